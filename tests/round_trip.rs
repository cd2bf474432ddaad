//! What goes out comes back: the roster that `report roster` writes is read by `certify import`, and
//! the order of rows says nothing.

use std::fs;
use std::io::Cursor;

use crate::common::{Desk, csv_of};
use calamine::{Data, Reader, Xlsx};
use ocop::text::guard;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// Each starts the program many times, whether its file is short or long: a few files of many rows rather than many of few.
fn cases() -> Config {
    let full = std::env::var("OCOP_TEST_SCALE").is_ok_and(|scale| scale == "full");
    Config { cases: if full { 400 } else { 12 }, failure_persistence: None, ..Config::default() }
}

const CERTIFICATES: [&str; 19] = [
    "stt",
    "ten_san_pham",
    "chu_the",
    "dia_chi",
    "xa_phuong",
    "huyen",
    "tinh",
    "nhom",
    "hang_sao",
    "diem",
    "loai_danh_gia",
    "so_quyet_dinh",
    "ngay_quyet_dinh",
    "co_quan",
    "het_han",
    "ghi_chu",
    "ma_san_pham",
    "nam",
    "dot",
];

/// Subject, street, commune, district, province: each with one place of its own.
const SUBJECTS: [[&str; 5]; 6] = [
    ["", "", "", "", ""],
    ["HTX \"Măng Đèn\", chi nhánh 2", "thôn 3, =B2", "xã Măng Đen", "Kon Plông", "Kon Tum"],
    ["Công ty TNHH Đất Đỏ & Sỏi", "", "", "", ""],
    ["Hộ kinh doanh\nNguyễn Văn Ạ", "", "phường Ỷ La", "TP. Tuyên Quang", "Tuyên Quang"],
    ["+84 Cơ sở Bánh Tráng", "-7 đường @", "", "TX. An Khê", "Gia Lai"],
    ["'Tổ hợp tác Ong rừng", "", "xã Ia Ơ", "", "Gia Lai"],
];

/// A text as clerks type it and as they should not: quotes, commas, lines, formulas, our letters.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("=1+1".to_owned()),
        Just("'=SUM(A1:A9)".to_owned()),
        "[a-zA-ZàảãáạăâđêễôơởưỹĐÔ0-9 ,;\"'=+@\n-]{0,14}",
    ]
}

fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(values).prop_map(str::to_owned)
}

/// Rows of a register, each of a product of its own (the number at the end of its name).
fn register() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = (
        (text(), 0..SUBJECTS.len(), one_of(&["", "Thực phẩm", "Đồ uống"])),
        (one_of(&["", "3", "4", "5", "4 sao (tiềm năng 5 sao)"]), one_of(&["", "73", "90,75", "66.5", "100"])),
        (one_of(&["", "lần đầu", "nâng hạng", "đánh giá lại"]), one_of(&["", "86/QĐ-UBND", "303/QĐ-UBND"])),
        (one_of(&["", "17/01/2023", "2020-02-29", "2024-08-05"]), one_of(&["", "31/12/2025", "2027-06-30"])),
        (text(), one_of(&["", "64-622-23638-1-2020"]), one_of(&["", "2019", "2020", "2023"]), one_of(&["", "1", "2"])),
    );
    prop::collection::vec(row, 1..17).prop_map(|rows| {
        let cells = |(number, row): (usize, _)| {
            let ((name, subject, group), (star, points), (kind, decision), (day, end), (note, code, year, round)) = row;
            let subject: usize = subject;
            let [subject, street, commune, district, province] = SUBJECTS[subject].map(ToString::to_string);
            let name = format!("{name} số {number}");
            let authority = "UBND tỉnh Gia Lai".to_owned();
            let first = [number.to_string(), name, subject, street, commune, district, province, group, star, points];
            let rest = [kind, decision, day, authority, end, note, code, year, round];
            first.into_iter().chain(rest).collect()
        };
        (1..).zip(rows).map(cells).collect()
    })
}

/// Decisions of one authority: number, day, programme year. Two of one year, two of one day, two without a day.
const DECISIONS: [[&str; 3]; 7] = [
    ["7/QĐ-UBND", "", "2018"],
    ["12/QĐ-UBND", "2019-06-01", "2019"],
    ["", "", "2020"],
    ["20/QĐ-UBND", "2022-05-20", "2022"],
    ["21/QĐ-UBND", "2022-11-30", "2022"],
    ["86/QĐ-UBND", "2024-01-17", "2023"],
    ["87/QĐ-UBND", "2024-01-17", "2023"],
];

