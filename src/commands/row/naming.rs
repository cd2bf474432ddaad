//! Rows that name a subject and its product.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ledger::{EVER, ProductFacts, SubjectFacts};

/// A row that names a subject and its product.
pub(in crate::commands) trait Naming: Serialize + DeserializeOwned {
    /// The day its facts hold from.
    fn day(&self) -> NaiveDate;
    fn subject(&self) -> &SubjectFacts;
    fn product(&self) -> &ProductFacts;
    /// The note kept with what the row registers.
    fn note(&mut self) -> &mut Option<String>;
    /// Its product code.
    fn code(&mut self) -> &mut Option<String>;
    /// Whether it tells nothing that another of the same does not, besides its subject, its product, its code and note.
    fn adds_nothing_to(&self, first: &Self) -> bool;
}

/// The first day of a programme year.
pub(in crate::commands) fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(EVER)
}
