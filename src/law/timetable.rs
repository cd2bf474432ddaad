//! By which days files are proposed, checked, evaluated: QĐ 26/2026 sets them for each year.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{DaysOff, Level, Regime};

/// A round of evaluation (Art 5): what is proposed before one day is evaluated before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Round {
    /// Before this day files are proposed.
    pub proposed_before: NaiveDate,
    /// Before this day the round is held.
    pub held_before: NaiveDate,
}

impl Round {
    /// The rounds of a level in their order, from the first whose files are proposed under the act; the law
    /// has none of a district.
    pub fn of(level: Level) -> impl Iterator<Item = Self> {
        // Day and month, proposed and held; Art 5.1 the province's, 5.2 the ministry's.
        let rounds = match level {
            Level::Province => [((30, 4), (30, 6)), ((30, 10), (30, 12))].as_slice(),
            Level::Ministry => [((30, 1), (30, 3)), ((30, 7), (30, 9))].as_slice(),
            Level::District => &[],
        };
        let first = Regime::R26.first_day();
        let day = |year, (day, month)| NaiveDate::from_ymd_opt(year, month, day);
        (first.year()..=2100)
            .flat_map(move |year| rounds.iter().map(move |(proposed, held)| (year, *proposed, *held)))
            .filter_map(move |(year, proposed, held)| {
                Some(Self { proposed_before: day(year, proposed)?, held_before: day(year, held)? })
            })
            .filter(move |round| round.proposed_before > first)
    }

    /// The round that takes a file proposed on a day.
    pub fn taking(level: Level, proposed: NaiveDate) -> Option<Self> {
        Self::of(level).find(|round| proposed < round.proposed_before)
    }

    /// The last day to propose: "before" a day leaves that day out.
    pub fn last_to_propose(self) -> NaiveDate {
        self.proposed_before - TimeDelta::days(1)
    }

    /// The last day to hold it.
    pub fn last_to_hold(self) -> NaiveDate {
        self.held_before - TimeDelta::days(1)
    }
}

/// The last of the 15 working days that a commune has from the day it receives a file (Art 7.2).
pub fn commune_check_by(received: NaiveDate, days_off: &DaysOff) -> NaiveDate {
    days_off.after(received, 15)
}

/// The last of the 45 days in which a re-evaluation is held, from the day its full file is received (Art 7.6g).
pub fn re_evaluation_by(complete: NaiveDate) -> NaiveDate {
    complete + TimeDelta::days(45)
}

/// The last day to send a five-star product's file up (Art 7.6e) for the 45 days to be over when its certificate ends: the
/// act gives no day to send it by.
pub fn send_up_by(ends: NaiveDate) -> NaiveDate {
    ends - TimeDelta::days(45)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn a_file_falls_to_the_round_before_whose_day_it_is_proposed() {
        // Art 5: 30/4 and 30/6, 30/10 and 30/12; the ministry's 30/7 and 30/9, 30/1 and 30/3.
        let held = |level, proposed| Round::taking(level, proposed).map(|round| round.held_before);
        for (level, proposed, expected) in [
            (Level::Province, day(2026, 5, 29), day(2026, 12, 30)),
            (Level::Province, day(2026, 10, 29), day(2026, 12, 30)),
            (Level::Province, day(2026, 10, 30), day(2027, 6, 30)),
            (Level::Province, day(2027, 4, 29), day(2027, 6, 30)),
            (Level::Province, day(2027, 4, 30), day(2027, 12, 30)),
            (Level::Ministry, day(2026, 7, 29), day(2026, 9, 30)),
            (Level::Ministry, day(2026, 7, 30), day(2027, 3, 30)),
            (Level::Ministry, day(2027, 1, 30), day(2027, 9, 30)),
        ] {
            assert_eq!(held(level, proposed), Some(expected), "{level:?} {proposed}");
        }
        assert_eq!(held(Level::District, day(2026, 7, 1)), None);
        let first = Round::of(Level::Province).next().unwrap();
        assert_eq!((first.last_to_propose(), first.last_to_hold()), (day(2026, 10, 29), day(2026, 12, 29)));
    }

    #[test]
    fn days_are_counted_from_the_day_after() {
        // Art 7.6g: 45 days from 05/06/2026: 25 left of June, 20 of July.
        assert_eq!(re_evaluation_by(day(2026, 6, 5)), day(2026, 7, 20));
        // So that they end on 20/12/2026: 25 left of November, 20 of December.
        assert_eq!(send_up_by(day(2026, 12, 20)), day(2026, 11, 5));
        assert_eq!(commune_check_by(day(2026, 6, 1), &DaysOff::default()), day(2026, 6, 22));
    }
}
