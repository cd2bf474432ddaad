//! Which product is meant by what is typed.

use crate::commands::wording;
use crate::ledger::{DossierCode, Records};
use crate::text::messages::council::dossiers_of;
use crate::text::messages::reason::no_dossier;
use crate::text::messages::renew as say;
use crate::text::{Lang, fold, nearest};

/// So many products of a name an answer tells.
const MOST_TOLD: usize = 20;

/// The product that is meant: by the code of one of its dossiers or by its name, with or without diacritics; with its
/// subject, as [`super::subject`] finds it, where several have the name.
pub(in crate::commands) fn product(
    records: &Records,
    typed: &str,
    subject: Option<&str>,
    lang: Lang,
) -> Result<i64, String> {
    if let Ok(code) = typed.parse::<DossierCode>() {
        let found = records.dossier_of_code(code).map(|dossier| dossier.key.product);
        return found.ok_or_else(|| no_dossier(lang, typed));
    }
    let owner = subject.map(|typed| super::subject(records, typed, lang)).transpose()?;
    let is_its =
        |product: i64| owner.is_none_or(|owner| records.subject_of(product).is_some_and(|(id, _)| id == owner));
    let named = |fold: fn(&str) -> String| {
        let key = fold(typed);
        let is = |product: &i64| fold(records.product_name(*product)) == key && is_its(*product);
        let mut found: Vec<i64> = records.products.keys().copied().filter(|_| !key.is_empty()).filter(is).collect();
        found.sort_unstable();
        found
    };
    let exact = named(fold::key);
    let found = if exact.is_empty() { named(fold::search) } else { exact };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let mut known: Vec<&str> =
                records.products.keys().filter(|id| is_its(**id)).map(|id| records.product_name(*id)).collect();
            known.sort_unstable();
            let bare: Vec<String> = known.iter().map(|name| fold::bare(name)).collect();
            let near = nearest(typed, bare.iter().map(String::as_str));
            let near = near.and_then(|near| bare.iter().position(|name| name == near)).map(|at| known[at]);
            Err(match near {
                Some(near) => say::no_product_near(lang, typed, near),
                None => say::no_product(lang, typed),
            })
        }
        several => {
            let lines = several.iter().take(MOST_TOLD).map(|id| one_of_several(records, *id, lang));
            Err(say::several_products(lang, typed, wording::list(String::new(), lines)))
        }
    }
}

/// A product with what tells it from others of its name.
fn one_of_several(records: &Records, product: i64, lang: Lang) -> String {
    let subject = records.subject_of(product).map(|(_, facts)| facts);
    let codes: Vec<String> = records.dossiers_of(product).map(|dossier| dossier.code.to_string()).collect();
    let parts = [
        records.product_name(product).to_owned(),
        subject.map_or_else(|| wording::subject_name(lang, None), |facts| super::placed(facts, lang)),
        Some(codes.join(", "))
            .filter(|codes| !codes.is_empty())
            .map(|codes| dossiers_of(lang, codes))
            .unwrap_or_default(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}
