//! Of councils, sheets without a table and dossiers: what no command writes is named though the chain was written anew;
//! what commands write, however odd, is not.

use crate::check_law::{TODAY, council, found};
use crate::common::Desk;

/// Holds that the law names a record, and for what.
fn assert_named(sql: &str, record: &str, what: &str) {
    let told = found(&council(), sql);
    assert!(told.iter().any(|(of, told)| of.contains(record) && told.contains(what)), "{sql}\n{told:#?}");
}

/// One more entry, of a command, without a reason.
fn entry(command: &str) -> String {
    format!(
        "INSERT INTO entry SELECT 14, '0190aaaa-0000-7000-8000-000000000091', at, actor, '{command}', summary, NULL, NULL,
           program, seen_by, hex(zeroblob(32)) FROM entry WHERE id = 13"
    )
}

const SEVENTH: &str = "(SELECT id FROM dossier WHERE number = 7)";

#[test]
fn the_parts_of_a_sheet_are_held_against_what_its_act_gives() {
    // 68 points; part A gives at most 40, B 25, C 35 (the rules' §2).
    for (parts, what) in [
        ("part_a = 6800, part_b = 0, part_c = 0", "part A has 68.00 points; at most 40.00"),
        ("part_a = 4000, part_b = 2525, part_c = 275", "part B has 25.25 points; at most 25.00"),
        ("part_a = 3000, part_b = 275, part_c = 3525", "part C has 35.25 points; at most 35.00"),
    ] {
        let sql = format!("UPDATE sheet SET {parts} WHERE dossier = {SEVENTH} AND total = 6800");
        assert_named(&sql, "sheet: 2026-1-007", what);
    }
    let desk = council();
    desk.ok("ocop register review tinh-2026-1 2026-1-007 --part-a 28 --part-b 17 --part-c 23");
    assert_eq!(desk.ok("ocop check"), "");
    let told = found(&desk, "UPDATE appraisal SET part_a = 4025, part_b = 475");
    assert!(told.iter().any(|(_, what)| what.contains("part A has 40.25 points; at most 40.00")), "{told:#?}");
}

#[test]
fn a_sheet_is_not_replaced_without_a_reason() {
    let sql = format!(
        "{}; INSERT INTO sheet (id, uid, dossier, member, pass, rev, entry, total)
           SELECT 901, '0190aaaa-0000-7000-8000-000000000092', dossier, member, pass, 2, 14, 7100 FROM sheet
           WHERE dossier = {SEVENTH} LIMIT 1",
        entry("score import")
    );
    assert_named(&sql, "sheet: 2026-1-007", "without a reason");
}

/// Rows added of others.
fn added(table: &str, from: &str, columns: &str, values: &str) -> String {
    format!("; INSERT INTO {table} ({columns}) SELECT {values} FROM {from}")
}

const UID: &str = "'0190aaaa-0000-7000-8000-000000000094'";

#[test]
fn a_sheet_is_of_a_dossier_that_the_council_had_and_of_a_member_without_a_tie() {
    // TV4 told a tie to the subject of the sixth dossier before anything was scored.
    let sheet = |dossier: u8| {
        let columns = "id, uid, dossier, member, pass, rev, entry, total";
        let values = format!("901, {UID}, d.id, m.id, 1, 1, 14, 7000");
        let from = format!("dossier d, member m WHERE d.number = {dossier} AND m.code = 'TV4'");
        entry("score import") + &added("sheet", &from, columns, &values)
    };
    assert_named(&sheet(6), "sheet: 2026-1-006", "declared a tie to Hợp tác xã mẫu 06");
    // What a dossier of another year is no council of 2026 scores.
    let other = format!("{}; UPDATE dossier SET year = 2025 WHERE number = 6", sheet(6));
    assert_named(&other, "sheet: 2025-1-006", "this council has no dossier “2025-1-006”");
    let silent = "UPDATE member_rev SET votes = 0 WHERE member = (SELECT id FROM member WHERE code = 'TV2')";
    assert_named(silent, "sheet: 2026-1-007", "does not vote");
}

