//! Pure counting over the ledger's records.

mod activity;
mod annual;
mod counted;
mod crossed;
mod dimension;
mod ended;
mod idea;
mod item;
mod measure;
mod period;
mod places;
mod reading;
mod results;
mod reward;
mod scope;
mod state;
mod target;
mod told;
mod total;

use std::collections::BTreeMap;

use serde::Serialize;

pub use activity::{Activities, Row as ActivityRow, activities, is_within};
pub use annual::{Annual, Ending, annual, ending, targets_of};
pub use counted::{Counted, Of, of_session, of_unit, unit};
pub use crossed::{Crossed, Group, Tally, crossed};
pub use dimension::{Dimension, Value, What};
pub use ended::Ended;
pub use idea::{Ideas, Judged, became, ideas};
pub use item::Item;
pub use measure::{Measure, Measured, measure, measure_ideas};
pub use period::Period;
pub use places::{Sure, Units, list_of};
pub use reading::{Explained, Reading, explained};
pub use results::{Evaluated, Recognised, Results, results};
pub use reward::{Rate, Rewarded, Sum as RewardSum, by_subject, rewarded};
pub use scope::Scope;
pub use state::{Placed, State};
pub use target::{Compared, Gap, Known, compare};
pub use told::Told;
pub use total::{Total, last_of_all, total};

use crate::law::{FormGroup, SubjectForm};
use crate::ledger::{Certificate, Records};

/// Products by their stars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ByStar {
    /// Five stars.
    pub five: Counted,
    /// Four stars, those sent up for five among them.
    pub four: Counted,
    /// Three stars.
    pub three: Counted,
    /// The source does not say.
    pub unknown: Counted,
}

/// Subjects, once each, by form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subjects {
    /// Subjects whose name is known.
    pub known: Counted,
    /// By form's code; `unknown` where the form is not told.
    pub by_form: BTreeMap<&'static str, Counted>,
    /// The same in the four groups of reports, and `others`.
    pub by_group: BTreeMap<&'static str, Counted>,
    /// Products whose subject the source does not name: counted apart, never merged.
    pub products_of_unknown: Counted,
}

impl ByStar {
    /// All products.
    pub fn all(&self) -> u64 {
        [&self.five, &self.four, &self.three, &self.unknown].into_iter().map(Counted::count).sum()
    }

    fn of<'a>(certificates: impl IntoIterator<Item = &'a Certificate>) -> Self {
        let none = || Counted::none(Of::Certificates);
        let mut stars = Self { five: none(), four: none(), three: none(), unknown: none() };
        for certificate in certificates {
            let slot = match certificate.facts.star.map(u8::from) {
                Some(5) => &mut stars.five,
                Some(4) => &mut stars.four,
                Some(3) => &mut stars.three,
                _ => &mut stars.unknown,
            };
            slot.add(certificate.id);
        }
        stars
    }
}

impl Subjects {
    fn of<'r>(records: &Records, items: impl IntoIterator<Item = Item<'r>>) -> Self {
        let none = || Counted::none(Of::Subjects);
        let mut subjects = Self {
            known: none(),
            by_form: BTreeMap::new(),
            by_group: BTreeMap::new(),
            products_of_unknown: Counted::none(Of::Products),
        };
        for item in items {
            let Some((id, facts)) = records.subject_of(item.product()) else { continue };
            if facts.name.is_none() {
                subjects.products_of_unknown.add(item.product());
                continue;
            }
            subjects.known.add(id);
            let group = facts.form.map_or("unknown", |form| FormGroup::of(form).code());
            subjects.by_form.entry(facts.form.map_or("unknown", SubjectForm::code)).or_insert_with(none).add(id);
            subjects.by_group.entry(group).or_insert_with(none).add(id);
        }
        subjects
    }
}
