//! `ocop init`: create a ledger for one office.

use super::key::{KeyOptions, Made, fault, folder_of, tell_strays};
use super::{Context, Failure, Outcome, shared};
use crate::law::places;
use crate::ledger::{Ledger, LedgerError, OfficeFacts};
use crate::seal::{KeyFile, SecretKey};
use crate::text::messages::{answer, key};

/// Arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The province: its code or name, of the list before 01/07/2025 or since (82@2025)
    #[arg(long, value_name = "PROVINCE", alias = "don-vi")]
    unit: String,
    /// The office's name, as papers print it
    #[arg(long, value_name = "TEXT", alias = "ten", value_parser = shared::text)]
    name: String,
    /// Make the office's key as well, which signs the journal's head
    #[arg(long, alias = "kem-khoa")]
    with_key: bool,
    #[command(flatten)]
    key: KeyOptions,
    /// Print what would be written, and write nothing
    #[arg(long, alias = "thu")]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let province = places::resolve(&args.unit).map_err(|error| Failure::Usage(error.message(ctx.lang)))?;
    let lang = ctx.lang;
    if let Some(option) = args.key.given().filter(|_| !args.with_key) {
        return Err(Failure::Usage(key::only_with_new_key(lang, option)));
    }
    // Before a passphrase is typed for nothing.
    if ctx.ledger.exists() && !Ledger::is_vacant(&ctx.ledger) {
        return Err(LedgerError::Exists(ctx.ledger.clone()).into());
    }
    let (path, unit) = (ctx.ledger.display().to_string(), province.full_name());
    if args.dry_run {
        let told = answer::init_dry(lang, path, &args.name, unit, province.key());
        let with_key = args.with_key.then(|| key::dry_with_key(lang, args.key.place(ctx).display()));
        return ctx.say([Some(told), with_key].into_iter().flatten().collect::<Vec<_>>().join("\n"));
    }
    ctx.warn_of_share();
    let mut made = if args.with_key { Some(made(args, ctx)?) } else { None };
    Ledger::create(&ctx.ledger, ctx.stamp("init", None), |txn| {
        let unit = txn.province(province)?;
        txn.put_office(&OfficeFacts { name: args.name.clone(), unit, joins: Vec::new(), from: None })?;
        if let Some((public, _)) = &made {
            txn.add_office_key(public, None, None)?;
        }
        Ok(serde_json::json!({ "unit": province.key() }))
    })?;
    let of_key = match &mut made {
        Some((public, file)) => {
            file.keep();
            key::first(lang, public, file.path().display())
        }
        None => key::later(lang),
    };
    ctx.say(answer::init_done(lang, path, &args.name, unit, province.key()))?;
    ctx.say(of_key)
}

/// The office's first key, in its file.
fn made(args: &Args, ctx: &mut Context<'_>) -> Result<(String, Made), Failure> {
    let passphrase = args.key.new_passphrase(None, ctx)?;
    let new = SecretKey::generate().map_err(|error| Failure::Bug(error.into()))?;
    let path = args.key.new_file(&new.public(), false, ctx);
    tell_strays(&folder_of(&path), &[], ctx);
    let file = KeyFile::seal(&new, &passphrase).map_err(|found| fault(&found, &path, ctx.lang))?;
    Ok((new.public(), Made::create(&file, path, ctx.lang)?))
}
