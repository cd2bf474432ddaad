//! After signing: what a subject is called and whose a product is, day by day, whatever the order in which it was told.

#![allow(clippy::unwrap_used)] // a helper of tests is a test

mod common;

use common::Desk;
use proptest::prelude::*;
use serde_json::Value;

const HEAD: &str = "ten_san_pham,chu_the,xa_phuong,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam";

/// A desk with a certificate of a subject called "HTX A Mẫu", known from a day of 2020.
fn desk() -> Desk {
    let desk = Desk::of("87", "2026-01-31");
    desk.write(
        "cu.csv",
        format!(
            "{HEAD}\nTrà mẫu,HTX A Mẫu,xã Mỹ Quý,huyện Tháp Mười,3,1/QĐ-UBND,2020-06-15,UBND tỉnh Đồng Tháp,2020\n"
        ),
    );
    desk.ok("ocop certify import cu.csv");
    desk
}

/// Whose the product is on a day.
fn whose(desk: &Desk, day: &str) -> String {
    let told = desk.roster(&format!("ocop report roster --format json --no-meta --as-of {day}"));
    let told: Value = serde_json::from_str(&told).unwrap();
    let Value::String(name) = &told["figures"]["products"][0]["subject"] else { panic!("{told}") };
    name.clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Names told in any order hold from their own days.
    #[test]
    fn names_hold_from_their_days_in_whatever_order_they_are_told(
        days in proptest::collection::btree_set(0..60_u32, 1..4).prop_map(|days| days.into_iter().collect::<Vec<_>>()).prop_shuffle()
    ) {
        let desk = desk();
        let day = |months: u32| format!("{}-{:02}-01", 2020 + (7 + months) / 12, (7 + months) % 12 + 1);
        for months in &days {
            let from = day(*months);
            desk.ok(&format!(
                "ocop register subject \"HTX A Mẫu\" --renamed \"HTX B{months} Mẫu\" --from {from} --paper 1/GCN"
            ));
        }
        // The file of before the change means the same subject.
        prop_assert!(desk.ok("ocop certify import cu.csv").starts_with("Sổ không có gì thay đổi"));
        prop_assert_eq!(whose(&desk, "2020-07-31"), "HTX A Mẫu");
        for asked in 0..60 {
            let now = days.iter().filter(|from| **from <= asked).max();
            let expected = now.map_or_else(|| "HTX A Mẫu".to_owned(), |from| format!("HTX B{from} Mẫu"));
            if asked % 7 == 0 || days.contains(&asked) {
                prop_assert_eq!(whose(&desk, &day(asked)), expected);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// A name that one product gave up and another took means who had it on the row's day, else who has it now.
    #[test]
    fn a_name_that_moved_is_whose_it_was_on_the_day(gave in 1..20_u32, later in 0..20_u32, asked in 0..48_u32) {
        let desk = Desk::of("87", "2026-01-31");
        let day = |months: u32| format!("{}-{:02}-01", 2021 + months / 12, months % 12 + 1);
        let row = |name: &str, number: u32, star: u8, day: &str| {
            let year = &day[..4];
            format!("{name},HTX A Mẫu,xã Mỹ Quý,huyện Tháp Mười,{star},{number}/QĐ-UBND,{day},UBND tỉnh Đồng Tháp,{year}")
        };
        let first = "2020-06-15";
        let rows = [row("Trà mẫu", 1, 3, first), row("Gạo mẫu", 1, 3, first)];
        desk.write("cu.csv", format!("{HEAD}\n{}\n", rows.join("\n")));
        desk.ok("ocop certify import cu.csv");
        let took = gave + later;
        for (was, is, from) in [("Trà mẫu", "Trà sen mẫu", gave), ("Gạo mẫu", "Trà mẫu", took)] {
            let from = day(from);
            desk.ok(&format!("ocop register product \"{was}, HTX A Mẫu\" --renamed \"{is}\" --from {from} --paper 1/TB"));
        }
        desk.write("moi.csv", format!("{HEAD},loai_ho_so\n{},nâng hạng\n", row("Trà mẫu", 2, 4, &day(asked))));
        prop_assert!(desk.ok("ocop certify import moi.csv").contains("tên “Trà mẫu” qua các thời gian"));
        let told = desk.roster("ocop report roster --format json --no-meta");
        let told: Value = serde_json::from_str(&told).unwrap();
        let raised = told["figures"]["products"].as_array().unwrap().iter().find(|one| one["star"] == 4).unwrap();
        prop_assert_eq!(&raised["product"], if asked < gave { "Trà sen mẫu" } else { "Trà mẫu" });
        // Both files mean the same again.
        for file in ["cu.csv", "moi.csv"] {
            let again = desk.ok(&format!("ocop certify import {file}"));
            prop_assert!(again.starts_with("Sổ không có gì thay đổi"), "{}", again);
        }
    }
}

#[test]
fn a_name_changed_before_anything_was_known_held_then() {
    let desk = desk();
    desk.ok("ocop register subject \"HTX A Mẫu\" --renamed \"HTX B Mẫu\" --from 2019-01-01 --paper 1/GCN");
    assert_eq!(whose(&desk, "2020-06-15"), "HTX B Mẫu");
    desk.ok("ocop undo 3");
    assert_eq!(whose(&desk, "2020-06-15"), "HTX A Mẫu");
}

#[test]
fn a_chain_of_successions_is_followed_as_far_as_the_day() {
    let desk = desk();
    desk.ok("ocop register subject \"HTX C Mẫu\" --succeeds \"HTX A Mẫu\" --from 2024-01-01 --paper 1/QĐ");
    desk.ok("ocop register subject \"HTX D Mẫu\" --succeeds \"HTX C Mẫu\" --from 2025-01-01 --paper 2/QĐ");
    let named = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map(|day| whose(&desk, day));
    assert_eq!(named, ["HTX A Mẫu", "HTX C Mẫu", "HTX C Mẫu", "HTX D Mẫu"]);
    // A later file of the newest name is of the same product; the oldest file changes nothing.
    desk.write(
        "moi.csv",
        format!(
            "{HEAD},loai_ho_so\nTrà mẫu,HTX D Mẫu,xã Mỹ Quý,huyện Tháp Mười,4,2/QĐ-UBND,2025-06-15,UBND tỉnh Đồng Tháp,2025,nâng hạng\n"
        ),
    );
    assert!(desk.ok("ocop certify import moi.csv").contains("Sản phẩm: 0 mới"));
    assert!(desk.ok("ocop certify import cu.csv").starts_with("Sổ không có gì thay đổi"));
    assert_eq!(whose(&desk, "2020-12-31"), "HTX A Mẫu");
    desk.ok("ocop undo 5");
    desk.ok("ocop undo 4");
    assert_eq!(whose(&desk, "2025-06-30"), "HTX C Mẫu");
}

#[test]
fn a_corrected_decision_is_no_second_one_whichever_file_is_read() {
    let desk = desk();
    desk.ok("ocop certify correct 1/QĐ-UBND --number 7/QĐ-UBND --signed-on 2020-06-10 --decision 9/QĐ-UBND --date 2020-07-01");
    let before = desk.ok("ocop report roster --format json --no-meta");
    desk.write(
        "dung.csv",
        String::from_utf8(std::fs::read(desk.path("cu.csv")).unwrap())
            .unwrap()
            .replace("1/QĐ-UBND,2020-06-15", "7/QĐ-UBND,2020-06-10"),
    );
    for file in ["cu.csv", "dung.csv"] {
        assert!(desk.ok(&format!("ocop certify import {file}")).contains("0 mới, 0 thay đổi, 1 đã có"), "{file}");
    }
    assert_eq!(desk.ok("ocop report roster --format json --no-meta"), before);
    assert!(before.contains("2023-06-10"), "{before}"); // 36 months from the right day
}

#[test]
fn a_roster_with_the_old_name_is_of_the_renamed_subject_and_one_with_the_new_name_too() {
    let desk = desk();
    desk.ok("ocop register subject \"HTX A Mẫu\" --renamed \"HTX B Mẫu\" --from 2022-01-01 --paper 1/GCN");
    desk.ok("ocop register product \"Trà mẫu\" --renamed \"Trà sen mẫu\" --from 2023-01-01 --paper 2/GCN");
    for (name, product, year) in
        [("HTX A Mẫu", "Trà mẫu", 2023), ("HTX B Mẫu", "Trà sen mẫu", 2024), ("HTX A Mẫu", "Trà sen mẫu", 2025)]
    {
        desk.write(
            "r.csv",
            format!("ten_san_pham,chu_the,xa_phuong,huyen,loai_ho_so\n{product},{name},xã Mỹ Quý,huyện Tháp Mười,đánh giá lại\n"),
        );
        let told = desk.ok(&format!("ocop register roster r.csv --year {year}"));
        assert!(told.contains("Chủ thể: 0 mới") && told.contains("Sản phẩm: 0 mới"), "{told}");
    }
    assert_eq!(whose(&desk, "2021-12-31"), "HTX A Mẫu");
    assert_eq!(whose(&desk, "2025-12-31"), "HTX B Mẫu");
}
