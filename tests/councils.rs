//! Councils, through the binary: quorum, spread and ties per dossier, policies of a council's own, copied and
//! frozen lists, sessions and written consultations, lists of dossiers.

use crate::common::{Desk, csv_of, holds};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The members of a test's council: code, role. All of them vote.
const EIGHT: [(&str, &str); 8] = [
    ("TV1", "chủ tịch"),
    ("TV2", "phó chủ tịch"),
    ("TV3", "ủy viên"),
    ("TV4", "ủy viên"),
    ("TV5", "ủy viên"),
    ("TV6", "ủy viên"),
    ("TV7", "ủy viên"),
    ("TV8", "ủy viên, thư ký"),
];

/// The rows of a council `hd` that sat on a day, one a member.
fn council(session: &str, members: &[(&str, &str)]) -> Vec<[String; 7]> {
    let head = ["hoi_dong", "cap", "nam", "ngay_hop", "thanh_vien", "ho_ten", "vai_tro"].map(str::to_owned);
    let row = |(code, role): &(&str, &str)| {
        let name = format!("Thành viên {}", code.trim_start_matches("TV"));
        ["hd", "tỉnh", &session[..4], session, code, &name, role].map(str::to_owned)
    };
    std::iter::once(head).chain(members.iter().map(row)).collect()
}

/// A desk in Sơn La with dossiers `SP1` … of `HTX mẫu 1` … of a kind, and the eight of `hd`.
fn desk(session: &str, dossiers: usize, kind: &str) -> Desk {
    let desk = Desk::of("14", "2026-12-31");
    let mut roster = vec![["ten_san_pham", "chu_the", "loai_ho_so"].map(str::to_owned)];
    roster.extend((1..=dossiers).map(|n| [format!("SP{n}"), format!("HTX mẫu {n}"), kind.to_owned()]));
    desk.write("roster.csv", csv_of(&roster));
    desk.write("council.csv", csv_of(&council(session, &EIGHT)));
    desk.ok(&format!("ocop register roster roster.csv --year {}", &session[..4]));
    desk.ok("ocop register council council.csv");
    desk
}

/// Reads in the sheets of a dossier, TV1's first; an empty total is no sheet.
fn score(desk: &Desk, dossier: usize, totals: &[&str], options: &str) {
    let mut rows = vec![["ten_san_pham", "chu_the", "thanh_vien", "diem"].map(str::to_owned)];
    for (n, total) in (1..).zip(totals).filter(|(_, total)| !total.is_empty()) {
        rows.push([format!("SP{dossier}"), format!("HTX mẫu {dossier}"), format!("TV{n}"), (*total).to_owned()]);
    }
    desk.write("scores.csv", csv_of(&rows));
    desk.ok(&format!("ocop score import scores.csv --council hd {options}"));
}

fn rating(desk: &Desk, dossier: &str) -> Value {
    desk.figures(&format!("ocop rate explain {dossier}"))["rating"].clone()
}

// ---- Quorum and spread (rules §3) ----

#[test]
fn a_spread_of_10_00_passes_and_10_01_names_who() {
    let desk = desk("2020-12-18", 2, "lần đầu");
    score(&desk, 1, &["70", "80", "75", "75", "75", "75", "75", "75"], "");
    score(&desk, 2, &["75", "80,01", "75", "75", "70", "75", "75", "75"], "");
    let told = desk.refuses(3, "ocop rate council hd");
    holds(
        &told,
        &["còn 1 trong 2", "2020-0-002", "10,01 điểm giữa Thành viên 2 (cao nhất) và Thành viên 5 (thấp nhất)"],
    );
    desk.ok("ocop rate council hd --ready");
    assert_eq!(rating(&desk, "2020-0-001")["sum_x100"], json!(60000));
    assert_eq!(rating(&desk, "2020-0-002"), Value::Null);
}

