//! `ocop report activity`: what was done for the programme, by kind and year.

use std::collections::BTreeMap;

use serde_json::json;

use super::tracing::{Named, Tracing};
use super::units;
use crate::commands::register::activity_kind;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Activity, ActivityKind, Part, Reader};
use crate::report::figures::{self, Activities, ActivityRow, Counted, Known, Period, Told};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{programme as say, term};
use crate::text::{Lang, number};

/// Arguments of `report activity`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A year, or years from and to: 2019-2021; every year when left out
    #[arg(value_name = "YEARS", value_parser = shared::years)]
    years: Option<(i32, i32)>,
    #[command(flatten)]
    tracing: Tracing,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let day = args.reading.day(ctx.today);
    let every = reader.activities(day)?;
    let period = args.years.map(|(from_year, to_year)| Period::Years { from_year, to_year });
    let figures = figures::activities(&every, period);
    let within = |activity: &&Activity| figures::is_within(&activity.facts, period) == Some(true);
    let mut all: Vec<Activity> = every.iter().filter(within).cloned().collect();
    all.sort_by_key(|activity| (activity.facts.years(), activity.facts.held_on, activity.id));
    let of = match args.years {
        None => say::of_all_years(lang),
        Some((from, to)) if from == to => say::of_year(lang, from),
        Some((from, to)) => say::of_years(lang, from, to),
    };
    let parts = reader.parts(day)?;
    let place = units::place(&reader.office(day)?, parts.len(), lang);
    let told = Told::of(&figures)?;
    let mut named = Named::of(&told);
    name(&figures, &mut named, "", lang);
    let mut value = told.figures;
    value["years"] = json!(args.years);
    value["as_of"] = json!(day);
    value["list"] = all.iter().map(|one| units::data(&parts, one.id, data(one))).collect();
    let mut page = Page::new(say::activities_title(lang, of, place, number::date(lang, day))).figures(value);
    let csv = ctx.is_csv(&args.reading);
    if all.is_empty() && !csv {
        page = page.text(say::no_activities(lang));
    } else {
        page = page.table(counts(&figures.rows, lang));
        if !csv {
            page = page.table(list(&all, &parts, lang));
        }
    }
    let page = page.advice(advice(&figures, lang));
    let told = sentences(&figures, lang).into_iter().chain(untold(&figures, lang));
    let page = told.fold(page, Page::text);
    let (records, ideas) = (reader.records(day)?, Vec::new());
    args.tracing.look(page, &named, Known { records: &records, ideas: &ideas, activities: &every }, lang)
}

fn data(activity: &Activity) -> serde_json::Value {
    let facts = &activity.facts;
    let products = facts.products.iter().map(|one| json!({ "name": one.name, "known": one.product.is_some() }));
    json!({
        "year": facts.year, "kind": facts.kind.id(), "what": facts.what, "from": facts.held_on, "to": facts.until_on,
        "place": facts.place, "organised": facts.organised, "count": facts.count, "unit": facts.unit,
        "attendances": facts.attendances, "people": facts.people, "stalls": facts.stalls, "cost": facts.cost,
        "products": products.collect::<Vec<_>>(),
    })
}

fn told_years(from: i32, to: i32, lang: Lang) -> String {
    if from == to { from.to_string() } else { say::from_to(lang, from, to) }
}

/// Calls each row's figure by what it counts: "tập huấn, tổ chức".
pub(super) fn name(activities: &Activities, named: &mut Named, under: &str, lang: Lang) {
    for (at, row) in activities.rows.iter().enumerate() {
        let what = format!("{}, {}", activity_kind(lang, row.kind), part(row.organised, lang));
        named.call(&what, format!("{under}rows.{at}.count"));
    }
}

fn part(organised: bool, lang: Lang) -> String {
    if organised { say::organised(lang) } else { say::attended(lang) }
}

pub(super) fn counts(rows: &[ActivityRow], lang: Lang) -> Table {
    let or_blank = |n: &Option<Counted>| n.as_ref().map_or(Cell::Blank, |n| Cell::Count(n.count()));
    let mut table = Table::new("counts")
        .left("loai_hoat_dong", say::activity_kind(lang))
        .left("vai_tro", say::part(lang))
        .left("nam", say::year(lang))
        .right("so_luong", term::number(lang))
        .left("don_vi_tinh", say::unit(lang))
        .right("luot_nguoi", say::attendances(lang));
    // What no row tells takes no column.
    let people = rows.iter().any(|row| row.people.is_some());
    let stalls = rows.iter().any(|row| row.stalls.is_some());
    let cost = rows.iter().any(|row| row.cost.is_some());
    if people {
        table = table.right("so_nguoi", say::people(lang));
    }
    if stalls {
        table = table.right("gian_hang", say::stalls(lang));
    }
    if cost {
        table = table.right("kinh_phi", say::cost(lang));
    }
    table.rows(rows.iter().map(|row| {
        let mut cells = vec![
            Cell::text(activity_kind(lang, row.kind)),
            Cell::text(part(row.organised, lang)),
            Cell::text(told_years(row.from, row.to, lang)),
            Cell::Count(row.count.count()),
            row.unit.clone().map_or(Cell::Blank, Cell::text),
            or_blank(&row.attendances),
        ];
        let more = [(people, &row.people), (stalls, &row.stalls), (cost, &row.cost)];
        cells.extend(more.into_iter().filter(|(there, _)| *there).map(|(_, n)| or_blank(n)));
        cells
    }))
}

