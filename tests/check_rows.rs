//! Units, tables, keys, names, commands, and who is told to be whom, as no command writes them: named, though the whole chain
//! was written anew after.

use crate::check_law::{TODAY, council, found};
use crate::common::{Desk, holds};

fn assert_names(desk: &Desk, sql: &str, record: &str, what: &str) {
    let told = found(&desk.copy(TODAY), sql);
    let named = told.iter().any(|(of, told)| of.contains(record) && told.contains(what));
    assert!(named, "{sql}\n{record}: {what}\n{told:#?}");
}

/// An entry after the last, of a command.
fn entry(id: u32, command: &str) -> String {
    format!(
        "INSERT INTO entry SELECT {id}, '0190aaaa-0000-7000-8000-0000000000{id}', at, actor, '{command}', '{{}}', NULL, NULL,
           program, NULL, hex(zeroblob(32)) FROM entry ORDER BY id DESC LIMIT 1;"
    )
}

#[test]
fn a_unit_is_what_the_lists_have_under_its_code() {
    let desk = council();
    let not_listed = "not what the list of units has";
    for (set, record) in [
        // 14 is Sơn La in both lists, 96 Cà Mau; 99 is none of them (QĐ 19/2025/QĐ-TTg).
        ("name = 'tỉnh Cà Mau', folded = 'cà mau'", "place: tỉnh Cà Mau"),
        ("name = 'thành phố Sơn La'", "place: thành phố Sơn La"),
        ("code = '99'", "place: tỉnh Sơn La"),
        ("parent = id", "place: tỉnh Sơn La"),
        ("level = 'district', list = '2024', code = NULL, folded = 'tỉnh sơn la'", "place: tỉnh Sơn La"),
    ] {
        assert_names(&desk, &format!("UPDATE unit SET {set} WHERE id = 1"), record, not_listed);
    }
}

#[test]
fn a_table_of_criteria_is_of_the_set_and_act_that_it_tells_itself() {
    let what = "its set or its act is not that of the table itself";
    assert_names(
        &council(),
        "UPDATE rubric SET regime = '1048/2019' WHERE code = '26-11'",
        "table of criteria: 26-11",
        what,
    );
    assert_names(&council(), "UPDATE rubric SET code = '26-99' WHERE code = '26-11'", "table of criteria: 26-99", what);
}

#[test]
fn a_key_is_one_that_can_be_signed_by() {
    let key = |hex: &str| {
        format!(
            "{} INSERT INTO office_key VALUES (1, '0190aaaa-0000-7000-8000-000000000091', 14, '{hex}', NULL, NULL)",
            entry(14, "check new-key")
        )
    };
    // No hexadecimal; the neutral element of the curve, under which anything is signed.
    for hex in ["Z".repeat(64), format!("01{}", "0".repeat(62))] {
        assert_names(&council(), &key(&hex), "office key", "is no public key");
    }
}

#[test]
fn names_are_as_they_can_be_typed() {
    for set in ["actor = '  '", "actor = 'A' || char(27) || '[31m'", "actor = 'A  B'", "seen_by = 'B' || char(8203)"] {
        let told = found(&council(), &format!("UPDATE entry SET {set} WHERE id = 12"));
        assert!(told.len() == 1 && told[0].1.contains("is blank or has characters"), "{set}\n{told:#?}");
    }
}

#[test]
fn rows_are_of_commands_that_write_such() {
    let desk = council();
    let (never, always) = ("never writes rows of that kind", "always writes rows of that kind, and it has none");
    for (set, record, what) in [
        ("command = 'register target' WHERE id = 2", "dossier", never),
        ("command = 'register target' WHERE id = 2", "target", always),
        ("command = 'register session' WHERE id = 3", "council", never),
        ("command = 'score import' WHERE command = 'rate council'", "rating", never),
        ("command = 'certify import' WHERE id = 12", "file read", always),
    ] {
        assert_names(&desk, &format!("UPDATE entry SET {set}"), record, what);
    }
}

#[test]
fn a_record_counts_as_another_once_and_never_in_a_ring() {
    let desk = council();
    desk.ok("ocop register same \"Hợp tác xã mẫu 01\" \"Hợp tác xã mẫu 02\" --reason mẫu");
    assert_eq!(desk.ok("ocop check"), "");
    let same = |one: &str, other: &str| {
        let of = |name: &str| format!("(SELECT subject FROM subject_rev WHERE name = '{name}')");
        format!(
            "INSERT INTO same VALUES (90, '0190aaaa-0000-7000-8000-000000000090', 14, {}, {}, 1)",
            of(one),
            of(other)
        )
    };
    let (one, two, three) = ("Hợp tác xã mẫu 01", "Hợp tác xã mẫu 02", "Hợp tác xã mẫu 03");
    for (kept, other) in [(two, one), (two, three), (three, two)] {
        assert_names(&desk, &same(kept, other), kept, "counted as another subject by then");
    }
    // Their products have other names: Chè mẫu 01, Chè mẫu 02.
    let products = |kept: &str, other: &str| {
        let of = |name: &str| format!("(SELECT product FROM product_rev WHERE name = '{name}')");
        format!(
            "INSERT INTO same_product VALUES (90, '0190aaaa-0000-7000-8000-000000000090', 14, {}, {})",
            of(kept),
            of(other)
        )
    };
    assert_names(&desk, &products("Chè mẫu 01", "Chè mẫu 02"), "Chè mẫu 01", "tells no subjects of theirs to be one");
}

