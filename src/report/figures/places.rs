//! Products by the commune, district or province they come from.

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::Serialize;

use super::Item;
use crate::law::Level;
use crate::law::places::{self, Commune, District, Division, List, Printed, Province, Within};
use crate::ledger::{Certificate, Records, SubjectFacts, Unit};

/// Which units a report is cut by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    /// Those there were when the certificate was signed, and where its subject was then.
    Then,
    /// Those there are on a day.
    On(NaiveDate),
}

/// A place that a product is counted under.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// What it is called; `None`: no place is told.
    pub name: Option<String>,
    /// Its code with its list, where it is a unit of one: `24958@2025`.
    pub unit: Option<String>,
    /// Of a commune that was divided: the units it went to.
    pub into: Vec<String>,
}

/// How surely products are of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// It is a unit of the list.
    Unit,
    /// The name is as printed: no unit of the list is surely meant.
    Printed,
    /// An old commune that went to several: in which one they lie is not known.
    Split,
    /// A present commune made of several of the units asked for.
    Merged,
    /// It is not told when the certificate was signed, so not which units there were then.
    Undated,
    /// No place is told.
    Unknown,
}

/// The commune among the units of a list that a certified product is of, where its subject was when that was signed.
pub fn commune_at_signing(records: &Records, certificate: &Certificate, list: List) -> (Sure, Place) {
    let Some((_, facts)) = records.subject_at_signing(certificate) else { return unknown() };
    place(facts, Division::Commune, list, &own(records, certificate.id))
}

/// Where a product is counted, and how surely it is of there.
pub fn placed(records: &Records, item: Item<'_>, division: Division, units: Units) -> (Sure, Place) {
    let facts = match units {
        Units::Then => item.subject_then(records),
        Units::On(_) => item.subject(records).map(|(_, facts)| facts),
    };
    // Districts are those of before, whenever the certificate was signed.
    let old = division == Division::District;
    let list = if old { Some(List::Before2025) } else { list(records, item, units) };
    match (facts, list) {
        (Some(facts), Some(list)) => place(facts, division, list, &own(records, item.id())),
        (Some(_), None) => (Sure::Undated, Place::default()),
        (None, _) => unknown(),
    }
}

/// The list of units that a product's place is told by; `None`: it is not told when it was signed.
fn list(records: &Records, item: Item<'_>, units: Units) -> Option<List> {
    let Units::On(day) = units else {
        let by_district = || {
            let Item::Certificate(certificate) = item else { return None };
            let level = records.decision_of(certificate).and_then(|decision| decision.level);
            (level == Some(Level::District)).then_some(List::Before2025)
        };
        // The lists changed within 2025: a year tells which one held in all others.
        let of_year = || {
            let year = item.year(records)?;
            (year != places::SINCE.year()).then(|| NaiveDate::from_ymd_opt(year, 1, 1).map(List::on)).flatten()
        };
        let then = match item {
            Item::Certificate(certificate) => certificate.signed_on,
            Item::Dossier(dossier) => dossier.facts.filed,
        };
        return then.map(List::on).or_else(by_district).or_else(of_year);
    };
    Some(List::on(day))
}

/// The one list that the places of some products are told by; `None` where they are told by both. Those of which it is not
/// known tell nothing of it; of none at all it is the list of the day looked at.
pub fn list_of(records: &Records, items: &[Item<'_>], units: Units) -> Option<List> {
    let none = if let Units::On(day) = units { day } else { records.on };
    let mut lists = items.iter().filter_map(|item| list(records, *item, units));
    let first = lists.next().unwrap_or_else(|| List::on(none));
    lists.all(|other| other == first).then_some(first)
}

/// The provinces of the office that a record is of.
fn own(records: &Records, id: i64) -> Vec<&'static Province> {
    records.office_at(id).units().filter_map(Unit::province).collect()
}

fn unknown() -> (Sure, Place) {
    (Sure::Unknown, Place::default())
}

/// Where a subject is, among the units of a list.
fn place(facts: &SubjectFacts, division: Division, list: List, own: &[&'static Province]) -> (Sure, Place) {
    let Some(commune) = facts.unit else { return printed(facts, division, list, own) };
    let within = match (commune.within(division, list), told_before(facts, own)) {
        (Within::Merged(new), Some(old)) if old.present() == Some(new) => old.within(division, list),
        (within, _) => within,
    };
    match within {
        Within::Commune(one) => unit(one.full_name(), one.key()),
        Within::District(one) => of_district(one),
        Within::Province(one) => unit(one.full_name(), one.key()),
        Within::Split(old) => {
            let into = match places::forward(old) {
                places::Forward::Split(into) => into.iter().map(|one| one.full_name()).collect(),
                _ => Vec::new(),
            };
            (Sure::Split, Place { name: Some(old.full_name()), unit: Some(old.key()), into })
        }
        Within::Merged(new) => {
            (Sure::Merged, Place { name: Some(new.full_name()), unit: Some(new.key()), ..Place::default() })
        }
        Within::Unknown(_) => printed(facts, division, list, own),
    }
}

/// The commune of before 01/07/2025 that the words of a subject told now by the commune it went into mean, where they tell
/// the district: a paper of those days told it.
fn told_before(facts: &SubjectFacts, own: &[&'static Province]) -> Option<&'static Commune> {
    let (commune, district) = (facts.commune.as_deref()?, facts.district.as_deref()?);
    let words = Printed { commune: Some(commune), district: Some(district), ..Printed::default() };
    let last_day = places::SINCE - TimeDelta::days(1);
    places::locate(&words, Some(last_day), own).commune.filter(|one| one.list == List::Before2025)
}

fn unit(name: String, key: String) -> (Sure, Place) {
    (Sure::Unit, Place { name: Some(name), unit: Some(key), ..Place::default() })
}

fn of_district(district: &District) -> (Sure, Place) {
    unit(district.full_name(), format!("{}@{}", district.code, List::Before2025))
}

/// The unit that the papers' words mean where its commune is not sure, else the words.
fn printed(facts: &SubjectFacts, division: Division, list: List, own: &[&'static Province]) -> (Sure, Place) {
    let text = |told: &'_ Option<String>| told.clone().filter(|told| !told.is_empty());
    let (district, province) = (facts.district.as_deref(), facts.province.as_deref());
    let words = Printed { province, district, ..Printed::default() };
    // One name may be another province's in the other list.
    let day = if list == List::Since2025 { places::SINCE } else { places::SINCE - TimeDelta::days(1) };
    let located = || places::locate(&words, Some(day), own);
    let (sure, named) = match division {
        Division::Commune => (None, text(&facts.commune)),
        Division::District => (located().district.map(of_district), text(&facts.district)),
        Division::Province => {
            let within = located().province.map(|one| one.within(list)).unwrap_or_default();
            let one = if let [one] = within[..] { Some(unit(one.full_name(), one.key())) } else { None };
            (one, text(&facts.province))
        }
    };
    let printed = |name| (Sure::Printed, Place { name: Some(name), ..Place::default() });
    sure.or_else(|| named.map(printed)).unwrap_or_else(unknown)
}
