//! Ratings: a council's result for a dossier, with every policy it used.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::dossier::filed_on;
use super::row::{self, Day, list};
use super::transaction::uid;
use super::{Decided, Outcome, Reader, Result, Txn};
use crate::law::policy::Policies;
use crate::law::{Basis, Follows, Mean, MinimaBasis, Regime, Star};

/// What a rating says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingFacts {
    /// The dossier.
    pub dossier: i64,
    /// The council.
    pub council: i64,
    /// The pass whose sheets were counted.
    pub pass: u8,
    /// The session's day.
    pub held_on: NaiveDate,
    /// The regime it was judged by.
    pub regime: Regime,
    /// What chose the regime.
    pub basis: Basis,
    /// Sum and count of the members' totals.
    pub mean: Mean,
    /// The star of that mean alone.
    pub band: Star,
    /// By what the minima were tested.
    pub minima: MinimaBasis,
    /// The highest star whose band and minima are met.
    pub star: Star,
    /// What follows from it.
    pub follows: Follows,
    /// The sheets counted, in order of number; none of a result that came without them.
    pub sheets: Vec<i64>,
    /// The SHA-256 of the table of criteria the sheets were marked by.
    pub rubric: Option<String>,
    /// The paper of a result that came without sheets: the ministry's answer.
    pub paper: Option<String>,
}

/// A live rating.
#[derive(Debug, Clone)]
pub struct Rating {
    /// Local number.
    pub id: i64,
    /// What it says.
    pub facts: RatingFacts,
    /// Why it is as it is, where that was told: of the ministry's answer below its band, the minimum missed.
    pub reason: Option<String>,
    /// The policies it used: key, value, citation.
    pub policies: Vec<(String, String, String)>,
    /// The entry that wrote it.
    pub entry: i64,
}

impl Rating {
    /// Whether it is of a filing before the one that counts, unless a decision rests on it.
    pub fn is_of_filing_before(&self, filed: Option<NaiveDate>, decided: &[Decided]) -> bool {
        let rests = |decided: &Decided| decided.rating == self.id && decided.outcome != Outcome::LeftOut;
        filed.is_some_and(|filed| self.facts.held_on < filed) && !decided.iter().any(rests)
    }
}

impl Reader<'_> {
    /// The live ratings of sessions up to a day, newest rev per dossier, council and filing, oldest session first.
    /// A rating of a session before the dossier was last filed is of the filing before.
    pub fn ratings(self, on: NaiveDate) -> Result<Vec<Rating>> {
        let sql = format!(
            "SELECT r.* FROM rating r WHERE {} AND r.entry IN (SELECT id FROM live)
               AND r.rev = (SELECT max(x.rev) FROM rating x WHERE x.dossier = r.dossier AND x.council = r.council
                            AND x.held_on <= ?1 AND (x.held_on < {filed}) IS (r.held_on < {filed})
                            AND x.entry IN (SELECT id FROM live))
             ORDER BY r.held_on, r.id",
            self.among_dossiers("r.dossier"),
            filed = filed_on("r.dossier")
        );
        self.with_evidence(self.all("ratings", &sql, (Day(on), self.products), rating)?)
    }

    /// Every rating of a dossier that stood up to a day, oldest session first: the newest rev per council, pass
    /// and filing, and any that a decision rests on. What a council told before another one sat stood too: the
    /// ministry answers a dossier that is sent up again by a second result of the same pass.
    pub fn ratings_that_stood(self, dossier: i64, on: NaiveDate) -> Result<Vec<Rating>> {
        let sql = "WITH own AS (SELECT * FROM rating
                                WHERE dossier = ?1 AND held_on <= ?2 AND entry IN (SELECT id FROM live)),
                   filing AS (SELECT filed FROM dossier_rev f WHERE dossier = ?1 AND valid_from <= ?2
                                AND rev = (SELECT max(x.rev) FROM dossier_rev x WHERE x.dossier = f.dossier
                                             AND x.valid_from = f.valid_from AND x.entry IN (SELECT id FROM live))),
                   told AS (SELECT own.*, row_number() OVER (PARTITION BY council, pass,
                                (SELECT max(filed) FROM filing WHERE filed <= own.held_on),
                                (SELECT max(o.held_on) FROM own o WHERE o.council <> own.council AND o.held_on < own.held_on)
                              ORDER BY rev DESC) AS nth FROM own)
                   SELECT * FROM told
                   WHERE nth = 1 OR id IN (SELECT rating FROM decided
                                           WHERE outcome <> 'left-out' AND entry IN (SELECT id FROM live))
                   ORDER BY held_on, id";
        self.with_evidence(self.all("a dossier's ratings", sql, (dossier, Day(on)), rating)?)
    }

    /// The mean of a rating.
    pub fn rating_mean(self, rating: i64) -> Result<Option<Mean>> {
        Ok(self.all("a rating's mean", "SELECT * FROM rating WHERE id = ?1", [rating], row::mean)?.pop())
    }

    /// Ratings with the sheets and policies they rest on.
    pub(super) fn with_evidence(self, mut ratings: Vec<Rating>) -> Result<Vec<Rating>> {
        let at: HashMap<i64, usize> = ratings.iter().enumerate().map(|(at, rating)| (rating.id, at)).collect();
        let ids = list(ratings.iter().map(|rating| rating.id));
        let sql = "SELECT rating, sheet FROM rating_sheet WHERE rating IN (SELECT value FROM json_each(?1))
                   ORDER BY rating, sheet";
        for (rating, sheet) in self.all("ratings' sheets", sql, [&ids], |row| Ok((row.get(0)?, row.get(1)?)))? {
            if let Some(at) = at.get(&rating) {
                ratings[*at].facts.sheets.push(sheet);
            }
        }
        let sql = "SELECT rating, key, value, cite FROM rating_policy
                   WHERE rating IN (SELECT value FROM json_each(?1)) ORDER BY rating, key";
        let policy = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?)));
        for (rating, policy) in self.all("ratings' policies", sql, [&ids], policy)? {
            if let Some(at) = at.get(&rating) {
                ratings[*at].policies.push(policy);
            }
        }
        Ok(ratings)
    }
}

