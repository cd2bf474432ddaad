//! Tables of criteria that marks were given by, kept as they then were.

use super::{Reader, Result, Txn};
use crate::law::{Regime, Rubric};

/// A table of criteria in the ledger.
#[derive(Debug, Clone)]
pub struct StoredRubric {
    /// Its name.
    pub sha256: String,
    /// Its set.
    pub code: String,
    /// Its regime.
    pub regime: Regime,
    /// Whether an office loaded it, so that it is chosen before the built-in one.
    pub loaded: bool,
    /// Its file.
    pub text: String,
}

impl Reader<'_> {
    /// The table of a SHA-256.
    pub fn rubric(self, sha256: &str) -> Result<Option<StoredRubric>> {
        Ok(self.rubrics("sha256 = ?1", sha256)?.pop())
    }

    /// The tables that an office loaded for a set, oldest entry first.
    pub fn loaded_rubrics(self, code: &str) -> Result<Vec<StoredRubric>> {
        self.rubrics("code = ?1 AND loaded = 1", code)
    }

    fn rubrics(self, of: &'static str, key: &str) -> Result<Vec<StoredRubric>> {
        // A built-in table stays known whatever entry first used it; a loaded one holds while its entry does.
        let sql = format!(
            "SELECT sha256, code, regime, loaded, text FROM rubric
             WHERE {of} AND (loaded = 0 OR entry IN (SELECT id FROM live)) ORDER BY entry"
        );
        self.all("tables of criteria", &sql, [key], |row| {
            Ok(StoredRubric {
                sha256: row.get("sha256")?,
                code: row.get("code")?,
                regime: row.get("regime")?,
                loaded: row.get("loaded")?,
                text: row.get("text")?,
            })
        })
    }
}

impl Txn<'_> {
    /// Keeps a table of criteria, unless the ledger has it.
    pub fn keep_rubric(&mut self, rubric: &Rubric, loaded: bool) -> Result<()> {
        let sql = "SELECT 1 FROM rubric WHERE sha256 = ?1";
        if !self.read().all("a table of criteria", sql, [&rubric.sha256], |_| Ok(()))?.is_empty() {
            return Ok(());
        }
        let entry = self.entry();
        self.put(
            "a table of criteria",
            "INSERT INTO rubric (sha256, entry, code, regime, loaded, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (&rubric.sha256, entry, &rubric.code, rubric.regime, loaded, &rubric.text),
        )
    }
}
