//! `ocop report total`: ever recognised, and in force.

use super::charts;
use super::places::Cut;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::Reader;
use crate::report::figures::{self, ByStar, Total};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{report as say, term};
use crate::text::{Lang, number};

/// Arguments of `report total`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only one district, as rosters print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    #[command(flatten)]
    cut: Cut,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let records = reader.records(args.reading.day(ctx.today))?;
    let scope = shared::scope(&records, args.district.as_deref(), ctx.lang)?;
    let figures = figures::total(&records, &scope);
    let place = args.district.clone().unwrap_or_else(|| records.office.unit.name.clone());
    let (csv, lang) = (ctx.is_csv(&args.reading), ctx.page_lang(&args.reading));
    let page = page(&figures, &place, csv, lang)?;
    args.cut.put(page, &records, &figures::last_of_all(&records, &scope), csv, lang, ctx)
}

fn page(figures: &Total, place: &str, csv: bool, lang: Lang) -> Result<Page, Failure> {
    let on = number::date(lang, figures.as_of);
    let mut stars = Table::new("total")
        .left("chi_tieu", term::figure(lang))
        .right("so_luong", term::number(lang))
        .right("hang_5", say::column_stars(lang, 5))
        .right("hang_4", say::column_stars(lang, 4))
        .right("hang_3", say::column_stars(lang, 3));
    let unknown_stars = figures.by_star.unknown > 0;
    if unknown_stars {
        stars = stars.right("chua_ro_hang", say::column_stars_unknown(lang));
    }
    let row = |text: String, all: u64, by: &ByStar| {
        let mut cells =
            vec![Cell::text(text), Cell::Count(all), Cell::Count(by.five), Cell::Count(by.four), Cell::Count(by.three)];
        if unknown_stars {
            cells.push(Cell::Count(by.unknown));
        }
        cells
    };
    let mut stars = stars.rows([
        row(say::ever(lang), figures.ever, &figures.by_star),
        row(say::in_force(lang), figures.in_force, &figures.in_force_by_star),
    ]);
    if csv {
        // One table for a spreadsheet: the standings follow as rows.
        let width = stars.columns.len();
        for (standing, n) in &figures.by_standing {
            let mut cells = vec![Cell::text(wording::standing(lang, *standing)), Cell::Count(*n)];
            cells.resize(width, Cell::Blank);
            stars.rows.push(cells);
        }
    }
    let standing =
        Table::new("standing").left("tinh_trang", term::standing(lang)).right("so_luong", term::number(lang)).rows(
            figures
                .by_standing
                .iter()
                .map(|(standing, n)| vec![Cell::text(wording::standing(lang, *standing)), Cell::Count(*n)]),
        );
    let n = |n: u64| wording::amount(lang, n);
    let mut by_star = Vec::new();
    for (star, count) in [(5, figures.by_star.five), (4, figures.by_star.four), (3, figures.by_star.three)] {
        if count > 0 {
            by_star.push(say::some_products_stars(lang, n(count), wording::stars(lang, star)));
        }
    }
    if unknown_stars {
        by_star.push(say::some_stars_unknown(lang, n(figures.by_star.unknown)));
    }
    let mut sentence = say::total_sentence(
        lang,
        &on,
        place,
        n(figures.ever),
        by_star.join(", "),
        n(figures.in_force),
        n(figures.ended - figures.ended_by_decision),
    );
    if figures.ended_by_decision > 0 {
        sentence.push_str(&say::total_by_decision(lang, n(figures.ended_by_decision)));
    }
    if figures.unknown > 0 {
        sentence.push_str(&say::total_unknown(lang, n(figures.unknown)));
    }
    sentence.push('.');
    let page = Page::new(say::total_title(lang, place, &on)).table(stars).charts(charts::total(figures, lang));
    let mut page = page.table(standing).text(sentence);
    if figures.ever == 0 && !csv {
        page = Page::new(say::total_title(lang, place, &on)).text(say::nothing_recognised(lang, &on));
    } else {
        page = page.text(say::total_subjects(lang, n(figures.subjects.known)));
        if figures.subjects.products_of_unknown > 0 {
            page = page.text(say::total_unknown_subjects(lang, n(figures.subjects.products_of_unknown)));
        }
    }
    // In no row of the table: these have a standing and no certificate.
    for (count, say) in [
        (figures.awaiting_ministry, say::total_awaiting as fn(Lang, String) -> String),
        (figures.unranked, |lang, n| say::total_unranked(lang, n)),
    ] {
        if count > 0 {
            page = page.text(say(lang, n(count)));
        }
    }
    let value = serde_json::to_value(figures).map_err(|error| Failure::Bug(error.into()))?;
    Ok(page.figures(value))
}
