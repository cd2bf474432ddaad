//! A list that changes after scoring: whose sheets are under a code, and what follows for sheets and ratings.

use super::listing::{Listed, Sitting, Wrong};
use crate::commands::assessment::{Scores, stale};
use crate::commands::register::tie::no_longer_counted;
use crate::commands::{Context, Failure};
use crate::ledger::{Council, Member, Sheet, Txn};
use crate::text::messages::council as msg;
use crate::text::{Lang, fold, number};

/// A closeness (0 to 1) of two names under which they are two people's and not two spellings.
const ONE_PERSON: f64 = 0.7;

/// The rows by which sheets would pass from who gave them to another person or to nobody.
pub fn taken(listed: &Listed, council: &Council, sheets: &[Sheet], lang: Lang) -> Vec<Wrong> {
    let scored: Vec<&Member> = council.members.iter().filter(|member| has_sheets(member, sheets)).collect();
    let is_listed = |member: &Member| listed.members.iter().any(|row| is_code(row, member));
    let fault = |row: &Sitting| {
        let wrong = |field, text| Some(Wrong { line: row.line, field, text });
        if let Some(known) = scored.iter().find(|member| is_code(row, member)) {
            let (old, new) = (&known.facts.name, &row.facts.name);
            return if is_other(old, new) {
                wrong("ho_ten", msg::code_of_another(lang, &known.code, old, new))
            } else {
                None
            };
        }
        // Who sits by this code already took it before, with what followed told then.
        if council.members.iter().any(|member| member.facts.sits && is_code(row, member)) {
            return None;
        }
        let moved = scored.iter().find(|member| !is_listed(member) && is_same(row, member))?;
        wrong("thanh_vien", msg::code_moved(lang, &moved.facts.name, &moved.code))
    };
    listed.members.iter().filter_map(fault).collect()
}

/// What follows from a change of the list or of the sessions: days that moved, names spelt anew, sheets that no
/// longer count, ratings that no longer hold.
pub fn follows(
    txn: &Txn<'_>,
    before: &Council,
    now: &Council,
    sheets: &[Sheet],
    ctx: &Context<'_>,
) -> Result<Vec<String>, Failure> {
    let lang = ctx.lang;
    let mut told = Vec::new();
    for (old, new) in before.sessions.iter().zip(&now.sessions).filter(|(old, new)| old.held_on != new.held_on) {
        let day = |day| number::date(lang, day);
        told.push(format!("  {}", msg::session_moved(lang, new.number, day(old.held_on), day(new.held_on))));
    }
    if sheets.is_empty() {
        return Ok(told);
    }
    let records = ctx.records_of(txn.read(), now)?;
    let code = |dossier: i64| records.dossier(dossier).map(|dossier| dossier.code.to_string());
    let scores = |council: &Council, id: i64| council.member(id).is_some_and(|member| member.facts.scores());
    let dropped = sheets.iter().filter(|s| scores(before, s.facts.member) && !scores(now, s.facts.member));
    let kept: Vec<(i64, String)> = dropped.filter_map(|s| Some((s.facts.dossier, code(s.facts.dossier)?))).collect();
    told.extend(no_longer_counted(&records, now, &kept, lang));
    for old in before.members.iter().filter(|member| has_sheets(member, sheets)) {
        let Some(new) = now.member(old.id) else { continue };
        let (was, is) = (&old.facts.name, &new.facts.name);
        if fold::search(was) != fold::search(is) {
            told.push(msg::doubt(lang, msg::renamed(lang, &old.code, was, is)));
        }
    }
    let stale: Vec<String> = stale(&records, now, &Scores::of(txn.read(), now)?)
        .iter()
        .filter_map(|rating| code(rating.facts.dossier))
        .collect();
    if !stale.is_empty() {
        told.push(msg::rate_again(lang, &now.facts.code, stale.join(", ")));
    }
    Ok(told)
}

fn has_sheets(member: &Member, sheets: &[Sheet]) -> bool {
    sheets.iter().any(|sheet| sheet.facts.member == member.id)
}

fn is_code(row: &Sitting, member: &Member) -> bool {
    fold::key(&row.code) == fold::key(&member.code)
}

/// Whether a row names a member: namesakes are told apart by their organisations, where both are known.
fn is_same(row: &Sitting, member: &Member) -> bool {
    let organisations = row.facts.organisation.as_ref().zip(member.facts.organisation.as_ref());
    fold::search(&row.facts.name) == fold::search(&member.facts.name)
        && organisations.is_none_or(|(new, old)| fold::search(new) == fold::search(old))
}

fn is_other(old: &str, new: &str) -> bool {
    let (old, new) = (fold::search(old), fold::search(new));
    old != new && strsim::normalized_damerau_levenshtein(&old, &new) < ONE_PERSON
}
