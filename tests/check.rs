//! What is changed behind the program's back is named, with its record and its entry.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use crate::common::{Desk, flat, holds};
use rusqlite::Connection;

fn ask<T: rusqlite::types::FromSql>(desk: &Desk, sql: &str) -> T {
    Connection::open(desk.path("ocop.db")).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// What `ocop check` says of a copy of a ledger that was changed by SQL.
fn found(desk: &Desk, sql: &str) -> String {
    let copy = desk.copy("2021-01-31");
    copy.tamper(sql);
    let answer = copy.run("ocop check --lang en --format md");
    assert_eq!(answer.code, 1, "{sql}\n{}{}", answer.out, answer.err);
    assert!(answer.err.contains("restore"), "{}", answer.err);
    answer.out
}

fn dong_thap() -> Desk {
    static MADE: OnceLock<Desk> = OnceLock::new();
    MADE.get_or_init(|| Desk::example("dong-thap-2020", "2021-01-31")).copy("2021-01-31")
}

/// What `check` says where the chain was written anew after the change, so that the rows alone give it away.
fn found_again(desk: &Desk, sql: &str) -> String {
    let copy = desk.copy("2021-01-31");
    copy.tamper(sql);
    ocop::ledger::seal_again(&copy.path("ocop.db")).unwrap();
    let answer = copy.run("ocop check --lang en --format md");
    assert_eq!(answer.code, 1, "{sql}\n{}{}", answer.out, answer.err);
    answer.out
}

#[test]
fn a_text_that_is_not_of_what_stands_beside_it_is_named() {
    let desk = dong_thap();
    desk.ok("ocop register target --year 2021 --district \"huyện Lấp Vò\" --count 5");
    desk.ok("ocop register columns mau --of roster \"Tên\"=ten_san_pham");
    for (table, column, noun) in [
        ("unit", "folded", "place: "),
        ("subject_rev", "search", "subject"),
        ("subject_rev", "name_key", "subject"),
        ("subject_rev", "place_key", "subject"),
        ("product_rev", "search", "product"),
        ("product_rev", "name_key", "product"),
        ("member_rev", "name_key", "member"),
        ("decision_rev", "number_key", "decision"),
        ("mapping", "key", "meaning of headings: mau"),
        ("target", "district_key", "target: 2021 huyện Lấp Vò"),
        ("target", "commune_key", "target"),
    ] {
        let first = format!("rowid = (SELECT min(rowid) FROM {table})");
        let of = match table {
            "unit" | "mapping" | "target" => first,
            other => format!("{} = 1 AND rev = 1", other.trim_end_matches("_rev")),
        };
        let told = found_again(&desk, &format!("UPDATE {table} SET {column} = 'x' WHERE {of}"));
        let lines: Vec<&str> = told.lines().filter(|line| line.contains("the text it is found by")).collect();
        assert!(lines.len() == 1 && lines[0].contains(noun), "{table}.{column}\n{told}");
    }
}

#[test]
fn an_entry_of_no_command_is_named() {
    let told = found_again(&dong_thap(), "UPDATE entry SET command = 'register rosters' WHERE id = 2");
    holds(&told, &["| 2 |", "register rosters", "there is no command of that name"]);
}

#[test]
fn a_record_without_a_version_is_named() {
    let uid = "'0190aaaa-0000-7000-8000-000000000000'";
    for (table, values) in [
        ("subject", format!("(9000, {uid}, 2)")),
        ("product", format!("(9000, {uid}, 2, 1)")),
        ("dossier", format!("(9000, {uid}, 2, 1, 2020, 9, 'upgrade', 99)")),
        ("idea", format!("(9000, {uid}, 2)")),
    ] {
        let told = found_again(&dong_thap(), &format!("INSERT INTO {table} VALUES {values}"));
        holds(&told, &["id=9000", "has no version"]);
    }
}

#[test]
fn a_sound_ledger_is_silent() {
    for place in ["council-2026", "dong-thap-2020", "da-bac-2023", "long-xuyen-2022", "pleiku-2019-2021", "son-la-2024"]
    {
        let desk = Desk::example(place, "2026-11-20");
        assert_eq!(desk.ok("ocop check"), "", "{place}");
    }
}

#[test]
fn a_quarter_of_a_point_is_named() {
    let desk = dong_thap();
    // 69,75 that someone wants to be 70: the sheet with its parts, so that no rule of its own is broken.
    let at = "FROM sheet s JOIN dossier d ON d.id = s.dossier JOIN member m ON m.id = s.member WHERE s.id = 700";
    let code: String = ask(&desk, &format!("SELECT printf('%d-%d-%03d', d.year, d.round, d.number) {at}"));
    let member: String = ask(&desk, &format!("SELECT m.code {at}"));
    let told = found(&desk, "UPDATE sheet SET total = total + 25, part_a = part_a + 25 WHERE id = 700");
    holds(&told, &[&format!("sheet: {code}, {member}"), "| 4 |", "score import", "is not as it was written"]);
    // A mark of a sheet: named by its sheet, and the law says so as well.
    let desk = Desk::example("council-2026", "2026-11-20");
    let told = found(&desk, "UPDATE mark SET points = points + 25 WHERE sheet = 10 AND points > 0");
    holds(&told, &["sheet: 2026-1-002, TV3", "is not as it was written", "the table of the sheet has no such points"]);
}

#[test]
fn every_kind_of_change_is_named() {
    let desk = dong_thap();
    // The totals of two members' sheets of one dossier.
    let swapped = "CREATE TEMP TABLE was AS SELECT * FROM sheet WHERE id IN (700, 701);
                   UPDATE sheet SET (total, part_a, part_b, part_c) = (SELECT total, part_a, part_b, part_c FROM was
                     WHERE was.id = 1401 - sheet.id) WHERE id IN (700, 701);";
    let forged = "INSERT INTO certificate SELECT 500, '0190aaaa-0000-7000-8000-000000000000', entry, decision,
                    (SELECT min(id) FROM product WHERE id NOT IN (SELECT product FROM certificate)), NULL, NULL
                    FROM certificate WHERE id = 1;
                  INSERT INTO certificate_rev (certificate, rev, entry, star, sent_up, year)
                    SELECT 500, 1, entry, 4, 0, 2020 FROM certificate WHERE id = 1";
    let product: String = ask(
        &desk,
        "SELECT name FROM product_rev WHERE product = (SELECT min(id) FROM product WHERE id NOT IN (SELECT product FROM certificate))",
    );
    for (sql, told) in [
        ("DELETE FROM entry WHERE id = 5", &["| 5 |", "it was deleted", "the hash no longer follows"][..]),
        ("UPDATE entry SET actor = 'x' WHERE id = 3", &["| 3 |", "this entry or the one before it was changed"]),
        ("UPDATE entry SET at = '2020-01-01T00:00:00.000Z' WHERE id = 4", &["its time is before"]),
        // In Viet Nam it is then the year 10000, on no day of which any setting holds.
        ("UPDATE entry SET at = '9999-12-31T23:59:59.999Z' WHERE id = 6", &["| 6 |", "or is none"]),
        ("UPDATE entry SET hash = upper(hash) WHERE id = 2", &["| 2 |", "| 3 |"]),
        (swapped, &["sheet: ", "id=700", "id=701", "is not as it was written"]),
        (forged, &[&format!("certificate: {product}"), "| 6 |", "was put in later"]),
        (
            "DELETE FROM certificate_rev WHERE certificate = 3; DELETE FROM certificate WHERE id = 3",
            &["1 row(s) gone that this entry wrote"],
        ),
        (
            "UPDATE rating SET sum = 9000 * count, band = 5, star = 5 WHERE id = 3",
            &["rating: ", "the sheets counted give a sum and count of"],
        ),
        ("UPDATE certificate_rev SET star = 5 WHERE certificate = 3", &["certificate: ", "the certificate says 5"]),
        ("UPDATE decision_rev SET signed_on = '2020-11-21'", &["before the session of 18/12/2020"]),
        (
            "UPDATE product_rev SET name = 'Khác' WHERE product = 4",
            &["product: ", "the text it is found by is not that of the name"],
        ),
        ("UPDATE subject_rev SET search = 'x' WHERE subject = 4", &["subject: ", "is not as it was written"]),
        (
            "UPDATE carried SET digests = zeroblob(length(digests)) WHERE entry = 4",
            &["the list of this entry's row hashes was changed"],
        ),
        (
            "DELETE FROM carried WHERE entry = 2 AND name = 'product'",
            &["the list of this entry's row hashes was changed"],
        ),
        (
            "UPDATE product SET subject = 9999 WHERE id = 1",
            &["1 row(s) referring to records that are not there (subject)"],
        ),
        ("UPDATE sheet SET total = -1 WHERE id = 1", &["with values that a ledger never takes", "sheet: "]),
        ("UPDATE product_rev SET rev = 2 WHERE product = 1", &["the version's number does not follow"]),
        (
            "INSERT INTO council SELECT 9, 'u', entry, code, level, unit, year, round FROM council",
            &["council: tinh-2020-2", "two records of what must be one"],
        ),
        ("DELETE FROM member_rev WHERE member = 2", &["1 row(s) gone that this entry wrote"]),
    ] {
        let out = found(&desk, sql);
        assert!(told.iter().all(|one| out.contains(one)), "{sql}\n{told:?}\n{out}");
    }
}

#[test]
fn a_changed_setting_and_a_voiding_taken_back_are_named() {
    let desk = dong_thap();
    desk.ok("ocop set spread 5 --cite \"Quy chế\"");
    let told = found(&desk, "UPDATE setting SET value = '50' WHERE key = 'spread'");
    holds(&told, &["setting: key=spread, value=50", "| 7 |", "is not as it was written"]);
    let told = found(&desk, "UPDATE setting SET value = 'nhiều' WHERE key = 'spread'");
    holds(&told, &["no value that the program takes"]);
    desk.ok("ocop undo 7");
    assert_eq!(desk.ok("ocop check"), "");
    // What was taken back is to hold again.
    let told = found(&desk, "UPDATE entry SET voids = NULL WHERE id = 8");
    holds(&told, &["| 8 |", "this entry or the one before it was changed"]);
    let told = found(&desk, "UPDATE entry SET voids = 6 WHERE id = 8");
    holds(&told, &["takes back entry 6, which could not be taken back then"]);
    // What would hide that is no part of any ledger.
    let copy = desk.copy("2021-01-31");
    copy.tamper("DROP VIEW live; CREATE VIEW live AS SELECT id FROM entry WHERE id <> 6");
    let answer = copy.run("ocop check --lang en");
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    holds(&flat(&answer.err), &["the view “live” was changed"]);
}

#[test]
fn a_head_on_paper_tells_whether_the_end_was_cut_off() {
    let desk = dong_thap();
    let head = desk.ok("ocop check --head");
    let (entry, hash) = head.trim().split_once(' ').unwrap();
    assert_eq!((entry, hash), ("6", ask::<String>(&desk, "SELECT hash FROM entry WHERE id = 6").as_str()));
    let (grouped, short) = (format!("{} {}", &hash[..32], &hash[32..]), &hash[..16]);
    // As it is read out from paper; a group of it may be digits alone, and is no number of an entry.
    let fours = hash.as_bytes().chunks(4).map(|four| std::str::from_utf8(four).unwrap()).collect::<Vec<_>>().join(" ");
    for told in [hash, &format!("6 {hash}"), &hash.to_uppercase(), &grouped, &fours, short] {
        let out = desk.ok(&format!("ocop check --lang en --since \"{told}\""));
        holds(&out, &["The head on paper is entry 6", "0 entry(s) came after"]);
    }
    // The first of few digits may be a number alone too.
    let hashes: Vec<String> =
        (1..=6).map(|id| ask(&desk, &format!("SELECT hash FROM entry WHERE id = {id}"))).collect();
    for hash in hashes.iter().filter(|hash| hash.starts_with(|c: char| c.is_ascii_digit())) {
        let told = format!("{} {}", &hash[..1], &hash[1..18]);
        holds(&desk.ok(&format!("ocop check --lang en --since \"{told}\"")), &["The head on paper is entry"]);
    }
    for (told, code) in [("6", 0), ("5", 1), ("999", 1)] {
        let answer = desk.run(&format!("ocop check --lang en --since \"{told} {hash}\""));
        assert_eq!(answer.code, code, "{told}: {}", answer.err);
        assert_eq!(answer.err.contains("the hash of entry 6, not of entry"), code == 1, "{}", answer.err);
    }
    desk.ok("ocop set spread 5 --cite \"Quy chế\"");
    holds(
        &desk.flat(&format!("ocop check --lang en --since {short}")),
        &["1 entry(s) came after", "7", "tester", "set"],
    );
    let tail = "DELETE FROM certificate_rev; DELETE FROM certificate; DELETE FROM decided; DELETE FROM decision_rev;
                DELETE FROM decision; DELETE FROM setting; DELETE FROM carried WHERE entry > 5; DELETE FROM entry WHERE id > 5";
    desk.tamper(tail);
    // What is left is a sound chain: only the paper knows.
    assert_eq!(desk.ok("ocop check"), "");
    let answer = desk.run(&format!("ocop check --lang en --since {short}"));
    assert_eq!(answer.code, 1);
    holds(&flat(&answer.err), &["the end of the ledger was cut off"]);
    for (told, code) in [("abc", 2), ("6", 2), ("0123456789abcdeg", 2), ("0123456789abcdef", 1)] {
        assert_eq!(desk.run(&format!("ocop check --since {told}")).code, code, "{told}");
    }
}

#[test]
fn nothing_is_written_after_an_entry_that_was_changed() {
    let desk = dong_thap();
    desk.tamper("UPDATE certificate_rev SET star = 5 WHERE certificate = 3");
    let told = desk.refuses(4, "ocop set spread 5 --cite x --lang en");
    holds(&told, &["is not as it was written (entry 6)", "ocop check"]);
}

#[test]
fn reports_carry_the_head() {
    let desk = dong_thap();
    let head = desk.ok("ocop check --head");
    let json = |line: &str| serde_json::from_str::<serde_json::Value>(&desk.ok(line)).unwrap();
    let meta = json("ocop report year 2020 --format json")["meta"].take();
    assert_eq!(format!("{} {}\n", meta["entry"], meta["head"].as_str().unwrap()), head);
    let figures = json("ocop check --format json")["figures"].take();
    assert_eq!(figures, serde_json::json!({ "entries": 6, "faults": [] }));
}

#[test]
fn anyone_can_recompute_the_chain() {
    let Ok(version) = Command::new("python3").arg("--version").output() else {
        eprintln!("no python3: the script was not run");
        return;
    };
    assert!(version.status.success());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/journal/recompute.py");
    let run = |desk: &Desk| {
        let output = Command::new("python3").arg(&script).arg(desk.path("ocop.db")).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    for place in ["council-2026", "dong-thap-2020", "pleiku-2019-2021", "da-bac-2023"] {
        let desk = Desk::example(place, "2026-11-20");
        let (code, told) = run(&desk);
        assert_eq!(code, 0, "{told}");
        assert_eq!(told.lines().last().unwrap().trim(), desk.ok("ocop check --head").trim());
        desk.tamper("UPDATE office_rev SET name = 'x'");
        let (code, told) = run(&desk);
        assert_eq!(code, 1, "{told}");
        assert!(told.lines().next().unwrap().contains("is not what the ledger says"));
    }
}
