//! `ocop register council`: councils and their members from files.

mod listing;

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use listing::{Listed, read};

use crate::commands::input::Input;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome};
use crate::law::places::{self, Province};
use crate::law::{Level, MINISTRY_MERGED};
use crate::ledger::{Council, CouncilFacts, EVER, MemberFacts, Office, Session, Txn, Unit};
use crate::roster::heading;
use crate::text::messages::{answer, input as msg, term};
use crate::text::{Lang, fold, number};

/// Arguments of `register council`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The councils' lists: CSV, one row a member
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut files = Vec::new();
    for path in &args.files {
        let required = ["hoi_dong", "cap", "nam", "ngay_hop", "ho_ten", "vai_tro"];
        let mut input = Input::open(path, heading::COUNCIL, &required, lang)?;
        let councils = read(&mut input, lang);
        input.sound(None)?;
        files.push((input, councils));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register council", args.writing.reason.as_deref()))?;
    let mut told = Vec::new();
    for (mut input, councils) in files {
        txn.add_source(&input.file_name(), &input.table.source.sha256)?;
        for listed in councils {
            if let Some(line) = write(&mut txn, &listed, &mut input, ctx)? {
                told.push(line);
            }
        }
        input.sound(None)?;
    }
    let told = told.join("\n");
    let landed = if told.is_empty() {
        ctx.say(answer::nothing_new(lang))?;
        true
    } else {
        ctx.land(txn, args.writing.dry_run, &json!({ "files": args.files.len() }), told)?
    };
    if landed { ctx.say(answer::next_scores(lang)) } else { Ok(()) }
}

/// Writes a council; the answer's line, `None` when it is known as it is or at fault.
fn write(txn: &mut Txn<'_>, listed: &Listed, input: &mut Input, ctx: &Context<'_>) -> Result<Option<String>, Failure> {
    let lang = ctx.lang;
    let code = &listed.facts.code;
    let before = txn.rows();
    let council = match identify(txn, listed, ctx)? {
        Ok(council) => council,
        Err(wrong) => {
            input.fault(listed.line, "don_vi", wrong);
            return Ok(None);
        }
    };
    // List and sessions are fixed once scoring starts; a later change needs a reason.
    let fixed = txn.reason().is_none() && !txn.read().sheets(Some(council.id))?.is_empty();
    if write_members(txn, listed, &council)? && fixed {
        input.fault(listed.line, "ho_ten", msg::members_frozen(lang, code));
        return Ok(None);
    }
    for (number, held_on) in (1..).zip(&listed.sessions) {
        match council.sessions.iter().find(|known| known.number == number) {
            Some(known) if known.held_on == *held_on => {}
            Some(_) if fixed => {
                input.fault(listed.line, "ngay_hop", msg::sessions_frozen(lang, code));
                return Ok(None);
            }
            Some(known) => txn.put_session(council.id, &Session { held_on: *held_on, ..known.clone() })?,
            None => txn.put_session(council.id, &Session::on(number, *held_on))?,
        }
    }
    if txn.rows() == before {
        return Ok(None);
    }
    let days: Vec<String> = listed.sessions.iter().map(|day| number::date(lang, *day)).collect();
    let voters = listed.members.iter().filter(|(_, facts)| facts.votes).count();
    let (year, members) = (listed.facts.year, listed.members.len());
    Ok(Some(answer::council(lang, code, year, members, voters, days.join(", "))))
}

/// The council of a code, added where it is new; what is wrong with the one the file lists.
fn identify(txn: &mut Txn<'_>, listed: &Listed, ctx: &Context<'_>) -> Result<Result<Council, String>, Failure> {
    let lang = ctx.lang;
    if let Some(council) = txn.read().council(&listed.facts.code)? {
        let same = council.facts == CouncilFacts { code: council.facts.code.clone(), ..listed.facts.clone() };
        let same = same && is_unit(&council, &listed.unit);
        return Ok(if same { Ok(council) } else { Err(msg::other_council(lang, &listed.facts.code)) });
    }
    let day = listed.sessions.first().copied().unwrap_or(ctx.today);
    let then = ctx.office(txn.read(), day)?;
    let unit = match listed.facts.level {
        Level::Ministry => txn.named_unit("ministry", &ministry(day), None)?,
        Level::District if listed.unit.is_empty() => return Ok(Err(msg::district_needs_name(lang))),
        Level::District => txn.named_unit("district", &listed.unit, Some(then.unit.id))?,
        Level::Province if listed.unit.is_empty() => then.unit.id,
        Level::Province => match places::resolve(&listed.unit) {
            Err(error) => return Ok(Err(error.message(lang))),
            Ok(province) => match not_ours(province, listed, &ctx.office(txn.read(), EVER)?, ctx) {
                Some(wrong) => return Ok(Err(wrong)),
                None => txn.province(province)?,
            },
        },
    };
    let id = txn.add_council(&listed.facts, unit)?;
    Ok(Ok(Council::new(id, listed.facts.clone(), then.unit)))
}

/// The ministry's name on a day: it was merged on 01/03/2025.
fn ministry(day: NaiveDate) -> String {
    if day < MINISTRY_MERGED { term::agriculture(Lang::Vi) } else { term::ministry(Lang::Vi) }
}

/// Whether a unit as a file names it is that of a known council; blank is.
fn is_unit(council: &Council, typed: &str) -> bool {
    typed.is_empty()
        || fold::key(&council.unit.name) == fold::key(typed)
        || places::resolve(typed).is_ok_and(|province| council.unit.province() == Some(province))
}

/// Why a province's council is not one this ledger can hold: another province's, or of another time.
fn not_ours(province: &'static Province, listed: &Listed, office: &Office, ctx: &Context<'_>) -> Option<String> {
    let own: Vec<&Province> = office.units().filter_map(Unit::province).collect();
    let related = |unit: &&Province| {
        *unit == province || unit.successors().contains(&province) || unit.predecessors().contains(&province)
    };
    if !own.iter().any(related) {
        let units: Vec<String> = own.iter().map(|unit| format!("{} ({})", unit.full_name(), unit.key())).collect();
        return Some(msg::other_province(
            ctx.lang,
            format!("{} ({})", province.full_name(), province.key()),
            units.join(", "),
        ));
    }
    let day = listed.sessions.iter().find(|day| !province.valid_on(**day))?;
    Some(msg::unit_not_then(ctx.lang, province.key(), number::date(ctx.lang, *day)))
}

/// Adds and changes members, and takes off the list those it no longer names.
fn write_members(txn: &mut Txn<'_>, listed: &Listed, council: &Council) -> Result<bool, Failure> {
    let mut changed = false;
    for (code, facts) in &listed.members {
        let known = council.members.iter().find(|member| fold::key(&member.code) == fold::key(code));
        match known {
            Some(member) if member.facts == *facts => continue,
            Some(member) => txn.put_member(member.id, facts)?,
            None => drop(txn.add_member(council.id, code, facts)?),
        }
        changed = true;
    }
    for member in council.members.iter().filter(|member| member.facts.sits) {
        if !listed.members.iter().any(|(code, _)| fold::key(code) == fold::key(&member.code)) {
            txn.put_member(member.id, &MemberFacts { sits: false, ..member.facts.clone() })?;
            changed = true;
        }
    }
    Ok(changed)
}
