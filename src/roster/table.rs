//! A text's rows: its delimiter, its headings, its cells, and the line each record starts on.

use csv::{ReaderBuilder, StringRecord};

use super::file::Source;
use crate::text::fold;
use crate::text::guard::unguard;

mod quotes;
mod sniff;

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
        let mut reading =
            Reading { lines: Lines::new(&source.text), headings: None, rows: Vec::new(), faults: Vec::new() };
        reading.all(&source.text, start, delimiter);
        let Reading { headings, rows, mut faults, .. } = reading;

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
        let mut lines = Lines::new(text);
        let ends = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'\r' | b'\n')).map(|(at, _)| at + 1);
        let start = std::iter::once(0).chain(ends).find(|at| lines.at(*at) == line);
        start.map_or("", |at| &text[at..])
    }
}

/// A table as far as it has been read.
struct Reading<'t> {
    lines: Lines<'t>,
    headings: Option<(u64, Vec<String>)>,
    rows: Vec<Row>,
    faults: Vec<TableFault>,
}

impl Reading<'_> {
    /// Reads the stretches of text between broken quotes.
    fn all(&mut self, text: &str, start: usize, delimiter: u8) {
        let mut from = start;
        for quote in quotes::broken(text, start, delimiter) {
            if self.stretch(&text[from..quote.lost.start], from, delimiter).is_none() {
                return;
            }
            let line = self.lines.at(quote.opened);
            self.faults.push(TableFault::Quote { line, column: quote.column });
            if self.headings.is_none() {
                return; // A row must not be taken for the headings.
            }
            from = quote.lost.end;
        }
        self.stretch(&text[from..], from, delimiter);
    }

    /// Reads one stretch, which starts at byte `offset` of the text. `None` when there is no reading on.
    fn stretch(&mut self, text: &str, offset: usize, delimiter: u8) -> Option<()> {
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        // Reading from memory, of text known to be UTF-8 and of any width, csv has no error to give.
        while let Ok(true) = reader.read_record(&mut record) {
            let at = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(0);
            // csv places a record before the blank lines it skips on the way to it.
            let blank = text.bytes().skip(at).take_while(|b| matches!(b, b'\r' | b'\n')).count();
            let line = self.lines.at(offset + at + blank);
            self.record(&record, line)?;
        }
        Some(())
    }

    /// Takes one record: the headings if there are none yet, else a row or its fault. `None` when the
    /// limit on rows is met, or the headings cannot be read.
    fn record(&mut self, record: &StringRecord, line: u64) -> Option<()> {
        if record.iter().all(|cell| tidy(cell).is_empty()) {
            return Some(());
        }
        if let Some(column) = record.iter().position(|cell| cell.len() > MAX_CELL) {
            self.faults.push(TableFault::CellTooLong { line, column: column + 1, limit: MAX_CELL });
            return self.headings.as_ref().map(|_| ());
        }
        let Some((_, headings)) = &self.headings else {
            self.headings = Some((line, record.iter().map(tidy).collect()));
            return Some(());
        };
        if self.rows.len() + self.faults.len() >= MAX_ROWS {
            self.faults.push(TableFault::TooManyRows { line, limit: MAX_ROWS });
            return None;
        }
        let width = headings.len();
        let mut past = record.iter().enumerate().skip(width).filter(|(_, cell)| !tidy(cell).is_empty());
        if let Some((first, extra)) = past.next() {
            let cells = past.last().map_or(first, |(last, _)| last) + 1;
            self.faults.push(TableFault::RowTooLong { line, headings: width, cells, extra: tidy(extra) });
            return Some(());
        }
        self.rows.push(Row { line, cells: record.iter().take(width).map(tidy).collect() });
        Some(())
    }
}

/// A cell as it is kept: NFC, runs of white space one space, our own guard against formulas taken off.
fn tidy(cell: &str) -> String {
    unguard(&fold::nfc(cell.trim_matches('\u{feff}'))).to_owned()
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
    fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line: 1 }
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
