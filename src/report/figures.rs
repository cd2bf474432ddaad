//! Pure counting over the ledger's records.

mod activity;
mod idea;
mod measure;
mod places;
mod state;
mod target;
mod total;
mod year;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use activity::{Activities, Row as ActivityRow, activities, is_within};
pub use idea::{Ideas, Judged, became, ideas};
pub use measure::{Cut, Measure, measure, measure_ideas};
pub use places::{OfPlace, Sure, Units, by_place};
pub use state::{Placed, State};
pub use target::{Compared, Gap, Known, compare};
pub use total::{Total, last_of_all, total};
pub use year::{Year, last_of_year, year};

use crate::ledger::{Certificate, Dossier, Records, SubjectFacts};
use crate::text::fold;

/// Products by their stars.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ByStar {
    /// Five stars.
    pub five: u64,
    /// Four stars, those sent up for five among them.
    pub four: u64,
    /// Three stars.
    pub three: u64,
    /// The source does not say.
    pub unknown: u64,
}

/// Subjects, once each, by form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Subjects {
    /// Subjects whose name is known.
    pub known: u64,
    /// By form's code; `unknown` where the form is not told.
    pub by_form: BTreeMap<&'static str, u64>,
    /// Products whose subject the source does not name: counted apart, never merged.
    pub products_of_unknown: u64,
}

impl ByStar {
    /// All products.
    pub fn all(&self) -> u64 {
        self.five + self.four + self.three + self.unknown
    }

    fn of<'a>(certificates: impl IntoIterator<Item = &'a Certificate>) -> Self {
        let mut stars = Self::default();
        for certificate in certificates {
            let slot = match certificate.facts.star.map(u8::from) {
                Some(5) => &mut stars.five,
                Some(4) => &mut stars.four,
                Some(3) => &mut stars.three,
                _ => &mut stars.unknown,
            };
            *slot += 1;
        }
        stars
    }
}

impl Subjects {
    fn of(records: &Records, products: impl IntoIterator<Item = i64>) -> Self {
        let mut seen = BTreeSet::new();
        let mut subjects = Self::default();
        for product in products {
            let Some((id, facts)) = records.subject_of(product) else { continue };
            if facts.name.is_none() {
                subjects.products_of_unknown += 1;
            } else if seen.insert(id) {
                subjects.known += 1;
                *subjects.by_form.entry(facts.form.map_or("unknown", |form| form.code())).or_default() += 1;
            }
        }
        subjects
    }
}

/// Which products are looked at.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Those of one district as rosters print it; all where `None`.
    pub district: Option<String>,
}

impl Scope {
    /// Whether a product is looked at, by where its subject is.
    pub fn takes(&self, records: &Records, product: i64) -> bool {
        self.has(|| records.subject_of(product))
    }

    /// Whether a certificate is, by where the subject was when it was signed.
    pub fn takes_certificate(&self, records: &Records, certificate: &Certificate) -> bool {
        self.has(|| records.subject_at_signing(certificate))
    }

    /// Whether a dossier is, by where the subject was when it was filed.
    pub fn takes_dossier(&self, records: &Records, dossier: &Dossier) -> bool {
        self.has(|| records.subject_at_filing(dossier))
    }

    fn has<'r>(&self, subject: impl FnOnce() -> Option<(i64, &'r SubjectFacts)>) -> bool {
        self.district.as_deref().is_none_or(|wanted| {
            let printed = subject().and_then(|(_, facts)| facts.district.as_deref());
            printed.is_some_and(|printed| fold::same_place(printed, wanted))
        })
    }
}
