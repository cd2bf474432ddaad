//! Certificates: of a council's decision, or of the past.

use chrono::{Datelike, NaiveDate};
use rusqlite::Row;

use super::row::{day, opt};
use super::transaction::uid;
use super::{Dossier, Reader, Result, Txn, decision};
use crate::law::{FilingKind, Points, Star, first_day, term_end};

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFacts {
    /// The decision that issued it.
    pub decision: i64,
    /// Its product.
    pub product: i64,
    /// The dossier and rating it rests on; neither for certificates of the past.
    pub rated: Option<(i64, i64)>,
    /// Stars; `None`: the source does not say.
    pub star: Option<Star>,
    /// Certified four stars and sent up for five (tiềm năng 5 sao).
    pub sent_up: bool,
    /// Kind of the evaluation; `None`: not told.
    pub kind: Option<FilingKind>,
    /// Programme year; `None`: not told.
    pub year: Option<i32>,
    /// Round; `None`: not told.
    pub round: Option<u8>,
    /// Points as printed, of certificates read in.
    pub points: Option<Points>,
    /// The end its decision states.
    pub stated_end: Option<NaiveDate>,
    /// Standing as printed in the source.
    pub stated_standing: Option<String>,
    /// Product code.
    pub product_code: Option<String>,
    /// Row of the annex.
    pub position: Option<u32>,
    /// Note.
    pub note: Option<String>,
}

/// A live certificate, with the day of its decision.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// Local number.
    pub id: i64,
    /// What it says.
    pub facts: CertificateFacts,
    /// Day of its decision.
    pub signed_on: Option<NaiveDate>,
    /// Other records of it, written down under another spelling of its product.
    pub twins: Vec<i64>,
}

impl Certificate {
    /// Whether a record is of it, under whatever spelling of its product.
    pub fn has(&self, record: i64) -> bool {
        self.id == record || self.twins.contains(&record)
    }
}

/// A certificate just added: its decision and kind, and where it was read.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)] // as kept
pub struct Added {
    pub decision: i64,
    pub kind: Option<FilingKind>,
    pub source: i64,
    pub line: u64,
}

impl CertificateFacts {
    /// These facts with the blanks filled, and the rest overruled, by what is told later. Its place in the annex stays,
    /// and so does all of one that rests on a council's result.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        if self.rated.is_some() {
            return self.clone();
        }
        let newest = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        Self {
            star: newer.star.or(self.star),
            sent_up: if newer.star.is_some() { newer.sent_up } else { self.sent_up },
            kind: newer.kind.or(self.kind),
            year: newer.year.or(self.year),
            round: newer.round.or(self.round),
            points: newer.points.or(self.points),
            stated_end: newer.stated_end.or(self.stated_end),
            stated_standing: newest(&self.stated_standing, &newer.stated_standing),
            product_code: newest(&self.product_code, &newer.product_code),
            position: self.position.or(newer.position),
            note: newest(&self.note, &newer.note),
            ..*self
        }
    }

    /// Whether two say nothing different of one product under one decision.
    pub fn agrees_with(&self, other: &Self) -> bool {
        let alike = |mine: Option<NaiveDate>, theirs: Option<NaiveDate>| mine.zip(theirs).is_none_or(|(a, b)| a == b);
        let star = self.star.zip(other.star).is_none_or(|(a, b)| a == b);
        let rated = self.rated.is_none() || other.rated.is_none();
        star && rated && self.sent_up == other.sent_up && alike(self.stated_end, other.stated_end)
    }
}

impl Certificate {
    /// Its end as printed (QĐ 26/2026 Art 4.3, 12.1); `None` when the source gives no date.
    pub fn end(&self) -> Option<NaiveDate> {
        term_end(self.signed_on, self.facts.stated_end)
    }

    /// The first day on which it can have been in force; `None` when the source gives no date.
    pub fn first_day(&self) -> Option<NaiveDate> {
        first_day(self.signed_on, self.facts.stated_end)
    }

    /// Its programme year, else that of the dossier it rests on.
    pub(super) fn year_with<'r>(&self, dossier: impl Fn(i64) -> Option<&'r Dossier>) -> Option<i32> {
        self.facts.year.or_else(|| dossier(self.facts.rated?.0).map(|dossier| dossier.key.year))
    }

    /// The first day on which it is there, not before its programme year; `None` when the source gives no date.
    pub fn there_from(&self) -> Option<NaiveDate> {
        let begun = || NaiveDate::from_ymd_opt(self.facts.year?, 1, 1);
        self.signed_on.or_else(|| self.first_day().map(|first| first.max(begun().unwrap_or(first))))
    }

    /// Whether it is there on a day: by its decision or, where that has no day, as soon as it can be, not before its
    /// programme year.
    pub fn is_there(&self, on: NaiveDate) -> bool {
        let begun = self.signed_on.is_some() || self.facts.year.is_none_or(|year| year <= on.year());
        begun && self.first_day().is_none_or(|first| first <= on)
    }
}

