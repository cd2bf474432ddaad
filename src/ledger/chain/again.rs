//! Sealing entries anew, for tests that put into a ledger what no command writes. A release has nothing of it.

use std::path::Path;

use rusqlite::Connection;

use super::super::Result;
use super::super::error::Context;
use super::{EntryLine, HashedTables, append};

/// Seals every entry of a file over its rows as they now are.
pub fn seal_again(path: &Path) -> Result<()> {
    let sealed = || -> rusqlite::Result<()> {
        let mut conn = Connection::open(path)?;
        conn.execute_batch("PRAGMA foreign_keys = OFF")?;
        let tx = conn.transaction()?;
        let triggers = {
            let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('entry', 'carried')";
            let mut statement = tx.prepare(sql)?;
            let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            found.collect::<rusqlite::Result<Vec<(String, String)>>>()?
        };
        triggers.iter().try_for_each(|(name, _)| tx.execute_batch(&format!("DROP TRIGGER {name}")))?;
        let entries = {
            let sql =
                "SELECT e.*, (SELECT v.uid FROM entry v WHERE v.id = e.voids) AS voids_uid FROM entry e ORDER BY id";
            tx.prepare(sql)?.query_map([], EntryLine::of)?.collect::<rusqlite::Result<Vec<_>>>()?
        };
        tx.execute_batch("DELETE FROM carried; DELETE FROM entry")?;
        let hashed = HashedTables::of(&tx)?;
        entries.iter().try_for_each(|entry| append(&tx, &hashed, entry))?;
        triggers.iter().try_for_each(|(_, sql)| tx.execute_batch(sql))?;
        tx.commit()
    };
    sealed().context(path, "sealing anew")
}
