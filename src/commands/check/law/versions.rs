//! What may change of a certificate or a decision once it is written, and by what.

use std::collections::HashMap;

use super::Law;
use super::decided::of_certificate;
use crate::commands::Failure;
use crate::commands::certify::of_papers;
use crate::ledger::{CertificateFacts, CertificateVersion, Correction, DecisionFacts, DecisionKind, Records, Written};
use crate::text::Lang;
use crate::text::messages::{check as say, noun};

/// Certificates: those of a council's result change by a correction alone, and what a decision gave once for all, stars
/// and a stated end, never changes; the rest a file tells or a correction.
pub(super) fn certificates(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    let corrections = law.reader.corrections_written()?;
    let versions = law.reader.certificate_versions()?;
    for versions in versions.chunk_by(|one, next| one.what.id == next.what.id) {
        let mut before: Option<&CertificateFacts> = None;
        for Written { entry, what: CertificateVersion { id, facts, was_read } } in versions {
            let was = before.replace(facts);
            let corrected = |field: &str| {
                corrections
                    .iter()
                    .any(|one| one.entry == *entry && one.what.certificate == Some(*id) && one.what.field == field)
            };
            let told = match was {
                None => facts.rated.is_some() != *was_read,
                Some(was) if facts.rated.is_some() => {
                    let code = facts.product_code == was.product_code || corrected("ma_san_pham");
                    let position = facts.position == was.position || corrected("stt");
                    let (product_code, position_told) = (facts.product_code.clone(), facts.position);
                    let rest = CertificateFacts { product_code, position: position_told, ..was.clone() };
                    code && position && rest == *facts && !was_read
                }
                Some(_) => *was_read || corrected("ma_san_pham") || corrected("stt"),
            };
            let kept = was.is_none_or(|was| {
                let star = was.star.is_none() || (was.star, was.sent_up) == (facts.star, facts.sent_up);
                star && (was.stated_end.is_none() || was.stated_end == facts.stated_end)
            });
            if !(told && kept) {
                let record = of_certificate(records, facts, law.lang);
                law.found(Some(*entry), record, "law-certificate", say::certificate_changed(law.lang));
            }
        }
    }
    Ok(())
}

/// Decisions: number and day change by a correcting decision alone, which tells what each was and became.
pub(super) fn decisions(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    for Written { entry, what: id } in law.reader.decisions_of_nothing()? {
        let record = of_decision(records.decisions.get(&id), law.lang);
        law.found(Some(entry), record, "law-decision", say::decision_empty(law.lang));
    }
    let corrections = law.reader.corrections_written()?;
    let versions = law.reader.decision_versions()?;
    let kinds: HashMap<i64, DecisionKind> = versions.iter().map(|one| (one.what.id, one.what.facts.kind)).collect();
    for pair in versions.windows(2) {
        let [Written { what: was, .. }, Written { entry, what: is }] = pair else { continue };
        if was.id != is.id {
            continue;
        }
        let by = |one: &&Written<Correction>| {
            let own = one.entry == *entry && one.what.corrects == is.id && one.what.certificate.is_none();
            own && Some(one.what.decision) == is.corrected_by
        };
        let mut told: Vec<_> = corrections.iter().filter(by).map(|one| &one.what).collect();
        told.retain(|one| ["so_quyet_dinh", "ngay_quyet_dinh"].contains(&one.field));
        let due = of_papers(&was.facts, &is.facts);
        let same = |one: &Correction| {
            due.iter().any(|due| (due.field, &due.was, &due.became) == (one.field, &one.was, &one.became))
        };
        let all_told = due.len() == told.len() && told.into_iter().all(same);
        // Whose name its authority's was on the other day, the day tells.
        let unit = was.facts.unit == is.facts.unit || was.facts.signed_on != is.facts.signed_on;
        let rest = unit && was.facts.level == is.facts.level && was.facts.authority == is.facts.authority;
        let corrects = is.corrected_by.and_then(|by| kinds.get(&by)) == Some(&DecisionKind::Correct);
        if !(all_told && rest && corrects) {
            let record = of_decision(Some(&is.facts), law.lang);
            law.found(Some(*entry), record, "law-decision", say::decision_changed(law.lang));
        }
    }
    Ok(())
}

fn of_decision(facts: Option<&DecisionFacts>, lang: Lang) -> String {
    let number = facts.and_then(|facts| facts.number.as_deref()).unwrap_or_default();
    format!("{}: {number}", noun::decision(lang))
}
