//! What the cells of an `.ods` come to that are written once and said to be repeated, and what its reader does not tell of
//! them.

use std::io::BufRead;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::shown::{Truths, truth};
use crate::roster::file::FileFault;

/// What a cell takes in memory besides its text.
const CELL: u64 = 128;
/// The most rows and columns of a sheet: what goes beyond is not read.
const SHEET: (u64, u64) = (1 << 20, 1 << 14);

/// More than a limit.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// What stands there is so much.
    All,
    /// A cell far from all others makes it so much: the blank cells up to it are written out too.
    Far {
        /// Its sheet.
        sheet: String,
        /// Its row, from 1.
        row: u64,
        /// Its column, from 1.
        column: u64,
    },
}

impl Over {
    pub(super) fn into_fault(self, limit: u64) -> FileFault {
        match self {
            Self::All => FileFault::Inflates { limit },
            Self::Far { sheet, row, column } => FileFault::FarCell { sheet, row, column: column.saturating_sub(1) },
        }
    }
}

/// So much of what a cell shows tells whether it is a truth.
const SHOWN: usize = 16;

/// What is known of the sheet being read.
#[derive(Default)]
struct Sheet {
    name: String,
    /// Rows up to the last that is not blank, and the blank ones after.
    rows: (u64, u64),
    /// The columns of the widest row.
    width: u64,
    row: Row,
    /// The most blank rows and the most blank columns before a cell, and its row and column.
    gaps: [(u64, u64, u64); 2],
}

impl Sheet {
    fn area(&self) -> u64 {
        self.rows.0 * self.width
    }

    /// What makes it so much: a cell behind more blank ones than half of the sheet, or all that is there.
    fn over(self) -> Over {
        let (area, [(rows, ..), (columns, ..)]) = (self.area(), self.gaps);
        let (below, right) = (rows * self.width, columns * self.rows.0);
        let (.., row, column) = self.gaps[usize::from(right > below)];
        if below.max(right) > area / 2 { Over::Far { sheet: self.name, row, column } } else { Over::All }
    }
}

#[derive(Default)]
struct Row {
    times: u64,
    /// Cells up to the last that is not blank, and the blank ones after.
    cells: (u64, u64),
    /// How often the last cell stands there, whether it says anything, and how long its text is.
    cell: (u64, bool, u64),
    /// The texts of all.
    text: u64,
    /// What a cell shows that holds a number.
    shown: Option<String>,
    /// Those that show a truth.
    truths: Vec<(u64, u64, bool)>,
    /// The first that is not blank.
    first: u64,
    /// The most blank ones before another, and the column of that.
    gap: (u64, u64),
}

impl Row {
    fn end_cell(&mut self) {
        let (times, filled, text) = std::mem::take(&mut self.cell);
        let truth = self.shown.take().and_then(|shown| truth(&shown));
        let blank = self.cells.1;
        self.cells.1 = (self.cells.1 + times).min(SHEET.1);
        if filled {
            let column = self.cells.0 + blank + 1;
            self.first = if self.first == 0 { column } else { self.first };
            self.gap = self.gap.max((blank, column));
            self.truths.extend(truth.map(|truth| (column, column.saturating_add(times - 1), truth)));
            self.cells = ((self.cells.0 + self.cells.1).min(SHEET.1), 0);
            self.text = self.text.saturating_add(text.saturating_mul(times.min(SHEET.1)));
        }
    }
}

