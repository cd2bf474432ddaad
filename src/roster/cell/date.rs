use chrono::NaiveDate;

use super::{CellFault, CellFaultKind as Kind, YEARS, whole};
use crate::text::fold;

/// A day from `2020-12-28`, or day first as Viet Nam writes: `28/12/2020`, `5/8/2021`, `05-08-2021`,
/// `28.12.2020`, `ngày 28 tháng 12 năm 2020`. The year has four digits, from 1990 to 2100.
pub fn date(text: &str) -> Result<NaiveDate, CellFault> {
    day(text.trim()).map_err(|kind| kind.of(text))
}

fn day(got: &str) -> Result<NaiveDate, Kind> {
    let folded = fold::bare(got);
    let folded = folded.strip_prefix("ngay ").unwrap_or(&folded);
    let numeric = folded.replace(" thang ", "/").replace(" nam ", "/");
    let separator = numeric.chars().find(|c| matches!(c, '/' | '-' | '.'));
    let parts: Vec<&str> = match separator {
        Some(sign) => numeric.split(sign).map(str::trim).collect(),
        None => vec![numeric.as_str()],
    };
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| whole(part)).collect();
    let Some(numbers) = numbers else {
        return Err(if is_period(folded) { Kind::ImpreciseDate } else { Kind::NotDate });
    };
    let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match (numbers[..].as_ref(), &widths[..]) {
        (&[year, month, day], [4, 1..=2, 1..=2]) | (&[day, month, year], [1..=2, 1..=2, 4]) => of(year, month, day),
        (_, [1..=2, 1..=2, 2]) => Err(Kind::TwoDigitYear),
        (_, [1..=2, 4] | [4, 1..=2]) => Err(Kind::ImpreciseDate),
        (&[year], [4]) if YEARS.contains(&year) => Err(Kind::ImpreciseDate),
        // 20000 is 1954, 99999 is 2173. With a time of day the serial has decimals.
        (&[serial] | &[serial, _], [5] | [5, _]) if serial >= 20_000 && !numeric.contains(['/', '-']) => {
            Err(Kind::SerialDate)
        }
        _ => Err(Kind::NotDate),
    }
}

fn of(year: u32, month: u32, day: u32) -> Result<NaiveDate, Kind> {
    if !YEARS.contains(&year) {
        return Err(Kind::DateOutOfRange);
    }
    let year = i32::try_from(year).map_err(|_| Kind::DateOutOfRange)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Kind::NoSuchDay)
}

/// Whether folded text names a month, a quarter or a year: words for them, and numbers.
fn is_period(folded: &str) -> bool {
    let word = |word: &str| matches!(word, "thang" | "quy" | "nam" | "dau" | "cuoi" | "i" | "ii" | "iii" | "iv");
    let mut words = folded.split([' ', '/', '-']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some_and(|first| matches!(*first, "thang" | "quy" | "nam" | "dau" | "cuoi"))
        && words.all(|w| word(w) || whole(w).is_some())
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
            "ngày 28/12/2020",
            "Ngày 28 tháng 12 năm 2020",
            "28 / 12 / 2020",
        ] {
            assert_eq!(date(text), Ok(ymd(2020, 12, 28)), "{text}");
        }
        assert_eq!(date("5/8/2021"), Ok(ymd(2021, 8, 5)));
        assert_eq!(date("05-08-2021"), Ok(ymd(2021, 8, 5)));
        assert_eq!(date("29/02/2020"), Ok(ymd(2020, 2, 29)));
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (text, kind) in [
            ("31/02/2020", Kind::NoSuchDay),
            ("29/02/2021", Kind::NoSuchDay),
            ("12/28/2020", Kind::NoSuchDay),
            ("2020-13-01", Kind::NoSuchDay),
            ("00/12/2020", Kind::NoSuchDay),
            ("28/12/20", Kind::TwoDigitYear),
            ("11/2022", Kind::ImpreciseDate),
            ("2022-11", Kind::ImpreciseDate),
            ("2022", Kind::ImpreciseDate),
            ("năm 2023", Kind::ImpreciseDate),
            ("tháng 11/2022", Kind::ImpreciseDate),
            ("tháng 11 năm 2022", Kind::ImpreciseDate),
            ("quý IV/2022", Kind::ImpreciseDate),
            ("44193", Kind::SerialDate),
            ("44193.5", Kind::SerialDate),
            ("28/12/1899", Kind::DateOutOfRange),
            ("28/12/2101", Kind::DateOutOfRange),
            ("", Kind::NotDate),
            ("abc", Kind::NotDate),
            ("123", Kind::NotDate),
            ("28/12-2020", Kind::NotDate),
            ("28/12/2020/1", Kind::NotDate),
            ("-28/12/2020", Kind::NotDate),
            ("28/12/2020 và 29/12/2020", Kind::NotDate),
            (".../.../2023", Kind::NotDate),
        ] {
            assert_eq!(date(text), Err(kind.of(text)), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_day_reads_back(days in 0..40_542_u64) {
            // 40 542 days from 1990-01-01 end with 2100-12-31.
            let day = ymd(1990, 1, 1) + chrono::Days::new(days);
            for form in ["%Y-%m-%d", "%d/%m/%Y", "%-d/%-m/%Y", "%d-%m-%Y", "%d.%m.%Y"] {
                prop_assert_eq!(date(&day.format(form).to_string()), Ok(day));
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