#[test]
fn scoring_again_is_a_new_pass_that_keeps_the_old_sheets() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    score(&desk, 1, &["60", "80", "75", "75", "75", "75", "75", "75"], "");
    desk.refuses(3, "ocop rate council hd");
    let sheets = || {
        let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
        let count = |pass: u8| {
            ledger.query_row("SELECT count(*) FROM sheet WHERE pass = ?1", [pass], |r| r.get::<_, i64>(0)).unwrap()
        };
        (count(1), count(2))
    };
    assert_eq!(sheets(), (8, 0));
    desk.ok("ocop register session hd --date 2020-12-21 --place \"Hội trường\"");
    score(&desk, 1, &["72", "76", "75", "75", "75", "75", "75", "75"], "--pass 2");
    assert_eq!(sheets(), (8, 8));
    desk.ok("ocop rate council hd");
    let rating = rating(&desk, "2020-0-001");
    assert_eq!((&rating["pass"], &rating["sum_x100"]), (&json!(2), &json!(59800)));
    assert_eq!(rating["held_on"], json!("2020-12-21"));
}

#[test]
fn six_of_eight_with_the_chair_is_a_quorum_and_without_the_chair_is_none() {
    let desk = desk("2020-12-18", 3, "lần đầu");
    score(&desk, 1, &["70", "70", "70", "70", "70", "70", "", ""], "");
    score(&desk, 2, &["", "70", "70", "70", "70", "70", "70", ""], "");
    score(&desk, 3, &["70", "70", "70", "70", "70", "", "", ""], "");
    let told = desk.refuses(3, "ocop rate council hd");
    holds(
        &told,
        &[
            "còn 2 trong 3",
            "2020-0-002: SP2 (HTX mẫu 2): thiếu phiếu của Chủ tịch Hội đồng (Thành viên 1); nếu Thành viên 2 chủ trì thay: ocop register session hd --number 1 --chair TV2",
            "2020-0-003: SP3 (HTX mẫu 3): mới có 5 phiếu, cần ít nhất 6; còn thiếu: Thành viên 6, Thành viên 7, Thành viên 8",
        ],
    );
    // What it says to type is what lets the vice chair stand in; it holds for the whole session.
    desk.ok("ocop register session hd --number 1 --chair TV2");
    score(&desk, 3, &["", "", "", "", "", "70"], "");
    desk.ok("ocop rate council hd");
    assert_eq!(rating(&desk, "2020-0-002")["count"], json!(6));
}

// ---- Ties (rules §3) ----

#[test]
fn a_tied_members_sheet_is_not_counted_and_quorum_and_divisor_follow() {
    let desk = desk("2020-12-18", 2, "lần đầu");
    let seven = ["70", "70", "70", "70", "70", "70", "70", "79"];
    score(&desk, 1, &seven, "");
    score(&desk, 2, &seven, "");
    desk.ok("ocop rate council hd");
    assert_eq!(rating(&desk, "2020-0-001")["sum_x100"], json!(56900));
    let told = desk.flat("ocop register tie hd TV8 --subject \"HTX mẫu 1\" --ground \"thành viên hợp tác xã\"");
    holds(
        &told,
        &[
            "còn 7 thành viên biểu quyết, cần ít nhất 6 phiếu",
            "1 phiếu đã có vẫn được giữ nhưng không tính nữa: 2020-0-001.",
            "Kết quả đã phân hạng không còn khớp: 2020-0-001. Phân hạng lại: ocop rate council hd",
        ],
    );
    // Stale: nothing is certified by it until it is rated again.
    holds(&desk.refuses(3, "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28"), &["2020-0-001"]);
    let told = desk.flat("ocop rate council hd");
    holds(&told, &["không tính phiếu của thành viên có liên quan đến chủ thể: Thành viên 8"]);
    let of_tied = rating(&desk, "2020-0-001");
    assert_eq!((&of_tied["sum_x100"], &of_tied["count"]), (&json!(49000), &json!(7)));
    assert_eq!(rating(&desk, "2020-0-002")["count"], json!(8));
}

