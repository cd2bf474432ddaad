//! The derivation of a star in sentences.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::commands::rate::case::Case;
use crate::commands::wording;
use crate::law::policy::{Deadline, Policy};
use crate::law::{Mean, MinimaBasis, Points, Star, spread};
use crate::ledger::{Dossier, Member, Records};
use crate::text::messages::{answer, proof as say, term};
use crate::text::{Lang, number};

/// Council, level, pass, and its session as far as it was written down.
pub(super) fn session(case: &Case, lang: Lang) -> String {
    let council = &case.council;
    let level = wording::level(lang, council.facts.level);
    let on = case.rating.as_ref().map(|rating| rating.facts.held_on).or(case.session().map(|session| session.held_on));
    let on = on.map_or_else(|| say::no_day(lang), |day| number::date(lang, day));
    let mut text = answer::explain_session(lang, format!("{} ({level})", council.facts.code), case.pass, on);
    let Some(session) = case.session() else { return text };
    let mut more = Vec::new();
    more.extend(session.written.is_some().then(|| say::written(lang)));
    more.extend(session.place.as_ref().map(|place| say::at_place(lang, place)));
    more.extend(session.minutes.as_ref().map(|minutes| say::minutes(lang, minutes)));
    more.extend(case.presiding().map(|member| say::presided(lang, &member.facts.name)));
    if !more.is_empty() {
        text.push(' ');
        text.push_str(&say::session_more(lang, more.join("; ")));
    }
    text
}

/// Voters whose sheet is not among those counted, and why.
pub(super) fn without_sheet(case: &Case, lang: Lang) -> Vec<String> {
    let names = |members: &[&Member]| members.iter().map(|m| m.facts.name.as_str()).collect::<Vec<_>>().join(", ");
    let (absent, missing) = case.without_sheet();
    if case.rating.as_ref().is_some_and(|rating| rating.facts.paper.is_some()) {
        return Vec::new();
    }
    let tied = case.tied();
    let mut lines = Vec::new();
    if !tied.is_empty() {
        let grounds = case.council.ties.iter().filter(|tie| Some(tie.subject) == case.subject);
        let told =
            grounds.filter_map(|tie| Some(format!("{} ({})", case.council.member(tie.member)?.facts.name, tie.ground)));
        lines.push(say::tied(lang, told.collect::<Vec<_>>().join(", ")));
    }
    if !absent.is_empty() {
        lines.push(say::absent(lang, names(&absent)));
    }
    if !missing.is_empty() {
        lines.push(say::without_sheet(lang, names(&missing)));
    }
    lines
}

/// Mean, band, minima, star, regime, deadline, spread, quorum, earlier passes, what follows.
pub(super) fn reckoning(records: &Records, dossier: &Dossier, case: &Case, lang: Lang) -> Vec<String> {
    let Some(mean) = case.mean() else { return Vec::new() };
    let band = Star::of_mean(mean);
    let (regime, basis) = case.regime;
    let mut lines = Vec::new();
    let printed = number::mean(lang, mean.sum, mean.count);
    let paper = case.rating.as_ref().and_then(|rating| rating.facts.paper.as_ref());
    lines.push(match paper {
        Some(paper) => say::by_paper(lang, paper, &printed),
        None => answer::explain_mean(lang, number::points(lang, mean.sum), mean.count, &printed),
    });
    lines.push(answer::explain_fraction(lang, mean.sum, 100 * i64::from(mean.count)));
    lines.push(compared(mean, band, lang));
    let cite = wording::band_citation(lang, regime, band);
    let star = case.rating.as_ref().map(|rating| rating.facts.star);
    let allowed = case.allowed();
    if star == Some(band) && allowed.is_none() {
        lines.push(answer::explain_article(lang, band.number(), cite));
    } else {
        lines.push(say::explain_band(lang, band.number(), cite));
    }
    let tables_differ = case.rubric.is_none() && case.marks.iter().all(|marks| !marks.is_empty());
    if case.sheets.is_empty() || !tables_differ || allowed.is_some() {
        lines.push(minima(case, allowed, lang));
    }
    lines.extend(concluded(case, lang));
    match (star, allowed) {
        (Some(star), Some(_)) if star == band => lines.push(say::star_kept(lang, star.number())),
        (Some(star), Some(_)) => lines.push(say::star_lowered(lang, star.number(), band.number(), missed(case, band))),
        _ => {}
    }
    lines.push(answer::explain_regime(lang, regime.citation(), wording::basis(lang, basis)));
    lines.extend(deadline(records, dossier, case, lang));
    if !case.sheets.is_empty() {
        lines.push(spread_line(case, lang));
        lines.push(quorum(case, lang));
    }
    lines.extend(earlier(case, lang));
    if let Some(rating) = &case.rating {
        let follows = wording::follows(lang, rating.facts.follows, case.council.facts.level);
        lines.push(answer::explain_follows(lang, follows));
    }
    lines
}

/// The criteria whose minimum lowers the star, after a colon; nothing where they are not told.
fn missed(case: &Case, band: Star) -> String {
    let told = match case.minima {
        MinimaBasis::Tested => {
            let tested = case.tested();
            let missed = tested.iter().filter(|minimum| !minimum.met && minimum.star <= band);
            let mut criteria: Vec<&str> = missed.map(|minimum| minimum.criterion.number.as_str()).collect();
            criteria.dedup();
            Some(criteria.join(", "))
        }
        _ => case.conclusion.as_ref().and_then(|known| known.missed.clone()),
    };
    told.map(|told| format!(": {told}")).unwrap_or_default()
}

