//! Where what the ledger holds of a product came from: file, sheet and row.

use serde_json::{Value, json};

use crate::commands::{Failure, wording};
use crate::ledger::{Certificate, Dossier, Origin, Reader, Records};
use crate::text::Lang;
use crate::text::messages::{answer, before as say};

/// A dossier or a certificate, as it is called.
pub(super) struct Called {
    /// In words.
    pub what: String,
    /// For a script: the dossier's code; the certificate's decision.
    pub record: Value,
}

impl Called {
    pub fn dossier(dossier: &Dossier, lang: Lang) -> Self {
        let code = dossier.code;
        Self { what: say::origin_dossier(lang, code), record: json!({ "dossier": code.to_string() }) }
    }

    /// None of a certificate whose decision is not there.
    pub fn certificate(records: &Records, certificate: &Certificate, lang: Lang) -> Option<Self> {
        let decision = records.decision_of(certificate)?;
        let star = wording::star_in_words(lang, &certificate.facts);
        Some(Self {
            what: answer::moment_certificate(lang, star, wording::decision(lang, decision)),
            record: json!({ "certificate": { "decision": decision.number, "date": decision.signed_on } }),
        })
    }
}

/// Where a dossier or a certificate came from.
pub(super) struct Source {
    called: Called,
    /// The rows that told it, the first one first.
    origins: Vec<Origin>,
}

/// The sources of a product's dossiers and certificates, of those that were read from files.
pub(super) fn of(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Source>, Failure> {
    let mut sources = Vec::new();
    for dossier in records.dossiers_of(product) {
        let origins = reader.origins_of_dossier(dossier.id, records.on)?;
        sources.push(Source { called: Called::dossier(dossier, lang), origins });
    }
    for certificate in records.certificates_of(product) {
        let Some(called) = Called::certificate(records, certificate, lang) else { continue };
        sources.push(Source { called, origins: reader.origins_of_certificate(certificate.id)? });
    }
    sources.retain(|source| !source.origins.is_empty());
    Ok(sources)
}

/// The sources in words, under the timeline; none where nothing was read from a file.
pub(super) fn told(sources: &[Source], lang: Lang) -> Option<String> {
    let one = |source: &Source| {
        let places = source.origins.iter().map(|origin| place(origin, lang));
        Some(say::origin(lang, &source.called.what, places.reduce(|first, next| say::then(lang, first, next))?))
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
        let mut figures = source.called.record.clone();
        figures["origins"] = origins.collect();
        figures
    };
    sources.iter().map(one).collect()
}
