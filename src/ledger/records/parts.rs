//! Of which ledger a record is, where several are read as one, and which of their subjects are one.

use std::collections::{BTreeMap, HashMap};

use super::Records;
use crate::law::policy::Policies;
use crate::ledger::{Office, Part, SubjectFacts, part_of};

/// The subjects of which a ledger before has one of the same tax code, which tells the legal form of both: it counts
/// under one. Two that the first of those ledgers keeps apart stay apart; of a later one all count under the first.
pub(super) fn same_elsewhere(subjects: &mut HashMap<i64, SubjectFacts>) -> HashMap<i64, i64> {
    let mut by_code: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (id, facts) in subjects.iter() {
        if let Some(code) = &facts.tax_code {
            by_code.entry(code.clone()).or_default().push(*id);
        }
    }
    let mut same = HashMap::new();
    for mut ids in by_code.into_values() {
        ids.sort_unstable();
        let Some(first) = ids.first().copied() else { continue };
        let others: Vec<i64> = ids.iter().copied().filter(|id| part_of(*id) != part_of(first)).collect();
        let form = std::iter::once(&first).chain(&others).find_map(|id| subjects.get(id)?.form);
        for id in std::iter::once(&first).chain(&others).filter(|_| !others.is_empty()) {
            if let Some(facts) = subjects.get_mut(id) {
                facts.form = form;
            }
        }
        same.extend(others.into_iter().map(|id| (id, first)));
    }
    same
}

impl Records {
    /// Whether they are of several ledgers.
    pub fn are_of_several(&self) -> bool {
        !self.parts.is_empty()
    }

    /// The part that a record is of, by its number.
    pub fn part(&self, id: i64) -> Option<&Part> {
        self.parts.get(part_of(id))
    }

    /// The office whose record it is.
    pub fn office_at(&self, id: i64) -> &Office {
        self.part(id).map_or(&self.office, |part| &part.office)
    }

    /// What the office whose record it is is called.
    pub fn unit_at(&self, id: i64) -> &str {
        self.part(id).map_or(&self.office.unit.name, |part| &part.name)
    }

    /// The policies that hold for a record: those of its own ledger.
    pub fn policies_at(&self, id: i64) -> &Policies {
        self.part(id).map_or(&self.policies, |part| &part.policies)
    }

    /// The subject that one counts as: of several ledgers that know one tax code it is one.
    pub(super) fn counted_as(&self, subject: i64) -> i64 {
        self.same_elsewhere.get(&subject).copied().unwrap_or(subject)
    }

    /// How many subjects of a ledger are those of another.
    pub fn same_elsewhere(&self) -> usize {
        self.same_elsewhere.len()
    }

    /// The units whose ledgers have a subject.
    pub fn units_of_subject(&self, subject: i64) -> Vec<&str> {
        let others = self.same_elsewhere.iter().filter(|(_, as_one)| **as_one == subject).map(|(id, _)| *id);
        let mut ids: Vec<i64> = std::iter::once(subject).chain(others).collect();
        ids.sort_unstable_by_key(|id| part_of(*id));
        ids.dedup_by_key(|id| part_of(*id));
        ids.into_iter().map(|id| self.unit_at(id)).collect()
    }
}
