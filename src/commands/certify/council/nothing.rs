//! A decision that names no dossier: because it is recorded already, or because none waits for it.

use super::Args;
use super::candidates::{Plan, not_certified};
use crate::commands::Failure;
use crate::law::Bar;
use crate::ledger::{Council, Decided, Outcome as Decision, Records};
use crate::text::Lang;
use crate::text::messages::reason;

/// Whether a decision that the ledger has says all that is typed of it: it left out what is left out.
pub fn is_done(records: &Records, plan: &Plan<'_>, decision: i64) -> bool {
    let left_out = |d: &Decided| d.decision == decision && d.outcome == Decision::LeftOut;
    let mut left = plan.left.iter();
    let kept = |bar: Option<Bar>| bar == Some(Bar::NoHigher);
    plan.barred.iter().all(|(_, bar)| kept(*bar))
        && left.all(|rating| records.all_decided_of(rating.facts.dossier).any(left_out))
}

/// Nothing to certify: said as it is.
pub fn nothing(args: &Args, records: &Records, council: &Council, plan: &Plan<'_>, lang: Lang) -> Failure {
    let code = &council.facts.code;
    let rated = || records.ratings.iter().filter(|r| r.facts.council == council.id && r.facts.star.is_certified());
    let mut text = if !plan.left.is_empty() {
        reason::all_left_out(lang)
    } else if args.approve {
        reason::nothing_to_approve(lang, code)
    } else if plan.barred.is_empty() && rated().next().is_some() {
        reason::all_decided(lang, code)
    } else {
        reason::nothing_to_certify(lang, code)
    };
    for (rating, bar) in &plan.barred {
        text.push('\n');
        text.push_str(&not_certified(records, rating, *bar, lang));
    }
    Failure::Refused(text)
}
