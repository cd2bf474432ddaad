//! The law, through the binary: bands compared exactly, who certifies what and when, what a decision
//! leaves out, and the policies the law leaves to a council.

use crate::common::{self, Desk, csv_of, flat, holds, rows};
use serde_json::{Value, json};

/// A council as a test seats it: Sơn La, one session, a chair and members `TV1` and on.
struct Seat {
    level: &'static str,
    unit: &'static str,
    session: &'static str,
    members: usize,
}

const PROVINCE_2020: Seat = Seat { level: "tỉnh", unit: "", session: "2020-12-18", members: 7 };
const DISTRICT_2024: Seat = Seat { level: "huyện", unit: "huyện Mai Sơn", session: "2024-05-10", members: 3 };
const PROVINCE_2026: Seat = Seat { level: "tỉnh", unit: "", session: "2026-08-10", members: 3 };

impl Seat {
    /// A desk with this council, a dossier `SP1` … for each row of totals, and the sheets of those
    /// totals, TV1's first. No total is a sheet not handed in.
    fn with(&self, today: &'static str, dossiers: &[&[&str]]) -> Desk {
        let desk = Desk::of("14", today);
        let year = &self.session[..4];
        let mut roster = vec![["ten_san_pham", "chu_the", "huyen", "loai_ho_so"].map(str::to_owned)];
        let mut scores = vec![["ten_san_pham", "chu_the", "thanh_vien", "diem"].map(str::to_owned)];
        for (n, totals) in (1..).zip(dossiers) {
            let (product, subject) = (format!("SP{n}"), format!("HTX mẫu {n}"));
            roster.push([product.clone(), subject.clone(), "Mai Sơn".into(), "lần đầu".into()]);
            for (member, total) in (1..).zip(*totals).filter(|(_, total)| !total.is_empty()) {
                scores.push([product.clone(), subject.clone(), format!("TV{member}"), (*total).to_owned()]);
            }
        }
        let mut council = vec![
            ["hoi_dong", "cap", "don_vi", "nam", "ngay_hop", "thanh_vien", "ho_ten", "vai_tro"].map(str::to_owned),
        ];
        for n in 1..=self.members {
            let role = if n == 1 { "chủ tịch" } else { "ủy viên" };
            let cells = ["hd", self.level, self.unit, year, self.session];
            let [code, level, unit, year, session] = cells.map(str::to_owned);
            council.push([code, level, unit, year, session, format!("TV{n}"), format!("Thành viên {n}"), role.into()]);
        }
        desk.write("roster.csv", csv_of(&roster));
        desk.write("council.csv", csv_of(&council));
        desk.write("scores.csv", csv_of(&scores));
        desk.ok(&format!("ocop register roster roster.csv --year {year}"));
        desk.ok("ocop register council council.csv");
        if scores.len() > 1 {
            desk.ok("ocop score import scores.csv --council hd");
        }
        desk
    }
}

/// What `rate council` says of each dossier, in the order of their codes.
fn ratings(desk: &Desk, field: &str) -> Vec<Value> {
    let text = desk.ok("ocop rate council hd --format json");
    let value: Value = serde_json::from_str(&text).unwrap();
    let list = value["figures"]["dossiers"].as_array();
    list.unwrap_or_else(|| panic!("no dossiers in {value:#}")).iter().map(|one| one[field].clone()).collect()
}

// ---- Points and bands (QĐ 26/2026 Art 3.3, 4.1; rules §3) ----

