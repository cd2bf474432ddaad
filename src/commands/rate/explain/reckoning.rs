//! How a star was reckoned, sentence by sentence.

use super::words::{earlier, quorum, spread_line};
use crate::commands::assessment::regime_of;
use crate::commands::rate::case::Case;
use crate::commands::wording;
use crate::law::policy::Deadline;
use crate::law::{Basis, Mean, MinimaBasis, MinimumTest, Star};
use crate::ledger::{Dossier, Records};
use crate::text::messages::{answer, proof as say, term};
use crate::text::{Lang, number};

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
        None if case.is_answer() => say::by_no_paper(lang, &printed),
        None => answer::explain_mean(lang, number::points(lang, mean.sum), mean.count, &printed),
    });
    lines.push(answer::explain_fraction(lang, mean.sum, 100 * i64::from(mean.count)));
    lines.push(compared(mean, band, lang));
    let cite = wording::band_citation(lang, regime, band);
    let star = case.rating.as_ref().map(|rating| rating.facts.star);
    let allowed = case.allowed();
    // Under three stars there is no minimum to keep.
    let by_points = star == Some(band) && (allowed.is_none() || !band.is_certified());
    if by_points {
        lines.push(answer::explain_article(lang, band.number(), cite));
    } else {
        lines.push(say::explain_band(lang, band.number(), cite));
    }
    let tables_differ = case.rubric.is_none() && case.marks.iter().all(|marks| !marks.is_empty());
    if case.sheets.is_empty() || !tables_differ || allowed.is_some() {
        lines.push(minima(dossier, case, allowed, lang));
    }
    lines.extend(concluded(case, lang));
    match (star, allowed) {
        _ if by_points => {}
        (Some(star), Some(_)) if star == band => lines.push(say::star_kept(lang, star.number())),
        (Some(star), Some(_)) => lines.push(say::star_lowered(lang, star.number(), band.number(), missed(case, band))),
        (Some(star), None) if star < band => {
            let reason = case.rating.as_ref().and_then(|rating| rating.reason.as_ref());
            let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
            lines.push(say::star_told_below(lang, star.number(), band.number(), reason));
        }
        _ => {}
    }
    lines.push(answer::explain_regime(lang, regime.citation(), wording::basis(lang, basis)));
    // What a decision rests on stays; the filing day may have been corrected since.
    let now = case.rating.as_ref().map(|rating| regime_of(dossier, Some(rating.facts.held_on)));
    if let (Some((other, Basis::Filed)), Some(filed)) = (now.filter(|now| now.0 != regime), dossier.facts.filed) {
        lines.push(say::filed_since(lang, number::date(lang, filed), other.citation()));
    }
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
fn minima(dossier: &Dossier, case: &Case, allowed: Option<Star>, lang: Lang) -> String {
    let by_conclusion = case.policies.minima() == MinimumTest::Recorded;
    let own = case.rubric.as_ref().filter(|rubric| rubric.has_own_act());
    let act = || own.map_or_else(|| say::appendix_two(lang), |rubric| rubric.act.clone());
    match (case.minima, allowed) {
        (MinimaBasis::None, _) => {
            let own = case.rubric.as_ref().map(|rubric| wording::act_of(lang, rubric));
            say::minima_none(lang, own.unwrap_or_else(|| term::act(lang, case.regime.0.citation())))
        }
        (MinimaBasis::Untested, _) | (_, None) if case.is_answer() => say::minima_paper(lang),
        (MinimaBasis::Untested, _) if by_conclusion => {
            say::minima_no_conclusion(lang, &case.council.facts.code, dossier.code)
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
    let last = case.last_day(records, dossier)?;
    let (tests, tested) = case.finished(records, dossier);
    let what = match tests {
        Deadline::Result => say::the_result(lang),
        Deadline::Decision => say::the_decision(lang),
    };
    let last_day = number::date(lang, last);
    let overdue = tested.is_none() && case.is_overdue(records, tests, last);
    let mut text = match tested {
        None if overdue => say::deadline_overdue(lang, last_day, what),
        None => say::deadline_open(lang, last_day, what),
        Some(day) if day <= last => say::deadline_kept(lang, last_day, what, number::date(lang, day)),
        Some(day) => say::deadline_missed(lang, last_day, what, number::date(lang, day)),
    };
    if let Some(reason) = &dossier.facts.past_deadline {
        text.push_str(&say::deadline_override(lang, reason));
    } else if overdue || case.sat_after(last) {
        text.push_str(&say::deadline_next(lang, dossier.code));
    }
    Some(text)
}
