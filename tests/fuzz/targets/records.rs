//! A ledger whose values were changed behind its back: whatever its columns can hold, whatever its checks forbid.

#![no_main]

mod common;
#[path = "common/desk.rs"]
mod desk;
#[path = "common/reads.rs"]
mod reads;

use std::sync::LazyLock;

use desk::Desk;
use libfuzzer_sys::fuzz_target;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, types::Value};

/// A table: its name, its columns, those of its key.
type Table = (String, Vec<String>, String);

static MADE: LazyLock<(Desk, Vec<Table>)> = LazyLock::new(|| {
    let desk = Desk::new(true);
    reads::all(desk.ledger());
    let conn = Connection::open(desk.ledger()).expect("the ledger");
    let list = |sql: &str| -> Vec<String> {
        let mut found = conn.prepare(sql).expect("a query");
        let rows = found.query_map([], |row| row.get(0)).expect("its rows");
        rows.collect::<Result<_, _>>().expect("names")
    };
    let mut tables = Vec::new();
    for table in list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    {
        if desk.rows(&table) > 0 {
            let columns = list(&format!("SELECT name FROM pragma_table_info('{table}')"));
            let key = list(&format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0")).join(", ");
            tables.push((table, columns, key));
        }
    }
    (desk, tables)
});

/// Numbers and texts at the ends of what is read.
const NUMBERS: [i64; 16] = [
    0,
    1,
    -1,
    2,
    6,
    101,
    9_999,
    10_001,
    262_143,
    -262_144,
    2_147_483_647,
    -2_147_483_648,
    4_294_967_296,
    i64::MAX / 100,
    i64::MAX,
    i64::MIN,
];
const TEXTS: [&str; 24] = [
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "2026-02-30",
    "2026-12-31",
    "0000-01-01",
    "9999-12-31",
    "+262142-12-31",
    "-262143-01-01",
    "+10000-01-01",
    "2026-06-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "26/2026",
    "148/2023",
    "{}",
    "[1]",
    "null",
    "2026-1-001",
    "TV1",
    "loai,so,diem,sao,nhanh,nhan,nhan_en",
    "\u{1b}[2J\u{202e}",
    "z\u{301}\u{110}",
];

fuzz_target!(init: common::hook(), |bytes: &[u8]| {
    let (desk, tables) = &*MADE;
    let Some((which, mut bytes)) = bytes.split_first() else { return };
    let copy = desk.copy();
    let conn = Connection::open(copy.ledger()).expect("a copy");
    for (config, on) in [(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false), (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)] {
        conn.set_db_config(config, on).expect("a setting");
    }
    let pragmas = "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN";
    conn.execute_batch(pragmas).expect("settings");
    // Five bytes a change: the table, the row, the column, what kind of value, which.
    while let [table, row, column, kind, value, rest @ ..] = bytes {
        bytes = rest;
        let (table, columns, key) = &tables[usize::from(*table) % tables.len()];
        let column = &columns[usize::from(*column) % columns.len()];
        let one = format!("({key}) = (SELECT {key} FROM {table} LIMIT 1 OFFSET {row} % (SELECT count(*) FROM {table}))");
        let value = usize::from(*value);
        let value = match kind % 8 {
            0 | 1 => Value::Integer(NUMBERS[value % NUMBERS.len()]),
            2 | 3 => Value::Text(TEXTS[value % TEXTS.len()].to_owned()),
            4 => Value::Text(String::from_utf8_lossy(&rest[..value.min(rest.len())]).into_owned()),
            5 => Value::Null,
            6 => Value::Integer(i64::try_from(value).expect("a byte")),
            _ if value > 250 => {
                let _ = conn.execute(&format!("DELETE FROM {table} WHERE {one}"), []);
                continue;
            }
            _ => {
                let other = format!("SELECT {column} FROM {table} LIMIT 1 OFFSET {value} % (SELECT count(*) FROM {table})");
                let _ = conn.execute(&format!("UPDATE OR IGNORE {table} SET {column} = ({other}) WHERE {one}"), []);
                continue;
            }
        };
        // A column's type and its being unique are held to all the same.
        let _ = conn.execute(&format!("UPDATE OR IGNORE {table} SET {column} = ?1 WHERE {one}"), [value]);
    }
    conn.execute_batch("COMMIT").expect("changes");
    drop(conn);
    reads::read(copy.ledger(), *which);
});
