//! What headings of files mean to this office, saved under a name.

use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::text::fold;

/// A saved mapping of headings to fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedMapping {
    /// Its name.
    pub name: String,
    /// The kind of table it is for.
    pub kind: String,
    /// Each heading with its field; `None`: the column is left out.
    pub columns: Vec<(String, Option<String>)>,
}

impl Reader<'_> {
    /// Every mapping, the newest rev of each, by name.
    pub fn mappings(self) -> Result<Vec<SavedMapping>> {
        let sql = "SELECT m.id, m.name, m.kind FROM mapping m
                   WHERE m.rev = (SELECT max(x.rev) FROM mapping x
                                  WHERE x.key = m.key AND x.entry IN (SELECT id FROM live))
                   ORDER BY m.key";
        let found: Vec<(i64, String, String)> =
            self.all("mappings of headings", sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let sql = "SELECT heading, field FROM mapped WHERE mapping = ?1 ORDER BY place";
        let of = |(id, name, kind)| {
            let columns = self.all("headings of a mapping", sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(SavedMapping { name, kind, columns })
        };
        found.into_iter().map(of).collect()
    }
}

impl Txn<'_> {
    /// Saves a mapping; one of its name is replaced whole, and the old one kept.
    pub fn put_mapping(&mut self, mapping: &SavedMapping) -> Result<()> {
        let key = fold::key(&mapping.name);
        let rev = self.next_rev("mapping", "key = ?1", [&key])?;
        let entry = self.entry();
        let id = self.insert(
            "a mapping of headings",
            "INSERT INTO mapping (uid, entry, key, rev, name, kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (uid(), entry, key, rev, &mapping.name, &mapping.kind),
        )?;
        for (place, (heading, field)) in (1..).zip(&mapping.columns) {
            self.put(
                "a heading of a mapping",
                "INSERT INTO mapped (mapping, place, heading, field) VALUES (?1, ?2, ?3, ?4)",
                (id, place, heading, field),
            )?;
        }
        Ok(())
    }
}

impl SavedMapping {
    /// Whether it goes by a name.
    pub fn is(&self, name: &str) -> bool {
        fold::key(&self.name) == fold::key(name)
    }
}
