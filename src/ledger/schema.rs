//! The schema as a list of versions; each step runs in one transaction.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::error::Context;
use super::{LedgerError, Result};

/// `OCOP` in ASCII: what `PRAGMA application_id` of a ledger reads.
pub(super) const APPLICATION_ID: i64 = 0x4F43_4F50;

/// What takes a file from version `n` to `n + 1`, `n` being the place in the list.
const STEPS: [&str; 1] = [include_str!("../../schema.sql")];

/// The newest version this program knows.
pub(super) fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Whose file it is and which version: `(application_id, user_version)`.
pub(super) fn identity(conn: &Connection, path: &Path) -> Result<(i64, i64)> {
    let pragma = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok((
        pragma("application_id").context(path, "reading whose file it is")?,
        pragma("user_version").context(path, "reading the schema's version")?,
    ))
}

/// Refuses a file that is no ledger, or that a newer program wrote.
pub(super) fn check(conn: &Connection, path: &Path) -> Result<i64> {
    let (application, version) = identity(conn, path)?;
    if application != APPLICATION_ID || version < 1 {
        return Err(LedgerError::Foreign(path.to_owned()));
    }
    if version > newest() {
        return Err(LedgerError::Newer { path: path.to_owned(), found: version, known: newest() });
    }
    Ok(version)
}

/// Climbs from a version to the newest.
pub(super) fn climb(conn: &mut Connection, path: &Path, from: i64) -> Result<()> {
    for (version, step) in (1..).zip(STEPS).skip(usize::try_from(from).unwrap_or(usize::MAX)) {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).context(path, "beginning a step")?;
        tx.execute_batch(step).context(path, "climbing a schema version")?;
        tx.pragma_update(None, "user_version", version).context(path, "writing the schema's version")?;
        tx.commit().context(path, "committing a schema version")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_version_climbs_to_the_newest() {
        for start in 0..newest() {
            let mut conn = Connection::open_in_memory().unwrap();
            let path = Path::new(":memory:");
            for (version, step) in (1..=start).zip(STEPS) {
                conn.execute_batch(step).unwrap();
                conn.pragma_update(None, "user_version", version).unwrap();
            }
            climb(&mut conn, path, start).unwrap();
            assert_eq!(check(&conn, path).unwrap(), newest());
            let problems: i64 = conn
                .query_row("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'", [], |r| {
                    r.get(0)
                })
                .unwrap();
            assert_eq!(problems, 0);
        }
    }

    #[test]
    fn every_table_is_strict_and_refuses_update_and_delete() {
        let mut conn = Connection::open_in_memory().unwrap();
        climb(&mut conn, Path::new(":memory:"), 0).unwrap();
        let tables: Vec<(String, bool)> = conn
            .prepare("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        assert!(tables.len() > 20);
        for (table, strict) in tables {
            assert!(strict, "{table} is not STRICT");
            let triggers: i64 = conn
                .query_row(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1 AND (name LIKE '%_is_not_updated' OR name LIKE '%_is_not_deleted')",
                    [&table],
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(triggers, 2, "{table}");
        }
    }
}
