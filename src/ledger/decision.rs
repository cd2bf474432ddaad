//! Decisions: keyed by authority, number and date.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::Row;

use super::row::{day, opt};
use super::transaction::uid;
use super::{Reader, Result, Txn};
use crate::law::{Level, may_be_one_signatory};
use crate::text::fold;

/// What a decision does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionKind {
    /// Recognises and certifies (công nhận).
    Recognise,
    /// Approves the result of 90 points and up, without a certificate (QĐ 26/2026 Art 7.3e).
    ApproveResult,
    /// Revokes a certificate (Art 8).
    Revoke,
    /// Withdraws a recognition (Art 10.1b).
    Withdraw,
    /// Takes ended products off the list.
    Strike,
    /// Corrects a decision.
    Correct,
}

impl DecisionKind {
    const ALL: [Self; 6] =
        [Self::Recognise, Self::ApproveResult, Self::Revoke, Self::Withdraw, Self::Strike, Self::Correct];

    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Recognise => "recognise",
            Self::ApproveResult => "approve-result",
            Self::Revoke => "revoke",
            Self::Withdraw => "withdraw",
            Self::Strike => "strike",
            Self::Correct => "correct",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The identity of a number: "01/QĐ-UBND" and "1/QD-UBND" are one.
pub fn number_key(number: &str) -> String {
    fold::key(number).replace(' ', "").replace('đ', "d").trim_start_matches('0').to_owned()
}

/// What is known of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionFacts {
    /// What it does.
    pub kind: DecisionKind,
    /// Level of the authority, where it can be told.
    pub level: Option<Level>,
    /// Number of the authority's unit, where it is known.
    pub unit: Option<i64>,
    /// Authority as printed.
    pub authority: Option<String>,
    /// Number as printed; `None`: the source gives none.
    pub number: Option<String>,
    /// Day it was signed; `None`: the source gives none.
    pub signed_on: Option<NaiveDate>,
}

impl DecisionFacts {
    /// Whether authority, number and date are all known.
    pub fn is_complete(&self) -> bool {
        self.level.is_some() && self.number.is_some() && self.signed_on.is_some()
    }

    /// The folded number, empty when there is none.
    pub fn number_key(&self) -> String {
        self.number.as_deref().map(number_key).unwrap_or_default()
    }

    /// Whether the number of one is that of the other with its letters left out, or more behind: "1", "1/QĐ-UBND",
    /// "1/QĐ-UBND tỉnh".
    pub fn is_number_shortened(&self, other: &Self) -> bool {
        let plain = |facts: &Self| facts.number_key().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let counted = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
        let (mine, theirs) = (plain(self), plain(other));
        let one_count = counted(&mine) > 0 && counted(&mine) == counted(&theirs);
        one_count && (mine.starts_with(&theirs) || theirs.starts_with(&mine))
    }

    /// Whether nothing tells that two authorities signed: the name of one without a day may mean the unit of another time.
    pub fn may_be_of_one_authority(&self, other: &Self) -> bool {
        let may = |undated: &Self, other: &Self| {
            let printed = undated.authority.as_deref().zip(other.authority.as_deref());
            undated.signed_on.is_none() && printed.is_some_and(|(one, two)| may_be_one_signatory(one, two))
        };
        match (self.unit, other.unit) {
            (Some(mine), Some(theirs)) => mine == theirs || may(self, other) || may(other, self),
            _ => self.level.is_none() || other.level.is_none() || self.level == other.level,
        }
    }

    /// Whether two are the same decision: kind, authority, number and date.
    pub fn same_key(&self, other: &Self) -> bool {
        let printed = |facts: &Self| facts.authority.as_deref().map(fold::key);
        let authority = match (self.unit, other.unit) {
            (Some(mine), Some(theirs)) => mine == theirs,
            _ => self.level == other.level && printed(self) == printed(other),
        };
        self.kind == other.kind
            && authority
            && self.number_key() == other.number_key()
            && self.signed_on == other.signed_on
    }
}

/// A live decision.
#[derive(Debug, Clone)]
pub struct DecisionRecord {
    /// Local number.
    pub id: i64,
    /// What is known.
    pub facts: DecisionFacts,
}

/// What a decision says of a rated dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Certified.
    Certified,
    /// Its result approved, the dossier sent up.
    Approved,
    /// Left undecided, with a reason.
    LeftOut,
}

impl Outcome {
    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Certified => "certified",
            Self::Approved => "approved",
            Self::LeftOut => "left-out",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Certified, Self::Approved, Self::LeftOut].into_iter().find(|outcome| outcome.id() == id)
    }
}

/// A line of a decision about a rated dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The decision.
    pub decision: i64,
    /// The dossier.
    pub dossier: i64,
    /// The rating it rests on.
    pub rating: i64,
    /// The council that made the rating.
    pub council: i64,
    /// What it says.
    pub outcome: Outcome,
    /// Why it was left out.
    pub reason: Option<String>,
}

