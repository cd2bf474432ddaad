use crate::text::guard::unguard;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::sample;
use super::*;
use crate::report::Cell;
use crate::text::Lang;

fn bytes(page: &Page, lang: Lang) -> Vec<u8> {
    let mut out = Vec::new();
    write(page, &Style::plain(lang), &mut out).unwrap();
    out
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// The cells of a sheet from A1 on, dates as ISO days.
fn cells(bytes: &[u8], sheet: usize) -> Vec<Vec<String>> {
    let mut book = open(bytes);
    let name = book.sheet_names()[sheet].clone();
    let range = book.worksheet_range(&name).unwrap();
    let text = |cell: &Data| match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    };
    let (height, width) = range.end().map_or((0, 0), |(row, column)| (row + 1, column + 1));
    let cell = |row, column| range.get_value((row, column)).map(text).unwrap_or_default();
    (0..height).map(|row| (0..width).map(|column| cell(row, column)).collect()).collect()
}

/// A part of the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_roster_stands_under_its_title_and_its_sentence() {
    let file = bytes(&sample::roster(Lang::Vi), Lang::Vi);
    let read = cells(&file, 0);
    let row = |n: usize| read[n].join("|").trim_end_matches('|').to_owned();
    assert_eq!(open(&file).sheet_names(), ["Đợt 2 năm 2020"]);
    assert_eq!(row(0), "Danh sách sản phẩm");
    assert!(row(1).starts_with("Kết quả, có 99 sản phẩm"));
    assert_eq!((row(2), row(3)), ("Đợt 2 năm 2020".to_owned(), String::new()));
    assert_eq!(row(4), "TT|Tên sản phẩm|Chủ thể|Xã|Điểm|Hạng|Số GCN|Ngày");
    assert_eq!(
        row(5),
        "1|Mật ong hoa bạc hà, chai 500 ml|Hợp tác xã Dịch vụ tổng hợp Tuấn Dũng|Mèo Vạc|90.75|5 sao|12/GCN|2020-12-28"
    );
    assert_eq!(row(7), "1018|=Cam sành|Hộ kinh doanh Nguyễn Thị Hoa|Vĩ Thượng|-0.5");
    assert_eq!((row(8), row(9)), (String::new(), "Nguồn: sổ OCOP.".to_owned()));
}

