//! What inspections found (QĐ 26/2026 Art 9).

use chrono::NaiveDate;

use super::row::Day;
use super::{Reader, Result};

/// A live inspection of a product, as far as what follows from it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// Local number.
    pub id: i64,
    /// Its product; `None`: it was of a point of sale.
    pub product: Option<i64>,
    /// The day it was held.
    pub on: NaiveDate,
    /// Number of its minutes or conclusion.
    pub minutes: Option<String>,
}

/// What an inspection found of the OCOP mark on a product (Art 9.3b).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkFound {
    /// The product.
    pub product: i64,
    /// The day it was held.
    pub on: NaiveDate,
    /// Whether the mark was in use, properly or not.
    pub in_use: bool,
}

/// Inspections `i` with the version `r` that holds of each.
const LIVE: &str = "inspection i JOIN inspection_rev r ON r.inspection = i.id AND r.rev = (
                      SELECT max(x.rev) FROM inspection_rev x
                      WHERE x.inspection = i.id AND x.entry IN (SELECT id FROM live))";

impl Reader<'_> {
    /// The live inspection of a number.
    pub fn inspected(self, id: i64) -> Result<Option<Inspected>> {
        let sql = format!(
            "SELECT i.id, i.product, r.valid_from, r.minutes FROM {LIVE} WHERE i.id = ?1 AND i.entry IN (SELECT id FROM live)"
        );
        let ones = self.ones()?;
        let found = self.all("an inspection", &sql, [id], |row| {
            let Day(on) = row.get("valid_from")?;
            let product = row.get::<_, Option<i64>>("product")?.map(|product| ones.product(product));
            Ok(Inspected { id: row.get("id")?, product, on, minutes: row.get("minutes")? })
        })?;
        Ok(found.into_iter().next())
    }

    /// What inspections found of the mark on products, oldest first; those that did not look at it left out.
    pub fn marks_found(self) -> Result<Vec<MarkFound>> {
        let sql = format!(
            "SELECT i.product, r.valid_from, r.mark FROM {LIVE}
             WHERE i.product IS NOT NULL AND r.mark IS NOT NULL AND i.entry IN (SELECT id FROM live)
             ORDER BY r.valid_from, i.id"
        );
        let ones = self.ones()?;
        self.all("what inspections found of the mark", &sql, [], |row| {
            let Day(on) = row.get("valid_from")?;
            let in_use = row.get::<_, String>("mark")? != "unused";
            Ok(MarkFound { product: ones.product(row.get("product")?), on, in_use })
        })
    }
}
