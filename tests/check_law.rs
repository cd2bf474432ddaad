//! What the law does not give is named, though whoever put it in wrote the whole chain anew after it.

use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::common::{Desk, holds};

pub const TODAY: &str = "2026-11-20";

/// The council of 2026 after both of its decisions: eight dossiers, each another case of the law.
pub fn council() -> Desk {
    static MADE: OnceLock<Desk> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let desk = Desk::example("council-2026", TODAY);
        desk.ok("ocop certify council tinh-2026-1 --decision 55/QĐ-UBND --date 2026-09-20");
        desk.ok("ocop certify council tinh-2026-1 --approve --decision 56/QĐ-UBND --date 2026-09-20");
        assert_eq!(desk.ok("ocop check"), "");
        desk
    });
    made.copy(TODAY)
}

/// What `check` finds after a forgery: the law alone, since the chain was written anew.
pub fn found(desk: &Desk, sql: &str) -> Vec<(String, String)> {
    desk.tamper(sql);
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
    let answer = desk.run("ocop check --lang en --format json");
    assert_eq!(answer.code, 1, "{sql}\n{}{}", answer.out, answer.err);
    let page: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let faults = page["figures"]["faults"].as_array().unwrap();
    let of = |fault: &serde_json::Value| {
        let code = fault["fault"].as_str().unwrap();
        let of_rows = ["lacks", "not-its", "unit", "key-none"];
        assert!(code.starts_with("law-") || of_rows.contains(&code), "{sql}\n{fault}");
        assert!(fault["entry"].is_i64(), "{fault}");
        let text = |key: &str| fault[key].as_str().unwrap().to_owned();
        (text("record"), text("told"))
    };
    faults.iter().map(of).collect()
}

fn assert_names(sql: &str, expected: &[(&str, &str)]) {
    let told = found(&council(), sql);
    for (record, what) in expected {
        let named = told.iter().any(|(of, told)| of.contains(record) && told.contains(what));
        assert!(named, "{sql}\n{record}: {what}\n{told:#?}");
    }
}

/// The rating, or another row, of a dossier of the council by its number.
fn of(table: &str, number: u8) -> String {
    format!("(SELECT x.id FROM {table} x JOIN dossier d ON d.id = x.dossier WHERE d.number = {number})")
}

