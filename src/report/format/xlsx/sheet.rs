//! A sheet: what stands above its table, headings, rows, what stands under it.

mod around;
mod formats;
mod formula;
mod names;
mod widths;

use std::io;

use rust_xlsxwriter::{Format, Formula, IgnoreError, Workbook, Worksheet, XlsxError as Fault, utility};

use super::{Around, CELL, ROWS, Unfit, fault, look};
use crate::report::paper::{MARGINS, lies};
use crate::report::{Cell, Column, Rows, Table};
use crate::text::guard::on_sheet;
use formats::Formats;
use formula::sum;
pub(super) use names::Names;
use widths::lines_of;

/// So many rows tell how wide the columns are.
const SAMPLE: usize = 500;
/// The height of a line, in points, and how many a row can have.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;
/// So many rows are given a height; each that has one is kept in memory by the crate.
const HEIGHTS: u32 = 10_000;
/// So many rows a screen shows at once: of a sheet that has more the headings stay in sight.
const SCREEN: u32 = 25;

/// A sheet as it comes about, row by row.
pub(super) struct Sheet<'b> {
    cells: &'b mut Worksheet,
    formats: Formats,
    /// Those of the sums below.
    sums: Formats,
    head_format: Format,
    /// The next row.
    row: u32,
    /// The first row of headings, and the last.
    head: (u32, u32),
    /// The last row of the table.
    last: u32,
    /// How wide each column is.
    widths: Vec<usize>,
    /// The columns that the right sides of a letterhead and of the signatures begin with.
    headed: Option<usize>,
    signed: Option<usize>,
    /// The rows by which the widths were told.
    sample: Vec<Vec<Cell>>,
}

impl<'b> Sheet<'b> {
    /// A new sheet of a workbook, as wide as a table and its first rows need; it begins with who writes.
    pub fn add(
        book: &'b mut Workbook,
        name: &str,
        (table, rows): (&Table, &mut dyn Rows),
        around: &Around<'_>,
    ) -> io::Result<Self> {
        let mut sample = Vec::new();
        while sample.len() < SAMPLE
            && let Some(row) = rows.next()?
        {
            sample.push(row.into_owned());
        }
        let mut widths = widths::of(table, &sample);
        let headed = around.letterhead.and_then(|_| widths::parted(&mut widths, widths::HEAD));
        let signed = around.signers.and_then(|_| widths::parted(&mut widths, widths::SIGNED));
        // Row by row to a temporary file: what was written takes no memory.
        let cells = book.add_worksheet_with_constant_memory().map_err(fault)?;
        cells.set_name(name).map_err(fault)?;
        let boxed = look::boxed();
        let mut sheet = Self {
            cells,
            formats: Formats::new(&boxed),
            sums: Formats::new(&boxed.set_bold()),
            head_format: look::head(),
            row: 0,
            head: (0, 0),
            last: 0,
            widths,
            headed,
            signed,
            sample,
        };
        if let Some(letterhead) = around.letterhead {
            sheet.letterhead(letterhead).map_err(fault)?;
        }
        Ok(sheet)
    }

    /// The headings and every row.
    pub fn table(&mut self, table: &Table, rows: &mut dyn Rows) -> io::Result<()> {
        self.headings(&table.columns).map_err(fault)?;
        let mut nth = 0;
        for row in std::mem::take(&mut self.sample) {
            self.one(table, nth, &row)?;
            nth += 1;
        }
        while let Some(row) = rows.next()? {
            self.one(table, nth, &row)?;
            nth += 1;
        }
        Ok(())
    }

    fn one(&mut self, table: &Table, nth: usize, row: &[Cell]) -> io::Result<()> {
        if self.row >= ROWS {
            return Err(io::Error::other(Unfit::Rows));
        }
        let mut lines = 1;
        for (column, cell) in row.iter().enumerate() {
            let text = cell.data();
            lines = lines.max(lines_of(&text, self.widths[column]));
            let sum = sum(table, (nth, column), self.head.1 + 1);
            let is_sum = table.sums > 0 && nth + table.sums >= table.rows.len();
            self.cell(number(column), cell, (&text, sum), is_sum)?;
        }
        self.height(self.row, lines).map_err(fault)?;
        self.last = self.row;
        self.row += 1;
        Ok(())
    }

    /// Makes a row as high as its text: not every program does so by itself.
    fn height(&mut self, row: u32, lines: usize) -> Result<(), Fault> {
        if lines > 1 && row < HEIGHTS {
            let lines = u32::try_from(lines.min(MOST_LINES)).map_or(1.0, f64::from);
            self.cells.set_row_height(row, LINE * lines)?;
        }
        Ok(())
    }

