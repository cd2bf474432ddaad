//! Whether a dossier awaits the ministry: it was sent up by a province's council, or goes up without one.

use chrono::NaiveDate;

use crate::commands::council::goes_up_unrated;
use crate::law::{Follows, Level};
use crate::ledger::{Dossier, Records};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// Why a dossier does not await the ministry.
pub fn not_awaiting(records: &Records, dossier: &Dossier, on: NaiveDate, lang: Lang) -> Option<String> {
    let code = dossier.code;
    if records.knock_out(dossier.id).is_some() {
        return Some(say::answer_knocked_out(lang, code));
    }
    let level = |council: i64| records.council(council).map(|council| council.facts.level);
    let mut ratings = records.ratings_of(dossier.id);
    if let Some(by) = ratings.rfind(|rating| level(rating.facts.council) == Some(Level::Ministry)) {
        let council = records.council(by.facts.council).map(|council| council.facts.code.clone()).unwrap_or_default();
        return Some(say::answered_elsewhere(lang, code, council));
    }
    let of_province = records.ratings_of(dossier.id).rfind(|r| level(r.facts.council) == Some(Level::Province));
    let date = |day| number::date(lang, day);
    let Some(rating) = of_province else {
        // QĐ 26/2026 Art 6.3b, 7.6e: the re-evaluation of a five-star product goes up without a provincial council.
        let goes_up = goes_up_unrated(records, Some(on), dossier);
        let filed_after = dossier.facts.filed.filter(|filed| *filed > on);
        return match filed_after {
            Some(filed) => Some(say::answer_before(lang, date(on), date(filed))),
            None if goes_up => None,
            None => Some(say::not_sent_up_unrated(lang, code)),
        };
    };
    let facts = &rating.facts;
    if !facts.follows.goes_up() {
        return Some(say::not_sent_up(
            lang,
            code,
            facts.star.number(),
            number::mean(lang, facts.mean.sum, facts.mean.count),
        ));
    }
    if on < facts.held_on {
        return Some(say::answer_before(lang, date(on), date(facts.held_on)));
    }
    // Art 6.3a, 7.3e: the decision that approves the result is part of the file that is sent.
    let approved = records.approval_of(dossier.id);
    if let Some(signed) = approved.and_then(|decision| decision.signed_on).filter(|signed| on < *signed) {
        return Some(say::answer_before_approval(lang, date(on), date(signed)));
    }
    if facts.follows == Follows::ApproveAndSendUp && approved.is_none() {
        let council = records.council(facts.council).map(|council| council.facts.code.clone()).unwrap_or_default();
        return Some(say::not_approved_yet(lang, code, council));
    }
    None
}
