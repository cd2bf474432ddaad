//! Every figure that the five places published, asked of the ledgers their READMEs make. The expected
//! numbers are the publications', written by hand.

use std::sync::LazyLock;

use crate::common::{self, Desk, examples, flat, holds};
use serde_json::{Value, json};

static DONG_THAP: LazyLock<Desk> = LazyLock::new(|| Desk::example("dong-thap-2020", "2021-01-31"));
static SON_LA: LazyLock<Desk> = LazyLock::new(|| Desk::example("son-la-2024", "2024-01-31"));
static PLEIKU: LazyLock<Desk> = LazyLock::new(|| Desk::example("pleiku-2019-2021", "2022-08-02"));
static LONG_XUYEN: LazyLock<Desk> = LazyLock::new(|| Desk::example("long-xuyen-2022", "2023-02-16"));

static DA_BAC: LazyLock<Desk> = LazyLock::new(|| Desk::example("da-bac-2023", "2023-09-30"));

const DISTRICT_OF_PLEIKU: &str = "--district \"thành phố Pleiku\"";
const DISTRICT_OF_LONG_XUYEN: &str = "--district \"thành phố Long Xuyên\"";

/// Asserts figures by their paths: `recognised/by_star/four`.
#[track_caller]
fn figures_are(figures: &Value, expected: &[(&str, Value)]) {
    for (path, value) in expected {
        assert_eq!(figures.pointer(&format!("/{path}")), Some(value), "{path} in {figures:#}");
    }
}

#[test]
fn dong_thap_evaluated_130_products_of_56_subjects() {
    let figures = DONG_THAP.figures("ocop report year 2020");
    figures_are(
        &figures["evaluated"],
        &[
            ("products", json!(130)),
            ("dossiers", json!(130)),
            ("first", json!(113)),
            ("upgrade", json!(17)),
            ("re_evaluation", json!(0)),
            ("subjects/known", json!(56)),
            ("new_subjects", json!(43)),
            ("earlier_subjects", json!(13)),
            ("passes", json!(2)),
        ],
    );
    holds(
        &DONG_THAP.flat("ocop report year 2020"),
        &["đã tổ chức 02 vòng đánh giá đối với 130 sản phẩm của 56 chủ thể, trong đó: \
           113 sản phẩm đánh giá lần đầu, 17 sản phẩm đánh giá nâng hạng"],
    );
    holds(
        &DONG_THAP.flat("ocop report year 2020 --lang en"),
        &["2 round(s) of scoring on 130 products of 56 subjects: 113 first time, 17 for upgrade"],
    );
}

#[test]
fn dong_thap_recognised_99_products_of_42_subjects() {
    let figures = DONG_THAP.figures("ocop report year 2020");
    figures_are(
        &figures["recognised"],
        &[
            ("products", json!(99)),
            ("by_star", json!({ "five": 0, "four": 34, "three": 65, "unknown": 0 })),
            ("subjects/known", json!(42)),
            ("subjects/by_form", json!({ "htx": 4, "dntn": 2, "ctcp": 5, "tnhh": 12, "cssx": 15, "hkd": 4 })),
        ],
    );
    holds(
        &DONG_THAP.flat("ocop report year 2020"),
        &[
            "99 sản phẩm của 42 chủ thể đạt từ 3 sao trở lên, gồm: 34 sản phẩm hạng 4 sao, 65 sản phẩm hạng 3 sao",
            "04 hợp tác xã, 02 doanh nghiệp tư nhân, 05 công ty cổ phần, 12 công ty TNHH, \
             15 cơ sở sản xuất, kinh doanh, 04 hộ kinh doanh",
        ],
    );
    holds(
        &DONG_THAP.flat("ocop report year 2020 --lang en"),
        &[
            "99 products, 34 four-star, 65 three-star, of 42 subjects",
            "4 cooperative, 2 private enterprise, 5 joint-stock company, 12 limited liability company, \
             15 production and business facility, 4 household business",
        ],
    );
}

