//! Decisions, corrections and reissues that no command writes are named, though the whole chain was written anew after.

use crate::check_law::{TODAY, council, found};
use crate::common::Desk;

fn assert_names(desk: &Desk, sql: &str, record: &str, what: &str) {
    let told = found(&desk.copy(TODAY), sql);
    let named = told.iter().any(|(of, told)| of.contains(record) && told.contains(what));
    assert!(named, "{sql}\n{record}: {what}\n{told:#?}");
}

/// Nghệ An as a unit of its own, which is none of the office's.
const OTHER_PROVINCE: &str = "INSERT INTO unit (id, uid, entry, level, list, code, name, folded)
    VALUES (90, '0190aaaa-0000-7000-8000-000000000090', 12, 'province', '2025', '40', 'tỉnh Nghệ An', 'nghệ an');";

#[test]
fn a_decision_is_of_the_authority_it_prints_and_that_may_sign_it() {
    let desk = council();
    desk.ok("ocop expire revoke \"Chè mẫu 01\" --decision 60/QĐ-UBND --decision-date 2026-10-20 --ground a --conclusion 9/KL --date 2026-10-12");
    assert_eq!(desk.ok("ocop check"), "");
    let not_printed = "its level and unit are not those of the authority it prints";
    let not_theirs = "the authority it prints could not sign it";
    for (number, set, what) in [
        ("55", "level = 'district'", not_printed),
        ("55", "unit = 90", not_printed),
        ("55", "unit = NULL", not_printed),
        ("60", "unit = 90", not_printed),
        // As any other office's decision would read.
        ("55", "unit = 90, authority = 'UBND tỉnh Nghệ An'", not_theirs),
        ("60", "unit = 90, authority = 'UBND tỉnh Nghệ An'", not_theirs),
        ("55", "unit = NULL, level = NULL, authority = NULL", "has no number, day or authority"),
        ("60", "number = NULL, number_key = ''", "has no number, day or authority"),
    ] {
        let record = format!("decision: {}", if set.starts_with("number") { "" } else { number });
        let sql = format!("{OTHER_PROVINCE} UPDATE decision_rev SET {set} WHERE number = '{number}/QĐ-UBND'");
        assert_names(&desk, &sql, &record, what);
    }
}

#[test]
fn a_correction_tells_what_the_records_were_and_became() {
    let desk = council();
    for line in [
        "ocop certify correct \"Chè mẫu 01\" --name \"Chè xanh mẫu 01\" --subject-name \"HTX mẫu xanh\" --address \"Xóm 1\"
           --representative \"Người mẫu\" --product-code 14-123-456-789 --position 7 --decision 70/QĐ-UBND --date 2026-10-01",
        "ocop certify correct 55/QĐ-UBND --signed-on 2026-09-22 --number 57/QĐ-UBND --decision 71/QĐ-UBND --date 2026-10-02",
    ] {
        desk.ok(&line.replace('\n', " "));
    }
    assert_eq!(desk.ok("ocop check"), "");
    let of_code = "what it corrects, product's code";
    for (sql, record, what) in [
        // What it was and became, each of another place: a name, a subject, a code, a row, a number, a day.
        ("UPDATE correction SET was = 'Trà' WHERE field = 'ten_san_pham'", "70", "what it corrects, product's name"),
        ("UPDATE correction SET became = 'HTX khác' WHERE field = 'chu_the'", "70", "what it corrects, subject's name"),
        ("UPDATE correction SET became = '14-1' WHERE field = 'ma_san_pham'", "70", of_code),
        ("UPDATE correction SET became = '8' WHERE field = 'stt'", "70", "what it corrects, row of the annex"),
        (
            "UPDATE correction SET was = '54/QĐ-UBND' WHERE field = 'so_quyet_dinh'",
            "71",
            "what it corrects, decision's number",
        ),
        (
            "UPDATE correction SET became = '2026-09-21' WHERE field = 'ngay_quyet_dinh'",
            "71",
            "what it corrects, day signed",
        ),
        // One that is told of something which stayed as it was.
        ("UPDATE correction SET field = 'ma_san_pham' WHERE field = 'stt'", "70", of_code),
        ("DELETE FROM correction WHERE field = 'dia_chi'", "70", "what it corrects, address"),
        // The records themselves.
        (
            "UPDATE product_rev SET name = 'Chè vàng mẫu 01', name_key = replace(name_key, 'xanh', 'vàng'), search = replace(search, 'xanh', 'vang') WHERE name = 'Chè xanh mẫu 01'",
            "70",
            "what it corrects, product's name",
        ),
        ("UPDATE subject_rev SET phone = '0' WHERE name = 'HTX mẫu xanh'", "70", "what it corrects, subject's name"),
        (
            "UPDATE certificate_rev SET note = 'x' WHERE position = 7 AND rev = 2",
            "certificate: ",
            "was changed and no file or correcting decision says so",
        ),
        // Signed before the day it gives the other.
        (
            "UPDATE decision_rev SET signed_on = '2026-09-21' WHERE number = '71/QĐ-UBND'",
            "71",
            "it could not be corrected so then: ",
        ),
        (
            "UPDATE decision_rev SET signed_on = '2026-08-01' WHERE number = '57/QĐ-UBND';
             UPDATE correction SET became = '2026-08-01' WHERE field = 'ngay_quyet_dinh'",
            "71",
            "it could not be corrected so then: ",
        ),
    ] {
        assert_names(&desk, sql, record, what);
    }
}

#[test]
fn a_certificate_is_issued_again_while_it_is_in_force() {
    let desk = council();
    desk.ok("ocop certify reissue \"Chè mẫu 01\" --because lost --date 2026-10-01");
    assert_eq!(desk.ok("ocop check"), "");
    for day in ["2026-09-19", "2029-09-21"] {
        let shown: Vec<&str> = day.split('-').rev().collect();
        assert_names(
            &desk,
            &format!("UPDATE reissue SET issued_on = '{day}'"),
            "certificate: Chè mẫu 01, 55/QĐ-UBND",
            &format!("is told to be issued again on {}, when it was not in force", shown.join("/")),
        );
    }
}

#[test]
fn what_a_list_told_is_of_the_command_that_reads_lists() {
    let desk = council();
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Chè A,HTX A,4,9/QĐ-UBND,20/11/2023,UBND tỉnh Sơn La,2023\n",
    );
    desk.ok("ocop certify import cu.csv");
    let sql = "UPDATE entry SET command = 'register target' WHERE command = 'certify import'";
    assert_names(&desk, sql, "decision: 9/QĐ-UBND", "the entry's command never writes a decision of that kind");
    assert_names(&desk, sql, "certificate: Chè A, 9/QĐ-UBND", "was changed and no file or correcting decision says so");
}
