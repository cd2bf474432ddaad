//! `ocop report figure`: what products brought in a year, and which have not told it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::json;

use super::tracing::{Named, Tracing};
use super::units;
use crate::commands::products::called;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Figure, Reader, Records};
use crate::report::figures::{Counted, Known, Of, Told};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{around as say, cut};
use crate::text::{Lang, number, order};

/// Arguments of `report figure`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The year
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: i32,
    #[command(flatten)]
    tracing: Tracing,
    #[command(flatten)]
    reading: Reading,
}

/// So many products without figures are named on a page; data have them all.
const MOST: usize = 20;

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let on = args.reading.day(ctx.today);
    // Products in force at the year's end, or by now where it has not ended.
    let end = NaiveDate::from_ymd_opt(args.year, 12, 31).map_or(on, |end| end.min(on));
    let records = reader.records(end)?;
    let mut figures = reader.figures(on)?;
    figures.retain(|one| one.facts.year == args.year);
    figures.sort_by_cached_key(|one| order::key(records.product_name(one.facts.product)));
    let (page, named) = page(&figures, args.year, &records, (on, ctx.is_csv(&args.reading)), lang)?;
    let (ideas, activities) = (Vec::new(), Vec::new());
    args.tracing.look(page, &named, Known { records: &records, ideas: &ideas, activities: &activities }, lang)
}

fn page(
    all: &[Figure],
    year: i32,
    records: &Records,
    (on, csv): (NaiveDate, bool),
    lang: Lang,
) -> Result<(Page, Named), Failure> {
    let sum = |of: fn(&Figure) -> Option<i64>| all.iter().filter_map(of).sum::<i64>();
    let (revenue, export) = (sum(|one| one.facts.revenue), sum(|one| one.facts.export));
    let labour = sum(|one| one.facts.labour);
    let mut output: BTreeMap<String, i64> = BTreeMap::new();
    for one in all {
        if let (Some(amount), Some(unit)) = (one.facts.output, &one.facts.output_unit) {
            *output.entry(unit.to_lowercase()).or_default() += amount;
        }
    }
    let certificates = records.last_certificates().into_iter();
    let in_force = certificates.filter(|certificate| records.standing(certificate).in_force());
    let in_force = Counted::all(Of::Products, in_force.map(|certificate| certificate.facts.product));
    let products = Counted::all(Of::Products, all.iter().map(|one| one.facts.product));
    let without = in_force.without(&products);
    let reported = in_force.without(&without);
    let mut missing: Vec<String> = without.ids().map(|product| called(records, product, lang)).collect();
    missing.sort_by_cached_key(|name| order::key(name));

    let told = Told::of(&json!({
        "year": year, "products": products, "revenue": revenue, "export": export, "labour": labour,
        "output_x1000": output, "in_force_on": records.on, "in_force": in_force, "in_force_reported": reported,
        "without_figures": missing,
        "figures": all.iter().map(|one| figure(one, records)).collect::<Vec<_>>(),
    }))?;
    let mut named = Named::of(&told);
    named.call(&say::all(lang), "products");
    named.call(&cut::in_force(lang), "in_force");
    named.add(say::missing(lang).trim_end_matches(':'), "without_figures", without);
    let page = Page::new(say::figure_title(lang, year, number::date(lang, on))).figures(told.figures);
    let amount = |n: &Counted| wording::amount(lang, n.count());
    let page = if all.is_empty() && !csv {
        page.text(say::no_figure(lang, year))
    } else {
        page.table(table(all, records, (revenue, export, labour), lang)).text(say::figure_sentence(
            lang,
            amount(&products),
            number::money(lang, revenue),
            number::money(lang, export),
            number::count(lang, labour.unsigned_abs()),
        ))
    };
    if in_force.is_none() {
        return Ok((page, named));
    }
    let day = number::date(lang, records.on);
    let page = page.text(say::reported(lang, amount(&reported), amount(&in_force), day));
    if missing.is_empty() {
        return Ok((page, named));
    }
    let more = missing.len().saturating_sub(MOST);
    let shown = missing.into_iter().take(MOST).chain((more > 0).then(|| say::more(lang, more)));
    Ok((page.text(wording::list(say::missing(lang), shown)), named))
}

fn table(all: &[Figure], records: &Records, (revenue, export, labour): (i64, i64, i64), lang: Lang) -> Table {
    let money = |value: Option<i64>| value.map_or(Cell::Blank, |value| Cell::Count(value.unsigned_abs()));
    let total = vec![
        Cell::text(say::all(lang)),
        Cell::Blank,
        Cell::Blank,
        money(Some(revenue)),
        money(Some(export)),
        money(Some(labour)),
    ];
    let several = records.are_of_several();
    units::column(Table::new("figures"), several, lang)
        .left("ten_san_pham", say::product(lang))
        .left("chu_the", say::subject(lang))
        .right("san_luong", say::output(lang))
        .right("doanh_thu", say::revenue(lang))
        .right("xuat_khau", say::export(lang))
        .right("lao_dong", say::labour(lang))
        .adding(&["doanh_thu", "xuat_khau", "lao_dong"])
        .rows_of(all.iter().map(|one| {
            let facts = &one.facts;
            let subject = records.subject_of(facts.product).map(|(_, facts)| facts);
            let cells = vec![
                Cell::text(records.product_name(facts.product)),
                Cell::text(wording::subject_name(lang, subject)),
                Cell::from(wording::output(lang, facts)),
                money(facts.revenue),
                money(facts.export),
                money(facts.labour),
            ];
            (facts.product, units::cells(&records.parts, facts.product, cells))
        }))
        .sum(units::sum(several, total))
}

fn figure(one: &Figure, records: &Records) -> serde_json::Value {
    let facts = &one.facts;
    let told = json!({
        "product": records.product_name(facts.product),
        "subject": records.subject_of(facts.product).and_then(|(_, facts)| facts.name.clone()),
        "output_x1000": facts.output, "output_unit": facts.output_unit, "revenue": facts.revenue, "export": facts.export,
        "labour": facts.labour,
    });
    units::data(&records.parts, facts.product, told)
}
