//! Dossiers and their papers: regimes and last days by the filing day, filing anew, the commune's
//! check, conclusions and reviews.

use crate::common::{Desk, csv_of, holds};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::{Value, json};

/// A dossier as a test registers it: product, kind, filing day, set.
type Told<'a> = (&'a str, &'a str, &'a str, &'a str);

/// A desk with dossiers of 2026 in order and a provincial council `hd` of one member that sat on a day.
fn desk(today: &'static str, session: &str, dossiers: &[Told<'_>]) -> Desk {
    let desk = Desk::of("14", today);
    let mut roster = vec![["ten_san_pham", "chu_the", "loai_ho_so", "ngay_nop", "bo_san_pham"].map(str::to_owned)];
    for (product, kind, filed, set) in dossiers {
        roster.push([*product, "HTX mẫu", kind, filed, set].map(str::to_owned));
    }
    desk.write("roster.csv", csv_of(&roster));
    desk.write(
        "council.csv",
        format!("hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2026,{session},TV1,Một,chủ tịch\n"),
    );
    desk.ok("ocop register roster roster.csv --year 2026");
    desk.ok("ocop register council council.csv");
    desk
}

fn score(desk: &Desk, totals: &[&str]) {
    let rows = (1..).zip(totals).map(|(n, total)| format!("2026-0-{n:03},{total}\n"));
    desk.write("scores.csv", format!("ma_ho_so,TV1\n{}", rows.collect::<String>()));
    desk.ok("ocop score import scores.csv --council hd");
}

fn rated(desk: &Desk, field: &str) -> Vec<Value> {
    let text = desk.ok("ocop rate council hd --ready --format json");
    let value: Value = serde_json::from_str(&text).unwrap();
    value["figures"]["dossiers"].as_array().unwrap().iter().map(|one| one[field].clone()).collect()
}

// ---- Regimes and last days (rules §1; QĐ 26/2026 Art 12.2) ----

/// 26/2026 is in force from 22/05/2026; what was filed the day before has 60 days, a re-evaluation 30.
#[test]
fn filed_a_day_apart_a_dossier_falls_under_another_regime_and_another_last_day() {
    let force = NaiveDate::from_ymd_opt(2026, 5, 22).unwrap();
    let after = |days: u64| (force + Days::new(days)).format("%d/%m/%Y").to_string();
    assert_eq!((after(60).as_str(), after(30).as_str()), ("21/07/2026", "21/06/2026"));
    assert_eq!((force + Days::new(30)).weekday(), Weekday::Sun);
    let kinds = [("lần đầu", 60, "a"), ("nâng hạng", 60, "a"), ("đánh giá lại", 30, "b")];
    let mut dossiers = Vec::new();
    for filed in ["21/05/2026", "22/05/2026"] {
        dossiers.extend(kinds.map(|(kind, ..)| (filed, kind)));
    }
    let names = ["A1", "A2", "A3", "B1", "B2", "B3"];
    let told: Vec<Told<'_>> =
        names.iter().zip(&dossiers).map(|(name, (filed, kind))| (*name, *kind, *filed, "")).collect();
    let desk = desk("2026-09-30", "2026-06-15", &told);
    score(&desk, &["95"; 6]);
    // One council, two regimes: regime, what follows and the minima go by dossier.
    let both = |old: &str, new: &str| [old, old, old, new, new, new].map(Value::from).to_vec();
    assert_eq!(rated(&desk, "regime"), both("1489/2025", "26/2026"));
    assert_eq!(rated(&desk, "follows"), both("certify-and-send-up", "approve-and-send-up"));
    assert_eq!(rated(&desk, "minima"), both("none", "untested"));

    // The decision is what must fall inside (default): on the last day no word, on the next one the article.
    for (n, (_, days, point)) in (1..).zip(kinds) {
        let last = force + Days::new(days);
        let sign = |day: NaiveDate| {
            let only = format!("--only 2026-0-{n:03} --reason thử --dry-run");
            desk.flat(&format!("ocop certify council hd --decision 5/QĐ-UBND --date {day} {only}"))
        };
        let on_time = sign(last);
        assert!(!on_time.contains("khoản 2 Điều 12"), "{on_time}");
        let late = sign(last + Days::new(1));
        let article = format!("chậm nhất ngày {} (điểm {point} khoản 2 Điều 12 Quyết định số 26/2026", after(days));
        holds(&late, &[&article, &format!("ocop register dossier 2026-0-{n:03} --refile")]);
    }
    let new = desk.flat("ocop certify council hd --approve --decision 6/QĐ-UBND --date 2026-09-30 --dry-run");
    holds(&new, &["phê duyệt kết quả 3 sản phẩm"]);
    assert!(!new.contains("Điều 12"), "{new}");
}

