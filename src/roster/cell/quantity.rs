//! Numbers with decimals and money, in whole-number arithmetic only: `1.250,5`, `1250.5`, `1,25 tỷ`.

use crate::text::fold;

/// A number as it is written: digits, and how many of them stand after the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    places: u32,
}

/// Why a cell is no number or no money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityFault {
    /// No number.
    #[error("no number")]
    NotNumber,
    /// `1,250` may be 1250 or 1,25.
    #[error("one number or another")]
    Ambiguous,
    /// Neither the cell nor the heading says of what: đồng, triệu đồng.
    #[error("no unit of money")]
    NoUnit,
    /// Another country's money.
    #[error("foreign money")]
    Foreign,
    /// Finer than what is kept.
    #[error("too fine")]
    TooFine,
    /// Larger than what is kept.
    #[error("too large")]
    TooLarge,
}

use QuantityFault::{Ambiguous, Foreign, NoUnit, NotNumber, TooFine, TooLarge};

/// So much is no province's.
const MOST: i64 = 1_000_000_000_000_000;

impl Decimal {
    /// It, so many times, where that is whole.
    pub fn times(self, factor: i64) -> Result<i64, QuantityFault> {
        let all = i128::from(self.digits) * i128::from(factor);
        let parts = 10_i128.pow(self.places);
        if all % parts != 0 {
            return Err(TooFine);
        }
        i64::try_from(all / parts).ok().filter(|value| *value < MOST).ok_or(TooLarge)
    }
}

/// What parts the decimals in a column, where one of its cells leaves no doubt: `1.250,5`, `12,5`, `1.250.000`.
/// `None`: none does, or they do not agree.
pub fn decimal_sign<'t>(texts: impl Iterator<Item = &'t str>) -> Option<char> {
    let mut told = texts.filter_map(|text| told_sign(split(text).0));
    let first = told.next()?;
    told.all(|sign| sign == first).then_some(first)
}

/// The decimal sign that one number leaves no doubt of.
fn told_sign(number: &str) -> Option<char> {
    let other = |sign: char| if sign == '.' { ',' } else { '.' };
    let last = number.rfind(['.', ','])?;
    let sign = if number[last..].starts_with('.') { '.' } else { ',' };
    if number[..last].contains(other(sign)) {
        return Some(sign);
    }
    if number[..last].contains(sign) {
        return Some(other(sign)); // thousands, twice
    }
    (!may_be_thousands(&number[..last], &number[last + 1..])).then_some(sign)
}

/// Whether `12.125` may be twelve thousand and more.
fn may_be_thousands(before: &str, after: &str) -> bool {
    after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0')
}

/// A number, with the decimal sign its column is known to have. Without one a point before three digits parts
/// thousands, as offices write, where `points` are typed; what a program may have written leaves it open.
pub fn decimal(text: &str, sign: Option<char>, typed: bool) -> Result<Decimal, QuantityFault> {
    let text = text.trim();
    let sign = match (told_sign(text).or(sign), text.find(['.', ','])) {
        (Some(sign), _) => sign,
        (None, None) => ',',
        (None, Some(_)) if typed && !text.contains(',') => ',',
        (None, Some(_)) => return Err(Ambiguous),
    };
    let (whole, after) = text.split_once(sign).unwrap_or((text, ""));
    if text.ends_with(sign) || after.contains(sign) {
        return Err(NotNumber);
    }
    let groups: Vec<&str> = whole.split(['.', ',', ' ', '\u{a0}']).collect();
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let digits = format!("{}{after}", groups.concat());
    let plain = !whole.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && !groups[0].is_empty();
    if !grouped || !plain {
        return Err(NotNumber);
    }
    let places = u32::try_from(after.len()).unwrap_or(u32::MAX);
    if digits.len() > 18 {
        return Err(if places > 6 { TooFine } else { TooLarge });
    }
    Ok(Decimal { digits: digits.parse().map_err(|_| NotNumber)?, places })
}

/// A number and what stands after it.
pub fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let end =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}'))).unwrap_or(text.len());
    (text[..end].trim_end(), text[end..].trim())
}

/// Money in đồng; `heading` says of what where the cell does not.
pub fn money(text: &str, heading: &str, sign: Option<char>, typed: bool) -> Result<i64, QuantityFault> {
    let (number, unit) = split(text);
    if number.is_empty() {
        return Err(NotNumber);
    }
    let factor = if unit.is_empty() {
        unit_of(heading)?
    } else {
        match unit_of(unit) {
            Err(NoUnit) => return Err(NotNumber),
            other => other?,
        }
    };
    // Thousands of đồng are never parted otherwise: no đồng has decimals.
    decimal(number, sign, typed)?.times(factor)
}

