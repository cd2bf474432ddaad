//! Rows that name a subject and its product.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ledger::{Cited, EVER, Field, ProductFacts, SubjectFacts, Told};

/// A row that names a subject and its product.
pub(in crate::commands) trait Naming: Serialize + DeserializeOwned {
    /// The day its facts hold from.
    fn day(&self) -> NaiveDate;
    /// The paper it cites, where that may tell which of several products it means.
    fn cited(&self) -> Cited;
    fn subject(&self) -> &SubjectFacts;
    fn product(&self) -> &ProductFacts;
    /// The note kept with what the row registers.
    fn note(&mut self) -> &mut Option<String>;
    /// Its product code.
    fn code(&mut self) -> &mut Option<String>;
    /// What it tells besides its subject, its product, its code and note: always the same fields.
    fn told(&self) -> Vec<(Field, Option<Told>)>;
    /// Takes what another row of the same tells and it does not, but for code and note.
    fn fill(&mut self, again: &Self);
}

/// The first day of a programme year.
pub(in crate::commands) fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(EVER)
}
