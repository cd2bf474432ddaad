//! The workbooks of forms as files of a folder.

use std::path::Path;

use super::{Args, File};
use crate::commands::{Context, Failure, Outcome, folder};
use crate::report::write_beside;
use crate::text::messages::workbook as words;

/// Writes the files into the folder: none where one of them is there and `--force` was not given.
pub(super) fn write(args: &Args, files: Vec<File>, ctx: &Context<'_>) -> Outcome {
    let (lang, folder) = (ctx.lang, args.out.as_path());
    folder::is_one(folder, lang)?;
    let there = folder::there(folder, files.iter().map(|(name, _, _)| name.as_str()));
    if !there.is_empty() && !args.force {
        return Err(Failure::Refused(words::there_already(lang, there.join(", "))));
    }
    folder::make(folder, lang)?;
    // All or none: what was written before a fault would keep the next run from writing it.
    let mut written = Vec::new();
    for (name, bytes, _) in files {
        let path = folder.join(Path::new(&name));
        ctx.may_write(&path, None)?;
        written.push(write_beside(&path, |out| out.write_all(&bytes))?);
    }
    for file in written {
        file.land()?;
    }
    Ok(())
}
