//! Every result that stood of a dossier, and what became of each.

use chrono::NaiveDate;

use super::{Failure, wording};
use crate::law::{Follows, Level};
use crate::ledger::{Decided, Dossier, Outcome, Rating, Reader, Records};
use crate::text::messages::history as say;
use crate::text::{Lang, number};

/// A result, and what became of it.
pub(super) struct Past {
    pub rating: Rating,
    /// The decisions that rest on it.
    pub decided: Vec<Decided>,
    /// The day of the ministry's answer under five stars, where it had gone up.
    pub sent_back: Option<NaiveDate>,
    /// The result that took its place.
    pub scored_again: Option<Rating>,
    /// Whether its council knocked the dossier out after it.
    pub knocked_out: bool,
    /// Whether the dossier was filed anew since.
    pub filing_before: bool,
}

/// The results of a dossier, oldest session first.
pub(super) fn history(reader: Reader<'_>, records: &Records, dossier: &Dossier) -> Result<Vec<Past>, Failure> {
    let ratings = reader.ratings_that_stood(dossier.id, records.on)?;
    let before = |rating: &Rating| rating.is_of_filing_before(dossier.facts.filed, &records.decided);
    let level = |rating: &Rating| records.council(rating.facts.council).map(|council| council.facts.level);
    let sends_back =
        |rating: &&Rating| level(rating) == Some(Level::Ministry) && rating.facts.follows == Follows::ReferDown;
    let past = |at: usize, rating: &Rating| {
        let later = || ratings[at + 1..].iter().filter(|later| before(later) == before(rating));
        // QĐ 26/2026 Art 7.4g: what came back the province may score again.
        let takes_place = |later: &&Rating| {
            level(later) == level(rating) || (sends_back(&rating) && level(later) == Some(Level::Province))
        };
        let scored_again = later().find(takes_place).cloned();
        let went_up = rating.facts.follows.goes_up() && level(rating) == Some(Level::Province);
        let answered = later().take_while(|later| level(later) != level(rating)).find(sends_back);
        let own = |decided: &&Decided| decided.rating == rating.id && decided.outcome != Outcome::LeftOut;
        let out = records.conclusion(rating.facts.council, dossier.id);
        Past {
            decided: records.all_decided_of(dossier.id).filter(own).cloned().collect(),
            sent_back: answered.filter(|_| went_up).map(|answer| answer.facts.held_on),
            scored_again,
            knocked_out: !before(rating) && out.is_some_and(|known| known.knock_out.is_some()),
            filing_before: before(rating),
            rating: rating.clone(),
        }
    };
    Ok(ratings.iter().enumerate().map(|(at, rating)| past(at, rating)).collect())
}

impl Past {
    /// What became of it, decisions and all.
    pub fn became(&self, records: &Records, lang: Lang) -> Vec<String> {
        let decision = |decided: &Decided| {
            let by = wording::decision(lang, records.decisions.get(&decided.decision)?);
            if decided.outcome == Outcome::Approved {
                return Some(say::approved(lang, by));
            }
            // Not always with the star of the result: before 26/2026 what went up for five had four meanwhile.
            let product = records.dossier(decided.dossier)?.key.product;
            let rests = |rated: Option<(i64, i64)>| rated.is_some_and(|(_, rating)| rating == decided.rating);
            let certificate = records.certificates_of(product).find(|one| rests(one.facts.rated))?;
            Some(say::certified(lang, wording::star_in_words(lang, &certificate.facts), by))
        };
        let mut told: Vec<String> = self.decided.iter().filter_map(decision).collect();
        told.extend(self.sent_back.map(|day| say::sent_back(lang, number::date(lang, day))));
        told.extend(self.replaced(records, lang));
        told
    }

    /// What took its place.
    pub fn replaced(&self, records: &Records, lang: Lang) -> Vec<String> {
        let again = self.scored_again.as_ref().map(|again| {
            let (day, pass) = (number::date(lang, again.facts.held_on), again.facts.pass);
            match records.council(again.facts.council) {
                Some(other) if other.id != self.rating.facts.council => {
                    say::scored_again_by(lang, &other.facts.code, day, pass)
                }
                _ => say::scored_again(lang, day, pass),
            }
        });
        again.into_iter().chain(self.filing_before.then(|| say::of_filing_before(lang))).collect()
    }
}
