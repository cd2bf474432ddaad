//! Who is who: the subjects and products that rows of a file name, matched with those the ledger has.
//!
//! A subject is its folded name and its place, or its tax code. The place is its commune, by its code, where that is
//! sure; a commune under its old and its new name is one place. Where one of two places leaves
//! something out (a commune, a district, all of it) they are one if only one subject of the name
//! fits, or if only one that fits has the product. A row without a subject (chưa rõ) has a subject of its own, told by product and place:
//! never merged, counted apart.
//!
//! A name may have gone from one record to another: a row means who had it on the row's day, else who has it now.
//!
//! What rows say of a record holds from their day on. A row older than what is known fills blanks
//! and overrules nothing, whatever order files and rows come in.

mod alike;
mod by_name;
mod cited;
mod held;
mod known;
mod load;
mod meant;
mod tally;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;

pub use alike::Alike;
use by_name::ByName;
pub use cited::Cited;
use cited::Paper;
pub use held::Called;
use held::Histories;
use known::Known;
pub use tally::{Matched, Tally};

use super::{Difference, ProductFacts, Result, SubjectFacts, Twin, Txn};
use crate::law::SubjectForm;
use crate::text::{digest, fold};

/// So many subjects of a name are asked for a product.
const NAMESAKES: usize = 64;

/// A subject's place in an [`Intake`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectAt(usize);

/// A product's place in an [`Intake`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductAt(usize);

/// A subject whose place another took, or who took another's: who was followed, from which day on.
#[derive(Debug, Clone, Copy)]
struct Near {
    at: SubjectAt,
    followed: Option<NaiveDate>,
}

/// The ledger's subjects and products together with those a file names.
#[derive(Debug)]
pub struct Intake {
    subjects: Vec<Known<SubjectFacts>>,
    products: Vec<(SubjectAt, Known<ProductFacts>)>,
    /// By a digest of their names.
    by_name: HashMap<u128, Vec<SubjectAt>>,
    by_tax: HashMap<String, SubjectAt>,
    by_product: ByName,
    /// The products of a subject and a name which one of them gave up.
    others_called: HashMap<u128, Vec<ProductAt>>,
    /// How those were called whose name another has or had, day by day.
    subject_names: Histories<SubjectAt>,
    product_names: Histories<ProductAt>,
    /// Products of one subject and name that stay two, by both.
    twins: HashMap<u128, Vec<(ProductAt, Twin)>>,
    /// Those without a name, by their product.
    unknown: HashMap<String, Vec<SubjectAt>>,
    /// Every place a subject was ever written with: a file read again finds whom it meant. What the rows
    /// of a file say is not there before they are written, so that none decides whom another means.
    places: HashMap<SubjectAt, HashSet<String>>,
    /// Name and place of the spellings that the office told to be of a subject under another name or place, and of
    /// those a subject had under a name it no longer has.
    otherwise: HashSet<(SubjectAt, String, String)>,
    /// What decisions corrected of a subject, by the field's heading: a file older than the correction tells it still.
    corrected: HashMap<SubjectAt, Vec<(String, String)>>,
    /// The subjects whose place others took, and those others: a product of the one may be told as the other's.
    family: HashMap<SubjectAt, Vec<Near>>,
    /// The certificates of each, where a name alone may not tell whose a row is.
    papers: HashMap<ProductAt, Vec<Paper>>,
    /// Subjects added by the files read so far.
    added: HashSet<SubjectAt>,
    conflicts: HashSet<(bool, usize)>,
    /// Of subjects that share their name with many: what tells them apart, folded once.
    told: RefCell<HashMap<SubjectAt, Rc<meant::Told>>>,
}