#[test]
fn a_last_day_that_is_a_sunday_stays_or_moves_as_the_policy_says() {
    let desk = desk("2026-09-30", "2026-06-15", &[("A", "đánh giá lại", "21/05/2026", "")]);
    score(&desk, &["75"]);
    desk.ok("ocop rate council hd");
    let sign = |day: &str| desk.flat(&format!("ocop certify council hd --decision 5/QĐ-UBND --date {day} --dry-run"));
    holds(&sign("2026-06-22"), &["chậm nhất ngày 21/06/2026"]);
    desk.ok("ocop set last-day-off moves --cite \"khoản 5 Điều 148 Bộ luật Dân sự 2015\"");
    assert!(!sign("2026-06-22").contains("Điều 12"));
    holds(&sign("2026-06-23"), &["chậm nhất ngày 22/06/2026"]);
    // A Monday that is a public holiday moves on as well.
    desk.ok("ocop set holidays-2026 \"22/06\" --cite \"thử\"");
    assert!(!sign("2026-06-23").contains("Điều 12"));
}

#[test]
fn where_the_result_must_be_in_time_the_council_is_warned_and_the_decision_may_be_later() {
    let late = desk("2026-09-30", "2026-07-22", &[("A", "lần đầu", "21/05/2026", "")]);
    score(&late, &["75"]);
    late.ok("ocop set deadline result --cite \"Quy chế mẫu\"");
    holds(&late.flat("ocop rate council hd"), &["quá hạn chuyển tiếp 21/07/2026", "khoản 2 Điều 12", "--refile"]);
    let in_time = desk("2026-09-30", "2026-07-21", &[("A", "lần đầu", "21/05/2026", "")]);
    score(&in_time, &["75"]);
    in_time.ok("ocop set deadline result --cite \"Quy chế mẫu\"");
    assert!(!in_time.flat("ocop rate council hd").contains("Điều 12"));
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2026-09-01 --dry-run";
    assert!(!in_time.flat(sign).contains("Điều 12"));
}

#[test]
fn the_first_page_lists_dossiers_near_or_past_their_last_day() {
    let told = [
        ("A", "lần đầu", "21/05/2026", ""),
        ("B", "đánh giá lại", "21/05/2026", ""),
        ("C", "lần đầu", "22/05/2026", ""),
    ];
    for (today, past, near) in [
        ("2026-06-21", "", "02 hồ sơ"),
        ("2026-06-22", "2026-0-002 (21/06/2026)", "2026-0-001 (21/07/2026)"),
        ("2026-07-22", "02 hồ sơ", ""),
    ] {
        let desk = desk(today, "2026-06-15", &told);
        let home = desk.flat("ocop");
        let tells = |what: &str, needle: &str| needle.is_empty() || (home.contains(what) && home.contains(needle));
        assert!(tells("đã quá thời hạn chuyển tiếp", past) && tells("sắp hết thời hạn chuyển tiếp", near), "{home}");
        assert_eq!(home.contains("đã quá thời hạn"), !past.is_empty(), "{today}: {home}");
        assert!(!home.contains("2026-0-003 ("), "{home}");
    }
    // Decided, or gone on with for a reason: no longer told.
    let desk = desk("2026-07-22", "2026-06-15", &told);
    score(&desk, &["75", "75", "75"]);
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2026-06-20 --only 2026-0-001 --reason thử");
    desk.ok("ocop register dossier 2026-0-002 --past-deadline --reason \"chờ lịch ký\"");
    assert!(!desk.flat("ocop").contains("thời hạn chuyển tiếp"));
}

#[test]
fn a_reason_to_go_on_past_the_last_day_stays_visible() {
    let desk =
        desk("2026-09-30", "2026-06-15", &[("A", "lần đầu", "21/05/2026", ""), ("B", "lần đầu", "22/05/2026", "")]);
    score(&desk, &["75", "75"]);
    desk.ok("ocop rate council hd");
    desk.refuses(2, "ocop register dossier 2026-0-001 --past-deadline");
    holds(&desk.refuses(3, "ocop register dossier 2026-0-002 --past-deadline --reason x"), &["26/2026/QĐ-TTg"]);
    desk.ok("ocop register dossier 2026-0-001 --past-deadline --reason \"chờ lịch ký\"");
    let sign = "ocop certify council hd --decision 5/QĐ-UBND --date 2026-08-20";
    for line in ["ocop rate council hd", sign, "ocop rate explain 2026-0-001", "ocop show 2026-0-001"] {
        holds(&desk.flat(line), &["chờ lịch ký", "khoản 2 Điều 12"]);
    }
}

// ---- Filing anew ----

