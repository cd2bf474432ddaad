//! Re-evaluations over the years: what was certified once, and what took its place, on any day.

use std::fs;

use crate::common::{self, Desk, holds};
use serde_json::Value;

/// One of Nghệ An's re-evaluations as the press listed them: the year, stars before and after.
struct Again {
    product: String,
    subject: String,
    year: i32,
    before: u8,
    after: u8,
}

/// The eight of `nghe-an-danh-gia-lai-8.csv`; what was before is told in its notes.
fn eight() -> Vec<Again> {
    let text = fs::read_to_string("tests/data/rosters/nghe-an-danh-gia-lai-8.csv").unwrap();
    let rows = common::rows(&text).into_iter().map(|row| {
        let before = row["ghi_chu"].strip_prefix("hạng cũ (2019): ").and_then(|rest| rest.split(' ').next());
        Again {
            product: row["ten_san_pham"].clone(),
            subject: row["chu_the"].clone(),
            year: row["loai_danh_gia"].strip_prefix("đánh giá lại ").unwrap().parse().unwrap(),
            before: before.unwrap().parse().unwrap(),
            after: row["hang_sao"].parse().unwrap(),
        }
    });
    rows.collect()
}

/// The certificates of decision 303/QĐ-UBND of 04/02/2020, as published.
const ALL: usize = 48;

/// A desk with Nghệ An's certificates: the eight by name and forty placeholders; the days of the newer decisions are not
/// published, only that they came before the end of the old ones.
fn nghe_an(eight: &[Again]) -> Desk {
    let desk = Desk::of("40", "2026-11-20");
    let head = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,loai_danh_gia,nam\n";
    let row =
        |product: &str, subject: &str, star: u8, rest: &str| format!("\"{product}\",\"{subject}\",{star},{rest}\n");
    let first = "303/QĐ-UBND,04/02/2020,UBND tỉnh Nghệ An,lần đầu,2019";
    let named = eight.iter().map(|one| row(&one.product, &one.subject, one.before, first));
    let others = (9..=ALL).map(|n| row(&format!("Sản phẩm mẫu {n:02}"), &format!("HTX mẫu {n:02}"), 3, first));
    let again = eight.iter().map(|one| {
        let year = one.year;
        let decision = format!("{}/QĐ-UBND,30/12/{year},UBND tỉnh Nghệ An,đánh giá lại,{year}", year - 2000);
        row(&one.product, &one.subject, one.after, &decision)
    });
    let rows: String = named.chain(others).chain(again).collect();
    desk.write("nghe-an.csv", format!("{head}{rows}"));
    desk.ok("ocop certify import nghe-an.csv");
    desk
}

fn count(figures: &Value, key: &str) -> u64 {
    figures[key].as_u64().unwrap()
}

/// How many certificates of decision 303 are on a day what a word tells, by the history.
fn of_303(desk: &Desk, on: &str) -> impl Fn(&str) -> usize {
    let text = desk.roster(&format!("ocop report roster --history --as-of {on} --format csv"));
    let old = common::rows(&text).into_iter().filter(|row| row["so_quyet_dinh"] == "303/QĐ-UBND");
    let words: Vec<String> = old.map(|row| row["trang_thai"].clone()).collect();
    assert_eq!(words.len(), ALL, "{on}");
    move |word| words.iter().filter(|told| told.contains(word)).count()
}

