//! What should be seen of a session: who was missing, what came late, the form that the act asks for.

use crate::commands::assessment::{Scores, regime_of};
use crate::commands::council::docket;
use crate::commands::wording;
use crate::law::{FilingKind, Regime, quorum_shortfall};
use crate::ledger::{Attendance, Council, Dossier, Records, Role, Session};
use crate::text::messages::council as msg;
use crate::text::{Lang, number};

pub fn doubts(records: &Records, council: &Council, session: &Session, scores: &Scores, lang: Lang) -> Vec<String> {
    let code = &council.facts.code;
    let mut doubts = Vec::new();
    if !session.attendance.is_empty() {
        doubts.extend(few(records, council, session, lang));
    }
    let chair = session.chair.and_then(|chair| council.member(chair));
    if let Some(chair) = chair.filter(|chair| !chair.facts.is(Role::Chair) && !chair.facts.is(Role::Vice)) {
        doubts.push(msg::chair_ordinary(lang, &chair.facts.name));
    }
    let presides = chair.or(council.chair());
    if let Some(presides) =
        presides.filter(|who| session.written.is_none() && session.was_present(who.id) == Some(false))
    {
        doubts.push(msg::chair_absent(lang, &presides.facts.name, code, session.number));
    }
    let due = session.written.and_then(|(_, due)| due);
    let late = |late: &dyn Fn(&Attendance) -> bool| {
        let late = session.attendance.iter().filter(|known| late(known));
        let names: Vec<&str> =
            late.filter_map(|known| Some(council.member(known.member)?.facts.name.as_str())).collect();
        Some(names.join(", ")).filter(|names| !names.is_empty())
    };
    if let Some(due) = due
        && let Some(names) = late(&|known| known.answered > Some(due))
    {
        doubts.push(msg::late(lang, names, number::date(lang, due)));
    }
    if let Some(names) = late(&|known| known.answered > Some(session.held_on)) {
        doubts.push(msg::after_result(lang, names, number::date(lang, session.held_on)));
    }
    doubts.extend(form(records, council, session, scores, lang));
    if session.minutes.is_none() {
        doubts.push(msg::no_minutes(lang, code, session.number));
    }
    doubts
}

/// Fewer of those who vote were there, or answered, than the quorum policy asks for.
fn few(records: &Records, council: &Council, session: &Session, lang: Lang) -> Option<String> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let voters = count(council.voters().count());
    let was_there = |id| session.was_present(id) == Some(true) && session.is_answered(id);
    let there = count(council.voters().filter(|member| was_there(member.id)).count());
    let short = quorum_shortfall(records.policies.quorum(), voters, there, true)?;
    let (value, cite) = records.policies.held("quorum")?;
    let say = if session.written.is_some() { msg::few_answered } else { msg::few_present };
    Some(say(lang, there, voters, short.needed, value, wording::policy_cite(lang, "quorum", cite)))
}

/// QĐ 26/2026 Art 7.6d: re-evaluations go by written opinion, and only they do; they meet where opinions
/// differ or the matter is complex.
fn form(records: &Records, council: &Council, session: &Session, scores: &Scores, lang: Lang) -> Option<String> {
    let docket = docket(records, council, &scores.sheets);
    // Those that have sheets of its pass; of a council that sat once, those without a sheet too.
    let in_session = |dossier: &Dossier| {
        let mut passes = scores.sheets.iter().filter(|sheet| sheet.facts.dossier == dossier.id).peekable();
        let once = council.sessions.len() == 1 && passes.peek().is_none();
        once || passes.any(|sheet| council.session_of(sheet.facts.pass).map(|of| of.number) == Some(session.number))
    };
    let of = |wanted: &dyn Fn(FilingKind) -> bool| {
        let under = |dossier: &&&Dossier| regime_of(dossier, Some(session.held_on)).0 == Regime::R26;
        let of = docket.iter().filter(under).filter(|dossier| in_session(dossier) && wanted(dossier.key.kind));
        let codes: Vec<String> = of.map(|dossier| dossier.code.to_string()).collect();
        Some(codes.join(", ")).filter(|codes| !codes.is_empty())
    };
    if session.written.is_some() {
        of(&|kind| kind != FilingKind::ReEvaluation).map(|codes| msg::written_not_again(lang, codes))
    } else {
        of(&|kind| kind == FilingKind::ReEvaluation).map(|codes| msg::meeting_again(lang, codes))
    }
}
