//! What `check` finds in a copy of a ledger, told by the commands that make one or put one back.

use super::found;
use super::page::Found;
use crate::commands::{Context, Failure, wording};
use crate::ledger::{Fault, Held, Reader};
use crate::text::Lang;
use crate::text::messages::check as say;

/// So many are told; `check` lists them all.
const FIRST: usize = 3;

/// What is not as it must be.
pub struct Wrong {
    /// How many faults.
    pub count: usize,
    /// The first of them, in words.
    pub told: String,
}

/// All that `check` finds in a copy, after what is wrong with its file; `None` where it is sound. Of an older schema the
/// file alone is judged: its records are read once it has climbed.
pub(crate) fn wrong_with(
    faults: &[Fault],
    (reader, held): (Reader<'_>, &Held),
    ctx: &Context<'_>,
) -> Result<Option<Wrong>, Failure> {
    let lang = ctx.lang;
    let found = if held.is_newest() { found(faults, reader, lang, ctx)? } else { of_file(faults, lang) };
    let count = found.len();
    let told = || say::in_copy(lang, wording::amount(lang, count as u64), first(&found, lang));
    Ok((count > 0).then(|| Wrong { count, told: told() }))
}

/// The first faults of a file, a line each, and how many more there are.
pub(crate) fn first_lines(faults: &[Fault], lang: Lang) -> String {
    first(&of_file(faults, lang), lang)
}

/// All faults of a file, a line each.
pub(super) fn lines(faults: &[Fault], lang: Lang) -> String {
    let lines: Vec<String> = of_file(faults, lang).iter().map(|one| format!("  {}", line(one, lang))).collect();
    lines.join("\n")
}

fn of_file(faults: &[Fault], lang: Lang) -> Vec<Found> {
    faults.iter().map(|fault| Found::of(fault, lang)).collect()
}

fn first(found: &[Found], lang: Lang) -> String {
    let more = found.len().saturating_sub(FIRST);
    let lines = found.iter().take(FIRST).map(|one| line(one, lang));
    let more = (more > 0).then(|| say::more(lang, wording::amount(lang, more as u64)));
    let lines: Vec<String> = lines.chain(more).map(|line| format!("  {line}")).collect();
    lines.join("\n")
}

/// A fault in one line: its entry, its record, what it is.
fn line(one: &Found, lang: Lang) -> String {
    let entry = one.entry.map(|entry| say::at_entry(lang, entry));
    let record = Some(one.record.clone()).filter(|record| !record.is_empty());
    let at: Vec<String> = entry.into_iter().chain(record).collect();
    if at.is_empty() { one.what.clone() } else { format!("{}: {}", at.join(", "), one.what) }
}
