//! The idea that a product came of: its timeline begins with it.

use super::moment::Moment;
use crate::commands::Failure;
use crate::ledger::{Idea, Reader, Records};
use crate::text::Lang;
use crate::text::messages::programme as say;

/// The slips of the ideas that became a product, and what was judged of them.
pub(super) fn moments(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let ideas = reader.ideas(records.on)?.into_iter().filter(|idea| idea.facts.product == Some(product));
    Ok(ideas.flat_map(|idea| slip(idea, lang)).collect())
}

/// The slip, and what was judged of it: on its own day where that is told.
fn slip(idea: Idea, lang: Lang) -> Vec<Moment> {
    let facts = idea.facts;
    let kind = if facts.existing { say::existing(lang) } else { say::potential(lang) };
    let why = facts.fit_reason.filter(|_| facts.fit.is_some()).map_or_else(String::new, |why| format!(" ({why})"));
    let told = say::moment_idea(lang, idea.id, facts.year, kind, facts.name.unwrap_or_default());
    if let Some((fit, day)) = facts.fit.zip(facts.judged_on) {
        let judged = if fit { say::moment_idea_fit(lang, idea.id) } else { say::moment_idea_unfit(lang, idea.id) };
        let slip = Moment::after(Some(day), facts.filed, told);
        return vec![slip, Moment::new(Some(day), format!("{judged}{why}"))];
    }
    let judged = match facts.fit {
        None => String::new(),
        Some(true) => say::judged_fit(lang),
        Some(false) => say::judged_unfit(lang),
    };
    vec![Moment::new(facts.filed, format!("{told}{judged}{why}"))]
}
