//! Figures cut by some dimensions, crossed: a subject counts once in each cell and once in all.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{ByStar, Counted, Dimension, Item, Of, Sure, Units, Value, What, list_of};
use crate::law::places::List;
use crate::ledger::Records;

/// Products cut by dimensions.
#[derive(Debug, Clone, Serialize)]
pub struct Crossed {
    /// The dimensions, in the order asked for.
    #[serde(serialize_with = "by_id")]
    pub by: Vec<Dimension>,
    /// The one list of units that its places are told by, where it is one.
    #[serde(skip)]
    pub list: Option<List>,
    /// A cell for each values that occur together, in their order.
    pub cells: Vec<Group>,
    /// All of them.
    pub all: Tally,
}

/// A cell.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// A value for each dimension.
    pub of: Vec<Value>,
    /// What is counted.
    #[serde(flatten)]
    pub tally: Tally,
}

/// What is counted of some products.
#[derive(Debug, Clone, Serialize)]
pub struct Tally {
    /// Products, each by its certificate or its dossier.
    pub products: Counted,
    /// Subjects whose name is known, once each.
    pub subjects: Counted,
    /// Of certificates: by star.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_star: Option<ByStar>,
    /// Of certificates: those of four stars that were sent up for five.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub potential_five: Option<Counted>,
    /// Of certificates: those in force on the day of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Counted>,
}

fn by_id<S: Serializer>(by: &[Dimension], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(by.iter().map(|dimension| dimension.id()))
}

/// Cuts products by dimensions; their places are told by the units asked for.
pub fn crossed(records: &Records, items: &[Item<'_>], by: &[Dimension], units: Units) -> Crossed {
    let list = list_of(records, items, units);
    let mut cells: BTreeMap<Vec<Value>, Vec<Item<'_>>> = BTreeMap::new();
    for item in items {
        let key = by.iter().map(|dimension| dimension.of(*item, records, units)).collect();
        cells.entry(key).or_default().push(*item);
    }
    if by == [Dimension::Unit] {
        // One without a product stands beside the others all the same.
        for unit in Dimension::Unit.parts(records) {
            cells.entry(vec![unit]).or_default();
        }
    }
    let cells = cells.into_iter().map(|(of, items)| Group { of, tally: Tally::of(records, &items) });
    let mut cells: Vec<Group> = cells.collect();
    let unit = |value: &Value| match &value.what {
        What::Place { name: Some(name), sure: Sure::Unit, .. } => Some((name.clone(), value.code.clone())),
        _ => None,
    };
    let units: Vec<(String, String)> = cells.iter().flat_map(|cell| &cell.of).filter_map(unit).collect();
    cells.iter_mut().flat_map(|cell| &mut cell.of).for_each(|value| value.told_from(&units));
    Crossed { by: by.to_vec(), list, cells, all: Tally::of(records, items) }
}

impl Tally {
    fn of(records: &Records, items: &[Item<'_>]) -> Self {
        let certificates: Vec<_> = items
            .iter()
            .filter_map(|item| match item {
                Item::Certificate(certificate) => Some(*certificate),
                Item::Dossier(_) => None,
            })
            .collect();
        let certified = certificates.len() == items.len();
        let of = if certified { Of::Certificates } else { Of::Dossiers };
        let known = items.iter().filter_map(|item| item.subject(records)).filter(|(_, facts)| facts.name.is_some());
        let potential = certificates.iter().filter(|one| Item::Certificate(one).is_potential(records));
        let in_force = certificates.iter().filter(|certificate| records.standing(certificate).in_force());
        Self {
            products: Counted::all(of, items.iter().map(|item| item.id())),
            subjects: Counted::all(Of::Subjects, known.map(|(subject, _)| subject)),
            by_star: certified.then(|| ByStar::of(certificates.iter().copied())),
            potential_five: certified.then(|| Counted::all(Of::Certificates, potential.map(|one| one.id))),
            in_force: certified.then(|| Counted::all(Of::Certificates, in_force.map(|certificate| certificate.id))),
        }
    }
}