#[test]
fn a_dossier_filed_anew_is_under_the_new_decision_and_is_scored_again() {
    let desk = desk("2026-09-30", "2026-07-20", &[("A", "lần đầu", "21/05/2026", "")]);
    score(&desk, &["95"]);
    desk.ok("ocop rate council hd");
    let refile = "ocop register dossier 2026-0-001 --refile --reason \"quá hạn\" --filed";
    desk.refuses(3, &format!("{refile} 2026-05-21"));
    let told = desk.flat(&format!("{refile} 2026-08-01"));
    holds(&told, &["21/05/2026 → 01/08/2026", "1489/QĐ-TTg, nay theo Quyết định số 26/2026/QĐ-TTg", "chấm lại"]);
    desk.refuses(3, &format!("{refile} 2026-08-02")); // once is enough
    holds(&desk.refuses(3, "ocop rate council hd"), &["trước ngày nộp hồ sơ 01/08/2026"]);
    let figures = desk.figures("ocop report year 2026");
    assert_eq!((&figures["evaluated"]["dossiers"], &figures["undecided"]), (&json!(0), &json!(0)));
    desk.refuses(3, "ocop certify council hd --decision 5/QĐ-UBND --date 2026-08-20");
    // The sheets of the filing before are still there, and a council that sits later scores it.
    holds(&desk.flat("ocop score status hd"), &["1/1", "95,00"]);
    desk.write(
        "c2.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd2,tỉnh,2026,2026-09-10,M,Một,chủ tịch\n",
    );
    desk.ok("ocop register council c2.csv");
    desk.write("s2.csv", "ma_ho_so,M\n2026-0-001,82\n");
    desk.ok("ocop score import s2.csv --council hd2");
    desk.ok("ocop rate council hd2");
    let rating = desk.figures("ocop rate explain 2026-0-001")["rating"].clone();
    assert_eq!((&rating["regime"], &rating["star"]), (&json!("26/2026"), &json!(4)));
    holds(&desk.flat("ocop show 2026-0-001"), &["Nộp ngày 21/05/2026", "quá hạn"]);
    // The first council has nothing more to do with it.
    holds(&desk.refuses(3, "ocop rate council hd"), &["chưa có hồ sơ nào"]);
    desk.ok("ocop certify council hd2 --decision 5/QĐ-UBND --date 2026-09-20");
    holds(&desk.refuses(3, &format!("{refile} 2026-09-21")), &["Quyết định số 26/2026/QĐ-TTg"]);
}

#[test]
fn what_a_decision_rests_on_is_not_filed_anew() {
    let desk =
        desk("2026-09-30", "2026-07-20", &[("A", "lần đầu", "21/05/2026", ""), ("B", "lần đầu", "21/05/2026", "")]);
    score(&desk, &["75", "75"]);
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2026-07-21 --only 2026-0-001 --reason thử");
    let refile = "--refile --filed 2026-08-01 --reason x";
    holds(&desk.refuses(3, &format!("ocop register dossier 2026-0-001 {refile}")), &["đã có quyết định"]);
    desk.ok("ocop register conclusion hd 2026-0-002 --knock-out --ground \"giả mạo hồ sơ\"");
    holds(&desk.refuses(3, &format!("ocop register dossier 2026-0-002 {refile}")), &["đã bị loại", "--lift"]);
}

