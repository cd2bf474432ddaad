//! What new dossiers took over from the last one of their product.

use std::collections::HashMap;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::register::{drawn_documents, last_before};
use crate::ledger::{Document, Dossier, DrawnDossier, EVER, Written};
use crate::text::messages::{check as say, noun};

/// Every dossier and every document that says it was drawn from another, by the ledger of before.
pub(super) fn drawn(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let mut documents: HashMap<i64, Vec<Written<Document>>> = HashMap::new();
    for one in law.reader.documents_drawn()? {
        documents.entry(one.what.dossier).or_default().push(one);
    }
    let versions = law.reader.dossiers_drawn()?;
    for versions in versions.chunk_by(|one, next| one.what.id == next.what.id) {
        let Some(Written { entry, what: first }) = versions.first() else { continue };
        let told = documents.remove(&first.id).unwrap_or_default();
        // It stays what it was as the dossier was registered.
        let stays = versions.iter().all(|version| version.what.from == first.from);
        let wrong = if stays { of_dossier(law, *entry, first, &told)? } else { Some(say::dossier_drawn(law.lang)) };
        if let Some(wrong) = wrong {
            law.found(Some(*entry), record(now, first.id, law), "law-dossier", wrong);
        }
    }
    for (dossier, told) in documents {
        let entry = told.first().map(|one| one.entry);
        law.found(entry, record(now, dossier, law), "law-dossier", say::document_drawn(law.lang));
    }
    Ok(())
}

fn record(now: &Now, dossier: i64, law: &Law<'_, '_>) -> String {
    let code = now.records.dossier(dossier).map(|dossier| dossier.code.to_string());
    format!("{}: {}", noun::dossier(law.lang), code.unwrap_or_default())
}

/// What of a dossier as it was registered, and of its documents that were drawn, the command would not have written.
fn of_dossier(
    law: &mut Law<'_, '_>,
    entry: i64,
    new: &DrawnDossier,
    told: &[Written<Document>],
) -> Result<Option<String>, Failure> {
    let before = law.past.before(entry)?;
    let records = before.records_of(EVER, vec![new.product])?;
    let last = new.filed.and_then(|filed| last_before(&records, new.product, filed).zip(Some(filed)));
    let Some((last, filed)) = last.filter(|(last, _): &(&Dossier, _)| Some(last.id) == new.from) else {
        return Ok(Some(say::dossier_drawn(law.lang)));
    };
    let (_, kept) = drawn_documents(before, last.id, filed)?;
    let same = |due: &Document| {
        told.iter().any(|Written { entry: by, what: one }| {
            let is_it = one.drawn_from == Some(due.id) && one.kind == due.kind && one.since == filed;
            *by == entry && is_it && one.facts == due.facts
        })
    };
    let all = kept.len() == told.len() && kept.iter().all(same);
    Ok((!all).then(|| say::document_drawn(law.lang)))
}
