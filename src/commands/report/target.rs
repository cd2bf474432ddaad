//! `ocop report target`: a year's targets held against what the ledger has.

use serde_json::json;

use super::charts;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, targets, wording};
use crate::ledger::Reader;
use crate::report::figures::{self, Compared, Gap, Known};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{programme as say, term};
use crate::text::{Lang, number};

/// Arguments of `report target`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Programme year
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: i32,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let on = args.reading.day(ctx.today);
    let (records, ideas, activities) = (reader.records(on)?, reader.ideas(on)?, reader.activities(on)?);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    let compared = figures::compare(known, args.year, &reader.planned()?);
    let province = &records.office.unit.name;
    let title = say::targets_title(lang, args.year, province, number::date(lang, on));
    let page = Page::new(title).figures(json!({ "year": args.year, "as_of": on, "targets": compared }));
    let page = if compared.is_empty() && !ctx.is_csv(&args.reading) {
        page.text(say::no_targets(lang, args.year))
    } else {
        let page = page.table(table(&compared, province, lang));
        let page = page.charts(charts::plan(&compared, args.year, province, lang));
        compared.iter().fold(page, |page, one| page.text(sentence(one, province, lang)))
    };
    Ok(page)
}

fn table(compared: &[Compared], province: &str, lang: Lang) -> Table {
    let table = Table::new("targets")
        .left("chi_tieu", term::figure(lang))
        .left("noi", say::place(lang))
        .right("ban_dau", say::first_planned(lang))
        .right("ke_hoach", say::planned(lang))
        .right("ket_qua", say::reached(lang))
        .right("ty_le", say::share(lang));
    table.rows(compared.iter().map(|one| {
        vec![
            Cell::text(targets::what(lang, one.measure, one.star)),
            Cell::text(targets::place(&one.district, &one.commune, province)),
            Cell::Count(one.first.into()),
            Cell::Count(one.planned.into()),
            one.reached.map_or(Cell::Blank, Cell::Count),
            one.percent_x10.map_or(Cell::Blank, Cell::Percent),
        ]
    }))
}

/// What an office would write of a target.
fn sentence(one: &Compared, province: &str, lang: Lang) -> String {
    let place = targets::place(&one.district, &one.commune, province);
    let what = targets::what(lang, one.measure, one.star);
    let n = |n: u64| wording::amount(lang, n);
    let planned = n(one.planned.into());
    // What is counted in is told apart from what is not counted.
    let (among, gaps): (Vec<Gap>, Vec<Gap>) = one.gaps.iter().partition(|gap| matches!(gap, Gap::HeadsAmong(_)));
    let gaps = gaps.into_iter().map(|gap| told(gap, lang)).collect::<Vec<_>>().join("; ");
    let mut sentence = match one.reached.zip(one.percent_x10) {
        None => say::target_uncounted(lang, place, what, planned, &gaps),
        Some((reached, tenths)) if tenths > 1000 => {
            let (percent, over) = (number::percent(lang, tenths), number::percent(lang, tenths - 1000));
            say::target_over(lang, place, what, n(reached), planned, percent, over)
        }
        Some((reached, tenths)) => {
            say::target_reached(lang, place, what, n(reached), planned, number::percent(lang, tenths))
        }
    };
    if one.first != one.planned {
        let cite = one.cite.as_ref().map(|cite| say::by_paper(lang, cite)).unwrap_or_default();
        sentence.push_str(&say::target_revised(lang, n(one.first.into()), n(one.planned.into()), cite));
    }
    if one.reached.is_some() && !gaps.is_empty() {
        sentence.push_str(&say::not_counted(lang, gaps));
    }
    for gap in among {
        sentence.push_str(&told(gap, lang));
    }
    sentence
}

fn told(gap: Gap, lang: Lang) -> String {
    match gap {
        Gap::NobodyThere => say::gap_nobody_there(lang),
        Gap::TrainingByPlace => say::gap_training_by_place(lang),
        Gap::NoIdeas => say::gap_no_ideas(lang),
        Gap::NoTraining => say::gap_no_training(lang),
        Gap::CoursesUntold(n) => say::gap_courses_untold(lang, n),
        Gap::HeadsAmong(n) => say::gap_heads(lang, n),
        Gap::CoursesOfYears(n) => say::gap_courses_of_years(lang, n),
        Gap::CommuneUntold(n) => say::gap_commune_untold(lang, n),
        Gap::StarUntold(n) => say::gap_star_untold(lang, n),
        Gap::YearUntold(n) => say::gap_year_untold(lang, n),
    }
}
