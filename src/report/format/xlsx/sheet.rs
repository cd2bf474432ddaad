//! A sheet: what stands above its table, headings, rows, what stands under it.

use std::collections::HashSet;
use std::io;

use rust_xlsxwriter::{Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError as Fault, utility};

use super::{CELL, ROWS, Unfit, fault, look};
use crate::report::{Cell, Column, Page, Rows, Table};
use crate::text::guard::on_sheet;

/// Widths of columns, in digits: of none less, of none more; longer text takes more lines.
const NARROW: usize = 6;
const WIDE: usize = 45;
/// What the button of the filter takes.
const BUTTON: usize = 3;
/// So many rows tell how wide the columns are.
const SAMPLE: usize = 500;
/// The height of a line, in points, and how many a row can have.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;
/// So many rows are given a height; each that has one is kept in memory by the crate.
const HEIGHTS: u32 = 10_000;

/// A sheet as it comes about, row by row.
pub(super) struct Sheet<'b> {
    cells: &'b mut Worksheet,
    formats: Formats,
    /// The next row.
    row: u32,
    /// The first row of headings, and the last.
    head: (u32, u32),
    /// The last row of the table.
    last: u32,
    /// How wide each column is.
    widths: Vec<usize>,
}

impl<'b> Sheet<'b> {
    /// A new sheet of a workbook.
    pub fn add(book: &'b mut Workbook, name: &str) -> Result<Self, Fault> {
        // Row by row to a temporary file: what was written takes no memory.
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        Ok(Self { cells: sheet, formats: Formats::new(), row: 0, head: (0, 0), last: 0, widths: Vec::new() })
    }

    /// The title, sentences, and the caption of the table.
    pub fn above(&mut self, title: &str, sentences: &[&str], caption: Option<&str>) -> Result<(), Fault> {
        let before = self.row;
        if !title.is_empty() {
            self.lines(title, &look::title())?;
        }
        for sentence in sentences {
            self.lines(sentence, &look::plain())?;
        }
        if let Some(caption) = caption {
            self.lines(caption, &look::plain().set_bold())?;
        }
        self.row += u32::from(self.row > before);
        Ok(())
    }

    /// Sentences, an empty row before them.
    pub fn under(&mut self, sentences: &[&str]) -> Result<(), Fault> {
        self.row += 1;
        sentences.iter().try_for_each(|sentence| self.lines(sentence, &look::plain()))
    }

    /// Lines of text in the first column: they run over the empty cells beside them.
    fn lines(&mut self, text: &str, format: &Format) -> Result<(), Fault> {
        for line in text.lines() {
            self.cells.write_string_with_format(self.row, 0, line, format)?;
            self.row += 1;
        }
        Ok(())
    }

    /// The headings and every row.
    pub fn table(&mut self, table: &Table, rows: &mut dyn Rows) -> io::Result<()> {
        let mut sample = Vec::new();
        while sample.len() < SAMPLE
            && let Some(row) = rows.next()?
        {
            sample.push(row.into_owned());
        }
        self.widths = table.columns.iter().enumerate().map(|(at, column)| width(column, at, &sample)).collect();
        self.headings(&table.columns).map_err(fault)?;
        for row in sample {
            self.one(&row)?;
        }
        while let Some(row) = rows.next()? {
            self.one(&row)?;
        }
        Ok(())
    }

