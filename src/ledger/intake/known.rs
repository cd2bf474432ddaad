//! A record that a file may name: what the ledger has of it, and what the file says.

use chrono::NaiveDate;

use crate::ledger::{ProductFacts, SubjectFacts};

/// A record as the ledger has it, where it does, and as it stands with what the file says.
#[derive(Debug)]
pub(super) struct Known<F> {
    pub id: Option<i64>,
    pub stored: Option<F>,
    pub facts: F,
    /// From when the facts hold.
    pub since: NaiveDate,
    pub named: bool,
}

/// Facts that newer ones can be put over.
pub(super) trait Facts: Clone + PartialEq {
    fn updated(&self, newer: &Self) -> Self;
}

impl Facts for SubjectFacts {
    fn updated(&self, newer: &Self) -> Self {
        SubjectFacts::updated(self, newer)
    }
}

impl Facts for ProductFacts {
    fn updated(&self, newer: &Self) -> Self {
        ProductFacts::updated(self, newer)
    }
}

impl<F: Facts> Known<F> {
    pub fn stored(id: i64, facts: F, since: NaiveDate) -> Self {
        Self { id: Some(id), stored: Some(facts.clone()), facts, since, named: false }
    }

    pub fn new(facts: F, since: NaiveDate) -> Self {
        Self { id: None, stored: None, facts, since, named: true }
    }

    /// Takes in what a row of a day says; whether two rows of the file say different things.
    /// One that spells the subject `otherwise` has its way from a later day only.
    pub fn take(&mut self, row: &F, day: NaiveDate, otherwise: bool) -> bool {
        let (over, under) = (self.facts.updated(row), row.updated(&self.facts));
        let differs = self.named && over != self.facts.updated(&under);
        // A row that is older, or of the same file and day, only fills blanks.
        if day < self.since || ((self.named || otherwise) && day == self.since) {
            self.facts = under;
        } else {
            self.facts = over;
            self.since = day;
        }
        self.named = true;
        differs
    }
}
