//! Products of one name that two spellings of a subject both have, or a subject and the one whose place it took, and that
//! stay two since their histories cannot be of one: each is told by the name under which it was written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::same::spelled;
use super::{EVER, Reader, Result, SubjectFacts};

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
        let (ones, heirs) = (self.ones()?, self.heirs()?);
        if ones.is_empty() && heirs.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "SELECT DISTINCT p.id, p.subject, r.name_key FROM product p JOIN product_rev r ON r.product = p.id
                   WHERE p.entry IN (SELECT id FROM live) AND r.entry IN (SELECT id FROM live) ORDER BY p.id";
        let found: Vec<(i64, i64, String)> = self.all("products of one name", sql, [], |row| {
            Ok((row.get("id")?, row.get("subject")?, row.get("name_key")?))
        })?;
        let mut named: BTreeMap<(i64, String), BTreeMap<i64, BTreeSet<i64>>> = BTreeMap::new();
        for (product, record, key) in found {
            let products = named.entry((heirs.on(ones.subject(record), EVER), key)).or_default();
            products.entry(ones.product(product)).or_default().insert(record);
        }
        named.retain(|_, products| products.len() > 1);
        let records = named.values().flat_map(BTreeMap::values).flatten().copied().collect();
        let spelled = self.spelled(&records)?;
        let twins = named.into_iter();
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

    /// Every name and place that records of subjects were written with.
    fn spelled(self, records: &BTreeSet<i64>) -> Result<HashMap<i64, Vec<SubjectFacts>>> {
        let mut all: HashMap<i64, Vec<SubjectFacts>> = HashMap::new();
        if records.is_empty() {
            return Ok(all);
        }
        let sql = "SELECT DISTINCT subject, name, address, commune, district, province, tax_code FROM subject_rev
                   WHERE name IS NOT NULL AND entry IN (SELECT id FROM live) ORDER BY subject, rev";
        let told = self.all("names of subjects", sql, [], |row| Ok((row.get("subject")?, spelled(row)?)))?;
        for (record, facts) in told {
            if records.contains(&record) {
                all.entry(record).or_default().push(facts);
            }
        }
        Ok(all)
    }
}
