//! Where what the ledger holds of a product came from: file, sheet and row.

use serde_json::{Value, json};

use crate::commands::{Failure, wording};
use crate::ledger::{Origin, Reader, Records};
use crate::text::Lang;
use crate::text::messages::{answer, before as say};

/// Where a dossier or a certificate came from.
pub(super) struct Source {
    /// The record, in words.
    what: String,
    /// The same for a script: the dossier's code; the certificate's decision.
    record: Value,
    /// The rows that told it, the first one first.
    origins: Vec<Origin>,
}

/// The sources of a product's dossiers and certificates, of those that were read from files.
pub(super) fn of(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Source>, Failure> {
    let mut sources = Vec::new();
    for dossier in records.dossiers_of(product) {
        let code = dossier.code;
        sources.push(Source {
            what: say::origin_dossier(lang, code),
            record: json!({ "dossier": code.to_string() }),
            origins: reader.origins_of_dossier(dossier.id, records.on)?,
        });
    }
    for certificate in records.certificates_of(product) {
        let Some(decision) = records.decision_of(certificate) else { continue };
        let star = wording::star_in_words(lang, &certificate.facts);
        sources.push(Source {
            what: answer::moment_certificate(lang, star, wording::decision(lang, decision)),
            record: json!({ "certificate": { "decision": decision.number, "date": decision.signed_on } }),
            origins: reader.origins_of_certificate(certificate.id)?,
        });
    }
    sources.retain(|source| !source.origins.is_empty());
    Ok(sources)
}

/// The sources in words, under the timeline; none where nothing was read from a file.
pub(super) fn told(sources: &[Source], lang: Lang) -> Option<String> {
    let one = |source: &Source| {
        let places = source.origins.iter().map(|origin| place(origin, lang));
        Some(say::origin(lang, &source.what, places.reduce(|first, next| say::then(lang, first, next))?))
    };
    let lines: Vec<String> = sources.iter().filter_map(one).collect();
    (!lines.is_empty()).then(|| say::origins(lang, lines.join("\n")))
}

fn place(origin: &Origin, lang: Lang) -> String {
    let (row, entry) = (origin.row, origin.entry);
    match &origin.sheet {
        Some(sheet) => say::origin_row(lang, &origin.file, sheet, row, entry),
        None => say::origin_line(lang, &origin.file, row, entry),
    }
}

/// The sources for a script.
pub(super) fn figures(sources: &[Source]) -> Vec<Value> {
    let one = |source: &Source| {
        let origins = source.origins.iter().map(|origin| {
            json!({
                "entry": origin.entry, "file": origin.file, "sha256": origin.sha256, "sheet": origin.sheet,
                "row": origin.row,
            })
        });
        let mut figures = source.record.clone();
        figures["origins"] = origins.collect();
        figures
    };
    sources.iter().map(one).collect()
}