/// Rows of certificates, up to four of a product: first ones, upgrades, re-evaluations, in no order.
fn histories() -> impl Strategy<Value = Vec<Vec<String>>> {
    let certificate = (
        (one_of(&["3", "4", "5", "4 sao (tiềm năng 5 sao)"]), one_of(&["", "73", "90,75"])),
        (one_of(&["", "lần đầu", "nâng hạng", "đánh giá lại"]), one_of(&["", "31/12/2025", "2027-06-30"])),
        (text(), one_of(&["", "64-622-23638-1-2020", "007"]), one_of(&["", "1", "2"])),
    );
    let certificates = prop::collection::vec(certificate, 4);
    let papers = prop::sample::subsequence(DECISIONS.to_vec(), 1..=4).prop_shuffle();
    let product = (text(), 0..SUBJECTS.len(), one_of(&["", "Thực phẩm"]), papers, certificates);
    let rows = prop::collection::vec(product, 1..11).prop_map(|products| {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for (number, (name, subject, group, papers, certificates)) in (1..).zip(products) {
            let subject: usize = subject;
            let [subject, street, commune, district, province] = SUBJECTS[subject].map(ToString::to_string);
            for ([decision, day, year], one) in papers.into_iter().zip(certificates) {
                let ((star, points), (kind, end), (note, code, round)) = one;
                let first = [String::new(), format!("{name} số {number}"), subject.clone(), street.clone()];
                let place = [commune.clone(), district.clone(), province.clone(), group.clone(), star, points, kind];
                let paper = [decision, day, "UBND tỉnh Gia Lai"].map(ToString::to_string);
                let rest = [end, note, code, year.to_owned(), round];
                rows.push(first.into_iter().chain(place).chain(paper).chain(rest).collect());
            }
        }
        rows
    });
    rows.prop_shuffle()
}

fn with_headings(headings: &[&str], rows: &[Vec<String>]) -> String {
    let headings = headings.iter().map(|&heading| heading.to_owned()).collect();
    csv_of(&[&[headings], rows].concat())
}

/// The cells of a workbook's only sheet as data has them: days ISO, points with two decimals.
fn workbook(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |column: usize, cell: &Data| match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        Data::Float(points) if column == 10 => format!("{points:.2}"),
        // Text that reading would take a guard off has one more.
        other => guard::unguard(&other.to_string()).into_owned(),
    };
    assert_eq!(range.start(), Some((0, 0)), "something stands above the headings");
    range.rows().map(|row| row.iter().enumerate().map(|(column, data)| cell(column, data)).collect()).collect()
}

/// The cells of a CSV file, the guard against formulas taken off.
fn unguarded(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(|cell| guard::unguard(cell).into_owned()).collect()).collect()
}

