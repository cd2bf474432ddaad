//! The rosters of a command: opened, and their bad rows refused or set aside.

use std::path::{Path, PathBuf};

use super::note::noted;
use crate::commands::input::Inputs;
use crate::commands::shared::Opened;
use crate::commands::{Context, Failure, Outcome, folder};
use crate::roster::heading;
use crate::text::messages::{answer, reason};

/// Reads the rosters of a command, which has no use for the fields `unused`; where `bad` is to be written it must not be
/// one of them.
pub(in crate::commands) fn open(
    files: &[PathBuf],
    opened: &Opened,
    bad: Option<&Path>,
    unused: &[&str],
    ctx: &Context<'_>,
) -> Result<Inputs, Failure> {
    let mut inputs = Inputs::open(files, heading::ROSTER, &["ten_san_pham", "chu_the"], opened, ctx)?;
    if let Some(bad) = bad {
        // Of a folder each file is read.
        inputs.list.iter().try_for_each(|input| ctx.may_write(bad, Some(Path::new(input.name()))))?;
        inputs.may_set_aside(bad)?;
    }
    for input in &mut inputs.list {
        input.binding.part_personal(&input.table);
        input.binding.unknown = noted(input, unused);
    }
    Ok(inputs)
}

/// Refuses faults, unless the bad rows are set aside or nothing is to be written: then the sound rows are gone on
/// with, where it is clear which they are.
pub(in crate::commands) fn may_go_on(inputs: &Inputs, bad: Option<&Path>, dry_run: bool, ctx: &Context<'_>) -> Outcome {
    match (inputs.sound(), inputs.rows_are_clear()) {
        (Err(_), true) if bad.is_some() => Ok(()),
        (Err(Failure::Refused(told)), true) if dry_run => {
            ctx.stops.borrow_mut().at_fault(inputs.bad_rows(), told);
            Ok(())
        }
        (sound, _) => sound,
    }
}

/// Writes the bad rows of `--skip-bad`, except on a dry run; the line of the answer that says so.
pub(in crate::commands) fn set_aside(
    inputs: &Inputs,
    path: &Path,
    dry_run: bool,
    ctx: &Context<'_>,
) -> Result<String, Failure> {
    let (bad, lang) = (inputs.bad_rows(), ctx.lang);
    if folder::is_taken(path) {
        return Err(Failure::Refused(reason::bad_rows_there(lang, path.display())));
    }
    if dry_run {
        inputs.may_set_aside(path)?;
        return Ok(format!("\n{}", answer::skipped_dry(lang, bad, path.display())));
    }
    inputs.set_aside(path, ctx.today)?;
    Ok(format!("\n{}", answer::skipped(lang, bad, path.display())))
}
