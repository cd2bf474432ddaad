//! Certificates by the kind and day of their decisions, standing from what ended them, settings from what policies take.

use std::collections::HashMap;

use super::Law;
use super::decided::of_certificate;
use crate::commands::Failure;
use crate::law::bar_to_certify;
use crate::law::policy::Policy;
use crate::ledger::{DecisionKind, Records};
use crate::text::messages::{check as say, noun};
use crate::text::number;

pub(super) fn certificates(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    let lang = law.lang;
    let mut written: HashMap<i64, i64> = HashMap::new();
    for version in law.reader.certificate_versions()? {
        written.entry(version.what.id).or_insert(version.entry);
    }
    // The day of a decision as it now reads is told by its newest version.
    let told: HashMap<i64, i64> =
        law.reader.decision_versions()?.iter().map(|version| (version.what.id, version.entry)).collect();
    for certificate in &records.certificates {
        let own = written.get(&certificate.id).copied();
        let by_decision = told.get(&certificate.facts.decision).copied().max(own);
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
        let record = of_certificate(records, &certificate.facts, lang);
        for (entry, what) in wrong {
            law.found(entry, record.clone(), "law-certificate", what);
        }
    }
    Ok(())
}

/// Every setting that holds is one that the policies take.
pub(super) fn settings(law: &mut Law<'_, '_>) -> Result<(), Failure> {
    for (entry, key, value) in law.reader.all_settings()? {
        if !Policy::of_key(&key).is_some_and(|policy| policy.accepts(&key, &value)) {
            let what = say::setting_value(law.lang, &key, &value);
            law.found(Some(entry), noun::setting(law.lang), "law-setting", what);
        }
    }
    Ok(())
}
