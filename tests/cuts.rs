//! Published figures cut and crossed, of rows built for them: the expected numbers are the publications'.

use std::fmt::Write as _;

use crate::common::{Desk, flat, holds};
use serde_json::{Value, json};

/// Certificates of one decision day: so many products, of whom, with what.
struct Batch {
    count: usize,
    star: &'static str,
    kind: &'static str,
    district: &'static str,
    year: i32,
}

/// A file of certificates; `owner` says whose the n-th product is, and of which form.
fn write(desk: &Desk, batches: &[Batch], owner: impl Fn(usize) -> (String, &'static str)) {
    let mut text = "ten_san_pham,chu_the,loai_chu_the,huyen,hang_sao,loai_danh_gia,so_quyet_dinh,ngay_quyet_dinh,\
                    co_quan,nam\n"
        .to_owned();
    let mut n = 0;
    for Batch { count, star, kind, district, year } in batches {
        for _ in 0..*count {
            let (subject, form) = owner(n);
            writeln!(
                text,
                "Sản phẩm mẫu {n:03},{subject},{form},{district},{star},{kind},1{year}/QĐ-UBND,{year}-10-02,UBND tỉnh,{year}"
            )
            .unwrap();
            n += 1;
        }
    }
    desk.write("gcn.csv", text);
    desk.ok("ocop certify import gcn.csv");
}

fn alone(n: usize) -> (String, &'static str) {
    (format!("HTX mẫu {n:03}"), "htx")
}

const fn batch(count: usize, star: &'static str, kind: &'static str, year: i32) -> Batch {
    Batch { count, star, kind, district: "", year }
}

/// Cells of a cut: the code of each value, and the products.
fn cells(figures: &Value) -> Vec<(Vec<&str>, u64)> {
    let cells = figures["cut"]["cells"].as_array().unwrap().iter();
    cells
        .map(|cell| {
            let of = cell["of"].as_array().unwrap().iter().map(|value| value["code"].as_str().unwrap());
            (of.collect(), cell["products"].as_u64().unwrap())
        })
        .collect()
}

/// Names of places with their products.
fn places(figures: &Value) -> Vec<(&str, u64)> {
    let cells = figures["cut"]["cells"].as_array().unwrap().iter();
    cells.map(|cell| (cell["of"][0]["name"].as_str().unwrap(), cell["products"].as_u64().unwrap())).collect()
}

/// Yên Bái, October 2023: 43 new against a plan of 34, seven districts; 18 evaluated again; 227 in all = 21 + 206.
#[test]
fn yen_bai_has_43_new_products_of_seven_districts_and_227_in_all() {
    const DISTRICTS: [(&str, usize); 7] = [
        ("huyện Văn Yên", 17),
        ("huyện Lục Yên", 2),
        ("huyện Yên Bình", 3),
        ("huyện Trấn Yên", 3),
        ("huyện Văn Chấn", 7),
        ("huyện Mù Cang Chải", 5),
        ("huyện Trạm Tấu", 6),
    ];
    let desk = Desk::of("15@2024", "2023-10-31");
    let of = |(district, count)| Batch { count, star: "3", kind: "lần đầu", district, year: 2023 };
    let mut batches: Vec<Batch> = DISTRICTS.map(of).into();
    batches.push(batch(18, "4", "đánh giá lại", 2023));
    batches.push(batch(3, "4", "", 2021));
    batches.push(batch(227 - 43 - 18 - 3, "3", "", 2021));
    write(&desk, &batches, alone);
    desk.ok("ocop register target --year 2023 --count 34 --measure new --cite \"Kế hoạch năm 2023\"");

    let figures = desk.figures("ocop report year 2023 --only kind=first --by district");
    let mut found = places(&figures);
    found.sort_by_key(|(name, _)| {
        DISTRICTS.iter().position(|(district, _)| name.to_lowercase() == district.to_lowercase())
    });
    assert_eq!(found.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [17, 2, 3, 3, 7, 5, 6]);
    assert_eq!(figures["cut"]["all"]["products"], json!(43));
    let crossed = desk.figures("ocop report year 2023 --by kind,star");
    assert_eq!(cells(&crossed), [(vec!["first", "3"], 43), (vec!["re-evaluation", "4"], 18)]);
    holds(&desk.flat("ocop report year 2023"), &["đạt 43/34, bằng 126,5% kế hoạch năm, vượt kế hoạch 26,5%"]);
    let total = desk.figures("ocop report total");
    assert_eq!(total["ever"], json!(227));
    assert_eq!(total["by_star"], json!({ "five": 0, "four": 21, "three": 206, "unknown": 0 }));
}

/// Bắc Giang, November 2023: 35 = 21 new + 14 renewed; districts 7 (7 new), 14 (8), 8 (4), 6 (2).
#[test]
fn bac_giang_has_new_and_renewed_products_of_four_districts() {
    const DISTRICTS: [(&str, u64, u64); 4] =
        [("huyện Lục Ngạn", 7, 7), ("huyện Yên Thế", 14, 8), ("huyện Tân Yên", 8, 4), ("huyện Hiệp Hòa", 6, 2)];
    let desk = Desk::of("24@2024", "2023-11-30");
    let mut batches = Vec::new();
    for (district, all, new) in DISTRICTS {
        let of = |count, kind| Batch { count: usize::try_from(count).unwrap(), star: "3", kind, district, year: 2023 };
        batches.push(of(new, "lần đầu"));
        batches.push(of(all - new, "đánh giá lại"));
    }
    write(&desk, &batches, alone);
    let figures = desk.figures("ocop report year 2023 --by district,kind");
    let found = |district: &str, kind: Option<&str>| -> u64 {
        let cells = figures["cut"]["cells"].as_array().unwrap().iter();
        let of = cells.filter(|cell| {
            let is_there = cell["of"][0]["name"].as_str().unwrap().to_lowercase() == district.to_lowercase();
            is_there && kind.is_none_or(|kind| cell["of"][1]["code"] == kind)
        });
        of.map(|cell| cell["products"].as_u64().unwrap()).sum()
    };
    for (district, all, new) in DISTRICTS {
        assert_eq!((found(district, None), found(district, Some("first"))), (all, new), "{district}");
    }
    assert_eq!(figures["recognised"]["by_kind"], json!({ "first": 21, "re-evaluation": 14 }));
    let page = desk.ok("ocop report year 2023 --by district,kind");
    let last = page.lines().rfind(|line| line.starts_with("Tổng cộng")).unwrap();
    assert_eq!(last.split_whitespace().skip(2).collect::<Vec<_>>(), ["21", "14", "35"], "{page}");
}

/// Vĩnh Long 2023: 101 = 16 upgraded + 20 again + 65 new = 36 four-star (of 16 subjects) + 65 three-star; in all 159 =
/// 59 + 100, of 98 subjects.
#[test]
fn vinh_long_has_three_kinds_and_two_stars() {
    let desk = Desk::of("86@2024", "2023-12-31");
    let year =
        [batch(16, "4", "nâng hạng", 2023), batch(20, "4", "đánh giá lại", 2023), batch(65, "3", "lần đầu", 2023)];
    let earlier = [batch(23, "4", "", 2022), batch(35, "3", "", 2022)];
    // The 36 four-star products of the year are of 16 subjects, all 159 of 98.
    let owner = |n: usize| match n {
        0..36 => (format!("HTX mẫu {:03}", n % 16), "htx"),
        36..118 => (format!("HTX mẫu {:03}", 16 + n - 36), "htx"),
        _ => (format!("HTX mẫu {:03}", 16 + n - 118), "htx"),
    };
    let all: Vec<Batch> = year.into_iter().chain(earlier).collect();
    write(&desk, &all, owner);
    let figures = desk.figures("ocop report year 2023 --by kind");
    assert_eq!(cells(&figures), [(vec!["first"], 65), (vec!["upgrade"], 16), (vec!["re-evaluation"], 20)]);
    assert_eq!(figures["recognised"]["by_star"], json!({ "five": 0, "four": 36, "three": 65, "unknown": 0 }));
    assert_eq!(figures["recognised"]["subjects_by_star"]["4"], json!(16));
    let total = desk.figures("ocop report total");
    assert_eq!(total["by_star"], json!({ "five": 0, "four": 59, "three": 100, "unknown": 0 }));
    assert_eq!((&total["ever"], &total["subjects"]["known"]), (&json!(159), &json!(98)));
}

/// Thái Nguyên 2022: first time 44 = 7 + 37, again 13 = 4 + 9; in all 173 = 91 three-star + 80 + 2.
#[test]
fn thai_nguyen_has_stars_by_kind() {
    let desk = Desk::of("19", "2022-12-31");
    let batches = [
        batch(7, "4", "lần đầu", 2022),
        batch(37, "3", "lần đầu", 2022),
        batch(4, "4", "đánh giá lại", 2022),
        batch(9, "3", "đánh giá lại", 2022),
        batch(2, "5", "", 2020),
        batch(80 - 11, "4", "", 2020),
        batch(91 - 46, "3", "", 2020),
    ];
    write(&desk, &batches, alone);
    let figures = desk.figures("ocop report year 2022 --by kind,star");
    let expected = [
        (vec!["first", "4"], 7),
        (vec!["first", "3"], 37),
        (vec!["re-evaluation", "4"], 4),
        (vec!["re-evaluation", "3"], 9),
    ];
    assert_eq!(cells(&figures), expected);
    let total = desk.figures("ocop report total --by star");
    assert_eq!(cells(&total), [(vec!["5"], 2), (vec!["4"], 80), (vec!["3"], 91)]);
    assert_eq!(total["ever"], json!(173));
}

/// Tuyên Quang 2022: 101 registered, 67 eligible = 63 first + 3 upgrades + 1 sent up.
#[test]
fn tuyen_quang_registers_101_of_which_67_are_eligible() {
    let desk = Desk::of("08@2024", "2022-12-31");
    let mut roster = "ten_san_pham,chu_the,loai_ho_so,ngay_nop,ngay_du\n".to_owned();
    for n in 0..101 {
        let kind = if (63..67).contains(&n) { "nâng hạng" } else { "lần đầu" };
        let full = if n < 67 { "2022-09-15" } else { "" };
        writeln!(roster, "Sản phẩm mẫu {n:03},HTX mẫu {n:03},{kind},2022-08-01,{full}").unwrap();
    }
    desk.write("ds.csv", roster);
    desk.ok("ocop register roster ds.csv --year 2022");
    // What goes up had 90 points and more of the province's council.
    desk.write(
        "hd.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2022,2022-11-01,M,Một,chủ tịch\n",
    );
    desk.ok("ocop register council hd.csv");
    desk.write("diem.csv", "ma_ho_so,M\n2022-0-067,95\n");
    desk.ok("ocop score import diem.csv --council hd");
    desk.ok("ocop rate council hd --ready");
    desk.ok("ocop register dossier 2022-0-067 --sent-up 2022-12-01");
    let figures = desk.figures("ocop report year 2022");
    assert_eq!(figures["registered"], json!(101));
    let eligible = json!({ "dossiers": 67, "first": 63, "upgrade": 3 + 1, "re_evaluation": 0, "sent_up": 1 });
    assert_eq!(figures["eligible"], eligible);
    holds(&desk.flat("ocop report year 2022"), &["Có 101 hồ sơ đăng ký, trong đó 67 hồ sơ đủ điều kiện đánh giá."]);
}

/// Bến Tre 2024: 316 products of 159 subjects = 86 facilities and households + 39 enterprises + 31 cooperatives + 3
/// groups; in the year 68 = 56 + 11 + 1.
#[test]
fn ben_tre_has_four_types_of_subjects() {
    let desk = Desk::of("83", "2024-12-31");
    let batches = [
        batch(56, "3", "lần đầu", 2024),
        batch(11, "4", "lần đầu", 2024),
        batch(1, "5", "lần đầu", 2024),
        batch(316 - 68, "3", "", 2022),
    ];
    let owner = |n: usize| {
        let subject = n % 159;
        let form = match subject {
            0..86 => ["cssx", "hkd"][subject % 2],
            86..125 => ["tnhh", "ctcp", "dntn"][subject % 3],
            125..156 => "htx",
            _ => "tht",
        };
        (format!("Chủ thể mẫu {subject:03}"), form)
    };
    write(&desk, &batches, owner);
    let total = desk.figures("ocop report total --by form-group");
    assert_eq!((&total["ever"], &total["subjects"]["known"]), (&json!(316), &json!(159)));
    let groups = json!({ "households": 86, "enterprises": 39, "cooperatives": 31, "groups": 3 });
    assert_eq!(total["subjects"]["by_group"], groups);
    let subjects = total["cut"]["cells"].as_array().unwrap().iter();
    let subjects = subjects.map(|cell| (cell["of"][0]["code"].as_str().unwrap(), cell["subjects"].as_u64().unwrap()));
    let expected = [("cooperatives", 31), ("enterprises", 39), ("households", 86), ("groups", 3)];
    assert_eq!(subjects.collect::<Vec<_>>(), expected);
    let year = desk.figures("ocop report year 2024 --by star");
    assert_eq!(cells(&year), [(vec!["5"], 1), (vec!["4"], 11), (vec!["3"], 56)]);
}

/// Bến Tre: 131 = 66 + 65, of which 16 potential five-star inside the 65; but 59 = 25 + 31 + 3 potential apart.
#[test]
fn ben_tre_counted_potential_five_star_products_inside_and_apart() {
    let desk = Desk::of("83", "2022-04-30");
    let batches = [batch(66, "3", "", 2021), batch(65 - 16, "4", "", 2021), batch(16, "4 (tiềm năng 5 sao)", "", 2021)];
    write(&desk, &batches, alone);
    let inside = desk.ok("ocop report year 2021");
    holds(&flat(&inside), &["hạng 4 sao 65 trong đó tiềm năng 5 sao 16 hạng 3 sao 66"]);
    assert_eq!(desk.figures("ocop report year 2021")["recognised"]["products"], json!(131));

    let desk = Desk::of("83", "2020-12-31");
    let batches = [batch(25, "3", "", 2020), batch(31, "4", "", 2020), batch(3, "4 (tiềm năng 5 sao)", "", 2020)];
    write(&desk, &batches, alone);
    let apart = desk.ok("ocop report year 2020 --potential apart");
    holds(&flat(&apart), &["tiềm năng 5 sao 3 hạng 4 sao 31 hạng 3 sao 25", "Sản phẩm được công nhận 59"]);
    holds(
        &flat(&apart),
        &[
            "59 sản phẩm của 59 chủ thể đạt từ 3 sao trở lên, gồm: 03 sản phẩm tiềm năng 5 sao, 31 sản phẩm hạng 4 sao, \
           25 sản phẩm hạng 3 sao",
        ],
    );
    let crossed = desk.figures("ocop report year 2020 --by star,sent-up");
    assert_eq!(cells(&crossed), [(vec!["4", "true"], 3), (vec!["4", "false"], 31), (vec!["3", "false"], 25)]);
    // In total as in the year; under a table by star it is said where they are.
    let total = desk.flat("ocop report total --potential apart");
    holds(
        &total,
        &[
            "Lũy kế đã công nhận 59 0 3 31 25",
            "03 sản phẩm tiềm năng 5 sao tính riêng, không nằm trong hạng 4 sao.",
            "đã công nhận 59 sản phẩm (03 sản phẩm tiềm năng 5 sao, 31 sản phẩm 4 sao, 25 sản phẩm 3 sao)",
        ],
    );
    let said = "Trong hạng 4 sao có 03 sản phẩm tiềm năng 5 sao.";
    let total = desk.flat("ocop report total");
    holds(&total, &["Lũy kế đã công nhận 59 0 34 25", said, "(34 sản phẩm 4 sao, 25 sản phẩm 3 sao)"]);
    let traced = desk.figures("ocop report total --trace \"Tiềm năng 5 sao\"");
    assert_eq!((&traced["figure"], &traced["count"]), (&json!("potential_five"), &json!(3)));
    for by in ["star", "form", "form,star"] {
        holds(&desk.flat(&format!("ocop report year 2020 --by {by}")), &[said]);
    }
    // A table that counts no stars says nothing of them, nor one that tells it itself.
    for by in ["form,kind", "star,sent-up"] {
        assert!(!desk.flat(&format!("ocop report year 2020 --by {by}")).contains(said), "{by}");
    }
}

/// What was read in without a dossier tells nothing of how many were filed: the row is left out, beside a year that has
/// some it is blank.
#[test]
fn dossiers_of_certificates_read_in_are_not_known() {
    const REGISTERED: &str = "Hồ sơ đăng ký";
    let desk = Desk::of("08@2024", "2022-12-31");
    write(&desk, &[batch(41, "3", "", 2021)], alone);
    for line in ["year 2021", "period --from 1/1/2021 --to 31/12/2021", "year 2020-2021"] {
        assert!(!desk.flat(&format!("ocop report {line}")).contains(REGISTERED), "{line}");
    }
    assert_eq!(desk.figures("ocop report year 2021")["registered"], json!(0));
    // A year of which nothing is known at all has none.
    holds(&desk.flat("ocop report year 2020"), &["Hồ sơ đăng ký 0"]);
    desk.write("ds.csv", "ten_san_pham,chu_the,loai_ho_so\nMật mẫu,HTX Mật,lần đầu\n");
    desk.ok("ocop register roster ds.csv --year 2022");
    let rows = |line: &str| {
        let csv = desk.ok(&format!("ocop report {line} --format csv"));
        csv.lines().find(|row| row.starts_with(REGISTERED)).unwrap().to_owned()
    };
    assert_eq!(rows("year 2022"), "Hồ sơ đăng ký,1,,");
    assert_eq!(rows("year 2021-2022"), "Hồ sơ đăng ký,,1,1");
}

/// Two councils of one pass each and one of two: 1 + 1 + 2 = 4 rounds; the second pass presupposes the first.
#[test]
fn rounds_of_evaluation_are_the_passes_of_each_council() {
    let desk = Desk::of("08@2024", "2022-12-31");
    for (n, last) in [(1, 1), (2, 1), (3, 2)] {
        desk.write("ds.csv", format!("ten_san_pham,chu_the,loai_ho_so\nMật mẫu {n},HTX mẫu {n},lần đầu\n"));
        desk.ok(&format!("ocop register roster ds.csv --year 2022 --round {n}"));
        let head = "hoi_dong,cap,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro";
        desk.write("hd.csv", format!("{head}\nhd{n},tỉnh,2022,{n},2022-0{n}-01,M,Một,chủ tịch\n"));
        desk.ok("ocop register council hd.csv");
        desk.write("diem.csv", format!("ten_san_pham,chu_the,M\nMật mẫu {n},HTX mẫu {n},70\n"));
        desk.ok(&format!("ocop score import diem.csv --council hd{n} --pass {last}"));
        desk.ok(&format!("ocop rate council hd{n} --ready"));
    }
    holds(&desk.flat("ocop report year 2022"), &["đã tổ chức 04 vòng đánh giá đối với 03 sản phẩm"]);
    let traced = desk.figures("ocop report year 2022 --trace evaluated.passes");
    let of = |row: &Value| (row["hoi_dong"].as_str().unwrap().to_owned(), row["lan"].as_str().unwrap().to_owned());
    let rows: Vec<_> = traced["rows"].as_array().unwrap().iter().map(of).collect();
    let expected = [("hd1", "1"), ("hd2", "1"), ("hd3", "1"), ("hd3", "2")];
    assert_eq!(rows, expected.map(|(council, pass)| (council.to_owned(), pass.to_owned())));
}

/// Where they are told apart they are in every table by star; published: 34 of four stars in Đồng Tháp 2020, four of them
/// sent up, of three subjects (Nguyên Hậu, Nam Huy with two, Việt Đức).
#[test]
fn products_sent_up_are_apart_in_every_table_by_star() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let apart = desk.figures("ocop report year 2020 --potential apart --by star");
    assert_eq!(cells(&apart), [(vec!["potential_five"], 4), (vec!["4"], 30), (vec!["3"], 65)]);
    let told = &apart["recognised"]["apart"];
    assert_eq!((&told["four"], &told["potential_five_subjects"]), (&json!(30), &json!(3)));
    assert_eq!(apart["cut"]["cells"][0]["subjects"], json!(3));
    assert_eq!(apart["cut"]["cells"][1]["subjects"], told["four_subjects"]);
    let page = desk.flat("ocop report year 2020 --potential apart");
    holds(&page, &["03 chủ thể có sản phẩm tiềm năng 5 sao"]);
    // By form: the columns add up to the same, in each row and in all.
    let csv = desk.ok("ocop report year 2020 --potential apart --by form --format csv");
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    let head = "loai_hinh,so_san_pham,hang_5,tiem_nang_5_sao,hang_4,hang_3,con_hieu_luc,chu_the";
    assert_eq!(lines.next(), Some(head));
    let sums = lines.fold([0_u32; 5], |sums, line| {
        // A form's name may have a comma.
        let mut cells: Vec<u32> = line.rsplit(',').take(7).map(|cell| cell.parse().unwrap()).collect();
        cells.reverse();
        assert_eq!(cells[0], cells[1..5].iter().sum::<u32>(), "{line}");
        std::array::from_fn(|at| sums[at] + cells[at])
    });
    assert_eq!(sums, [99, 0, 4, 30, 65]);
    let years = desk.flat("ocop report year 2019-2020 --potential apart");
    holds(&years, &["tiềm năng 5 sao 0 4 4"]);
}

