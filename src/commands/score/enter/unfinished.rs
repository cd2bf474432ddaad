//! An unfinished sheet: going on with its draft, and leaving it for later.

use super::Args;
use super::draft::Draft;
use super::form::Form;
use super::task::Task;
use super::typed::{Typed, typed};
use crate::commands::{Context, Failure, Outcome};
use crate::law::Mark;
use crate::text::messages::enter as say;

/// What a draft that is kept holds.
#[derive(Clone, Copy)]
pub struct Kept {
    done: usize,
    all: usize,
    goes_on: bool,
}

impl Kept {
    /// What a draft holds, and whether the form can go on with it: it was begun by the same table.
    pub fn of(draft: &Draft, form: &Form) -> Self {
        let goes_on = draft.rubric.as_deref() == form.sha256() && form.takes(&draft.marks());
        Self { done: draft.done, all: draft.all, goes_on }
    }
}

/// The answers to begin with: those of the draft that waits, if the person goes on with it, else those
/// of the sheet to be corrected. `None` where the person quits.
pub fn resume(
    task: &Task,
    waiting: Option<&Draft>,
    known: Vec<Mark>,
    ctx: &mut Context<'_>,
) -> Result<Option<Vec<Mark>>, Failure> {
    let (form, lang) = (&task.form, ctx.lang);
    let Some(draft) = waiting else { return Ok(Some(known)) };
    let (marks, goes_on) = (draft.marks(), Kept::of(draft, form).goes_on);
    let question = if goes_on {
        let at = match form.open(0, &marks) {
            Some(at) if form.criterion(at).is_some() => say::at_criterion(lang, &form.keys[at]),
            Some(at) => say::part(lang, &form.keys[at]),
            None => say::at_review(lang),
        };
        say::resume(lang, form.done(&marks), form.keys.len(), at)
    } else {
        say::other_table(lang)
    };
    loop {
        let Some(line) = ctx.ask(&question)? else { return Ok(None) };
        match typed(&line) {
            Typed::Enter | Typed::Yes if goes_on => return Ok(Some(marks)),
            Typed::Enter => {}
            Typed::Anew => return Ok(Some(known)),
            Typed::Quit => return Ok(None),
            _ => ctx.say(say::answer_as_told(lang, line))?,
        }
    }
}

/// Says that the sheet is not written, and how to go on with the draft where one is kept.
pub fn leave(args: &Args, task: &Task, kept: Option<Kept>, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    ctx.say(match kept {
        None => return ctx.say(say::nothing_kept(lang)),
        Some(Kept { done, all, goes_on: true }) => say::kept(lang, done, all),
        Some(Kept { done, all, goes_on: false }) => say::kept_other_table(lang, done, all),
    })?;
    let mut options = String::new();
    if args.correct {
        options.push_str(" --correct");
    }
    if let Some(reason) = &args.writing.reason {
        options.push_str(&format!(" --reason \"{}\"", reason.replace('"', "'"))); // a quote would end it
    }
    ctx.say(format!("  {}", task.key.command(lang, &options)))
}