#[test]
fn a_rating_is_given_again_by_the_sheets_the_members_and_the_policies_of_then() {
    // 2026-1-004 has 75 points and is of two stars by a minimum that was missed.
    let (four, five) = (of("rating", 4), of("rating", 5));
    for (sql, expected) in [
        (
            format!(
                "UPDATE rating SET minima = 'untested', star = 4, follows = 'certify', rubric = NULL WHERE id = {four}"
            ),
            &[("rating: 2026-1-004", "points and minima give 2 star(s), the rating says 4")][..],
        ),
        (
            format!(
                "UPDATE rating SET regime = '1048/2019', minima = 'none', star = 4, rubric = NULL WHERE id = {four}"
            ),
            &[("rating: 2026-1-004", "it falls under"), ("rating: 2026-1-004", "minima were not tested")],
        ),
        (
            format!("UPDATE rating SET basis = 'session' WHERE id = {four}"),
            &[("rating: 2026-1-004", "which day chose the act")],
        ),
        // The lowest sheet is left out, the sum and the count with it.
        (
            format!(
                "CREATE TEMP TABLE low AS SELECT s.id, s.total FROM rating_sheet r JOIN sheet s ON s.id = r.sheet
                   WHERE r.rating = {four} ORDER BY s.total, s.id LIMIT 1;
                 DELETE FROM rating_sheet WHERE sheet IN (SELECT id FROM low);
                 UPDATE rating SET count = 6, sum = sum - (SELECT total FROM low) WHERE id = {four}"
            ),
            &[
                ("rating: 2026-1-004", "does not count the very sheets"),
                ("rating: 2026-1-004", "give a sum and count of 525.00/7"),
            ],
        ),
        // 2026-1-005 was scored twice; the first pass has a spread of 12.
        (
            format!("UPDATE rating SET pass = 1 WHERE id = {five}"),
            &[("rating: 2026-1-005", "does not count the very sheets")],
        ),
        (
            "DELETE FROM sheet WHERE pass = 2; DELETE FROM mark WHERE sheet NOT IN (SELECT id FROM sheet);
             DELETE FROM rating_sheet WHERE sheet NOT IN (SELECT id FROM sheet)"
                .to_owned(),
            &[("rating: 2026-1-005", "there could be no result then: spread 12.00")],
        ),
        (
            format!("UPDATE rating_policy SET value = '50' WHERE rating = {five} AND key = 'spread'"),
            &[("rating: 2026-1-005", "the policies kept with it are not those in force then")],
        ),
        (
            format!("UPDATE rating SET held_on = '2026-08-01' WHERE id = {five}"),
            &[("rating: 2026-1-005", "the rating says 01/08/2026")],
        ),
        // Two of seven sheets are less than three quarters.
        (
            "DELETE FROM sheet WHERE dossier = (SELECT id FROM dossier WHERE number = 1)
               AND member NOT IN (SELECT id FROM member ORDER BY id LIMIT 2);
             DELETE FROM mark WHERE sheet NOT IN (SELECT id FROM sheet);
             DELETE FROM rating_sheet WHERE sheet NOT IN (SELECT id FROM sheet)"
                .to_owned(),
            &[("rating: 2026-1-001", "there could be no result then: 2 sheet(s), at least 6 needed")],
        ),
        // One who scored is tied to the subject.
        (
            "INSERT INTO tie SELECT 90, '0190aaaa-0000-7000-8000-000000000000', 4, (SELECT min(id) FROM member), p.subject, NULL, 'x'
             FROM product p JOIN dossier d ON d.product = p.id WHERE d.number = 1"
                .to_owned(),
            &[("rating: 2026-1-001", "does not count the very sheets")],
        ),
        (
            format!(
                "DELETE FROM rating_sheet WHERE rating = {four}; DELETE FROM rating_policy WHERE rating = {four};
                     DELETE FROM rating WHERE id = {four}"
            ),
            &[("rating: 2026-1-004", "this entry had to write a result of 2 star(s)")],
        ),
        // A rating that says it came without sheets is the ministry's alone.
        (
            format!(
                "DELETE FROM rating_sheet WHERE rating = {four}; UPDATE rating SET star = 4, minima = 'untested' WHERE id = {four}"
            ),
            &[("rating: 2026-1-004", "does not count the very sheets")],
        ),
        // Another one was knocked out.
        (
            "UPDATE conclusion SET dossier = (SELECT id FROM dossier WHERE number = 1)".to_owned(),
            &[("rating: 2026-1-001", "the council had knocked the dossier out")],
        ),
    ] {
        assert_names(&sql, expected);
    }
}