/// The same figures as a file of published ones, cut and crossed: every one holds, and one that is not so is told.
#[test]
fn dong_thap_reconciles_with_what_it_published() {
    const PUBLISHED: &str = "so_lieu,nam,hang_sao,loai_ho_so,loai_chu_the,gia_tri
hồ sơ đánh giá, phân hạng,2020,,,,130
hồ sơ đánh giá, phân hạng,2020,,lần đầu,,113
hồ sơ đánh giá, phân hạng,2020,,nâng hạng,,17
chủ thể tham gia đánh giá,2020,,,,56
sản phẩm được công nhận,2020,,,,99
sản phẩm được công nhận,2020,4,,,34
sản phẩm được công nhận,2020,3,,,65
sản phẩm được công nhận,2020,4 sao (tiềm năng 5 sao),,,4
chủ thể được công nhận,2020,,,,42
chủ thể được công nhận,2020,,,htx,4
chủ thể được công nhận,2020,,,dntn,2
chủ thể được công nhận,2020,,,ctcp,5
chủ thể được công nhận,2020,,,tnhh,12
chủ thể được công nhận,2020,,,cssx,15
chủ thể được công nhận,2020,,,hkd,4
";
    let published = PUBLISHED.replace("giá, phân", "giá phân");
    DONG_THAP.write("cong-bo.csv", &published);
    let reconcile = "ocop report reconcile cong-bo.csv --format json --no-meta";
    assert_eq!(DONG_THAP.figures("ocop report reconcile cong-bo.csv")["differ"], json!(0));
    DONG_THAP.write("cong-bo.csv", published.replace(",34\n", ",35\n"));
    let answer = DONG_THAP.run(reconcile);
    assert_eq!(answer.code, 1);
    holds(&answer.err, &["1 trong 15 số liệu không khớp"]);
    holds(&answer.out, &["\"ledger\": 34", "\"published\": 35"]);
}

#[test]
fn dong_thap_sent_four_products_up_inside_the_34_or_apart() {
    let names = json!(["Bánh phồng chay cao cấp hạt sen", "Hạt sen sấy", "Mít sấy", "Xoài sấy dẻo"]);
    let figures = DONG_THAP.figures("ocop report year 2020");
    assert_eq!(figures["recognised"]["potential_five"], names);
    holds(&DONG_THAP.flat("ocop report year 2020"), &["có 04 sản phẩm đạt từ 90 điểm trở lên, đề nghị Trung ương"]);
    holds(&DONG_THAP.flat("ocop report year 2020 --lang en"), &["of the four-star products 4 reached 90 points"]);
    // As Bến Tre printed it: a row of its own, and the four-star row without them.
    holds(
        &DONG_THAP.flat("ocop report year 2020 --potential apart"),
        &["04 sản phẩm tiềm năng 5 sao, 30 sản phẩm hạng 4 sao, 65 sản phẩm hạng 3 sao"],
    );
    holds(
        &DONG_THAP.flat("ocop report year 2020 --potential apart --lang en"),
        &["4 sent up for five stars, 30 four-star, 65 three-star"],
    );
}

#[test]
fn dong_thap_left_31_products_under_three_stars() {
    // 130 − 99; the example's README says 25 and 6.
    assert_eq!(DONG_THAP.figures("ocop report year 2020")["unranked"], json!(31));
    let ratings = DONG_THAP.ok("ocop rate council tinh-2020-2");
    holds(&flat(&ratings), &["25 hạng 2 sao", "06 hạng 1 sao"]);
}

#[test]
fn dong_thap_certificates_end_on_28_12_2023_and_not_a_day_earlier() {
    let ended = |on: &str| DONG_THAP.figures(&format!("ocop expire list --as-of {on}"))["expired"]["count"].clone();
    assert_eq!(ended("2023-12-27"), json!(0));
    assert_eq!(ended("2023-12-28"), json!(99));
    holds(&DONG_THAP.flat("ocop expire list --as-of 2023-12-28"), &["Đến ngày 28/12/2023 có 99 giấy chứng nhận"]);
    holds(&DONG_THAP.flat("ocop expire list --as-of 2023-12-28 --lang en"), &["By 28/12/2023 99 certificate(s)"]);
    let total = |on: &str| DONG_THAP.figures(&format!("ocop report total --as-of {on}"));
    figures_are(&total("2023-12-27"), &[("ever", json!(99)), ("in_force", json!(99)), ("ended", json!(0))]);
    figures_are(&total("2023-12-28"), &[("ever", json!(99)), ("in_force", json!(0)), ("ended", json!(99))]);
}

