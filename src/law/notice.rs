//! When a subject is to be reminded that its certificate ends.

use chrono::{NaiveDate, TimeDelta};

use super::validity::WINDOW_SINCE;

/// How many days before the end reminders go out: under QĐ 26/2026 and before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeDays {
    /// Around the filing window of Art 7.6a.
    pub window: Vec<i64>,
    /// Under QĐ 148, by which the issuer owed a notice 30 days before; also for the terms all of whose days of the other
    /// kind fell before 22/05/2026.
    pub before: Vec<i64>,
}

/// A reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// The day it is due.
    pub on: NaiveDate,
    /// So many days before the end.
    pub days: i64,
}

impl NoticeDays {
    /// Days as typed: `210, 180, 150, 130`, each once, from 1 to 999.
    pub fn read(value: &str) -> Option<Vec<i64>> {
        let mut days = Vec::new();
        for typed in value.split(',') {
            let day = typed.trim().parse::<u16>().ok().filter(|day| (1..=999).contains(day))?;
            if days.contains(&i64::from(day)) {
                return None;
            }
            days.push(i64::from(day));
        }
        Some(days)
    }

    /// The reminders of a term that ends on a day, the earliest first.
    pub fn notices(&self, end: NaiveDate) -> Vec<Notice> {
        let before = |days: &i64| Notice { on: end - TimeDelta::days(*days), days: *days };
        let mut all: Vec<Notice> = self.window.iter().map(before).filter(|notice| notice.on >= WINDOW_SINCE).collect();
        if all.is_empty() {
            all = self.before.iter().map(before).collect();
        }
        all.sort_unstable();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    fn days() -> NoticeDays {
        NoticeDays { window: vec![210, 180, 150, 130], before: vec![60, 30] }
    }

    #[test]
    fn each_day_has_the_reminders_of_its_act() {
        let told = |end| days().notices(end).into_iter().map(|notice| (notice.on, notice.days)).collect::<Vec<_>>();
        // An end of 2024 knew no window: 60 and 30 days before.
        assert_eq!(told(day(2024, 3, 1)), [(day(2024, 1, 1), 60), (day(2024, 1, 31), 30)]);
        // The window of an end of 10/03/2027 opens on 11/09/2026; it closes on 10/11/2026.
        let window = [day(2026, 8, 12), day(2026, 9, 11), day(2026, 10, 11), day(2026, 10, 31)];
        assert_eq!(told(day(2027, 3, 10)).iter().map(|(on, _)| *on).collect::<Vec<_>>(), window);
        // No file could meet the window of 18/09/2026: it is reminded as before.
        assert_eq!(told(day(2026, 9, 18)), [(day(2026, 7, 20), 60), (day(2026, 8, 19), 30)]);
        assert_eq!(told(day(2026, 9, 29)), [(day(2026, 5, 22), 130)]);
        assert_eq!(told(day(2026, 9, 28)), [(day(2026, 7, 30), 60), (day(2026, 8, 29), 30)]);
    }

    #[test]
    fn days_as_typed() {
        assert_eq!(NoticeDays::read("210, 180,150"), Some(vec![210, 180, 150]));
        for bad in ["", "0", "30,30", "-5", "abc", "1000", "30;20"] {
            assert_eq!(NoticeDays::read(bad), None, "{bad}");
        }
    }
}
