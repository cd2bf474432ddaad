//! Re-evaluations over the years: what was certified once, and what took its place, on any day.

#![allow(clippy::unwrap_used)] // a helper of tests is a test

mod common;

use common::Desk;
use serde_json::Value;

/// Nghệ An's re-evaluations as the press listed them (`nghe-an-danh-gia-lai-8`): product, subject, the year, stars
/// before and after. Two subjects are households named after a person, whose names are not told here.
const AGAIN: [(&str, &str, i32, u8, u8); 8] = [
    ("Dệt thổ cẩm (khăn, chân váy, khăn trải bàn)", "Hợp tác xã làng nghề thổ cẩm Hoa Tiến", 2022, 4, 3),
    ("Trà gạo thảo dược Vĩnh Hoà", "Công ty TNHH Khoa học công nghệ Vĩnh Hòa", 2022, 3, 3),
    ("Cam Vinh", "Hợp tác xã nông nghiệp và dịch vụ Minh Thành", 2022, 3, 3),
    ("Lạc sen Diễn Châu", "Công ty TNHH Nông, lâm, thủy sản Sỹ Thắng", 2021, 3, 4),
    ("Hạt sen sấy", "Hợp tác xã sen Quê Bác", 2021, 3, 4),
    ("Hương trầm Hà Loan", "Hộ sản xuất mẫu 06", 2022, 3, 3),
    ("Hương thẻ Bình Minh", "Hộ sản xuất mẫu 07", 2022, 3, 3),
    ("Tinh bột nghệ Hoàng Mai", "Hợp tác xã dịch vụ nông nghiệp tổng hợp Đồng Tâm", 2022, 3, 3),
];
/// The certificates of decision 303/QĐ-UBND of 04/02/2020.
const ALL: usize = 48;

/// A desk with Nghệ An's certificates: the eight by name and forty placeholders; the days of the newer decisions are not
/// published, only that they came before the end of the old ones.
fn nghe_an() -> Desk {
    let desk = Desk::of("40", "2026-11-20");
    let head = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,loai_danh_gia,nam\n";
    let row =
        |product: &str, subject: &str, star: u8, rest: &str| format!("\"{product}\",\"{subject}\",{star},{rest}\n");
    let first = "303/QĐ-UBND,04/02/2020,UBND tỉnh Nghệ An,lần đầu,2019";
    let named = AGAIN.iter().map(|(product, subject, _, star, _)| row(product, subject, *star, first));
    let others = (9..=ALL).map(|n| row(&format!("Sản phẩm mẫu {n:02}"), &format!("HTX mẫu {n:02}"), 3, first));
    let again = AGAIN.iter().map(|(product, subject, year, _, star)| {
        let decision = format!("{}/QĐ-UBND,30/12/{year},UBND tỉnh Nghệ An,đánh giá lại,{year}", year - 2000);
        row(product, subject, *star, &decision)
    });
    let rows: String = named.chain(others).chain(again).collect();
    desk.write("nghe-an.csv", format!("{head}{rows}"));
    desk.ok("ocop certify import nghe-an.csv");
    desk
}

fn count(figures: &Value, key: &str) -> u64 {
    figures[key].as_u64().unwrap()
}

/// What the old certificates of the eight are on a day, by their words in the history.
fn of_eight(desk: &Desk, on: &str) -> Vec<String> {
    let text = desk.roster(&format!("ocop report roster --history --as-of {on} --format csv"));
    let old = common::rows(&text).into_iter().filter(|row| row["so_quyet_dinh"] == "303/QĐ-UBND");
    let eight = old.filter(|row| AGAIN.iter().any(|(product, ..)| row["ten_san_pham"] == *product));
    eight.map(|row| row["trang_thai"].clone()).collect()
}

#[test]
fn nghe_an_stands_right_on_both_sides_of_the_anniversary_and_today() {
    let desk = nghe_an();
    let total = |on: &str| desk.figures(&format!("ocop report total --as-of {on}"));
    // 03/02/2023 is the last day of the forty; the eight stand by their newer certificates.
    let before = total("2023-02-03");
    assert_eq!((count(&before, "ever"), count(&before, "in_force")), (48, 48));
    // Out of force from 04/02/2023: all but the eight.
    let after = total("2023-02-04");
    assert_eq!((count(&after, "ever"), count(&after, "in_force")), (48, 8));
    // The newer ones are of 2021 and 2022 and have run their 36 months.
    assert_eq!(count(&total("2026-11-20"), "in_force"), 0);

    // One lowered; those of 2021 raised while the old ones were valid; five as before.
    let words = of_eight(&desk, "2023-02-03");
    let is = |word: &str| words.iter().filter(|told| told.contains(word)).count();
    assert_eq!(words.len(), 8, "{words:?}");
    assert_eq!((is("giảm hạng"), is("nâng hạng"), is("giữ hạng")), (1, 2, 5), "{words:?}");
    // A year before only those of 2021 were superseded; the others were in their term.
    let words = of_eight(&desk, "2022-01-01");
    let is = |word: &str| words.iter().filter(|told| told.contains(word)).count();
    assert_eq!((is("nâng hạng"), is("còn hiệu lực")), (2, 6), "{words:?}");
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
