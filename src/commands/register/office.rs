//! `ocop register office`: the office from a day on.

use chrono::NaiveDate;

use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::places;
use crate::ledger::OfficeFacts;
use crate::text::messages::answer;
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
    /// Former provinces the ledger speaks for besides: 82@2024,87
    #[arg(long, value_name = "PROVINCES", alias = "gop", value_delimiter = ',')]
    joins: Vec<String>,
    /// Its name from then on; as before when left out
    #[arg(long, value_name = "TEXT", alias = "ten")]
    name: Option<String>,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let resolve = |typed: &str| places::resolve(typed).map_err(|error| Failure::Usage(error.message(lang)));
    let unit = args.unit.as_deref().map(resolve).transpose()?;
    let joins = args.joins.iter().map(|typed| resolve(typed)).collect::<Result<Vec<_>, _>>()?;
    let mut ledger = ctx.open_to_write()?;
    let before = ctx.office(ledger.read(), args.from)?;
    let named = |province: &places::Province| answer::unit(lang, province.full_name(), province.key());
    let own = unit.map_or_else(|| before.unit.name.clone(), named);
    let units: Vec<String> = std::iter::once(own).chain(joins.iter().map(|province| named(province))).collect();
    let mut txn = ledger.begin(ctx.stamp("register office", args.writing.reason.as_deref()))?;
    let unit = match unit {
        Some(province) => txn.province(province)?,
        None => before.unit.id,
    };
    let joins = joins.into_iter().map(|province| txn.province(province)).collect::<Result<Vec<_>, _>>()?;
    let name = args.name.clone().unwrap_or_else(|| before.name.clone());
    txn.put_office(&OfficeFacts { name: name.clone(), unit, joins: joins.clone(), from: Some(args.from) })?;
    let told = answer::office(lang, name, number::date(lang, args.from), units.join(", "));
    if args.writing.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    let entry = txn.commit(&serde_json::json!({ "from": args.from, "joins": joins.len() }))?;
    ctx.say(answer::entered(lang, entry.unwrap_or_default(), told))
}
