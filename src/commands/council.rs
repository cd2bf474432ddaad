//! What councils, scoring and rating share: which dossiers a council takes, and finding a record by what was typed.

use std::collections::HashSet;

use super::{Failure, wording};
use crate::law::Level;
use crate::ledger::{Council, Dossier, DossierCode, Rating, Reader, Records, Sheet};
use crate::text::messages::reason;
use crate::text::nearest;
use crate::text::{Lang, fold};

/// The council of a code, or the nearest one's name in the refusal.
pub(super) fn council(reader: Reader<'_>, typed: &str, lang: Lang) -> Result<Council, Failure> {
    if let Some(council) = reader.council(typed)? {
        return Ok(council);
    }
    let councils = reader.councils()?;
    let codes: Vec<&str> = councils.iter().map(|council| council.facts.code.as_str()).collect();
    let near = nearest(typed, codes.iter().copied());
    Err(Failure::Refused(wording::no_council(lang, typed, near, &codes)))
}

/// The dossier of a code as typed, among those the ledger has.
pub(super) fn dossier<'r>(records: &'r Records, typed: &str, lang: Lang) -> Result<&'r Dossier, Failure> {
    let found = typed.parse::<DossierCode>().ok().and_then(|code| records.dossier_of_code(code));
    found.ok_or_else(|| Failure::Refused(reason::no_dossier(lang, typed)))
}

/// The dossiers a council takes: those of its unit and year, with its round or none; a council
/// without a round takes every round. A dossier that another council of the level has rated, and
/// this one has not scored, is that council's. What a lower council has rated is taken only if it
/// goes up; the ministry's council takes nothing else (QĐ 26/2026 Art 7.4).
pub(super) fn docket<'r>(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Vec<&'r Dossier> {
    let scored: HashSet<i64> = sheets.iter().map(|sheet| sheet.facts.dossier).collect();
    let takes = |dossier: &&Dossier| {
        let key = &dossier.key;
        key.year == council.facts.year
            && (council.facts.round == 0 || key.round == 0 || key.round == council.facts.round)
            && of_unit(records, council, key.product)
            && (scored.contains(&dossier.id) || is_next(records, council, dossier.id))
    };
    records.dossiers.iter().filter(takes).collect()
}

/// Whether a dossier that a council has not scored is the council's to score, by what others rated.
fn is_next(records: &Records, council: &Council, dossier: i64) -> bool {
    let level = |rating: &Rating| records.council(rating.facts.council).map(|other| other.facts.level);
    let elsewhere = records
        .ratings_of(dossier)
        .any(|rating| rating.facts.council != council.id && level(rating) == Some(council.facts.level));
    let below = council.facts.level.below();
    let lower = records.ratings_of(dossier).rfind(|rating| below.is_some() && level(rating) == below);
    !elsewhere && lower.map_or(council.facts.level != Level::Ministry, |rating| rating.facts.follows.goes_up())
}

/// Whether a product's subject is of the council's unit, as far as its printed place tells.
fn of_unit(records: &Records, council: &Council, product: i64) -> bool {
    let Some((_, subject)) = records.subject_of(product) else { return false };
    let is = |printed: &Option<String>, name: &str| printed.as_deref().is_some_and(|p| fold::same_place(p, name));
    match council.facts.level {
        Level::Ministry => true,
        Level::District => is(&subject.district, &council.unit.name),
        // Only a place that names another of the office's provinces is another council's.
        Level::Province => !records.office.units().any(|unit| {
            unit.list == council.unit.list && unit.code != council.unit.code && is(&subject.province, &unit.name)
        }),
    }
}
