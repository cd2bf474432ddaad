//! Every dossier of a council: what is missing, the totals, and who stands out.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::View;
use super::odd::{Marked, Odd};
use crate::commands::assessment::{Assessment, Problem, names, seen};
use crate::commands::council::passed_over;
use crate::commands::papers::up_unrated;
use crate::commands::wording;
use crate::ledger::{Member, Sheet};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::{answer, reason, status as say, term};

/// Up to so many are called by their names; more by their codes.
const FEW: usize = 3;
/// Up to so many criteria are named in the table of all dossiers.
const SHOWN: usize = 3;

/// The page. A file of one table (CSV) has the totals and who stands out as columns of the first.
pub fn page(view: &View<'_>, assessed: &[Assessment<'_>], only_missing: bool, one_table: bool) -> Page {
    let lang = view.lang;
    let mut table = Table::new("scores")
        .left("ma_ho_so", term::dossier(lang))
        .left("ten_san_pham", term::product(lang))
        .right("lan", term::pass(lang))
        .right("so_phieu", term::sheets(lang))
        .right("trung_binh", term::mean(lang))
        .right("chenh_lech", term::spread(lang))
        .left("con_thieu", term::missing(lang));
    let totals = |table: Table| table.left("diem_thanh_vien", say::totals(lang)).left("khac_biet", say::odd(lang));
    if one_table {
        table = totals(table).left("luu_y", say::note(lang));
    }
    let mut second = totals(Table::new("totals").left("ma_ho_so", term::dossier(lang)));
    let (mut figures, mut shown, mut any_odd) = (Vec::new(), Vec::new(), false);
    for one in assessed {
        let odd = Marked::of(one, view.scores).map(|marked| marked.odd_ones()).unwrap_or_default();
        figures.push(figure(view, one, &odd));
        if only_missing && (one.problems.is_empty() || view.is_closed(one)) {
            continue;
        }
        let (code, (product, _)) = (one.dossier.code.to_string(), names(view.records, one.dossier, lang));
        shown.push(one);
        let mut cells = vec![
            Cell::text(&code),
            Cell::text(product),
            Cell::Plain(one.pass.into()),
            Cell::text(format!("{}/{}", one.sheets.len(), one.voters)),
            one.mean.map_or(Cell::Blank, |mean| Cell::mean(mean.sum, mean.count)),
            if one.sheets.is_empty() { Cell::Blank } else { Cell::Points(one.spread.0) },
            Cell::text(lacks(view, one)),
        ];
        any_odd |= !odd.is_empty();
        let of_members = [Cell::text(members(view, one)), Cell::text(odd_ones(view, &odd, one_table))];
        if one_table {
            cells.extend(of_members);
            cells.push(Cell::text(one.warned(lang)));
        } else if !one.sheets.is_empty() {
            second.rows.push([Cell::text(code)].into_iter().chain(of_members).collect());
        }
        table = table.row(cells);
    }
    if !any_odd {
        second.columns.pop();
        second.rows.iter_mut().for_each(|row| drop(row.pop()));
    }

    let out = assessed.iter().filter(|one| one.knocked_out).count();
    let ready = assessed.iter().filter(|one| one.problems.is_empty() && !view.is_closed(one)).count();
    let decided = assessed.iter().filter(|one| !one.knocked_out && view.is_decided(one)).count();
    let code = &view.council.facts.code;
    let mut page = Page::new(answer::status_title(lang, code)).table(table);
    let shows_totals = !second.rows.is_empty();
    if shows_totals {
        page = page.table(second);
    }
    if any_odd {
        page = page.text(say::hint(lang));
    }
    page = page.text(answer::status(lang, assessed.len(), ready, assessed.len() - ready - out - decided));
    if out > 0 {
        page = page.text(say::knocked_out_number(lang, out));
    }
    if decided > 0 {
        page = page.text(say::decided_number(lang, decided));
    }
    let upwards = passed_over(view.records, view.council);
    if let Some(up) = up_unrated(view.records, &upwards, lang) {
        page = page.text(up);
    }
    let warned = seen(view.records, shown.into_iter(), |_| true, lang);
    if !warned.is_empty() {
        page = page.text(wording::list(answer::look_again(lang), warned));
    }
    if shows_totals {
        page = page.text(say::see_one(lang, code));
    }
    page.figures(json!({
        "council": code,
        "voters": view.council.voters().count(),
        "ready": ready,
        "knocked_out": out,
        "decided": decided,
        "goes_up_unrated": upwards.iter().map(|dossier| dossier.code.to_string()).collect::<Vec<_>>(),
        "dossiers": figures,
    }))
}

