//! Which days a session may have, and whether ratings rest on what it was.

use chrono::NaiveDate;

use crate::ledger::{Council, Member, Rating, Records, Session};
use crate::text::messages::council as msg;
use crate::text::{Lang, number};

/// Sessions go forward in time, and so do the days of a written consultation.
pub(in crate::commands) fn in_order(council: &Council, session: &Session, lang: Lang) -> Result<(), String> {
    let day = |day: NaiveDate| number::date(lang, day);
    let wrong = council.sessions.iter().find(|other| {
        (other.number < session.number && other.held_on > session.held_on)
            || (other.number > session.number && other.held_on < session.held_on)
    });
    if let Some(other) = wrong {
        let (mine, theirs) = (day(session.held_on), day(other.held_on));
        return Err(msg::out_of_order(lang, session.number, mine, other.number, theirs));
    }
    let Some((Some(sent), due)) = session.written else { return Ok(()) };
    let after = |what: String, on: NaiveDate| {
        if on >= sent { Ok(()) } else { Err(msg::sent_after(lang, what, day(on), day(sent))) }
    };
    due.map_or(Ok(()), |due| after(msg::the_due_day(lang), due))?;
    after(msg::the_result_day(lang), session.held_on)?;
    for answer in &session.attendance {
        let name = council.member(answer.member).map(|member| member.facts.name.clone()).unwrap_or_default();
        answer.answered.map_or(Ok(()), |on| after(msg::the_answer_of(lang, name), on))?;
    }
    Ok(())
}

/// Who presides votes: the sheet of who did is one that rating asks for.
pub(in crate::commands) fn may_preside(chair: &Member, lang: Lang) -> Result<(), String> {
    if chair.facts.scores() { Ok(()) } else { Err(msg::chair_has_no_vote(lang, &chair.facts.name)) }
}

/// The ratings that rest on a session that is not the one it was: another now holds their pass, or what was written
/// of it changed.
pub(in crate::commands) fn rest_on<'r>(records: &'r Records, before: &Council, after: &Council) -> Vec<&'r Rating> {
    let changed = |pass: u8| match (before.session_of(pass), after.session_of(pass)) {
        (Some(old), Some(new)) => old.number != new.number || !new.adds_to(old),
        (old, new) => old.is_some() != new.is_some(),
    };
    let of_council = records.ratings.iter().filter(|rating| rating.facts.council == before.id);
    // A result that came without sheets rests on no session of ours.
    of_council.filter(|rating| !rating.facts.sheets.is_empty() && changed(rating.facts.pass)).collect()
}

/// The number of the session that comes next.
pub(in crate::commands) fn next(council: &Council) -> u8 {
    council.sessions.last().map_or(1, |session| session.number.saturating_add(1))
}