#[test]
fn seven_members_of_490_are_exactly_70_and_four_stars() {
    let desk = Seat { members: 7, ..PROVINCE_2020 }.with("2020-12-31", &[&[]]);
    // Parts that, averaged and rounded one by one, would give 24.71 + 17.71 + 27.57 = 69.99.
    let parts = [[24, 17, 27], [24, 17, 27], [25, 18, 27], [25, 18, 28], [25, 18, 28], [25, 18, 28], [25, 18, 28]];
    let mut rows = vec![["ten_san_pham", "chu_the", "thanh_vien", "diem_a", "diem_b", "diem_c"].map(str::to_owned)];
    for (n, [a, b, c]) in (1..).zip(parts) {
        rows.push(["SP1".into(), "HTX mẫu 1".into(), format!("TV{n}"), a.to_string(), b.to_string(), c.to_string()]);
    }
    assert_eq!(parts.iter().flatten().sum::<i32>(), 490);
    desk.write("parts.csv", csv_of(&rows));
    desk.ok("ocop score import parts.csv --council hd");
    desk.ok("ocop rate council hd");
    let rating = desk.figures("ocop rate explain 2020-0-001")["rating"].clone();
    assert_eq!((&rating["sum_x100"], &rating["count"]), (&json!(49000), &json!(7)));
    assert_eq!((&rating["star"], &rating["mean_cut_x100"]), (&json!(4), &json!(7000)));
    let told = desk.flat("ocop rate explain 2020-0-001");
    holds(&told, &["490,00 chia 7 phiếu, in là 70,00", "49000/700", "hạng 4 sao", "1048/QĐ-TTg"]);
}

#[test]
fn a_mean_of_69_996_prints_69_99_and_is_three_stars() {
    let seat = Seat { members: 5, ..PROVINCE_2020 };
    let desk = seat.with("2020-12-31", &[&["70", "70", "70", "70", "69.98"], &["90", "90", "90", "90", "89,98"]]);
    desk.ok("ocop rate council hd");
    let told = desk.flat("ocop rate explain 2020-0-001");
    holds(&told, &["349,98 chia 5 phiếu, in là 69,99", "hạng 3 sao"]);
    assert!(!told.contains("70,00 (cắt"), "{told}");
    let told = desk.flat("ocop rate explain 2020-0-002 --lang en");
    holds(&told, &["449.98 over 5 sheet(s), printed as 89.99", "4 star(s)"]);
}

#[test]
fn bands_begin_at_30_50_70_and_90_exactly() {
    let at = ["29.99", "30", "49.99", "50", "69.99", "70", "89.99", "90", "100", "0"];
    let totals: Vec<[&str; 3]> = at.iter().map(|total| [*total; 3]).collect();
    let dossiers: Vec<&[&str]> = totals.iter().map(<[&str; 3]>::as_slice).collect();
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &dossiers);
    assert_eq!(ratings(&desk, "star"), [1, 2, 2, 3, 3, 4, 4, 5, 5, 1].map(Value::from));
}

// ---- Who certifies what (rules §1, §4) ----

#[test]
fn under_148_a_district_certifies_three_stars_and_sends_70_up() {
    let desk = DISTRICT_2024.with("2024-06-30", &[&["60", "60", "60"], &["70", "70", "70"], &["49", "49", "49"]]);
    assert_eq!(ratings(&desk, "follows"), ["certify", "send-up", "record"].map(Value::from));
    let told = desk.flat("ocop certify council hd --decision 5/QĐ-UBND --date 2024-05-20");
    holds(
        &told,
        &[
            "huyện Mai Sơn: công nhận 1 sản phẩm (01 hạng 3 sao)",
            "hạng 4 sao do Hội đồng cấp huyện gửi lên",
            "148/QĐ-TTg",
        ],
    );
    let figures = desk.figures("ocop report year 2024");
    assert_eq!(figures["recognised"]["by_level"], json!({ "district": 1 }));
    assert_eq!(figures["recognised"]["by_star"], json!({ "five": 0, "four": 0, "three": 1, "unknown": 0 }));
    assert_eq!(figures["unranked"], json!(1));
}

