//! What a council concluded of a dossier besides its points.

use chrono::NaiveDate;

use super::journal::ALWAYS;
use super::row::{Day, day};
use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::Star;

/// A council's conclusion on a dossier; the newest stands for the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion {
    /// The dossier.
    pub dossier: i64,
    /// The council.
    pub council: i64,
    /// The knock-out, where it decided one.
    pub knock_out: Option<KnockOut>,
    /// The star up to which the minima are met, from the advisory team's report; two: not even those of three.
    pub minima: Option<Star>,
    /// The criteria whose minimum is missed, as told.
    pub missed: Option<String>,
    /// Minutes or report.
    pub paper: Option<String>,
}

/// A knock-out: the dossier is out whatever its points (QĐ 26/2026 Appendix II).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnockOut {
    /// The criterion whose note it rests on; `None`: the set's own line.
    pub criterion: Option<String>,
    /// Why.
    pub ground: String,
}

/// A live conclusion.
#[derive(Debug, Clone)]
pub struct Concluded {
    /// What it says.
    pub facts: Conclusion,
    /// The day it counts from.
    pub held_on: Option<NaiveDate>,
    /// Whether the dossier was filed anew since: it then counts no more.
    pub before: bool,
}

/// A conclusion as it was written.
#[derive(Debug, Clone)]
pub struct Concluding {
    /// What it says.
    pub what: Conclusion,
    /// Whether a reason came with it.
    pub reasoned: bool,
}

/// A knock-out that its council took back.
#[derive(Debug, Clone)]
pub struct Lifted {
    /// The council.
    pub council: i64,
    /// What it had decided.
    pub knock_out: KnockOut,
    /// Why it took that back.
    pub reason: Option<String>,
}

impl Reader<'_> {
    /// The knock-outs of a dossier that were taken back, oldest first.
    pub fn lifted(self, dossier: i64) -> Result<Vec<Lifted>> {
        let sql = "WITH told AS (
                     SELECT c.*, lead(knocked_out) OVER later AS out_later, lead(reason) OVER later AS why
                     FROM conclusion c WHERE dossier = ?1 AND entry IN (SELECT id FROM live)
                     WINDOW later AS (PARTITION BY council ORDER BY rev))
                   SELECT council, criterion, ground, why FROM told WHERE knocked_out AND NOT out_later ORDER BY id";
        self.all("knock-outs taken back", sql, [dossier], |row| {
            let ground = row.get::<_, Option<String>>("ground")?.unwrap_or_default();
            let knock_out = KnockOut { criterion: row.get("criterion")?, ground };
            Ok(Lifted { council: row.get("council")?, knock_out, reason: row.get("why")? })
        })
    }

    /// The live conclusions up to a day, newest rev per dossier, council and filing.
    ///
    /// A conclusion has no day of its own. It counts from the last session that its council had in the ledger
    /// when it was written, without one from the first, and never before the filing it was written of.
    pub fn conclusions(self, on: NaiveDate) -> Result<Vec<Concluded>> {
        self.conclusions_upto(on, i64::MAX)
    }

    /// What a council had concluded of a dossier when an entry was written.
    pub fn conclusion_at(self, entry: i64, council: i64, dossier: i64, on: NaiveDate) -> Result<Option<Conclusion>> {
        let of = |known: &Concluded| !known.before && (known.facts.council, known.facts.dossier) == (council, dossier);
        Ok(self.conclusions_upto(on, entry)?.into_iter().find(of).map(|known| known.facts))
    }

    /// Those that entries up to one wrote.
    fn conclusions_upto(self, on: NaiveDate, upto: i64) -> Result<Vec<Concluded>> {
        let sql = format!(
            "WITH sat AS (
               SELECT council, held_on, (SELECT min(x.entry) FROM session x WHERE x.council = s.council
                                           AND x.number = s.number AND x.entry IN (SELECT id FROM live)) AS known
               FROM session s WHERE rev = (SELECT max(x.rev) FROM session x WHERE x.council = s.council
                                             AND x.number = s.number AND x.entry IN (SELECT id FROM live))),
             version AS (SELECT dossier, valid_from, entry FROM dossier_rev
                         WHERE entry <= ?4 AND entry IN (SELECT id FROM live)),
             dated AS (
               SELECT c.*, max(
                   coalesce((SELECT max(held_on) FROM sat WHERE council = c.council AND known <= c.entry),
                            (SELECT min(held_on) FROM sat WHERE council = c.council), ''),
                   coalesce((SELECT nullif(max(valid_from), ?3) FROM version
                             WHERE dossier = c.dossier AND entry <= c.entry), '')) AS held_on,
                 (SELECT min(entry) FROM version WHERE dossier = c.dossier AND valid_from = (
                    SELECT max(valid_from) FROM version WHERE dossier = c.dossier AND valid_from <= ?1)) > c.entry AS before
               FROM conclusion c WHERE {} AND c.entry <= ?4 AND c.entry IN (SELECT id FROM live)),
             newest AS (
               SELECT *, row_number() OVER (PARTITION BY dossier, council, before ORDER BY rev DESC) AS nth
               FROM dated WHERE held_on <= ?1)
             SELECT *, nullif(held_on, '') AS counts_from FROM newest WHERE nth = 1 ORDER BY id",
            self.among_dossiers("c.dossier")
        );
        self.all("conclusions", &sql, (Day(on), self.products, Day(ALWAYS), upto), |row| {
            Ok(Concluded { facts: facts(row)?, held_on: day(row, "counts_from")?, before: row.get("before")? })
        })
    }
}

/// What a conclusion says, of a row of it.
pub(super) fn facts(row: &rusqlite::Row<'_>) -> rusqlite::Result<Conclusion> {
    let knock_out = if row.get("knocked_out")? {
        let ground = row.get::<_, Option<String>>("ground")?.unwrap_or_default();
        Some(KnockOut { criterion: row.get("criterion")?, ground })
    } else {
        None
    };
    Ok(Conclusion {
        dossier: row.get("dossier")?,
        council: row.get("council")?,
        knock_out,
        minima: row.get("minima")?,
        missed: row.get("missed")?,
        paper: row.get("paper")?,
    })
}

impl Txn<'_> {
    /// Adds a conclusion, or the next rev of it.
    pub fn add_conclusion(&mut self, facts: &Conclusion) -> Result<i64> {
        let rev = self.next_rev("conclusion", "dossier = ?1 AND council = ?2", (facts.dossier, facts.council))?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let out = facts.knock_out.as_ref();
        self.insert(
            "a conclusion",
            "INSERT INTO conclusion (uid, dossier, council, rev, entry, reason, knocked_out, criterion, ground, minima, missed, paper)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            (
                uid(),
                facts.dossier,
                facts.council,
                rev,
                entry,
                reason,
                out.is_some(),
                out.and_then(|out| out.criterion.as_ref()),
                out.map(|out| &out.ground),
                facts.minima,
                &facts.missed,
                &facts.paper,
            ),
        )
    }
}
