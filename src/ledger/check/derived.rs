//! Texts by which records are found and told apart, each reckoned again from what stands beside it as it was written.

use rusqlite::{Connection, Row};

use super::super::decision::number_key;
use super::super::{subject, unit};
use super::{Fault, FaultKind, Record};
use crate::text::fold;

/// A table with such texts.
struct Derived {
    /// The record.
    table: &'static str,
    /// Its rows, with the words that each is told by as `called`.
    rows: &'static str,
    /// Whether the texts of a row are those of the rest of it.
    follows: fn(&Row<'_>) -> rusqlite::Result<bool>,
}

const DERIVED: &[Derived] = &[
    Derived {
        table: "unit",
        rows: "SELECT *, name AS called FROM unit",
        follows: |row| is(row, "folded", &unit::folded(&text(row, "level")?, &text(row, "name")?)),
    },
    Derived {
        table: "subject",
        rows: "SELECT *, name AS called FROM subject_rev",
        follows: |row| {
            let facts = subject::facts(row)?;
            let keys = is(row, "name_key", &facts.name_key())? && is(row, "place_key", &facts.place_key())?;
            Ok(keys && is(row, "search", &facts.search())?)
        },
    },
    Derived {
        table: "product",
        rows: "SELECT *, name AS called FROM product_rev",
        follows: |row| {
            let name = text(row, "name")?;
            Ok(is(row, "name_key", &fold::key(&name))? && is(row, "search", &fold::search(&name))?)
        },
    },
    Derived {
        table: "member",
        rows: "SELECT r.*, m.code || ' ' || r.name AS called FROM member_rev r JOIN member m ON m.id = r.member",
        follows: |row| is(row, "name_key", &fold::key(&text(row, "name")?)),
    },
    Derived {
        table: "decision",
        rows: "SELECT *, number AS called FROM decision_rev",
        follows: |row| {
            let number: Option<String> = row.get("number")?;
            is(row, "number_key", &number_key(&number.unwrap_or_default()))
        },
    },
    Derived {
        table: "mapping",
        rows: "SELECT *, name AS called FROM mapping",
        follows: |row| is(row, "key", &fold::key(&text(row, "name")?)),
    },
    Derived {
        table: "target",
        rows: "SELECT *, trim(year || ' ' || district || ' ' || commune) AS called FROM target",
        follows: |row| {
            let place = |column| Ok::<_, rusqlite::Error>(fold::place_key(&text(row, column)?));
            Ok(is(row, "district_key", &place("district")?)? && is(row, "commune_key", &place("commune")?)?)
        },
    },
];

fn text(row: &Row<'_>, column: &str) -> rusqlite::Result<String> {
    row.get(column)
}

fn is(row: &Row<'_>, column: &str, reckoned: &str) -> rusqlite::Result<bool> {
    Ok(text(row, column)? == reckoned)
}

/// Texts that are not those of what stands beside them.
pub(super) fn texts(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for Derived { table, rows, follows } in DERIVED {
        let mut statement = conn.prepare(rows)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !follows(row)? {
                let words = row.get::<_, Option<String>>("called")?.into_iter().collect();
                let what = FaultKind::Key(Record { table: (*table).to_owned(), words });
                faults.push(Fault { entry: row.get("entry")?, what });
            }
        }
    }
    Ok(faults)
}
