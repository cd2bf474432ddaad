//! Where products are shown and sold (điểm giới thiệu và bán sản phẩm OCOP), floors and supermarkets that list them, and
//! systems by which they are traced.

use chrono::NaiveDate;

use super::versioned::{Recorded, Versioned, columns};
use super::{ALWAYS, ListedProduct, Reader, Result, Txn, listed_product};
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
        products: Vec<ListedProduct>,
    }
}

/// An outlet as it stood on a day.
pub type Outlet = Recorded<OutletFacts>;

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

    fn complete(reader: Reader<'_>, on: NaiveDate, found: &mut [Recorded<Self>]) -> Result<()> {
        let mut of = listed_product::read(reader, "outlet", on)?;
        for one in found {
            one.facts.products = of.remove(&one.id).unwrap_or_default();
        }
        Ok(())
    }

    fn put_besides(&self, txn: &mut Txn<'_>, version: (i64, i64)) -> Result<()> {
        listed_product::put(txn, "outlet", version, &self.products)
    }
}

impl Reader<'_> {
    /// Every outlet as it stood on a day, in the order first written.
    pub fn outlets(self, on: NaiveDate) -> Result<Vec<Outlet>> {
        OutletFacts::all(self, on)
    }
}