#[test]
fn with_one_of_eight_tied_six_sheets_of_seven_are_needed() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    desk.ok("ocop register tie hd TV8 --subject \"htx mau 1\" --ground x");
    score(&desk, 1, &["70", "70", "70", "70", "70"], "");
    // 3/4 of 7 is 5.25: five are too few, and TV8 is not asked for.
    let told = desk.refuses(3, "ocop rate council hd");
    holds(&told, &["mới có 5 phiếu, cần ít nhất 6; còn thiếu: Thành viên 6, Thành viên 7 "]);
    assert!(!told.contains("Thành viên 8"), "{told}");
    score(&desk, 1, &["", "", "", "", "", "70"], "");
    desk.ok("ocop rate council hd");
    assert_eq!(rating(&desk, "2020-0-001")["count"], json!(6));
}

#[test]
fn where_the_chair_is_tied_the_vice_chair_stands_in() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    let told = desk.flat("ocop register tie hd TV1 --subject 2020-0-001 --ground \"chị gái\" --date 2020-12-01");
    holds(&told, &["Thành viên 2 chủ trì thay khi xét hồ sơ của chủ thể này"]);
    score(&desk, 1, &["", "", "70", "70", "70", "70", "70", "70"], "");
    let told = desk.refuses(3, "ocop rate council hd");
    holds(&told, &["thiếu phiếu của Thành viên 2, chủ trì thay vì Chủ tịch Hội đồng có liên quan đến chủ thể"]);
    score(&desk, 1, &["", "70"], "");
    desk.ok("ocop rate council hd");
    assert_eq!(rating(&desk, "2020-0-001")["count"], json!(7));
    // The same tie again adds nothing.
    let before = desk.ledger();
    desk.ok("ocop register tie hd TV1 --subject 2020-0-001 --ground \"chị gái\"");
    assert_eq!(desk.ledger(), before);
    let figures = desk.figures("ocop show hd");
    let tie = json!({ "member": "TV1", "subject": "HTX mẫu 1", "ground": "chị gái", "declared_on": "2020-12-01" });
    assert_eq!(figures["ties"], json!([tie]));
}

#[test]
fn a_tied_chair_without_a_vice_leaves_nobody_to_preside() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    desk.write("council.csv", csv_of(&council("2020-12-18", &[EIGHT[0], EIGHT[2], EIGHT[3]])));
    desk.ok("ocop register council council.csv");
    holds(&desk.flat("ocop register tie hd TV1 --subject 2020-0-001 --ground x"), &["Không còn ai chủ trì"]);
    score(&desk, 1, &["", "", "70", "70"], "");
    let told = desk.refuses(3, "ocop rate council hd");
    holds(&told, &["không có người chủ trì", "ocop register session hd --number 1 --chair THÀNH-VIÊN"]);
    desk.ok("ocop register session hd --chair TV3");
    desk.ok("ocop rate council hd");
}

// ---- Policies of a council's own ----

#[test]
fn a_councils_own_policy_beats_that_of_every_council() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    score(&desk, 1, &["70", "76", "70", "70", "70", "", "", ""], "");
    desk.ok("ocop set spread 5 --cite \"Quy chế chung\"");
    desk.ok("ocop set quorum 1/2 --cite \"Quy chế chung\"");
    desk.refuses(3, "ocop rate council hd");
    desk.ok("ocop set spread 6 --cite \"Quy chế hd, Điều 7\" --council hd");
    desk.ok("ocop rate council hd");
    let used = rating(&desk, "2020-0-001")["policies"].clone();
    let of = |key: &str| used.as_array().unwrap().iter().find(|one| one["key"] == key).unwrap().clone();
    assert_eq!(of("spread"), json!({ "key": "spread", "value": "6", "cite": "Quy chế hd, Điều 7" }));
    assert_eq!(of("quorum"), json!({ "key": "quorum", "value": "1/2", "cite": "Quy chế chung" }));
    desk.ok("ocop set quorum 3/4 --cite \"Quy chế hd, Điều 6\" --council hd");
    assert_eq!(desk.figures("ocop score status hd")["dossiers"][0]["ready"], json!(false));
    let shown = desk.figures("ocop set --council hd")["policies"].clone();
    let own: Vec<&Value> =
        shown.as_array().unwrap().iter().filter(|one| one["own"] == true).map(|p| &p["key"]).collect();
    assert_eq!(own, ["quorum", "spread"]);
    holds(&desk.flat("ocop set --council hd"), &["Quy định áp dụng cho Hội đồng hd", "của Hội đồng", "chung"]);
    let figures = desk.figures("ocop show hd");
    assert_eq!(figures["policies"][0], json!({ "key": "quorum", "value": "3/4", "cite": "Quy chế hd, Điều 6" }));
    assert_eq!(desk.figures("ocop set")["policies"][0].get("own"), None);
}