    /// One row of headings; two where some share a heading above them.
    fn headings(&mut self, columns: &[Column]) -> Result<(), Fault> {
        let grouped = columns.iter().any(|column| column.group.is_some());
        let top = self.row;
        let below = top + u32::from(grouped);
        self.head = (top, below);
        let format = self.head_format.clone();
        let mut at = 0;
        // Of the lower row only what is written ahead: this one is closed with the first cell of that.
        while let Some(column) = columns.get(at) {
            let group = column.group.as_deref();
            let wide = match group {
                Some(_) => columns[at..].iter().take_while(|next| next.group.as_deref() == group).count(),
                None => 1,
            };
            let (from, to) = (number(at), number(at + wide - 1));
            match group {
                Some(text) if wide > 1 => drop(self.cells.merge_range(top, from, top, to, text, &format)?),
                Some(text) => drop(self.cells.write_string_with_format(top, from, text, &format)?),
                None if grouped => {
                    self.cells.merge_range(top, from, below, to, &column.heading, &format)?;
                }
                None => drop(self.cells.write_string_with_format(top, from, &column.heading, &format)?),
            }
            at += wide;
        }
        for (at, column) in columns.iter().enumerate() {
            if column.group.is_some() {
                self.cells.write_string_with_format(below, number(at), &column.heading, &format)?;
            }
        }
        let lines = columns.iter().zip(&self.widths).map(|(column, width)| lines_of(&column.heading, *width));
        let lines = lines.max().unwrap_or(1);
        self.height(below, lines)?;
        self.last = below;
        self.row = below + 1;
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell, (text, sum): (&str, Option<Formula>), is_sum: bool) -> io::Result<()> {
        let (row, format) = (self.row, if is_sum { &self.sums } else { &self.formats }.of(cell));
        if let Some(sum) = sum {
            return self.cells.write_formula_with_format(row, column, sum, format).map(drop).map_err(fault);
        }
        let number = match cell {
            Cell::Count(_) | Cell::Plain(_) | Cell::Signed(_) | Cell::Points(_) => text.parse::<f64>().ok(),
            Cell::Percent(_) => text.parse::<f64>().ok().map(|percent| percent / 100.0),
            Cell::Blank | Cell::Text(_) | Cell::Date(_) => None,
        };
        let day = match cell {
            Cell::Date(day) => look::date(*day),
            _ => None,
        };
        let text = on_sheet(text);
        let length = text.encode_utf16().count();
        if length > CELL {
            let cell = utility::row_col_to_cell(row, column);
            return Err(io::Error::other(Unfit::Text { cell, length }));
        }
        match (number, day) {
            (Some(number), _) => self.cells.write_number_with_format(row, column, number, format),
            (None, Some(day)) => self.cells.write_datetime_with_format(row, column, &day, format),
            (None, None) => self.cells.write_string_with_format(row, column, &*text, format),
        }
        .map(drop)
        .map_err(fault)
    }

    /// Widths, headings that stay in sight, the filter, and how it prints.
    pub fn finish(self, table: &Table, foot: Option<&str>) -> Result<(), Fault> {
        let Self { cells: sheet, head: (top, below), last, widths, row, .. } = self;
        for (column, width) in (0..).zip(&widths) {
            sheet.set_column_width(column, u32::try_from(*width).map_or(0.0, f64::from))?;
        }
        if table.bare || row > SCREEN {
            sheet.set_freeze_panes(below + 1, 0)?;
        }
        let [above, right, under, left, edge] = MARGINS.map(|mm| f64::from(mm) / 25.4);
        sheet
            .set_repeat_rows(top, below)?
            .set_paper_size(look::PAPER)
            .set_margins(left, right, above, under, edge, edge)
            .set_print_fit_to_pages(1, 0)
            .set_footer(footer(foot));
        if lies(table) {
            sheet.set_landscape();
        }
        let Some(right) = table.columns.len().checked_sub(1).map(number) else { return Ok(()) };
        sheet.set_print_area(0, 0, row.saturating_sub(1).max(last), right)?;
        if last > below {
            // What is sorted and filtered are rows, and no sums of them.
            let sums = u32::try_from(table.sums).unwrap_or_default();
            sheet.autofilter(below, 0, last.saturating_sub(sums).max(below), right)?;
            // Codes and years of text are meant to be text.
            sheet.ignore_error_range(below + 1, 0, last, right, IgnoreError::NumberStoredAsText)?;
        }
        Ok(())
    }
}

/// The numbers of pages and, smaller, the journal's head.
fn footer(foot: Option<&str>) -> String {
    let foot = foot.map(|foot| format!("\n&7 {}", foot.replace('&', "&&"))).unwrap_or_default();
    format!("&C&P/&N{foot}")
}

/// A column's number as Excel's files have it; one that none has is refused by the crate.
fn number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
