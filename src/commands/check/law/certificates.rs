//! Certificates from their decision and rating, standing from what ended them, settings from what policies take.

use crate::commands::Failure;
use crate::commands::check::page::Found;
use crate::law::bar_to_certify;
use crate::law::policy::Policy;
use crate::ledger::{Certificate, Outcome, Reader, Records};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

pub(super) fn certificates(records: &Records, lang: Lang, found: &mut Vec<Found>) {
    for certificate in &records.certificates {
        let mut wrong = |what: String| {
            let record = format!("{}: {}", noun::certificate(lang), records.product_name(certificate.facts.product));
            found.push(Found { entry: None, record, code: "law-certificate", what });
        };
        rated(records, certificate, lang, &mut wrong);
        let issued = records.decision_of(certificate).and_then(|decision| decision.signed_on);
        for event in records.events_of(certificate) {
            if let Some(issued) = issued.filter(|issued| event.signed_on < *issued) {
                wrong(say::event_day(lang, number::date(lang, event.signed_on), number::date(lang, issued)));
            }
        }
        // Revoked, withdrawn or struck off it is by a decision alone, and by one it is no more in force.
        let (standing, events) = (records.standing(certificate), records.events_of(certificate).count());
        if standing.is_ended_by_decision() != (events > 0) && (events == 0 || standing.in_force()) {
            wrong(say::standing(lang));
        }
    }
}

/// A certificate that a council's result led to.
fn rated(records: &Records, certificate: &Certificate, lang: Lang, wrong: &mut impl FnMut(String)) {
    let facts = &certificate.facts;
    let Some((dossier, rating)) = facts.rated else { return };
    let Some(decided) =
        records.all_decided_of(dossier).find(|one| one.decision == facts.decision && one.rating == rating)
    else {
        return wrong(say::certificate_decided(lang));
    };
    if decided.outcome != Outcome::Certified {
        wrong(say::certificate_decided(lang));
    }
    if records.dossier(dossier).is_some_and(|dossier| dossier.key.product != facts.product) {
        wrong(say::certificate_product(lang));
    }
    let Some(rating) = records.ratings_of(dossier).find(|one| one.id == rating).map(|one| &one.facts) else { return };
    let (star, sent_up) = rating.follows.certified(rating.star);
    if facts.sent_up != sent_up || facts.star != Some(star) {
        let told = facts.star.map(|star| star.number().to_string()).unwrap_or_default();
        wrong(say::certificate_star(lang, star.number(), told));
    }
    let Some(decision) = records.decisions.get(&facts.decision) else { return };
    let Some((signed, level)) = decision.signed_on.zip(decision.level) else { return };
    if signed < rating.held_on {
        wrong(say::certificate_day(lang, number::date(lang, signed), number::date(lang, rating.held_on)));
    }
    if bar_to_certify(rating.regime, level, star, signed).is_some() {
        wrong(say::certificate_authority(lang));
    }
}

/// Every setting that holds is one that the policies take.
pub(super) fn settings(reader: Reader<'_>, lang: Lang, found: &mut Vec<Found>) -> Result<(), Failure> {
    for (entry, key, value) in reader.all_settings()? {
        if !Policy::of_key(&key).is_some_and(|policy| policy.accepts(&key, &value)) {
            let what = say::setting_value(lang, &key, &value);
            found.push(Found { entry: Some(entry), record: noun::setting(lang), code: "law-setting", what });
        }
    }
    Ok(())
}
