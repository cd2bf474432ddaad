//! The end of certificates by decisions: figures as provinces published them, and the standing on each side of a day.

use serde_json::json;

use crate::common::{Desk, flat, holds};

/// Products as Đồng Tháp took back in 02/2025: 44 of three stars and 3 of four, of 27 subjects; 41 of them not
/// re-evaluated, 6 failed. The names are invented; the counts are those published.
fn dong_thap() -> (String, String) {
    let mut certificates = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n".to_owned();
    let mut list = "ten_san_pham,chu_the,ly_do\n".to_owned();
    for n in 1..=47 {
        let (product, subject) = (format!("Sản phẩm mẫu {n:02}"), format!("HTX mẫu {:02}", (n - 1) % 27 + 1));
        let star = if n <= 3 { 4 } else { 3 };
        let why = if n % 8 == 0 && n <= 40 || n == 47 {
            "đánh giá lại không đạt"
        } else {
            "không đánh giá lại"
        };
        certificates.push_str(&format!("{product},{subject},{star},10/QĐ-UBND,15/12/2021,UBND tỉnh Đồng Tháp\n"));
        list.push_str(&format!("{product},{subject},{why}\n"));
    }
    certificates.push_str("Sản phẩm còn hạn,HTX mẫu 01,4,11/QĐ-UBND,15/12/2023,UBND tỉnh Đồng Tháp\n");
    (certificates, list)
}

#[test]
fn dong_thap_takes_47_back() {
    let desk = Desk::of("87@2024", "2025-03-01");
    let (certificates, list) = dong_thap();
    desk.write("cu.csv", certificates);
    desk.write("dua-ra.csv", list);
    desk.ok("ocop certify import cu.csv");
    let told = desk.flat("ocop expire strike dua-ra.csv --decision 200/QĐ-UBND --date 20/02/2025");
    holds(&told, &["47 giấy chứng nhận mới ghi, 0 đã có", "03 hạng 4 sao, 44 hạng 3 sao; của 27 chủ thể"]);
    holds(&told, &["41 không đánh giá lại, 06 đánh giá lại không đạt."]);
    let before = desk.ledger();
    let again = desk.flat("ocop expire strike dua-ra.csv --decision 200/QĐ-UBND --date 20/02/2025");
    holds(&again, &["0 giấy chứng nhận mới ghi, 47 đã có"]);
    assert_eq!(desk.ledger(), before, "the same list again adds nothing");

    let total = |day: &str| desk.flat(&format!("ocop report total --as-of {day}"));
    holds(&total("19/02/2025"), &["đã công nhận 48 sản phẩm", "còn hiệu lực 01 sản phẩm", "hết hiệu lực 47"]);
    assert!(!total("19/02/2025").contains("đã đưa ra khỏi danh sách"));
    holds(&total("20/02/2025"), &["đã công nhận 48 sản phẩm", "còn hiệu lực 01", "đã đưa ra khỏi danh sách 47"]);
    // As published: 47 = 44 + 3, of 27 subjects, 41 not re-evaluated and 6 failed; in the year and the month of the decision.
    for of in ["year 2025", "period --of thang --year 2025 --number 2"] {
        let ended = &desk.figures(&format!("ocop report {of}"))["ended"];
        assert_eq!(ended["certificates"], json!(47), "{of}");
        assert_eq!(ended["by_star"], json!({ "five": 0, "four": 3, "three": 44, "unknown": 0 }), "{of}");
        assert_eq!((&ended["subjects"], &ended["by_standing"]), (&json!(27), &json!({ "struck": 47 })), "{of}");
    }
    assert_eq!(desk.figures("ocop report period --from 1/1/2025 --to 19/2/2025")["ended"]["certificates"], json!(0));
    let cut = &desk.figures("ocop report total --only standing=struck --by because")["cut"];
    let cells = cut["cells"].as_array().unwrap().iter();
    let cells: Vec<_> = cells.map(|cell| (cell["of"][0]["code"].as_str().unwrap(), cell["products"].clone())).collect();
    assert_eq!(cells, [("not-re-evaluated", json!(41)), ("failed", json!(6))]);
    let year = flat(&desk.ok("ocop expire list --standing struck"));
    holds(&year, &["có 47 giấy chứng nhận"]);
    assert_eq!(desk.roster("ocop report roster --standing struck --format csv").lines().count(), 48);
    assert_eq!(desk.roster("ocop report roster --standing valid --format csv").lines().count(), 2);
}

/// Vĩnh Phúc's published list: no stars, no day; read in, then struck off by the same file.
#[test]
fn vinh_phuc_strikes_13_off_by_the_list_they_were_read_from() {
    let desk = Desk::of("26@2024", "2025-06-30");
    let list = "tests/data/rosters/vinh-phuc-dua-ra-khoi-danh-sach-13.csv";
    desk.ok(&format!("ocop certify import {list} --year 2021"));
    holds(&desk.flat("ocop report total"), &["chưa rõ thời hạn 13"]);
    let told = desk.flat(&format!("ocop expire strike {list} --decision 77/QĐ-UBND --date 10/02/2025"));
    holds(&told, &["13 giấy chứng nhận mới ghi", "13 chưa rõ hạng sao; của 7 chủ thể", "13 không đánh giá lại"]);
    holds(&desk.flat("ocop report total"), &["đã đưa ra khỏi danh sách 13"]);
}

