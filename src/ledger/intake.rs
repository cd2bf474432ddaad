//! Who is who: the subjects and products that rows of a file name, matched with those the ledger has.
//!
//! A subject is its folded name and its place, or its tax code. Where one of two places leaves
//! something out (a commune, a district, all of it) they are one if only one subject of the name
//! fits. A row without a subject (chưa rõ) has a subject of its own, told by product and place:
//! never merged, counted apart.
//!
//! What rows say of a record holds from their day on. A row older than what is known fills blanks
//! and overrules nothing, whatever order files and rows come in.

mod known;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use known::Known;

use super::{EVER, ProductFacts, Reader, Result, SubjectFacts, Txn};
use crate::text::fold;

/// A subject's place in an [`Intake`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SubjectAt(usize);

/// A product's place in an [`Intake`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProductAt(usize);

/// What became of a record that a file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matched {
    /// Not known before.
    New,
    /// Known, and something in it changed.
    Changed,
    /// Known as it is.
    Same,
}

/// How many records a file named, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Not known before.
    pub new: u64,
    /// Changed.
    pub changed: u64,
    /// As they were.
    pub same: u64,
}

impl Tally {
    /// Adds the counts of another.
    pub fn add(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.same += other.same;
    }

    /// Counts one.
    pub fn count(&mut self, matched: Matched) {
        match matched {
            Matched::New => self.new += 1,
            Matched::Changed => self.changed += 1,
            Matched::Same => self.same += 1,
        }
    }
}

/// The ledger's subjects and products together with those a file names.
#[derive(Debug)]
pub struct Intake {
    subjects: Vec<Known<SubjectFacts>>,
    products: Vec<(SubjectAt, Known<ProductFacts>)>,
    by_name: HashMap<String, Vec<SubjectAt>>,
    by_tax: HashMap<String, SubjectAt>,
    by_product: HashMap<(SubjectAt, String), ProductAt>,
    unknown: HashMap<(String, String), SubjectAt>,
    /// Every place a subject was ever written with: a file read again finds whom it meant.
    places: HashMap<SubjectAt, HashSet<String>>,
    conflicts: HashSet<(bool, usize)>,
}

