//! A programme year beside what was signed in its days: "năm 2022" products may be signed in January 2023.

use std::collections::HashSet;

use serde::Serialize;

use super::super::tracing::Named;
use crate::commands::wording;
use crate::law::CutOff;
use crate::ledger::{Certificate, Records};
use crate::report::figures::{Counted, Of, Period, Results, Scope, results};
use crate::text::messages::{around, period as say};
use crate::text::{Lang, number, order};

/// How many products are named on a page; data and what is behind the figure have them all.
const MOST: usize = 20;
/// Where data has those of the year only, and those of its days only.
const OF_YEAR: &str = "by_date.only_of_year";
const OF_DAYS: &str = "by_date.only_of_days";

/// The figures of a year's days, and the products that are of the year or of its days only.
#[derive(Debug, Serialize)]
pub(super) struct ByDate {
    /// The days.
    pub period: Period,
    /// What was done in them.
    #[serde(flatten)]
    pub results: Results,
    /// Of the programme year, signed on another day: names.
    only_of_year: Vec<String>,
    /// Signed in these days, of another programme year or of none that is told.
    only_of_days: Vec<String>,
    #[serde(skip)]
    behind: [Counted; 2],
}

/// Counts the days of a year.
pub(super) fn of(records: &Records, cut_off: CutOff, year: i32, scope: &Scope) -> ByDate {
    let days = cut_off.year(year);
    let period = days.map_or(Period::year(year), |(from, to)| Period::Days { from, to });
    let (of_year, of_days) = (Period::year(year).recognised(records, scope), period.recognised(records, scope));
    let (only_of_year, year) = without(records, &of_year, &of_days);
    let (only_of_days, days) = without(records, &of_days, &of_year);
    ByDate { period, results: results(records, period, scope), only_of_year, only_of_days, behind: [year, days] }
}

/// Those that the other has not: their names, and their certificates.
fn without(records: &Records, of: &[&Certificate], other: &[&Certificate]) -> (Vec<String>, Counted) {
    let other: HashSet<i64> = other.iter().map(|one| one.id).collect();
    let alone: Vec<_> = of.iter().filter(|one| !other.contains(&one.id)).collect();
    let mut names: Vec<_> = alone.iter().map(|one| records.product_name(one.facts.product).to_owned()).collect();
    names.sort_by_cached_key(|name| order::key(name));
    (names, Counted::all(Of::Certificates, alone.iter().map(|one| one.id)))
}

/// Calls the products that fall in one only by where data has them.
pub(super) fn name(dated: &ByDate, named: &mut Named) {
    for (path, behind) in [OF_YEAR, OF_DAYS].into_iter().zip(&dated.behind) {
        named.add(path, path, behind.clone());
    }
}

/// The products that fall in one only.
pub(super) fn notes(dated: &ByDate, year: i32, lang: Lang) -> Vec<String> {
    let Period::Days { from, to } = dated.period else { return Vec::new() };
    let (from, to) = (number::date(lang, from), number::date(lang, to));
    let list = |heading: String, names: &[String]| {
        let more = names.len().saturating_sub(MOST);
        let shown = names.iter().take(MOST).cloned().chain((more > 0).then(|| around::more(lang, more)));
        (!names.is_empty()).then(|| wording::list(heading, shown))
    };
    let notes = [
        list(say::only_of_year(lang, year, &from, &to, dated.only_of_year.len()), &dated.only_of_year),
        list(say::only_of_days(lang, year, &from, &to, dated.only_of_days.len()), &dated.only_of_days),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    if notes.is_empty() { vec![say::same_either_way(lang, from, to)] } else { notes }
}

/// How to see all of them, where not all are named.
pub(super) fn advice(dated: &ByDate, year: i32, lang: Lang) -> Vec<String> {
    let lists = [(OF_YEAR, &dated.only_of_year), (OF_DAYS, &dated.only_of_days)];
    let many = lists.into_iter().filter(|(_, names)| names.len() > MOST);
    many.map(|(path, _)| say::all_named(lang, format!("ocop report year {year} --by-date --trace {path}"))).collect()
}
