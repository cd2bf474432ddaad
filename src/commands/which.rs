//! Which product, certificate or decision is meant by what is typed.

use std::collections::BTreeMap;

use super::{Failure, wording};
use crate::ledger::{Certificate, DecisionFacts, DossierCode, Reader, Records};
use crate::roster::cell;
use crate::text::messages::signing as say;
use crate::text::{Lang, fold, nearest, subject_key};

/// The product that is meant: by a dossier's code or a name it has or had, with its subject's where several have the name.
pub(super) fn product(reader: Reader<'_>, records: &Records, typed: &str, lang: Lang) -> Result<i64, Failure> {
    if let Some(dossier) = typed.parse::<DossierCode>().ok().and_then(|code| records.dossier_of_code(code)) {
        return Ok(dossier.key.product);
    }
    let former = reader.former_products()?;
    let mut found = named(records, &former, typed);
    for (at, sign) in typed.match_indices([',', ';']).filter(|_| found.is_empty()).collect::<Vec<_>>() {
        let whose = &typed[at + sign.len()..];
        found = named(records, &former, &typed[..at]);
        found.retain(|product| is_of(records, *product, whose));
        if !found.is_empty() {
            break;
        }
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let names = records.products.values().map(|product| product.facts.name.as_str());
            let names: BTreeMap<String, &str> = names.map(|name| (fold::bare(name), name)).collect();
            let near = nearest(typed, names.keys().map(String::as_str)).and_then(|near| names.get(near));
            Err(Failure::Refused(match near {
                Some(near) => say::no_product_near(lang, typed, near),
                None => say::no_product(lang, typed),
            }))
        }
        several => {
            let lines = several.iter().map(|product| told(records, *product, lang));
            Err(Failure::Refused(say::several_products(lang, typed, wording::list(String::new(), lines))))
        }
    }
}

fn named(records: &Records, former: &[(i64, String)], typed: &str) -> Vec<i64> {
    let by = |is: &dyn Fn(&str) -> bool| {
        let now = records.products.values().map(|product| (product.id, product.facts.name.as_str()));
        let once = former.iter().map(|(id, name)| (*id, name.as_str()));
        let mut found: Vec<i64> = now.chain(once).filter(|(_, name)| is(name)).map(|(id, _)| id).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let (key, search) = (fold::key(typed), fold::search(typed));
    let found = by(&|name| fold::key(name) == key);
    // Typed without diacritics.
    if found.is_empty() && !search.is_empty() { by(&|name| fold::search(name) == search) } else { found }
}

/// Whether a product's subject is called so.
fn is_of(records: &Records, product: i64, typed: &str) -> bool {
    let key = subject_key(typed);
    let bare = fold::search(&key);
    let Some((subject, _)) = records.subject_of(product) else { return false };
    let is = |name: &str| subject_key(name) == key || fold::search(&subject_key(name)) == bare;
    records.names_of(subject).any(is)
}

/// A product with what tells it from others of its name.
fn told(records: &Records, product: i64, lang: Lang) -> String {
    let subject = wording::subject_name(lang, records.subject_of(product).map(|(_, facts)| facts));
    let codes: Vec<String> = records.dossiers_of(product).map(|dossier| dossier.code.to_string()).collect();
    let name = records.product_name(product);
    if codes.is_empty() {
        return say::product_of(lang, name, subject);
    }
    say::product_of_dossiers(lang, name, subject, codes.join(", "))
}

/// The certificate that is meant: of a product, the one under a decision's number, else the one it stands by.
pub(super) fn certificate<'r>(
    reader: Reader<'_>,
    records: &'r Records,
    (typed, under): (&str, Option<&str>),
    lang: Lang,
) -> Result<&'r Certificate, Failure> {
    let product = product(reader, records, typed, lang)?;
    let name = records.product_name(product);
    let of_dossier = typed.parse::<DossierCode>().ok().and_then(|code| records.dossier_of_code(code));
    let Some(number) = under else {
        let rests = |c: &&Certificate| {
            of_dossier.is_some_and(|dossier| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id))
        };
        let found = records.certificates_of(product).rfind(rests).or_else(|| records.last_certificate_of(product));
        return found.ok_or_else(|| Failure::Refused(say::no_certificate(lang, name)));
    };
    let under = decisions(reader, records, number)?;
    let found = records.certificates_of(product).rfind(|c| under.contains(&c.facts.decision));
    found.ok_or_else(|| {
        let held = records.certificates_of(product).filter_map(|c| records.decisions.get(&c.facts.decision));
        let held: Vec<String> = held.map(|decision| wording::decision(lang, decision)).collect();
        Failure::Refused(if held.is_empty() {
            say::no_certificate(lang, name)
        } else {
            say::not_under(lang, name, number, wording::list(String::new(), held))
        })
    })
}

/// The decisions of a number, as they read or read before they were corrected; "12/QĐ-UBND, 28/12/2020" with their day.
pub(super) fn decisions(reader: Reader<'_>, records: &Records, typed: &str) -> Result<Vec<i64>, Failure> {
    let (number, day) = match typed.split_once([',', ';']) {
        Some((number, day)) => (number, Some(day.trim())),
        None => (typed, None),
    };
    let day = match day.map(cell::date) {
        Some(Err(_)) => return Ok(Vec::new()),
        told => told.and_then(std::result::Result::ok),
    };
    let key = |number: &str| {
        let (kind, level, unit, authority) = (crate::ledger::DecisionKind::Recognise, None, None, None);
        DecisionFacts { kind, level, unit, authority, number: Some(number.to_owned()), signed_on: None }.number_key()
    };
    let key = key(number.trim());
    let is = |facts: &DecisionFacts| {
        !key.is_empty() && facts.number_key() == key && day.is_none_or(|day| facts.signed_on == Some(day))
    };
    let now = records.decisions.iter().filter(|(_, facts)| is(facts)).map(|(id, _)| *id);
    let once = reader.former_decisions()?.into_iter().filter(|(_, facts)| is(facts)).map(|(id, _)| id);
    let mut found: Vec<i64> = now.chain(once).collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
