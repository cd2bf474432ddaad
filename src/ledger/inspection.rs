//! Inspections (QĐ 26/2026 Art 9) of a product or an outlet on a day: what was found, what is to follow.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::versioned::{Recorded, Versioned, columns};
use super::{Reader, Result};
use crate::law::{Criteria, Information, MarkUse};

columns! {
    /// What is known of an inspection.
    InspectionFacts of "inspection" {
        /// Whether it was sudden (đột xuất) or one of a plan; `None`: not told.
        sudden: Option<bool>,
        /// Who inspected.
        unit: Option<String>,
        /// Number of the minutes or the conclusion.
        minutes: Option<String>,
        /// On the criteria; `None`: not looked at.
        criteria: Option<Criteria>,
        /// On the use of the OCOP mark.
        mark: Option<MarkUse>,
        /// On information and promotion.
        information: Option<Information>,
        /// What else was found.
        findings: Option<String>,
        /// What is to follow.
        follow_up: Option<String>,
        /// By when.
        due_on: Option<NaiveDate>,
        /// Notes.
        note: Option<String>,
    }
    besides {
        /// The product inspected.
        product: Option<i64>,
        /// The outlet inspected, where it was no product.
        outlet: Option<i64>,
        /// The day.
        held_on: NaiveDate,
    }
}

/// An inspection as it stood on a day.
pub type Inspection = Recorded<InspectionFacts>;

impl Versioned for InspectionFacts {
    fn since(&self) -> NaiveDate {
        self.held_on
    }

    fn identity(&self) -> Vec<(&'static str, Option<i64>)> {
        vec![("product", self.product), ("outlet", self.outlet)]
    }

    fn complete(reader: Reader<'_>, _: NaiveDate, found: &mut [Recorded<Self>]) -> Result<()> {
        let ones = reader.ones()?;
        let all = reader.all("what was inspected", "SELECT id, product, outlet FROM inspection", [], |row| {
            let product = row.get::<_, Option<i64>>("product")?.map(|id| ones.product(id));
            Ok((row.get::<_, i64>("id")?, (product, row.get::<_, Option<i64>>("outlet")?)))
        })?;
        let of: HashMap<i64, _> = all.into_iter().collect();
        for one in found {
            (one.facts.product, one.facts.outlet) = of.get(&one.id).copied().unwrap_or_default();
            one.facts.held_on = one.since;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Every inspection held up to a day, in the order first written.
    pub fn inspections(self, on: NaiveDate) -> Result<Vec<Inspection>> {
        InspectionFacts::all(self, on)
    }
}
