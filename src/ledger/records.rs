//! Everything the ledger holds as of a day, loaded at once for counting and explaining.

mod certificates;
mod order;
mod owners;
mod parts;

use std::collections::HashMap;

use chrono::NaiveDate;

use self::owners::Owners;
use super::journal::EVER;
use super::row::list;
use super::{
    Certificate, Concluded, Conclusion, Council, Decided, DecisionFacts, Dossier, DossierCode, Event, Office, Outcome,
    Part, Product, Rating, Reader, Result, SubjectFacts,
};
use crate::law::policy::Policies;
use crate::law::{Follows, Level};

/// The ledger as of a day: dossiers by their filing day, ratings by their session, certificates by
/// their decision's date. What has no date counts from the first day of its programme year, a certificate not before
/// the 36 months that end with its term, and what has neither counts always.
#[derive(Debug)]
pub struct Records {
    /// The day.
    pub on: NaiveDate,
    /// The day as of which subjects and products are told.
    pub told: NaiveDate,
    /// The office as it stood.
    pub office: Office,
    /// The policies that hold; of several ledgers those of the first: each has its own among its part.
    pub policies: Policies,
    /// The offices whose ledgers are read as one; none where it is one alone.
    pub parts: Vec<Part>,
    /// Subjects of which another ledger has one of the same tax code: as which of that one they count.
    same_elsewhere: HashMap<i64, i64>,
    /// Dossiers, in the order of their codes.
    pub dossiers: Vec<Dossier>,
    /// Ratings, oldest session first.
    pub ratings: Vec<Rating>,
    /// Certificates, oldest decision first.
    pub certificates: Vec<Certificate>,
    /// What is dated after the day: it does not count yet, and whoever leaves it out can tell so.
    pub to_come: ToCome,
    /// Councils, oldest first.
    pub councils: Vec<Council>,
    /// What decisions say of rated dossiers.
    pub decided: Vec<Decided>,
    /// What councils concluded besides points, of filings before the one that counts too.
    pub conclusions: Vec<Concluded>,
    /// What ended certificates by a decision of that day or before, oldest decision first.
    pub events: Vec<Event>,
    /// Subjects by number.
    pub subjects: HashMap<i64, SubjectFacts>,
    /// The other names and places that subjects go by, where the office told two records to be one, or went by.
    pub other_spellings: HashMap<i64, Vec<SubjectFacts>>,
    /// Products by number.
    pub products: HashMap<i64, Product>,
    /// Decisions by number.
    pub decisions: HashMap<i64, DecisionFacts>,
    owners: Owners,
    index: Index,
}

/// Dossiers and certificates dated after a day.
#[derive(Debug, Default)]
pub struct ToCome {
    /// Dossiers filed after it, in the order of their codes.
    pub dossiers: Vec<Dossier>,
    /// Certificates whose decision came after it, oldest first.
    pub certificates: Vec<Certificate>,
}

/// Where things stand in the lists, so that nothing is searched for twice.
#[derive(Debug, Default)]
struct Index {
    dossier: HashMap<i64, usize>,
    dossier_of_code: HashMap<DossierCode, usize>,
    dossiers_of_product: HashMap<i64, Vec<usize>>,
    ratings_of_dossier: HashMap<i64, Vec<usize>>,
    decided_of_dossier: HashMap<i64, Vec<usize>>,
    certificate: HashMap<i64, usize>,
    certificates_of_product: HashMap<i64, Vec<usize>>,
    events_of_certificate: HashMap<i64, Vec<usize>>,
}

impl Index {
    fn of(
        (dossiers, ratings): (&[Dossier], &[Rating]),
        (decided, certificates, events): (&[Decided], &[Certificate], &[Event]),
    ) -> Self {
        let mut index = Self::default();
        for (at, event) in events.iter().enumerate() {
            index.events_of_certificate.entry(event.facts.certificate).or_default().push(at);
        }
        for (at, dossier) in dossiers.iter().enumerate() {
            index.dossier.insert(dossier.id, at);
            index.dossier_of_code.insert(dossier.code, at);
            index.dossiers_of_product.entry(dossier.key.product).or_default().push(at);
        }
        for (at, rating) in ratings.iter().enumerate() {
            index.ratings_of_dossier.entry(rating.facts.dossier).or_default().push(at);
        }
        for (at, decided) in decided.iter().enumerate() {
            index.decided_of_dossier.entry(decided.dossier).or_default().push(at);
        }
        for (at, certificate) in certificates.iter().enumerate() {
            index.certificate.insert(certificate.id, at);
            index.certificates_of_product.entry(certificate.facts.product).or_default().push(at);
        }
        let dossier = |id: i64| index.dossier.get(&id).map(|&place| &dossiers[place]);
        for places in index.certificates_of_product.values_mut().filter(|places| places.len() > 1) {
            order::in_order(places, certificates, |c| order::year_in_order(c.year_with(dossier), c));
        }
        index
    }
}

