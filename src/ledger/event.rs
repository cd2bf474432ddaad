//! What ends a certificate by a decision: revoked, withdrawn, taken off the list.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Row;

use super::row::{day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn, decision};
use crate::law::{Ground, Standing};

/// What a decision does to a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// Revoked (Art 8).
    Revoked {
        /// On which ground of Art 8.1.
        ground: Ground,
        /// Number of the authority's conclusion or, of ground đ, of the commune's confirmation.
        conclusion: Option<String>,
        /// Its day, from which the 15 days of Art 8.4 run.
        concluded: NaiveDate,
        /// The inspection that found it.
        inspection: Option<i64>,
    },
    /// Its recognition withdrawn as irregular (Art 10.1b).
    Withdrawn {
        /// The dossier that was evaluated anew.
        redone: Option<i64>,
    },
    /// Ended, and taken off the list.
    Struck {
        /// Why; `None`: not told.
        because: Option<StruckBecause>,
    },
}

/// Why an ended certificate is taken off the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StruckBecause {
    /// Nobody filed for its re-evaluation.
    NotReEvaluated,
    /// Its re-evaluation failed.
    Failed,
}

impl StruckBecause {
    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotReEvaluated => "not-re-evaluated",
            Self::Failed => "failed",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::NotReEvaluated, Self::Failed].into_iter().find(|because| because.id() == id)
    }
}

/// An event to write down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventFacts {
    /// The certificate.
    pub certificate: i64,
    /// The decision.
    pub decision: i64,
    /// What it does.
    pub ending: Ending,
    /// Note.
    pub note: Option<String>,
}

/// A live event, with the day of its decision.
#[derive(Debug, Clone)]
pub struct Event {
    /// Local number.
    pub id: i64,
    /// The entry that wrote it.
    pub entry: i64,
    /// What it says.
    pub facts: EventFacts,
    /// Day of its decision; an event without it is none yet.
    pub signed_on: NaiveDate,
}

impl Ending {
    /// The standing that it gives.
    pub const fn standing(&self) -> Standing {
        match self {
            Self::Revoked { .. } => Standing::Revoked,
            Self::Withdrawn { .. } => Standing::Withdrawn,
            Self::Struck { .. } => Standing::Struck,
        }
    }

    /// As stored.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Revoked { .. } => "revoke",
            Self::Withdrawn { .. } => "withdraw",
            Self::Struck { .. } => "strike",
        }
    }
}

impl Reader<'_> {
    /// Every live event, oldest decision first. What a decision does to a certificate, told again, is its newest telling.
    pub fn events(self) -> Result<Vec<Event>> {
        let sql = format!(
            "SELECT e.*, d.signed_on FROM event e JOIN certificate c ON c.id = e.certificate
             JOIN (SELECT d.id, r.signed_on FROM {}) d ON d.id = e.decision
             WHERE {} AND ?1 AND d.signed_on IS NOT NULL AND e.entry IN (SELECT id FROM live) ORDER BY d.signed_on, e.id",
            decision::LIVE,
            self.among("c.product"),
        );
        let found = self.all("what ended certificates", &sql, (true, self.products), |row| {
            let facts = EventFacts {
                certificate: row.get("certificate")?,
                decision: row.get("decision")?,
                ending: ending(row)?,
                note: row.get("note")?,
            };
            let (id, entry) = (row.get("id")?, row.get("entry")?);
            Ok(day(row, "signed_on")?.map(|signed_on| Event { id, entry, facts, signed_on }))
        })?;
        let found: Vec<Event> = found.into_iter().flatten().collect();
        let mut newest = HashMap::new();
        for (at, event) in found.iter().enumerate() {
            let key = (event.facts.certificate, event.facts.decision, event.facts.ending.kind());
            // Of one decision, and so of one day: the later stands behind the earlier.
            newest.insert(key, at);
        }
        let newest: HashSet<usize> = newest.into_values().collect();
        Ok(found.into_iter().enumerate().filter(|(at, _)| newest.contains(at)).map(|(_, event)| event).collect())
    }
}

fn ending(row: &Row<'_>) -> rusqlite::Result<Ending> {
    Ok(match row.get::<_, Option<Ground>>("ground")? {
        Some(ground) => Ending::Revoked {
            ground,
            conclusion: row.get("conclusion")?,
            concluded: day(row, "conclusion_on")?.unwrap_or_default(),
            inspection: row.get("inspection")?,
        },
        None if row.get::<_, String>("kind")? == "withdraw" => Ending::Withdrawn { redone: row.get("redone")? },
        None => Ending::Struck { because: row.get("because")? },
    })
}

impl Txn<'_> {
    /// Adds what a decision does to a certificate, or what is now told of it; `at` is the source and line it was read from.
    pub fn add_event(&mut self, facts: &EventFacts, at: Option<(i64, u64)>) -> Result<i64> {
        let entry = self.entry();
        let (ground, conclusion, concluded, inspection) = match &facts.ending {
            Ending::Revoked { ground, conclusion, concluded, inspection } => {
                (Some(*ground), conclusion.as_deref(), Some(*concluded), *inspection)
            }
            _ => (None, None, None, None),
        };
        let redone = if let Ending::Withdrawn { redone } = facts.ending { redone } else { None };
        let because = if let Ending::Struck { because } = facts.ending { because } else { None };
        self.insert(
            "what ended a certificate",
            "INSERT INTO event (uid, entry, certificate, decision, kind, ground, conclusion, conclusion_on, because, redone,
               inspection, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            (
                uid(),
                entry,
                facts.certificate,
                facts.decision,
                facts.ending.kind(),
                ground,
                conclusion,
                opt(concluded),
                because,
                redone,
                inspection,
                &facts.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ),
        )
    }
}
