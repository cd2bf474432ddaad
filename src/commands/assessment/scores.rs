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

    /// The one table by which the marks of some sheets may be read: the one most of them are by, where the marks
    /// of the others are sheets under it too. `None` unless more than half of the sheets have marks: a paper sheet
    /// among them does not hide what the others show. An error where they differ, or where as many are by each of
    /// two tables with other minima: which came in last must not decide.
    pub fn rubric_of(&self, sheets: &[Sheet]) -> Result<Option<&Rubric>, ()> {
        let marked = || sheets.iter().filter_map(|sheet| Some((sheet, sheet.facts.rubric.as_deref()?)));
        if marked().count() * 2 <= sheets.len() {
            return Ok(None);
        }
        let by = |table: &str| marked().filter(|(_, other)| *other == table).count();
        let Some((_, table)) = marked().max_by_key(|(sheet, table)| (by(table), sheet.id)) else { return Ok(None) };
        let rubric = self.rubrics.get(table).ok_or(())?;
        let equals = marked().filter(|(_, other)| by(other) == by(table)).map(|(_, other)| self.rubrics.get(other));
        if equals.into_iter().any(|other| other.is_none_or(|other| !other.has_minima_of(rubric))) {
            return Err(());
        }
        let reads = |(sheet, table): (&Sheet, &str)| {
            table == rubric.sha256 || self.marks_of(sheet).is_some_and(|marks| rubric.faults(marks).is_empty())
        };
        if marked().all(reads) { Ok(Some(rubric)) } else { Err(()) }
    }
}
