//! Which workbooks are meant by what was typed: files, and folders of them.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Faults, KEYS};
use crate::commands::{Failure, wording};
use crate::roster::{FileFault, Workbook};
use crate::text::Lang;
use crate::text::messages::workbook as words;

/// How many folders deep is looked for scoresheets put aside.
const DEPTH: u8 = 5;

/// The workbooks of what was typed: files as they are, of folders every `.xlsx` in them, in the order of
/// their names; lock files of Excel are passed over. What a folder holds besides that may be a scoresheet
/// saved otherwise, or put aside, is a fault.
pub(in crate::commands) fn found_in(
    paths: &[PathBuf],
    faults: &mut Faults,
    lang: Lang,
) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let typed: HashSet<PathBuf> = paths.iter().map(|path| real(path)).collect();
    for path in paths {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        let entries = entries(path, lang)?;
        let mut sound = true;
        for entry in &entries {
            let text = if entry.is_dir() && holds_sheets(entry, &typed, DEPTH) {
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
    found.retain(|path| seen.insert(real(path)));
    Ok(found)
}

/// A path by which two names of one file are the same.
pub(in crate::commands) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// What a folder holds, in the order of names, without hidden files and those that Excel locks by.
pub(in crate::commands) fn entries(folder: &Path, lang: Lang) -> Result<Vec<PathBuf>, Failure> {
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

/// Whether a path is a spreadsheet, or a folder that holds one so many deep, that nobody typed besides.
fn holds_sheets(path: &Path, typed: &HashSet<PathBuf>, depth: u8) -> bool {
    if typed.contains(&real(path)) {
        return false;
    }
    if path.is_file() {
        return is_workbook(path) || is_saved_otherwise(path);
    }
    let holds = |entry: &PathBuf| holds_sheets(entry, typed, depth - 1);
    depth > 0 && entries(path, Lang::Vi).is_ok_and(|entries| entries.iter().any(holds))
}

/// Whether a path is called a spreadsheet of another kind than what is printed.
pub(in crate::commands) fn is_saved_otherwise(path: &Path) -> bool {
    let kinds = ["xls", "xlsm", "xlsb", "ods"];
    path.extension().is_some_and(|extension| kinds.iter().any(|kind| extension.eq_ignore_ascii_case(kind)))
}

/// Whether the files typed are workbooks of ours, printed to be filled in, or folders of them; otherwise the one file is
/// a table.
pub(in crate::commands) fn are_printed(paths: &[PathBuf], lang: Lang) -> Result<bool, Failure> {
    let [path] = paths else {
        return match paths.iter().filter(|path| path.is_dir() || is_workbook(path)).count() {
            all if all == paths.len() => Ok(true),
            0 => Err(Failure::Usage(words::one_csv(lang))),
            _ => Err(Failure::Usage(words::mixed(lang))),
        };
    };
    if path.is_dir() {
        return Ok(true);
    }
    match Workbook::open(path) {
        Ok(Some(book)) if !book.sheets.iter().any(|(name, _)| name == KEYS) => Ok(false),
        Ok(Some(_)) if !is_workbook(path) => {
            Err(Failure::Refused(format!("{}: {}", path.display(), words::saved_otherwise(lang))))
        }
        // One that cannot be opened is told as what its name says it is.
        _ => Ok(is_workbook(path)),
    }
}

/// The refusal of a file that may be a scoresheet of ours saved otherwise, saying so.
pub(in crate::commands) fn or_printed(path: &Path, failure: Failure, lang: Lang) -> Failure {
    match failure {
        Failure::Refused(text) if is_saved_otherwise(path) => Failure::Refused(words::or_printed(lang, text)),
        Failure::Refused(text) if is_workbook(path) => Failure::Refused(words::or_without_keys(lang, text)),
        other => other,
    }
}

/// Whether a path is called a workbook.
fn is_workbook(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"))
}
