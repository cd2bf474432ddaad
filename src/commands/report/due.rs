//! `ocop report due`: what the office must do next, by day.

mod figures;
mod words;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use words::Words;

use super::tracing::{Named, Tracing};
use super::{charts, units};
use crate::commands::due::{AHEAD, Item, Kind, groups, items, past_and_coming};
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Regime;
use crate::ledger::{Part, Reader};
use crate::report::figures::{Known, Told};
use crate::report::page::Event;
use crate::report::{Cell, Format, Page, Table, Target};
use crate::text::messages::{dossier, due as say, term, together};
use crate::text::{Lang, number};

/// What one event of a calendar lists before it says how many more there are.
const LISTED: usize = 40;

/// Arguments of `report due`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Look so many days ahead
    #[arg(long, value_name = "DAYS", alias = "trong", default_value_t = AHEAD, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(0..=3660))]
    within: i64,
    /// A line for each dossier and certificate, not one for those of a day
    #[arg(long, alias = "tat-ca")]
    all: bool,
    #[command(flatten)]
    tracing: Tracing,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let format = Target::new(args.reading.format, args.reading.out.clone())?.format;
    if format == Format::Ics && !ctx.others.is_empty() {
        return Err(Failure::Usage(together::no_calendar(ctx.lang)));
    }
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let (on, lang) = (args.reading.day(ctx.today), ctx.page_lang(&args.reading));
    let parts = reader.parts(on)?;
    let records = reader.each().into_iter().map(|one| one.records(on)).collect::<Result<Vec<_>, _>>()?;
    // The rounds, the days off and the targets of each office are its own: what is due is asked of each.
    let desk = |(at, (reader, records))| {
        let unit = parts.get(at).map(|part: &Part| part.name.as_str());
        let items = items(reader, records, args.within)?;
        Ok(Desk { words: Words { records, lang }, part: at, unit, items })
    };
    let desks = reader.each().into_iter().zip(&records).enumerate().map(desk).collect::<Result<Vec<_>, Failure>>()?;
    let page = Page::new(say::title(lang, number::date(lang, on)));
    let page = if ctx.is_csv(&args.reading) {
        page.table(figures::table(&desks, lang))
    } else {
        told(page, &lines(&desks, args.all), args, (on, lang))
    };
    let told = Told::of(&figures::of(&desks, on, args.within))?;
    let named = named(&told, &lines(&desks, args.all), args.all);
    let page = page.figures(told.figures);
    if !args.tracing.is_asked() {
        return Ok(page);
    }
    let (records, ideas, activities) = (reader.records(on)?, reader.ideas(on)?, reader.activities(on)?);
    args.tracing.look(page, &named, Known { records: &records, ideas: &ideas, activities: &activities }, lang)
}

/// Calls what stands behind a line by what the line says; its key is that of an event of the calendar.
fn named(told: &Told, lines: &[Line<'_, '_>], all: bool) -> Named {
    let mut named = Named::of(told);
    for (desk, group) in lines {
        if let Some(counted) = Item::behind(group) {
            named.add(&desk.words.line(group), desk.key(key(group, all)), counted.moved(desk.part));
        }
    }
    named
}

/// What is due at one office.
struct Desk<'r> {
    words: Words<'r>,
    /// Its place among the offices.
    part: usize,
    /// What it is called, where it is one of several.
    unit: Option<&'r str>,
    items: Vec<Item<'r>>,
}

/// What is told on a line: items of one office.
type Line<'d, 'r> = (&'d Desk<'r>, &'d [Item<'r>]);

/// The lines of all offices, by day and kind.
fn lines<'d, 'r>(desks: &'d [Desk<'r>], all: bool) -> Vec<Line<'d, 'r>> {
    let of = |desk: &'d Desk<'r>| groups(&desk.items, all).into_iter().map(move |group| (desk, group));
    let mut lines: Vec<_> = desks.iter().flat_map(of).collect();
    lines.sort_by_key(|(_, group)| (group[0].on, group[0].kind));
    lines
}

