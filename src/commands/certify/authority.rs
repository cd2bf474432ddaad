//! The authority a paper prints, as a level and a unit.

use chrono::NaiveDate;

use crate::commands::register::ministry;
use crate::commands::{Failure, wording};
use crate::law::places::{self, List, Province};
use crate::law::{Level, MINISTRY_MERGED, is_unnamed, signatory};
use crate::ledger::{Council, DecisionFacts, DecisionKind, Named, Office, Reader, Txn, Unit};
use crate::text::messages::{certified, ending, reason};
use crate::text::{Lang, fold, number};

/// Level and unit of an authority as printed: "UBND tỉnh An Giang", "UBND huyện Mai Sơn", "Bộ Nông
/// nghiệp và Môi trường". What cannot be told stays `None`: nothing is invented.
pub(in crate::commands) fn told(
    printed: &str,
    on: Option<NaiveDate>,
    office: &Office,
) -> (Option<Level>, Option<Named>) {
    let Some((level, place)) = signatory(printed) else { return (None, None) };
    match level {
        Level::Ministry => (Some(level), Some(Named::Ministry(printed.to_owned()))),
        Level::District => (Some(level), Some(Named::District(place, office.unit.id))),
        Level::Province if is_unnamed(&place) => {
            let own = unnamed(&place, on, office);
            let level = Some(level).filter(|_| own.is_some() || fold::key(&place) == "tỉnh");
            (level, own.map(Named::Province))
        }
        Level::Province => {
            // The name means the province of the paper's day. Without a day it is the one that both
            // lists call so, or the office's own; else it is not known which.
            let province = match on {
                Some(on) => places::named_on(&place, on),
                None => places::resolve(&place).ok().or_else(|| own(&place, office)),
            };
            (Some(level), province.map(Named::Province))
        }
    }
}

/// The same, with the unit of the ledger, added where it is new.
pub(in crate::commands) fn read(
    txn: &mut Txn<'_>,
    printed: &str,
    on: Option<NaiveDate>,
    office: &Office,
) -> Result<(Option<Level>, Option<i64>), Failure> {
    let (level, named) = told(printed, on, office);
    Ok((level, named.map(|named| txn.unit(&named)).transpose()?))
}

/// What is to be looked at in a decision whose authority is told, and cannot be told from others.
pub(super) fn not_known(decision: &DecisionFacts, lang: Lang) -> Option<String> {
    let printed = decision.authority.as_deref()?;
    let unnamed = signatory(printed).is_some_and(|(_, place)| is_unnamed(&place));
    let is_known = match decision.level {
        None => false,
        // A name that is in one of the two lists means nothing sure without a day.
        Some(Level::Province) => decision.unit.is_some() || (decision.signed_on.is_none() && !unnamed),
        Some(_) => true,
    };
    (!is_known).then(|| certified::authority_not_known(lang, printed))
}

/// The province that "UBND tỉnh" or "UBND thành phố" means in an office's ledger: its own as it was on the paper's day,
/// where that was one of the kind.
fn unnamed(place: &str, on: Option<NaiveDate>, office: &Office) -> Option<&'static Province> {
    let own = office.units().filter_map(Unit::province);
    let mut then: Vec<_> = match on {
        Some(on) => own.flat_map(|province| province.within(List::on(on))).collect(),
        None => own.collect(),
    };
    let kind = if fold::key(place) == "tỉnh" { "Tỉnh" } else { "Thành phố" };
    then.retain(|province| province.kind == kind);
    then.sort_by_key(|province| province.code);
    then.dedup_by_key(|province| province.code);
    <[_; 1]>::try_from(then).ok().map(|[one]| one)
}

/// Whether a printed authority is the ministry.
pub(super) fn is_ministry(printed: &str) -> bool {
    signatory(printed).is_some_and(|(level, _)| level == Level::Ministry)
}

/// Whether a printed authority is a district's.
pub(super) fn is_district(printed: &str) -> bool {
    signatory(printed).is_some_and(|(level, _)| level == Level::District)
}

fn own(place: &str, office: &Office) -> Option<&'static Province> {
    let list: List = office.unit.list.as_deref()?.parse().ok()?;
    places::provinces(list).iter().find(|province| fold::place(province.name) == fold::place(place))
}