/// A version of a session, told by an entry of its own: what is not named is as in the last.
fn session(number: u8, rev: &str, day: &str, chair: &str) -> String {
    let columns = "id, uid, council, number, rev, entry, held_on, form, chair";
    let values = format!("90, {UID}, council, {number}, {rev}, 14, '{day}', 'meeting', {chair}");
    let last = "session WHERE number = 2 ORDER BY rev DESC LIMIT 1";
    entry("register session") + &added("session", last, columns, &values)
}

#[test]
fn sessions_follow_one_another_and_move_for_a_reason() {
    // Of 10 and 24 August 2026; results rest on both.
    let third = |day| session(3, "1", day, "NULL");
    assert_named(&third("2026-08-01"), "tinh-2026-1, 3", "out of order with session 1 of 10/08/2026");
    assert_named(&session(7, "1", "2026-09-01", "NULL"), "tinh-2026-1, 7", "no session 7; the next one is --number 3");
    assert_named(&session(2, "rev + 1", "2026-08-25", "NULL"), "tinh-2026-1, 2", "by session 2, so it is fixed");
    let stranger =
        "; INSERT INTO council SELECT 9, '0190aaaa-0000-7000-8000-000000000095', 14, 'khac', level, unit, year, round
           FROM council; INSERT INTO member (id, uid, entry, council, code)
           SELECT 99, '0190aaaa-0000-7000-8000-000000000096', 14, 9, 'X' FROM council WHERE id = 1;
         INSERT INTO member_rev (member, rev, valid_from, entry, name, name_key, role, votes, sits)
           SELECT 99, 1, valid_from, 14, name, name_key, 'chair', 1, 1 FROM member_rev WHERE member = 1 AND rev = 1";
    let strange = session(3, "1", "2026-09-01", "99") + stranger;
    assert_named(&strange, "tinh-2026-1, 3", "is no member of this council");
    let attended = third("2026-09-01") + stranger + "; INSERT INTO attendance VALUES (90, 99, 1, NULL)";
    assert_named(&attended, "tinh-2026-1, 3", "is no member of this council");
}

#[test]
fn lists_reviews_and_filing_days_change_for_a_reason_once_there_are_sheets() {
    for change in ["0 AS sits, name, name_key", "sits, 'Người khác', 'người khác'"] {
        let sql = format!(
            "{}; INSERT INTO member_rev (member, rev, valid_from, entry, sits, name, name_key, organisation, role, second_role, votes)
               SELECT member, rev + 1, valid_from, 14, {change}, organisation, role, second_role, votes FROM member_rev
               WHERE member = (SELECT id FROM member WHERE code = 'TV3')",
            entry("register council")
        );
        assert_named(&sql, "council: tinh-2026-1", "has begun to score, so its list is fixed");
    }
    let desk = council();
    desk.ok("ocop register review tinh-2026-1 2026-1-007 --part-a 28 --part-b 17 --part-c 23");
    let sql = format!(
        "INSERT INTO entry SELECT 15, '0190aaaa-0000-7000-8000-000000000091', at, actor, command, summary, NULL, NULL,
           program, seen_by, hash FROM entry WHERE id = 14{}",
        added(
            "appraisal",
            "appraisal WHERE kind = 'team' AND dossier = (SELECT id FROM dossier WHERE number = 7)",
            "uid, dossier, kind, council, rev, entry, total",
            &format!("{UID}, dossier, kind, council, rev + 1, 15, 8000"),
        )
    );
    let told = found(&desk, &sql);
    assert!(told.iter().any(|(_, what)| what.contains("another review of dossier 2026-1-007")), "{told:#?}");
    assert_named(
        &filing("'2026-06-25'", "NULL", "NULL"),
        "dossier: 2026-1-001",
        "a change of its filing day needs a reason",
    );
}

/// The first dossier told anew by an entry of its own.
fn filing(filed: &str, past_deadline: &str, past_window: &str) -> String {
    entry("register dossier")
        + &added(
            "dossier_rev",
            "dossier_rev WHERE dossier = (SELECT id FROM dossier WHERE number = 1) ORDER BY rev DESC LIMIT 1",
            "dossier, rev, valid_from, entry, filed, past_deadline, past_window",
            &format!("dossier, rev + 1, valid_from, 14, {filed}, {past_deadline}, {past_window}"),
        )
}

