//! An idea's name, mended: a file that tells another name tells another idea.

use std::path::Path;

use serde_json::json;

use super::becomes;
use crate::commands::register::record::Record;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{EVER, Idea, IdeaFacts, Versioned};
use crate::text::messages::{answer, programme as say};
use crate::text::{Lang, fold, nearest};

pub(super) fn run(typed: &Path, name: &str, writing: &Writing, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register idea", writing.reason.as_deref()))?;
    let idea = becomes::meant(txn.read(), &typed.display().to_string(), lang)?;
    let facts = IdeaFacts { name: Some(name.to_owned()), ..idea.facts.clone() };
    if facts == idea.facts {
        return ctx.say(answer::nothing_new(lang));
    }
    let others = txn.read().ideas(EVER)?;
    let is_one = |other: &&Idea| other.id != idea.id && other.facts.key() == facts.key();
    if let Some(other) = others.iter().find(is_one) {
        return Err(Failure::Refused(say::idea_there(lang, other.id, name)));
    }
    facts.put(&mut txn, &idea, None)?;
    let was = idea.facts.name.unwrap_or_else(|| say::name_unknown(lang));
    let summary = json!({ "idea": idea.id, "name": name });
    ctx.land(txn, writing.dry_run, &summary, say::idea_renamed(lang, idea.id, was, name))?;
    Ok(())
}

/// That an idea of a file may be one that the ledger has under a name spelled much like it: all else that tells one from
/// another is the same. Numbers tell two products apart ("ST24", "ST25").
pub(super) fn doubt(idea: &IdeaFacts, known: &Idea, lang: Lang) -> Option<String> {
    let (name, was) = (idea.name.as_ref()?, known.facts.name.as_ref()?);
    let group = |facts: &IdeaFacts| facts.sector.as_deref().map(fold::key);
    let is_one = IdeaFacts { name: None, ..idea.clone() }.key()
        == IdeaFacts { name: None, ..known.facts.clone() }.key()
        && group(idea) == group(&known.facts);
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let alike = is_one && digits(name) == digits(was) && nearest(name, [fold::bare(was).as_str()]).is_some();
    alike.then(|| say::idea_alike(lang, known.id, was, name))
}