#[test]
fn products_told_to_be_one_can_have_one_history() {
    let desk = Desk::of("14", TODAY);
    let heads = "ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\n";
    desk.write(
        "a.csv",
        format!("{heads}Chè A,HTX Một,2026,lần đầu,2026-06-01\nChè A,HTX Hai,2025,lần đầu,2025-06-01\n"),
    );
    desk.ok("ocop register roster a.csv");
    desk.ok("ocop register same \"HTX Một\" \"HTX Hai\" --reason mẫu");
    assert_eq!(desk.ok("ocop check"), "");
    let product = "UPDATE same_product SET product = other, other = product";
    assert_names(&desk, product, "product: ", "tells no subjects of theirs to be one");
    // Two dossiers of a product, year, round and kind would be one.
    assert_names(
        &desk,
        "UPDATE dossier SET year = 2026, number = 7 WHERE year = 2025",
        "product: Chè A",
        "cannot be one",
    );
}

#[test]
fn a_place_is_taken_once_and_never_in_a_ring() {
    let desk = council();
    desk.ok(
        "ocop register subject \"Hợp tác xã mẫu 02\" --succeeds \"Hợp tác xã mẫu 01\" --from 2026-11-01 --paper 5/ĐK",
    );
    assert_eq!(desk.ok("ocop check"), "");
    let of = |n: u8| format!("(SELECT subject FROM subject_rev WHERE name = 'Hợp tác xã mẫu 0{n}')");
    for (heir, former) in [(1, 2), (3, 1)] {
        let sql = format!(
            "{} INSERT INTO succession (id, uid, entry, subject, former, valid_from, paper)
             VALUES (90, '0190aaaa-0000-7000-8000-000000000090', 15, {}, {}, '2026-11-02', '6/ĐK')",
            entry(15, "register subject"),
            of(heir),
            of(former)
        );
        assert_names(&desk, &sql, &format!("Hợp tác xã mẫu 0{heir}"), "could not take that place then");
    }
}

#[test]
fn a_dossier_is_drawn_from_the_last_one_of_its_product() {
    let desk = council();
    desk.ok("ocop register document 2026-1-001 --kind food-safety --number 1/ATTP --date 2026-05-05 --ends 2027-05-05");
    desk.ok("ocop register document 2026-1-001 --kind environment --number 2/MT --date 2026-05-05 --ends 2027-05-05");
    desk.ok("ocop register dossier \"Chè mẫu 01\" --kind upgrade --year 2026 --round 2 --filed 2026-11-10 --from-last");
    desk.ok("ocop register dossier 2026-2-001 --filed 2026-11-12 --reason mẫu");
    assert_eq!(desk.ok("ocop check"), "");
    let (dossier, document) = ("is told to be drawn from what was not the last", "are not those of the dossier before");
    let of = "(SELECT id FROM dossier WHERE round = 2)";
    for (sql, what) in [
        (format!("UPDATE dossier_rev SET drawn_from = dossier WHERE dossier = {of}"), dossier),
        (format!("UPDATE dossier_rev SET drawn_from = 2 WHERE dossier = {of}"), dossier),
        (format!("UPDATE dossier_rev SET drawn_from = NULL WHERE dossier = {of} AND rev = 2"), dossier),
        (format!("UPDATE dossier_rev SET drawn_from = NULL WHERE dossier = {of}"), document),
        ("UPDATE document SET drawn_from = id WHERE drawn_from IS NOT NULL".to_owned(), document),
        ("UPDATE document_rev SET number = '9/ATTP' WHERE number = '1/ATTP' AND entry = 16".to_owned(), document),
        (
            "DELETE FROM document_rev WHERE document = (SELECT max(id) FROM document);
             DELETE FROM document WHERE id = (SELECT max(id) FROM document)"
                .to_owned(),
            document,
        ),
    ] {
        assert_names(&desk, &sql, "dossier: 2026-2-001", what);
    }
}

#[test]
fn why_nothing_could_be_ended_so_is_told() {
    let desk = council();
    desk.ok("ocop expire revoke \"Chè mẫu 01\" --decision 60/QĐ-UBND --decision-date 2026-10-20 --ground a --conclusion 9/KL --date 2026-10-12");
    let told = found(&desk, "UPDATE event SET kind = 'strike', ground = NULL, conclusion = NULL, conclusion_on = NULL");
    let told = told.iter().map(|(_, told)| told.as_str()).collect::<Vec<_>>().join("\n");
    // Its term runs to 20/09/2029 (Art 4.3).
    holds(&told, &["it could not be ended so then: ", "Chè mẫu 01", "On 20/10/2026", "is in force, to 20/09/2029"]);
}
