//! What a person sees while typing: the question, and the sheet before it is written.

use super::form::{Story, answer};
use super::task::Task;
use crate::law::rubric::{Choice, Criterion, NoteKind};
use crate::law::{Mark, Part, Points};
use crate::report::format::table::wrap_plain;
use crate::text::messages::enter as say;
use crate::text::{Lang, number};

/// Points as short as they are exact.
pub fn points(lang: Lang, points: Points) -> String {
    number::brief_points(lang, points.0)
}

/// A question: how far one is and on what, then what is asked. Nothing of it needs what stood above.
pub fn question(task: &Task, at: usize, answers: &[Mark], lang: Lang, width: u16) -> String {
    let form = &task.form;
    let (part, parts) = (form.part(at), form.parts(answers));
    let sums = (points(lang, parts.of(part)), points(lang, parts.total()));
    let told = format!("{}/{}", at + 1, form.keys.len());
    let Some(criterion) = form.criterion(at) else {
        let sum = say::total_so_far(lang, sums.1);
        let most = say::most(lang, points(lang, form.limits.of(part)));
        let asked = format!("{} ({most})", say::part(lang, part.letter()));
        return [rule(task, &told, &sum, width), asked].join("\n");
    };
    let sum = say::sum_so_far(lang, part.letter(), sums.0, sums.1);
    let most = say::most(lang, points(lang, criterion.max()));
    let mut lines = vec![rule(task, &told, &sum, width), above(task, criterion, lang)];
    lines.push(format!("{} {} ({most})", criterion.number, lang.pick(&criterion.name.vi, &criterion.name.en)));
    let note = |text: &str, kind: &NoteKind| match kind {
        NoteKind::KnockOut | NoteKind::Stop => say::knock_out(lang, text),
        _ => say::note(lang, text),
    };
    let notes = criterion.notes.iter().filter(|note| !matches!(note.kind, NoteKind::Story(_)));
    lines.extend(notes.map(|own| note(lang.pick(&own.text.vi, &own.text.en), &own.kind)));
    let ticked = answer(answers, &criterion.number).and_then(|mark| mark.option);
    lines.extend(options(criterion, ticked, lang, width));
    lines.join("\n")
}

/// The line that sets a question apart: progress, dossier, member, sums.
fn rule(task: &Task, progress: &str, sums: &str, width: u16) -> String {
    let width = usize::from(width);
    let (before, after) = (format!("── {progress} ─ {} ", task.dossier.code), format!(" ─ {} ", task.member.code));
    let end = format!(" {sums} ──");
    let long = |text: &str| text.chars().count();
    let room = width.saturating_sub(long(&before) + long(&after) + long(&end) + 1);
    let mut product = task.names.0.clone();
    if long(&product) > room {
        product = product.chars().take(room.saturating_sub(1)).chain(['…']).collect();
    }
    let line = format!("{before}{product}{after}");
    let fill = width.saturating_sub(long(&line) + long(&end));
    format!("{line}{}{end}", "─".repeat(fill))
}

/// Part and sections above a criterion: "Phần C › 6. Chỉ tiêu cảm quan › 6.1. Ngoại hình".
fn above(task: &Task, criterion: &Criterion, lang: Lang) -> String {
    let mut told = vec![say::part(lang, criterion.part.letter())];
    let rubric = task.form.table.known();
    for (end, _) in criterion.number.match_indices('.') {
        let number = &criterion.number[..end];
        if let Some(heading) = rubric.and_then(|rubric| rubric.section(number)) {
            told.push(format!("{number}. {}", lang.pick(&heading.vi, &heading.en)));
        }
    }
    told.join(" › ")
}

/// The options, labels hanging: number, points, branch, the star it is the lowest for.
fn options(criterion: &Criterion, ticked: Option<u8>, lang: Lang, width: u16) -> Vec<String> {
    let starred = criterion.options.iter().any(|option| option.star.is_some());
    let lead = |option: &Choice| {
        let mark = if ticked == Some(option.number) { '>' } else { ' ' };
        let star = option.star.map_or(0, |star| usize::from(star.number()));
        let star = if starred { format!("  {:5}", "*".repeat(star)) } else { String::new() };
        let branch = option.branch.map_or(String::new(), |branch| format!("  ({branch})"));
        let points = say::so_many_points(lang, points(lang, option.points));
        format!(" {mark}{:2}. {points:>7}{star}{branch}  ", option.number)
    };
    let line = |option: &Choice| {
        let lead = lead(option);
        let indent = lead.chars().count();
        let room = width.saturating_sub(u16::try_from(indent).unwrap_or(width)).max(20);
        format!("{lead}{}", wrap_plain(&option.label, room).replace('\n', &format!("\n{}", " ".repeat(indent))))
    };
    criterion.options.iter().map(line).collect()
}

/// The whole sheet before it is written: every mark, the parts, the total.
pub fn review(task: &Task, answers: &[Mark], lang: Lang, width: u16) -> String {
    let form = &task.form;
    let parts = form.parts(answers);
    let mut lines = vec![rule(task, &say::review(lang), &task.member.facts.name, width)];
    for part in Part::ALL {
        let (of, most) = (points(lang, parts.of(part)), points(lang, form.limits.of(part)));
        lines.push(say::review_part(lang, part.letter(), of, most));
        let mut line = String::new();
        let of_part = (0..form.keys.len()).filter(|at| form.part(*at) == part && form.criterion(*at).is_some());
        for at in of_part {
            let given = match (answer(answers, &form.keys[at]), form.story(at, answers)) {
                (_, Some(Story::None(_))) | (None, _) => "–".to_owned(),
                (Some(mark), _) => points(lang, mark.points),
            };
            let told = format!("  {}={given}", form.keys[at]);
            if line.chars().count() + told.chars().count() > usize::from(width) {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(&told);
        }
        lines.extend(Some(line).filter(|line| !line.is_empty()));
    }
    lines.push(say::review_total(lang, points(lang, parts.total())));
    lines.join("\n")
}
