//! A text's rows: its delimiter, its headings, its cells, and the line each record starts on.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};

use super::file::Source;
use crate::text::fold;
use crate::text::guard::unguard;

mod quotes;
mod sniff;
mod stream;

pub use stream::{MAX_STREAMED, Stream, Streamed};

/// The most columns a table may have.
pub const MAX_COLUMNS: usize = 200;
/// The longest cell, in bytes: 32 KiB.
pub const MAX_CELL: usize = 32 * 1024;
/// The most rows, sound or not; the headings and blank rows are not counted.
pub const MAX_ROWS: usize = 200_000;

/// A table of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file it was read from.
    pub source: Source,
    /// `,`, `;` or a tab.
    pub delimiter: char,
    /// The first record that is not blank, tidied as cells are. A heading may be blank.
    pub headings: Vec<String>,
    /// The rows that are not blank, in the file's order.
    pub rows: Vec<Row>,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the file it starts on, from 1.
    pub line: u64,
    /// Its cells in NFC, trimmed, line breaks made spaces. No more than there are headings; fewer
    /// when the record is short, and the rest are blank.
    pub cells: Vec<String>,
}

/// What is wrong with the shape of a table. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// The first line has one cell and the rows have more: a title stands above the headings.
    #[error("line {line}: a title, not headings")]
    Title {
        /// Where it stands.
        line: u64,
        /// What it says.
        text: String,
    },
    /// Headings and no row.
    #[error("no rows")]
    NoRows,
    /// More headings than [`MAX_COLUMNS`].
    #[error("{found} columns, limit {limit}")]
    TooManyColumns {
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More rows than [`MAX_ROWS`]; those after are not read.
    #[error("line {line}: over {limit} rows")]
    TooManyRows {
        /// The first row too many.
        line: u64,
        /// How many there may be.
        limit: usize,
    },
    /// A cell past the last heading is not blank: often a comma in a name that is not quoted.
    #[error("line {line}: more cells than headings")]
    RowTooLong {
        /// The row.
        line: u64,
        /// How many headings there are.
        headings: usize,
        /// How many cells the row has, up to its last that is not blank.
        cells: usize,
        /// The first such cell.
        extra: String,
    },
    /// A cell longer than [`MAX_CELL`].
    #[error("line {line}, column {column}: over {limit} bytes")]
    CellTooLong {
        /// The row.
        line: u64,
        /// The cell.
        column: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A quote opens a cell and is never closed, or text follows the closing quote.
    #[error("line {line}, column {column}: a quote not closed")]
    Quote {
        /// The line the quote is on.
        line: u64,
        /// The cell.
        column: usize,
    },
}

/// A table that may not be used, and every reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} faults in {}", faults.len(), rest.source.name)]
pub struct Refused {
    /// What is wrong, in the order of lines; at least one.
    pub faults: Vec<TableFault>,
    /// The rows that are sound (none, and no headings, when the line of headings is at fault), so that a caller can list the faults of their cells in the same breath.
    pub rest: Box<Table>,
}

impl Table {
    /// Splits a file's text into rows. Every faulty row is reported, and none hides another.
    pub fn read(source: Source) -> Result<Self, Refused> {
        let (delimiter, start) = sniff::delimiter(&source.text);
        let mut reading = Reading::new(delimiter, MAX_ROWS);
        let mut rows = Vec::new();
        reading.block(&source.text, start, true, &mut |line, cells| {
            rows.push(cells.row(line));
        });
        let Reading { headings, mut faults, .. } = reading;

        let (heading_line, headings) = headings.unwrap_or_default();
        let titles = headings.iter().filter(|cell| !cell.is_empty()).count();
        let wide = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
        let too_long = |fault: &TableFault| matches!(fault, TableFault::RowTooLong { .. });
        if titles == 1 && (faults.iter().any(too_long) || rows.iter().any(wide)) {
            // Every row is then too long, for one reason: say it once.
            let text = headings.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
            faults.retain(|fault| !too_long(fault));
            faults.insert(0, TableFault::Title { line: heading_line, text });
        } else if headings.len() > MAX_COLUMNS {
            faults.insert(0, TableFault::TooManyColumns { found: headings.len(), limit: MAX_COLUMNS });
        } else if rows.is_empty() && faults.is_empty() {
            faults.push(TableFault::NoRows);
        }
        let table = Self { source, delimiter: char::from(delimiter), headings, rows };
        if faults.is_empty() { Ok(table) } else { Err(Refused { faults, rest: Box::new(table) }) }
    }

    /// The file's text from the start of a line on, lines counted as those of the rows are.
    pub fn text_from(&self, line: u64) -> &str {
        let text = self.source.text.as_str();
        let mut lines = Lines::new(text, 1);
        let ends = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'\r' | b'\n')).map(|(at, _)| at + 1);
        let start = std::iter::once(0).chain(ends).find(|at| lines.at(*at) == line);
        start.map_or("", |at| &text[at..])
    }
}

/// The cells of a row as the file has them, no more than there are headings.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'r> {
    record: &'r StringRecord,
    width: usize,
}