#[test]
fn son_la_recognised_41_products_by_two_authorities() {
    let figures = SON_LA.figures("ocop report year 2023");
    figures_are(
        &figures["recognised"],
        &[
            ("products", json!(41)),
            ("by_star", json!({ "five": 0, "four": 4, "three": 37, "unknown": 0 })),
            ("by_level", json!({ "province": 4, "district": 37 })),
            ("subjects/known", json!(41)),
        ],
    );
    let form = |form: &str| figures["recognised"]["subjects"]["by_form"][form].as_u64().unwrap();
    assert_eq!(form("htx"), 28);
    assert_eq!(form("tnhh") + form("ctcp"), 8);
    assert_eq!(form("hkd") + form("ho_san_xuat"), 5);
    holds(
        &SON_LA.flat("ocop report year 2023"),
        &["41 sản phẩm của 41 chủ thể", "04 sản phẩm hạng 4 sao, 37 sản phẩm hạng 3 sao", "28 hợp tác xã"],
    );
    holds(&SON_LA.flat("ocop report year 2023 --lang en"), &["41 products, 4 four-star, 37 three-star"]);
}

#[test]
fn son_la_province_signed_decision_139_on_24_01_2024() {
    let rows = common::rows(&SON_LA.roster("ocop report roster --format csv"));
    let of = |test: &dyn Fn(&str) -> bool| rows.iter().filter(|row| test(&row["so_quyet_dinh"])).collect::<Vec<_>>();
    let of_139 = of(&|number| number == "139/QĐ-UBND");
    assert_eq!(of_139.len(), 4);
    for row in of_139 {
        let cells = [&row["ngay_quyet_dinh"], &row["co_quan"], &row["hang_sao"], &row["het_han"]];
        assert_eq!(cells, ["2024-01-24", "UBND tỉnh Sơn La", "4", "2027-01-24"]);
    }
    // The districts': 37 certificates of January 2024, three stars, none by the province.
    let districts = of(&|number| !number.is_empty() && number != "139/QĐ-UBND");
    assert_eq!(districts.len(), 37);
    for row in districts {
        assert_eq!(row["hang_sao"], "3");
        assert!(row["ngay_quyet_dinh"].starts_with("2024-01-"), "{row:?}");
        assert_ne!(row["co_quan"], "UBND tỉnh Sơn La");
    }
}

#[test]
fn son_la_cumulative_is_151() {
    figures_are(
        &SON_LA.figures("ocop report total --as-of 2024-01-31"),
        &[("ever", json!(151)), ("by_star", json!({ "five": 1, "four": 55, "three": 95, "unknown": 0 }))],
    );
    holds(
        &SON_LA.flat("ocop report total --as-of 2024-01-31"),
        &["Lũy kế đến ngày 31/01/2024", "151 sản phẩm (01 sản phẩm 5 sao, 55 sản phẩm 4 sao, 95 sản phẩm 3 sao)"],
    );
    holds(
        &SON_LA.flat("ocop report total --as-of 2024-01-31 --lang en"),
        &["151 products (1 five-star, 55 four-star, 95 three-star)"],
    );
}

#[test]
fn pleiku_recognised_9_22_and_2() {
    // Year, products, three stars, four stars, subjects.
    for (year, products, three, four, subjects) in [(2019, 9, 8, 1, 6), (2020, 22, 13, 9, 8), (2021, 2, 2, 0, 2)] {
        let line = format!("ocop report year {year} {DISTRICT_OF_PLEIKU}");
        figures_are(
            &PLEIKU.figures(&line)["recognised"],
            &[
                ("products", json!(products)),
                ("by_star", json!({ "five": 0, "four": four, "three": three, "unknown": 0 })),
                ("subjects/known", json!(subjects)),
            ],
        );
        holds(&PLEIKU.flat(&line), &[&format!("có {products:02} sản phẩm của {subjects:02} chủ thể")]);
        let english = PLEIKU.flat(&format!("{line} --lang en"));
        holds(&english, &[&format!("{products} products"), &format!("of {subjects} subjects")]);
    }
    figures_are(
        &PLEIKU.figures("ocop report total"),
        &[("ever", json!(33)), ("by_star", json!({ "five": 0, "four": 10, "three": 23, "unknown": 0 }))],
    );
    holds(&PLEIKU.flat("ocop report total"), &["đã công nhận 33 sản phẩm (10 sản phẩm 4 sao, 23 sản phẩm 3 sao)"]);
    holds(&PLEIKU.flat("ocop report total --lang en"), &["has recognised 33 products (10 four-star, 23 three-star)"]);
}