/// Districts ended on 01/07/2025, but 148 named them to 05/07/2025: warned on those five days, refused
/// after (rules §1).
#[test]
fn a_district_is_warned_from_01_07_2025_and_refused_from_06_07_2025() {
    let rated = || {
        let seat = Seat { session: "2025-06-20", ..DISTRICT_2024 };
        let desk = seat.with("2025-07-31", &[&["60", "60", "60"]]);
        desk.ok("ocop rate council hd");
        desk
    };
    let sign = |day: &str| format!("ocop certify council hd --decision 5/QĐ-UBND --date {day}");
    let warning = "từ ngày 01/07/2025 không còn cấp huyện";
    for (day, warned) in [("2025-06-30", false), ("2025-07-01", true), ("2025-07-05", true)] {
        let told = rated().flat(&sign(day));
        holds(&told, &["công nhận 1 sản phẩm (01 hạng 3 sao)"]);
        assert_eq!(told.contains(warning), warned, "{day}: {told}");
    }
    for day in ["2025-07-06", "2025-08-01"] {
        holds(&rated().refuses(3, &sign(day)), &["2025-0-001", warning]);
    }
}

#[test]
fn under_148_three_stars_are_the_districts_not_the_provinces() {
    let seat = Seat { session: "2024-05-10", members: 3, ..PROVINCE_2020 };
    let desk = seat.with("2024-06-30", &[&["60", "60", "60"], &["80", "80", "80"]]);
    assert_eq!(ratings(&desk, "follows"), ["refer-down", "certify"].map(Value::from));
    let told = desk.flat("ocop certify council hd --decision 5/QĐ-UBND --date 2024-05-20");
    holds(&told, &["công nhận 1 sản phẩm (01 hạng 4 sao)", "3 sao do cấp huyện công nhận"]);
}

#[test]
fn under_1048_a_province_certifies_90_as_four_stars_and_sends_it_up() {
    let seat = Seat { members: 3, ..PROVINCE_2020 };
    let desk = seat.with("2020-12-31", &[&["90", "90", "90"], &["80", "80", "80"]]);
    assert_eq!(ratings(&desk, "follows"), ["certify-and-send-up", "certify"].map(Value::from));
    let told = desk.flat("ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28");
    holds(&told, &["công nhận 2 sản phẩm (02 hạng 4 sao)", "01 sản phẩm đạt từ 90 điểm"]);
    let figures = desk.figures("ocop report year 2020");
    assert_eq!(figures["recognised"]["by_star"], json!({ "five": 0, "four": 2, "three": 0, "unknown": 0 }));
    assert_eq!(figures["recognised"]["potential_five"], json!(["SP1"]));
}

#[test]
fn under_26_2026_90_gets_no_certificate_and_its_result_is_approved() {
    let desk = PROVINCE_2026.with("2026-09-30", &[&["90", "90", "90"], &["80", "80", "80"]]);
    assert_eq!(ratings(&desk, "follows"), ["approve-and-send-up", "certify"].map(Value::from));
    assert_eq!(ratings(&desk, "regime"), ["26/2026", "26/2026"].map(Value::from));
    let only = "ocop certify council hd --decision 5/QĐ-UBND --date 2026-08-20 --only 2026-0-001 --reason \"thử\"";
    holds(&desk.refuses(3, only), &["2026-0-001", "điểm e khoản 3 Điều 7", "--approve"]);
    let told = desk.flat("ocop certify council hd --decision 5/QĐ-UBND --date 2026-08-20");
    holds(&told, &["công nhận 1 sản phẩm (01 hạng 4 sao)", "2026-0-001", "--approve"]);
    desk.refuses(3, "ocop certify council hd --decision 6/QĐ-UBND --date 2026-08-20");

    let told = desk.flat("ocop certify council hd --approve --decision 6/QĐ-UBND --date 2026-08-20");
    holds(&told, &["phê duyệt kết quả 1 sản phẩm", "chưa cấp giấy"]);
    let figures = desk.figures("ocop report year 2026");
    assert_eq!(figures["awaiting_ministry"], json!(1));
    assert_eq!(figures["recognised"]["by_star"], json!({ "five": 0, "four": 1, "three": 0, "unknown": 0 }));
    let roster = common::rows(&desk.roster("ocop report roster --format csv"));
    let of = |name: &str| roster.iter().find(|row| row["ten_san_pham"] == name).unwrap();
    assert_eq!(of("SP1")["trang_thai"], "đã phê duyệt kết quả, chờ Trung ương đánh giá");
    assert_eq!((of("SP1")["hang_sao"].as_str(), of("SP2")["hang_sao"].as_str()), ("", "4"));
}

