//! The names of the ledger's products, those they had among them: what is typed and what a row tells is looked up here.

use std::collections::HashMap;

use crate::commands::{Failure, whose};
use crate::ledger::{Reader, Records, SubjectFacts, Twin};
use crate::text::{Lang, fold, nearest, subject_key};

/// The products of a ledger by their names.
pub(in crate::commands) struct Names<'r> {
    pub records: &'r Records,
    all: Vec<Name>,
    exact: HashMap<String, Vec<i64>>,
    bare: HashMap<String, Vec<i64>>,
    twins: Vec<Twin>,
    typed: bool,
}

struct Name {
    bare: String,
    told: String,
    product: i64,
}

impl<'r> Names<'r> {
    /// For what is typed: a name found with none of its diacritics, or the wrong ones, where no other is so called.
    pub fn typed(reader: Reader<'_>, records: &'r Records) -> Result<Self, Failure> {
        Self::of(reader, records, true)
    }

    /// For the rows of a file: a name with other diacritics is another name there; one with none may be any.
    pub fn written(reader: Reader<'_>, records: &'r Records) -> Result<Self, Failure> {
        Self::of(reader, records, false)
    }

    fn of(reader: Reader<'_>, records: &'r Records, typed: bool) -> Result<Self, Failure> {
        let now = records.products.values().map(|product| (product.id, product.facts.name.clone()));
        let once = reader.former_products()?.into_iter().filter(|(id, _)| records.products.contains_key(id));
        let all = now.chain(once).map(|(product, name)| Name { bare: fold::bare(&name), told: name, product });
        let mut all: Vec<Name> = all.collect();
        all.sort_by(|a, b| (&a.bare, a.product, &a.told).cmp(&(&b.bare, b.product, &b.told)));
        let by = |fold: fn(&str) -> String| {
            let mut by: HashMap<String, Vec<i64>> = HashMap::new();
            for one in &all {
                by.entry(fold(&one.told)).or_default().push(one.product);
            }
            by.remove("");
            for products in by.values_mut() {
                products.sort_unstable();
                products.dedup();
            }
            by
        };
        let (exact, bare) = (by(fold::key), by(fold::search));
        Ok(Self { records, all, exact, bare, twins: reader.twins()?, typed })
    }

    /// The products of a name.
    pub fn called(&self, name: &str) -> &[i64] {
        let bare = || self.bare.get(&fold::search(name)).filter(|_| self.forgives(name));
        self.exact.get(&fold::key(name)).or_else(bare).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those of the products whose subject goes by a name, or is told so with its place.
    pub fn of_subject(&self, products: &[i64], subject: &str) -> Vec<i64> {
        let (key, whole) = (subject_key(subject), fold::search(subject));
        let bare = fold::search(&key);
        let of = |is: &dyn Fn(i64, &SubjectFacts) -> bool| -> Vec<i64> {
            let is_its = |product: &i64| self.records.subject_of(*product).is_some_and(|(id, facts)| is(id, facts));
            products.iter().copied().filter(is_its).collect()
        };
        let told = |facts: &SubjectFacts| {
            let is = |lang| fold::search(&whose::placed(facts, lang)) == whole;
            facts.tax_code.as_deref() == Some(subject.trim()) || is(Lang::Vi) || is(Lang::En)
        };
        let exact = of(&|id, facts| self.records.names_of(id).any(|name| subject_key(name) == key) || told(facts));
        let spelled = self.of_spelling(products, &key);
        if let [one] = spelled[..]
            && (exact.is_empty() || exact.contains(&one))
        {
            return vec![one];
        }
        if !exact.is_empty() || bare.is_empty() || !self.forgives(subject) {
            return exact;
        }
        let is = |name: &str| fold::search(name) == whole || fold::search(&subject_key(name)) == bare;
        of(&|id, _| self.records.names_of(id).any(is))
    }

    /// Of products that stay two under two names of a subject, those written down under one of them.
    fn of_spelling(&self, products: &[i64], key: &str) -> Vec<i64> {
        let spelled = |twin: &&Twin| {
            twin.spellings.iter().filter_map(|one| one.name.as_deref()).any(|name| subject_key(name) == key)
        };
        self.twins.iter().filter(spelled).map(|twin| twin.product).filter(|one| products.contains(one)).collect()
    }

    /// The products of a name, or of "NAME, SUBJECT".
    pub fn called_of(&self, typed: &str) -> Vec<i64> {
        let whole = self.called(typed);
        if !whole.is_empty() {
            return whole.to_vec();
        }
        let parted = typed.match_indices([',', ';']).map(|(at, sign)| (&typed[..at], &typed[at + sign.len()..]));
        let mut found = parted.map(|(name, subject)| self.of_subject(self.called(name), subject));
        found.find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The name spelled most like one, and whose it is, among the products that count.
    pub fn nearest(&self, name: &str, counts: impl Fn(i64) -> bool) -> Option<(&str, i64)> {
        let known = || self.all.iter().filter(|one| counts(one.product));
        let near = nearest(name, known().map(|one| one.bare.as_str()))?;
        known().find(|one| one.bare == near).map(|one| (one.told.as_str(), one.product))
    }

    fn forgives(&self, text: &str) -> bool {
        self.typed || fold::key(text).is_ascii()
    }
}
