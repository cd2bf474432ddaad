//! Products of one name that two spellings of a subject both have.

use chrono::{Datelike, NaiveDate};

use crate::commands::{Failure, wording};
use crate::ledger::{Certificate, CertificateFacts, Dossier, Product, Records, Txn};
use crate::text::messages::same as msg;
use crate::text::{Lang, fold, number};

/// Tells products of one name to be one, unless their histories cannot be of one: those stay two, with a doubt. A
/// subject that took the place of another `since` a day had till then products of its own.
pub(in crate::commands::register) fn merge(
    txn: &mut Txn<'_>,
    records: &Records,
    (kept, other, since): (i64, i64, Option<NaiveDate>),
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Result<Option<String>, Failure> {
    let of = |subject: i64| {
        let mut own: Vec<&Product> = records.products.values().filter(|product| product.subject == subject).collect();
        own.sort_by_key(|product| product.id);
        own
    };
    let (mine, mut merged) = (of(kept), Vec::new());
    for theirs in of(other) {
        let key = fold::key(&theirs.facts.name);
        let Some(mine) = mine.iter().find(|product| fold::key(&product.facts.name) == key) else { continue };
        if let Some(why) = two(records, (mine.id, theirs.id, since), lang) {
            doubts.push(msg::products_apart(lang, &mine.facts.name, why));
        } else {
            txn.add_same_product(mine.id, theirs.id)?;
            merged.push(mine.facts.name.as_str());
        }
    }
    Ok((!merged.is_empty()).then(|| msg::products_merged(lang, merged.join(", "))))
}

/// Why two products of one name stay two: `since` is the day from which the one's subject takes the place of the other's.
pub(in crate::commands) fn two(
    records: &Records,
    (mine, theirs, since): (i64, i64, Option<NaiveDate>),
    lang: Lang,
) -> Option<String> {
    let own = || since.and_then(|since| had_before(records, theirs, since, lang));
    apart(records, mine, theirs, lang).or_else(own)
}

/// Why two products cannot have one history: two dossiers that would be one, two certificates of one decision that differ.
fn apart(records: &Records, mine: i64, theirs: i64, lang: Lang) -> Option<String> {
    for dossier in records.dossiers_of(mine) {
        let key = |key: &crate::ledger::DossierKey| (key.year, key.round, key.kind);
        let same = records.dossiers_of(theirs).find(|other| key(&other.key) == key(&dossier.key));
        if let Some(same) = same {
            return Some(msg::two_dossiers(lang, dossier.code, same.code));
        }
    }
    let differ =
        |one: &CertificateFacts, other: &CertificateFacts| one.decision == other.decision && !one.agrees_with(other);
    let mut mine = records.certificates_of(mine);
    let clash = mine.find(|one| records.certificates_of(theirs).any(|other| differ(&one.facts, &other.facts)))?;
    Some(msg::two_certificates(lang, wording::decision(lang, records.decisions.get(&clash.facts.decision)?)))
}

/// Why a product is its subject's own: it was certified, or its dossier was of a year, before the day. What has no day is
/// of its programme year.
fn had_before(records: &Records, product: i64, since: NaiveDate, lang: Lang) -> Option<String> {
    let of_year = |year: Option<i32>| year.is_none_or(|year| year < since.year());
    let before = |one: &&Certificate| one.signed_on.map_or_else(|| of_year(one.facts.year), |signed| signed < since);
    if let Some(certificate) = records.certificates_of(product).find(before) {
        let decision = wording::decision(lang, records.decisions.get(&certificate.facts.decision)?);
        return Some(msg::own_certificate(lang, decision, number::date(lang, since)));
    }
    let before = |one: &&Dossier| one.facts.filed.map_or(one.key.year < since.year(), |filed| filed < since);
    let dossier = records.dossiers_of(product).find(before)?;
    Some(msg::own_dossier(lang, dossier.code, number::date(lang, since)))
}
