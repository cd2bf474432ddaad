//! After signing: what a subject is called and whose a product is, day by day, whatever the order in which it was told.

use crate::common::{Desk, holds};
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

/// A desk with certificates of `rows`: product, stars, number, day.
fn certified(today: &'static str, rows: &[(&str, u8, u32, &str)]) -> Desk {
    let desk = Desk::of("87", today);
    let line = |(product, star, number, day): &(&str, u8, u32, &str)| {
        format!("{product},HTX A Mẫu,,,{star},{number}/QĐ-UBND,{day},UBND tỉnh Đồng Tháp,\n")
    };
    desk.write("cu.csv", format!("{HEAD}\n{}", rows.iter().map(line).collect::<String>()));
    desk.ok("ocop certify import cu.csv");
    desk
}

fn corrected(what: &str) -> String {
    format!("ocop certify correct {what} --decision 50/QĐ-UBND --date 01/11/2026")
}

/// Revoked on 10/12/2025 and issued once more on 05/12: it was recognised on that day at the latest, nor can a decision
/// that revokes be of a day before.
#[test]
fn a_corrected_day_turns_no_order_of_decisions() {
    let desk = certified("2026-11-22", &[("Trà Mẫu", 3, 1, "2025-11-20")]);
    let revoke = "--ground c --conclusion 1/KL --date 01/12/2025 --decision 2/QĐ-UBND --decision-date 10/12/2025";
    desk.ok(&format!("ocop expire revoke \"Trà Mẫu\" {revoke}"));
    let told = desk.refuses(3, &corrected("1/QĐ-UBND --signed-on 2025-12-20"));
    holds(&told, &["bị thu hồi ngày 10/12/2025", "trước ngày công nhận 20/12/2025"]);
    holds(&desk.refuses(3, &corrected("2/QĐ-UBND --signed-on 2025-11-19")), &["bị thu hồi ngày 19/11/2025"]);
    desk.ok(&corrected("1/QĐ-UBND --signed-on 2025-12-10 --dry-run"));
    // The conclusion is of 01/12.
    holds(&desk.refuses(3, &corrected("2/QĐ-UBND --signed-on 2025-11-30")), &["trước kết luận", "01/12/2025"]);
    desk.ok(&corrected("2/QĐ-UBND --signed-on 2025-12-01 --dry-run"));

    let desk = certified("2026-11-22", &[("Trà Mẫu", 3, 1, "2025-11-20")]);
    desk.ok("ocop certify reissue \"Trà Mẫu\" --because lost --date 05/12/2025");
    let told = desk.refuses(3, &corrected("1/QĐ-UBND --signed-on 2025-12-06"));
    holds(&told, &["được cấp lại ngày 05/12/2025", "trước ngày công nhận 06/12/2025"]);
}

/// Three stars of 20/01/2024 and four of 20/01/2025; were the three of 21/01/2025, they would have come after the four,
/// and their term would end on 21/01/2028.
#[test]
fn what_a_corrected_day_makes_of_the_standing_of_certificates_is_told() {
    let desk = certified("2026-11-22", &[("Trà Mẫu", 3, 2, "2024-01-20"), ("Trà Mẫu", 4, 3, "2025-01-20")]);
    let told = desk.flat(&corrected("2/QĐ-UBND --signed-on 2025-01-21"));
    holds(
        &told,
        &[
            "tính đến ngày 22/11/2026",
            "“Trà Mẫu”, hạng 3 sao, Quyết định số 2/QĐ-UBND ngày 21/01/2025 của UBND tỉnh Đồng Tháp: được thay thế (nâng hạng) → còn hiệu lực",
            "“Trà Mẫu”, hạng 4 sao, Quyết định số 3/QĐ-UBND ngày 20/01/2025 của UBND tỉnh Đồng Tháp: còn hiệu lực → được thay thế (giảm hạng)",
        ],
    );
    // A day that changes no standing is told by its end alone.
    let told =
        desk.flat("ocop certify correct 2/QĐ-UBND --signed-on 2025-01-22 --decision 51/QĐ-UBND --date 02/11/2026");
    assert!(!told.contains("→ còn hiệu lực") && !told.contains("Xem lại"), "{told}");
}

