use chrono::{Days, NaiveDate};

/// The last day a spreadsheet counts, 9999-12-31, in each of its systems.
const LAST: [f64; 2] = [2_958_465.0, 2_957_003.0];

/// The day a spreadsheet keeps as a number: days since the end of 1899, or since the first day of 1904 (the first
/// Macintosh's system, which a file may still be set to). The time of day after the point is let go.
///
/// In the 1900 system 60 is 29/02/1900, which never was: the days before it are counted from one day later.
pub fn serial(number: f64, epoch_1904: bool) -> Option<NaiveDate> {
    let [last_1900, last_1904] = LAST;
    let least = if epoch_1904 { 0.0 } else { 1.0 };
    let day = number.floor();
    if !(least..=if epoch_1904 { last_1904 } else { last_1900 }).contains(&day) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, and within 0 and 2 958 465
    let day = day as u64;
    let (year, month, first) = match day {
        _ if epoch_1904 => (1904, 1, 1),
        60 => return None,
        ..60 => (1899, 12, 31),
        _ => (1899, 12, 30),
    };
    NaiveDate::from_ymd_opt(year, month, first)?.checked_add_days(Days::new(day))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn the_days_that_spreadsheets_show() {
        // The 1900 system: what Excel shows for these numbers.
        for (number, day) in [
            (0.0, None),
            (0.5, None),
            (1.0, ymd(1900, 1, 1)),
            (59.0, ymd(1900, 2, 28)),
            (60.0, None),
            (60.9, None),
            (61.0, ymd(1900, 3, 1)),
            (36_526.0, ymd(2000, 1, 1)),
            (44_193.0, ymd(2020, 12, 28)),
            (44_193.999, ymd(2020, 12, 28)),
            (2_958_465.0, ymd(9999, 12, 31)),
            (2_958_466.0, None),
            (-1.0, None),
            (f64::NAN, None),
            (f64::INFINITY, None),
        ] {
            assert_eq!(serial(number, false), day, "{number}");
        }
        for (number, day) in [
            (0.0, ymd(1904, 1, 1)),
            (1.0, ymd(1904, 1, 2)),
            (60.0, ymd(1904, 3, 1)),
            (2_957_003.0, ymd(9999, 12, 31)),
            (2_957_004.0, None),
            (-0.5, None),
        ] {
            assert_eq!(serial(number, true), day, "{number}");
        }
    }

    proptest! {
        #[test]
        fn the_two_systems_are_1462_days_apart(number in 61..2_957_003_u32) {
            let later = serial(number.into(), true);
            prop_assert_eq!(serial(f64::from(number + 1462), false), later);
            prop_assert!(later.is_some());
        }

        #[test]
        fn no_number_panics(number: f64, epoch_1904: bool) {
            let day = serial(number, epoch_1904);
            prop_assert!(day.is_none() || number >= 0.0);
        }
    }
}
