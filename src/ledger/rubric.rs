//! Tables of criteria that marks were given by, kept as they then were, and those an office loaded.

use rusqlite::types::FromSqlError;
use sha2::{Digest, Sha256};

use super::row::NoneOfOurs;
use super::{LedgerError, Reader, Result, Txn};
use crate::law::{Regime, Rubric};
use crate::text::hex;

/// A table of criteria in the ledger.
#[derive(Debug, Clone)]
pub struct StoredRubric {
    /// Its name.
    pub sha256: String,
    /// Its set.
    pub code: String,
    /// Its regime.
    pub regime: Regime,
    /// Its file.
    pub text: String,
}

/// A table of criteria that an office loaded: it is chosen before the built-in one.
#[derive(Debug, Clone)]
pub struct LoadedRubric {
    /// The table.
    pub stored: StoredRubric,
    /// The entry that loaded it.
    pub entry: i64,
    /// What the loading rests on.
    pub cite: String,
}

fn stored(row: &rusqlite::Row<'_>) -> rusqlite::Result<StoredRubric> {
    let (sha256, text): (String, String) = (row.get("sha256")?, row.get("text")?);
    // Its name is its SHA-256: a text of another one is not what was kept.
    if hex(Sha256::digest(text.as_bytes())) != sha256 {
        return Err(FromSqlError::other(NoneOfOurs).into());
    }
    Ok(StoredRubric { sha256, code: row.get("code")?, regime: row.get("regime")?, text })
}

impl Reader<'_> {
    /// The table of a SHA-256: a text named by itself stays known whatever entry first kept it.
    pub fn rubric(self, sha256: &str) -> Result<Option<StoredRubric>> {
        let sql = "SELECT sha256, code, regime, text FROM rubric WHERE sha256 = ?1";
        Ok(self.all("a table of criteria", sql, [sha256], stored)?.pop())
    }

    /// The table that a record names: one that is not there was lost.
    pub fn kept_rubric(self, sha256: &str) -> Result<StoredRubric> {
        self.rubric(sha256)?.ok_or_else(|| LedgerError::Damaged(self.path.to_owned()))
    }

    /// Whether an office loaded the table of a SHA-256 and took every loading of it back.
    pub fn is_unloaded(self, sha256: &str) -> Result<bool> {
        let sql = "SELECT count(*) > 0 AND sum(entry IN (SELECT id FROM live)) = 0 FROM rubric_load
                   WHERE sha256 = ?1 AND entry IN (SELECT id FROM entry)";
        Ok(self.all("the loadings of a table", sql, [sha256], |row| row.get(0))?.pop().unwrap_or(false))
    }

    /// The tables that an office loaded for a set, oldest entry first.
    pub fn loaded_rubrics(self, code: &str) -> Result<Vec<StoredRubric>> {
        let of_set = self.all_loaded_rubrics()?.into_iter().map(|loaded| loaded.stored);
        Ok(of_set.filter(|stored| stored.code == code).collect())
    }

    /// Every table that an office loaded, oldest entry first.
    pub fn all_loaded_rubrics(self) -> Result<Vec<LoadedRubric>> {
        let sql = "SELECT r.sha256, r.code, r.regime, r.text, l.entry AS loaded_by, l.cite
                   FROM rubric_load l JOIN rubric r ON r.sha256 = l.sha256
                   WHERE l.entry IN (SELECT id FROM live) ORDER BY l.entry";
        self.all("loaded tables of criteria", sql, [], |row| {
            Ok(LoadedRubric { stored: stored(row)?, entry: row.get("loaded_by")?, cite: row.get("cite")? })
        })
    }
}

impl Txn<'_> {
    /// Keeps a table of criteria, unless the ledger has it.
    pub fn keep_rubric(&mut self, rubric: &Rubric) -> Result<()> {
        if self.read().rubric(&rubric.sha256)?.is_some() {
            return Ok(());
        }
        let entry = self.entry();
        self.put(
            "a table of criteria",
            "INSERT INTO rubric (sha256, entry, code, regime, text) VALUES (?1, ?2, ?3, ?4, ?5)",
            (&rubric.sha256, entry, &rubric.code, rubric.regime, &rubric.text),
        )
    }

    /// Loads a table of criteria, from now on chosen before the built-in one and those loaded before it.
    pub fn load_rubric(&mut self, rubric: &Rubric, cite: &str) -> Result<()> {
        self.keep_rubric(rubric)?;
        let entry = self.entry();
        let sql = "INSERT INTO rubric_load (sha256, entry, cite) VALUES (?1, ?2, ?3)";
        self.put("a loaded table of criteria", sql, (&rubric.sha256, entry, cite))
    }
}
