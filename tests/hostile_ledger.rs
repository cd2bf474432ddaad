//! A ledger's file that someone else made: whatever stands in it, nothing of it runs, and no more than it is believed.

use std::fs;

use crate::desk::{self, Desk};
use rusqlite::Connection;

fn open(desk: &Desk) -> Connection {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    ledger.pragma_update(None, "foreign_keys", false).unwrap();
    ledger
}

/// A read and a write are both refused, nothing changes, and the message has a text.
#[track_caller]
fn refused(desk: &Desk, told: &str) {
    let before = desk.files(None);
    for line in ["ocop", "ocop report total", "ocop register target --year 2020 --count 3", "ocop undo 1"] {
        let answer = desk.run(line);
        assert_eq!((answer.code, answer.out.as_str()), (4, ""), "{line}, {told}: {}", answer.err);
        assert!(answer.err.contains(told), "{line}: “{told}” is not in {}", answer.err);
    }
    assert_eq!(desk.files(None), before, "{told}");
}

#[test]
fn whatever_is_not_of_schema_sql_is_refused_by_name() {
    for (sql, told) in [
        ("CREATE TRIGGER x AFTER INSERT ON entry BEGIN DELETE FROM mark; END", "trigger “x”"),
        ("CREATE VIEW x AS SELECT load_extension('evil')", "khung nhìn “x”"),
        ("CREATE TABLE x (a)", "bảng “x”"),
        ("CREATE TABLE x (a, b AS (abs(a)))", "bảng “x”"),
        ("CREATE INDEX x ON mark (abs(points))", "chỉ mục “x”"),
        ("CREATE UNIQUE INDEX x ON target (year)", "chỉ mục “x”"),
        ("CREATE VIRTUAL TABLE x USING fts5 (a)", "“x"),
        ("CREATE VIRTUAL TABLE x USING dbstat", "bảng “x”"),
        ("CREATE TABLE pragma_table_info (name)", "bảng “pragma_table_info”"),
        ("CREATE TABLE json_each (value)", "bảng “json_each”"),
        ("DROP VIEW live; CREATE TABLE live (id)", "“live”"),
        ("DROP VIEW live; CREATE VIEW live AS SELECT id FROM entry", "khung nhìn “live”"),
        ("DROP TRIGGER mark_is_not_deleted", "trigger “mark_is_not_deleted”"),
        (
            "DROP TRIGGER mark_is_not_deleted; CREATE TRIGGER mark_is_not_deleted BEFORE DELETE ON mark BEGIN SELECT 1; END",
            "trigger “mark_is_not_deleted”",
        ),
        ("DROP INDEX unit_by_name", "chỉ mục “unit_by_name”"),
        ("ALTER TABLE target ADD COLUMN x INTEGER AS (1) VIRTUAL", "bảng “target”"),
        // Not as SQL would have it, but as the bytes of the file may.
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'count', 'kount') WHERE name = 'target'",
            "bảng “target”",
        ),
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ') --' || char(0) || char(10) || ' STRICT') WHERE name = 'target'",
            "ocop.db",
        ),
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (uid', 'CHECK (1 OR uid') || ' ' WHERE name = 'entry'; UPDATE sqlite_schema SET sql = replace(sql, 'length(uid) = 36', 'length(uid) > 0') WHERE name = 'entry'",
            "bảng “entry”",
        ),
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'WITHOUT ROWID', '') WHERE name = 'mark'",
            "ocop.db",
        ),
        // One of the name that the schema itself is asked for by.
        (
            "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view', 'sqlite_schema', 'sqlite_schema', 0, 'CREATE VIEW sqlite_schema AS SELECT 1 AS type, 2 AS name, 3 AS tbl_name, 4 AS rootpage, 5 AS sql WHERE 0')",
            "ocop.db",
        ),
    ] {
        let desk = Desk::at("ratings");
        open(&desk).execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        refused(&desk, told);
    }
}

/// The climb names what is in the old file: nothing in a name or a body may come to run.
#[test]
fn nothing_of_an_older_ledgers_own_runs_as_it_climbs() {
    for (version, dump) in [(1, include_str!("data/ledgers/1.sql")), (5, include_str!("data/ledgers/5.sql"))] {
        for sql in [
            "CREATE TABLE \"x (a); ATTACH 'stolen.db' AS s; CREATE TABLE s.t (a); --\" (a)",
            "CREATE VIEW \"x; ATTACH 'stolen.db' AS s; CREATE TABLE s.t (a); --\" AS SELECT 1",
            "CREATE TRIGGER x BEFORE INSERT ON entry BEGIN SELECT 1; END",
            "ALTER TABLE dossier ADD COLUMN x TEXT AS (hex(zeroblob(9000))) VIRTUAL",
            "CREATE VIRTUAL TABLE x USING fts5 (a)",
            "DROP VIEW live",
        ] {
            let desk = Desk::empty();
            let ledger = open(&desk);
            ledger.execute_batch(dump).unwrap();
            ledger.execute_batch(sql).unwrap();
            ledger.pragma_update(None, "application_id", u32::from_be_bytes(*b"OCOP")).unwrap();
            ledger.pragma_update(None, "user_version", version).unwrap();
            drop(ledger);
            refused(&desk, "Cấu trúc của sổ");
            assert!(!desk.path("stolen.db").exists(), "{sql}");
        }
    }
}