/// A revocation holds from the day of its decision, a certificate that runs on among them.
#[test]
fn a_certificate_that_runs_on_is_revoked_from_the_day_of_the_decision() {
    let desk = Desk::of("82@2025", "2026-08-20");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
         Cam mẫu,HTX mẫu 01,3,10/QĐ-UBND,01/08/2023,UBND huyện Tháp Mười\n",
    );
    desk.ok("ocop certify import cu.csv");
    let told = desk.flat(
        "ocop expire revoke \"Cam mẫu\" --ground dd --conclusion 5/XN-UBND --date 3/8/2026 --decision 9/QĐ-UBND \
         --decision-date 19/8/2026",
    );
    // 15 days from 03/08 run to 18/08/2026.
    holds(&told, &["điểm đ khoản 1 Điều 8", "của UBND tỉnh Đồng Tháp", "đến hết ngày 18/08/2026", "chậm 1 ngày"]);
    holds(&told, &["Giấy do UBND huyện Tháp Mười cấp; nay thẩm quyền là của UBND tỉnh Đồng Tháp"]);
    holds(&desk.flat("ocop expire list --as-of 18/08/2026"), &["Kéo dài hiệu lực", "28/01/2027"]);
    holds(&desk.flat("ocop expire list --as-of 19/08/2026"), &["Bị thu hồi", "điểm đ", "19/08/2026", "9/QĐ-UBND"]);
}

/// QĐ 26/2026 Art 4.3, rules §5: a term is 36 months at most, so that of an end of 31/12/2027 none began before 31/12/2024.
#[test]
fn a_certificate_with_an_end_and_no_day_is_there_for_36_months_at_most() {
    let desk = Desk::of("87", "2026-11-22");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,het_han\n\
         Mật A,HTX A,3,9/QĐ-UBND,,UBND tỉnh Đồng Tháp,2024,31/12/2027\n\
         Mật A,HTX A,4,10/QĐ-UBND,01/06/2025,UBND tỉnh Đồng Tháp,2025,\n\
         Mật B,HTX B,4,11/QĐ-UBND,01/06/2025,UBND tỉnh Đồng Tháp,2024,\n\
         Mật B,HTX B,3,9/QĐ-UBND,,UBND tỉnh Đồng Tháp,2024,31/12/2027\n\
         Có hạn,HTX B,3,9/QĐ-UBND,,UBND tỉnh Đồng Tháp,,31/12/2027\n",
    );
    desk.ok("ocop certify import cu.csv");
    let valid = |on: &str| {
        let figures = desk.figures(&format!("ocop expire list --standing valid,superseded --as-of {on}"));
        let of = |one: &serde_json::Value| {
            let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
            format!("{} {}: {}", text("product"), one["star"], text("standing"))
        };
        let sections = figures.as_object().unwrap().values().filter_map(|section| section["certificates"].as_array());
        let mut all: Vec<String> = sections.flatten().map(of).collect();
        all.sort();
        all
    };
    assert_eq!(valid("2010-01-01"), Vec::<String>::new());
    assert_eq!(valid("2024-12-30"), Vec::<String>::new());
    assert_eq!(valid("2024-12-31"), ["Có hạn 3: valid", "Mật A 3: valid", "Mật B 3: valid"]);
    // The programme years tell that the newer of Mật A took the place of the other; those of Mật B tell nothing.
    assert_eq!(
        valid("2025-06-01"),
        ["Có hạn 3: valid", "Mật A 3: superseded-higher", "Mật A 4: valid", "Mật B 3: valid", "Mật B 4: valid"]
    );
    // 210 days before 31/12/2027.
    desk.ok("ocop expire notice --out n --on 2027-06-04 --since 2027-06-04");
    let all = std::fs::read_dir(desk.path("n")).unwrap();
    let told: String = all.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(told.contains("Có hạn") && !told.contains("Mật A"), "{told}");
}

