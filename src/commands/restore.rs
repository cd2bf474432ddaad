//! `ocop restore`: a backup in the place of the ledger. What is there is compared first, and kept under another name.

use std::path::{Path, PathBuf};

use super::{Context, Failure, Outcome, check, shared, wording};
use crate::ledger::{Ledger, LedgerError, Restore, Stands};
use crate::text::Lang;
use crate::text::messages::{answer, backup as say, file as of_file};

/// Arguments of `restore`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Restore all the same: give up what only the ledger there has, whose file is kept under another name, or take a backup
    /// that check finds fault with
    #[arg(long, alias = "bo", requires = "reason")]
    discard: bool,
    /// Why: kept in the journal
    #[arg(long, value_name = "TEXT", alias = "ly-do", requires = "discard", value_parser = shared::text)]
    reason: Option<String>,
    /// Print what would be written, and write nothing
    #[arg(long, alias = "thu")]
    dry_run: bool,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut faults = Ledger::header_faults(&args.file);
    let mut restore = Restore::of(&ctx.ledger, &args.file).map_err(|error| of_backup(lang, &args.file, error))?;
    let (ledger, file) = (ctx.ledger.display().to_string(), args.file.display().to_string());
    if matches!(restore.stands, Stands::Equal) {
        return ctx.say(say::equal(lang, ledger, file));
    }
    faults.append(&mut restore.faults);
    let wrong = check::wrong_with(&faults, (restore.read(), &restore.held), ctx)?;
    if !args.discard {
        let unsound = wrong.as_ref().map(|wrong| {
            let why = say::backup_unsound(lang, &file, &wrong.told, wording::pasted(lang, &args.file));
            (why, say::discard_unsound(lang))
        });
        let refused = refused(&restore, &ledger, &file, ctx).map(|why| (why, say::discard(lang)));
        let (why, ways): (Vec<String>, Vec<String>) = unsound.into_iter().chain(refused).unzip();
        if let Some(way) = ways.last() {
            return Err(Failure::Refused(format!("{}\n{way}", why.join("\n"))));
        }
    }
    restore.wrong = wrong.as_ref().map_or(0, |wrong| wrong.count);
    let held = &restore.held;
    let at = wording::moment(lang, &held.last.at);
    let told = say::ledger_from(lang, &ledger, &file, held.entries.len(), held.last.id, at);
    let before = before(lang, &restore);
    if args.dry_run {
        let aside = (!matches!(restore.stands, Stands::Missing)).then(|| say::aside_dry(lang));
        ctx.say(answer::dry(lang, told))?;
        let before = wrong.map(|wrong| wrong.told).into_iter().chain(before);
        return before.chain(aside).try_for_each(|line| ctx.say(line));
    }
    let note = args.discard.then(|| ctx.stamp("restore", args.reason.as_deref()));
    let done = restore.exchange(ctx.now, note).map_err(|error| of_backup(lang, &args.file, error))?;
    ctx.written = done.entry;
    ctx.say(match &wrong {
        None => say::restored(lang, told),
        Some(wrong) => format!("{}\n{}", say::restored_unsound(lang, told), wrong.told),
    })?;
    let aside = done.aside.map(|path| say::aside(lang, path.display()));
    let noted = done.entry.map(|entry| say::noted(lang, entry));
    before.into_iter().chain(noted).chain(aside).try_for_each(|line| ctx.say(line))
}

/// How the ledger there stood to the backup.
fn before(lang: Lang, restore: &Restore) -> Option<String> {
    let at = |at: &str| wording::moment(lang, at);
    Some(match &restore.stands {
        Stands::Damaged(Some(more)) => say::was_damaged_beyond(lang, more.count, more.from.id, at(&more.from.at)),
        Stands::Damaged(None) => say::was_damaged(lang),
        Stands::Behind(lacks) => say::was_behind(lang, lacks),
        Stands::Changed => say::was_changed(lang),
        Stands::Ahead(more) | Stands::Other(more) => say::given_up(lang, more.count, more.from.id, at(&more.from.at)),
        Stands::Missing | Stands::Equal | Stands::Foreign => return None,
    })
}

/// Why the ledger there is not given up unasked.
fn refused(restore: &Restore, ledger: &str, file: &str, ctx: &Context<'_>) -> Option<String> {
    let lang = ctx.lang;
    let at = |at: &str| wording::moment(lang, at);
    let why = match &restore.stands {
        Stands::Ahead(more) => {
            let told = if more.parted { say::parted } else { say::ahead };
            told(lang, ledger.to_owned(), more.count, more.from.id, at(&more.from.at))
        }
        Stands::Other(all) => say::other(lang, ledger, at(&all.from.at), all.count, file, at(&restore.held.first.at)),
        Stands::Foreign => return Some(say::foreign(lang, ledger)),
        _ => return None,
    };
    Some(format!("{why}\n{}", say::back_up_first(lang, ctx.ledger_option())))
}

/// What is wrong with the backup is told as of one; what is wrong with the ledger, as ever.
fn of_backup(lang: Lang, file: &Path, error: LedgerError) -> Failure {
    match error {
        LedgerError::Missing(path) | LedgerError::Dangling { path, .. } if path == file => {
            Failure::Refused(of_file::missing(lang, path.display()))
        }
        LedgerError::Foreign(path) if path == file => Failure::Refused(say::not_a_backup(lang, path.display())),
        LedgerError::Damaged(path) if path == file => Failure::Refused(say::backup_damaged(lang, path.display())),
        LedgerError::Unsound { path, entry } if path == file => {
            Failure::Refused(say::backup_last(lang, path.display(), entry, wording::pasted(lang, &path)))
        }
        error @ LedgerError::OlderUnsound { .. } => Failure::Refused(wording::ledger(lang, &error)),
        error => error.into(),
    }
}
