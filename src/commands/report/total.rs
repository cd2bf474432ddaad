//! `ocop report total`: ever recognised, and in force.

use super::charts;
use super::cut::{self, Cut};
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
    let page = page((&figures, args.cut.potential), &place, &mut named, csv, lang).figures(told.figures);
    let known = Known { records: &records, ideas: &ideas, activities: &activities };
    args.cut.finish(page, (known, figures::last_of_all(&records, &scope)), named, (csv, lang), (on, ctx))
}

fn page((figures, potential): (&Total, Potential), place: &str, named: &mut Named, csv: bool, lang: Lang) -> Page {
    let on = number::date(lang, figures.as_of);
    named.call(&say::ever(lang), "ever");
    named.call(&say::in_force(lang), "in_force");
    for standing in figures.by_standing.keys() {
        named.call(&wording::standing(lang, *standing), format!("by_standing.{}", standing.id()));
    }
    named.call(&say::column_potential(lang), "potential_five");
    let mut stars = Table::new("total").left("chi_tieu", term::figure(lang)).right("so_luong", term::number(lang));
    for (field, name) in cut::stars(potential, lang) {
        stars = stars.right(field, name);
    }
    let unknown_stars = !figures.by_star.unknown.is_none();
    if unknown_stars {
        stars = stars.right("chua_ro_hang", say::column_stars_unknown(lang));
    }
    let of_stars = 2..stars.columns.len();
    stars = stars.under(&term::star(lang), of_stars);
    stars = stars.parts_of("so_luong", &["hang_5", "tiem_nang_5_sao", "hang_4", "hang_3", "chua_ro_hang"]);
    let row = |text: String, all: &Counted, (by, sent_up): (&ByStar, &Counted)| {
        let unknown = unknown_stars.then(|| Cell::Count(by.unknown.count()));
        let first = [Cell::text(text), Cell::Count(all.count())].into_iter();
        first.chain(cut::star_cells(by, sent_up, potential)).chain(unknown).collect()
    };
    let mut stars = stars.rows([
        row(say::ever(lang), &figures.ever, (&figures.by_star, &figures.potential_five)),
        row(say::in_force(lang), &figures.in_force, (&figures.in_force_by_star, &figures.in_force_potential_five)),
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
    let page =
        Page::new(say::total_title(lang, place, &on)).table(stars).charts(charts::total(figures, potential, lang));
    let page = cut::sent_up_note(&figures.potential_five, potential, lang).into_iter().fold(page, Page::text);
    let mut page = page.table(standing).text(sentence(figures, potential, place, lang));
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
pub(super) fn sentence(figures: &Total, potential: Potential, place: &str, lang: Lang) -> String {
    let n = |n: u64| wording::amount(lang, n);
    let apart = potential.apart(&figures.potential_five).filter(|apart| !apart.is_none());
    let four = apart.map_or_else(|| figures.by_star.four.clone(), |apart| figures.by_star.four.without(apart));
    let stars = [(5, &figures.by_star.five), (4, &four), (3, &figures.by_star.three)];
    let stars = stars.into_iter().filter(|(_, of)| !of.is_none());
    let stars = stars.map(|(star, of)| say::some_products_stars(lang, n(of.count()), wording::stars(lang, star)));
    let stars = apart.map(|apart| say::some_potential(lang, n(apart.count()))).into_iter().chain(stars);
    let unknown = figures.by_star.unknown.count();
    let stars: Vec<String> = stars.chain((unknown > 0).then(|| say::some_stars_unknown(lang, n(unknown)))).collect();
    let mut sentence = say::total_sentence(
        lang,
        number::date(lang, figures.as_of),
        place,
        n(figures.ever.count()),
        stars.join(", "),
        match figures.in_force.count() {
            0 => say::none_in_force(lang),
            some => say::some_in_force(lang, n(some)),
        },
        match figures.ended.without(&figures.ended_by_decision).count() {
            0 => say::none_ended(lang),
            some => say::some_ended(lang, n(some)),
        },
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
