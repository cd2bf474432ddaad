//! The drafts as a list, and throwing one away.

use super::draft::{Draft, Drafts, Key};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::text::messages::enter as say;
use crate::text::{fold, number};

/// Lists the drafts, those of one council where it is told.
pub fn list(drafts: &Drafts, council: Option<&str>, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let (mut found, others) = drafts.all()?;
    found.retain(|draft| council.is_none_or(|code| fold::key(code) == fold::key(&draft.key.council)));
    let folder = drafts.folder().display().to_string();
    if found.is_empty() && others.is_empty() {
        return ctx.say(say::no_drafts(lang, folder));
    }
    let line = |draft: &Draft| {
        let (key, on) = (&draft.key, number::date(lang, draft.saved_on));
        let progress = format!("{}/{}", draft.done, draft.all);
        say::draft(lang, &key.dossier, &draft.product, &key.member, key.pass, progress, on)
    };
    let unreadable = others.iter().map(|path| say::unreadable(lang, path.display()));
    let lines = found.iter().map(line).chain(unreadable);
    ctx.say(wording::list(say::drafts(lang, found.len(), folder), lines))?;
    ctx.say(say::drafts_advice(lang))
}

/// Throws a draft away.
pub fn discard(drafts: &Drafts, typed: &Key, dry_run: bool, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let (found, _) = drafts.all()?;
    let Some(draft) = found.iter().find(|draft| draft.key.is(typed)) else {
        // What cannot be read is known by its name alone.
        let (member, dossier) = (&typed.member, &typed.dossier);
        if dry_run && drafts.has(typed) {
            return ctx.say(say::discard_dry(lang, member, dossier, typed.pass, "?", "?"));
        }
        if !dry_run && drafts.remove(typed)? {
            return ctx.say(say::discarded(lang, member, dossier, typed.pass, "?", "?"));
        }
        return Err(Failure::Refused(say::no_draft(lang, &typed.member, &typed.dossier, typed.pass)));
    };
    let (key, done, all) = (&draft.key, draft.done, draft.all);
    if dry_run {
        return ctx.say(say::discard_dry(lang, &key.member, &key.dossier, key.pass, done, all));
    }
    drafts.remove(key)?;
    ctx.say(say::discarded(lang, &key.member, &key.dossier, key.pass, done, all))
}
