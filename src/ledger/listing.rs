//! Every product in the order of names, without all else that is known of it: a province's roster is longer
//! than what memory should hold.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::journal::version_or_first;
use super::row::Day;
use super::subject::commune;
use super::{Reader, Result, part_of};
use crate::law::places::Commune;
use crate::text::order::{self, Key};

/// A product in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub product: i64,
    /// Its subject's.
    pub subject: i64,
}

/// What tells a subject in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// Its name, where it is known.
    pub name: Option<String>,
    /// Its commune as printed.
    pub commune: Option<String>,
    /// Its district as printed.
    pub district: Option<String>,
    /// The commune that its place is, where that is sure.
    pub unit: Option<&'static Commune>,
}

impl Reader<'_> {
    /// Every product, in the order of its name on a day, then of its subject's name, commune and district: the
    /// order does not depend on who was entered first.
    pub fn in_order(self, on: NaiveDate) -> Result<Vec<Listed>> {
        let places = self.places_in_order(on)?;
        let place = |subject| places.get(&subject).copied().unwrap_or_default();
        if !self.ones()?.is_empty() || !self.heirs()?.is_empty() {
            // Records that count as others are few: what they come to together is read as everywhere else.
            let products = self.products(on)?.into_iter().map(|one| {
                let listed = Listed { product: one.id, subject: one.subject };
                (order::key(&one.facts.name), place(one.subject), listed)
            });
            return Ok(sorted(products.collect()));
        }
        let sql = format!(
            "SELECT p.id, p.subject, r.name FROM product_rev r JOIN product p ON p.id = r.product WHERE {}",
            version_or_first("product_rev", "product")
        );
        let mut products: Vec<(Key, u32, Listed)> = Vec::new();
        self.all("the names of products", &sql, [Day(on)], |row| {
            let listed = Listed { product: row.get(0)?, subject: row.get(1)? };
            products.push((order::key(row.get_ref(2)?.as_str()?), place(listed.subject), listed));
            Ok(())
        })?;
        drop(places);
        Ok(sorted(products))
    }

    /// The place of each subject in the order of names; equal ones share it, and what is told of none is 0.
    fn places_in_order(self, on: NaiveDate) -> Result<HashMap<i64, u32>> {
        let mut subjects: Vec<([Key; 3], i64)> = Vec::new();
        self.each_subject(on, |subject, told, _| {
            subjects.push((told.map(|text| order::key(text.unwrap_or_default())), subject));
        })?;
        subjects.sort_unstable();
        let (mut last, mut place) = ([(); 3].map(|()| order::key("")), 0);
        let places = subjects.into_iter().map(|(key, subject)| {
            if key != last {
                (last, place) = (key, place + 1);
            }
            (subject, place)
        });
        Ok(places.collect())
    }

    /// What tells each subject on a day.
    pub fn subject_labels(self, on: NaiveDate) -> Result<HashMap<i64, Label>> {
        let mut labels = HashMap::new();
        self.each_subject(on, |subject, told, unit| {
            let [name, commune, district] = told.map(|text| text.map(str::to_owned));
            labels.insert(subject, Label { name, commune, district, unit });
        })?;
        Ok(labels)
    }

    /// The districts that subjects are in or were in, as printed; one that was corrected is none.
    pub fn districts(self) -> Result<BTreeSet<String>> {
        let sql = "SELECT DISTINCT r.district FROM subject_rev r
                   WHERE r.district IS NOT NULL AND r.entry IN (SELECT id FROM live)
                     AND NOT EXISTS (SELECT 1 FROM subject_rev x WHERE x.subject = r.subject AND x.valid_from = r.valid_from
                                       AND x.rev > r.rev AND x.entry IN (SELECT id FROM live))";
        Ok(self.all("districts", sql, [], |row| row.get(0))?.into_iter().collect())
    }

    /// Each subject's number, its name, commune and district as printed on a day, and which commune that is.
    fn each_subject(
        self,
        on: NaiveDate,
        mut read: impl FnMut(i64, [Option<&str>; 3], Option<&'static Commune>),
    ) -> Result<()> {
        if !self.ones()?.is_empty() {
            for one in self.subjects(on)? {
                let facts = &one.facts;
                read(one.id, [&facts.name, &facts.commune, &facts.district].map(Option::as_deref), facts.unit);
            }
            return Ok(());
        }
        let sql = format!(
            "SELECT r.subject, r.name, r.commune, r.district, r.commune_list, r.commune_code FROM subject_rev r WHERE {}",
            version_or_first("subject_rev", "subject")
        );
        self.all("the names of subjects", &sql, [Day(on)], |row| {
            let text = |column: usize| row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from);
            read(row.get(0)?, [text(1)?, text(2)?, text(3)?], commune(row)?);
            Ok(())
        })
        .map(drop)
    }
}

/// Products in the order of their names and places.
fn sorted(mut products: Vec<(Key, u32, Listed)>) -> Vec<Listed> {
    // Of several ledgers one after the other.
    let part = |one: &(Key, u32, Listed)| part_of(one.2.product);
    products.sort_unstable_by(|a, b| (part(a), &a.0, a.1, a.2.product).cmp(&(part(b), &b.0, b.1, b.2.product)));
    products.into_iter().map(|(_, _, listed)| listed).collect()
}
