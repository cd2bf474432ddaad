//! Several offices' ledgers read as one: what they hold is put together in memory, the numbers of each moved out of the
//! way of the others', and whatever reads a ledger reads that. Nothing is written to any of them.

use std::path::PathBuf;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::error::Context;
use super::open::set_up;
use super::{Cut, Ledger, LedgerError, Office, Reader, Result};
use crate::law::policy::Policies;

/// The numbers of one ledger end before those of the next begin.
const ROOM: i64 = 1 << 40;

/// What no report over several ledgers reads: marks are many; a setting or a target of one office revises none of
/// another's, so that these are asked of each.
const LEFT: [&str; 15] = [
    "appraisal_mark",
    "carried",
    "mapped",
    "mapping",
    "mark",
    "office",
    "office_join",
    "office_key",
    "office_rev",
    "rubric",
    "rubric_load",
    "setting",
    "sheet",
    "signed_head",
    "target",
];

/// One of several offices whose ledgers are read as one.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is called: its unit, with what tells it from another office of that unit.
    pub name: String,
    /// The office as it stood.
    pub office: Office,
    /// The policies that hold in its ledger.
    pub policies: Policies,
}

/// A column of a table, and whether it holds numbers of records.
struct Column {
    name: String,
    kind: String,
    numbers: bool,
}

/// Which of the ledgers a record is of, by its number.
pub fn part_of(id: i64) -> usize {
    usize::try_from(id / ROOM).unwrap_or_default()
}

/// The number that a record has in its own ledger.
pub fn own_number(id: i64) -> u64 {
    (id % ROOM).unsigned_abs()
}

/// The number that a record of one of the ledgers has among all.
pub fn moved(part: usize, id: i64) -> i64 {
    i64::try_from(part).unwrap_or_default() * ROOM + id
}

impl Ledger {
    /// Opens several ledgers to read them as one, each as it is asked to be read. One twice is refused: it would be
    /// counted twice. One of an older schema is refused too: it is another office's to bring up to date.
    ///
    /// # Errors
    /// One of them cannot be read, or is there twice.
    pub fn together(paths: &[PathBuf], cut: Cut) -> Result<Self> {
        let mut parts: Vec<Self> = Vec::new();
        for path in paths {
            let part = Self::open_as_it_is(path, cut)?;
            for other in &parts {
                if part.read().id()? == other.read().id()? {
                    return Err(LedgerError::Twice { path: path.clone(), other: other.path.clone() });
                }
            }
            parts.push(part);
        }
        let path = paths.first().cloned().unwrap_or_default();
        let conn = Connection::open_in_memory().context(&path, "making room for several ledgers")?;
        set_up(&conn).context(&path, "setting up the connection")?;
        conn.execute_batch("BEGIN").context(&path, "putting ledgers together")?;
        let made = |table: &str, columns: &[Column]| make(&conn, table, columns);
        for (at, part) in parts.iter().enumerate() {
            for table in tables(&part.conn).context(&part.path, "asking for the tables")? {
                let columns = columns(&part.conn, &table).context(&part.path, "asking for the columns")?;
                if at == 0 {
                    made(&table, &columns).context(&path, "making a table")?;
                }
                copy(part, at, &conn, &table, &columns)?;
            }
        }
        if let Some(first) = parts.first() {
            index(&first.conn, &conn).context(&path, "putting ledgers in order")?;
        }
        conn.execute_batch("COMMIT").context(&path, "putting ledgers together")?;
        Self { conn, path, cut, climbed: None, parts }.only_reads()
    }
}

impl<'l> Reader<'l> {
    /// Each of the ledgers that are read as one; the ledger itself where it is alone.
    pub fn each(self) -> Vec<Reader<'l>> {
        if self.parts.is_empty() { vec![self] } else { self.parts.iter().map(Ledger::read).collect() }
    }

    /// Whether several ledgers are read as one.
    pub fn is_several(self) -> bool {
        !self.parts.is_empty()
    }

    /// The offices whose ledgers are read as one; none where the ledger is alone.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn parts(self, on: NaiveDate) -> Result<Vec<Part>> {
        let read = |part: &'l Ledger| {
            let reader = part.read();
            let office = reader.office(on)?;
            Ok(Part { name: office.unit.name.clone(), office, policies: reader.policies(on, None)? })
        };
        let mut parts = self.parts.iter().map(read).collect::<Result<Vec<Part>>>()?;
        let file = |at: usize| self.parts[at].path.display().to_string();
        tell_apart(&mut parts, |part, _| part.office.name.clone());
        tell_apart(&mut parts, |_, at| file(at));
        Ok(parts)
    }

    /// The office that all of them are taken as: of the units of each.
    pub(super) fn office_of_all(self, on: NaiveDate) -> Result<Office> {
        let parts = self.parts(on)?;
        let names = |of: fn(&Part) -> &str| parts.iter().map(of).collect::<Vec<_>>().join(", ");
        let (name, unit) = (names(|part| &part.office.name), names(|part| &part.name));
        let mut units = parts.iter().flat_map(|part| part.office.units().cloned()).collect::<Vec<_>>().into_iter();
        let Some(mut first) = units.next() else { return Err(LedgerError::Damaged(self.path.to_owned())) };
        first.name = unit;
        Ok(Office { name, unit: first, joins: units.collect(), since: None })
    }
}

