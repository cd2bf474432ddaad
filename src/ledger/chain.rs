//! The chain of entries: what of an entry and its rows is hashed, and how. `docs/journal.md` is its description for
//! whoever recomputes it in another language.

#[cfg(debug_assertions)]
mod again;
mod hashed;
#[cfg(test)]
mod tests;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Statement};
use sha2::{Digest, Sha256};

#[cfg(debug_assertions)]
pub use self::again::seal_again;
pub(super) use self::hashed::{HashedTables, Table};
use crate::text::hex;

/// The first line of what is hashed: which form of the text this is.
const TAG: &str = "ocop journal 1";

/// What stands for the hash before the first entry.
pub(super) const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Bytes of a row's SHA-256 that are kept to find it by.
pub(super) const DIGEST: usize = 8;

/// An entry as it is hashed.
#[derive(Debug, Clone)]
pub(super) struct EntryLine {
    /// Its number.
    pub id: i64,
    /// Its name across ledgers.
    pub uid: String,
    /// When: UTC.
    pub at: String,
    /// Who typed.
    pub actor: String,
    /// Verb and noun.
    pub command: String,
    /// What was added, as JSON.
    pub summary: String,
    /// Why.
    pub reason: Option<String>,
    /// The uid of the entry that it voids.
    pub voids: Option<String>,
    /// The version that wrote it.
    pub program: String,
    /// The second name.
    pub seen_by: Option<String>,
}

impl EntryLine {
    /// An entry as it stands in the file, what it voids as `voids_uid`.
    pub fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            command: row.get("command")?,
            summary: row.get("summary")?,
            reason: row.get("reason")?,
            voids: row.get("voids_uid")?,
            program: row.get("program")?,
            seen_by: row.get("seen_by")?,
        })
    }
}

/// What the rows of an entry in one table come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Carried {
    /// The table.
    pub name: String,
    /// [`DIGEST`] bytes of each row's SHA-256, in key order.
    pub digests: Vec<u8>,
}

/// An entry's hash, and what it carries.
#[derive(Debug)]
pub(super) struct Seal {
    /// SHA-256 in hexadecimal.
    pub hash: String,
    /// The tables it wrote to, in the order of `schema.sql`.
    pub carried: Vec<Carried>,
}

/// A row as it stands in the file.
#[derive(Debug)]
pub(super) struct Found {
    /// The first bytes of its line's SHA-256.
    pub digest: Vec<u8>,
    /// The values of its table's columns, references as uids.
    pub values: Vec<Option<String>>,
}

/// Seals an entry after the one of hash `before`, over the rows that carry its number.
pub(super) fn seal(
    conn: &Connection,
    hashed: &HashedTables,
    before: &str,
    entry: &EntryLine,
) -> rusqlite::Result<Seal> {
    let mut chain = Sha256::new();
    let mut line = Line::default();
    chain.update(format!("{TAG}\n{before}\n"));
    line.entry(entry);
    chain.update(&line.text);
    let mut marks = MarksOf::new(conn)?;
    let mut carried = Vec::new();
    for table in &hashed.tables {
        let mut digests = Vec::new();
        let mut statement = conn.prepare_cached(&table.rows)?;
        let mut rows = statement.query([entry.id])?;
        while let Some(row) = rows.next()? {
            line.row(table, row, &entry.uid, &mut marks)?;
            chain.update(&line.text);
            digests.extend_from_slice(&Sha256::digest(&line.text)[..DIGEST]);
        }
        if !digests.is_empty() {
            carried.push(Carried { name: table.name.to_owned(), digests });
        }
    }
    Ok(Seal { hash: hex(chain.finalize()), carried })
}

/// Writes an entry after the last one, with its hash and what it carries; its rows are there already.
pub(super) fn append(conn: &Connection, hashed: &HashedTables, entry: &EntryLine) -> rusqlite::Result<()> {
    let last = "SELECT hash FROM entry ORDER BY id DESC LIMIT 1";
    let before: Option<String> = conn.query_row(last, [], |row| row.get(0)).optional()?;
    let seal = seal(conn, hashed, before.as_deref().unwrap_or(BEGINNING), entry)?;
    let sql = "INSERT INTO entry (id, uid, at, actor, command, summary, reason, voids, program, seen_by, hash)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT id FROM entry WHERE uid = ?8), ?9, ?10, ?11)";
    conn.prepare_cached(sql)?.execute((
        entry.id,
        &entry.uid,
        &entry.at,
        &entry.actor,
        &entry.command,
        &entry.summary,
        &entry.reason,
        &entry.voids,
        &entry.program,
        &entry.seen_by,
        &seal.hash,
    ))?;
    let mut add = conn.prepare_cached("INSERT INTO carried (entry, name, digests) VALUES (?1, ?2, ?3)")?;
    seal.carried.iter().try_for_each(|of| add.execute((entry.id, &of.name, &of.digests)).map(drop))
}

