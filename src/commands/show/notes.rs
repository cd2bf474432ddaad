//! The product codes and the notes of a product's dossiers and certificates.

use serde_json::{Value, json};

use super::sources::Called;
use crate::commands::row;
use crate::ledger::Records;
use crate::text::Lang;
use crate::text::messages::before as say;

/// So many characters of a note are told; data have it whole.
const MOST: usize = 600;

/// What a dossier or a certificate tells of itself besides its days.
pub(super) struct Noted {
    called: Called,
    code: Option<String>,
    note: Option<String>,
}

/// Those of a product that have a code or a note.
pub(super) fn of(records: &Records, product: i64, lang: Lang) -> Vec<Noted> {
    let mut noted = Vec::new();
    for dossier in records.dossiers_of(product) {
        let (code, note) = (dossier.facts.product_code.clone(), dossier.facts.note.clone());
        noted.push(Noted { called: Called::dossier(dossier, lang), code, note });
    }
    for certificate in records.certificates_of(product) {
        let Some(called) = Called::certificate(records, certificate, lang) else { continue };
        let facts = &certificate.facts;
        let note = row::with_standing(facts.note.clone(), facts.stated_standing.as_ref(), lang);
        noted.push(Noted { called, code: facts.product_code.clone(), note });
    }
    noted.retain(|one| one.code.is_some() || one.note.is_some());
    noted
}

/// In words, under the timeline: codes, then notes.
pub(super) fn told(noted: &[Noted], lang: Lang) -> Vec<String> {
    let list = |of: fn(&Noted) -> Option<&String>| {
        let lines = noted.iter().filter_map(|one| Some(say::origin(lang, &one.called.what, bounded(of(one)?, lang))));
        Some(lines.collect::<Vec<_>>().join("\n")).filter(|lines| !lines.is_empty())
    };
    let codes = list(|one| one.code.as_ref()).map(|lines| say::codes(lang, lines));
    let remarks = list(|one| one.note.as_ref()).map(|lines| say::notes(lang, lines));
    codes.into_iter().chain(remarks).collect()
}

/// A text on one line, cut where it is longer than what a screen should hold.
fn bounded(text: &str, lang: Lang) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => say::cut(lang, &line[..end]),
        None => line,
    }
}

/// The same for a script, whole.
pub(super) fn figures(noted: &[Noted]) -> Vec<Value> {
    let one = |noted: &Noted| {
        let mut figures = noted.called.record.clone();
        figures["product_code"] = json!(noted.code);
        figures["note"] = json!(noted.note);
        figures
    };
    noted.iter().map(one).collect()
}
