//! A programme year as a whole: what was done, against the year before, and what comes next.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::{Activities, ByStar, Compared, Counted, Dimension, Item, Known, Of, Period, Results, Scope, Total};
use super::{activities, results, total};
use crate::ledger::Records;
use crate::text::{fold, order};

/// So many subjects are named for their many products.
const MOST: usize = 5;

/// The figures of a programme year, as of a day.
#[derive(Debug, Clone, Serialize)]
pub struct Annual {
    /// Programme year.
    pub year: i32,
    /// The day looked at.
    pub as_of: NaiveDate,
    /// The district looked at, where only one is.
    pub district: Option<String>,
    /// What was done in it.
    #[serde(flatten)]
    pub results: Results,
    /// What was done in the year before.
    pub before: Results,
    /// Ever recognised and in force, as of the day.
    pub total: Total,
    /// The year's targets for the place looked at, and what was reached.
    pub targets: Vec<Compared>,
    /// The year's activities, of the whole office.
    pub activities: Activities,
    /// Subjects with several of the year's products, most first.
    pub top_subjects: Vec<Top>,
    /// Certificates in force that end in the year after.
    pub ending: Ending,
}

/// A subject with several products.
#[derive(Debug, Clone, Serialize)]
pub struct Top {
    /// Its name.
    pub subject: String,
    /// Its products of the year.
    pub products: Counted,
}

/// Certificates in force that end in a year.
#[derive(Debug, Clone, Serialize)]
pub struct Ending {
    /// The year.
    pub year: i32,
    /// All of them.
    pub products: Counted,
    /// By star.
    pub by_star: ByStar,
    /// By month, from 1.
    pub by_month: BTreeMap<u32, Counted>,
}

/// Counts a programme year; `targets` are all of it, held against the ledger.
pub fn annual(known: Known<'_>, year: i32, scope: &Scope, targets: Vec<Compared>) -> Annual {
    let records = known.records;
    Annual {
        year,
        as_of: records.on,
        district: scope.district().map(str::to_owned),
        results: results(records, Period::year(year), scope),
        before: results(records, Period::year(year - 1), scope),
        total: total(records, scope),
        targets: targets_of(scope, targets),
        activities: activities(known.activities, Some(Period::year(year))),
        top_subjects: top(records, year, scope),
        ending: ending(records, year + 1, scope),
    }
}

/// Of a year's targets those for the place looked at.
pub fn targets_of(scope: &Scope, mut all: Vec<Compared>) -> Vec<Compared> {
    // A target is set for all products of a place: a narrower count answers to none.
    let place = scope.district().unwrap_or_default();
    let whole = scope.only.iter().all(|(dimension, _)| matches!(dimension, Dimension::District | Dimension::Unit));
    let of_unit = |one: &Compared| {
        let is = |code: &String| one.unit.as_deref().is_none_or(|unit| fold::key(unit) == *code);
        scope.only.iter().all(|(dimension, code)| *dimension != Dimension::Unit || is(code))
    };
    let of_place =
        |one: &Compared| whole && of_unit(one) && one.commune.is_empty() && fold::same_place(&one.district, place);
    all.retain(of_place);
    all
}

fn top(records: &Records, year: i32, scope: &Scope) -> Vec<Top> {
    let mut by_subject: BTreeMap<i64, Top> = BTreeMap::new();
    for certificate in Period::year(year).recognised(records, scope) {
        let Some((id, facts)) = Item::Certificate(certificate).subject(records) else { continue };
        let Some(name) = &facts.name else { continue };
        let none = || Top { subject: name.clone(), products: Counted::none(Of::Certificates) };
        by_subject.entry(id).or_insert_with(none).products.add(certificate.id);
    }
    let mut top: Vec<Top> = by_subject.into_values().filter(|one| one.products.count() > 1).collect();
    top.sort_by_cached_key(|one| (std::cmp::Reverse(one.products.count()), order::key(&one.subject)));
    top.truncate(MOST);
    top
}

/// The certificates in force on the day of the records that end in a year.
pub fn ending(records: &Records, year: i32, scope: &Scope) -> Ending {
    let mut by_month: BTreeMap<u32, Counted> = BTreeMap::new();
    let mut of = Vec::new();
    for certificate in records.last_certificates() {
        let ends = certificate.end().filter(|end| end.year() == year);
        let Some(ends) = ends.filter(|_| records.standing(certificate).in_force()) else { continue };
        if scope.takes(records, Item::Certificate(certificate)) {
            by_month.entry(ends.month()).or_insert_with(|| Counted::none(Of::Certificates)).add(certificate.id);
            of.push(certificate);
        }
    }
    let products = Counted::all(Of::Certificates, of.iter().map(|certificate| certificate.id));
    Ending { year, products, by_star: ByStar::of(of), by_month }
}
