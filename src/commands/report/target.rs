//! `ocop report target`: a year's targets held against what the ledger has.

use serde_json::json;

use super::tracing::{Named, Tracing};
use super::{charts, units};
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, targets, wording};
use crate::ledger::{Reader, TargetMeasure};
use crate::report::figures::{Compared, Gap, Known, Told};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{programme as say, report, term, together};
use crate::text::{Lang, number};

/// Arguments of `report target`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Programme year
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: i32,
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
    let on = args.reading.day(ctx.today);
    let (records, ideas, activities) = (reader.records(on)?, reader.ideas(on)?, reader.activities(on)?);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    let compared = targets::compared(reader, known, args.year)?;
    let province = &units::place(&records.office, records.parts.len(), lang);
    let title = say::targets_title(lang, args.year, province, number::date(lang, on));
    let told = Told::of(&json!({ "year": args.year, "as_of": on, "targets": compared }))?;
    let mut named = Named::of(&told);
    name(&compared, province, &mut named, lang);
    let page = Page::new(title).figures(told.figures);
    let page = if compared.is_empty() && !ctx.is_csv(&args.reading) {
        page.text(say::no_targets(lang, args.year))
    } else {
        let page = page.table(table(&compared, province, lang));
        let page = page.charts(charts::plan(&compared, args.year, province, lang));
        let page = if reader.is_several() { page.text(together::targets_apart(lang)) } else { page };
        compared.iter().fold(page, |page, one| page.text(sentence(one, province, lang)))
    };
    args.tracing.look(page, &named, known, lang)
}

/// Calls what was reached of each target by what its row tells: "sản phẩm được công nhận, tỉnh Đồng Tháp".
pub(super) fn name(compared: &[Compared], province: &str, named: &mut Named, lang: Lang) {
    for (at, one) in compared.iter().enumerate().filter(|(_, one)| one.reached.is_some()) {
        let (what, place) = (targets::what(lang, one.measure, one.star), targets::place_told(one, province));
        named.call(&format!("{what}, {place}"), format!("targets.{at}.reached"));
    }
}

pub(super) fn table(compared: &[Compared], province: &str, lang: Lang) -> Table {
    let several = compared.iter().any(|one| one.unit.is_some());
    let table = units::column(Table::new("targets"), several, lang)
        .left("chi_tieu", term::figure(lang))
        .left("noi", say::place(lang))
        .right("ban_dau", say::first_planned(lang))
        .right("ke_hoach", say::planned(lang))
        .right("ket_qua", say::reached(lang))
        .right("ty_le", say::share(lang));
    table.rows(compared.iter().map(|one| {
        let cells = vec![
            Cell::text(targets::what(lang, one.measure, one.star)),
            Cell::text(targets::place_of(one, province)),
            Cell::Count(one.first.into()),
            Cell::Count(one.planned.into()),
            one.reached.as_ref().map_or(Cell::Blank, |reached| Cell::Count(reached.count())),
            one.percent_x10.map_or(Cell::Blank, Cell::Percent),
        ];
        one.unit.iter().map(Cell::text).chain(cells).collect()
    }))
}

/// What an office would write of a target.
pub(super) fn sentence(one: &Compared, province: &str, lang: Lang) -> String {
    let place = targets::place_told(one, province);
    let what = targets::what(lang, one.measure, one.star);
    let planned = wording::amount(lang, one.planned.into());
    let opening = match reached(one, lang) {
        None => say::target_uncounted(lang, place, what, planned, uncounted(one, lang)),
        Some((reached, percent, Some(over))) => say::target_over(lang, place, what, reached, planned, percent, over),
        Some((reached, percent, None)) => say::target_reached(lang, place, what, reached, planned, percent),
    };
    with_gaps(opening, one, lang)
}

/// The same in the report of the year and the place itself: "Đạt 02/03 sản phẩm, bằng 66,7% kế hoạch năm".
pub(super) fn sentence_of_year(one: &Compared, province: &str, lang: Lang) -> String {
    // What says no place is of the office whose report it is.
    let products = one.unit.is_none() && (one.measure, one.star) == (TargetMeasure::Recognised, Some(3));
    let planned = wording::amount(lang, one.planned.into());
    let opening = match reached(one, lang).filter(|_| products) {
        None => return sentence(one, province, lang),
        Some((reached, percent, Some(over))) => report::over_target(lang, reached, planned, percent, over),
        Some((reached, percent, None)) => report::target_sentence(lang, reached, planned, percent),
    };
    with_gaps(opening, one, lang)
}

/// How many, their percentage of the plan, and how much of it is over the plan.
fn reached(one: &Compared, lang: Lang) -> Option<(String, String, Option<String>)> {
    let (reached, tenths) = one.reached.as_ref().zip(one.percent_x10)?;
    let over = (tenths > 1000).then(|| number::percent(lang, tenths - 1000));
    Some((wording::amount(lang, reached.count()), number::percent(lang, tenths), over))
}

/// What is counted in is told apart from what is not counted.
fn uncounted(one: &Compared, lang: Lang) -> String {
    let gaps = one.gaps.iter().filter(|gap| !matches!(gap, Gap::HeadsAmong(_)));
    gaps.map(|gap| told(gap, lang)).collect::<Vec<_>>().join("; ")
}

fn with_gaps(mut sentence: String, one: &Compared, lang: Lang) -> String {
    let n = |n: u64| wording::amount(lang, n);
    if one.first != one.planned {
        let cite = one.cite.as_ref().map(|cite| say::by_paper(lang, cite)).unwrap_or_default();
        sentence.push_str(&say::target_revised(lang, n(one.first.into()), n(one.planned.into()), cite));
    }
    let gaps = uncounted(one, lang);
    if one.reached.is_some() && !gaps.is_empty() {
        sentence.push_str(&say::not_counted(lang, gaps));
    }
    for gap in one.gaps.iter().filter(|gap| matches!(gap, Gap::HeadsAmong(_))) {
        sentence.push_str(&told(gap, lang));
    }
    sentence
}

fn told(gap: &Gap, lang: Lang) -> String {
    match gap {
        Gap::NobodyThere => say::gap_nobody_there(lang),
        Gap::TrainingByPlace => say::gap_training_by_place(lang),
        Gap::NoIdeas => say::gap_no_ideas(lang),
        Gap::NoTraining => say::gap_no_training(lang),
        Gap::CoursesUntold(n) => say::gap_courses_untold(lang, n.count()),
        Gap::HeadsAmong(n) => say::gap_heads(lang, n.count()),
        Gap::CoursesOfYears(n) => say::gap_courses_of_years(lang, n.count()),
        Gap::CommuneUntold(n) => say::gap_commune_untold(lang, n.count()),
        Gap::StarUntold(n) => say::gap_star_untold(lang, n.count()),
        Gap::YearUntold(n) => say::gap_year_untold(lang, n.count()),
    }
}
