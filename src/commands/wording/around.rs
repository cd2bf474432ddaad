//! Inspections and figures of a year in words.

use crate::law::{Criteria, Information, MarkUse};
use crate::ledger::{FigureFacts, InspectionFacts};
use crate::text::messages::inspection as say;
use crate::text::{Lang, number};

/// What an inspection found, in words.
pub(in crate::commands) fn findings(facts: &InspectionFacts, lang: Lang) -> String {
    let criteria = facts.criteria.map(|criteria| match criteria {
        Criteria::Kept => say::kept(lang),
        Criteria::NotKept => say::not_kept(lang),
    });
    let mark = facts.mark.map(|mark| match mark {
        MarkUse::Proper => say::mark_proper(lang),
        MarkUse::Improper => say::mark_improper(lang),
        MarkUse::Unused => say::mark_unused(lang),
    });
    let information = facts.information.map(|information| match information {
        Information::Proper => say::information_proper(lang),
        Information::Improper => say::information_improper(lang),
    });
    let all = [criteria, mark, information, facts.findings.clone()];
    all.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// An output with its unit, as short as it is exact: "12,5 tấn".
pub(in crate::commands) fn output(lang: Lang, facts: &FigureFacts) -> Option<String> {
    let (amount, unit) = (facts.output?, facts.output_unit.as_deref()?);
    Some(format!("{} {unit}", number::thousandths(lang, amount)))
}
