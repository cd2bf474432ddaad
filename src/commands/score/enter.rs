//! `ocop score enter`: a member's sheet typed in, criterion by criterion.

mod choose;
mod dialog;
pub(super) mod draft;
mod drafts;
mod form;
mod missing;
mod screen;
mod task;
mod typed;
mod unfinished;

use serde_json::json;

use choose::Choice;
use draft::{Draft, Drafts, Key};
use screen::points;
use task::{Desk, Task};
use unfinished::{Kept, leave, resume};

use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome};
use crate::law::Mark;
use crate::text::messages::enter as say;

/// Arguments of `score enter`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council whose member scored
    #[arg(value_name = "COUNCIL", required_unless_present = "drafts")]
    council: Option<String>,
    /// The member, by code or name; left out: asked for
    #[arg(value_name = "MEMBER")]
    member: Option<String>,
    /// The dossier, by code or words of the product's name; left out: asked for
    #[arg(value_name = "DOSSIER")]
    dossier: Option<String>,
    /// The member, where the dossier is asked for: sheet after sheet of this member
    #[arg(long = "member", id = "of_member", value_name = "MEMBER", alias = "thanh-vien", conflicts_with = "member")]
    of_member: Option<String>,
    /// The dossier, where the member is asked for: sheet after sheet on this dossier
    #[arg(long = "dossier", id = "of_dossier", value_name = "DOSSIER", alias = "ho-so", conflicts_with = "dossier")]
    of_dossier: Option<String>,
    /// The pass
    #[arg(long, value_name = "PASS", alias = "lan", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=9))]
    pass: u8,
    /// Replace a sheet that is in the ledger; the old one is kept, and a reason is needed
    #[arg(long, alias = "sua", requires = "reason")]
    correct: bool,
    /// List the unfinished sheets
    #[arg(long, alias = "ban-nhap", conflicts_with_all = ["correct", "discard"])]
    drafts: bool,
    /// Throw an unfinished sheet away
    #[arg(long, alias = "bo-nhap", conflicts_with = "correct")]
    discard: bool,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let drafts = Drafts::of(&ctx.ledger, lang);
    if args.drafts {
        return drafts::list(&drafts, args.council.as_deref(), ctx);
    }
    let code = args.council.as_deref().unwrap_or_default();
    let member = args.member.as_deref().or(args.of_member.as_deref());
    let dossier = args.dossier.as_deref().or(args.of_dossier.as_deref());
    if args.discard {
        let (Some(member), Some(dossier)) = (member, dossier) else {
            return Err(Failure::Usage(say::discard_which(lang)));
        };
        return drafts::discard(&drafts, &meant(code, member, dossier, args.pass, ctx), args.writing.dry_run, ctx);
    }
    if args.correct && (member.is_none() || dossier.is_none()) {
        return Err(Failure::Usage(say::correct_which(lang)));
    }
    let told = member.is_some() && dossier.is_some();
    let mut chosen = None::<String>; // the member that was asked for, until every sheet of theirs is there
    loop {
        // Nothing holds the ledger while a person types.
        let ledger = ctx.open()?;
        let desk = Desk::of(ctx, ledger.read(), code)?;
        let one = |typed: &str| desk.member(typed, lang);
        let who = member.or(chosen.as_deref()).map(one).transpose()?;
        let what = dossier.map(|typed| desk.dossier(typed, lang)).transpose()?;
        let sheet = match (who, what) {
            (Some(who), Some(what)) if told => (who, what),
            _ => match choose::next(&desk, (who, what), args.pass, &drafts.all()?.0, ctx)? {
                Choice::Sheet(who, what) => (who, what),
                Choice::Done if chosen.take().is_some() => continue,
                Choice::Done | Choice::Quit => return Ok(()),
            },
        };
        let task = desk.task(ledger.read(), sheet, args.pass, args.correct, lang)?;
        introduce(&desk, &task, ctx)?;
        drop(ledger);
        let written = enter(args, &task, &drafts, ctx)?;
        if told && written && !args.writing.dry_run {
            return super::import::next(&desk.records, &desk.council, std::iter::once(task.dossier.id), ctx);
        }
        if told || !written {
            return Ok(());
        }
        if dossier.is_none() {
            chosen = Some(task.member.code);
        }
    }
}

/// The sheet that is meant, by codes or names; what the ledger no longer knows is taken as typed.
fn meant(council: &str, member: &str, dossier: &str, pass: u8, ctx: &Context<'_>) -> Key {
    let lang = ctx.lang;
    let desk = ctx.open().ok().and_then(|ledger| Desk::of(ctx, ledger.read(), council).ok());
    let (member_code, dossier_code) = desk.as_ref().map_or((None, None), |desk| {
        let dossier = desk.dossier(dossier, lang).ok().map(|dossier| dossier.code.to_string());
        (desk.member(member, lang).ok().map(|member| member.code.clone()), dossier)
    });
    Key {
        council: desk.map_or_else(|| council.to_owned(), |desk| desk.council.facts.code),
        dossier: dossier_code.unwrap_or_else(|| dossier.to_owned()),
        member: member_code.unwrap_or_else(|| member.to_owned()),
        pass,
    }
}

