//! What corrections say was wrong and became, against the records before and after their entry.

use std::collections::BTreeMap;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::certify::{Change, Fixed, called, of_annex, of_papers, of_product, of_subject};
use crate::ledger::{Correction, EVER, ProductFacts, SubjectFacts, Version};
use crate::text::messages::check as say;

/// What corrections of one thing are of: their entry, the decision that is corrected, the one that corrects, and the
/// certificate where it is one.
type Of = (i64, i64, i64, Option<i64>);

/// Every correction: of a decision's number and day, of a certificate's code and row, of names as they were on its day.
pub(super) fn corrected(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let mut all: BTreeMap<Of, Vec<&Correction>> = BTreeMap::new();
    for one in &now.corrections {
        let of = (one.entry, one.what.corrects, one.what.decision, one.what.certificate);
        all.entry(of).or_default().push(&one.what);
    }
    for (of, told) in all {
        let (entry, corrects, by, certificate) = of;
        let record = now.decision(by, law.lang);
        let wrong = match certificate {
            Some(certificate) => of_certificate(law, now, (entry, certificate), &told)?,
            None => of_decision(now, (entry, corrects), &told),
        };
        for field in wrong {
            let what = say::correction_otherwise(law.lang, called(law.lang, field));
            law.found(Some(entry), record.clone(), "law-decision", what);
        }
        if let Some(why) = refused(law, now, of)? {
            law.found(Some(entry), record, "law-decision", say::correction_refused(law.lang, why));
        }
    }
    Ok(())
}

/// The fields of what was put right that are not told just so, and those told that were not.
fn otherwise(due: impl IntoIterator<Item = Fixed>, told: &[&Correction]) -> Vec<&'static str> {
    let mut told = told.to_vec();
    let mut wrong = Vec::new();
    for due in due {
        let same = |one: &&Correction| (one.field, &one.was, &one.became) == (due.field, &due.was, &due.became);
        match told.iter().position(same) {
            Some(at) => drop(told.remove(at)),
            None => wrong.push(due.field),
        }
    }
    wrong.extend(told.into_iter().map(|one| one.field));
    wrong.dedup();
    wrong
}

/// What an entry put right of a decision.
fn of_decision(now: &Now, (entry, decision): (i64, i64), told: &[&Correction]) -> Vec<&'static str> {
    let (before, after) = (now.decision_by(decision, entry - 1), now.decision_by(decision, entry));
    otherwise(before.zip(after).map(|(before, after)| of_papers(before, after)).into_iter().flatten(), told)
}

/// What an entry put right of a certificate, and of the names of its product and subject as they were on its day.
fn of_certificate(
    law: &mut Law<'_, '_>,
    now: &Now,
    (entry, certificate): (i64, i64),
    told: &[&Correction],
) -> Result<Vec<&'static str>, Failure> {
    let versions = now.versions_of_certificate(certificate);
    let by = |last: i64| versions.iter().rfind(|version| version.entry <= last).map(|version| &version.what.facts);
    let (Some(was), Some(is)) = (by(entry - 1), by(entry)) else { return Ok(otherwise(Vec::new(), told)) };
    let before = law.past.before(entry)?;
    // The product as who is one with whom then stood, by which the command went.
    let records = before.records_of(EVER, vec![was.product])?;
    let Some(known) = records.certificates.iter().find(|one| one.has(certificate)) else {
        return Ok(otherwise(Vec::new(), told));
    };
    let (id, on) = (known.facts.product, known.signed_on.unwrap_or(EVER));
    let subject = before.products(on)?.iter().find(|one| one.id == id).map(|one| one.subject);
    let product = before.product_versions(id)?;
    let subjects = subject.map(|subject| before.subject_versions(subject)).transpose()?.unwrap_or_default();
    let after = law.past.before(entry + 1)?;
    let (product_after, subjects_after) = (
        after.product_versions(id)?,
        subject.map(|subject| after.subject_versions(subject)).transpose()?.unwrap_or_default(),
    );
    let mut due = of_annex(was, is);
    let mut beyond = Vec::new();
    if let Some((wrong, right)) = Version::held(&product, on).zip(Version::held(&product_after, on)) {
        due.extend(of_product(wrong, right));
        // Nothing but its name, and that in every version that told the wrong one.
        let right = ProductFacts { name: right.name.clone(), ..wrong.clone() };
        if !Version::righted(&product, wrong, &right).eq(product_after) {
            beyond.push("ten_san_pham");
        }
    }
    if let Some((wrong, right)) = Version::held(&subjects, on).zip(Version::held(&subjects_after, on)) {
        due.extend(of_subject(wrong, right));
        let SubjectFacts { name, address, representative, .. } = right.clone();
        let right = SubjectFacts { name, address, representative, ..wrong.clone() };
        if !Version::righted(&subjects, wrong, &right).eq(subjects_after) {
            beyond.push("chu_the");
        }
    }
    let mut wrong = otherwise(due, told);
    wrong.extend(beyond);
    wrong.dedup();
    Ok(wrong)
}

/// Why the ledger of before let nobody correct so.
fn refused(law: &mut Law<'_, '_>, now: &Now, (entry, corrects, by, _): Of) -> Result<Option<String>, Failure> {
    let before = now.decision_by(corrects, entry - 1);
    let (Some(before), Some(by)) = (before, now.decision_by(by, entry)) else { return Ok(None) };
    let after = now.decision_by(corrects, entry).filter(|after| *after != before);
    let reader = law.past.before(entry)?;
    let change = Change { id: corrects, before, after, by };
    match change.refuse(reader, &reader.records(EVER)?, law.lang) {
        Ok(_) => Ok(None),
        Err(Failure::Refused(why)) => Ok(Some(why)),
        Err(other) => Err(other),
    }
}
