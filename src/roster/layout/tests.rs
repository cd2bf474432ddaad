use super::StrayKind::{Footer, Headings, Section, Sum};
use super::*;
use crate::roster::grid::{Merge, Value};
use crate::roster::heading::{COUNCIL, ROSTER};
use crate::roster::{Binding, Fonts, bind};

/// A sheet of texts, a blank one no cell; rows from 1.
fn sheet(rows: &[&[&str]]) -> Vec<RawRow> {
    let value = |text: &&str| match text.parse::<f64>() {
        _ if text.is_empty() => Value::Blank,
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text((*text).to_owned()),
    };
    let rows = (1..).zip(rows).map(|(number, cells)| RawRow { number, cells: cells.iter().map(value).collect() });
    rows.filter(|row| row.cells.iter().any(|value| !value.is_blank())).collect()
}

fn laid(rows: &[&[&str]], merges: Option<Vec<Merge>>) -> Table {
    let opening = Opening::default();
    let mut layout = Layout::new(ROSTER, &opening, Shape { merges, epoch_1904: false }, false);
    for row in sheet(rows) {
        layout.push(row);
    }
    layout.finish(Vec::new()).unwrap()
}

/// What the rows say of fields.
fn said<'t>(table: &'t Table, fields: &[&str]) -> Vec<(u64, Vec<&'t str>)> {
    let binding: Binding = bind(table, ROSTER, &[]).unwrap();
    let row = |row: &crate::roster::Row| fields.iter().map(|field| binding.get(table, *row, field)).collect();
    table.rows().iter().map(|one| (one.line, row(one))).collect()
}

fn kinds(table: &Table) -> Vec<(u64, StrayKind)> {
    table.laid.strays.iter().map(|stray| (stray.line, stray.kind)).collect()
}

const fn merge(rows: (u64, u64), columns: (usize, usize)) -> Merge {
    Merge { rows, columns }
}

