//! What ended certificates: by a decision of its kind and day, of who may, from what stood before.

use std::collections::HashMap;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::expire::revoke::{earlier, has_basis};
use crate::commands::expire::strike::not_ended;
use crate::commands::expire::{is_new, is_to_end, not_its_own};
use crate::law::{Level, competent_to_revoke};
use crate::ledger::{Certificate, DecisionKind, EVER, Ending, Event};
use crate::text::messages::check as say;
use crate::text::{Lang, number};

/// Every ending (QĐ 26/2026 Art 8, 10.1b; the acts before alike).
pub(super) fn events(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let records = &now.records;
    let inspected: HashMap<i64, Option<i64>> =
        law.reader.inspections(EVER)?.into_iter().map(|one| (one.id, one.facts.product)).collect();
    // What was told under two spellings is one certificate by now, and each of its records may have been ended.
    let ids = |one: &Certificate| std::iter::once(one.id).chain(one.twins.iter().copied()).collect::<Vec<_>>();
    let certificates: HashMap<i64, &Certificate> =
        records.certificates.iter().flat_map(|one| ids(one).into_iter().map(move |id| (id, one))).collect();
    for event in &records.events {
        let Some(certificate) = certificates.get(&event.facts.certificate) else { continue };
        let mut wrong = of_decision(now, certificate, event, law.lang);
        let product = certificate.facts.product;
        let of_another = match &event.facts.ending {
            Ending::Revoked { inspection, .. } => {
                inspection.is_some_and(|one| inspected.get(&one) != Some(&Some(product)))
            }
            Ending::Withdrawn { redone } => {
                redone.is_some_and(|one| records.dossier(one).is_none_or(|dossier| dossier.key.product != product))
            }
            Ending::Struck { .. } => false,
        };
        if of_another {
            wrong.push((event.entry, say::event_of_another(law.lang)));
        }
        if let Some(why) = refused(law, now, event)? {
            wrong.push((event.entry, say::event_refused(law.lang, why)));
        }
        let record = now.certificate(product, certificate.facts.decision, law.lang);
        for (entry, what) in wrong {
            law.found(Some(entry), record.clone(), "law-certificate", what);
        }
    }
    Ok(())
}

/// What of its decision, as it now reads, does not end a certificate so.
fn of_decision(now: &Now, certificate: &Certificate, event: &Event, lang: Lang) -> Vec<(i64, String)> {
    // A decision's day and signer as they now read are told by its newest version.
    let by = now.told(event.facts.decision).unwrap_or_default().max(event.entry);
    let mut wrong = Vec::new();
    if let Some(issued) = certificate.signed_on.filter(|issued| event.signed_on < *issued) {
        let entry = now.told(certificate.facts.decision).unwrap_or_default().max(by);
        let (day, issued) = (number::date(lang, event.signed_on), number::date(lang, issued));
        wrong.push((entry, say::event_day(lang, day, issued)));
    }
    // A list read in since may have told stars that nobody knew when it ended.
    let then = now.versions_of_certificate(certificate.id).iter().rfind(|version| version.entry <= event.entry);
    let star = then.map_or(certificate.facts.star, |version| version.what.facts.star);
    // Art 8.2, 10.1b: who may; Art 8.4: after the conclusion.
    let (kind, level, concluded) = match &event.facts.ending {
        Ending::Revoked { concluded, .. } => (DecisionKind::Revoke, competent_to_revoke(star), Some(*concluded)),
        Ending::Withdrawn { .. } => (DecisionKind::Withdraw, Some(Level::Province), None),
        Ending::Struck { .. } => (DecisionKind::Strike, None, None),
    };
    let decision = now.records.decisions.get(&event.facts.decision);
    let is_kind = decision.is_none_or(|decision| decision.kind == kind);
    if !is_kind || concluded.is_some_and(|concluded| event.signed_on < concluded) {
        wrong.push((by, say::event_decision(lang)));
    }
    let signer = decision.and_then(|decision| decision.level);
    if level.is_some() && signer.is_some() && level != signer {
        wrong.push((by, say::event_authority(lang)));
    }
    wrong
}

/// Why the ledger of before let no decision of that day end the certificate.
fn refused(law: &mut Law<'_, '_>, now: &Now, event: &Event) -> Result<Option<String>, Failure> {
    let lang = law.lang;
    let signed = now.decision_by(event.facts.decision, event.entry).and_then(|facts| facts.signed_on);
    // Of the product that it was of then: who is one with whom may have been told since.
    let Some(written) = now.versions_of_certificate(event.facts.certificate).first() else { return Ok(None) };
    let before = law.past.before(event.entry)?;
    let records = before.records_of(signed.unwrap_or(event.signed_on), vec![written.what.facts.product])?;
    let Some(known) = records.certificates.iter().find(|one| one.has(written.what.id)) else {
        return Ok(Some(say::event_unknown(lang)));
    };
    let all = before.events()?;
    let again = |one: &Event| one.facts.certificate == known.id && one.facts.decision == event.facts.decision;
    if all.iter().any(again) {
        return Ok(None); // told again
    }
    // Each as its command asks: an irregular recognition is withdrawn whatever became of it since.
    let (ending, decision) = (&event.facts.ending, now.decision_by(event.facts.decision, event.entry));
    let ends = || {
        decision.map_or(Ok(()), |decision| not_its_own((before, &records), known, decision, lang))?;
        match ending {
            Ending::Revoked { .. } => {
                // A reason may have been told for a conclusion of earlier days.
                earlier(&records, known, ending, true, lang)?;
                is_to_end(&records, &all, known, &event.facts, lang)?;
                Ok((!has_basis(ending)).then(|| say::event_unfounded(lang)))
            }
            Ending::Withdrawn { .. } => is_new(&records, &all, known, &event.facts, lang).map(|_| None),
            Ending::Struck { .. } => {
                is_new(&records, &all, known, &event.facts, lang).map(|_| not_ended(&records, known, lang))
            }
        }
    };
    match ends() {
        Ok(why) => Ok(why),
        Err(Failure::Refused(why)) => Ok(Some(why)),
        Err(other) => Err(other),
    }
}