/// The items of a list at the places an index gives for a key, in the list's order.
fn at<'r, T>(list: &'r [T], places: &'r HashMap<i64, Vec<usize>>, key: i64) -> impl DoubleEndedIterator<Item = &'r T> {
    places.get(&key).into_iter().flatten().map(|&place| &list[place])
}

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

impl Records {
    /// Tells subjects and products as they were called on another day, and whose they then were; `reader` is the one
    /// that all was read by.
    pub fn tell_as_of(&mut self, reader: Reader<'_>, day: NaiveDate) -> Result<()> {
        self.subjects = reader.subjects(day)?.into_iter().map(|s| (s.id, s.facts)).collect();
        self.other_spellings = reader.other_spellings(&self.subjects)?;
        self.products = reader.products(day)?.into_iter().map(|p| (p.id, p)).collect();
        self.told = day;
        Ok(())
    }

    /// A product's name.
    pub fn product_name(&self, product: i64) -> &str {
        self.products.get(&product).map_or("", |product| &product.facts.name)
    }

    /// The subject of a product: its number and what is known of it.
    pub fn subject_of(&self, product: i64) -> Option<(i64, &SubjectFacts)> {
        let subject = self.products.get(&product)?.subject;
        Some((self.counted_as(subject), self.subjects.get(&subject)?))
    }

    /// The subject that had a product when a certificate of it was signed, and where that was then; of one without a
    /// day, at the end of its programme year.
    pub fn subject_at_signing(&self, certificate: &Certificate) -> Option<(i64, &SubjectFacts)> {
        self.subject_when(certificate.facts.product, certificate.signed_on, self.year_of(certificate))
    }

    /// The same when a dossier was filed.
    pub fn subject_at_filing(&self, dossier: &Dossier) -> Option<(i64, &SubjectFacts)> {
        self.subject_when(dossier.key.product, dossier.facts.filed, Some(dossier.key.year))
    }

    fn subject_when(&self, product: i64, on: Option<NaiveDate>, year: Option<i32>) -> Option<(i64, &SubjectFacts)> {
        let ended = || year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        let then = on.or_else(ended).and_then(|day| self.owners.on(product, day.min(self.on)));
        let then = then.map(|(subject, facts)| (self.counted_as(subject), facts));
        then.or_else(|| self.subject_of(product))
    }

    /// What is told of every subject, and was told of those that moved.
    pub fn ever_told(&self) -> impl Iterator<Item = &SubjectFacts> {
        self.subjects.values().chain(self.owners.places())
    }

    /// Every spelling a subject goes by, that of the record kept first.
    pub fn spellings_of(&self, subject: i64) -> impl Iterator<Item = &SubjectFacts> {
        self.subjects.get(&subject).into_iter().chain(self.other_spellings.get(&subject).into_iter().flatten())
    }

    /// Every name a subject goes by, that of the record kept first.
    pub fn names_of(&self, subject: i64) -> impl Iterator<Item = &str> {
        self.spellings_of(subject).filter_map(|facts| facts.name.as_deref())
    }

    /// The dossier of a number.
    pub fn dossier(&self, id: i64) -> Option<&Dossier> {
        self.index.dossier.get(&id).map(|&at| &self.dossiers[at])
    }

    /// The dossier of a code.
    pub fn dossier_of_code(&self, code: DossierCode) -> Option<&Dossier> {
        self.index.dossier_of_code.get(&code).map(|&at| &self.dossiers[at])
    }

    /// The dossiers of a product, in the order of their codes.
    pub fn dossiers_of(&self, product: i64) -> impl DoubleEndedIterator<Item = &Dossier> {
        at(&self.dossiers, &self.index.dossiers_of_product, product)
    }

    /// The ratings of a dossier, oldest session first.
    pub fn ratings_of(&self, dossier: i64) -> impl DoubleEndedIterator<Item = &Rating> {
        at(&self.ratings, &self.index.ratings_of_dossier, dossier)
    }

