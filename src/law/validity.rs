//! How long a certificate is valid and what it is on a day. State is computed, never stored.

use std::cmp::Ordering;

use chrono::{Months, NaiveDate, TimeDelta};
use serde::Serialize;

use super::Star;

/// Whether the day 36 months after the decision still counts (policy `anniversary`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anniversary {
    /// It does not: a certificate of 04/02/2020 is out of force from 04/02/2023.
    #[default]
    Out,
    /// It does (Civil Code 2015 Art 147–148).
    In,
}

/// The end of a certificate's term, as printed: the decision's date + 36 months, 29/02 → 28/02
/// (QĐ 26/2026 Art 4.3), or the end the decision itself states (Art 12.1).
/// `None` when the source gives neither.
pub fn term_end(decided: Option<NaiveDate>, stated: Option<NaiveDate>) -> Option<NaiveDate> {
    stated.or_else(|| decided?.checked_add_months(Months::new(36)))
}

/// A certificate as far as its standing goes.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// The decision's date; `None` when the source gives none.
    pub issued: Option<NaiveDate>,
    /// Its end: see [`term_end`].
    pub end: Option<NaiveDate>,
    /// Stars, where known.
    pub star: Option<Star>,
    /// The next certificate of the same product: its date and star.
    pub next: Option<(NaiveDate, Option<Star>)>,
    /// The day a re-evaluation of the product failed, where it did.
    pub failed: Option<NaiveDate>,
    /// The day a re-evaluation of the product was filed that has not failed, where one was.
    pub filed: Option<NaiveDate>,
}

/// What a certificate is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The decision is of a later day.
    NotYetIssued,
    /// In force.
    Valid,
    /// In force, and the re-evaluation file is to come in: 180 to 120 days before the end.
    Due,
    /// In force, and the time to file has passed without a file.
    Overdue,
    /// Past its end, running on by law (Art 12.3).
    Extended,
    /// Past its end.
    Expired,
    /// Another certificate of the product has taken its place: the same rank.
    SupersededSame,
    /// The same, a higher rank.
    SupersededHigher,
    /// The same, a lower rank.
    SupersededLower,
    /// The same, one of the ranks not being known.
    Superseded,
    /// The source gives no date to count from.
    Unknown,
}

impl Standing {
    /// All of them, in the order reports print.
    pub const ALL: [Self; 11] = [
        Self::Valid,
        Self::Due,
        Self::Overdue,
        Self::Extended,
        Self::Expired,
        Self::SupersededSame,
        Self::SupersededHigher,
        Self::SupersededLower,
        Self::Superseded,
        Self::Unknown,
        Self::NotYetIssued,
    ];

    /// Whether the certificate counts as in force (còn hiệu lực).
    pub fn in_force(self) -> bool {
        matches!(self, Self::Valid | Self::Due | Self::Overdue | Self::Extended)
    }
}

/// The first day of QĐ 26/2026; its filing window is not counted on days before.
const WINDOW_SINCE: NaiveDate = super::Regime::R26.first_day();
/// The last end whose day −120 fell before [`WINDOW_SINCE`]: 120 days after 21/05/2026.
const LAST_COVERED_END: NaiveDate = super::day(2026, 9, 18);

/// The standing of a certificate on a day: the first that holds.
pub fn standing(held: &Held, on: NaiveDate, anniversary: Anniversary) -> Standing {
    if held.issued.is_some_and(|issued| issued > on) {
        return Standing::NotYetIssued;
    }
    if let Some((_, star)) = held.next.filter(|(from, _)| *from <= on) {
        return match star.zip(held.star).map(|(new, old)| new.cmp(&old)) {
            Some(Ordering::Equal) => Standing::SupersededSame,
            Some(Ordering::Greater) => Standing::SupersededHigher,
            Some(Ordering::Less) => Standing::SupersededLower,
            None => Standing::Superseded,
        };
    }
    let Some(end) = held.end else { return Standing::Unknown };
    if !has_ended(end, on, anniversary) {
        // Art 7.6a: not before 180 and not after 120 days, counted to the end of the term.
        return match days_left(end, on) {
            _ if on < WINDOW_SINCE || held.filed.is_some_and(|filed| filed <= on) => Standing::Valid,
            ..120 => Standing::Overdue,
            120..=180 => Standing::Due,
            _ => Standing::Valid,
        };
    }
    // Art 12.3: ends whose window had closed before the act run on to the result, at most 180 days.
    let over = held.failed.is_some_and(|failed| failed <= on);
    if (WINDOW_SINCE..=LAST_COVERED_END).contains(&end) && on <= extended_to(end) && !over {
        return Standing::Extended;
    }
    Standing::Expired
}

/// Days from a day to the end of a term as printed: every window counts to it, whichever way the
/// anniversary is read.
pub fn days_left(end: NaiveDate, on: NaiveDate) -> i64 {
    (end - on).num_days()
}

/// Whether a term that ends on a day is over.
pub fn has_ended(end: NaiveDate, on: NaiveDate, anniversary: Anniversary) -> bool {
    match anniversary {
        Anniversary::Out => on >= end,
        Anniversary::In => on > end,
    }
}

