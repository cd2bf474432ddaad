//! `ocop report dossier`: what papers a dossier has, which are missing, and which end before the council meets.

pub(super) mod lines;
mod many;
mod one;
mod scans;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::commands::council::{dossier, next_session};
use crate::commands::shared::{self, Reading};
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Dossier, Reader, Records};
use crate::report::Page;
use crate::text::messages::document as say;
use crate::text::{Lang, number};

/// Arguments of `report dossier`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code: 2026-1-017
    #[arg(value_name = "DOSSIER")]
    dossier: Option<String>,
    /// All dossiers of this programme year that have no result yet, one a row
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Only those of this round
    #[arg(long, value_name = "ROUND", alias = "dot", value_parser = shared::round, requires = "year")]
    round: Option<u8>,
    /// The day the council meets; its next session that is known when left out, else today
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    on: Option<NaiveDate>,
    /// Hold the SHA-256 of the scans in this folder against those recorded
    #[arg(long, value_name = "DIR", alias = "doi-chieu")]
    verify: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let page_of_one = match (&args.dossier, args.year) {
        (Some(typed), None) => Some(typed),
        (None, Some(_)) if args.verify.is_some() => return Err(Failure::Usage(say::verify_with_dossier(ctx.lang))),
        (None, Some(_)) => None,
        (None, None) => return Err(Failure::Usage(say::report_needs(ctx.lang))),
        (Some(_), Some(_)) => return Err(Failure::Usage(say::not_both(ctx.lang))),
    };
    let records = reader.records(args.reading.day(ctx.today))?;
    let csv = ctx.is_csv(&args.reading);
    match page_of_one {
        Some(typed) => {
            let dossier = dossier(&records, typed, ctx.lang)?;
            one::page(reader, &records, dossier, (args.on, args.verify.as_deref()), csv, lang)
        }
        None => many::page(reader, &records, (args.year.unwrap_or_default(), args.round, args.on), csv, lang),
    }
}

/// The day that papers are to hold on: told, else that of the council's next session, else the day looked at.
pub(super) fn meets(records: &Records, dossier: &Dossier, told: Option<NaiveDate>) -> (NaiveDate, Meets) {
    if let Some(day) = told {
        return (day, Meets::Told);
    }
    match next_session(records, dossier, records.on) {
        Some((council, day)) => (day, Meets::Session(council.facts.code.clone())),
        None => (records.on, Meets::Unknown),
    }
}

/// How that day is known.
pub(super) enum Meets {
    Told,
    Session(String),
    Unknown,
}

impl Meets {
    fn told(&self, day: NaiveDate, lang: Lang) -> String {
        let day = number::date(lang, day);
        match self {
            Self::Told => say::meets_on(lang, day),
            Self::Session(council) => say::meets(lang, day, council),
            Self::Unknown => say::no_session(lang, day),
        }
    }
}
