//! Sessions: one after the other, of their own members, and moved with a reason alone once a result rests on them.

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::register::{in_order, is_fixed, may_preside, next_session, rest_on};
use crate::ledger::{Council, Session, SessionVersion, Written};
use crate::text::messages::{check as say, council as msg, listing, noun};

/// Every version of every session, by the council's sessions of before.
pub(super) fn sessions(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let versions = law.reader.sessions_written()?;
    let of = |one: &Written<SessionVersion>| (one.entry, one.what.council);
    for told in versions.chunk_by(|one, next| of(one) == of(next)) {
        let Some((entry, Some(council))) = told.first().map(|one| (one.entry, now.records.council(one.what.council)))
        else {
            continue;
        };
        for (session, what) in wrong(law, now, council, told)? {
            let record = format!("{}: {}, {session}", noun::session(law.lang), council.facts.code);
            law.found(Some(entry), record, "law-council", what);
        }
    }
    Ok(())
}

/// What of the sessions that an entry told of a council no command writes, each with its session's number.
fn wrong(
    law: &mut Law<'_, '_>,
    now: &Now,
    council: &Council,
    told: &[Written<SessionVersion>],
) -> Result<Vec<(u8, String)>, Failure> {
    let (lang, code, Some(entry)) = (law.lang, &council.facts.code, told.first().map(|one| one.entry)) else {
        return Ok(Vec::new());
    };
    let reader = law.past.before(entry)?;
    // A council of this entry has no session yet.
    let none = || Council { sessions: Vec::new(), ..council.clone() };
    let before = reader.councils()?.into_iter().find(|one| one.id == council.id).unwrap_or_else(none);
    let mut after = before.clone();
    let mut wrong = Vec::new();
    for Written { what: SessionVersion { session, .. }, .. } in told {
        if let Some(known) = after.sessions.iter_mut().find(|known| known.number == session.number) {
            known.clone_from(session);
            continue;
        }
        let next = next_session(&after);
        if session.number != next {
            wrong.push((session.number, say::refused_then(lang, msg::next_number(lang, code, session.number, next))));
        }
        after.sessions.push(session.clone());
    }
    for Written { what: SessionVersion { session, reasoned, .. }, .. } in told {
        if let Err(why) = in_order(&after, session, lang) {
            wrong.push((session.number, say::refused_then(lang, why)));
        }
        if !is_of_members(council, session) {
            wrong.push((session.number, say::session_of_others(lang)));
        }
        let chaired = before.sessions.iter().find(|known| known.number == session.number).and_then(|known| known.chair);
        if let Some(chair) = session.chair.filter(|_| session.chair != chaired).and_then(|chair| before.member(chair))
            && let Err(why) = may_preside(chair, lang)
        {
            wrong.push((session.number, say::refused_then(lang, why)));
        }
        if *reasoned || before.sessions.is_empty() {
            continue;
        }
        let stored = reader.sheets(Some(council.id))?;
        // A list fixes the days that it tells; of one session what results rest on is fixed.
        let why = if now.command(entry) == "register council" {
            let known = before.sessions.iter().any(|known| known.number == session.number);
            (known && is_fixed(&stored, *reasoned)).then(|| listing::sessions_frozen(lang, code))
        } else if stored.is_empty() {
            None
        } else {
            let records = law.ctx.records_of(reader, &before)?;
            let rested = rest_on(&records, &before, &after).len();
            (rested > 0).then(|| msg::session_rated(lang, code, session.number, rested))
        };
        wrong.extend(why.map(|why| (session.number, say::refused_then(lang, why))));
    }
    Ok(wrong)
}

/// Whether all that a session names are on the council's list, or were.
fn is_of_members(council: &Council, session: &Session) -> bool {
    let mut named = session.chair.into_iter().chain(session.attendance.iter().map(|known| known.member));
    named.all(|member| council.member(member).is_some())
}
