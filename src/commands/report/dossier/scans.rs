//! Scans in a folder, held against what was recorded of them.

use std::path::Path;

use crate::commands::wording;
use crate::ledger::Document;
use crate::roster::sha256;
use crate::text::Lang;
use crate::text::messages::document as say;

/// What was found of a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Same,
    Other,
    Gone,
    Unsummed,
}

impl Found {
    /// As in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Other => "other",
            Self::Gone => "gone",
            Self::Unsummed => "no-sum",
        }
    }
}

/// A scan by its name.
#[derive(Debug)]
pub(super) struct Scan {
    pub file: String,
    pub found: Found,
}

/// The scans of documents that still prove something.
pub(super) fn verify(folder: &Path, documents: &[Document]) -> Vec<Scan> {
    let scan = |document: &Document| {
        let file = document.facts.file.clone().filter(|_| !document.facts.dropped)?;
        let found = match (&document.facts.sha256, sha256(&folder.join(&file))) {
            (_, Err(_)) => Found::Gone,
            (None, Ok(_)) => Found::Unsummed,
            (Some(told), Ok(is)) if *told == is => Found::Same,
            (Some(_), Ok(_)) => Found::Other,
        };
        Some(Scan { file, found })
    };
    documents.iter().filter_map(scan).collect()
}

/// What was found, those that are not as recorded by name.
pub(super) fn told(folder: &Path, scans: &[Scan], lang: Lang) -> String {
    let same = scans.iter().filter(|scan| scan.found == Found::Same).count();
    let others = scans.iter().filter_map(|scan| match scan.found {
        Found::Same => None,
        Found::Other => Some(say::verify_other(lang, &scan.file)),
        Found::Gone => Some(say::verify_gone(lang, &scan.file)),
        Found::Unsummed => Some(say::verify_unsummed(lang, &scan.file)),
    });
    wording::list(say::verified(lang, folder.display(), scans.len(), same), others)
}