impl<'r> Cells<'r> {
    /// The cell at a place, from 0, as a [`Row`] keeps it; blank past the row's end.
    pub fn get(&self, place: usize) -> Cow<'r, str> {
        self.record.get(place).filter(|_| place < self.width).map(tidy).unwrap_or_default()
    }

    /// How many cells the row has, blank ones among them.
    pub fn count(&self) -> usize {
        self.record.len().min(self.width)
    }

    /// The row, to keep.
    pub fn row(&self, line: u64) -> Row {
        Row { line, cells: self.iter().map(|cell| tidy(cell).into_owned()).collect() }
    }

    fn iter(self) -> impl Iterator<Item = &'r str> {
        self.record.iter().take(self.width)
    }
}

/// A table as far as it has been read: of a text whole or in blocks, one reading for both.
#[derive(Debug)]
struct Reading {
    delimiter: u8,
    /// The most rows.
    limit: usize,
    /// The line the next block starts on.
    line: u64,
    headings: Option<(u64, Vec<String>)>,
    rows: usize,
    faults: Vec<TableFault>,
}

impl Reading {
    fn new(delimiter: u8, limit: usize) -> Self {
        Self { delimiter, limit, line: 1, headings: None, rows: 0, faults: Vec::new() }
    }

    /// Reads the records of a block from byte `start` on, giving each sound row to `take`: how many bytes
    /// they take. Where the block is not the text's last, its last record may go on in the next one and
    /// is left. `None` when there is no reading on.
    fn block(&mut self, text: &str, start: usize, last: bool, take: &mut impl FnMut(u64, Cells<'_>)) -> Option<usize> {
        // Half of a line end tells nothing yet.
        let text = if last { text } else { text.strip_suffix('\r').unwrap_or(text) };
        let (broken, end) = quotes::broken(text, start, self.delimiter, last);
        let mut lines = Lines::new(text, self.line);
        let mut from = start;
        for quote in broken {
            self.stretch(&text[from..quote.lost.start], from, &mut lines, take)?;
            let line = lines.at(quote.opened);
            self.faults.push(TableFault::Quote { line, column: quote.column });
            // A row must not be taken for the headings.
            self.headings.as_ref()?;
            from = quote.lost.end;
        }
        self.stretch(&text[from..end], from, &mut lines, take)?;
        self.line = lines.at(end);
        Some(end)
    }

    /// Reads one stretch, which starts at byte `offset` of the block. `None` when there is no reading on.
    fn stretch(
        &mut self,
        text: &str,
        offset: usize,
        lines: &mut Lines<'_>,
        take: &mut impl FnMut(u64, Cells<'_>),
    ) -> Option<()> {
        let mut reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        // Reading from memory, of text known to be UTF-8 and of any width, csv has no error to give.
        while let Ok(true) = reader.read_record(&mut record) {
            let at = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(0);
            // csv places a record before the blank lines it skips on the way to it.
            let blank = text.as_bytes()[at..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
            let line = lines.at(offset + at + blank);
            self.record(&record, line, take)?;
        }
        Some(())
    }

    /// Takes one record: the headings if there are none yet, else a row or its fault. `None` when the
    /// limit on rows is met, or the headings cannot be read.
    fn record(&mut self, record: &StringRecord, line: u64, take: &mut impl FnMut(u64, Cells<'_>)) -> Option<()> {
        if record.iter().all(|cell| tidy(cell).is_empty()) {
            return Some(());
        }
        if let Some(column) = record.iter().position(|cell| cell.len() > MAX_CELL) {
            self.faults.push(TableFault::CellTooLong { line, column: column + 1, limit: MAX_CELL });
            return self.headings.as_ref().map(|_| ());
        }
        let Some((_, headings)) = &self.headings else {
            self.headings = Some((line, record.iter().map(|cell| tidy(cell).into_owned()).collect()));
            return Some(());
        };
        if self.rows + self.faults.len() >= self.limit {
            self.faults.push(TableFault::TooManyRows { line, limit: self.limit });
            return None;
        }
        let width = headings.len();
        let mut past = record.iter().enumerate().skip(width).filter(|(_, cell)| !tidy(cell).is_empty());
        if let Some((first, extra)) = past.next() {
            let cells = past.last().map_or(first, |(last, _)| last) + 1;
            let extra = tidy(extra).into_owned();
            self.faults.push(TableFault::RowTooLong { line, headings: width, cells, extra });
            return Some(());
        }
        self.rows += 1;
        take(line, Cells { record, width });
        Some(())
    }
}

/// A cell as it is kept: NFC, runs of white space one space, our own guard against formulas taken off.
fn tidy(cell: &str) -> Cow<'_, str> {
    // Most cells are codes and numbers, which are so already.
    if !cell.starts_with('\'') && cell.bytes().all(|b| b.is_ascii_graphic()) {
        return Cow::Borrowed(cell);
    }
    Cow::Owned(unguard(&fold::nfc(cell.trim_matches('\u{feff}'))).to_owned())
}

/// The end of the line that byte `at` is on: the first byte of its line break.
fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|b| matches!(b, b'\r' | b'\n')).map_or(bytes.len(), |n| at + n)
}

/// Counts lines of a text at places asked for in ascending order. A lone carriage return ends a line too.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// Of a text that starts on a line.
    fn new(text: &'t str, line: u64) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line }
    }

    /// The line, from 1, of byte `place`.
    fn at(&mut self, place: usize) -> u64 {
        while self.at < place {
            let next = self.bytes.get(self.at + 1);
            match self.bytes.get(self.at) {
                Some(b'\n') => self.line += 1,
                Some(b'\r') if next != Some(&b'\n') => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests;