impl Intake {
    fn push_subject(&mut self, known: Known<SubjectFacts>, facts: &SubjectFacts) -> SubjectAt {
        let at = SubjectAt(self.subjects.len());
        if facts.name.is_some() {
            let name = digest(&[facts.name_key().as_bytes()]);
            self.by_name.entry(name).or_insert_with(|| Vec::with_capacity(1)).push(at);
        }
        if let Some(tax) = &facts.tax_code {
            self.by_tax.insert(tax.clone(), at);
        }
        self.subjects.push(known);
        at
    }

    fn push_product(&mut self, subject: SubjectAt, known: Known<ProductFacts>, facts: &ProductFacts) -> ProductAt {
        let at = ProductAt(self.products.len());
        let key = fold::key(&facts.name);
        if self.facts_of(subject).name.is_none() {
            self.unknown.entry(key.clone()).or_default().push(subject);
        }
        // Of two products of one name that stay two, the first.
        self.by_product.add(subject, &key, at);
        self.products.push((subject, known));
        at
    }

    /// A subject's name and place as they now stand, for a doubt about who is meant.
    pub fn facts_of(&self, at: SubjectAt) -> SubjectFacts {
        self.subjects[at.0].facts()
    }

    /// How many subjects and products the rows tell differently.
    pub fn conflicts(&self) -> usize {
        self.conflicts.len()
    }

    /// The subject a row of a day names, added to the intake where it is new. `product` tells a
    /// subject that the row leaves blank from others left blank.
    pub fn subject(&mut self, mut facts: SubjectFacts, product: &str, day: NaiveDate) -> SubjectAt {
        let known = if facts.name.is_some() {
            self.find(&facts, product, day)
        } else {
            let mut unknown = self.unknown.get(&fold::key(product)).into_iter().flatten().copied();
            unknown.find(|at| {
                let (held, place) = (self.facts_of(*at).whereabouts(), facts.whereabouts());
                held.is(&place) || held.same_commune(&place) == Some(true)
            })
        };
        let Some(at) = known else {
            let at = self.push_subject(Known::new(&facts, day), &facts);
            self.added.insert(at);
            return at;
        };
        let otherwise = self.is_otherwise(at, &facts);
        let held = self.facts_of(at);
        if held.form.is_some() && facts.name_key() != held.name_key() {
            facts.form = facts.form.filter(|form| *form != SubjectForm::Khac); // "Công ty THHH" tells none
        }
        for (field, was) in self.corrected.get(&at).into_iter().flatten() {
            let told = match field.as_str() {
                "dia_chi" => &mut facts.address,
                "nguoi_dai_dien" => &mut facts.representative,
                _ => continue,
            };
            told.take_if(|told| fold::key(told) == fold::key(was));
        }
        self.told.get_mut().remove(&at);
        // A name stays as it was, also where there is none.
        if self.subjects[at.0].take(&SubjectFacts { name: held.name, ..facts }, day, otherwise) {
            self.conflicts.insert((true, at.0));
        }
        if let Some(tax) = self.facts_of(at).tax_code {
            self.by_tax.insert(tax, at);
        }
        at
    }

    /// The subjects that have the name of these facts, be it by another record of them.
    fn named(&self, facts: &SubjectFacts) -> impl ExactSizeIterator<Item = SubjectAt> {
        let known = self.by_name.get(&digest(&[facts.name_key().as_bytes()]));
        known.map(Vec::as_slice).unwrap_or_default().iter().copied()
    }

    /// Whether a subject has the name of these facts, be it by another record of it.
    pub fn goes_by(&self, at: SubjectAt, facts: &SubjectFacts) -> bool {
        self.named(facts).any(|named| named == at)
    }

    /// Whether facts spell a subject as a record that the office told to be the same does, and not as the record kept.
    pub fn is_otherwise(&self, at: SubjectAt, facts: &SubjectFacts) -> bool {
        let (name, place) = (facts.name_key(), facts.place_key());
        let kept = self.facts_of(at);
        (name != kept.name_key() || place != kept.place_key()) && self.otherwise.contains(&(at, name, place))
    }