/// The rows of an entry in a table, each with its digest and its values as text, in key order.
pub(super) fn rows_of(conn: &Connection, table: &Table, entry: &EntryLine) -> rusqlite::Result<Vec<Found>> {
    let mut marks = MarksOf::new(conn)?;
    let mut line = Line::default();
    let mut statement = conn.prepare_cached(&table.rows)?;
    let mut rows = statement.query([entry.id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        line.row(table, row, &entry.uid, &mut marks)?;
        let value = |at| match row.get_ref(at)? {
            ValueRef::Integer(number) => Ok(Some(number.to_string())),
            ValueRef::Text(text) => Ok(Some(String::from_utf8_lossy(text).into_owned())),
            _ => rusqlite::Result::Ok(None),
        };
        let values = (0..table.columns.len()).map(value).collect::<rusqlite::Result<_>>()?;
        found.push(Found { digest: Sha256::digest(&line.text)[..DIGEST].to_vec(), values });
    }
    Ok(found)
}

/// The marks of sheets: they are hashed with their sheet, not as rows of their own.
struct MarksOf<'c> {
    statement: Statement<'c>,
    line: Line,
}

impl<'c> MarksOf<'c> {
    fn new(conn: &'c Connection) -> rusqlite::Result<Self> {
        let sql = "SELECT criterion, points, option FROM mark WHERE sheet = ?1 ORDER BY criterion";
        Ok(Self { statement: conn.prepare(sql)?, line: Line::default() })
    }

    /// The SHA-256 of a sheet's marks in the order of their criteria; none where it has no marks.
    fn of(&mut self, sheet: i64) -> rusqlite::Result<Option<String>> {
        let mut rows = self.statement.query([sheet])?;
        let mut all: Option<Sha256> = None;
        while let Some(row) = rows.next()? {
            self.line.begin("mark");
            for (at, column) in ["criterion", "points", "option"].into_iter().enumerate() {
                self.line.value(column, row.get_ref(at)?);
            }
            self.line.end();
            all.get_or_insert_default().update(&self.line.text);
        }
        Ok(all.map(|all| hex(all.finalize())))
    }
}

/// One line: `table(column=value,…)` and a line feed. What is blank is left out, numbers are decimal, texts stand
/// between apostrophes, one within doubled, as in SQL.
#[derive(Default)]
struct Line {
    text: Vec<u8>,
    first: bool,
}

impl Line {
    fn begin(&mut self, table: &str) {
        self.text.clear();
        self.text.extend_from_slice(table.as_bytes());
        self.text.push(b'(');
        self.first = true;
    }

    fn end(&mut self) {
        self.text.extend_from_slice(b")\n");
    }

    fn value(&mut self, column: &str, value: ValueRef<'_>) {
        let value: &[u8] = match value {
            ValueRef::Null => return,
            ValueRef::Integer(number) => return self.raw(column, number.to_string().as_bytes()),
            // The tables are STRICT and have neither: what stands there all the same must not pass for nothing.
            ValueRef::Real(number) => return self.raw(column, format!("{number:?}").as_bytes()),
            ValueRef::Blob(bytes) => return self.raw(column, format!("x'{}'", hex(bytes)).as_bytes()),
            ValueRef::Text(text) => text,
        };
        self.raw(column, b"'");
        for (at, part) in value.split(|byte| *byte == b'\'').enumerate() {
            if at > 0 {
                self.text.extend_from_slice(b"''");
            }
            self.text.extend_from_slice(part);
        }
        self.text.push(b'\'');
    }

    fn raw(&mut self, column: &str, value: &[u8]) {
        if !std::mem::take(&mut self.first) {
            self.text.push(b',');
        }
        self.text.extend_from_slice(column.as_bytes());
        self.text.push(b'=');
        self.text.extend_from_slice(value);
    }

    fn entry(&mut self, entry: &EntryLine) {
        self.begin("entry");
        self.raw("id", entry.id.to_string().as_bytes());
        let texts = [
            ("uid", Some(&entry.uid)),
            ("at", Some(&entry.at)),
            ("actor", Some(&entry.actor)),
            ("command", Some(&entry.command)),
            ("summary", Some(&entry.summary)),
            ("reason", entry.reason.as_ref()),
            ("voids", entry.voids.as_ref()),
            ("program", Some(&entry.program)),
            ("seen_by", entry.seen_by.as_ref()),
        ];
        for (column, text) in texts {
            self.value(column, text.map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes())));
        }
        self.end();
    }

    /// `entry` is not there yet when its rows are sealed: its uid is given.
    fn row(
        &mut self,
        table: &Table,
        row: &rusqlite::Row<'_>,
        entry: &str,
        marks: &mut MarksOf<'_>,
    ) -> rusqlite::Result<()> {
        self.begin(table.name);
        for (at, column) in table.columns.iter().enumerate() {
            match column.as_str() {
                "entry" => self.value(column, ValueRef::Text(entry.as_bytes())),
                _ => self.value(column, row.get_ref(at)?),
            }
        }
        if table.name == "sheet"
            && let Some(sha256) = marks.of(row.get("id")?)?
        {
            self.value("marks", ValueRef::Text(sha256.as_bytes()));
        }
        self.end();
        Ok(())
    }
}
