//! Which products a report looks at.

use super::{Dimension, Item, Units};
use crate::ledger::{Records, SubjectFacts};
use crate::text::fold;

/// Products that are of each of these; all where there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// A dimension, and the code of a value of it; of a place, what it is called as rosters print it.
    pub only: Vec<(Dimension, String)>,
}

impl Scope {
    /// Those of one district as rosters print it.
    pub fn of_district(district: impl Into<String>) -> Self {
        Self { only: vec![(Dimension::District, district.into())] }
    }

    /// The district looked at, where only one is.
    pub fn district(&self) -> Option<&str> {
        self.only.iter().find(|(dimension, _)| *dimension == Dimension::District).map(|(_, name)| name.as_str())
    }

    /// Whether a certificate or a dossier is looked at: its place is that of its day.
    pub fn takes(&self, records: &Records, item: Item<'_>) -> bool {
        self.only.iter().all(|(dimension, wanted)| match dimension.division() {
            Some(_) => is_at(item.subject_then(records), *dimension, wanted),
            None => dimension.of(item, records, Units::Then).code == *wanted,
        })
    }

    /// Whether a product is, by its last certificate, else its newest dossier, and where its subject is now.
    pub fn takes_product(&self, records: &Records, product: i64) -> bool {
        let certificate = records.last_certificate_of(product).map(Item::Certificate);
        let item = certificate.or_else(|| records.dossiers_of(product).next_back().map(Item::Dossier));
        self.only.iter().all(|(dimension, wanted)| match (dimension.division(), item) {
            (Some(_), _) => is_at(records.subject_of(product).map(|(_, facts)| facts), *dimension, wanted),
            (None, Some(item)) => dimension.of(item, records, Units::Then).code == *wanted,
            (None, None) => false,
        })
    }

    /// Whether a subject is at the places looked at.
    pub fn takes_place(&self, subject: Option<&SubjectFacts>) -> bool {
        let places = self.only.iter().filter(|(dimension, _)| dimension.division().is_some());
        places.into_iter().all(|(dimension, wanted)| is_at(subject, *dimension, wanted))
    }
}

fn is_at(subject: Option<&SubjectFacts>, dimension: Dimension, wanted: &str) -> bool {
    let printed = subject.and_then(|facts| match dimension {
        Dimension::Commune => facts.commune.as_deref(),
        Dimension::Province => facts.province.as_deref(),
        _ => facts.district.as_deref(),
    });
    printed.is_some_and(|printed| fold::same_place(printed, wanted))
}
