//! The bad rows of tables, set aside to be mended and read again: with the reason in a first column, under the
//! headings of their own table, and with all that sections and marks told of them.

use std::path::Path;

use chrono::NaiveDate;

use super::{At, Failure, Input, Inputs};
use crate::report::format::xlsx;
use crate::report::{Cell, Page, Style, Table, write_whole};
use crate::roster::{Row, heading};
use crate::text::guard::guard;
use crate::text::messages::{reason, tables as say};

/// The column of reasons, in the machine form and as it is read; reading passes over it.
const REASON: (&str, &str) = ("ly_do", "Lý do");

/// What bad rows are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Workbook,
}

/// What a file's name says of it.
fn kind(path: &Path) -> Option<Kind> {
    let is = |kinds: &[&str]| path.extension().is_some_and(|is| kinds.iter().any(|kind| is.eq_ignore_ascii_case(kind)));
    if is(&["xlsx"]) {
        return Some(Kind::Workbook);
    }
    is(&["csv", "tsv", "txt"]).then_some(Kind::Text)
}

impl Inputs {
    /// Whether bad rows can be written to a file of this name: its kind is known, and one table is enough where it
    /// holds one.
    pub fn may_set_aside(&self, path: &Path) -> Result<(), Failure> {
        let bad = self.list.iter().filter(|input| !input.is_sound()).count();
        match kind(path) {
            None => Err(Failure::Usage(reason::skip_bad_kind(self.lang, path.display()))),
            Some(Kind::Text) if bad > 1 => Err(Failure::Usage(reason::skip_bad_tables(self.lang, path.display(), bad))),
            Some(_) => Ok(()),
        }
    }

    /// Whether no fault lies beyond the rows: else which rows are sound is not clear, and none can be set aside.
    pub fn rows_are_clear(&self) -> bool {
        let unclear = |input: &Input| {
            let lost = |line: u64| input.table.whole(line).is_none();
            input.faults.beyond_rows || input.faults.lines().any(lost)
        };
        !self.list.iter().any(unclear)
    }

    /// Writes the bad rows to a file: a sheet for each table of a workbook, or one table as text.
    pub fn set_aside(&self, path: &Path, on: NaiveDate) -> Result<(), Failure> {
        self.may_set_aside(path)?;
        let tables = self.list.iter().enumerate().filter(|(_, input)| !input.is_sound());
        if kind(path) == Some(Kind::Text) {
            let bytes = tables.map(|(_, input)| input.bad_text()).next().transpose()?.unwrap_or_default();
            return Ok(write_whole(path, |out| out.write_all(&bytes))?);
        }
        let title = say::bad_rows(self.lang);
        let pages = tables.map(|(table, input)| {
            let name = input.table.sheet.clone().unwrap_or_else(|| title.clone());
            let reason = |line, why: &str| say::bad_row(self.lang, self.called(&[At { table, line }]), why);
            input.bad_sheet(reason).caption(name)
        });
        let page = pages.fold(Page::new(title.clone()), Page::table);
        let style = Style { on, ..Style::plain(self.lang) };
        Ok(write_whole(path, |out| xlsx::write(&page, &style, out))?)
    }
}

impl Inputs {
    /// Keeps what bad rows take from elsewhere than their cells, a title or an option: by field, so that it goes with
    /// them and they come back in whole.
    pub fn fill_bad(&mut self, of: impl Fn(&Input, usize, &Row) -> Vec<(&'static str, String)>) {
        for (table, input) in self.list.iter_mut().enumerate() {
            let lines: Vec<u64> = input.faults.lines().collect();
            for row in lines.into_iter().filter_map(|line| input.table.at(line)) {
                let filled = of(input, table, &row);
                input.filled.insert(row.line, filled);
            }
        }
    }
}

impl Input {
    /// The fields that fill bad rows and have no column.
    fn beside(&self) -> Vec<&'static str> {
        let mut beside: Vec<&'static str> = Vec::new();
        for (field, _) in self.filled.values().flatten() {
            if self.binding.column(field).is_none() && !beside.contains(field) {
                beside.push(field);
            }
        }
        beside
    }

    /// The columns that are written, by their places: not what the last reasons were, and no marks that a column of
    /// ours tells in words. A row that may not be used keeps its marks, which nobody read.
    fn kept(&self) -> Vec<usize> {
        let reasons = self.binding.column(REASON.0).map(|column| column - 1);
        let told = |place: &usize| self.table.unusable.is_empty() && self.table.told.contains(place);
        (0..self.table.headings.len()).filter(|place| Some(*place) != reasons && !told(place)).collect()
    }

    /// A row's cells in the columns kept, and those past its last heading.
    fn bad_cells(&self, line: u64, kept: &[usize]) -> (Vec<String>, Vec<String>) {
        let mut cells = self.table.whole(line).unwrap_or_default();
        let past = cells.split_off(self.table.headings.len().min(cells.len()));
        let filled = self.filled.get(&line).map_or(&[][..], Vec::as_slice);
        for (field, text) in filled {
            let cell = self.binding.column(field).and_then(|column| cells.get_mut(column - 1));
            if let Some(cell) = cell.filter(|cell| cell.is_empty()) {
                cell.clone_from(text);
            }
        }
        (kept.iter().map(|place| cells.get(*place).cloned().unwrap_or_default()).collect(), past)
    }

