//! Products that a list names under a record: as printed, and which they are where that is sure.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::journal::version_on;
use super::row::Day;
use super::{Reader, Result, Txn};

/// A product that an outlet has, or that took part in an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedProduct {
    /// As printed.
    pub name: String,
    /// The ledger's product, where it is known which.
    pub product: Option<i64>,
}

/// The products of each record as it stood on a day; `of`: the record's table.
pub(super) fn read(reader: Reader<'_>, of: &'static str, on: NaiveDate) -> Result<HashMap<i64, Vec<ListedProduct>>> {
    let ones = reader.ones()?;
    // The table is this layer's own constant, never anything that was read.
    let sql = format!(
        "SELECT p.{of} AS record, p.name, p.product FROM {of}_product p JOIN {of}_rev r ON r.{of} = p.{of} AND r.rev = p.rev
         WHERE {} ORDER BY p.{of}, p.place",
        version_on(&format!("{of}_rev"), of)
    );
    let all = reader.all("the products of a list", &sql, [Day(on)], |row| {
        let product = row.get::<_, Option<i64>>("product")?.map(|id| ones.product(id));
        Ok((row.get::<_, i64>("record")?, ListedProduct { name: row.get("name")?, product }))
    })?;
    let mut found: HashMap<i64, Vec<ListedProduct>> = HashMap::new();
    for (record, product) in all {
        found.entry(record).or_default().push(product);
    }
    Ok(found)
}

/// Adds the products of a version of a record.
pub(super) fn put(
    txn: &mut Txn<'_>,
    of: &'static str,
    (record, rev): (i64, i64),
    products: &[ListedProduct],
) -> Result<()> {
    let sql = format!("INSERT INTO {of}_product ({of}, rev, place, name, product) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (place, one) in (1_i64..).zip(products) {
        txn.put("a product of a list", &sql, (record, rev, place, &one.name, one.product))?;
    }
    Ok(())
}
