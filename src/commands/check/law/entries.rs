//! The names of entries, and the second one where the office's setting asked for it when they were written; settings by what
//! policies take.

use super::Law;
use super::now::Now;
use crate::commands::seen_by::{ASKED, is_second};
use crate::commands::{Failure, shared};
use crate::law::policy::Policy;
use crate::ledger::Entry;
use crate::text::messages::{check as say, noun};

/// Every entry: its names as they are typed, and the second one of a command that issues or ends certificates, or that took
/// such back.
pub(super) fn entries(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for entry in &now.entries {
        let names = std::iter::once(&entry.actor).chain(&entry.seen_by);
        if names.into_iter().any(|name| shared::text(name).ok().as_ref() != Some(name)) {
            law.found(Some(entry.id), String::new(), "law-entry", say::entry_unnamed(law.lang));
        }
        let of = entry.voids.map_or(entry.command.as_str(), |voided| now.command(voided));
        if ASKED.contains(&of) && !is_seen(law, entry)? {
            law.found(Some(entry.id), String::new(), "law-entry", say::entry_unseen(law.lang));
        }
    }
    Ok(())
}

fn is_seen(law: &mut Law<'_, '_>, entry: &Entry) -> Result<bool, Failure> {
    if let Some(name) = &entry.seen_by {
        return Ok(is_second(name, &entry.actor));
    }
    let Some(day) = entry.written_on() else { return Ok(true) };
    Ok(!law.past.before(entry.id)?.policies(day, None)?.seen_by())
}

/// Every setting that holds is one that the policies take.
pub(super) fn settings(law: &mut Law<'_, '_>) -> Result<(), Failure> {
    for (entry, key, value) in law.reader.all_settings()? {
        if !Policy::of_key(&key).is_some_and(|policy| policy.accepts(&key, &value)) {
            let what = say::setting_value(law.lang, &key, &value);
            law.found(Some(entry), noun::setting(law.lang), "law-setting", what);
        }
    }
    Ok(())
}
