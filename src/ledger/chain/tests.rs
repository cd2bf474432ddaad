//! The golden vectors of `docs/journal.md`, whose hashes were reckoned by other means.

use sha2::{Digest, Sha256};

use super::*;

const PAGE: &str = include_str!("../../../docs/journal.md");

/// The blocks of a kind on the page.
fn blocks(kind: &str) -> Vec<&'static str> {
    let fence = format!("```{kind}\n");
    PAGE.split(fence.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

fn sha256(text: &str) -> String {
    hex(Sha256::digest(text))
}

fn golden() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(include_str!("../../../schema.sql")).unwrap();
    conn.execute_batch(&format!("BEGIN; {} COMMIT;", blocks("sql")[0])).unwrap();
    conn
}

fn entry(conn: &Connection, id: i64) -> (EntryLine, String) {
    let sql = "SELECT e.*, NULL AS voids_uid FROM entry e WHERE id = ?1";
    conn.query_row(sql, [id], |row| Ok((EntryLine::of(row)?, row.get("hash")?))).unwrap()
}

#[test]
fn the_page_and_the_program_hash_alike() {
    let conn = golden();
    let hashed = HashedTables::of(&conn).unwrap();
    let [first, marks, second] = blocks("text").try_into().unwrap();
    let mut before = BEGINNING.to_owned();
    for (id, text) in [(1, first), (2, second)] {
        let (line, stored) = entry(&conn, id);
        assert_eq!(seal(&conn, &hashed, &before, &line).unwrap().hash, stored, "entry {id}");
        assert_eq!(sha256(text), stored, "entry {id}");
        assert!(PAGE.contains(&format!("entry {id}, and its hash `{stored}`")));
        before = stored;
    }
    assert!(second.contains(&format!("marks='{}'", sha256(marks))));
}

#[test]
fn whatever_is_changed_in_a_row_changes_the_hash_of_its_entry() {
    for change in [
        "UPDATE sheet SET total = 451, part_c = 1",
        "UPDATE mark SET points = 325 WHERE criterion = '1.1'",
        "UPDATE mark SET option = NULL WHERE criterion = '1.1'",
        "DELETE FROM mark WHERE criterion = '2.1'",
        "UPDATE subject_rev SET name = 'HTX  Mẫu'",
        "UPDATE subject_rev SET address = ''",
        "UPDATE product_rev SET name = name || char(0)",
        "UPDATE dossier SET product = 2",
        "UPDATE rubric SET text = 'mau'",
        "INSERT INTO product VALUES (9, '00000000-0000-7000-8000-0000000000ff', 2, 1)",
    ] {
        let conn = golden();
        let triggers: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        for name in &triggers {
            conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; {change}")).unwrap();
        let (line, stored) = entry(&conn, 2);
        let (_, before) = entry(&conn, 1);
        assert_ne!(seal(&conn, &HashedTables::of(&conn).unwrap(), &before, &line).unwrap().hash, stored, "{change}");
    }
}
