//! All that a ledger says to whoever reads it: what SQLite tells of the file, its schema, every row with its number.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// Columns that no two runs of a command write alike.
const OF_THE_RUN: [&str; 6] = ["uid", "at", "hash", "digests", "head", "signature"];

/// A ledger's whole dump, a line a row.
pub fn whole(path: &Path) -> Result<Vec<Vec<u8>>, String> {
    of(path, true).map_err(|error| error.to_string())
}

/// The same without what differs between two runs of one command.
pub fn told(path: &Path) -> Result<Vec<Vec<u8>>, String> {
    of(path, false).map_err(|error| error.to_string())
}

fn of(path: &Path, all: bool) -> rusqlite::Result<Vec<Vec<u8>>> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut lines = Vec::new();
    for name in ["application_id", "user_version", "encoding", "page_size", "auto_vacuum", "journal_mode"] {
        put(&conn, &format!("PRAGMA {name}"), &[], &mut lines)?;
    }
    let mut statement = conn.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_master")?;
    let made = statement.query_map([], |row| {
        let text =
            |at| -> rusqlite::Result<String> { Ok(String::from_utf8_lossy(row.get_ref(at)?.as_bytes()?).into_owned()) };
        Ok([text(0)?, text(1)?, text(2)?, text(3)?])
    })?;
    let mut made = made.collect::<rusqlite::Result<Vec<_>>>()?;
    made.sort();
    for [kind, name, table, sql] in &made {
        // A comment says nothing to SQLite.
        let bare: Vec<_> = sql.lines().map(|line| line.split("--").next().unwrap_or_default().trim()).collect();
        lines.push(format!("{kind} {name} {table} {}", bare.join(" ")).into_bytes());
    }
    for [kind, name, ..] in made.iter().filter(|[kind, ..]| kind == "table") {
        lines.push(format!("{kind} {name}").into_bytes());
        // A table without row numbers has its key.
        let rowid = conn.prepare(&format!("SELECT rowid, * FROM \"{name}\""));
        let sql = if rowid.is_ok() {
            format!("SELECT rowid, * FROM \"{name}\"")
        } else {
            format!("SELECT * FROM \"{name}\"")
        };
        put(&conn, &sql, if all { &[] } else { &OF_THE_RUN }, &mut lines)?;
    }
    Ok(lines)
}

fn put(conn: &Connection, sql: &str, without: &[&str], lines: &mut Vec<Vec<u8>>) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(sql)?;
    // A damaged name of a column cannot be asked for.
    let kept: Vec<usize> = if without.is_empty() {
        (0..statement.column_count()).collect()
    } else {
        let names = statement.column_names().enumerate();
        names.filter(|(_, name)| !without.contains(name)).map(|(at, _)| at).collect()
    };
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut line = Vec::new();
        for at in &kept {
            match row.get_ref(*at)? {
                ValueRef::Null => line.push(b'N'),
                ValueRef::Integer(number) => line.extend(format!("I{number}").bytes()),
                ValueRef::Real(number) => line.extend(format!("R{number:?}").bytes()),
                ValueRef::Text(text) => line.extend([b"T", text].concat()),
                ValueRef::Blob(bytes) => line.extend([b"B", bytes].concat()),
            }
            line.push(0x1f);
        }
        lines.push(line);
    }
    Ok(())
}