#[test]
fn a_decision_certifies_what_waited_for_it_and_all_of_that() {
    let four = of("rating", 4);
    for (sql, expected) in [
        (
            "UPDATE certificate_rev SET star = 5 WHERE certificate = 1".to_owned(),
            &[("decision 55/QĐ-UBND: 2026-1-0", "the certificate says 5")][..],
        ),
        (
            "UPDATE decision SET kind = 'strike' WHERE id = 1".to_owned(),
            &[
                ("decision 55/QĐ-UBND", "a decision of this kind"),
                ("certificate: ", "its decision is none that recognises"),
            ],
        ),
        (
            "DELETE FROM certificate_rev WHERE certificate = 2; DELETE FROM certificate WHERE id = 2".to_owned(),
            &[("decision 55/QĐ-UBND: 2026-1-0", "there is no certificate of it")],
        ),
        (
            "DELETE FROM decided WHERE dossier = (SELECT id FROM dossier WHERE number = 6)".to_owned(),
            &[
                ("decision 55/QĐ-UBND: 2026-1-006", "says neither that it was recognised nor left"),
                ("certificate: Chè mẫu 06, 55/QĐ-UBND", "does not recognise this dossier"),
            ],
        ),
        // Two stars are recognised.
        (
            format!(
                "INSERT INTO decided SELECT 1, dossier, 12, id, 'certified', NULL FROM rating WHERE id = {four};
                 INSERT INTO certificate SELECT 90, '0190aaaa-0000-7000-8000-000000000000', 12, 1,
                   (SELECT product FROM dossier WHERE number = 4), dossier, id FROM rating WHERE id = {four};
                 INSERT INTO certificate_rev (certificate, rev, entry, star, sent_up, kind, year, round)
                   VALUES (90, 1, 12, 3, 0, 'first', 2026, 1)"
            ),
            &[("decision 55/QĐ-UBND: 2026-1-004", "did not wait for this decision")],
        ),
        // A certificate that no result, file or correction tells.
        (
            "INSERT INTO certificate SELECT 90, '0190aaaa-0000-7000-8000-000000000000', 12, 1,
               (SELECT product FROM dossier WHERE number = 4), NULL, NULL;
             INSERT INTO certificate_rev (certificate, rev, entry, star, sent_up, kind, year, round)
               VALUES (90, 1, 12, 4, 0, 'first', 2026, 1)"
                .to_owned(),
            &[("certificate: Rau mẫu 04, 55/QĐ-UBND", "no file or correcting decision says so")],
        ),
        // One of a council's decision made into one that a list told.
        (
            "UPDATE decided SET outcome = 'left-out', reason = 'x' WHERE rating = (SELECT rating FROM certificate WHERE id = 1);
             UPDATE certificate SET rating = NULL WHERE id = 1;
             UPDATE certificate_rev SET star = 5, source = 1, line = 2 WHERE certificate = 1"
                .to_owned(),
            &[("certificate: ", "no file or correcting decision says so")],
        ),
        // An end it was not given (Art 4.3: 36 months), in a version of its own.
        (
            "INSERT INTO certificate_rev SELECT certificate, 2, 13, reason, star, sent_up, kind, year, round, points,
               '2031-01-01', stated_standing, product_code, position, note, source, line
             FROM certificate_rev WHERE certificate = 1"
                .to_owned(),
            &[("certificate: ", "no file or correcting decision says so")],
        ),
        // A day of signing that no correcting decision tells.
        (
            "INSERT INTO decision_rev SELECT decision, 2, 13, reason, level, unit, authority, number, number_key,
               '2026-10-30', 2 FROM decision_rev WHERE decision = 1"
                .to_owned(),
            &[("decision: 55/QĐ-UBND", "no correcting decision says just that")],
        ),
        // Nothing is left of the decision, but for itself.
        (
            "DELETE FROM decided; DELETE FROM certificate_rev; DELETE FROM certificate;
             UPDATE entry SET command = 'certify import' WHERE id > 11"
                .to_owned(),
            &[("decision: 55/QĐ-UBND", "recognises, ends or corrects nothing")],
        ),
        // Approved is not certified (Art 7.3e).
        (
            "UPDATE decided SET outcome = 'certified' WHERE outcome = 'approved'".to_owned(),
            &[("decision 56/QĐ-UBND: 2026-1-003", "a decision of this kind")],
        ),
        (
            "UPDATE decision_rev SET signed_on = '2026-08-01' WHERE decision = 1".to_owned(),
            &[("certificate: ", "before the session of")],
        ),
    ] {
        assert_names(&sql, expected);
    }
}

#[test]
fn what_ended_a_certificate_is_of_its_decision() {
    let desk = council();
    desk.ok("ocop expire revoke \"Chè mẫu 01\" --decision 60/QĐ-UBND --decision-date 2026-10-20 --ground a --conclusion 9/KL --date 2026-10-12");
    assert_eq!(desk.ok("ocop check"), "");
    for (sql, what) in [
        ("UPDATE decision SET kind = 'withdraw' WHERE kind = 'revoke'", "the decision that ends it is of another kind"),
        ("UPDATE event SET conclusion_on = '2026-11-01'", "came before the conclusion"),
        // Art 8.2: three and four stars are the province's to revoke.
        (
            "UPDATE decision_rev SET level = 'ministry' WHERE number = '60/QĐ-UBND'",
            "may not end one of these stars",
        ),
        (
            "INSERT INTO decision VALUES (90, '0190aaaa-0000-7000-8000-000000000090', 14, 'revoke');
             INSERT INTO decision_rev SELECT 90, 1, 14, reason, level, unit, authority, '61/QĐ-UBND', '61/qd-ubnd', signed_on,
               NULL FROM decision_rev WHERE number = '60/QĐ-UBND';
             INSERT INTO event SELECT 90, '0190aaaa-0000-7000-8000-000000000091', 15, certificate, 90, kind, ground, conclusion,
               conclusion_on, because, redone, inspection, note, source, line FROM event;
             INSERT INTO entry SELECT 15, '0190aaaa-0000-7000-8000-000000000092', at, actor, command, summary, reason, NULL,
               program, seen_by, hex(zeroblob(32)) FROM entry WHERE id = 14",
            "it could not be ended so then",
        ),
        ("UPDATE event SET conclusion_on = '2026-08-01'", "it could not be ended so then"),
        ("UPDATE event SET conclusion = NULL", "it could not be ended so then"),
        (
            "UPDATE decision_rev SET number = '55/QĐ-UBND', number_key = '55/qd-ubnd', signed_on = '2026-09-20'
             WHERE number = '60/QĐ-UBND'; UPDATE event SET conclusion_on = '2026-09-20'",
            "it could not be ended so then",
        ),
        (
            "UPDATE event SET kind = 'strike', ground = NULL, conclusion = NULL, conclusion_on = NULL;
             UPDATE decision SET kind = 'strike' WHERE kind = 'revoke'; UPDATE entry SET command = 'expire strike' WHERE id = 14",
            "it could not be ended so then",
        ),
        (
            "INSERT INTO inspection SELECT 90, '0190aaaa-0000-7000-8000-000000000090', 14, max(id), NULL FROM product;
             INSERT INTO inspection_rev (inspection, rev, valid_from, entry) VALUES (90, 1, '2026-10-12', 14);
             UPDATE event SET inspection = 90",
            "an inspection or a dossier of another product",
        ),
        (
            "UPDATE decision_rev SET signed_on = '2026-09-01' WHERE number = '60/QĐ-UBND'",
            "before it was issued on 20/09/2026",
        ),
    ] {
        let told = found(&desk.copy(TODAY), sql);
        assert!(told.iter().any(|(_, told)| told.contains(what)), "{sql}\n{told:#?}");
    }
}

