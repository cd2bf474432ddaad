//! Ideas (phiếu đăng ký ý tưởng sản phẩm): what may become a product, as its slip prints it.

use chrono::NaiveDate;

use super::versioned::{Judgement, Recorded, Versioned, columns};
use super::{Reader, Result};
use crate::law::SubjectForm;

columns! {
    /// What a slip says of an idea, and what was judged of it.
    IdeaFacts of "idea" {
        /// Programme year.
        year: i32,
        /// Whether the product is there already (sản phẩm đã có); else it is a potential one.
        existing: bool,
        /// The product's name; `None`: the source lost it, and a subject is named.
        name: Option<String>,
        /// Whose idea it is; `None`: nobody's yet.
        subject: Option<String>,
        /// The subject's form of organisation.
        form: Option<SubjectForm>,
        /// Commune as printed.
        commune: Option<String>,
        /// District as printed.
        district: Option<String>,
        /// Group (nhóm) as printed.
        sector: Option<String>,
        /// Product set, by code or name as told.
        set_code: Option<String>,
        /// The day the slip was handed in.
        filed: Option<NaiveDate>,
        /// What it is about.
        description: Option<String>,
        /// Whether it was judged to fit the programme; `None`: not judged yet.
        fit: Option<bool>,
        /// Why it does or does not.
        fit_reason: Option<String>,
        /// The day it was judged, where that is told.
        judged_on: Option<NaiveDate>,
        /// The product it became.
        product: Option<i64>,
        /// Notes.
        note: Option<String>,
    }
}

/// An idea as it stood on a day.
pub type Idea = Recorded<IdeaFacts>;

impl Versioned for IdeaFacts {
    /// The slip's day, else the first of the year.
    fn since(&self) -> NaiveDate {
        self.filed.or(NaiveDate::from_ymd_opt(self.year, 1, 1)).unwrap_or_default()
    }

    fn judgement(&self) -> Judgement {
        let Self { judged_on: on, fit, fit_reason, .. } = self.clone();
        Judgement { on, fit, why: fit_reason, by: None }
    }

    fn judged(self, judgement: Judgement) -> Self {
        let Judgement { on: judged_on, fit, why: fit_reason, by: _ } = judgement;
        Self { fit, fit_reason, judged_on, ..self }
    }

    fn complete(reader: Reader<'_>, _: NaiveDate, found: &mut [Recorded<Self>]) -> Result<()> {
        let ones = reader.ones()?;
        for idea in found {
            idea.facts.product = idea.facts.product.map(|id| ones.product(id));
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Every idea as it stood on a day, in the order first written: what was judged later was not judged yet.
    pub fn ideas(self, on: NaiveDate) -> Result<Vec<Idea>> {
        IdeaFacts::all(self, on)
    }
}
