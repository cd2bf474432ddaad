//! What a cell says: points, dates, stars, kinds of dossier, decisions, codes, numbers.
//!
//! Each parser takes the text of a cell that is not blank. What it cannot read it refuses, with the
//! reason: a cell is never guessed at.

use chrono::NaiveDate;

use crate::text::fold;

mod code;
mod date;
mod decision;
mod filing;
mod month;
mod nothing;
mod number;
mod personal;
mod points;
mod quantity;
mod recognised;
mod serial;
mod star;

pub use code::{code, is_error, lost_zero, text};
pub use date::{When, date, when};
pub use decision::{DecisionCell, PaperCell, decision, paper};
pub use filing::{FilingKindCell, filing_kind};
pub use nothing::says_nothing;
pub use number::{count, is_sex, mark, pass, round, year, yes_no};
pub use personal::{Personal, personal};
pub use points::points;
pub use quantity::{QuantityFault, decimal, decimal_sign, money, split};
pub use recognised::{RecognisedCell, recognised};
pub use serial::serial;
pub use star::{StarCell, star};

/// A cell that does not say what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {got:?}")]
pub struct CellFault {
    /// What was expected and how the text fails it.
    pub kind: CellFaultKind,
    /// The text of the cell.
    pub got: String,
}

/// What was expected of a cell, and how it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFaultKind {
    /// Not a number of points.
    NotPoints,
    /// Points with more than two decimals, or a thousands separator: `80,755`, `1.000`.
    PointsTooFine,
    /// Points below 0 or above 100.
    PointsOutOfRange,
    /// Not a date.
    NotDate,
    /// A date that does not exist: 31/02.
    NoSuchDay,
    /// A year of two digits: 28/12/20.
    TwoDigitYear,
    /// A month, a quarter or a year where a day is needed: `11/2022`, `năm 2023`.
    ImpreciseDate,
    /// The number a spreadsheet keeps for a date: 44193. Which day it is depends on the file's system.
    SerialDate {
        /// The day in a file that counts from 1900, as almost all do.
        since_1900: NaiveDate,
        /// The day in a file that counts from 1904.
        since_1904: NaiveDate,
    },
    /// A date whose year is not within 1990 and 2100.
    DateOutOfRange,
    /// Not a number of stars.
    NotStar,
    /// Stars below 1 or above 5.
    StarOutOfRange,
    /// Not a kind of dossier.
    NotFilingKind,
    /// Not a decision's number, with or without its date.
    NotDecision,
    /// Not a year.
    NotYear,
    /// A year not within 1990 and 2100.
    YearOutOfRange,
    /// Not a round, 1 to 99.
    NotRound,
    /// Not a pass, 1 to 9.
    NotPass,
    /// Neither yes nor no.
    NotYesNo,
    /// Not a whole number.
    NotCount,
    /// A code that a spreadsheet made a day of: `Jan-22`, `05/01/2022`.
    CodeAsDate,
    /// A code that a spreadsheet made a number in powers of ten of: `1.23457E+11`.
    CodeAsNumber,
    /// What a spreadsheet shows where a formula failed, whatever was expected: `#N/A`.
    SpreadsheetError,
}

impl CellFaultKind {
    /// The fault of this kind in a cell; a formula that failed is told as that.
    fn of(self, got: &str) -> CellFault {
        let kind = if is_error(got) { Self::SpreadsheetError } else { self };
        CellFault { kind, got: got.to_owned() }
    }
}

/// The years a cell may name.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

/// The words of a text: lower case, no diacritics, no punctuation.
fn words(text: &str) -> Vec<String> {
    fold::search(text).split_whitespace().map(str::to_owned).collect()
}

/// A whole number in ASCII digits and nothing else, of at most nine.
fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Letters of several bytes, signs and digits in any order; and words that parsers look for.
        #[test]
        fn no_text_makes_a_parser_panic(
            text in "(\\PC|[0-9/.,:;★☆*đĐăế()\\- ]|ngày|tháng|năm|thg|Jan|QĐ|của|cấp|tiềm năng|đề nghị|sao|E\\+|quý|#N/A){0,24}"
        ) {
            for kind in [
                points(&text).err().map(|fault| fault.kind),
                date(&text).err().map(|fault| fault.kind),
                when(&text).err().map(|fault| fault.kind),
                star(&text).err().map(|fault| fault.kind),
                recognised(&text).err().map(|fault| fault.kind),
                filing_kind(&text).err().map(|fault| fault.kind),
                decision(&text).err().map(|fault| fault.kind),
                paper(&text).err().map(|fault| fault.kind),
                year(&text).err().map(|fault| fault.kind),
                round(&text).err().map(|fault| fault.kind),
                pass(&text).err().map(|fault| fault.kind),
                yes_no(&text).err().map(|fault| fault.kind),
                mark(&text).err().map(|fault| fault.kind),
                count(&text).err().map(|fault| fault.kind),
            ] {
                prop_assert!(kind.is_some() || !text.trim().is_empty());
            }
        }

        /// What one parser reads, another does not read as something else.
        #[test]
        fn a_day_is_no_decision_and_a_code_no_day(text in "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,6}") {
            let day = date(&text).is_ok();
            prop_assert!(!(day && decision(&text).is_ok_and(|cell| cell.number.is_some())));
            prop_assert!(!(day && star(&text).is_ok()));
            prop_assert!(!(day && !text.contains('.') && code(&text).is_ok()));
        }
    }
}
