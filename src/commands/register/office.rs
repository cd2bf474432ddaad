//! `ocop register office`: the office from a day on.

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::places;
use crate::ledger::{OfficeFacts, Unit};
use crate::text::messages::{answer, reason};
use crate::text::number;

/// Arguments of `register office`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// From this day on
    #[arg(long, value_name = "DAY", alias = "tu", value_parser = shared::day)]
    from: NaiveDate,
    /// Its province from then on; as before when left out
    #[arg(long, value_name = "PROVINCE", alias = "don-vi")]
    unit: Option<String>,
    /// Former provinces the ledger speaks for besides: 82@2024,87; as before when left out
    #[arg(long, value_name = "PROVINCES", alias = "gop", value_delimiter = ',')]
    joins: Vec<String>,
    /// Its name from then on; as before when left out
    #[arg(long, value_name = "TEXT", alias = "ten", value_parser = shared::text)]
    name: Option<String>,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let resolve = |typed: &str| places::resolve(typed).map_err(|error| Failure::Usage(error.message(lang)));
    let unit = args.unit.as_deref().map(resolve).transpose()?;
    let mut joins = Vec::with_capacity(args.joins.len());
    for typed in &args.joins {
        let province = resolve(typed)?;
        if !joins.contains(&province) {
            joins.push(province);
        }
    }
    let mut ledger = ctx.open_to_write()?;
    let before = ledger.read().office(args.from)?;
    let own = unit.or_else(|| before.unit.province()).ok_or_else(|| anyhow::anyhow!("the office has no province"))?;
    if unit.is_some() && !own.valid_on(args.from) {
        return Err(Failure::Refused(reason::unit_not_then(lang, own.key(), number::date(lang, args.from))));
    }
    // Joined provinces stay unless others are given.
    let joins = if joins.is_empty() { before.joins.iter().filter_map(Unit::province).collect() } else { joins };
    let merged = own.predecessors();
    if let Some(other) = joins.iter().find(|joined| !merged.contains(joined)) {
        // The province of before the mergers joins others by the one it was merged into.
        let into = own.successors().into_iter().find(|now| joins.iter().all(|j| now.predecessors().contains(j)));
        if let Some(now) = into.filter(|_| unit.is_none()) {
            // Its own former province stays among those it speaks for.
            let of = now.predecessors().into_iter().filter(|unit| *unit == own || joins.contains(unit));
            let of: Vec<String> = of.map(places::Province::key).collect();
            let from = args.from.max(places::SINCE);
            return Err(Failure::Refused(reason::needs_unit(lang, now.full_name(), now.key(), from, of.join(","))));
        }
        return Err(Failure::Refused(reason::not_merged(
            lang,
            other.full_name(),
            other.key(),
            own.full_name(),
            own.key(),
        )));
    }
    let name = args.name.clone().unwrap_or_else(|| before.name.clone());
    let named = |province: &places::Province| answer::unit(lang, province.full_name(), province.key());
    let units: Vec<String> = std::iter::once(own).chain(joins.iter().copied()).map(named).collect();
    let told = answer::office(lang, &name, number::date(lang, args.from), units.join(", "));
    let held: Vec<_> = before.units().filter_map(Unit::province).collect();
    if before.since == Some(args.from) && name == before.name && held.iter().eq(std::iter::once(&own).chain(&joins)) {
        return ctx.say(answer::nothing_new(lang));
    }
    let mut txn = ledger.begin(ctx.stamp("register office", args.writing.reason.as_deref()))?;
    let unit = txn.province(own)?;
    let joins = joins.into_iter().map(|province| txn.province(province)).collect::<Result<Vec<_>, _>>()?;
    txn.put_office(&OfficeFacts { name, unit, joins: joins.clone(), from: Some(args.from) })?;
    ctx.land(txn, args.writing.dry_run, &json!({ "from": args.from, "joins": joins.len() }), told)?;
    Ok(())
}
