//! Who is who, as the office decided: records of one subject, or of one product of it, under two spellings.
//!
//! Records stay as they were written. Whoever reads subjects, products, dossiers, certificates or ties reads them
//! through [`Ones`], so that those of the other record count as those of the one kept, on every day; an
//! `undo` of the entry takes that back.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::Row;

use super::transaction::uid;
use super::written::{Written, with_entry};
use super::{Certificate, Product, ProductFacts, Reader, Result, Subject, SubjectFacts, Txn};
use crate::law::SubjectForm;

/// Which records count as which other.
#[derive(Debug, Clone, Default)]
pub(super) struct Ones {
    subjects: BTreeMap<i64, i64>,
    products: BTreeMap<i64, i64>,
}

/// One spelling of a subject that goes by several.
#[derive(Debug)]
pub(super) struct Spelling {
    /// As whom the record counts, and the record.
    pub subject: i64,
    pub record: i64,
    /// Its name, place and tax code.
    pub facts: SubjectFacts,
}

impl Ones {
    pub fn is_empty(&self) -> bool {
        self.subjects.is_empty() && self.products.is_empty()
    }

    /// The subject that a record of one counts as.
    pub fn subject(&self, id: i64) -> i64 {
        root(&self.subjects, id)
    }

    /// The product that a record of one counts as.
    pub fn product(&self, id: i64) -> i64 {
        root(&self.products, id)
    }

    /// Products together with the records that count as them.
    pub fn with_others(&self, products: Vec<i64>) -> Vec<i64> {
        let roots: BTreeSet<i64> = products.iter().map(|id| self.product(*id)).collect();
        let others = self.products.keys().filter(|other| roots.contains(&self.product(**other))).copied();
        let all: BTreeSet<i64> = others.chain(roots.iter().copied()).chain(products).collect();
        all.into_iter().collect()
    }

    /// Subjects as they stood on a day, several records of one put together: the newer facts over the older
    /// ones, under the name of the record kept.
    pub fn merge_subjects(&self, found: Vec<Subject>, on: NaiveDate) -> Vec<Subject> {
        let merge = |group: Vec<Subject>, kept: &Subject| {
            let facts = group.iter().map(|one| &one.facts).cloned().reduce(|older, newer| {
                // "Công ty THHH" tells no form; the other spelling does.
                let form = newer.form.filter(|form| *form != SubjectForm::Khac).or(older.form).or(newer.form);
                SubjectFacts { form, ..older.updated(&newer) }
            });
            let since = group.last().map_or(kept.since, |newest| newest.since);
            let name = kept.facts.name.clone();
            Subject { id: kept.id, since, facts: SubjectFacts { name, ..facts.unwrap_or_default() } }
        };
        self.merge(found, |one| (self.subject(one.id), one.id, one.since), on, merge)
    }

    /// The same of products.
    pub fn merge_products(&self, found: Vec<Product>, on: NaiveDate) -> Vec<Product> {
        let merge = |group: Vec<Product>, kept: &Product| {
            let facts = group.iter().map(|one| &one.facts).cloned().reduce(|older, newer| older.updated(&newer));
            let since = group.last().map_or(kept.since, |newest| newest.since);
            let name = kept.facts.name.clone();
            Product { since, facts: ProductFacts { name, ..facts.unwrap_or_default() }, ..kept.clone() }
        };
        self.merge(found, |one| (self.product(one.id), one.id, one.since), on, merge)
    }

    /// Puts the records of each root together: `told` gives the root, the record and its day, `put` the
    /// whole of a group, older facts first, and the record kept.
    fn merge<T: Clone>(
        &self,
        found: Vec<T>,
        told: impl Fn(&T) -> (i64, i64, NaiveDate),
        on: NaiveDate,
        put: impl Fn(Vec<T>, &T) -> T,
    ) -> Vec<T> {
        if self.is_empty() {
            return found;
        }
        let mut groups: BTreeMap<i64, Vec<T>> = BTreeMap::new();
        for one in found {
            groups.entry(told(&one).0).or_default().push(one);
        }
        let whole = |(_, mut group): (i64, Vec<T>)| {
            if group.len() == 1 {
                return group.pop();
            }
            // What is first known from a later day only fills blanks; on one day the record kept has its way.
            group.sort_by_key(|one| {
                let (root, id, since) = told(one);
                (since <= on, (since <= on).then_some(since), Reverse(since), id == root, Reverse(id))
            });
            let kept = group.iter().find(|one| told(one).0 == told(one).1).cloned()?;
            Some(put(group, &kept))
        };
        groups.into_iter().filter_map(whole).collect()
    }

