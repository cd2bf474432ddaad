//! Levels: what moves up with its history, what goes up unrated, and the ministry's answer in its
//! three ways (rules §4; QĐ 26/2026 Art 6.3b, 7.3e, 7.4g, 7.6e).

use crate::common::{self, Desk, holds};
use serde_json::{Value, json};

const HEAD: &str = "hoi_dong,cap,don_vi,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\n";

/// A council of one member `M`, who gives these totals to these dossiers; then it rates.
fn sits(desk: &Desk, code: &str, level: &str, unit: &str, day: &str, totals: &[(&str, &str)]) {
    desk.write("c.csv", format!("{HEAD}{code},{level},{unit},{},{day},M,Một,chủ tịch\n", &day[..4]));
    desk.ok("ocop register council c.csv");
    if totals.is_empty() {
        return;
    }
    let rows: Vec<String> = totals.iter().map(|(dossier, total)| format!("{dossier},{total}\n")).collect();
    desk.write("s.csv", format!("ma_ho_so,M\n{}", rows.concat()));
    desk.ok(&format!("ocop score import s.csv --council {code}"));
    desk.ok(&format!("ocop rate council {code}"));
}

/// The dossiers a council takes.
fn docket(desk: &Desk, council: &str) -> Vec<String> {
    let figures = desk.figures(&format!("ocop score status {council}"));
    figures["dossiers"].as_array().unwrap().iter().map(|d| d["dossier"].as_str().unwrap().to_owned()).collect()
}

fn roster(desk: &Desk, year: &str, rows: &[(&str, &str, &str)]) {
    let rows: Vec<String> =
        rows.iter().map(|(product, kind, filed)| format!("{product},HTX mẫu,Mai Sơn,{kind},{filed}\n")).collect();
    desk.write("r.csv", format!("ten_san_pham,chu_the,huyen,loai_ho_so,ngay_nop\n{}", rows.concat()));
    desk.ok(&format!("ocop register roster r.csv --year {year}"));
}

/// A province under 26/2026: a result of 95 and one of 93 sent up, one of 75 that stays; and the
/// re-evaluation of a product that holds five stars.
fn sent_up() -> Desk {
    let desk = Desk::of("14", "2026-12-31");
    desk.write(
        "past.csv",
        "ten_san_pham,chu_the,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Trà,HTX mẫu,Mai Sơn,5,10/QĐ-BNN,15/12/2023,Bộ Nông nghiệp và Phát triển nông thôn,2023\n",
    );
    desk.ok("ocop certify import past.csv");
    let filed = "2026-06-01";
    roster(
        &desk,
        "2026",
        &[
            ("A", "lần đầu", filed),
            ("B", "lần đầu", filed),
            ("C", "lần đầu", filed),
            ("Trà", "đánh giá lại", "2026-06-18"),
        ],
    );
    sits(&desk, "hd", "tỉnh", "", "2026-07-20", &[("2026-0-001", "95"), ("2026-0-002", "93"), ("2026-0-003", "75")]);
    desk
}

fn approved() -> Desk {
    let desk = sent_up();
    desk.ok("ocop certify council hd --approve --decision 9/QĐ-UBND --date 2026-08-01");
    desk
}

