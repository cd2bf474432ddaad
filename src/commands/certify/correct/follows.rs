//! What a decision's other day does to the rest of the ledger: refused where it cannot be, told where something changes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::commands::certify::council::not_certified;
use crate::commands::register::{cited, outside};
use crate::commands::{Failure, Outcome, expire, wording};
use crate::law::{Level, Standing, bar_to_certify};
use crate::ledger::{Certificate, DecisionFacts, Ending, Outcome as Decision, Reader, Records};
use crate::text::messages::{certified, dossier, ending, signing as say};
use crate::text::{Lang, number};

/// Refuses a day by which a certificate would have been ended, or issued once more, before it was recognised: what ends
/// a certificate or reissues it asks the same of its own day.
pub(super) fn refuse_turned(reader: Reader<'_>, records: &Records, (id, day): (i64, NaiveDate), lang: Lang) -> Outcome {
    let reissues = reader.reissues()?;
    for certificate in &records.certificates {
        let is_own = certificate.facts.decision == id;
        let recognised = if is_own { Some(day) } else { certificate.signed_on };
        let ended = records.events_of(certificate).map(|event| {
            let does = event.facts.decision == id;
            (if does { day } else { event.signed_on }, does, expire::ended_word(&event.facts.ending, lang))
        });
        let again = reissues.iter().filter(|one| one.certificate == certificate.id);
        let again = again.map(|one| (one.issued_on, false, say::reissued_word(lang)));
        let turned = |(on, does, _): &(NaiveDate, bool, String)| {
            (is_own || *does) && recognised.is_some_and(|recognised| *on < recognised)
        };
        if let Some(((on, _, what), recognised)) = ended.chain(again).find(turned).zip(recognised) {
            let (on, recognised) = (number::date(lang, on), number::date(lang, recognised));
            let product = records.product_name(certificate.facts.product);
            return Err(Failure::Refused(say::turned(lang, product, what, on, recognised)));
        }
    }
    if let Some(why) = ends_before(records, id, day, lang).or_else(|| approved_late(records, id, day, lang)) {
        return Err(Failure::Refused(why));
    }
    // A revocation comes after the conclusion it rests on.
    let of_revoked = records.events.iter().filter(|event| event.facts.decision == id);
    let concluded = of_revoked.filter_map(|event| match event.facts.ending {
        Ending::Revoked { concluded, .. } => Some(concluded),
        _ => None,
    });
    match concluded.max().filter(|concluded| day < *concluded) {
        Some(concluded) => {
            let (day, concluded) = (number::date(lang, day), number::date(lang, concluded));
            Err(Failure::Refused(say::revoked_before_conclusion(lang, day, concluded)))
        }
        None => Ok(()),
    }
}

/// Refuses a day on which the authority could not certify the stars that the decision gave: `certify council` asks the
/// same of its own day (Art 4.1; rules §1).
pub(super) fn refuse_barred(
    records: &Records,
    (id, day): (i64, NaiveDate),
    level: Option<Level>,
    lang: Lang,
) -> Outcome {
    let Some(level) = level else { return Ok(()) };
    let under = records.certificates.iter().filter(|one| one.facts.decision == id);
    let barred = under.filter_map(|one| {
        let (dossier, rating) = one.facts.rated?;
        let rating = records.ratings_of(dossier).find(|known| known.id == rating)?;
        let bar = bar_to_certify(rating.facts.regime, level, one.facts.star?, day)?;
        Some(not_certified(records, rating, Some(bar), lang))
    });
    let list: Vec<String> = barred.collect();
    if list.is_empty() {
        return Ok(());
    }
    Err(Failure::Refused(say::barred(lang, number::date(lang, day), wording::level(lang, level), list.join("\n"))))
}

/// Refuses a day that is after that of a decision which corrects this one, or before that of one which this corrects.
pub(super) fn refuse_disordered(
    reader: Reader<'_>,
    records: &Records,
    (id, day): (i64, NaiveDate),
    lang: Lang,
) -> Outcome {
    for one in reader.corrections()?.iter().filter(|one| one.decision == id || one.corrects == id) {
        let other = if one.decision == id { one.corrects } else { one.decision };
        let Some(signed) = records.decisions.get(&other).and_then(|other| other.signed_on) else { continue };
        let (by, of) = if one.decision == id { (day, signed) } else { (signed, day) };
        if let Some(corrected) = records.decisions.get(&one.corrects).filter(|_| by < of) {
            let number = corrected.number.clone().unwrap_or_default();
            let (by, of) = (number::date(lang, by), number::date(lang, of));
            return Err(Failure::Refused(say::corrected_before_signed(lang, number, by, of)));
        }
    }
    Ok(())
}

/// That a certificate's own stated end would not come after the decision (Art 4.3).
fn ends_before(records: &Records, id: i64, day: NaiveDate, lang: Lang) -> Option<String> {
    let under = records.certificates.iter().filter(|one| one.facts.decision == id);
    let end = under.filter_map(|one| one.facts.stated_end).find(|end| *end <= day)?;
    Some(certified::ends_before_decision(lang, number::date(lang, end), number::date(lang, day)))
}