/// Lai Châu had 106 communes up to 30/06/2025 (94 xã, 5 phường, 7 thị trấn) and has 38 since, by the lists of both; one
/// xã Tả Lèng was made of Tả Lèng, Giang Ma and Hồ Thầu.
#[test]
fn communes_with_a_product_are_told_by_the_list_in_force() {
    const HEAD: &str = "ten_san_pham,chu_the,xa_phuong,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n";
    let desk = Desk::of("12@2025", "2026-03-01");
    let of = |name: &str, commune: &str| {
        format!("{name},HTX {name},{commune},huyện Tam Đường,3,9/QĐ-UBND,10/10/2024,UBND tỉnh Lai Châu,2024\n")
    };
    let rows = [HEAD, &of("Chè", "xã Tả Lèng"), &of("Mật", "xã Giang Ma"), &of("Gạo", "xã Bình Lư")];
    desk.write("cu.csv", rows.concat());
    desk.ok("ocop certify import cu.csv");
    let told = |line: &str| {
        let figures = desk.figures(&format!("ocop report {line} --by commune"));
        let of = &figures["cut"]["communes"];
        let without = of["without"].as_array().map(Vec::len);
        (of["list"].clone(), of["all"].clone(), of["with"].clone(), without)
    };
    let then = (json!("2024"), json!(106), json!(3), Some(103));
    let now = (json!("2025"), json!(38), json!(2), Some(36));
    for line in ["total --units then", "total --as-of 2024-12-31", "year 2024 --units then"] {
        assert_eq!(told(line), then, "{line}");
    }
    for line in ["total", "total --as-of 2024-12-31 --units now", "year 2024"] {
        assert_eq!(told(line), now, "{line}");
    }
    // What was planned for a year is held against the communes of that year, whenever it is looked at.
    desk.write("ct.csv", "nam,chi_tieu,ke_hoach\n2024,số xã có sản phẩm,4\n2026,số xã có sản phẩm,4\n");
    desk.ok("ocop register target ct.csv");
    let reached = |line: &str| desk.figures(&format!("ocop report target {line}"))["targets"][0]["reached"].clone();
    assert_eq!([reached("2024"), reached("2024 --as-of 2024-12-31"), reached("2026")], [json!(3), json!(3), json!(2)]);
    holds(
        &desk.flat("ocop report total --by commune --units then"),
        &["03/106 xã, phường, thị trấn (trước 01/07/2025) có sản phẩm thuộc số liệu trên."],
    );
    // Several districts had a commune of one name: the list tells which, and the heading is of the kinds of then.
    let page = desk.flat("ocop report total --by commune --units then");
    holds(
        &page,
        &["Xã, phường, thị Số lượng", "Xã, phường, thị trấn Huyện, quận, thị xã, thành phố", "huyện Than Uyên"],
    );
    assert!(!page.contains("Xã, phường, đặc khu"));
    // One signed since is of the other list: there is no one list of both.
    desk.write("moi.csv", format!("{HEAD}Ớt,HTX Ớt,xã Bản Bo,,3,1/QĐ-UBND,10/10/2025,UBND tỉnh Lai Châu,2025\n"));
    desk.ok("ocop certify import moi.csv");
    let page = desk.flat("ocop report total --by commune --units then");
    holds(&page, &["theo hai danh mục đơn vị hành chính: không có một danh mục để tính số xã"]);
    assert_eq!(told("year 2024 --units then"), then);
    // The three of then went into two of now: behind the figure stand the communes.
    let traced = desk.figures("ocop report total --by commune --trace cut.communes.with");
    let names: Vec<&str> = traced["rows"].as_array().unwrap().iter().map(|row| row["ten"].as_str().unwrap()).collect();
    assert_eq!((traced["count"].clone(), names), (json!(3), vec!["xã Bản Bo", "xã Bình Lư", "xã Tả Lèng"]));
}

