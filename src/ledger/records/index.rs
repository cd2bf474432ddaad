//! Where things stand in the lists of the records.

use std::collections::HashMap;

use super::order;
use crate::ledger::{Certificate, Decided, Dossier, DossierCode, Event, Rating};

/// Where things stand in the lists, so that nothing is searched for twice.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) dossier: HashMap<i64, usize>,
    pub(super) dossier_of_code: HashMap<DossierCode, usize>,
    pub(super) dossiers_of_product: HashMap<i64, Vec<usize>>,
    pub(super) ratings_of_dossier: HashMap<i64, Vec<usize>>,
    pub(super) decided_of_dossier: HashMap<i64, Vec<usize>>,
    pub(super) certificate: HashMap<i64, usize>,
    pub(super) certificates_of_product: HashMap<i64, Vec<usize>>,
    pub(super) events_of_certificate: HashMap<i64, Vec<usize>>,
}

impl Index {
    /// Of the lists as they are.
    pub(super) fn of(
        (dossiers, ratings): (&[Dossier], &[Rating]),
        (decided, certificates, events): (&[Decided], &[Certificate], &[Event]),
    ) -> Self {
        let mut index = Self::default();
        for (at, event) in events.iter().enumerate() {
            index.events_of_certificate.entry(event.facts.certificate).or_default().push(at);
        }
        for (at, dossier) in dossiers.iter().enumerate() {
            index.dossier.insert(dossier.id, at);
            index.dossier_of_code.insert(dossier.code, at);
            index.dossiers_of_product.entry(dossier.key.product).or_default().push(at);
        }
        for (at, rating) in ratings.iter().enumerate() {
            index.ratings_of_dossier.entry(rating.facts.dossier).or_default().push(at);
        }
        for (at, decided) in decided.iter().enumerate() {
            index.decided_of_dossier.entry(decided.dossier).or_default().push(at);
        }
        for (at, certificate) in certificates.iter().enumerate() {
            index.certificate.insert(certificate.id, at);
            index.certificates_of_product.entry(certificate.facts.product).or_default().push(at);
        }
        let dossier = |id: i64| index.dossier.get(&id).map(|&place| &dossiers[place]);
        for places in index.certificates_of_product.values_mut().filter(|places| places.len() > 1) {
            order::in_order(places, certificates, |c| order::year_in_order(c.year_with(dossier), c));
        }
        index
    }
}

/// The items of a list at the places an index gives for a key, in the list's order.
pub(super) fn at<'r, T>(
    list: &'r [T],
    places: &'r HashMap<i64, Vec<usize>>,
    key: i64,
) -> impl DoubleEndedIterator<Item = &'r T> {
    places.get(&key).into_iter().flatten().map(|&place| &list[place])
}
