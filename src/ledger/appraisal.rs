//! What stands beside the members' sheets and is never averaged in: the subject's own score (Mẫu 02)
//! and the review of the council's advisory team (QĐ 26/2026 Art 7.3c).

use chrono::NaiveDate;
use rusqlite::Row;

use super::row::{day, opt};
use super::sheet::parts;
use super::transaction::uid;
use super::{Reader, Result, Txn, sheet};
use crate::law::{Mark, Parts, Points, Star};

/// Whose appraisal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppraisalKind {
    /// The subject's own (Mẫu 02).
    SelfScore,
    /// The advisory team's.
    Team,
}

impl AppraisalKind {
    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SelfScore => "self",
            Self::Team => "team",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::SelfScore, Self::Team].into_iter().find(|kind| kind.id() == id)
    }
}

/// An appraisal of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appraisal {
    /// The dossier.
    pub dossier: i64,
    /// Whose it is.
    pub kind: AppraisalKind,
    /// The council whose team it is; `None` of a self-score.
    pub council: Option<i64>,
    /// Total, where points were given.
    pub total: Option<Points>,
    /// Parts, where they were given.
    pub parts: Option<Parts>,
    /// The table of criteria, where there are marks.
    pub rubric: Option<String>,
    /// Points by criterion, in the order of the table's keys.
    pub marks: Vec<Mark>,
    /// The star it proposes.
    pub proposal: Option<Star>,
    /// Number and day of the report.
    pub paper: (Option<String>, Option<NaiveDate>),
    /// Note.
    pub note: Option<String>,
}

impl Reader<'_> {
    /// The live appraisals of a dossier, newest rev of each; of every dossier when `None`.
    pub fn appraisals(self, dossier: Option<i64>) -> Result<Vec<Appraisal>> {
        let sql =
            "SELECT a.* FROM appraisal a WHERE (?1 IS NULL OR a.dossier = ?1) AND a.entry IN (SELECT id FROM live)
                     AND (?2 IS NULL OR a.paper_on IS NULL OR a.paper_on <= ?2)
                     AND a.rev = (SELECT max(x.rev) FROM appraisal x WHERE x.dossier = a.dossier AND x.kind = a.kind
                                  AND x.council IS a.council AND x.entry IN (SELECT id FROM live)
                                  AND (?2 IS NULL OR x.paper_on IS NULL OR x.paper_on <= ?2))
                   ORDER BY a.dossier, a.kind, a.council";
        let read = |row: &Row<'_>| Ok((row.get("id")?, facts(row)?));
        let found = self.all("appraisals", sql, (dossier, opt(self.cut.as_of)), read)?;
        let with_marks = |(id, facts)| Ok(Appraisal { marks: self.appraisal_marks(id)?, ..facts });
        found.into_iter().map(with_marks).collect()
    }

    /// The marks of an appraisal, in the order of their keys.
    pub(super) fn appraisal_marks(self, id: i64) -> Result<Vec<Mark>> {
        let sql = "SELECT criterion, points, option FROM appraisal_mark WHERE appraisal = ?1 ORDER BY criterion";
        self.all("an appraisal's marks", sql, [id], sheet::mark)
    }
}

/// An appraisal, but for its marks.
pub(super) fn facts(row: &Row<'_>) -> rusqlite::Result<Appraisal> {
    Ok(Appraisal {
        dossier: row.get("dossier")?,
        kind: row.get("kind")?,
        council: row.get("council")?,
        total: row.get("total")?,
        parts: parts(row)?,
        rubric: row.get("rubric")?,
        marks: Vec::new(),
        proposal: row.get("proposal")?,
        paper: (row.get("paper")?, day(row, "paper_on")?),
        note: row.get("note")?,
    })
}

impl Txn<'_> {
    /// Adds an appraisal, or the next rev of it, read from a line of a source where there is one.
    pub fn add_appraisal(&mut self, facts: &Appraisal, at: Option<(i64, u64)>) -> Result<i64> {
        let of = "dossier = ?1 AND kind = ?2 AND council IS ?3";
        let rev = self.next_rev("appraisal", of, (facts.dossier, facts.kind, facts.council))?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let part = |of: fn(Parts) -> Points| facts.parts.map(of);
        let id = self.insert(
            "an appraisal",
            "INSERT INTO appraisal (uid, dossier, kind, council, rev, entry, reason, total, part_a, part_b, part_c, rubric,
               proposal, paper, paper_on, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
            rusqlite::params![
                uid(),
                facts.dossier,
                facts.kind,
                facts.council,
                rev,
                entry,
                reason,
                facts.total,
                part(|p| p.a),
                part(|p| p.b),
                part(|p| p.c),
                facts.rubric,
                facts.proposal,
                facts.paper.0,
                opt(facts.paper.1),
                facts.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ],
        )?;
        for mark in &facts.marks {
            let sql = "INSERT INTO appraisal_mark (appraisal, criterion, points, option) VALUES (?1, ?2, ?3, ?4)";
            self.put("an appraisal's mark", sql, (id, &mark.criterion, mark.points, mark.option))?;
        }
        Ok(id)
    }
}