#[test]
fn a_reason_stands_where_there_is_a_last_day_or_a_window_to_miss() {
    assert_named(&filing("filed", "'mẫu'", "NULL"), "dossier: 2026-1-001", "--past-deadline is not needed");
    assert_named(&filing("filed", "NULL", "'mẫu'"), "dossier: 2026-1-001", "is not outside the window of Art 7.6a");
}

/// A certificate of 01/12/2023, to 01/12/2026: its window is 04/06/2026 to 03/08/2026 (Art 7.6a: 180 to 120 days before).
fn renewing() -> Desk {
    let desk = Desk::of("14", TODAY);
    desk.write(
        "c.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Trà A,HTX Một,3,12/QĐ-UBND,01/12/2023,UBND tỉnh Sơn La,2023\n",
    );
    desk.ok("ocop certify import c.csv");
    desk
}

#[test]
fn a_re_evaluation_is_filed_in_its_window_or_for_a_reason() {
    let desk = renewing();
    desk.write("r.csv", "ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\nTrà A,HTX Một,2026,đánh giá lại,2026-07-01\n");
    desk.ok("ocop register roster r.csv");
    assert_eq!(desk.ok("ocop check"), "");
    let told = found(&desk.copy(TODAY), "UPDATE dossier_rev SET filed = '2026-08-20'");
    assert!(told.iter().any(|(of, what)| of.contains("2026-0-001") && what.contains("03/08/2026")), "{told:#?}");
    // Moved for a reason, and the certificate's day corrected after: each by the ledger of then.
    for line in [
        "register dossier 2026-0-001 --filed 2026-08-20 --outside-window --reason \"bão lũ\"",
        "certify correct 12/QĐ-UBND --signed-on 2023-12-10 --decision 70/QĐ-UBND --date 2026-09-01",
        "register dossier 2026-0-001 --note \"đã báo xã\"",
        "certify correct 12/QĐ-UBND --signed-on 2023-12-20 --decision 71/QĐ-UBND --date 2026-09-02",
    ] {
        desk.ok(&format!("ocop {line}"));
        assert_eq!(desk.ok("ocop check"), "", "{line}");
    }
}

#[test]
fn a_council_has_one_chair_and_lists_nobody_twice() {
    let first = "(SELECT id FROM member WHERE code = 'TV1')";
    let second = "(SELECT id FROM member WHERE code = 'TV2')";
    for (sql, what) in [
        (format!("UPDATE member_rev SET role = 'member' WHERE member = {first}"), "has 0 chairs"),
        (format!("UPDATE member_rev SET role = 'chair' WHERE member = {second}"), "has 2 chairs"),
        (
            format!(
                "UPDATE member_rev SET (name, name_key) =
                   (SELECT name, name_key FROM member_rev WHERE member = {first}) WHERE member = {second}"
            ),
            "“Thành viên mẫu 1” is listed twice",
        ),
    ] {
        assert_named(&sql, "council: tinh-2026-1", what);
    }
}

#[test]
fn a_conclusion_is_one_that_the_council_could_come_to() {
    // The table 26-14 has notes that knock out at 1.1 and 2.1 alone (Appendix II).
    assert_named("UPDATE conclusion SET criterion = '1.2'", "council's conclusion: 2026-1-008", "1.1, 2.1");
    // Both decisions are signed: what was decided on is concluded of no more.
    let late = |columns: &str, values: &str| {
        format!(
            "{}; INSERT INTO conclusion (id, uid, dossier, council, rev, entry, knocked_out, {columns})
               SELECT 90, '0190aaaa-0000-7000-8000-000000000093', d.id, 1, 1, 14, {values} FROM dossier d WHERE d.number = 1",
            entry("register conclusion")
        )
    };
    for sql in [late("ground", "1, 'mẫu'"), late("minima", "0, 3")] {
        assert_named(&sql, "council's conclusion: 2026-1-001", "A decision rests on");
    }
    // A knock-out is taken back with a reason alone.
    let sql = format!(
        "{}; INSERT INTO conclusion (id, uid, dossier, council, rev, entry, knocked_out, paper)
           SELECT 90, '0190aaaa-0000-7000-8000-000000000093', dossier, council, 2, 14, 0, paper FROM conclusion",
        entry("register conclusion")
    );
    let what = "never writes that over the conclusion before";
    assert_named(&sql, "council's conclusion: 2026-1-008", what);
}

