use super::{CellFault, CellFaultKind as Kind, When, month::month, when, whole};
use crate::text::fold;

/// A code as it is written, its zeros and signs kept: a product's code, a registration's number, a slip's.
/// What a spreadsheet has made of one is refused: a day (`05/01/2022`, `Jan-22`, `thg 1-22`), a number in powers of ten
/// (`1.23457E+11`).
pub fn code(text: &str) -> Result<String, CellFault> {
    let folded = fold::bare(text);
    if is_power(&folded) {
        return Err(Kind::CodeAsNumber.of(text));
    }
    if is_day(&folded) {
        return Err(Kind::CodeAsDate.of(text));
    }
    self::text(text)
}

/// The text of a cell that may say anything, but not that a formula failed.
pub fn text(text: &str) -> Result<String, CellFault> {
    if is_error(text) { Err(Kind::SpreadsheetError.of(text)) } else { Ok(text.to_owned()) }
}

/// Whether a cell holds what a spreadsheet shows where a formula failed: `#N/A`, `#REF!`.
pub fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 12] = [
        "#n/a",
        "#ref!",
        "#value!",
        "#name?",
        "#div/0!",
        "#num!",
        "#null!",
        "#spill!",
        "#calc!",
        "#getting_data",
        "#field!",
        "#blocked!",
    ];
    ERRORS.iter().any(|error| text.trim().eq_ignore_ascii_case(error))
}

/// Whether digits have no leading zero and are one short of a telephone's ten: a spreadsheet that took the number
/// for a number dropped it.
pub fn lost_zero(phone: &str) -> bool {
    let digits: String = phone.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect();
    digits.len() == 9 && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A number in powers of ten, as a spreadsheet shows a long one: `1,23457e+11`.
fn is_power(folded: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    folded.split_once("e+").is_some_and(|(figure, power)| {
        let (units, decimals) = figure.split_once(['.', ',']).unwrap_or((figure, "0"));
        units.len() == 1 && digits(units) && digits(decimals) && power.len() <= 3 && digits(power)
    })
}

/// A whole day, or a month's name with a number or two beside it: `jan-22`, `22-jan`, `1-thg1-22`.
fn is_day(folded: &str) -> bool {
    let signed = folded.contains(['/', '-']);
    if signed && !folded.starts_with("ngay") && matches!(when(folded), Ok(When::Day(_))) {
        return true;
    }
    let joined = folded.replace("thg ", "thg").replace("thang ", "thg");
    let words: Vec<&str> = joined.split([' ', '-', '/']).collect();
    let numbers = words.iter().filter(|word| whole(word).is_some() && matches!(word.len(), 1 | 2 | 4)).count();
    let months = words.iter().filter(|word| month(word).is_some()).count();
    months == 1 && (1..=2).contains(&numbers) && numbers + 1 == words.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_keep_their_zeros() {
        for text in [
            "01-017-00478-1-2021",
            "30-288-10507-1-2021",
            "82-28471-1-2026",
            "0123456789",
            "0912 345 678",
            "007",
            "41A8012345",
            "05/2022",
            "12/PĐK",
            "2020-1-017",
            "MAY-SP-01",
            "12E3",
            "",
        ] {
            assert_eq!(code(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_a_spreadsheet_made_of_a_code_is_refused() {
        for text in [
            "05/01/2022",
            "5/1/2022",
            "2022-01-05",
            "2022-01-05 00:00:00",
            "Jan-22",
            "22-Jan",
            "5-Jan-22",
            "05-Jan-2022",
            "thg 1-22",
            "Thg1-22",
            "Tháng 1-22",
            "1-thg 1-22",
            "Jan 2022",
        ] {
            assert_eq!(code(text), Err(Kind::CodeAsDate.of(text)), "{text}");
        }
        for text in ["1.23457E+11", "1,23457E+11", "4E+09", "1e+15"] {
            assert_eq!(code(text), Err(Kind::CodeAsNumber.of(text)), "{text}");
        }
        for error in ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", " #n/a "] {
            assert!(is_error(error), "{error}");
            assert_eq!(code(error), Err(Kind::SpreadsheetError.of(error)));
            assert_eq!(self::text(error), Err(Kind::SpreadsheetError.of(error)));
        }
        for text in ["#1", "N/A", "Mắm #REF", "#", ""] {
            assert!(!is_error(text), "{text}");
        }
    }

    #[test]
    fn a_telephone_that_lost_its_zero() {
        for phone in ["912345678", "912 345 678", "912.345.678", "277123456"] {
            assert!(lost_zero(phone), "{phone}");
        }
        for phone in ["0912345678", "012345678", "91234567", "9123456789", "091234567x", "912345678; 0912345679", ""] {
            assert!(!lost_zero(phone), "{phone}");
        }
    }

    proptest! {
        /// Product codes of every form read as they are, with all their zeros.
        #[test]
        fn product_codes_are_kept(text in "[0-9]{2}-[0-9]{5}-[1-9][0-9]?-20[0-9]{2}|[0-9]{2}-[0-9]{3}-[0-9]{5}-[1-9]-20[0-9]{2}|0[0-9]{9}(-[0-9]{3})?") {
            prop_assert_eq!(code(&text), Ok(text));
        }

        /// What is kept is never something else than was written.
        #[test]
        fn a_code_is_never_changed(text in "[0-9A-Z/.-]{0,16}") {
            prop_assert!(code(&text).map_or(true, |kept| kept == text));
        }
    }
}
