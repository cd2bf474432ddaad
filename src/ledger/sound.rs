//! Whether a file is a sound ledger, read whole: what a backup must be before anybody trusts it.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};
use sha2::{Digest, Sha256};

use super::error::Context;
use super::{Fault, FaultKind, Ledger, LedgerError, Result, check, schema};

/// An entry by what names it across copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its number.
    pub id: i64,
    /// Its name across ledgers.
    pub uid: String,
    /// When, UTC.
    pub at: String,
    /// Its hash; before version 7 there was none.
    pub hash: Option<String>,
}

impl Mark {
    /// Whether it is the same entry, and carries the same: an entry of one name and another hash is another's.
    pub fn is(&self, other: &Self) -> bool {
        let differ = self.hash.as_ref().zip(other.hash.as_ref()).is_some_and(|(one, other)| one != other);
        self.uid == other.uid && !differ
    }
}

/// What a ledger's file holds, as far as two copies of it are told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The schema's version.
    pub version: i64,
    /// The entry that made the ledger.
    pub first: Mark,
    /// The last entry.
    pub last: Mark,
    /// All entries, oldest first.
    pub entries: Vec<Mark>,
}

impl Held {
    /// Whether the file is of the newest schema: of an older one the records are read only once it has climbed.
    pub fn is_newest(&self) -> bool {
        self.version == schema::newest()
    }
}

impl Ledger {
    /// Opens a file as it is to read one state of it: an older schema does not climb.
    pub(super) fn as_it_is(path: &Path, flags: OpenFlags) -> Result<(Self, Held)> {
        let ledger = Self::existing(path, flags)?;
        let version = schema::check(&ledger.conn, path)?;
        let ledger = ledger.only_reads()?;
        let held = held(&ledger.conn, path, version)?;
        Ok((ledger, held))
    }

    /// As [`Ledger::as_it_is`], of a file of an older schema that is sound throughout.
    pub(super) fn proved(path: &Path, flags: OpenFlags) -> Result<(Self, Held)> {
        let (ledger, held) = Self::as_it_is(path, flags)?;
        refuse(&faults(&ledger, held.version)?, path)?;
        Ok((ledger, held))
    }
}

/// Refuses the file of an older schema at a path for what was found in it.
pub(super) fn refuse(faults: &[Fault], path: &Path) -> Result<()> {
    match faults {
        [] => Ok(()),
        faults if faults.iter().any(Fault::is_of_file) => Err(LedgerError::Damaged(path.to_owned())),
        faults => Err(LedgerError::OlderUnsound { path: path.to_owned(), faults: faults.to_vec() }),
    }
}

/// What is not sound in a file of whatever version: the one place where a copy is judged. That it cannot be read to its
/// end is one more fault.
pub(super) fn faults(ledger: &Ledger, version: i64) -> Result<Vec<Fault>> {
    // Before version 7 there was no chain.
    let found = if version == schema::newest() {
        ledger.read().faults()
    } else {
        check::file_faults(&ledger.conn, &ledger.path)
    };
    match found {
        Err(LedgerError::Damaged(_)) => Ok(vec![Fault { entry: None, what: FaultKind::File(MALFORMED.to_owned()) }]),
        found => found,
    }
}

/// SQLite's own words of a file that it cannot read on.
const MALFORMED: &str = "database disk image is malformed";

/// The journal of a file.
pub(super) fn held(conn: &Connection, path: &Path, version: i64) -> Result<Held> {
    let hash = if version >= schema::CHAINED { "hash" } else { "NULL" };
    let sql = format!("SELECT id, uid, at, {hash} FROM main.entry ORDER BY id");
    let mark =
        |row: &rusqlite::Row<'_>| Ok(Mark { id: row.get(0)?, uid: row.get(1)?, at: row.get(2)?, hash: row.get(3)? });
    let entries: Vec<Mark> = lost(super::row::all(conn, &sql, [], mark), path)?;
    match (entries.first().cloned(), entries.last().cloned()) {
        (Some(first), Some(last)) => Ok(Held { version, first, last, entries }),
        _ => Err(LedgerError::Damaged(path.to_owned())),
    }
}

/// A table that every version has and this file has not is a damage, no fault of ours.
fn lost<T>(read: rusqlite::Result<T>, path: &Path) -> Result<T> {
    let is_lost = |error: &rusqlite::Error| error.sqlite_error_code() == Some(ErrorCode::Unknown);
    match read {
        Err(error) if is_lost(&error) => Err(LedgerError::Damaged(path.to_owned())),
        read => read.context(path, "reading the file whole"),
    }
}

/// SHA-256 over the schema and every row: equal of two files that hold the same, however their pages lie.
pub(super) fn content(conn: &Connection, path: &Path) -> Result<[u8; 32]> {
    let digest = || {
        let mut sha = Sha256::new();
        rows(conn, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name", &mut sha)?;
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let tables: Vec<String> = super::row::all(conn, tables, [], |row| row.get(0))?;
        for table in tables {
            // In the order of the table itself: what an index says is compared by the integrity check.
            rows(conn, &format!("SELECT * FROM \"{}\" NOT INDEXED", table.replace('"', "\"\"")), &mut sha)?;
        }
        Ok(sha.finalize().into())
    };
    lost(digest(), path)
}

fn rows(conn: &Connection, sql: &str, sha: &mut Sha256) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            use rusqlite::types::ValueRef as Value;
            let (kind, bytes): (u8, Vec<u8>) = match row.get_ref(column)? {
                Value::Null => (0, Vec::new()),
                Value::Integer(value) => (1, value.to_be_bytes().to_vec()),
                Value::Real(value) => (2, value.to_be_bytes().to_vec()),
                Value::Text(value) => (3, value.to_vec()),
                Value::Blob(value) => (4, value.to_vec()),
            };
            sha.update([kind]);
            sha.update((bytes.len() as u64).to_be_bytes());
            sha.update(bytes);
        }
    }
    sha.update([5]); // where one table ends
    Ok(())
}
