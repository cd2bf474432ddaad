//! `ocop register target`: how many products a year is to bring.

use serde_json::json;

use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Outcome};
use crate::law::Star;
use crate::ledger::Target;
use crate::text::messages::answer;

/// Arguments of `register target`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Programme year
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: i32,
    /// Products to be recognised
    #[arg(long, value_name = "NUMBER", alias = "so-luong", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    count: u32,
    /// With at least so many stars
    #[arg(long, value_name = "STAR", alias = "sao", default_value = "3", value_parser = shared::certified_star)]
    star: Star,
    /// Of one district only, as rosters print it
    #[arg(long, value_name = "NAME", alias = "huyen")]
    district: Option<String>,
    /// The plan that sets it
    #[arg(long, value_name = "TEXT", alias = "can-cu", value_parser = shared::text)]
    cite: Option<String>,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let target = Target {
        year: args.year,
        district: args.district.as_deref().unwrap_or_default().trim().to_owned(),
        star: args.star.number(),
        count: args.count,
        cite: args.cite.clone(),
        commune: String::new(),
    };
    let mut ledger = ctx.open_to_write()?;
    let place = match target.district.as_str() {
        "" => ctx.office(ledger.read(), ctx.today)?.unit.name,
        district => district.to_owned(),
    };
    let told = answer::target(ctx.lang, target.year, place, target.count, target.star);
    let mut txn = ledger.begin(ctx.stamp("register target", args.writing.reason.as_deref()))?;
    if txn.read().targets()?.contains(&target) {
        return ctx.say(answer::nothing_new(ctx.lang));
    }
    txn.put_target(&target)?;
    ctx.land(txn, args.writing.dry_run, &json!({ "year": target.year, "count": target.count }), told)?;
    Ok(())
}
