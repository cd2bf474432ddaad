//! Where products are shown and sold (điểm giới thiệu và bán sản phẩm OCOP), floors and supermarkets that list them, and
//! systems by which they are traced.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::journal::version_on;
use super::row::Day;
use super::versioned::{Version, Versioned, columns};
use super::{ALWAYS, Reader, Result, Txn};
use crate::law::named;

named! {
    /// What kind of outlet it is.
    OutletKind {
        /// Điểm giới thiệu và bán sản phẩm OCOP.
        Shop = "shop",
        /// Sàn thương mại điện tử.
        Floor = "floor",
        /// Siêu thị, chuỗi cửa hàng.
        Supermarket = "supermarket",
        /// Hệ thống truy xuất nguồn gốc.
        Trace = "trace",
    }
}

/// A product that an outlet has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutletProduct {
    /// As printed.
    pub name: String,
    /// The ledger's product, where it is known which.
    pub product: Option<i64>,
}

columns! {
    /// What is known of an outlet.
    OutletFacts of "outlet" {
        /// Its kind.
        kind: OutletKind,
        /// Its name.
        name: String,
        /// House and street, or the page of a floor.
        address: Option<String>,
        /// Commune as printed.
        commune: Option<String>,
        /// District as printed.
        district: Option<String>,
        /// Who runs it.
        operator: Option<String>,
        /// The paper that approves it.
        approval: Option<String>,
        /// The day of that paper.
        approved_on: Option<NaiveDate>,
        /// The day it opened.
        opened: Option<NaiveDate>,
        /// The day it closed.
        closed: Option<NaiveDate>,
        /// Notes.
        note: Option<String>,
    }
    besides {
        /// The products it has.
        products: Vec<OutletProduct>,
    }
}

/// An outlet as it stood on a day.
pub type Outlet = Version<OutletFacts>;

impl OutletFacts {
    /// Whether it is open on a day, as far as is known.
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.opened.or(self.approved_on).is_none_or(|opened| opened <= on)
            && self.closed.is_none_or(|closed| on < closed)
    }
}

impl Versioned for OutletFacts {
    /// The day it opened, else always.
    fn since(&self) -> NaiveDate {
        self.opened.unwrap_or(ALWAYS)
    }

    fn complete(reader: Reader<'_>, on: NaiveDate, found: &mut [Version<Self>]) -> Result<()> {
        let ones = reader.ones()?;
        let sql = format!(
            "SELECT p.* FROM outlet_product p JOIN outlet_rev r ON r.outlet = p.outlet AND r.rev = p.rev
             WHERE {} ORDER BY p.outlet, p.place",
            version_on("outlet_rev", "outlet")
        );
        let all = reader.all("the products of outlets", &sql, [Day(on)], |row| {
            let product = row.get::<_, Option<i64>>("product")?.map(|id| ones.product(id));
            Ok((row.get::<_, i64>("outlet")?, OutletProduct { name: row.get("name")?, product }))
        })?;
        let mut of: HashMap<i64, Vec<OutletProduct>> = HashMap::new();
        for (outlet, product) in all {
            of.entry(outlet).or_default().push(product);
        }
        for one in found {
            one.facts.products = of.remove(&one.id).unwrap_or_default();
        }
        Ok(())
    }

    fn put_besides(&self, txn: &mut Txn<'_>, (outlet, rev): (i64, i64)) -> Result<()> {
        let sql = "INSERT INTO outlet_product (outlet, rev, place, name, product) VALUES (?1, ?2, ?3, ?4, ?5)";
        for (place, one) in (1_i64..).zip(&self.products) {
            txn.put("a product of an outlet", sql, (outlet, rev, place, &one.name, one.product))?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Every outlet as it stood on a day, in the order first written.
    pub fn outlets(self, on: NaiveDate) -> Result<Vec<Outlet>> {
        OutletFacts::all(self, on)
    }
}