/// Filed on 20/05/2026 a dossier is under 1489; filed anew on 01/08 under 26/2026, where 95 points are five
/// stars. What the council concluded of the filing before says nothing of it, and what stood before stays.
#[test]
fn what_was_concluded_and_rated_of_the_filing_before_stays_with_it() {
    let desk = desk("2026-09-30", "2026-07-10", &[("A", "lần đầu", "20/05/2026", "")]);
    score(&desk, &["92"]);
    desk.ok("ocop register conclusion hd 2026-0-001 --minima 3 --paper 1/BB");
    desk.ok("ocop rate council hd");
    let on = |day: &str| {
        let year = desk.figures(&format!("ocop report year 2026 --as-of {day}"));
        [&year["registered"], &year["evaluated"]["dossiers"]].map(|n| n.as_u64().unwrap())
    };
    let days = ["2026-05-19", "2026-05-20", "2026-07-10", "2026-07-31"];
    let past = days.map(on);
    assert_eq!(past, [[0, 0], [1, 0], [1, 1], [1, 1]]);
    let told = desk.flat("ocop register dossier 2026-0-001 --refile --filed 2026-08-01 --reason \"quá hạn\"");
    holds(&told, &["Kết luận của Hội đồng hd về lần nộp trước không còn tính"]);
    assert_eq!(days.map(on), past);
    assert_eq!(["2026-08-01", "2026-09-30"].map(on), [[1, 0], [1, 0]]);
    // A correction after it is of the new filing.
    desk.ok("ocop register dossier 2026-0-001 --filed 2026-08-03 --reason \"gõ nhầm\"");
    assert_eq!(days.map(on), past);
    assert_eq!(["2026-08-02", "2026-08-03"].map(on), [[1, 0], [1, 0]]);

    desk.ok("ocop register session hd --date 2026-08-20");
    desk.write("s2.csv", "ma_ho_so,TV1\n2026-0-001,95\n");
    desk.ok("ocop score import s2.csv --council hd --pass 2");
    desk.ok("ocop rate council hd");
    let rating = desk.figures("ocop rate explain 2026-0-001")["rating"].clone();
    assert_eq!((&rating["regime"], &rating["star"]), (&json!("26/2026"), &json!(5)));
    assert_eq!(days.map(on), past);
    assert_eq!(["2026-08-19", "2026-08-20"].map(on), [[1, 0], [1, 1]]);
    let timeline = desk.figures("ocop show 2026-0-001")["timeline"].clone();
    let before = |day: &str| {
        let told = timeline.as_array().unwrap().iter().filter(|one| one["date"] == day);
        told.filter(|one| one["what"].as_str().unwrap().contains("kết quả của lần nộp trước")).count()
    };
    assert_eq!((before("2026-07-10"), before("2026-08-20")), (2, 0), "{timeline}");
    holds(&desk.flat("ocop show 2026-0-001"), &["92,00 điểm, hạng 3 sao", "95,00 điểm, hạng 5 sao"]);
    assert!(!desk.flat("ocop show 2026-0-001 --as-of 2026-07-15").contains("lần nộp trước"));
    // What is concluded of the new filing counts of it alone.
    desk.ok("ocop register conclusion hd 2026-0-001 --minima 4 --paper 2/BB");
    assert_eq!(rated(&desk, "star"), vec![json!(4)]);
    desk.ok("ocop register conclusion hd 2026-0-001 --knock-out --ground \"giả mạo\"");
    assert_eq!(days.map(on), past);
    assert_eq!(["2026-08-19", "2026-08-20"].map(on), [[1, 0], [1, 0]]);
}

// ---- Several dossiers of a year (Art 5.1) ----

/// The codes of dossiers of 2026 without a result.
fn open(desk: &Desk) -> Vec<Value> {
    let papers = desk.figures("ocop report dossier --year 2026");
    papers["dossiers"].as_array().unwrap().iter().map(|one| one["dossier"].clone()).collect()
}

/// What is due of dossiers on a day: kind, day and code.
fn due(desk: &Desk, on: &str) -> Vec<[Value; 3]> {
    let items = desk.figures(&format!("ocop report due --as-of {on} --within 90 --all"))["items"].clone();
    let items = items.as_array().unwrap().iter().filter(|item| item["dossier"] != Value::Null);
    items.map(|item| ["kind", "date", "dossier"].map(|key| item[key].clone())).collect()
}

/// Filed in May, certified on 25/06, and filed again in the second round: for a higher rank, or after the recognition
/// was withdrawn. The first certificate is no result of the second dossier. Fifteen working days from Saturday
/// 10/10/2026 end on Friday 30/10.
#[test]
fn a_dossier_filed_in_the_year_of_a_certificate_awaits_its_own_result() {
    let desk =
        desk("2026-10-20", "2026-06-15", &[("A", "lần đầu", "25/05/2026", ""), ("B", "lần đầu", "25/05/2026", "")]);
    score(&desk, &["60", "60"]);
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2026-06-25");
    assert_eq!((open(&desk), due(&desk, "2026-10-20")), (vec![], vec![]));
    desk.ok("ocop register dossier A --kind nang-hang --year 2026 --round 2 --filed 10/10/2026");
    desk.ok("ocop expire withdraw B --decision 9/QĐ-UBND --date 2026-09-01");
    desk.ok("ocop register dossier B --kind lan-dau --year 2026 --round 2 --filed 10/10/2026");
    assert_eq!(open(&desk), ["2026-2-001", "2026-2-002"]);
    let check = |code| ["commune-check", "2026-10-30", code].map(Value::from);
    assert_eq!(due(&desk, "2026-10-20"), [check("2026-2-001"), check("2026-2-002")]);
    // One that was read in and is of a day after the filing may be the result.
    desk.write(
        "moi.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         A,HTX mẫu,4,8/QĐ-UBND,19/10/2026,UBND tỉnh Tuyên Quang,2026\n",
    );
    desk.ok("ocop certify import moi.csv");
    assert_eq!(open(&desk), ["2026-2-002"]);
}

