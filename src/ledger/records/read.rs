//! Reading the records: all of them, or those of a council or of some products.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::index::Index;
use super::{Records, ToCome, parts};
use crate::ledger::journal::EVER;
use crate::ledger::row::list;
use crate::ledger::{Conclusion, Council, Dossier, Rating, Reader, Result};

impl Reader<'_> {
    /// What the ledger holds of the products whose dossiers a council may take, whatever is dated later:
    /// those of its year and round, of its list, and those it scored. Councils are all there.
    pub fn records_for(self, council: &Council) -> Result<Records> {
        let sql = "SELECT DISTINCT product FROM dossier
                   WHERE (year = ?1 AND (?2 = 0 OR round IN (0, ?2)))
                      OR id IN (SELECT dossier FROM council_dossier WHERE council = ?3)
                      OR id IN (SELECT s.dossier FROM member m CROSS JOIN sheet s ON s.member = m.id WHERE m.council = ?3)";
        let key = (council.facts.year, council.facts.round, council.id);
        let products: Vec<i64> = self.all("a council's products", sql, key, |row| row.get(0))?;
        let products = list(self.ones()?.with_others(products));
        Reader { products: Some(&products), ..self }.records_told(EVER, council.told_on())
    }

    /// What the ledger holds of some products as of a day, with the records that count as them. Councils are all there.
    pub fn records_of(self, on: NaiveDate, products: Vec<i64>) -> Result<Records> {
        let products = list(self.ones()?.with_others(products));
        Reader { products: Some(&products), ..self }.records(on)
    }

    /// The ledger as of a day.
    pub fn records(self, on: NaiveDate) -> Result<Records> {
        self.records_told(on, on)
    }

    /// The same, subjects and products as they were called on another day, and whose they then were.
    pub fn records_told(self, on: NaiveDate, told: NaiveDate) -> Result<Records> {
        let office = self.office(on)?;
        let begun = |year| NaiveDate::from_ymd_opt(year, 1, 1) <= Some(on);
        let is_filed = |d: &Dossier| d.refiled || d.facts.filed.map_or_else(|| begun(d.key.year), |filed| filed <= on);
        let (dossiers, dossiers_to_come): (Vec<_>, _) = self.dossiers(on)?.into_iter().partition(is_filed);
        let conclusions = self.conclusions(on)?;
        // A dossier that a council knocked out has no result of it (Appendix II).
        let out = |rating: &Rating| {
            let of = |c: &Conclusion| c.dossier == rating.facts.dossier && c.council == rating.facts.council;
            conclusions.iter().any(|c| !c.before && of(&c.facts) && c.facts.knock_out.is_some())
        };
        let mut ratings = self.ratings(on)?;
        ratings.retain(|rating| !out(rating));
        let (certificates, certificates_to_come): (Vec<_>, _) =
            self.certificates()?.into_iter().partition(|c| c.is_there(on));
        let decisions: HashMap<_, _> = self.decisions()?.into_iter().map(|d| (d.id, d.facts)).collect();
        let mut decided = self.decided()?;
        decided.retain(|d| decisions.get(&d.decision).and_then(|d| d.signed_on).is_none_or(|signed| signed <= on));
        // A dossier filed anew has no result of the filing before, unless a decision rests on it.
        let filed: HashMap<i64, NaiveDate> = dossiers.iter().filter_map(|d| Some((d.id, d.facts.filed?))).collect();
        ratings.retain(|rating| !rating.is_of_filing_before(filed.get(&rating.facts.dossier).copied(), &decided));
        let mut events = self.events()?;
        events.retain(|event| event.signed_on <= on);
        let mut subjects = self.subjects(told)?.into_iter().map(|s| (s.id, s.facts)).collect();
        let parts = self.parts(on)?;
        let policies = match parts.first() {
            Some(first) => first.policies.clone(),
            None => self.policies(on, None)?,
        };
        let same_elsewhere = if parts.is_empty() { HashMap::new() } else { parts::same_elsewhere(&mut subjects) };
        let index = Index::of((&dossiers, &ratings), (&decided, &certificates, &events));
        Ok(Records {
            index,
            on,
            told,
            office,
            policies,
            same_elsewhere,
            parts,
            dossiers,
            ratings,
            certificates,
            to_come: ToCome { dossiers: dossiers_to_come, certificates: certificates_to_come },
            councils: self.councils()?,
            decided,
            conclusions,
            events,
            other_spellings: self.other_spellings(&subjects)?,
            subjects,
            products: self.products(told)?.into_iter().map(|p| (p.id, p)).collect(),
            decisions,
            owners: self.owners()?,
        })
    }
}
