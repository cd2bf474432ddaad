//! A council as listed, written: added where it is new, changed where scoring has not fixed it.

use chrono::NaiveDate;

use super::listing::{Listed, Sitting, Wrong};
use super::scored;
use crate::commands::council::doubts;
use crate::commands::register::session::in_order;
use crate::commands::{Context, Failure, wording};
use crate::law::places::{self, Province};
use crate::law::{Level, MINISTRY_MERGED};
use crate::ledger::{Council, CouncilFacts, CouncilPapers, EVER, Member, Named, Office, Session, Sheet, Txn, Unit};
use crate::text::messages::{answer, council as said, listing as faults, term};
use crate::text::{Lang, fold, number};

/// Writes a council; the answer's lines, `None` when it is known as it is.
pub fn write(
    txn: &mut Txn<'_>,
    listed: &Listed,
    ctx: &Context<'_>,
) -> Result<Result<Option<String>, Vec<Wrong>>, Failure> {
    let lang = ctx.lang;
    let code = &listed.facts.code;
    let wrong = |field, text| vec![Wrong { line: listed.line, field, text }];
    let before = txn.rows();
    let mut council = match identify(txn, listed, ctx)? {
        Ok(council) => council,
        Err(text) => return Ok(Err(wrong("don_vi", text))),
    };
    // List, papers and sessions are fixed once scoring starts; a later change needs a reason.
    let sheets = txn.read().sheets(Some(council.id))?;
    let taken = scored::taken(listed, &council, &sheets, lang);
    if !taken.is_empty() {
        return Ok(Err(taken));
    }
    let known = council.clone();
    let fixed = is_fixed(&sheets, txn.reason().is_some());
    let changed = write_members(txn, listed, &mut council)?;
    if fixed && !changed.is_none() {
        return Ok(Err(changed.faults(listed, lang)));
    }
    for (number, held_on) in (1..).zip(&listed.sessions) {
        let known = council.sessions.iter().position(|known| known.number == number);
        match known {
            Some(at) if council.sessions[at].held_on == *held_on => {}
            Some(_) if fixed => return Ok(Err(wrong("ngay_hop", faults::sessions_frozen(lang, code)))),
            Some(at) => {
                council.sessions[at].held_on = *held_on;
                txn.put_session(council.id, &council.sessions[at])?;
            }
            None => {
                council.sessions.push(Session::on(number, *held_on));
                txn.put_session(council.id, &Session::on(number, *held_on))?;
            }
        }
    }
    // A list of fewer days moves its own alone.
    if let Some(why) = council.sessions.iter().find_map(|session| in_order(&council, session, lang).err()) {
        return Ok(Err(wrong("ngay_hop", why)));
    }
    let papers = match merged(&council, &listed.papers, fixed, lang) {
        Ok(papers) => papers,
        Err((field, text)) => return Ok(Err(wrong(field, text))),
    };
    if papers != council.papers {
        txn.put_papers(council.id, &papers)?;
        council.papers = papers;
    }
    if txn.rows() == before {
        return Ok(Ok(None));
    }
    let mut lines = vec![told(txn, &council, ctx)?];
    lines.extend(scored::follows(txn, &known, &council, &sheets, ctx)?);
    Ok(Ok(Some(lines.join("\n"))))
}

/// Whether list, papers and sessions are fixed, the sheets there being what they are: a change needs a reason.
pub(in crate::commands) fn is_fixed(sheets: &[Sheet], reasoned: bool) -> bool {
    !reasoned && !sheets.is_empty()
}

/// A council's papers with those given anew; where they are fixed nothing on record may change: else the
/// column at fault, and why.
pub fn merged(
    council: &Council,
    given: &CouncilPapers,
    fixed: bool,
    lang: Lang,
) -> Result<CouncilPapers, (&'static str, String)> {
    let papers = council.papers.updated(given);
    if !fixed || papers.adds_to(&council.papers) {
        return Ok(papers);
    }
    let changed =
        [("quyet_dinh", papers.decision != council.papers.decision), ("quy_che", papers.rules != council.papers.rules)];
    let field = changed.iter().find(|(_, changed)| *changed).map_or("uy_quyen", |(field, _)| *field);
    Err((field, said::papers_frozen(lang, &council.facts.code)))
}

/// What was written, and what is doubtful about it.
pub fn told(txn: &Txn<'_>, council: &Council, ctx: &Context<'_>) -> Result<String, Failure> {
    let lang = ctx.lang;
    let days: Vec<String> = council.sessions.iter().map(|session| number::date(lang, session.held_on)).collect();
    let members = council.members.iter().filter(|member| member.facts.sits).count();
    let voters = council.voters().count();
    let facts = &council.facts;
    let mut told = answer::council(lang, &facts.code, facts.year, members, voters);
    told.push_str(&match days.as_slice() {
        [] => answer::no_session_yet(lang, &facts.code),
        days => answer::on_days(lang, days.join(", ")),
    });
    let papers = wording::papers(lang, &council.papers).into_iter().map(|paper| format!("  {paper}"));
    let office = txn.read().office(EVER)?;
    let doubts = doubts(council, &office.name, lang).into_iter().map(|doubt| said::doubt(lang, doubt));
    Ok(std::iter::once(told).chain(papers).chain(doubts).collect::<Vec<_>>().join("\n"))
}