    fn one(&mut self, row: &[Cell]) -> io::Result<()> {
        if self.row >= ROWS {
            return Err(io::Error::other(Unfit::Rows));
        }
        let mut lines = 1;
        for (column, cell) in row.iter().enumerate() {
            let text = cell.data();
            lines = lines.max(lines_of(&text, self.widths[column]));
            self.cell(number(column), cell, &text)?;
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
        let format = self.formats.head.clone();
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

    fn cell(&mut self, column: u16, cell: &Cell, text: &str) -> io::Result<()> {
        let (row, format) = (self.row, self.formats.of(cell));
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

    /// Widths, frozen headings, the filter, and how it prints: what stands at the foot of every page is in no cell, so
    /// that a list that is read back is the list.
    pub fn finish(self, table: &Table, foot: Option<&str>) -> Result<(), Fault> {
        let Self { cells: sheet, head: (top, below), last, widths, .. } = self;
        for (column, width) in (0..).zip(&widths) {
            sheet.set_column_width(column, u32::try_from(*width).map_or(0.0, f64::from))?;
        }
        sheet
            .set_freeze_panes(below + 1, 0)?
            .set_repeat_rows(top, below)?
            .set_paper_size(look::PAPER)
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_footer(
                foot.map_or_else(|| "&C&P/&N".to_owned(), |foot| format!("&L&7{}&R&P/&N", foot.replace('&', "&&"))),
            );
        if let (Some(right), true) = (table.columns.len().checked_sub(1).map(number), last > below) {
            sheet.autofilter(below, 0, last, right)?;
            // Codes and years of text are meant to be text.
            sheet.ignore_error_range(below + 1, 0, last, right, IgnoreError::NumberStoredAsText)?;
        }
        Ok(())
    }
}

/// How wide a column is: for the longest word of its heading with the button of the filter, and for its cells.
fn width(column: &Column, at: usize, rows: &[Vec<Cell>]) -> usize {
    let longest = column.heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let shown = |cell: &Cell| cell.data().split('\n').map(|line| line.chars().count()).max().unwrap_or(0);
    let cells = rows.iter().filter_map(|row| row.get(at)).map(shown).max().unwrap_or(0);
    (longest + BUTTON).max(NARROW).max(cells.min(WIDE) + 2)
}

/// How many lines a text takes in a column so wide.
fn lines_of(text: &str, width: usize) -> usize {
    // Wrapping at words leaves some of a line empty.
    let within = (width * 9 / 10).max(1);
    text.split('\n')
        .map(|line| if line.chars().count() < width { 1 } else { line.chars().count().div_ceil(within) })
        .sum()
}

/// A column's number as Excel's files have it; one that none has is refused by the crate.
fn number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// The formats of cells.
struct Formats {
    head: Format,
    text: Format,
    count: Format,
    plain: Format,
    points: Format,
    percent: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let boxed = look::boxed();
        let number = |form: &str| boxed.clone().set_align(FormatAlign::Right).set_num_format(form);
        Self {
            head: look::head(),
            // "@": what is typed over again stays text too, `=1+1` as well as `007`.
            text: boxed.clone().set_num_format("@"),
            count: number("#,##0"),
            plain: number("0"),
            points: number("0.00"),
            percent: number("0.0%"),
            date: look::centred(&boxed).set_num_format("dd/mm/yyyy"),
        }
    }

    fn of(&self, cell: &Cell) -> &Format {
        match cell {
            Cell::Blank | Cell::Text(_) => &self.text,
            Cell::Count(_) => &self.count,
            Cell::Plain(_) | Cell::Signed(_) => &self.plain,
            Cell::Points(_) => &self.points,
            Cell::Percent(_) => &self.percent,
            Cell::Date(_) => &self.date,
        }
    }
}

/// Names of sheets that no two share, and that Excel takes.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    const LONGEST: usize = 31;

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// That of a table: its caption up to the first pause, else the page's title, else its machine name.
    pub fn of(&mut self, page: &Page, table: &Table) -> String {
        let title = if self.is_empty() { page.title.as_str() } else { "" };
        let told = [table.caption.as_deref().unwrap_or_default(), title].into_iter().map(safe);
        let base = told.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| table.name.to_owned());
        let mut name = base.clone();
        let mut n = 1;
        while !self.0.insert(name.to_lowercase()) {
            n += 1;
            let tail = format!(" {n}");
            name = base.chars().take(Self::LONGEST - tail.len()).collect::<String>() + &tail;
        }
        name
    }
}

/// The beginning of a text that a sheet may be named by, cut between words.
fn safe(text: &str) -> String {
    let head = text.split([',', '(', ':', ';', '\n']).next().unwrap_or_default();
    let mut name = String::new();
    for word in head.split_whitespace() {
        let word: String = word.chars().filter(|c| !c.is_control() && !"[]*?/\\'".contains(*c)).collect();
        let gap = usize::from(!name.is_empty());
        if word.is_empty() || utf16(&name) + gap + utf16(&word) > Names::LONGEST {
            break;
        }
        if gap > 0 {
            name.push(' ');
        }
        name.push_str(&word);
    }
    name
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}
