//! `ocop register target`: what a year is to bring: so many products, subjects, communes, people trained.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::commands::cells::{whole, whole_number, word};
use crate::commands::input::{Asked, Input};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::{Context, Failure, Outcome, row, targets};
use crate::law::Star;
use crate::ledger::{Tally, Target, TargetMeasure};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, expected, front as say, input as msg, programme};
use crate::text::{Expected, Lang, fold};

/// Arguments of `register target`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Targets of several years, stars and places, one a row; without it one target by options
    #[arg(value_name = "FILE", conflicts_with_all = ["year", "count", "measure", "star", "district", "commune", "cite"])]
    file: Option<PathBuf>,
    /// Programme year
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year, required_unless_present = "file")]
    year: Option<i32>,
    /// How many: products to be recognised, or what --measure counts
    #[arg(
        long,
        value_name = "NUMBER",
        alias = "so-luong",
        value_parser = count,
        required_unless_present = "file"
    )]
    count: Option<u32>,
    /// What is counted; products recognised in the year when left out
    #[arg(long, value_name = "WHAT", alias = "chi-tieu", value_enum, default_value = "recognised")]
    measure: TargetMeasure,
    /// With at least so many stars; three when left out
    #[arg(long, value_name = "STAR", alias = "sao", value_parser = shared::certified_star)]
    star: Option<Star>,
    /// Of one district only, as rosters print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    /// Of one commune only, as rosters print it
    #[arg(long, value_name = "NAME", alias = "xa")]
    commune: Option<String>,
    /// The plan that sets it
    #[arg(long, value_name = "TEXT", alias = "can-cu", value_parser = shared::text)]
    cite: Option<String>,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// The most a target may ask for.
const MOST: i64 = 100_000;

/// How many, as typed: read as a file's cell is.
fn count(typed: &str) -> Result<u32, Expected> {
    let count = whole_number(typed).filter(|count| (1..=MOST).contains(count));
    let most = MOST.unsigned_abs();
    count
        .and_then(|count| u32::try_from(count).ok())
        .ok_or_else(|| Expected::new(move |lang| expected::count(lang, 1, most)))
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    match (&args.file, args.year, args.count) {
        (Some(file), ..) => from_file(file, args, ctx),
        (None, Some(year), Some(count)) => {
            args.opened.only_with_file(ctx.lang)?;
            one(args, year, count, ctx)
        }
        (None, ..) => Err(Failure::Bug(anyhow::anyhow!("a target without its year and count"))),
    }
}

fn one(args: &Args, year: i32, count: u32, ctx: &mut Context<'_>) -> Outcome {
    if args.star.is_some() && !args.measure.has_stars() {
        let what = targets::measure(ctx.lang, args.measure);
        return Err(Failure::Usage(programme::target_no_star_option(ctx.lang, what)));
    }
    let place = |typed: &Option<String>| typed.as_deref().map(fold::nfc).unwrap_or_default().trim().to_owned();
    let target = Target {
        year,
        district: place(&args.district),
        commune: place(&args.commune),
        measure: args.measure,
        star: args.star.unwrap_or(Star::THREE).number(),
        count,
        cite: args.cite.clone(),
    };
    let mut ledger = ctx.open_to_write()?;
    let mut told = targets::told(&target, &ledger.read().office(ctx.today)?.unit.name, ctx.lang);
    let mut txn = ledger.begin(ctx.stamp("register target", args.writing.reason.as_deref()))?;
    let known = txn.read().targets()?;
    if known.contains(&target) {
        return ctx.say(answer::nothing_new(ctx.lang));
    }
    if let Some(held) = known.iter().find(|held| held.key() == target.key() && held.count != target.count) {
        told.push_str(&format!("\n{}", say::target_before(ctx.lang, held.count)));
    }
    txn.put_target(&target)?;
    ctx.land(txn, args.writing.dry_run, &json!({ "year": target.year, "count": target.count }), told)?;
    Ok(())
}