/// Art 12.2a: filed on 10/05/2026 an upgrade is finished by 21/07/2026, whatever was certified on 25/03.
#[test]
fn an_upgrade_of_the_transition_keeps_its_last_day_beside_an_earlier_certificate() {
    let desk = desk("2026-06-01", "2026-03-15", &[("A", "lần đầu", "10/01/2026", "")]);
    score(&desk, &["60"]);
    desk.ok("ocop rate council hd");
    desk.ok("ocop certify council hd --decision 5/QĐ-UBND --date 2026-03-25");
    assert!(due(&desk, "2026-06-01").is_empty());
    desk.ok("ocop register dossier A --kind nang-hang --year 2026 --round 2 --filed 10/05/2026");
    assert_eq!(open(&desk), ["2026-2-001"]);
    assert!(due(&desk, "2026-06-01").contains(&["transition", "2026-07-21", "2026-2-001"].map(Value::from)));
}

// ---- Correcting ----

#[test]
fn a_filing_day_changes_freely_before_scoring_and_with_a_reason_after() {
    let desk = desk("2026-09-30", "2026-06-15", &[("A", "lần đầu", "21/05/2026", "26-01")]);
    holds(
        &desk.flat("ocop register dossier 2026-0-001 --filed 22/05/2026"),
        &["nay theo Quyết định số 26/2026/QĐ-TTg"],
    );
    holds(&desk.flat("ocop register dossier 2026-0-001 --filed 2026-05-22"), &["không ghi thêm gì"]);
    score(&desk, &["75"]);
    holds(&desk.refuses(3, "ocop register dossier 2026-0-001 --filed 21/05/2026"), &["--reason"]);
    // Nor by the back door.
    holds(&desk.refuses(3, "ocop register roster roster.csv --year 2026"), &["roster.csv:2:4", "--reason"]);
    let told = desk.flat("ocop register dossier 2026-0-001 --filed 21/05/2026 --reason \"đọc nhầm dấu công văn đến\"");
    holds(&told, &["nay theo Quyết định số 1489/QĐ-TTg", "21/07/2026"]);
    holds(&desk.refuses(3, "ocop register dossier 2026-0-001 --proposed 20/05/2026"), &["không theo thứ tự"]);
    desk.ok("ocop register dossier 2026-0-001 --proposed 25/05/2026 --received 26/05/2026 --complete 27/05/2026 --product-code 14-1-1-2026");
    desk.refuses(2, "ocop register dossier 2026-0-001");
}

#[test]
fn a_set_is_one_of_the_dossiers_decision() {
    let told = [("A", "lần đầu", "22/05/2026", "Chè tươi, chế biến"), ("B", "lần đầu", "01/06/2020", "26-01")];
    let desk = Desk::of("14", "2026-09-30");
    let mut roster =
        vec![["ten_san_pham", "chu_the", "loai_ho_so", "ngay_nop", "bo_san_pham", "nam"].map(str::to_owned)];
    for ((product, kind, filed, set), year) in told.iter().zip(["2026", "2020"]) {
        roster.push([*product, "HTX mẫu", kind, filed, set, year].map(str::to_owned));
    }
    desk.write("roster.csv", csv_of(&roster));
    let read = desk.flat("ocop register roster roster.csv");
    holds(
        &read,
        &["dòng 2: “Chè tươi, chế biến” không phải bộ", "26-11", "dòng 3: “26-01” không phải bộ", "1048/QĐ-TTg"],
    );
    holds(&desk.refuses(3, "ocop register dossier 2026-0-001 --set 1048-01"), &["26/2026/QĐ-TTg"]);
    holds(&desk.refuses(3, "ocop register dossier 2026-0-001 --set \"chè tươi, chế bien\""), &["26-11"]);
    holds(&desk.flat("ocop register dossier 2026-0-001 --set \"Chè tươi, chè chế biến\""), &["→ 26-11"]);
    holds(&desk.refuses(3, "ocop register dossier 2020-0-001 --set 26-11"), &["1048/QĐ-TTg"]);
    holds(&desk.flat("ocop register dossier 2020-0-001 --set 1048-01"), &["→ 1048-01"]);
}

// ---- The commune's check (Art 7.2) ----

/// Working days counted here in another way: one by one, weekends and the days told left out.
fn due_after(from: NaiveDate, off: &[NaiveDate], days: u32) -> NaiveDate {
    let (mut day, mut left) = (from, days);
    while left > 0 {
        day = day + Days::new(1);
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let holiday = (day.month(), day.day()) == (9, 2) || off.contains(&day);
        left -= u32::from(!weekend && !holiday);
    }
    day
}