/// Adds to names that several parts have what tells them apart.
fn tell_apart(parts: &mut [Part], by: impl Fn(&Part, usize) -> String) {
    let names: Vec<String> = parts.iter().map(|part| part.name.clone()).collect();
    for (at, part) in parts.iter_mut().enumerate() {
        if names.iter().filter(|name| **name == part.name).count() > 1 {
            part.name = format!("{} ({})", part.name, by(part, at));
        }
    }
}

fn tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let names = conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(names.into_iter().filter(|name| !LEFT.contains(&name.as_str())).collect())
}

/// The columns of a table. The number of its own rows is called `id`; those of others are what it refers to by anything
/// but a version's `rev`.
fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    let sql = "SELECT c.name, c.type, c.name = 'id' OR c.name IN (
                 SELECT f.\"from\" FROM pragma_foreign_key_list(?1) f WHERE f.\"to\" <> 'rev')
               FROM pragma_table_info(?1) c ORDER BY c.cid";
    let mut asked = conn.prepare(sql)?;
    let column = |row: &rusqlite::Row<'_>| Ok(Column { name: row.get(0)?, kind: row.get(1)?, numbers: row.get(2)? });
    asked.query_map([table], column)?.collect()
}

/// Makes a table without what keeps one ledger sound: two have dossiers and councils of the same codes.
fn make(conn: &Connection, table: &str, columns: &[Column]) -> rusqlite::Result<()> {
    let told = columns.iter().map(|Column { name, kind, .. }| {
        let key = if name == "id" { " PRIMARY KEY" } else { "" };
        format!("{name} {kind}{key}")
    });
    conn.execute_batch(&format!("CREATE TABLE {table} ({})", told.collect::<Vec<_>>().join(", ")))
}

/// Copies the rows that hold, as the ledger is asked to be read.
fn copy(part: &Ledger, at: usize, to: &Connection, table: &str, columns: &[Column]) -> Result<()> {
    let path = part.path.as_path();
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let holds = match table {
        "entry" => " WHERE id IN (SELECT id FROM live)",
        _ if names.contains(&"entry") => " WHERE entry IN (SELECT id FROM live)",
        _ => "",
    };
    // Tables and columns are the schema's own, which was held against ours.
    let (listed, marks) = (names.join(", "), vec!["?"; names.len()].join(", "));
    let mut asked =
        part.conn.prepare(&format!("SELECT {listed} FROM {table}{holds}")).context(path, "reading a table")?;
    let mut put =
        to.prepare(&format!("INSERT INTO {table} ({listed}) VALUES ({marks})")).context(path, "copying a table")?;
    let mut rows = asked.query([]).context(path, "reading a table")?;
    while let Some(row) = rows.next().context(path, "reading a row")? {
        let mut values = Vec::with_capacity(columns.len());
        for (place, column) in columns.iter().enumerate() {
            values.push(match row.get(place).context(path, "reading a value")? {
                Value::Integer(id) if column.numbers && !(0..ROOM).contains(&id) => {
                    return Err(LedgerError::Damaged(path.to_owned()));
                }
                Value::Integer(id) if column.numbers => Value::Integer(moved(at, id)),
                other => other,
            });
        }
        put.execute(params_from_iter(values)).context(path, "copying a row")?;
    }
    Ok(())
}

/// What is looked up by what, as in the ledgers, and the view of live entries.
fn index(of: &Connection, to: &Connection) -> rusqlite::Result<()> {
    let sql = "SELECT l.seq, c.name FROM pragma_index_list(?1) l, pragma_index_info(l.name) c ORDER BY l.seq, c.seqno";
    let mut asked = of.prepare(sql)?;
    for table in tables(of)? {
        let mut indexes: Vec<(i64, Vec<String>)> = Vec::new();
        let mut rows = asked.query([&table])?;
        while let Some(row) = rows.next()? {
            let (seq, column) = (row.get(0)?, row.get::<_, String>(1)?);
            match indexes.last_mut().filter(|(last, _)| *last == seq) {
                Some((_, columns)) => columns.push(column),
                None => indexes.push((seq, vec![column])),
            }
        }
        for (seq, columns) in indexes {
            let listed = columns.join(", ");
            to.execute_batch(&format!("CREATE INDEX {table}_by_{seq} ON {table} ({listed})"))?;
        }
    }
    let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = 'live'";
    let live: String = of.query_row(sql, [], |row| row.get(0))?;
    to.execute_batch(&live)
}

#[cfg(test)]
mod tests;