/// Certificates `c` with the version `r` that holds of each: the newest that no `undo` voided.
const LIVE: &str = "certificate c JOIN certificate_rev r ON r.certificate = c.id AND r.rev = (
                      SELECT max(x.rev) FROM certificate_rev x
                      WHERE x.certificate = c.id AND x.entry IN (SELECT id FROM live))";

impl Reader<'_> {
    /// Every live certificate, oldest decision first, those without a date before.
    pub fn certificates(self) -> Result<Vec<Certificate>> {
        let sql = format!(
            "SELECT c.*, r.*, d.signed_on FROM {LIVE} JOIN (SELECT d.id, r.signed_on FROM {decision}) d ON d.id = c.decision
             WHERE {} AND c.entry IN (SELECT id FROM live) AND ?1 ORDER BY d.signed_on, c.id",
            self.among("c.product"),
            decision = decision::LIVE,
        );
        let found = self.all("certificates", &sql, (true, self.products), |row| {
            Ok(Certificate {
                id: row.get("id")?,
                facts: facts(row)?,
                signed_on: day(row, "signed_on")?,
                twins: Vec::new(),
            })
        })?;
        Ok(self.ones()?.merge_certificates(found))
    }

    /// The entries that wrote a certificate down, its other records' among them.
    pub fn entries_of_certificate(self, certificate: &Certificate) -> Result<Vec<i64>> {
        let mut entries = Vec::new();
        for id in std::iter::once(certificate.id).chain(certificate.twins.iter().copied()) {
            let sql = "SELECT entry FROM certificate WHERE id = ?1";
            entries.extend(self.all("where a certificate is from", sql, [id], |row| row.get::<_, i64>("entry"))?);
        }
        Ok(entries)
    }
}

pub(super) fn facts(row: &Row<'_>) -> rusqlite::Result<CertificateFacts> {
    let rated = row.get::<_, Option<i64>>("dossier")?.zip(row.get::<_, Option<i64>>("rating")?);
    Ok(CertificateFacts {
        decision: row.get("decision")?,
        product: row.get("product")?,
        rated,
        star: row.get("star")?,
        sent_up: row.get("sent_up")?,
        kind: row.get("kind")?,
        year: row.get("year")?,
        round: row.get("round")?,
        points: row.get("points")?,
        stated_end: day(row, "stated_end")?,
        stated_standing: row.get("stated_standing")?,
        product_code: row.get("product_code")?,
        position: row.get("position")?,
        note: row.get("note")?,
    })
}

impl Txn<'_> {
    /// The certificates of a product that this transaction added from a source, in that order.
    pub fn certificates_added(&self, product: i64) -> Result<Vec<Added>> {
        // By the product, the plus says: an entry's own index would go through all that a long list added, for each row.
        let sql = "SELECT c.decision, r.kind, r.source, r.line FROM certificate c
                   JOIN certificate_rev r ON r.certificate = c.id AND r.rev = 1
                   WHERE c.product = ?1 AND +c.entry = ?2 AND r.line IS NOT NULL ORDER BY c.id";
        self.read().all("certificates just added", sql, (product, self.entry()), |row| {
            Ok(Added {
                decision: row.get("decision")?,
                kind: row.get("kind")?,
                source: row.get("source")?,
                line: row.get::<_, i64>("line")?.unsigned_abs(),
            })
        })
    }

    /// Adds a certificate; `at` is the source and line it was read from.
    pub fn add_certificate(&mut self, facts: &CertificateFacts, at: Option<(i64, u64)>) -> Result<i64> {
        let entry = self.entry();
        let id = self.insert(
            "a certificate",
            "INSERT INTO certificate (uid, entry, decision, product, dossier, rating) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                uid(),
                entry,
                facts.decision,
                facts.product,
                facts.rated.map(|(dossier, _)| dossier),
                facts.rated.map(|(_, rating)| rating),
            ),
        )?;
        self.version_certificate(id, 1, facts, at)?;
        Ok(id)
    }

    /// Adds the next version of a certificate: what it says, of the decision and product it is of.
    pub fn put_certificate(&mut self, id: i64, facts: &CertificateFacts, at: Option<(i64, u64)>) -> Result<()> {
        let rev = self.next_rev("certificate_rev", "certificate = ?1", [id])?;
        self.version_certificate(id, rev, facts, at)
    }

    fn version_certificate(
        &mut self,
        id: i64,
        rev: i64,
        facts: &CertificateFacts,
        at: Option<(i64, u64)>,
    ) -> Result<()> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a certificate",
            "INSERT INTO certificate_rev (certificate, rev, entry, reason, star, sent_up, kind, year, round, points,
               stated_end, stated_standing, product_code, position, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            rusqlite::params![
                id,
                rev,
                entry,
                reason,
                facts.star,
                facts.sent_up,
                facts.kind,
                facts.year,
                facts.round,
                facts.points,
                opt(facts.stated_end),
                facts.stated_standing,
                facts.product_code,
                facts.position,
                facts.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ],
        )
    }
}
