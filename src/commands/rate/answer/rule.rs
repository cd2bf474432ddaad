//! The ministry's answer as a rating: the command's own rule, which `check` asks again.

use super::awaiting::not_awaiting;
use super::{Told, Wrong};
use crate::commands::assessment::regime_of;
use crate::commands::register::answered_before_sent;
use crate::law::{Level, Mean, MinimaBasis, Points, Regime, Star, follows};
use crate::ledger::{Council, Dossier, Rating, RatingFacts, Records};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// What an answer that stands in the ledger gives as the ledger was before it, or why there can be none.
pub(in crate::commands) fn given_again(
    records: &Records,
    council: &Council,
    answer: &Rating,
    lang: Lang,
) -> Result<RatingFacts, String> {
    let RatingFacts { mean, minima, star, held_on, .. } = answer.facts;
    let Some(dossier) = records.dossier(answer.facts.dossier) else { return Err(String::new()) };
    let why = match records.rating_by(council.id, dossier.id) {
        None => not_awaiting(records, dossier, held_on, lang),
        Some(known) => not_again(records, council, dossier, known, answer.reason.is_some(), lang),
    };
    if let Some(why) = why {
        return Err(why);
    }
    let star = (minima == MinimaBasis::Recorded).then_some(star);
    let told = Told { points: Points(mean.sum), star, on: held_on, paper: answer.facts.paper.clone() };
    rating(records, dossier, council, &told, answer.reason.as_deref(), lang).map_err(|(_, why)| why)
}

/// Why an answer takes no known one's place: that came by sheets, was decided on, or no reason is told.
pub(super) fn not_again(
    records: &Records,
    council: &Council,
    dossier: &Dossier,
    known: &Rating,
    has_reason: bool,
    lang: Lang,
) -> Option<String> {
    if !known.facts.sheets.is_empty() {
        return Some(say::answered_by_sheets(lang, dossier.code, &council.facts.code));
    }
    if records.is_decided(dossier.id, council.id) {
        return Some(say::answer_decided(lang, dossier.code));
    }
    (!has_reason).then(|| say::answered_before(lang, dossier.code))
}

/// The ministry's result as a rating without sheets.
pub(super) fn rating(
    records: &Records,
    dossier: &Dossier,
    council: &Council,
    told: &Told,
    reason: Option<&str>,
    lang: Lang,
) -> Result<RatingFacts, Wrong> {
    if let Some(why) = dossier.facts.sent_up.and_then(|sent| answered_before_sent(told.on, sent, lang)) {
        return Err(("ngay", why));
    }
    let mean = Mean { sum: told.points.0, count: 1 };
    let band = Star::of_mean(mean);
    let star = told.star.unwrap_or(band);
    if star > band || (star < band && star < Star::TWO) {
        let points = number::points(lang, told.points.0);
        return Err(("hang_sao", say::answer_star_not_of_points(lang, star.number(), points, band.number())));
    }
    if star < band && reason.is_none() {
        return Err(("hang_sao", say::answer_star_needs_reason(lang, star.number(), band.number())));
    }
    // One regime from the commune to the ministry: that of the result that was sent up.
    let sent = records.ratings_of(dossier.id).rfind(|rating| rating.facts.follows.goes_up());
    let (regime, basis) = sent.map_or_else(|| regime_of(dossier, Some(told.on)), |r| (r.facts.regime, r.facts.basis));
    let minima = match told.star {
        Some(_) => MinimaBasis::Recorded,
        None if regime == Regime::R26 => MinimaBasis::Untested,
        None => MinimaBasis::None,
    };
    Ok(RatingFacts {
        dossier: dossier.id,
        council: council.id,
        pass: 1,
        held_on: told.on,
        regime,
        basis,
        mean,
        band,
        minima,
        star,
        follows: follows(regime, Level::Ministry, star, told.on),
        sheets: Vec::new(),
        rubric: None,
        paper: told.paper.clone(),
    })
}
