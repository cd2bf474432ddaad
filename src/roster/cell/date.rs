use chrono::{Datelike, NaiveDate};

use super::{CellFault, CellFaultKind as Kind, YEARS, month::month, serial, whole};
use crate::text::fold;

/// When something was, as precisely as a cell tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On a day.
    Day(NaiveDate),
    /// In a month; the day is not told.
    Month {
        /// The year, 1990 to 2100.
        year: u16,
        /// 1 to 12.
        month: u8,
    },
    /// In a year, or some part of it with no month: "năm 2023", "quý IV/2022".
    Year(u16),
}

impl When {
    /// The day, where it is told.
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The year, which is always told.
    pub fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month { year, .. } | Self::Year(year) => year.into(),
        }
    }

    /// Whether it was on that day, as far as is told.
    pub fn holds(self, on: NaiveDate) -> bool {
        match self {
            Self::Day(day) => day == on,
            Self::Month { month, .. } => self.year() == on.year() && u32::from(month) == on.month(),
            Self::Year(_) => self.year() == on.year(),
        }
    }
}

/// A day from `2020-12-28`, or day first as Viet Nam writes: `28/12/2020`, `5/8/2021`, `05-08-2021`,
/// `28.12.2020`, `ngày 28 tháng 12 năm 2020`, `28-Dec-2020`. The year has four digits, from 1990 to 2100. A time of
/// day after it is let go (`2021-08-05 00:00:00`), unless a time zone stands there: it can be another day here.
pub fn date(text: &str) -> Result<NaiveDate, CellFault> {
    when(text)?.day().ok_or_else(|| Kind::ImpreciseDate.of(text))
}

/// When something was: a day in every form of [`date`], a month (`11/2022`, `tháng 11 năm 2022`) or a year
/// (`năm 2023`, `quý IV/2022`).
pub fn when(text: &str) -> Result<When, CellFault> {
    read(text).map_err(|kind| kind.of(text))
}

fn read(got: &str) -> Result<When, Kind> {
    let folded = fold::bare(got);
    let folded = without_time(folded.trim_end_matches([' ', '.', ',', ';']));
    let folded = folded.strip_prefix("ngay ").unwrap_or(folded);
    let numeric = folded.replace(" thang ", "/").replace(" nam ", "/").replace("thg ", "thg");
    let separator = numeric.chars().find(|c| matches!(c, '/' | '-' | '.'));
    let parts: Vec<&str> = match separator {
        Some(sign) => numeric.split(sign).map(str::trim).collect(),
        None if numeric.split(' ').any(|word| month(word).is_some()) => numeric.split(' ').collect(),
        None => vec![numeric.as_str()],
    };
    let named = |at: usize, part: &str| if at == 1 { month(part) } else { None };
    let numbers: Option<Vec<u32>> =
        parts.iter().enumerate().map(|(at, part)| whole(part).or_else(|| named(at, part))).collect();
    let Some(numbers) = numbers else {
        return period(folded).unwrap_or(Err(Kind::NotDate));
    };
    // A month's name is as good as its two digits.
    let width = |part: &&str| whole(part).map_or(2, |_| part.len());
    let widths: Vec<usize> = parts.iter().map(width).collect();
    match (numbers[..].as_ref(), &widths[..]) {
        (&[year, month, day], [4, 1..=2, 1..=2]) | (&[day, month, year], [1..=2, 1..=2, 4]) => of(year, month, day),
        (_, [1..=2, 1..=2, 2]) => Err(Kind::TwoDigitYear),
        (&[month, year], [1..=2, 4]) | (&[year, month], [4, 1..=2]) => in_month(year, month),
        (&[year], [4]) if YEARS.contains(&year) => in_year(year),
        // 20000 is 1954, 99999 is 2173. With a time of day the serial has decimals.
        (&[number] | &[number, _], [5] | [5, _]) if number >= 20_000 && !numeric.contains(['/', '-']) => {
            Err(serial_date(number))
        }
        _ => Err(Kind::NotDate),
    }
}

/// The fault of a spreadsheet's number for a day, with the day it is in each of the two systems.
fn serial_date(number: u32) -> Kind {
    match (serial(number.into(), false), serial(number.into(), true)) {
        (Some(since_1900), Some(since_1904)) => Kind::SerialDate { since_1900, since_1904 },
        _ => Kind::NotDate,
    }
}

