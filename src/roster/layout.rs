//! Where on a sheet the table stands, and what on it is no row of the table: titles above the headings, headings on
//! several rows, sections, sums, what is signed below.

mod headings;
mod merged;
mod sections;
mod stray;

use super::encoding::{OldFont, old_font, read_in};
use super::grid::{RawRow, Shape, Value};
use super::heading::{Column, Columns, field, fields};
use super::table::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, Refused, Table, TableFault, Unusable, tidy, too_long};
use super::tables::{Fonts, Opening};
use super::workbook;
use crate::text::fold;
use crate::text::syllable::is_syllable;
use headings::Headings;
use merged::Merged;
use sections::Sections;
use stray::Found;

pub use sections::Stated;

/// How many of the first fields of a roster the machine form has.
const MACHINE_FORM: usize = 25;
/// How many rows are looked at for the headings.
const LOOKED_AT: usize = 60;

/// What stands beside the rows of a table. Lines count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laid {
    /// The first and the last row of headings.
    pub headings: (u64, u64),
    /// The lines above them.
    pub titles: Vec<(u64, String)>,
    /// The rows that are none of the table, in order.
    pub strays: Vec<Stray>,
    /// Numbers of products that a section or a sum states, and how many rows there are.
    pub stated: Vec<Stated>,
    /// Cells typed in an old font, and what they were read as.
    pub old_fonts: Vec<OldCell>,
    /// Rows below notes and signatures that have a product and a subject all the same.
    pub below: Vec<(u64, String)>,
    /// Rows without a subject below one with: whether the cells are merged cannot be known.
    pub under: Vec<(u64, String)>,
    /// Cells that say "as above" and were read so.
    pub as_above: Vec<(u64, String)>,
}

/// A cell typed in an old font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldCell {
    /// Its row, from 1.
    pub line: u64,
    /// Its column, from 1.
    pub column: usize,
    /// The font.
    pub font: OldFont,
    /// As the file has it.
    pub got: String,
    /// As it was read.
    pub reads: String,
}

/// A row that is none of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Where it stands.
    pub line: u64,
    /// What it is taken for.
    pub kind: StrayKind,
    /// Its text.
    pub text: String,
}

/// What a row that is none of the table is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrayKind {
    /// The headings again, on a new page, or the numbers of the columns.
    Headings,
    /// A section whose place, star, kind, group or year holds for the rows below.
    Section,
    /// What looks like a section and tells nothing that is known.
    Heading,
    /// A sum.
    Sum,
    /// Notes and signatures below the table.
    Footer,
    /// A row numbered beforehand and not filled in.
    Numbered,
}

/// A sheet under way to a table with columns.
pub(super) struct Layout<'c> {
    columns: Columns<'c>,
    heading_row: Option<u64>,
    fonts: Fonts,
    /// The font that a cell was typed in.
    font: Option<OldFont>,
    name: String,
    epoch_1904: bool,
    /// Whether it is a text, whose rows are no longer than its headings.
    text: bool,
    merged: Merged,
    /// The first rows, until the headings are found.
    seen: Vec<RawRow>,
    body: Option<Body>,
    table: Table,
    faults: Vec<TableFault>,
    full: bool,
}

/// What the headings say of the rows below.
struct Body {
    headings: Headings,
    /// The field of each column.
    fields: Vec<Option<&'static str>>,
    sections: Sections,
    /// Whether rows are taken for a footer until one is no footer's.
    footer: bool,
    /// The subject of the row above.
    above: String,
    /// The cells of the row above.
    row_above: Vec<String>,
}

impl<'c> Layout<'c> {
    pub fn new(columns: &'c [Column], opening: &'c Opening, shape: Shape, text: bool) -> Self {
        Self {
            columns: Columns::mapped(columns, opening.mapping.as_ref()),
            heading_row: opening.heading_row,
            fonts: opening.fonts,
            font: None,
            name: String::new(),
            epoch_1904: shape.epoch_1904,
            text,
            merged: Merged::new(shape.merges),
            seen: Vec::new(),
            body: None,
            table: Table::default(),
            faults: Vec::new(),
            full: false,
        }
    }