/// Refuses a `content.xml` whose sheets take more than so many bytes with all that is repeated, the blank cells between
/// others among it. What is no XML is not counted: the reader will say so. Of the others, the cells that show a truth.
pub(super) fn within(content: impl BufRead, limit: u64) -> Result<Truths, Over> {
    let mut reader = Reader::from_reader(content);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    let (mut buffer, mut taken, mut sheet) = (Vec::new(), 0_u64, Sheet::default());
    let (mut truths, mut annotated) = (Truths::default(), false);
    loop {
        let row = &mut sheet.row;
        match reader.read_event_into(&mut buffer) {
            Err(_) | Ok(Event::Eof) => return if taken <= limit { Ok(truths) } else { Err(Over::All) },
            Ok(Event::Start(tag)) => match tag.name().as_ref() {
                "table:table" => {
                    let name = tag.try_get_attribute("table:name").ok().flatten();
                    let name = name.and_then(|name| Some(unescape(&name.value).ok()?.into_owned()));
                    sheet = Sheet { name: name.unwrap_or_default(), ..Sheet::default() };
                }
                "table:table-row" => {
                    *row = Row { times: times(&tag, "table:number-rows-repeated", SHEET.0), ..Row::default() };
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let says = |key: &str| key.starts_with("office:") || key == "table:formula";
                    let filled = tag.attributes().flatten().any(|told| says(told.key.as_ref()));
                    row.cell = (times(&tag, "table:number-columns-repeated", SHEET.1), filled, tag.len() as u64);
                    let number = tag.attributes().flatten().any(|told| told.key.as_ref() == "office:value");
                    row.shown = number.then(String::new);
                }
                // Spaces are told by their number.
                "text:s" => row.cell.2 = row.cell.2.saturating_add(times(&tag, "text:c", u64::MAX)),
                "office:annotation" => annotated = true,
                _ => {}
            },
            Ok(Event::Text(text)) => {
                row.cell.1 = true;
                row.cell.2 = row.cell.2.saturating_add(text.len() as u64);
                if let Some(shown) = row.shown.as_mut().filter(|shown| !annotated && shown.len() < SHOWN) {
                    shown.push_str(&text.xml10_content());
                }
            }
            Ok(Event::End(tag)) => match tag.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => row.end_cell(),
                "office:annotation" => annotated = false,
                "table:table-row" => {
                    let row = std::mem::take(row);
                    let blank = sheet.rows.1;
                    sheet.rows.1 = (sheet.rows.1 + row.times).min(SHEET.0);
                    if row.cells.0 > 0 {
                        let number = sheet.rows.0 + blank + 1;
                        truths.add(&sheet.name, (number, number.saturating_add(row.times - 1)), row.truths);
                        let gaps = [(blank, number, row.first), (row.gap.0, number, row.gap.1)];
                        for (most, gap) in sheet.gaps.iter_mut().zip(gaps) {
                            *most = gap.max(*most);
                        }
                        sheet.rows = ((sheet.rows.0 + sheet.rows.1).min(SHEET.0), 0);
                        sheet.width = sheet.width.max(row.cells.0);
                        taken = taken.saturating_add(row.text.saturating_mul(row.times));
                    }
                    if taken > limit {
                        return Err(Over::All);
                    }
                    if taken.saturating_add(sheet.area() * CELL) > limit {
                        return Err(sheet.over());
                    }
                }
                "table:table" => taken = taken.saturating_add(sheet.area() * CELL),
                _ => {}
            },
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// How often a row or a cell stands there.
fn times(tag: &BytesStart<'_>, attribute: &str, most: u64) -> u64 {
    let told = tag.try_get_attribute(attribute).ok().flatten();
    let told = told.and_then(|told| told.value.trim().parse().ok());
    told.unwrap_or(1).clamp(1, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &str) -> String {
        format!("<office:spreadsheet><table:table table:name=\"A &amp; B\">{rows}</table:table></office:spreadsheet>")
    }

    #[test]
    fn what_is_repeated_counts_as_often_as_it_stands_there() {
        let cell = |times: u64| {
            format!(
                "<table:table-cell office:value-type='string' table:number-columns-repeated='{times}'><text:p>x</text:p></table:table-cell>"
            )
        };
        let blank = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        let row = |times: u64, cells: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
        };
        let over = |rows: &str, limit| super::within(sheet(rows).as_bytes(), limit).err();
        let within = |rows: &str, limit| over(rows, limit).is_none();
        let (most, few) = (64 << 20, 1 << 12);
        // What programs write after the last cell and below the last row is nothing.
        let usual = row(1, &(cell(3) + blank)) + &row(1_048_000, blank);
        assert!(within(&usual, few));
        // 6,000 rows of 16,384 cells.
        assert!(!within(&row(6000, &cell(16_384)), most));
        assert!(within(&row(6000, &cell(16)), most));
        // Blank cells and rows before others stand there.
        assert!(!within(&(row(1_000_000, blank) + &row(1, &cell(1))), most));
        assert!(!within(&row(6000, &(blank.to_owned() + &cell(1))), most));
        // One of them alone: the table is small.
        let far = |row, column| Some(Over::Far { sheet: "A & B".to_owned(), row, column });
        let (table, gap) = (row(100, &cell(7)), "<table:table-cell table:number-columns-repeated=\"16376\"/>");
        assert_eq!(over(&(table.clone() + &row(1_047_900, blank) + &row(1, &cell(1))), most), far(1_048_001, 1));
        let corner = row(1, &(gap.to_owned() + &cell(1)));
        assert_eq!(over(&(table.clone() + &row(1_047_900, blank) + &corner), most), far(1_048_001, 16_377));
        assert_eq!(over(&(row(1, &(cell(7) + gap + &cell(1))) + &row(9000, &cell(7))), most), far(1, 16_384));
        assert_eq!(over(&row(6000, &cell(16_384)), most), Some(Over::All));
        assert_eq!(over(&(table + &row(1, blank) + &row(90_000, &cell(99))), most), Some(Over::All));
        // One long text a thousand times.
        let long = cell(16_384).replace('x', &"x".repeat(30_000));
        assert!(!within(&row(1, &long), most) && within(&row(1, &long.replace("16384", "16")), most));
        let spaces = "<table:table-cell office:value-type='string'><text:p><text:s text:c='4000000000'/></text:p></table:table-cell>";
        assert!(!within(&row(1, spaces), most));
        // A sign in an attribute ends no tag.
        assert!(!within(&row(6000, &cell(16_384).replace("office:", "a='>' office:")), most));
        assert!(within("<", few) && within("", few));
    }

    #[test]
    fn a_number_that_shows_a_truth_is_found() {
        let cell = |text: &str, told: &str| {
            format!(
                "<table:table-cell office:value-type='float' office:value='1' {told}><office:annotation><text:p>SAI</text:p></office:annotation><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let row = |told: &str, cells: &str| format!("<table:table-row {told}>{cells}</table:table-row>");
        let twice = "table:number-columns-repeated='2'";
        let rows = row("table:number-rows-repeated='3'", "<table:table-cell/>")
            + &row("", &(cell("1", "") + &cell("TRUE", twice) + &cell("SAI", "")))
            + &row("table:number-rows-repeated='2'", &cell("ĐÚNG", ""))
            + &row("", "<table:table-cell office:value-type='string'><text:p>TRUE</text:p></table:table-cell>");
        let truths = super::within(sheet(&rows).as_bytes(), 1 << 20).unwrap();
        let at = |row, column| truths.at("A & B", row, column);
        assert_eq!([1, 2, 3, 4, 5].map(|column| at(4, column)), [None, Some(true), Some(true), Some(false), None]);
        assert_eq!([1, 3, 4, 5, 6, 7].map(|row| at(row, 1)), [None, None, None, Some(true), Some(true), None]);
        assert_eq!(truths.at("B", 4, 2), None);
    }
}
