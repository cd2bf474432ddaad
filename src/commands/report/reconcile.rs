//! `ocop report reconcile`: figures that someone published, held against the ledger's.

mod alone;
mod explain;
mod read;
mod share;

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::commands::input::Input;
use crate::commands::shared::{Opened, Reading};
use crate::commands::{Context, Failure, Outcome};
use crate::law::{FilingKind, FormGroup, Star, SubjectForm};
use crate::ledger::{Certificate, Cut, Reader, Records};
use crate::report::figures::{Item, Measured, measure_ideas};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{front as say, reconcile as words};
use crate::text::{Lang, fold, number};
use alone::Fault;
use explain::Why;
use share::Share;

pub use read::measures;
pub(super) use read::{Published, name, published};

/// Arguments of `report reconcile`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The published figures, one a row: what is counted, its year or day, of which, and the value
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Hold the file against itself alone, without a ledger
    #[arg(long, alias = "rieng", conflicts_with_all = ["as_of", "known_by", "changed_since"])]
    alone: bool,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (input, figures) = published(&args.file, &args.opened, ctx)?;
    let reading = &args.reading;
    // A ledger that was named is wanted; the one that is taken anyway may not be there.
    let is_bare = reading.cut() == Cut::default() && !reading.compares();
    let missing = is_bare && ctx.ledger_option().is_empty() && !ctx.ledger.exists();
    if args.alone || missing {
        let page = alone_page(args, &figures, &input, ctx);
        return ctx.answer_alone(page, reading);
    }
    ctx.answer(reading, |ctx, reader| made(args, &figures, &input, ctx, reader))
}

/// A figure held against the ledger.
struct Held<'f> {
    figure: &'f Published,
    /// What the ledger has; `None` without one.
    found: Option<i64>,
    /// Where the two differ, the ways of counting that give the published one.
    whys: Vec<Why>,
}

impl Held<'_> {
    fn differs(&self) -> bool {
        self.found.is_some_and(|found| found != self.figure.value)
    }
}

fn alone_page(args: &Args, figures: &[Published], input: &Input, ctx: &Context<'_>) -> Page {
    let lang = ctx.page_lang(&args.reading);
    let held: Vec<Held<'_>> = figures.iter().map(|figure| Held { figure, found: None, whys: Vec::new() }).collect();
    let faults = alone::faults(figures, |_, _| None, lang);
    let page = Page::new(words::alone_title(lang, input.file_name()));
    let page = told(page, &held, &faults, input, lang);
    let page = if faults.is_empty() { page.text(words::none_faulty(lang, figures.len())) } else { page };
    let why = if args.alone { words::not_asked(ctx.lang) } else { words::no_ledger(ctx.lang, ctx.ledger.display()) };
    page.remarks([why]).fault((!faults.is_empty()).then(|| words::faulty(ctx.lang, faults.len())))
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
    // Of later days than the one that is asked for nothing is counted, in a figure of a year or of a day of its own.
    let by = |up_to: NaiveDate| args.reading.as_of.map_or(up_to, |as_of| up_to.min(as_of));
    let on = |figure: &Published| figure.up_to.map_or(day, by);
    for figure in figures {
        if let std::collections::hash_map::Entry::Vacant(slot) = of_day.entry(on(figure)) {
            slot.insert(reader.records(on(figure))?);
        }
    }
    let of_day: HashMap<NaiveDate, OfDay<'_>> = of_day.iter().map(|(day, of)| (*day, OfDay::of(of))).collect();
    let held: Vec<Held<'_>> = figures
        .iter()
        .map(|figure| {
            let measured = of_day.get(&on(figure)).filter(|_| !figure.what.is_of_ideas()).map(|of| &of.measured);
            let found = match measured {
                Some(measured) => measured.count(figure.what, figure.year, &figure.scope).count(),
                None => measure_ideas(&ideas, figure.what, figure.year, &figure.scope),
            };
            let found = i64::try_from(found).unwrap_or(i64::MAX);
            let differs = measured.filter(|_| found != figure.value);
            let whys = differs.map_or_else(Vec::new, |measured| explain::whys(measured, figure, lang));
            Held { figure, found: Some(found), whys }
        })
        .collect();
    let kind_of = |figure: &Published, name: &str| of_day.get(&on(figure))?.kind_of(figure, name);
    let faults = alone::faults(figures, kind_of, lang);
    let differ = held.iter().filter(|one| one.differs()).count();
    let title = say::reconcile_title(lang, input.file_name(), number::date(lang, day));
    let page = told(Page::new(title), &held, &faults, input, lang);
    let later = figures.iter().filter(|figure| figure.up_to.is_some_and(|up_to| by(up_to) < up_to)).count();
    let page = if later > 0 { page.text(say::later_rows(lang, later, number::date(lang, day))) } else { page };
    let newest = of_day.values().map(|of| of.measured.records).next();
    let namesakes = newest.map_or_else(Vec::new, |records| explain::namesakes(figures, records, lang));
    let page = namesakes.into_iter().fold(page, Page::text);
    let page = if differ == 0 { page.text(say::all_hold(lang, held.len())) } else { page };
    let differ = (differ > 0).then(|| say::some_differ(ctx.lang, differ, held.len()));
    let contradicts = (!faults.is_empty()).then(|| words::faulty(ctx.lang, faults.len()));
    let why: Vec<String> = differ.into_iter().chain(contradicts).collect();
    Ok(page.fault((!why.is_empty()).then(|| why.join("\n"))))
}

