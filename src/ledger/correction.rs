//! What happens to a decision and its certificates after signing, and ends none: corrected, reissued.

use chrono::NaiveDate;
use rusqlite::Row;

use super::row::Day;
use super::transaction::uid;
use super::{DecisionFacts, Reader, Result, Txn, decision};

/// One thing that a decision corrects (đính chính): it was wrong from the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The decision that corrects.
    pub decision: i64,
    /// The one it corrects.
    pub corrects: i64,
    /// The certificate; `None`: all of that decision.
    pub certificate: Option<i64>,
    /// What, by its machine heading.
    pub field: &'static str,
    /// What it was; empty: nothing.
    pub was: String,
    /// What it became.
    pub became: String,
}

/// What can be corrected, by its machine heading.
const FIELDS: [&str; 9] = [
    "ten_san_pham",
    "chu_the",
    "dia_chi",
    "nguoi_dai_dien",
    "ma_san_pham",
    "stt",
    "so_quyet_dinh",
    "ngay_quyet_dinh",
    "co_quan",
];

/// Why a certificate is issued once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReissuedBecause {
    /// It was lost.
    Lost,
    /// It was damaged.
    Damaged,
    /// What it says has changed.
    Changed,
}

impl ReissuedBecause {
    const ALL: [Self; 3] = [Self::Lost, Self::Damaged, Self::Changed];

    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Damaged => "damaged",
            Self::Changed => "changed",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|because| because.id() == id)
    }
}

/// A certificate issued once more (cấp lại, cấp đổi): of the same decision, with the same end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reissue {
    /// The certificate.
    pub certificate: i64,
    /// Why.
    pub because: ReissuedBecause,
    /// The day.
    pub issued_on: NaiveDate,
    /// The request or paper it rests on.
    pub paper: Option<String>,
}

impl Reader<'_> {
    /// Every live correction, oldest first.
    pub fn corrections(self) -> Result<Vec<Correction>> {
        Ok(self.corrections_written()?.into_iter().map(|one| one.what).collect())
    }

    /// Every live reissue, oldest first.
    pub fn reissues(self) -> Result<Vec<Reissue>> {
        Ok(self.reissues_written()?.into_iter().map(|one| one.what).collect())
    }

    /// How decisions read before they were corrected: their numbers, and what was told of each.
    pub fn former_decisions(self) -> Result<Vec<(i64, DecisionFacts)>> {
        let sql = "SELECT d.id, d.kind, r.level, r.unit, r.authority, r.number, r.signed_on
                   FROM decision d JOIN decision_rev r ON r.decision = d.id
                   WHERE r.entry IN (SELECT id FROM live) AND r.rev < (
                     SELECT max(x.rev) FROM decision_rev x WHERE x.decision = d.id AND x.entry IN (SELECT id FROM live))
                   ORDER BY d.id, r.rev";
        self.all("decisions before they were corrected", sql, [], |row| Ok((row.get("id")?, decision::facts(row)?)))
    }
}

pub(super) fn facts(row: &Row<'_>) -> rusqlite::Result<Correction> {
    let field: String = row.get("field")?;
    // None but ours is written: another one was put in, and is told as it stands.
    let field = FIELDS.into_iter().find(|known| *known == field).unwrap_or("");
    Ok(Correction {
        decision: row.get("decision")?,
        corrects: row.get("corrects")?,
        certificate: row.get("certificate")?,
        field,
        was: row.get("was")?,
        became: row.get("became")?,
    })
}

pub(super) fn reissue(row: &Row<'_>) -> rusqlite::Result<Reissue> {
    let Day(issued_on) = row.get("issued_on")?;
    Ok(Reissue {
        certificate: row.get("certificate")?,
        because: row.get("because")?,
        issued_on,
        paper: row.get("paper")?,
    })
}

impl Txn<'_> {
    /// Records what a decision corrects.
    pub fn add_correction(&mut self, one: &Correction) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO correction (uid, entry, decision, corrects, certificate, field, was, became)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let row = (uid(), entry, one.decision, one.corrects, one.certificate, one.field, &one.was, &one.became);
        self.insert("a correction", sql, row)
    }

    /// Records that a certificate was issued once more.
    pub fn add_reissue(&mut self, one: &Reissue) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO reissue (uid, entry, certificate, because, issued_on, paper)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let row = (uid(), entry, one.certificate, one.because, Day(one.issued_on), &one.paper);
        self.insert("a reissue", sql, row)
    }
}