#[test]
fn five_stars_of_before_do_not_answer_a_new_result() {
    // Rules §4: while the new dossier is at the ministry an older certificate runs on.
    let desk = PROVINCE_2026.with("2026-09-30", &[&["92", "92", "92"]]);
    let of = |day: &str| {
        format!(
            "ten_san_pham,chu_the,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\nSP1,HTX mẫu 1,Mai Sơn,5,{day}/QĐ-BNN,{day},Bộ Nông nghiệp và Môi trường\n"
        )
    };
    desk.write("cu.csv", of("2023-10-10"));
    desk.ok("ocop certify import cu.csv");
    desk.ok("ocop rate council hd");
    assert_eq!(desk.figures("ocop report year 2026")["undecided"], json!(1));
    desk.ok("ocop certify council hd --approve --decision 6/QĐ-UBND --date 2026-08-20");
    let figures = desk.figures("ocop report year 2026");
    assert_eq!((&figures["awaiting_ministry"], &figures["undecided"]), (&json!(1), &json!(0)));
    desk.write("moi.csv", of("2026-09-25"));
    desk.ok("ocop certify import moi.csv");
    let figures = desk.figures("ocop report year 2026");
    assert_eq!((&figures["awaiting_ministry"], &figures["undecided"]), (&json!(0), &json!(0)));
}

#[test]
fn the_first_page_names_the_dossiers_that_are_each_councils_to_score() {
    // QĐ 148: 70 and up goes from the district to the province; what the ministry gets is sent up.
    let desk = DISTRICT_2024.with("2024-06-30", &[&["80", "80", "80"], &["60", "60", "60"], &[]]);
    desk.ok("ocop rate council hd --ready");
    let head = "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro";
    desk.write(
        "t.csv",
        format!("{head}\ntinh,tỉnh,2024,2024-06-20,T1,Một,chủ tịch\ntw,trung ương,2024,2024-06-25,W1,Hai,chủ tịch\n"),
    );
    desk.ok("ocop register council t.csv");
    let told = desk.flat("ocop");
    // SP3 may be scored by the province's council too: nobody has yet.
    for step in
        ["1 hồ sơ chưa phân hạng, xem tiến độ của Hội đồng hd", "2 hồ sơ chưa phân hạng, xem tiến độ của Hội đồng tinh"]
    {
        holds(&told, &[step]);
    }
    assert!(!told.contains("Hội đồng tw"), "{told}");
}

#[test]
fn under_three_stars_there_is_no_decision() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["49", "49", "49"], &["20", "20", "20"]]);
    desk.ok("ocop rate council hd");
    desk.refuses(3, "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28");
    assert_eq!(desk.figures("ocop report year 2020")["unranked"], json!(2));
}

#[test]
fn a_decision_is_not_older_than_the_session() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["60", "60", "60"]]);
    desk.ok("ocop rate council hd");
    holds(
        &desk.refuses(3, "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-17"),
        &["17/12/2020", "18/12/2020"],
    );
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-18");
}

// ---- Quorum, spread, and the other policies (rules §3) ----

#[test]
fn a_council_is_rated_whole_or_not_at_all() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["60", "60", "60"], &[]]);
    let told = desk.refuses(3, "ocop rate council hd");
    holds(&told, &["còn 1 trong 2 hồ sơ", "2020-0-002: SP2", "--ready"]);
    let told = desk.flat("ocop rate council hd --ready");
    holds(&told, &["Phân hạng 1 hồ sơ", "Chưa phân hạng 1 hồ sơ", "2020-0-002"]);
    assert_eq!(desk.figures("ocop report year 2020")["evaluated"]["dossiers"], json!(1));
}

