//! A table: what its headings say, its rows, and what in its file is no row of it.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::encoding::Encoding;
use super::grid;
use super::laid::Laid;

mod fault;

pub(super) use fault::too_long;
pub use fault::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, TableFault};

/// So many texts met of late are known again.
const RECENT: usize = 1 << 14;

/// A table, and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The file as it was typed.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The sheet of a workbook; `None`: a text.
    pub sheet: Option<String>,
    /// `,`, `;` or a tab of a text.
    pub delimiter: char,
    /// The encoding of a text; `None`: a sheet.
    pub encoding: Option<Encoding>,
    /// One a column, tidied as cells are; a heading may be blank. Of headings on several rows the lowest that says
    /// what the column is.
    pub headings: Vec<String>,
    /// How many columns the file has: those after are what sections and marks say of a row.
    pub width: usize,
    /// Columns whose marks one of those after tells ("3 sao | 4 sao"): places, from 0.
    pub told: Vec<usize>,
    /// What stands in the file besides the rows.
    pub laid: Laid,
    rows: Vec<Row>,
    /// Whether a row stands after one with a greater number, as no program writes them.
    disordered: bool,
    /// Where each cell starts in the text.
    cells: Vec<u32>,
    /// The cells' texts, each ended by a NUL.
    text: String,
    /// Where texts met of late start, by their hash.
    recent: Vec<u32>,
    /// What sections and marks say of rows, a text for each column after those of the file.
    sections: Vec<Vec<String>>,
    /// Rows that may not be used, in the file's order.
    pub unusable: Vec<Unusable>,
}

/// A row of a table that may not be used, with all its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// Where it stands, as of a [`Row`].
    pub line: u64,
    /// Its cells, be they more than the headings.
    pub cells: Vec<String>,
    pub(super) section: usize,
}

/// A row of a table, whose cells the table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The row of the sheet, or the line of the text it starts on, from 1.
    pub line: u64,
    first: u32,
    count: u32,
    given: u32,
    /// What is told of it besides its cells.
    section: u32,
}

impl Row {
    /// How many cells its record has, blank ones among them.
    pub fn given(self) -> usize {
        wide(self.given)
    }
}

/// A number of rows or cells as it is kept: there are never so many.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A table that may not be used, and every reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} faults in {}", faults.len(), rest.name)]
pub struct Refused {
    /// What is wrong, in the order of lines; at least one.
    pub faults: Vec<TableFault>,
    /// The rows that are sound (none, and no headings, when the headings cannot be read), so that a caller can list the
    /// faults of their cells in the same breath.
    pub rest: Box<Table>,
}

impl Table {
    /// An empty table of headings, whose rows are read otherwise.
    pub fn of_headings(name: String, headings: Vec<String>) -> Self {
        Self { name, width: headings.len(), headings, delimiter: ',', ..Self::default() }
    }

    /// Its rows, in the file's order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The text of a row's cell, by its place from 0; `""` where it is blank.
    pub fn cell(&self, row: Row, place: usize) -> &str {
        if let Some(told) = place.checked_sub(self.width).filter(|_| !self.sections.is_empty()) {
            return self.told(wide(row.section)).get(told).map_or("", String::as_str);
        }
        if place < wide(row.count) { self.text_at(wide(row.first) + place) } else { "" }
    }

    fn text_at(&self, cell: usize) -> &str {
        self.cells.get(cell).map_or("", |start| self.text_from(*start))
    }

    fn text_from(&self, start: u32) -> &str {
        let text = self.text.get(wide(start)..);
        text.and_then(|text| text.split('\0').next()).unwrap_or_default()
    }

    /// What sections and marks tell of a row, a text for each column after those of the file.
    fn told(&self, section: usize) -> &[String] {
        self.sections.get(section).map_or(&[], Vec::as_slice)
    }