#[test]
fn a_second_pass_breaks_a_limit_of_one() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    score(&desk, 1, &["70"; 8], "--pass 2");
    desk.ok("ocop set passes 1 --cite \"Quy chế\" --council hd");
    holds(&desk.refuses(3, "ocop score import scores.csv --council hd --pass 3"), &["vượt số lần", "là 1", "Quy chế"]);
    holds(&desk.refuses(3, "ocop rate council hd"), &["Quy chế chỉ cho chấm 1 lần"]);
}

// ---- The list of members, copied and frozen ----

const SEATED: &str =
    "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro,don_vi_cong_tac,quyet_dinh,ngay_quyet_dinh,quy_che,uy_quyen
hd26,tỉnh,2026,10/08/2026,A,An,chủ tịch,Sở NN&MT,12/QĐ-UBND,02/02/2026,13/QĐ-UBND ngày 03/02/2026,45/UBND-KT
hd26,,,,B,Bình,phó chủ tịch,Sở Công Thương,,,,
hd26,,,,C,Cường,ủy viên,Sở Y tế,,,,
hd26,,,,D,Dung,ủy viên,Sở KHCN,,,,
hd26,,,,E,Em,ủy viên,Sở VHTTDL,,,,
hd26,,,,G,Giang,\"ủy viên, thư ký\",VPĐP NTM,,,,
hd26,,,,H,Hà,ủy viên,Chi cục Thủy sản,,,,
";

#[test]
fn a_council_of_the_act_is_seated_without_a_doubt_and_copied_whole() {
    let desk = Desk::of("14", "2026-12-31");
    desk.write("hd26.csv", SEATED);
    let told = desk.flat("ocop register council hd26.csv");
    holds(
        &told,
        &[
            "Quyết định thành lập: 12/QĐ-UBND ngày 02/02/2026",
            "Quyết định ban hành Quy chế: 13/QĐ-UBND ngày 03/02/2026",
            "Văn bản ủy quyền làm Chủ tịch Hội đồng: 45/UBND-KT",
        ],
    );
    assert!(!told.contains("Xem lại"), "{told}");
    let copy = "ocop register council --from hd26 --code hd26-2 --year 2026 --round 2 --session 15/12/2026,20/12/2026 \
                --decision \"99/QĐ-UBND ngày 01/10/2026\"";
    let told = desk.flat(copy);
    holds(&told, &["Sao danh sách của Hội đồng hd26.", "hd26-2, năm 2026: 7 thành viên", "99/QĐ-UBND ngày 01/10/2026"]);
    let (old, new) = (desk.ok("ocop show hd26 --format csv"), desk.ok("ocop show hd26-2 --format csv"));
    assert_eq!(old, new, "members, roles, organisations");
    let figures = desk.figures("ocop show hd26-2");
    assert_eq!(figures["papers"]["decision"], json!({ "number": "99/QĐ-UBND", "date": "2026-10-01" }));
    assert_eq!(figures["papers"]["rules"], json!({ "number": "13/QĐ-UBND", "date": "2026-02-03" }));
    assert_eq!(figures["papers"]["delegation"], json!("45/UBND-KT"));
    let days: Vec<&Value> = figures["sessions"].as_array().unwrap().iter().map(|one| &one["held_on"]).collect();
    assert_eq!(days, ["2026-12-15", "2026-12-20"]);
    // Again: nothing new. Another list under the code: refused.
    let before = desk.ledger();
    desk.ok(copy);
    assert_eq!(desk.ledger(), before);
    holds(&desk.refuses(3, &copy.replace("15/12/2026,", "")), &["hd26-2", "--code"]);
}