#[test]
fn an_annex_is_read_as_an_office_prints_it() {
    let table = laid(
        &[
            &["UBND TỈNH MẪU", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            &["", "", "", "Độc lập - Tự do - Hạnh phúc"],
            &["DANH SÁCH SẢN PHẨM OCOP"],
            &["(Kèm theo Quyết định số 86/QĐ-UBND ngày 15/01/2022 của UBND tỉnh Mẫu)"],
            &[],
            &["TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "", "Hạng sao", "", "Ghi chú"],
            &["", "", "", "Xã", "Huyện", "3 sao", "4 sao", ""],
            &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            &["I", "HUYỆN BẢO THẮNG (2 SP)"],
            &["1", "Chè", "HTX A", "Phố Lu", "", "x", "", ""],
            &["2", "Mật ong", "", "Gia Phú", "", "", "x", ""],
            &["II", "THỊ XÃ SA PA: 1 sản phẩm"],
            &["3", "Trà", "HTX B", "Tả Van", "", "x", "", "mới"],
            &["", "Tổng cộng: 4 sản phẩm", "", "", "", "2", "1"],
            &["Ghi chú: danh sách lập theo biên bản."],
            &["", "", "", "", "TM. ỦY BAN NHÂN DÂN"],
            &["", "", "", "", "Nguyễn Văn Mẫu"],
        ],
        Some(vec![merge((6, 6), (3, 4)), merge((6, 6), (5, 6)), merge((6, 7), (0, 0)), merge((10, 11), (2, 2))]),
    );
    let fields = ["stt", "ten_san_pham", "chu_the", "xa_phuong", "huyen", "hang_sao", "ghi_chu"];
    assert_eq!(
        said(&table, &fields),
        [
            (10, vec!["1", "Chè", "HTX A", "Phố Lu", "HUYỆN BẢO THẮNG", "3 sao", ""]),
            (11, vec!["2", "Mật ong", "HTX A", "Gia Phú", "HUYỆN BẢO THẮNG", "4 sao", ""]),
            (13, vec!["3", "Trà", "HTX B", "Tả Van", "THỊ XÃ SA PA", "3 sao", "mới"]),
        ]
    );
    assert_eq!(table.laid.headings, (6, 7));
    assert_eq!(table.laid.titles.len(), 4);
    let strays = [(8, Headings), (9, Section), (12, Section), (14, Sum), (15, Footer), (16, Footer), (17, Footer)];
    assert_eq!(kinds(&table), strays);
    let stated: Vec<_> = table.laid.stated.iter().map(|one| (one.line, one.stated, one.counted)).collect();
    assert_eq!(stated, [(9, 2, 2), (14, 4, 3), (12, 1, 1)]);
}

#[test]
fn a_section_is_told_where_no_column_says_it() {
    let table = laid(
        &[
            &["STT", "Sản phẩm", "Chủ thể"],
            &["A. SẢN PHẨM ĐẠT 4 SAO"],
            &["I. Huyện Mèo Vạc"],
            &["1", "Mật ong", "HTX A"],
            &["II. Xã Phố Bảng, huyện Đồng Văn"],
            &["1", "Tam giác mạch", "HTX B"],
            &["B. SẢN PHẨM ĐẠT 3 SAO"],
            &["1", "Rượu ngô", "HTX C"],
        ],
        None,
    );
    assert_eq!(
        said(&table, &["ten_san_pham", "hang_sao", "huyen", "xa_phuong"]),
        [
            (4, vec!["Mật ong", "SẢN PHẨM ĐẠT 4 SAO", "Huyện Mèo Vạc", ""]),
            (6, vec!["Tam giác mạch", "SẢN PHẨM ĐẠT 4 SAO", "huyện Đồng Văn", "Xã Phố Bảng"]),
            (8, vec!["Rượu ngô", "SẢN PHẨM ĐẠT 3 SAO", "", ""]),
        ]
    );
}

#[test]
fn a_product_alone_in_its_row_is_a_product() {
    let table = laid(&[&["Sản phẩm", "Chủ thể"], &["Mật ong"], &["Xã hội hóa", "HTX"], &["Chè", "HTX A"]], None);
    assert_eq!(table.len(), 3);
    assert_eq!(kinds(&table), []);
}

#[test]
fn headings_again_on_a_page_are_no_row() {
    let table = laid(
        &[&["STT", "Sản phẩm", "Chủ thể"], &["1", "Chè", "A"], &["STT", "Sản phẩm", "Chủ thể"], &["2", "Trà", "B"]],
        None,
    );
    assert_eq!((table.len(), kinds(&table)), (2, vec![(3, StrayKind::Headings)]));
}

#[test]
fn numbers_of_columns_are_told_from_rows_of_numbers() {
    let body = |row: &[&str]| {
        let columns = [super::super::heading::SCORES, ROSTER].concat().leak();
        let opening = Opening::default();
        let mut layout = Layout::new(columns, &opening, Shape::default(), false);
        for row in sheet(&[&["STT", "Mã hồ sơ", "TV1", "TV2", "TV3"], row, &["7", "2026-1-001", "50", "60", "70"]])
        {
            layout.push(row);
        }
        layout.finish(Vec::new()).unwrap().len()
    };
    for numbers in [&["(1)", "(2)", "(3)", "(4)"][..], &["1", "2", "3", "4", "5"], &["A", "B", "1", "2", "3"]] {
        assert_eq!(body(numbers), 1, "{numbers:?}");
    }
    for row in [&["", "2", "3", "4", "5"][..], &["1", "", "2", "3", "4"], &["B", "A", "1", "2", "3"]] {
        assert_eq!(body(row), 2, "{row:?}");
    }
}

#[test]
fn a_number_where_a_day_is_wanted_is_the_day_it_shows() {
    let opening = Opening::default();
    let mut layout = Layout::new(ROSTER, &opening, Shape { merges: None, epoch_1904: true }, false);
    for row in sheet(&[&["Sản phẩm", "Chủ thể", "Ngày quyết định", "Điểm"], &["Chè", "A", "42735", "42735"]])
    {
        layout.push(row);
    }
    let table = layout.finish(Vec::new()).unwrap();
    // 44197 counts from 1900 to 01/01/2021; 1904 is 1462 days later.
    assert_eq!(said(&table, &["ngay_quyet_dinh", "diem"]), [(2, vec!["2021-01-01", "42735"])]);
}

#[test]
fn a_list_of_members_has_headings_below_titles_too() {
    let opening = Opening::default();
    let mut layout = Layout::new(COUNCIL, &opening, Shape::default(), true);
    for row in sheet(&[&["DANH SÁCH HỘI ĐỒNG"], &["Họ và tên", "Vai trò"], &["Nguyễn Văn Mẫu", "chủ tịch"]])
    {
        layout.push(row);
    }
    let table = layout.finish(Vec::new()).unwrap();
    assert_eq!((table.headings.join("|"), table.len()), ("Họ và tên|Vai trò".to_owned(), 1));
}

#[test]
fn rows_beyond_the_limit_are_refused_and_not_read() {
    let opening = Opening::default();
    let mut layout = Layout::new(ROSTER, &opening, Shape::default(), false);
    // The limit itself is tried where texts are read (`tables/tests.rs`).
    assert_eq!(layout.most, MAX_ROWS);
    layout.most = 1000;
    let row = |number, texts: [&str; 2]| RawRow { number, cells: texts.map(|text| Value::Text(text.into())).into() };
    assert!(layout.push(row(1, ["Tên sản phẩm", "Chủ thể"])));
    let last = 1002;
    let wanted = (2..=last + 5).find(|number| !layout.push(row(*number, ["Chè", "HTX"])));
    assert_eq!(wanted, Some(last));
    let refused = layout.finish(Vec::new()).unwrap_err();
    assert_eq!(refused.faults, [TableFault::TooManyRows { line: last, limit: 1000 }]);
    assert_eq!(refused.rest.len(), 1000);
}

/// What sums and footers of a table come to: numbers stated and counted, rows below the footer.
fn asked(rows: &[&[&str]]) -> (Vec<(u64, u64)>, usize, usize) {
    let table = laid(rows, None);
    let stated = table.laid.stated.iter().map(|one| (one.stated, one.counted)).collect();
    (stated, table.laid.below.len(), table.len())
}

#[test]
fn a_sum_states_its_number_wherever_it_stands() {
    for sum in [
        &["Tổng cộng: 5"][..],
        &["Tổng cộng", "", "5"],
        &["Tổng số: 5 sản phẩm/2 chủ thể"],
        &["Tổng cộng: 05 SP (3 SP 4 sao; 2 SP 3 sao)"],
        &["Tổng số sản phẩm: 5"],
    ] {
        let rows = [&["TT", "Tên sản phẩm", "Chủ thể"][..], &["1", "Chè", "A"], &["2", "Gạo", "B"], sum];
        assert_eq!(asked(&rows), (vec![(5, 2)], 0, 2), "{sum:?}");
    }
}

#[test]
fn the_sums_of_stars_are_held_against_each_column() {
    let table = [
        &["TT", "Tên sản phẩm", "Chủ thể", "3 sao", "4 sao"][..],
        &["1", "a", "A", "x"],
        &["2", "b", "B", "", "x"],
        &["Cộng", "", "", "2", "0"],
    ];
    assert_eq!(asked(&table).0, [(2, 2), (2, 1), (0, 1)]);
}

#[test]
fn what_may_be_a_row_is_never_passed_over_in_silence() {
    let below = [
        &["Tên sản phẩm", "Chủ thể", "Địa chỉ"][..],
        &["Trà A", "HTX A", "x"],
        &["Người lập: An"],
        &["Trà B", "HTX B", "y"],
    ];
    assert_eq!(asked(&below), (vec![], 1, 1));
    let firms = [&["Chủ thể", "Tên sản phẩm"][..], &["Tổng công ty Chè", "Trà A"], &["Toàn Tỉnh Food", "Trà B"]];
    assert_eq!(asked(&firms), (vec![], 0, 2));
    let numbered = [&["STT", "Tên sản phẩm", "Chủ thể"][..], &["1", "Trà", "A"], &["2", "Xã Lan"], &["3", "Huyện Khê"]];
    assert_eq!(asked(&numbered).2, 3);
}

#[test]
fn the_machine_form_is_what_it_says_unless_it_is_asked_otherwise() {
    let fields: Vec<&str> = ROSTER.iter().map(|column| column.field).take(MACHINE_FORM).collect();
    let read = |headings: &[&str], fonts| {
        let opening = Opening { fonts, ..Opening::default() };
        let mut layout = Layout::new(ROSTER, &opening, Shape::default(), true);
        for row in sheet(&[headings, &["1", "cÔ", "HTX mẫu"], &["2", "Chè", "Hîp t¸c x·"]]) {
            layout.push(row);
        }
        let table = layout.finish(Vec::new()).unwrap();
        (table.cell(table.rows()[0], 1).to_owned(), table.cell(table.rows()[1], 2).to_owned())
    };
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(read(&fields, Fonts::Found), pair("cÔ", "Hîp t¸c x·"));
    assert_eq!(read(&fields, Fonts::Taken), pair("cƠ", "Hợp tác xã"));
    assert_eq!(read(&fields[..3], Fonts::Found), pair("cƠ", "Hợp tác xã"));
}