/// Whether a printed authority may sign for a unit, a council's or an office's, on a day: the ministry, that province or,
/// once there is that, the one it was merged into, or any of its districts.
pub(in crate::commands) fn is_of(printed: &str, level: Option<Level>, unit: &Unit, on: NaiveDate) -> bool {
    let Some((_, place)) = signatory(printed) else { return false };
    match (level, unit.province()) {
        (Some(Level::Province), Some(own)) => {
            if is_unnamed(&place) {
                return (fold::key(&place) == "tỉnh") == (own.kind == "Tỉnh");
            }
            let merged = if on < places::SINCE { Vec::new() } else { own.successors() };
            std::iter::once(&own).chain(&merged).any(|province| fold::same_place(&province.full_name(), &place))
        }
        (Some(Level::District), None) => fold::same_place(&unit.name, &place),
        (level, _) => level.is_some(),
    }
}

/// Why a printed authority cannot have signed on a day for an office: it is another's, or there was none by then.
pub(in crate::commands) fn not_of_its_day(
    printed: &str,
    (level, unit): (Option<Level>, Option<i64>),
    on: NaiveDate,
    (office, own): (&Office, &str),
    lang: Lang,
) -> Option<String> {
    // Before the merger a province that was merged is of the office of the new one, after it is told to be no more.
    let merged = |unit: &Unit| {
        let own = unit.province().map(|own| if on < places::SINCE { vec![own] } else { own.within(List::Since2025) });
        own.unwrap_or_default().into_iter().flat_map(Province::predecessors)
    };
    let is_merged = || {
        let place = signatory(printed).map(|(_, place)| place).unwrap_or_default();
        office.units().flat_map(merged).any(|province| fold::same_place(&province.full_name(), &place))
    };
    if !office.units().any(|unit| is_of(printed, level, unit, on)) && !is_merged() {
        return Some(reason::other_authority(lang, printed, own));
    }
    if level == Some(Level::Ministry) && is_merged_ministry(printed) && on >= MINISTRY_MERGED {
        return Some(ending::authority_gone(lang, printed, number::date(lang, on), ministry(on)));
    }
    is_gone(level, unit, on).then(|| ending::authority_gone(lang, printed, number::date(lang, on), own))
}

/// Whether the authority that a decision prints could sign it on its day: for a council its own, else one of the office's.
/// What nobody can tell stays as the paper has it.
pub(in crate::commands) fn may_sign(
    decision: &DecisionFacts,
    council: Option<&Council>,
    reader: Reader<'_>,
    lang: Lang,
) -> Result<bool, Failure> {
    let DecisionFacts { kind, level, unit, .. } = *decision;
    let Some((printed, on)) = decision.authority.as_ref().zip(decision.signed_on) else { return Ok(true) };
    if let Some(council) = council {
        return Ok(is_of(printed, level, &council.unit, on));
    }
    if kind == DecisionKind::Correct && level.is_none() {
        return Ok(true);
    }
    let office = reader.office(on)?;
    let (_, own) = own_on(&office, on);
    Ok(not_of_its_day(printed, (level, unit), on, (&office, &own), lang).is_none())
}

/// Whether an authority is the ministry that OCOP was with before 01/03/2025, spelt out or as papers shorten it.
pub(super) fn is_merged_ministry(printed: &str) -> bool {
    let name = fold::search(printed);
    ["phat trien nong thon", "ptnt"].iter().any(|last| name.ends_with(last))
}

/// Whether an authority read on a day was there no more: a district after the districts, a province after its merger.
pub(super) fn is_gone(level: Option<Level>, unit: Option<i64>, on: NaiveDate) -> bool {
    match level {
        Some(Level::District) => on >= places::SINCE,
        Some(Level::Province) => unit.is_none(),
        _ => false,
    }
}

/// The province that an office's unit was on a day, and its name as an authority: what it was merged into; of several
/// that were merged into it the one of its name.
pub(in crate::commands) fn own_on(office: &Office, on: NaiveDate) -> (Option<&'static Province>, String) {
    let own = office.units().find_map(Unit::province);
    let then = own.map(|own| own.within(List::on(on))).unwrap_or_default();
    let named = then.iter().copied().find(|province| own.is_some_and(|own| own.name == province.name));
    let found = named.or_else(|| then.first().copied()).or(own);
    (found, wording::authority(Level::Province, &found.map_or(office.unit.name.clone(), Province::full_name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ministry_that_was_merged_is_known_by_its_names() {
        for (printed, merged) in [
            ("Bộ Nông nghiệp và Phát triển nông thôn", true),
            ("Bộ NN&PTNT", true),
            ("Bộ trưởng Bộ Nông nghiệp và PTNT", true),
            ("Bộ Nông nghiệp và Môi trường", false),
            ("Bộ NN&MT", false),
        ] {
            assert_eq!(is_merged_ministry(printed), merged, "{printed}");
        }
    }
}
