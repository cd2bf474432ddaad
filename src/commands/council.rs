//! What councils, scoring and rating share: which dossiers a council takes, and finding a record by what was typed.

use std::collections::HashSet;

use super::{Failure, wording};
use crate::law::{FilingKind, Follows, Level, Regime, RegimeDates, Star};
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

/// The dossiers a council takes: those of its list where it has one, else those of its unit and year,
/// with its round or none; a council without a round takes every round. What it scored stays its own.
pub(super) fn docket<'r>(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Vec<&'r Dossier> {
    let scored: HashSet<i64> = sheets.iter().map(|sheet| sheet.facts.dossier).collect();
    let of_council = |dossier: &&Dossier| {
        let key = &dossier.key;
        match &council.listed {
            Some(listed) => listed.contains(&dossier.id),
            None => {
                key.year == council.facts.year
                    && (council.facts.round == 0 || key.round == 0 || key.round == council.facts.round)
                    && of_unit(records, council, key.product)
            }
        }
    };
    let takes = |dossier: &&Dossier| {
        scored.contains(&dossier.id) || (of_council(dossier) && is_next(records, council, dossier))
    };
    records.dossiers.iter().filter(takes).collect()
}

/// Whether a dossier that a council has not scored is the council's to score, by what others did:
/// - one that another council of the level has rated is that council's, unless the ministry's answer
///   came after and sent it back to be scored again (QĐ 26/2026 Art 7.4g);
/// - what a lower council has rated is taken only if it goes up, and the ministry's council takes
///   nothing else (Art 7.4), but for the re-evaluation of a five-star product, which goes up without
///   a provincial council (Art 6.3b, 7.6e);
/// - one that a council knocked out is nobody's any more (Appendix II).
fn is_next(records: &Records, council: &Council, dossier: &Dossier) -> bool {
    let level = council.facts.level;
    let level_of = |rating: &Rating| records.council(rating.facts.council).map(|other| other.facts.level);
    let ratings = || records.ratings_of(dossier.id);
    if records.knock_out(dossier.id).is_some_and(|known| known.council != council.id) {
        return false;
    }
    if goes_up_unrated(records, council, dossier) {
        return level == Level::Ministry;
    }
    let last_at_level = ratings().rfind(|rating| level_of(rating) == Some(level));
    if let Some(rated) = last_at_level.filter(|rated| rated.facts.council != council.id) {
        let sent_back = |r: &Rating| level_of(r) == Some(Level::Ministry) && r.facts.follows == Follows::ReferDown;
        let after = |r: &Rating| r.facts.held_on >= rated.facts.held_on;
        let sits_after = |r: &Rating| council.sessions.last().is_none_or(|last| last.held_on >= r.facts.held_on);
        return level == Level::Province && ratings().any(|r| sent_back(r) && after(r) && sits_after(r));
    }
    let below = level.below();
    let lower = ratings().rfind(|rating| below.is_some() && level_of(rating) == below);
    lower.map_or(level != Level::Ministry, |rating| rating.facts.follows.goes_up())
}

/// Whether a dossier is the re-evaluation of a product that holds five stars, under 26/2026: it goes
/// to the ministry without a provincial council (Art 6.3b, 7.6e).
pub(super) fn goes_up_unrated(records: &Records, council: &Council, dossier: &Dossier) -> bool {
    let session = council.sessions.last().map(|session| session.held_on);
    let dates = RegimeDates { filed: dossier.facts.filed, session, decision: None, year: dossier.key.year };
    dossier.key.kind == FilingKind::ReEvaluation
        && Regime::choose(&dates).0 == Regime::R26
        && records.star_held(dossier.key.product) == Some(Star::FIVE)
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
