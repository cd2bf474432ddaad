//! What a product and its subject were called and told, and what was done to certificates after signing.

use super::moment::Moment;
use crate::commands::certify::{called, shown, why};
use crate::commands::{Failure, wording};
use crate::ledger::{Fields, Paper, Reader, Records, Version};
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

/// What decisions corrected of its certificates, and when these were issued once more.
fn after_signing(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let (mut moments, corrections, reissues) = (Vec::new(), reader.corrections()?, reader.reissues()?);
    for certificate in records.certificates_of(product) {
        let is_it = |id: i64| id == certificate.id || certificate.twins.contains(&id);
        let of_it = corrections.iter().filter(|one| match one.certificate {
            Some(id) => is_it(id),
            None => one.corrects == certificate.facts.decision,
        });
        for one in of_it {
            let Some(by) = records.decisions.get(&one.decision) else { continue };
            let was = Some(shown(one.field, &one.was, lang)).filter(|was| !was.is_empty());
            let was = was.unwrap_or_else(|| say::nothing_before(lang));
            let (what, became) = (called(lang, one.field), shown(one.field, &one.became, lang));
            let text = say::moment_corrected(lang, what, was, became, wording::decision(lang, by));
            moments.push(Moment::after(certificate.signed_on, by.signed_on, text));
        }
        for one in reissues.iter().filter(|one| is_it(one.certificate)) {
            let decision = records.decisions.get(&certificate.facts.decision);
            let decision = decision.map(|decision| wording::decision(lang, decision)).unwrap_or_default();
            let paper = by_paper(&(one.paper.clone(), None), lang);
            let text = say::moment_reissued(lang, why(lang, one.because), decision, paper);
            moments.push(Moment::new(Some(one.issued_on), text));
        }
    }
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