    /// The rating a dossier now has: that of the newest session.
    pub fn rating_of(&self, dossier: i64) -> Option<&Rating> {
        self.ratings_of(dossier).next_back()
    }

    /// What decisions say of a dossier, oldest entry first.
    pub fn all_decided_of(&self, dossier: i64) -> impl DoubleEndedIterator<Item = &Decided> {
        at(&self.decided, &self.index.decided_of_dossier, dossier)
    }

    /// What a decision now says of a dossier; of two, the one that does something.
    pub fn decided_of(&self, dossier: i64) -> Option<&Decided> {
        let active = self.all_decided_of(dossier).rfind(|decided| decided.outcome != Outcome::LeftOut);
        active.or_else(|| self.all_decided_of(dossier).next_back())
    }

    /// The newest decision that approves a dossier's result, to be sent up (QĐ 26/2026 Art 7.3e).
    pub fn approval_of(&self, dossier: i64) -> Option<&DecisionFacts> {
        let approved = self.all_decided_of(dossier).rfind(|decided| decided.outcome == Outcome::Approved)?;
        self.decisions.get(&approved.decision)
    }

    /// Whether a decision rests on the rating that a council now gives a dossier.
    pub fn is_decided(&self, dossier: i64, council: i64) -> bool {
        let now = self.rating_by(council, dossier).map(|rating| rating.id);
        let rests = |d: &Decided| d.outcome != Outcome::LeftOut && d.council == council && now == Some(d.rating);
        self.all_decided_of(dossier).any(rests)
    }

    /// The ministry's answer under five stars to a dossier, if any: the province may recognise from it
    /// or score again (QĐ 26/2026 Art 7.4g).
    pub fn sent_back(&self, dossier: i64) -> Option<&Rating> {
        let last = self.rating_of(dossier)?;
        (self.is_of_ministry(last) && last.facts.follows == Follows::ReferDown).then_some(last)
    }

    /// The rating a council now gives a dossier.
    pub fn rating_by(&self, council: i64, dossier: i64) -> Option<&Rating> {
        self.ratings_of(dossier).rfind(|rating| rating.facts.council == council)
    }

    /// Whether a dossier's result of 90 points and up is approved and awaits the ministry.
    pub fn awaits_ministry(&self, dossier: &Dossier) -> bool {
        self.decided_of(dossier.id).is_some_and(|decided| decided.outcome == Outcome::Approved)
            && !self.answered_with_five(dossier)
            && self.knock_out(dossier.id).is_none()
            && !self.ratings_of(dossier.id).any(|rating| self.is_of_ministry(rating))
    }

    /// Whether a rating is the ministry's.
    pub fn is_of_ministry(&self, rating: &Rating) -> bool {
        self.council(rating.facts.council).is_some_and(|council| council.facts.level == Level::Ministry)
    }

    /// The dossier of a product whose approved result awaits the ministry; an older certificate runs on meanwhile (rules
    /// §4).
    pub fn awaiting_of(&self, product: i64) -> Option<&Dossier> {
        self.dossiers_of(product).rfind(|dossier| self.awaits_ministry(dossier))
    }

    /// What a council concluded of a dossier.
    pub fn conclusion(&self, council: i64, dossier: i64) -> Option<&Conclusion> {
        let of = |known: &&Conclusion| known.council == council && known.dossier == dossier;
        self.conclusions.iter().filter(|known| !known.before).map(|known| &known.facts).find(of)
    }

    /// The knock-out that ended a dossier, by whichever council.
    pub fn knock_out(&self, dossier: i64) -> Option<&Conclusion> {
        self.knocked_out(dossier).map(|known| &known.facts)
    }

    /// The day of that knock-out, where it is told.
    pub fn knocked_out_on(&self, dossier: i64) -> Option<NaiveDate> {
        self.knocked_out(dossier)?.held_on
    }

    fn knocked_out(&self, dossier: i64) -> Option<&Concluded> {
        let out = |known: &&Concluded| known.facts.dossier == dossier && known.facts.knock_out.is_some();
        self.conclusions.iter().filter(|known| !known.before).rfind(out)
    }

    /// The council of a number.
    pub fn council(&self, id: i64) -> Option<&Council> {
        self.councils.iter().find(|council| council.id == id)
    }
}
