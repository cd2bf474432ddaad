//! A product that has its certificate under the decision already, or would get two by it.

use super::candidates::Plan;
use crate::commands::assessment::names;
use crate::commands::{Failure, Outcome, wording};
use crate::ledger::{Certificate, Reader, Records};
use crate::text::Lang;
use crate::text::messages::reason;

/// Refuses to give a product two certificates by one decision: of several dossiers of it one is signed.
pub fn refuse_twice(records: &Records, plan: &Plan<'_>, decision: Option<i64>, lang: Lang) -> Outcome {
    let product = |dossier: i64| records.dossier(dossier).map(|dossier| dossier.key.product);
    let signed: Vec<i64> = plan.signed.iter().map(|candidate| candidate.rating.facts.dossier).collect();
    let twice = |dossier: &&i64| {
        let again = |other: i64| other != **dossier && product(other) == product(**dossier);
        let held = records.certificates.iter().filter(|held| Some(held.facts.decision) == decision);
        let held = held.filter_map(|held| held.facts.rated).any(|(other, _)| again(other));
        held || signed.iter().any(|other| again(*other))
    };
    let told = |dossier: &i64| {
        let dossier = records.dossier(*dossier)?;
        Some(format!("{}: {}", dossier.code, names(records, dossier, lang).0))
    };
    let list: Vec<String> = signed.iter().filter(twice).filter_map(told).collect();
    if list.is_empty() {
        return Ok(());
    }
    let told = wording::list(reason::certified_twice(lang, list.len()), list);
    Err(Failure::Refused(format!("{told}\n{}", reason::sign_one_of_them(lang))))
}

/// Refuses to give a product a second certificate under one decision: a list that was read in told it before the council
/// did, and a list read in after the council is of what there is.
pub fn refuse_listed((reader, records): (Reader<'_>, &Records), plan: &Plan<'_>, decision: i64, lang: Lang) -> Outcome {
    let (mut list, mut entries) = (Vec::new(), Vec::new());
    for candidate in &plan.signed {
        let Some(dossier) = records.dossier(candidate.rating.facts.dossier) else { continue };
        let under = |held: &&Certificate| held.facts.decision == decision && held.facts.rated.is_none();
        for held in records.certificates_of(dossier.key.product).filter(under) {
            list.push(format!("{}: {}", dossier.code, names(records, dossier, lang).0));
            entries.extend(reader.entries_of_certificate(held)?);
        }
    }
    let Some(cited) = records.decisions.get(&decision).filter(|_| !list.is_empty()) else { return Ok(()) };
    entries.sort_unstable();
    entries.dedup();
    let undo: Vec<String> = entries.iter().rev().map(|entry| reason::undo_entry(lang, entry)).collect();
    let told = wording::list(reason::listed_already(lang, list.len(), wording::decision(lang, cited)), list);
    Err(Failure::Refused(format!("{told}\n{}", reason::list_after_council(lang, undo.join("; ")))))
}
