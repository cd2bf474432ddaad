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
    let found = if held.is_newest() {
        found(faults, reader, lang, ctx)?
    } else {
        faults.iter().map(|fault| Found::of(fault, lang)).collect()
    };
    let count = found.len();
    let lines = found.iter().take(FIRST).map(|one| line(one, lang));
    let more = (count > FIRST).then(|| say::more(lang, wording::amount(lang, (count - FIRST) as u64)));
    let lines: Vec<String> = lines.chain(more).map(|line| format!("  {line}")).collect();
    let told = || say::in_copy(lang, wording::amount(lang, count as u64), lines.join("\n"));
    Ok((count > 0).then(|| Wrong { count, told: told() }))
}

/// A fault in one line: its entry, its record, what it is.
fn line(one: &Found, lang: Lang) -> String {
    let entry = one.entry.map(|entry| say::at_entry(lang, entry));
    let record = Some(one.record.clone()).filter(|record| !record.is_empty());
    let at: Vec<String> = entry.into_iter().chain(record).collect();
    if at.is_empty() { one.what.clone() } else { format!("{}: {}", at.join(", "), one.what) }
}