    /// The row at a line with all it means, cell by cell: those of the file, as many as the file has columns, what
    /// sections and marks tell of it, and the cells past the last heading of a row that is too long.
    pub fn whole(&self, line: u64) -> Option<Vec<String>> {
        if let Some(row) = self.at(line) {
            return Some((0..self.headings.len()).map(|place| self.cell(row, place).to_owned()).collect());
        }
        let row = self.found(&self.unusable, line, |row| row.line)?;
        let mut cells = row.cells.clone();
        let past = cells.split_off(self.width.min(cells.len()));
        cells.resize(self.width, String::new());
        cells.extend(self.told(row.section).iter().cloned());
        cells.resize(self.headings.len().max(cells.len()), String::new());
        cells.extend(past);
        Some(cells)
    }

    /// Keeps what is told of rows besides their cells, and gives its number; 0 is nothing.
    pub(super) fn tell(&mut self, told: Vec<String>) -> usize {
        if self.sections.is_empty() {
            self.sections.push(Vec::new());
        }
        self.sections.iter().rposition(|known| *known == told).unwrap_or_else(|| {
            self.sections.push(told);
            self.sections.len() - 1
        })
    }

    /// The cells of a row, as many as it has.
    pub fn cells(&self, row: Row) -> impl Iterator<Item = &str> {
        (0..wide(row.count)).map(move |place| self.cell(row, place))
    }

    /// The row at a line.
    pub fn at(&self, line: u64) -> Option<Row> {
        self.found(&self.rows, line, |row| row.line).copied()
    }

    fn found<'r, R>(&self, rows: &'r [R], line: u64, line_of: impl Fn(&R) -> u64) -> Option<&'r R> {
        if self.disordered {
            return rows.iter().find(|row| line_of(row) == line);
        }
        rows.binary_search_by_key(&line, line_of).ok().map(|at| &rows[at])
    }

    /// Adds a row of tidied cells, and which of the sections it is told by.
    pub(super) fn push(&mut self, line: u64, cells: &[String], section: usize) {
        if self.text.is_empty() {
            self.text.push('\0'); // every blank cell is this one
        }
        let (first, count) = (self.cells.len(), cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |n| n + 1));
        for cell in &cells[..count] {
            let start = if cell.is_empty() { 0 } else { self.text_of(cell) };
            self.cells.push(start);
        }
        self.width = self.width.max(count);
        let [first, count, given, section] = [first, count, cells.len(), section].map(narrow);
        self.disordered |= self.rows.last().is_some_and(|above| above.line > line);
        self.rows.push(Row { line, first, count, given, section });
    }

    /// Lets go of what only reading needs.
    pub(super) fn settle(&mut self) {
        self.recent = Vec::new();
        self.rows.shrink_to_fit();
        self.cells.shrink_to_fit();
        self.text.shrink_to_fit();
    }

    /// Lets go of the cells of its rows, once each was read: they are blank from now on.
    pub fn let_go(&mut self) {
        (self.text, self.cells) = (String::new(), Vec::new());
    }

    /// Where a text starts: it is kept once, where it was met of late.
    fn text_of(&mut self, cell: &str) -> u32 {
        self.recent.resize(RECENT, 0);
        let mut hasher = DefaultHasher::new();
        cell.hash(&mut hasher);
        let slot = usize::try_from(hasher.finish() % RECENT as u64).unwrap_or(0);
        let known = self.recent[slot];
        if self.text_from(known) == cell {
            return known;
        }
        let start = narrow(self.text.len());
        self.text.push_str(cell);
        self.text.push('\0');
        self.recent[slot] = start;
        start
    }

    /// Adds a row that may not be used.
    pub(super) fn refuse(&mut self, row: Unusable) {
        self.disordered |= self.unusable.last().is_some_and(|above| above.line > row.line);
        self.unusable.push(row);
    }

    /// Keeps a row that is read otherwise, for as long as it is looked at.
    pub fn keep(&mut self, line: u64, cells: &[String]) -> Row {
        self.push(line, cells, 0);
        Row { line, ..self.rows[self.rows.len() - 1] }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A column's place in its file as a person sees it, from 1: a number in a text, letters on a sheet; `None` where
    /// the file has no such column.
    pub fn place_of(&self, column: usize) -> Option<String> {
        let own = column <= self.width || column > self.headings.len();
        own.then(|| if self.sheet.is_some() { grid::letters(column - 1) } else { column.to_string() })
    }
}
