//! Business plans (phương án sản xuất, kinh doanh): received, judged, how far they got, what they need.

use chrono::NaiveDate;

use super::versioned::{Judgement, Recorded, Versioned, columns};
use super::{Reader, Result};

columns! {
    /// What is known of a plan.
    PlanFacts of "plan" {
        /// Programme year.
        year: i32,
        /// The product, or what the plan is called.
        name: String,
        /// Whose it is.
        subject: Option<String>,
        /// The ledger's product, where it is known which.
        product: Option<i64>,
        /// The day it was received.
        received: Option<NaiveDate>,
        /// The day it was judged.
        judged_on: Option<NaiveDate>,
        /// Who judged it.
        judged_by: Option<String>,
        /// Whether it was judged to fit; `None`: not judged yet.
        fit: Option<bool>,
        /// Why it does or does not.
        fit_reason: Option<String>,
        /// How far it got.
        progress: Option<String>,
        /// What its subject needs.
        needs: Option<String>,
        /// Notes.
        note: Option<String>,
    }
}

/// A plan as it stood on a day.
pub type Plan = Recorded<PlanFacts>;

impl Versioned for PlanFacts {
    /// The day it was received, else the first of the year.
    fn since(&self) -> NaiveDate {
        self.received.or(NaiveDate::from_ymd_opt(self.year, 1, 1)).unwrap_or_default()
    }

    fn judgement(&self) -> Judgement {
        let Self { judged_on: on, fit, fit_reason, judged_by: by, .. } = self.clone();
        Judgement { on, fit, why: fit_reason, by }
    }

    fn judged(self, judgement: Judgement) -> Self {
        let Judgement { on: judged_on, fit, why: fit_reason, by: judged_by } = judgement;
        Self { judged_on, judged_by, fit, fit_reason, ..self }
    }

    fn complete(reader: Reader<'_>, _: NaiveDate, found: &mut [Recorded<Self>]) -> Result<()> {
        let ones = reader.ones()?;
        for plan in found {
            plan.facts.product = plan.facts.product.map(|id| ones.product(id));
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Every plan as it stood on a day, in the order first written: what was judged later was not judged yet.
    pub fn plans(self, on: NaiveDate) -> Result<Vec<Plan>> {
        PlanFacts::all(self, on)
    }
}
