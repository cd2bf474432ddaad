//! The star minima of a case, each with what every member gave.

use crate::commands::rate::case::Case;
use crate::commands::wording;
use crate::law::rubric::Choice;
use crate::law::{MinimaBasis, MinimumTest, Points, Star, Tested};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::proof as say;

/// Adds the minima: those that are missed, with `all` every one. Where marks say other than the council
/// concluded, both are seen.
pub(super) fn told(page: Page, case: &Case, all: bool, lang: Lang) -> Page {
    let (Some(rubric), Some(mean)) = (&case.rubric, case.mean()) else { return page };
    let tested = case.tested();
    if tested.is_empty() {
        return page;
    }
    let band = Star::of_mean(mean);
    // A minimum of a star beyond the band decides nothing: it is what the next star lacks.
    let decides = |minimum: &&Tested<'_>| !minimum.met && minimum.star <= band;
    let missed: Vec<&Tested<'_>> = tested.iter().filter(decides).collect();
    let beyond = tested.iter().filter(|minimum| !minimum.met && minimum.star > band).count();
    let met = tested.iter().filter(|minimum| minimum.met).count();
    let set = if rubric.has_own_act() { format!("{} ({})", rubric.code, rubric.act) } else { rubric.code.clone() };
    let mut page = page.text(say::minima_counts(lang, set, tested.len(), met, missed.len(), beyond));
    let shown: Vec<&Tested<'_>> = if all { tested.iter().collect() } else { missed };
    if shown.is_empty() {
        return page;
    }
    let caption = match case.minima {
        _ if all => say::minima_all(lang),
        MinimaBasis::Tested => say::minima_in_the_way(lang),
        _ if case.allowed().is_none() => say::minima_by_marks_alone(lang),
        _ => say::minima_by_marks(lang),
    };
    let how = case.policies.minima();
    let mut table = Table::new("minima")
        .caption(caption)
        .left("tieu_chi", say::criterion(lang))
        .left("sao", say::for_star(lang))
        .left("toi_thieu", say::least_option(lang))
        .left("diem_cac_phieu", say::sheets_points(lang));
    table = match how {
        MinimumTest::Every => table.right("thap_nhat", say::lowest(lang)),
        MinimumTest::Majority => table.right("so_phieu_dat", say::sheets_reaching(lang)),
        MinimumTest::Median | MinimumTest::Recorded => table.right("dung_giua", say::median(lang)),
    };
    if all {
        table = table.left("ket_qua", say::result(lang));
    }
    for minimum in &shown {
        let name = lang.pick(&minimum.criterion.name.vi, &minimum.criterion.name.en);
        let label = marked(minimum).map(|option| option.label.as_str()).unwrap_or_default();
        let mut cells = vec![
            Cell::text(format!("{} {name}", minimum.criterion.number)),
            Cell::text("*".repeat(minimum.star.number().into())),
            Cell::text(say::from_points(lang, whole(minimum.least), label)),
            Cell::text(minimum.points.iter().map(|points| whole(*points)).collect::<Vec<_>>().join(" ")),
            Cell::text(tested_on(minimum, how)),
        ];
        if all {
            cells.push(Cell::text(if minimum.met { say::met(lang) } else { say::not_met(lang) }));
        }
        table = table.row(cells);
    }
    page = page.table(table);
    let differing = differing(case, &shown, lang);
    if differing.is_empty() { page } else { page.text(wording::list(say::minima_given(lang), differing)) }
}

/// What a minimum is tested on: the lowest sheet, how many sheets reach it, or the median one.
fn tested_on(minimum: &Tested<'_>, how: MinimumTest) -> String {
    match how {
        MinimumTest::Every => whole(minimum.points.iter().copied().min().unwrap_or_default()),
        MinimumTest::Majority => {
            let reaching = minimum.points.iter().filter(|points| **points >= minimum.least).count();
            format!("{reaching}/{}", minimum.points.len())
        }
        MinimumTest::Median | MinimumTest::Recorded => whole(minimum.median),
    }
}

/// Who gave what option, of the criteria where the members differ: "1.5: 2 điểm (phương án 2): A, B; …".
fn differing(case: &Case, shown: &[&Tested<'_>], lang: Lang) -> Vec<String> {
    let mut shown = shown.to_vec();
    shown.dedup_by_key(|minimum| minimum.criterion.number.as_str());
    let mut lines = Vec::new();
    for minimum in shown {
        let mut given: Vec<(Points, Option<u8>, Vec<&str>)> = Vec::new();
        let marked = case.sheets.iter().zip(&case.marks).filter(|(_, marks)| !marks.is_empty());
        for ((sheet, marks), points) in marked.zip(&minimum.points) {
            let option = marks.iter().find(|mark| mark.criterion == minimum.criterion.number).and_then(|m| m.option);
            let name = case.council.member(sheet.facts.member).map_or("", |member| member.facts.name.as_str());
            match given.iter_mut().find(|(known, which, _)| (*known, *which) == (*points, option)) {
                Some((_, _, names)) => names.push(name),
                None => given.push((*points, option, vec![name])),
            }
        }
        given.sort_by_key(|(points, option, _)| (*points, *option));
        let none_gives = |points: Points| minimum.criterion.options.iter().all(|option| option.points != points);
        let one = |(points, option, names): &(Points, Option<u8>, Vec<&str>)| match option {
            Some(option) => say::gave_option(lang, option, whole(*points), names.join(", ")),
            None if *points == Points(0) && none_gives(*points) => say::gave_nothing(lang, names.join(", ")),
            None => say::gave_points(lang, whole(*points), names.join(", ")),
        };
        if given.len() > 1 {
            let given: Vec<String> = given.iter().map(one).collect();
            lines.push(format!("{}: {}", minimum.criterion.number, given.join("; ")));
        }
    }
    lines
}

/// The option that a minimum sits on.
pub(super) fn marked<'r>(minimum: &Tested<'r>) -> Option<&'r Choice> {
    minimum.criterion.options.iter().find(|option| option.star == Some(minimum.star))
}

/// Points of an option: whole.
fn whole(points: Points) -> String {
    (points.0 / 100).to_string()
}