#[test]
fn long_xuyen_reached_two_thirds_of_its_plan() {
    let line = format!("ocop report year 2022 {DISTRICT_OF_LONG_XUYEN}");
    let figures = LONG_XUYEN.figures(&line);
    figures_are(
        &figures,
        &[
            ("recognised/products", json!(2)),
            ("recognised/subjects/known", json!(1)),
            ("targets/0/planned", json!(3)),
            ("targets/0/reached", json!(2)),
            ("targets/0/percent_x10", json!(667)),
        ],
    );
    let vietnamese = LONG_XUYEN.flat(&line);
    holds(&vietnamese, &["02 sản phẩm của 01 chủ thể", "Đạt 02/03 sản phẩm, bằng 66,7% kế hoạch năm"]);
    let english = LONG_XUYEN.flat(&format!("{line} --lang en"));
    holds(&english, &["2 of 3 products, 66.7% of the year's plan"]);
    let roster = common::rows(&LONG_XUYEN.roster("ocop report roster --format csv"));
    let of_2022: Vec<&str> =
        roster.iter().filter(|row| row["nam"] == "2022").map(|row| row["ten_san_pham"].as_str()).collect();
    assert_eq!(of_2022, ["Tranh lá bồ đề gân nghệ thuật", "Tranh lá bồ đề khô nghệ thuật"]);
}

#[test]
fn long_xuyen_cumulative_is_13_of_7_subjects_in_two_groups() {
    let figures = LONG_XUYEN.figures("ocop report total --as-of 2022-12-31");
    figures_are(
        &figures,
        &[
            ("ever", json!(13)),
            ("by_star", json!({ "five": 0, "four": 3, "three": 10, "unknown": 0 })),
            ("subjects/known", json!(7)),
        ],
    );
    let groups: Vec<&String> = figures["by_sector"].as_object().unwrap().keys().collect();
    assert_eq!(groups, ["Thủ công mỹ nghệ", "Thực phẩm"]);
    holds(
        &LONG_XUYEN.flat("ocop report total --as-of 2022-12-31"),
        &["đã công nhận 13 sản phẩm (03 sản phẩm 4 sao, 10 sản phẩm 3 sao)", "được công nhận: 07."],
    );
    holds(
        &LONG_XUYEN.flat("ocop report total --as-of 2022-12-31 --lang en"),
        &["13 products (3 four-star, 10 three-star)", "recognised products: 7."],
    );
}

#[test]
fn da_bac_lists_ten_potential_products_and_five_of_six_existing_ones() {
    let figures = DA_BAC.figures("ocop report idea 2023");
    figures_are(
        &figures,
        &[
            ("ideas", json!(15)),
            ("potential/ideas", json!(10)),
            ("existing/ideas", json!(5)),
            ("without_subject", json!(10)),
            ("without_name", json!(1)),
            ("became", json!(1)),
        ],
    );
    let answer = DA_BAC.run("ocop report reconcile examples/da-bac-2023/published.csv --format json --no-meta");
    assert_eq!(answer.code, 1);
    holds(&answer.err, &["1 trong 2 số liệu không khớp"]);
    holds(&answer.out, &["\"published\": 6", "\"ledger\": 5"]);
    holds(&DA_BAC.flat("ocop show \"Chè Shan tuyết Núi Biều\""), &["Ý tưởng số 14, năm 2023, sản phẩm đã có"]);
    holds(&DA_BAC.flat("ocop report target 2023"), &["đạt 15/16, bằng 93,8%", "đạt 0/06, bằng 0,0%"]);
    let targets = DA_BAC.figures("ocop report target 2023");
    assert!(targets["targets"][0]["cite"].as_str().unwrap().contains("30/09/2023"));
}

