//! The schema's versions: every older one climbs to the newest, in one transaction.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::chain::{self, EntryLine, HashedTables};
use super::error::Context;
use super::{LedgerError, Result, altered};

/// `OCOP` in ASCII: what `PRAGMA application_id` of a ledger reads.
pub(super) const APPLICATION_ID: i64 = 0x4F43_4F50;

/// The whole of the newest version.
pub(super) const NEWEST: &str = include_str!("../../schema.sql");

/// The number of the newest version.
pub(super) const VERSION: i64 = 7;

/// The version since which entries are a chain.
pub(super) const CHAINED: i64 = 7;

/// What rows of an older version hold in columns that came later: `(came with version, table, column,
/// expression over the old row)`. Columns that are not listed take their default, or NULL.
const FILLED: &[(i64, &str, &str, &str)] = &[
    (2, "rating", "band", "star"), // until then the star was that of the mean alone
    (2, "rating", "minima", "iif(regime = '26/2026', 'untested', 'none')"),
];

/// Tables that came later and take rows of one there was: `(came with version, table, that table, how its rows are
/// read)`.
const SPLIT: &[(i64, &str, &str, &str)] = &[
    (
        4, // until then a certificate had no versions
        "certificate_rev",
        "certificate",
        "SELECT id, 1, entry, NULL, star, sent_up, kind, year, round, points, stated_end, stated_standing, product_code,
                position, note, source, line FROM old_certificate ORDER BY id",
    ),
    (
        5, // until then a decision had none
        "decision_rev",
        "decision",
        "SELECT id, 1, entry, NULL, level, unit, authority, number, number_key, signed_on, NULL FROM old_decision ORDER BY id",
    ),
];

/// Entries of before version 7, when they had no hash.
const OLD_ENTRIES: &str =
    "SELECT e.*, (SELECT v.uid FROM old_entry v WHERE v.id = e.voids) AS voids_uid, NULL AS seen_by
                           FROM old_entry e ORDER BY e.id";

/// The newest version this program knows.
pub(super) const fn newest() -> i64 {
    VERSION
}

/// Whose file it is and which version: `(application_id, user_version)`.
pub(super) fn identity(conn: &Connection, path: &Path) -> Result<(i64, i64)> {
    let pragma = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok((
        pragma("application_id").context(path, "reading whose file it is")?,
        pragma("user_version").context(path, "reading the schema's version")?,
    ))
}

/// Refuses a file that is no ledger, that a newer program wrote, or whose schema is not that of its version.
pub(super) fn check(conn: &Connection, path: &Path) -> Result<i64> {
    let (application, version) = identity(conn, path)?;
    if application != APPLICATION_ID || version < 1 {
        return Err(LedgerError::Foreign(path.to_owned()));
    }
    if version > newest() {
        return Err(LedgerError::Newer { path: path.to_owned(), found: version, known: newest() });
    }
    // Before anything of the file's own runs, the climb to the newest version too.
    match altered::difference(conn, version).context(path, "looking at what the file is made of")? {
        Some(how) => Err(LedgerError::Altered { path: path.to_owned(), how }),
        None => Ok(version),
    }
}

/// Climbs from a version to the newest, in one transaction: the tables are made anew as the newest
/// version has them, and every row is copied over. Version 0 is an empty file.
pub(super) fn climb(conn: &mut Connection, path: &Path, from: i64) -> Result<()> {
    climb_after(conn, path, from, || Ok(())).map(drop)
}

/// Makes the newest version's tables in a file that has none; `false` where it has some.
pub(super) fn make(conn: &Connection) -> rusqlite::Result<bool> {
    let vacant = conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
    if vacant {
        conn.execute_batch(NEWEST)?;
        conn.pragma_update(None, "user_version", VERSION)?;
    }
    Ok(vacant)
}

/// The same once `before` has come to its end, while nobody else can write; `None` where another program has climbed
/// meanwhile.
pub(super) fn climb_after<T>(
    conn: &mut Connection,
    path: &Path,
    from: i64,
    before: impl FnOnce() -> Result<T>,
) -> Result<Option<T>> {
    // References are between tables of two names meanwhile; they are checked before the commit.
    conn.pragma_update(None, "foreign_keys", "OFF").context(path, "climbing a schema version")?;
    let climbed = alone(conn, path, from, before);
    conn.pragma_update(None, "legacy_alter_table", "OFF").context(path, "climbing a schema version")?;
    conn.pragma_update(None, "foreign_keys", "ON").context(path, "climbing a schema version")?;
    climbed
}

fn alone<T>(conn: &mut Connection, path: &Path, from: i64, before: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    let climbing = "climbing a schema version";
    // A renamed table takes no reference along.
    conn.pragma_update(None, "legacy_alter_table", "ON").context(path, climbing)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).context(path, climbing)?;
    if identity(&tx, path)?.1 != from {
        return Ok(None);
    }
    let done = before()?;
    rebuild(tx, from).context(path, climbing)?;
    Ok(Some(done))
}

