//! What of files and folders was not read, and why, and how it is read if it is wanted.

use std::path::{Path, PathBuf};

use crate::commands::workbook::LISTS;
use crate::roster::Tables;
use crate::text::Lang;
use crate::text::messages::{blank, tables as say};

/// What was not read of one file or folder.
#[derive(Debug, Default)]
pub struct Unread {
    of: String,
    /// Sheets without a table.
    passed: Vec<String>,
    /// Hidden sheets.
    hidden: Vec<String>,
    /// Sheets that were not named where others were.
    unchosen: Vec<String>,
    /// Files of a folder that are none of a table.
    others: Vec<String>,
    /// Folders in it.
    folders: Vec<String>,
}

impl Unread {
    /// Of a file's sheets; what this program wrote beside the sheet to fill in is none that a person misses.
    pub fn of_file(path: &Path, tables: &mut Tables) -> Self {
        let take = std::mem::take::<Vec<String>>;
        let mut unread = Self {
            of: path.display().to_string(),
            passed: take(&mut tables.passed),
            hidden: take(&mut tables.hidden),
            unchosen: take(&mut tables.unchosen),
            ..Self::default()
        };
        if unread.hidden.iter().any(|name| name == LISTS) {
            let how = blank::sheet(Lang::Vi);
            unread.hidden.retain(|name| name != LISTS);
            unread.passed.retain(|name| *name != how);
        }
        unread
    }

    /// Of what a folder has besides files of tables.
    pub fn of_folder(path: &Path, others: &[PathBuf]) -> Self {
        let named = |is_folder: bool| {
            let names = others.iter().filter(|path| path.is_dir() == is_folder).filter_map(|path| path.file_name());
            names.map(|name| name.to_string_lossy().into_owned()).collect()
        };
        Self { of: path.display().to_string(), others: named(false), folders: named(true), ..Self::default() }
    }

    /// What is said of it, a line each.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let told = [
            (&self.passed, say::passed_over as fn(Lang, String, String) -> String),
            (&self.hidden, |lang, of, names| say::hidden(lang, of, names)),
            (&self.unchosen, |lang, of, names| say::unchosen(lang, of, names)),
            (&self.others, |lang, of, names| say::no_table_files(lang, of, names)),
            (&self.folders, |lang, of, names| say::folders_in(lang, of, names)),
        ];
        let told = told.into_iter().filter(|(names, _)| !names.is_empty());
        told.map(|(names, say)| say(lang, self.of.clone(), names.join(", "))).collect()
    }
}