/// The figures of a ledger in another form of file are those of the ledger.
#[test]
fn other_forms_of_an_sqlite_file_are_read_and_written() {
    let total = |desk: &Desk| desk.done("ocop report roster --format csv");
    let plain = total(&Desk::at("certificates"));
    let writes = |desk: &Desk, form: &str| {
        assert_eq!(total(desk), plain, "{form}");
        desk.done("ocop register target --year 2020 --count 3");
        let ledger = open(desk);
        let mode: String = ledger.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
        assert_eq!(mode, "delete", "{form}");
        let sound: String = ledger.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok", "{form}");
    };
    for pragmas in ["page_size = 512", "page_size = 65536", "auto_vacuum = FULL", "auto_vacuum = INCREMENTAL"] {
        let desk = Desk::at("certificates");
        open(&desk).execute_batch(&format!("PRAGMA {pragmas}; VACUUM")).unwrap();
        writes(&desk, pragmas);
    }
    // Another program left its log beside it, with what is not yet in the file.
    let desk = Desk::at("certificates");
    let other = open(&desk);
    other.execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 7").unwrap();
    let version: i64 = other.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 7);
    assert_eq!(total(&desk), plain);
    drop(other);
    writes(&desk, "a log beside it");
}

/// A byte changed in the head of each page: told or without effect, and never a fault of ours or a signal.
#[test]
fn a_malformed_page_is_told_and_not_followed() {
    let whole = desk::ledger("certificates").to_vec();
    let page = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    let desk = Desk::empty();
    let (mut tried, mut told) = (0, 0);
    for start in (0..whole.len()).step_by(page).step_by(3) {
        let at = start + [0, 3, 5, 8, 9, 12, 40][tried % 7] + if start == 0 { 100 } else { 0 };
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        desk.write("ocop.db", &bytes);
        for line in ["ocop report roster --format json", "ocop show 2020-0-001"] {
            let answer = desk.run(line);
            assert!(matches!(answer.code, 0 | 1 | 3 | 4), "byte {at}, {line}: {} {}", answer.code, answer.err);
            told += usize::from(answer.code != 0);
        }
        tried += 1;
    }
    assert!(tried > 30 && told > 10, "{told} of {tried}");
}

/// Names that the program would not have kept so: what reads them on a screen shows what they are.
#[test]
fn nothing_in_a_ledger_acts_on_a_terminal_or_hides() {
    let bad = "\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}]8;;http://x\u{1b}\\Trà\u{9b}2J\u{202e}sen\u{2066}\u{200b}\u{200f}\u{61c}\r\u{feff}";
    let desk = Desk::at("certificates");
    let ledger = open(&desk);
    let sql = "INSERT INTO product_rev (product, rev, valid_from, entry, name, name_key, search)
               SELECT product, 2, valid_from, entry, ?1, ?1, search FROM product_rev";
    assert!(ledger.execute(sql, [bad]).unwrap() > 3);
    let sql = "INSERT INTO subject_rev (subject, rev, valid_from, entry, name, name_key, place_key, search, address, commune)
               SELECT subject, 2, valid_from, entry, ?1, ?1, ?1, search, ?1, ?1 FROM subject_rev WHERE name IS NOT NULL";
    assert!(ledger.execute(sql, [bad]).unwrap() > 3);
    drop(ledger);
    let hidden = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}\u{200f}\u{61c}\u{feff}".contains(c);
    for line in [
        "ocop report roster",
        "ocop report roster --format md",
        "ocop report roster --format json",
        "ocop report roster --format html",
        "ocop expire list --within 2000",
        "ocop find tra",
        "ocop show 2020-0-001",
        "ocop show 2020-0-001 --format json",
        "ocop score status tinh-2020",
        "ocop rate council tinh-2020",
        "ocop report council tinh-2020",
        "ocop certify council tinh-2020 --decision 9/QĐ-UBND --date 2020-12-29",
        "ocop register same --propose",
        "ocop",
    ] {
        let answer = desk.run(line);
        assert!(matches!(answer.code, 0..=3), "{line}: {}", answer.err);
        for text in [&answer.out, &answer.err] {
            let found = text.chars().find(|letter| hidden(*letter));
            assert_eq!(found, None, "{line}: {text:?}");
        }
    }
    // In a file of data the name is what it is.
    desk.done("ocop report roster --columns machine --out r.csv");
    assert!(fs::read_to_string(desk.path("r.csv")).unwrap().contains("\u{1b}]52;c;"));
}

#[cfg(unix)]
#[test]
fn a_new_ledger_and_its_drafts_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let desk = Desk::empty();
    desk.done("ocop init --unit 87 --name \"Văn phòng mẫu\"");
    assert_eq!(mode(&desk.path("ocop.db")), 0o600);
    let desk = Desk::at("council");
    desk.write("typed.txt", "10\n");
    desk.run("ocop score enter tinh-2020 TV01 2020-0-001");
    assert_eq!(mode(&desk.path("ocop.db.drafts")), 0o700);
}