#[test]
fn three_quarters_must_score_the_chair_among_them() {
    // Of five, three quarters are 3.75: four.
    let seat = Seat { members: 5, ..PROVINCE_2020 };
    let desk = seat.with("2020-12-31", &[&["60", "60", "60", "", ""]]);
    holds(&desk.refuses(3, "ocop rate council hd"), &["mới có 3 phiếu, cần ít nhất 4"]);
    desk.refuses(2, "ocop set quorum 3/5");
    desk.refuses(2, "ocop set quorum 6/5 --cite \"Quy chế, Điều 5\"");
    desk.ok("ocop set quorum 3/5 --cite \"Quy chế, Điều 5\"");
    desk.ok("ocop rate council hd");
    holds(&desk.flat("ocop rate explain 2020-0-001"), &["(quorum): 3/5 (Quy chế, Điều 5)"]);

    let desk = seat.with("2020-12-31", &[&["", "60", "60", "60", "60"]]);
    holds(&desk.refuses(3, "ocop rate council hd"), &["thiếu phiếu của Chủ tịch"]);
    desk.ok("ocop set quorum-chair no --cite \"Quy chế, Điều 5\"");
    desk.ok("ocop rate council hd");
}

#[test]
fn totals_may_differ_by_10_points_and_no_more() {
    let seat = Seat { members: 3, ..PROVINCE_2020 };
    seat.with("2020-12-31", &[&["60", "65", "70"]]).ok("ocop rate council hd");
    let desk = seat.with("2020-12-31", &[&["60", "65", "70.01"]]);
    holds(&desk.refuses(3, "ocop rate council hd"), &["10,01", "quá mức 10,00"]);
    desk.ok("ocop set spread 12 --cite \"Quy chế, Điều 6\"");
    desk.ok("ocop rate council hd");
    let policies = desk.figures("ocop rate explain 2020-0-001")["rating"]["policies"].clone();
    let spread = policies.as_array().unwrap().iter().find(|policy| policy["key"] == "spread").unwrap();
    assert_eq!(*spread, json!({ "key": "spread", "value": "12", "cite": "Quy chế, Điều 6" }));
}

#[test]
fn set_alone_shows_every_policy_with_its_citation() {
    let desk = Desk::of("14", "2024-06-30");
    let policies = desk.figures("ocop set")["policies"].clone();
    let value = |key: &str| {
        policies.as_array().unwrap().iter().find(|policy| policy["key"] == key).map(|policy| policy["value"].clone())
    };
    let defaults = [("quorum", "3/4"), ("quorum-chair", "yes"), ("spread", "10"), ("anniversary", "out")];
    for (key, default) in defaults {
        assert_eq!(value(key), Some(json!(default)), "{key}");
    }
    assert!(policies.as_array().unwrap().iter().all(|policy| !policy["cite"].as_str().unwrap().is_empty()));
    holds(&desk.refuses(2, "ocop set quorun 3/4 --cite x"), &["quorum"]);
}

#[test]
fn a_policy_that_held_from_a_day_is_set_for_the_days_before_as_well() {
    let desk = PROVINCE_2020.with("2020-12-31", &[&["60"; 7]]);
    let set = "ocop set anniversary in --cite \"QĐ 1/QĐ-UBND\"";
    desk.ok(&format!("{set} --from 2020-12-01"));
    holds(&desk.flat(&format!("{set} --from 2020-12-15")), &["Sổ đã có đúng như vậy"]);
    let of = |day: &str| {
        rows(&desk.ok(&format!("ocop set --as-of {day} --format csv")))
            .into_iter()
            .find(|row| row["key"] == "anniversary")
            .unwrap()["value"]
            .clone()
    };
    assert_eq!((of("2020-11-30").as_str(), of("2020-12-01").as_str()), ("out", "in"));
    // Without a day it corrects what holds today, and keeps its day.
    holds(&desk.flat(set), &["Sổ đã có đúng như vậy"]);
    desk.ok(&format!("{set} --from 2018-05-07"));
    assert_eq!((of("2018-05-06").as_str(), of("2020-11-30").as_str()), ("out", "in"));
}

