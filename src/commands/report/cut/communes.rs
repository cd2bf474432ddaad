//! The communes of the office with a product and without one, by the list of units in force then: "92/220 xã, phường,
//! đặc khu có sản phẩm".

use std::collections::HashSet;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::json;

use super::Named;
use crate::commands::wording;
use crate::law::places::{self, Commune, District, Division, List, predecessors};
use crate::ledger::{Records, Unit};
use crate::report::figures::{Counted, Crossed, Of, Sure, What, unit};
use crate::report::{Cell, Table};
use crate::text::messages::{cut as say, term};
use crate::text::{Lang, order};

/// The communes of a list of units that are the office's own.
pub(super) struct Communes {
    with: Vec<&'static Commune>,
    without: Vec<&'static Commune>,
    list: List,
    /// Products that are of no commune surely: one without may have it.
    unsure: Counted,
}

impl Communes {
    /// Of a cut by commune, whose places are told by one list.
    pub(super) fn of(found: &Crossed, records: &Records, list: List) -> Self {
        let own: Vec<_> = records.office.units().filter_map(Unit::province).collect();
        // An office of a province that was merged has the communes made of its own, not those of the others.
        let is_own = |commune: &Commune| {
            let olds = predecessors(commune).into_iter();
            let mut provinces = std::iter::once(commune.province).chain(olds.map(|old| old.province));
            // One formed by merging had the communes of all that it was made of.
            let after = commune.province.successors();
            provinces.any(|province| own.contains(&province)) || after.iter().any(|province| own.contains(province))
        };
        let at = found.by.iter().position(|by| by.division() == Some(Division::Commune)).unwrap_or_default();
        let is_unit = |what: &What| matches!(what, What::Place { sure: Sure::Unit, .. });
        let (sure, unsure): (Vec<_>, Vec<_>) = found.cells.iter().partition(|cell| is_unit(&cell.of[at].what));
        let named: HashSet<&str> = sure.iter().map(|cell| cell.of[at].code.as_str()).collect();
        let all = places::communes(list).iter().filter(|commune| is_own(commune));
        let (with, mut without): (Vec<_>, Vec<_>) = all.partition(|commune| named.contains(commune.key().as_str()));
        without.sort_by_cached_key(|commune| order::key(&commune.full_name()));
        let none = Counted::none(found.all.products.of());
        let unsure = unsure.iter().fold(none, |all, cell| all.with(&cell.tally.products));
        Self { with, without, list, unsure }
    }

    /// Whether products are there and none is surely of a commune: then nothing tells which communes have one.
    fn is_unknown(&self) -> bool {
        self.with.is_empty() && !self.unsure.is_none()
    }

    /// Those without a product, by name.
    pub(super) fn table(&self, lang: Lang) -> Option<Table> {
        let table = Table::new("communes_without").right("stt", term::ordinal(lang));
        let (name, caption) = match self.list {
            List::Before2025 => (say::commune_before(lang), say::without_a_product_before(lang)),
            List::Since2025 => (say::commune(lang), say::without_a_product(lang)),
        };
        let mut table = table.left("ma", say::commune_code(lang)).left("ten", name);
        let by_district = self.list == List::Before2025;
        if by_district {
            // Several districts of a province had a commune of one name.
            table = table.left("huyen", say::district(lang));
        }
        let rows = self.without.iter().zip(1..).map(|(commune, at)| {
            let mut row = vec![Cell::Plain(at), Cell::text(commune.code), Cell::text(commune.full_name())];
            row.extend(by_district.then(|| commune.district.map(District::full_name).into()));
            row
        });
        (!self.without.is_empty() && !self.is_unknown()).then(|| table.caption(caption).rows(rows))
    }

    /// What the communes of the list are called, of whichever kind.
    fn called(&self, lang: Lang) -> String {
        match self.list {
            List::Before2025 => say::communes_before(lang),
            List::Since2025 => say::communes(lang),
        }
    }

    /// Calls those with a product and those without one by what is said of them.
    pub(super) fn name(&self, named: &mut Named, lang: Lang) {
        if self.is_unknown() {
            return;
        }
        named.call(&say::communes_with(lang, self.called(lang)), "cut.communes.with");
        named.add(&say::communes_without(lang, self.called(lang)), "cut.communes.without", counted(&self.without));
    }

    /// How many have one, and how sure that is.
    pub(super) fn sentences(&self, lang: Lang) -> Vec<String> {
        if self.is_unknown() {
            return vec![say::communes_unknown(lang, self.called(lang))];
        }
        let amount = |n: usize| wording::amount(lang, n as u64);
        let (with, without) = (self.with.len(), self.without.len());
        let is_unsure = !self.unsure.is_none() && without > 0;
        let said = if is_unsure { say::with_a_product_at_least } else { say::with_a_product };
        let told = said(lang, amount(with), amount(with + without), self.called(lang));
        let unsure = is_unsure.then(|| say::of_no_commune(lang, wording::amount(lang, self.unsure.count())));
        std::iter::once(told).chain(unsure).collect()
    }
}

fn counted(communes: &[&'static Commune]) -> Counted {
    Counted::all(Of::Units, communes.iter().map(|commune| unit(commune)))
}

impl Serialize for Communes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let named = |commune: &&'static Commune| json!({ "code": commune.key(), "name": commune.full_name() });
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("list", self.list.code())?;
        map.serialize_entry("all", &counted(&self.with).with(&counted(&self.without)))?;
        if !self.is_unknown() {
            map.serialize_entry("with", &counted(&self.with))?;
            map.serialize_entry("without", &self.without.iter().map(named).collect::<Vec<_>>())?;
        }
        map.serialize_entry("products_of_none", &self.unsure)?;
        map.end()
    }
}
