//! Products of one name that two spellings of a subject both have, and that stay two since their histories cannot be of
//! one: each is told by the spelling under which it was written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Reader, Result, SubjectFacts};

/// One of them.
#[derive(Debug)]
pub struct Twin {
    /// The product.
    pub product: i64,
    /// As whom its subject counts.
    pub subject: i64,
    /// Its name, folded.
    pub name_key: String,
    /// How the subject was spelled that it was written down with.
    pub spellings: Vec<SubjectFacts>,
}

impl Twin {
    /// Whether a row spells the subject so; where `placed`, at the same place.
    pub fn is_spelled(&self, facts: &SubjectFacts, placed: bool) -> bool {
        let place = |one: &SubjectFacts| !placed || one.place_key() == facts.place_key();
        self.spellings.iter().any(|one| one.name_key() == facts.name_key() && place(one))
    }
}

impl Reader<'_> {
    /// Every such product.
    pub fn twins(self) -> Result<Vec<Twin>> {
        let (ones, spellings) = (self.ones()?, self.spellings()?);
        let several: BTreeSet<i64> = spellings.iter().map(|one| one.subject).collect();
        if several.is_empty() {
            return Ok(Vec::new());
        }
        let mut spelled: HashMap<i64, Vec<SubjectFacts>> = HashMap::new();
        for one in spellings {
            spelled.entry(one.record).or_default().push(one.facts);
        }
        let sql = "SELECT DISTINCT p.id, p.subject, r.name_key FROM product p JOIN product_rev r ON r.product = p.id
                   WHERE p.entry IN (SELECT id FROM live) AND r.entry IN (SELECT id FROM live) ORDER BY p.id";
        let found: Vec<(i64, i64, String)> = self.all("products of one name", sql, [], |row| {
            Ok((row.get("id")?, row.get("subject")?, row.get("name_key")?))
        })?;
        let mut named: BTreeMap<(i64, String), BTreeMap<i64, BTreeSet<i64>>> = BTreeMap::new();
        for (product, record, key) in found {
            let subject = ones.subject(record);
            if several.contains(&subject) {
                let products = named.entry((subject, key)).or_default();
                products.entry(ones.product(product)).or_default().insert(record);
            }
        }
        let twins = named.into_iter().filter(|(_, products)| products.len() > 1);
        let twin = |((subject, name_key), products): ((i64, String), BTreeMap<i64, BTreeSet<i64>>)| {
            let spelled = |records: BTreeSet<i64>| {
                records.iter().flat_map(|record| spelled.get(record).into_iter().flatten().cloned()).collect()
            };
            let products = products.into_iter();
            let all = products.map(|(product, records)| Twin {
                product,
                subject,
                name_key: name_key.clone(),
                spellings: spelled(records),
            });
            all.collect::<Vec<_>>()
        };
        Ok(twins.flat_map(twin).collect())
    }
}