#[test]
fn pleiku_put_up_44_panels_trained_370_and_supported_six_fairs() {
    let told = PLEIKU.flat("ocop report activity 2019-2021");
    holds(
        &told,
        &[
            "Tổ chức 44 bảng tuyên truyền.",
            "Tổ chức 02 hội nghị tập huấn, 370 lượt người.",
            "Tổ chức 01 chương trình hội chợ, triển lãm, 35 gian hàng; tham gia 05 chương trình hội chợ, triển lãm (năm 2019: 03, năm 2020: 02).",
        ],
    );
    let of_2021 = PLEIKU.figures("ocop report activity 2021");
    figures_are(
        &of_2021,
        &[
            ("rows/0/count", json!(1)),
            ("rows/0/stalls", json!(35)),
            ("list/0/from", json!("2021-03-25")),
            ("list/0/to", json!("2021-03-28")),
            ("cut_off", json!(46)),
        ],
    );
}

#[test]
fn long_xuyen_surveyed_seven_products_and_attended_three_courses() {
    let ideas = LONG_XUYEN.figures("ocop report idea 2022");
    let subjects: std::collections::BTreeSet<&str> =
        ideas["list"].as_array().unwrap().iter().filter_map(|idea| idea["subject"].as_str()).collect();
    assert_eq!((ideas["potential"]["ideas"].as_u64(), subjects.len()), (Some(7), 6));
    holds(&LONG_XUYEN.flat("ocop report activity 2022"), &["Tham gia 03 lớp tập huấn."]);
    holds(&LONG_XUYEN.flat("ocop report target 2022"), &["đạt 02/03, bằng 66,7% kế hoạch năm"]);
}

/// What the text asks to watch: past 36 months and not re-evaluated, and stars that a re-evaluation changed.
#[test]
fn son_la_shows_what_is_past_36_months_and_whose_stars_changed() {
    let ended = |on: &str| SON_LA.figures(&format!("ocop expire list --as-of {on}"))["expired"]["count"].clone();
    assert_eq!(ended("2027-01-09"), json!(0)); // the first was signed on 10/01/2024
    assert_eq!(ended("2027-02-01"), json!(41 - 2));
    let show = |name: &str| SON_LA.flat(&format!("ocop show \"{name}\" --as-of 2027-02-01"));
    holds(&show("Sản phẩm mẫu 001"), &["được thay thế (giảm hạng)"]);
    holds(&show("Sản phẩm mẫu 005"), &["được thay thế (nâng hạng)"]);
}

/// Of the three that the example invents inspections of, two were found with the mark in use, one without.
#[test]
fn son_la_lists_what_is_past_36_months_and_still_uses_the_mark() {
    let desk = SON_LA.copy("2027-02-01");
    desk.ok("ocop register inspection examples/son-la-2024/inspections.csv");
    let told = desk.flat("ocop expire list --still-marked --as-of 2027-02-01");
    holds(&told, &["còn dùng nhãn hiệu OCOP", "mẫu 002", "mẫu 006", "có 02 giấy chứng nhận"]);
}

#[test]
fn son_la_has_151_of_the_200_it_aims_at() {
    let figures = SON_LA.figures("ocop report target 2024 --as-of 2024-01-31");
    figures_are(&figures["targets"][0], &[("reached", json!(151)), ("percent_x10", json!(755))]);
}

#[test]
fn figures_are_the_same_bytes_each_time_and_from_a_copy_of_the_ledger() {
    let lines = [
        (&*DONG_THAP, "ocop report year 2020 --as-of 2021-01-31"),
        (&*DONG_THAP, "ocop report total --as-of 2023-12-28"),
        (&*DONG_THAP, "ocop report roster --as-of 2021-01-31"),
        (&*DONG_THAP, "ocop expire list --as-of 2023-12-28"),
        (&*SON_LA, "ocop report total --as-of 2024-01-31"),
        (&*LONG_XUYEN, "ocop report year 2022 --as-of 2022-12-31"),
    ];
    for (desk, line) in lines {
        let line = format!("{line} --format json --no-meta");
        let before = desk.ledger();
        let first = desk.ok(&line);
        assert_eq!(desk.ok(&line), first, "{line}");
        assert_eq!(desk.copy("2026-11-30").ok(&line), first, "on a copy, on another day: {line}");
        assert_eq!(desk.ledger(), before, "reading left a trace: {line}");
    }
}

