//! What a council concluded of a dossier besides its points.

use super::row::among_dossiers;
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

impl Reader<'_> {
    /// The live conclusions, newest rev per dossier and council.
    pub fn conclusions(self) -> Result<Vec<Conclusion>> {
        let sql = format!(
            "SELECT c.* FROM conclusion c WHERE {} AND c.entry IN (SELECT id FROM live) AND ?1
               AND c.rev = (SELECT max(x.rev) FROM conclusion x WHERE x.dossier = c.dossier AND x.council = c.council
                            AND x.entry IN (SELECT id FROM live)) ORDER BY c.id",
            among_dossiers("c.dossier")
        );
        self.all("conclusions", &sql, (true, self.products), |row| {
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
        })
    }
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
