//! The workbooks of forms as files: their names, and writing them into a folder.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use super::{Args, File};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::report::write_beside;
use crate::text::messages::workbook as words;

/// Writes the files into the folder: none where one of them is there and `--force` was not given.
pub(super) fn write(args: &Args, files: Vec<File>, ctx: &Context<'_>) -> Outcome {
    let (lang, folder) = (ctx.lang, args.out.as_path());
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::Usage(words::not_a_folder(lang, folder.display())));
    }
    let there: Vec<&str> =
        files.iter().map(|(name, _, _)| name.as_str()).filter(|name| folder.join(name).exists()).collect();
    if !there.is_empty() && !args.force {
        return Err(Failure::Refused(words::there_already(lang, there.join(", "))));
    }
    let made = |error: io::Error| {
        Failure::Environment(words::no_folder(lang, folder.display(), wording::cause(lang, error.kind(), &error)))
    };
    fs::create_dir_all(folder).map_err(made)?;
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

/// Names of files that no two share, and that every system takes.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    pub fn of(&mut self, wanted: &str) -> String {
        let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '_' };
        let base: String = wanted.chars().map(safe).take(80).collect();
        let mut name = base.clone();
        let mut n = 1;
        while !self.0.insert(name.to_lowercase()) {
            n += 1;
            name = format!("{base}-{n}");
        }
        format!("{name}.xlsx")
    }
}
