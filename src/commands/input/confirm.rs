//! What a person must confirm before anything is written of tables.

use sha2::{Digest, Sha256};

use super::{Context, Failure, Input, told};
use crate::commands::shared::Opened;
use crate::text::messages::tables as say;
use crate::text::{Lang, hex};

/// What is to be confirmed of a table; `shown`: how many cells of old fonts.
fn points(input: &Input, opened: &Opened, shown: usize, lang: Lang) -> Vec<String> {
    let mut points = told::points(input, lang);
    if !opened.takes_fonts() {
        points.extend(told::old_fonts(input, shown, lang));
    }
    points
}

/// Refuses what is to be confirmed and is not, on a dry run at its end; once it is confirmed, gives it to be told.
///
/// The code a person types is of the files' bytes and of every point: it confirms what was shown, nothing else.
pub(super) fn confirmed(
    inputs: &[Input],
    opened: &Opened,
    dry_run: bool,
    ctx: &Context<'_>,
) -> Result<Vec<String>, Failure> {
    let lang = ctx.lang;
    let shown = if dry_run { usize::MAX } else { told::SHOWN };
    let all: Vec<String> = inputs.iter().flat_map(|input| points(input, opened, shown, lang)).collect();
    if all.is_empty() {
        return Ok(all);
    }
    let mut hash = Sha256::new();
    for input in inputs {
        hash.update(&input.table.sha256);
        for point in points(input, opened, usize::MAX, Lang::Vi) {
            hash.update(point);
        }
    }
    let code = hex(hash.finalize())[..6].to_owned();
    let typed = opened.confirm.as_deref().map(str::to_lowercase);
    if typed.as_deref() == Some(&code) {
        return Ok(all.iter().map(|point| say::confirmed(lang, point)).collect());
    }
    let heading = match typed {
        Some(_) => say::other_code(lang, all.len()),
        None => say::to_confirm(lang, all.len()),
    };
    let old_fonts = inputs.iter().any(|input| !input.table.laid.old_fonts.is_empty()) && !opened.takes_fonts();
    let how = if old_fonts { say::confirm_fonts(lang, &code) } else { say::confirm(lang, &code) };
    let text = format!("{heading}\n{}\n{how}", all.join("\n"));
    if !dry_run {
        return Err(Failure::Refused(text));
    }
    ctx.stops.borrow_mut().to_confirm(all.len(), code, text);
    Ok(Vec::new())
}
