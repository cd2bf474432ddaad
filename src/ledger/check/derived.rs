//! What of a row follows from the rest of it: texts by which records are found and told apart, and units from the lists of
//! the program.

use rusqlite::{Connection, Row};

use super::super::decision::number_key;
use super::super::{subject, unit};
use super::{Fault, FaultKind, Record};
use crate::text::fold;

/// A table with such rows.
struct Derived {
    /// The record.
    table: &'static str,
    /// Its rows, with the words that each is told by as `called`.
    rows: &'static str,
    /// Whether it follows in a row.
    follows: fn(&Row<'_>) -> rusqlite::Result<bool>,
    /// What is wrong where it does not.
    what: fn(Record) -> FaultKind,
}

const DERIVED: &[Derived] = &[
    Derived {
        table: "unit",
        rows: "SELECT u.id, u.level, u.list, u.code, u.name, p.level AS parent_level, u.entry, u.name AS called
               FROM unit u LEFT JOIN unit p ON p.id = u.parent",
        follows: |row| {
            let parent: Option<String> = row.get("parent_level")?;
            Ok(unit::is_as_written(&unit::unit(row)?, parent.as_deref()))
        },
        what: FaultKind::Unit,
    },
    Derived {
        table: "unit",
        rows: "SELECT *, name AS called FROM unit",
        follows: |row| is(row, "folded", &unit::folded(&text(row, "level")?, &text(row, "name")?)),
        what: FaultKind::Key,
    },
    Derived {
        table: "subject",
        rows: "SELECT *, name AS called FROM subject_rev",
        follows: |row| {
            let facts = subject::facts(row)?;
            let keys = is(row, "name_key", &facts.name_key())? && is(row, "place_key", &facts.place_key())?;
            Ok(keys && is(row, "search", &facts.search())?)
        },
        what: FaultKind::Key,
    },
    Derived {
        table: "product",
        rows: "SELECT *, name AS called FROM product_rev",
        follows: |row| {
            let name = text(row, "name")?;
            Ok(is(row, "name_key", &fold::key(&name))? && is(row, "search", &fold::search(&name))?)
        },
        what: FaultKind::Key,
    },
    Derived {
        table: "member",
        rows: "SELECT r.*, m.code || ' ' || r.name AS called FROM member_rev r JOIN member m ON m.id = r.member",
        follows: |row| is(row, "name_key", &fold::key(&text(row, "name")?)),
        what: FaultKind::Key,
    },
    Derived {
        table: "decision",
        rows: "SELECT *, number AS called FROM decision_rev",
        follows: |row| {
            let number: Option<String> = row.get("number")?;
            is(row, "number_key", &number_key(&number.unwrap_or_default()))
        },
        what: FaultKind::Key,
    },
    Derived {
        table: "mapping",
        rows: "SELECT *, name AS called FROM mapping",
        follows: |row| is(row, "key", &fold::key(&text(row, "name")?)),
        what: FaultKind::Key,
    },
    Derived {
        table: "target",
        rows: "SELECT *, trim(year || ' ' || district || ' ' || commune) AS called FROM target",
        follows: |row| {
            let place = |column| Ok::<_, rusqlite::Error>(fold::place_key(&text(row, column)?));
            Ok(is(row, "district_key", &place("district")?)? && is(row, "commune_key", &place("commune")?)?)
        },
        what: FaultKind::Key,
    },
];

fn text(row: &Row<'_>, column: &str) -> rusqlite::Result<String> {
    row.get(column)
}

fn is(row: &Row<'_>, column: &str, reckoned: &str) -> rusqlite::Result<bool> {
    Ok(text(row, column)? == reckoned)
}

/// Rows of which something does not follow from the rest.
pub(super) fn rows(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for Derived { table, rows, follows, what } in DERIVED {
        let mut statement = conn.prepare(rows)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !follows(row)? {
                let words = row.get::<_, Option<String>>("called")?.into_iter().collect();
                let what = what(Record { table: (*table).to_owned(), words });
                faults.push(Fault { entry: row.get("entry")?, what });
            }
        }
    }
    Ok(faults)
}