#[test]
fn nghe_an_stands_right_on_both_sides_of_the_anniversary_and_today() {
    let eight = eight();
    assert_eq!(eight.len(), 8);
    let desk = nghe_an(&eight);
    let total = |on: &str| desk.figures(&format!("ocop report total --as-of {on}"));
    // 03/02/2023 is the last day of the forty; the eight stand by their newer certificates.
    let before = total("2023-02-03");
    assert_eq!((count(&before, "ever"), count(&before, "in_force")), (48, 48));
    let is = of_303(&desk, "2023-02-03");
    assert_eq!((is("còn hiệu lực"), is("được thay thế"), is("hết hiệu lực")), (40, 8, 0));
    // As published, all 48 of decision 303 are out of force from 04/02/2023.
    let after = total("2023-02-04");
    assert_eq!((count(&after, "ever"), count(&after, "in_force")), (48, 8));
    let is = of_303(&desk, "2023-02-04");
    assert_eq!((is("hết hiệu lực"), is("được thay thế"), is("còn hiệu lực")), (40, 8, 0));
    assert_eq!(is("hết hiệu lực") + is("được thay thế"), 48);
    // Published too: one lowered. The press says that one was raised while its old certificate was valid; the list
    // itself has two (“Lạc sen Diễn Châu”, “Hạt sen sấy”), both of 2021, and the list is what is counted.
    assert_eq!((is("giảm hạng"), is("nâng hạng"), is("giữ hạng")), (1, 2, 5));
    // A year before only those of 2021 were superseded; the others were in their term.
    let is = of_303(&desk, "2022-01-01");
    assert_eq!((is("nâng hạng"), is("được thay thế"), is("còn hiệu lực")), (2, 2, 46));
    // The newer ones are of 2021 and 2022 and have run their 36 months too.
    assert_eq!(count(&total("2026-11-20"), "in_force"), 0);
    let is = of_303(&desk, "2026-11-20");
    assert_eq!((is("hết hiệu lực"), is("được thay thế")), (40, 8));
}

/// QĐ 26/2026 Art 7.6a: 180 to 120 days before the end of 01/03/2027 are 02/09 to 01/11/2026.
#[test]
fn a_re_evaluation_is_taken_from_180_to_120_days_before_the_end() {
    let desk = Desk::of("40", "2026-12-01");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
         Cam,HTX mẫu,3,1/QĐ-UBND,01/03/2024,UBND tỉnh Nghệ An\n",
    );
    desk.ok("ocop certify import cu.csv");
    let filed =
        |day: &str| format!("ocop register dossier Cam --kind re-evaluation --year 2026 --filed {day} --dry-run");
    for (day, taken) in [("2026-09-01", false), ("2026-09-02", true), ("2026-11-01", true), ("2026-11-02", false)] {
        let code = desk.run(&filed(day)).code;
        assert_eq!(code, if taken { 0 } else { 3 }, "{day}");
        assert_eq!(desk.run(&format!("{} --outside-window --reason x", filed(day))).code, 3 - code, "{day}");
    }
}