/// Where no product tells its commune nothing is known of any, and none is told to be without.
#[test]
fn communes_are_not_known_where_no_product_tells_its_own() {
    let desk = Desk::of("12@2025", "2026-03-01");
    write(&desk, &[batch(2, "3", "", 2024)], alone);
    let page = desk.flat("ocop report total --by commune --units then");
    holds(
        &page,
        &["Chưa tính được số xã, phường, thị trấn (trước 01/07/2025) có sản phẩm: không sản phẩm nào ghi rõ xã."],
    );
    assert!(!page.contains("Ít nhất") && !page.contains("chưa có sản phẩm"));
    let communes = desk.figures("ocop report total --by commune --units then")["cut"]["communes"].clone();
    assert_eq!(communes, json!({ "list": "2024", "all": 106, "products_of_none": 2 }));
}

/// What stands behind a sum of rewards is its products, and their money adds up to it.
#[test]
fn rewards_have_their_products_behind_them() {
    let desk = Desk::of("27@2024", "2023-12-31");
    let batches = [batch(3, "3", "lần đầu", 2023), batch(2, "4", "lần đầu", 2023)];
    write(&desk, &batches, |n| (format!("HTX mẫu {}", n % 2), "htx"));
    desk.write("muc.csv", "hang_sao,muc_thuong\n3,30000000\n");
    let traced = |figure: &str| {
        let of = desk.figures(&format!("ocop report reward 2023 --rates muc.csv --trace \"{figure}\""));
        let rows = of["rows"].as_array().unwrap().clone();
        let money: u64 = rows.iter().filter_map(|row| row["thanh_tien"].as_u64()).sum();
        (of["count"].as_u64().unwrap(), rows.len(), money)
    };
    // Three of three stars at 30 000 000; the two of four have no rate.
    assert_eq!(traced("total"), (90_000_000, 3, 90_000_000));
    assert_eq!(traced("3, mọi loại, mọi hạng, Thành tiền (đồng)"), (90_000_000, 3, 90_000_000));
    for name in ["Cộng", "rewarded", "rates.0.products"] {
        assert_eq!(traced(name), (3, 3, 0), "{name}");
    }
    assert_eq!(traced("unmatched"), (2, 2, 0));
    // Of products 0, 1, 2 the first and the third are of one.
    assert_eq!(traced("HTX mẫu 0"), (2, 2, 0));
    assert_eq!(traced("HTX mẫu 0, Thành tiền (đồng)"), (60_000_000, 2, 60_000_000));
}

