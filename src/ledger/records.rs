//! Everything the ledger holds as of a day, loaded at once for counting and explaining.

mod certificates;
mod decided;
mod index;
mod order;
mod owners;
mod parts;
mod read;

use std::collections::HashMap;

use chrono::NaiveDate;

use self::index::{Index, at};
use self::owners::Owners;
use super::{
    Certificate, Concluded, Council, Decided, DecisionFacts, Dossier, DossierCode, Event, Office, Part, Product,
    Rating, Reader, Result, SubjectFacts,
};
use crate::law::policy::Policies;

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

    /// The council of a number.
    pub fn council(&self, id: i64) -> Option<&Council> {
        self.councils.iter().find(|council| council.id == id)
    }
}