/// A desk of Gia Lai with a register imported, and the roster it writes.
fn imported(csv: &[u8]) -> (Desk, Vec<u8>) {
    let desk = Desk::of("64", "2024-12-31");
    desk.write("in.csv", csv);
    // What a name of chance letters would read in an old font is no matter here.
    desk.ok("ocop certify import in.csv --encoding utf-8");
    desk.roster("ocop report roster --format csv --out out.csv");
    let out = fs::read(desk.path("out.csv")).unwrap();
    (desk, out)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_roster_written_is_read_back_whole(rows in register()) {
        let (desk, out) = imported(with_headings(&CERTIFICATES, &rows).as_bytes());
        let (_, again) = imported(&out);
        prop_assert_eq!(String::from_utf8(again).unwrap(), String::from_utf8(out.clone()).unwrap());
        let before = desk.ledger();
        desk.ok("ocop certify import out.csv");
        prop_assert!(desk.ledger() == before, "the ledger's own roster added to it");
        desk.roster("ocop report roster --out semicolons.csv --delimiter ; --no-bom");
        desk.ok("ocop certify import semicolons.csv");
        prop_assert!(desk.ledger() == before, "the same with semicolons added to it");
        desk.roster("ocop report roster --out out.xlsx");
        prop_assert_eq!(workbook(&fs::read(desk.path("out.xlsx")).unwrap()), unguarded(&out));
        desk.ok("ocop certify import out.xlsx");
        prop_assert!(desk.ledger() == before, "the same as a workbook added to it");
        let other = Desk::of("64", "2024-12-31");
        other.write("out.xlsx", fs::read(desk.path("out.xlsx")).unwrap());
        other.ok("ocop certify import out.xlsx");
        other.roster("ocop report roster --format csv --out out.csv");
        prop_assert_eq!(fs::read(other.path("out.csv")).unwrap(), out);
    }

    #[test]
    fn every_certificate_of_a_product_is_read_back(rows in histories()) {
        let (desk, _) = imported(with_headings(&CERTIFICATES, &rows).as_bytes());
        desk.ok("ocop report roster --history --out all.csv");
        let all = fs::read(desk.path("all.csv")).unwrap();
        prop_assert_eq!(unguarded(&all).len(), rows.len() + 1);
        let told = |desk: &Desk| {
            let days = ["2022-06-30", "2023-06-30"];
            let on = |day| desk.ok(&format!("ocop report total --format json --no-meta --as-of {day}"));
            (days.map(on), desk.roster("ocop report roster --columns register --format csv"))
        };
        let (before, known) = (desk.ledger(), told(&desk));
        for (file, options) in [("all.csv", ""), ("semicolons.csv", "--delimiter ; --no-bom"), ("all.xlsx", "")] {
            desk.ok(&format!("ocop report roster --history --out {file} {options} --force"));
            desk.ok(&format!("ocop certify import {file}"));
            prop_assert!(desk.ledger() == before, "the ledger's own {} added to it", file);
            let other = Desk::of("64", "2024-12-31");
            other.write(file, fs::read(desk.path(file)).unwrap());
            other.ok(&format!("ocop certify import {file}"));
            other.ok("ocop report roster --history --out again.csv");
            let again = fs::read(other.path("again.csv")).unwrap();
            prop_assert_eq!(String::from_utf8(again).unwrap(), String::from_utf8(all.clone()).unwrap());
            if file == "all.xlsx" {
                prop_assert_eq!(&told(&other), &known);
            }
        }
    }

    #[test]
    fn the_order_of_certificates_says_nothing(
        (rows, shuffled) in register().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        let (desk, out) = imported(with_headings(&CERTIFICATES, &rows).as_bytes());
        let (other, out_of_other) = imported(with_headings(&CERTIFICATES, &shuffled).as_bytes());
        prop_assert_eq!(String::from_utf8(out_of_other).unwrap(), String::from_utf8(out).unwrap());
        let total = "ocop report total --format json --no-meta";
        prop_assert_eq!(other.ok(total), desk.ok(total));
    }

    #[test]
    fn the_order_of_dossiers_members_and_sheets_says_nothing(
        (rows, shuffled) in season().prop_flat_map(|season| {
            let [roster, council, scores] = season.clone();
            (Just(season), (Just(roster).prop_shuffle(), Just(council).prop_shuffle(), Just(scores).prop_shuffle()))
        })
    ) {
        let year = |[roster, council, scores]: [&Vec<Vec<String>>; 3]| {
            let desk = Desk::of("64", "2020-12-31");
            desk.write("roster.csv", with_headings(&ROSTER, roster));
            desk.write("council.csv", with_headings(&COUNCIL, council));
            desk.write("scores.csv", with_headings(&SCORES, scores));
            desk.ok("ocop register roster roster.csv --year 2020 --encoding utf-8");
            desk.ok("ocop register council council.csv");
            desk.ok("ocop score import scores.csv --council tinh --encoding utf-8");
            desk.ok("ocop rate council tinh");
            let certified = desk.run("ocop certify council tinh --decision 1/QĐ-UBND --date 2020-12-28");
            let figures = desk.ok("ocop report year 2020 --format json --no-meta");
            (certified.code, figures, desk.ok("ocop report total --format json --no-meta"))
        };
        let [roster, council, scores] = &rows;
        let (other_roster, other_council, other_scores) = &shuffled;
        prop_assert_eq!(
            year([other_roster, other_council, other_scores]),
            year([roster, council, scores])
        );
    }
}

const ROSTER: [&str; 4] = ["ten_san_pham", "chu_the", "huyen", "loai_ho_so"];
const COUNCIL: [&str; 7] = ["hoi_dong", "cap", "nam", "ngay_hop", "thanh_vien", "ho_ten", "vai_tro"];
const SCORES: [&str; 4] = ["ten_san_pham", "chu_the", "thanh_vien", "diem"];

/// A roster, a council of five, and every member's sheet on every dossier.
fn season() -> impl Strategy<Value = [Vec<Vec<String>>; 3]> {
    let dossier =
        (text(), 1..SUBJECTS.len(), one_of(&["lần đầu", "nâng hạng"]), 0..90_u32, prop::array::uniform5(0..=10_u32));
    prop::collection::vec(dossier, 1..13).prop_map(|dossiers| {
        let owned = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        let (mut roster, mut scores) = (Vec::new(), Vec::new());
        for (number, (name, subject, kind, least, more)) in (1..).zip(dossiers) {
            let (name, subject, district) = (format!("{name} số {number}"), SUBJECTS[subject][0], SUBJECTS[subject][3]);
            roster.push(owned(&[&name, subject, district, &kind]));
            for (member, more) in (1..).zip(more) {
                scores.push(owned(&[&name, subject, &format!("TV{member}"), &(least + more).to_string()]));
            }
        }
        let member = |n: usize| {
            let role = if n == 1 { "chủ tịch" } else { "ủy viên" };
            owned(&["tinh", "tỉnh", "2020", "2020-12-18", &format!("TV{n}"), &format!("Thành viên mẫu {n}"), role])
        };
        [roster, (1..=5).map(member).collect(), scores]
    })
}
