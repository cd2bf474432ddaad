//! `ocop report period`: what was done from one day to another, of a month, a quarter, 6 or 9 months, a year.

mod estimate;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::ValueEnum;
use serde::Serialize;

use super::cut::Cut;
use super::tracing::Named;
use super::units;
use super::year::{Potential, lines, words};
use super::{activity, target};
use crate::commands::shared::{self, Opened, Reading};
use crate::commands::{Context, Failure, Outcome, targets};
use crate::law::Term;
use crate::ledger::{Reader, Records};
use crate::report::figures::{
    Activities, Compared, Known, Period, Results, Told, Total, activities as activities_of, results, targets_of,
    total as total_of,
};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{period as say, report, term};
use crate::text::{Lang, number};

/// Arguments of `report period`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The first day (1/7/2026 or 2026-07-01)
    #[arg(long, value_name = "DAY", alias = "tu", value_parser = shared::day, conflicts_with = "of")]
    from: Option<NaiveDate>,
    /// The last day; the day looked at when left out
    #[arg(long, value_name = "DAY", alias = "den", value_parser = shared::day, requires = "from")]
    to: Option<NaiveDate>,
    /// A term that offices report, closed on the office's day (set cut-off); that of the day looked at where --year and
    /// --number do not tell
    #[arg(long, value_name = "TERM", alias = "cua", value_enum, required_unless_present = "from")]
    of: Option<Of>,
    /// The year of the term
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year, requires = "of")]
    year: Option<i32>,
    /// Which of the year: month 1-12, quarter 1-4, half 1-2
    #[arg(long, value_name = "NUMBER", alias = "ky-so", value_parser = clap::value_parser!(u32).range(1..=12), requires = "of")]
    number: Option<u32>,
    /// What the whole year is expected to bring, from a file in the form of report reconcile: never reckoned
    #[arg(long, value_name = "FILE", alias = "uoc")]
    estimate: Option<PathBuf>,
    #[command(flatten)]
    cut: Cut,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    reading: Reading,
}

/// A term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// Tháng
    #[value(alias = "thang")]
    Month,
    /// Quý
    #[value(alias = "quy")]
    Quarter,
    /// 6 tháng
    #[value(alias = "6thang")]
    Half,
    /// 9 tháng
    #[value(alias = "9thang")]
    NineMonths,
    /// Năm
    #[value(alias = "nam")]
    Year,
}

/// What a script reads of a period.
#[derive(Serialize)]
struct Whole<'r> {
    period: Period,
    as_of: NaiveDate,
    #[serde(flatten)]
    results: &'r Results,
    total: &'r Total,
    /// Of the programme year in which the period ends: the plan is the year's.
    targets: &'r [Compared],
    activities: &'r Activities,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let expected = args.estimate.as_deref().map(|file| estimate::read(file, &args.opened, ctx)).transpose()?;
    ctx.report(&args.reading, |ctx, reader| made(args, expected.as_deref(), ctx, reader))
}