fn list(all: &[Activity], parts: &[Part], lang: Lang) -> Table {
    units::column(Table::new("activities"), !parts.is_empty(), lang)
        .left("thoi_gian", say::when(lang))
        .left("noi_dung", say::what(lang))
        .left("dia_diem", say::place(lang))
        .left("vai_tro", say::part(lang))
        .left("san_pham_tham_gia", say::took_part(lang))
        .rows_of(all.iter().map(|activity| {
            let facts = &activity.facts;
            let day = |day| number::date(lang, day);
            let (from, to) = facts.years();
            let when = match (facts.held_on, facts.until_on) {
                (Some(first), Some(last)) if first != last => say::from_to(lang, day(first), day(last)),
                (Some(first), _) => day(first),
                (None, _) => told_years(from, to, lang),
            };
            let names: Vec<&str> = facts.products.iter().map(|one| one.name.as_str()).collect();
            let cells = vec![
                Cell::text(when),
                Cell::text(facts.what.clone().unwrap_or_else(|| activity_kind(lang, facts.kind))),
                facts.place.clone().map_or(Cell::Blank, Cell::text),
                Cell::text(part(facts.organised, lang)),
                if names.is_empty() { Cell::Blank } else { Cell::text(names.join("; ")) },
            ];
            (activity.id, units::cells(parts, activity.id, cells))
        }))
}

/// What shows those left out; it is no part of a report.
pub(super) fn advice(activities: &Activities, lang: Lang) -> Option<String> {
    (!activities.cut_off.is_none()).then(|| say::cut_off_whole(lang))
}

/// A sentence a kind, in the unit it was told in: what was organised, then what was attended, by year where there are
/// several.
pub(super) fn sentences(activities: &Activities, lang: Lang) -> Vec<String> {
    let mut kinds: BTreeMap<ActivityKind, Vec<&ActivityRow>> = BTreeMap::new();
    for row in &activities.rows {
        kinds.entry(row.kind).or_default().push(row);
    }
    let told = kinds.into_iter().map(|(kind, rows)| {
        // Who came to what was organised and whom the office sent are two figures.
        let parts = [true, false].into_iter().filter_map(|organised| {
            let rows: Vec<&ActivityRow> = rows.iter().copied().filter(|row| row.organised == organised).collect();
            (!rows.is_empty()).then(|| part_sentence(kind, organised, &rows, lang))
        });
        let told = format!("{}.", parts.collect::<Vec<_>>().join("; "));
        let mut first = told.chars();
        first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect()
    });
    told.collect()
}

/// "tổ chức 03 lớp tập huấn (năm 2019: 02, năm 2020: 01), 370 lượt người".
fn part_sentence(kind: ActivityKind, organised: bool, rows: &[&ActivityRow], lang: Lang) -> String {
    let n = |n: u64| wording::amount(lang, n);
    let mut units: BTreeMap<String, BTreeMap<(i32, i32), u64>> = BTreeMap::new();
    for row in rows {
        let years = units.entry(counted(kind, row.unit.as_deref(), lang)).or_default();
        *years.entry((row.from, row.to)).or_default() += row.count.count();
    }
    let of_unit = |(what, years): (String, BTreeMap<(i32, i32), u64>)| {
        let mut told = say::counted(lang, n(years.values().sum()), what);
        if years.len() > 1 {
            let of = years
                .into_iter()
                .map(|((from, to), count)| format!("{}: {}", say::of_year(lang, told_years(from, to, lang)), n(count)));
            told.push_str(&format!(" ({})", of.collect::<Vec<_>>().join(", ")));
        }
        told
    };
    let counts: Vec<String> = units.into_iter().map(of_unit).collect();
    let mut told = format!("{} {}", part(organised, lang), counts.join(", "));
    let sum = |of: fn(&ActivityRow) -> &Option<Counted>| {
        rows.iter().filter_map(|row| of(row).as_ref()).map(Counted::count).reduce(|a, b| a + b)
    };
    told.extend(sum(|row| &row.attendances).map(|sum| say::part_attendances(lang, n(sum))));
    told.extend(sum(|row| &row.people).map(|sum| say::part_people(lang, n(sum))));
    told.extend(sum(|row| &row.stalls).map(|sum| say::part_stalls(lang, n(sum))));
    told
}

/// What is counted, as an office writes it: the unit told, or the usual one of the kind, and the kind where the unit
/// does not say it.
fn counted(kind: ActivityKind, unit: Option<&str>, lang: Lang) -> String {
    let name = if kind == ActivityKind::Other { say::other_activities(lang) } else { activity_kind(lang, kind) };
    let unit = unit.map(str::to_lowercase).filter(|_| lang == Lang::Vi);
    match unit {
        Some(unit) if unit.contains(&name) => unit,
        Some(unit) if name.starts_with(&unit) => name,
        Some(unit) => format!("{unit} {name}"),
        None => match kind {
            ActivityKind::Training => say::courses(lang),
            ActivityKind::Survey => say::surveys(lang),
            ActivityKind::Promotion | ActivityKind::Trade => say::activities_of(lang, name),
            ActivityKind::Fair | ActivityKind::Meeting | ActivityKind::Other => name,
        },
    }
}

/// What the figures leave out or nobody told: for who reads them, no part of a paper that is signed.
pub(super) fn untold(activities: &Activities, lang: Lang) -> Vec<String> {
    let n = |n: u64| wording::amount(lang, n);
    // Of a panel nobody counts who sees it.
    let courses = activities.rows.iter().filter(|row| row.kind == ActivityKind::Training);
    let courses: u64 = courses.map(|row| row.untold.count()).sum();
    let courses = (courses > 0).then(|| say::attendances_untold(lang, n(courses)));
    let cut_off = (!activities.cut_off.is_none()).then(|| say::cut_off(lang, n(activities.cut_off.count())));
    courses.into_iter().chain(cut_off).collect()
}