/// A term that ends on 01/03/2027 is filed for from 02/09 to 01/11/2026; on 02/10/2026 there are 150 days left. Were it
/// signed on 29/05/2024, it would end on 29/05/2027: 239 days (29 of October, 30, 31, 31, 28, 31, 30, 29), 59 too early.
#[test]
fn a_file_that_came_in_time_and_is_outside_the_corrected_window_is_told() {
    let desk = certified("2026-11-22", &[("Trà Mẫu", 3, 1, "2024-03-01")]);
    desk.ok("ocop register dossier \"Trà Mẫu\" --kind danh-gia-lai --year 2026 --filed 02/10/2026");
    let told = desk.flat(&corrected("1/QĐ-UBND --signed-on 29/05/2024"));
    holds(&told, &["Xem lại hồ sơ 2026-0-001", "sớm 59 ngày", "hết hạn ngày 29/05/2027"]);
    holds(&told, &["ocop register dossier 2026-0-001 --outside-window --reason"]);
    // Recorded late with a reason it is no more to be looked at.
    desk.ok("ocop register dossier 2026-0-001 --outside-window --reason \"đính chính ngày ký\"");
    let back = "ocop certify correct 1/QĐ-UBND --signed-on 30/05/2024 --decision 51/QĐ-UBND --date 02/11/2026";
    assert!(!desk.flat(back).contains("Xem lại hồ sơ"));
}

/// The ministry of agriculture and rural development was merged on 01/03/2025.
#[test]
fn a_ministry_that_is_no_more_revokes_nothing() {
    let desk = Desk::of("87", "2026-11-22");
    desk.write(
        "cu.csv",
        format!("{HEAD}\nTrà Mẫu,HTX A Mẫu,,,5,1/QĐ-BNN,2024-06-15,Bộ Nông nghiệp và Phát triển nông thôn,\n"),
    );
    desk.ok("ocop certify import cu.csv");
    let revoke = |day: &str, by: &str| {
        let papers = format!("--conclusion 1/KL --date {day} --decision 9/QĐ-BNNMT --decision-date {day}");
        format!("ocop expire revoke \"Trà Mẫu\" --ground c {papers} --authority \"{by}\" --dry-run")
    };
    let before = "Bộ Nông nghiệp và Phát triển nông thôn";
    for printed in [before, "Bộ NN&PTNT"] {
        let told = desk.refuses(3, &revoke("2026-06-10", printed));
        holds(&told, &["Ngày 10/06/2026 không còn", "nay là Bộ Nông nghiệp và Môi trường"]);
    }
    desk.refuses(3, &revoke("2025-03-01", before));
    desk.ok(&revoke("2025-02-28", before));
    desk.ok(&revoke("2026-06-10", "Bộ Nông nghiệp và Môi trường"));
}

#[test]
fn a_chain_of_names_is_told_to_the_one_that_holds() {
    let desk = certified("2026-11-22", &[("Trà Xanh", 3, 1, "2024-03-01")]);
    for (from, name, to) in [("2024-06-01", "Trà Xanh", "Trà Yên"), ("2025-06-01", "Trà Yên", "Trà Sen")] {
        desk.ok(&format!("ocop register product \"{name}\" --renamed \"{to}\" --from {from} --paper 1/GCN"));
    }
    let told = desk.flat("ocop find tra xanh");
    holds(
        &told,
        &["“Trà Xanh” nay là “Trà Yên”, từ ngày 01/06/2024", "“Trà Yên” nay là “Trà Sen”, từ ngày 01/06/2025"],
    );
    // Who asks by the second name is told of the third alone.
    assert!(!desk.flat("ocop find tra yen").contains("Trà Xanh"));
}