#[test]
fn the_ministrys_answer_is_of_what_was_sent_to_it() {
    let desk = council();
    desk.ok("ocop rate answer 2026-1-003 --points 92,5 --date 2026-10-30 --paper 77/BNNMT-VPĐP");
    assert_eq!(desk.ok("ocop check"), "");
    let rating = "(SELECT max(id) FROM rating)";
    for (sql, what) in [
        // Sent up was 2026-1-003; 2026-1-001 has four stars.
        (
            format!("UPDATE rating SET dossier = (SELECT id FROM dossier WHERE number = 1) WHERE id = {rating}"),
            "there could be no result then",
        ),
        (format!("UPDATE rating SET held_on = '2026-09-01' WHERE id = {rating}"), "there could be no result then"),
        (format!("UPDATE rating SET follows = 'refer-down' WHERE id = {rating}"), "what follows from it"),
        // Answered once more, and no reason told.
        (
            "INSERT INTO rating SELECT 90, '0190aaaa-0000-7000-8000-000000000090', dossier, council, 2, 15, NULL, pass, held_on,
               regime, basis, sum + 100, count, band, minima, star, follows, rubric, paper FROM rating WHERE entry = 14;
             INSERT INTO entry SELECT 15, '0190aaaa-0000-7000-8000-000000000092', at, actor, command, summary, reason, NULL,
               program, seen_by, hex(zeroblob(32)) FROM entry WHERE id = 14"
                .to_owned(),
            "there could be no result then",
        ),
    ] {
        let told = found(&desk.copy(TODAY), &sql);
        assert!(
            told.iter().any(|(of, told)| of.contains("rating: 2026-1-0") && told.contains(what)),
            "{sql}\n{told:#?}"
        );
    }
}

#[test]
fn a_self_score_is_held_against_its_marks() {
    let desk = council();
    // The first member's own sheet, as the subject would have scored itself.
    let marks = std::fs::read_to_string("examples/council-2026/marks-1.csv").unwrap();
    let rows: Vec<Vec<&str>> = marks.lines().map(|line| line.split(',').collect()).collect();
    let marked = rows[0].iter().zip(&rows[1]).skip(3).filter(|(_, points)| !points.is_empty());
    let own: Vec<String> = marked.map(|(criterion, points)| format!("{},{criterion},{points}", rows[1][0])).collect();
    desk.write("tu.csv", format!("ma_ho_so,tieu_chi,diem\n{}\n", own.join("\n")));
    desk.ok("ocop register self-score tu.csv");
    assert_eq!(desk.ok("ocop check"), "");
    let told = found(&desk, "UPDATE appraisal SET total = total + 25, part_a = part_a + 25");
    assert_eq!(told.len(), 1, "{told:?}");
    holds(&told[0].0, &["self-score or review: 2026-1-00"]);
    holds(&told[0].1, &["its criteria add up to"]);
}