/// 10 subjects with four stars and 58 with three are 65 subjects: the table says why its cells do not sum.
#[test]
fn subjects_of_two_ranks_count_once_in_each_and_once_in_all() {
    let desk = Desk::of("14", "2023-12-31");
    let batches = [batch(10, "4", "", 2023), batch(58, "3", "", 2023)];
    write(&desk, &batches, |n| (format!("HTX mẫu {:03}", if n < 10 { n } else { n - 3 }), "htx"));
    let figures = desk.figures("ocop report year 2023 --by star");
    let cells = figures["cut"]["cells"].as_array().unwrap();
    let subjects: Vec<&Value> = cells.iter().map(|cell| &cell["subjects"]).collect();
    assert_eq!(subjects, [&json!(10), &json!(58)]);
    assert_eq!(figures["cut"]["all"]["subjects"], json!(65));
    let page = desk.flat("ocop report year 2023 --by star");
    holds(
        &page,
        &[
            "Cộng số chủ thể của các ô được 68, tổng cộng là 65: 3 chủ thể có sản phẩm ở nhiều ô",
            "10 chủ thể có sản phẩm 4 sao, 58 chủ thể có sản phẩm 3 sao; tổng cộng 65 chủ thể vì 03 lượt chủ thể",
        ],
    );
}

