//! What `ocop check` prints.

use serde_json::json;

use crate::commands::wording;
use crate::ledger::{Entry, Fault, FaultKind, Head, Record};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{check as say, noun};
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
            FaultKind::Forbidden(table, rows) => {
                ("forbidden", of_rows(lang, table), say::forbidden(lang, wording::amount(lang, *rows)))
            }
            FaultKind::Reference(table, parent, rows) => {
                let (table, parent) = (of_rows(lang, table), of_rows(lang, parent));
                ("reference", table, say::reference(lang, wording::amount(lang, *rows), parent))
            }
            FaultKind::Missing => ("missing-entry", String::new(), say::missing(lang)),
            FaultKind::Link => ("entry", String::new(), say::link(lang)),
            FaultKind::Changed(record) => ("changed", words(lang, record), say::changed(lang)),
            FaultKind::Lost(table, rows) => {
                ("lost", of_rows(lang, table), say::lost(lang, wording::amount(lang, *rows as u64)))
            }
            FaultKind::Added(record) => ("added", words(lang, record), say::added(lang)),
            FaultKind::NotIts(table) => ("not-its", of_rows(lang, table), say::not_its(lang)),
            FaultKind::Lacks(table) => ("lacks", of_rows(lang, table), say::lacks(lang)),
            FaultKind::Bare => ("bare", String::new(), say::bare(lang)),
            FaultKind::Carried => ("carried", String::new(), say::carried(lang)),
            FaultKind::First => ("first", String::new(), say::first(lang)),
            FaultKind::Command => ("command", String::new(), say::command_unknown(lang)),
            FaultKind::Time => ("time", String::new(), say::time(lang)),
            FaultKind::Voids(entry) => ("voids", String::new(), say::voids(lang, entry)),
            FaultKind::Live => ("live", String::new(), say::live(lang)),
            FaultKind::Version(record) => ("version", words(lang, record), say::version(lang)),
            FaultKind::Order(record) => ("order", words(lang, record), say::order(lang)),
            FaultKind::Unversioned(record) => ("unversioned", words(lang, record), say::unversioned(lang)),
            FaultKind::Key(record) => ("key", words(lang, record), say::key(lang)),
            FaultKind::Unit(record) => ("unit", words(lang, record), say::unit(lang)),
            FaultKind::Twice(record) => ("twice", words(lang, record), say::twice(lang)),
            FaultKind::KeyNone(record) => ("key-none", words(lang, record), say::key_none(lang)),
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
    let noun = of_rows(lang, &record.table);
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
    // What was written is there: papers and people tell more of it than another copy would.
    let by_law = found.iter().all(|one| one.code.starts_with("law-"));
    let (title, unsound) = if by_law {
        (say::title_by_law(lang), say::unlawful as fn(_, _) -> _)
    } else {
        (say::title(lang), say::unsound as _)
    };
    let page = Page::new(if found.is_empty() { String::new() } else { title }).table(table);
    let fault = (!found.is_empty()).then(|| unsound(lang, wording::amount(lang, found.len() as u64)));
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
fn of_rows(lang: Lang, table: &str) -> String {
    let noun = match table.trim_end_matches("_rev") {
        "entry" | "carried" => noun::entry(lang),
        "source" => noun::source(lang),
        "unit" => noun::unit(lang),
        "office" | "office_join" => noun::office(lang),
        "subject" => noun::subject(lang),
        "product" => noun::product(lang),
        "same" | "same_product" => noun::same(lang),
        "succession" => noun::succession(lang),
        "dossier" => noun::dossier(lang),
        "document" => noun::document(lang),
        "council" | "council_dossier" => noun::council(lang),
        "member" => noun::member(lang),
        "session" | "attendance" => noun::session(lang),
        "tie" => noun::tie(lang),
        "rubric" | "rubric_load" => noun::rubric(lang),
        "sheet" | "mark" => noun::sheet(lang),
        "appraisal" | "appraisal_mark" => noun::appraisal(lang),
        "commune_check" => noun::commune_check(lang),
        "conclusion" => noun::conclusion(lang),
        "rating" | "rating_sheet" | "rating_policy" => noun::rating(lang),
        "decision" | "decided" => noun::decision(lang),
        "certificate" => noun::certificate(lang),
        "event" => noun::event(lang),
        "reissue" => noun::reissue(lang),
        "correction" => noun::correction(lang),
        "inspection" => noun::inspection(lang),
        "setting" => noun::setting(lang),
        "mapping" | "mapped" => noun::mapping(lang),
        "target" => noun::target(lang),
        "idea" => noun::idea(lang),
        "activity" | "activity_product" => noun::activity(lang),
        "plan" => noun::plan(lang),
        "support" => noun::support(lang),
        "outlet" | "outlet_product" => noun::outlet(lang),
        "figure" => noun::figure(lang),
        "office_key" => noun::key(lang),
        "signed_head" => noun::signed_head(lang),
        other => other.to_owned(),
    };
    // Parts of a record are told apart from it by the table's own name.
    let own = ["office_key", "signed_head"].contains(&table);
    if table.contains('_') && !table.ends_with("_rev") && !own { format!("{noun} ({table})") } else { noun }
}
