//! The papers of all dossiers of a year that have no result yet, a row a dossier.

use chrono::NaiveDate;
use serde_json::json;

use super::lines::{State, lacking, lines};
use super::meets;
use crate::commands::register::is_open;
use crate::commands::{Failure, assessment, evidence, wording};
use crate::law::DocumentKind;
use crate::ledger::{Reader, Records};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::{document as say, term};

pub(super) fn page(
    reader: Reader<'_>,
    records: &Records,
    (year, round, on): (i32, Option<u8>, Option<NaiveDate>),
    csv: bool,
    lang: Lang,
) -> Result<Page, Failure> {
    let documents = reader.documents(None, records.on)?;
    let (mut rows, mut figures, mut lack) = (Vec::new(), Vec::new(), 0_usize);
    let of_round = |key: u8| round.is_none_or(|round| round == key);
    let own = records.dossiers.iter().filter(|dossier| dossier.key.year == year && of_round(dossier.key.round));
    for dossier in own.filter(|dossier| is_open(records, dossier)) {
        let (day, _) = meets(records, dossier, on);
        let lines = lines(records, dossier, &documents, day);
        let missing = lacking(&lines, |state| matches!(state, State::Missing | State::FromBefore));
        let ended = lacking(&lines, |state| matches!(state, State::Ended | State::EndsBefore));
        lack += usize::from(!(missing.is_empty() && ended.is_empty()));
        let held = lines.iter().filter(|line| line.document.is_some()).count();
        let (product, subject) = assessment::names(records, dossier, lang);
        let ids = |kinds: &[DocumentKind]| kinds.iter().map(|kind| kind.id()).collect::<Vec<_>>();
        figures.push(json!({
            "dossier": dossier.code.to_string(), "product": product, "subject": subject, "kind": dossier.key.kind.id(),
            "council_meets": day, "held": held, "missing": ids(&missing), "ended": ids(&ended),
        }));
        rows.push(vec![
            Cell::text(dossier.code.to_string()),
            Cell::text(product),
            Cell::text(wording::kind(lang, dossier.key.kind)),
            Cell::Count(held as u64),
            Cell::text(evidence::kinds(lang, missing)),
            Cell::text(evidence::kinds(lang, ended)),
            Cell::from(Some(day)),
        ]);
    }
    let n = rows.len();
    let table = Table::new("dossiers")
        .left("ma_ho_so", term::dossier(lang))
        .left("ten_san_pham", term::product(lang))
        .left("loai_ho_so", say::filing_heading(lang))
        .right("so_tai_lieu", say::held_heading(lang))
        .left("thieu", say::missing_heading(lang))
        .left("het_han", say::ended_heading(lang))
        .left("ngay_hop", say::meets_heading(lang))
        .rows(rows);
    let figures = json!({ "year": year, "round": round, "open": n, "lacking": lack, "dossiers": figures });
    if csv {
        return Ok(Page::new("").table(table).figures(figures));
    }
    let page = Page::new(match round {
        Some(round) => say::title_of_round(lang, year, round),
        None => say::title_of_year(lang, year),
    });
    let page =
        if n == 0 { page.text(say::no_open(lang, year)) } else { page.table(table).text(say::totals(lang, n, lack)) };
    Ok(page.figures(figures))
}
