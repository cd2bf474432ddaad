//! A workbook of scoresheets, read back: its keys and the cells of its sheets, within limits. What
//! another program saved again reads the same.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, Cursor, Read as _};
use std::panic;
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader as _, Xlsx};
use sha2::{Digest, Sha256};

use super::{Faults, KEYS, MEMBERS, NUMBER, POINTS, SUBJECTS, TEXT, VERSION, Whose};
use crate::commands::input::file_failure;
use crate::commands::{Failure, wording};
use crate::roster::FileFault;
use crate::roster::{cell, file};
use crate::text::messages::{paper, workbook as words};
use crate::text::{Lang, fold};

/// The largest file read, and the most it may inflate to, in MiB.
const FILE: u64 = 16;
const INFLATED: u64 = 128;
const MIB: u64 = 1024 * 1024;
/// Rows and columns of a sheet beyond which nothing of ours stands.
const ROWS: u32 = 20_000;
const COLUMNS: u32 = 8;
/// Rows within which a sheet's particulars stand.
const HEAD: u32 = 40;
/// How many folders deep is looked for scoresheets put aside.
const DEPTH: u8 = 4;

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

/// The keys of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::commands) struct LeafKeys {
    /// The sheet's name.
    pub sheet: String,
    /// The dossier's code.
    pub dossier: String,
    /// The SHA-256 of its table of criteria, where it has one.
    pub sha256: Option<String>,
    /// The criteria: number, row of its heading, row of its choice, both from 1.
    pub criteria: Vec<(String, u32, u32)>,
    /// The parts' letters with their rows, from 1.
    pub parts: Vec<(String, u32)>,
    /// The row of the total, from 1.
    pub total: Option<u32>,
    /// The product printed on the sheet.
    pub product: Option<String>,
}

impl LeafKeys {
    /// Whether cells are a copy of this sheet with something filled in.
    fn is_copied(&self, cells: &Cells) -> bool {
        let text = |row: u32, column: u16| cells.get(&(row - 1, column)).filter(|cell| !cell.computed);
        let ours =
            |(number, heading, _): &(String, u32, u32)| text(*heading, NUMBER).is_some_and(|cell| cell.text == *number);
        let marked = |row: u32| text(row, TEXT).is_some() || text(row, POINTS).is_some();
        let part = |row: u32| text(row, POINTS).is_some_and(|cell| cell::points(&cell.text).is_ok());
        (self.criteria.iter().any(ours) && self.criteria.iter().any(|(_, _, row)| marked(*row)))
            || (self.criteria.is_empty() && self.parts.iter().any(|(_, row)| part(*row)))
    }
}

/// What is printed after a label, above the table.
fn printed(cells: &Cells, label: &str) -> Option<String> {
    let head = (0..HEAD).filter_map(|row| cells.get(&(row, NUMBER)));
    let mut labelled = head.filter_map(|cell| cell.text.strip_prefix(label)?.trim_start().strip_prefix(':'));
    labelled.next().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
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

/// The workbooks of what was typed: files as they are, of folders every `.xlsx` in them, in the order of
/// their names; lock files of Excel are passed over. What a folder holds besides that may be a scoresheet
/// saved otherwise, or put aside, is a fault.
pub(in crate::commands) fn found_in(
    paths: &[PathBuf],
    faults: &mut Faults,
    lang: Lang,
) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        let entries = entries(path, lang)?;
        let mut sound = true;
        for entry in &entries {
            let text = if entry.is_dir() && holds_sheets(entry, DEPTH) {
                words::in_subfolder(lang)
            } else if is_saved_otherwise(entry) && entry.is_file() {
                words::saved_otherwise(lang)
            } else {
                continue;
            };
            sound = false;
            faults.file(&entry.display().to_string(), text);
        }
        let mut own: Vec<PathBuf> = entries.into_iter().filter(|entry| is_workbook(entry) && entry.is_file()).collect();
        if own.is_empty() && sound {
            return Err(Failure::Refused(words::empty_folder(lang, path.display())));
        }
        found.append(&mut own);
    }
    let mut seen = HashSet::new();
    found.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    Ok(found)
}

/// What a folder holds, in the order of names, without hidden files and those that Excel locks by.
fn entries(folder: &Path, lang: Lang) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: io::Error| Failure::Environment(wording::file(lang, folder, &FileFault::from(error)));
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with("~$") && !name.starts_with('.') {
            all.push(entry.path());
        }
    }
    all.sort();
    Ok(all)
}

