//! The papers of one dossier, a row each.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::lines::{Line, State, lacking, lines, set};
use super::{meets, scans};
use crate::commands::papers::regime_now;
use crate::commands::register::{renewed, taken};
use crate::commands::{Failure, evidence, wording};
use crate::law::{FilingKind, Need, Regime, is_without_samples};
use crate::ledger::{Dossier, Reader, Records};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::document as say;

pub(super) fn page(
    reader: Reader<'_>,
    records: &Records,
    dossier: &Dossier,
    (on, folder): (Option<NaiveDate>, Option<&Path>),
    csv: bool,
    lang: Lang,
) -> Result<Page, Failure> {
    let (day, known_by) = meets(records, dossier, on);
    let mut documents = reader.documents(Some(dossier.id), records.on)?;
    let scans = folder.map(|folder| scans::verify(folder, &documents));
    if let Some(from) = dossier.facts.drawn_from {
        documents.extend(reader.documents(Some(from), records.on)?);
    }
    let lines = lines(records, dossier, &documents, day);
    let table = table(&lines, lang);
    let figures = figures(dossier, &lines, day, scans.as_deref());
    if csv {
        return Ok(Page::new("").table(table).figures(figures));
    }
    let subject = records.subject_of(dossier.key.product).map(|(_, facts)| facts);
    let mut page = Page::new(say::title(lang, dossier.code, records.product_name(dossier.key.product)))
        .text(say::about(lang, wording::kind(lang, dossier.key.kind), wording::subject_name(lang, subject)));
    for told in renewed(records, dossier, lang).into_iter().chain(taken(records, dossier, lang)) {
        page = page.text(told);
    }
    page = page.text(known_by.told(day, lang)).table(table);
    let optional: Vec<_> = lines.iter().filter(|line| line.state == State::Optional).map(|line| line.kind).collect();
    if !optional.is_empty() {
        page = page.text(say::optional_absent(lang, evidence::kinds(lang, optional)));
    }
    page = page.text(match dossier.key.kind {
        FilingKind::ReEvaluation => say::legend_renewed(lang),
        FilingKind::Upgrade => say::legend_upgrade(lang),
        FilingKind::First => say::legend(lang, Regime::R26.citation()),
    });
    page =
        page.text(if is_without_samples(set(records, dossier)) { say::no_samples(lang) } else { say::samples(lang) });
    let regime = regime_now(records, dossier).0;
    if regime != Regime::R26 {
        page = page.text(say::legend_before(lang, regime.citation()));
    }
    if let (Some(folder), Some(scans)) = (folder, &scans) {
        page = page.text(scans::told(folder, scans, lang));
    }
    Ok(page.figures(figures))
}

fn table(lines: &[Line<'_>], lang: Lang) -> Table {
    let row = |line: &Line<'_>| {
        let facts = line.document.map(|document| &document.facts);
        let number = facts.and_then(|facts| facts.number.clone().or_else(|| facts.title.clone()));
        let number = number.or_else(|| line.slip.map(str::to_owned)).or_else(|| facts.and_then(|f| f.file.clone()));
        vec![
            Cell::text(evidence::kind_name(lang, line.kind)),
            Cell::text(need(lang, line.need)),
            number.map_or(Cell::Blank, Cell::text),
            Cell::from(facts.and_then(|facts| facts.ends_on)),
            Cell::text(state(lang, line.state)),
        ]
    };
    Table::new("documents")
        .left("loai_tai_lieu", say::kind_heading(lang))
        .left("yeu_cau", say::need_heading(lang))
        .left("so", say::number_heading(lang))
        .left("het_han", say::ends_heading(lang))
        .left("tinh_trang", say::state_heading(lang))
        .rows(lines.iter().filter(|line| line.state != State::Optional).map(row))
}

fn need(lang: Lang, need: Need) -> String {
    match need {
        Need::Always => say::need_always(lang),
        Need::Renewed => say::need_renewed(lang),
        Need::WhereAsked => say::need_where_asked(lang),
        Need::Supports => say::need_supports(lang),
    }
}

fn state(lang: Lang, state: State) -> String {
    match state {
        State::There => say::state_there(lang),
        State::FromBefore => say::state_from_before(lang),
        State::EndsBefore => say::state_ends_before(lang),
        State::Ended => say::state_ended(lang),
        State::Missing => say::state_missing(lang),
        State::ToCheck | State::Optional => say::state_to_check(lang),
    }
}

fn figures(dossier: &Dossier, lines: &[Line<'_>], day: NaiveDate, scans: Option<&[scans::Scan]>) -> Value {
    let ids =
        |is: fn(State) -> bool| lacking(lines, is).into_iter().map(crate::law::DocumentKind::id).collect::<Vec<_>>();
    let line = |line: &Line<'_>| {
        let facts = line.document.map(|document| &document.facts);
        json!({
            "kind": line.kind.id(),
            "state": line.state.id(),
            "number": facts.and_then(|facts| facts.number.clone()).or_else(|| line.slip.map(str::to_owned)),
            "title": facts.and_then(|facts| facts.title.clone()),
            "issuer": facts.and_then(|facts| facts.issuer.clone()),
            "issued_on": facts.and_then(|facts| facts.issued_on),
            "ends_on": facts.and_then(|facts| facts.ends_on),
            "file": facts.and_then(|facts| facts.file.clone()),
            "sha256": facts.and_then(|facts| facts.sha256.clone()),
        })
    };
    let mut figures = json!({
        "dossier": dossier.code.to_string(),
        "kind": dossier.key.kind.id(),
        "council_meets": day,
        "missing": ids(|state| matches!(state, State::Missing | State::FromBefore)),
        "ended": ids(|state| matches!(state, State::Ended | State::EndsBefore)),
        "documents": lines.iter().map(line).collect::<Vec<_>>(),
    });
    if let Some(scans) = scans {
        figures["scans"] = scans.iter().map(|scan| json!({ "file": scan.file, "found": scan.found.id() })).collect();
    }
    figures
}