#[test]
fn a_province_joined_twice_is_joined_once() {
    let desk = Desk::of("87", "2025-08-01");
    let told =
        desk.flat("ocop register office --from 2025-07-01 --unit 82@2025 --joins 87,82@2024,87 --name \" VP mới \"");
    assert_eq!(
        (told.matches("tỉnh Đồng Tháp (mã 87@2024)").count(), told.matches("VP mới;").count()),
        (1, 1),
        "{told}"
    );
}

#[test]
fn ratings_as_csv_are_the_same_in_both_languages() {
    let desk = PROVINCE_2020.with("2020-12-31", &[&["60"; 7]]);
    let first = desk.ok("ocop rate council hd --format csv");
    holds(&first, &["cấp tỉnh công nhận"]);
    assert_eq!(desk.ok("ocop rate council hd --format csv --lang en"), first);
}

#[test]
fn the_anniversary_is_out_by_default_and_in_where_a_rule_says_so() {
    // Nghệ An: a decision of 04/02/2020 is "no longer in force from 04/02/2023".
    let desk = Desk::of("40", "2023-02-04");
    desk.write("one.csv", "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\nCam,HTX mẫu,3,303/QĐ-UBND,4/2/2020,UBND tỉnh Nghệ An\n");
    desk.ok("ocop certify import one.csv");
    let ended = |on: &str| desk.figures(&format!("ocop expire list --as-of {on}"))["expired"]["count"].clone();
    assert_eq!((ended("2023-02-03"), ended("2023-02-04")), (json!(0), json!(1)));
    desk.ok("ocop set anniversary in --cite \"Bộ luật Dân sự 2015, Điều 147 và 148\"");
    assert_eq!((ended("2023-02-04"), ended("2023-02-05")), (json!(0), json!(1)));
}

#[test]
fn what_a_district_sends_up_is_scored_by_the_province_whoever_signs() {
    // rules §4: under 1048 the district scores first and certifies nothing.
    let seat = Seat { level: "huyện", unit: "huyện Mai Sơn", session: "2021-05-10", members: 3 };
    let desk = seat.with("2021-12-31", &[&["72", "72", "72"], &["60", "60", "60"]]);
    desk.ok("ocop rate council hd");
    for authority in ["", " --authority \"UBND tỉnh Sơn La\""] {
        let sign = format!("ocop certify council hd --decision 7/QĐ-UBND --date 2021-06-30{authority}");
        holds(&desk.refuses(3, &sign), &["Hội đồng cấp huyện gửi lên", "1048/QĐ-TTg"]);
    }
}

/// A desk under 26/2026 whose province approved a result of 95 and 93, and the ministry's council.
fn at_the_ministry(totals: [&str; 2]) -> Desk {
    let desk = PROVINCE_2026.with("2026-12-31", &[&["95", "95", "95"], &["93", "93", "93"], &["80", "80", "80"]]);
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --approve --decision 9/QĐ-UBND --date 2026-08-20");
    assert_eq!(desk.figures("ocop report year 2026")["awaiting_ministry"], json!(2));
    desk.write(
        "tw.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\ntw,trung ương,2026,2026-09-20,W1,Một,chủ tịch\n",
    );
    desk.write("tw-diem.csv", format!("ma_ho_so,W1\n2026-0-001,{}\n2026-0-002,{}\n", totals[0], totals[1]));
    desk.ok("ocop register council tw.csv");
    desk.ok("ocop score import tw-diem.csv --council tw");
    desk
}

