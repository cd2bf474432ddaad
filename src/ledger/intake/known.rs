//! A record that a file may name: what the ledger has of it, and what the file says.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ledger::packed::Packed;
use crate::ledger::{Difference, Fields, ProductFacts, SubjectFacts};

/// A record as the ledger has it, where it does, and as it stands with what the file says.
#[derive(Debug)]
pub(super) struct Known<F> {
    pub id: Option<i64>,
    /// From when the facts hold.
    pub since: NaiveDate,
    pub named: bool,
    said: Said<F>,
}

/// What is said of a record.
#[derive(Debug)]
enum Said<F> {
    /// By the ledger where it has the record, else by the one row that named it, since its day.
    Once(Packed<F>),
    Often(Box<Often<F>>),
}

#[derive(Debug)]
struct Often<F> {
    /// All of it together.
    whole: Packed<F>,
    /// What the ledger has, and from when.
    stored: Option<(Packed<F>, NaiveDate)>,
    /// What rows of the file say that are as new as that, each once with its newest day, the newest last; of one day
    /// the first last.
    newer: Vec<(Packed<F>, NaiveDate)>,
    /// The same of rows that are older, and fill blanks only.
    older: Vec<(Packed<F>, NaiveDate)>,
}

/// Facts that newer ones can be put over.
pub(super) trait Facts: PartialEq + Fields + Serialize + DeserializeOwned {
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
    pub fn stored(id: i64, facts: &F, since: NaiveDate) -> Self {
        Self { id: Some(id), since, named: false, said: Said::Once(Packed::of(facts)) }
    }

    pub fn new(facts: &F, since: NaiveDate) -> Self {
        Self { id: None, since, named: true, said: Said::Once(Packed::of(facts)) }
    }

    /// The facts as they now stand.
    pub fn facts(&self) -> F {
        match &self.said {
            Said::Once(facts) => facts.open(),
            Said::Often(said) => said.whole.open(),
        }
    }

    /// Whether the ledger has it as it stands.
    pub fn is_stored(&self) -> bool {
        match &self.said {
            Said::Once(_) => self.id.is_some(),
            Said::Often(said) => said.stored.as_ref().is_some_and(|(stored, _)| *stored == said.whole),
        }
    }

    /// What differs from what the ledger has; nothing where it has none.
    pub fn differences(&self) -> Vec<Difference> {
        let Said::Often(said) = &self.said else { return Vec::new() };
        let stored = said.stored.as_ref().map(|(stored, _)| stored.open());
        stored.map(|stored| stored.differences(&said.whole.open())).unwrap_or_default()
    }

    /// What was said so far, to be added to.
    fn often(&mut self) -> &mut Often<F> {
        if let Said::Once(facts) = &self.said {
            let said = (facts.clone(), self.since);
            let (stored, newer) = if self.id.is_some() { (Some(said), Vec::new()) } else { (None, vec![said]) };
            self.said = Said::Often(Box::new(Often { whole: facts.clone(), stored, newer, older: Vec::new() }));
        }
        match &mut self.said {
            Said::Often(said) => said,
            Said::Once(_) => unreachable!("made so above"),
        }
    }

    /// Changes one thing in all that is said.
    pub fn change(&mut self, change: impl Fn(&mut F)) {
        let changed = |packed: &mut Packed<F>| {
            let mut facts = packed.open();
            change(&mut facts);
            *packed = Packed::of(&facts);
        };
        match &mut self.said {
            Said::Once(facts) => changed(facts),
            Said::Often(said) => {
                let told = said.newer.iter_mut().chain(&mut said.older).map(|(told, _)| told);
                std::iter::once(&mut said.whole).chain(told).for_each(changed);
            }
        }
    }

    /// Takes in what a row of a day says; whether two rows of the file say different things. A blank says nothing:
    /// it keeps no other row from its say. One that spells the subject `otherwise` has its way from a later day only.
    pub fn take(&mut self, row: &F, day: NaiveDate, otherwise: bool) -> bool {
        let packed = Packed::of(row);
        self.named = true;
        // Most rows of a subject say the same of it.
        if let Said::Once(facts) = &self.said
            && self.id.is_none()
            && *facts == packed
        {
            self.since = self.since.max(day);
            return false;
        }
        let since = self.since;
        let said = self.often();
        let mut told = said.newer.iter().chain(&said.older).map(|(told, _)| told.open());
        let differs = told.any(|told| told.updated(row) != told.updated(&row.updated(&told)));
        let stored_since = said.stored.as_ref().map(|(_, since)| *since);
        let overrules = stored_since.is_none_or(|since| day > since || (day == since && !otherwise));
        let told = if overrules { &mut said.newer } else { &mut said.older };
        match told.iter().position(|(told, _)| *told == packed) {
            Some(at) if told[at].1 >= day => return differs,
            Some(at) => drop(told.remove(at)),
            None => {}
        }
        told.insert(told.partition_point(|(_, since)| *since < day), (packed, day));
        said.sum();
        self.since = stored_since.into_iter().chain(said.newer.last().map(|(_, since)| *since)).max().unwrap_or(since);
        differs
    }
}

impl<F: Facts> Often<F> {
    /// Puts together what is said: what is newer over what the ledger has, and that over what is older.
    fn sum(&mut self) {
        let open = |(told, _): &(Packed<F>, NaiveDate)| told.open();
        let newest = self.stored.iter().chain(&self.newer).map(open).reduce(|facts, newer| facts.updated(&newer));
        let oldest_first = self.older.iter().map(open).chain(newest);
        if let Some(facts) = oldest_first.reduce(|facts, newer| facts.updated(&newer)) {
            self.whole = Packed::of(&facts);
        }
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
        let mut known = Known::stored(1, &phone("A"), day(2020, 6, 15));
        assert!(!known.take(&phone(""), day(2020, 6, 17), false));
        assert!(!known.take(&phone("B"), day(2020, 6, 15), false), "one row alone tells a phone");
        assert_eq!((known.facts().phone.as_deref(), known.since), (Some("B"), day(2020, 6, 17)));
        // What is older than what the ledger has overrules nothing.
        assert!(known.take(&phone("C"), day(2019, 1, 1), false));
        assert_eq!(known.facts().phone.as_deref(), Some("B"));
        assert_eq!(known.differences().len(), 1);
        assert!(!known.is_stored());
    }

    proptest! {
        #[test]
        fn rows_of_different_days_say_the_same_in_any_order(
            days in proptest::collection::btree_map(1..28_u32, "[AB]?", 1..6).prop_map(|rows| rows.into_iter().collect::<Vec<_>>()).prop_shuffle()
        ) {
            let taken = |rows: &[(u32, String)]| {
                let mut known = Known::stored(1, &phone("A"), day(2020, 6, 15));
                for (on, told) in rows {
                    known.take(&phone(told), day(2020, 6, *on), false);
                }
                (known.facts(), known.since)
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