#[test]
fn the_commune_has_fifteen_working_days_and_is_told_late_with_the_article() {
    let desk = desk("2026-10-30", "2026-10-15", &[("A", "lần đầu", "20/08/2026", ""), ("B", "lần đầu", "", "")]);
    let received = NaiveDate::from_ymd_opt(2026, 8, 20).unwrap();
    let plain = due_after(received, &[], 15);
    let swapped = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap(); // the second day of Quốc khánh, announced yearly
    let told =
        desk.flat("ocop register check 2026-0-001 --received 20/08/2026 --finished 2026-08-28 --report 1/BC --dry-run");
    let due = |day: NaiveDate| format!("đến hết ngày {}", day.format("%d/%m/%Y"));
    holds(&told, &[&due(plain), "khoản 2 Điều 7", "holidays-2026"]);
    desk.ok("ocop set holidays-2026 \"01/09\" --cite \"Thông báo nghỉ lễ\"");
    let later = due_after(received, &[swapped], 15);
    assert_ne!(later, plain);
    let told = desk.flat(&format!("ocop register check 2026-0-001 --received 2026-08-20 --finished {later}"));
    assert!(told.contains(&due(later)) && !told.contains("holidays"), "{told}");
    let late = later + Days::new(1);
    let told = desk.flat(&format!("ocop register check 2026-0-001 --finished {late} --reason x"));
    holds(&told, &["chậm 1 ngày làm việc", "khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg"]);
    // Nothing is invented: the filing day is only suggested.
    let told = desk.flat("ocop register check 2026-0-002 --received 2026-08-20 --proposal 3/TTr");
    holds(&told, &["xã chưa báo cáo", "ocop register dossier 2026-0-002 --filed 20/08/2026", "--proposed NGÀY"]);
    holds(&desk.refuses(3, "ocop register check 2026-0-002 --finished 2026-08-19"), &["trước ngày tiếp nhận"]);
    holds(&desk.flat("ocop show 2026-0-001"), &["UBND cấp xã tiếp nhận", "UBND cấp xã báo cáo"]);
}

#[test]
fn checks_of_many_are_read_from_a_file_all_or_none() {
    let desk =
        desk("2026-10-30", "2026-10-15", &[("A", "lần đầu", "20/08/2026", ""), ("B", "lần đầu", "21/05/2026", "")]);
    let head =
        "ma_ho_so,ngay_nhan,ngay_bao_cao,du_thanh_phan,nguyen_lieu,lao_dong,y_tuong,ban_sac,so_bao_cao,so_de_nghi\n";
    desk.write("bad.csv", format!("{head}2026-0-001,20/08/2026,19/08/2026,,,,,,,\n2026-0-009,20/08/2026,,,,,,,,\n2026-0-001,20/08/2026,,co,,,,,,\n"));
    let told = desk.refuses(3, "ocop register check bad.csv");
    holds(&told, &["bad.csv:2:3", "bad.csv:3:1", "bad.csv:4:1", "dòng 2"]);
    desk.write("good.csv", format!("{head}2026-0-001,20/08/2026,30/09/2026,có,a,b,c,d,1/BC,2/TTr\n2026-0-002,21/05/2026,25/06/2026,có,a,b,c,d,1/BC,\n"));
    let told = desk.flat("ocop register check good.csv");
    holds(&told, &["2 ghi mới", "hồ sơ 2026-0-001, xã báo cáo chậm"]);
    assert!(!told.contains("hồ sơ 2026-0-002, xã"), "the 15 days are those of 26/2026: {told}");
    holds(&desk.flat("ocop register check good.csv"), &["0 ghi mới", "2 đã có"]);
}

// ---- Conclusions and reviews ----

#[test]
fn a_knock_out_ends_a_dossier_whatever_its_points() {
    let told = [("A", "lần đầu", "22/05/2026", "26-01"), ("B", "lần đầu", "22/05/2026", "26-01")];
    let desk = desk("2026-09-30", "2026-06-15", &told);
    score(&desk, &["95", "75"]);
    desk.ok("ocop rate council hd");
    let out = "ocop register conclusion hd 2026-0-001 --knock-out --ground \"giấy ATTP không phù hợp\"";
    // Appendix II, set 26-01: 6.1 has such a note, 1.1 has none.
    holds(&desk.refuses(3, &format!("{out} --criterion 1.1")), &["6.1"]);
    desk.ok(&format!("{out} --criterion 6.1 --paper 7/BB"));
    let text = desk.ok("ocop rate council hd --format json");
    let figures: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(figures["figures"]["knocked_out"], json!(["2026-0-001"]));
    let year = desk.figures("ocop report year 2026");
    assert_eq!(
        (&year["knocked_out"], &year["evaluated"]["dossiers"], &year["undecided"]),
        (&json!(1), &json!(1), &json!(1))
    );
    holds(&desk.flat("ocop report year 2026"), &["Hồ sơ bị loại 1"]);
    // It is out from the session of 15/06/2026 on, and there is nothing to score.
    let out_on = |day: &str| desk.figures(&format!("ocop report year 2026 --as-of {day}"))["knocked_out"].clone();
    assert_eq!(["2026-06-14", "2026-06-15"].map(out_on), [json!(0), json!(1)]);
    assert!(!desk.flat("ocop").contains("chưa phân hạng"));
    for line in ["ocop find A", "ocop show 2026-0-001", "ocop report roster"] {
        holds(&desk.flat(line), &["hồ sơ bị loại"]);
    }
    let sign = desk.flat("ocop certify council hd --decision 5/QĐ-UBND --date 2026-06-30");
    holds(&sign, &["công nhận 1 sản phẩm"]);
    // Another council does not take it, and the council may take its conclusion back with a reason.
    desk.refuses(2, "ocop register conclusion hd 2026-0-001 --lift");
    desk.ok("ocop register conclusion hd 2026-0-001 --lift --reason \"giấy còn hiệu lực\"");
    assert_eq!(desk.figures("ocop report year 2026")["knocked_out"], json!(0));
    desk.refuses(3, "ocop register conclusion hd 2026-0-001 --lift --reason x");
    holds(&desk.refuses(3, &out.replace("0-001", "0-002")), &["Đã có quyết định"]);
}