/// Says whose sheet it is, by which table, and what should be known before.
fn introduce(desk: &Desk, task: &Task, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    ctx.say(say::begin(lang, &task.names.0, &task.names.1, &desk.council.facts.code))?;
    ctx.say(say::by_member(lang, &task.member.code, &task.member.facts.name, task.pass))?;
    if let Some(rubric) = task.form.table.known() {
        let name = lang.pick(&rubric.name.vi, &rubric.name.en);
        ctx.say(say::by_table(lang, &rubric.code, name, &rubric.act))?;
    }
    if let Some(why) = task.form.table.because(task.form.regime, lang) {
        ctx.say(say::by_parts(lang, why))?;
    }
    let session = desk.council.session_of(task.pass).filter(|session| session.written.is_none());
    if session.and_then(|session| session.was_present(task.member.id)) == Some(false) {
        ctx.say(say::absent(lang))?;
    }
    if desk.records.knock_out(task.dossier.id).is_some() {
        ctx.say(say::knocked_out(lang))?;
    }
    if let Some((sheet, _)) = &task.known {
        ctx.say(say::replaces(lang, points(lang, sheet.facts.total)))?;
    }
    Ok(())
}

/// Asks for a sheet and writes it; whether it was gone through to the end.
fn enter(args: &Args, task: &Task, drafts: &Drafts, ctx: &mut Context<'_>) -> Result<bool, Failure> {
    let (form, dry_run) = (&task.form, args.writing.dry_run);
    let known = task.known.as_ref().map(|(sheet, marks)| form.answers_of(&sheet.facts, marks)).unwrap_or_default();
    let waiting = drafts.load(&task.key)?;
    let mut kept = waiting.as_ref().map(|draft| Kept::of(draft, form));
    let Some(answers) = resume(task, waiting.as_ref(), known, ctx)? else {
        return leave(args, task, kept, ctx).map(|()| false);
    };
    let mut draft = Draft::new(task.key.clone(), task.names.0.clone(), form.sha256().map(str::to_owned), ctx.today);
    let mut save = |answers: &[Mark]| {
        if dry_run {
            return Ok(());
        }
        draft.take(answers, form.done(answers), form.keys.len());
        kept = Some(Kept::of(&draft, form));
        drafts.save(&draft)
    };
    let Some(answers) = dialog::fill(task, answers, &mut save, ctx)? else {
        return leave(args, task, kept, ctx).map(|()| false);
    };
    write(args, task, &answers, ctx)?;
    if !dry_run {
        drafts.remove(&task.key)?;
    }
    Ok(true)
}

/// Writes the sheet, in one transaction, if everything still is as it was when the typing began.
fn write(args: &Args, task: &Task, answers: &[Mark], ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("score enter", args.writing.reason.as_deref()))?;
    let desk = Desk::of(ctx, txn.read(), &task.key.council)?;
    let (member, dossier) = (desk.member(&task.key.member, lang)?, desk.dossier(&task.key.dossier, lang)?);
    let now = desk.task(txn.read(), (member, dossier), task.pass, args.correct, lang)?;
    if now.form.sha256() != task.form.sha256() {
        return Err(Failure::Refused(say::changed_meanwhile(lang)));
    }
    // A sheet that is new in the meantime is refused above; here is one that was corrected.
    let id = |task: &Task| task.known.as_ref().map(|(sheet, _)| sheet.id);
    if let Some((sheet, _)) = now.known.as_ref().filter(|_| id(&now) != id(task)) {
        let (name, total) = (&member.facts.name, points(lang, sheet.facts.total));
        return Err(Failure::Refused(say::corrected_meanwhile(lang, name, dossier.code, task.pass, total)));
    }
    let (facts, marks) = task.form.sheet(dossier.id, member.id, task.pass, answers);
    let is_known = now.known.is_some_and(|(sheet, known)| sheet.facts == facts && known == marks);
    if !is_known {
        if let Some(rubric) = task.form.table.known() {
            txn.keep_rubric(rubric)?; // one that an office loaded is there already
        }
        txn.add_sheet(&facts, &marks, None)?;
    }
    let told = say::written(lang, &member.facts.name, dossier.code, task.pass, points(lang, facts.total));
    let summary = json!({
        "council": task.key.council, "dossier": task.key.dossier, "member": task.key.member, "pass": task.pass,
        "total_x100": facts.total,
    });
    ctx.land(txn, args.writing.dry_run, &summary, told).map(drop)
}
