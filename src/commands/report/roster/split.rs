//! A roster in many files: one for each commune, or for each subject.

mod groups;

use std::path::Path;

use super::left_out::LeftOut;
use super::lines::{Lines, Made, bar};
use super::{Args, Plan};
use crate::commands::asked::By;
use crate::commands::folder::{self, Names};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::ledger::Listed;
use crate::report::{Style, write_beside};
use crate::text::messages::{output, roster as say};
use groups::groups;

/// How many names a message tells.
const SHOWN: usize = 3;

/// Writes a file each into the folder: all or none.
pub(super) fn run(
    args: &Args,
    by: By,
    plan: &Plan<'_>,
    order: &[Listed],
    folder: &Path,
    ctx: &mut Context<'_>,
) -> Outcome {
    let lang = ctx.lang;
    if !plan.format.is_tables() {
        return Err(Failure::Usage(output::split_format(lang)));
    }
    folder::is_one(folder, lang)?;
    let labels = plan.reader.subject_labels(plan.on)?;
    let groups = groups(&labels, order, by, plan.on, lang);
    drop(labels);
    folder::make(folder, lang)?;
    let meta = ctx.meta(&args.reading, plan.reader)?;
    let style = Style { bold: false, meta: meta.as_ref(), ..args.style(ctx) };
    let bar = bar(order.len(), true, lang);
    let (mut names, mut written, mut there, mut told) = (Names::default(), Vec::new(), Vec::new(), Vec::new());
    let (mut all, mut left_out) = (0, LeftOut::default());
    for group in &groups {
        let lines = Lines::of(plan.reader, plan.on, &plan.wanted, &group.products, &bar);
        let mut rows = Made::of(lines, plan.lang);
        if !rows.any()? {
            left_out.add(&rows.lines.left_out);
            continue; // none of its products is asked for
        }
        let name = names.of(&group.file, plan.format.extension());
        let path = folder.join(&name);
        ctx.may_write(&path, None)?;
        if folder::is_taken(&path) && !args.reading.force {
            there.push(name);
            continue;
        }
        let page = plan.page(&group.place);
        let page = ctx.dated(&page, &args.reading).unwrap_or(page);
        let file = write_beside(&path, |out| plan.format.write_rows(&page, &mut rows, &style, out));
        let (file, fault) = file.map_or_else(|fault| (None, Err(fault)), |file| (Some(file), Ok(())));
        rows.told(fault)?;
        written.extend(file);
        all += rows.lines.taken;
        left_out.add(&rows.lines.left_out);
        let place = if group.printed { say::as_printed(lang, &group.place) } else { group.place.clone() };
        told.push(say::file_of(lang, name, place, rows.lines.taken));
    }
    bar.finish_and_clear();
    if !there.is_empty() {
        let shown = there[..there.len().min(SHOWN)].join(", ");
        return Err(Failure::Refused(output::files_there(lang, there.len(), shown)));
    }
    for file in written {
        file.land()?;
    }
    for line in &told {
        ctx.say(line)?;
    }
    ctx.say(say::files_written(lang, told.len(), wording::amount(lang, all), folder.display()))?;
    for line in plan.told(&left_out, ctx) {
        ctx.remark(line);
    }
    Ok(())
}