impl Intake {
    /// Loads what the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self> {
        let mut intake = Self {
            subjects: Vec::new(),
            products: Vec::new(),
            by_name: HashMap::new(),
            by_tax: HashMap::new(),
            by_product: HashMap::new(),
            unknown: HashMap::new(),
            places: HashMap::new(),
            conflicts: HashSet::new(),
        };
        let mut places = HashMap::new();
        for subject in reader.subjects(EVER)? {
            let known = Known::stored(subject.id, subject.facts, subject.since);
            places.insert(subject.id, intake.push_subject(known));
        }
        for (subject, place) in reader.subject_places()? {
            if let Some(at) = places.get(&subject) {
                intake.places.entry(*at).or_default().insert(place);
            }
        }
        for product in reader.products(EVER)? {
            let Some(&subject) = places.get(&product.subject) else { continue };
            let known = Known::stored(product.id, product.facts, product.since);
            intake.push_product(subject, known);
        }
        Ok(intake)
    }

    fn push_subject(&mut self, known: Known<SubjectFacts>) -> SubjectAt {
        let at = SubjectAt(self.subjects.len());
        if known.facts.name.is_some() {
            self.by_name.entry(known.facts.name_key()).or_default().push(at);
        }
        if let Some(tax) = &known.facts.tax_code {
            self.by_tax.insert(tax.clone(), at);
        }
        self.subjects.push(known);
        at
    }

    fn push_product(&mut self, subject: SubjectAt, known: Known<ProductFacts>) -> ProductAt {
        let at = ProductAt(self.products.len());
        let key = fold::key(&known.facts.name);
        let owner = &self.subjects[subject.0].facts;
        if owner.name.is_none() {
            self.unknown.insert((key.clone(), owner.place_key()), subject);
        }
        self.by_product.insert((subject, key), at);
        self.products.push((subject, known));
        at
    }

    /// The subject a row names, without adding or changing any; `None` when it would be a new one.
    pub fn find(&self, facts: &SubjectFacts) -> Option<SubjectAt> {
        if let Some(at) = facts.tax_code.as_ref().and_then(|tax| self.by_tax.get(tax)) {
            return Some(*at);
        }
        let candidates: Vec<SubjectAt> = self.namesakes(facts).collect();
        let place = facts.place_key();
        let of = |at: SubjectAt| &self.subjects[at.0].facts;
        let exact = candidates.iter().copied().find(|at| of(*at).place_key() == place);
        let once =
            || candidates.iter().copied().find(|at| self.places.get(at).is_some_and(|known| known.contains(&place)));
        exact.or_else(once).or_else(|| {
            // Of those that fit, the one that agrees in most of what both tell; none where two do.
            let agree = |at: &SubjectAt| of(*at).places_agree(facts);
            let fitting = || candidates.iter().copied().filter(|at| of(*at).place_fits(facts));
            let most = fitting().map(|at| agree(&at)).max()?;
            let mut best = fitting().filter(|at| agree(at) == most);
            best.next().filter(|_| best.next().is_none())
        })
    }

    /// The subjects of a row's name that another tax code does not tell apart from it.
    fn namesakes(&self, facts: &SubjectFacts) -> impl Iterator<Item = SubjectAt> {
        let named = self.by_name.get(&facts.name_key()).into_iter().flatten().copied();
        let theirs = facts.tax_code.clone();
        named.filter(move |at| {
            let mine = &self.subjects[at.0].facts.tax_code;
            mine.is_none() || theirs.is_none() || *mine == theirs
        })
    }

    /// Whether several subjects may be the one a row names, so that a new one is made of it.
    pub fn is_ambiguous(&self, facts: &SubjectFacts) -> bool {
        let fitting = self.namesakes(facts).filter(|at| self.subjects[at.0].facts.place_fits(facts));
        fitting.count() > 1 && self.find(facts).is_none()
    }

    /// Of several subjects that a row may mean, the only one that has its product.
    fn owner(&self, facts: &SubjectFacts, product: &str) -> Option<SubjectAt> {
        let key = fold::key(product);
        let mut owners = self.namesakes(facts).filter(|at| {
            self.subjects[at.0].facts.place_fits(facts) && self.by_product.contains_key(&(*at, key.clone()))
        });
        owners.next().filter(|_| owners.next().is_none())
    }

    /// A subject's name and place as they now stand, for a doubt about who is meant.
    pub fn facts_of(&self, at: SubjectAt) -> &SubjectFacts {
        &self.subjects[at.0].facts
    }

    /// How many subjects and products the file's rows tell differently.
    pub fn conflicts(&self) -> usize {
        self.conflicts.len()
    }

    /// The subject a row of a day names, added to the intake where it is new. `product` tells a
    /// subject that the row leaves blank from others left blank.
    pub fn subject(&mut self, facts: SubjectFacts, product: &str, day: NaiveDate) -> SubjectAt {
        let known = if facts.name.is_some() {
            self.find(&facts).or_else(|| self.owner(&facts, product))
        } else {
            self.unknown.get(&(fold::key(product), facts.place_key())).copied()
        };
        let Some(at) = known else { return self.push_subject(Known::new(facts, day)) };
        let place = facts.place_key();
        let subject = &mut self.subjects[at.0];
        let name = subject.facts.name.clone();
        if subject.take(&SubjectFacts { name: name.clone(), ..facts }, day) {
            self.conflicts.insert((true, at.0));
        }
        subject.facts.name = name;
        self.places.entry(at).or_default().insert(place);
        let subject = &self.subjects[at.0];
        if let Some(tax) = subject.facts.tax_code.clone() {
            self.by_tax.insert(tax, at);
        }
        at
    }

    /// The product of a subject that a row of a day names, added where it is new.
    pub fn product(&mut self, subject: SubjectAt, facts: ProductFacts, day: NaiveDate) -> ProductAt {
        let Some(&at) = self.by_product.get(&(subject, fold::key(&facts.name))) else {
            return self.push_product(subject, Known::new(facts, day));
        };
        let known = &mut self.products[at.0].1;
        let name = known.facts.name.clone();
        if known.take(&ProductFacts { name, ..facts }, day) {
            self.conflicts.insert((false, at.0));
        }
        at
    }

    /// A product's number, once it has one.
    pub fn product_id(&self, at: ProductAt) -> Option<i64> {
        self.products[at.0].1.id
    }

    /// Adds what is new and changed to the ledger; counts of subjects and of products that the file
    /// named since the last call.
    pub fn write(&mut self, txn: &mut Txn<'_>) -> Result<(Tally, Tally)> {
        let (mut subjects, mut products) = (Tally::default(), Tally::default());
        for known in self.subjects.iter_mut().filter(|known| known.named) {
            let matched = match (known.id, &known.stored) {
                (None, _) => {
                    known.id = Some(txn.add_subject(&known.facts, known.since)?);
                    Matched::New
                }
                (Some(_), Some(stored)) if *stored == known.facts => Matched::Same,
                (Some(id), _) => {
                    txn.put_subject(id, &known.facts, known.since)?;
                    Matched::Changed
                }
            };
            if known.facts.name.is_some() {
                subjects.count(matched);
            }
            (known.stored, known.named) = (Some(known.facts.clone()), false);
        }
        for (subject, known) in self.products.iter_mut().filter(|(_, known)| known.named) {
            let Some(owner) = self.subjects[subject.0].id else { continue };
            let matched = match (known.id, &known.stored) {
                (None, _) => {
                    known.id = Some(txn.add_product(owner, &known.facts, known.since)?);
                    Matched::New
                }
                (Some(_), Some(stored)) if *stored == known.facts => Matched::Same,
                (Some(id), _) => {
                    txn.put_product(id, &known.facts, known.since)?;
                    Matched::Changed
                }
            };
            products.count(matched);
            (known.stored, known.named) = (Some(known.facts.clone()), false);
        }
        Ok((subjects, products))
    }
}