fn from_file(path: &Path, args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, writing) = (ctx.lang, &args.writing);
    let asked = Asked { opened: &args.opened, dry_run: writing.dry_run };
    let mut input = Input::open(path, (heading::TARGETS, &["nam", "so_luong"]), asked, ctx)?;
    let mut targets: Vec<Target> = Vec::new();
    let mut seen: HashMap<_, u64> = HashMap::new();
    for row in input.rows() {
        let Some(target) = read(&mut input, &row, lang) else { continue };
        if let Some(first) = seen.insert(target.key(), row.line) {
            input.fault(row.line, "so_luong", say::target_twice(lang, first));
        }
        targets.push(target);
    }
    input.sound(None)?;

    let mut ledger = ctx.open_to_write()?;
    let province = ledger.read().office(ctx.today)?.unit.name;
    let mut txn = ledger.begin(ctx.stamp("register target", writing.reason.as_deref()))?;
    input.add_source(&mut txn)?;
    let known = txn.read().targets()?;
    let known: HashMap<_, &Target> = known.iter().map(|target| (target.key(), target)).collect();
    let mut tally = Tally::default();
    let mut lines = Vec::new();
    for target in &targets {
        match known.get(&target.key()) {
            // A plan that is not named again is still the plan.
            Some(held) if held.count == target.count && (target.cite.is_none() || held.cite == target.cite) => {
                tally.same += 1;
                continue;
            }
            Some(held) => {
                tally.changed += 1;
                lines.push(say::target_revised(lang, targets::told(target, &province, lang), held.count));
            }
            None => {
                tally.new += 1;
                lines.push(say::target_line(lang, targets::told(target, &province, lang)));
            }
        }
        txn.put_target(target)?;
    }
    let mut told = say::read(lang, input.name(), targets.len());
    told.push_str(&answer::tally(lang, say::what_of_targets(lang), tally.new, tally.changed, tally.same));
    told.push_str(&input.remarks());
    for line in &lines {
        told.push_str(&format!("\n{line}"));
    }
    let year = targets.iter().map(|target| target.year).max();
    if ctx.land(txn, writing.dry_run, &json!({ "file": input.file_name(), "targets": tally }), told)?
        && let Some(year) = year
    {
        ctx.say(say::next_targets(lang, year))?;
    }
    Ok(())
}

/// Reads a row; `None` where it is at fault.
fn read(input: &mut Input, row: &Row, lang: Lang) -> Option<Target> {
    let year = input.read(row, "nam", row::programme_year);
    for field in ["nam", "so_luong"] {
        if input.text(row, field).is_none() {
            input.fault(row.line, field, msg::blank(lang));
        }
    }
    let measure = word(
        input,
        row,
        "chi_tieu",
        targets::named,
        (say::one_of(lang, targets::measures(lang).join("; ")), false),
        lang,
    );
    let measure = measure.unwrap_or(TargetMeasure::Recognised);
    let star = input.read(row, "hang_sao", cell::star).and_then(|cell| Star::new(cell.star));
    // Under three stars nothing is recognised (QĐ 26/2026 Art 4.1a).
    if star.is_some_and(|star| !star.is_certified()) {
        input.fault(row.line, "hang_sao", say::target_star(lang, input.get(row, "hang_sao").to_owned()));
    }
    if star.is_some() && !measure.has_stars() {
        input.fault(row.line, "hang_sao", programme::target_no_stars(lang, targets::measure(lang, measure)));
    }
    let count = whole(input, row, "so_luong", 1..=MOST, lang).and_then(|count| u32::try_from(count).ok());
    if input.is_bad(row.line) {
        return None;
    }
    Some(Target {
        year: year?,
        district: input.text(row, "huyen").unwrap_or_default(),
        commune: input.text(row, "xa_phuong").unwrap_or_default(),
        measure,
        star: star.unwrap_or(Star::THREE).number(),
        count: count?,
        cite: input.text(row, "can_cu"),
    })
}
