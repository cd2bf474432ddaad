//! `ocop report reconcile`: figures that someone published, held against the ledger's.

mod read;

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::commands::input::Input;
use crate::commands::shared::{Opened, Reading};
use crate::commands::{Context, Failure, Outcome};
use crate::law::{FilingKind, Star, SubjectForm};
use crate::ledger::{Reader, Records};
use crate::report::figures::{measure, measure_ideas};
use crate::report::{Cell, Page, Table};
use crate::text::messages::front as say;
use crate::text::{Lang, number};

pub use read::measures;
pub(super) use read::{Published, name, published};

/// Arguments of `report reconcile`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The published figures, one a row: what is counted, its year or day, of which, and the value
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (input, figures) = published(&args.file, &args.opened, ctx)?;
    ctx.answer(&args.reading, |ctx, reader| made(args, &figures, &input, ctx, reader))
}

fn made(
    args: &Args,
    figures: &[Published],
    input: &Input,
    ctx: &Context<'_>,
    reader: Reader<'_>,
) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let day = args.reading.day(ctx.today);
    let ideas = reader.ideas(day)?;
    let mut of_day: HashMap<NaiveDate, Records> = HashMap::new();
    let mut counted = Vec::with_capacity(figures.len());
    // Of later days than the one that is asked for nothing is counted, in a figure of a year or of a day of its own.
    let by = |up_to: NaiveDate| args.reading.as_of.map_or(up_to, |as_of| up_to.min(as_of));
    for figure in figures {
        let on = figure.up_to.map_or(day, by);
        if let std::collections::hash_map::Entry::Vacant(slot) = of_day.entry(on) {
            slot.insert(reader.records(on)?);
        }
        let records = of_day.get(&on);
        let found = if figure.what.is_of_ideas() {
            measure_ideas(&ideas, figure.what, figure.year, &figure.scope)
        } else {
            records.map_or(0, |records| measure(records, figure.what, figure.year, &figure.scope).count())
        };
        counted.push((figure, i64::try_from(found).unwrap_or(i64::MAX)));
    }
    let differ = counted.iter().filter(|(figure, found)| figure.value != *found).count();
    let title = say::reconcile_title(lang, input.file_name(), number::date(lang, day));
    let page = Page::new(title)
        .table(table(&counted, lang))
        .figures(json!({ "figures": counted.iter().map(data).collect::<Vec<_>>(), "differ": differ }));
    let page = if input.remarks().is_empty() { page } else { page.text(input.remarks().trim_start_matches('\n')) };
    let later = figures.iter().filter(|figure| figure.up_to.is_some_and(|up_to| by(up_to) < up_to)).count();
    let page = if later > 0 { page.text(say::later_rows(lang, later, number::date(lang, day))) } else { page };
    let page = if differ == 0 { page.text(say::all_hold(lang, counted.len())) } else { page };
    Ok(page.fault((differ > 0).then(|| say::some_differ(ctx.lang, differ, counted.len()))))
}

fn table(counted: &[(&Published, i64)], lang: Lang) -> Table {
    let labelled = counted.iter().any(|(figure, _)| figure.label.is_some());
    let mut table = Table::new("reconcile").left("dong", say::line(lang));
    if labelled {
        table = table.left("nhan", say::label(lang));
    }
    let table = table
        .left("so_lieu", say::measure(lang))
        .left("ky", say::period(lang))
        .left("trong_do", say::cut(lang))
        .right("cong_bo", say::published(lang))
        .right("trong_so", say::in_ledger(lang))
        .right("chenh_lech", say::difference(lang))
        .left("ket_qua", say::verdict(lang));
    let rows = counted.iter().map(|(figure, found)| {
        let mut cells = vec![Cell::Plain(figure.line)];
        if labelled {
            cells.push(figure.label.clone().into());
        }
        let count = |n: i64| Cell::Count(u64::try_from(n).unwrap_or_default());
        let verdict = if figure.value == *found { say::holds(lang) } else { say::differs(lang) };
        cells.extend([
            Cell::text(name(lang, figure.what)),
            Cell::text(figure.period(lang)),
            Cell::text(figure.of_which(lang)),
            count(figure.value),
            count(*found),
            Cell::Signed(found - figure.value),
            Cell::text(verdict),
        ]);
        cells
    });
    table.rows(rows.collect::<Vec<_>>())
}

fn data((figure, found): &(&Published, i64)) -> Value {
    let cut = &figure.cut;
    json!({
        "line": figure.line,
        "label": figure.label,
        "measure": figure.what.id(),
        "year": figure.year,
        "up_to": figure.up_to,
        "star": cut.star.map(Star::number),
        "sent_up": cut.sent_up,
        "kind": cut.kind.map(FilingKind::id),
        "district": cut.district,
        "commune": cut.commune,
        "form": cut.form.map(SubjectForm::code),
        "published": figure.value,
        "ledger": found,
        "holds": figure.value == *found,
    })
}
