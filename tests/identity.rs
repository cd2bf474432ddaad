//! Who is who, through the binary: one subject under several spellings of its place, two places of
//! one name, files in every order, facts that change with the years.

use crate::common::{self, Desk, holds};
use serde_json::json;

const HEAD: &str = "ten_san_pham,chu_the,xa_phuong,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,dien_thoai";

/// A file of certificates, one row a line of the last columns given.
fn annex(desk: &Desk, name: &str, rows: &[&str]) {
    desk.write(name, format!("{HEAD}\n{}\n", rows.join("\n")));
}

/// Subjects and products ever recognised.
fn counted(desk: &Desk) -> (u64, u64) {
    let figures = desk.figures("ocop report total");
    (figures["subjects"]["known"].as_u64().unwrap(), figures["ever"].as_u64().unwrap())
}

#[test]
fn one_place_spelled_two_ways_is_one_subject() {
    let desk = Desk::of("87", "2021-12-31");
    annex(&desk, "a.csv", &["Cam,HTX A,xã Tân Mỹ,huyện Lấp Vò,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,"]);
    annex(&desk, "b.csv", &["Bưởi,HTX A,Tân Mỹ,H. Lấp Vò,3,2/QĐ-UBND,2021-04-01,UBND tỉnh Đồng Tháp,2020,"]);
    desk.ok("ocop certify import a.csv b.csv");
    assert_eq!(counted(&desk), (1, 2));
}