    /// The product of a subject, as a row `spelled` it, that the row of a day names with the paper it cites; added where it
    /// is new.
    pub fn product(
        &mut self,
        (subject, spelled): (SubjectAt, &SubjectFacts),
        facts: ProductFacts,
        (day, cited): (NaiveDate, &Cited),
    ) -> ProductAt {
        let key = fold::key(&facts.name);
        let meant = self.meant(subject, spelled, &key, (day, cited));
        let Some(at) = meant else {
            return self.push_product(subject, Known::new(&facts, day), &facts);
        };
        let known = &mut self.products[at.0].1;
        let name = known.facts().name;
        if known.take(&ProductFacts { name, ..facts }, day, false) {
            self.conflicts.insert((false, at.0));
        }
        at
    }

    /// The products of one name with it that other subjects of its subject's name have, or others without one; of a
    /// crowd of one name some.
    pub fn elsewhere(&self, at: ProductAt) -> Vec<ProductAt> {
        let owner = self.owner_of(at);
        let facts = self.facts_of(owner);
        let key = fold::key(&self.product_facts(at).name);
        let unnamed = self.unknown.get(&key).filter(|_| facts.name.is_none()).into_iter().flatten().copied();
        let others = self.named(&facts).filter(|_| facts.name.is_some()).chain(unnamed);
        let others = others.filter(|subject| *subject != owner).take(NAMESAKES);
        others.filter_map(|subject| self.by_product.get(subject, &key)).collect()
    }

    /// Whether a subject is one that the files read so far would add.
    pub fn is_added(&self, at: SubjectAt) -> bool {
        self.added.contains(&at)
    }

    /// Spells a subject that would be added otherwise.
    pub fn respell(&mut self, at: SubjectAt, name: &str) {
        self.subjects[at.0].change(|facts| facts.name = Some(name.to_owned()));
    }

    /// A product's number, once it has one.
    pub fn product_id(&self, at: ProductAt) -> Option<i64> {
        self.products[at.0].1.id
    }

    /// A product's name and whatever else is told of it, as it now stands.
    pub fn product_facts(&self, at: ProductAt) -> ProductFacts {
        self.products[at.0].1.facts()
    }

    /// Whose a product is.
    pub fn owner_of(&self, at: ProductAt) -> SubjectAt {
        self.products[at.0].0
    }

    /// What the rows change in a subject that the ledger has.
    pub fn subject_changes(&self, at: SubjectAt) -> Vec<Difference> {
        self.subjects[at.0].differences()
    }

    /// The same of a product.
    pub fn product_changes(&self, at: ProductAt) -> Vec<Difference> {
        self.products[at.0].1.differences()
    }

    /// Adds what is new and changed to the ledger; counts of the subjects and products that the files named.
    pub fn write(&mut self, txn: &mut Txn<'_>) -> Result<(Tally, Tally)> {
        let (mut subjects, mut products) = (Tally::default(), Tally::default());
        for known in self.subjects.iter_mut().filter(|known| known.named) {
            let facts = known.facts();
            let matched = match known.id {
                None => {
                    known.id = Some(txn.add_subject(&facts, known.since)?);
                    Matched::New
                }
                Some(_) if known.is_stored() => Matched::Same,
                Some(id) => {
                    txn.put_subject(id, &facts, known.since)?;
                    Matched::Changed
                }
            };
            if facts.name.is_some() {
                subjects.count(matched);
            }
        }
        for (subject, known) in self.products.iter_mut().filter(|(_, known)| known.named) {
            let Some(owner) = self.subjects[subject.0].id else { continue };
            products.count(match known.id {
                None => {
                    known.id = Some(txn.add_product(owner, &known.facts(), known.since)?);
                    Matched::New
                }
                Some(_) if known.is_stored() => Matched::Same,
                Some(id) => {
                    txn.put_product(id, &known.facts(), known.since)?;
                    Matched::Changed
                }
            });
        }
        Ok((subjects, products))
    }
}