#[test]
fn check_says_the_same_on_every_day() {
    let desk = Desk::of("14", TODAY);
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Chè A,HTX mẫu,4,9/QĐ-UBND,20/11/2023,UBND tỉnh Sơn La,2023\n",
    );
    desk.write(
        "moi.csv",
        "ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\nChè A,HTX mẫu,2026,nâng hạng,2026-06-01\n\
         Chè B,HTX mẫu,2026,lần đầu,2026-06-01\n",
    );
    desk.write(
        "hd.csv",
        "hoi_dong,cap,don_vi,nam,ngay_hop,thanh_vien,ho_ten,vai_tro,bieu_quyet\n\
         hd,tỉnh,14,2026,2026-07-20,TV1,Thành viên mẫu,chủ tịch,có\n",
    );
    desk.write("d.csv", "ten_san_pham,chu_the,thanh_vien,lan,diem\nChè A,HTX mẫu,TV1,1,91\nChè B,HTX mẫu,TV1,1,91\n");
    for line in [
        "ocop certify import cu.csv",
        // The last day of a term (Art 4.3) is read in one way until December, in another from then on.
        "ocop set anniversary in --cite mẫu",
        "ocop set anniversary out --from 2026-12-01 --cite mẫu",
        "ocop register roster moi.csv",
        "ocop register council hd.csv",
        "ocop score import d.csv --council hd",
        "ocop rate council hd",
        "ocop certify council hd --approve --decision 10/QĐ-UBND --date 2026-08-01",
        // On the last day of the four stars that A has it gets no more than these: its certificate is kept.
        "ocop rate answer 2026-0-001 --points 85 --date 2026-11-20",
        "ocop rate answer 2026-0-002 --points 85 --date 2026-11-20",
        "ocop certify council trung-uong-2026 --authority \"UBND tỉnh Sơn La\" --decision 12/QĐ-UBND --date 2026-11-20",
    ] {
        desk.ok(line);
    }
    for today in [TODAY, "2026-12-31", "2031-01-01"] {
        assert_eq!(desk.copy(today).ok("ocop check"), "", "{today}");
    }
}

#[test]
fn a_table_of_criteria_is_the_acts_or_one_that_was_loaded() {
    let desk = council();
    // The table of 2026-1-002, which misses a minimum of five stars, with that minimum taken out.
    let conn = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
    let text: String = conn.query_row("SELECT text FROM rubric WHERE code = '26-11'", [], |row| row.get(0)).unwrap();
    drop(conn);
    let forged: Vec<String> = text
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.splitn(5, ',').collect();
            let is_five = cells.len() == 5 && cells[0] == "phuong_an" && cells[3] == "5";
            if is_five { [cells[0], cells[1], cells[2], "", cells[4]].join(",") } else { line.to_owned() }
        })
        .collect();
    let forged = format!("{}\n", forged.join("\n"));
    assert_ne!(forged, text);
    let sum = Sha256::digest(forged.as_bytes()).iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    let told = found(
        &desk,
        &format!(
            "UPDATE sheet SET rubric = '{sum}' WHERE rubric IN (SELECT sha256 FROM rubric WHERE code = '26-11');
             UPDATE rating SET rubric = '{sum}' WHERE rubric IN (SELECT sha256 FROM rubric WHERE code = '26-11');
             UPDATE rubric SET sha256 = '{sum}', text = '{}' WHERE code = '26-11'",
            forged.replace('\'', "''")
        ),
    );
    assert!(
        told.iter().any(|(of, told)| of.contains("26-11") && told.contains("neither the table of the act")),
        "{told:#?}"
    );
}

#[test]
fn a_second_name_that_was_asked_for_is_there() {
    let desk = council();
    desk.ok("ocop set seen-by on --cite mẫu");
    desk.ok("ocop expire revoke \"Chè mẫu 01\" --decision 60/QĐ-UBND --decision-date 2026-10-20 --ground a --conclusion 9/KL --date 2026-10-12 --seen-by \"Bà B\"");
    desk.ok("ocop undo 15 --reason nhầm --seen-by \"Bà B\"");
    assert_eq!(desk.ok("ocop check"), "");
    for sql in [
        "UPDATE entry SET seen_by = NULL WHERE id = 15",
        "UPDATE entry SET seen_by = actor WHERE id = 15",
        "UPDATE entry SET seen_by = NULL WHERE id = 16",
    ] {
        let told = found(&desk.copy(TODAY), sql);
        assert!(told.len() == 1 && told[0].1.contains("has no second name"), "{sql}\n{told:#?}");
    }
}

#[test]
fn the_journal_begins_with_its_first_entry() {
    let desk = council();
    desk.tamper(
        "INSERT INTO entry SELECT 0, '0190aaaa-0000-7000-8000-000000000092', '2020-01-01T00:00:00.000Z', actor, 'set', '{}', NULL,
           NULL, program, NULL, hex(zeroblob(32)) FROM entry WHERE id = 1;
         INSERT INTO setting (key, rev, valid_from, entry, value, cite) VALUES ('anniversary', 1, '0001-01-01', 0, 'in', 'x')",
    );
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
    let answer = desk.run("ocop check --lang en --format md");
    assert_eq!(answer.code, 1);
    holds(&answer.out, &["the journal begins with entry 1"]);
}
