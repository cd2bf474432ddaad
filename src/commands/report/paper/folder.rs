//! Where templates are: the program's own, and a folder of the office's.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use clap::ValueEnum;

use super::Kind;
use crate::commands::{Context, Failure, Outcome, folder};
use crate::report::paper::template::{MOST_BYTES, Template};
use crate::text::messages::template as say;
use crate::text::{Lang, cause};

/// Writes the program's templates to a folder.
pub(super) fn write(folder: &Path, force: bool, ctx: &mut Context<'_>) -> Outcome {
    let files: Vec<(String, Vec<u8>)> = Kind::value_variants()
        .iter()
        // A Windows editor that knows no byte order mark is rarer than one that needs it.
        .map(|kind| (format!("{}.txt", kind.file()), format!("\u{feff}{}", kind.ours()).into_bytes()))
        .collect();
    let n = files.len();
    folder::write(folder, files, force, ctx)?;
    ctx.say(say::written(ctx.lang, n, folder.display()))
}

/// The template of a paper: the office's where its folder has it, else the program's and a word that it was taken.
pub(super) fn template(kind: Kind, folder: Option<&Path>, lang: Lang) -> Result<(Template, Option<String>), Failure> {
    let file = format!("{}.txt", kind.file());
    let ours = || Template::new(&file, kind.ours());
    let Some(folder) = folder else { return Ok((ours(), None)) };
    if !folder.is_dir() {
        return Err(Failure::Refused(say::no_folder(lang, folder.display())));
    }
    let path = folder.join(&file);
    if !path.exists() {
        return Ok((ours(), Some(say::ours_taken(lang, folder.display(), &file))));
    }
    // A pipe would be waited for without an end.
    if !path.is_file() {
        return Err(Failure::Refused(say::no_file(lang, path.display())));
    }
    let fault = |error: std::io::Error| {
        Failure::Environment(say::unreadable(lang, path.display(), cause(lang, error.kind(), &error)))
    };
    let mut bytes = Vec::new();
    File::open(&path).map_err(fault)?.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::Refused(say::too_large(lang, path.display())));
    }
    let text = String::from_utf8(bytes).map_err(|_| Failure::Refused(say::not_text(lang, path.display())))?;
    Ok((Template::new(path.display().to_string(), &text), None))
}
