//! What reports draw beside their tables: the same figures as bars.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};

use super::dimensions::{heading_of, label};
use super::year::Potential;
use crate::commands::due::{Item, Kind};
use crate::commands::targets;
use crate::report::Chart;
use crate::report::figures::{Annual, ByStar, Compared, Counted, Crossed, Dimension, Group, Results, Total, What};
use crate::text::Lang;
use crate::text::messages::{chart as say, front, programme, reconcile, report};

/// Bars of a chart: of more, the rest is told.
const MOST: usize = 30;

/// Products recognised in a year by star, and its targets held against what was reached.
pub(super) fn year(figures: &Annual, potential: Potential, province: &str, lang: Lang) -> Vec<Chart> {
    let stars = Chart::grouped(say::year_by_star(lang, figures.year), [front::products(lang)]);
    let recognised = &figures.results.recognised;
    let values = star_values(&recognised.by_star, potential.apart(&recognised.potential_five_products));
    let stars = values.into_iter().fold(stars, |chart, (name, n)| {
        if name != Series::Unknown || n > 0 { chart.bar(star(lang, name), [Some(n)]) } else { chart }
    });
    stars.drawn().into_iter().chain(plan(&figures.targets, figures.year, province, lang)).collect()
}

/// Products recognised by star, year by year from the first.
pub(super) fn years(all: &[Results], first: i32, potential: Potential, lang: Lang) -> Option<Chart> {
    let chart = Chart::stacked(say::years_by_star(lang), series(potential, lang));
    let bars = (first..).zip(all.iter().map(|results| &results.recognised));
    bars.fold(chart, |chart, (year, of)| {
        let values = star_values(&of.by_star, potential.apart(&of.potential_five_products));
        chart.bar(year.to_string(), values.into_iter().map(|(_, n)| Some(n)))
    })
    .drawn()
}

/// Products ever recognised and in force, by star.
pub(super) fn total(figures: &Total, potential: Potential, lang: Lang) -> Option<Chart> {
    let chart = Chart::grouped(say::total_by_star(lang), [report::ever(lang), report::in_force(lang)]);
    let now = star_values(&figures.in_force_by_star, potential.apart(&figures.in_force_potential_five));
    let both = star_values(&figures.by_star, potential.apart(&figures.potential_five)).into_iter().zip(now);
    let both = both.filter(|((name, ever), _)| *name != Series::Unknown || *ever > 0);
    both.fold(chart, |chart, ((name, ever), (_, now))| chart.bar(star(lang, name), [Some(ever), Some(now)])).drawn()
}

/// Products of a cut of one dimension, by star: of places those with the most of them first, what is of none last.
pub(super) fn cut(found: &Crossed, potential: Potential, lang: Lang) -> Option<Chart> {
    let [by] = found.by[..] else { return None };
    let mut cells: Vec<_> = found.cells.iter().collect();
    if by.division().is_some() {
        let no_place = |cell: &Group| matches!(&cell.of[0].what, What::Place { name: None, .. });
        cells.sort_by_key(|cell| (no_place(cell), std::cmp::Reverse(cell.tally.products.count())));
    }
    let rest = cells.split_off(cells.len().min(MOST));
    let products = rest.iter().map(|cell| cell.tally.products.count()).sum::<u64>();
    let note = (!rest.is_empty()).then(|| say::more_rows(lang, MOST, rest.len(), products));
    let chart = Chart::stacked(say::by(lang, called(lang, found, by)), series(potential, lang));
    let bar = |chart: Chart, cell: &&Group| {
        let by_star = cell.tally.by_star.as_ref()?;
        let values = star_values(by_star, potential.apart(cell.tally.potential_five.as_ref()?));
        Some(chart.bar(label(lang, &cell.of[0]), values.into_iter().map(|(_, n)| Some(n))))
    };
    cells.iter().try_fold(chart, bar)?.note(note).drawn()
}

/// A dimension as inside a title: "huyện", "nhóm sản phẩm".
fn called(lang: Lang, found: &Crossed, by: Dimension) -> String {
    match by {
        Dimension::District => reconcile::districts(lang),
        Dimension::Commune => reconcile::communes(lang),
        by => {
            let heading = heading_of(lang, found, by).1;
            let mut letters = heading.chars();
            letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
        }
    }
}

