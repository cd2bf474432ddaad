//! The names that products had before or have since the day of the records: a row may name one by them where nobody else
//! of its subject is so called on the day.

use std::collections::{HashMap, HashSet};

use crate::commands::Failure;
use crate::ledger::{Reader, Records};
use crate::text::fold;

/// The other names of products.
#[derive(Default)]
pub(in crate::commands) struct Once {
    /// The products of a name.
    by_name: HashMap<String, Vec<i64>>,
}

impl Once {
    /// Of the products of the records, which tell them as of a day.
    pub fn of(reader: Reader<'_>, records: &Records) -> Result<Self, Failure> {
        let mut names = Vec::new();
        for (id, name) in reader.former_products()? {
            let (Some(product), key) = (records.products.get(&id), fold::key(&name)) else { continue };
            if key != fold::key(&product.facts.name) {
                names.push((product.subject, id, key));
            }
        }
        let mut once = Self::default();
        if names.is_empty() {
            return Ok(once);
        }
        // The records may hold some products only, and the name be that of another.
        let taken = reader.products(records.told)?.into_iter().map(|one| (one.subject, fold::key(&one.facts.name)));
        let taken: HashSet<(i64, String)> = taken.collect();
        for (subject, product, key) in names {
            if !taken.contains(&(subject, key.clone())) {
                let known = once.by_name.entry(key).or_default();
                if !known.contains(&product) {
                    known.push(product);
                }
            }
        }
        Ok(once)
    }

    /// The products of a name.
    pub fn called(&self, name: &str) -> &[i64] {
        self.by_name.get(&fold::key(name)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a name is one of a product's.
    pub fn is(&self, product: i64, name: &str) -> bool {
        self.called(name).contains(&product)
    }
}