#[test]
fn a_recorded_conclusion_puts_the_star_where_the_council_did() {
    let desk = desk("2026-09-30", "2026-06-15", &[("A", "lần đầu", "22/05/2026", "26-01")]);
    score(&desk, &["91"]);
    assert_eq!((rated(&desk, "star"), rated(&desk, "minima")), (vec![json!(5)], vec![json!("untested")]));
    // 26-01 1.3: `*****` at 3 points (Appendix II); 1.1 has no minimum above four stars.
    let conclude = "ocop register conclusion hd 2026-0-001 --minima 4 --missed";
    desk.refuses(3, &format!("{conclude} 1.3,9.9"));
    desk.ok(&format!("{conclude} 1.3 --paper 5/BC-TTV"));
    assert_eq!((rated(&desk, "star"), rated(&desk, "band")), (vec![json!(4)], vec![json!(5)]));
    assert_eq!(rated(&desk, "minima"), vec![json!("recorded")]);
    desk.refuses(3, "ocop register conclusion hd 2026-0-001 --minima 2");
    desk.ok("ocop register conclusion hd 2026-0-001 --minima 2 --reason \"đọc nhầm báo cáo\"");
    assert_eq!(rated(&desk, "star"), vec![json!(2)]);
    desk.refuses(2, "ocop register conclusion hd 2026-0-001 --minima 6");
    desk.refuses(2, "ocop register conclusion hd 2026-0-001 --minima 4 --knock-out --ground x");
}

#[test]
fn conclusions_of_many_are_read_from_a_file() {
    let told = [
        ("A", "lần đầu", "22/05/2026", "26-01"),
        ("B", "lần đầu", "22/05/2026", "26-01"),
        ("C", "lần đầu", "20/02/2023", ""),
    ];
    let desk = desk("2026-09-30", "2026-06-15", &told);
    score(&desk, &["91", "75", "75"]);
    let head = "ma_ho_so,bi_loai,ly_do,tieu_chi,toi_thieu,chua_dat,so_van_ban\n";
    desk.write("bad.csv", format!("{head}2026-0-001,có,,,,,\n2026-0-002,,,,,,\n2026-0-003,,,,4,,\n"));
    holds(&desk.refuses(3, "ocop register conclusion hd bad.csv"), &["bad.csv:2:3", "bad.csv:3:2", "bad.csv:4:5"]);
    desk.write("good.csv", format!("{head}2026-0-001,,,,4,1.3,5/BC\n2026-0-002,có,giả mạo hồ sơ,,,,7/BB\n"));
    holds(
        &desk.flat("ocop register conclusion hd good.csv"),
        &["2 ghi mới", "2026-0-002, B: hồ sơ bị loại: giả mạo hồ sơ"],
    );
    assert_eq!(rated(&desk, "star"), [4, 4].map(Value::from));
}

#[test]
fn a_review_stands_beside_the_sheets_and_is_never_averaged_in() {
    let desk =
        desk("2026-09-30", "2026-06-15", &[("A", "lần đầu", "22/05/2026", ""), ("B", "lần đầu", "22/05/2026", "")]);
    score(&desk, &["75", "65"]);
    let before = rated(&desk, "sum_x100");
    desk.ok("ocop register review hd 2026-0-001 --points 10 --star 1 --paper 5/BC-TTV --date 2026-06-10");
    assert_eq!(rated(&desk, "sum_x100"), before);
    holds(&desk.flat("ocop show 2026-0-001"), &["Tổ tư vấn Hội đồng hd thẩm định: 10,00 điểm, đề xuất hạng 1 sao"]);
    holds(&desk.refuses(3, "ocop register review hd 2026-0-001 --points 20"), &["--reason"]);
    desk.ok("ocop register review hd 2026-0-001 --points 20 --reason \"báo cáo sửa đổi\"");
    let head = "ma_ho_so,diem_a,diem_b,diem_c,diem,de_xuat,so_bao_cao,ngay_bao_cao,ghi_chu\n";
    desk.write("bad.csv", format!("{head}2026-0-001,41,20,30,,,,,\n2026-0-002,30,20,,,,,,\n"));
    holds(&desk.refuses(3, "ocop register review hd bad.csv"), &["bad.csv:2:2", "40,00", "bad.csv:3:2"]);
    desk.write("sum.csv", format!("{head}2026-0-002,30,20,30,81,,,,\n"));
    holds(&desk.refuses(3, "ocop register review hd sum.csv"), &["81,00", "80,00"]);
    desk.write("good.csv", format!("{head}2026-0-002,30,20,30,80,4,5/BC-TTV,10/06/2026,x\n"));
    holds(&desk.flat("ocop register review hd good.csv"), &["1 ghi mới"]);
}

