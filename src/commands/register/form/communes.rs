//! The communes that a form offers: those of the office's province as they are named today.

use crate::ledger::{EVER, Reader, Result};
use crate::text::{fold, order};

/// The communes' names, in order. PLUG: the tables of `law::places` belong here, by the office's province; until
/// they are there these are the communes that the ledger's subjects and ideas name.
pub(super) fn of_office(reader: Reader<'_>) -> Result<Vec<String>> {
    let subjects = reader.subjects(EVER)?.into_iter().filter_map(|subject| subject.facts.commune);
    let ideas = reader.ideas(EVER)?.into_iter().filter_map(|idea| idea.facts.commune);
    let mut named: Vec<String> = subjects.chain(ideas).collect();
    named.sort_by(|one, other| order::cmp(one, other));
    named.dedup_by_key(|name| fold::place_key(name));
    Ok(named)
}
