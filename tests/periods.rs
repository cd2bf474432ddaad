//! What stands under a period's table: what falls in one way of counting only, what was ended since, what adds up.

use serde_json::json;

use crate::common::{Desk, holds};

/// Certificates of a year: so many products, each of a subject of its own.
fn certificates(n: usize) -> String {
    let rows = (1..=n).map(|n| format!("Sản phẩm mẫu {n:02},HTX mẫu {n:02},3\n"));
    format!("ten_san_pham,chu_the,hang_sao\n{}", rows.collect::<String>())
}

#[test]
fn of_many_products_of_one_way_only_some_are_named_on_a_page_and_all_in_data() {
    let desk = Desk::of("87@2024", "2022-06-30");
    desk.write("c.csv", certificates(25));
    desk.ok("ocop certify import c.csv --year 2021 --decision 1/QĐ-UBND --date 15/01/2022");
    let page = desk.flat("ocop report year 2021 --by-date");
    holds(&page, &["25 sản phẩm thuộc năm 2021 nhưng không ký", "- Sản phẩm mẫu 20", "- và 5 sản phẩm nữa"]);
    holds(&page, &["Xem đủ các sản phẩm: ocop report year 2021 --by-date --trace by_date.only_of_year"]);
    let behind = desk.figures("ocop report year 2021 --by-date --trace by_date.only_of_year");
    assert_eq!((behind["count"].as_u64(), behind["rows"].as_array().map(Vec::len)), (Some(25), Some(25)));
    assert!(!page.contains("Sản phẩm mẫu 21"));
    let all = &desk.figures("ocop report year 2021 --by-date")["by_date"]["only_of_year"];
    assert_eq!((all.as_array().unwrap().len(), &all[24]), (25, &json!("Sản phẩm mẫu 25")));
    // As many as are named: nothing is left to look for.
    desk.write("d.csv", certificates(20).replace("mẫu", "hai"));
    desk.ok("ocop certify import d.csv --year 2020 --decision 2/QĐ-UBND --date 20/01/2021");
    let page = desk.flat("ocop report year 2020 --by-date");
    holds(&page, &["20 sản phẩm thuộc năm 2020", "- Sản phẩm hai 20"]);
    assert!(!page.contains("nữa") && !page.contains("Xem đủ"));
}

#[test]
fn what_was_recognised_and_struck_off_since_stays_and_is_said() {
    let desk = Desk::of("87@2024", "2025-03-01");
    desk.write("c.csv", certificates(5));
    desk.ok("ocop certify import c.csv --year 2021 --decision 1/QĐ-UBND --date 15/12/2021");
    desk.write("d.csv", "ten_san_pham,chu_the,ly_do\nSản phẩm mẫu 02,HTX mẫu 02,không đánh giá lại\nSản phẩm mẫu 04,HTX mẫu 04,không đánh giá lại\n");
    desk.ok("ocop expire strike d.csv --decision 2/QĐ-UBND --date 20/02/2025");
    let recognised = |told: &str| {
        let figures = &desk.figures(&format!("ocop report {told}"))["recognised"];
        (figures["products"].clone(), figures["ended_since"].clone())
    };
    assert_eq!(recognised("year 2021"), (json!(5), json!(2)));
    assert_eq!(recognised("year 2021 --as-of 19/02/2025"), (json!(5), json!(0)));
    for told in ["year 2021", "year 2020-2021"] {
        holds(
            &desk.flat(&format!("ocop report {told}")),
            &["đến nay có 02 sản phẩm đã bị thu hồi hoặc đưa ra khỏi danh sách"],
        );
    }
    assert!(!desk.flat("ocop report year 2021 --as-of 19/02/2025").contains("đến nay có"));
    let traced = desk.figures("ocop report year 2021 --trace recognised.ended_since");
    assert_eq!(traced["rows"].as_array().map(Vec::len), Some(2));
}

#[test]
fn products_crossed_say_nothing_of_subjects_that_are_not_in_the_table() {
    let desk = Desk::of("87@2024", "2025-03-01");
    desk.write(
        "c.csv",
        "ten_san_pham,chu_the,hang_sao,huyen\nTrà,HTX một,3,Cao Lãnh\nMắm,HTX một,4,Cao Lãnh\nBột,HTX hai,3,Tam Nông\n",
    );
    desk.ok("ocop certify import c.csv --year 2023 --decision 1/QĐ-UBND --date 15/12/2023");
    let note = "Cộng số chủ thể của các ô được 3, tổng cộng là 2";
    assert!(!desk.flat("ocop report year 2023 --by district,star").contains("Cộng số chủ thể"));
    holds(&desk.flat("ocop report year 2023 --by district,star --count subjects"), &[note]);
    holds(&desk.flat("ocop report year 2023 --by star"), &[note]);
}

/// 40 districts of 49 communes, each with as many products as its number: one district is a product off.
#[test]
fn a_file_of_many_rows_is_held_against_itself() {
    let desk = Desk::of("87@2024", "2025-03-01");
    let mut rows = "so_lieu,nam,huyen,xa_phuong,gia_tri\n".to_owned();
    let of_district: usize = (1..=49).sum();
    for district in 1..=40 {
        let stated = if district == 17 { of_district + 1 } else { of_district };
        rows.push_str(&format!("sản phẩm được công nhận,2023,Huyện {district},,{stated}\n"));
        for commune in 1..=49 {
            rows.push_str(&format!("sản phẩm được công nhận,2023,Huyện {district},Xã {commune},{commune}\n"));
        }
    }
    desk.write("f.csv", rows);
    let told = desk.run("ocop report reconcile f.csv --alone --format json --no-meta");
    let faults = serde_json::from_str::<serde_json::Value>(&told.out).unwrap()["figures"]["faults"].clone();
    assert_eq!((told.code, faults.as_array().map(Vec::len)), (1, Some(1)));
    // The district's row is the 17th of those, with 50 rows a district under one of headings.
    let (line, stated) = (2 + 16 * 50, of_district + 1);
    assert_eq!(
        (&faults[0]["lines"][0], &faults[0]["stated"], &faults[0]["found"]),
        (&json!(line), &json!(stated), &json!(1225))
    );
}
