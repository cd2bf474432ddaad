//! Settings (policies): each is superseded by its next rev.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::row::Day;
use super::{Reader, Result, Txn};
use crate::law::policy::Policies;

impl Reader<'_> {
    /// The policies that hold on a day: those of every council, with a council's own put over them.
    pub fn policies(self, on: NaiveDate, council: Option<i64>) -> Result<Policies> {
        let set = self.settings(on, council)?;
        Ok(Policies::with(set.into_iter().map(|(_, key, value, cite)| (key, value, cite))))
    }

    /// The authority above the office, where it is told; of several offices none is.
    pub fn superior(self, on: NaiveDate) -> Result<Option<String>> {
        if self.is_several() {
            return Ok(None);
        }
        Ok(self.policies(on, None)?.superior().map(str::to_owned))
    }

    /// The keys of a council's own settings that hold on a day.
    pub fn own_policies(self, on: NaiveDate, council: i64) -> Result<BTreeSet<String>> {
        let set = self.settings(on, Some(council))?;
        Ok(set.into_iter().filter(|(own, ..)| *own).map(|(_, key, ..)| key).collect())
    }

    /// What a policy was set to, of one council or of every one, each with the day from which it holds.
    pub fn settings_of(self, key: &str, council: Option<i64>) -> Result<Vec<(NaiveDate, String)>> {
        let sql = "SELECT r.valid_from, r.value FROM setting r
                   WHERE r.key = ?1 AND r.council IS ?2 AND r.rev = (
                     SELECT max(x.rev) FROM setting x WHERE x.key = r.key AND x.council IS r.council
                       AND x.valid_from = r.valid_from AND x.entry IN (SELECT id FROM live))
                   ORDER BY r.valid_from";
        self.all("settings", sql, (key, council), |row| Ok((row.get::<_, Day>(0)?.0, row.get(1)?)))
    }

    /// Every setting that was made and not taken back: its entry, key and value.
    pub fn all_settings(self) -> Result<Vec<(i64, String, String)>> {
        let sql = "SELECT entry, key, value FROM setting WHERE entry IN (SELECT id FROM live) ORDER BY entry, key";
        self.all("settings", sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
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
}

impl Txn<'_> {
    /// Sets a policy from a day on, of one council or of every one.
    pub fn put_setting(
        &mut self,
        key: &str,
        value: &str,
        cite: &str,
        from: NaiveDate,
        council: Option<i64>,
    ) -> Result<()> {
        let rev = self.next_rev("setting", "key = ?1", [key])?;
        let entry = self.entry();
        self.put(
            "a setting",
            "INSERT INTO setting (key, rev, council, valid_from, entry, value, cite) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (key, rev, council, Day(from), entry, value, cite),
        )
    }
}
