//! `ocop report reconcile`: figures that someone published, held against the ledger's.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::commands::cells::{whole, word};
use crate::commands::input::{Asked, Input};
use crate::commands::shared::{Opened, Reading};
use crate::commands::{Context, Failure, Outcome, row, wording};
use crate::law::{Star, SubjectForm, subject_form};
use crate::ledger::{Reader, Records};
use crate::report::figures::{Cut, Measure, measure, measure_ideas};
use crate::report::{Cell, Page, Table};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{front as say, input as msg, programme};
use crate::text::{Lang, fold, number};

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

/// The largest figure that is read.
const MOST: i64 = 1_000_000_000;

/// A figure as published.
struct Published {
    line: u64,
    label: Option<String>,
    what: Measure,
    year: Option<i32>,
    up_to: Option<NaiveDate>,
    cut: Cut,
    value: i64,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let asked = Asked { opened: &args.opened, dry_run: false };
    let mut input = Input::open(&args.file, (heading::FIGURES, &["so_lieu", "gia_tri"]), asked, ctx)?;
    let rows = input.rows();
    let figures: Vec<Published> = rows.iter().filter_map(|row| read(&mut input, row, lang)).collect();
    input.sound(None)?;
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
            measure_ideas(&ideas, figure.what, figure.year, &figure.cut)
        } else {
            records.map_or(0, |records| measure(records, figure.what, figure.year, &figure.cut))
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

/// Reads a row; `None` where it is at fault.
fn read(input: &mut Input, row: &Row, lang: Lang) -> Option<Published> {
    let what = word(input, row, "so_lieu", named, (say::one_of(lang, measures(lang).join("; ")), true), lang);
    let year = input.read(row, "nam", row::programme_year);
    let up_to = input.read(row, "den_ngay", cell::date);
    let told = |input: &Input, field| input.text(row, field).is_some();
    match (what, told(input, "nam"), told(input, "den_ngay")) {
        (_, false, false) => input.fault(row.line, "nam", say::needs_period(lang)),
        (_, true, true) => input.fault(row.line, "den_ngay", say::two_periods(lang)),
        (Some(what), false, true) if what.is_of_dossiers() || what.is_of_ideas() => {
            input.fault(row.line, "den_ngay", say::needs_year_of(lang, name(lang, what)));
        }
        (Some(what @ Measure::InForce), true, false) => {
            input.fault(row.line, "nam", say::needs_day_of(lang, name(lang, what)));
        }
        _ => {}
    }
    let star = input.read(row, "hang_sao", cell::star);
    let kind = input.read(row, "loai_ho_so", cell::filing_kind);
    if kind.is_some_and(|kind| kind.kind.is_none()) {
        let got = input.get(row, "loai_ho_so").to_owned();
        input.fault(row.line, "loai_ho_so", say::kind_unclear(lang, got));
    }
    let cut = Cut {
        star: star.and_then(|cell| Star::new(cell.star)),
        sent_up: star.is_some_and(|cell| cell.sent_up),
        kind: kind.and_then(|cell| cell.kind),
        district: input.text(row, "huyen"),
        commune: input.text(row, "xa_phuong"),
        form: form(input, row, lang),
    };
    let value = whole(input, row, "gia_tri", 0..=MOST, lang);
    if input.text(row, "gia_tri").is_none() {
        input.fault(row.line, "gia_tri", msg::blank(lang));
    }
    if input.is_bad(row.line) {
        return None;
    }
    Some(Published { line: row.line, label: input.text(row, "nhan"), what: what?, year, up_to, cut, value: value? })
}

fn form(input: &mut Input, row: &Row, lang: Lang) -> Option<SubjectForm> {
    let typed = input.text(row, "loai_chu_the")?;
    match subject_form::read(&typed, "") {
        Ok(reading) => reading.form,
        Err(error) => {
            input.fault(row.line, "loai_chu_the", error.message(lang));
            None
        }
    }
}

/// What may be counted, as a form's drop-down gives it.
pub fn measures(lang: Lang) -> Vec<String> {
    Measure::ALL.map(|what| name(lang, what)).to_vec()
}

fn name(lang: Lang, what: Measure) -> String {
    match what {
        Measure::Registered => say::registered(lang),
        Measure::Evaluated => say::evaluated(lang),
        Measure::Participants => say::participants(lang),
        Measure::Products => say::products(lang),
        Measure::Subjects => say::subjects(lang),
        Measure::InForce => say::in_force(lang),
        Measure::PotentialIdeas => programme::potential_ideas(lang),
        Measure::ExistingIdeas => programme::existing_ideas(lang),
    }
}

/// What is counted, by its name in either language, or by the key of data.
fn named(typed: &str) -> Option<Measure> {
    let typed = fold::search(typed);
    let is = |name: &str| fold::search(name) == typed;
    Measure::ALL.into_iter().find(|what| is(&name(Lang::Vi, *what)) || is(&name(Lang::En, *what)) || is(what.id()))
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
        "kind": cut.kind.map(crate::law::FilingKind::id),
        "district": cut.district,
        "commune": cut.commune,
        "form": cut.form.map(SubjectForm::code),
        "published": figure.value,
        "ledger": found,
        "holds": figure.value == *found,
    })
}

impl Published {
    fn period(&self, lang: Lang) -> String {
        let up_to = self.up_to.map(|day| say::up_to(lang, number::date(lang, day)));
        self.year.map(|year| say::of_year(lang, year)).or(up_to).unwrap_or_default()
    }

    fn of_which(&self, lang: Lang) -> String {
        let cut = &self.cut;
        let star = cut.star.filter(|_| !cut.sent_up).map(|star| say::of_star(lang, star.number()));
        let sent_up = cut.sent_up.then(|| say::sent_up(lang));
        let kind = cut.kind.map(|kind| wording::kind(lang, kind));
        let form = cut.form.map(|form| form.name(lang));
        [star, sent_up, kind, cut.commune.clone(), cut.district.clone(), form]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}