    /// Certificates of the product they count for. One that a decision gave a product under two spellings, and that
    /// says the same under both, was written down twice: it counts once.
    pub fn merge_certificates(&self, found: Vec<Certificate>) -> Vec<Certificate> {
        if self.products.is_empty() {
            return found;
        }
        let mut kept: Vec<(i64, Certificate)> = Vec::with_capacity(found.len());
        let mut given: HashMap<(i64, i64), usize> = HashMap::new();
        for mut one in found {
            let record = one.facts.product;
            one.facts.product = self.product(record);
            let key = (one.facts.decision, one.facts.product);
            let twin = given.get(&key).map(|at| &mut kept[*at]);
            let twin = twin.filter(|(other, known)| *other != record && one.facts.agrees_with(&known.facts));
            if let Some((other, known)) = twin {
                if known.facts.rated.is_none() && one.facts.rated.is_some() {
                    std::mem::swap(known, &mut one);
                    *other = record;
                }
                known.twins.push(one.id);
                known.twins.append(&mut one.twins);
            } else {
                given.entry(key).or_insert(kept.len());
                kept.push((record, one));
            }
        }
        kept.into_iter().map(|(_, one)| one).collect()
    }
}

/// What a record counts as in the end; a chain is never longer than the list.
fn root(ones: &BTreeMap<i64, i64>, id: i64) -> i64 {
    let mut at = id;
    for _ in 0..ones.len() {
        let Some(next) = ones.get(&at) else { break };
        at = *next;
    }
    at
}