/// Certificates by the month they end in, of what is due.
pub(super) fn ends<'i>(items: impl Iterator<Item = &'i Item<'i>>, lang: Lang) -> Option<Chart> {
    let mut months: BTreeMap<NaiveDate, [u64; 2]> = BTreeMap::new();
    for item in items {
        let extended = match item.kind {
            Kind::Ends => 0,
            Kind::ExtensionEnds => 1,
            _ => continue,
        };
        months.entry(item.on.with_day(1)?).or_default()[extended] += 1;
    }
    let (first, last) = (*months.keys().next()?, *months.keys().next_back()?);
    let all: Vec<NaiveDate> =
        std::iter::successors(Some(first), |month| month.checked_add_months(Months::new(1)).filter(|m| *m <= last))
            .collect();
    // Of a long time only the months in which some end.
    let drawn = if all.len() > MOST { months.keys().copied().collect() } else { all };
    let after: Vec<NaiveDate> = drawn.iter().skip(MOST).copied().collect();
    let count = |month: &NaiveDate| months.get(month).copied().unwrap_or_default();
    let later = after.iter().flat_map(count).sum::<u64>();
    let note = (later > 0).then(|| say::more_months(lang, MOST, later));
    let chart = Chart::stacked(say::ends_by_month(lang), [say::ends(lang), say::extension_ends(lang)]);
    let bar = |chart: Chart, month: &NaiveDate| {
        chart.bar(format!("{:02}/{}", month.month(), month.year()), count(month).map(Some))
    };
    drawn.iter().take(MOST).fold(chart, bar).note(note).drawn()
}

/// What was reached of each target of a year beside what was planned.
pub(super) fn plan(compared: &[Compared], year: i32, province: &str, lang: Lang) -> Option<Chart> {
    let chart = Chart::grouped(say::plan(lang, year), [programme::reached(lang), programme::planned(lang)]);
    let bar = |chart: Chart, one: &Compared| {
        let what = targets::what(lang, one.measure, one.star);
        let whole = one.unit.is_none() && one.district.is_empty() && one.commune.is_empty();
        let place = targets::place_told(one, province);
        let name = if whole { what } else { say::of_place(lang, what, place) };
        chart.bar(name, [one.reached.as_ref().map(Counted::count), Some(one.planned.into())])
    };
    let rest = compared.len().saturating_sub(MOST);
    let note = (rest > 0).then(|| say::more_targets(lang, MOST, rest));
    compared.iter().take(MOST).fold(chart, bar).note(note).drawn()
}

/// What products are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    Stars(u8),
    /// Sent up for five stars, where those are told apart.
    Potential,
    /// The source does not say.
    Unknown,
}

/// Products by star, the most stars first; those sent up for five apart where they are given.
fn star_values(by: &ByStar, apart: Option<&Counted>) -> Vec<(Series, u64)> {
    let four = apart.map_or_else(|| by.four.clone(), |apart| by.four.without(apart));
    let potential = apart.map(|apart| (Series::Potential, apart.count()));
    let others = [(Series::Stars(4), &four), (Series::Stars(3), &by.three), (Series::Unknown, &by.unknown)];
    let others = others.map(|(series, of)| (series, of.count()));
    std::iter::once((Series::Stars(5), by.five.count())).chain(potential).chain(others).collect()
}

fn series(potential: Potential, lang: Lang) -> Vec<String> {
    let apart = (potential == Potential::Apart).then_some(Series::Potential);
    let others = [Series::Stars(4), Series::Stars(3), Series::Unknown];
    std::iter::once(Series::Stars(5)).chain(apart).chain(others).map(|one| star(lang, one)).collect()
}

fn star(lang: Lang, of: Series) -> String {
    match of {
        Series::Stars(star) => report::column_stars(lang, star),
        Series::Potential => report::column_potential(lang),
        Series::Unknown => report::column_stars_unknown(lang),
    }
}