/// The last day to which Art 12.3 lets a certificate run on: 180 days past its end.
pub fn extended_to(end: NaiveDate) -> NaiveDate {
    end + TimeDelta::days(180)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn lone(issued: NaiveDate) -> Held {
        Held {
            issued: Some(issued),
            end: term_end(Some(issued), None),
            star: Star::new(3),
            next: None,
            failed: None,
            filed: None,
        }
    }

    #[test]
    fn a_term_is_36_months_and_a_leap_day_ends_on_the_28th() {
        assert_eq!(term_end(Some(day(2020, 2, 4)), None), Some(day(2023, 2, 4)));
        assert_eq!(term_end(Some(day(2020, 2, 29)), None), Some(day(2023, 2, 28)));
        assert_eq!(term_end(Some(day(2020, 2, 4)), Some(day(2023, 1, 1))), Some(day(2023, 1, 1)));
        assert_eq!(term_end(None, None), None);
    }

    #[test]
    fn nghe_an_303_is_out_of_force_from_its_anniversary() {
        // Published: decision of 04/02/2020 no longer in force from 04/02/2023.
        let held = lone(day(2020, 2, 4));
        assert_eq!(standing(&held, day(2023, 2, 3), Anniversary::Out), Standing::Valid);
        assert_eq!(standing(&held, day(2023, 2, 4), Anniversary::Out), Standing::Expired);
        assert_eq!(standing(&held, day(2023, 2, 4), Anniversary::In), Standing::Valid);
        assert_eq!(standing(&held, day(2023, 2, 5), Anniversary::In), Standing::Expired);
        assert_eq!(standing(&held, day(2020, 2, 3), Anniversary::Out), Standing::NotYetIssued);
    }

    #[test]
    fn the_filing_window_is_180_to_120_days_and_only_since_22_05_2026() {
        let end = day(2028, 1, 1);
        let held = Held { end: Some(end), star: None, ..lone(day(2025, 1, 1)) };
        let at = |days: i64| standing(&held, end - TimeDelta::days(days), Anniversary::Out);
        assert_eq!(at(181), Standing::Valid);
        assert_eq!(at(180), Standing::Due);
        assert_eq!(at(120), Standing::Due);
        assert_eq!(at(119), Standing::Overdue);
        // Once a re-evaluation is filed it is neither awaited nor overdue.
        let filed = Held { filed: Some(end - TimeDelta::days(150)), ..held };
        let at = |days: i64| standing(&filed, end - TimeDelta::days(days), Anniversary::Out);
        assert_eq!((at(151), at(150), at(119)), (Standing::Due, Standing::Valid, Standing::Valid));
        let earlier = lone(day(2023, 7, 1));
        assert_eq!(standing(&earlier, day(2026, 5, 21), Anniversary::Out), Standing::Valid);
        assert_eq!(standing(&earlier, day(2026, 5, 22), Anniversary::Out), Standing::Overdue);
    }

    #[test]
    fn windows_count_to_the_end_as_printed_under_either_reading() {
        // rules §5.
        let end = day(2028, 1, 1);
        let held = Held { end: Some(end), star: None, ..lone(day(2025, 1, 1)) };
        for anniversary in [Anniversary::Out, Anniversary::In] {
            let at = |days: i64| standing(&held, end - TimeDelta::days(days), anniversary);
            assert_eq!(
                (at(181), at(180), at(120), at(119)),
                (Standing::Valid, Standing::Due, Standing::Due, Standing::Overdue)
            );
        }
    }

    #[test]
    fn ends_from_22_05_to_18_09_2026_run_on_180_days() {
        // Art 12.3, rules §5.
        let ended = |end: NaiveDate, on| {
            let held = Held { issued: None, end: Some(end), star: None, ..lone(day(2023, 6, 1)) };
            standing(&held, on, Anniversary::Out)
        };
        assert_eq!(ended(day(2026, 5, 21), day(2026, 6, 1)), Standing::Expired);
        assert_eq!(ended(day(2026, 5, 22), day(2026, 6, 1)), Standing::Extended);
        assert_eq!(ended(day(2026, 9, 18), day(2027, 3, 17)), Standing::Extended);
        assert_eq!(ended(day(2026, 9, 18), day(2027, 3, 18)), Standing::Expired);
        assert_eq!(ended(day(2026, 9, 19), day(2026, 9, 19)), Standing::Expired);
        // … to the result: a failed re-evaluation ends it.
        let failed = Held { failed: Some(day(2026, 8, 1)), ..lone(day(2023, 6, 1)) };
        assert_eq!(standing(&failed, day(2026, 7, 31), Anniversary::Out), Standing::Extended);
        assert_eq!(standing(&failed, day(2026, 8, 1), Anniversary::Out), Standing::Expired);
    }

    #[test]
    fn the_next_certificate_supersedes_from_its_own_date() {
        let next = |n: u8| Held { next: Some((day(2022, 1, 1), Star::new(n))), ..lone(day(2020, 2, 4)) };
        assert_eq!(standing(&next(4), day(2021, 12, 31), Anniversary::Out), Standing::Valid);
        assert_eq!(standing(&next(4), day(2022, 1, 1), Anniversary::Out), Standing::SupersededHigher);
        assert_eq!(standing(&next(3), day(2022, 1, 1), Anniversary::Out), Standing::SupersededSame);
    }

    proptest! {
        /// Standing only moves forward: once ended, never in force again (no next certificate).
        #[test]
        fn an_ended_certificate_stays_ended(issued in 0i64..4000, gap in 0i64..3000, later in 0i64..3000) {
            let held = lone(day(2019, 1, 1) + TimeDelta::days(issued));
            let first = day(2019, 1, 1) + TimeDelta::days(gap);
            if standing(&held, first, Anniversary::Out) == Standing::Expired {
                prop_assert_eq!(standing(&held, first + TimeDelta::days(later), Anniversary::Out), Standing::Expired);
            }
        }
    }
}
