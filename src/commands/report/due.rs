//! `ocop report due`: what the office must do next, by day.

mod figures;
mod words;

use std::collections::BTreeSet;

use chrono::Datelike;
use words::Words;

use super::charts;
use crate::commands::due::{AHEAD, Item, Kind, groups, items, past_and_coming};
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Regime;
use crate::ledger::Reader;
use crate::report::page::Event;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{dossier, due as say, term};
use crate::text::number;

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
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let records = reader.records(args.reading.day(ctx.today))?;
    let items = items(reader, &records, args.within)?;
    let words = Words { records: &records, lang: ctx.page_lang(&args.reading) };
    let page = Page::new(say::title(words.lang, number::date(words.lang, records.on)));
    let page = if ctx.is_csv(&args.reading) {
        page.table(figures::table(&items, &words))
    } else {
        told(page, &groups(&items, args.all), args, &words)
    };
    Ok(page.figures(figures::of(&items, args.within, &words)))
}

fn told(page: Page, groups: &[&[Item<'_>]], args: &Args, words: &Words<'_>) -> Page {
    let (lang, on) = (words.lang, words.records.on);
    let early = (on < Regime::R26.first_day()).then(|| say::before_the_act(lang));
    let mut page = Page { events: Some(events(groups, args.all, words)), ..page };
    if groups.is_empty() {
        page = page.text(say::nothing(lang, number::date(lang, on), args.within));
        return early.into_iter().fold(page, Page::text);
    }
    let rows = groups.iter().map(|group| {
        let item = &group[0];
        let cells = vec![
            Cell::from(item.on),
            Cell::text(words.when(item.on)),
            Cell::text(words.line(group)),
            Cell::text(words.cite(item)),
        ];
        (key(group, args.all), cells)
    });
    let table = Table::new("due")
        .left("ngay", term::day(lang))
        .left("thoi_han", say::when(lang))
        .left("viec", say::what(lang))
        .left("can_cu", say::cite(lang))
        .rows_of(rows);
    let (past, coming) = past_and_coming(groups, on, args.within);
    page = page.table(table).charts(charts::ends(groups.iter().copied().flatten(), lang));
    page = page.text(say::sentence(lang, wording::amount(lang, past), wording::amount(lang, coming), args.within));
    page = match early {
        Some(early) => page.text(early),
        None => page.text(say::act(lang)),
    };
    page = untold(groups, words).into_iter().fold(page, Page::text);
    page.text(say::see_all(lang))
}

/// A note for each year over which working days were counted and whose announced holidays are not told.
fn untold(groups: &[&[Item<'_>]], words: &Words<'_>) -> Vec<String> {
    let days_off = words.records.policies.days_off();
    let counted = groups.iter().map(|group| &group[0]).filter(|item| item.kind == Kind::CommuneCheck);
    let years: BTreeSet<i32> = counted.map(|item| item.on.year()).filter(|year| !days_off.is_told(*year)).collect();
    years.into_iter().map(|year| dossier::holidays_not_told(words.lang, year)).collect()
}

/// What a line is about, by a name that stays.
fn key(group: &[Item<'_>], all: bool) -> String {
    let item = &group[0];
    let about = if all || item.kind.is_alone() { item.key() } else { item.on.to_string() };
    format!("{}-{about}", item.kind.id())
}

/// The same for a calendar. An event keeps its name while it is about the same things, so that a calendar read in
/// again replaces what it had.
fn events(groups: &[&[Item<'_>]], all: bool, words: &Words<'_>) -> Vec<Event> {
    let unit = &words.records.office.unit;
    let office = unit.code.clone().unwrap_or_else(|| unit.id.to_string());
    let event = |group: &&[Item<'_>]| {
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
    groups.iter().map(event).collect()
}
