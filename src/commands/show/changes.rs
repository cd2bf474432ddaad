//! What a product and its subject were called and told, and what was done to certificates after signing.

use chrono::NaiveDate;

use super::moment::Moment;
use crate::commands::certify::{called, shown, why};
use crate::commands::{Failure, wording};
use crate::ledger::{Correction, Fields, Paper, Reader, Records, Version};
use crate::text::messages::signing as say;
use crate::text::{Lang, number};

/// The changes that came by a paper until the day; corrections and reissues.
pub(super) fn moments(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let told = |changes, paper| say::moment_product(lang, changes, paper);
    let mut moments = changes(&reader.product_versions(product)?, told, lang);
    let name = |id: i64| wording::subject_name(lang, records.subjects.get(&id));
    let successions = reader.successions()?;
    // Its subject, and those whose place this took.
    let mut whose: Vec<i64> = records.products.get(&product).map(|product| product.subject).into_iter().collect();
    let mut at = 0;
    while let Some(subject) = whose.get(at).copied() {
        at += 1;
        let told = |changes, paper| say::moment_subject(lang, changes, paper);
        moments.extend(changes(&reader.subject_versions(subject)?, told, lang));
        for one in successions.iter().filter(|one| one.subject == subject) {
            let text = say::moment_succeeds(lang, name(subject), name(one.former), by_paper(&one.paper, lang));
            moments.push(Moment::new(Some(one.from), text));
            if !whose.contains(&one.former) {
                whose.push(one.former);
            }
        }
    }
    moments.extend(after_signing(reader, records, product, lang)?);
    moments.retain(|moment| moment.on.is_none_or(|day| day <= records.on));
    Ok(moments)
}

/// What changed by a paper, from version to version.
fn changes<F: Fields>(versions: &[Version<F>], told: impl Fn(String, String) -> String, lang: Lang) -> Vec<Moment> {
    let pairs = versions.windows(2).filter(|pair| pair[1].paper.0.is_some());
    let moment = |pair: &[Version<F>]| {
        let differences = pair[0].facts.differences(&pair[1].facts);
        let text = told(wording::differences(lang, &differences), by_paper(&pair[1].paper, lang));
        (!differences.is_empty()).then(|| Moment::new(Some(pair[1].from), text))
    };
    pairs.filter_map(moment).collect()
}

/// What corrections tell of a subject: all its products have it, whichever certificate was corrected.
const OF_SUBJECT: [&str; 3] = ["chu_the", "dia_chi", "nguoi_dai_dien"];

/// What was corrected of its subject in the certificate of another product.
fn of_subject(corrections: &[Correction], records: &Records, product: i64, lang: Lang) -> Vec<Moment> {
    let subject = |product: i64| records.products.get(&product).map(|product| product.subject);
    let own = subject(product);
    let of_another = |id: i64| {
        let corrected = records.certificates.iter().find(|one| one.id == id || one.twins.contains(&id));
        corrected.is_some_and(|one| one.facts.product != product && subject(one.facts.product) == own)
    };
    let all =
        corrections.iter().filter(|one| OF_SUBJECT.contains(&one.field) && one.certificate.is_some_and(of_another));
    all.filter_map(|one| corrected(one, None, records, lang)).collect()
}

/// A correction, by its decision, after a day.
fn corrected(one: &Correction, after: Option<NaiveDate>, records: &Records, lang: Lang) -> Option<Moment> {
    let by = records.decisions.get(&one.decision)?;
    let was = Some(shown(one.field, &one.was, lang)).filter(|was| !was.is_empty());
    let was = was.unwrap_or_else(|| say::nothing_before(lang));
    let (what, became) = (called(lang, one.field), shown(one.field, &one.became, lang));
    let text = say::moment_corrected(lang, what, was, became, wording::decision(lang, by));
    Some(Moment::after(after, by.signed_on, text))
}

/// What decisions corrected of its certificates, and when these were issued once more.
fn after_signing(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let (mut moments, corrections, reissues) = (Vec::new(), reader.corrections()?, reader.reissues()?);
    for certificate in records.certificates_of(product) {
        let is_it = |id: i64| id == certificate.id || certificate.twins.contains(&id);
        let of_it = corrections.iter().filter(|one| match one.certificate {
            Some(id) => is_it(id),
            None => one.corrects == certificate.facts.decision,
        });
        moments.extend(of_it.filter_map(|one| corrected(one, certificate.signed_on, records, lang)));
        for event in records.events_of(certificate) {
            let of_it = corrections.iter().filter(|one| one.corrects == event.facts.decision);
            moments.extend(of_it.filter_map(|one| corrected(one, Some(event.signed_on), records, lang)));
        }
        for one in reissues.iter().filter(|one| is_it(one.certificate)) {
            let decision = records.decisions.get(&certificate.facts.decision);
            let decision = decision.map(|decision| wording::decision(lang, decision)).unwrap_or_default();
            let paper = by_paper(&(one.paper.clone(), None), lang);
            let text = say::moment_reissued(lang, why(lang, one.because), decision, paper);
            moments.push(Moment::new(Some(one.issued_on), text));
        }
    }
    moments.extend(of_subject(&corrections, records, product, lang));
    Ok(moments)
}

/// The paper something rests on, in brackets; nothing where none is told.
fn by_paper(paper: &Paper, lang: Lang) -> String {
    let told = match paper {
        (Some(number), Some(day)) => say::paper_of(lang, number, number::date(lang, *day)),
        (Some(number), None) => number.clone(),
        (None, _) => return String::new(),
    };
    say::by_paper(lang, told)
}
