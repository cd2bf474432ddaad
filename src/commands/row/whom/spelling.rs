//! How a subject that rows spell in several ways is spelled in the ledger.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::is_shouted;
use crate::ledger::{Intake, SubjectAt, SubjectFacts};

/// The spellings of subjects that files would add.
#[derive(Default)]
pub(super) struct Spellings {
    /// How many rows spell a subject as it stands.
    first: HashMap<SubjectAt, u32>,
    /// The other spellings of those that have several, with how many rows have each.
    others: HashMap<SubjectAt, Vec<(Box<str>, u32)>>,
}

impl Spellings {
    /// Takes in how a row spells the subject it means.
    pub fn take(&mut self, intake: &Intake, at: SubjectAt, row: &SubjectFacts) {
        let Some(name) = row.name.as_deref().filter(|_| intake.is_added(at)) else { return };
        let held = intake.facts_of(at);
        if held.name.as_deref() == Some(name) {
            *self.first.entry(at).or_default() += 1;
        } else if held.name_key() == row.name_key() {
            let others = self.others.entry(at).or_default();
            match others.iter_mut().find(|(other, _)| **other == *name) {
                Some((_, count)) => *count += 1,
                None => others.push((name.into(), 1)),
            }
        }
    }

    /// Spells each subject as most of its rows do, none in capitals alone if it can be helped; of equals the fuller.
    pub fn settle(mut self, intake: &mut Intake) {
        for (at, mut spelled) in std::mem::take(&mut self.others) {
            let count = self.first.get(&at).copied().unwrap_or_default();
            spelled.extend(intake.facts_of(at).name.map(|name| (name.into(), count)));
            let best = spelled.into_iter().min_by_key(|(name, count)| {
                (is_shouted(name), Reverse(*count), Reverse(name.chars().count()), name.clone())
            });
            if let Some((name, _)) = best {
                intake.respell(at, &name);
            }
        }
    }
}
