//! What proves a dossier (tài liệu minh chứng), by the kinds of Mẫu số 02.

use chrono::NaiveDate;
use rusqlite::Row;

use super::journal::version_on;
use super::row::{Day, day, opt};
use super::transaction::uid;
use super::written::{Written, with_entry};
use super::{Reader, Result, Txn};
use crate::law::DocumentKind;
use crate::text::fold;

/// What a document says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFacts {
    /// It proves nothing any more.
    pub dropped: bool,
    /// What it is called.
    pub title: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The day it was issued.
    pub issued_on: Option<NaiveDate>,
    /// Its last day; `None`: it has no end.
    pub ends_on: Option<NaiveDate>,
    /// The name of its scan.
    pub file: Option<String>,
    /// The SHA-256 of the scan's bytes.
    pub sha256: Option<String>,
    /// Note.
    pub note: Option<String>,
}

/// A document as it stood on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Local number.
    pub id: i64,
    /// What it proves.
    pub dossier: i64,
    /// Its kind.
    pub kind: DocumentKind,
    /// The document of the dossier before that it is.
    pub drawn_from: Option<i64>,
    /// The day it came in, or this of it.
    pub since: NaiveDate,
    /// What it says.
    pub facts: DocumentFacts,
}

impl DocumentFacts {
    /// What tells a document of a kind from others of its dossier: its number, without one its title, without one its
    /// scan; `None` where it has none of them.
    pub fn key(&self) -> Option<(u8, String)> {
        let told = [&self.number, &self.title, &self.file].into_iter();
        (0..).zip(told).find_map(|(place, text)| Some((place, fold::key(text.as_ref()?))))
    }

    /// These facts with newer ones put over them. A scan and its sum go together.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        let text = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        let (file, sha256) = match &newer.file {
            // A name alone says nothing against a scan of that name that was read.
            Some(_) if newer.sha256.is_none() && newer.file == self.file => (&self.file, &self.sha256),
            Some(_) => (&newer.file, &newer.sha256),
            None => (&self.file, &self.sha256),
        };
        Self {
            dropped: newer.dropped,
            title: text(&self.title, &newer.title),
            number: text(&self.number, &newer.number),
            issuer: text(&self.issuer, &newer.issuer),
            issued_on: newer.issued_on.or(self.issued_on),
            ends_on: newer.ends_on.or(self.ends_on),
            file: file.clone(),
            sha256: sha256.clone(),
            note: text(&self.note, &newer.note),
        }
    }

    /// Whether its term is over on a day: its last day still counts.
    pub fn has_ended(&self, on: NaiveDate) -> bool {
        self.ends_on.is_some_and(|end| end < on)
    }
}

fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    let Day(since) = row.get("valid_from")?;
    Ok(Document {
        id: row.get("id")?,
        dossier: row.get("dossier")?,
        kind: row.get("kind")?,
        drawn_from: row.get("drawn_from")?,
        since,
        facts: DocumentFacts {
            dropped: row.get("dropped")?,
            title: row.get("title")?,
            number: row.get("number")?,
            issuer: row.get("issuer")?,
            issued_on: day(row, "issued_on")?,
            ends_on: day(row, "ends_on")?,
            file: row.get("file")?,
            sha256: row.get("sha256")?,
            note: row.get("note")?,
        },
    })
}

impl Reader<'_> {
    /// The documents of a dossier as they stood on a day, dropped ones among them; of every dossier when `None`.
    pub fn documents(self, dossier: Option<i64>, on: NaiveDate) -> Result<Vec<Document>> {
        let sql = format!(
            "SELECT d.id, d.dossier, d.kind, d.drawn_from, r.* FROM document_rev r JOIN document d ON d.id = r.document
             WHERE (?2 IS NULL OR d.dossier = ?2) AND {} ORDER BY d.dossier, d.id",
            version_on("document_rev", "document")
        );
        self.all("documents", &sql, (Day(on), dossier), document)
    }

    /// Every document that was drawn from one of another dossier, as it came in.
    pub fn documents_drawn(self) -> Result<Vec<Written<Document>>> {
        let sql = "SELECT d.*, r.* FROM document d JOIN document_rev r ON r.document = d.id AND r.rev = 1
                   WHERE d.drawn_from IS NOT NULL AND d.entry IN (SELECT id FROM live) ORDER BY d.id";
        self.all("documents", sql, [], with_entry(document))
    }
}

impl Txn<'_> {
    /// Adds a document of a dossier that came in on a day: told, read from a line of a source, or drawn from the dossier
    /// before.
    pub fn add_document(
        &mut self,
        (dossier, kind): (i64, DocumentKind),
        facts: &DocumentFacts,
        from: NaiveDate,
        drawn_from: Option<i64>,
        at: Option<(i64, u64)>,
    ) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO document (uid, entry, dossier, kind, drawn_from) VALUES (?1, ?2, ?3, ?4, ?5)";
        let id = self.insert("a document", sql, (uid(), entry, dossier, kind, drawn_from))?;
        self.put_document(id, facts, from, at)?;
        Ok(id)
    }

    /// Adds the next version of a document, which holds from a day on.
    pub fn put_document(
        &mut self,
        id: i64,
        facts: &DocumentFacts,
        from: NaiveDate,
        at: Option<(i64, u64)>,
    ) -> Result<()> {
        let rev = self.next_rev("document_rev", "document = ?1", [id])?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a document",
            "INSERT INTO document_rev (document, rev, valid_from, entry, reason, dropped, title, number, issuer, issued_on,
               ends_on, file, sha256, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            rusqlite::params![
                id,
                rev,
                Day(from),
                entry,
                reason,
                facts.dropped,
                facts.title,
                facts.number,
                facts.issuer,
                opt(facts.issued_on),
                opt(facts.ends_on),
                facts.file,
                facts.sha256,
                facts.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ],
        )
    }
}
