//! Ratings: a council's result for a dossier, with every policy it used.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::dossier::filed_on;
use super::row::{Day, among_dossiers, list};
use super::transaction::uid;
use super::{Reader, Result, Txn};
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
            among_dossiers("r.dossier"),
            filed = filed_on("r.dossier")
        );
        let mut ratings = self.all("ratings", &sql, (Day(on), self.products), |row| {
            let Day(held_on) = row.get("held_on")?;
            let facts = RatingFacts {
                dossier: row.get("dossier")?,
                council: row.get("council")?,
                pass: row.get("pass")?,
                held_on,
                regime: row.get("regime")?,
                basis: row.get("basis")?,
                mean: Mean { sum: row.get("sum")?, count: row.get("count")? },
                band: row.get("band")?,
                minima: row.get("minima")?,
                star: row.get("star")?,
                follows: row.get("follows")?,
                sheets: Vec::new(),
                rubric: row.get("rubric")?,
                paper: row.get("paper")?,
            };
            let (id, reason, entry) = (row.get("id")?, row.get("reason")?, row.get("entry")?);
            Ok(Rating { id, facts, reason, policies: Vec::new(), entry })
        })?;
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