    /// A row's cells in the columns of fields that it has none of its own for.
    fn cells_beside(&self, line: u64, fields: &[&'static str]) -> Vec<String> {
        let filled = self.filled.get(&line).map_or(&[][..], Vec::as_slice);
        let told = |field: &&str| filled.iter().find(|(own, _)| own == field).map(|(_, text)| text.clone());
        fields.iter().map(|field| told(field).unwrap_or_default()).collect()
    }

    /// The bad rows as CSV with the file's own separator, so that Excel opens it as it opened the file.
    fn bad_text(&self) -> Result<Vec<u8>, Failure> {
        let delimiter = u8::try_from(self.table.delimiter).ok().filter(|known| *known != 0).unwrap_or(b',');
        let mut writer =
            csv::WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(b"\xEF\xBB\xBF".to_vec());
        let mut record = |first: &str, cells: &mut dyn Iterator<Item = &String>| {
            let cells = std::iter::once(guard(first).into_owned()).chain(cells.map(|cell| guard(cell).into_owned()));
            writer.write_record(cells).map_err(|error| Failure::Bug(error.into()))
        };
        let (kept, beside) = (self.kept(), self.beside());
        let fields: Vec<String> = beside.iter().map(|field| (*field).to_owned()).collect();
        record(REASON.0, &mut kept.iter().map(|place| &self.table.headings[*place]).chain(&fields))?;
        for (line, reason) in self.faults.by_line() {
            let (mut cells, past) = self.bad_cells(line, &kept);
            cells.extend(self.cells_beside(line, &beside).into_iter().filter(|_| past.is_empty()));
            record(&reason, &mut cells.iter().chain(&past))?;
        }
        writer.into_inner().map_err(|error| Failure::Bug(anyhow::anyhow!(error.to_string())))
    }

    /// The bad rows as a sheet: days as days where a sheet had them, all else as text.
    fn bad_sheet(&self, reason: impl Fn(u64, &str) -> String) -> Table {
        let kept = self.kept();
        let rows: Vec<(u64, String)> = self.faults.by_line().collect();
        let cells = |line| self.bad_cells(line, &kept);
        let longest =
            |(_, past): &(Vec<String>, Vec<String>)| if past.is_empty() { 0 } else { kept.len() + past.len() };
        let fields = self.beside();
        let beside = rows.iter().map(|(line, _)| longest(&cells(*line))).max().unwrap_or(0);
        let mut table = Table::new("loi").bare().left(REASON.0, REASON.1);
        for place in &kept {
            let heading = &self.table.headings[*place];
            table = table.left(heading.clone(), heading.clone());
        }
        for field in &fields {
            let column = heading::ROSTER.iter().find(|column| column.field == *field);
            let name = column.and_then(|column| column.names.first()).unwrap_or(field);
            table = table.left(*name, *name);
        }
        for _ in 0..beside {
            table = table.left("", "");
        }
        let days: Vec<bool> = kept.iter().map(|place| self.holds_days(*place)).collect();
        table.rows(rows.iter().map(|(line, why)| {
            let (cells, past) = cells(*line);
            let mut row = vec![Cell::text(reason(*line, why))];
            if past.is_empty() {
                row.extend(cells.into_iter().zip(&days).map(|(cell, day)| typed(cell, *day)));
                let told = self.cells_beside(*line, &fields);
                row.extend(told.into_iter().zip(&fields).map(|(cell, field)| typed(cell, is_of_days(field))));
            } else {
                // Whose cells are too many stand beside the table: under its headings they would be taken for sound.
                let own = kept.iter().filter(|place| **place < self.table.width).count();
                let (shifted, told) = cells.split_at(own);
                row.extend(vec![Cell::Blank; own]);
                row.extend(told.iter().cloned().map(|cell| typed(cell, false)));
                row.extend(vec![Cell::Blank; fields.len()]);
                row.extend(shifted.iter().cloned().chain(past).map(|cell| typed(cell, false)));
            }
            row.resize(1 + kept.len() + fields.len() + beside, Cell::Blank);
            row
        }))
    }

    /// Whether a column of a sheet holds days.
    fn holds_days(&self, place: usize) -> bool {
        self.table.sheet.is_some() && self.binding.field_at(place).is_some_and(is_of_days)
    }
}

fn is_of_days(field: &str) -> bool {
    field.contains("ngay") || field == "het_han"
}

/// A cell as it is written to a sheet.
fn typed(cell: String, day: bool) -> Cell {
    match NaiveDate::parse_from_str(&cell, "%Y-%m-%d") {
        _ if cell.is_empty() => Cell::Blank,
        Ok(on) if day && cell.len() == 10 => Cell::Date(on),
        _ => Cell::text(cell),
    }
}
