//! The commune's check of a dossier: completeness and four contents (QĐ 26/2026 Art 7.2, Mẫu 03).

use chrono::NaiveDate;

use super::row::{Day, day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn};

/// A commune's check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommuneCheck {
    /// The dossier.
    pub dossier: i64,
    /// The day the commune received it: the 15 working days run from it.
    pub received_on: NaiveDate,
    /// The day its report was issued; `None`: under way.
    pub finished_on: Option<NaiveDate>,
    /// Whether the file has all its papers.
    pub complete: Option<bool>,
    /// Origin and local material; local labour; origin of the idea; local identity: what was found.
    pub contents: [Option<String>; 4],
    /// Number of the report (Mẫu 03).
    pub report: Option<String>,
    /// Number of the letter to the province.
    pub proposal: Option<String>,
}

impl Reader<'_> {
    /// The live checks, newest rev per dossier.
    pub fn commune_checks(self) -> Result<Vec<CommuneCheck>> {
        let sql = "SELECT c.* FROM commune_check c WHERE c.entry IN (SELECT id FROM live)
                     AND c.rev = (SELECT max(x.rev) FROM commune_check x WHERE x.dossier = c.dossier
                                  AND x.entry IN (SELECT id FROM live)) ORDER BY c.dossier";
        let mut checks = self.all("communes' checks", sql, [], |row| {
            let Day(received_on) = row.get("received_on")?;
            Ok(CommuneCheck {
                dossier: row.get("dossier")?,
                received_on,
                finished_on: day(row, "finished_on")?,
                complete: row.get("complete")?,
                contents: [row.get("material")?, row.get("labour")?, row.get("idea")?, row.get("identity")?],
                report: row.get("report")?,
                proposal: row.get("proposal")?,
            })
        })?;
        checks.retain(|check| self.counts(Some(check.received_on)));
        // What it found is of the day it was finished.
        for check in checks.iter_mut().filter(|check| !self.counts(check.finished_on)) {
            *check = CommuneCheck {
                dossier: check.dossier,
                received_on: check.received_on,
                finished_on: None,
                complete: check.complete,
                contents: Default::default(),
                report: None,
                proposal: None,
            };
        }
        Ok(checks)
    }
}

impl Txn<'_> {
    /// Adds a check, or the next rev of it.
    pub fn add_commune_check(&mut self, facts: &CommuneCheck) -> Result<i64> {
        let rev = self.next_rev("commune_check", "dossier = ?1", [facts.dossier])?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let [material, labour, idea, identity] = &facts.contents;
        self.insert(
            "a commune's check",
            "INSERT INTO commune_check (uid, dossier, rev, entry, reason, received_on, finished_on, complete,
               material, labour, idea, identity, report, proposal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            (
                uid(),
                facts.dossier,
                rev,
                entry,
                reason,
                Day(facts.received_on),
                opt(facts.finished_on),
                facts.complete,
                material,
                labour,
                idea,
                identity,
                &facts.report,
                &facts.proposal,
            ),
        )
    }
}
