//! Settings (policies) and targets: both are superseded by their next rev.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::journal::ALWAYS;
use super::row::Day;
use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::policy::Policies;
use crate::text::fold;

/// A target (chỉ tiêu): products of at least a star to be recognised in a programme year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Programme year.
    pub year: i32,
    /// District as typed; empty: no one district.
    pub district: String,
    /// Commune as typed; empty: no one commune. Without either it is the whole province's.
    pub commune: String,
    /// At least this star.
    pub star: u8,
    /// How many products.
    pub count: u32,
    /// The plan that sets it.
    pub cite: Option<String>,
}

impl Reader<'_> {
    /// The policies that hold on a day: those of every council, with a council's own put over them.
    pub fn policies(self, on: NaiveDate, council: Option<i64>) -> Result<Policies> {
        let set = self.settings(on, council)?;
        Ok(Policies::with(set.into_iter().map(|(_, key, value, cite)| (key, value, cite))))
    }

    /// The keys of a council's own settings that hold on a day.
    pub fn own_policies(self, on: NaiveDate, council: i64) -> Result<BTreeSet<String>> {
        let set = self.settings(on, Some(council))?;
        Ok(set.into_iter().filter(|(own, ..)| *own).map(|(_, key, ..)| key).collect())
    }

    /// Whether it is the council's own, key, value, citation; the council's own last.
    fn settings(self, on: NaiveDate, council: Option<i64>) -> Result<Vec<(bool, String, String, String)>> {
        // `version_on` for a key and a council: NULL is a council of its own here.
        let sql = "SELECT r.council IS NOT NULL, r.key, r.value, r.cite FROM setting r
                   WHERE (r.council IS NULL OR r.council = ?2) AND r.rev = (
                     SELECT x.rev FROM setting x WHERE x.key = r.key AND x.council IS r.council AND x.valid_from <= ?1
                       AND x.entry IN (SELECT id FROM live) ORDER BY x.valid_from DESC, x.rev DESC LIMIT 1)
                   ORDER BY 1, r.key";
        self.all("settings", sql, (Day(on), council), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
    }

    /// Every live target, newest rev of each.
    pub fn targets(self) -> Result<Vec<Target>> {
        let sql = "SELECT t.year, t.district, t.commune, t.star, t.count, t.cite FROM target t
                   WHERE t.rev = (SELECT max(x.rev) FROM target x WHERE x.year = t.year AND x.district_key = t.district_key
                                  AND x.commune_key = t.commune_key AND x.star = t.star AND x.entry IN (SELECT id FROM live))
                     AND t.entry IN (SELECT id FROM live)
                   ORDER BY t.year, t.district_key, t.commune_key, t.star";
        self.all("targets", sql, [], |row| {
            Ok(Target {
                year: row.get(0)?,
                district: row.get(1)?,
                commune: row.get(2)?,
                star: row.get(3)?,
                count: row.get(4)?,
                cite: row.get(5)?,
            })
        })
    }
}

impl Txn<'_> {
    /// Sets a policy from a day on (`None`: always), of one council or of every one.
    pub fn put_setting(
        &mut self,
        key: &str,
        value: &str,
        cite: &str,
        from: Option<NaiveDate>,
        council: Option<i64>,
    ) -> Result<()> {
        let rev = self.next_rev("setting", "key = ?1", [key])?;
        let from = Day(from.unwrap_or(ALWAYS));
        let entry = self.entry();
        self.put(
            "a setting",
            "INSERT INTO setting (key, rev, council, valid_from, entry, value, cite) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (key, rev, council, from, entry, value, cite),
        )
    }

    /// Sets a target, or revises it: the first one is kept.
    pub fn put_target(&mut self, target: &Target) -> Result<()> {
        let (_, district, commune, _) = target.key();
        let of = "year = ?1 AND district_key = ?2 AND commune_key = ?3 AND star = ?4";
        let rev = self.next_rev("target", of, (target.year, &district, &commune, target.star))?;
        let entry = self.entry();
        self.insert(
            "a target",
            "INSERT INTO target (uid, entry, year, district, district_key, commune, commune_key, star, rev, count, cite)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                uid(),
                entry,
                target.year,
                &target.district,
                district,
                &target.commune,
                commune,
                target.star,
                rev,
                target.count,
                &target.cite,
            ),
        )
        .map(drop)
    }
}

impl Target {
    /// What it is of: year, place and star. A target of the same key revises it.
    pub fn key(&self) -> (i32, String, String, u8) {
        (self.year, fold::place_key(&self.district), fold::place_key(&self.commune), self.star)
    }
}