/// A ledger as of a day, for many figures.
struct OfDay<'r> {
    measured: Measured<'r>,
    /// Its certificates by what their products are called, oldest decision first.
    named: HashMap<String, Vec<&'r Certificate>>,
}

impl<'r> OfDay<'r> {
    fn of(records: &'r Records) -> Self {
        let mut named: HashMap<String, Vec<&Certificate>> = HashMap::new();
        for one in &records.certificates {
            named.entry(fold::key(records.product_name(one.facts.product))).or_default().push(one);
        }
        Self { measured: Measured::of(records), named }
    }

    /// The kind of filing by which it has a product of that name in the figure's period, else at all.
    fn kind_of(&self, figure: &Published, name: &str) -> Option<FilingKind> {
        let (records, named) = (self.measured.records, self.named.get(&fold::key(name))?);
        let of_year = |one: &&&Certificate| figure.year.is_none() || records.year_of(one) == figure.year;
        Item::Certificate(named.iter().rfind(of_year).or_else(|| named.last())?).kind(records)
    }
}

/// The table of the figures, what contradicts itself, and what explains the differences.
fn told(page: Page, held: &[Held<'_>], faults: &[Fault], input: &Input, lang: Lang) -> Page {
    let differ = held.iter().filter(|one| one.differs()).count();
    let figures: Vec<Value> = held.iter().map(data).collect();
    let page =
        page.table(table(held, lang)).figures(json!({ "figures": figures, "differ": differ, "faults": json!(faults) }));
    let page = if input.remarks().is_empty() { page } else { page.text(input.remarks().trim_start_matches('\n')) };
    let differing = held.iter().filter(|one| one.differs());
    let differing = differing.filter_map(|one| Some(explain::sentence(one.figure, one.found?, &one.whys, lang)));
    let lines: Vec<String> = faults.iter().map(|fault| fault.text.clone()).chain(differing).collect();
    if lines.is_empty() { page } else { page.text(lines.join("\n")) }
}

fn table(held: &[Held<'_>], lang: Lang) -> Table {
    let labelled = held.iter().any(|one| one.figure.label.is_some());
    let against = held.iter().any(|one| one.found.is_some());
    let shared = held.iter().any(|one| one.figure.share.is_some());
    let mut table = Table::new("reconcile").left("dong", say::line(lang));
    if labelled {
        table = table.left("nhan", say::label(lang));
    }
    table = table
        .left("so_lieu", say::measure(lang))
        .left("ky", say::period(lang))
        .left("trong_do", say::cut(lang))
        .right("cong_bo", say::published(lang));
    if shared {
        table = table.right("ty_le", words::share_heading(lang));
    }
    if against {
        table = table
            .right("trong_so", say::in_ledger(lang))
            .right("chenh_lech", say::difference(lang))
            .left("ket_qua", say::verdict(lang));
    }
    let rows = held.iter().map(|Held { figure, found, .. }| {
        let mut cells = vec![Cell::Plain(figure.line)];
        if labelled {
            cells.push(figure.label.clone().into());
        }
        let count = |n: i64| Cell::Count(u64::try_from(n).unwrap_or_default());
        cells.extend([
            Cell::text(name(lang, figure.what)),
            Cell::text(figure.period(lang)),
            Cell::text(figure.of_which(lang)),
            count(figure.value),
        ]);
        if shared {
            cells.push(figure.share.map(|share| share.printed(lang)).into());
        }
        if let Some(found) = found {
            let verdict = if figure.value == *found { say::holds(lang) } else { say::differs(lang) };
            cells.extend([count(*found), Cell::Signed(found - figure.value), Cell::text(verdict)]);
        }
        cells
    });
    table.rows(rows.collect::<Vec<_>>())
}

fn data(Held { figure, found, whys }: &Held<'_>) -> Value {
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
        "form_group": cut.group.map(FormGroup::code),
        "published": figure.value,
        "share_x100": figure.share.map(Share::x100),
        "plan": figure.plan,
        "listed": figure.listed.iter().map(|one| &one.name).collect::<Vec<_>>(),
        "ledger": found,
        "holds": found.map(|found| figure.value == found),
        "explained_by": whys.iter().map(Why::data).collect::<Vec<_>>(),
    })
}
