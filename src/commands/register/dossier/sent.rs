//! Whether a dossier can have been sent up to the ministry on a day.

use chrono::NaiveDate;

use super::order::answered_before_sent;
use crate::commands::council::goes_up_unrated;
use crate::law::Follows;
use crate::ledger::{Dossier, Records};
use crate::text::messages::dossier as say;
use crate::text::{Lang, number};

/// That the ministry had answered by then. What came back and was scored again may go up a second time (Art 7.4g).
fn answered_before(records: &Records, dossier: &Dossier, sent: NaiveDate, lang: Lang) -> Option<String> {
    let answer = records.rating_of(dossier.id).filter(|rating| records.is_of_ministry(rating))?;
    answered_before_sent(answer.facts.held_on, sent, lang)
}

/// Why a dossier was not sent up on a day: it does not go to the ministry, or the file that goes was not whole yet.
pub(in crate::commands) fn not_sent(
    records: &Records,
    dossier: &Dossier,
    sent: NaiveDate,
    lang: Lang,
) -> Option<String> {
    if let Some(why) = answered_before(records, dossier, sent, lang) {
        return Some(why);
    }
    // QĐ 26/2026 Art 6.3b, 7.6e: the re-evaluation of a five-star product goes up without a provincial council.
    if goes_up_unrated(records, None, dossier) {
        return None;
    }
    let Some(rating) = records.ratings_of(dossier.id).rfind(|rating| rating.facts.follows.goes_up()) else {
        return Some(say::not_to_be_sent(lang, dossier.code));
    };
    let (facts, date) = (&rating.facts, |day| number::date(lang, day));
    if sent < facts.held_on {
        let (later, earlier) = (say::day_sent_up(lang), say::day_session(lang));
        return Some(say::days_out_of_order(lang, later, date(sent), earlier, date(facts.held_on)));
    }
    // Art 6.3a, 7.3e: the decision that approves the result is part of the file that is sent.
    let approval = records.approval_of(dossier.id);
    if facts.follows == Follows::ApproveAndSendUp && approval.is_none() {
        let council = records.council(facts.council).map(|council| council.facts.code.as_str()).unwrap_or_default();
        return Some(say::not_approved_yet(lang, dossier.code, council));
    }
    let signed = approval.and_then(|decision| decision.signed_on).filter(|signed| sent < *signed)?;
    Some(say::sent_before_approval(lang, date(sent), date(signed)))
}
