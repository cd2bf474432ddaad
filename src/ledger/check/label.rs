//! What a row is called by, for whoever looks for it on paper.

use rusqlite::{Connection, OptionalExtension};

use super::super::chain::Table;

/// A record of the ledger: its table, and the words it is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its table, or that of its identity.
    pub table: String,
    /// Codes, names, numbers.
    pub words: Vec<String>,
}

/// Columns that tell which row it is, or what it says, in this order after what it refers to.
const TELLING: &[&str] = &[
    "code",
    "name",
    "number",
    "key",
    "value",
    "criterion",
    "total",
    "points",
    "sum",
    "star",
    "year",
    "measure",
    "title",
    "what",
    "content",
    "heading",
    "field",
    "paper",
    "id",
    "rev",
];

/// How the row of a uid is called, by table.
const NAMES: &[(&str, &str)] = &[
    ("dossier", "SELECT printf('%d-%d-%03d', year, round, number) FROM dossier WHERE uid = ?1"),
    ("council", "SELECT code FROM council WHERE uid = ?1"),
    (
        "member",
        "SELECT m.code || ' ' || r.name FROM member m JOIN member_rev r ON r.member = m.id WHERE m.uid = ?1 ORDER BY r.rev DESC",
    ),
    ("session", "SELECT c.code || ' #' || s.number FROM session s JOIN council c ON c.id = s.council WHERE s.uid = ?1"),
    (
        "product",
        "SELECT r.name FROM product p JOIN product_rev r ON r.product = p.id WHERE p.uid = ?1 ORDER BY r.rev DESC",
    ),
    (
        "subject",
        "SELECT r.name FROM subject s JOIN subject_rev r ON r.subject = s.id WHERE s.uid = ?1 ORDER BY r.rev DESC",
    ),
    (
        "decision",
        "SELECT r.number FROM decision d JOIN decision_rev r ON r.decision = d.id WHERE d.uid = ?1 ORDER BY r.rev DESC",
    ),
    (
        "certificate",
        "SELECT r.name FROM certificate c JOIN product_rev r ON r.product = c.product WHERE c.uid = ?1 ORDER BY r.rev DESC",
    ),
    (
        "sheet",
        "SELECT printf('%d-%d-%03d %s', d.year, d.round, d.number, m.code)
         FROM sheet s JOIN dossier d ON d.id = s.dossier JOIN member m ON m.id = s.member WHERE s.uid = ?1",
    ),
    (
        "rating",
        "SELECT printf('%d-%d-%03d', d.year, d.round, d.number)
         FROM rating r JOIN dossier d ON d.id = r.dossier WHERE r.uid = ?1",
    ),
    ("unit", "SELECT name FROM unit WHERE uid = ?1"),
];

/// A row by its values, which are those of the table's columns in their order, references as uids.
pub(super) fn record(conn: &Connection, table: &Table, values: &[Option<String>]) -> rusqlite::Result<Record> {
    let mut words = Vec::new();
    let told = |wanted: &str| {
        let at = table.columns.iter().position(|column| column == wanted)?;
        values.get(at)?.clone()
    };
    for (name, sql) in NAMES {
        if let Some(uid) = told(name) {
            words.extend(conn.prepare_cached(sql)?.query_row([uid], |row| row.get(0)).optional()?.flatten());
        }
    }
    for column in TELLING {
        words.extend(told(column).map(|value| format!("{column}={value}")));
    }
    Ok(Record { table: table.name.trim_end_matches("_rev").to_owned(), words })
}
