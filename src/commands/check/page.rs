//! What `ocop check` prints.

use serde_json::json;

use crate::commands::wording;
use crate::ledger::{Entry, Fault, FaultKind, Head, Record};
use crate::report::{Cell, Page, Table};
use crate::text::messages::check as say;
use crate::text::{Lang, number};

/// One thing that is not as it must be.
pub(super) struct Found {
    /// The entry it is found at.
    pub entry: Option<i64>,
    /// The record, in words.
    pub record: String,
    /// What is wrong, by a word for scripts.
    pub code: &'static str,
    /// The same for people.
    pub what: String,
}

impl Found {
    /// A fault of the file.
    pub fn of(fault: &Fault, lang: Lang) -> Self {
        let (code, record, what) = match &fault.what {
            FaultKind::File(told) => ("file", String::new(), say::file(lang, told)),
            FaultKind::Reference(table, parent, rows) => {
                let (table, parent) = (noun(lang, table), noun(lang, parent));
                ("reference", table, say::reference(lang, wording::amount(lang, *rows), parent))
            }
            FaultKind::Missing => ("missing-entry", String::new(), say::missing(lang)),
            FaultKind::Link => ("entry", String::new(), say::link(lang)),
            FaultKind::Changed(record) => ("changed", words(lang, record), say::changed(lang)),
            FaultKind::Lost(table, rows) => {
                ("lost", noun(lang, table), say::lost(lang, wording::amount(lang, *rows as u64)))
            }
            FaultKind::Added(record) => ("added", words(lang, record), say::added(lang)),
            FaultKind::Carried => ("carried", String::new(), say::carried(lang)),
            FaultKind::Time => ("time", String::new(), say::time(lang)),
            FaultKind::Voids(entry) => ("voids", String::new(), say::voids(lang, entry)),
            FaultKind::Live => ("live", String::new(), say::live(lang)),
            FaultKind::Version(record) => ("version", words(lang, record), say::version(lang)),
            FaultKind::Order(record) => ("order", words(lang, record), say::order(lang)),
            FaultKind::Key(record) => ("key", words(lang, record), say::key(lang)),
            FaultKind::Twice(record) => ("twice", words(lang, record), say::twice(lang)),
            FaultKind::KeyFormer(record) => ("key-former", words(lang, record), say::key_former(lang)),
            FaultKind::KeyUnannounced(record) => ("key-unannounced", words(lang, record), say::key_unannounced(lang)),
            FaultKind::HeadElsewhere(record) => ("head-elsewhere", words(lang, record), say::head_elsewhere(lang)),
            FaultKind::HeadKey(record) => ("head-key", words(lang, record), say::head_key(lang)),
            FaultKind::HeadSignature(record) => ("head-signature", words(lang, record), say::head_signature(lang)),
        };
        Self { entry: fault.entry, record, code, what }
    }
}

fn words(lang: Lang, record: &Record) -> String {
    let noun = noun(lang, &record.table);
    if record.words.is_empty() { noun } else { format!("{noun}: {}", record.words.join(", ")) }
}

/// The page: every fault with the entry it is found at, and what to do.
pub(super) fn page(found: &[Found], entries: &[Entry], lang: Lang) -> Page {
    let mut table = Table::new("faults")
        .right("muc", say::entry(lang))
        .left("lenh", say::command(lang))
        .left("ban_ghi", say::record(lang))
        .left("sai_lech", say::fault(lang));
    let mut figures = Vec::new();
    for one in found {
        let entry = one.entry.and_then(|id| entries.iter().find(|entry| entry.id == id));
        figures.push(json!({ "entry": one.entry, "fault": one.code, "record": one.record, "told": one.what }));
        table = table.row([
            one.entry.map_or(Cell::Blank, |id| Cell::Plain(id.unsigned_abs())),
            entry.map_or(Cell::Blank, |entry| Cell::text(said(entry, lang))),
            Cell::text(one.record.clone()),
            Cell::text(one.what.clone()),
        ]);
    }
    let page = Page::new(if found.is_empty() { String::new() } else { say::title(lang) }).table(table);
    let fault = (!found.is_empty()).then(|| say::unsound(lang, wording::amount(lang, found.len() as u64)));
    Page { fault, ..page }.figures(json!({ "faults": figures, "entries": entries.len() }))
}

