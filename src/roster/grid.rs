//! What a sheet or a text holds before anyone knows what it means: rows of cells, and which are merged.

use std::borrow::Cow;

use crate::text::fold;
use crate::text::guard::unguard;

/// A cell as its file has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Blank,
    /// Text as typed, or what a text file holds.
    Text(String),
    /// A number of a workbook, which may be a date whose look is a number's.
    Number(f64),
    /// A day of a workbook, ISO; with its time, where it has one, after a space.
    Day(String),
}

/// A row as its file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct RawRow {
    /// The row of the sheet, or the line of the text it starts on, from 1.
    pub number: u64,
    /// Its cells from the first column on.
    pub cells: Vec<Value>,
}

/// Cells merged into one, rows and columns from 1 and 0, ends included. The first holds the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First and last row.
    pub rows: (u64, u64),
    /// First and last column.
    pub columns: (usize, usize),
}

/// What is known of a sheet besides its cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// Merged cells; `None` where the kind of file does not tell (text, `.ods`).
    pub merges: Option<Vec<Merge>>,
    /// Whether its days count from 1904 and not from 1900.
    pub epoch_1904: bool,
}

impl Value {
    /// Its text as a person sees it.
    pub fn text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) | Self::Day(text) => text.clone(),
            Self::Number(number) => decimal(*number),
        }
    }

    /// Whether it shows nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// A spreadsheet's number as it is seen: at most 15 significant digits, for what comes after is dust.
pub fn decimal(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = format!("{rounded}");
    if text == "-0" { "0".to_owned() } else { text }
}

/// A column's letters as spreadsheets have them, from 0: A, Z, AA.
pub fn letters(column: usize) -> String {
    let (mut rest, mut letters) = (column + 1, Vec::new());
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A cell as it is kept: NFC, runs of white space one space, our own guard against formulas taken off.
pub(super) fn tidy(cell: &str) -> Cow<'_, str> {
    // Most cells are codes and numbers, which are so already.
    if cell.bytes().all(|b| b.is_ascii_graphic() && b != b'\'') {
        return Cow::Borrowed(cell);
    }
    Cow::Owned(unguard(&fold::nfc(cell.trim_matches('\u{feff}'))).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_seen() {
        for (number, text) in [
            (3.0, "3"),
            (0.0, "0"),
            (-0.0, "0"),
            (27.35, "27.35"),
            (27.35 + 20.1, "47.45"),
            (0.1 + 0.2, "0.3"),
            (100.0, "100"),
            (912_345_678_901.0, "912345678901"),
            (-1.5, "-1.5"),
        ] {
            assert_eq!(decimal(number), text);
        }
    }

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, told) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), told);
        }
    }
}
