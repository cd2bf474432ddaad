//! How long a certificate is valid, and when the file for its re-evaluation comes in.

use chrono::{Months, NaiveDate, TimeDelta};

/// Whether the day 36 months after the decision still counts (policy `anniversary`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anniversary {
    /// It does not: a certificate of 04/02/2020 is out of force from 04/02/2023.
    #[default]
    Out,
    /// It does (Civil Code 2015 Art 147–148).
    In,
}

impl Anniversary {
    /// The first day on which a term that ends on a day, as printed, is over.
    pub fn first_day_over(self, end: NaiveDate) -> NaiveDate {
        match self {
            Self::Out => end,
            Self::In => end + TimeDelta::days(1),
        }
    }
}

/// The first day of QĐ 26/2026; its filing window is not counted on days before.
pub(super) const WINDOW_SINCE: NaiveDate = super::Regime::R26.first_day();
/// A file for re-evaluation comes in not earlier than so many days before the end (Art 7.6a) …
pub const WINDOW_OPENS: i64 = 180;
/// … and not later than so many.
pub const WINDOW_CLOSES: i64 = 120;
/// Art 12.3 lets a certificate run on for at most so many days past its end.
const EXTENSION: i64 = 180;
/// The last end whose day −120 fell before [`WINDOW_SINCE`]: 120 days after 21/05/2026.
const LAST_COVERED_END: NaiveDate = super::day(2026, 9, 18);

/// The end of a certificate's term, as printed: the decision's date + 36 months, 29/02 → 28/02
/// (QĐ 26/2026 Art 4.3), or the end the decision itself states (Art 12.1).
/// `None` when the source gives neither.
pub fn term_end(decided: Option<NaiveDate>, stated: Option<NaiveDate>) -> Option<NaiveDate> {
    stated.or_else(|| decided?.checked_add_months(Months::new(36)))
}

/// The first day on which a certificate can have been in force: its decision's or, where no source gives that, 36 months
/// before the end that it states (QĐ 26/2026 Art 4.3). `None` when the source gives neither.
pub fn first_day(decided: Option<NaiveDate>, stated: Option<NaiveDate>) -> Option<NaiveDate> {
    decided.or_else(|| stated?.checked_sub_months(Months::new(36)))
}

/// Days from a day to the end of a term as printed: every window counts to it, whichever way the
/// anniversary is read.
pub fn days_left(end: NaiveDate, on: NaiveDate) -> i64 {
    (end - on).num_days()
}

/// The last day to which Art 12.3 lets a certificate run on: 180 days past its end.
pub fn extended_to(end: NaiveDate) -> NaiveDate {
    end + TimeDelta::days(EXTENSION)
}

/// Whether no file could meet the window of a term, which had closed before there was one: Art 12.3 covers it surely.
pub fn is_of_transition(end: NaiveDate) -> bool {
    (WINDOW_SINCE..=LAST_COVERED_END).contains(&end)
}

/// Where a day of filing lies in the window of a term (Art 7.6a).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// Before 22/05/2026 no window is known.
    None,
    /// Over 180 days before the end.
    Early,
    /// 180 to 120 days before the end, both counted.
    Open,
    /// Under 120 days before the end.
    Late,
}

/// Where a day lies in the filing window of a term that ends on a day.
pub fn window(end: NaiveDate, on: NaiveDate) -> Window {
    match days_left(end, on) {
        _ if on < WINDOW_SINCE => Window::None,
        ..WINDOW_CLOSES => Window::Late,
        WINDOW_CLOSES..=WINDOW_OPENS => Window::Open,
        _ => Window::Early,
    }
}

/// The first and the last day on which a re-evaluation is filed, 180 and 120 days before the end (Art 7.6a), none of them
/// before there was a window; none of an end whose last day had passed before the act.
pub fn filing_window(end: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let (opens, closes) = (end - TimeDelta::days(WINDOW_OPENS), end - TimeDelta::days(WINDOW_CLOSES));
    (closes >= WINDOW_SINCE).then_some((opens.max(WINDOW_SINCE), closes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn a_term_is_36_months_and_a_leap_day_ends_on_the_28th() {
        assert_eq!(term_end(Some(day(2020, 2, 4)), None), Some(day(2023, 2, 4)));
        assert_eq!(term_end(Some(day(2020, 2, 29)), None), Some(day(2023, 2, 28)));
        // … and one that begins on the 28th ends on the 28th, in a leap year too.
        assert_eq!(term_end(Some(day(2021, 2, 28)), None), Some(day(2024, 2, 28)));
        assert_eq!(term_end(Some(day(2020, 2, 4)), Some(day(2023, 1, 1))), Some(day(2023, 1, 1)));
        assert_eq!(term_end(None, None), None);
    }

    #[test]
    fn without_a_decisions_day_no_term_is_longer_than_36_months() {
        assert_eq!(first_day(None, Some(day(2027, 12, 31))), Some(day(2024, 12, 31)));
        // An end of 28/02/2027 may be of a decision of 29/02/2024, or of the day before.
        assert_eq!(first_day(None, Some(day(2027, 2, 28))), Some(day(2024, 2, 28)));
        assert_eq!(first_day(Some(day(2025, 6, 1)), Some(day(2027, 12, 31))), Some(day(2025, 6, 1)));
        assert_eq!(first_day(None, None), None);
    }

    #[test]
    fn both_sides_of_the_window_and_none_before_22_05_2026() {
        // Art 7.6a: not earlier than 180 days, not later than 120.
        let end = day(2028, 1, 1);
        let at = |days: i64| window(end, end - TimeDelta::days(days));
        assert_eq!((at(181), at(180), at(120), at(119)), (Window::Early, Window::Open, Window::Open, Window::Late));
        // An end of 18/09/2026 is 120 days from 21/05/2026, the day before the act.
        assert_eq!(filing_window(day(2026, 9, 18)), None);
        assert_eq!(filing_window(day(2026, 9, 19)), Some((day(2026, 5, 22), day(2026, 5, 22))));
        assert_eq!(window(day(2026, 9, 1), day(2026, 5, 21)), Window::None);
        assert_eq!(window(day(2026, 9, 1), day(2026, 5, 22)), Window::Late);
    }

    #[test]
    fn the_days_of_the_window_are_its_first_and_last() {
        // 01/07/2028 is 184 days before 01/01/2029: 180 days before is 05/07/2028, 120 are 03/09/2028.
        assert_eq!(filing_window(day(2029, 1, 1)), Some((day(2028, 7, 5), day(2028, 9, 3))));
        // The window of a term that ends on 30/10/2026 had opened before the act.
        assert_eq!(filing_window(day(2026, 10, 30)), Some((day(2026, 5, 22), day(2026, 7, 2))));
    }

    #[test]
    fn a_term_whose_window_closed_before_the_act_is_of_the_transition() {
        // Art 12.3, rules §5: ends from 22/05 to 18/09/2026.
        let covered = [(2026, 5, 21), (2026, 5, 22), (2026, 9, 18), (2026, 9, 19)];
        assert_eq!(covered.map(|(y, m, d)| is_of_transition(day(y, m, d))), [false, true, true, false]);
    }
}
