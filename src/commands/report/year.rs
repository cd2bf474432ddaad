//! `ocop report year`: what an office writes of a programme year.

use clap::ValueEnum;
use serde_json::json;

use super::charts;
use super::places::Cut;
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::SubjectForm;
use crate::ledger::Reader;
use crate::report::figures::{self, Subjects, Year};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{self, report as say, term};
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

/// Arguments of `report year`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Programme year
    #[arg(value_name = "YEAR", value_parser = shared::year)]
    year: i32,
    /// Products sent up for five stars: inside the four-star row, or a row apart
    #[arg(long, value_name = "WHERE", alias = "tiem-nang", value_enum, default_value = "inside")]
    potential: Potential,
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
    let figures = figures::year(&records, args.year, &scope, &reader.targets()?);
    let place = args.district.clone().unwrap_or_else(|| records.office.unit.name.clone());
    let (csv, lang) = (ctx.is_csv(&args.reading), ctx.page_lang(&args.reading));
    let page = page(&figures, args.potential, &place, lang)?;
    let certificates = figures::last_of_year(&records, args.year, &scope);
    args.cut.put(page, &records, &certificates, csv, lang, ctx)
}

fn page(figures: &Year, potential: Potential, place: &str, lang: Lang) -> Result<Page, Failure> {
    let count = |n| Cell::Count(n);
    let (evaluated, recognised) = (&figures.evaluated, &figures.recognised);
    let mut table = Table::new("year").left("chi_tieu", term::figure(lang)).right("so_luong", term::number(lang));
    let mut row = |text: String, n: u64| table.rows.push(vec![Cell::text(text), count(n)]);
    row(say::registered(lang), figures.registered);
    if evaluated.dossiers > 0 {
        row(say::evaluated(lang), evaluated.dossiers);
        row(say::first(lang), evaluated.first);
        row(say::upgrade(lang), evaluated.upgrade);
        row(say::re_evaluation(lang), evaluated.re_evaluation);
        if evaluated.products != evaluated.dossiers {
            row(say::distinct_products(lang), evaluated.products);
        }
        row(say::subjects_evaluated(lang), evaluated.subjects.known);
        row(say::new_subjects(lang), evaluated.new_subjects);
        row(say::earlier_subjects(lang), evaluated.earlier_subjects);
    }
    row(say::recognised(lang), recognised.products);
    let sent_up = recognised.potential_five.len() as u64;
    let stars = &recognised.by_star;
    if stars.five > 0 {
        row(say::stars(lang, 5), stars.five);
    }
    match potential {
        Potential::Inside => {
            row(say::stars(lang, 4), stars.four);
            if sent_up > 0 {
                row(say::potential_inside(lang), sent_up);
            }
        }
        Potential::Apart => {
            row(say::potential_apart(lang), sent_up);
            row(say::stars(lang, 4), stars.four - sent_up);
        }
    }
    row(say::stars(lang, 3), stars.three);
    if stars.unknown > 0 {
        row(say::stars_unknown(lang), stars.unknown);
    }
    if recognised.by_level.len() > 1 {
        for (level, n) in &recognised.by_level {
            row(say::certified_by(lang, wording::level_of_id(lang, level)), *n);
        }
    }
    row(say::subjects_recognised(lang), recognised.subjects.known);
    for (form, n) in forms(&recognised.subjects) {
        row(say::indented(lang, wording::form(lang, form)), n);
    }
    if recognised.subjects.products_of_unknown > 0 {
        row(say::products_of_unknown(lang), recognised.subjects.products_of_unknown);
    }
    for (n, text) in [
        (figures.unranked, say::unranked(lang)),
        (figures.knocked_out, messages::dossier::knocked_out_row(lang)),
        (figures.awaiting_ministry, say::awaiting(lang)),
        (figures.undecided, say::undecided(lang)),
        (figures.without_year, say::without_year(lang, figures.year)),
    ] {
        if n > 0 {
            row(text, n);
        }
    }
    for target in &figures.targets {
        row(say::target(lang, target.star), target.target.into());
    }
    let mut page = Page::new(say::year_title(lang, figures.year, place, number::date(lang, figures.as_of)))
        .table(table)
        .charts(charts::year(figures, lang));
    for sentence in sentences(figures, potential, place, lang) {
        page = page.text(sentence);
    }
    let mut value = serde_json::to_value(figures).map_err(|error| Failure::Bug(error.into()))?;
    value["recognised"]["potential_five_counted"] =
        json!(if potential == Potential::Inside { "inside" } else { "apart" });
    Ok(page.figures(value))
}