/// Text without the time of day at its end: `2021-08-05t00:00:00`, `05/08/2021 12:00:00 sa`.
fn without_time(folded: &str) -> &str {
    let Some(colon) = folded.find(':') else { return folded };
    let (before, time) = folded.split_at(colon);
    let date = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let hour = before.len() - date.len();
    let clock = time.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let half = time[clock.len()..].trim_start();
    let timed = (1..=2).contains(&hour)
        && clock.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.'))
        && matches!(half, "" | "am" | "pm" | "sa" | "ch");
    match date.strip_suffix([' ', 't']) {
        Some(date) if timed && date.ends_with(|c: char| c.is_ascii_digit()) => date,
        _ => folded,
    }
}

fn of(year: u32, month: u32, day: u32) -> Result<When, Kind> {
    let known = known_year(year)?;
    NaiveDate::from_ymd_opt(known.into(), month, day).map(When::Day).ok_or(Kind::NoSuchDay)
}

fn in_month(year: u32, month: u32) -> Result<When, Kind> {
    let year = known_year(year)?;
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month)).ok_or(Kind::NoSuchDay)?;
    Ok(When::Month { year, month })
}

fn in_year(year: u32) -> Result<When, Kind> {
    known_year(year).map(When::Year)
}

fn known_year(year: u32) -> Result<u16, Kind> {
    u16::try_from(year).ok().filter(|_| YEARS.contains(&year)).ok_or(Kind::DateOutOfRange)
}

