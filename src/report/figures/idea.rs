//! Ideas by what they are: potential or existing, judged, of whom, of which commune, what they became.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::ledger::{Idea, Records};
use crate::text::fold;

/// Ideas of a year, or of every year.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Ideas {
    /// All of them.
    pub ideas: u64,
    /// By what they are.
    pub potential: Judged,
    #[allow(missing_docs)] // the same of products that are there already
    pub existing: Judged,
    /// Of nobody yet.
    pub without_subject: u64,
    /// Whose product's name is not known.
    pub without_name: u64,
    /// That became a product.
    pub became: u64,
    /// By commune as printed; empty where none is told.
    pub by_commune: BTreeMap<String, u64>,
}

/// Ideas by what was judged of them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Judged {
    /// All of them.
    pub ideas: u64,
    /// Judged to fit.
    pub fit: u64,
    /// Judged not to.
    pub unfit: u64,
    /// Not judged yet.
    pub unjudged: u64,
}

/// The product that an idea became by the day of the records.
pub fn became(records: &Records, idea: &Idea) -> Option<i64> {
    let known = |product: &i64| {
        records.dossiers_of(*product).next().is_some() || records.certificates_of(*product).next().is_some()
    };
    idea.facts.product.filter(known)
}

/// Counts ideas.
pub fn ideas(records: &Records, found: &[Idea]) -> Ideas {
    let mut figures = Ideas { ideas: found.len() as u64, ..Ideas::default() };
    let mut printed: BTreeMap<String, String> = BTreeMap::new();
    for idea in found {
        let facts = &idea.facts;
        let judged = if facts.existing { &mut figures.existing } else { &mut figures.potential };
        judged.ideas += 1;
        *match facts.fit {
            Some(true) => &mut judged.fit,
            Some(false) => &mut judged.unfit,
            None => &mut judged.unjudged,
        } += 1;
        figures.without_subject += u64::from(facts.subject.is_none());
        figures.without_name += u64::from(facts.name.is_none());
        figures.became += u64::from(became(records, idea).is_some());
        // Of spellings of one place the first is told.
        let commune = facts.commune.clone().unwrap_or_default();
        let commune = printed.entry(fold::place_key(&commune)).or_insert(commune).clone();
        *figures.by_commune.entry(commune).or_default() += 1;
    }
    figures
}
