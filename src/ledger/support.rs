//! Support given to subjects (nội dung hỗ trợ): what for, by which policy, of whose money, planned and paid.

use chrono::NaiveDate;

use super::versioned::{Recorded, Versioned, columns};
use super::{Reader, Result};
use crate::law::named;

named! {
    /// Whose money it is.
    MoneySource {
        /// Ngân sách trung ương.
        Central = "nstw",
        /// Ngân sách địa phương.
        Local = "nsdp",
        /// Lồng ghép: from other programmes.
        Combined = "long-ghep",
        /// Vốn chủ thể.
        Subject = "chu-the",
        /// Anything else.
        Other = "khac",
    }
}

columns! {
    /// What is known of a support.
    SupportFacts of "support" {
        /// Programme year.
        year: i32,
        /// What for: labels, machines, a course.
        content: String,
        /// The paper it rests on.
        policy: Option<String>,
        /// The product it is for.
        name: Option<String>,
        /// Whom it is for.
        subject: Option<String>,
        /// The ledger's product, where it is known which.
        product: Option<i64>,
        /// Whose money.
        money: MoneySource,
        /// Planned, in đồng.
        planned: Option<i64>,
        /// Paid, in đồng.
        paid: Option<i64>,
        /// The day it was paid.
        paid_on: Option<NaiveDate>,
        /// Notes.
        note: Option<String>,
    }
}

/// A support as it stood on a day.
pub type Support = Recorded<SupportFacts>;

impl Versioned for SupportFacts {
    /// The first of the year.
    fn since(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, 1, 1).unwrap_or_default()
    }

    fn complete(reader: Reader<'_>, _: NaiveDate, found: &mut [Recorded<Self>]) -> Result<()> {
        let ones = reader.ones()?;
        for one in found {
            one.facts.product = one.facts.product.map(|id| ones.product(id));
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Every support as it stood on a day, in the order first written: what was paid later was only planned then, and
    /// what was never planned was not there.
    pub fn supports(self, on: NaiveDate) -> Result<Vec<Support>> {
        let mut found = SupportFacts::all(self, on)?;
        for facts in found.iter_mut().map(|one| &mut one.facts) {
            if facts.paid_on.is_some_and(|day| day > on) {
                (facts.paid, facts.paid_on) = (None, None);
            }
        }
        found.retain(|one| one.facts.planned.or(one.facts.paid).is_some());
        Ok(found)
    }
}