#[test]
fn what_the_act_seats_and_is_absent_is_told_and_not_refused() {
    let desk = Desk::of("14", "2026-12-31");
    let less =
        SEATED.replace("45/UBND-KT", "").replace("12/QĐ-UBND,02/02/2026", ",").replace("Sở Y tế", "Hội Nông dân");
    desk.write("hd26.csv", &less);
    let told = desk.flat("ocop register council hd26.csv");
    holds(
        &told,
        &[
            "chưa có đại diện của: Sở Y tế (điểm b khoản 3 Điều 7",
            "Chủ tịch Hội đồng An (Sở NN&MT) không phải lãnh đạo UBND cấp tỉnh",
            "chưa ghi quyết định thành lập Hội đồng hd26",
        ],
    );
    // The papers come later; with them only the Sở Y tế is missing.
    desk.ok("ocop register council --council hd26 --decision \"12/QĐ-UBND ngày 02/02/2026\"");
    let told = desk.flat("ocop dang-ky hoi-dong --hoi-dong hd26 --uy-quyen 45/UBND-KT");
    holds(&told, &["12/QĐ-UBND ngày 02/02/2026", "45/UBND-KT", "chưa có đại diện của: Sở Y tế"]);
    assert_eq!(told.matches("Xem lại").count(), 1, "{told}");
    holds(&desk.flat("ocop show hd26"), &["Cần xem lại:", "Sở Y tế"]);
    // No province's council was composed by an act before 26/2026.
    desk.write("hd24.csv", less.replace("hd26", "hd24").replace("2026", "2024"));
    assert!(!desk.flat("ocop register council hd24.csv").contains("Xem lại"));
}

#[test]
fn the_list_and_papers_are_frozen_once_scoring_starts() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    // Seven of the eight, and the paper that set the council up.
    let with = |paper: &str| {
        let text = csv_of(&council("2020-12-18", &EIGHT[..7]));
        let mut lines = text.lines().enumerate();
        let cell = |(n, line): (usize, &str)| match n {
            0 => format!("{line},quyet_dinh\n"),
            1 => format!("{line},{paper}\n"),
            _ => format!("{line},\n"),
        };
        desk.write("council.csv", lines.by_ref().map(cell).collect::<String>());
    };
    score(&desk, 1, &["70"; 7], "");
    with("");
    holds(&desk.refuses(3, "ocop register council council.csv"), &["council.csv:2:6", "--reason"]);
    desk.ok("ocop register council council.csv --reason \"Quyết định 99/QĐ-UBND\"");
    // A paper that was not on record may still be written down; one that was is not changed in silence.
    with("1/QĐ-UBND");
    desk.ok("ocop register council council.csv");
    with("2/QĐ-UBND");
    holds(&desk.refuses(3, "ocop register council council.csv"), &["council.csv:2:8", "--reason"]);
    desk.ok("ocop register council council.csv --reason \"ghi nhầm số\"");
    assert_eq!(desk.figures("ocop show hd")["papers"]["decision"]["number"], json!("2/QĐ-UBND"));
}

// ---- Sessions ----