#[test]
fn the_ministrys_council_takes_what_was_sent_up_and_certifies_five_stars() {
    // QĐ 26/2026 Art 4.1b, 7.4: five stars are the ministry's; the third dossier never went up.
    let desk = at_the_ministry(["92", "91"]);
    assert_eq!(desk.figures("ocop score status tw")["dossiers"].as_array().map(Vec::len), Some(2));
    desk.ok("ocop rate council tw");
    desk.ok("ocop certify council tw --decision 100/QĐ-BNNMT --date 2026-09-30");
    let figures = desk.figures("ocop report year 2026");
    assert_eq!(figures["recognised"]["by_star"]["five"], json!(2));
    assert_eq!((&figures["awaiting_ministry"], &figures["undecided"]), (&json!(0), &json!(1)));
}

#[test]
fn under_90_at_the_ministry_the_province_recognises_from_that_result() {
    // Art 7.4g: under 90 the province may recognise three or four stars from the ministry's result.
    let desk = at_the_ministry(["92", "85"]);
    let told = desk.flat("ocop rate council tw");
    holds(&told, &["cấp tỉnh xem xét công nhận", "ocop certify council tw --authority \"UBND tỉnh Sơn La\""]);
    assert_eq!(desk.figures("ocop report year 2026")["awaiting_ministry"], json!(0));
    desk.ok("ocop certify council tw --decision 100/QĐ-BNNMT --date 2026-09-30 --only 2026-0-001 --reason x");
    desk.ok("ocop certify council tw --authority \"UBND tỉnh Sơn La\" --decision 77/QĐ-UBND --date 2026-10-10");
    let by_star = desk.figures("ocop report year 2026")["recognised"]["by_star"].clone();
    assert_eq!(by_star, json!({ "five": 1, "four": 1, "three": 0, "unknown": 0 }));
}

#[test]
fn another_provinces_authority_is_refused() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["60", "60", "60"]]);
    desk.ok("ocop rate council hd");
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28 --authority";
    for other in ["UBND tỉnh An Giang", "Sở Nông nghiệp"] {
        holds(&desk.refuses(3, &format!("{sign} \"{other}\"")), &[other]);
    }
    holds(&desk.flat(&format!("{sign} \"Chủ tịch UBND tỉnh Sơn La\"")), &["công nhận 1 sản phẩm"]);
}

// ---- Between rating and certifying ----

#[test]
fn a_star_that_the_sheets_no_longer_give_is_not_certified() {
    // 75 is four stars; corrected to 45 it is two, and a new pass may say 45 as well.
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28";
    for how in ["--correct --reason \"chép nhầm phiếu\"", "--pass 2"] {
        let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["75", "75", "75"]]);
        desk.ok("ocop rate council hd");
        desk.write("again.csv", "ma_ho_so,TV1,TV2,TV3\n2020-0-001,45,45,45\n");
        desk.ok(&format!("ocop score import again.csv --council hd {how}"));
        for line in [sign, "ocop report annex hd --draft"] {
            holds(&desk.refuses(3, line), &["2020-0-001", "ocop rate council hd"]);
        }
        // The rating that stands is still explained by the sheets it counted.
        holds(&desk.flat("ocop rate explain 2020-0-001"), &["225,00 chia 3 phiếu", "Thành viên 1", "75,00"]);
        desk.ok("ocop rate council hd");
        holds(&desk.flat("ocop rate explain 2020-0-001"), &["135,00 chia 3 phiếu", "45,00", "hạng 2 sao"]);
        desk.refuses(3, sign);
    }
}

// ---- What was really signed, and what is taken back ----

