//! A product that has its certificate under the decision already, from a list.

use super::candidates::Plan;
use crate::commands::assessment::names;
use crate::commands::{Failure, Outcome, wording};
use crate::ledger::{Certificate, Reader, Records};
use crate::text::Lang;
use crate::text::messages::reason;

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
