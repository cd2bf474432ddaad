//! Who was at a session, or answered in writing, as typed or from a file.

use std::path::Path;

use chrono::NaiveDate;

use super::Args;
use crate::commands::council::member;
use crate::commands::input::{Asked, Input};
use crate::commands::{Context, Failure};
use crate::ledger::{Attendance, Council};
use crate::roster::{cell, heading};
use crate::text::messages::{council as msg, input as faults};
use crate::text::{Lang, fold};

/// What was given: nothing where nothing was.
#[derive(Default)]
pub struct Given {
    /// One of each member on the list, in their order.
    pub given: Option<Vec<Attendance>>,
    /// The file it was read from.
    pub source: Option<Input>,
}

/// A member who is named, whether there, and the day of the answer.
type Named = (i64, bool, Option<NaiveDate>);

pub fn given(args: &Args, council: &Council, written: bool, ctx: &Context<'_>) -> Result<Given, Failure> {
    let lang = ctx.lang;
    if let Some(path) = &args.attendance {
        return from_file((path, args), council, written, ctx);
    }
    args.opened.only_with_file(lang)?;
    let (typed, present) = match (args.present.is_empty(), args.absent.is_empty()) {
        (false, _) => (&args.present, true),
        (_, false) => (&args.absent, false),
        _ if !args.received.is_empty() => return received(&args.received, council, lang),
        _ => return Ok(Given::default()),
    };
    if let [word] = typed.as_slice()
        && matches!(fold::search(word).as_str(), "all" | "tat ca")
    {
        return Ok(whole(council, &[], present));
    }
    let mut named: Vec<Named> = Vec::new();
    for one in typed {
        add(&mut named, council, one, (present, None), lang).map_err(Failure::Refused)?;
    }
    Ok(whole(council, &named, !present))
}

/// `TV01=05/08/2026,TV02=06/08/2026`.
fn received(typed: &[String], council: &Council, lang: Lang) -> Result<Given, Failure> {
    let mut named = Vec::new();
    for one in typed {
        let (who, day) = one.split_once('=').ok_or_else(|| Failure::Usage(msg::received_form(lang, one)))?;
        let day = cell::date(day.trim()).map_err(|_| Failure::Usage(msg::received_form(lang, one)))?;
        add(&mut named, council, who.trim(), (true, Some(day)), lang).map_err(Failure::Refused)?;
    }
    Ok(whole(council, &named, false))
}

/// A row a member: there or not, or the day of the answer. Who has no row was not there.
fn from_file(
    (path, args): (&Path, &Args),
    council: &Council,
    written: bool,
    ctx: &Context<'_>,
) -> Result<Given, Failure> {
    let lang = ctx.lang;
    let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
    let mut input = Input::open(path, (heading::ATTENDANCE, &["thanh_vien"]), asked, ctx)?;
    if !input.binding.has("co_mat") && !input.binding.has("ngay_tra_loi") {
        let text = format!("{}:1: {}", input.name(), msg::needs_attendance_column(lang));
        return Err(Failure::Refused(text));
    }
    let mut named = Vec::new();
    for row in &input.rows() {
        let there = input.read(row, "co_mat", there);
        let answered = input.read(row, "ngay_tra_loi", cell::date);
        let Some(who) = input.text(row, "thanh_vien") else {
            input.fault(row.line, "thanh_vien", faults::blank(lang));
            continue;
        };
        if answered.is_some() && !written {
            input.fault(row.line, "ngay_tra_loi", msg::answers_are_written(lang));
        } else if answered.is_some() && there == Some(false) {
            input.fault(row.line, "ngay_tra_loi", msg::answered_while_absent(lang));
        }
        let present = there.unwrap_or(answered.is_some());
        if let Err(wrong) = add(&mut named, council, &who, (present, answered), lang) {
            input.fault(row.line, "thanh_vien", wrong);
        }
    }
    input.sound(None)?;
    Ok(Given { source: Some(input), ..whole(council, &named, false) })
}

/// "Có mặt", "vắng", có, không, x.
fn there(text: &str) -> Result<bool, cell::CellFault> {
    match fold::search(text).as_str() {
        "co mat" | "du hop" | "present" => Ok(true),
        "vang" | "vang mat" | "absent" => Ok(false),
        _ => cell::yes_no(text),
    }
}

fn add(
    named: &mut Vec<Named>,
    council: &Council,
    typed: &str,
    (present, answered): (bool, Option<NaiveDate>),
    lang: Lang,
) -> Result<(), String> {
    let member = member(council, typed, lang)?;
    if named.iter().any(|(known, ..)| *known == member.id) {
        return Err(msg::named_twice(lang, &member.facts.name));
    }
    named.push((member.id, present, answered));
    Ok(())
}

/// Everybody on the list: those named as told, the rest as `rest`.
fn whole(council: &Council, named: &[Named], rest: bool) -> Given {
    let sitting = council.members.iter().filter(|member| member.facts.sits);
    let one = |member: i64| {
        let known = named.iter().find(|(known, ..)| *known == member);
        let (present, answered) = known.map_or((rest, None), |(_, present, answered)| (*present, *answered));
        Attendance { member, present, answered }
    };
    Given { given: Some(sitting.map(|member| one(member.id)).collect()), ..Given::default() }
}
