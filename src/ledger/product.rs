//! Products, each of one subject.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::journal::version_or_first;
use super::row::{Day, opt};
use super::transaction::uid;
use super::{Paper, Reader, Result, Txn};
use crate::text::fold;

/// What is known of a product besides its subject.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ProductFacts {
    /// Its name.
    pub name: String,
    /// Group (nhóm), as printed.
    pub sector: Option<String>,
    /// Product set (bộ sản phẩm).
    pub set_code: Option<String>,
}

/// A product as it stood on a day.
#[derive(Debug, Clone)]
pub struct Product {
    /// Local number.
    pub id: i64,
    /// Whose it is.
    pub subject: i64,
    /// What is known.
    pub facts: ProductFacts,
    /// The day from which it is so.
    pub since: NaiveDate,
}

impl ProductFacts {
    /// These facts with newer ones put over them; a name that folds to the same keeps its spelling.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        Self {
            name: self.name.clone(),
            sector: newer.sector.clone().or_else(|| self.sector.clone()),
            set_code: newer.set_code.clone().or_else(|| self.set_code.clone()),
        }
    }
}

impl Reader<'_> {
    /// Every product as it stood on a day, in the order first written; each of who then had the place of its maker.
    pub fn products(self, on: NaiveDate) -> Result<Vec<Product>> {
        let (mut found, heirs) = (self.products_as_made(on)?, self.heirs()?);
        for one in &mut found {
            one.subject = heirs.on(one.subject, on);
        }
        Ok(found)
    }

    /// The same, each of who made it.
    pub(super) fn products_as_made(self, on: NaiveDate) -> Result<Vec<Product>> {
        let sql = format!(
            "SELECT p.id, p.subject, r.name, r.sector, r.set_code, r.valid_from FROM product_rev r JOIN product p ON p.id = r.product
             WHERE {} AND {} ORDER BY p.id",
            self.among("p.id"),
            version_or_first("product_rev", "product")
        );
        let ones = self.ones()?;
        let found = self.all("products", &sql, (Day(on), self.products), |row| {
            let Day(since) = row.get("valid_from")?;
            Ok(Product {
                since,
                id: row.get("id")?,
                subject: ones.subject(row.get("subject")?),
                facts: ProductFacts {
                    name: row.get("name")?,
                    sector: row.get("sector")?,
                    set_code: row.get("set_code")?,
                },
            })
        })?;
        Ok(ones.merge_products(found, on))
    }
}

impl Txn<'_> {
    /// Adds a product of a subject, of which this holds from a day on (and before, as far as is known).
    pub fn add_product(&mut self, subject: i64, facts: &ProductFacts, from: NaiveDate) -> Result<i64> {
        let entry = self.entry();
        let sql = "INSERT INTO product (uid, entry, subject) VALUES (?1, ?2, ?3)";
        let id = self.insert("a product", sql, (uid(), entry, subject))?;
        self.version_product(id, 1, (facts, from), &Paper::default())?;
        Ok(id)
    }

    /// Adds the next version of a product, which holds from a day on.
    pub fn put_product(&mut self, id: i64, facts: &ProductFacts, from: NaiveDate) -> Result<()> {
        self.put_product_by(id, facts, from, &Paper::default())
    }

    /// The same, resting on a paper; without one on that of the version of the same day.
    pub fn put_product_by(&mut self, id: i64, facts: &ProductFacts, from: NaiveDate, paper: &Paper) -> Result<()> {
        let rev = self.next_rev("product_rev", "product = ?1", [id])?;
        let mut paper = paper.clone();
        if rev > 1 && paper.0.is_none() {
            let known = self.read().product_versions(id)?;
            paper = known.into_iter().find(|one| one.from == from).map(|one| one.paper).unwrap_or(paper);
        }
        self.version_product(id, rev, (facts, from), &paper)
    }

    fn version_product(
        &mut self,
        id: i64,
        rev: i64,
        (facts, from): (&ProductFacts, NaiveDate),
        (paper, paper_on): &Paper,
    ) -> Result<()> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a product",
            "INSERT INTO product_rev (product, rev, valid_from, entry, reason, name, name_key, search, sector, set_code,
               paper, paper_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            (
                id,
                rev,
                Day(from),
                entry,
                reason,
                &facts.name,
                fold::key(&facts.name),
                fold::search(&facts.name),
                &facts.sector,
                &facts.set_code,
                paper,
                opt(*paper_on),
            ),
        )
    }
}