/// 61 + 5 + 6 of 72 (Bắc Giang 2022): each share is rounded on its own, 8,3% and not 8,4%, and the table says what
/// the column sums to.
#[test]
fn a_column_of_shares_is_never_forced_to_100() {
    let desk = Desk::of("24@2024", "2022-12-31");
    write(&desk, &[batch(72, "3", "", 2022)], |n| {
        (
            format!("Chủ thể mẫu {n:03}"),
            if n < 61 {
                "htx"
            } else if n < 66 {
                "tnhh"
            } else {
                "hkd"
            },
        )
    });
    let page = desk.flat("ocop report year 2022 --by form-group");
    holds(&page, &["61 84,7%", "5 6,9%", "6 8,3%", "Tỷ lệ các dòng cộng lại là 99,9% do làm tròn"]);
}

/// A year told by its days has the results of the programme year where all of it was done in them.
#[test]
fn a_year_and_its_days_have_the_same_results() {
    let desk = Desk::example("council-2026", "2026-11-20");
    let [year, days] =
        ["year 2026", "period --of year --year 2026"].map(|of| desk.figures(&format!("ocop report {of}")));
    assert_eq!((&year["unranked"], &year["knocked_out"], &year["undecided"]), (&json!(1), &json!(1), &json!(6)));
    for key in ["evaluated", "recognised", "unranked", "knocked_out", "awaiting_ministry", "undecided", "sessions"] {
        let of = |figures: &Value| {
            let mut of = figures[key].clone();
            if let Some(map) = of.as_object_mut() {
                map.remove("potential_five_counted");
            }
            of
        };
        assert_eq!(of(&days), of(&year), "{key}");
    }
}

/// A report on some products says so wherever it says something of them.
#[test]
fn a_report_on_some_products_says_which() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let page = desk.flat("ocop report year 2020 --only star=4 --only form=htx");
    let some = "tỉnh Đồng Tháp (chỉ tính hạng sao: 4 sao; loại hình tổ chức: hợp tác xã)";
    holds(&page, &[&format!("Kết quả Chương trình OCOP năm 2020, {some}"), &format!("{some} đã công nhận")]);
    assert!(!page.contains("tỉnh Đồng Tháp đã công nhận") && !page.contains("tỉnh Đồng Tháp có"));
    let english = desk.flat("ocop report total --only star=4 --lang en");
    holds(&english, &["tỉnh Đồng Tháp (only stars: 4 stars)"]);
    for line in ["year 2020", "total", "period --of year --as-of 2020-12-31"] {
        let figures = desk.figures(&format!("ocop report {line} --only star=4 --only form=htx"));
        assert_eq!(
            figures["only"],
            json!([{ "by": "star", "value": "4" }, { "by": "form", "value": "htx" }]),
            "{line}"
        );
    }
}
