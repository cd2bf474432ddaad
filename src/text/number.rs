//! Numbers and dates as a person reads them, in whole-number arithmetic only.
//!
//! Points come in hundredths (`9075` is 90,75), percentages in tenths (`667` is 66,7%).

use chrono::{Datelike, NaiveDate};

use super::Lang;
use super::messages::number as say;

/// What a mean of nothing prints as.
const NOTHING: &str = "–";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A count with its thousands apart: `1.018`, in English `1,018`.
pub fn count(lang: Lang, n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(lang.pick(".", ","));
        }
        text.push(digit);
    }
    text
}

/// How the arguments of messages are told.
pub mod in_message {
    use std::fmt::Display;

    use super::Lang;
    use crate::text::typed::Typed;

    /// A product's name: `{product:#}` is as it is typed.
    pub fn product(lang: Lang, name: impl Display) -> Typed {
        Typed::product(lang, name)
    }

    /// Another name, likewise.
    pub fn name(lang: Lang, name: impl Display) -> Typed {
        Typed::name(lang, name)
    }

    /// Another name behind what ends the options, likewise.
    pub fn operand(lang: Lang, name: impl Display) -> Typed {
        Typed::operand(lang, name)
    }

    /// A count with its thousands apart; what is told in other words already stays as it is.
    pub fn count(lang: Lang, n: impl Display) -> String {
        let text = n.to_string();
        // "04" has its form, and so has "1.018".
        let plain = text.parse::<u64>().ok().filter(|n| n.to_string() == text);
        plain.map_or(text, |n| super::count(lang, n))
    }
}

/// A count within a sentence: Vietnamese offices write `04` below ten.
pub fn count_in_sentence(lang: Lang, n: u64) -> String {
    match lang {
        Lang::Vi if (1..10).contains(&n) => format!("{n:02}"),
        _ => count(lang, n),
    }
}

/// `part` of `whole` in tenths of a percent, half up: 2 of 3 is `667`, 43 of 34 is `1265`.
///
/// `None` when `whole` is zero, or the result is beyond `u64`.
pub fn percent_x10(part: u64, whole: u64) -> Option<u64> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let tenths = (part * 2000 + whole).checked_div(whole * 2)?;
    u64::try_from(tenths).ok()
}

/// Tenths of a percent in a sentence: `66,7%`, in English `66.7%`. One decimal always, save `100%`.
pub fn percent(lang: Lang, x10: u64) -> String {
    if x10 == 1000 { "100%".to_owned() } else { percent_in_column(lang, x10) }
}

/// The same in a column, beside others: `100,0%`.
pub fn percent_in_column(lang: Lang, x10: u64) -> String {
    let point = lang.pick(",", ".");
    format!("{}{point}{}%", count(lang, x10 / 10), x10 % 10)
}

/// Points from hundredths, two decimals always: `90,75`, in English `90.75`.
pub fn points(lang: Lang, hundredths: i64) -> String {
    let whole = hundredths.unsigned_abs();
    format!("{}{}{}{:02}", sign(hundredths), count(lang, whole / 100), lang.pick(",", "."), whole % 100)
}

/// Points as short as they are exact: `3`, `32,5`, `90,75`.
pub fn brief_points(lang: Lang, hundredths: i64) -> String {
    let full = points(lang, hundredths);
    full.trim_end_matches('0').trim_end_matches([',', '.']).to_owned()
}

/// Money: `1.080.000.000 đồng`.
pub fn money(lang: Lang, dong: i64) -> String {
    say::money(lang, dong)
}

/// A quantity from thousandths, as short as it is exact: `12,5`, `1.250`.
pub fn thousandths(lang: Lang, thousandths: i64) -> String {
    let whole = thousandths.unsigned_abs();
    let decimals = format!("{:03}", whole % 1000);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { lang.pick(",", ".") };
    format!("{}{}{point}{decimals}", sign(thousandths), count(lang, whole / 1000))
}

/// A mean in whole hundredths, cut downwards, from a sum in hundredths; `None` of nothing.
///
/// Cut and not rounded, so that 69,997 never looks like the 70 it did not reach.
pub fn mean_x100(sum: i64, n: u32) -> Option<i64> {
    // A positive divisor makes Euclid's quotient the floor, also below zero.
    sum.checked_div_euclid(i64::from(n))
}

/// [`mean_x100`] as a person reads it: `69,99`; a dash for a mean of nothing.
pub fn mean(lang: Lang, sum: i64, n: u32) -> String {
    mean_x100(sum, n).map_or_else(|| NOTHING.to_owned(), |mean| points(lang, mean))
}

