//! Which certificate is meant by what is typed.

use super::product::{meant, nothing, numbered, told};
use super::{Names, decisions};
use crate::commands::{Failure, wording};
use crate::ledger::{Certificate, EVER, Reader, Records};
use crate::text::messages::which as say;
use crate::text::{Lang, number};

/// The one certificate that is meant on the day of the records: the one under a decision's number, told apart or beside
/// the product's name; the one that has the code or rests on the dossier that was typed; else the one that its product
/// stands by. Of several products of a name those with a certificate are meant.
pub(in crate::commands) fn certificate<'r>(
    reader: Reader<'_>,
    records: &'r Records,
    (typed, under): (&str, Option<&str>),
    lang: Lang,
) -> Result<&'r Certificate, Failure> {
    let names = Names::typed(reader, records)?;
    let mut all = meant(reader, &names, typed, lang)?;
    let (mut typed, mut under) = (typed.to_owned(), under.map(str::to_owned));
    if let Some((number, name)) = numbered(&typed).filter(|(_, name)| all.is_empty() && !name.is_empty()) {
        // The product may have certificates under other decisions.
        all = meant(reader, &names, &name, lang)?;
        (typed, under) = (name, under.or(Some(number)));
    }
    let Some(first) = all.first().map(|one| one.product) else {
        return Err(nothing(reader, &names, &typed, |_| true, lang)?);
    };
    let mut found: Vec<&Certificate> = match &under {
        None => {
            all.iter().filter_map(|one| one.certificate.or_else(|| records.last_certificate_of(one.product))).collect()
        }
        Some(number) => {
            let under = decisions(reader, records, number)?;
            let is = |c: &&Certificate| under.contains(&c.facts.decision);
            all.iter().filter_map(|one| records.certificates_of(one.product).rfind(is)).collect()
        }
    };
    found.sort_unstable_by_key(|one| one.id);
    found.dedup_by_key(|one| one.id);
    match found.as_slice() {
        [one] => Ok(one),
        [] => {
            let held: Vec<&Certificate> = all.iter().flat_map(|one| records.certificates_of(one.product)).collect();
            let decided = held.iter().filter_map(|one| records.decision_of(one));
            let decided: Vec<String> = decided.map(|decision| wording::decision(lang, decision)).collect();
            Err(Failure::Refused(match under {
                Some(number) if !held.is_empty() => {
                    let list = wording::list(String::new(), decided);
                    say::not_under(lang, records.product_name(first), number, list)
                }
                _ => none_by_then(records, first, lang),
            }))
        }
        several => {
            let lines = several.iter().map(|one| line(records, one, lang));
            Err(Failure::Refused(say::several_certificates(lang, typed, wording::list(String::new(), lines))))
        }
    }
}

/// That a product has no certificate on the day; one that is to come is told.
fn none_by_then(records: &Records, product: i64, lang: Lang) -> String {
    let name = records.product_name(product);
    let later = records.to_come.certificates.iter().find(|c| c.facts.product == product);
    match later.and_then(|certificate| certificate.signed_on) {
        Some(signed) => say::certified_later(lang, name, number::date(lang, records.on), number::date(lang, signed)),
        None => say::no_certificate(lang, name),
    }
}

/// A certificate with what tells it from others.
pub(in crate::commands) fn line(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    let decision = records.decision_of(certificate).map(|decision| wording::decision(lang, decision));
    let parts = [
        Some(told(records, certificate.facts.product, lang)),
        Some(wording::star_in_words(lang, &certificate.facts)),
        decision,
        // At the end of all days nothing stands.
        (records.on < EVER).then(|| wording::standing(lang, records.standing(certificate))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