/// The month or year that folded text names with a word for it; `None` where it does not. A month or a quarter
/// without its year is too little.
fn period(folded: &str) -> Option<Result<When, Kind>> {
    let word =
        |word: &str| matches!(word, "thang" | "quy" | "nam" | "dau" | "cuoi" | "giua" | "i" | "ii" | "iii" | "iv");
    let words: Vec<&str> = folded.split([' ', '/', '-', '.']).filter(|word| !word.is_empty()).collect();
    if !words.first().is_some_and(|first| matches!(*first, "thang" | "quy" | "nam" | "dau" | "cuoi" | "giua"))
        || !words.iter().all(|w| word(w) || whole(w).is_some())
    {
        return None;
    }
    let numbers: Vec<(u32, usize)> = words.iter().filter_map(|word| Some((whole(word)?, word.len()))).collect();
    Some(match (&numbers[..], words.contains(&"thang"), words.contains(&"quy")) {
        (&[(month, 1..=2), (year, 4)], true, false) => in_month(year, month),
        (&[(quarter, 1), (year, 4)], false, true) if (1..=4).contains(&quarter) => in_year(year),
        (&[(year, 4)], false, _) => in_year(year),
        _ => Err(Kind::ImpreciseDate),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_forms_offices_write_read() {
        for text in [
            "2020-12-28",
            "28/12/2020",
            "28-12-2020",
            "28.12.2020",
            " 28/12/2020 ",
            "28/12/2020.",
            "ngày 28/12/2020",
            "Ngày 28 tháng 12 năm 2020",
            "28 / 12 / 2020",
            "28/12 năm 2020",
            "2020-12-28 00:00:00",
            "2020-12-28T00:00:00",
            "2020-12-28T07:30:00.000",
            "28/12/2020 0:00",
            "28/12/2020 12:00:00 SA",
            "28/12/2020 12:00:00 AM",
            "28-Dec-2020",
            "28 December 2020",
            "28-Thg12-2020",
            "28 thg 12 2020",
        ] {
            assert_eq!(date(text), Ok(ymd(2020, 12, 28)), "{text}");
        }
        assert_eq!(date("5/8/2021"), Ok(ymd(2021, 8, 5)));
        assert_eq!(date("05-08-2021"), Ok(ymd(2021, 8, 5)));
        assert_eq!(date("29/02/2020"), Ok(ymd(2020, 2, 29)));
    }

    #[test]
    fn months_and_years_are_told_as_such() {
        for (text, told) in [
            ("11/2022", When::Month { year: 2022, month: 11 }),
            ("2022-11", When::Month { year: 2022, month: 11 }),
            ("tháng 11/2022", When::Month { year: 2022, month: 11 }),
            ("Tháng 11 năm 2022", When::Month { year: 2022, month: 11 }),
            ("2022", When::Year(2022)),
            ("năm 2023", When::Year(2023)),
            ("cuối năm 2023", When::Year(2023)),
            ("quý IV/2022", When::Year(2022)),
            ("Quý 4 năm 2022", When::Year(2022)),
            ("28/12/2020", When::Day(ymd(2020, 12, 28))),
        ] {
            assert_eq!(when(text), Ok(told), "{text}");
            assert_eq!(date(text).ok(), told.day());
        }
        for text in ["tháng 6", "quý IV", "năm 23", "tháng 6, 7/2022", "tháng 06 năm 22"] {
            assert!(when(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_period_holds_its_days() {
        let day = ymd(2022, 11, 30);
        assert!(When::Month { year: 2022, month: 11 }.holds(day) && When::Year(2022).holds(day));
        assert!(!When::Month { year: 2021, month: 11 }.holds(day) && !When::Month { year: 2022, month: 12 }.holds(day));
        assert!(!When::Year(2023).holds(day) && !When::Day(ymd(2022, 11, 29)).holds(day));
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        // 44193 days since 30/12/1899 and since 01/01/1904, by the calendar.
        let serial = Kind::SerialDate { since_1900: ymd(2020, 12, 28), since_1904: ymd(2024, 12, 29) };
        for (text, kind) in [
            ("31/02/2020", Kind::NoSuchDay),
            ("29/02/2021", Kind::NoSuchDay),
            ("12/28/2020", Kind::NoSuchDay),
            ("2020-13-01", Kind::NoSuchDay),
            ("00/12/2020", Kind::NoSuchDay),
            ("13/2022", Kind::NoSuchDay),
            ("28/12/20", Kind::TwoDigitYear),
            ("28-Dec-20", Kind::TwoDigitYear),
            ("11/2022", Kind::ImpreciseDate),
            ("2022-11", Kind::ImpreciseDate),
            ("2022", Kind::ImpreciseDate),
            ("năm 2023", Kind::ImpreciseDate),
            ("tháng 6", Kind::ImpreciseDate),
            ("44193", serial),
            ("44193.5", serial),
            ("28/12/1899", Kind::DateOutOfRange),
            ("28/12/2101", Kind::DateOutOfRange),
            ("11/1989", Kind::DateOutOfRange),
            ("", Kind::NotDate),
            ("abc", Kind::NotDate),
            ("123", Kind::NotDate),
            ("11/22", Kind::NotDate),
            ("28/12-2020", Kind::NotDate),
            ("28/12/2020/1", Kind::NotDate),
            ("-28/12/2020", Kind::NotDate),
            ("28/12/2020 và 29/12/2020", Kind::NotDate),
            (".../.../2023", Kind::NotDate),
            // Midnight in Viet Nam of the next day.
            ("2021-08-04T17:00:00Z", Kind::NotDate),
            ("2021-08-05T00:00:00+07:00", Kind::NotDate),
            ("8:00", Kind::NotDate),
            ("#N/A", Kind::SpreadsheetError),
        ] {
            assert_eq!(date(text), Err(kind.of(text)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_day_reads_back(days in 0..40_542_u64) {
            // 40 542 days from 1990-01-01 end with 2100-12-31.
            let day = ymd(1990, 1, 1) + chrono::Days::new(days);
            for form in [
                "%Y-%m-%d", "%d/%m/%Y", "%-d/%-m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d 00:00:00", "%Y-%m-%dT00:00:00",
                "%d-%b-%Y", "%-d %B %Y", "ngày %d tháng %m năm %Y", "%d/%m/%Y 23:59",
            ] {
                prop_assert_eq!(date(&day.format(form).to_string()), Ok(day));
            }
            for form in ["%m/%Y", "%-m/%Y", "tháng %-m/%Y", "tháng %m năm %Y", "%Y-%m"] {
                let month = When::Month { year: day.format("%Y").to_string().parse().unwrap(), month: u8::try_from(day.month()).unwrap() };
                prop_assert_eq!(when(&day.format(form).to_string()), Ok(month));
                prop_assert!(month.holds(day));
            }
        }
    }

    #[test]
    fn the_range_ends_where_it_says() {
        assert_eq!(ymd(1990, 1, 1) + chrono::Days::new(40_542), ymd(2100, 12, 31) + chrono::Days::new(1));
        assert_eq!(date("01/01/1990"), Ok(ymd(1990, 1, 1)));
        assert_eq!(date("31/12/2100"), Ok(ymd(2100, 12, 31)));
    }
}