/// A day in a table, the same in both languages: `28/12/2020`.
pub fn date(_: Lang, day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// A day in a paper: "ngày 05 tháng 01 năm 2021", "5 January 2021".
///
/// Vietnamese papers put a zero before days below ten and before months 1 and 2, and only there,
/// so that a figure cannot be altered by a digit set before it.
pub fn date_in_words(lang: Lang, day: NaiveDate) -> String {
    let month = day.month();
    match lang {
        Lang::Vi => {
            let width = if month <= 2 { 2 } else { 1 };
            let month = format!("{month:0width$}");
            say::day_in_words(lang, format!("{:02}", day.day()), month, day.year())
        }
        Lang::En => {
            let name = MONTHS.get(day.month0() as usize).copied().unwrap_or("");
            say::day_in_words(lang, day.day(), name, day.year())
        }
    }
}

/// Hundredths as data: `90.75`, never grouped, whatever the language.
pub fn plain_hundredths(hundredths: i64) -> String {
    let whole = hundredths.unsigned_abs();
    format!("{}{}.{:02}", sign(hundredths), whole / 100, whole % 100)
}

/// Tenths as data: `66.7`, never grouped, whatever the language.
pub fn plain_tenths(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

const fn sign(n: i64) -> &'static str {
    if n < 0 { "-" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Vi};
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn counts_are_grouped_by_thousands() {
        for (n, vi) in [(0, "0"), (999, "999"), (1018, "1.018"), (1_080_000_000, "1.080.000.000")] {
            assert_eq!(count(Vi, n), vi);
            assert_eq!(count(En, n), vi.replace('.', ","));
        }
        assert_eq!(count(Vi, u64::MAX), "18.446.744.073.709.551.615");
    }

    #[test]
    fn counts_in_messages_are_grouped_and_words_are_not() {
        for (told, vi) in [("1018", "1.018"), ("04", "04"), ("1.018", "1.018"), ("999", "999"), ("3 sao", "3 sao")] {
            assert_eq!(in_message::count(Vi, told), vi);
        }
        assert_eq!(in_message::count(En, 100_000_usize), "100,000");
    }

    #[test]
    fn brief_points_leave_out_zeros_that_say_nothing() {
        for (hundredths, vi) in [(0, "0"), (300, "3"), (1000, "10"), (3250, "32,5"), (9075, "90,75"), (10_000, "100")] {
            assert_eq!(brief_points(Vi, hundredths), vi);
        }
    }

    #[test]
    fn sentences_write_a_zero_before_counts_below_ten() {
        assert_eq!(count_in_sentence(Vi, 0), "0");
        assert_eq!(count_in_sentence(Vi, 4), "04");
        assert_eq!(count_in_sentence(Vi, 10), "10");
        assert_eq!(count_in_sentence(Vi, 1018), "1.018");
        assert_eq!(count_in_sentence(En, 4), "4");
    }

    #[test]
    fn percentages_of_published_plans() {
        assert_eq!(percent_x10(2, 3), Some(667)); // "02/03 sản phẩm, bằng 66,7% kế hoạch năm"
        assert_eq!(percent_x10(43, 34), Some(1265)); // "vượt kế hoạch 26,5%"
        assert_eq!(percent_x10(1, 2000), Some(1)); // 0,05% goes up
        assert_eq!(percent_x10(1, 2001), Some(0));
        assert_eq!(percent_x10(5, 0), None);
        assert_eq!(percent_x10(u64::MAX, u64::MAX), Some(1000));
        assert_eq!(percent_x10(u64::MAX, 1), None);
        assert_eq!(percent(Vi, 667), "66,7%");
        assert_eq!(percent(En, 667), "66.7%");
        assert_eq!(percent(Vi, 1265), "126,5%");
        assert_eq!(percent(Vi, 1000), "100%");
        assert_eq!(percent(Vi, 500), "50,0%");
        assert_eq!(percent(Vi, 0), "0,0%");
    }

    #[test]
    fn points_keep_two_decimals() {
        assert_eq!(points(Vi, 9075), "90,75");
        assert_eq!(points(En, 9000), "90.00");
        assert_eq!(points(Vi, -5), "-0,05");
        assert_eq!(points(Vi, 123_456), "1.234,56");
        assert_eq!(plain_hundredths(123_456), "1234.56");
        assert_eq!(plain_hundredths(-5), "-0.05");
        assert_eq!(plain_tenths(12_655), "1265.5");
    }

    #[test]
    fn a_mean_just_under_a_band_stays_under_it() {
        // 70 + 70 + 69,99 = 209,99; a third of it is 69,99666…
        assert_eq!(mean(Vi, 20_999, 3), "69,99");
        assert_eq!(mean(En, 26_999, 3), "89.99");
        assert_eq!(mean(Vi, 21_000, 3), "70,00");
        assert_eq!(mean(Vi, -1, 3), "-0,01");
        assert_eq!(mean(Vi, 0, 0), "–");
    }

    #[test]
    fn days_in_tables_and_papers() {
        assert_eq!(date(Vi, day(2020, 12, 28)), "28/12/2020");
        assert_eq!(date(En, day(2021, 1, 5)), "05/01/2021");
        for (d, vi, en) in [
            (day(2020, 12, 28), "ngày 28 tháng 12 năm 2020", "28 December 2020"),
            (day(2021, 1, 5), "ngày 05 tháng 01 năm 2021", "5 January 2021"),
            (day(2024, 2, 29), "ngày 29 tháng 02 năm 2024", "29 February 2024"),
            (day(2026, 5, 22), "ngày 22 tháng 5 năm 2026", "22 May 2026"),
        ] {
            assert_eq!(date_in_words(Vi, d), vi);
            assert_eq!(date_in_words(En, d), en);
        }
    }

    proptest! {
        /// The figure read back from the print is the floor of the exact mean.
        #[test]
        fn a_printed_mean_never_exceeds_the_exact_one(sum: i64, n in 1_u32..) {
            for lang in [Vi, En] {
                let read: String = mean(lang, sum, n).chars().filter(|c| !",.".contains(*c)).collect();
                let (read, sum, n) = (read.parse::<i128>().unwrap(), i128::from(sum), i128::from(n));
                prop_assert!(read * n <= sum);
                prop_assert!((read + 1) * n > sum);
            }
        }

        /// Half up: the exact share lies within [printed − 0,05, printed + 0,05).
        #[test]
        fn a_percentage_is_the_nearest_tenth(part in 0..u64::from(u32::MAX), whole in 1..u64::from(u32::MAX)) {
            let tenths = i128::from(percent_x10(part, whole).unwrap());
            let (part, whole) = (i128::from(part), i128::from(whole));
            prop_assert!((2 * tenths - 1) * whole <= 2000 * part);
            prop_assert!((2 * tenths + 1) * whole > 2000 * part);
        }
    }
}
