//! Products by the commune, district or province they come from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::Serialize;

use super::ByStar;
use crate::law::Level;
use crate::law::places::{self, Commune, District, Division, List, Printed, Province, Within};
use crate::ledger::{Certificate, Records, SubjectFacts, Unit};
use crate::text::{fold, order};

/// Which units a report is cut by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    /// Those there were when the certificate was signed, and where its subject was then.
    Then,
    /// Those there are on a day.
    On(NaiveDate),
}

/// Products of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfPlace {
    /// What it is called; `None`: no place is told.
    pub place: Option<String>,
    /// Its code with its list, where it is a unit of one: `24958@2025`.
    pub unit: Option<String>,
    /// How surely it is that place.
    pub sure: Sure,
    /// Of a commune that was divided: the units it went to.
    pub into: Vec<String>,
    /// Products.
    pub products: u64,
    /// By their star.
    pub by_star: ByStar,
    /// Of these in force on the day of the report.
    pub in_force: u64,
    /// Subjects whose name is known, once each.
    pub subjects: u64,
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

/// A place that products are counted under: what sorts it, and what it is.
type Key = (Sure, order::Key, String);

#[derive(Default)]
struct Group<'r> {
    place: Option<String>,
    unit: Option<String>,
    into: Vec<String>,
    certificates: Vec<&'r Certificate>,
}

/// Counts certificates' products by place: units in the order of their names, then what is not surely one.
pub fn by_place(records: &Records, certificates: &[&Certificate], division: Division, units: Units) -> Vec<OfPlace> {
    let own: Vec<_> = records.office.units().filter_map(Unit::province).collect();
    let mut groups: BTreeMap<Key, Group<'_>> = BTreeMap::new();
    for certificate in certificates {
        let subject = match units {
            Units::Then => records.subject_at_signing(certificate),
            Units::On(_) => records.subject_of(certificate.facts.product),
        };
        let subject = subject.map(|(_, facts)| facts);
        // Districts are those of before, whenever the certificate was signed.
        let old = division == Division::District;
        let list = if old { Some(List::Before2025) } else { list(records, certificate, units) };
        let (sure, group) = match (subject, list) {
            (Some(facts), Some(list)) => place(facts, division, list, &own),
            (Some(_), None) => (Sure::Undated, Group::default()),
            (None, _) => unknown(),
        };
        let name = group.place.clone().unwrap_or_default();
        let told = group.unit.clone().unwrap_or_else(|| fold::place_key(&name));
        groups.entry((sure, order::key(&name), told)).or_insert(group).certificates.push(certificate);
    }
    let figures = |((sure, ..), group): (Key, Group<'_>)| {
        let known = |c: &&Certificate| {
            records.subject_of(c.facts.product).filter(|(_, facts)| facts.name.is_some()).map(|(subject, _)| subject)
        };
        let in_force = group.certificates.iter().filter(|c| records.standing(c).in_force());
        OfPlace {
            place: group.place,
            unit: group.unit,
            sure,
            into: group.into,
            products: group.certificates.len() as u64,
            by_star: ByStar::of(group.certificates.iter().copied()),
            in_force: in_force.count() as u64,
            subjects: group.certificates.iter().filter_map(known).collect::<BTreeSet<_>>().len() as u64,
        }
    };
    groups.into_iter().map(figures).collect()
}

/// The list of units that a certificate's place is told by; `None`: it is not told when it was signed.
fn list(records: &Records, certificate: &Certificate, units: Units) -> Option<List> {
    let Units::On(day) = units else {
        let by_district = || {
            let level = records.decision_of(certificate).and_then(|decision| decision.level);
            (level == Some(Level::District)).then_some(List::Before2025)
        };
        // The lists changed within 2025: a year tells which one held in all others.
        let of_year = || {
            let year = records.year_of(certificate)?;
            (year != places::SINCE.year()).then(|| NaiveDate::from_ymd_opt(year, 1, 1).map(List::on)).flatten()
        };
        return certificate.signed_on.map(List::on).or_else(by_district).or_else(of_year);
    };
    Some(List::on(day))
}

fn unknown() -> (Sure, Group<'static>) {
    (Sure::Unknown, Group::default())
}

/// Where a subject is, among the units of a list.
fn place<'r>(facts: &SubjectFacts, division: Division, list: List, own: &[&'static Province]) -> (Sure, Group<'r>) {
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
            (Sure::Split, Group { place: Some(old.full_name()), unit: Some(old.key()), into, ..Group::default() })
        }
        Within::Merged(new) => {
            (Sure::Merged, Group { place: Some(new.full_name()), unit: Some(new.key()), ..Group::default() })
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

fn unit(name: String, key: String) -> (Sure, Group<'static>) {
    (Sure::Unit, Group { place: Some(name), unit: Some(key), ..Group::default() })
}

fn of_district(district: &District) -> (Sure, Group<'static>) {
    unit(district.full_name(), format!("{}@{}", district.code, List::Before2025))
}

/// The unit that the papers' words mean where its commune is not sure, else the words.
fn printed<'r>(facts: &SubjectFacts, division: Division, list: List, own: &[&'static Province]) -> (Sure, Group<'r>) {
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
    let printed = |name| (Sure::Printed, Group { place: Some(name), ..Group::default() });
    sure.or_else(|| named.map(printed)).unwrap_or_else(unknown)
}