#[test]
fn a_session_keeps_what_is_not_given_anew() {
    let desk = desk("2026-08-10", 1, "lần đầu");
    let told = desk.flat("ocop dang-ky phien hd --dia-diem \"Hội trường Sở\" --vang-mat TV7,\"thanh vien 8\"");
    holds(
        &told,
        &["phiên 1: họp ngày 10/08/2026", "Có mặt 6/8 thành viên; vắng: Thành viên 7, Thành viên 8", "--minutes SỐ"],
    );
    assert!(!told.contains("cần ít nhất"), "6 of 8 are 3/4: {told}");
    desk.ok("ocop register session hd --minutes 57/BB-HĐ");
    let session = desk.figures("ocop show hd")["sessions"][0].clone();
    assert_eq!((&session["place"], &session["minutes"]), (&json!("Hội trường Sở"), &json!("57/BB-HĐ")));
    let present = session["attendance"].as_array().unwrap().iter().filter(|one| one["present"] == true).count();
    assert_eq!(present, 6);
    let before = desk.ledger();
    desk.ok("ocop register session hd --date 10/08/2026 --minutes 57/BB-HĐ");
    assert_eq!(desk.ledger(), before, "nothing new");
    let told = desk.flat("ocop register session hd --present TV2,TV3,TV4,TV5,TV6");
    holds(
        &told,
        &["có mặt 5/8 thành viên biểu quyết, cần ít nhất 6 (tỷ lệ 3/4", "Thành viên 1 là người chủ trì nhưng vắng mặt"],
    );
    holds(&desk.flat("ocop register session hd --chair TV5"), &["không phải Chủ tịch hay Phó Chủ tịch"]);
}

#[test]
fn a_session_that_ratings_rest_on_changes_only_with_a_reason() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    score(&desk, 1, &["70"; 8], "");
    desk.ok("ocop rate council hd");
    // What was not on record is added; what was is not changed.
    desk.ok("ocop register session hd --minutes 57/BB-HĐ --present all");
    for change in
        ["--minutes 58/BB-HĐ", "--date 2020-12-17 --number 1", "--absent TV8", "--chair TV2", "--form written"]
    {
        holds(&desk.refuses(3, &format!("ocop register session hd {change}")), &["1 hồ sơ theo phiên 1", "--reason"]);
    }
    let told = desk.flat("ocop register session hd --date 2020-12-17 --number 1 --reason \"ghi nhầm ngày\"");
    holds(&told, &["không còn khớp: 2020-0-001", "ocop rate council hd"]);
    // A further session is not the one that pass 1 rests on.
    desk.ok("ocop register session hd --date 2020-12-20");
}

#[test]
fn a_written_consultation_counts_answers() {
    let desk = desk("2026-08-10", 1, "đánh giá lại");
    holds(&desk.flat("ocop register session hd --place A"), &["chỉ họp khi có nhiều ý kiến khác nhau", "2026-0-001"]);
    let told = desk.flat(
        "ocop register session hd --form van-ban --sent 01/08/2026 --due 05/08/2026 \
         --received TV1=02/08/2026,TV2=03/08/2026,TV3=03/08/2026,TV4=05/08/2026,TV5=06/08/2026",
    );
    holds(
        &told,
        &[
            "lấy ý kiến bằng văn bản, kết quả lập ngày 10/08/2026",
            "Đã trả lời 5/8",
            "ý kiến đến sau hạn trả lời 05/08/2026: Thành viên 5",
            "mới có 5/8 thành viên biểu quyết trả lời, cần ít nhất 6",
        ],
    );
    assert!(!told.contains("chỉ họp khi"), "{told}");
    // Eight sheets, five answers: five count.
    score(&desk, 1, &["70"; 8], "");
    let told = desk.refuses(3, "ocop rate council hd");
    holds(
        &told,
        &["mới có 5 ý kiến trả lời có phiếu, cần ít nhất 6; còn thiếu: Thành viên 6, Thành viên 7, Thành viên 8"],
    );
    desk.write("y-kien.csv", "thanh_vien,ngay_tra_loi\nTV1,02/08/2026\nTV2,03/08/2026\nTV3,03/08/2026\nTV4,05/08/2026\nTV5,05/08/2026\nThành viên 6,05/08/2026\nTV7,\n");
    let told = desk.flat("ocop register session hd --attendance y-kien.csv");
    assert!(!told.contains("cần ít nhất") && !told.contains("sau hạn"), "{told}");
    holds(&desk.flat("ocop rate council hd"), &["đến ngày lập kết quả: Thành viên 7, Thành viên 8"]);
}

