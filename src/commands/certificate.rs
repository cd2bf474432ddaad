//! Which certificate is meant by what is typed.

use std::collections::HashMap;

use super::Failure;
use super::council::dossier;
use super::wording;
use crate::ledger::{Certificate, DossierCode, Records, number_key};
use crate::text::messages::ending as say;
use crate::text::{Lang, fold, nearest, number, subject_key};

/// The one certificate that is meant on the day of the records: by its product's name, with its subject after a comma
/// where several have that name, by the code of a dossier or of the product, or by the number of its decision beside the
/// product's name. By a name or a dossier it is the one that the product stands by.
pub(super) fn certificate<'r>(records: &'r Records, typed: &str, lang: Lang) -> Result<&'r Certificate, Failure> {
    let typed = fold::nfc(typed);
    if typed.parse::<DossierCode>().is_ok() {
        return of_dossier(records, &typed, lang);
    }
    let mut found = of_code(records, &typed);
    if found.is_empty() {
        found = of_decision(records, &typed);
    }
    let mut products = Vec::new();
    if found.is_empty() {
        products = named(records, &typed);
        found = products.iter().filter_map(|product| records.last_certificate_of(*product)).collect();
    }
    match (found.as_slice(), products.as_slice()) {
        ([one], _) => Ok(one),
        ([], [product, ..]) => Err(Failure::Refused(none_by_then(records, *product, lang))),
        ([], []) => {
            let names = records.certificates.iter().map(|c| records.product_name(c.facts.product));
            let names: HashMap<String, &str> = names.map(|name| (fold::bare(name), name)).collect();
            let mut bare: Vec<&str> = names.keys().map(String::as_str).collect();
            bare.sort_unstable();
            Err(Failure::Refused(match nearest(&typed, bare).and_then(|near| names.get(near)) {
                Some(near) => say::no_certificate_near(lang, typed, near),
                None => say::no_certificate(lang, typed),
            }))
        }
        (several, _) => {
            let lines = several.iter().map(|one| line(records, one, lang));
            Err(Failure::Refused(say::several_certificates(lang, typed, wording::list(String::new(), lines))))
        }
    }
}

/// The certificate that rests on a dossier, else the one its product stands by.
fn of_dossier<'r>(records: &'r Records, typed: &str, lang: Lang) -> Result<&'r Certificate, Failure> {
    let dossier = dossier(records, typed, lang)?;
    let product = dossier.key.product;
    let from_it = |c: &&Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
    let found = records.certificates_of(product).rfind(from_it).or_else(|| records.last_certificate_of(product));
    found.ok_or_else(|| Failure::Refused(none_by_then(records, product, lang)))
}

fn of_code<'r>(records: &'r Records, typed: &str) -> Vec<&'r Certificate> {
    let key = fold::key(typed);
    let has = |c: &&Certificate| c.facts.product_code.as_deref().is_some_and(|code| fold::key(code) == key);
    records.certificates.iter().filter(has).collect()
}

/// The certificates of a decision whose number stands in what was typed, of the product named beside it.
fn of_decision<'r>(records: &'r Records, typed: &str) -> Vec<&'r Certificate> {
    let words: Vec<&str> = typed.split(' ').collect();
    let signs = [',', ';', ':'];
    let is_number = |word: &&str| word.contains('/') && word.starts_with(|c: char| c.is_ascii_digit());
    let Some(at) = words.iter().position(is_number) else { return Vec::new() };
    let key = number_key(words[at].trim_matches(signs));
    let name = [&words[..at], &words[at + 1..]].concat().join(" ");
    let name = name.trim_matches(|c: char| c.is_whitespace() || signs.contains(&c));
    let under = |c: &&Certificate| records.decision_of(c).is_some_and(|decision| decision.number_key() == key);
    let all: Vec<&Certificate> = records.certificates.iter().filter(under).collect();
    let called = |same: &dyn Fn(&str) -> bool| -> Vec<&Certificate> {
        all.iter().copied().filter(|c| name.is_empty() || same(records.product_name(c.facts.product))).collect()
    };
    let exact = called(&|known| fold::key(known) == fold::key(name));
    if exact.is_empty() { called(&|known| fold::search(known) == fold::search(name)) } else { exact }
}

/// The products of a name, typed with its diacritics or without; those with a certificate where there are such.
fn named(records: &Records, typed: &str) -> Vec<i64> {
    let matching = |typed: &str, of: &dyn Fn(i64) -> bool| {
        let called = |same: &dyn Fn(&str) -> bool| -> Vec<i64> {
            let known = records.products.keys().copied();
            known.filter(|product| same(records.product_name(*product)) && of(*product)).collect()
        };
        let (key, search) = (fold::key(typed), fold::search(typed));
        let exact = called(&|known| fold::key(known) == key);
        let mut found = if exact.is_empty() { called(&|known| fold::search(known) == search) } else { exact };
        if found.iter().any(|product| records.last_certificate_of(*product).is_some()) {
            found.retain(|product| records.last_certificate_of(*product).is_some());
        }
        found.sort_unstable();
        found
    };
    let found = matching(typed, &|_| true);
    if !found.is_empty() || fold::search(typed).is_empty() {
        return found;
    }
    // "Product, subject".
    let parted = typed.match_indices([',', ';']).map(|(at, sign)| (&typed[..at], &typed[at + sign.len()..]));
    let of_subject = |(product, subject): (&str, &str)| {
        let (key, search) = (subject_key(subject), fold::search(subject));
        let is = |name: &str| subject_key(name) == key || fold::search(name) == search;
        let owned = |product: i64| records.subject_of(product).is_some_and(|(id, _)| records.names_of(id).any(is));
        matching(product, &owned)
    };
    parted.map(of_subject).find(|found| !found.is_empty()).unwrap_or_default()
}

/// That a product has no certificate on the day; one that is to come is told.
fn none_by_then(records: &Records, product: i64, lang: Lang) -> String {
    let (name, on) = (records.product_name(product), number::date(lang, records.on));
    let later = records.to_come.certificates.iter().find(|c| c.facts.product == product);
    match later.and_then(|certificate| certificate.signed_on) {
        Some(signed) => say::certified_later(lang, name, on, number::date(lang, signed)),
        None => say::not_certified(lang, name, on),
    }
}

/// A certificate with what tells it from others.
pub(super) fn line(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    let product = certificate.facts.product;
    let decision = records.decision_of(certificate).map(|decision| wording::decision(lang, decision));
    let parts = [
        Some(records.product_name(product).to_owned()),
        Some(wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts))),
        Some(wording::star_in_words(lang, &certificate.facts)),
        decision,
        Some(wording::standing(lang, records.standing(certificate))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
