//! `ocop undo`: void an entry, so that its rows no longer hold. Nothing is deleted.

use super::seen_by::SeenBy;
use super::{Context, Failure, Outcome, shared};
use crate::text::messages::{answer, reason};

/// Arguments of `undo`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The entry to void: the last one that holds
    #[arg(value_name = "ENTRY")]
    entry: i64,
    /// Why: kept in the journal
    #[arg(long, value_name = "TEXT", alias = "ly-do", value_parser = shared::text)]
    reason: Option<String>,
    #[command(flatten)]
    seen: SeenBy,
    /// Print what would be written, and write nothing
    #[arg(long, alias = "thu")]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let txn = args.seen.begin(&mut ledger, "undo", args.reason.as_deref(), ctx)?;
    let entries = txn.read().entries()?;
    let Some(wanted) = entries.iter().find(|entry| entry.id == args.entry) else {
        return Err(Failure::Refused(reason::no_entry(lang, args.entry)));
    };
    if wanted.voids.is_some() {
        return Err(Failure::Refused(reason::undo_of_undo(lang, args.entry)));
    }
    if wanted.voided {
        return Err(Failure::Refused(reason::voided_already(lang, args.entry)));
    }
    if wanted.id == 1 {
        return Err(Failure::Refused(reason::not_the_first(lang)));
    }
    if wanted.is_witness() {
        return Err(Failure::Refused(reason::not_a_witness(lang, args.entry, &wanted.command)));
    }
    // Later entries may stand on this one's rows, so only the last that holds can go.
    let last = entries.iter().rev().find(|entry| entry.voids.is_none() && !entry.voided && !entry.is_witness());
    if let Some(last) = last.filter(|last| last.id != wanted.id) {
        return Err(Failure::Refused(reason::not_the_last(lang, args.entry, last.id, &last.command)));
    }
    args.seen.required(&wanted.command, txn.read(), ctx)?;
    let told = answer::undone(lang, wanted.id, &wanted.command);
    if args.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    ctx.written = txn.void(args.entry)?;
    ctx.say(answer::entered(lang, ctx.written.unwrap_or_default(), told))
}
