//! Names that went from one record to another: who had one on the day of a row.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::ledger::row::Day;
use crate::ledger::{ALWAYS, EVER, Reader, Result};

/// How a record has a name on a day: the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hold {
    /// It was so called.
    Then,
    /// It was so called when it was first known, on a later day.
    Before(NaiveDate),
    /// It is so called by now.
    Now,
    /// It was so called at another time, or by mistake.
    Once,
}

/// What a name is called by that went from one record to another, and when it had the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called<At> {
    /// The record.
    pub at: At,
    /// Since when, where it had another name before.
    pub from: Option<NaiveDate>,
    /// Before which day, where it has another name since.
    pub until: Option<NaiveDate>,
}

/// How a record was called from its first day on, oldest first.
#[derive(Debug)]
pub(super) struct History(Vec<(NaiveDate, String)>);

impl History {
    /// Of versions in the order in which they were written: of one day the last.
    fn of(versions: impl Iterator<Item = (NaiveDate, String)>) -> Self {
        let by_day: BTreeMap<NaiveDate, String> = versions.collect();
        let mut names: Vec<(NaiveDate, String)> = by_day.into_iter().collect();
        names.dedup_by(|next, name| next.1 == name.1);
        Self(names)
    }

    /// The names it ever had.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, key)| key.as_str())
    }

    /// How it has a name on a day; a row that tells no day is of now.
    pub fn hold(&self, key: &str, day: NaiveDate) -> Hold {
        let day = if day == ALWAYS { EVER } else { day };
        let is = |name: Option<&(NaiveDate, String)>| name.is_some_and(|(_, name)| name == key);
        match self.0.first() {
            Some(first) if day < first.0 && is(Some(first)) => Hold::Before(first.0),
            _ if is(self.0.iter().rfind(|(from, _)| *from <= day)) => Hold::Then,
            _ if is(self.0.last()) => Hold::Now,
            _ => Hold::Once,
        }
    }

    /// When it last had a name: since when, and before which day.
    fn span(&self, key: &str) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        let at = self.0.iter().rposition(|(_, name)| name == key)?;
        let day = |at: usize| self.0.get(at).map(|(from, _)| *from);
        Some((day(at).filter(|_| at > 0), day(at + 1)))
    }
}

/// The histories of records that have, or had, a name that one of them gave up, each by the one it counts as.
#[derive(Debug)]
pub(super) struct Histories<At>(HashMap<At, Vec<History>>);

impl<At> Default for Histories<At> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<At: Copy + Eq + std::hash::Hash> Histories<At> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn add(&mut self, at: At, history: History) {
        self.0.entry(at).or_default().push(history);
    }

    /// How a record has a name on a day; one that never had another has it always.
    pub fn hold(&self, at: At, key: &str, day: NaiveDate) -> Hold {
        let histories = self.0.get(&at).into_iter().flatten();
        histories.map(|history| history.hold(key, day)).min().unwrap_or(Hold::Then)
    }

    /// When a record had a name.
    pub fn called(&self, at: At, key: &str) -> Called<At> {
        let (from, until) = self.0.get(&at).into_iter().flatten().find_map(|one| one.span(key)).unwrap_or_default();
        Called { at, from, until }
    }
}

/// Of records that have a name the one that has it nearest to the day; none where two do alike.
pub(super) fn foremost<At>(held: impl Iterator<Item = (Hold, At)>) -> Option<At> {
    let mut held: Vec<(Hold, At)> = held.collect();
    held.sort_by_key(|(hold, _)| *hold);
    let is_one = held.get(1).is_none_or(|(next, _)| held.first().is_some_and(|(first, _)| first < next));
    held.into_iter().next().filter(|_| is_one).map(|(_, at)| at)
}

