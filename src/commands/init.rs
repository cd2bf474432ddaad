//! `ocop init`: create a ledger for one office.

use super::{Context, Failure, Outcome, shared};
use crate::law::places;
use crate::ledger::{Ledger, LedgerError, OfficeFacts};
use crate::text::messages::answer;

/// Arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The province: its code or name, of the list before 01/07/2025 or since (82@2025)
    #[arg(long, value_name = "PROVINCE", alias = "don-vi")]
    unit: String,
    /// The office's name, as papers print it
    #[arg(long, value_name = "TEXT", alias = "ten", value_parser = shared::text)]
    name: String,
    /// Print what would be written, and write nothing
    #[arg(long, alias = "thu")]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let province = places::resolve(&args.unit).map_err(|error| Failure::Usage(error.message(ctx.lang)))?;
    if args.dry_run {
        if ctx.ledger.exists() && !Ledger::is_vacant(&ctx.ledger) {
            return Err(LedgerError::Exists(ctx.ledger.clone()).into());
        }
        return ctx.say(answer::init_dry(
            ctx.lang,
            ctx.ledger.display(),
            &args.name,
            province.full_name(),
            province.key(),
        ));
    }
    ctx.warn_of_share();
    Ledger::create(&ctx.ledger, ctx.stamp("init", None), |txn| {
        let unit = txn.province(province)?;
        txn.put_office(&OfficeFacts { name: args.name.clone(), unit, joins: Vec::new(), from: None })?;
        Ok(serde_json::json!({ "unit": province.key() }))
    })?;
    ctx.say(answer::init_done(ctx.lang, ctx.ledger.display(), &args.name, province.full_name(), province.key()))
}
