//! A programme year beside what was signed in its days: "năm 2022" products may be signed in January 2023.

use serde::Serialize;

use crate::commands::wording;
use crate::law::CutOff;
use crate::ledger::{Certificate, Records};
use crate::report::figures::{Period, Results, Scope, results};
use crate::text::messages::{around, period as say};
use crate::text::{Lang, number, order};

/// How many products are named on a page; data has them all.
const MOST: usize = 20;

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
}

/// Counts the days of a year.
pub(super) fn of(records: &Records, cut_off: CutOff, year: i32, scope: &Scope) -> ByDate {
    let days = cut_off.year(year);
    let period = days.map_or(Period::year(year), |(from, to)| Period::Days { from, to });
    let (of_year, of_days) = (Period::year(year).recognised(records, scope), period.recognised(records, scope));
    let without = |of: &[&Certificate], other: &[&Certificate]| {
        let alone = of.iter().filter(|one| !other.iter().any(|other| other.id == one.id));
        let mut names: Vec<String> = alone.map(|one| records.product_name(one.facts.product).to_owned()).collect();
        names.sort_by_cached_key(|name| order::key(name));
        names
    };
    ByDate {
        period,
        results: results(records, period, scope),
        only_of_year: without(&of_year, &of_days),
        only_of_days: without(&of_days, &of_year),
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
pub(super) fn advice(dated: &ByDate, year: i32, lang: Lang) -> Option<String> {
    let most = dated.only_of_year.len().max(dated.only_of_days.len());
    (most > MOST).then(|| say::all_named(lang, format!("ocop report year {year} --by-date --format json")))
}
