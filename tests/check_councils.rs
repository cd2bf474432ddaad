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
