//! `ocop expire list`: certificates by what they are on a day, with days left.

mod found;
mod section;
mod table;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use clap::ValueEnum as _;
use found::{Found, found};
use section::Section;
use table::table;

use crate::commands::asked::{Asked, By};
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::{Certificate, Reader, Records};
use crate::report::Page;
use crate::text::messages::{answer, ending as say};
use crate::text::{Lang, number, order};

/// Arguments of `expire list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also those that end within so many days; with --standing or --due, of those in their term only these
    #[arg(long, value_name = "DAYS", alias = "trong", allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(0..=36500))]
    within: Option<i64>,
    /// Only certificates that are this on the day; may be repeated
    #[arg(long, value_name = "STANDING", alias = "tinh-trang", value_parser = Asked::parser(&Asked::OF_PRODUCTS), num_args = 1.., value_delimiter = ',', conflicts_with_all = ["due", "still_marked"])]
    standing: Vec<Asked>,
    /// Only those whose file for re-evaluation is to come in now, or is overdue
    #[arg(long, alias = "den-han", conflicts_with = "still_marked")]
    due: bool,
    /// Only those that have ended while the newest inspection since found the OCOP mark in use
    #[arg(long, alias = "con-dung-nhan-hieu")]
    still_marked: bool,
    /// A table for each commune or subject
    #[arg(long, value_name = "BY", alias = "theo", value_enum)]
    by: Option<By>,
    #[command(flatten)]
    reading: Reading,
}

impl Args {
    /// The lists that are asked for, in their order.
    fn sections(&self) -> Vec<Section> {
        if self.still_marked {
            return vec![Section::StillMarked];
        }
        if self.due {
            return vec![Section::Due, Section::Overdue];
        }
        if self.standing.is_empty() {
            return Section::UNASKED.to_vec();
        }
        let asked = |section: &Section| self.standing.iter().any(|asked| Section::asked(*asked).contains(section));
        Section::ALL.into_iter().filter(asked).collect()
    }

    /// Whether lists were named.
    fn is_asked(&self) -> bool {
        self.still_marked || self.due || !self.standing.is_empty()
    }
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    if let Some(asked) = args.standing.iter().find(|asked| Asked::OF_PRODUCTS.contains(asked)) {
        let value = asked.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
        return Err(Failure::Usage(say::no_certificates(ctx.lang, value)));
    }
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let records = reader.records(args.reading.day(ctx.today))?;
    let inspections = if args.still_marked { reader.inspections(records.on)? } else { Vec::new() };
    let all = found(&records, &args.sections(), args.within, &inspections);
    Ok(page(args, &records, &all, ctx.is_tables(&args.reading), ctx.page_lang(&args.reading)))
}

fn page(args: &Args, records: &Records, all: &[Found<'_>], data: bool, lang: Lang) -> Page {
    let on = number::date(lang, records.on);
    let mut page = Page::new(answer::expire_title(lang, &on));
    let mut figures = Map::from_iter([("as_of".to_owned(), json!(records.on))]);
    for section in args.sections() {
        let of_it: Vec<&Found<'_>> = all.iter().filter(|one| one.section == section).collect();
        figures.insert(section.id().replace('-', "_"), listed(&of_it, records));
        if !of_it.is_empty() && !data && args.by.is_none() {
            page =
                page.table(table(section.id(), Some(section.caption(&on, args.within, lang)), &of_it, records, lang));
        }
    }
    if let Some(by) = args.by {
        let (mut groups, mut told) = (grouped(records, all, by, lang), Vec::new());
        groups.sort_by_cached_key(|(name, _)| order::key(name));
        for (name, of_it) in groups {
            let mut figure = json!({ "name": name });
            if let (Value::Object(figure), Value::Object(of_it)) = (&mut figure, listed(&of_it, records)) {
                figure.extend(of_it);
            }
            told.push(figure);
            if !data {
                let caption = say::group_caption(lang, name, wording::amount(lang, of_it.len() as u64));
                page = page.table(table("group", Some(caption), &of_it, records, lang));
            }
        }
        figures.insert("groups".to_owned(), told.into());
    }
    if data {
        // One table for a spreadsheet, which list each row is of in a column.
        let mut rows: Vec<&Found<'_>> = all.iter().collect();
        if let Some(by) = args.by {
            rows.sort_by_cached_key(|one| order::key(&group(by, records, one.certificate, lang)));
        }
        page = page.table(table("certificates", None, &rows, records, lang));
    }
    let sentences = if args.is_asked() {
        vec![say::so_many_listed(lang, &on, wording::amount(lang, all.len() as u64))]
    } else {
        told(args, records, all, &on, lang)
    };
    sentences.into_iter().fold(page, Page::text).figures(figures.into())
}

/// A list for a script.
fn listed(list: &[&Found<'_>], records: &Records) -> Value {
    json!({ "count": list.len(), "certificates": list.iter().map(|one| one.figure(records)).collect::<Vec<_>>() })
}

/// The commune or the subject of a certificate, as people call it.
fn group(by: By, records: &Records, certificate: &Certificate, lang: Lang) -> String {
    let subject = records.subject_of(certificate.facts.product).map(|(_, facts)| facts);
    match by {
        By::Subject => wording::subject_name(lang, subject),
        By::Commune => {
            let told = subject.map(wording::unit).filter(|unit| !unit.is_empty());
            told.unwrap_or_else(|| say::commune_not_known(lang))
        }
    }
}

/// The certificates of each commune or subject.
fn grouped<'f, 'r>(records: &Records, all: &'f [Found<'r>], by: By, lang: Lang) -> Vec<(String, Vec<&'f Found<'r>>)> {
    let mut groups: BTreeMap<String, Vec<&Found<'_>>> = BTreeMap::new();
    for one in all {
        groups.entry(group(by, records, one.certificate, lang)).or_default().push(one);
    }
    groups.into_iter().collect()
}

/// The sentences under the lists that nobody named.
fn told(args: &Args, records: &Records, all: &[Found<'_>], on: &str, lang: Lang) -> Vec<String> {
    let count = |sections: &[Section]| all.iter().filter(|one| sections.contains(&one.section)).count() as u64;
    let amount = |n: u64| wording::amount(lang, n);
    let (ended, ending) = (count(&[Section::Expired]), count(&[Section::Ending]));
    let (unfiled, unknown) = (count(&[Section::Unfiled]), count(&[Section::Unknown]));
    let extended = count(&[Section::Extended]) + unfiled;
    let late = all.iter().filter(|one| records.ended_in_spite(one.certificate)).count() as u64;
    let decided = count(&[Section::Revoked, Section::Withdrawn, Section::Struck]);
    let mut lines = Vec::new();
    if ended + extended + ending + decided == 0 {
        lines.push(match args.within {
            Some(days) => answer::nothing_ends_within(lang, on, days),
            None => answer::nothing_ends(lang, on),
        });
    }
    let more = [
        (ended, answer::ended_sentence(lang, amount(ended), on)),
        (late, say::late_result(lang, amount(late))),
        (extended, answer::extended_sentence(lang, amount(extended))),
        (unfiled, say::unfiled_sentence(lang, amount(unfiled))),
        (ending, answer::ending_sentence(lang, amount(ending), args.within.unwrap_or(0), on)),
        (decided, say::decided_sentence(lang, amount(decided))),
        (unknown, answer::unknown_sentence(lang, amount(unknown))),
    ];
    lines.extend(more.into_iter().filter(|(n, _)| *n > 0).map(|(_, line)| line));
    lines
}
