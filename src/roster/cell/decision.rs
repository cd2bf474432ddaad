use chrono::NaiveDate;

use super::{CellFault, CellFaultKind as Kind, date};
use crate::text::fold;

/// What a cell of decisions says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionCell {
    /// The number as printed, with single spaces: `2585/QĐ-UBND`, or only `139`.
    pub number: Option<String>,
    /// Its day, when written in the same cell.
    pub date: Option<NaiveDate>,
}

/// A decision from `2585/QĐ-UBND`, `QĐ số 156/QĐ-UBND ngày 17/01/2023`, `139 ngày 24/01/2024`. A cell of two
/// decisions is refused, and so is a fraction, which is a date or a number a spreadsheet has eaten into.
pub fn decision(text: &str) -> Result<DecisionCell, CellFault> {
    let spaced = fold::nfc(text).replace([':', ','], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let labels = words.iter().take_while(|word| matches!(&*fold::search(word), "qd" | "so" | "quyet" | "dinh")).count();
    let words = &words[labels..];
    let day = words.iter().position(|word| fold::search(word) == "ngay").unwrap_or(words.len());
    let (number, after) = words.split_at(day);

    let date = match after {
        [] => None,
        [_, rest @ ..] => Some(date(&rest.join(" ")).map_err(|fault| fault.kind.of(text))?),
    };
    let number = if number.is_empty() { None } else { Some(number.join(" ")) };
    if number.as_deref().map_or(date.is_none(), |number| !is_number(number)) {
        return Err(Kind::NotDecision.of(text));
    }
    Ok(DecisionCell { number, date })
}

/// Whether the text can be the number of one decision: it starts with its only figure standing alone, then the mark
/// of the authority or nothing.
fn is_number(text: &str) -> bool {
    let starts = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '–' | '.' | ' '));
    let marked = text.contains(char::is_alphabetic) || text.bytes().all(|b| b.is_ascii_digit());
    starts(text) && plain && marked && text.split(' ').filter(|word| starts(word)).count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(number: &str, ymd: Option<(i32, u32, u32)>) -> DecisionCell {
        let date = ymd.map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap());
        DecisionCell { number: Some(number.to_owned()).filter(|n| !n.is_empty()), date }
    }

    #[test]
    fn the_forms_offices_write_read() {
        for (text, number, ymd) in [
            ("2585/QĐ-UBND", "2585/QĐ-UBND", None),
            (" 2585/QĐ  - UBND", "2585/QĐ - UBND", None),
            ("2585/QĐ-UBND ngày 28/12/2023", "2585/QĐ-UBND", Some((2023, 12, 28))),
            ("QĐ số 156/QĐ-UBND ngày 17/01/2023", "156/QĐ-UBND", Some((2023, 1, 17))),
            ("Quyết định số: 139/QĐ-UBND, NGÀY 24/01/2024", "139/QĐ-UBND", Some((2024, 1, 24))),
            ("139 ngày 24/01/2024", "139", Some((2024, 1, 24))),
            ("303/QĐ-UBND ngày 04 tháng 02 năm 2020", "303/QĐ-UBND", Some((2020, 2, 4))),
            ("26/2026/QĐ-TTg", "26/2026/QĐ-TTg", None),
            ("1671/NQ-UBTVQH15 ngày 16/6/2025", "1671/NQ-UBTVQH15", Some((2025, 6, 16))),
            ("ngày 24/01/2024", "", Some((2024, 1, 24))),
        ] {
            assert_eq!(decision(text), Ok(says(number, ymd)), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (text, kind) in [
            ("", Kind::NotDecision),
            ("QĐ-UBND", Kind::NotDecision),
            ("28/12/2023", Kind::NotDecision),
            ("86-2022", Kind::NotDecision),
            ("86/QĐ-UBND, 87/QĐ-UBND", Kind::NotDecision),
            ("86/QĐ-UBND; 87/QĐ-UBND", Kind::NotDecision),
            ("không có", Kind::NotDecision),
            ("86/QĐ-UBND ngày", Kind::NotDate),
            ("86/QĐ-UBND ngày 31/02/2022", Kind::NoSuchDay),
            ("86/QĐ-UBND ngày 01/02/22", Kind::TwoDigitYear),
        ] {
            assert_eq!(decision(text), Err(kind.of(text)), "{text:?}");
        }
    }
}