/// What the minima allow and by what that was told, or why they are not tested.
fn minima(case: &Case, allowed: Option<Star>, lang: Lang) -> String {
    let own = case.rubric.as_ref().filter(|rubric| rubric.has_own_act());
    let act = || own.map_or_else(|| say::appendix_two(lang), |rubric| rubric.act.clone());
    match (case.minima, allowed) {
        (MinimaBasis::None, _) => {
            let own = case.rubric.as_ref().map(|rubric| wording::act_of(lang, rubric));
            say::minima_none(lang, own.unwrap_or_else(|| term::act(lang, case.regime.0.citation())))
        }
        (MinimaBasis::Untested, _) | (_, None) if case.rating.as_ref().is_some_and(|r| r.facts.paper.is_some()) => {
            say::minima_paper(lang)
        }
        (MinimaBasis::Untested, _) | (_, None) => say::minima_untested(lang),
        (MinimaBasis::Tested, Some(star)) if star < Star::THREE => say::minima_tested_none(lang, act()),
        (MinimaBasis::Tested, Some(star)) => say::minima_tested(lang, act(), star.number()),
        (MinimaBasis::Recorded, Some(star)) => {
            let (paper, missed) = named(case, lang);
            if star < Star::THREE {
                say::minima_recorded_none(lang, act(), paper, missed)
            } else {
                say::minima_recorded(lang, act(), star.number(), paper, missed)
            }
        }
    }
}

/// What the council concluded of the minima, where the members' marks decide them.
fn concluded(case: &Case, lang: Lang) -> Option<String> {
    let known = case.conclusion.as_ref().filter(|_| case.minima == MinimaBasis::Tested)?;
    let said = wording::concluded(lang, known.minima?);
    let (paper, missed) = named(case, lang);
    Some(say::minima_concluded(lang, paper, said, missed, case.policies.minima().id()))
}

/// The paper of the council's conclusion in brackets, and the criteria that it named as missed.
fn named(case: &Case, lang: Lang) -> (String, String) {
    let known = case.conclusion.as_ref();
    let paper = known.and_then(|known| known.paper.as_ref()).map(|paper| format!(" ({paper})"));
    let missed = known.and_then(|known| known.missed.as_ref()).map(|missed| say::minima_missed(lang, missed));
    (paper.unwrap_or_default(), missed.unwrap_or_default())
}

/// The comparison that decides, in whole hundredths: 49 000 ≥ 70 × 7 × 100, and < 90 × 7 × 100.
fn compared(mean: Mean, star: Star, lang: Lang) -> String {
    let (low, high) = star.band();
    let Mean { sum, count } = mean;
    let at = |points: u8| i64::from(points) * 100 * i64::from(count);
    match star.number() {
        5 => answer::explain_from(lang, sum, low, count, at(low)),
        1 => answer::explain_under(lang, sum, high, count, at(high)),
        _ => answer::explain_between(lang, sum, low, count, at(low), high, at(high)),
    }
}

/// The day by which the transition wanted the dossier finished, and whether it was.
fn deadline(records: &Records, dossier: &Dossier, case: &Case, lang: Lang) -> Option<String> {
    let last = case.held.last_day(case.regime.0, dossier.key.kind)?;
    let (what, tested) = case.finished(records, dossier);
    let what = match what {
        Deadline::Result => say::the_result(lang),
        Deadline::Decision => say::the_decision(lang),
    };
    let last_day = number::date(lang, last);
    let mut text = match tested {
        None if case.is_overdue(records, last) => say::deadline_overdue(lang, last_day, what),
        None => say::deadline_open(lang, last_day, what),
        Some(day) if day <= last => say::deadline_kept(lang, last_day, what, number::date(lang, day)),
        Some(day) => say::deadline_missed(lang, last_day, what, number::date(lang, day)),
    };
    if let Some(reason) = &dossier.facts.past_deadline {
        text.push_str(&say::deadline_override(lang, reason));
    } else if tested.is_none() && case.is_overdue(records, last) {
        text.push_str(&say::deadline_next(lang, dossier.code));
    }
    Some(text)
}

fn spread_line(case: &Case, lang: Lang) -> String {
    let found = number::points(lang, case.spread().0);
    let name_of = |sheet: Option<&crate::ledger::Sheet>| {
        sheet
            .and_then(|sheet| case.council.member(sheet.facts.member))
            .map(|m| m.facts.name.clone())
            .unwrap_or_default()
    };
    let highest = name_of(case.sheets.iter().max_by_key(|sheet| sheet.facts.total));
    let lowest = name_of(case.sheets.iter().min_by_key(|sheet| sheet.facts.total));
    match case.policies.spread() {
        None => say::spread_free(lang, found),
        Some(allowed) if case.spread() == Points(0) => say::spread_none(lang, number::points(lang, allowed.0)),
        Some(allowed) => say::spread_told(lang, found, highest, lowest, number::points(lang, allowed.0)),
    }
}

fn quorum(case: &Case, lang: Lang) -> String {
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
fn earlier(case: &Case, lang: Lang) -> Vec<String> {
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