    /// Takes the sheet's name for a section of all its rows where it says a place or a year.
    pub fn named(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// Takes the next row that has a cell which is not blank; whether more are wanted.
    pub fn push(&mut self, mut row: RawRow) -> bool {
        self.read_old(&mut row);
        if self.body.is_some() {
            self.below(row);
        } else {
            let wanted =
                self.heading_row.map_or(self.seen.len() + 1 < LOOKED_AT, |told| row.number < told.saturating_add(5));
            self.seen.push(row);
            if !wanted {
                self.start();
            }
        }
        !self.full
    }

    /// Reads the cells of a row that were typed in an old font.
    fn read_old(&mut self, row: &mut RawRow) {
        if self.fonts == Fonts::None {
            return;
        }
        for (column, value) in (1..).zip(&mut row.cells) {
            let Value::Text(got) = value else { continue };
            if got.is_ascii() {
                continue;
            }
            let read = match (self.fonts, self.font) {
                (Fonts::All(font), _) => read_in(got, font).map(|reads| (font, reads)),
                // What others of the file were typed in decides where a cell alone does not, and says nothing as it is:
                // an old-font cell stands among Unicode ones.
                (_, Some(font)) => {
                    let as_others = || read_in(got, font).filter(|_| !is_vietnamese(got)).map(|reads| (font, reads));
                    old_font(got).or_else(as_others)
                }
                (_, None) => old_font(got),
            };
            if let Some((font, reads)) = read {
                self.font = Some(font);
                let got = std::mem::replace(got, reads.clone());
                self.table.laid.old_fonts.push(OldCell { line: row.number, column, font, got, reads });
            }
        }
    }

    /// Looks for the headings among the rows seen, and reads those below them.
    fn start(&mut self) {
        let mut seen = std::mem::take(&mut self.seen);
        let Some(found) = headings::find(&seen, self.columns, self.heading_row, &self.merged) else { return };
        if self.fonts == Fonts::Found && is_machine_form(&found.headings.texts, &self.columns) {
            // What this program writes is read back as it is.
            self.fonts = Fonts::None;
            for old in self.table.laid.old_fonts.drain(..) {
                if let Some(row) = seen.iter_mut().find(|row| row.number == old.line) {
                    row.cells[old.column - 1] = Value::Text(old.got);
                }
            }
        }
        let rest = seen.split_off(found.at + found.rows);
        let laid = &mut self.table.laid;
        laid.headings = (seen[found.at].number, seen[found.last].number);
        laid.titles = seen[..found.at].iter().map(|row| (row.number, line(row))).collect();
        for row in &seen[found.last + 1..] {
            laid.strays.push(Stray { line: row.number, kind: StrayKind::Headings, text: line(row) });
        }
        for row in &seen {
            self.merged.pass(row);
        }
        let headings = found.headings;
        let fields = fields(&headings.texts, self.columns);
        let sections = Sections::new(&self.columns, &fields, &self.name, &laid.titles);
        self.body =
            Some(Body { headings, fields, sections, footer: false, above: String::new(), row_above: Vec::new() });
        for row in rest {
            if !self.full {
                self.below(row);
            }
        }
    }

    /// Takes a row below the headings.
    fn below(&mut self, mut row: RawRow) {
        let Some(body) = &mut self.body else { return };
        let bare: Vec<String> = row.cells.iter().map(|value| tidy(&value.text()).into_owned()).collect();
        let filled = self.merged.fill(&mut row);
        if let Some(found) = body.stray(&row, &bare, &self.merged) {
            let (line, kind, text) = (row.number, found.kind(), line(&row));
            self.table.laid.stated.extend(match found {
                Found::Sum(stated, whole, stars) => {
                    let by_star = body.sections.by_star(&stars, whole, line, &text);
                    let sum = stated.and_then(|stated| body.sections.sum(stated, whole, line, &text));
                    sum.into_iter().chain(by_star).collect()
                }
                Found::BelowFooter => {
                    self.table.laid.below.push((line, text.clone()));
                    Vec::new()
                }
                Found::Section(says, numbering) => body.sections.enter(says, numbering, line, &text),
                _ => Vec::new(),
            });
            self.table.laid.strays.push(Stray { line, kind, text });
            return;
        }
        let number = row.number;
        if is_headings(&bare, &self.columns) {
            self.faults.push(TableFault::AnotherTable { line: number });
            self.full = true;
            return;
        }
        if self.table.len() + self.faults.len() >= MAX_ROWS {
            self.faults.push(TableFault::TooManyRows { line: number, limit: MAX_ROWS });
            self.full = true;
            return;
        }
        body.sections.count();
        let mut cells = if filled { Vec::new() } else { bare };
        if filled {
            cells.extend(row.cells.iter().map(|value| tidy(&value.text()).into_owned()));
        }
        let width = body.headings.texts.len();
        let long = cells.iter().position(|cell| cell.len() > MAX_CELL);
        let fault = match long {
            Some(column) => Some(TableFault::CellTooLong { line: number, column: column + 1, limit: MAX_CELL }),
            None if self.text => too_long(number, width, cells.iter().map(String::as_str)),
            None => None,
        };
        if let Some(fault) = fault {
            self.faults.push(fault);
            // The marks of a row that is too long may stand under other headings than their own.
            let section = body.sections.told(&mut self.table, &mut cells, &[]);
            self.table.refuse(Unusable { line: number, cells, section });
            return;
        }
        body.days(&row, &mut cells, self.epoch_1904);
        body.as_above(number, &mut cells, &mut self.table.laid);
        if self.text || !self.merged.known() {
            body.under(number, &cells, &mut self.table.laid);
        }
        let section = body.sections.told(&mut self.table, &mut cells, &body.headings.stars);
        self.table.push(number, &cells, section);
    }

    /// The table; `shape` are the faults of the text it was split from.
    pub fn finish(mut self, shape: Vec<TableFault>) -> Result<Table, Refused> {
        if self.body.is_none() {
            self.start();
        }
        let mut faults = shape;
        faults.append(&mut self.faults);
        let Some(mut body) = self.body else {
            if faults.is_empty() {
                let line = self.heading_row;
                faults.push(line.map_or(TableFault::NoRows, |line| TableFault::NoHeadingRow { line }));
            }
            return Err(Refused { faults, rest: Box::new(self.table) });
        };
        let mut table = self.table;
        // A line of headings that was lost leaves a row that must not be taken for it.
        if !body.headings.known && faults.iter().any(|fault| fault.line() < table.laid.headings.0) {
            let mut rest = Table::default();
            rest.laid = table.laid;
            return Err(Refused { faults, rest: Box::new(rest) });
        }
        table.laid.stated.extend(body.sections.end());
        body.sections.close(&mut table, body.headings.texts, &self.columns);
        table.settle();
        if table.width > MAX_COLUMNS {
            faults.insert(0, TableFault::TooManyColumns { found: table.width, limit: MAX_COLUMNS });
        } else if table.is_empty() && faults.is_empty() {
            faults.push(TableFault::NoRows);
        }
        faults.sort_by_key(TableFault::line);
        if faults.is_empty() { Ok(table) } else { Err(Refused { faults, rest: Box::new(table) }) }
    }
}

impl Body {
    /// The place of a field's column.
    fn place(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|found| *found == Some(field))
    }

