//! The cells of an `.ods` that show a truth and hold a number: so `LibreOffice` writes the booleans of other programs.

use std::collections::{BTreeMap, HashMap};

/// Rows that hold the same, and of them the cells that show a truth: the first and the last column, from 1, and which.
type Rows = (u64, Vec<(u64, u64, bool)>);

/// Where such cells stand.
#[derive(Debug, Default)]
pub(super) struct Truths {
    /// By sheet and by the last of the rows, all from 1.
    sheets: HashMap<String, BTreeMap<u64, Rows>>,
}

/// The truth that a cell's text shows, in the languages that offices have their programs in.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "TRUE" | "ĐÚNG" => Some(true),
        "FALSE" | "SAI" => Some(false),
        _ => None,
    }
}

impl Truths {
    /// Adds rows of a sheet, the first and the last.
    pub fn add(&mut self, sheet: &str, (first, last): (u64, u64), cells: Vec<(u64, u64, bool)>) {
        if !cells.is_empty() {
            self.sheets.entry(sheet.to_owned()).or_default().insert(last, (first, cells));
        }
    }

    /// The truth that a cell shows, if it shows one: its row and its column, from 1.
    pub fn at(&self, sheet: &str, row: u64, column: u64) -> Option<bool> {
        let (_, (first, cells)) = self.sheets.get(sheet)?.range(row..).next()?;
        let cell = cells.iter().find(|(from, to, _)| *first <= row && (*from..=*to).contains(&column))?;
        Some(cell.2)
    }
}
