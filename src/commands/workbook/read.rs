//! A workbook of scoresheets, read back: its keys and the cells of its sheets, within limits. What
//! another program saved again reads the same.

use std::io::Cursor;
use std::panic;
use std::path::Path;

use calamine::{Reader as _, Xlsx};
use sha2::{Digest, Sha256};

use super::cells::{Cells, cells};
use super::keys::{LeafKeys, parse};
use super::{KEYS, NUMBER, Whose};
use crate::commands::Failure;
use crate::commands::input::file_failure;
use crate::roster::workbook::within;
use crate::roster::{FileFault, file};
use crate::text::messages::{paper, workbook as words};
use crate::text::{Lang, hex};

/// The largest file read, and the most it may inflate to, in MiB.
const FILE: u64 = 16;
const INFLATED: u64 = 128;
const MIB: u64 = 1024 * 1024;
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
    let sha256 = hex(Sha256::digest(&bytes));
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
