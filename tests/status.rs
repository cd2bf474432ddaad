//! How far the scoring is: who is missing, totals, and who stands out.

use crate::common::{Desk, csv_of, flat, holds, rows};
use ocop::law::{Mark, Points, Rubric};
use ocop::ledger::{Conclusion, EVER, KnockOut, Ledger, SheetFacts, Stamp, Tie, Txn};
use serde_json::{Value, json};

/// A desk with a council of `members` (the first presides), and dossiers of tea under 26/2026.
fn desk(members: usize, dossiers: usize) -> Desk {
    let desk = Desk::of("14", "2026-09-30");
    let mut roster = vec![["ten_san_pham", "chu_the", "loai_ho_so", "ngay_nop", "bo_san_pham"].map(str::to_owned)];
    for n in 1..=dossiers {
        roster.push([format!("SP{n}"), format!("HTX mẫu {n}"), "lần đầu".into(), "2026-06-10".into(), "26-11".into()]);
    }
    let mut council =
        vec![["hoi_dong", "cap", "nam", "ngay_hop", "thanh_vien", "ho_ten", "vai_tro"].map(str::to_owned)];
    for n in 1..=members {
        let role = if n == 1 { "chủ tịch" } else { "ủy viên" };
        let cells = ["hd", "tỉnh", "2026", "2026-08-10", &format!("TV{n}"), &format!("Người {n}"), role];
        council.push(cells.map(str::to_owned));
    }
    desk.write("roster.csv", csv_of(&roster));
    desk.write("council.csv", csv_of(&council));
    desk.ok("ocop register roster roster.csv --year 2026");
    desk.ok("ocop register council council.csv");
    desk
}

