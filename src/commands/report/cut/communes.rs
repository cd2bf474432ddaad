//! The communes of the office with a product and without one: "92/220 xã, phường, đặc khu có sản phẩm".

use std::collections::HashSet;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::json;

use crate::commands::wording;
use crate::law::places::{self, Commune, Division, List, predecessors};
use crate::ledger::{Records, Unit};
use crate::report::figures::{Counted, Crossed, Sure, What};
use crate::report::{Cell, Table};
use crate::text::messages::{cut as say, term};
use crate::text::{Lang, order};

/// The communes of a list of units that are the office's own.
pub(super) struct Communes {
    with: Vec<&'static Commune>,
    without: Vec<&'static Commune>,
    /// Products that are of no commune surely: one without may have it.
    unsure: Counted,
}

impl Communes {
    /// Of a cut by commune, as the units are on the day of the list.
    pub(super) fn of(found: &Crossed, records: &Records, list: List) -> Self {
        let own: Vec<_> = records.office.units().filter_map(Unit::province).collect();
        // An office of a province that was merged has the communes made of its own, not those of the others.
        let is_own = |commune: &Commune| {
            let olds = predecessors(commune).into_iter();
            std::iter::once(commune.province)
                .chain(olds.map(|old| old.province))
                .any(|province| own.contains(&province))
        };
        let at = found.by.iter().position(|by| by.division() == Some(Division::Commune)).unwrap_or_default();
        let is_unit = |what: &What| matches!(what, What::Place { sure: Sure::Unit, .. });
        let (sure, unsure): (Vec<_>, Vec<_>) = found.cells.iter().partition(|cell| is_unit(&cell.of[at].what));
        let named: HashSet<&str> = sure.iter().filter_map(|cell| cell.of[at].code.split('@').next()).collect();
        let all = places::communes(list).iter().filter(|commune| is_own(commune));
        let (with, mut without): (Vec<_>, Vec<_>) = all.partition(|commune| named.contains(commune.code));
        without.sort_by_cached_key(|commune| order::key(&commune.full_name()));
        let none = Counted::none(found.all.products.of());
        let unsure = unsure.iter().fold(none, |all, cell| all.with(&cell.tally.products));
        Self { with, without, unsure }
    }

    /// Those without a product, by name.
    pub(super) fn table(&self, lang: Lang) -> Option<Table> {
        let table = Table::new("communes_without").right("stt", term::ordinal(lang));
        let table = table.left("ma", say::commune_code(lang)).left("ten", say::commune(lang));
        let rows = self
            .without
            .iter()
            .zip(1..)
            .map(|(commune, at)| vec![Cell::Plain(at), Cell::text(commune.code), Cell::text(commune.full_name())]);
        (!self.without.is_empty()).then(|| table.caption(say::without_a_product(lang)).rows(rows))
    }

    /// How many have one, and how sure that is.
    pub(super) fn sentences(&self, lang: Lang) -> Vec<String> {
        let amount = |n: usize| wording::amount(lang, n as u64);
        let (with, without) = (self.with.len(), self.without.len());
        let is_unsure = !self.unsure.is_none() && without > 0;
        let said = if is_unsure { say::with_a_product_at_least } else { say::with_a_product };
        let told = said(lang, amount(with), amount(with + without));
        let unsure = is_unsure.then(|| say::of_no_commune(lang, wording::amount(lang, self.unsure.count())));
        std::iter::once(told).chain(unsure).collect()
    }
}

impl Serialize for Communes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let named = |commune: &&'static Commune| json!({ "code": commune.key(), "name": commune.full_name() });
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("all", &(self.with.len() + self.without.len()))?;
        map.serialize_entry("with", &self.with.len())?;
        map.serialize_entry("without", &self.without.iter().map(named).collect::<Vec<_>>())?;
        map.serialize_entry("products_of_none", &self.unsure)?;
        map.end()
    }
}
