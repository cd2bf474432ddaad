//! The drafts as a list, and throwing one away.

use super::draft::{Draft, Drafts, Key};
use crate::commands::{Context, Failure, Outcome, council, wording};
use crate::text::messages::enter as say;
use crate::text::{fold, number};

/// Lists the drafts, those of one council where it is told.
pub fn list(drafts: &Drafts, council: Option<&str>, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let of = |typed: &str| Ok::<_, Failure>(council::council(ctx.open()?.read(), typed, lang)?.facts.code);
    let council = council.map(of).transpose()?;
    let (mut found, others) = drafts.all()?;
    found.retain(|draft| council.as_ref().is_none_or(|code| fold::key(code) == fold::key(&draft.key.council)));
    let folder = drafts.folder().display();
    let line = |draft: &Draft| {
        let (key, on) = (&draft.key, number::date(lang, draft.saved_on));
        let progress = format!("{}/{}", draft.done, draft.all);
        let codes = [key.council.as_str(), &key.member, &key.dossier].join(" "); // as a command takes them
        say::draft(lang, codes, &draft.product, key.pass, progress, on)
    };
    if !found.is_empty() {
        ctx.say(wording::list(say::drafts(lang, found.len(), &folder), found.iter().map(line)))?;
        ctx.say(say::drafts_advice(lang))?;
    } else if let Some(code) = council {
        ctx.say(say::no_drafts_of(lang, code, &folder))?;
    } else if others.is_empty() {
        ctx.say(say::no_drafts(lang, &folder))?;
    }
    if others.is_empty() {
        return Ok(());
    }
    let names = others.iter().filter_map(|path| Some(path.file_name()?.display().to_string()));
    ctx.say(wording::list(say::unreadable(lang, others.len(), &folder), names))
}

/// Throws a draft away.
pub fn discard(drafts: &Drafts, typed: &Key, dry_run: bool, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let (found, _) = drafts.all()?;
    // What cannot be read is known by its name alone.
    let (key, progress) = match found.iter().find(|draft| draft.key.is(typed)) {
        Some(draft) => (&draft.key, format!("{}/{}", draft.done, draft.all)),
        None if drafts.has(typed) => (typed, say::not_readable(lang)),
        None => return Err(Failure::Refused(say::no_draft(lang, &typed.member, &typed.dossier, typed.pass))),
    };
    if dry_run {
        return ctx.say(say::discard_dry(lang, &key.member, &key.dossier, key.pass, progress));
    }
    drafts.remove(key)?;
    ctx.say(say::discarded(lang, &key.member, &key.dossier, key.pass, progress))
}
