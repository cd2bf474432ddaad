//! What the ledger has of subjects and products before a file is read: by every name and place they go by or went by.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::by_name::{ByName, sum};
use super::held::Histories;
use super::known::Known;
use super::{Intake, Near, ProductAt, cited};
use crate::ledger::{EVER, Reader, Result};
use crate::text::{digest, fold};

impl Intake {
    /// Loads what the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self> {
        let mut intake = Self {
            subjects: Vec::new(),
            products: Vec::new(),
            by_name: HashMap::new(),
            by_tax: HashMap::new(),
            by_product: ByName::default(),
            others_called: HashMap::new(),
            subject_names: Histories::default(),
            product_names: Histories::default(),
            twins: HashMap::new(),
            unknown: HashMap::new(),
            places: HashMap::new(),
            otherwise: HashSet::new(),
            corrected: HashMap::new(),
            family: HashMap::new(),
            papers: HashMap::new(),
            added: HashSet::new(),
            conflicts: HashSet::new(),
            told: RefCell::default(),
        };
        let mut places = HashMap::new();
        for subject in reader.subjects(EVER)? {
            let known = Known::stored(subject.id, &subject.facts, subject.since);
            places.insert(subject.id, intake.push_subject(known, &subject.facts));
        }
        for (subject, place) in reader.subject_places()? {
            if let Some(at) = places.get(&subject) {
                intake.places.entry(*at).or_default().insert(place);
            }
        }
        for spelling in reader.spellings()? {
            let Some(&at) = places.get(&spelling.subject) else { continue };
            let (name, place) = (spelling.facts.name_key(), spelling.facts.place_key());
            if let Some(tax) = spelling.facts.tax_code {
                intake.by_tax.entry(tax).or_insert(at);
            }
            let known = intake.by_name.entry(digest(&[name.as_bytes()])).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
            if spelling.record != spelling.subject || name != intake.facts_of(at).name_key() {
                intake.otherwise.insert((at, name, place));
            }
        }
        for (subject, corrected) in reader.corrected_facts()? {
            if let Some(at) = places.get(&subject) {
                intake.corrected.insert(*at, corrected);
            }
        }
        for one in reader.successions()? {
            let Some((&heir, &former)) = places.get(&one.subject).zip(places.get(&one.former)) else { continue };
            intake.family.entry(heir).or_default().push(Near { at: former, followed: Some(one.from) });
            intake.family.entry(former).or_default().push(Near { at: heir, followed: None });
        }
        let mut products = HashMap::new();
        for product in reader.products_as_made(EVER)? {
            let Some(&subject) = places.get(&product.subject) else { continue };
            let known = Known::stored(product.id, &product.facts, product.since);
            products.insert(product.id, intake.push_product(subject, known, &product.facts));
        }
        for twin in reader.twins()? {
            let Some((&subject, &at)) = places.get(&twin.subject).zip(products.get(&twin.product)) else { continue };
            intake.twins.entry(sum(subject, &twin.name_key)).or_default().push((at, twin));
        }
        for (product, name) in reader.former_products()? {
            if let Some(&at) = products.get(&product) {
                intake.called_too(at, &fold::key(&name));
            }
        }
        for (subject, history) in reader.subject_histories()? {
            if let Some(&at) = places.get(&subject) {
                intake.subject_names.add(at, history);
            }
        }
        for (product, history) in reader.product_histories()? {
            let Some(&at) = products.get(&product) else { continue };
            history.keys().for_each(|key| intake.called_too(at, key));
            intake.product_names.add(at, history);
        }
        if !intake.is_told_by_name() {
            intake.papers = cited::papers(reader, &products)?;
        }
        Ok(intake)
    }

    /// Puts down a name that a product has or had, and another product of its subject may have.
    fn called_too(&mut self, at: ProductAt, key: &str) {
        let subject = self.owner_of(at);
        self.by_product.add(subject, key, at);
        let known = self.others_called.entry(sum(subject, key)).or_default();
        if !known.contains(&at) {
            known.push(at);
        }
    }
}