// ---- What is typed ----

/// A blank is no reason and no paper: wrong usage, wherever free text is kept.
#[test]
fn blank_text_and_hidden_characters_are_wrong_usage() {
    let desk = desk("2026-09-30", "2026-06-15", &[("A", "lần đầu", "22/05/2026", "26-01")]);
    for line in [
        "ocop register dossier 2026-0-001 --filed 21/05/2026 --reason",
        "ocop register dossier 2026-0-001 --past-deadline --reason",
        "ocop register dossier 2026-0-001 --note",
        "ocop register dossier 2026-0-001 --product-code",
        "ocop register conclusion hd 2026-0-001 --minima 4 --paper",
        "ocop register conclusion hd 2026-0-001 --knock-out --ground",
        "ocop register review hd 2026-0-001 --points 70 --paper",
        "ocop register review hd 2026-0-001 --points 70 --note",
        "ocop register check 2026-0-001 --received 22/05/2026 --report",
        "ocop register check 2026-0-001 --received 22/05/2026 --proposal",
        "ocop register check 2026-0-001 --received 22/05/2026 --material",
        "ocop register session hd --place",
        "ocop register session hd --minutes",
        "ocop register tie hd TV1 --subject 2026-0-001 --ground",
        "ocop register target --year 2026 --count 5 --cite",
        "ocop register office --from 2026-01-01 --name",
        "ocop rate answer 2026-0-001 --points 91 --date 2026-09-20 --paper",
        "ocop rate criteria --load x.csv --cite",
        "ocop set spread 9 --cite",
        "ocop undo 3 --reason",
        "ocop register dossier 2026-0-001 --note x --as",
    ] {
        for blank in ["", " ", "\t \u{a0}"] {
            holds(&desk.refuses(2, &format!("{line} \"{blank}\"")), &["không để trống"]);
        }
    }
    for hidden in ["a\u{7}b", "a\u{1b}[31m", "a\u{200b}b", "a\tb"] {
        let line = format!("ocop register dossier 2026-0-001 --product-code \"{hidden}\"");
        holds(&desk.refuses(2, &line), &["ký tự ẩn"]);
    }
    desk.ok("ocop register dossier 2026-0-001 --product-code \"  14-1-1-2026 \" --note \"  hai   dòng \"");
    holds(
        &desk.flat("ocop register dossier 2026-0-001 --product-code 14-1-1-2026 --note \"hai dòng\""),
        &["không ghi thêm"],
    );
}

#[test]
fn a_day_still_to_come_is_told() {
    let desk = desk("2026-09-30", "2026-06-15", &[("A", "lần đầu", "22/05/2026", "26-01")]);
    let later = "ngày 01/12/2099 ở sau hôm nay";
    for line in [
        "ocop register dossier 2026-0-001 --filed 22/05/2026 --complete 01/12/2099",
        "ocop register check 2026-0-001 --received 22/05/2026 --finished 01/12/2099",
        "ocop register review hd 2026-0-001 --points 70 --date 01/12/2099",
        "ocop register tie hd TV1 --subject 2026-0-001 --ground \"em ruột\" --date 01/12/2099",
        "ocop register session hd --date 01/12/2099 --present all",
    ] {
        holds(&desk.flat(&format!("{line} --dry-run")), &[later]);
    }
    desk.write("r.csv", "ma_ho_so,diem,ngay_bao_cao\n2026-0-001,70,01/12/2099\n");
    holds(&desk.flat("ocop register review hd r.csv --dry-run"), &[later]);
    desk.write("c.csv", "ma_ho_so,ngay_nhan,ngay_bao_cao\n2026-0-001,22/05/2026,01/12/2099\n");
    holds(&desk.flat("ocop register check c.csv --dry-run"), &[later]);
    // Today is no day to come.
    let told = desk.flat("ocop register review hd 2026-0-001 --points 70 --date 30/09/2026");
    assert!(!told.contains("ở sau hôm nay"), "{told}");
}