/// The council of a code, added where it is new; what is wrong with the one the file lists.
fn identify(txn: &mut Txn<'_>, listed: &Listed, ctx: &Context<'_>) -> Result<Result<Council, String>, Failure> {
    let lang = ctx.lang;
    if let Some(council) = txn.read().council(&listed.facts.code)? {
        let same = council.facts == CouncilFacts { code: council.facts.code.clone(), ..listed.facts.clone() };
        let same = same && is_unit(&council, &listed.unit);
        return Ok(if same { Ok(council) } else { Err(faults::other_council(lang, &listed.facts.code)) });
    }
    let day = listed.sessions.first().copied().unwrap_or(ctx.today);
    let then = txn.read().office(day)?;
    let unit = match listed.facts.level {
        Level::Ministry => txn.unit(&Named::Ministry(ministry(day)))?,
        Level::District if listed.unit.is_empty() => return Ok(Err(faults::district_needs_name(lang))),
        Level::District => txn.unit(&Named::District(listed.unit.clone(), then.unit.id))?,
        Level::Province if listed.unit.is_empty() => then.unit.id,
        // Of two provinces of a name that of the session's day is meant.
        Level::Province => {
            match places::named_on(&listed.unit, day).map_or_else(|| places::resolve(&listed.unit), Ok) {
                Err(error) => return Ok(Err(error.message(lang))),
                Ok(province) => match not_ours(province, listed, &txn.read().office(EVER)?, ctx) {
                    Some(wrong) => return Ok(Err(wrong)),
                    None => txn.province(province)?,
                },
            }
        }
    };
    let id = txn.add_council(&listed.facts, unit)?;
    Ok(Ok(Council::new(id, listed.facts.clone(), then.unit)))
}

/// The ministry's name on a day: it was merged on 01/03/2025.
pub fn ministry(day: NaiveDate) -> String {
    if day < MINISTRY_MERGED { term::agriculture(Lang::Vi) } else { term::ministry(Lang::Vi) }
}

/// Whether a unit as a file names it is that of a known council; blank is.
fn is_unit(council: &Council, typed: &str) -> bool {
    typed.is_empty()
        || fold::key(&council.unit.name) == fold::key(typed)
        || council.unit.province().is_some_and(|own| {
            let (named, resolved) = (fold::place(&own.full_name()) == fold::place(typed), places::resolve(typed));
            named || resolved.is_ok_and(|province| province == own)
        })
}

/// Why a province's council is not one this ledger can hold: another province's, or of another time.
fn not_ours(province: &'static Province, listed: &Listed, office: &Office, ctx: &Context<'_>) -> Option<String> {
    let own: Vec<&Province> = office.units().filter_map(Unit::province).collect();
    let related = |unit: &&Province| {
        *unit == province || unit.successors().contains(&province) || unit.predecessors().contains(&province)
    };
    if !own.iter().any(related) {
        let named = |unit: &Province| format!("{} ({})", unit.full_name(), unit.key());
        let units = own.iter().map(|unit| named(unit)).collect::<Vec<_>>().join(", ");
        // The province of today into which both were merged, where there is one.
        let merged = own.iter().flat_map(|unit| unit.successors()).find(|now| province.successors().contains(now));
        return Some(match merged {
            None => faults::other_province(ctx.lang, named(province), units),
            Some(now) => {
                let joins: Vec<String> = now.predecessors().iter().map(|before| before.key()).collect();
                faults::merged_province(ctx.lang, named(province), units, places::SINCE, now.key(), joins.join(","))
            }
        });
    }
    let day = listed.sessions.iter().find(|day| !province.valid_on(**day))?;
    Some(faults::unit_not_then(ctx.lang, province.key(), number::date(ctx.lang, *day)))
}

/// How a list differs from the members on record.
#[derive(Default)]
struct Changed {
    /// The lines of members who are new or other than on record.
    lines: Vec<u64>,
    /// Who is no longer listed.
    gone: Vec<String>,
}

impl Changed {
    const fn is_none(&self) -> bool {
        self.lines.is_empty() && self.gone.is_empty()
    }

    /// That the list is fixed, at every line that changes it.
    fn faults(&self, listed: &Listed, lang: Lang) -> Vec<Wrong> {
        let code = &listed.facts.code;
        let wrong = |line, text| Wrong { line, field: "ho_ten", text };
        let changed = self.lines.iter().map(|line| wrong(*line, faults::members_frozen(lang, code)));
        let gone = (!self.gone.is_empty())
            .then(|| wrong(listed.line, faults::members_frozen_gone(lang, code, self.gone.join(", "))));
        changed.chain(gone).collect()
    }
}

/// Adds and changes members, and takes off the list those it no longer names.
fn write_members(txn: &mut Txn<'_>, listed: &Listed, council: &mut Council) -> Result<Changed, Failure> {
    let mut changed = Changed::default();
    for Sitting { line, code, facts } in &listed.members {
        match council.members.iter_mut().find(|member| fold::key(&member.code) == fold::key(code)) {
            Some(member) if member.facts == *facts => continue,
            Some(member) => {
                txn.put_member(member.id, facts)?;
                member.facts = facts.clone();
            }
            None => {
                let id = txn.add_member(council.id, code, facts)?;
                council.members.push(Member { id, code: code.clone(), facts: facts.clone() });
            }
        }
        changed.lines.push(*line);
    }
    for member in council.members.iter_mut().filter(|member| member.facts.sits) {
        if !listed.members.iter().any(|one| fold::key(&one.code) == fold::key(&member.code)) {
            member.facts.sits = false;
            txn.put_member(member.id, &member.facts)?;
            changed.gone.push(member.facts.name.clone());
        }
    }
    Ok(changed)
}