#[test]
fn under_1048_a_dossier_moves_up_with_its_history_and_levels_are_never_mixed() {
    let desk = Desk::of("14", "2020-12-31");
    roster(
        &desk,
        "2020",
        &[("A", "lần đầu", "2020-03-01"), ("B", "lần đầu", "2020-03-01"), ("C", "lần đầu", "2020-03-01")],
    );
    // The district sends 50 and up; under it the dossier is recorded only.
    sits(
        &desk,
        "huyen",
        "huyện",
        "huyện Mai Sơn",
        "2020-05-10",
        &[("2020-0-001", "92"), ("2020-0-002", "60"), ("2020-0-003", "49")],
    );
    sits(&desk, "tinh", "tỉnh", "", "2020-09-10", &[]);
    assert_eq!(docket(&desk, "tinh"), ["2020-0-001", "2020-0-002"]);
    sits(&desk, "tinh", "tỉnh", "", "2020-09-10", &[("2020-0-001", "90"), ("2020-0-002", "71")]);
    let rating = desk.figures("ocop rate explain 2020-0-001")["rating"].clone();
    assert_eq!((&rating["sum_x100"], &rating["count"]), (&json!(9000), &json!(1)), "the province's own sheets alone");
    holds(
        &desk.flat("ocop show 2020-0-001"),
        &["Hội đồng huyen đánh giá, lần chấm 1: 92,00", "Hội đồng tinh đánh giá, lần chấm 1: 90,00"],
    );
    // Certified with four stars while it goes up; the ministry's answer is of five.
    desk.ok("ocop certify council tinh --decision 5/QĐ-UBND --date 2020-09-20");
    holds(&desk.refuses(3, "ocop rate answer 2020-0-002 --points 91 --date 2020-12-01"), &["không gửi Trung ương"]);
    holds(&desk.flat("ocop rate answer 2020-0-001 --points 90 --date 2020-12-01"), &["hạng 5 sao", "trung-uong-2020"]);
    let rating = desk.figures("ocop rate explain 2020-0-001")["rating"].clone();
    assert_eq!((&rating["regime"], &rating["follows"]), (&json!("1048/2019"), &json!("certify")));
    let told = desk.flat("ocop rate explain 2020-0-001");
    holds(
        &told,
        &[
            "90,00 điểm, hạng 5 sao (Quyết định số 1048/QĐ-TTg); công nhận hạng 4 sao (tiềm năng 5 sao) theo Quyết định số 5/QĐ-UBND",
        ],
    );
}

#[test]
fn under_148_the_district_keeps_three_stars_and_sends_seventy_up() {
    let desk = Desk::of("14", "2024-12-31");
    roster(&desk, "2024", &[("A", "lần đầu", "2024-03-01"), ("B", "lần đầu", "2024-03-01")]);
    sits(&desk, "huyen", "huyện", "huyện Mai Sơn", "2024-05-10", &[("2024-0-001", "70"), ("2024-0-002", "69.99")]);
    sits(&desk, "tinh", "tỉnh", "", "2024-09-10", &[]);
    assert_eq!(docket(&desk, "tinh"), ["2024-0-001"]);
}

#[test]
fn five_stars_re_evaluated_go_up_without_the_provinces_council() {
    let desk = sent_up();
    assert_eq!(docket(&desk, "hd"), ["2026-0-001", "2026-0-002", "2026-0-003"]);
    for line in ["ocop score status hd", "ocop rate council hd"] {
        holds(
            &desk.flat(line),
            &["2026-0-004: Trà", "điểm b khoản 3 Điều 6, điểm e khoản 6 Điều 7", "ocop rate answer"],
        );
    }
    desk.ok("ocop rate answer 2026-0-004 --points 93,5 --date 2026-09-20 --paper 8/TB");
    assert!(!desk.flat("ocop score status hd").contains("2026-0-004"));
    desk.ok("ocop certify council trung-uong-2026 --authority \"Bộ Nông nghiệp và Môi trường\" --decision 100/QĐ-BNNMT --date 2026-09-30");
    holds(&desk.flat("ocop find Trà"), &["còn hiệu lực"]);
}

