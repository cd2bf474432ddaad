//! A record that a file may name: what the ledger has of it, and what the file says.

use chrono::NaiveDate;

use crate::ledger::{Difference, Fields, ProductFacts, SubjectFacts};

/// A record as the ledger has it, where it does, and as it stands with what the file says.
#[derive(Debug)]
pub(super) struct Known<F> {
    pub id: Option<i64>,
    pub facts: F,
    /// From when the facts hold.
    pub since: NaiveDate,
    pub named: bool,
    /// What the ledger has, and from when.
    stored: Option<(F, NaiveDate)>,
    /// What rows of the file say that are as new as that, each once with its newest day, the newest last; of one day
    /// the first last.
    newer: Vec<(F, NaiveDate)>,
    /// The same of rows that are older, and fill blanks only.
    older: Vec<(F, NaiveDate)>,
}

/// Facts that newer ones can be put over.
pub(super) trait Facts: Clone + PartialEq + Fields {
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
        let stored = Some((facts.clone(), since));
        Self { id: Some(id), facts, since, named: false, stored, newer: Vec::new(), older: Vec::new() }
    }

    pub fn new(facts: F, since: NaiveDate) -> Self {
        let newer = vec![(facts.clone(), since)];
        Self { id: None, facts, since, named: true, stored: None, newer, older: Vec::new() }
    }

    /// Whether the ledger has it as it stands.
    pub fn is_stored(&self) -> bool {
        self.stored.as_ref().is_some_and(|(stored, _)| *stored == self.facts)
    }

    /// What differs from what the ledger has; nothing where it has none.
    pub fn differences(&self) -> Vec<Difference> {
        self.stored.as_ref().map(|(stored, _)| stored.differences(&self.facts)).unwrap_or_default()
    }

    /// Notes that it was written as it stands: what the next file says is held against that.
    pub fn settle(&mut self) {
        self.stored = Some((self.facts.clone(), self.since));
        self.newer.clear();
        self.older.clear();
        self.named = false;
    }

    /// Takes in what a row of a day says; whether two rows of the file say different things. A blank says nothing:
    /// it keeps no other row from its say. One that spells the subject `otherwise` has its way from a later day only.
    pub fn take(&mut self, row: &F, day: NaiveDate, otherwise: bool) -> bool {
        let mut told = self.newer.iter().chain(&self.older);
        let differs = told.any(|(told, _)| told.updated(row) != told.updated(&row.updated(told)));
        let stored_since = self.stored.as_ref().map(|(_, since)| *since);
        let overrules = stored_since.is_none_or(|since| day > since || (day == since && !otherwise));
        let told = if overrules { &mut self.newer } else { &mut self.older };
        self.named = true;
        match told.iter().position(|(told, _)| told == row) {
            Some(at) if told[at].1 >= day => return differs,
            Some(at) => drop(told.remove(at)),
            None => {}
        }
        told.insert(told.partition_point(|(_, since)| *since < day), (row.clone(), day));
        let stored = self.stored.as_ref().map(|(stored, _)| stored);
        let newest = stored.into_iter().chain(self.newer.iter().map(|(told, _)| told)).cloned();
        let newest = newest.reduce(|facts, newer| facts.updated(&newer));
        let oldest_first = self.older.iter().map(|(told, _)| told).cloned().chain(newest);
        if let Some(facts) = oldest_first.reduce(|facts, newer| facts.updated(&newer)) {
            self.facts = facts;
        }
        self.since = stored_since.into_iter().chain(self.newer.last().map(|(_, since)| *since)).max().unwrap_or(day);
        differs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;
    use proptest::prelude::*;

    fn phone(phone: &str) -> SubjectFacts {
        SubjectFacts { phone: (!phone.is_empty()).then(|| phone.to_owned()), ..SubjectFacts::default() }
    }

    #[test]
    fn a_blank_in_a_newer_row_keeps_no_older_row_from_its_say() {
        let mut known = Known::stored(1, phone("A"), day(2020, 6, 15));
        assert!(!known.take(&phone(""), day(2020, 6, 17), false));
        assert!(!known.take(&phone("B"), day(2020, 6, 15), false), "one row alone tells a phone");
        assert_eq!((known.facts.phone.as_deref(), known.since), (Some("B"), day(2020, 6, 17)));
        // What is older than what the ledger has overrules nothing.
        assert!(known.take(&phone("C"), day(2019, 1, 1), false));
        assert_eq!(known.facts.phone.as_deref(), Some("B"));
        assert_eq!(known.differences().len(), 1);
        known.settle();
        assert!(known.is_stored() && known.differences().is_empty());
    }

    proptest! {
        #[test]
        fn rows_of_different_days_say_the_same_in_any_order(
            days in proptest::collection::btree_map(1..28_u32, "[AB]?", 1..6).prop_map(|rows| rows.into_iter().collect::<Vec<_>>()).prop_shuffle()
        ) {
            let taken = |rows: &[(u32, String)]| {
                let mut known = Known::stored(1, phone("A"), day(2020, 6, 15));
                for (on, told) in rows {
                    known.take(&phone(told), day(2020, 6, *on), false);
                }
                (known.facts, known.since)
            };
            let mut sorted = days.clone();
            sorted.sort();
            // The newest that tells one, if it is as new as what is known.
            let newest = sorted.iter().rev().find(|(on, told)| *on >= 15 && !told.is_empty());
            let expected = newest.map_or("A", |(_, told)| told.as_str());
            let (facts, since) = taken(&days);
            prop_assert_eq!(facts.phone.as_deref(), Some(expected));
            prop_assert_eq!((facts, since), taken(&sorted));
        }
    }
}
