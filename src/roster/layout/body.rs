//! A row of the table as the rows above it and its headings make it: its days, what it says "as above", whose it is.

use super::headings::Headings;
use super::sections::Sections;
use crate::roster::grid::{RawRow, Value};
use crate::roster::laid::Laid;
use crate::roster::workbook;
use crate::text::fold;

/// What the headings say of the rows below.
pub(super) struct Body {
    pub headings: Headings,
    /// The field of each column.
    pub fields: Vec<Option<&'static str>>,
    pub sections: Sections,
    /// Whether rows are taken for a footer until one is no footer's.
    pub footer: bool,
    /// The subject of the row above.
    pub above: String,
    /// The cells of the row above.
    pub row_above: Vec<String>,
}

impl Body {
    /// The place of a field's column.
    pub fn place(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|found| *found == Some(field))
    }

    /// Turns numbers of a workbook that stand where days are wanted into days.
    pub fn days(&self, row: &RawRow, cells: &mut [String], epoch_1904: bool) {
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
    pub fn as_above(&mut self, line: u64, cells: &mut [String], laid: &mut Laid) {
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
    pub fn under(&mut self, line: u64, cells: &[String], laid: &mut Laid) {
        let Some(subject) = self.place("chu_the") else { return };
        match cells.get(subject).filter(|cell| !cell.is_empty()) {
            Some(told) => self.above.clone_from(told),
            None if !self.above.is_empty() => laid.under.push((line, self.above.clone())),
            None => {}
        }
    }
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