/// What `cargo run --example` plays is what the READMEs print, and a report ends it.
#[test]
fn the_examples_play_their_readmes() {
    let told = [
        ("dong-thap-2020", "31 sản phẩm đánh giá năm 2020 chưa đạt 3 sao, không ban hành quyết định công nhận."),
        ("son-la-2024", "Chủ thể có sản phẩm được công nhận: 93."),
        ("pleiku-2019-2021", "Chủ thể có sản phẩm được công nhận: 16."),
        ("long-xuyen-2022", "Chủ thể có sản phẩm được công nhận: 07."),
        ("da-bac-2023", "Theo xã: xã Cao Sơn 01, xã Toàn Sơn 01, xã Yên Hòa 01, chưa ghi xã 12."),
        ("council-2026", "hồ sơ bị loại theo ghi chú của tiêu chí 1.1: toàn bộ nguyên liệu nhập khẩu"),
    ];
    let dir = tempfile::tempdir().unwrap();
    for (place, told) in told {
        let mut out = Vec::new();
        let ledger = dir.path().join(format!("{place}.db"));
        let options = ["--ledger".into(), ledger.into(), "--lang".into(), "vi".into()];
        examples::play(place, &options, &mut out, false).unwrap();
        let text = String::from_utf8(out).unwrap();
        let commands: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
        assert_eq!(commands, examples::commands(place).unwrap());
        assert!(commands.last().unwrap().starts_with("ocop report "), "{place}");
        holds(&flat(&text), &[told]);
    }
}

/// Bắc Ninh 2024: 103 × 8 000 000 + 25 × 10 000 000 (first-time 4★) + 3 × 2 000 000 (3★→4★) = 1 080 000 000 đồng; the
/// 103 are taken to be three-star products of a first filing.
#[test]
fn bac_ninh_rewarded_131_products_with_1080_million() {
    let desk = Desk::of("27@2024", "2024-12-31");
    let mut rows = "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,loai_ho_so\n".to_owned();
    let mut product = |name: &str, subject: usize, star: u8, year: i32, kind: &str| {
        use std::fmt::Write;
        let cells = format!("{year}-12-20,UBND tỉnh Bắc Ninh,{year},{kind}");
        writeln!(rows, "{name},HTX mẫu {subject:02},{star},10/QĐ-UBND,{cells}").unwrap();
    };
    (0..103).for_each(|n| product(&format!("Ba sao {n:03}"), n % 40, 3, 2024, "lần đầu"));
    (0..25).for_each(|n| product(&format!("Bốn sao {n:03}"), n % 40, 4, 2024, "lần đầu"));
    (0..3).for_each(|n| product(&format!("Nâng hạng {n}"), 50 + n, 3, 2022, "lần đầu"));
    (0..3).for_each(|n| product(&format!("Nâng hạng {n}"), 50 + n, 4, 2024, "nâng hạng"));
    desk.write("cap.csv", &rows);
    desk.ok("ocop certify import cap.csv");
    desk.write(
        "muc.csv",
        "hang_sao,loai_ho_so,tu_hang,muc_thuong\n3,lần đầu,,8000000\n4,lần đầu,,10000000\n4,nâng hạng,3,2000000\n",
    );
    let line = "ocop report reward 2024 --rates muc.csv";
    figures_are(
        &desk.figures(line),
        &[
            ("rates/0/products", json!(103)),
            ("rates/0/total", json!(824_000_000)),
            ("rates/1/products", json!(25)),
            ("rates/1/total", json!(250_000_000)),
            ("rates/2/products", json!(3)),
            ("rates/2/total", json!(6_000_000)),
            ("rewarded", json!(131)),
            ("unmatched", json!([])),
            ("total", json!(1_080_000_000)),
        ],
    );
    holds(&desk.flat(line), &["Tổng tiền thưởng: 1.080.000.000 đồng (1,08 tỷ đồng)."]);
}
