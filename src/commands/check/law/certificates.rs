//! Certificates by the kind and day of their decisions, standing from what ended them, lists, reissues.

use std::collections::HashSet;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::certify::is_to_issue;
use crate::law::bar_to_certify;
use crate::ledger::{DecisionKind, Written};
use crate::text::messages::check as say;
use crate::text::number;

/// Every certificate, by its decision as it now reads and by what ended it.
pub(super) fn certificates(law: &mut Law<'_, '_>, now: &Now) {
    let (lang, records) = (law.lang, &now.records);
    for certificate in &records.certificates {
        let own = now.versions_of_certificate(certificate.id).first().map(|version| version.entry);
        // The day of a decision as it now reads is told by its newest version.
        let by_decision = now.told(certificate.facts.decision).max(own);
        let mut wrong: Vec<(Option<i64>, String)> = Vec::new();
        let decision = records.decisions.get(&certificate.facts.decision);
        if decision.is_some_and(|decision| decision.kind != DecisionKind::Recognise) {
            wrong.push((own, say::certificate_kind(lang)));
        }
        let rated = certificate.facts.rated;
        let rating = rated
            .and_then(|(dossier, rating)| records.ratings_of(dossier).find(|one| one.id == rating))
            .map(|rating| &rating.facts);
        // By the day as it now reads: a correction may have moved it.
        if let Some((rating, decision)) = rating.zip(decision)
            && let Some((signed, (level, star))) = decision.signed_on.zip(decision.level.zip(certificate.facts.star))
        {
            if signed < rating.held_on {
                let (signed, held) = (number::date(lang, signed), number::date(lang, rating.held_on));
                wrong.push((by_decision, say::certificate_day(lang, signed, held)));
            }
            if bar_to_certify(rating.regime, level, star, signed).is_some() {
                wrong.push((by_decision, say::certificate_authority(lang)));
            }
        }
        // Revoked, withdrawn or struck off it is by a decision alone, and by one it is no more in force.
        let (standing, events) = (records.standing(certificate), records.events_of(certificate).count());
        if standing.is_ended_by_decision() != (events > 0) && (events == 0 || standing.in_force()) {
            wrong.push((own, say::standing(lang)));
        }
        let record = now.certificate(certificate.facts.product, certificate.facts.decision, lang);
        for (entry, what) in wrong {
            law.found(entry, record.clone(), "law-certificate", what);
        }
    }
}

/// Every certificate that a list told: of no product that a council judged, by the decision on its results.
pub(super) fn read_in(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let of_councils: HashSet<i64> = now.records.decided.iter().map(|one| one.decision).collect();
    // A list is one entry: what was judged before it is read once.
    let mut judged = (0, HashSet::new());
    for versions in now.certificates.chunk_by(|one, next| one.what.id == next.what.id) {
        let Some(Written { entry, what }) = versions.first() else { continue };
        let (product, decision) = (what.facts.product, what.facts.decision);
        if !what.was_read || !of_councils.contains(&decision) {
            continue;
        }
        if judged.0 != *entry {
            judged = (*entry, law.past.before(*entry)?.judged()?);
        }
        if judged.1.contains(&(decision, product)) {
            let record = now.certificate(product, decision, law.lang);
            law.found(Some(*entry), record, "law-certificate", say::certificate_decided(law.lang));
        }
    }
    Ok(())
}

/// Every reissue: of what was in force on its day, by the ledger of then.
pub(super) fn reissued(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for Written { entry, what } in law.reader.reissues_written()? {
        let Some(version) = now.versions_of_certificate(what.certificate).first() else { continue };
        let (product, decision) = (version.what.facts.product, version.what.facts.decision);
        let then = law.past.before(entry)?.records_of(what.issued_on, vec![product])?;
        if !is_to_issue(&then, what.certificate) {
            let (record, day) = (now.certificate(product, decision, law.lang), number::date(law.lang, what.issued_on));
            law.found(Some(entry), record, "law-certificate", say::reissued_not_then(law.lang, day));
        }
    }
    Ok(())
}