impl Reader<'_> {
    /// How each subject was called that has, or had, a name which one of them gave up.
    pub(super) fn subject_histories(self) -> Result<Vec<(i64, History)>> {
        let ones = self.ones()?;
        let found = self.histories("subject")?.into_iter();
        Ok(found.map(|(record, history)| (ones.subject(record), history)).collect())
    }

    /// The same of products.
    pub(super) fn product_histories(self) -> Result<Vec<(i64, History)>> {
        let ones = self.ones()?;
        let found = self.histories("product")?.into_iter();
        Ok(found.map(|(record, history)| (ones.product(record), history)).collect())
    }

    fn histories(self, record: &str) -> Result<Vec<(i64, History)>> {
        // The names of a table are this layer's own. Without a change of name the list is empty, and nothing is read.
        let sql = format!(
            "WITH gone AS MATERIALIZED (
               SELECT DISTINCT r.name_key FROM {record}_rev one JOIN {record}_rev r ON r.{record} = one.{record}
               WHERE one.rev > 1 AND one.entry IN (SELECT id FROM live) AND r.entry IN (SELECT id FROM live)
                 AND one.name_key <> (
                   SELECT x.name_key FROM {record}_rev x WHERE x.{record} = one.{record} ORDER BY x.rev LIMIT 1))
             SELECT {record}, valid_from, name_key FROM {record}_rev
             WHERE entry IN (SELECT id FROM live) AND EXISTS (SELECT 1 FROM gone) AND {record} IN (
               SELECT {record} FROM {record}_rev WHERE name_key IN (SELECT name_key FROM gone))
             ORDER BY {record}, rev"
        );
        let rows = self.all("how they were called", &sql, [], |row| {
            let Day(from) = row.get(1)?;
            Ok((row.get::<_, i64>(0)?, from, row.get::<_, String>(2)?))
        })?;
        let of = |rows: &[(i64, NaiveDate, String)]| {
            let named = rows.iter().map(|(_, from, key)| (*from, key.clone()));
            rows.first().map(|(record, ..)| (*record, History::of(named)))
        };
        Ok(rows.chunk_by(|one, next| one.0 == next.0).filter_map(of).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn who_has_a_name_on_a_day_comes_before_who_has_it_now() {
        let of = |names: &[(i32, &str)]| {
            History::of(names.iter().map(|(year, name)| (day(*year, 1, 1), (*name).to_owned())))
        };
        let mut all = Histories::default();
        all.add('a', of(&[(2020, "x"), (2022, "y")]));
        all.add('b', of(&[(2021, "z"), (2024, "x")]));
        let held = |on| ['a', 'b'].map(|at| all.hold(at, "x", day(on, 6, 1)));
        assert_eq!(held(2019), [Hold::Before(day(2020, 1, 1)), Hold::Now]);
        assert_eq!(held(2021), [Hold::Then, Hold::Now]);
        assert_eq!(held(2023), [Hold::Once, Hold::Now]);
        assert_eq!(held(2024), [Hold::Once, Hold::Then]);
        assert_eq!(all.hold('c', "x", day(2024, 1, 1)), Hold::Then, "of which nothing else is known");
        assert_eq!(all.called('a', "x"), Called { at: 'a', from: None, until: Some(day(2022, 1, 1)) });
        assert_eq!(all.called('b', "x"), Called { at: 'b', from: Some(day(2024, 1, 1)), until: None });
        assert_eq!(foremost([(Hold::Now, 1), (Hold::Then, 2)].into_iter()), Some(2));
        assert_eq!(foremost([(Hold::Then, 1), (Hold::Then, 2), (Hold::Now, 3)].into_iter()), None);
        assert_eq!(['a', 'b'].map(|at| all.hold(at, "x", ALWAYS)), [Hold::Once, Hold::Then]);
        // A mistake that was corrected from the same day on was never its name.
        let mended = History::of([(day(2020, 1, 1), "x".to_owned()), (day(2020, 1, 1), "y".to_owned())].into_iter());
        assert_eq!(mended.hold("x", day(2020, 6, 1)), Hold::Once);
    }
}