/// That the approval would come after what it is part of was sent to the ministry, or after the ministry answered
/// (Art 6.3a).
fn approved_late(records: &Records, id: i64, day: NaiveDate, lang: Lang) -> Option<String> {
    let approved = || records.decided.iter().filter(|one| one.decision == id && one.outcome == Decision::Approved);
    let sent = approved().filter_map(|one| records.dossier(one.dossier)?.facts.sent_up).find(|sent| *sent < day);
    if let Some(sent) = sent {
        return Some(dossier::sent_before_approval(lang, number::date(lang, sent), number::date(lang, day)));
    }
    let ratings = approved().flat_map(|one| records.ratings_of(one.dossier));
    let answers = ratings.filter(|rating| records.is_of_ministry(rating));
    let on = answers.map(|rating| rating.facts.held_on).find(|on| *on < day)?;
    Some(dossier::answer_before_approval(lang, number::date(lang, on), number::date(lang, day)))
}

/// Refuses a day by which something in force would have been struck off, or something that had ended revoked: the commands
/// that end certificates ask the same of their own day.
pub(super) fn refuse_ended_otherwise(before: &Records, now: &Records, id: i64, lang: Lang) -> Outcome {
    let is_about = |one: &&Certificate| one.facts.decision == id;
    let products: BTreeSet<i64> = now.certificates.iter().filter(is_about).map(|one| one.facts.product).collect();
    for (was, event) in before.events.iter().zip(&now.events) {
        let of_it = |one: &&Certificate| one.id == event.facts.certificate;
        let Some(certificate) = now.certificates.iter().find(of_it) else { continue };
        if event.facts.decision != id && !products.contains(&certificate.facts.product) {
            continue;
        }
        let Some(known) = before.certificates.iter().find(of_it) else { continue };
        let was = before.undecided_on(known, was.signed_on);
        let is = now.undecided_on(certificate, event.signed_on);
        let product = now.product_name(certificate.facts.product);
        let end = || certificate.end().map(|end| number::date(lang, end)).unwrap_or_default();
        let why = match event.facts.ending {
            Ending::Struck { .. } if is.in_force() && !was.in_force() => {
                ending::still_in_force(lang, product, number::date(lang, event.signed_on), end())
            }
            Ending::Revoked { .. } if is == Standing::Expired && was != is => ending::has_expired(lang, product, end()),
            Ending::Revoked { .. } if is.is_superseded() && !was.is_superseded() => {
                expire::superseded(now, certificate, lang)
            }
            _ => continue,
        };
        return Err(Failure::Refused(why));
    }
    Ok(())
}

/// Refuses a day by which a certificate would not have been in force when it was issued once more: the command that reissues
/// asks the same.
pub(super) fn refuse_reissued(reader: Reader<'_>, before: &Records, now: &Records, lang: Lang) -> Outcome {
    for one in reader.reissues()? {
        let on = |records: &Records| {
            let found = records.certificates.iter().find(|certificate| certificate.has(one.certificate))?;
            Some((records.standing_on(found, one.issued_on), found.facts.product))
        };
        let Some(((was, _), (is, product))) = on(before).zip(on(now)) else { continue };
        if was.in_force() && !is.in_force() {
            let (day, standing) = (number::date(lang, one.issued_on), wording::standing(lang, is));
            return Err(Failure::Refused(say::reissued_out_of_force(lang, now.product_name(product), day, standing)));
        }
    }
    Ok(())
}

/// The records with a decision as it should have read: what is written counts only once it is committed.
pub(super) fn corrected(mut records: Records, id: i64, after: &DecisionFacts) -> Records {
    for certificate in records.certificates.iter_mut().filter(|one| one.facts.decision == id) {
        certificate.signed_on = after.signed_on;
    }
    if let Some(day) = after.signed_on {
        records.events.iter_mut().filter(|event| event.facts.decision == id).for_each(|event| event.signed_on = day);
    }
    records.decisions.insert(id, after.clone());
    records.order_again();
    records
}

/// What of the products that a decision is about is no longer as it was: the standing of certificates on a day, and
/// dossiers that were filed within the window of Art 7.6a and are outside the corrected one.
pub(super) fn told(before: &Records, now: &Records, id: i64, on: NaiveDate, lang: Lang) -> Vec<String> {
    let is_about = |certificate: &&Certificate| {
        certificate.facts.decision == id || now.events_of(certificate).any(|event| event.facts.decision == id)
    };
    let products: BTreeSet<i64> = now.certificates.iter().filter(is_about).map(|one| one.facts.product).collect();
    let was: BTreeMap<i64, _> = before.certificates.iter().map(|one| (one.id, before.standing_on(one, on))).collect();
    let (mut standings, mut late) = (Vec::new(), Vec::new());
    for product in products {
        for certificate in now.certificates_of(product) {
            let is = now.standing_on(certificate, on);
            let Some(was) = was.get(&certificate.id).filter(|was| **was != is) else { continue };
            standings.push(say::standing_changes(
                lang,
                now.product_name(product),
                wording::star_in_words(lang, &certificate.facts),
                cited(now, certificate, lang),
                wording::standing(lang, *was),
                wording::standing(lang, is),
            ));
        }
        for dossier in now.dossiers_of(product).filter(|dossier| dossier.facts.past_window.is_none()) {
            if let (None, Some(outside)) = (outside(before, dossier), outside(now, dossier)) {
                late.push(say::now_outside(
                    lang,
                    dossier.code,
                    outside.doubt(say::record_outside(lang, dossier.code), lang),
                ));
            }
        }
    }
    if !standings.is_empty() {
        standings = vec![wording::list(say::standings_change(lang, number::date(lang, on)), standings)];
    }
    standings.extend(late);
    standings
}
