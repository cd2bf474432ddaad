//! A share as printed, held against the exact fraction: 6 of 72 is 8,333…%, and prints as 8,3%.

use crate::text::{Lang, number};

/// A share as printed: its digits, and how many of them stand after the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands::report) struct Share {
    digits: u64,
    places: u32,
}

impl Share {
    /// Reads `84,7%` or `84.7`; in a workbook the sign is needed, for a cell of percent holds a fraction.
    pub fn read(typed: &str, in_workbook: bool) -> Option<Self> {
        let signed = typed.trim().strip_suffix('%');
        if in_workbook && signed.is_none() {
            return None;
        }
        let digits = signed.unwrap_or(typed).trim();
        let (whole, after) = digits.split_once([',', '.']).unwrap_or((digits, ""));
        let all = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 6 || after.len() > 4 || !all(whole) || !all(after) {
            return None;
        }
        let places = u32::try_from(after.len()).ok()?;
        Some(Self { digits: format!("{whole}{after}").parse().ok()?, places })
    }

    /// The exact fraction as it should be printed, half up, with as many decimals.
    pub fn of(self, part: i64, whole: i64) -> Option<Self> {
        let (part, whole) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
        let scale = 100 * 10_u128.pow(self.places);
        let digits = (part * scale * 2 + whole).checked_div(whole * 2)?;
        Some(Self { digits: u64::try_from(digits).ok()?, places: self.places })
    }

    /// In hundredths of a percent, as data has it.
    pub fn x100(self) -> u64 {
        match self.places {
            0..=2 => self.digits.saturating_mul(10_u64.pow(2 - self.places)),
            more => self.digits / 10_u64.pow(more - 2),
        }
    }

    /// As it is printed: `84,7%`.
    pub fn printed(self, lang: Lang) -> String {
        decimal(lang, self.digits, self.places)
    }

    /// The sum of some, as printed with the most decimals of them.
    pub fn sum(shares: &[Self]) -> Self {
        let places = shares.iter().map(|share| share.places).max().unwrap_or_default();
        let digits = shares.iter().map(|share| share.digits * 10_u64.pow(places - share.places)).sum();
        Self { digits, places }
    }

    /// Whether it is all: 100%.
    pub const fn is_all(self) -> bool {
        self.digits == 100 * 10_u64.pow(self.places)
    }
}

/// The exact fraction as far as a reader needs it: `8,33…%`, `12,5%`.
pub(super) fn exact(lang: Lang, part: i64, whole: i64) -> String {
    let (part, whole) = (u128::from(part.unsigned_abs()), u128::from(whole.unsigned_abs().max(1)));
    let (hundredths, rest) = (part * 10_000 / whole, part * 10_000 % whole);
    let text = decimal(lang, u64::try_from(hundredths).unwrap_or(u64::MAX), 2);
    if rest == 0 { text } else { text.replace('%', "…%") }
}

fn decimal(lang: Lang, digits: u64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let whole = number::count(lang, digits / scale);
    if places == 0 {
        return format!("{whole}%");
    }
    format!("{whole}{}{:0width$}%", lang.pick(",", "."), digits % scale, width = places as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::Vi;

    #[test]
    fn shares_are_held_against_the_exact_fraction() {
        // Bắc Giang 2022: 61 + 5 + 6 of 72; Yên Bái 10/2023: 43 of 34; Long Xuyên 2022: 2 of 3.
        for (part, whole, printed, right) in [
            (61, 72, "84,7 %", "84,7%"),
            (5, 72, "6,9%", "6,9%"),
            (6, 72, "8,4%", "8,3%"),
            (43, 34, "126.5", "126,5%"),
            (2, 3, "66,7%", "66,7%"),
            (2, 3, "67%", "67%"),
            (1, 8, "12,50%", "12,50%"),
        ] {
            let share = Share::read(printed, false).unwrap();
            assert_eq!(share.of(part, whole).unwrap().printed(Vi), right);
        }
        assert_eq!(exact(Vi, 6, 72), "8,33…%");
        assert_eq!(exact(Vi, 1, 8), "12,50%");
        let forced = ["84,7", "6,9", "8,4"].map(|text| Share::read(text, false).unwrap());
        assert!(Share::sum(&forced).is_all());
    }

    #[test]
    fn what_is_no_share_is_not_read() {
        for typed in ["", "%", "tám", "8,3,1", "-1%", "1234567", "1,23456"] {
            assert_eq!(Share::read(typed, false), None, "{typed}");
        }
        assert_eq!(Share::read("0.847", true), None);
    }
}