#[test]
fn the_days_of_a_dossier_come_in_the_order_of_its_way() {
    let first = "WHERE dossier = (SELECT id FROM dossier WHERE number = 1)";
    // Filed on 01/06/2026, and of four stars, so that it does not go to the ministry (Art 7.3e).
    for (sql, what) in [
        (format!("UPDATE dossier_rev SET received = '2026-05-31' {first}"), "31/05/2026"),
        (format!("UPDATE dossier_rev SET received = '2026-06-20', complete = '2026-06-19' {first}"), "19/06/2026"),
        (format!("UPDATE dossier_rev SET sent_up = '2026-06-10' {first}"), "none that goes up to the ministry"),
    ] {
        assert_named(&sql, "dossier: 2026-1-001", what);
    }
}

#[test]
fn a_decision_does_more_than_leave_out() {
    let sql =
        "INSERT INTO decided SELECT d.decision, d.dossier, d.entry, d.rating, 'left-out', 'mẫu' FROM decided d WHERE 0;
        UPDATE decided SET outcome = 'left-out', reason = 'mẫu' WHERE outcome = 'certified';
        DELETE FROM certificate_rev; DELETE FROM certificate";
    assert_named(sql, "decision: 55/QĐ-UBND", "recognises, ends or corrects nothing");
}

/// A ledger of one dossier, filed on a day, and one council.
fn scored(filed: &str, parts: &str) -> Desk {
    let desk = Desk::of("14", TODAY);
    desk.write("hs.csv", format!("ten_san_pham,chu_the,nam,loai_ho_so,ngay_nop\nChè A,HTX mẫu,2026,lần đầu,{filed}\n"));
    desk.write(
        "hd.csv",
        "hoi_dong,cap,don_vi,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\n\
         hd,tỉnh,14,2026,2026-07-20,TV1,Thành viên mẫu,chủ tịch\n",
    );
    desk.write("d.csv", format!("ma_ho_so,thanh_vien,diem_a,diem_b,diem_c\n2026-0-001,TV1,{parts}\n"));
    for line in ["register roster hs.csv", "register council hd.csv", "score import d.csv --council hd"] {
        desk.ok(&format!("ocop {line}"));
    }
    desk
}

#[test]
fn parts_given_under_the_act_of_then_stay_when_another_act_is_told() {
    // QĐ 1048 gives part A 35 and part C 40 points; the acts after it 40 and 35.
    let desk = scored("2022-06-01", "30,20,40");
    desk.ok("ocop register dossier 2026-0-001 --filed 2026-06-01 --reason \"gõ nhầm năm\"");
    assert_eq!(desk.ok("ocop check"), "");
}

#[test]
fn a_councils_list_and_conclusions_may_change_for_a_reason() {
    let desk = scored("2026-06-01", "30,20,25");
    desk.write(
        "hd.csv",
        "hoi_dong,cap,don_vi,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\n\
         hd,tỉnh,14,2026,2026-07-20,TV2,Người mới,chủ tịch\n\
         hd,tỉnh,14,2026,2026-07-20,TV1,Thành viên mẫu,ủy viên\n",
    );
    for line in [
        "register council hd.csv --reason \"kiện toàn Hội đồng\"",
        "register conclusion hd 2026-0-001 --knock-out --ground mẫu",
        "register conclusion hd 2026-0-001 --knock-out --ground mẫu --paper 12/BB-HĐ --reason \"bổ sung biên bản\"",
        "register conclusion hd 2026-0-001 --lift --reason \"đã bổ sung hồ sơ\"",
        "register conclusion hd 2026-0-001 --minima 3",
        "register conclusion hd 2026-0-001 --minima 4 --paper 13/BB-HĐ --reason \"thẩm định lại\"",
        "register conclusion hd 2026-0-001 --knock-out --ground \"hàng giả\"",
    ] {
        desk.ok(&format!("ocop {line}"));
        assert_eq!(desk.ok("ocop check"), "", "{line}");
    }
}
