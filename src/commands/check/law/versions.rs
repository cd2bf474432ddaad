//! What may change of a certificate or a decision once it is written, and by what. Whether a correction tells what it
//! put right is asked of each correction.

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::certify::of_annex;
use crate::ledger::{CertificateFacts, CertificateVersion, Correction, DecisionKind, DecisionVersion, Written};
use crate::text::messages::check as say;

/// Certificates: those of a council's result change by a correction alone, and what a decision gave once for all, stars
/// and a stated end, never changes; the rest a file tells or a correction.
pub(super) fn certificates(law: &mut Law<'_, '_>, now: &Now) {
    for versions in now.certificates.chunk_by(|one, next| one.what.id == next.what.id) {
        let mut before: Option<&CertificateFacts> = None;
        for version in versions {
            let facts = &version.what.facts;
            if !can_follow(now, before.replace(facts), version) {
                let record = now.certificate(facts.product, facts.decision, law.lang);
                law.found(Some(version.entry), record, "law-certificate", say::certificate_changed(law.lang));
            }
        }
    }
}

/// Whether a version can come after the one before, or be the first.
fn can_follow(now: &Now, was: Option<&CertificateFacts>, version: &Written<CertificateVersion>) -> bool {
    let CertificateVersion { id, facts, was_read } = &version.what;
    let is_rated = facts.rated.is_some();
    // By which command alone each comes.
    let by = match (was, was_read) {
        (_, true) => "certify import",
        (None, false) => "certify council",
        (Some(_), false) => "certify correct",
    };
    if now.command(version.entry) != by {
        return false;
    }
    let Some(was) = was else { return is_rated != *was_read };
    if *was_read {
        let star = was.star.is_none() || (was.star, was.sent_up) == (facts.star, facts.sent_up);
        return !is_rated && star && (was.stated_end.is_none() || was.stated_end == facts.stated_end);
    }
    let (product_code, position) = (facts.product_code.clone(), facts.position);
    let rest = CertificateFacts { product_code, position, ..was.clone() };
    let told = |field: &str| {
        let tells = |one: &Correction| one.certificate == Some(*id) && one.field == field;
        now.corrections.iter().any(|one| one.entry == version.entry && tells(&one.what))
    };
    rest == *facts && of_annex(was, facts).iter().all(|fixed| told(fixed.field))
}

/// Decisions: number and day change by a correcting decision alone.
pub(super) fn decisions(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    for Written { entry, what: id } in law.reader.decisions_of_nothing()? {
        law.found(Some(entry), now.decision(id, law.lang), "law-decision", say::decision_empty(law.lang));
    }
    for versions in now.decisions.chunk_by(|one, next| one.what.id == next.what.id) {
        if let Some(Written { entry, what }) = versions.first()
            && !writes(now.command(*entry), what.facts.kind)
        {
            let record = now.decision(what.id, law.lang);
            law.found(Some(*entry), record, "law-decision", say::decision_not_its(law.lang));
        }
    }
    for pair in now.decisions.windows(2) {
        if let [before, after] = pair
            && before.what.id == after.what.id
            && !is_corrected(now, &before.what, after)
        {
            let record = now.decision(after.what.id, law.lang);
            law.found(Some(after.entry), record, "law-decision", say::decision_changed(law.lang));
        }
    }
    Ok(())
}

/// Whether a command writes decisions of a kind.
fn writes(command: &str, kind: DecisionKind) -> bool {
    let by: &[&str] = match kind {
        DecisionKind::Recognise => &["certify council", "certify import"],
        DecisionKind::ApproveResult => &["certify council"],
        DecisionKind::Revoke => &["expire revoke"],
        DecisionKind::Withdraw => &["expire withdraw"],
        DecisionKind::Strike => &["expire strike"],
        DecisionKind::Correct => &["certify correct"],
    };
    by.contains(&command)
}

/// Whether a correction of that entry is behind a version, and nothing but number and day changed. Whose name its
/// authority's was on the other day, the day tells.
fn is_corrected(now: &Now, was: &DecisionVersion, Written { entry, what: is }: &Written<DecisionVersion>) -> bool {
    let tells = |one: &Written<Correction>| {
        let own = one.entry == *entry && one.what.corrects == is.id && one.what.certificate.is_none();
        own && Some(one.what.decision) == is.corrected_by
    };
    let unit = was.facts.unit == is.facts.unit || was.facts.signed_on != is.facts.signed_on;
    let rest = unit && was.facts.level == is.facts.level && was.facts.authority == is.facts.authority;
    let by = is.corrected_by.and_then(|by| now.records.decisions.get(&by)).map(|by| by.kind);
    rest && by == Some(DecisionKind::Correct) && now.corrections.iter().any(tells)
}
