//! Faults of workbooks, all of them, each with its file and place.

use std::collections::BTreeSet;

use crate::commands::{Failure, Outcome};
use crate::text::Lang;
use crate::text::messages::workbook as words;

/// The faults of all files, in the order they were read.
pub(in crate::commands) struct Faults {
    lang: Lang,
    list: Vec<String>,
    files: BTreeSet<String>,
}

impl Faults {
    pub fn new(lang: Lang) -> Self {
        Self { lang, list: Vec::new(), files: BTreeSet::new() }
    }

    /// A fault of a file as a whole.
    pub fn file(&mut self, file: &str, text: String) {
        self.whole(file, file, text);
    }

    /// A fault at a place of a file: a sheet, or `sheet!cell`.
    pub fn at(&mut self, file: &str, place: &str, text: String) {
        self.whole(file, &format!("{file}: {place}"), text);
    }

    /// A fault of a file at a place told with the file's name.
    pub fn whole(&mut self, file: &str, place: &str, text: String) {
        self.files.insert(file.to_owned());
        self.list.push(words::at(self.lang, place, text));
    }

    /// Several of a file.
    pub fn list(&mut self, file: &str, faults: impl IntoIterator<Item = (String, String)>) {
        for (place, text) in faults {
            self.at(file, &place, text);
        }
    }

    /// Refuses everything if anything is at fault.
    pub fn sound(self) -> Outcome {
        if self.list.is_empty() {
            return Ok(());
        }
        let heading = words::refused(self.lang, self.list.len(), self.files.len());
        Err(Failure::Refused(format!("{heading}\n{}\n{}", self.list.join("\n"), words::mend(self.lang))))
    }
}
