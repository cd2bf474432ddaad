//! `ocop register council`: councils and their members from files.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::input::Input;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome, row};
use crate::law::Level;
use crate::law::places::{self, Province};
use crate::ledger::{Council, CouncilFacts, EVER, MemberFacts, Office, Role, Session, Txn, Unit};
use crate::roster::{Row, cell, heading};
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

/// A council as a file lists it.
struct Listed {
    facts: CouncilFacts,
    unit: String,
    sessions: Vec<NaiveDate>,
    members: Vec<(String, MemberFacts)>,
    line: u64,
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
    if args.writing.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    match txn.commit(&json!({ "files": args.files.len() }))? {
        Some(entry) => ctx.say(answer::entered(lang, entry, told))?,
        None => ctx.say(answer::nothing_new(lang))?,
    }
    ctx.say(answer::next_scores(lang))
}

fn read(input: &mut Input, lang: Lang) -> Vec<Listed> {
    let rows = input.table.rows.clone();
    let mut councils: Vec<Listed> = Vec::new();
    for row in &rows {
        let Some(code) = needed(input, row, "hoi_dong", lang) else { continue };
        let known = councils.iter().position(|listed| fold::key(&listed.facts.code) == fold::key(&code));
        let at = if let Some(at) = known {
            at
        } else {
            let Some(listed) = council(input, row, code, lang) else { continue };
            councils.push(listed);
            councils.len() - 1
        };
        if let Some((code, facts)) = member(input, row, councils[at].members.len(), lang) {
            let twice = councils[at].members.iter().any(|(known, facts_known)| {
                fold::key(known) == fold::key(&code) || fold::key(&facts_known.name) == fold::key(&facts.name)
            });
            if twice {
                input.fault(row.line, "ho_ten", msg::member_twice(lang, &facts.name));
            } else {
                councils[at].members.push((code, facts));
            }
        }
    }
    for listed in &councils {
        let chairs = listed.members.iter().filter(|(_, facts)| facts.role == Role::Chair).count();
        if chairs != 1 {
            input.fault(listed.line, "vai_tro", msg::one_chair(lang, &listed.facts.code, chairs));
        }
    }
    councils
}

fn needed(input: &mut Input, row: &Row, field: &str, lang: Lang) -> Option<String> {
    let text = input.text(row, field);
    if text.is_none() {
        input.fault(row.line, field, msg::blank(lang));
    }
    text
}

/// The council-level cells of a council's first row.
fn council(input: &mut Input, row: &Row, code: String, lang: Lang) -> Option<Listed> {
    let level = needed(input, row, "cap", lang).and_then(|text| {
        let level = match fold::search(&text).as_str() {
            "huyen" | "cap huyen" | "district" => Some(Level::District),
            "tinh" | "cap tinh" | "province" => Some(Level::Province),
            "trung uong" | "cap trung uong" | "quoc gia" | "ministry" => Some(Level::Ministry),
            _ => None,
        };
        if level.is_none() {
            input.fault(row.line, "cap", msg::level(lang, text));
        }
        level
    });
    let year = needed(input, row, "nam", lang).and_then(|_| input.read(row, "nam", row::programme_year));
    let round = input.read(row, "dot", cell::round).unwrap_or(0);
    let mut sessions = Vec::new();
    let days = needed(input, row, "ngay_hop", lang)?;
    for day in days.split(';').map(str::trim).filter(|day| !day.is_empty()) {
        match cell::date(day) {
            Ok(day) => sessions.push(day),
            Err(fault) => input.fault(row.line, "ngay_hop", crate::commands::wording::cell(lang, &fault)),
        }
    }
    if !sessions.is_sorted() {
        input.fault(row.line, "ngay_hop", msg::sessions_unsorted(lang));
    }
    let unit = input.text(row, "don_vi").unwrap_or_default();
    let facts = CouncilFacts { code, level: level?, year: year?, round };
    Some(Listed { facts, unit, sessions, members: Vec::new(), line: row.line })
}

fn member(input: &mut Input, row: &Row, before: usize, lang: Lang) -> Option<(String, MemberFacts)> {
    let name = needed(input, row, "ho_ten", lang);
    let roles = needed(input, row, "vai_tro", lang)?;
    let read = roles_of(&roles);
    if read.is_none() {
        input.fault(row.line, "vai_tro", msg::role(lang, roles));
    }
    let votes = input.read(row, "bieu_quyet", cell::yes_no).unwrap_or(true);
    let code = input.text(row, "thanh_vien").unwrap_or_else(|| format!("TV{:02}", before + 1));
    let (role, second_role) = read?;
    let organisation = input.text(row, "don_vi_cong_tac");
    Some((code, MemberFacts { name: name?, organisation, role, second_role, votes, sits: true }))
}

