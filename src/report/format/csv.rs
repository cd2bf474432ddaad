//! CSV: one table with machine headings, as a spreadsheet and a script both read it.

use std::io::{self, Write};

use super::Style;
use crate::report::rows::Held;
use crate::report::{Cell, Page, Rows, Table};
use crate::text::clean;
use crate::text::guard::guard;

/// Writes the page's first table; the same bytes in every language.
///
/// UTF-8 with a byte order mark and `,` between cells unless the style says otherwise, text cells
/// guarded against formulas ([`guard`]). A page without one is [`io::ErrorKind::InvalidInput`].
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let table = page.first_table().ok_or(io::ErrorKind::InvalidInput)?;
    write_table(table, &mut Held::of(table), style, out)
}

/// The same of a page whose table's rows are made meanwhile.
pub fn write_rows(page: &Page, rows: &mut dyn Rows, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    write_table(page.first_table().ok_or(io::ErrorKind::InvalidInput)?, rows, style, out)
}

fn write_table(table: &Table, rows: &mut dyn Rows, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if style.bom {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut csv = ::csv::WriterBuilder::new().delimiter(style.delimiter).from_writer(out);
    csv.write_record(table.columns.iter().map(|column| column.field.as_ref())).map_err(fault)?;
    while let Some(row) = rows.next()? {
        csv.write_record(row.iter().map(|value| cell(value, style))).map_err(fault)?;
    }
    csv.flush()
}

/// The fault of writing as it was: the crate's own conversion hides that a pipe was closed.
fn fault(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn cell(cell: &Cell, style: &Style) -> String {
    match cell {
        // A terminal would do what a name tells it; a file keeps what the name is.
        Cell::Text(text) if style.bold => clean(&guard(text)).into_owned(),
        // Numbers are ours, so a minus is no formula.
        Cell::Text(text) => guard(text).into_owned(),
        other => other.data(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::text::Lang;

    fn text(page: &Page, style: &Style) -> String {
        let mut out = Vec::new();
        write(page, style, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_roster_is_the_same_in_both_languages() {
        let expected = "\u{feff}\
            stt,ten_san_pham,chu_the,xa,diem,hang,so_gcn,ngay\n\
            1,\"Mật ong hoa bạc hà, chai 500 ml\",Hợp tác xã Dịch vụ tổng hợp Tuấn Dũng,Mèo Vạc,90.75,5 sao,12/GCN,2020-12-28\n\
            2,Chè Shan tuyết cổ thụ Phìn Hồ | trà xanh,Hợp tác xã Chế biến chè Phìn Hồ,Hồ Thầu,69.99,3 sao,'-,2020-12-28\n\
            1018,'=Cam sành,Hộ kinh doanh Nguyễn Thị Hoa,Vĩ Thượng,-0.50,,,\n";
        for lang in [Lang::Vi, Lang::En] {
            assert_eq!(text(&sample::roster(lang), &Style::plain(lang)), expected);
        }
    }

    #[test]
    fn the_first_table_without_the_mark() {
        let page = Page::new("")
            .table(Table::new("b").left("y", "Y").row([Cell::text("\"z\"\nw")]))
            .table(Table::new("a").left("x", "X"));
        let style = Style { bom: false, ..Style::plain(Lang::Vi) };
        assert_eq!(text(&page, &style), "y\n\"\"\"z\"\"\nw\"\n");
    }

    #[test]
    fn no_table_writes_nothing() {
        let mut out = Vec::new();
        let error = write(&Page::new(""), &Style::plain(Lang::Vi), &mut out).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        assert!(out.is_empty());
    }
}