/// Forms and their counts in the order papers print, the unknown last.
fn forms(subjects: &Subjects) -> Vec<(Option<SubjectForm>, u64)> {
    let known = SubjectForm::ALL.into_iter().filter_map(|form| Some((Some(form), *subjects.by_form.get(form.code())?)));
    known.chain(subjects.by_form.get("unknown").map(|n| (None, *n))).collect()
}

/// What an office would write (Vietnamese: glossary of official papers).
fn sentences(figures: &Year, potential: Potential, place: &str, lang: Lang) -> Vec<String> {
    let n = |n: u64| wording::amount(lang, n);
    let (evaluated, recognised) = (&figures.evaluated, &figures.recognised);
    let mut lines = Vec::new();
    if evaluated.dossiers > 0 {
        let mut kinds = vec![say::some_first(lang, n(evaluated.first))];
        if evaluated.upgrade > 0 {
            kinds.push(say::some_upgrade(lang, n(evaluated.upgrade)));
        }
        if evaluated.re_evaluation > 0 {
            kinds.push(say::some_re_evaluation(lang, n(evaluated.re_evaluation)));
        }
        let (dossiers, subjects) = (n(evaluated.dossiers), n(evaluated.subjects.known));
        let passes = n(evaluated.passes.into());
        lines.push(say::evaluated_sentence(lang, figures.year, passes, dossiers, subjects, kinds.join(", ")));
    }
    if recognised.products == 0 {
        lines.push(say::none_recognised(lang, figures.year));
    } else {
        let sent_up = recognised.potential_five.len() as u64;
        let mut stars = Vec::new();
        let four = recognised.by_star.four - if potential == Potential::Apart { sent_up } else { 0 };
        if potential == Potential::Apart && sent_up > 0 {
            stars.push(say::some_potential(lang, n(sent_up)));
        }
        for (star, count) in [(5, recognised.by_star.five), (4, four), (3, recognised.by_star.three)] {
            if count > 0 {
                stars.push(say::some_stars(lang, n(count), wording::stars(lang, star)));
            }
        }
        if recognised.by_star.unknown > 0 {
            stars.push(say::some_stars_unknown(lang, n(recognised.by_star.unknown)));
        }
        let (products, subjects) = (n(recognised.products), n(recognised.subjects.known));
        let mut result = say::result_sentence(lang, figures.year, products, subjects, stars.join(", "), place);
        if potential == Potential::Inside && sent_up > 0 {
            result.push_str(&say::result_sent_up(lang, n(sent_up)));
        }
        result.push('.');
        lines.push(result);
        let forms: Vec<String> = forms(&recognised.subjects)
            .into_iter()
            .map(|(form, count)| say::some_of(lang, n(count), wording::form(lang, form)))
            .collect();
        if !forms.is_empty() {
            lines.push(say::forms_sentence(lang, forms.join(", ")));
        }
    }
    if figures.unranked > 0 {
        lines.push(say::unranked_sentence(lang, n(figures.unranked), figures.year));
    }
    if figures.knocked_out > 0 {
        lines.push(messages::dossier::knocked_out_sentence(lang, n(figures.knocked_out), figures.year));
    }
    if figures.undecided > 0 {
        lines.push(say::undecided_sentence(lang, n(figures.undecided)));
    }
    if figures.without_year > 0 {
        lines.push(say::without_year_sentence(lang, n(figures.without_year), figures.year));
    }
    for target in &figures.targets {
        let (reached, planned) = (n(target.recognised), n(target.target.into()));
        lines.push(match target.percent_x10 {
            Some(tenths) if tenths > 1000 => say::over_target(
                lang,
                reached,
                planned,
                number::percent(lang, tenths),
                number::percent(lang, tenths - 1000),
            ),
            Some(tenths) => say::target_sentence(lang, reached, planned, number::percent(lang, tenths)),
            None => continue,
        });
    }
    lines
}