/// The entries after a head, below the faults.
pub(super) fn after(page: Page, head: &Head, after: &[&Entry], lang: Lang) -> Page {
    let page = page.text(say::head_found(lang, head.entry, after.len()));
    if after.is_empty() {
        return page;
    }
    let mut table = Table::new("after")
        .right("muc", say::entry(lang))
        .left("luc", say::at(lang))
        .left("nguoi", say::actor(lang))
        .left("lenh", say::typed(lang));
    for entry in after {
        let command = if entry.voided { say::undone(lang, &entry.command) } else { entry.command.clone() };
        table = table.row([
            Cell::Plain(entry.id.unsigned_abs()),
            Cell::text(told_at(entry, lang)),
            Cell::text(wording::names(lang, entry)),
            Cell::text(command),
        ]);
    }
    page.table(table)
}

fn said(entry: &Entry, lang: Lang) -> String {
    format!("{}, {}, {}", entry.command, told_at(entry, lang), wording::names(lang, entry))
}

/// When an entry was written, as a person in Viet Nam tells it.
pub(super) fn told_at(entry: &Entry, lang: Lang) -> String {
    entry.written_on().map_or_else(|| entry.at.clone(), |day| number::date(lang, day))
}

/// What the rows of a table are, in words.
fn noun(lang: Lang, table: &str) -> String {
    let noun = match table.trim_end_matches("_rev") {
        "entry" | "carried" => say::of_entry(lang),
        "source" => say::of_source(lang),
        "unit" => say::of_unit(lang),
        "office" | "office_join" => say::of_office(lang),
        "subject" => say::of_subject(lang),
        "product" => say::of_product(lang),
        "same" | "same_product" => say::of_same(lang),
        "succession" => say::of_succession(lang),
        "dossier" => say::of_dossier(lang),
        "document" => say::of_document(lang),
        "council" | "council_dossier" => say::of_council(lang),
        "member" => say::of_member(lang),
        "session" | "attendance" => say::of_session(lang),
        "tie" => say::of_tie(lang),
        "rubric" | "rubric_load" => say::of_rubric(lang),
        "sheet" | "mark" => say::of_sheet(lang),
        "appraisal" | "appraisal_mark" => say::of_appraisal(lang),
        "commune_check" => say::of_commune_check(lang),
        "conclusion" => say::of_conclusion(lang),
        "rating" | "rating_sheet" | "rating_policy" => say::of_rating(lang),
        "decision" | "decided" => say::of_decision(lang),
        "certificate" => say::of_certificate(lang),
        "event" => say::of_event(lang),
        "reissue" => say::of_reissue(lang),
        "correction" => say::of_correction(lang),
        "inspection" => say::of_inspection(lang),
        "setting" => say::of_setting(lang),
        "mapping" | "mapped" => say::of_mapping(lang),
        "target" => say::of_target(lang),
        "idea" => say::of_idea(lang),
        "activity" | "activity_product" => say::of_activity(lang),
        "plan" => say::of_plan(lang),
        "support" => say::of_support(lang),
        "outlet" | "outlet_product" => say::of_outlet(lang),
        "figure" => say::of_figure(lang),
        "office_key" => say::of_key(lang),
        "signed_head" => say::of_signed_head(lang),
        other => other.to_owned(),
    };
    // Parts of a record are told apart from it by the table's own name.
    let own = ["office_key", "signed_head"].contains(&table);
    if table.contains('_') && !table.ends_with("_rev") && !own { format!("{noun} ({table})") } else { noun }
}