#[test]
fn only_and_except_need_a_reason_and_leave_the_rest_undecided() {
    let seat = Seat { members: 3, ..PROVINCE_2020 };
    let all: [&[&str]; 3] = [&["60", "60", "60"], &["61", "61", "61"], &["62", "62", "62"]];
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28";
    for (choice, certified) in [("--only 2020-0-001", 1), ("--except 2020-0-003", 2)] {
        let desk = seat.with("2020-12-31", &all);
        desk.ok("ocop rate council hd");
        holds(&desk.refuses(2, &format!("{sign} {choice}")), &["--reason"]);
        let told = desk.flat(&format!("{sign} {choice} --reason \"chờ bổ sung phiếu kiểm nghiệm\""));
        holds(&told, &[&format!("{} hồ sơ chưa quyết định: chờ bổ sung phiếu kiểm nghiệm", 3 - certified)]);
        let figures = desk.figures("ocop report year 2020");
        assert_eq!(figures["recognised"]["products"], json!(certified), "{choice}");
        assert_eq!(figures["undecided"], json!(3 - certified), "{choice}");
        holds(&desk.flat("ocop show 2020-0-003"), &["chờ bổ sung phiếu kiểm nghiệm"]);
        // A later decision takes up what the first left out.
        desk.ok("ocop certify council hd --decision 9/QĐ-UBND --date 2020-12-30");
        assert_eq!(desk.figures("ocop report year 2020")["undecided"], json!(0), "{choice}");
    }
    let desk = seat.with("2020-12-31", &all);
    desk.ok("ocop rate council hd");
    desk.refuses(2, &format!("{sign} --only 2020-0-001 --except 2020-0-002 --reason x"));
}

#[test]
fn what_no_decision_names_is_no_certificate_on_the_way_back() {
    // Four dossiers: certified, left out, under three stars, not scored.
    let all: [&[&str]; 4] = [&["60", "60", "60"], &["61", "61", "61"], &["40", "40", "40"], &["", "", ""]];
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &all);
    desk.ok("ocop rate council hd --ready");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28 --except 2020-0-002 --reason x");
    desk.roster("ocop report roster --out back.csv");
    assert_eq!(rows(&std::fs::read_to_string(desk.path("back.csv")).unwrap()).len(), 4);
    desk.ok("ocop --ledger back.db init --unit 87 --name Lại");
    holds(&desk.flat("ocop --ledger back.db certify import back.csv"), &["1 mới", "3 dòng chưa đạt 3 sao"]);
    let figures = desk.figures("ocop --ledger back.db report total");
    assert_eq!((&figures["ever"], &figures["by_star"]["unknown"]), (&json!(1), &json!(0)));
}

#[test]
fn the_same_decision_again_adds_nothing() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["60", "60", "60"]]);
    desk.ok("ocop rate council hd");
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28";
    desk.ok(sign);
    let before = desk.ledger();
    desk.ok(sign);
    assert_eq!(desk.ledger(), before);
}

#[test]
fn a_dry_run_says_it_and_writes_nothing() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["60", "60", "60"]]);
    let before = desk.ledger();
    holds(&desk.flat("ocop rate council hd --dry-run"), &["THỬ"]);
    assert_eq!(desk.ledger(), before);
    desk.ok("ocop rate council hd");
    let before = desk.ledger();
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28";
    let tried = desk.flat(&format!("{sign} --dry-run"));
    holds(&tried, &["THỬ", "công nhận 1 sản phẩm"]);
    assert_eq!(desk.ledger(), before);
    holds(&flat(&desk.ok(sign)), &["công nhận 1 sản phẩm"]);
}

#[test]
fn undo_takes_the_last_entry_back_and_no_other() {
    let desk = Seat { members: 3, ..PROVINCE_2020 }.with("2020-12-31", &[&["60", "60", "60"]]);
    // 1 init, 2 roster, 3 council, 4 scores, 5 ratings, 6 certificates.
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2020-12-28");
    let recognised = || desk.figures("ocop report year 2020")["recognised"]["products"].clone();
    assert_eq!(recognised(), json!(1));
    holds(&desk.refuses(3, "ocop undo 5"), &["ocop undo 6"]);
    desk.refuses(3, "ocop undo 1");
    desk.refuses(3, "ocop undo 77");
    desk.ok("ocop undo 6 --reason \"nhầm số quyết định\"");
    assert_eq!(recognised(), json!(0));
    desk.refuses(3, "ocop undo 6");
    assert_eq!(desk.figures("ocop report year 2020")["undecided"], json!(1));
    desk.ok("ocop certify council hd --decision 7/QĐ-UBND --date 2020-12-28");
    assert_eq!(recognised(), json!(1));
}