fn made(
    args: &Args,
    expected: Option<&[estimate::Expected]>,
    ctx: &Context<'_>,
    reader: Reader<'_>,
) -> Result<Page, Failure> {
    let (on, (csv, lang)) = (args.reading.day(ctx.today), (ctx.is_csv(&args.reading), ctx.page_lang(&args.reading)));
    let cut_off = reader.records_of(on, Vec::new())?;
    let (from, to) = days(args, &cut_off, on, ctx.lang)?;
    // What came after the last day of the period does not count in it.
    let (records, ideas, activities) = (reader.records(to.min(on))?, reader.ideas(on)?, reader.activities(on)?);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    let scope = args.cut.scope(&records, ctx.lang)?;
    let place = args.cut.place(&records, lang);
    let period = Period::Days { from, to };
    let figures = results(&records, period, &scope);
    let total = total_of(&records, &scope);
    let targets = targets_of(&scope, targets::compared(reader, known, to.year())?);
    let activities = activities_of(known.activities, Some(period));
    let whole =
        Whole { period, as_of: on, results: &figures, total: &total, targets: &targets, activities: &activities };
    let mut told = Told::of(&whole)?;
    let mut named = Named::of(&told);
    activity::name(&activities, &mut named, "activities.", lang);
    target::name(&targets, &place, &mut named, lang);
    let mut table = Table::new("period").left("chi_tieu", term::figure(lang)).right("so_luong", term::number(lang));
    let lines = lines::of(&[&figures], args.cut.potential, lang);
    table.parts = lines::parts(&lines);
    for line in lines {
        table.rows.push(vec![Cell::text(line.text.clone()), line.cell(&told, ("", &figures))]);
        table.records.push(None);
        named.call(&line.text, line.path);
    }
    let shown = |day| number::date(lang, day);
    let mut page = Page::new(say::title(lang, name(args, from, to, lang), place.as_str(), shown(on))).table(table);
    if from > on {
        page = page.text(say::not_begun(lang, shown(from), shown(on)));
    } else if to > on {
        page = page.text(say::not_over(lang, shown(on), shown(to)));
    }
    for sentence in words::results(&figures, None, args.cut.potential, &place, lang) {
        page = page.text(sentence);
    }
    if !targets.is_empty() && !csv {
        let caption = say::plan(lang, to.year(), shown(to.min(on)));
        page = page.table(target::table(&targets, &place, lang).caption(caption));
    }
    page = targets.iter().fold(page, |page, one| page.text(target::sentence_of_year(one, &place, lang)));
    if !activities.rows.is_empty() && !csv {
        page = page.table(activity::counts(&activities.rows, lang).caption(report::activities(lang)));
    }
    let sentences = activity::sentences(&activities, lang).into_iter().chain(activity::untold(&activities, lang));
    page = sentences.fold(page, Page::text);
    page = page.advice(words::advice(&figures, lang)).advice(activity::advice(&activities, lang));
    if !total.ever.is_none() {
        page = page.text(super::total::sentence(&total, Potential::Inside, &place, lang));
    }
    if let Some(expected) = expected {
        told.figures["estimate"] = expected.iter().map(estimate::Expected::data).collect();
        for one in expected {
            page = page.text(one.sentence(lang));
        }
        for passed in estimate::held(expected, to.year(), (&records, &ideas), lang)? {
            page = page.text(passed);
        }
    }
    let certificates = period.recognised(&records, &scope);
    args.cut.finish(page.figures(told.figures), (known, certificates), named, (csv, lang), (on, ctx))
}

/// The first and the last day asked for.
fn days(args: &Args, records: &Records, on: NaiveDate, lang: Lang) -> Result<(NaiveDate, NaiveDate), Failure> {
    if let Some(from) = args.from {
        let to = args.to.unwrap_or(on);
        let wrong = || Failure::Usage(say::ends_before(lang, number::date(lang, from), number::date(lang, to)));
        return if from <= to { Ok((from, to)) } else { Err(wrong()) };
    }
    let term = args.of.map_or(Term::Year, Of::term);
    let cut_off = units::cut_off(records, lang)?;
    // The term that the day is in: one closed on the 14th is of the next month from the 15th on.
    let now = || {
        let next = on.checked_add_months(chrono::Months::new(1)).unwrap_or(on);
        let mut terms = [on, next].into_iter().filter_map(|day| {
            let (year, month) = (args.year.unwrap_or(day.year()), term.ends_in(day.month()));
            cut_off.days(term, year, month).map(|days| (days, (year, month)))
        });
        terms.find(|((from, to), _)| (*from..=*to).contains(&on)).map(|(days, _)| days)
    };
    let told = |number: u32| {
        let months = if term == Term::NineMonths { 9 } else { term.months() * number };
        cut_off.days(term, args.year.unwrap_or(on.year()), months).filter(|_| number * term.months() <= 12)
    };
    let number = args.number.or((args.year.is_some() && matches!(term, Term::Year | Term::NineMonths)).then_some(1));
    let days = number.map_or_else(now, told);
    days.ok_or_else(|| Failure::Usage(number.map_or_else(|| say::which(lang), |number| say::no_such(lang, number))))
}

/// What the period is called.
fn name(args: &Args, from: NaiveDate, to: NaiveDate, lang: Lang) -> String {
    let days = say::days(lang, number::date(lang, from), number::date(lang, to));
    let (year, month) = (to.year(), to.month());
    match args.of {
        None => days,
        Some(Of::Month) => say::month(lang, month, year, days),
        Some(Of::Quarter) => say::quarter(lang, ["I", "II", "III", "IV"][(month as usize - 1) / 3], year, days),
        Some(Of::Half) if month <= 6 => say::first_half(lang, year, days),
        Some(Of::Half) => say::second_half(lang, year, days),
        Some(Of::NineMonths) => say::nine_months(lang, year, days),
        Some(Of::Year) => say::year(lang, year, days),
    }
}

impl Of {
    const fn term(self) -> Term {
        match self {
            Self::Month => Term::Month,
            Self::Quarter => Term::Quarter,
            Self::Half => Term::Half,
            Self::NineMonths => Term::NineMonths,
            Self::Year => Term::Year,
        }
    }
}