/// Writes through the library what other commands will write.
fn with(desk: &Desk, write: impl FnOnce(&mut Txn<'_>)) {
    let mut ledger = Ledger::open_to_write(&desk.path("ocop.db")).unwrap();
    let stamp =
        Stamp { actor: "tester".into(), command: "register roster", reason: Some("test".into()), seen_by: None };
    let mut txn = ledger.begin(stamp).unwrap();
    write(&mut txn);
    txn.commit(&json!({})).unwrap();
}

/// Hands in sheets on a dossier by criterion: the most of each, but for what is told.
fn mark(desk: &Desk, dossier: usize, sheets: &[(usize, &[(&str, i64)])]) {
    let rubric = ocop::law::rubric::built_in("26-11").unwrap();
    with(desk, |txn| {
        let council = txn.read().council("hd").unwrap().unwrap();
        let dossier = txn.read().dossiers(EVER).unwrap()[dossier - 1].id;
        for (member, told) in sheets {
            let marks = rubric.complete(&marks(&rubric, told));
            let parts = rubric.parts(&marks);
            let facts = SheetFacts {
                dossier,
                member: council.members[member - 1].id,
                pass: 1,
                total: parts.total(),
                parts: Some(parts),
                rubric: Some(rubric.sha256.clone()),
            };
            txn.keep_rubric(&rubric).unwrap();
            txn.add_sheet(&facts, &marks, None).unwrap();
        }
    });
}

fn marks(rubric: &Rubric, told: &[(&str, i64)]) -> Vec<Mark> {
    let points = |number: &str| told.iter().find(|(known, _)| *known == number).map(|(_, points)| Points(points * 100));
    let mark = |c: &ocop::law::rubric::Criterion| Mark {
        criterion: c.number.clone(),
        points: points(&c.number).unwrap_or(c.max()),
        option: None,
    };
    rubric.criteria.iter().map(mark).collect()
}

fn totals(desk: &Desk, dossier: &str, totals: &[&str]) {
    let mut rows = vec![["ma_ho_so", "thanh_vien", "diem"].map(str::to_owned)];
    for (n, total) in (1..).zip(totals).filter(|(_, total)| !total.is_empty()) {
        rows.push([dossier.to_owned(), format!("TV{n}"), (*total).to_owned()]);
    }
    desk.write("scores.csv", csv_of(&rows));
    desk.ok("ocop score import scores.csv --council hd");
}

fn of(desk: &Desk, dossier: usize) -> Value {
    desk.figures("ocop score status hd")["dossiers"][dossier - 1].clone()
}

#[test]
fn few_who_are_missing_are_named_and_many_are_called_by_their_codes() {
    let desk = desk(7, 3);
    totals(&desk, "2026-0-001", &["80", "81", "82", "83", "", "", ""]);
    totals(&desk, "2026-0-002", &["80", "81", "82", "", "", "", ""]);
    let told = desk.flat("ocop score status hd");
    holds(
        &told,
        &[
            "Người 5, Người 6,",
            "TV4, TV5,",
            "chưa có phiếu đánh giá nào",
            "3 hồ sơ: 0 đủ điều kiện phân hạng, 3 chưa đủ.",
        ],
    );
    assert!(!told.contains("Người 4"), "{told}");
    let first = of(&desk, 1);
    assert_eq!(first["missing"], json!(["TV5", "TV6", "TV7"]));
    assert_eq!(first["missing_names"], json!(["Người 5", "Người 6", "Người 7"]));
    assert_eq!((&first["sheets"], &first["voters"], &first["ready"]), (&json!(4), &json!(7), &json!(false)));
}

#[test]
fn each_total_mean_and_spread_is_there() {
    let desk = desk(3, 2);
    totals(&desk, "2026-0-001", &["80", "85,5", "82"]);
    let told = desk.flat("ocop score status hd");
    // 80 + 85,5 + 82 = 247,5, of three 82,5; 85,5 less 80 is 5,5.
    holds(&told, &["3/3 82,50 5,50", "TV1: 80; TV2: 85,5; TV3: 82"]);
    assert!(!told.contains("Khác biệt"), "totals alone tell nobody apart: {told}");
    let one = of(&desk, 1);
    let each: Vec<&Value> = one["members"].as_array().unwrap().iter().map(|member| &member["total_x100"]).collect();
    assert_eq!(each, [&json!(8000), &json!(8550), &json!(8200)]);
    assert_eq!((&one["sum_x100"], &one["spread_x100"]), (&json!(24_750), &json!(550)));
    assert_eq!(one["stands_out"], json!([]));
}

#[test]
fn who_stands_out_is_told_with_the_criterion() {
    let desk = desk(4, 2);
    // 4.1 gives 5 at most: 1 is 4 from the others' 5. 6.2.3: 3 is 2 from 5, under half of 5. 9: split in half.
    let (a, b, c) = ([("4.1", 1), ("9", 1)], [("6.2.3", 3), ("9", 1)], [("9", 5)]);
    mark(&desk, 1, &[(1, &a), (2, &b), (3, &c), (4, &[])]);
    let one = of(&desk, 1);
    let odd = json!([{ "criterion": "4.1", "member": "TV1", "points_x100": 100, "max_x100": 500 }]);
    assert_eq!(one["stands_out"], odd);
    let told = desk.flat("ocop score status hd");
    holds(&told, &["TV1 (4.1: 1/5)", "ít nhất nửa điểm tối đa", "Chỉ là gợi ý", "không có quyết định nào quy định"]);

    let told = desk.flat("ocop score status hd --dossier 2026-0-001");
    holds(
        &told,
        &[
            "Hồ sơ 2026-0-001: SP1 (HTX mẫu 1)",
            "Hội đồng hd, lần 1: 4/4 phiếu.",
            "TV1 Người 1 40,00 21,00 31,00 92,00 -4,50", // the mean is (92 + 94 + 100 + 100) / 4 = 96,5
            "Tổng điểm trung bình 96,50; mức chênh lệch 8,00 điểm.",
            "Các tiêu chí có điểm khác nhau: 3/32",
            "4.1 Khu vực phân phối chính 5 5: TV2, TV3, TV4; 1: TV1 TV1",
            "9 Đảm bảo chất lượng 5 5: TV3, TV4; 1: TV1, TV2",
        ],
    );
    let figures = desk.figures("ocop score status hd --dossier 2026-0-001");
    let criteria = figures["dossier"]["criteria"].as_array().unwrap();
    let told: Vec<(&Value, &Value)> = criteria.iter().map(|one| (&one["criterion"], &one["stands_out"])).collect();
    assert_eq!(told, [(&json!("4.1"), &json!("TV1")), (&json!("6.2.3"), &Value::Null), (&json!("9"), &Value::Null)]);
    assert_eq!(criteria[2]["points_x100"], json!({ "TV1": 100, "TV2": 100, "TV3": 500, "TV4": 500 }));
}

#[test]
fn sheets_by_total_are_left_out_of_the_comparison() {
    let desk = desk(4, 1);
    mark(&desk, 1, &[(1, &[("4.1", 1)]), (2, &[]), (3, &[])]);
    totals(&desk, "2026-0-001", &["", "", "", "99"]);
    let one = of(&desk, 1);
    assert_eq!(one["stands_out"][0]["member"], json!("TV1"));
    let warnings = one["warnings"].as_array().unwrap();
    assert!(warnings.len() == 1 && warnings[0].as_str().unwrap().contains("xét theo 3/4 phiếu"), "{one}");
    let told = desk.flat("ocop score status hd --dossier 2026-0-001");
    holds(&told, &["phiếu chỉ ghi tổng hoặc phần", "Cần xem lại:", "5: TV2, TV3; 1: TV1"]);
    holds(
        &desk.flat("ocop score status hd"),
        &["Cần xem lại: - 2026-0-001: SP1 (HTX mẫu 1): có phiếu chấm từng tiêu chí"],
    );
}

#[test]
fn by_member_each_has_their_number_mean_and_distance() {
    let desk = desk(3, 3);
    totals(&desk, "2026-0-001", &["80", "85", "90"]);
    totals(&desk, "2026-0-002", &["70", "", "76"]);
    let answer = desk.typed("ocop score enter hd TV2 2026-0-002", "3\n");
    assert_eq!(answer.code, 0);
    let told = desk.flat("ocop score status hd --by member");
    // TV1: (80 + 70) / 2 = 75 of (80 + 85 + 90 + 70 + 76) / 5 = 80,2. TV2: 85 of 255 / 3 = 85.
    holds(
        &told,
        &[
            "TV1 Người 1 2/3 1 0 75,00 80,20 -5,20",
            "TV2 Người 2 1/3 2 1 85,00 85,00 0,00",
            "TV3 Người 3 2/3 1 0 83,00 80,20 2,80",
            "Đã có 5/9 phiếu; 1 bản nháp.",
            "ocop score enter hd",
        ],
    );
    assert_eq!(desk.flat("ocop cham-diem tien-do hd --theo thanh-vien"), told);
    let figures = desk.figures("ocop score status hd --by member");
    let second = &figures["members"][1];
    assert_eq!(second["missing"], json!(["2026-0-002", "2026-0-003"]));
    assert_eq!((&second["sheets"], &second["drafts"], &second["sum_x100"]), (&json!(1), &json!(1), &json!(8500)));
    holds(
        &desk.flat("ocop score status hd --dossier 2026-0-002"),
        &["TV2 Người 2 có bản nháp 1/32", "mới có 2 phiếu, cần ít nhất 3"],
    );
    holds(&desk.flat("ocop score status hd --dossier 2026-0-003"), &["chưa có phiếu"]);
}

#[test]
fn the_knocked_out_and_the_tied_are_told_apart() {
    let desk = desk(3, 2);
    totals(&desk, "2026-0-001", &["80", "81", "82"]);
    with(&desk, |txn| {
        let council = txn.read().council("hd").unwrap().unwrap();
        let dossiers = txn.read().dossiers(EVER).unwrap();
        let knock_out =
            KnockOut { criterion: Some("1.1".into()), ground: "toàn bộ nguyên liệu nhập khẩu".into() };
        let conclusion = Conclusion {
            dossier: dossiers[1].id,
            council: council.id,
            knock_out: Some(knock_out),
            minima: None,
            missed: None,
            paper: None,
        };
        txn.add_conclusion(&conclusion).unwrap();
        let subjects = txn.read().subjects(EVER).unwrap();
        let subject = subjects.iter().find(|one| one.facts.name.as_deref() == Some("HTX mẫu 1")).unwrap().id;
        let tie = Tie { member: council.members[2].id, subject, declared_on: None, ground: "vợ giám đốc".into() };
        txn.add_tie(&tie).unwrap();
    });
    let told = desk.flat("ocop score status hd");
    holds(
        &told,
        &[
            "hồ sơ bị loại",
            "1 hồ sơ bị loại theo kết luận của Hội đồng.",
            "2 hồ sơ: 1 đủ điều kiện phân hạng, 0 chưa đủ.",
        ],
    );
    holds(&told, &["2/2", "không tính phiếu của thành viên có liên quan đến chủ thể: Người 3"]);
    assert_eq!(desk.figures("ocop score status hd")["knocked_out"], json!(1));
    assert!(of(&desk, 2)["knocked_out"].as_bool().unwrap());
    assert!(!desk.flat("ocop score status hd --missing").contains("2026-0-002"));
    let told = desk.flat("ocop score status hd --dossier 2026-0-002");
    holds(&told, &["hồ sơ bị loại theo ghi chú của tiêu chí 1.1: toàn bộ nguyên liệu nhập khẩu"]);
    holds(
        &desk.flat("ocop score status hd --dossier 2026-0-001"),
        &["TV3 Người 3 có liên quan đến chủ thể, không chấm"],
    );
    // Nobody wants a sheet on what is out, nor the tied member's.
    holds(&desk.flat("ocop score status hd --by member"), &["TV1 Người 1 1/1 0", "TV3 Người 3 0/0 0"]);
    let entered = desk.typed("ocop score enter hd", "");
    holds(&flat(&entered.out), &["không còn phiếu nào thiếu"]);
}

#[test]
fn every_format_holds_it() {
    let desk = desk(3, 1);
    mark(&desk, 1, &[(1, &[("4.1", 1)]), (2, &[]), (3, &[])]);
    let csv = rows(&desk.ok("ocop score status hd --format csv"));
    assert_eq!(csv[0]["diem_thanh_vien"], "TV1: 96; TV2: 100; TV3: 100");
    assert_eq!((csv[0]["khac_biet"].as_str(), csv[0]["con_thieu"].as_str()), ("TV1 (4.1: 1/5)", ""));
    assert_eq!(desk.ok("ocop score status hd --format csv --lang en"), desk.ok("ocop score status hd --format csv"));
    let csv = rows(&desk.ok("ocop score status hd --by member --format csv"));
    assert_eq!((csv[0]["trung_binh"].as_str(), csv[0]["lech_trung_binh"].as_str()), ("96.00", "-2.66"));
    let csv = rows(&desk.ok("ocop score status hd --dossier 2026-0-001 --format csv"));
    assert_eq!((csv[0]["diem_b"].as_str(), csv[0]["diem"].as_str()), ("21.00", "96.00"));
    holds(&desk.ok("ocop score status hd --format md"), &["| TV1: 96; TV2: 100; TV3: 100 | TV1 (4.1: 1/5) |"]);
    for line in ["", " --by member", " --dossier 2026-0-001", " --lang en", " --by member --lang en"] {
        let told = desk.ok(&format!("ocop score status hd{line}"));
        assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
    }
}

#[test]
fn a_dossier_that_is_not_the_councils_is_refused() {
    let desk = desk(3, 1);
    holds(&desk.refuses(3, "ocop score status hd --dossier 2026-0-009"), &["Không có hồ sơ “2026-0-009”"]);
    desk.refuses(2, "ocop score status hd --dossier 2026-0-001 --by member");
    desk.write("roster.csv", "ten_san_pham,chu_the,loai_ho_so\nCam,HTX khác,lần đầu\n");
    desk.ok("ocop register roster roster.csv --year 2025");
    holds(&desk.refuses(3, "ocop score status hd --dossier 2025-0-001"), &["Hội đồng này không có hồ sơ “2025-0-001”"]);
}
