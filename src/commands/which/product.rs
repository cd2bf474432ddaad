//! Which product is meant by what is typed.

use super::{Names, decisions};
use crate::commands::council::dossier;
use crate::commands::{Failure, whose, wording};
use crate::ledger::{Certificate, DossierCode, Reader, Records};
use crate::roster::cell;
use crate::text::messages::council::dossiers_of;
use crate::text::messages::{around, which as say};
use crate::text::{Lang, fold};

/// So many products of a name an answer tells.
const MOST_TOLD: usize = 20;

/// A product that may be meant, with the certificate where that is what was typed.
pub(super) struct Meant<'r> {
    pub product: i64,
    pub certificate: Option<&'r Certificate>,
}

/// The product that is meant: by a dossier's code, its own code, a name it has or had, with or without diacritics and
/// with its subject behind it or apart, or by a decision's number beside the name.
pub(in crate::commands) fn product(
    reader: Reader<'_>,
    records: &Records,
    typed: &str,
    subject: Option<&str>,
    lang: Lang,
) -> Result<i64, Failure> {
    let names = Names::typed(reader, records)?;
    let owner = subject.map(|typed| whose::subject(records, typed, lang)).transpose().map_err(Failure::Refused)?;
    let is_its =
        |product: i64| owner.is_none_or(|owner| records.subject_of(product).is_some_and(|(id, _)| id == owner));
    let mut found = distinct(&meant(reader, &names, typed, lang)?);
    // A dossier's code leaves nothing open.
    if typed.parse::<DossierCode>().is_err() {
        found.retain(|product| is_its(*product));
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(nothing(reader, &names, typed, is_its, lang)?),
        several => {
            let lines = several.iter().take(MOST_TOLD).map(|product| one_of_several(records, *product, lang));
            let rest = several.len().saturating_sub(MOST_TOLD);
            let lines = lines.chain((rest > 0).then(|| around::more(lang, rest)));
            Err(Failure::Refused(say::several_products(lang, typed, wording::list(String::new(), lines))))
        }
    }
}

/// Every product that may be meant.
pub(in crate::commands) fn products(
    reader: Reader<'_>,
    records: &Records,
    typed: &str,
    lang: Lang,
) -> Result<Vec<i64>, Failure> {
    Ok(distinct(&meant(reader, &Names::typed(reader, records)?, typed, lang)?))
}

fn distinct(meant: &[Meant<'_>]) -> Vec<i64> {
    let mut found: Vec<i64> = meant.iter().map(|one| one.product).collect();
    found.sort_unstable();
    found.dedup();
    found
}

pub(super) fn meant<'r>(
    reader: Reader<'_>,
    names: &Names<'r>,
    typed: &str,
    lang: Lang,
) -> Result<Vec<Meant<'r>>, Failure> {
    let (records, typed) = (names.records, fold::nfc(typed));
    if typed.parse::<DossierCode>().is_ok() {
        let dossier = dossier(records, &typed, lang)?;
        let product = dossier.key.product;
        let from_it = |c: &&Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
        return Ok(vec![Meant { product, certificate: records.certificates_of(product).rfind(from_it) }]);
    }
    let found = of_code(records, &typed);
    if !found.is_empty() {
        return Ok(found);
    }
    let products = names.called_of(&typed);
    if !products.is_empty() {
        return Ok(products.into_iter().map(|product| Meant { product, certificate: None }).collect());
    }
    let Some((number, name)) = numbered(&typed) else { return Ok(Vec::new()) };
    let under = decisions(reader, records, &number)?;
    let called = names.called_of(&name);
    let is =
        |c: &&Certificate| under.contains(&c.facts.decision) && (name.is_empty() || called.contains(&c.facts.product));
    let certificates = records.certificates.iter().filter(is);
    Ok(certificates.map(|one| Meant { product: one.facts.product, certificate: Some(one) }).collect())
}

/// The products of a code, each with its newest certificate of it.
fn of_code<'r>(records: &'r Records, typed: &str) -> Vec<Meant<'r>> {
    let key = fold::key(typed);
    let has = |code: &Option<String>| code.as_deref().is_some_and(|code| fold::key(code) == key);
    let certified = records.certificates.iter().filter(|c| has(&c.facts.product_code)).map(|c| c.facts.product);
    let filed = records.dossiers.iter().filter(|d| has(&d.facts.product_code)).map(|d| d.key.product);
    let mut products: Vec<i64> = certified.chain(filed).collect();
    products.sort_unstable();
    products.dedup();
    let newest = |product| records.certificates_of(product).rfind(|c| has(&c.facts.product_code));
    products.into_iter().map(|product| Meant { product, certificate: newest(product) }).collect()
}

/// A decision's number that stands in what was typed, with its day where that does too, and the name beside it.
pub(super) fn numbered(typed: &str) -> Option<(String, String)> {
    let signs = [',', ';', ':'];
    let (mut number, mut day, mut name) = (None, None, Vec::new());
    for word in typed.split(' ') {
        let plain = word.trim_matches(signs);
        let is_number = plain.contains('/') && plain.starts_with(|c: char| c.is_ascii_digit());
        match (is_number, cell::date(plain).is_ok()) {
            (true, false) if number.is_none() => number = Some(plain),
            (_, true) if day.is_none() => day = Some(plain),
            _ => name.push(word),
        }
    }
    let number = number?;
    let name = name.join(" ").trim_matches(|c: char| c.is_whitespace() || signs.contains(&c)).to_owned();
    Some((day.map_or_else(|| number.to_owned(), |day| format!("{number}, {day}")), name))
}

/// That nothing is so called, with what may be meant: the nearest spelling, or the one product that has the words.
pub(super) fn nothing(
    reader: Reader<'_>,
    names: &Names<'_>,
    typed: &str,
    counts: impl Fn(i64) -> bool,
    lang: Lang,
) -> Result<Failure, Failure> {
    if let Some((near, _)) = names.nearest(typed, &counts) {
        return Ok(Failure::Refused(say::no_product_near(lang, typed, near)));
    }
    let holding = reader.find_products(typed, names.records.on)?;
    Ok(Failure::Refused(match holding.as_slice() {
        [one] if counts(*one) => say::no_product_near(lang, typed, names.records.product_name(*one)),
        _ => say::no_product(lang, typed),
    }))
}

/// Whether another product of its subject is called so.
pub(in crate::commands) fn is_taken(records: &Records, product: i64, name: &str) -> bool {
    let (owner, key) = (records.products.get(&product).map(|one| one.subject), fold::key(name));
    let mut others = records.products.values().filter(|other| other.id != product && Some(other.subject) == owner);
    others.any(|other| fold::key(&other.facts.name) == key)
}

/// A product with its subject and place, as it can be typed.
pub(super) fn told(records: &Records, product: i64, lang: Lang) -> String {
    let subject = records.subject_of(product).map(|(_, facts)| facts);
    let subject = subject.map_or_else(|| wording::subject_name(lang, None), |facts| whose::placed(facts, lang));
    format!("{}, {subject}", records.product_name(product))
}

/// A product with what tells it from others of its name.
fn one_of_several(records: &Records, product: i64, lang: Lang) -> String {
    let codes: Vec<String> = records.dossiers_of(product).map(|dossier| dossier.code.to_string()).collect();
    let told = told(records, product, lang);
    if codes.is_empty() { told } else { format!("{told}; {}", dossiers_of(lang, codes.join(", "))) }
}
