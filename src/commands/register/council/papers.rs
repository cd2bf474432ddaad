//! `ocop register council --council … --decision …`: the papers of a council that is there.

use serde_json::json;

use super::write::{is_fixed, merged, told};
use crate::commands::council::council;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::CouncilPapers;
use crate::text::messages::answer;

pub fn run(given: &CouncilPapers, typed: &str, writing: &Writing, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register council", writing.reason.as_deref()))?;
    let mut council = council(txn.read(), typed, lang)?;
    let fixed = is_fixed(&txn.read().sheets(Some(council.id))?, txn.reason().is_some());
    let papers = merged(&council, given, fixed, lang).map_err(|(_, why)| Failure::Refused(why))?;
    if papers == council.papers {
        return ctx.say(answer::nothing_new(lang));
    }
    txn.put_papers(council.id, &papers)?;
    council.papers = papers;
    let told = told(&txn, &council, ctx)?;
    ctx.land(txn, writing.dry_run, &json!({ "council": council.facts.code, "papers": 1 }), told)?;
    Ok(())
}
