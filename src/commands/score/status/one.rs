//! One dossier: each member's sheet, and the criteria on which the sheets differ.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::View;
use super::dossiers::figure;
use super::odd::Marked;
use crate::commands::assessment::{Assessment, names};
use crate::commands::wording;
use crate::ledger::Member;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, status as say, term};
use crate::text::number;

/// The page.
pub fn page(view: &View<'_>, one: &Assessment<'_>) -> Page {
    let lang = view.lang;
    let (product, subject) = names(view.records, one.dossier, lang);
    let code = &view.council.facts.code;
    let mut page = Page::new(say::one_title(lang, one.dossier.code, product, subject))
        .text(say::one_of(lang, code, one.pass, one.sheets.len(), one.voters))
        .table(sheets(view, one));
    if let Some(mean) = one.mean {
        let (mean, spread) = (number::mean(lang, mean.sum, mean.count), number::points(lang, one.spread.0));
        page = page.text(say::one_mean(lang, mean, spread));
    }
    let known = view.records.conclusion(view.council.id, one.dossier.id).and_then(|known| known.knock_out.as_ref());
    page = page.text(match known {
        Some(known) => say::one_knocked_out(lang, wording::knock_out(lang, known)),
        None if view.is_decided(one) => say::one_decided(lang),
        None if one.problems.is_empty() => say::one_ready(lang),
        None => say::one_stopped(lang, one.told(lang)),
    });
    if !one.warnings.is_empty() {
        let warnings = one.warnings.iter().map(|warning| warning.message(lang));
        page = page.text(wording::list(answer::look_again(lang), warnings));
    }
    let marked = Marked::of(one, view.scores);
    let odd = marked.as_ref().map(Marked::odd_ones).unwrap_or_default();
    let mut figures = figure(view, one, &odd);
    let mut differing = Vec::new();
    match &marked {
        None if one.sheets.len() < 2 => {}
        None => page = page.text(say::no_marks(lang)),
        Some(marked) => {
            let table = criteria(view, marked, &mut differing);
            page = if table.rows.is_empty() { page.text(say::all_alike(lang)) } else { page.table(table) };
        }
    }
    if !odd.is_empty() {
        page = page.text(say::hint(lang));
    }
    figures["criteria"] = Value::Array(differing);
    page.figures(json!({ "council": code, "dossier": figures }))
}

/// A row a voting member: parts, total, distance from the mean.
fn sheets(view: &View<'_>, one: &Assessment<'_>) -> Table {
    let lang = view.lang;
    let with_parts = one.sheets.iter().any(|sheet| sheet.facts.parts.is_some());
    let mut table = Table::new("sheets").left("thanh_vien", term::code(lang)).left("ho_ten", say::full_name(lang));
    if with_parts {
        table = table.right("diem_a", "A").right("diem_b", "B").right("diem_c", "C");
    }
    table = table
        .right("diem", term::total(lang))
        .right("lech_trung_binh", say::from_mean(lang))
        .left("ghi_chu", say::note(lang));
    for member in view.council.voters() {
        let sheet = one.sheets.iter().find(|sheet| sheet.facts.member == member.id);
        let mut cells = vec![Cell::text(&member.code), Cell::text(&member.facts.name)];
        if with_parts {
            let parts = sheet.and_then(|sheet| sheet.facts.parts);
            let part = |part: Option<i64>| part.map_or(Cell::Blank, Cell::Points);
            cells.extend([part(parts.map(|p| p.a.0)), part(parts.map(|p| p.b.0)), part(parts.map(|p| p.c.0))]);
        }
        let total = sheet.map(|sheet| sheet.facts.total.0);
        cells.push(total.map_or(Cell::Blank, Cell::Points));
        cells.push(total.zip(one.mean).map_or(Cell::Blank, |(total, mean)| Cell::Points(total - mean.cut().0)));
        let by_total = sheet.is_some_and(|sheet| sheet.facts.rubric.is_none());
        cells.push(match sheet {
            Some(_) if by_total && one.rubric.is_none() && any_marks(one) => Cell::text(say::by_total(lang)),
            Some(_) => Cell::Blank,
            None => Cell::text(why_none(view, one, member)),
        });
        table = table.row(cells);
    }
    table
}

fn any_marks(one: &Assessment<'_>) -> bool {
    one.sheets.iter().any(|sheet| sheet.facts.rubric.is_some())
}

/// Why a member has no sheet: tied, a draft, or just not yet.
fn why_none(view: &View<'_>, one: &Assessment<'_>, member: &Member) -> String {
    if view.is_tied(member, one.dossier.key.product) {
        return say::tied(view.lang);
    }
    if view.is_closed(one) {
        return say::not_needed(view.lang);
    }
    let code = one.dossier.code.to_string();
    let draft = view
        .drafts
        .iter()
        .find(|draft| draft.key.member == member.code && draft.key.dossier == code && draft.key.pass == one.pass);
    match draft {
        Some(draft) => say::draft(view.lang, format!("{}/{}", draft.done, draft.all)),
        None => say::not_handed_in(view.lang),
    }
}

/// A row a criterion on which the sheets differ: who gave what, most points first.
fn criteria(view: &View<'_>, marked: &Marked<'_>, figures: &mut Vec<Value>) -> Table {
    let lang = view.lang;
    let mut table = Table::new("criteria")
        .left("tieu_chi", say::criterion(lang))
        .right("toi_da", say::most(lang))
        .left("diem", say::points(lang))
        .left("khac_biet", say::odd_one(lang));
    for criterion in &marked.rubric.criteria {
        let given = marked.points(criterion);
        let mut by_points: BTreeMap<Reverse<i64>, Vec<&str>> = BTreeMap::new();
        for (member, points) in &given {
            by_points.entry(Reverse(points.0)).or_default().push(view.code(*member));
        }
        if by_points.len() < 2 {
            continue;
        }
        let odd = marked.odd_one(criterion);
        let told = by_points.iter().map(|(Reverse(points), members)| {
            format!("{}: {}", number::brief_points(lang, *points), members.join(", "))
        });
        let name = lang.pick(&criterion.name.vi, &criterion.name.en);
        let points = given.iter().map(|(member, points)| (view.code(*member).to_owned(), json!(points)));
        figures.push(json!({
            "criterion": criterion.number, "max_x100": criterion.max(),
            "points_x100": points.collect::<serde_json::Map<_, _>>(),
            "stands_out": odd.as_ref().map(|odd| view.code(odd.member)),
        }));
        table.rows.push(vec![
            Cell::text(format!("{} {name}", criterion.number)),
            Cell::text(view.brief(criterion.max())),
            Cell::text(told.collect::<Vec<_>>().join("; ")),
            odd.map_or(Cell::Blank, |odd| Cell::text(view.code(odd.member))),
        ]);
    }
    table.caption(say::differing(lang, figures.len(), marked.rubric.criteria.len()))
}
