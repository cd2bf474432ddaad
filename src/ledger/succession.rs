//! Subjects that take the place of others from a day on.
//!
//! Products stay written with the subject that made them. Whoever reads products or ties reads them through [`Heirs`],
//! so that from its day on they count as the new subject's, those registered later among them, and before it as the
//! old one's; an `undo` of the entry takes that back.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Row;

use super::row::{Day, day, opt};
use super::transaction::uid;
use super::written::{Written, with_entry};
use super::{Reader, Result, Txn};

/// A subject that takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// The new one.
    pub subject: i64,
    /// The one it follows.
    pub former: i64,
    /// From this day on.
    pub from: NaiveDate,
    /// The paper it rests on, and its day.
    pub paper: (Option<String>, Option<NaiveDate>),
}

/// Whose place was taken by whom, and from when.
#[derive(Debug, Clone, Default)]
pub(super) struct Heirs(BTreeMap<i64, (i64, NaiveDate)>);

impl Heirs {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As whom what is a subject's counts on a day.
    pub fn on(&self, subject: i64, on: NaiveDate) -> i64 {
        let mut at = subject;
        // A chain is never longer than the list.
        for _ in 0..self.0.len() {
            match self.0.get(&at) {
                Some((heir, from)) if *from <= on => at = *heir,
                _ => break,
            }
        }
        at
    }
}

fn succession(row: &Row<'_>) -> rusqlite::Result<Succession> {
    let Day(from) = row.get("valid_from")?;
    let paper = (row.get("paper")?, day(row, "paper_on")?);
    Ok(Succession { subject: row.get("subject")?, former: row.get("former")?, from, paper })
}

impl Reader<'_> {
    /// Every live succession, oldest day first.
    pub fn successions(self) -> Result<Vec<Succession>> {
        let ones = self.ones()?;
        let sql = "SELECT * FROM succession
                   WHERE entry IN (SELECT id FROM live) ORDER BY valid_from, id";
        let mut found = self.all("who succeeds whom", sql, [], |row| {
            let told = succession(row)?;
            Ok(Succession { subject: ones.subject(told.subject), former: ones.subject(told.former), ..told })
        })?;
        // Two that were later told to be one succeed nobody.
        found.retain(|one| one.subject != one.former);
        Ok(found)
    }

    /// Every succession, of the records that were told, in the order of entries.
    pub fn successions_written(self) -> Result<Vec<Written<Succession>>> {
        let sql = "SELECT * FROM succession WHERE entry IN (SELECT id FROM live) ORDER BY entry, id";
        self.all("who succeeds whom", sql, [], with_entry(succession))
    }

    /// The same, to be asked who counts as whom.
    pub(super) fn heirs(self) -> Result<Heirs> {
        Ok(Heirs(self.successions()?.into_iter().map(|one| (one.former, (one.subject, one.from))).collect()))
    }
}

impl Txn<'_> {
    /// Records that a subject takes the place of another from a day on.
    pub fn add_succession(&mut self, one: &Succession) -> Result<i64> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let sql = "INSERT INTO succession (uid, entry, subject, former, valid_from, paper, paper_on, reason)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let (paper, paper_on) = &one.paper;
        let row = (uid(), entry, one.subject, one.former, Day(one.from), paper, opt(*paper_on), reason);
        self.insert("who succeeds whom", sql, row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn each_step_of_a_chain_counts_from_its_own_day() {
        let heirs = Heirs([(1, (2, day(2022, 1, 1))), (2, (3, day(2024, 1, 1)))].into());
        let counted = |on| [1, 2, 3].map(|subject| heirs.on(subject, on));
        assert_eq!(counted(day(2021, 12, 31)), [1, 2, 3]);
        assert_eq!(counted(day(2022, 1, 1)), [2, 2, 3]);
        assert_eq!(counted(day(2024, 1, 1)), [3, 3, 3]);
    }
}
