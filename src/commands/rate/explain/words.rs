//! Who scored and who did not, how far the sheets lie apart, the policies: in sentences.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::commands::rate::case::{Case, Others};
use crate::commands::wording;
use crate::law::policy::Policy;
use crate::law::{Mean, Points, spread};
use crate::ledger::Member;
use crate::text::messages::{answer, proof as say};
use crate::text::{Lang, number};

/// Council, level, pass, and its session as far as it was written down.
pub(super) fn session(case: &Case, lang: Lang) -> String {
    let council = &case.council;
    let council = format!("{} ({})", council.facts.code, wording::level(lang, council.facts.level));
    let on = case.rating.as_ref().map(|rating| rating.facts.held_on).or(case.session().map(|session| session.held_on));
    let on = on.map_or_else(|| say::no_day(lang), |day| number::date(lang, day));
    if case.is_answer() {
        return say::explain_answer(lang, council, on);
    }
    let mut more = Vec::new();
    if let Some(session) = case.session() {
        more.extend(session.place.as_ref().map(|place| say::at_place(lang, place)));
        more.extend(session.minutes.as_ref().map(|minutes| say::minutes(lang, minutes)));
        more.extend(case.presiding().map(|member| say::presided(lang, &member.facts.name)));
    }
    let written = case.is_written();
    let text = if written { say::explain_written } else { answer::explain_session };
    let text = text(lang, council, case.pass, on);
    if more.is_empty() {
        return text;
    }
    let besides = if written { say::consultation_more } else { say::session_more };
    format!("{text} {}", besides(lang, more.join("; ")))
}

/// Voters whose sheet is not among those counted, and why.
pub(super) fn without_sheet(case: &Case, lang: Lang) -> Vec<String> {
    let names = |members: &[&Member]| members.iter().map(|m| m.facts.name.as_str()).collect::<Vec<_>>().join(", ");
    if case.is_answer() {
        return Vec::new();
    }
    let Others { absent, late, missing } = case.without_sheet();
    let tied = case.tied();
    let mut lines = Vec::new();
    if !tied.is_empty() {
        let grounds = case.council.ties.iter().filter(|tie| Some(tie.subject) == case.subject);
        let told =
            grounds.filter_map(|tie| Some(format!("{} ({})", case.council.member(tie.member)?.facts.name, tie.ground)));
        lines.push(say::tied(lang, told.collect::<Vec<_>>().join(", ")));
    }
    if !absent.is_empty() {
        let told = if case.is_written() { say::not_answered } else { say::absent };
        lines.push(told(lang, names(&absent)));
    }
    if !late.is_empty() {
        lines.push(say::answered_late(lang, names(&late)));
    }
    if !missing.is_empty() {
        lines.push(say::without_sheet(lang, names(&missing)));
    }
    lines
}

pub(super) fn spread_line(case: &Case, lang: Lang) -> String {
    let found = number::points(lang, case.spread().0);
    let totals = case.sheets.iter().map(|sheet| sheet.facts.total);
    let names_at = |total: Option<Points>| {
        let sheets = case.sheets.iter().filter(|sheet| Some(sheet.facts.total) == total);
        let names = sheets.filter_map(|sheet| Some(case.council.member(sheet.facts.member)?.facts.name.as_str()));
        names.collect::<Vec<_>>().join(", ")
    };
    let (highest, lowest) = (names_at(totals.clone().max()), names_at(totals.min()));
    match case.policies.spread() {
        None => say::spread_free(lang, found),
        Some(allowed) if case.spread() == Points(0) => say::spread_none(lang, number::points(lang, allowed.0)),
        Some(allowed) => say::spread_told(lang, found, highest, lowest, number::points(lang, allowed.0)),
    }
}

pub(super) fn quorum(case: &Case, lang: Lang) -> String {
    let (voters, scored, needed, _) = case.quorum();
    let mut text = say::quorum_told(lang, scored, voters, needed);
    if case.policies.quorum().chair {
        text.push_str(&match case.presiding() {
            Some(member) if case.has(member.id) => say::chair_scored(lang, &member.facts.name),
            Some(member) => say::chair_did_not(lang, &member.facts.name),
            None => say::no_chair(lang),
        });
    }
    text
}

/// The passes before: kept, not counted.
pub(super) fn earlier(case: &Case, lang: Lang) -> Vec<String> {
    let mut passes: BTreeMap<u8, Vec<Points>> = BTreeMap::new();
    for sheet in &case.earlier {
        passes.entry(sheet.facts.pass).or_default().push(sheet.facts.total);
    }
    let line = |(pass, totals): (&u8, &Vec<Points>)| {
        let mean = Mean::of(totals.iter().copied())?;
        let (printed, found) = (number::mean(lang, mean.sum, mean.count), number::points(lang, spread(totals).0));
        Some(say::earlier_pass(lang, pass, mean.count, printed, found))
    };
    passes.iter().filter_map(line).collect()
}

/// Policies with their values and what they rest on.
pub(super) fn policies(used: &[(String, String, String)], lang: Lang) -> Vec<String> {
    let line = |(key, value, cite): &(String, String, String)| {
        let name = Policy::of_key(key).map_or(key.as_str(), |policy| lang.pick(policy.name.0, policy.name.1));
        format!("{name} ({key}): {} ({})", wording::policy_value(lang, value), wording::policy_cite(lang, key, cite))
    };
    used.iter().map(line).collect()
}

/// A paper by its number and day, as far as told.
pub(super) fn paper(of: &(Option<String>, Option<NaiveDate>), lang: Lang) -> String {
    let day = of.1.map(|day| number::date(lang, day));
    of.0.iter().cloned().chain(day).collect::<Vec<_>>().join(", ")
}
