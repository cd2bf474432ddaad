//! The second name of entries, where the office's setting asked for one when they were written.

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::seen_by::{ASKED, is_second};
use crate::ledger::Entry;
use crate::text::messages::check as say;

/// Every entry of a command that issues or ends certificates, and every one that took such back.
pub(super) fn entries(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for entry in &now.entries {
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