fn rebuild(tx: Transaction<'_>, from: i64) -> rusqlite::Result<()> {
    let tables = names(&tx, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
    for (kind, name) in objects(&tx)? {
        tx.execute_batch(&format!("DROP {kind} {name}"))?;
    }
    for table in &tables {
        tx.execute_batch(&format!("ALTER TABLE {table} RENAME TO old_{table}"))?;
    }
    tx.execute_batch(NEWEST)?;
    // The triggers that let nothing be updated let rows be added: an entry's in the order of its number.
    // Entries that were no chain become one, over the rows as they now are.
    let unchained = from < CHAINED;
    for table in tables.iter().filter(|table| !(unchained && ["entry", "carried"].contains(&table.as_str()))) {
        let columns = |of: &str| names(&tx, &format!("SELECT name FROM pragma_table_info('{of}')"));
        let old = columns(&format!("old_{table}"))?;
        let (mut into, mut values) = (Vec::new(), Vec::new());
        for column in columns(table)? {
            let filled = FILLED.iter().find(|(since, t, c, _)| *since > from && *t == table && *c == column);
            let value = filled.map_or_else(|| old.contains(&column).then(|| column.clone()), |f| Some(f.3.to_owned()));
            if let Some(value) = value {
                into.push(column);
                values.push(value);
            }
        }
        let (into, values) = (into.join(", "), values.join(", "));
        tx.execute_batch(&format!("INSERT INTO {table} ({into}) SELECT {values} FROM old_{table} ORDER BY 1"))?;
    }
    for (since, table, of, rows) in SPLIT {
        if *since > from && tables.iter().any(|table| table == of) {
            tx.execute_batch(&format!("INSERT INTO {table} {rows}"))?;
        }
    }
    if unchained && tables.iter().any(|table| table == "entry") {
        let hashed = HashedTables::of(&tx)?;
        let old: Vec<_> = tx.prepare(OLD_ENTRIES)?.query_map([], EntryLine::of)?.collect::<rusqlite::Result<_>>()?;
        old.iter().try_for_each(|entry| chain::append(&tx, &hashed, entry))?;
    }
    for table in &tables {
        tx.execute_batch(&format!("DROP TABLE old_{table}"))?;
    }
    if !names(&tx, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")?.is_empty() {
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT),
            Some("a row refers to none".to_owned()),
        ));
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.commit()
}

fn names(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// Triggers, indexes and views, which are made anew.
fn objects(conn: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let sql = "SELECT type, name FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL";
    conn.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// A ledger of each older version, as the program then wrote it.
#[cfg(test)]
pub(super) const VERSIONS: &[(i64, &str)] = &[
    (1, include_str!("../../tests/data/ledgers/1.sql")),
    (2, include_str!("../../tests/data/ledgers/2.sql")),
    (3, include_str!("../../tests/data/ledgers/3.sql")),
    (4, include_str!("../../tests/data/ledgers/4.sql")),
    (5, include_str!("../../tests/data/ledgers/5.sql")),
    (6, include_str!("../../tests/data/ledgers/6.sql")),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn schema_of(conn: &Connection) -> Vec<String> {
        names(conn, "SELECT name || ': ' || sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
            .unwrap()
    }

    #[test]
    fn every_version_climbs_to_the_newest_and_loses_nothing() {
        let path = Path::new(":memory:");
        let mut fresh = Connection::open_in_memory().unwrap();
        climb(&mut fresh, path, 0).unwrap();
        for (version, dump) in VERSIONS {
            let mut conn = Connection::open_in_memory().unwrap();
            conn.execute_batch(dump).unwrap();
            conn.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
            conn.pragma_update(None, "user_version", version).unwrap();
            let rows = |conn: &Connection| -> Vec<(String, i64)> {
                let tables = names(conn, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
                let count =
                    |t: &String| conn.query_row(&format!("SELECT count(*) FROM {t}"), [], |row| row.get(0)).unwrap();
                tables
                    .iter()
                    .filter(|table| *table != "carried") // made of what the others hold
                    .map(|t| (t.clone(), count(t)))
                    .filter(|(_, rows)| *rows > 0)
                    .collect()
            };
            let mut before = rows(&conn);
            let split = SPLIT.iter().filter(|(since, ..)| since > version).filter_map(|(_, table, of, _)| {
                let (_, rows) = before.iter().find(|(table, _)| table == of)?;
                Some(((*table).to_owned(), *rows))
            });
            let split: Vec<_> = split.collect();
            before.extend(split);
            before.sort();
            assert!(before.len() > 15, "the ledger of version {version} is too empty to test with");
            climb(&mut conn, path, *version).unwrap();
            assert_eq!(rows(&conn), before);
            assert_eq!(schema_of(&conn), schema_of(&fresh), "version {version}");
            assert_eq!(check(&conn, path).unwrap(), newest());
            assert!(
                names(&conn, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'")
                    .unwrap()
                    .is_empty()
            );
            // Each rating kept its star, and says by what minima it came.
            let sql = "SELECT count(*) FROM rating WHERE band = star AND minima = 'untested'";
            let untested = if *version == 1 { 3 } else { 2 };
            assert_eq!(conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap(), untested);
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