/// A dossier begun from the last one goes away with its documents, and the last one keeps its own.
#[test]
fn what_is_drawn_from_the_last_dossier_is_undone_with_it() {
    let desk = Desk::of("40", "2026-12-01");
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nCam,HTX mẫu,lần đầu,2026-06-01\n");
    desk.ok("ocop register roster r.csv --year 2026");
    desk.ok("ocop register document 2026-0-001 --kind award --number 1");
    let new = "ocop register dossier Cam --kind first --year 2026 --round 2 --filed 2026-11-01 --from-last";
    desk.ok(new);
    let kinds = |code: &str| {
        let figures = desk.figures(&format!("ocop report dossier {code}"));
        let all = figures["documents"].as_array().unwrap().clone();
        all.iter().filter(|one| one["state"] == "there").map(|one| one["kind"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(kinds("2026-2-001"), ["award"]);
    desk.ok("ocop undo 4 --reason thử");
    desk.refuses(3, "ocop report dossier 2026-2-001");
    assert_eq!(kinds("2026-0-001"), ["award"]);
    // What a later dossier began with is not undone under it.
    desk.ok(new);
    desk.refuses(3, "ocop undo 3 --reason thử");
}

/// A desk with certificates, and a council that has met on a day.
fn rated(today: &'static str, certificates: &str, files: &str, (met, scores): (&str, &str)) -> Desk {
    let desk = Desk::of("87", today);
    desk.write(
        "cu.csv",
        format!("ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n{certificates}"),
    );
    desk.write("ho-so.csv", format!("ten_san_pham,chu_the,loai_ho_so,ngay_nop\n{files}"));
    desk.write(
        "hoi-dong.csv",
        format!("hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2026,{met},A,TV 1,chủ tịch\n"),
    );
    desk.write("diem.csv", format!("ten_san_pham,chu_the,thanh_vien,diem\n{scores}"));
    desk.ok("ocop certify import cu.csv");
    desk.ok("ocop register roster ho-so.csv --year 2026 --outside-window --reason mẫu");
    desk.ok("ocop register council hoi-dong.csv");
    desk.ok("ocop score import diem.csv --council hd");
    desk.ok("ocop rate council hd");
    desk
}

/// QĐ 26/2026 Art 12.3: it runs on to the day of the result, be the day on which the file came in told or not.
#[test]
fn a_failed_re_evaluation_without_a_filing_day_ends_the_extension() {
    let desk = rated(
        "2026-11-22",
        "Chè A,HTX A,3,1/QĐ-UBND,01/08/2023,UBND tỉnh Đồng Tháp\nChè B,HTX B,3,1/QĐ-UBND,01/08/2023,UBND tỉnh Đồng Tháp\n",
        "Chè A,HTX A,đánh giá lại,\n",
        ("10/09/2026", "Chè A,HTX A,A,45\n"),
    );
    let standing = |on: &str| {
        let figures = desk.figures(&format!("ocop report roster --as-of {on}"));
        let of = |product: &Value| (product["product"].clone(), product["standing"].clone());
        figures["products"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let told = |a: &str, b: &str| vec![("Chè A".into(), a.into()), ("Chè B".into(), b.into())];
    assert_eq!(standing("2026-09-09"), told("extended", "extended"));
    assert_eq!(standing("2026-09-10"), told("expired", "extended"));
    // What nobody told the day of is in all the same; of the other there is no file.
    let lists = desk.figures("ocop expire list --as-of 2026-09-09");
    assert_eq!((count(&lists["extended"], "count"), count(&lists["extended_unfiled"], "count")), (1, 1));
    let shown = desk.flat("ocop show \"Chè A\"");
    holds(&shown, &["hết hạn ngày 01/08/2026, chưa rõ ngày nộp hồ sơ", "đánh giá lại dưới 3 sao"]);
    assert!(!shown.contains("chưa rõ ngày hết hạn") && !shown.contains("Kéo dài"), "{shown}");
}

/// The products that reminders of a day are of.
fn reminded(desk: &Desk, on: &str) -> Vec<String> {
    desk.ok(&format!("ocop expire notice --out {on} --on {on} --since {on}"));
    let Ok(folder) = fs::read_dir(desk.path(on)) else { return Vec::new() };
    let texts = folder.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let rows = texts.flat_map(|text| common::rows(&text));
    let named = |row: &std::collections::BTreeMap<String, String>| {
        row.get("ten_san_pham").filter(|_| !row["moc_nhac"].is_empty()).cloned()
    };
    let mut all: Vec<String> = rows.filter_map(|row| named(&row)).collect();
    all.sort();
    all
}

/// Art 12.2b: filed before 22/05/2026 and not finished by 21/06/2026, it is filed again; till then nothing is in.
#[test]
fn a_file_that_lapsed_is_not_in_any_more() {
    let desk = Desk::of("87", "2026-11-22");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
         L1,HTX A,3,1/QĐ-UBND,01/12/2023,UBND tỉnh Đồng Tháp\nL2,HTX A,3,1/QĐ-UBND,01/12/2023,UBND tỉnh Đồng Tháp\n\
         L3,HTX A,3,2/QĐ-UBND,01/08/2023,UBND tỉnh Đồng Tháp\n",
    );
    desk.ok("ocop certify import cu.csv");
    for product in ["L1", "L3"] {
        desk.ok(&format!("ocop register dossier {product} --kind danh-gia-lai --year 2026 --filed 2026-05-20"));
    }
    // 130 days before 01/12/2026 are on 24/07/2026; 180, on 04/06/2026, when the file of L1 was still good.
    assert_eq!(reminded(&desk, "2026-06-04"), ["L2"]);
    assert_eq!(reminded(&desk, "2026-07-24"), ["L1", "L2"]);
    // L3 ran out on 01/08/2026 and runs on.
    let lists = desk.figures("ocop expire list --as-of 2026-09-01");
    assert_eq!((count(&lists["extended"], "count"), count(&lists["extended_unfiled"], "count")), (0, 1));
}

#[test]
fn a_file_that_failed_is_not_in_any_more() {
    // Of an end of 28/02/2027 the window is 01/09 to 31/10/2026; 150 days before it are on 01/10, 130 on 21/10/2026.
    let desk = rated(
        "2026-11-22",
        "Cam,HTX A,3,1/QĐ-UBND,28/02/2024,UBND tỉnh Đồng Tháp\nBưởi,HTX A,3,1/QĐ-UBND,28/02/2024,UBND tỉnh Đồng Tháp\n",
        "Cam,HTX A,đánh giá lại,02/09/2026\nBưởi,HTX A,đánh giá lại,02/09/2026\n",
        ("20/09/2026", "Cam,HTX A,A,45\nBưởi,HTX A,A,60\n"),
    );
    assert_eq!(
        (reminded(&desk, "2026-10-01"), reminded(&desk, "2026-10-21")),
        (vec!["Cam".into()], vec!["Cam".into()])
    );
    let closes = |on: &str| desk.flat(&format!("ocop report due --as-of {on} --all"));
    let told = closes("2026-10-01");
    assert!(told.contains("31/10/2026") && told.contains("Cam"), "{told}");
    assert!(!closes("2026-09-19").contains("31/10/2026"));
}

/// Art 12.3: a term that ends on 01/08/2026 runs on for 180 days at most, 30 in August, 30, 31, 30, 31 and 28 in January:
/// to 28/01/2027. A file may come in until then, and not for re-evaluation after it.
#[test]
fn a_certificate_of_the_transition_is_filed_again_while_it_runs_on_and_not_after() {
    let desk = Desk::of("40", "2028-06-01");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n\
         Cam,HTX mẫu,3,1/QĐ-UBND,01/08/2023,UBND tỉnh Nghệ An,2023\n\
         Mận,HTX mẫu,3,1/QĐ-UBND,01/08/2023,UBND tỉnh Nghệ An,2023\n",
    );
    desk.ok("ocop certify import cu.csv");
    let filed = |product: &str, day: &str| {
        format!("ocop register dossier {product} --kind re-evaluation --year 2028 --filed {day} --dry-run")
    };
    let runs_on = "giấy chứng nhận tiếp tục có hiệu lực đến khi có kết quả";
    for day in ["2026-06-01", "2026-08-01", "2027-01-28"] {
        holds(&desk.flat(&filed("Cam", day)), &[runs_on]);
    }
    // 29/01/2027 is a day late; 01/05/2028 is 459: 337 to the end of 2027, 31 + 29 + 31 + 30 + 1.
    for (day, late) in [("2027-01-29", "1"), ("2028-05-01", "459")] {
        let told = desk.refuses(3, &filed("Cam", day));
        holds(&told, &["hết hạn ngày 01/08/2026", "28/01/2027", "khoản 3 Điều 12", &format!("muộn {late} ngày")]);
        let taken = desk.flat(&format!("{} --outside-window --reason lũ", filed("Cam", day)));
        holds(&taken, &["Nộp muộn, sau ngày 28/01/2027", "vì: lũ"]);
        assert!(!taken.contains(runs_on), "{taken}");
    }
    // A result ended what ran on: it does not run on for a second file.
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nMận,HTX mẫu,đánh giá lại,2026-06-01\n");
    desk.write(
        "hd.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2026,2026-09-10,A,TV 1,chủ tịch\n",
    );
    desk.write("d.csv", "ma_ho_so,A\n2026-0-001,45\n");
    desk.ok("ocop register roster r.csv --year 2026");
    desk.ok("ocop register council hd.csv");
    desk.ok("ocop score import d.csv --council hd");
    desk.ok("ocop rate council hd");
    let again = desk.flat(&filed("Mận", "2026-10-01"));
    holds(&again, &["vào ngày nộp đang ở tình trạng “hết hiệu lực”"]);
    assert!(!again.contains(runs_on), "{again}");
}

/// A food safety certificate that ended on 01/10/2026 was renewed to 15/09/2029: on 10/11/2026 nothing of it is asked
/// for. Of the test reports none holds.
#[test]
fn what_has_been_renewed_is_not_asked_for_again() {
    let desk = Desk::of("40", "2026-12-01");
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nCam,HTX mẫu,lần đầu,2026-06-01\n");
    desk.ok("ocop register roster r.csv --year 2026");
    let paper = |kind: &str, number: &str, ends: &str| {
        desk.run(&format!(
            "ocop register document 2026-0-001 --kind {kind} --number {number} --date 2026-05-05 --ends {ends}"
        ))
    };
    assert_eq!(paper("attp", "CU-1", "2026-10-01").code, 0);
    assert_eq!(paper("attp", "MOI-2", "2029-09-15").code, 0);
    assert_eq!(paper("test-report", "KN-7", "2026-10-31").code, 0);
    let new = "ocop register dossier Cam --kind first --year 2026 --round 2 --filed 2026-11-10 --from-last";
    let told = desk.ok(new);
    holds(&told, &["1 tài liệu còn giá trị", "KN-7: đã hết hạn ngày 31/10/2026"]);
    assert!(!told.contains("CU-1") && !told.contains("MOI-2"), "{told}");
}

/// QĐ 26/2026 Art 12.3: a term that ends on 10/09/2026 runs on to the result, at most to 09/03/2027 (20 days in September,
/// 31, 30, 31, 31, 28 and 9); where the result is there before the end it does not run on.
#[test]
fn a_reminder_promises_no_extension_to_a_file_that_failed() {
    let desk = rated(
        "2026-11-22",
        "Chè A,HTX A,3,1/QĐ-UBND,10/09/2023,UBND tỉnh Đồng Tháp\nChè B,HTX A,3,1/QĐ-UBND,10/09/2023,UBND tỉnh Đồng Tháp\n",
        "Chè A,HTX A,đánh giá lại,01/06/2026\n",
        ("20/07/2026", "Chè A,HTX A,A,40\n"),
    );
    desk.ok("ocop expire notice --out n --on 2026-08-13 --since 2026-08-08");
    let texts = fs::read_dir(desk.path("n")).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let mut rows: Vec<_> = texts.flat_map(|text| common::rows(&text)).collect();
    rows.retain(|row| row.contains_key("ten_san_pham"));
    let to =
        |row: &std::collections::BTreeMap<String, String>| (row["ten_san_pham"].clone(), row["keo_dai_den"].clone());
    let mut told: Vec<_> = rows.iter().map(to).collect();
    told.sort();
    assert_eq!(told, [("Chè A".into(), String::new()), ("Chè B".into(), "2027-03-09".into())]);
}

/// A trade mark is not renewed by a design, nor a test for metals by one for germs.
#[test]
fn a_document_of_another_title_does_not_stand_for_one_that_ended() {
    let desk = Desk::of("40", "2026-12-01");
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nCam,HTX mẫu,lần đầu,2026-06-01\n");
    desk.ok("ocop register roster r.csv --year 2026");
    for (kind, number, title, ends) in [
        ("intellectual-property", "NH1", "Nhãn hiệu tập thể", "2026-10-01"),
        ("intellectual-property", "KD2", "Kiểu dáng bao bì", "2029-09-15"),
        ("test-report", "KL1", "Kim loại nặng", "2026-09-15"),
        ("test-report", "KL2", "Kim loại nặng", "2027-09-15"),
    ] {
        desk.ok(&format!(
            "ocop register document 2026-0-001 --kind {kind} --number {number} --title \"{title}\" --date 2026-05-05 \
             --ends {ends}"
        ));
    }
    let told = desk.flat("ocop register dossier Cam --kind first --year 2026 --round 2 --filed 2026-11-01 --from-last");
    holds(&told, &["2 tài liệu còn giá trị", "NH1", "đã hết hạn ngày 01/10/2026 (còn bản khác cùng loại:", "KD2"]);
    assert!(!told.contains("KL1"), "{told}");
}

/// The certificate that an upgrade renews is not its result, be the upgrade's day told or not.
#[test]
fn an_upgrade_waits_for_a_result_of_its_own() {
    let desk = Desk::of("87", "2026-11-22");
    desk.write(
        "r.csv",
        "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nChè,HTX A,lần đầu,10/05/2026\nTrà,HTX A,lần đầu,10/05/2026\n",
    );
    desk.write(
        "r2.csv",
        "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nChè,HTX A,nâng hạng,\nTrà,HTX A,nâng hạng,25/06/2026\n",
    );
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,loai_ho_so\n\
         Chè,HTX A,3,1/QĐ-UBND,25/06/2026,UBND tỉnh Đồng Tháp,2026,lần đầu\n\
         Trà,HTX A,3,1/QĐ-UBND,25/06/2026,UBND tỉnh Đồng Tháp,2026,\n",
    );
    desk.ok("ocop register roster r.csv --year 2026 --round 1");
    desk.ok("ocop register roster r2.csv --year 2026 --round 2");
    desk.ok("ocop certify import cu.csv");
    for (product, code) in [("Chè", "2026-2-001"), ("Trà", "2026-2-002")] {
        let again =
            format!("ocop register dossier {product} --year 2026 --round 3 --filed 2026-11-01 --dry-run --kind");
        holds(&desk.flat(&format!("{again} upgrade")), &["chưa có kết quả", code]);
        // Of the first filing it is the result.
        let told = desk.flat(&format!("{again} first"));
        assert!(!told.contains("chưa có kết quả"), "{told}");
    }
}

/// What a decision ended has no window to come back in (QĐ 26/2026 Art 8): of an end of 01/03/2027 that would be 02/09 to
/// 01/11/2026.
#[test]
fn a_revoked_certificate_is_not_sent_to_its_window() {
    let desk = Desk::of("87", "2026-11-22");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
         R1,HTX A,3,1/QĐ-UBND,01/03/2024,UBND tỉnh Đồng Tháp\n",
    );
    desk.ok("ocop certify import cu.csv");
    desk.ok(
        "ocop expire revoke R1 --ground c --conclusion 5/KL --date 2025-02-10 --decision 2/QĐ-UBND --decision-date 2025-02-10",
    );
    let filed = |day: &str| format!("ocop register dossier R1 --kind danh-gia-lai --year 2026 --filed {day} --dry-run");
    let told = desk.refuses(3, &filed("2026-08-15"));
    holds(&told, &["“bị thu hồi” từ ngày 10/02/2025", "--kind lan-dau"]);
    assert!(!told.contains("02/09/2026"), "{told}");
    let taken = desk.flat(&format!("{} --outside-window --reason khác", filed("2026-08-15")));
    holds(&taken, &["đã ở tình trạng “bị thu hồi” từ ngày 10/02/2025", "vì: khác"]);
    holds(&desk.flat(&filed("2026-09-15")), &["“bị thu hồi”", "--kind lan-dau"]);
    desk.ok("ocop register dossier R1 --kind lan-dau --year 2026 --filed 2026-08-15");
}
