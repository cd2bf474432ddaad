//! The cells of a sheet, as a person sees them.

use std::collections::HashMap;
use std::io;

use calamine::{DataRef, Xlsx};

use crate::text::fold;

/// Rows and columns of a sheet beyond which nothing of ours stands.
pub(super) const ROWS: u32 = 20_000;
const COLUMNS: u32 = 8;
/// The cells of a sheet, by row and column from 0.
pub(in crate::commands) type Cells = HashMap<(u32, u16), Cell>;

/// A cell that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::commands) struct Cell {
    /// Its value as text, numbers with a full stop.
    pub text: String,
    /// Whether a formula gave it.
    pub computed: bool,
}

/// Reads the cells of a sheet.
pub(super) fn cells<R: io::Read + io::Seek>(book: &mut Xlsx<R>, name: &str) -> Result<Cells, calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut cells = Cells::new();
    while let Some(cell) = reader.next_cell_with_formula()? {
        let (row, column) = cell.pos;
        let Some(column) = u16::try_from(column).ok().filter(|_| row < ROWS && column < COLUMNS) else { continue };
        let text = text(&cell.value);
        if !text.is_empty() {
            cells.insert((row, column), Cell { text, computed: cell.formula.is_some() });
        }
    }
    Ok(cells)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number),
        DataRef::String(text) => fold::nfc(text.trim()),
        DataRef::SharedString(text) => fold::nfc(text.trim()),
        DataRef::Bool(value) => value.to_string(),
        // A number in a cell that was given a date's look.
        DataRef::DateTime(moment) => decimal(moment.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A spreadsheet's number as a person sees it: a sum of decimals carries dust beyond the sixth place.
fn decimal(number: f64) -> String {
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_seen() {
        for (number, text) in
            [(3.0, "3"), (0.0, "0"), (-0.0, "0"), (27.35, "27.35"), (27.35 + 20.1, "47.45"), (100.0, "100")]
        {
            assert_eq!(decimal(number), text);
        }
    }
}
