//! What a new certificate, or a result without one, makes of the certificate before.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::register::cited;
use super::wording;
use crate::law::{FilingKind, Star};
use crate::ledger::{Certificate, Rating, Records};
use crate::text::messages::renew as say;
use crate::text::messages::term;
use crate::text::{Lang, number};

/// What a new certificate of a star does beside the one whose place it takes: keeps, raises or lowers the rank.
pub(super) fn fate(records: &Records, before: &Certificate, star: Option<Star>, lang: Lang) -> String {
    let decision = cited(records, before, lang);
    let Some((new, old)) = star.zip(before.facts.star) else { return say::replaces(lang, decision) };
    let (now, was) = (term::so_many_stars(lang, new.number()), wording::star_in_words(lang, &before.facts));
    match new.cmp(&old) {
        Ordering::Equal => say::keeps(lang, now, decision),
        Ordering::Greater => say::raises(lang, was, now, decision),
        Ordering::Less => say::lowers(lang, was, now, decision),
    }
}

/// What becomes of the certificate before where a result gives no new one, as it stands on a day.
pub(super) fn without(records: &Records, rating: &Rating, on: NaiveDate, lang: Lang) -> Option<String> {
    if let Some(kept) = records.kept_by(rating) {
        let standing = wording::standing(lang, records.standing_on(kept, on));
        return Some(say::failed_upgrade(lang, wording::star_in_words(lang, &kept.facts), standing));
    }
    let dossier = records.dossier(rating.facts.dossier)?;
    if rating.facts.star.is_certified() || dossier.key.kind != FilingKind::ReEvaluation {
        return None;
    }
    let end = records.renewed_by(dossier)?.end()?;
    Some(say::failed_re_evaluation(lang, number::date(lang, end)))
}
