//! A document written: new, the next version of one that is known, or nothing.

use chrono::NaiveDate;

use crate::commands::Failure;
use crate::law::DocumentKind;
use crate::ledger::{Document, DocumentFacts, Dossier, Txn};
use crate::text::messages::document as say;
use crate::text::{Lang, number};

/// A document as it is told.
pub(super) struct Told<'r> {
    /// What it proves.
    pub dossier: &'r Dossier,
    /// Its kind.
    pub kind: DocumentKind,
    /// What it says.
    pub facts: DocumentFacts,
    /// The day it came in, where that is told.
    pub received: Option<NaiveDate>,
    /// The line of a source it was read from.
    pub at: Option<(i64, u64)>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    /// It is new.
    Added,
    /// The one of its kind and number says otherwise.
    Changed,
    /// It is there just so.
    Same,
}

/// What became of a document, and the document; or the column that is at fault, and why.
pub(super) type Became = Result<(Put, Document), (&'static str, String)>;

/// What tells a document from others of its kind.
pub(super) fn key_of(document: &Document) -> Option<(u8, String)> {
    document.facts.key()
}

/// Writes a document among those of its dossier that are known; where it is at fault, the column and why.
pub(super) fn put(
    txn: &mut Txn<'_>,
    known: &[Document],
    told: &Told<'_>,
    today: NaiveDate,
    lang: Lang,
) -> Result<Became, Failure> {
    let (kind, dossier) = (told.kind, told.dossier);
    let held = known.iter().find(|document| document.kind == kind && key_of(document) == told.facts.key());
    let facts = held.map_or_else(|| told.facts.clone(), |held| held.facts.updated(&told.facts));
    if let (Some(ends), Some(issued)) = (facts.ends_on, facts.issued_on)
        && ends < issued
    {
        let date = |day| number::date(lang, day);
        return Ok(Err(("het_han", say::ends_before_issued(lang, date(ends), date(issued)))));
    }
    let Some(held) = held else {
        // It is part of what was filed, unless it was issued since.
        let filed = dossier.facts.filed.unwrap_or(today);
        let since = told.received.unwrap_or_else(|| filed.max(facts.issued_on.unwrap_or(filed)).min(today));
        let id = txn.add_document((dossier.id, kind), &facts, since, None, told.at)?;
        return Ok(Ok((Put::Added, Document { id, dossier: dossier.id, kind, drawn_from: None, since, facts })));
    };
    let since = told.received.unwrap_or(held.since).max(held.since);
    let now = Document { since, facts, ..held.clone() };
    if now.facts == held.facts {
        return Ok(Ok((Put::Same, now)));
    }
    txn.put_document(held.id, &now.facts, since, told.at)?;
    Ok(Ok((Put::Changed, now)))
}