fn told(page: Page, lines: &[Line<'_, '_>], args: &Args, (on, lang): (NaiveDate, Lang)) -> Page {
    let early = (on < Regime::R26.first_day()).then(|| say::before_the_act(lang));
    let several = lines.iter().any(|(desk, _)| desk.unit.is_some());
    // The names of a calendar's events are those of one ledger.
    let mut page = Page { events: (!several).then(|| events(lines, args.all)), ..page };
    if lines.is_empty() {
        page = page.text(say::nothing(lang, number::date(lang, on), args.within));
        return early.into_iter().fold(page, Page::text);
    }
    let rows = lines.iter().map(|(desk, group)| {
        let (item, words) = (&group[0], &desk.words);
        let cells = [
            Cell::from(item.on),
            Cell::text(words.when(item.on)),
            Cell::text(words.line(group)),
            Cell::text(words.cite(item)),
        ];
        (desk.key(key(group, args.all)), desk.unit.map(Cell::text).into_iter().chain(cells).collect())
    });
    let table = units::column(Table::new("due"), several, lang)
        .left("ngay", term::day(lang))
        .left("thoi_han", say::when(lang))
        .left("viec", say::what(lang))
        .left("can_cu", say::cite(lang))
        .rows_of(rows);
    let groups: Vec<&[Item<'_>]> = lines.iter().map(|(_, group)| *group).collect();
    // A task is of all items of its kind and day.
    let one_by_one: Vec<&[Item<'_>]> = groups.iter().flat_map(|group| group.chunks(1)).collect();
    let (past, coming) = past_and_coming(&groups, on, args.within);
    page = page.table(table).charts(charts::ends(groups.iter().copied().flatten(), lang));
    let (past_items, coming_items) = past_and_coming(&one_by_one, on, args.within);
    let tasks = |(tasks, items): (u64, u64)| {
        let n = wording::amount(lang, tasks);
        if tasks == items { say::tasks(lang, n) } else { say::tasks_of(lang, n, wording::amount(lang, items)) }
    };
    page = page.text(say::sentence(lang, tasks((past, past_items)), tasks((coming, coming_items)), args.within));
    page = match early {
        Some(early) => page.text(early),
        None => page.text(say::act(lang)),
    };
    page = untold(lines, lang).into_iter().fold(page, Page::text);
    if several { page } else { page.advice([say::see_all(lang)]) }
}

impl Desk<'_> {
    /// A name that stays, of those of all offices.
    fn key(&self, key: String) -> String {
        match self.unit {
            Some(unit) => format!("{unit}-{key}"),
            None => key,
        }
    }
}

/// A note for each year over which working days were counted and whose announced holidays are not told.
fn untold(lines: &[Line<'_, '_>], lang: Lang) -> Vec<String> {
    let year = |(desk, group): &Line<'_, '_>| {
        let counted = group[0].kind == Kind::CommuneCheck;
        let days_off = counted.then(|| desk.words.records.policies.days_off())?;
        Some(group[0].on.year()).filter(|year| !days_off.is_told(*year))
    };
    let years: BTreeSet<i32> = lines.iter().filter_map(year).collect();
    years.into_iter().map(|year| dossier::holidays_not_told(lang, year)).collect()
}

/// What a line is about, by a name that stays.
fn key(group: &[Item<'_>], all: bool) -> String {
    let item = &group[0];
    let about = if all || item.kind.is_alone() { item.key() } else { item.on.to_string() };
    format!("{}-{about}", item.kind.id())
}

/// The same for a calendar. An event keeps its name while it is about the same things, so that a calendar read in
/// again replaces what it had.
fn events(lines: &[Line<'_, '_>], all: bool) -> Vec<Event> {
    let event = |(Desk { words, .. }, group): &Line<'_, '_>| {
        let unit = &words.records.office.unit;
        let office = unit.code.clone().unwrap_or_else(|| unit.id.to_string());
        let item = &group[0];
        let mut lines = vec![say::line(words.lang, say::cite(words.lang), words.cite_whole(item))];
        if group.len() > 1 {
            lines.extend(group.iter().take(LISTED).map(|item| words.about(item)));
            let more = group.len().saturating_sub(LISTED);
            lines.extend((more > 0).then(|| say::and_more(words.lang, more)));
        }
        Event {
            uid: format!("{}@{office}.ocop", key(group, all)),
            on: item.on,
            summary: words.line(group),
            description: lines.join("\n"),
        }
    };
    lines.iter().map(event).collect()
}
