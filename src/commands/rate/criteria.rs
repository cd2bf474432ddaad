//! `ocop rate criteria`: the sets of criteria, one of them as its decision lays it out, and a further one
//! loaded from a file.

mod list;
mod load;
mod one;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::commands::shared::{self, Reading, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::rubric::{SetInfo, built_in, by_name, sets, withheld};
use crate::law::{Regime, Rubric};
use crate::ledger::{LoadedRubric, Reader};
use crate::text::messages::proof as say;
use crate::text::{Lang, fold, nearest};

/// Arguments of `rate criteria`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A set's code or name; all sets are listed when left out
    #[arg(value_name = "SET")]
    set: Vec<String>,
    /// Load a table of criteria from a file, from then on chosen before the built-in one
    #[arg(long, value_name = "FILE", alias = "nap", requires = "cite", conflicts_with = "set")]
    load: Option<PathBuf>,
    /// What the loading rests on: the decision, a letter
    #[arg(long, value_name = "TEXT", alias = "can-cu", requires = "load", value_parser = shared::text)]
    cite: Option<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    writing: Writing,
}

/// A table and, where an office loaded it, how.
struct Shown {
    rubric: Rubric,
    loaded: Option<LoadedRubric>,
    /// Another set of the same name, under another act.
    namesake: Option<&'static SetInfo>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    if let (Some(path), Some(cite)) = (&args.load, args.cite.as_deref()) {
        return load::run(path, cite, &args.writing, ctx);
    }
    let lang = ctx.page_lang(&args.reading);
    if args.writing.dry_run || args.writing.reason.is_some() {
        return Err(Failure::Usage(say::criteria_only_load(lang)));
    }
    ctx.answer(&args.reading, |ctx, reader| {
        if args.set.is_empty() {
            return Ok(list::page(&reader.all_loaded_rubrics()?, lang));
        }
        let shown = find(reader, &args.set.join(" "), args.reading.day(ctx.today), lang)?;
        Ok(if ctx.is_csv(&args.reading) { one::machine(&shown.rubric) } else { one::page(&shown, lang) })
    })
}

/// The table that what was typed means: a loaded one that has begun by a day before the built-in one.
fn find(reader: Reader<'_>, typed: &str, day: NaiveDate, lang: Lang) -> Result<Shown, Failure> {
    let key = fold::search(typed);
    let loaded = reader.all_loaded_rubrics()?;
    let mut tables: Vec<(Rubric, LoadedRubric)> =
        loaded.into_iter().filter_map(|loaded| Some((Rubric::read(&loaded.stored.text).ok()?, loaded))).collect();
    // The order in which a dossier's table is chosen; those still to begin come first, and so last.
    tables.sort_by_key(|(rubric, loaded)| (rubric.from <= Some(day), rubric.from, loaded.entry));

    let named = [Regime::R26, Regime::R1048].map(|regime| by_name(regime, typed));
    let code = named.iter().flatten().next().map(|set| set.code);
    let is_meant = |rubric: &Rubric| {
        Some(rubric.code.as_str()) == code
            || [&rubric.code, &rubric.name.vi].map(|name| fold::search(name)).contains(&key)
    };
    let namesake = named[0].and(named[1]);
    let begun = |rubric: &Rubric| rubric.from <= Some(day) || built_in(&rubric.code).is_none();
    if let Some(at) = tables.iter().rposition(|(rubric, _)| is_meant(rubric) && begun(rubric)) {
        let (rubric, loaded) = tables.swap_remove(at);
        return Ok(Shown { rubric, loaded: Some(loaded), namesake });
    }
    if let Some(rubric) = code.and_then(built_in) {
        return Ok(Shown { rubric, loaded: None, namesake });
    }
    Err(Failure::Refused(unknown(typed, &key, code, lang)))
}

/// Why there is no table of what was typed, and what there is.
fn unknown(typed: &str, key: &str, code: Option<&'static str>, lang: Lang) -> String {
    if let Some(set) = code.and_then(|code| sets().iter().find(|set| set.code == code && withheld(code))) {
        return say::criteria_withheld(lang, set.code, &set.name, why_withheld(set.code, lang));
    }
    // The year or number of an act whose tables are not published, alone or before a set's number.
    let number = key.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    if let Some(regime) = [Regime::R148, Regime::R1489].into_iter().find(|r| r.id().split('/').next() == Some(number)) {
        let why = say::criteria_not_published(lang, regime.citation());
        return format!("{why}. {}", say::criteria_load_advice(lang));
    }
    let like: Vec<&SetInfo> =
        sets().iter().filter(|set| !key.is_empty() && fold::search(&set.name).contains(key)).collect();
    if !like.is_empty() {
        let lines: Vec<String> = like.iter().map(|set| format!("- {}: {}", set.code, set.name)).collect();
        return say::criteria_several(lang, typed, lines.join("\n"));
    }
    let names = || sets().iter().flat_map(|set| [set.code, set.name.as_str()]);
    match nearest(typed, sets().iter().map(|set| set.code)).or_else(|| near_name(key, names())) {
        Some(near) => say::criteria_near(lang, typed, near),
        None => say::criteria_unknown(lang, typed),
    }
}

/// The name nearest to what was typed, diacritics not counted.
fn near_name<'n>(key: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let folded: Vec<(String, &str)> = names.map(|name| (fold::search(name), name)).collect();
    let near = nearest(key, folded.iter().map(|(key, _)| key.as_str()))?.to_owned();
    folded.into_iter().find(|(key, _)| *key == near).map(|(_, name)| name)
}

/// Why a set takes totals or parts only.
fn why_withheld(code: &str, lang: Lang) -> String {
    if code == "1048-03" { say::withheld_missing(lang) } else { say::withheld_short(lang) }
}