/// A rating, but for the sheets and policies it rests on.
pub(super) fn rating(row: &rusqlite::Row<'_>) -> rusqlite::Result<Rating> {
    let Day(held_on) = row.get("held_on")?;
    let facts = RatingFacts {
        dossier: row.get("dossier")?,
        council: row.get("council")?,
        pass: row.get("pass")?,
        held_on,
        regime: row.get("regime")?,
        basis: row.get("basis")?,
        mean: row::mean(row)?,
        band: row.get("band")?,
        minima: row.get("minima")?,
        star: row.get("star")?,
        follows: row.get("follows")?,
        sheets: Vec::new(),
        rubric: row.get("rubric")?,
        paper: row.get("paper")?,
    };
    Ok(Rating { id: row.get("id")?, facts, reason: row.get("reason")?, policies: Vec::new(), entry: row.get("entry")? })
}

impl Txn<'_> {
    /// Adds a rating, or the next rev of it, with the sheets and policies it rests on.
    pub fn add_rating(&mut self, facts: &RatingFacts, policies: &Policies) -> Result<i64> {
        let rev = self.next_rev("rating", "dossier = ?1 AND council = ?2", (facts.dossier, facts.council))?;
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        let id = self.insert(
            "a rating",
            "INSERT INTO rating (uid, dossier, council, rev, entry, reason, pass, held_on, regime, basis, sum, count, band, minima, star, follows, rubric, paper)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
            rusqlite::params![
                uid(),
                facts.dossier,
                facts.council,
                rev,
                entry,
                reason,
                facts.pass,
                Day(facts.held_on),
                facts.regime,
                facts.basis,
                facts.mean.sum,
                facts.mean.count,
                facts.band,
                facts.minima,
                facts.star,
                facts.follows,
                facts.rubric,
                facts.paper,
            ],
        )?;
        for sheet in &facts.sheets {
            self.put("a rating's sheet", "INSERT INTO rating_sheet (rating, sheet) VALUES (?1, ?2)", (id, sheet))?;
        }
        // A result that came without sheets used no policy of ours.
        for (policy, value, cite) in policies.used(facts.minima).filter(|_| !facts.sheets.is_empty()) {
            let sql = "INSERT INTO rating_policy (rating, key, value, cite) VALUES (?1, ?2, ?3, ?4)";
            self.put("a rating's policy", sql, (id, policy.key, value, cite))?;
        }
        Ok(id)
    }
}
