//! What reports draw: the bars tell what their table tells.

use crate::common::{Desk, csv_of, holds};

/// What the drawings of a report say, each in words.
fn drawn(desk: &Desk, line: &str) -> Vec<String> {
    let html = desk.ok(&format!("{line} --format html"));
    assert_eq!(html.matches("<figure class=\"chart\">").count(), html.matches("<desc").count());
    html.split("<figure class=\"chart\">").skip(1).map(|rest| rest.split("</figure>").next().unwrap().into()).collect()
}

/// Plan 122/KH-UBND of Đồng Tháp: 99 products, 34 of four stars and 65 of three.
#[test]
fn a_year_is_drawn_by_star_and_held_against_its_plan() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let year = drawn(&desk, "ocop report year 2020");
    assert_eq!(year.len(), 1, "no plan was told");
    holds(&year[0], &["<figcaption>Sản phẩm được công nhận năm 2020 theo hạng sao</figcaption>"]);
    holds(&year[0], &[">5 sao: 0; 4 sao: 34; 3 sao: 65</desc>", ">34</text>", ">65</text>"]);
    desk.ok("ocop register target --year 2020 --count 80");
    desk.ok("ocop register target --year 2020 --count 40 --star 4");
    let year = drawn(&desk, "ocop report year 2020 --lang en");
    holds(&year[1], &["Reached and planned, 2020"]);
    holds(
        &year[1],
        &[
            ">products recognised: Reached 99, Planned 80; products recognised, 4 stars and up: Reached 34, Planned 40</desc>",
        ],
    );
    let target = drawn(&desk, "ocop report target 2020");
    holds(&target[0], &["<figcaption>Kết quả so với kế hoạch năm 2020</figcaption>", "Kết quả 99, Kế hoạch 80"]);
    let years = drawn(&desk, "ocop report year 2019-2020");
    holds(&years[0], &["Sản phẩm được công nhận từng năm theo hạng sao", "2020: 5 sao 0, 4 sao 34, 3 sao 65"]);
    // No plan of 2021 and no product: nothing to draw.
    assert!(drawn(&desk, "ocop report year 2021").is_empty());
}

/// Sơn La, end of 01/2024: 41 products in force, 4 of four stars and 37 of three; 151 ever, 1 + 55 + 95.
#[test]
fn the_total_is_drawn_ever_and_in_force_and_by_place() {
    let desk = Desk::example("son-la-2024", "2024-01-31");
    let total = drawn(&desk, "ocop report total --by commune");
    assert_eq!(total.len(), 2);
    holds(&total[0], &["<figcaption>Lũy kế đã công nhận và còn hiệu lực theo hạng sao</figcaption>"]);
    holds(
        &total[0],
        &["4 sao: Lũy kế đã công nhận 55, Còn hiệu lực 4; 3 sao: Lũy kế đã công nhận 95, Còn hiệu lực 37"],
    );
    holds(&total[1], &["<figcaption>Sản phẩm theo hạng sao và xã</figcaption>"]);
    holds(&total[1], &["(chưa rõ nơi): 5 sao 1, 4 sao 55, 3 sao 95</desc>", ">151 = 1 + 55 + 95</text>"]);
    // The 41 of 10 to 26/01/2024 last 36 months.
    let due = drawn(&desk, "ocop report due --within 1200");
    holds(&due[0], &["<figcaption>Giấy chứng nhận hết hạn theo tháng</figcaption>", ">01/2027: 41</desc>"]);
}

#[test]
fn of_many_bars_the_most_are_drawn_and_the_rest_is_told() {
    let desk = Desk::of("87", "2025-12-31");
    let mut rows = vec![["ten_san_pham", "chu_the", "huyen", "hang_sao", "ngay_quyet_dinh"].map(String::from)];
    for month in 1..=35 {
        let district = if month == 35 { "Mẫu 01".into() } else { format!("Mẫu {month:02}") };
        let day = format!("15/{:02}/{}", month % 12 + 1, 2023 + month / 12);
        rows.push([format!("Chè {month}"), format!("HTX {month}"), district, "3".into(), day]);
    }
    desk.write("cu.csv", csv_of(&rows));
    desk.ok("ocop certify import cu.csv --decision 1/QĐ-UBND --authority \"UBND tỉnh Đồng Tháp\" --year 2024");
    let places = &drawn(&desk, "ocop report total --by district")[1];
    holds(places, &["Biểu đồ vẽ 30 dòng; 4 dòng khác có 4 sản phẩm, xem trong bảng."]);
    holds(places, &["<desc id=\"k6-d\">Mẫu 01 (như đã ghi): 5 sao 0, 4 sao 0, 3 sao 2; Mẫu 02"]);
    assert_eq!(places.matches("<rect").count(), 3 + 30);
    let due = &drawn(&desk, "ocop report due --within 1200")[0];
    holds(due, &["Biểu đồ vẽ 30 tháng; sau đó còn 5 giấy chứng nhận hết hạn.", ">02/2026: 1; 03/2026: 1;"]);
    let mut plan = vec![["nam", "chi_tieu", "so_luong", "huyen"].map(String::from)];
    plan.extend((1..=32).map(|n| ["2024".into(), "Sản phẩm".into(), n.to_string(), format!("Mẫu {n:02}")]));
    desk.write("ke-hoach.csv", csv_of(&plan));
    desk.ok("ocop register target ke-hoach.csv");
    let target = &drawn(&desk, "ocop report target 2024")[0];
    holds(target, &["Biểu đồ vẽ 30 chỉ tiêu đầu; 2 chỉ tiêu khác xem trong bảng.", "Mẫu 01: Kết quả 2, Kế hoạch 1;"]);
}