#[test]
fn what_was_corrected_of_a_subject_is_told_of_each_of_its_products() {
    let desk = certified("2026-11-22", &[("Mít sấy", 3, 1, "2024-03-01"), ("Xoài sấy", 3, 1, "2024-03-01")]);
    desk.ok(&corrected("\"Mít sấy\" --subject-name \"HTX An Mẫu\" --position 3"));
    for (product, row) in [("Mít sấy", 1), ("Xoài sấy", 0)] {
        let told = desk.flat(&format!("ocop show \"{product}\""));
        assert_eq!(told.matches("tên chủ thể: HTX A Mẫu → HTX An Mẫu").count(), 1, "{told}");
        // The row of the annex is that certificate's own.
        assert_eq!(told.matches("số thứ tự trong phụ lục:").count(), row, "{told}");
    }
}

/// 36 months from 01/03/2024 end on 01/03/2027 (Art 4.3); the decision says 31/12/2026, which is kept (Art 12.1).
#[test]
fn an_end_that_the_decision_states_is_shown_with_the_one_it_differs_from() {
    let desk = Desk::of("87", "2026-11-22");
    let row = |end: &str| {
        format!("{HEAD},het_han\nTrà Mẫu,HTX A Mẫu,,,3,1/QĐ-UBND,2024-03-01,UBND tỉnh Đồng Tháp,2024,{end}\n")
    };
    for end in ["2024-02-29", "2024-03-01"] {
        desk.write("cu.csv", row(end));
        holds(&desk.refuses(3, "ocop certify import cu.csv"), &["het_han", "01/03/2024"]);
    }
    desk.write("cu.csv", row("2026-12-31"));
    desk.ok("ocop certify import cu.csv");
    holds(
        &desk.flat("ocop show \"Trà Mẫu\""),
        &["31/12/2026 Ngày hết hạn giấy chứng nhận ghi trong quyết định (tính 36 tháng là ngày 01/03/2027)"],
    );
}

/// The council of 2026 sat on 10/08 and 24/08: what a decision of 01/08 recognises rests on no result of it, be it told by
/// the day it had before it was corrected.
#[test]
fn a_decision_told_by_its_former_day_is_not_judged_by_it() {
    let desk = Desk::example("council-2026", "2026-11-20");
    desk.write("gcn.csv", format!("{HEAD}\nTrà Mẫu,HTX A Mẫu,,,3,55/QĐ-UBND,2026-09-20,UBND tỉnh Sơn La,2026\n"));
    desk.ok("ocop certify import gcn.csv");
    desk.ok("ocop certify correct 55/QĐ-UBND --decision 60/QĐ-UBND --date 2026-10-01 --signed-on 2026-08-01");
    let before = desk.ledger();
    let told = desk.refuses(3, "ocop certify council tinh-2026-1 --decision 55/QĐ-UBND --date 2026-09-20");
    holds(&told, &["số 55/QĐ-UBND ngày 20/09/2026", "nay là", "số 55/QĐ-UBND ngày 01/08/2026"]);
    let told = desk.refuses(3, "ocop certify council tinh-2026-1 --decision 55/QĐ-UBND --date 2026-08-01");
    holds(&told, &["trước ngày họp Hội đồng"]);
    assert_eq!(desk.ledger(), before);
    assert_eq!(desk.ok("ocop check"), "");
}

