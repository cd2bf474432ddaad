//! Working days: weekends, the public holidays that fall on the same day each year, and those that
//! are announced yearly (Tết, Giỗ Tổ, swapped days), which an office sets.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

/// Public holidays of the solar calendar (Bộ luật Lao động 2019, khoản 1 Điều 112): month and day.
const EVERY_YEAR: [(u32, u32); 4] = [(1, 1), (4, 30), (5, 1), (9, 2)];

/// A year's announced days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Year {
    /// Off besides weekends and the yearly holidays.
    off: BTreeSet<NaiveDate>,
    /// Worked although they are weekends: làm bù.
    worked: BTreeSet<NaiveDate>,
}

/// Which days are off, as far as it has been told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaysOff {
    years: BTreeMap<i32, Year>,
}

impl Year {
    /// Reads a year's list as typed: `14/02-22/02, 26/04, +22/08`; `None` where it is none.
    pub fn read(year: i32, list: &str) -> Option<Self> {
        let day = |text: &str| {
            let (day, month) = text.trim().split_once('/')?;
            NaiveDate::from_ymd_opt(year, month.trim().parse().ok()?, day.trim().parse().ok()?)
        };
        let mut read = Self::default();
        for item in list.split([',', ';']).map(str::trim).filter(|item| !item.is_empty()) {
            if let Some(worked) = item.strip_prefix('+') {
                read.worked.insert(day(worked)?);
                continue;
            }
            let (from, to) = item.split_once('-').unwrap_or((item, item));
            let (from, to) = (day(from)?, day(to)?);
            if to < from {
                return None;
            }
            read.off.extend(from.iter_days().take_while(|day| *day <= to));
        }
        (!read.off.is_empty() || !read.worked.is_empty()).then_some(read)
    }
}

impl FromIterator<(i32, Year)> for DaysOff {
    fn from_iter<I: IntoIterator<Item = (i32, Year)>>(years: I) -> Self {
        Self { years: years.into_iter().collect() }
    }
}

impl DaysOff {
    /// Whether a day is off.
    pub fn is_off(&self, day: NaiveDate) -> bool {
        let told = self.years.get(&day.year());
        if told.is_some_and(|year| year.worked.contains(&day)) {
            return false;
        }
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            || EVERY_YEAR.contains(&(day.month(), day.day()))
            || told.is_some_and(|year| year.off.contains(&day))
    }

    /// Whether the announced holidays of a year were told: without them Tết counts as worked.
    pub fn is_told(&self, year: i32) -> bool {
        self.years.contains_key(&year)
    }

    /// The first working day from a day on.
    pub fn working_day_from(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| !self.is_off(*day)).unwrap_or(day)
    }

    /// The day that is so many working days after a day, which itself does not count
    /// (Bộ luật Dân sự 2015, khoản 2 Điều 147).
    pub fn after(&self, day: NaiveDate, working_days: usize) -> NaiveDate {
        day.iter_days().skip(1).filter(|day| !self.is_off(*day)).nth(working_days.saturating_sub(1)).unwrap_or(day)
    }

    /// How many working days lie after a day up to another.
    pub fn between(&self, day: NaiveDate, to: NaiveDate) -> usize {
        day.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| !self.is_off(*day)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn fifteen_working_days_leave_out_weekends_and_holidays() {
        // Monday 01/06/2026 received: three full weeks later, by the calendar.
        let plain = DaysOff::default();
        assert_eq!(plain.after(on(2026, 6, 1), 15), on(2026, 6, 22));
        // Over 30/04 and 01/05, a Thursday and a Friday in 2026.
        assert_eq!(plain.after(on(2026, 4, 20), 15), on(2026, 5, 13));
        assert_eq!(plain.between(on(2026, 4, 20), on(2026, 5, 13)), 15);
        // Tết 2026: the first day of the lunar year is 17/02/2026.
        let tet = DaysOff::from_iter([(2026, Year::read(2026, "16/02-20/02; +28/02").unwrap())]);
        assert_eq!(plain.after(on(2026, 2, 9), 15), on(2026, 3, 2));
        assert_eq!(tet.after(on(2026, 2, 9), 15), on(2026, 3, 6)); // five days more, one Saturday worked
        assert!(tet.is_told(2026) && !tet.is_told(2027));
    }

    #[test]
    fn a_last_day_off_moves_to_the_next_working_day() {
        // 21/06/2026 is a Sunday.
        assert_eq!(on(2026, 6, 21).weekday(), Weekday::Sun);
        assert_eq!(DaysOff::default().working_day_from(on(2026, 6, 21)), on(2026, 6, 22));
        assert_eq!(DaysOff::default().working_day_from(on(2026, 7, 21)), on(2026, 7, 21));
    }

    #[test]
    fn a_list_of_the_wrong_form_is_none() {
        for bad in ["", "30/02", "20/02-16/02", "2026-02-16", "Tết", "16/02 20/02"] {
            assert_eq!(Year::read(2026, bad), None, "{bad}");
        }
    }
}