/// What a script reads of a dossier.
pub fn figure(view: &View<'_>, one: &Assessment<'_>, odd: &[Odd<'_>]) -> Value {
    let name = |member: i64| view.council.member(member).map(|member| member.facts.name.clone());
    let sheet = |sheet: &Sheet| {
        let facts = &sheet.facts;
        json!({
            "member": view.code(facts.member), "name": name(facts.member),
            "total_x100": facts.total, "parts_x100": facts.parts, "by_criterion": facts.rubric.is_some(),
        })
    };
    let odd = odd.iter().map(|odd| {
        json!({
            "criterion": odd.criterion.number, "member": view.code(odd.member),
            "points_x100": odd.points, "max_x100": odd.criterion.max(),
        })
    });
    json!({
        "dossier": one.dossier.code.to_string(),
        "product": view.records.product_name(one.dossier.key.product),
        "pass": one.pass,
        "sheets": one.sheets.len(),
        "voters": one.voters,
        "sum_x100": one.mean.map(|mean| mean.sum),
        "spread_x100": one.spread,
        "missing": one.missing.iter().map(|member| member.code.as_str()).collect::<Vec<_>>(),
        "missing_names": one.missing.iter().map(|member| member.facts.name.as_str()).collect::<Vec<_>>(),
        "ready": one.problems.is_empty(),
        "knocked_out": one.knocked_out,
        "decided": view.is_decided(one),
        "members": one.sheets.iter().map(sheet).collect::<Vec<_>>(),
        "stands_out": odd.collect::<Vec<_>>(),
        // Data does not change with the language.
        "warnings": one.warnings.iter().map(|warning| warning.message(Lang::Vi)).collect::<Vec<_>>(),
    })
}

/// What a dossier lacks: problems, then the members who have not scored, by name where they are few.
fn lacks(view: &View<'_>, one: &Assessment<'_>) -> String {
    let lang = view.lang;
    if one.knocked_out {
        return say::knocked_out(lang);
    }
    if view.is_decided(one) {
        return say::decided(lang);
    }
    let called = |member: &Member| {
        if one.missing.len() <= FEW { member.facts.name.clone() } else { member.code.clone() }
    };
    let missing = one.missing.iter().map(called).collect::<Vec<_>>().join(", ");
    let problem = |problem: &Problem| match problem {
        // Who is missing stands in brackets behind.
        Problem::Quorum(quorum) if !quorum.written && (1..quorum.short.needed).contains(&quorum.short.scored) => {
            reason::quorum(lang, quorum.short.scored, quorum.short.needed)
        }
        other => other.message(lang),
    };
    let problems = one.problems.iter().map(problem).collect::<Vec<_>>().join("; ");
    match (problems.is_empty(), missing.is_empty() || one.sheets.is_empty()) {
        (true, _) => missing,
        (false, true) => problems,
        (false, false) => format!("{problems} ({missing})"),
    }
}

/// Each member's total: "TV01: 82; TV02: 85,5".
fn members(view: &View<'_>, one: &Assessment<'_>) -> String {
    let told = |sheet: &Sheet| format!("{}: {}", view.code(sheet.facts.member), view.brief(sheet.facts.total));
    one.sheets.iter().map(told).collect::<Vec<_>>().join("; ")
}

/// Who stands out, by member: "TV03 (4.1: 0/5, 9: 1/5)".
fn odd_ones(view: &View<'_>, odd: &[Odd<'_>], all: bool) -> String {
    let shown = if all { odd.len() } else { SHOWN };
    let mut by_member: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for one in odd.iter().take(shown) {
        let told = format!("{}: {}/{}", one.criterion.number, view.brief(one.points), view.brief(one.criterion.max()));
        by_member.entry(one.member).or_default().push(told);
    }
    let told = by_member.iter().map(|(member, told)| format!("{} ({})", view.code(*member), told.join(", ")));
    let more = (odd.len() > shown).then(|| say::more(view.lang, odd.len() - shown));
    told.chain(more).collect::<Vec<_>>().join("; ")
}