/// A conclusion of 05/11 comes after a decision of 06/10.
#[test]
fn an_ending_told_by_its_former_day_is_not_judged_by_it() {
    let rows = [("Trà Mẫu", 3, 1, "2025-11-20"), ("Gạo Mẫu", 3, 1, "2025-11-20")];
    let desk = certified("2026-11-22", &rows);
    let revoke = |product: &str, concluded: &str, on: &str| {
        let by = format!("--conclusion 1/KL --date {concluded} --decision 80/QĐ-UBND --decision-date {on}");
        format!("ocop expire revoke \"{product}\" --ground c {by}")
    };
    desk.ok(&revoke("Trà Mẫu", "01/10/2026", "10/11/2026"));
    desk.ok("ocop certify correct 80/QĐ-UBND --signed-on 2026-10-06 --decision 90/QĐ-UBND --date 2026-11-12");
    let before = desk.ledger();
    let told = desk.refuses(3, &revoke("Gạo Mẫu", "05/11/2026", "10/11/2026"));
    holds(&told, &["số 80/QĐ-UBND ngày 10/11/2026", "nay là", "số 80/QĐ-UBND ngày 06/10/2026"]);
    let told = desk.refuses(3, &revoke("Gạo Mẫu", "05/11/2026", "06/10/2026"));
    holds(&told, &["05/11/2026", "06/10/2026"]);
    assert_eq!(desk.ledger(), before);
    desk.ok(&revoke("Gạo Mẫu", "05/10/2026", "06/10/2026"));
    // What withdraws, and what corrects, is told as it now reads as well.
    for (does, what) in [
        ("ocop expire withdraw \"Gạo Mẫu\"", "--decision 82/QĐ-UBND"),
        ("ocop certify correct \"Gạo Mẫu\" --name \"Gạo thơm Mẫu\"", "--decision 83/QĐ-UBND"),
    ] {
        let desk = certified("2026-11-22", &rows);
        desk.ok(&format!("{} {what} --date 10/11/2026", does.replace("Gạo", "Trà")));
        let number = what.trim_start_matches("--decision ");
        desk.ok(&corrected(&format!("{number} --signed-on 2026-10-06")).replace("01/11", "12/11"));
        holds(&desk.refuses(3, &format!("{does} {what} --date 10/11/2026")), &["nay là", "ngày 06/10/2026"]);
        desk.ok(&format!("{does} {what} --date 06/10/2026"));
    }
}

/// A decision gives a product one certificate, be it told by a list first, under whatever spelling.
#[test]
fn a_product_that_a_list_told_is_not_certified_twice_by_one_decision() {
    let certify = "ocop certify council tinh-2026-1 --decision 55/QĐ-UBND --date 2026-09-20";
    let list = |desk: &Desk, product: &str, subject: &str, day: &str| {
        let row = format!("{product},{subject},,,,55/QĐ-UBND,{day},UBND tỉnh Sơn La,2026");
        desk.write("gcn.csv", format!("{HEAD}\n{row}\n"));
        desk.ok("ocop certify import gcn.csv")
    };
    let desk = Desk::example("council-2026", "2026-11-20");
    let told = desk.copy("2026-11-20").ok(certify);
    let (_, told) = told.split_once("mục ").unwrap();
    let entry: u32 = told.split(')').next().unwrap().parse().unwrap();
    for (subject, same) in [("Hợp tác xã mẫu 01", false), ("Hợp tác xã mẫu số 01", true)] {
        let desk = desk.copy("2026-11-20");
        list(&desk, "Chè mẫu 01", subject, "2026-09-20");
        let one = format!("ocop register same \"Hợp tác xã mẫu 01\" \"{subject}\" --reason mẫu");
        if same {
            desk.ok(&one);
        }
        let before = desk.ledger();
        let told = desk.refuses(3, certify);
        holds(&told, &["1 sản phẩm đã có giấy chứng nhận", "2026-1-001", &format!("ocop undo {entry} ")]);
        assert_eq!(desk.ledger(), before);
        if same {
            desk.ok(&format!("ocop undo {} --reason mẫu", entry + 1));
        }
        desk.ok(&format!("ocop undo {entry} --reason mẫu"));
        desk.ok(certify);
        desk.ok("ocop certify import gcn.csv");
        if same {
            desk.ok(&one);
        }
        assert!(desk.ok("ocop certify import gcn.csv").starts_with("Sổ không có gì thay đổi"));
        assert_eq!(desk.ok("ocop check"), "");
    }
    // Another decision of that number is another.
    list(&desk, "Chè mẫu 01", "Hợp tác xã mẫu 01", "2025-09-20");
    desk.ok(certify);
}
