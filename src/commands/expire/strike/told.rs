//! What was struck off, counted by star, subject and reason.

use std::collections::{BTreeMap, BTreeSet};

use super::{Because, Strike, ended};
use crate::commands::wording;
use crate::law::{Standing, Star};
use crate::ledger::{DecisionFacts, Ending, Event, EventFacts, Records, Tally};
use crate::text::Lang;
use crate::text::messages::{answer, ending as say};

/// The lines of the answer.
pub(super) fn lines(
    records: &Records,
    decision: &DecisionFacts,
    (new, tally): (&[&Strike<'_>], Tally),
    lang: Lang,
) -> Vec<String> {
    let amount = |n: usize| wording::amount(lang, n as u64);
    let by = wording::decision(lang, decision);
    let mut lines = vec![match tally.changed {
        0 => say::struck(lang, by, tally.new, tally.same),
        changed => say::struck_and_changed(lang, by, tally.new, changed, tally.same),
    }];
    if new.is_empty() {
        return lines;
    }
    let mut by_star: BTreeMap<Option<u8>, usize> = BTreeMap::new();
    let mut by_reason: BTreeMap<Option<Because>, usize> = BTreeMap::new();
    let mut subjects = BTreeSet::new();
    for one in new {
        *by_star.entry(one.certificate.facts.star.map(Star::number)).or_default() += 1;
        *by_reason.entry(one.because).or_default() += 1;
        subjects.extend(records.subject_of(one.certificate.facts.product).map(|(id, _)| id));
    }
    let stars = by_star.iter().rev().map(|(star, n)| match star {
        Some(star) => answer::so_many_stars(lang, amount(*n), star),
        None => say::so_many_without_star(lang, amount(*n)),
    });
    lines.push(say::struck_by_star(lang, stars.collect::<Vec<_>>().join(", "), subjects.len()));
    // Those whose reason is not told come last.
    let (untold, told): (Vec<_>, Vec<_>) = by_reason.into_iter().partition(|(because, _)| because.is_none());
    let reasons = told.into_iter().chain(untold).map(|(because, n)| match because {
        Some(Because::NotReEvaluated) => say::so_many_not_re_evaluated(lang, amount(n)),
        Some(Because::Failed) => say::so_many_failed(lang, amount(n)),
        None => say::so_many_without_reason(lang, amount(n)),
    });
    lines.push(say::struck_by_reason(lang, reasons.collect::<Vec<_>>().join(", ")));
    let unknown = new.iter().filter(|one| records.standing(one.certificate) == Standing::Unknown).count();
    if unknown > 0 {
        lines.push(say::struck_unknown(lang, unknown));
    }
    lines
}

/// What is told otherwise than before of one struck off already.
pub(super) fn revised(product: &str, event: &Event, now: &EventFacts, lang: Lang) -> String {
    let (was, because) = (why(&event.facts.ending, lang), why(&now.ending, lang));
    match because {
        Some(because) if Some(&because) != was.as_ref() => {
            say::struck_for_other(lang, product, because, was.unwrap_or_else(|| say::reason_untold(lang)))
        }
        _ => say::struck_noted(lang, product),
    }
}

fn why(ending: &Ending, lang: Lang) -> Option<String> {
    let Ending::Struck { because } = ending else { return None };
    because.map(|because| ended::struck_because(because, lang))
}