#[test]
fn written_opinions_are_for_re_evaluations() {
    let desk = desk("2026-08-10", 1, "lần đầu");
    let told = desk.flat("ocop register session hd --form written --sent 2026-08-01");
    holds(&told, &["chỉ lấy ý kiến bằng văn bản khi đánh giá lại (điểm d khoản 6 Điều 7", "2026-0-001"]);
}

// ---- A list of dossiers of its own ----

#[test]
fn a_council_takes_the_dossiers_of_its_list() {
    let desk = desk("2020-12-18", 3, "lần đầu");
    desk.write("ho-so.csv", "ma_ho_so,ten_san_pham,chu_the\n2020-0-001,,\n,SP3,htx MẪU 3\n");
    let taken = || {
        let figures = desk.figures("ocop score status hd");
        figures["dossiers"].as_array().unwrap().iter().map(|one| one["dossier"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(taken().len(), 3);
    holds(
        &desk.flat("ocop register council --dossiers ho-so.csv --council hd"),
        &["Danh sách của Hội đồng hd có 2 hồ sơ (tệp ho-so.csv)"],
    );
    assert_eq!(taken(), ["2020-0-001", "2020-0-003"]);
    assert_eq!(desk.figures("ocop show hd")["dossiers"], json!(["2020-0-001", "2020-0-003"]));
    let before = desk.ledger();
    desk.ok("ocop register council --dossiers ho-so.csv --council hd");
    assert_eq!(desk.ledger(), before);
    score(&desk, 1, &["70"; 8], "");
    desk.write("ho-so.csv", "ma_ho_so\n2020-0-002\n");
    let again = "ocop register council --dossiers ho-so.csv --council hd";
    holds(&desk.refuses(3, again), &["--reason"]);
    desk.ok(&format!("{again} --reason \"điều chỉnh danh sách\""));
    // What it scored stays its own.
    assert_eq!(taken(), ["2020-0-001", "2020-0-002"]);
}

#[test]
fn a_listed_dossier_that_another_council_rated_is_told() {
    let desk = desk("2020-12-18", 2, "lần đầu");
    score(&desk, 1, &["70"; 8], "");
    desk.ok("ocop rate council hd --ready");
    desk.ok("ocop register council --from hd --code hd2 --year 2021 --session 2021-01-20");
    desk.write("ho-so.csv", "ma_ho_so\n2020-0-001\n2020-0-002\n");
    let told = desk.flat("ocop register council --dossiers ho-so.csv --council hd2");
    holds(&told, &["hồ sơ không thuộc năm 2021 của Hội đồng: 2020-0-001, 2020-0-002", "không nhận"]);
    let figures = desk.figures("ocop score status hd2");
    assert_eq!(figures["dossiers"].as_array().map(Vec::len), Some(1));
}

// ---- What must always hold ----

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// The rows of a council in any order, its own facts in any of them, and its sheets in any order, are the
    /// same council and the same ratings.
    #[test]
    fn the_order_of_members_rows_never_matters(
        order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(),
        told_at in 0_usize..8,
        totals in prop::collection::vec(6000_u32..7000, 8),
    ) {
        let shown = |order: &[usize], told_at: usize| {
            let desk = Desk::of("14", "2020-12-31");
            desk.write("roster.csv", "ten_san_pham,chu_the,loai_ho_so\nSP1,HTX mẫu 1,lần đầu\n");
            desk.ok("ocop register roster roster.csv --year 2020");
            let members: Vec<_> = order.iter().map(|n| EIGHT[*n]).collect();
            let mut rows = council("2020-12-18", &members);
            for (n, row) in rows.iter_mut().enumerate().skip(1) {
                if n - 1 != told_at {
                    for cell in &mut row[1..4] {
                        cell.clear();
                    }
                }
            }
            desk.write("council.csv", csv_of(&rows));
            desk.ok("ocop register council council.csv");
            let mut scores = vec![["ma_ho_so", "thanh_vien", "diem"].map(str::to_owned)];
            for n in order {
                let points = format!("{},{:02}", totals[*n] / 100, totals[*n] % 100);
                scores.push(["2020-0-001".into(), EIGHT[*n].0.to_owned(), points]);
            }
            desk.write("scores.csv", csv_of(&scores));
            desk.ok("ocop score import scores.csv --council hd");
            let rated: Value = serde_json::from_str(&desk.ok("ocop rate council hd --format json")).unwrap();
            let council = desk.figures("ocop show hd");
            (rated["figures"]["dossiers"].clone(), council)
        };
        let plain: Vec<usize> = (0..8).collect();
        prop_assert_eq!(shown(&plain, 0), shown(&order, told_at));
    }
}

/// One set of sheets for quorum, mean and spread: what came after the result, or not at all, is no part of it.
#[test]
fn a_sheet_without_an_answer_in_writing_is_in_neither_quorum_nor_mean() {
    let desk = desk("2026-08-10", 1, "đánh giá lại");
    score(&desk, 1, &["80", "80", "80", "80", "80", "80", "80", "70.5"], "");
    let on = "ocop register session hd --number 1 --form written --sent 01/08/2026 --due 08/08/2026 --received";
    let five = "TV1=05/08/2026,TV2=05/08/2026,TV3=05/08/2026,TV4=05/08/2026,TV5=05/08/2026";
    // The sixth answer comes after the day of the result, the eighth never: five of eight are no 3/4.
    desk.ok(&format!("{on} {five},TV6=20/08/2026"));
    holds(&desk.refuses(3, "ocop rate council hd"), &["5", "cần ít nhất 6"]);
    desk.ok(&format!("{on} {five},TV6=09/08/2026 --reason \"ghi nhầm ngày\""));
    desk.ok("ocop rate council hd");
    let rating = rating(&desk, "2026-0-001");
    assert_eq!((&rating["sum_x100"], &rating["count"]), (&json!(48_000), &json!(6)));
    holds(&desk.flat("ocop rate explain 2026-0-001"), &["không tính phiếu", "Thành viên 8", "6 trên 8"]);
}

/// A dossier that can no longer be rated stops no decision on the others.
#[test]
fn a_dossier_left_out_does_not_stop_the_others() {
    let desk = desk("2020-12-18", 2, "lần đầu");
    score(&desk, 1, &["70", "70", "70", "70", "70", "70", "", ""], "");
    score(&desk, 2, &["75"; 8], "");
    desk.ok("ocop rate council hd");
    desk.ok("ocop register tie hd TV1 --subject \"HTX mẫu 1\" --ground \"người nhà\"");
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28";
    holds(&desk.refuses(3, sign), &["2020-0-001", "--except"]);
    let told = desk.flat(&format!("{sign} --except 2020-0-001 --reason \"chấm lại\""));
    holds(&told, &["công nhận 1 sản phẩm"]);
}

/// A rating is explained by the council as it was made up then, whatever came after.
#[test]
fn a_rating_is_explained_by_the_council_of_its_day() {
    let desk = desk("2020-12-18", 1, "lần đầu");
    score(&desk, 1, &["70"; 8], "");
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28");
    let mut five = EIGHT[..5].to_vec();
    (five[0].1, five[1].1) = ("ủy viên", "chủ tịch");
    desk.write("council.csv", csv_of(&council("2020-12-18", &five)));
    desk.ok("ocop register council council.csv --reason \"kiện toàn\"");
    desk.ok("ocop register tie hd TV3 --subject \"HTX mẫu 1\" --ground \"người nhà\"");
    let told = desk.flat("ocop rate explain 2020-0-001");
    holds(&told, &["8 trên 8 thành viên", "Có phiếu của người chủ trì (Thành viên 1)", "Thành viên 1 Chủ tịch"]);
    assert!(!told.contains("liên quan"), "{told}");
}
