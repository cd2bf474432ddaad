//! `ocop report year`: what an office writes of a programme year.

mod by_date;
pub(super) mod lines;
mod range;
pub(super) mod words;

use chrono::Datelike;
use clap::ValueEnum;
use serde_json::json;

use super::cut::Cut;
use super::tracing::Named;
use super::{activity, charts, target, units};
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, targets};
use crate::ledger::{Reader, Records};
use crate::report::figures::{self, Annual, Counted, Known, Period, Results, Scope, Told};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{period, report as say, term};
use crate::text::{Lang, number};

/// Where products sent up for five stars are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Potential {
    /// Within the four-star row.
    #[value(alias = "trong")]
    Inside,
    /// As a row of their own.
    #[value(alias = "rieng")]
    Apart,
}

impl Potential {
    /// The products sent up where they are a row of their own.
    pub(super) fn apart(self, sent_up: &Counted) -> Option<&Counted> {
        (self == Self::Apart).then_some(sent_up)
    }
}

/// Arguments of `report year`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Programme year; several side by side: 2019-2021
    #[arg(value_name = "YEAR", value_parser = shared::years)]
    years: (i32, i32),
    /// Beside the programme year what was signed in its days, naming the products that fall in one only
    #[arg(long, alias = "theo-ngay-ky")]
    by_date: bool,
    #[command(flatten)]
    cut: Cut,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.report(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let (on, (csv, lang)) = (args.reading.day(ctx.today), (ctx.is_csv(&args.reading), ctx.page_lang(&args.reading)));
    let (records, ideas, activities) = (reader.records(on)?, reader.ideas(on)?, reader.activities(on)?);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    let scope = args.cut.scope(&records, ctx.lang)?;
    let place = args.cut.place(&records, lang);
    let (from_year, to_year) = args.years;
    is_reached(to_year, &records, ctx.lang)?;
    let years = Period::Years { from_year, to_year };
    let (page, named) = if from_year == to_year {
        let figures = figures::annual(known, from_year, &scope, targets::compared(reader, known, from_year)?);
        year(args, &figures, (known, &scope), &place, (csv, lang))?
    } else {
        range::page(&records, args.years, args.cut.potential, (&scope, &place), lang)?
    };
    let certificates = years.recognised(&records, &scope);
    args.cut.finish(page, (known, certificates), named, (csv, lang), (on, ctx))
}

/// Of a year to come nothing can be told, unless dossiers are in for it.
pub(super) fn is_reached(year: i32, records: &Records, lang: Lang) -> Result<(), Failure> {
    let registered = records.dossiers.iter().map(|dossier| dossier.key.year).max();
    let reached = registered.map_or(records.on.year(), |year| year.max(records.on.year()));
    let refused = || Failure::Usage(period::years_not_reached(lang, year, reached, number::date(lang, records.on)));
    if year <= reached { Ok(()) } else { Err(refused()) }
}

fn year(
    args: &Args,
    figures: &Annual,
    (known, scope): (Known<'_>, &Scope),
    place: &str,
    (csv, lang): (bool, Lang),
) -> Result<(Page, Named), Failure> {
    let mut told = Told::of(figures)?;
    let closes = args.by_date.then(|| units::cut_off(known.records, lang)).transpose()?;
    let dated = closes.map(|day| by_date::of(known.records, day, figures.year, scope));
    if let Some(dated) = &dated {
        told.put("by_date", dated)?;
    }
    let mut named = Named::of(&told);
    if let Some(dated) = &dated {
        by_date::name(dated, &mut named);
    }
    let table = table(
        args.cut.potential,
        (figures, dated.as_ref().map(|dated| &dated.results)),
        &told,
        &mut named,
        (csv, lang),
    );
    activity::name(&figures.activities, &mut named, "activities.", lang);
    target::name(&figures.targets, place, &mut named, lang);
    told.figures["recognised"]["potential_five_counted"] =
        json!(if args.cut.potential == Potential::Inside { "inside" } else { "apart" });
    let title = say::year_title(lang, figures.year, place, number::date(lang, figures.as_of));
    let mut page = Page::new(title).table(table).charts(charts::year(figures, args.cut.potential, place, lang));
    if !csv {
        if !figures.targets.is_empty() {
            page = page.table(target::table(&figures.targets, place, lang).caption(say::against_plan(lang)));
        }
        if !figures.activities.rows.is_empty() {
            page = page.table(activity::counts(&figures.activities.rows, lang).caption(say::activities(lang)));
        }
    }
    for sentence in words::of(figures, args.cut.potential, place, lang).into_iter().flat_map(|(_, told)| told) {
        page = page.text(sentence);
    }
    page = activity::untold(&figures.activities, lang).into_iter().fold(page, Page::text);
    page = page.advice(words::advice(&figures.results, lang)).advice(activity::advice(&figures.activities, lang));
    page = page.advice((!figures.ending.products.is_none()).then(|| say::ending_list(lang)));
    page = page.advice(dated.iter().flat_map(|dated| by_date::advice(dated, figures.year, lang)));
    for note in dated.iter().flat_map(|dated| by_date::notes(dated, figures.year, lang)) {
        page = page.text(note);
    }
    Ok((page.figures(told.figures), named))
}

/// The figures row by row, beside those of the year before; a spreadsheet has the same columns always.
pub(super) fn table(
    potential: Potential,
    (figures, dated): (&Annual, Option<&Results>),
    told: &Told,
    named: &mut Named,
    (csv, lang): (bool, Lang),
) -> Table {
    let plain = !lines::is_any(&figures.before);
    let before = (!plain).then_some(&figures.before);
    let columns = std::iter::once(&figures.results).chain(dated).chain(before);
    let lines = lines::of(&columns.collect::<Vec<_>>(), potential, lang);
    let mut table = Table::new("year").left("chi_tieu", term::figure(lang)).right("so_luong", term::number(lang));
    if dated.is_some() {
        table = table.right("theo_ngay_ky", say::by_date(lang));
    }
    table = table.right("nam_truoc", say::year_before(lang, figures.year - 1)).right("tang_giam", say::change(lang));
    table.parts = lines::parts(&lines);
    for line in lines {
        let mut row = vec![line.text.clone().into(), line.cell(told, ("", &figures.results))];
        row.extend(dated.map(|dated| line.cell(told, ("by_date.", dated))));
        let both = (&figures.results, &figures.before);
        row.extend(if plain { lines::nothing_before() } else { line.before(told, both) });
        named.call(&line.text, line.path);
        table.rows.push(row);
        table.records.push(None);
    }
    if !csv {
        return table.without_blank(&["nam_truoc", "tang_giam"]);
    }
    // One table for a spreadsheet: what was planned follows as rows.
    for target in &figures.targets {
        let what = say::plan_row(lang, targets::what(lang, target.measure, target.star));
        let mut row = vec![Cell::text(what), Cell::Count(target.planned.into())];
        row.resize(table.columns.len(), Cell::Blank);
        table.rows.push(row);
        table.records.push(None);
    }
    table
}
