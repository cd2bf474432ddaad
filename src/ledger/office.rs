//! The office whose ledger it is, and the units it speaks for.

use chrono::NaiveDate;

use super::journal::{ALWAYS, version_on};
use super::row::Day;
use super::transaction::uid;
use super::unit::unit;
use super::{LedgerError, Reader, Result, Txn, Unit};

/// The office as it stood on a day.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its own unit.
    pub unit: Unit,
    /// The units it speaks for besides: provinces merged into its own.
    pub joins: Vec<Unit>,
    /// From when this version holds; `None`: as far back as is known.
    pub since: Option<NaiveDate>,
}

/// What is written of an office.
#[derive(Debug, Clone)]
pub struct OfficeFacts {
    /// Its name.
    pub name: String,
    /// Number of its unit.
    pub unit: i64,
    /// Numbers of the units joined to it.
    pub joins: Vec<i64>,
    /// From when; `None`: always.
    pub from: Option<NaiveDate>,
}

impl Office {
    /// All its units, its own first.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        std::iter::once(&self.unit).chain(&self.joins)
    }
}

impl Reader<'_> {
    /// The ledger's own name, whatever its file is called: it stays the same in every copy.
    pub fn id(self) -> Result<Option<String>> {
        Ok(self.all("the ledger's id", "SELECT uid FROM office", [], |row| row.get(0))?.pop())
    }

    /// The office as it stood on a day.
    pub fn office(self, on: NaiveDate) -> Result<Office> {
        if self.is_several() {
            return self.office_of_all(on);
        }
        let sql = format!(
            "SELECT u.id, u.level, u.list, u.code, u.name, r.rev, r.name AS office, r.valid_from
             FROM office_rev r JOIN unit u ON u.id = r.unit WHERE {}",
            version_on("office_rev", "office")
        );
        let mut found = self.all("the office", &sql, [Day(on)], |row| {
            let Day(since) = row.get("valid_from")?;
            let since = (since != ALWAYS).then_some(since);
            Ok((
                row.get::<_, i64>("rev")?,
                Office { name: row.get("office")?, unit: unit(row)?, joins: Vec::new(), since },
            ))
        })?;
        // Every ledger has an office from its first entry on: one without was damaged.
        let Some((rev, mut office)) = found.pop() else { return Err(LedgerError::Damaged(self.path.to_owned())) };
        let sql = "SELECT u.id, u.level, u.list, u.code, u.name FROM office_join j JOIN unit u ON u.id = j.unit
                   WHERE j.rev = ?1 ORDER BY u.list, u.code";
        office.joins = self.all("the units joined", sql, [rev], unit)?;
        Ok(office)
    }
}

impl Txn<'_> {
    /// Writes a version of the office.
    pub fn put_office(&mut self, facts: &OfficeFacts) -> Result<()> {
        let entry = self.entry();
        if self.read().all("the office", "SELECT 1 FROM office", [], |_| Ok(()))?.is_empty() {
            self.put("the office", "INSERT INTO office (id, uid, entry) VALUES (1, ?1, ?2)", (uid(), entry))?;
        }
        let rev = self.next_rev("office_rev", "office = 1", [])?;
        let from = Day(facts.from.unwrap_or(ALWAYS));
        let reason = self.reason().map(str::to_owned);
        self.put(
            "a version of the office",
            "INSERT INTO office_rev (office, rev, valid_from, entry, reason, name, unit) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
            (rev, from, entry, reason, &facts.name, facts.unit),
        )?;
        for unit in &facts.joins {
            self.put("a unit joined", "INSERT INTO office_join (office, rev, unit) VALUES (1, ?1, ?2)", (rev, unit))?;
        }
        Ok(())
    }
}