/// QĐ 26/2026 Art 7.3e, rules §4: no certificate meanwhile, and an older one runs on.
#[test]
fn what_awaits_the_ministry_is_listed_beside_an_older_certificate() {
    let desk = Desk::of("14", "2026-12-31");
    desk.write(
        "past.csv",
        "ten_san_pham,chu_the,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         A,HTX mẫu,Mai Sơn,4,10/QĐ-UBND,01/03/2024,UBND tỉnh Sơn La,2023\n\
         B,HTX mẫu,Mai Sơn,3,10/QĐ-UBND,01/03/2024,UBND tỉnh Sơn La,2023\n\
         C,HTX mẫu,Mai Sơn,3,10/QĐ-UBND,01/03/2024,UBND tỉnh Sơn La,2023\n",
    );
    desk.ok("ocop certify import past.csv");
    // The window of an end of 01/03/2027 is 02/09 to 01/11/2026.
    roster(&desk, "2026", &[("A", "đánh giá lại", "2026-09-05"), ("B", "nâng hạng", "2026-09-05")]);
    sits(&desk, "hd", "tỉnh", "", "2026-10-10", &[("2026-0-001", "92"), ("2026-0-002", "93")]);
    desk.ok("ocop certify council hd --approve --decision 19/QĐ-UBND --date 2026-10-25");
    let awaiting = |on: &str, year: &str| {
        let asked = format!("ocop report roster --standing awaiting-ministry --as-of {on} {year}");
        let figures = desk.figures(&asked);
        let of = |one: &Value| format!("{} {}", one["product"].as_str().unwrap(), one["standing"].as_str().unwrap());
        figures["products"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(awaiting("2026-10-24", ""), Vec::<String>::new());
    // B was filed for another star, and its term has less than 120 days to run only from 02/11/2026 on.
    assert_eq!(awaiting("2026-10-25", ""), ["A filed", "B due"]);
    assert_eq!((awaiting("2026-10-25", "--year 2026").len(), awaiting("2026-10-25", "--year 2023").len()), (2, 0));
    let counted = |report: &str| desk.figures(&format!("{report} --as-of 2026-11-05"))["awaiting_ministry"].clone();
    assert_eq!((counted("ocop report year 2026"), counted("ocop report total")), (json!(2), json!(2)));
    assert_eq!(desk.figures("ocop report total --as-of 2026-11-05")["in_force"], json!(3));
    let told = desk.flat("ocop report roster --standing awaiting-ministry --as-of 2026-11-05");
    holds(&told, &["chờ Trung ương đánh giá", "02 sản phẩm đã được công nhận"]);
}

// ---- The ministry's answer: five stars; recognised from that result; scored again ----

#[test]
fn the_ministrys_answer_of_five_stars_is_certified_by_the_ministry() {
    let desk = sent_up();
    let tell = "ocop rate answer 2026-0-001 --points 91,20 --date 2026-09-20 --paper 88/TB-BNNMT";
    holds(&desk.refuses(3, tell), &["chưa được phê duyệt", "--approve"]);
    desk.ok("ocop certify council hd --approve --decision 9/QĐ-UBND --date 2026-08-01");
    assert_eq!(desk.figures("ocop report year 2026")["awaiting_ministry"], json!(2));
    holds(&desk.flat("ocop"), &["02 hồ sơ chờ Trung ương trả lời", "01 hồ sơ đánh giá lại sản phẩm 5 sao"]);
    let tried = desk.ledger();
    holds(&desk.flat(&format!("{tell} --dry-run")), &["THỬ", "91,20 điểm"]);
    assert_eq!(desk.ledger(), tried);
    holds(&desk.flat(tell), &["91,20 điểm", "hạng 5 sao", "ocop certify council trung-uong-2026"]);
    holds(&desk.flat(tell), &["không ghi thêm gì"]);
    let rating = desk.figures("ocop rate explain 2026-0-001")["rating"].clone();
    assert_eq!((&rating["sum_x100"], &rating["count"], &rating["star"]), (&json!(9120), &json!(1), &json!(5)));
    assert_eq!(rating["members"], json!([]));
    assert_eq!(rating["policies"], json!([]), "no policy of ours made the ministry's result");
    holds(&desk.flat("ocop rate explain 2026-0-001"), &["văn bản số 88/TB-BNNMT", "91,20 điểm"]);
    assert_eq!(desk.figures("ocop report year 2026")["awaiting_ministry"], json!(1));
    desk.ok("ocop certify council trung-uong-2026 --authority \"Bộ Nông nghiệp và Môi trường\" --decision 100/QĐ-BNNMT --date 2026-09-30");
    let year = desk.figures("ocop report year 2026");
    assert_eq!(year["recognised"]["by_star"]["five"], json!(1));
    // What is decided stands.
    holds(
        &desk.refuses(3, "ocop rate answer 2026-0-001 --points 92 --date 2026-09-20 --reason x"),
        &["Đã có quyết định"],
    );
}

#[test]
fn under_90_the_province_recognises_from_the_ministrys_result() {
    let desk = approved();
    let told = desk.flat("ocop rate answer 2026-0-002 --points 89.99 --date 2026-09-20");
    holds(&told, &["hạng 4 sao", "ocop certify council trung-uong-2026 --authority \"UBND tỉnh Sơn La\""]);
    let lowered = "ocop rate answer 2026-0-004 --points 95 --star 4 --reason \"thiếu 1.3\" --date 2099-09-20";
    holds(&desk.copy("2026-12-31").flat(lowered), &["ngày 20/09/2099 ở sau hôm nay", "dưới 90 điểm hoặc dưới 5 sao"]);
    desk.ok(
        "ocop certify council trung-uong-2026 --authority \"UBND tỉnh Sơn La\" --decision 77/QĐ-UBND --date 2026-10-10",
    );
    let year = desk.figures("ocop report year 2026");
    assert_eq!(year["recognised"]["by_star"], json!({ "five": 0, "four": 1, "three": 0, "unknown": 0 }));
    // What was recognised from that result is not scored again.
    sits(&desk, "hd2", "tỉnh", "", "2026-11-20", &[]);
    assert_eq!(docket(&desk, "hd2"), Vec::<String>::new());
}

#[test]
fn under_90_a_new_council_of_the_province_may_score_again() {
    let desk = approved();
    desk.ok("ocop rate answer 2026-0-002 --points 85 --date 2026-09-20");
    desk.ok("ocop rate answer 2026-0-004 --points 85 --date 2026-09-20");
    sits(&desk, "som", "tỉnh", "", "2026-09-01", &[]);
    assert_eq!(docket(&desk, "som"), Vec::<String>::new(), "it sat before the answer");
    sits(&desk, "hd2", "tỉnh", "", "2026-11-20", &[("2026-0-002", "72"), ("2026-0-004", "66")]);
    desk.ok("ocop certify council hd2 --decision 78/QĐ-UBND --date 2026-11-25");
    let year = desk.figures("ocop report year 2026");
    assert_eq!(year["recognised"]["by_star"], json!({ "five": 0, "four": 1, "three": 1, "unknown": 0 }));
    // The ministry's result was not taken then: no second certificate comes of it.
    let sign =
        "ocop certify council trung-uong-2026 --authority \"UBND tỉnh Sơn La\" --decision 79/QĐ-UBND --date 2026-11-26";
    desk.refuses(3, sign);
}

#[test]
fn a_minimum_missed_at_the_ministry_is_recorded_below_the_band() {
    let desk = approved();
    let tell = "ocop rate answer 2026-0-001 --points 92 --date 2026-09-20 --star";
    holds(&desk.refuses(3, &format!("{tell} 4")), &["--reason"]);
    holds(&desk.refuses(3, "ocop rate answer 2026-0-001 --points 80 --date 2026-09-20 --star 5"), &["80,00"]);
    desk.ok(&format!("{tell} 4 --reason \"chưa đạt yêu cầu tối thiểu 5 sao của tiêu chí 1.3\""));
    let rating = desk.figures("ocop rate explain 2026-0-001")["rating"].clone();
    assert_eq!(
        (&rating["star"], &rating["band"], &rating["follows"]),
        (&json!(4), &json!([90, 100]), &json!("refer-down"))
    );
    // The ledger keeps both, and says by what the star is below its band.
    let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
    let kept: (u8, u8, String, String) = ledger
        .query_row(
            "SELECT band, star, minima, reason FROM rating WHERE paper IS NULL AND count = 1 AND sum = 9200",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .unwrap();
    assert_eq!((kept.0, kept.1, kept.2.as_str()), (5, 4, "recorded"));
    assert!(kept.3.contains("tiêu chí 1.3"));
}

#[test]
fn answers_of_many_are_read_from_a_file_all_or_none() {
    let desk = approved();
    desk.write("bad.csv", "ma_ho_so,diem,ngay\n2026-0-001,91,20/09/2026\n2026-0-002,85,\n2026-0-003,91,20/09/2026\n");
    holds(&desk.refuses(3, "ocop rate answer bad.csv"), &["bad.csv:3:3", "bad.csv:4:1"]);
    desk.write("good.csv", "ma_ho_so,diem,ngay,so_van_ban\n2026-0-001,91,20/09/2026,8/TB\n2026-0-002,85,,\n");
    holds(&desk.flat("ocop rate answer good.csv --date 2026-09-21"), &["2 ghi mới", "hạng 5 sao", "hạng 4 sao"]);
    // One council of the year; the days stand with the answers, which are no sessions of ours.
    holds(&desk.flat("ocop show 2026-0-001"), &["20/09/2026"]);
    holds(&desk.flat("ocop show 2026-0-002"), &["21/09/2026"]);
    let told = desk.flat("ocop rate answer good.csv --date 2026-09-21");
    holds(&told, &["0 ghi mới", "2 đã có"]);
    // Nothing is stale: certifying finds both as they were answered.
    desk.ok("ocop certify council trung-uong-2026 --authority \"Bộ Nông nghiệp và Môi trường\" --decision 1/QĐ-BNNMT --date 2026-09-30");
    assert_eq!(desk.figures("ocop report year 2026")["recognised"]["by_star"]["five"], json!(1));
}

#[test]
fn an_answer_to_what_never_went_up_is_refused_with_why() {
    let desk = approved();
    let tell = |rest: &str| desk.refuses(3, &format!("ocop rate answer {rest}"));
    holds(&tell("2026-0-003 --points 91 --date 2026-09-20"), &["hạng 4 sao (75,00 điểm)"]);
    holds(&tell("2026-0-001 --points 91 --date 2026-07-01"), &["20/07/2026"]);
    holds(&tell("2026-0-001 --points 91 --date 2026-09-20 --council hd"), &["trung-uong-2026"]);
    holds(&tell("2026-0-004 --points 91 --date 2026-05-01"), &["18/06/2026"]);
    desk.ok("ocop register conclusion hd 2026-0-003 --knock-out --ground \"giả mạo\"");
    holds(&tell("2026-0-003 --points 91 --date 2026-09-20"), &["bị loại"]);
    desk.refuses(2, "ocop rate answer 2026-0-001 --points 91");
    desk.refuses(2, "ocop rate answer 2026-0-001 --points 101 --date 2026-09-20");
    let value: Value = desk.figures("ocop report year 2026");
    assert_eq!(value["awaiting_ministry"], json!(2));
}

/// QĐ 26/2026 Art 7.4g: the province may score again what the ministry sent back, by the same council too.
#[test]
fn the_council_that_sent_it_up_may_score_again_what_came_back() {
    let desk = approved();
    desk.ok("ocop rate answer 2026-0-001 --points 85 --date 2026-09-20 --paper 88/TB-BNNMT");
    desk.ok("ocop register session hd --date 2026-10-05");
    desk.write("again.csv", "ma_ho_so,M\n2026-0-001,78\n");
    desk.ok("ocop score import again.csv --council hd --pass 2");
    desk.ok("ocop rate council hd");
    // What was approved and sent back is told still, and what became of it: point 7, "moves up with its history".
    let history = desk.figures("ocop rate explain 2026-0-001")["history"].clone();
    let told = |of: &Value| {
        ["council", "pass", "held_on", "regime", "sum_x100", "star", "sent_back_on"].map(|key| of[key].clone())
    };
    let again = json!({ "council": "hd", "pass": 2, "held_on": "2026-10-05" });
    assert_eq!(history.as_array().unwrap().len(), 2);
    assert_eq!(json!(told(&history[0])), json!(["hd", 1, "2026-07-20", "26/2026", 9500, 5, "2026-09-20"]));
    let approved = json!([{ "outcome": "approved", "number": "9/QĐ-UBND", "date": "2026-08-01" }]);
    assert_eq!((&history[0]["decisions"], &history[0]["scored_again"]), (&approved, &again));
    assert_eq!(json!(told(&history[1])), json!(["trung-uong-2026", 1, "2026-09-20", "26/2026", 8500, 4, null]));
    assert_eq!((&history[1]["decisions"], &history[1]["scored_again"]), (&json!([]), &again));
    let told =
        desk.flat("ocop certify council hd --decision 20/QĐ-UBND --date 2026-10-10 --only 2026-0-001 --reason x");
    holds(&told, &["công nhận 1 sản phẩm (01 hạng 4 sao)"]);
    // What was not sent back stays as it was decided.
    desk.write("other.csv", "ma_ho_so,M\n2026-0-002,78\n");
    desk.ok("ocop score import other.csv --council hd --pass 2");
    let told = desk.flat("ocop rate council hd");
    holds(
        &told,
        &["1 hồ sơ đã có quyết định: kết quả giữ nguyên", "- 2026-0-002: B (HTX mẫu)", "Sổ không có gì thay đổi"],
    );
}

/// Art 12.2: filed anew under 26/2026 and scored again, the result of the filing before stays told, once.
#[test]
fn what_was_filed_anew_keeps_the_result_of_the_filing_before() {
    let desk = Desk::of("14", "2026-12-31");
    roster(&desk, "2026", &[("A", "lần đầu", "2026-05-21")]);
    sits(&desk, "hd", "tỉnh", "", "2026-07-20", &[("2026-0-001", "70")]);
    desk.ok("ocop register dossier 2026-0-001 --refile --filed 2026-08-03 --reason x");
    desk.ok("ocop register session hd --date 2026-08-18");
    desk.write("again.csv", "ma_ho_so,M\n2026-0-001,66\n");
    desk.ok("ocop score import again.csv --council hd --pass 2");
    desk.ok("ocop rate council hd");
    let history = desk.figures("ocop rate explain 2026-0-001")["history"].clone();
    assert_eq!(history.as_array().unwrap().len(), 1);
    let told = ["pass", "held_on", "regime", "sum_x100", "star", "filing_before"].map(|key| history[0][key].clone());
    assert_eq!(json!(told), json!([1, "2026-07-20", "1489/2025", 7000, 4, true]));
    assert_eq!((&history[0]["decisions"], &history[0]["scored_again"]), (&json!([]), &json!(null)));
    let shown = desk.flat("ocop show 2026-0-001");
    assert_eq!(shown.matches("Hội đồng hd đánh giá").count(), 2, "{shown}");
}

/// Art 6.3a, 7.3e: the approval is part of the file that is sent.
#[test]
fn no_answer_comes_before_the_approval() {
    let desk = approved(); // approved on 01/08/2026
    let told = desk.refuses(3, "ocop rate answer 2026-0-001 --points 92 --date 2026-07-31");
    holds(&told, &["31/07/2026", "01/08/2026", "điểm a khoản 3 Điều 6"]);
    desk.ok("ocop rate answer 2026-0-001 --points 92 --date 2026-08-01");
}

/// The province recognises from the ministry's results while the ministry's own five stars still wait.
#[test]
fn the_provinces_decision_leaves_the_ministrys_five_stars_alone() {
    let desk = approved();
    desk.ok("ocop rate answer 2026-0-001 --points 86 --date 2026-09-20");
    desk.ok("ocop rate answer 2026-0-002 --points 92 --date 2026-09-20");
    let province = "ocop certify council trung-uong-2026 --authority \"UBND tỉnh Sơn La\" --decision 30/QĐ-UBND";
    let told = desk.flat(&format!("{province} --date 2026-09-25"));
    holds(&told, &["công nhận 1 sản phẩm (01 hạng 4 sao)", "2026-0-002", "5 sao"]);
}

/// Art 7.6a, 12.3: a five-star certificate that ended long before is no certificate to be evaluated again.
#[test]
fn a_five_star_certificate_long_ended_does_not_send_its_product_up_unrated() {
    let desk = Desk::of("14", "2026-12-31");
    desk.write(
        "past.csv",
        "ten_san_pham,chu_the,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Trà,HTX mẫu,Mai Sơn,5,10/QĐ-BNN,01/12/2019,Bộ Nông nghiệp và Phát triển nông thôn,2019\n",
    );
    desk.ok("ocop certify import past.csv");
    desk.write(
        "r.csv",
        "ten_san_pham,chu_the,huyen,loai_ho_so,ngay_nop\nTrà,HTX mẫu,Mai Sơn,đánh giá lại,2026-06-01\n",
    );
    desk.ok("ocop register roster r.csv --year 2026 --outside-window --reason \"hồ sơ của giấy đã hết hạn\"");
    sits(&desk, "hd", "tỉnh", "", "2026-07-20", &[]);
    assert_eq!(docket(&desk, "hd"), ["2026-0-001"]);
}

/// Art 12.2 speaks of every dossier filed before 22/05/2026, whatever its act; a session past the last day
/// is late whatever the policy tests.
#[test]
fn a_dossier_of_1048_has_the_transitions_last_day_too() {
    let desk = Desk::of("14", "2026-12-31");
    roster(&desk, "2026", &[("A", "lần đầu", "2022-12-01"), ("B", "lần đầu", "2026-05-21")]);
    sits(&desk, "hd", "tỉnh", "", "2026-08-10", &[("2026-0-001", "75"), ("2026-0-002", "75")]);
    let text = desk.ok("ocop rate council hd");
    holds(&common::flat(&text), &["- 2026-0-001, 2026-0-002: quá hạn chuyển tiếp 21/07/2026 (khoản 2 Điều 12"]);
    desk.ok("ocop register dossier 2026-0-001 --past-deadline --reason \"chờ kiểm nghiệm\"");
    let home = desk.flat("ocop");
    assert!(home.contains("2026-0-002 (21/07/2026)") && !home.contains("2026-0-001"), "{home}");
}

// ---- Knocked out above ----

/// 26/2026 Art 7.3e, Appendix II: what the ministry's council knocks out waits for nothing more; the
/// province's council did evaluate it, and under 148/2023 its four stars stand.
#[test]
fn what_the_ministry_knocks_out_was_evaluated_below_and_waits_no_more() {
    let desk = approved();
    let counted = |desk: &Desk| {
        let year = desk.figures("ocop report year 2026");
        ["awaiting_ministry", "knocked_out", "undecided"]
            .map(|figure| year[figure].as_u64().unwrap())
            .into_iter()
            .chain(year["evaluated"]["dossiers"].as_u64())
            .collect::<Vec<_>>()
    };
    assert_eq!(counted(&desk)[..2], [2, 0]);
    let (undecided, evaluated) = (counted(&desk)[2], counted(&desk)[3]);
    sits(&desk, "bo", "trung ương", "", "2026-09-20", &[]);
    for dossier in ["2026-0-001", "2026-0-002"] {
        desk.ok(&format!("ocop register conclusion bo {dossier} --knock-out --ground \"giả mạo hồ sơ\""));
    }
    assert_eq!(counted(&desk), [0, 2, undecided, evaluated]);
    let home = desk.flat("ocop");
    assert!(!home.contains("chờ Trung ương trả lời"), "{home}");
    let before = desk.figures("ocop report year 2026 --as-of 2026-09-19");
    assert_eq!((&before["awaiting_ministry"], &before["knocked_out"]), (&json!(2), &json!(0)));

    let desk = Desk::of("14", "2024-12-31");
    roster(&desk, "2024", &[("A", "lần đầu", "2024-03-01")]);
    sits(&desk, "hd", "tỉnh", "", "2024-07-20", &[("2024-0-001", "93")]);
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2024-08-01");
    sits(&desk, "bo", "trung ương", "", "2024-09-20", &[]);
    desk.ok("ocop register conclusion bo 2024-0-001 --knock-out --ground \"giả mạo hồ sơ\"");
    let year = desk.figures("ocop report year 2024");
    assert_eq!(
        (&year["evaluated"]["dossiers"], &year["recognised"]["products"], &year["knocked_out"]),
        (&json!(1), &json!(1), &json!(1))
    );
}
