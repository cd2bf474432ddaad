//! A council's sheets with their marks, and the tables of criteria these were given by.

use std::collections::HashMap;

use crate::commands::Failure;
use crate::law::{Mark, Rubric};
use crate::ledger::{Council, Reader, Sheet};

/// A council's sheets, with their marks and the tables these were given by.
#[derive(Debug, Default)]
pub(in crate::commands) struct Scores {
    /// Newest rev of each sheet.
    pub sheets: Vec<Sheet>,
    /// Marks by sheet.
    pub marks: HashMap<i64, Vec<Mark>>,
    /// Tables of criteria by SHA-256.
    pub rubrics: HashMap<String, Rubric>,
}

impl Scores {
    /// The scores of a council.
    pub fn of(reader: Reader<'_>, council: &Council) -> Result<Self, Failure> {
        Self::with(reader, reader.sheets(Some(council.id))?)
    }

    /// Those of some sheets.
    pub fn with(reader: Reader<'_>, sheets: Vec<Sheet>) -> Result<Self, Failure> {
        let marked: Vec<i64> = sheets.iter().filter(|sheet| sheet.facts.rubric.is_some()).map(|s| s.id).collect();
        let marks = reader.marks(&marked)?;
        let mut rubrics = HashMap::new();
        for sha256 in sheets.iter().filter_map(|sheet| sheet.facts.rubric.as_ref()) {
            if !rubrics.contains_key(sha256)
                && let Ok(rubric) = Rubric::read(&reader.kept_rubric(sha256)?.text)
            {
                rubrics.insert(sha256.clone(), rubric);
            }
        }
        Ok(Self { sheets, marks, rubrics })
    }

    /// A sheet's marks; none of a sheet of totals or parts.
    pub fn marks_of(&self, sheet: &Sheet) -> Option<&[Mark]> {
        self.marks.get(&sheet.id).map(Vec::as_slice).or(sheet.facts.rubric.as_ref().map(|_| &[][..]))
    }

    /// The one table by which all of some sheets may be read: that of the newest, where the marks of
    /// the others are sheets under it too. `None` where a sheet has no marks; an error where they differ.
    pub fn rubric_of(&self, sheets: &[Sheet]) -> Result<Option<&Rubric>, ()> {
        let Some(newest) = sheets.iter().max_by_key(|sheet| sheet.id) else { return Ok(None) };
        if sheets.iter().any(|sheet| sheet.facts.rubric.is_none()) {
            return Ok(None);
        }
        let rubric = newest.facts.rubric.as_ref().and_then(|sha256| self.rubrics.get(sha256)).ok_or(())?;
        let reads = |sheet: &Sheet| {
            sheet.facts.rubric.as_deref() == Some(&rubric.sha256)
                || self.marks_of(sheet).is_some_and(|marks| rubric.faults(marks).is_empty())
        };
        if sheets.iter().all(reads) { Ok(Some(rubric)) } else { Err(()) }
    }
}
