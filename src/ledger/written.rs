//! What live entries wrote, version by version and each with its entry, for whoever reckons it anew.

use super::certificate::facts;
use super::{
    Appraisal, CertificateFacts, Concluding, Correction, Decided, DecisionFacts, DossierFacts, Rating, Reader, Reissue,
    Result, Session, Sheet, appraisal, conclusion, correction, decision, dossier, rating, session, sheet,
};
use crate::law::Regime;

/// Something with the entry that wrote it.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// The entry.
    pub entry: i64,
    /// What it wrote.
    pub what: T,
}

/// A version of a certificate.
#[derive(Debug, Clone)]
pub struct CertificateVersion {
    /// The certificate.
    pub id: i64,
    /// What it says from this version on.
    pub facts: CertificateFacts,
    /// Whether it was read from a file.
    pub was_read: bool,
}

/// A version of a decision.
#[derive(Debug, Clone)]
pub struct DecisionVersion {
    /// The decision.
    pub id: i64,
    /// What it reads as from this version on.
    pub facts: DecisionFacts,
    /// The decision that corrects it.
    pub corrected_by: Option<i64>,
}

/// A version of a dossier.
#[derive(Debug, Clone)]
pub struct DossierVersion {
    /// The dossier.
    pub id: i64,
    /// Its product, as it was registered.
    pub product: i64,
    /// What it says from this version on.
    pub facts: DossierFacts,
    /// Whether a reason was given.
    pub reasoned: bool,
}

/// A version of a session.
#[derive(Debug, Clone)]
pub struct SessionVersion {
    /// The council.
    pub council: i64,
    /// What it says from this version on.
    pub session: Session,
    /// Whether a reason was given.
    pub reasoned: bool,
}

/// A version of an advisory team's review.
#[derive(Debug, Clone)]
pub struct ReviewVersion {
    /// What it says from this version on, without marks: a team gives none.
    pub review: Appraisal,
    /// Whether a reason was given.
    pub reasoned: bool,
}

/// A table of criteria that marks were given by.
#[derive(Debug, Clone)]
pub struct KeptTable {
    /// The set.
    pub code: String,
    /// Its act.
    pub regime: Regime,
    /// Its file.
    pub text: String,
    /// Whether the office loaded it, so that it need not be the act's.
    pub is_loaded: bool,
}

