//! `ocop report total`: ever recognised, and in force.

use super::charts;
use super::cut::Cut;
use super::tracing::Named;
use super::year::Potential;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::Reader;
use crate::report::figures::{self, ByStar, Counted, Known, Told, Total};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{report as say, term};
use crate::text::{Lang, number};

/// Arguments of `report total`.
#[derive(Debug, clap::Args)]
pub struct Args {
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
    let (records, ideas, activities) = (reader.records(on)?, Vec::new(), Vec::new());
    let scope = args.cut.scope(&records, ctx.lang)?;
    let figures = figures::total(&records, &scope);
    let place = args.cut.place(&records, lang);
    let told = Told::of(&figures)?;
    let mut named = Named::of(&told);
    let page = page(&figures, &place, &mut named, csv, lang).figures(told.figures);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    args.cut.finish(
        page,
        (known, figures::last_of_all(&records, &scope)),
        named,
        (csv, lang),
        (on, Potential::Inside, ctx),
    )
}

fn page(figures: &Total, place: &str, named: &mut Named, csv: bool, lang: Lang) -> Page {
    let on = number::date(lang, figures.as_of);
    named.call(&say::ever(lang), "ever");
    named.call(&say::in_force(lang), "in_force");
    for standing in figures.by_standing.keys() {
        named.call(&wording::standing(lang, *standing), format!("by_standing.{}", standing.id()));
    }
    let mut stars = Table::new("total")
        .left("chi_tieu", term::figure(lang))
        .right("so_luong", term::number(lang))
        .right("hang_5", say::column_stars(lang, 5))
        .right("hang_4", say::column_stars(lang, 4))
        .right("hang_3", say::column_stars(lang, 3));
    let unknown_stars = !figures.by_star.unknown.is_none();
    if unknown_stars {
        stars = stars.right("chua_ro_hang", say::column_stars_unknown(lang));
    }
    let of_stars = 2..stars.columns.len();
    stars = stars.under(&term::star(lang), of_stars);
    stars = stars.parts_of("so_luong", &["hang_5", "hang_4", "hang_3", "chua_ro_hang"]);
    let row = |text: String, all: &Counted, by: &ByStar| {
        let unknown = unknown_stars.then_some(&by.unknown);
        let counts = [all, &by.five, &by.four, &by.three].into_iter().chain(unknown);
        std::iter::once(Cell::text(text)).chain(counts.map(|one| Cell::Count(one.count()))).collect()
    };
    let mut stars = stars.rows([
        row(say::ever(lang), &figures.ever, &figures.by_star),
        row(say::in_force(lang), &figures.in_force, &figures.in_force_by_star),
    ]);
    if csv {
        // One table for a spreadsheet: the standings follow as rows.
        let width = stars.columns.len();
        for (standing, n) in &figures.by_standing {
            let mut cells = vec![Cell::text(wording::standing(lang, *standing)), Cell::Count(n.count())];
            cells.resize(width, Cell::Blank);
            stars.rows.push(cells);
        }
    }
    let standing =
        Table::new("standing").left("tinh_trang", term::standing(lang)).right("so_luong", term::number(lang)).rows(
            figures
                .by_standing
                .iter()
                .map(|(standing, n)| vec![Cell::text(wording::standing(lang, *standing)), Cell::Count(n.count())]),
        );
    let page = Page::new(say::total_title(lang, place, &on)).table(stars).charts(charts::total(figures, lang));
    let mut page = page.table(standing).text(sentence(figures, place, lang));
    let n = |counted: &Counted| wording::amount(lang, counted.count());
    if figures.ever.is_none() && !csv {
        page = Page::new(say::total_title(lang, place, &on)).text(say::nothing_recognised(lang, &on));
    } else {
        page = page.text(say::total_subjects(lang, n(&figures.subjects.known)));
        if !figures.subjects.products_of_unknown.is_none() {
            page = page.text(say::total_unknown_subjects(lang, n(&figures.subjects.products_of_unknown)));
        }
    }
    // In no row of the table: these have a standing and no certificate.
    for (counted, say) in [
        (&figures.awaiting_ministry, say::total_awaiting as fn(Lang, String) -> String),
        (&figures.unranked, |lang, n| say::total_unranked(lang, n)),
    ] {
        if !counted.is_none() {
            page = page.text(say(lang, n(counted)));
        }
    }
    page
}

/// What an office writes of it (glossary §D).
pub(super) fn sentence(figures: &Total, place: &str, lang: Lang) -> String {
    let n = |n: u64| wording::amount(lang, n);
    let stars = [(5, &figures.by_star.five), (4, &figures.by_star.four), (3, &figures.by_star.three)];
    let stars = stars.into_iter().filter(|(_, of)| !of.is_none());
    let stars = stars.map(|(star, of)| say::some_products_stars(lang, n(of.count()), wording::stars(lang, star)));
    let unknown = figures.by_star.unknown.count();
    let stars: Vec<String> = stars.chain((unknown > 0).then(|| say::some_stars_unknown(lang, n(unknown)))).collect();
    let mut sentence = say::total_sentence(
        lang,
        number::date(lang, figures.as_of),
        place,
        n(figures.ever.count()),
        stars.join(", "),
        n(figures.in_force.count()),
        n(figures.ended.without(&figures.ended_by_decision).count()),
    );
    if !figures.ended_by_decision.is_none() {
        sentence.push_str(&say::total_by_decision(lang, n(figures.ended_by_decision.count())));
    }
    if !figures.unknown.is_none() {
        sentence.push_str(&say::total_unknown(lang, n(figures.unknown.count())));
    }
    sentence.push('.');
    sentence
}
