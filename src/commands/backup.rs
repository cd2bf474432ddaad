//! `ocop backup`: a dated, proved copy of the ledger, and how to use it.

use std::path::PathBuf;

use super::{Context, Failure, Outcome, check, wording};
use crate::ledger::{Backup, Ledger, same_disk};
use crate::text::cause;
use crate::text::messages::{answer, backup as say};

/// Arguments of `backup`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder to put it in, made where it is not there; best on a stick or another disk
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// How many backups of this ledger are kept in the folder; the oldest beyond are removed
    #[arg(long, value_name = "NUMBER", alias = "giu", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    keep: u16,
    /// Print what would be written, and write nothing
    #[arg(long, alias = "thu")]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if args.folder.exists() && !args.folder.is_dir() {
        return Err(Failure::Usage(say::not_a_folder(lang, args.folder.display())));
    }
    let backup = if args.dry_run {
        Backup::plan(&ctx.ledger, &args.folder, ctx.now)?
    } else {
        Ledger::is_there(&ctx.ledger)?; // no folder is made for what is not there
        std::fs::create_dir_all(&args.folder).map_err(|error| {
            let why = cause(lang, error.kind(), &error);
            Failure::Environment(say::no_folder(lang, args.folder.display(), why))
        })?;
        Backup::make(&ctx.ledger, &args.folder, ctx.now)?
    };
    let wrong = check::wrong_with(&backup.faults, (backup.read(), &backup.held), ctx)?;
    let (bytes, held) = (backup.bytes, backup.held.clone());
    // An older copy may be the sound one: beside one that is not, none goes.
    let landed = backup.land(wrong.is_none().then_some(args.keep.into()))?;
    let at = wording::moment(lang, &held.last.at);
    let size = wording::size(lang, bytes);
    let told = say::copy(lang, landed.path.display(), size, held.entries.len(), held.last.id, at);
    ctx.say(match &wrong {
        _ if args.dry_run => answer::dry(lang, told),
        None => say::backed_up(lang, told),
        Some(_) => say::backed_up_unsound(lang, told),
    })?;
    if !landed.removed.is_empty() {
        let names = landed.removed.iter().filter_map(|path| path.file_name());
        let names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        ctx.say(say::removed(lang, args.keep, names.join(", ")))?;
    }
    if same_disk(&ctx.ledger, &args.folder) {
        ctx.say(say::same_disk(lang))?;
    }
    if let Some(wrong) = wrong {
        return Err(Failure::NotFound(say::unsound(lang, wrong.told, ctx.ledger_option())));
    }
    if args.dry_run {
        return Ok(());
    }
    ctx.say(say::how_to_restore(lang, ctx.ledger_option(), wording::pasted(lang, &landed.path)))
}