/// Whether a folder, so many deep, holds a spreadsheet.
fn holds_sheets(folder: &Path, depth: u8) -> bool {
    let is_sheet = |path: &PathBuf| {
        (path.is_file() && (is_workbook(path) || is_saved_otherwise(path)))
            || (depth > 0 && path.is_dir() && holds_sheets(path, depth - 1))
    };
    entries(folder, Lang::Vi).is_ok_and(|entries| entries.iter().any(is_sheet))
}

/// Whether a path is called a spreadsheet of another kind than what is printed.
pub(in crate::commands) fn is_saved_otherwise(path: &Path) -> bool {
    let kinds = ["xls", "xlsm", "xlsb", "ods"];
    path.extension().is_some_and(|extension| kinds.iter().any(|kind| extension.eq_ignore_ascii_case(kind)))
}

/// The refusal of a file that may be a scoresheet of ours saved otherwise, saying so.
pub(in crate::commands) fn or_printed(path: &Path, failure: Failure, lang: Lang) -> Failure {
    match failure {
        Failure::Refused(text) if is_saved_otherwise(path) => Failure::Refused(words::or_printed(lang, text)),
        other => other,
    }
}

/// Whether a path is called a workbook.
pub(in crate::commands) fn is_workbook(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"))
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
    inflated(bytes, lang)?;
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
        }
        leaf.product = printed(&cells, &paper::label_product(Lang::Vi));
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

/// Refuses a file that inflates to more than any of ours, before a reader that has no limit opens it.
fn inflated(bytes: &[u8], lang: Lang) -> Result<(), String> {
    let unreadable = || words::not_a_workbook(lang);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let mut left = INFLATED * MIB;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|_| unreadable())?;
        // What the header says of its size may be wrong.
        let read = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| unreadable())?;
        left = left.checked_sub(read).ok_or_else(|| words::inflates(lang, INFLATED))?;
    }
    Ok(())
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

/// The keys of the hidden sheet; `None` where they are not as they were written.
fn parse(cells: &Cells) -> Option<(Whose, Vec<LeafKeys>)> {
    let at = |row: u32, column: u16| cells.get(&(row, column)).map_or("", |cell| cell.text.as_str());
    let number =
        |row: u32, column: u16| at(row, column).parse::<u32>().ok().filter(|number| (1..=ROWS).contains(number));
    if (at(0, 0), at(0, 1), at(1, 0)) != ("ocop", VERSION, "lan") {
        return None;
    }
    let whose = match at(0, 2) {
        MEMBERS => Whose::Member {
            council: at(0, 3).to_owned(),
            member: at(0, 4).to_owned(),
            pass: at(1, 1).parse().ok().filter(|pass| (1..=9).contains(pass))?,
        },
        SUBJECTS => Whose::Subject,
        _ => return None,
    };
    let last = cells.keys().map(|(row, _)| *row).max()?;
    let mut leaves: Vec<LeafKeys> = Vec::new();
    for row in 2..=last {
        let kind = at(row, 0);
        if kind == "trang" {
            let sha256 = Some(at(row, 3).to_owned()).filter(|sha256| !sha256.is_empty());
            let (sheet, dossier) = (at(row, 1).to_owned(), at(row, 2).to_owned());
            leaves.push(LeafKeys { sheet, dossier, sha256, ..LeafKeys::default() });
            continue;
        }
        let leaf = leaves.last_mut().filter(|leaf| leaf.sheet == at(row, 1));
        match kind {
            "phuong_an" | "" => {}
            "tieu_chi" => leaf?.criteria.push((at(row, 2).to_owned(), number(row, 3)?, number(row, 4)?)),
            "phan" => leaf?.parts.push((at(row, 2).to_owned(), number(row, 3)?)),
            "tong" => leaf?.total = Some(number(row, 3)?),
            _ => return None,
        }
    }
    let letters = ["A", "B", "C"];
    let sound = |leaf: &LeafKeys| {
        leaf.parts.iter().map(|(letter, _)| letter.as_str()).eq(letters)
            && leaf.total.is_some()
            && leaf.sha256.is_some() != leaf.criteria.is_empty()
    };
    leaves.iter().all(sound).then_some((whose, leaves))
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