impl Reader<'_> {
    /// Which records count as which other.
    pub(super) fn ones(self) -> Result<Ones> {
        self.ones_told(i64::MAX)
    }

    /// The same as entries up to one told it: what a council went by when it rated.
    pub(super) fn ones_told(self, upto: i64) -> Result<Ones> {
        let pairs = |what: &str, sql: &str| {
            let live = format!("{sql} entry <= ?1 AND entry IN (SELECT id FROM live) ORDER BY id");
            let all = self.all(what, &live, [upto], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
            Ok(all.into_iter().collect())
        };
        let subjects = pairs("who is who", "SELECT other, subject FROM same WHERE one = 1 AND")?;
        let products = pairs("which product is which", "SELECT other, product FROM same_product WHERE")?;
        Ok(Ones { subjects, products })
    }

    /// The pairs of subjects that were told to be two, the lesser number first.
    pub fn told_apart(self) -> Result<BTreeSet<(i64, i64)>> {
        let ones = self.ones()?;
        let sql = "SELECT subject, other FROM same WHERE one = 0 AND entry IN (SELECT id FROM live)";
        let pairs = self.all("who is not who", sql, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
        let roots = pairs.into_iter().map(|(one, other)| (ones.subject(one), ones.subject(other)));
        // Who took the place of another is not the other.
        let roots = roots.chain(self.successions()?.into_iter().map(|one| (one.subject, one.former)));
        Ok(roots.map(|(one, other)| (one.min(other), one.max(other))).collect())
    }

    /// Every spelling, in live versions, of subjects that go by several records or went by several names.
    pub(super) fn spellings(self) -> Result<Vec<Spelling>> {
        let ones = self.ones()?;
        let spelling = |(record, facts)| Spelling { subject: ones.subject(record), record, facts };
        let mut all: Vec<Spelling> = self.former_spellings()?.into_iter().map(spelling).collect();
        if ones.subjects.is_empty() {
            return Ok(all);
        }
        let sql = "SELECT DISTINCT subject, name, address, commune, district, province, tax_code FROM subject_rev
                   WHERE name IS NOT NULL AND entry IN (SELECT id FROM live) ORDER BY subject, rev";
        let told = self.all("spellings", sql, [], |row| Ok((row.get("subject")?, spelled(row)?)))?;
        let several: BTreeSet<i64> = ones.subjects.keys().map(|other| ones.subject(*other)).collect();
        let renamed: BTreeSet<i64> = all.iter().map(|one| one.record).collect();
        let told = told.into_iter().map(spelling).filter(|one| several.contains(&one.subject));
        all.extend(told.filter(|one| !renamed.contains(&one.record)));
        Ok(all)
    }

    /// The other names and places that subjects go by, or went by under another name than they have on the day.
    pub(super) fn other_spellings(
        self,
        subjects: &HashMap<i64, SubjectFacts>,
    ) -> Result<HashMap<i64, Vec<SubjectFacts>>> {
        let mut others: HashMap<i64, Vec<SubjectFacts>> = HashMap::new();
        let is_now =
            |one: &Spelling| subjects.get(&one.subject).is_some_and(|facts| facts.name_key() == one.facts.name_key());
        let other = |one: &Spelling| one.record != one.subject || !is_now(one);
        for spelling in self.spellings()?.into_iter().filter(other) {
            others.entry(spelling.subject).or_default().push(spelling.facts);
        }
        Ok(others)
    }
}

/// What spells a subject in a row.
pub(super) fn spelled(row: &Row<'_>) -> rusqlite::Result<SubjectFacts> {
    Ok(SubjectFacts {
        name: row.get("name")?,
        address: row.get("address")?,
        commune: row.get("commune")?,
        district: row.get("district")?,
        province: row.get("province")?,
        tax_code: row.get("tax_code")?,
        ..SubjectFacts::default()
    })
}

/// That two subjects are one, or are two.
#[derive(Debug, Clone, Copy)]
pub struct Same {
    /// The one, which is kept.
    pub subject: i64,
    /// The other.
    pub other: i64,
    /// Whether they are one.
    pub one: bool,
}

impl Reader<'_> {
    /// Every telling that two subjects are one or two, as it was written.
    pub fn same_written(self) -> Result<Vec<Written<Same>>> {
        let sql = "SELECT * FROM same WHERE entry IN (SELECT id FROM live) ORDER BY id";
        let read =
            |row: &Row<'_>| Ok(Same { subject: row.get("subject")?, other: row.get("other")?, one: row.get("one")? });
        self.all("who is who", sql, [], with_entry(read))
    }

    /// The products that were told to be one, the one kept first.
    pub fn same_products_written(self) -> Result<Vec<Written<(i64, i64)>>> {
        let sql = "SELECT * FROM same_product WHERE entry IN (SELECT id FROM live) ORDER BY id";
        self.all("which product is which", sql, [], with_entry(|row| Ok((row.get("product")?, row.get("other")?))))
    }
}

impl Txn<'_> {
    /// Records that `other` is the subject `kept`.
    pub fn add_same(&mut self, kept: i64, other: i64) -> Result<i64> {
        self.add_who(kept, other, true)
    }

    /// Records that two subjects are two.
    pub fn add_different(&mut self, one: i64, other: i64) -> Result<i64> {
        self.add_who(one, other, false)
    }

    fn add_who(&mut self, subject: i64, other: i64, one: bool) -> Result<i64> {
        let sql = "INSERT INTO same (uid, entry, subject, other, one) VALUES (?1, ?2, ?3, ?4, ?5)";
        let entry = self.entry();
        self.insert("who is who", sql, (uid(), entry, subject, other, one))
    }

    /// Records that `other` is the product `kept`.
    pub fn add_same_product(&mut self, kept: i64, other: i64) -> Result<i64> {
        let sql = "INSERT INTO same_product (uid, entry, product, other) VALUES (?1, ?2, ?3, ?4)";
        let entry = self.entry();
        self.insert("which product is which", sql, (uid(), entry, kept, other))
    }
}
