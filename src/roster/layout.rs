//! Where on a sheet the table stands, and what on it is no row of the table: titles above the headings, headings on
//! several rows, sections, sums, what is signed below.

mod body;
mod fonts;
mod headings;
mod merged;
mod sections;
mod stray;

use super::encoding::OldFont;
use super::grid::{RawRow, Shape, tidy};
use super::heading::{Column, Columns, field, fields};
use super::laid::{Stray, StrayKind};
use super::opening::Opening;
use super::table::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, Refused, Table, TableFault, Unusable, too_long};
use crate::law::places;
use body::Body;
use fonts::OldFonts;
use merged::Merged;
use sections::Sections;
use stray::Found;

/// How many of the first fields of a roster the machine form has.
const MACHINE_FORM: usize = 25;
/// How many rows are looked at for the headings.
const LOOKED_AT: usize = 60;

/// A sheet under way to a table with columns.
pub(super) struct Layout<'c> {
    columns: Columns<'c>,
    heading_row: Option<u64>,
    fonts: OldFonts,
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
    /// How many rows are taken.
    most: usize,
    full: bool,
}

impl<'c> Layout<'c> {
    pub fn new(columns: &'static [Column], opening: &'c Opening, shape: Shape, text: bool) -> Self {
        Self {
            columns: Columns::mapped(columns, opening.mapping.as_ref()),
            heading_row: opening.heading_row,
            fonts: OldFonts::new(opening.fonts),
            name: String::new(),
            epoch_1904: shape.epoch_1904,
            text,
            merged: Merged::new(shape.merges),
            seen: Vec::new(),
            body: None,
            table: Table::default(),
            faults: Vec::new(),
            most: MAX_ROWS,
            full: false,
        }
    }

    /// Takes the font that other cells of the file were typed in for that of cells which may be in any.
    pub fn typed_in(&mut self, font: Option<OldFont>) {
        self.fonts.suppose(font);
    }

    /// Takes the sheet's name for a section of all its rows where it says a place or a year.
    pub fn named(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// Takes the next row that has a cell which is not blank; whether more are wanted.
    pub fn push(&mut self, mut row: RawRow) -> bool {
        self.fonts.read(&mut row, &mut self.table.laid);
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

    /// Looks for the headings among the rows seen, and reads those below them.
    fn start(&mut self) {
        let mut seen = std::mem::take(&mut self.seen);
        let Some(found) = headings::find(&seen, self.columns, self.heading_row, &self.merged) else { return };
        if is_machine_form(&found.headings.texts, &self.columns) {
            self.fonts.leave(&mut seen, &mut self.table.laid);
        }
        let rest = seen.split_off(found.at + found.rows);
        let laid = &mut self.table.laid;
        laid.headings = (seen[found.at].number, seen[found.last].number);
        laid.titles = seen[..found.at].iter().map(|row| (row.number, line(row))).collect();
        let placed = fields(&found.headings.texts, self.columns);
        let placed =
            placed.iter().flatten().any(|field| matches!(*field, "xa_phuong" | "huyen" | "dia_chi" | "dia_phuong"));
        if !placed && sections::says(&self.name, false).0.fields.is_empty() && places::is_name(&self.name) {
            let (line, text) = (laid.headings.0, self.name.clone());
            laid.strays.push(Stray { line, kind: StrayKind::SheetName, text });
        }
        let above = seen[..found.at].iter().filter(|row| row.cells.iter().filter(|cell| !cell.is_blank()).count() > 3);
        laid.strays.extend(above.map(|row| Stray { line: row.number, kind: StrayKind::Above, text: line(row) }));
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
        if is_headings(&bare, self.columns.known()) {
            self.faults.push(TableFault::AnotherTable { line: number });
            self.full = true;
            return;
        }
        if self.table.len() + self.faults.len() >= self.most {
            self.faults.push(TableFault::TooManyRows { line: number, limit: self.most });
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

/// Whether the headings are the machine form whole and in its own order, as this program writes it.
fn is_machine_form(headings: &[String], columns: &[Column]) -> bool {
    let fields = columns.iter().map(|column| column.field).take(MACHINE_FORM);
    headings.len() == MACHINE_FORM && fields.eq(headings.iter().map(String::as_str))
}

/// Whether a row below the headings holds headings too, which are not those of the table: no digit, and three fields.
fn is_headings(cells: &[String], columns: &'static [Column]) -> bool {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    if filled().count() < 3 || filled().any(|cell| cell.len() > 80 || cell.bytes().any(|byte| byte.is_ascii_digit())) {
        return false;
    }
    let mut fields: Vec<_> = filled().filter_map(|cell| field(cell, columns)).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len() > 2
}

/// A row as one line of text.
fn line(row: &RawRow) -> String {
    let texts = row.cells.iter().filter(|value| !value.is_blank()).map(|value| tidy(&value.text()).into_owned());
    texts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