    /// Turns numbers of a workbook that stand where days are wanted into days.
    fn days(&self, row: &RawRow, cells: &mut [String], epoch_1904: bool) {
        for ((value, cell), field) in row.cells.iter().zip(cells).zip(&self.fields) {
            let wanted = field.is_some_and(|field| field.contains("ngay") || field == "het_han");
            if let (true, Value::Number(number)) = (wanted, value)
                && let Some(day) = workbook::serial(*number, epoch_1904)
            {
                *cell = day;
            }
        }
    }

    /// Puts what the row above says into cells that say no more than "as above": -nt-, như trên, ″.
    fn as_above(&mut self, line: u64, cells: &mut [String], laid: &mut Laid) {
        for (place, cell) in cells.iter_mut().enumerate().filter(|(_, cell)| says_above(cell)) {
            let known = self.fields.get(place).copied().flatten();
            // Under headings of the machine form a cell says what it says, and so does a note.
            let typed = known.filter(|field| self.headings.texts.get(place).is_some_and(|text| text != field));
            let above = self.row_above.get(place).filter(|above| !above.is_empty());
            if let (Some(above), true) =
                (above, typed.is_some_and(|field| !matches!(field, "stt" | "ten_san_pham" | "ghi_chu")))
            {
                laid.as_above.push((line, std::mem::replace(cell, above.clone())));
            }
        }
        self.row_above.truncate(cells.len());
        self.row_above.resize(cells.len(), String::new());
        self.row_above.iter_mut().zip(&*cells).for_each(|(above, cell)| above.clone_from(cell));
    }

    /// Notes a row whose subject is blank below one whose is not.
    fn under(&mut self, line: u64, cells: &[String], laid: &mut Laid) {
        let Some(subject) = self.place("chu_the") else { return };
        match cells.get(subject).filter(|cell| !cell.is_empty()) {
            Some(told) => self.above.clone_from(told),
            None if !self.above.is_empty() => laid.under.push((line, self.above.clone())),
            None => {}
        }
    }
}

/// Whether the headings are the machine form whole and in its own order, as this program writes it.
fn is_machine_form(headings: &[String], columns: &[Column]) -> bool {
    let fields = columns.iter().map(|column| column.field).take(MACHINE_FORM);
    headings.len() == MACHINE_FORM && fields.eq(headings.iter().map(String::as_str))
}

/// Whether a row below the headings holds headings too, which are not those of the table: no digit, and three fields.
fn is_headings(cells: &[String], columns: &[Column]) -> bool {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    if filled().count() < 3 || filled().any(|cell| cell.len() > 80 || cell.bytes().any(|byte| byte.is_ascii_digit())) {
        return false;
    }
    let mut fields: Vec<_> = filled().filter_map(|cell| field(cell, columns)).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len() > 2
}

/// Whether a cell says "as above" and nothing else.
fn says_above(cell: &str) -> bool {
    const SIGNS: [&str; 5] = ["\"", "″", "〃", "''", "//"];
    if cell.is_empty() || cell.len() > 16 {
        return false;
    }
    let bare = cell.trim_matches(|c: char| matches!(c, '-' | '.' | ' ' | '(' | ')'));
    SIGNS.contains(&bare) || matches!(fold::search(bare).as_str(), "nt" | "n t" | "nhu tren")
}

/// Whether every word of a text is one of Vietnamese as it stands, or plain letters.
fn is_vietnamese(text: &str) -> bool {
    let text = fold::nfc(text);
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| word.is_ascii() || is_syllable(word))
}

/// A row as one line of text.
fn line(row: &RawRow) -> String {
    let texts = row.cells.iter().filter(|value| !value.is_blank()).map(|value| tidy(&value.text()).into_owned());
    texts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
