//! Products of one name that two spellings of a subject both have.

use crate::commands::{Failure, wording};
use crate::ledger::{CertificateFacts, Product, Records, Txn};
use crate::text::messages::same as msg;
use crate::text::{Lang, fold};

/// Tells products of one name to be one, unless their histories cannot be of one: those stay two, with a doubt.
pub(in crate::commands::register) fn merge(
    txn: &mut Txn<'_>,
    records: &Records,
    kept: i64,
    other: i64,
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
        if let Some(why) = apart(records, mine.id, theirs.id, lang) {
            doubts.push(msg::products_apart(lang, &mine.facts.name, why));
        } else {
            txn.add_same_product(mine.id, theirs.id)?;
            merged.push(mine.facts.name.as_str());
        }
    }
    Ok((!merged.is_empty()).then(|| msg::products_merged(lang, merged.join(", "))))
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