#[test]
fn numbers_are_numbers_dates_are_dates_and_the_rest_is_text() {
    let day = NaiveDate::from_ymd_opt(2020, 12, 28);
    let long_ago = NaiveDate::from_ymd_opt(1890, 1, 2);
    let columns = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let table = columns.into_iter().fold(Table::new("t"), |table, name| table.left(name, name)).row([
        "007".into(),
        "=1+1".into(),
        Cell::Count(1018),
        Cell::Percent(667),
        Cell::Points(9075),
        day.into(),
        Cell::Signed(-3),
        long_ago.into(),
    ]);
    let file = bytes(&Page::new("").table(table.bare()), Lang::En);
    let mut book = open(&file);
    let range = book.worksheet_range("t").unwrap();
    let data: Vec<Data> = range.rows().nth(1).unwrap().to_vec();
    let text = |text: &str| Data::String(text.into());
    assert_eq!(data[..5], [text("007"), text("=1+1"), Data::Float(1018.0), Data::Float(0.667), Data::Float(90.75)]);
    assert!(matches!(&data[5], Data::DateTime(found) if found.to_string() == "44193"), "{:?}", data[5]);
    // Excel's calendar begins in 1900: a day before is text.
    assert_eq!(data[6..], [Data::Float(-3.0), text("1890-01-02")]);
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "{sheet}");
    assert!(sheet.contains(r#"<autoFilter ref="A1:H2"/>"#) && sheet.contains(r#"topLeftCell="A2""#), "{sheet}");
    assert!(part(&file, "xl/styles.xml").contains("dd/mm/yyyy"));
}

#[test]
fn headings_on_two_rows_are_merged() {
    let headings = || ["Hạng sao".to_owned(), "Năm".to_owned()];
    let table = Table::new("t").left("tt", "TT").group("Lần đầu", headings()).left("x", "Ghi chú");
    let table = table.row(["1".into(), "3".into(), "2020".into(), Cell::Blank]);
    let file = bytes(&Page::new("").table(table), Lang::Vi);
    assert_eq!(
        cells(&file, 0),
        [["TT", "Lần đầu", "", "Ghi chú"], ["", "Hạng sao", "Năm", ""], ["1", "3", "2020", ""]]
    );
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    for merged in ["A1:A2", "B1:C1", "D1:D2"] {
        assert!(sheet.contains(&format!(r#"<mergeCell ref="{merged}"/>"#)), "{merged}\n{sheet}");
    }
    assert!(sheet.contains(r#"<autoFilter ref="A2:D3"/>"#), "{sheet}");
}

#[test]
fn a_sheet_a_table_under_names_that_excel_takes() {
    let table = |caption: &str| Table::new("years").caption(caption).left("a", "A");
    let page = Page::new("Lũy kế: [2020]")
        .table(Table::new("total").left("a", "A"))
        .text("một\nhai")
        .table(table("Theo xã/phường của cả tỉnh trong năm nay, hai dòng"))
        .table(table("Theo xã/phường của cả tỉnh trong năm nay (lại)"));
    let file = bytes(&page, Lang::Vi);
    let long = "Theo xãphường của cả tỉnh trong";
    assert_eq!(open(&file).sheet_names(), ["Lũy kế", long, "Theo xãphường của cả tỉnh tro 2"]);
    assert_eq!(cells(&file, 0), [["Lũy kế: [2020]"], [""], ["A"], [""], ["một"], ["hai"]]);
}

#[test]
fn the_same_page_and_day_are_the_same_bytes() {
    let page = sample::roster(Lang::Vi);
    let file = bytes(&page, Lang::Vi);
    std::thread::sleep(std::time::Duration::from_millis(1100)); // more than a second's clock could hide
    assert_eq!(bytes(&page, Lang::Vi), file);
    assert!(part(&file, "docProps/core.xml").contains("2018-05-07T00:00:00Z"));
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_with_its_cell() {
    let of = |length: usize| {
        let table = Table::new("t").left("a", "A").left("b", "B").row([Cell::Blank, Cell::text("ề".repeat(length))]);
        write(&Page::new("").table(table), &Style::plain(Lang::Vi), &mut Vec::new())
    };
    assert!(of(CELL).is_ok());
    let fault = of(CELL + 1).unwrap_err().downcast::<Unfit>().unwrap();
    assert_eq!(fault, Unfit::Text { cell: "B2".into(), length: CELL + 1 });
}

proptest! {
    /// What a person or a file may have put into a name, control characters and all; reading takes a guard off.
    #[test]
    fn any_text_is_read_back_as_it_was(texts in proptest::collection::vec(any::<String>(), 1..6)) {
        let rows = texts.iter().map(|text| vec![Cell::text(text.as_str()), Cell::text("x")]);
        let table = Table::new("t").left("a", "A").left("b", "B").rows(rows);
        let read = cells(&bytes(&Page::new("").table(table), Lang::Vi), 0);
        let found: Vec<String> = read[1..].iter().map(|row| unguard(&row[0]).into_owned()).collect();
        prop_assert_eq!(found, texts);
    }

    #[test]
    fn also_of_what_excel_escapes(texts in proptest::collection::vec("[_x0Df5 =+@'\"\t\n\r<&;\u{1}đế-]{0,9}", 1..6)) {
        let rows = texts.iter().map(|text| vec![Cell::text(text.as_str()), Cell::text("x")]);
        let table = Table::new("t").left("a", "A").left("b", "B").rows(rows);
        let read = cells(&bytes(&Page::new("").table(table), Lang::Vi), 0);
        let found: Vec<String> = read[1..].iter().map(|row| unguard(&row[0]).into_owned()).collect();
        prop_assert_eq!(found, texts);
    }
}

/// More rows than a sheet has, told one by one.
struct Endless(u32);

impl Rows for Endless {
    fn next(&mut self) -> io::Result<Option<std::borrow::Cow<'_, [Cell]>>> {
        self.0 += 1;
        Ok((self.0 <= ROWS).then(|| vec![Cell::Blank].into()))
    }
}

#[test]
fn more_rows_than_a_sheet_has_are_refused() {
    let page = Page::new("").table(Table::new("t").left("a", "A"));
    let fault = write_rows(&page, &mut Endless(0), &Style::plain(Lang::Vi), &mut Vec::new());
    let fault = fault.unwrap_err().downcast::<Unfit>().unwrap();
    assert_eq!(fault, Unfit::Rows); // the headings have taken one
}
