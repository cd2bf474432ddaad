//! How far each member is, and how their totals lie to everyone's.

use serde_json::json;

use super::View;
use crate::commands::assessment::Assessment;
use crate::law::Mean;
use crate::report::{Cell, Page, Table};
use crate::text::messages::{status as say, term};

/// The page; only the members with sheets missing where asked for.
pub fn page(view: &View<'_>, assessed: &[Assessment<'_>], only_missing: bool) -> Page {
    let lang = view.lang;
    let mut table = Table::new("members")
        .left("thanh_vien", term::code(lang))
        .left("ho_ten", say::full_name(lang))
        .right("so_phieu", say::handed_in(lang))
        .right("con_thieu", say::to_come(lang))
        .right("ban_nhap", say::drafts(lang))
        .right("trung_binh", term::mean(lang))
        .right("trung_binh_chung", say::mean_of_all(lang))
        .right("lech_trung_binh", say::from_mean(lang));
    let mut figures = Vec::new();
    let (mut handed, mut wanted) = (0, 0);
    for member in view.council.voters() {
        // What is knocked out or decided wants no sheet any more; those handed in count all the same.
        let missing: Vec<String> = assessed
            .iter()
            .filter(|one| !view.is_closed(one) && one.missing.iter().any(|lacking| lacking.id == member.id))
            .map(|one| one.dossier.code.to_string())
            .collect();
        let of_member = |one: &&Assessment<'_>| one.sheets.iter().any(|sheet| sheet.facts.member == member.id);
        let sheets = || assessed.iter().filter(of_member).flat_map(|one| &one.sheets);
        let own = Mean::of(sheets().filter(|sheet| sheet.facts.member == member.id).map(|sheet| sheet.facts.total));
        let all = Mean::of(sheets().map(|sheet| sheet.facts.total));
        let count = own.map_or(0, |mean| mean.count as usize);
        let drafts = view.drafts.iter().filter(|draft| draft.key.member == member.code).count();
        handed += count;
        wanted += count + missing.len();
        figures.push(json!({
            "member": member.code, "name": member.facts.name,
            "sheets": count, "missing": missing, "drafts": drafts,
            "sum_x100": own.map(|mean| mean.sum),
            "all_sum_x100": all.map(|mean| mean.sum), "all_count": all.map_or(0, |mean| mean.count),
        }));
        if only_missing && missing.is_empty() {
            continue;
        }
        let mean = |mean: Option<Mean>| mean.map_or(Cell::Blank, |mean| Cell::mean(mean.sum, mean.count));
        // Of what is printed, so that the row adds up.
        let apart = own.zip(all).map_or(Cell::Blank, |(own, all)| Cell::Points(own.cut().0 - all.cut().0));
        table = table.row([
            Cell::text(&member.code),
            Cell::text(&member.facts.name),
            Cell::text(format!("{count}/{}", count + missing.len())),
            Cell::Count(missing.len() as u64),
            Cell::Count(drafts as u64),
            mean(own),
            mean(all),
            apart,
        ]);
    }
    let code = &view.council.facts.code;
    let mut page = Page::new(say::members_title(lang, code))
        .table(table)
        .text(say::members_sentence(lang, handed, wanted, view.drafts.len()))
        .text(say::members_note(lang));
    if handed < wanted {
        page = page.text(say::enter(lang, code));
    }
    page.figures(json!({ "council": code, "sheets": handed, "wanted": wanted, "members": figures }))
}