#[test]
fn one_commune_under_its_old_and_its_new_name_is_one_subjects_place() {
    // 30175 xã Tân Mỹ and 30172 xã Mỹ An Hưng A of Lấp Vò are both in 30178 xã Mỹ An Hưng since 01/07/2025.
    let files = [
        ("old.csv", "Cam,HTX A,xã Tân Mỹ,huyện Lấp Vò,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,"),
        ("bare.csv", "Chè,HTX A,Tan My,Lap Vo,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,"),
        ("new.csv", "Bưởi,HTX A,xã Mỹ An Hưng,,3,2/QĐ-UBND,2026-03-01,UBND tỉnh Đồng Tháp,2025,"),
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let desk = Desk::of("82@2025", "2026-12-31");
        for n in order {
            annex(&desk, files[n].0, &[files[n].1]);
            desk.ok(&format!("ocop certify import {}", files[n].0));
        }
        assert_eq!(counted(&desk), (1, 3), "{order:?}");
        let db = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
        let now: (String, String, Option<String>) = db
            .query_row(
                "SELECT commune_list, commune_code, commune FROM subject_rev ORDER BY valid_from DESC, rev DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        assert_eq!(now, ("2025".into(), "30178".into(), Some("xã Mỹ An Hưng".into())), "{order:?}");
        drop(db);
        let before = desk.ledger();
        for n in order {
            desk.ok(&format!("ocop certify import {}", files[n].0));
        }
        assert_eq!(desk.ledger(), before, "{order:?}");
    }
}

#[test]
fn two_old_communes_that_are_one_now_were_two_places() {
    let desk = Desk::of("82@2025", "2026-12-31");
    let row = |product: &str, commune: &str| {
        format!("{product},HKD mẫu,{commune},huyện Lấp Vò,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,")
    };
    let rows = [row("Cam", "xã Tân Mỹ"), row("Bưởi", "xã Mỹ An Hưng A")];
    annex(&desk, "a.csv", &rows.each_ref().map(String::as_str));
    desk.ok("ocop certify import a.csv");
    assert_eq!(counted(&desk), (2, 2));
    // Under the present name either may be meant; who has the product tells.
    annex(&desk, "b.csv", &["Bưởi,HKD mẫu,xã Mỹ An Hưng,,4,2/QĐ-UBND,2026-03-01,UBND tỉnh Đồng Tháp,2025,"]);
    desk.ok("ocop certify import b.csv");
    assert_eq!(counted(&desk), (2, 2));
}

#[test]
fn a_huyen_and_a_thanh_pho_of_one_name_are_two_places() {
    // Đồng Tháp had both a huyện and a thành phố Cao Lãnh.
    let desk = Desk::of("87", "2021-12-31");
    let row = |product: &str, place: &str| {
        format!("{product},HTX {product},,{place},3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,")
    };
    let rows = [row("Cam", "huyện Cao Lãnh"), row("Bưởi", "TP. Cao Lãnh"), row("Quýt", "thành phố Cao Lãnh")];
    annex(&desk, "a.csv", &rows.each_ref().map(String::as_str));
    desk.ok("ocop certify import a.csv");
    let of = |place: &str| desk.figures(&format!("ocop report total --district \"{place}\""))["ever"].clone();
    assert_eq!((of("huyện Cao Lãnh"), of("thành phố Cao Lãnh"), of("TP Cao Lãnh")), (json!(1), json!(2), json!(2)));
    holds(&desk.refuses(3, "ocop report total --district \"Cao Lãnh\""), &["huyện Cao Lãnh", "Cao Lãnh"]);
}

#[test]
fn the_same_file_after_a_merger_adds_nothing() {
    let desk = Desk::of("87", "2026-01-31");
    annex(
        &desk,
        "a.csv",
        &[
            "Cam,HTX A,,huyện Lấp Vò,3,1/QĐ-UBND,2024-03-01,UBND huyện Lấp Vò,2023,",
            "Bưởi,HTX A,,huyện Lấp Vò,4,2/QĐ-UBND,,UBND tỉnh Đồng Tháp,2023,",
        ],
    );
    desk.ok("ocop certify import a.csv");
    desk.ok("ocop register office --from 2025-07-01 --unit 82@2025 --joins 82@2024,87");
    let before = desk.ledger();
    holds(&desk.flat("ocop certify import a.csv"), &["0 mới, 0 thay đổi, 2 đã có"]);
    assert_eq!(desk.ledger(), before);
}

#[test]
fn a_row_too_long_is_set_aside_whole_in_a_file_of_bare_carriage_returns() {
    let desk = Desk::of("87", "2023-12-31");
    desk.write(
        "a.csv",
        "ten_san_pham,chu_the,loai_ho_so\rCam,HTX A,lần đầu\rBưởi,HTX B,lần đầu,thừa\rChè,HTX C,lần đầu\r",
    );
    holds(&desk.flat("ocop register roster a.csv --year 2020 --skip-bad bad.csv"), &["Đã đọc 2/3 dòng"]);
    let bad = std::fs::read_to_string(desk.path("bad.csv")).unwrap();
    holds(&bad, &["Bưởi,HTX B,lần đầu,thừa"]);
    assert!(!bad.contains("Chè"), "{bad}");
}

#[test]
fn an_older_file_fills_blanks_and_overrules_nothing() {
    let new = "Cam,HTX A,,huyện Lấp Vò,3,9/QĐ-UBND,2022-03-01,UBND tỉnh Đồng Tháp,2021,0900000002";
    let old = "Bưởi,HTX A,,huyện Lấp Vò,3,1/QĐ-UBND,2020-03-01,UBND tỉnh Đồng Tháp,2019,0900000001";
    for order in [["new.csv", "old.csv"], ["old.csv", "new.csv"]] {
        let desk = Desk::of("87", "2023-12-31");
        annex(&desk, "new.csv", &[new]);
        annex(&desk, "old.csv", &[old]);
        for file in order {
            desk.ok(&format!("ocop certify import {file}"));
        }
        let db = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
        let phone: String = db
            .query_row("SELECT phone FROM subject_rev ORDER BY valid_from DESC, rev DESC LIMIT 1", [], |row| row.get(0))
            .unwrap();
        assert_eq!(phone, "0900000002", "{order:?}");
        drop(db);
        let before = desk.ledger();
        desk.ok("ocop certify import old.csv new.csv");
        assert_eq!(desk.ledger(), before, "{order:?}");
    }
}

#[test]
fn files_in_any_order_and_again_name_the_same_subjects() {
    // Three subjects of one name, told in part and in full, and one row without a place.
    let files = [
        ("commune.csv", "Cam,HTX A,xã Mỹ Quý,,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,"),
        ("full.csv", "Cam,HTX A,xã Mỹ Quý,huyện Tháp Mười,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,"),
        ("other.csv", "Cam,HTX A,xã An Hòa,huyện Tam Nông,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,"),
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let desk = Desk::of("87", "2021-12-31");
        for n in order {
            annex(&desk, files[n].0, &[files[n].1]);
            desk.ok(&format!("ocop certify import {}", files[n].0));
        }
        assert_eq!(counted(&desk), (2, 2), "{order:?}");
        let before = desk.ledger();
        for n in order {
            desk.ok(&format!("ocop certify import {}", files[n].0));
        }
        assert_eq!(desk.ledger(), before, "{order:?}");
    }
}

#[test]
fn bad_rows_of_skip_bad_leave_nothing_behind() {
    let desk = Desk::of("87", "2021-12-31");
    let row = |star: u8, phone: &str| {
        format!("Cam,HTX A,,huyện Lấp Vò,{star},1/QĐ-UBND,2021-03-01,UBND tỉnh Đồng Tháp,2020,{phone}")
    };
    annex(&desk, "a.csv", &[&row(3, "0900000001")]);
    desk.ok("ocop certify import a.csv");
    let before = desk.ledger();
    annex(&desk, "b.csv", &[&row(4, "0999999999")]);
    desk.ok("ocop certify import b.csv --skip-bad bad.csv");
    assert_eq!(desk.ledger(), before);
    assert!(std::fs::read_to_string(desk.path("bad.csv")).unwrap().contains("0999999999"));
}

#[test]
fn the_list_of_ends_is_one_table_of_plain_numbers_in_csv() {
    let desk = Desk::of("87", "2024-12-31");
    annex(
        &desk,
        "a.csv",
        &[
            "Cam,HTX A,,huyện Lấp Vò,3,1/QĐ-UBND,2021-12-31,UBND tỉnh Đồng Tháp,2021,",
            "Bưởi,HTX A,,huyện Lấp Vò,3,2/QĐ-UBND,2022-01-10,UBND tỉnh Đồng Tháp,2021,",
            "Quýt,HTX A,,huyện Lấp Vò,3,3/QĐ-UBND,2020-12-31,UBND tỉnh Đồng Tháp,2020,",
            "Chanh,HTX A,,huyện Lấp Vò,3,,,UBND tỉnh Đồng Tháp,2020,",
        ],
    );
    desk.ok("ocop certify import a.csv");
    let csv = desk.ok("ocop expire list --within 30 --format csv");
    let rows = common::rows(&csv);
    let told: Vec<_> = rows.iter().map(|row| (&*row["danh_sach"], &*row["ten_san_pham"], &*row["con_lai"])).collect();
    // 36 months: 31/12/2024, 10/01/2025, 31/12/2023 (2024 has 366 days).
    assert_eq!(
        told,
        [("expired", "Quýt", "-366"), ("expired", "Cam", "0"), ("ending", "Bưởi", "10"), ("unknown", "Chanh", "")]
    );
}

#[test]
fn a_file_of_another_province_is_remarked_on() {
    let desk = Desk::of("87", "2022-12-31");
    let told = desk.flat("ocop certify import tests/data/rosters/thanh-hoa-2942-2021-dot3.csv");
    holds(&told, &["20 dòng ghi tỉnh khác địa bàn của sổ (tỉnh Đồng Tháp)"]);
    let own = Desk::of("38", "2022-12-31");
    let told = own.flat("ocop certify import tests/data/rosters/thanh-hoa-2942-2021-dot3.csv");
    assert!(!told.contains("tỉnh khác"), "{told}");
}