pub(super) fn with_entry<T>(
    read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<Written<T>> {
    move |row| Ok(Written { entry: row.get("entry")?, what: read(row)? })
}

/// Whether a reason was given for a row.
fn has_reason(row: &rusqlite::Row<'_>) -> rusqlite::Result<bool> {
    Ok(row.get::<_, Option<String>>("reason")?.is_some())
}

impl Reader<'_> {
    /// Every rating, in the order of entries.
    pub fn ratings_written(self) -> Result<Vec<Rating>> {
        let sql = "SELECT * FROM rating WHERE entry IN (SELECT id FROM live) ORDER BY entry, id";
        self.with_evidence(self.all("ratings", sql, [], rating::rating)?)
    }

    /// Every sheet of a council's members.
    pub fn sheets_written(self, council: i64) -> Result<Vec<Sheet>> {
        let sql = "SELECT s.* FROM member m CROSS JOIN sheet s ON s.member = m.id
                   WHERE m.council = ?1 AND s.entry IN (SELECT id FROM live) ORDER BY s.id";
        self.all("sheets", sql, [council], sheet::sheet)
    }

    /// The sheets of a council's members that took the place of others without a reason.
    pub fn sheets_without_reason(self, council: i64) -> Result<Vec<Sheet>> {
        let sql = "SELECT s.* FROM member m CROSS JOIN sheet s ON s.member = m.id
                   WHERE m.council = ?1 AND s.rev > 1 AND s.reason IS NULL AND s.entry IN (SELECT id FROM live)
                     AND EXISTS (SELECT 1 FROM sheet x WHERE (x.member, x.dossier, x.pass) = (s.member, s.dossier, s.pass)
                                   AND x.rev < s.rev AND x.entry IN (SELECT id FROM live)) ORDER BY s.id";
        self.all("sheets without a reason", sql, [council], sheet::sheet)
    }

    /// The councils of whose members entries told anything without a reason, in the order of entries.
    pub fn members_without_reason(self) -> Result<Vec<Written<i64>>> {
        let sql = "SELECT DISTINCT r.entry, m.council FROM member_rev r JOIN member m ON m.id = r.member
                   WHERE r.reason IS NULL AND r.entry IN (SELECT id FROM live) ORDER BY r.entry, m.council";
        self.all("members without a reason", sql, [], with_entry(|row| row.get("council")))
    }

    /// The entry that last told the members of a council, where it has any.
    pub fn members_told(self, council: i64) -> Result<Option<i64>> {
        let sql = "SELECT max(r.entry) FROM member m JOIN member_rev r ON r.member = m.id
                   WHERE m.council = ?1 AND r.entry IN (SELECT id FROM live)";
        Ok(self.all("who told members", sql, [council], |row| row.get(0))?.into_iter().next().flatten())
    }

    /// Every conclusion, in the order of entries.
    pub fn conclusions_written(self) -> Result<Vec<Written<Concluding>>> {
        let sql = "SELECT * FROM conclusion WHERE entry IN (SELECT id FROM live) ORDER BY entry, council, id";
        let read =
            |row: &rusqlite::Row<'_>| Ok(Concluding { what: conclusion::facts(row)?, reasoned: has_reason(row)? });
        self.all("conclusions", sql, [], with_entry(read))
    }

    /// Every version of every dossier, in order.
    pub fn dossier_versions(self) -> Result<Vec<Written<DossierVersion>>> {
        let sql = "SELECT d.product, r.* FROM dossier_rev r JOIN dossier d ON d.id = r.dossier
                   WHERE r.entry IN (SELECT id FROM live) ORDER BY r.dossier, r.rev";
        let read = |row: &rusqlite::Row<'_>| {
            let (id, product, reasoned) = (row.get("dossier")?, row.get("product")?, has_reason(row)?);
            Ok(DossierVersion { id, product, facts: dossier::facts(row)?, reasoned })
        };
        self.all("dossiers' versions", sql, [], with_entry(read))
    }

    /// Every version of every session, in the order of entries.
    pub fn sessions_written(self) -> Result<Vec<Written<SessionVersion>>> {
        let mut present = self.attendance(None)?;
        let sql = "SELECT * FROM session WHERE entry IN (SELECT id FROM live) ORDER BY entry, council, number, rev";
        self.all("sessions' versions", sql, [], |row| {
            let attendance = present.remove(&row.get("id")?).unwrap_or_default();
            let session = Session { attendance, ..session::facts(row)? };
            let what = SessionVersion { council: row.get("council")?, session, reasoned: has_reason(row)? };
            Ok(Written { entry: row.get("entry")?, what })
        })
    }

    /// Every version of every team's review, in order.
    pub fn reviews_written(self) -> Result<Vec<Written<ReviewVersion>>> {
        let sql = "SELECT * FROM appraisal WHERE kind = 'team' AND entry IN (SELECT id FROM live)
                   ORDER BY dossier, council, rev";
        let read =
            |row: &rusqlite::Row<'_>| Ok(ReviewVersion { review: appraisal::facts(row)?, reasoned: has_reason(row)? });
        self.all("reviews' versions", sql, [], with_entry(read))
    }

    /// Every table of criteria.
    pub fn rubrics_written(self) -> Result<Vec<Written<KeptTable>>> {
        let sql = "SELECT r.entry, r.code, r.regime, r.text,
                     r.sha256 IN (SELECT sha256 FROM rubric_load WHERE entry IN (SELECT id FROM entry)) AS loaded
                   FROM rubric r WHERE r.entry IN (SELECT id FROM live) ORDER BY r.entry, r.code";
        let read = |row: &rusqlite::Row<'_>| {
            let (code, regime) = (row.get("code")?, row.get("regime")?);
            Ok(KeptTable { code, regime, text: row.get("text")?, is_loaded: row.get("loaded")? })
        };
        self.all("tables of criteria", sql, [], with_entry(read))
    }

    /// Every appraisal, with its marks.
    pub fn appraisals_written(self) -> Result<Vec<Written<Appraisal>>> {
        let sql = "SELECT * FROM appraisal WHERE entry IN (SELECT id FROM live) ORDER BY id";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get("id")?, with_entry(appraisal::facts)(row)?));
        let found = self.all("appraisals", sql, [], read)?.into_iter();
        let with_marks = |(id, mut one): (i64, Written<Appraisal>)| {
            one.what.marks = self.appraisal_marks(id)?;
            Ok(one)
        };
        found.map(with_marks).collect()
    }

    /// Everything that decisions say of rated dossiers, in the order of entries.
    pub fn decided_written(self) -> Result<Vec<Written<Decided>>> {
        let sql = "SELECT d.*, r.council FROM decided d JOIN rating r ON r.id = d.rating
                   WHERE d.entry IN (SELECT id FROM live) ORDER BY d.entry, d.decision, r.council, d.dossier";
        self.all("what was decided", sql, [], with_entry(decision::decided))
    }

    /// Every version of every certificate, in order.
    pub fn certificate_versions(self) -> Result<Vec<Written<CertificateVersion>>> {
        let sql = "SELECT c.decision, c.product, c.dossier, c.rating, r.*
                   FROM certificate c JOIN certificate_rev r ON r.certificate = c.id
                   WHERE r.entry IN (SELECT id FROM live) AND c.entry IN (SELECT id FROM live) ORDER BY c.id, r.rev";
        let read = |row: &rusqlite::Row<'_>| {
            let was_read = row.get::<_, Option<i64>>("source")?.is_some();
            Ok(CertificateVersion { id: row.get("certificate")?, facts: facts(row)?, was_read })
        };
        self.all("certificates' versions", sql, [], with_entry(read))
    }

    /// Every version of every decision, in order.
    pub fn decision_versions(self) -> Result<Vec<Written<DecisionVersion>>> {
        let sql = "SELECT d.kind, r.* FROM decision d JOIN decision_rev r ON r.decision = d.id
                   WHERE r.entry IN (SELECT id FROM live) AND d.entry IN (SELECT id FROM live) ORDER BY d.id, r.rev";
        let read = |row: &rusqlite::Row<'_>| {
            let corrected_by = row.get("corrected_by")?;
            Ok(DecisionVersion { id: row.get("decision")?, facts: decision::facts(row)?, corrected_by })
        };
        self.all("decisions' versions", sql, [], with_entry(read))
    }

    /// Every correction, in the order of entries.
    pub fn corrections_written(self) -> Result<Vec<Written<Correction>>> {
        let sql = "SELECT * FROM correction WHERE entry IN (SELECT id FROM live) ORDER BY id";
        self.all("corrections", sql, [], with_entry(correction::facts))
    }

    /// Every reissue, by the day it is of.
    pub fn reissues_written(self) -> Result<Vec<Written<Reissue>>> {
        let sql = "SELECT * FROM reissue WHERE entry IN (SELECT id FROM live) ORDER BY issued_on, id";
        self.all("reissues", sql, [], with_entry(correction::reissue))
    }

    /// The decisions that no certificate, result, ending or correction is of, by number.
    pub fn decisions_of_nothing(self) -> Result<Vec<Written<i64>>> {
        // One that only leaves out does nothing.
        let of = ["certificate", "decided", "event", "correction"].map(|table| {
            let does = if table == "decided" { " AND outcome <> 'left-out'" } else { "" };
            format!("SELECT decision FROM {table} WHERE entry IN (SELECT id FROM live){does}")
        });
        let sql = format!(
            "SELECT id, entry FROM decision WHERE entry IN (SELECT id FROM live) AND id NOT IN ({}) ORDER BY id",
            of.join(" UNION ")
        );
        self.all("decisions of nothing", &sql, [], with_entry(|row| row.get("id")))
    }
}
