//! The idea that a product came of: its timeline begins with it.

use super::moment::Moment;
use crate::commands::Failure;
use crate::ledger::{Reader, Records};
use crate::text::Lang;
use crate::text::messages::programme as say;

/// The slips of the ideas that became a product, and what was judged of them.
pub(super) fn moments(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let ideas = reader.ideas(records.on)?.into_iter().filter(|idea| idea.facts.product == Some(product));
    Ok(ideas
        .map(|idea| {
            let facts = idea.facts;
            let kind = if facts.existing { say::existing(lang) } else { say::potential(lang) };
            let judged = match facts.fit {
                None => String::new(),
                Some(true) => say::judged_fit(lang),
                Some(false) => say::judged_unfit(lang),
            };
            let why =
                facts.fit_reason.filter(|_| facts.fit.is_some()).map_or_else(String::new, |why| format!(" ({why})"));
            let name = facts.name.unwrap_or_default();
            let told = say::moment_idea(lang, idea.id, facts.year, kind, name);
            Moment::new(facts.filed, format!("{told}{judged}{why}"))
        })
        .collect())
}
