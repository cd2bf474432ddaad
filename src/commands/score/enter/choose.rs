//! Which sheet next: what is missing is listed and asked for, where the command line does not tell.

use super::draft::Draft;
use super::missing::{Sought, Wanted};
use super::task::Desk;
use super::typed::{Typed, typed};
use crate::commands::assessment::names;
use crate::commands::{Context, Failure};
use crate::ledger::{Dossier, Member};
use crate::text::messages::enter as say;

/// How many dossiers a list shows: what does not fit a screen helps nobody.
const SHOWN: usize = 15;

/// What was chosen.
pub enum Choice<'d> {
    /// This sheet.
    Sheet(&'d Member, &'d Dossier),
    /// Nothing is missing.
    Done,
    /// The person quits.
    Quit,
}

/// Which sheet to type in next, of those of a member or on a dossier where one is told.
pub fn next<'d>(
    desk: &'d Desk,
    sought: Sought<'_>,
    pass: u8,
    drafts: &[Draft],
    ctx: &mut Context<'_>,
) -> Result<Choice<'d>, Failure> {
    let lang = ctx.lang;
    let mut missing = desk.missing(sought, pass);
    if missing.is_empty() {
        ctx.say(desk.none_missing(sought, pass, lang))?;
        return Ok(Choice::Done);
    }
    let waits = |(m, d): &Wanted<'_>| {
        let code = d.code.to_string();
        drafts.iter().any(|draft| draft.key.member == m.code && draft.key.dossier == code && draft.key.pass == pass)
    };
    let (member, dossier) = sought;
    let who = match member {
        Some(member) => member.id,
        None => match which_member(desk, (&missing, dossier), pass, &waits, ctx)? {
            Some(member) => member,
            None => return Ok(Choice::Quit),
        },
    };
    missing.retain(|(member, _)| member.id == who);
    let chosen =
        if dossier.is_some() { missing.first().copied() } else { which_dossier(desk, &missing, pass, &waits, ctx)? };
    Ok(chosen.map_or(Choice::Quit, |(member, dossier)| Choice::Sheet(member, dossier)))
}

/// Lists the members and asks for one.
fn which_member(
    desk: &Desk,
    (missing, dossier): (&[Wanted<'_>], Option<&Dossier>),
    pass: u8,
    waits: &dyn Fn(&Wanted<'_>) -> bool,
    ctx: &mut Context<'_>,
) -> Result<Option<i64>, Failure> {
    let lang = ctx.lang;
    let lacks = |member: &Member| {
        let id = member.id;
        missing.iter().filter(move |(m, _)| m.id == id)
    };
    let members: Vec<&Member> = desk.council.voters().filter(|member| lacks(member).next().is_some()).collect();
    ctx.say(say::members_missing(lang, &desk.council.facts.code))?;
    for (n, member) in (1..).zip(&members) {
        let n = aligned(n, members.len());
        let line = say::member_lacks(lang, n, &member.code, &member.facts.name, lacks(member).count());
        let draft = if lacks(member).any(waits) { say::has_draft(lang) } else { String::new() };
        ctx.say(format!("  {line}{draft}"))?;
    }
    loop {
        let Some(line) = ctx.ask(say::which_member(lang))? else { return Ok(None) };
        match typed(&line) {
            Typed::Quit => return Ok(None),
            Typed::Enter => return Ok(members.first().map(|member| member.id)),
            _ => {}
        }
        // A code that is a number counts before the place in the list.
        match (desk.member(&line, lang), nth(&line, &members)) {
            (Ok(member), _) if lacks(member).next().is_some() => return Ok(Some(member.id)),
            (Ok(member), _) => ctx.say(desk.none_missing((Some(member), dossier), pass, lang))?,
            (Err(Failure::Refused(_)), Some(member)) => return Ok(Some(member.id)),
            (Err(Failure::Refused(why)), None) => ctx.say(why)?,
            (Err(other), _) => return Err(other),
        }
    }
}

/// Lists a member's dossiers and asks for one.
fn which_dossier<'d>(
    desk: &'d Desk,
    missing: &[Wanted<'d>],
    pass: u8,
    waits: &dyn Fn(&Wanted<'_>) -> bool,
    ctx: &mut Context<'_>,
) -> Result<Option<Wanted<'d>>, Failure> {
    let (lang, who) = (ctx.lang, missing.first().map(|(member, _)| *member));
    if let Some(member) = who {
        ctx.say(say::dossiers_missing(lang, &member.code, &member.facts.name))?;
    }
    for (n, one) in (1..).zip(missing).take(SHOWN) {
        let (product, subject) = names(&desk.records, one.1, lang);
        let draft = if waits(one) { say::has_draft(lang) } else { String::new() };
        let n = aligned(n, missing.len().min(SHOWN));
        ctx.say(format!("  {}{draft}", say::dossier_line(lang, n, one.1.code, product, subject)))?;
    }
    if missing.len() > SHOWN {
        ctx.say(format!("  {}", say::more_dossiers(lang, missing.len() - SHOWN)))?;
    }
    loop {
        let Some(line) = ctx.ask(say::which_dossier(lang))? else { return Ok(None) };
        match typed(&line) {
            Typed::Quit => return Ok(None),
            Typed::Enter => return Ok(missing.first().copied()),
            _ => {}
        }
        if let Some(one) = nth(&line, missing) {
            return Ok(Some(*one));
        }
        match desk.dossier(&line, lang) {
            Ok(found) => match missing.iter().find(|(_, dossier)| dossier.id == found.id) {
                Some(one) => return Ok(Some(*one)),
                None => ctx.say(desk.none_missing((who, Some(found)), pass, lang))?,
            },
            Err(Failure::Refused(why)) => ctx.say(why)?,
            Err(other) => return Err(other),
        }
    }
}

/// The one of a place in a list, counted from 1.
fn nth<'l, T>(line: &str, list: &'l [T]) -> Option<&'l T> {
    list.get(line.parse::<usize>().ok()?.checked_sub(1)?)
}

/// A place in a list of so many, as wide as the last.
fn aligned(n: usize, of: usize) -> String {
    format!("{n:>width$}", width = of.to_string().len())
}
