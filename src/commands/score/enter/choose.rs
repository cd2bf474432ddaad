//! Which sheet next: what is missing is listed and asked for, where the command line does not tell.

use std::collections::HashSet;

use super::draft::Draft;
use super::task::Desk;
use super::typed::{Typed, typed};
use crate::commands::assessment::{Assessment, Problem, assess, names};
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

/// A sheet that is missing.
type Missing<'d> = (&'d Member, &'d Dossier);

impl Desk {
    /// The sheets that are missing in a pass, by dossier, members in the order of their list. A later
    /// pass is for the dossiers that it has begun on, or that the one before was spread too far on.
    pub fn missing(&self, pass: u8) -> Vec<Missing<'_>> {
        let assessed = assess(&self.records, &self.council, &self.scores);
        let again = |one: &Assessment<'_>| {
            let spread = one.problems.iter().any(|problem| matches!(problem, Problem::Spread { .. }));
            one.pass >= pass || (one.pass + 1 == pass && spread)
        };
        let asked: HashSet<i64> = assessed
            .iter()
            .filter(|one| !one.knocked_out && (pass == 1 || again(one)))
            .map(|one| one.dossier.id)
            .collect();
        let mut missing = Vec::new();
        for dossier in self.records.dossiers.iter().filter(|dossier| asked.contains(&dossier.id)) {
            let subject = self.records.subject_of(dossier.key.product).map(|(subject, _)| subject);
            let wanted = self.council.voters().filter(|member| !self.council.is_tied(member.id, subject));
            let lacking = wanted.filter(|member| self.sheet(member.id, dossier.id, pass).is_none());
            missing.extend(lacking.map(|member| (member, dossier)));
        }
        missing
    }
}

/// Which sheet to type in next, of those of a member or on a dossier where one is told.
pub fn next<'d>(
    desk: &'d Desk,
    (member, dossier): (Option<&Member>, Option<&Dossier>),
    pass: u8,
    drafts: &[Draft],
    ctx: &mut Context<'_>,
) -> Result<Choice<'d>, Failure> {
    let lang = ctx.lang;
    let mut missing = desk.missing(pass);
    missing.retain(|(m, d)| member.is_none_or(|one| one.id == m.id) && dossier.is_none_or(|one| one.id == d.id));
    if missing.is_empty() {
        ctx.say(match (member, dossier) {
            (Some(member), _) => say::member_done(lang, &member.code, &member.facts.name),
            (None, Some(dossier)) => say::dossier_done(lang, dossier.code),
            (None, None) => say::nothing_missing(lang, &desk.council.facts.code),
        })?;
        return Ok(Choice::Done);
    }
    let waits = |(m, d): &Missing<'_>| {
        let code = d.code.to_string();
        drafts.iter().any(|draft| draft.key.member == m.code && draft.key.dossier == code && draft.key.pass == pass)
    };
    let who = match member {
        Some(member) => member.id,
        None => match which_member(desk, &missing, &waits, ctx)? {
            Some(member) => member,
            None => return Ok(Choice::Quit),
        },
    };
    missing.retain(|(member, _)| member.id == who);
    let chosen = if dossier.is_some() { missing.first().copied() } else { which_dossier(desk, &missing, &waits, ctx)? };
    Ok(chosen.map_or(Choice::Quit, |(member, dossier)| Choice::Sheet(member, dossier)))
}

/// Lists the members and asks for one.
fn which_member(
    desk: &Desk,
    missing: &[Missing<'_>],
    waits: &dyn Fn(&Missing<'_>) -> bool,
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
        let line = say::member_lacks(lang, n, &member.code, &member.facts.name, lacks(member).count());
        let draft = if lacks(member).any(waits) { say::has_draft(lang) } else { String::new() };
        ctx.say(format!("  {line}{draft}"))?;
    }
    loop {
        let Some(line) = ctx.ask(say::which_member(lang))? else { return Ok(None) };
        let chosen = match typed(&line) {
            Typed::Quit => return Ok(None),
            Typed::Enter => members.first().copied(),
            // A code that is a number counts before the place in the list.
            _ => match (desk.member(&line, lang), nth(&line, &members)) {
                (Ok(member), _) => members.iter().copied().find(|one| one.id == member.id),
                (Err(Failure::Refused(_)), Some(member)) => Some(*member),
                (Err(Failure::Refused(why)), None) => {
                    ctx.say(why)?;
                    continue;
                }
                (Err(other), _) => return Err(other),
            },
        };
        match chosen {
            Some(member) => return Ok(Some(member.id)),
            None => ctx.say(say::answer_as_told(lang, line))?,
        }
    }
}

/// Lists a member's dossiers and asks for one.
fn which_dossier<'d>(
    desk: &'d Desk,
    missing: &[Missing<'d>],
    waits: &dyn Fn(&Missing<'_>) -> bool,
    ctx: &mut Context<'_>,
) -> Result<Option<Missing<'d>>, Failure> {
    let lang = ctx.lang;
    if let Some((member, _)) = missing.first() {
        ctx.say(say::dossiers_missing(lang, &member.code, &member.facts.name))?;
    }
    for (n, one) in (1..).zip(missing).take(SHOWN) {
        let (product, subject) = names(&desk.records, one.1, lang);
        let draft = if waits(one) { say::has_draft(lang) } else { String::new() };
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
                None => ctx.say(say::dossier_done(lang, found.code))?,
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