/// One role or two: "Ủy viên kiêm Thư ký" is one person with one vote.
fn roles_of(text: &str) -> Option<(Role, Option<Role>)> {
    let text = fold::search(text).replace(" hoi dong", "");
    let mut roles = text.split(" kiem ").flat_map(|part| {
        // "ủy viên, thư ký" comes without its comma.
        match part.trim() {
            "uy vien thu ky" | "thanh vien thu ky" => vec!["uy vien", "thu ky"],
            "pho chu tich thu ky" => vec!["pho chu tich", "thu ky"],
            one => vec![one],
        }
    });
    let one = |word: &str| match word {
        "chu tich" | "chair" => Some(Role::Chair),
        "pho chu tich" | "vice" | "vice chair" => Some(Role::Vice),
        "uy vien" | "thanh vien" | "member" => Some(Role::Member),
        "thu ky" | "secretary" => Some(Role::Secretary),
        _ => None,
    };
    let first = one(roles.next()?)?;
    let second = roles.next().map(|word| one(word).ok_or(())).transpose().ok()?;
    (roles.next().is_none() && second != Some(first)).then_some((first, second))
}

/// Writes a council; the answer's line, `None` when it is known as it is.
fn write(txn: &mut Txn<'_>, listed: &Listed, input: &mut Input, ctx: &Context<'_>) -> Result<Option<String>, Failure> {
    let lang = ctx.lang;
    let place = |input: &mut Input, text: String| input.fault(listed.line, "don_vi", text);
    let known = txn.read().council(&listed.facts.code)?;
    let office = ctx.office(txn.read(), EVER)?;
    let council = if let Some(council) = known {
        if council.facts != (CouncilFacts { code: council.facts.code.clone(), ..listed.facts.clone() }) {
            place(input, msg::other_council(lang, &listed.facts.code));
            return Ok(None);
        }
        council
    } else {
        let unit = match listed.facts.level {
            Level::Ministry => txn.named_unit("ministry", &term::ministry(Lang::Vi), None)?,
            Level::District => {
                if listed.unit.is_empty() {
                    place(input, msg::district_needs_name(lang));
                    return Ok(None);
                }
                txn.named_unit("district", &listed.unit, Some(office.unit.id))?
            }
            Level::Province if listed.unit.is_empty() => office.unit.id,
            Level::Province => match places::resolve(&listed.unit) {
                Ok(province) => txn.province(province)?,
                Err(error) => {
                    place(input, error.message(lang));
                    return Ok(None);
                }
            },
        };
        let id = txn.add_council(&listed.facts, unit)?;
        Council { id, facts: listed.facts.clone(), unit: office.unit, members: Vec::new(), sessions: Vec::new() }
    };
    let before = txn.is_empty();
    let scored = !txn.read().sheets(Some(council.id))?.is_empty();
    let changed = write_members(txn, listed, &council)?;
    // The list is fixed before scoring starts; a later change needs a reason.
    if scored && changed && txn.reason().is_none() {
        place(input, msg::members_frozen(lang, &listed.facts.code));
        return Ok(None);
    }
    for (number, held_on) in (1..).zip(&listed.sessions) {
        let session = Session { number, held_on: *held_on };
        let held = council.sessions.iter().find(|known| known.number == number);
        if held == Some(&session) {
            continue;
        }
        // Ratings are dated by their session: once there are sheets its day is fixed as well.
        if scored && held.is_some() && txn.reason().is_none() {
            place(input, msg::sessions_frozen(lang, &listed.facts.code));
            return Ok(None);
        }
        txn.put_session(council.id, session)?;
    }
    if before && txn.is_empty() {
        return Ok(None);
    }
    let days: Vec<String> = listed.sessions.iter().map(|day| number::date(lang, *day)).collect();
    let voters = listed.members.iter().filter(|(_, facts)| facts.votes).count();
    Ok(Some(answer::council(
        lang,
        &listed.facts.code,
        listed.facts.year,
        listed.members.len(),
        voters,
        days.join(", "),
    )))
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
