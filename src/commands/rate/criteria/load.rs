//! `ocop rate criteria --load`: a further table of criteria, so that a new decision needs no release.

use std::path::Path;

use serde_json::json;

use super::list::named;
use crate::commands::input::file_failure;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, Outcome};
use crate::law::Rubric;
use crate::law::rubric::{RubricFault, RubricFaultKind, built_in, sets};
use crate::roster::file;
use crate::text::messages::{answer, proof as say};
use crate::text::{Lang, number};

pub(super) fn run(path: &Path, cite: &str, writing: &Writing, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let source = file::read(path, None).map_err(|fault| file_failure(lang, path, &fault))?;
    let rubric = Rubric::read(&source.text).map_err(|faults| Failure::Refused(told(&source.name, faults, lang)))?;

    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("rate criteria", writing.reason.as_deref()))?;
    let loaded = txn.read().loaded_rubrics(&rubric.code)?;
    let now = loaded.last().map(|stored| stored.sha256.clone()).or(built_in(&rubric.code).map(|known| known.sha256));
    let mut text = say::loaded(lang, named(&rubric, lang), rubric.criteria.len());
    if now.as_deref() == Some(&rubric.sha256) {
        return ctx.say(answer::nothing_new(lang));
    }
    let before_ours = built_in(&rubric.code).is_some();
    text.push_str(&match rubric.from.map(|from| number::date(lang, from)) {
        Some(from) if before_ours => say::loaded_from(lang, from),
        Some(from) => say::loaded_new_from(lang, from),
        None if before_ours => say::loaded_always(lang),
        None => say::loaded_new_always(lang),
    });
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    txn.add_source(&name, &source.sha256, None)?;
    txn.load_rubric(&rubric, cite)?;
    if !sets().iter().any(|set| set.code == rubric.code) {
        text.push_str(&say::loaded_new_code(lang, &rubric.code));
    }
    let summary = json!({ "set": rubric.code, "sha256": rubric.sha256, "cite": cite });
    // Before it begins the table before it is shown, unless a day is told.
    let later = rubric.from.filter(|from| *from > ctx.today);
    let day = later.map(|from| format!(" --as-of {}", number::date(lang, from))).unwrap_or_default();
    if ctx.land(txn, writing.dry_run, &summary, text)? {
        ctx.say(say::loaded_next(lang, &rubric.code, day))?;
    }
    Ok(())
}

/// Every fault of a file, in the order of its lines.
fn told(name: &str, mut faults: Vec<RubricFault>, lang: Lang) -> String {
    faults.sort_by_key(|fault| fault.line);
    let one = |fault: &RubricFault| {
        let text = words(&fault.kind, lang);
        if fault.line == 0 { format!("{name}: {text}") } else { format!("{name}:{}: {text}", fault.line) }
    };
    let mut lines: Vec<String> = faults.iter().map(one).collect();
    lines.push(say::rubric_advice(lang));
    lines.join("\n")
}

fn words(kind: &RubricFaultKind, lang: Lang) -> String {
    let points = |points: crate::law::Points| points.0 / 100;
    match kind {
        RubricFaultKind::Headings => say::rubric_headings(lang),
        RubricFaultKind::Kind(found) => say::rubric_kind(lang, found),
        RubricFaultKind::Cell(heading, found) => {
            let expected = match *heading {
                "diem" => say::expects_points(lang),
                "sao" => say::expects_star(lang),
                "nhanh" => say::expects_branch(lang),
                _ => say::expects_label(lang),
            };
            say::rubric_cell(lang, heading, found, expected)
        }
        RubricFaultKind::Own(row, found) => {
            let expected = match *row {
                "bo" => say::expects_code(lang),
                "quyet_dinh" => say::expects_act(lang),
                "thu_tuc" => say::expects_procedure(lang),
                "hieu_luc" => say::expects_day(lang),
                "phan" => say::expects_part(lang),
                "tieu_chi" => say::expects_criterion(lang),
                _ => say::expects_note(lang),
            };
            say::rubric_cell(lang, "so", found, expected)
        }
        RubricFaultKind::Order(what) => say::rubric_order(lang, what),
        RubricFaultKind::Procedure(act) => say::rubric_procedure(lang, act),
        RubricFaultKind::Missing("bo") => say::rubric_no_set(lang),
        RubricFaultKind::Missing(_) => say::rubric_no_act(lang),
        RubricFaultKind::Twice(number) => say::rubric_twice(lang, number),
        RubricFaultKind::NoOptions(number) => say::rubric_no_options(lang, number),
        RubricFaultKind::Max(number, told, highest) => say::rubric_max(lang, number, points(*told), points(*highest)),
        RubricFaultKind::Number(found, next) => say::rubric_number(lang, found, next),
        RubricFaultKind::Minimum(number) => say::rubric_minimum(lang, number),
        RubricFaultKind::Sum(part, sum, limit) => say::rubric_sum(lang, part.letter(), points(*sum), points(*limit)),
        RubricFaultKind::Story(number, story) => say::rubric_story(lang, number, story),
    }
}
