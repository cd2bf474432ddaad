//! What SQLite itself finds wrong with a file: with its pages, with rows that their tables do not allow, with references.

use std::collections::BTreeMap;

use rusqlite::{Connection, MAIN_DB};

use super::super::backup::pages;
use super::super::open::set_up;
use super::{Fault, FaultKind};

/// How many lines of SQLite's own check are told of a damaged file.
const MOST_LINES: usize = 20;

/// How many it is asked for: rows that their table does not allow have a line each, and hide no damage of the file.
const MOST_FOUND: u32 = 100_000;

/// Damage of the file, and rows that their tables do not allow.
pub(super) fn file(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    // SQLite leaves out the constraints of a file that it may not write: such a one is judged in memory.
    let copy = if conn.is_readonly(MAIN_DB)? { Some(in_memory(conn)?) } else { None };
    let conn = copy.as_ref().unwrap_or(conn);
    let fault = |what| Fault { entry: None, what };
    let mut statement = conn.prepare(&format!("PRAGMA integrity_check({MOST_FOUND})"))?;
    let mut rows = statement.query([])?;
    let (mut lines, mut forbidden): (_, BTreeMap<String, u64>) = (Vec::new(), BTreeMap::new());
    while let Some(row) = rows.next()? {
        let told: String = row.get(0)?;
        if let Some(table) = constrained(&told) {
            *forbidden.entry(table.to_owned()).or_default() += 1;
        } else if told != "ok" && lines.len() < MOST_LINES {
            lines.push(told.lines().take(MOST_LINES).collect::<Vec<_>>().join("\n")); // one tells of many pages
        }
    }
    let mut faults: Vec<Fault> = lines.into_iter().map(|line| fault(FaultKind::File(line))).collect();
    // Of which table a thing is stands beside its statement, by which alone SQLite goes.
    let sql = "SELECT 'sqlite_schema: ' || name FROM sqlite_schema s WHERE CASE type
                 WHEN 'trigger' THEN instr(replace(sql, char(10), ' '), ' ON ' || tbl_name || ' ') = 0
                 WHEN 'index' THEN name NOT IN (SELECT i.name FROM pragma_index_list(s.tbl_name) i)
                 ELSE tbl_name <> name END";
    let others = conn
        .prepare(sql)?
        .query_map([], |row| Ok(fault(FaultKind::File(row.get(0)?))))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    faults.extend(others);
    faults.extend(forbidden.into_iter().map(|(table, count)| fault(FaultKind::Forbidden(table, count))));
    Ok(faults)
}

fn in_memory(conn: &Connection) -> rusqlite::Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    set_up(&copy)?;
    pages(conn, &mut copy)?;
    Ok(copy)
}

/// The table with a row that it does not allow, by SQLite's words of it.
fn constrained(told: &str) -> Option<&str> {
    let null = || told.strip_prefix("NULL value in ")?.split('.').next();
    told.strip_prefix("CHECK constraint failed in ").or_else(null)
}

/// Rows that refer to what is not there.
pub(super) fn references(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let sql = "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2";
    conn.prepare(sql)?
        .query_map([], |row| {
            let what = FaultKind::Reference(row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.unsigned_abs());
            Ok(Fault { entry: None, what })
        })?
        .collect()
}
