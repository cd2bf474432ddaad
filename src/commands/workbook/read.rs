//! A workbook of scoresheets, read back: its keys and the cells of its sheets, within limits. What
//! another program saved again reads the same.

use std::collections::HashMap;
use std::io::{self, Cursor};
use std::panic;
use std::path::Path;

use calamine::{DataRef, Reader as _, Xlsx};
use sha2::{Digest, Sha256};

use super::keys::{LeafKeys, parse};
use super::{KEYS, NUMBER, Whose};
use crate::commands::Failure;
use crate::commands::input::file_failure;
use crate::roster::workbook::within;
use crate::roster::{FileFault, file};
use crate::text::messages::{paper, workbook as words};
use crate::text::{Lang, fold};

/// The largest file read, and the most it may inflate to, in MiB.
const FILE: u64 = 16;
const INFLATED: u64 = 128;
const MIB: u64 = 1024 * 1024;
/// Rows and columns of a sheet beyond which nothing of ours stands.
pub(super) const ROWS: u32 = 20_000;
const COLUMNS: u32 = 8;
/// Rows within which a sheet's particulars stand.
const HEAD: u32 = 40;

/// A workbook as far as it was read.
pub(in crate::commands) struct Read {
    /// The path as typed.
    pub name: String,
    /// Its name without the folder.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Whose sheets it holds.
    pub whose: Whose,
    /// Its sheets, in the order they were printed, with their cells; those that were deleted left out.
    pub leaves: Vec<(LeafKeys, Cells)>,
    /// Sheets that are not where they should be: what to tell.
    pub gone: Vec<String>,
}
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

/// What is printed after a label, above the table.
fn printed(cells: &Cells, label: &str) -> Option<String> {
    let head = (0..HEAD).filter_map(|row| cells.get(&(row, NUMBER)));
    let mut labelled = head.filter_map(|cell| cell.text.strip_prefix(label)?.trim_start().strip_prefix(':'));
    labelled.next().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Reads a workbook; the fault in words where it is none of ours.
pub(in crate::commands) fn read(path: &Path, lang: Lang) -> Result<Result<Read, String>, Failure> {
    let bytes = match file::bytes(path, FILE * MIB) {
        Ok(bytes) => bytes,
        Err(FileFault::TooLarge { .. }) => return Ok(Err(words::too_large(lang, FILE))),
        Err(fault) => return Err(file_failure(lang, path, &fault)),
    };
    let sha256 = format!("{:x}", Sha256::digest(&bytes));
    // The reader panics on some cells that no spreadsheet writes: A99999999999999999999.
    let parsed = panic::catch_unwind(|| of_bytes(&bytes, lang)).unwrap_or_else(|_| Err(words::not_a_workbook(lang)));
    Ok(parsed.map(|(whose, leaves, gone)| {
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Read { name: path.display().to_string(), file_name, sha256, whose, leaves, gone }
    }))
}

type Parsed = (Whose, Vec<(LeafKeys, Cells)>, Vec<String>);

fn of_bytes(bytes: &[u8], lang: Lang) -> Result<Parsed, String> {
    within(Cursor::new(bytes), INFLATED * MIB).map_err(|fault| match fault {
        FileFault::Inflates { .. } => words::inflates(lang, INFLATED),
        _ => words::not_a_workbook(lang),
    })?;
    let unreadable = |_: calamine::XlsxError| words::not_a_workbook(lang);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = book.sheet_names();
    if !names.iter().any(|name| name == KEYS) {
        return Err(words::no_keys(lang));
    }
    let (whose, keys) = parse(&cells(&mut book, KEYS).map_err(unreadable)?).ok_or_else(|| words::broken_keys(lang))?;
    let unknown: Vec<&String> =
        names.iter().filter(|name| *name != KEYS && !keys.iter().any(|leaf| leaf.sheet == **name)).collect();
    let (mut leaves, mut gone) = (Vec::new(), Vec::new());
    let (there, lost): (Vec<LeafKeys>, Vec<LeafKeys>) = keys.into_iter().partition(|leaf| names.contains(&leaf.sheet));
    for mut leaf in there {
        let cells = cells(&mut book, &leaf.sheet).map_err(unreadable)?;
        let code = printed(&cells, &paper::label_dossier(Lang::Vi));
        let code = code.as_deref().and_then(|text| text.split([' ', '(', ';']).next());
        if let Some(code) = code.filter(|code| *code != leaf.dossier) {
            gone.push(words::sheet_of_other(lang, &leaf.sheet, code, &leaf.dossier));
            continue; // whatever stands on it is another dossier's
        }
        leaf.product = printed(&cells, &paper::label_product(Lang::Vi));
        leaf.member = printed(&cells, &paper::label_member(Lang::Vi));
        leaf.council = printed(&cells, &paper::label_council(Lang::Vi));
        leaves.push((leaf, cells));
    }
    // Without any other sheet it was taken out: this dossier is not scored in this file.
    if let Some(other) = unknown.first() {
        gone.extend(lost.iter().map(|leaf| words::sheet_gone(lang, &leaf.sheet, other)));
    }
    if gone.is_empty() {
        for name in unknown {
            let cells = cells(&mut book, name).map_err(unreadable)?;
            if leaves.iter().map(|(leaf, _)| leaf).chain(&lost).any(|leaf| leaf.is_copied(&cells)) {
                gone.push(words::sheet_copied(lang, name));
            }
        }
    }
    Ok((whose, leaves, gone))
}

fn cells<R: io::Read + io::Seek>(book: &mut Xlsx<R>, name: &str) -> Result<Cells, calamine::XlsxError> {
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
