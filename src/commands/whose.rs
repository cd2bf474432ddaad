//! Which subject is meant by what is typed, and what to type to mean it; subjects that may be one, told.

use super::wording;
use crate::law::identity::Ground;
use crate::ledger::{Alike, DossierCode, Records, SubjectFacts};
use crate::text::messages::{council as msg, same as say};
use crate::text::typed::quoted;
use crate::text::{Lang, fold, nearest, subject_key};

/// So many pairs an answer tells; the rest are in the list.
const MOST_TOLD: usize = 20;

/// The subject that is meant: by a dossier's code, a tax code, or any name it goes by, with its place where several
/// have the name.
pub(super) fn subject(records: &Records, typed: &str, lang: Lang) -> Result<i64, String> {
    if let Some(dossier) = typed.parse::<DossierCode>().ok().and_then(|code| records.dossier_of_code(code)) {
        return records.subject_of(dossier.key.product).map(|(id, _)| id).ok_or_else(|| msg::no_subject(lang, typed));
    }
    match meant(records, typed).as_slice() {
        [one] => Ok(*one),
        [] => {
            let mut known: Vec<&str> = records.subjects.keys().flat_map(|id| records.names_of(*id)).collect();
            known.sort_unstable();
            Err(match nearest(typed, known) {
                Some(near) => msg::no_subject_near(lang, typed, near),
                None => msg::no_subject(lang, typed),
            })
        }
        several => {
            let lines = several.iter().map(|id| one_of_several(records, *id, lang));
            Err(msg::several_subjects(lang, typed, wording::list(String::new(), lines)))
        }
    }
}

/// Whether no subject is meant, but a new one named.
pub(super) fn is_new(records: &Records, typed: &str) -> bool {
    typed.parse::<DossierCode>().is_err() && meant(records, typed).is_empty()
}

fn meant(records: &Records, typed: &str) -> Vec<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let matching = |is: &dyn Fn(i64, &SubjectFacts) -> bool| {
        let found = records.subjects.iter().filter(|(id, facts)| is(**id, facts));
        let mut found: Vec<i64> = found.map(|(id, _)| *id).collect();
        found.sort_unstable();
        found
    };
    let found = matching(&|_, facts| facts.tax_code.as_deref() == Some(&digits));
    if !found.is_empty() {
        return found;
    }
    let named = |typed: &str| {
        let named = |same: &dyn Fn(&str) -> bool| matching(&|id, _| records.names_of(id).any(same));
        let (key, whole) = (subject_key(typed), fold::search(typed));
        let bare = fold::search(&key);
        let found = named(&|name| subject_key(name) == key);
        // Typed without diacritics, its legal form whole or short.
        if found.is_empty() && !bare.is_empty() {
            return named(&|name| fold::search(name) == whole || fold::search(&subject_key(name)) == bare);
        }
        found
    };
    let found = named(typed);
    if !found.is_empty() {
        return found;
    }
    // "Name, place": of those with the name and exactly the place, else with a place that holds it.
    for (at, sign) in typed.match_indices([',', ';']) {
        let place = fold::search(&typed[at + sign.len()..]);
        let found = named(&typed[..at]);
        let at_place = |is: &dyn Fn(&str) -> bool| -> Vec<i64> {
            let told = |id: &i64| records.spellings_of(*id).any(|facts| is(&fold::search(&place_told(facts))));
            found.iter().copied().filter(told).collect()
        };
        let exact = at_place(&|told| told == place);
        let there = if exact.is_empty() { at_place(&|told| !place.is_empty() && told.contains(&place)) } else { exact };
        if !there.is_empty() {
            return there;
        }
    }
    Vec::new()
}

/// A subject's place as it is typed after its name.
fn place_told(facts: &SubjectFacts) -> String {
    Some(wording::address(facts)).filter(|place| !place.is_empty()).unwrap_or_else(|| msg::place_unknown(Lang::Vi))
}

/// A subject with what tells it from others of its name.
fn one_of_several(records: &Records, id: i64, lang: Lang) -> String {
    let facts = records.subjects.get(&id);
    let place = facts.map(wording::address).filter(|place| !place.is_empty());
    let owns = |product: i64| records.subject_of(product).is_some_and(|(owner, _)| owner == id);
    let codes: Vec<String> =
        records.dossiers.iter().filter(|d| owns(d.key.product)).map(|d| d.code.to_string()).collect();
    let parts = [
        Some(wording::subject_name(lang, facts)),
        Some(place.unwrap_or_else(|| msg::place_unknown(lang))),
        facts.and_then(|facts| facts.tax_code.as_ref()).map(|code| msg::tax_code(lang, code)),
        Some(codes.join(", ")).filter(|codes| !codes.is_empty()).map(|codes| msg::dossiers_of(lang, codes)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// A subject with its place, for a person.
pub(super) fn placed(facts: &SubjectFacts, lang: Lang) -> String {
    let name = wording::subject_name(lang, Some(facts));
    Some(wording::address(facts))
        .filter(|place| !place.is_empty())
        .map_or(name.clone(), |place| format!("{name}, {place}"))
}

/// The grounds for thinking two subjects one, strongest first.
pub(super) fn grounds(grounds: &[Ground], lang: Lang) -> String {
    let told = grounds.iter().map(|ground| match ground {
        Ground::TaxCode => say::same_tax_code(lang),
        Ground::Registration => say::same_registration(lang),
        Ground::Person => say::same_person(lang),
        Ground::Name => say::same_name(lang),
        Ground::Diacritics => say::same_but_diacritics(lang),
        Ground::Slip => say::same_but_slip(lang),
        Ground::Product => say::same_product(lang),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// Subjects that may be one, each pair with its grounds and the command that says so; past twenty, where to see the rest.
pub(super) fn proposals(alike: &[Alike], lang: Lang) -> Vec<String> {
    let told = alike.iter().take(MOST_TOLD).map(|pair| {
        let why = grounds(&pair.grounds, lang);
        say::proposal(lang, placed(&pair.kept, lang), placed(&pair.other, lang), why, command(pair, lang))
    });
    let rest = alike.len().saturating_sub(MOST_TOLD);
    told.chain((rest > 0).then(|| say::more_pairs(lang, rest))).collect()
}

/// The command that tells a pair to be one: each by its name, with its place where others have the name, or by its tax
/// code where the name cannot be typed safely.
pub(super) fn command(pair: &Alike, lang: Lang) -> String {
    let typed = |facts: &SubjectFacts, alone: bool| {
        let name = facts.name.clone().unwrap_or_default();
        let told = if alone { name } else { format!("{name}, {}", place_told(facts)) };
        let code = facts.tax_code.clone().filter(|_| !alone || quoted(told.trim_start_matches('-')).is_none());
        code.unwrap_or(told)
    };
    let (kept, other) = (typed(&pair.kept, pair.kept_alone), typed(&pair.other, pair.other_alone));
    // Names of which one begins as an option does stand after what ends the options.
    let as_options = [&kept, &other].iter().any(|name| name.starts_with('-'));
    if as_options { say::command_ending(lang, kept, other) } else { say::command(lang, kept, other) }
}