/// Decisions `d` with the version `r` that holds of each: the newest that no `undo` voided.
pub(super) const LIVE: &str = "decision d JOIN decision_rev r ON r.decision = d.id AND r.rev = (
                                 SELECT max(x.rev) FROM decision_rev x
                                 WHERE x.decision = d.id AND x.entry IN (SELECT id FROM live))";

impl Reader<'_> {
    /// Every live decision as it now reads, oldest first.
    pub fn decisions(self) -> Result<Vec<DecisionRecord>> {
        let sql = format!("SELECT d.id, d.kind, r.* FROM {LIVE} WHERE d.entry IN (SELECT id FROM live) ORDER BY d.id");
        self.all("decisions", &sql, [], |row| Ok(DecisionRecord { id: row.get("id")?, facts: facts(row)? }))
    }

    /// The products that councils judged, by the decisions on these councils' results: rated, or knocked out.
    pub fn judged(self) -> Result<HashSet<(i64, i64)>> {
        let ones = self.ones()?;
        let sql = "SELECT DISTINCT of_council.decision, o.product
                   FROM (SELECT DISTINCT d.decision, r.council FROM decided d JOIN rating r ON r.id = d.rating
                         WHERE d.entry IN (SELECT id FROM live)) of_council
                   JOIN (SELECT dossier, council FROM rating WHERE entry IN (SELECT id FROM live)
                         UNION SELECT dossier, council FROM conclusion WHERE entry IN (SELECT id FROM live)) judged
                     ON judged.council = of_council.council
                   JOIN dossier o ON o.id = judged.dossier";
        let judged = self.all("what councils judged", sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(judged.into_iter().map(|(decision, product)| (decision, ones.product(product))).collect())
    }

    /// What live decisions say of rated dossiers, oldest first.
    pub fn decided(self) -> Result<Vec<Decided>> {
        let sql = format!(
            "SELECT d.decision, d.dossier, d.rating, r.council, d.outcome, d.reason FROM decided d JOIN rating r ON r.id = d.rating
             WHERE {} AND d.entry IN (SELECT id FROM live) AND ?1 ORDER BY d.entry, d.dossier",
            self.among_dossiers("d.dossier")
        );
        self.all("what was decided", &sql, (true, self.products), decided)
    }
}

/// What a version of a decision says, with its kind.
pub(super) fn facts(row: &Row<'_>) -> rusqlite::Result<DecisionFacts> {
    Ok(DecisionFacts {
        kind: row.get("kind")?,
        level: row.get("level")?,
        unit: row.get("unit")?,
        authority: row.get("authority")?,
        number: row.get("number")?,
        signed_on: day(row, "signed_on")?,
    })
}

/// A line of a decision, its council joined from the rating.
pub(super) fn decided(row: &Row<'_>) -> rusqlite::Result<Decided> {
    Ok(Decided {
        decision: row.get("decision")?,
        dossier: row.get("dossier")?,
        rating: row.get("rating")?,
        council: row.get("council")?,
        outcome: row.get("outcome")?,
        reason: row.get("reason")?,
    })
}

impl Txn<'_> {
    /// Adds a decision.
    pub fn add_decision(&mut self, facts: &DecisionFacts) -> Result<i64> {
        let sql = "INSERT INTO decision (uid, entry, kind) VALUES (?1, ?2, ?3)";
        let entry = self.entry();
        let id = self.insert("a decision", sql, (uid(), entry, facts.kind))?;
        self.version_decision(id, 1, facts, None)?;
        Ok(id)
    }

    /// Adds what a decision reads as after another corrected it (đính chính): it read so from its first day.
    pub fn put_decision(&mut self, id: i64, facts: &DecisionFacts, corrected_by: i64) -> Result<()> {
        let rev = self.next_rev("decision_rev", "decision = ?1", [id])?;
        self.version_decision(id, rev, facts, Some(corrected_by))
    }

    fn version_decision(&mut self, id: i64, rev: i64, facts: &DecisionFacts, corrected_by: Option<i64>) -> Result<()> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a decision",
            "INSERT INTO decision_rev (decision, rev, entry, reason, level, unit, authority, number, number_key, signed_on,
               corrected_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                id,
                rev,
                entry,
                reason,
                facts.level,
                facts.unit,
                &facts.authority,
                &facts.number,
                facts.number_key(),
                opt(facts.signed_on),
                corrected_by,
            ),
        )
    }

    /// Adds what a decision says of a dossier.
    pub fn add_decided(&mut self, decided: &Decided) -> Result<()> {
        let entry = self.entry();
        self.put(
            "what a decision says",
            "INSERT INTO decided (decision, dossier, entry, rating, outcome, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (decided.decision, decided.dossier, entry, decided.rating, decided.outcome, &decided.reason),
        )
    }
}