/// How many đồng a unit is, by the words of a cell or a heading.
fn unit_of(text: &str) -> Result<i64, QuantityFault> {
    let folded = fold::search(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    if has(&["usd", "dola", "eur", "euro", "ndt", "cny"]) || folded.contains("do la") || text.contains('$') {
        return Err(Foreign);
    }
    let thousand = has(&["nghin", "ngan"]) || folded.contains("1000 dong") || folded.contains("1 000 dong");
    if has(&["ty", "ti"]) {
        Ok(1_000_000_000)
    } else if has(&["trieu", "tr", "trd"]) {
        Ok(1_000_000)
    } else if thousand {
        Ok(1000)
    } else if has(&["dong", "d", "vnd"]) {
        Ok(1)
    } else {
        Err(NoUnit)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MILLIONS: &str = "Doanh thu (triệu đồng)";

    #[test]
    fn money_reads_as_offices_write_it() {
        for (text, heading, expected) in [
            ("1.250,5", MILLIONS, Ok(1_250_500_000)),
            ("1250.5", MILLIONS, Ok(1_250_500_000)),
            ("1,250.5", MILLIONS, Ok(1_250_500_000)),
            ("1 250,5", MILLIONS, Ok(1_250_500_000)),
            ("1.250", MILLIONS, Ok(1_250_000_000)),
            ("12,5", MILLIONS, Ok(12_500_000)),
            ("0.125", MILLIONS, Ok(125_000)),
            ("850", "Doanh thu (tỷ đồng)", Ok(850_000_000_000)),
            ("1.080.000.000", "Kinh phí (đồng)", Ok(1_080_000_000)),
            ("1.250", "Kinh phí (1.000 đồng)", Ok(1_250_000)),
            ("1,25 tỷ đồng", MILLIONS, Ok(1_250_000_000)),
            ("35 triệu", "Kinh phí", Ok(35_000_000)),
            ("500.000 đ", "Kinh phí", Ok(500_000)),
            ("0", MILLIONS, Ok(0)),
            ("1,250", MILLIONS, Err(Ambiguous)),
            ("35", "Kinh phí", Err(NoUnit)),
            ("35", "Xuất khẩu (nghìn USD)", Err(Foreign)),
            ("$35", MILLIONS, Err(NotNumber)),
            ("35 bao", MILLIONS, Err(NotNumber)),
            ("khoảng 35", MILLIONS, Err(NotNumber)),
            ("-35", MILLIONS, Err(NotNumber)),
            ("1.25.0", MILLIONS, Err(NotNumber)),
            ("0,5", "Kinh phí (đồng)", Err(TooFine)),
            ("12,5000001", MILLIONS, Err(TooFine)),
            ("9.000.000.000", MILLIONS, Err(TooLarge)),
        ] {
            assert_eq!(money(text, heading, None, true), expected, "{text} {heading}");
        }
    }

    /// A workbook's number shows a point before its decimals: three of them are thousands to nobody but a reader.
    #[test]
    fn a_column_tells_its_decimal_sign() {
        let sign = |texts: &[&str]| decimal_sign(texts.iter().copied());
        assert_eq!(sign(&["1.250,5", "1.125"]), Some(','));
        assert_eq!(sign(&["1250.5", "12.125"]), Some('.'));
        assert_eq!(sign(&["12.125", "1.250"]), None);
        assert_eq!(sign(&["1250.5", "1.250,5"]), None);
        assert_eq!(sign(&["1.250.000"]), Some(','));
        assert_eq!(money("12.125", MILLIONS, Some('.'), false), Ok(12_125_000));
        assert_eq!(money("12.125", MILLIONS, Some(','), false), Ok(12_125_000_000));
        assert_eq!(money("12.125", MILLIONS, None, false), Err(Ambiguous));
        assert_eq!(money("12,125", MILLIONS, Some(','), true), Ok(12_125_000));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(\\PC|[0-9., ]|triệu|đồng|tỷ){0,24}") {
            let _ = money(&text, MILLIONS, None, true);
            let _ = decimal(&text, None, false);
        }

        /// However its thousands and decimals are parted, a number is itself.
        #[test]
        fn every_number_reads_back(whole in 1000..1_000_000_000_i64, tenths in 1..10_i64) {
            let plain = whole.to_string();
            let from_end = plain.chars().rev().collect::<Vec<_>>();
            let groups: Vec<String> = from_end.chunks(3).rev().map(|group| group.iter().rev().collect()).collect();
            for (thousands, point) in [(".", ","), (",", "."), (" ", ","), ("", ","), ("", ".")] {
                let text = format!("{}{point}{tenths}", groups.join(thousands));
                prop_assert_eq!(decimal(&text, None, false).and_then(|number| number.times(10)), Ok(whole * 10 + tenths));
            }
        }
    }
}
