use super::*;
use crate::ledger::schema::{VERSIONS, newest};

fn made_by(script: &str) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(script).unwrap();
    conn
}

#[test]
fn the_script_is_cut_into_what_sqlite_makes_of_it() {
    let found = of_file(&made_by(NEWEST)).unwrap().unwrap();
    let made = of_script(NEWEST);
    assert!(made.len() > 150, "{}", made.len());
    assert_eq!(made, found);
    assert_eq!(difference(&made_by(NEWEST), newest()).unwrap(), None);
}

#[test]
fn every_older_version_is_known_by_its_sum() {
    for (version, dump) in VERSIONS {
        let found = of_file(&made_by(dump)).unwrap().unwrap();
        let known = OLDER.iter().find(|(of, _)| of == version).map(|(_, sum)| *sum);
        assert_eq!(known, Some(digest(&found).as_str()), "version {version}");
    }
    assert!((1..newest()).all(|version| OLDER.iter().any(|(of, _)| *of == version)));
}

#[test]
fn white_space_and_comments_are_no_difference_and_all_else_is() {
    let known = of_script("CREATE TABLE t (\n  a TEXT CHECK (a <> '--  ;'), -- 'x\n  b INTEGER\n) STRICT;");
    for (sql, same) in [
        ("CREATE TABLE t ( a TEXT CHECK (a <> '--  ;'), b INTEGER ) STRICT", true),
        ("CREATE TABLE t (-- other\n a\tTEXT CHECK (a <> '--  ;'),\r\n b INTEGER ) STRICT", true),
        ("CREATE TABLE t ( a TEXT CHECK (a <> '-- ;'), b INTEGER ) STRICT", false),
        ("CREATE TABLE t ( a TEXT, b INTEGER ) STRICT", false),
        ("CREATE TABLE t ( a TEXT CHECK (a <> '--  ;'), b INTEGER )", false),
        ("CREATE TABLE t ( a TEXT CHECK (a <> '--  ;'), b INTEGER ) --\0\n STRICT", false),
        ("CREATE TABLE t ( a TEXT CHECK (a <> '--  ;'), /* */ b INTEGER ) STRICT", false),
        ("CREATE TABLE t ( a TEXT CHECK (a <> '--  ;'), b INTEGER DEFAULT \"--\n\" ) STRICT", false),
    ] {
        let found = Statements::from([("t".to_owned(), ("table".to_owned(), sql.into()))]);
        assert_eq!(between(&known, &found).is_none(), same, "{sql}");
    }
}