/// What a decision had ended has no place that another certificate could take (QĐ 26/2026 Art 8).
#[test]
fn a_new_certificate_takes_no_place_of_one_that_a_decision_had_ended() {
    let desk = Desk::of("87", "2026-11-22");
    let head = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,loai_danh_gia\n";
    let products = ["Thu hồi", "Thu hồi sau", "Thu hồi quyết định", "Đưa ra", "Giữ nguyên"];
    let rows =
        |star: u8, rest: &str| products.map(|product| format!("{product},HTX A,{star},{rest},lần đầu\n")).concat();
    desk.write("cu.csv", format!("{head}{}", rows(4, "1/QĐ-UBND,01/03/2022,UBND tỉnh Đồng Tháp")));
    desk.ok("ocop certify import cu.csv");
    let revoke = |product: &str, number: u32, on: &str| {
        desk.ok(&format!(
            "ocop expire revoke \"{product}\" --ground c --conclusion 5/KL --date {on} --decision {number}/QĐ-UBND \
             --decision-date {on}"
        ));
    };
    revoke("Thu hồi", 2, "2025-02-10");
    desk.ok("ocop expire withdraw \"Thu hồi quyết định\" --decision 3/QĐ-UBND --date 10/02/2025");
    desk.ok("ocop expire strike \"Đưa ra\" --decision 4/QĐ-UBND --date 10/03/2025 --because not-re-evaluated");
    desk.write("moi.csv", format!("{head}{}", rows(3, "9/QĐ-UBND,01/02/2026,UBND tỉnh Đồng Tháp")));
    desk.ok("ocop certify import moi.csv");
    revoke("Thu hồi sau", 5, "2026-02-02");
    let lowered = |product: &str| desk.flat(&format!("ocop show \"{product}\"")).contains("hạ từ hạng 4 sao");
    assert_eq!(products.map(lowered), [false, true, false, false, true]);
}

/// A list of the past with an end where no day of the decision is told.
fn past(rows: &str) -> Desk {
    let desk = Desk::of("87", "2027-08-01");
    let head = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,het_han\n";
    desk.write("cu.csv", format!("{head}{rows}"));
    desk.ok("ocop certify import cu.csv");
    desk
}

/// QĐ 26/2026 Art 7.6a: 31/12/2027 is 152 days after 01/08/2027 (30 in August, 30, 31, 30 and 31).
#[test]
fn a_certificate_with_an_end_and_no_day_is_renewed_and_not_the_one_of_years_before() {
    let desk = past(
        "Trà,HTX A,3,303/QĐ-UBND,04/02/2020,UBND tỉnh Đồng Tháp,2019,\n\
         Trà,HTX A,4,9/QĐ-UBND,,UBND tỉnh Đồng Tháp,2024,31/12/2027\n",
    );
    let told = desk.flat("ocop register dossier Trà --kind danh-gia-lai --year 2027 --filed 2027-08-01");
    holds(&told, &["4 sao", "9/QĐ-UBND", "hết hạn ngày 31/12/2027, khi nộp còn 152 ngày", "nộp đúng thời hạn"]);
    assert!(!told.contains("303/QĐ-UBND"), "{told}");
    holds(&desk.flat("ocop show Trà"), &["đã nộp hồ sơ đánh giá lại đúng hạn", "nâng từ hạng 3 sao"]);
}

/// The one of the later programme year has the place from the first day on which it can be there: 36 months before its
/// end (QĐ 26/2026 Art 4.3).
#[test]
fn of_certificates_without_a_day_the_later_programme_year_tells_which_holds() {
    let desk = past(
        "Mật B,HTX A,4,10/QĐ-UBND,01/06/2024,UBND tỉnh Đồng Tháp,2024,\n\
         Mật B,HTX A,3,9/QĐ-UBND,,UBND tỉnh Đồng Tháp,2025,31/12/2028\n\
         Mật C,HTX A,4,11/QĐ-UBND,,UBND tỉnh Đồng Tháp,2024,31/10/2027\n\
         Mật C,HTX A,3,12/QĐ-UBND,,UBND tỉnh Đồng Tháp,2025,31/12/2028\n\
         Mật D,HTX A,4,13/QĐ-UBND,01/06/2024,UBND tỉnh Đồng Tháp,2024,\n\
         Mật D,HTX A,3,14/QĐ-UBND,,UBND tỉnh Đồng Tháp,2025,\n",
    );
    let valid = |on: &str| {
        let figures = desk.figures(&format!("ocop expire list --standing valid --as-of {on}"));
        let sections = figures.as_object().unwrap().values().filter_map(|section| section["certificates"].as_array());
        let mut all: Vec<_> = sections.flatten().map(|one| format!("{} {}", one["product"], one["star"])).collect();
        all.sort();
        all
    };
    // Since when the newer one of Mật D is there nothing tells: what is in force holds.
    assert_eq!(valid("2025-12-30"), ["\"Mật B\" 4", "\"Mật C\" 4", "\"Mật D\" 4"]);
    assert_eq!(valid("2025-12-31"), ["\"Mật B\" 3", "\"Mật C\" 3", "\"Mật D\" 4"]);
    let total = desk.figures("ocop report total --as-of 2025-12-31");
    assert_eq!((total["ever"].as_u64(), total["in_force"].as_u64()), (Some(3), Some(3)));
    let ended = desk.figures("ocop expire list --standing superseded --as-of 2025-12-31").to_string();
    assert_eq!(ended.matches("superseded-lower").count(), 2, "{ended}");
}
