//! The place of a row as a unit.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::commands::input::Input;
use crate::law::places::{self, List, Located, PlaceDoubt, Printed, Province};
use crate::ledger::{Office, SubjectFacts, Unit};
use crate::roster::Row;
use crate::roster::heading::says_past;
use crate::text::{Lang, fold};

/// Finds the units of rows; cells that repeat are looked up once.
pub(in crate::commands) struct Places {
    /// The provinces the ledger speaks for.
    own: Vec<&'static Province>,
    known: HashMap<(Option<List>, [Option<String>; 5]), Located>,
}

impl Places {
    /// Those of an office.
    pub fn of(office: &Office) -> Self {
        Self { own: office.units().filter_map(Unit::province).collect(), known: HashMap::new() }
    }

    /// Sets the commune of a row's subject where its words surely mean one; a doubt is put in `doubts` in words. `date` is
    /// the row's own day; a row of 2025 without one may be of either list.
    pub fn locate(
        &mut self,
        facts: &mut SubjectFacts,
        (date, year): (Option<NaiveDate>, Option<i32>),
        locality: &Locality,
        doubts: &mut Vec<String>,
        lang: Lang,
    ) {
        let on = date.or_else(|| year.filter(|year| *year != 2025).map(super::first_day));
        let [province, district, commune, address] =
            [&facts.province, &facts.district, &facts.commune, &facts.address].map(Clone::clone);
        let cells = [province, district, commune, address, locality.place.clone()];
        let own = &self.own;
        let found = self.known.entry((on.map(List::on), cells)).or_insert_with_key(|(_, cells)| {
            let [province, district, commune, address, place] = cells.each_ref().map(Option::as_deref);
            places::locate(&Printed { province, district, commune, address, place }, on, own)
        });
        facts.unit = found.commune;
        // What is printed is kept as it stands.
        if let Some(place) = locality.place.as_deref() {
            match &mut facts.address {
                Some(address) if fold::search(address).contains(&fold::search(place)) => {}
                Some(address) => *address = format!("{address}, {place}"),
                None => facts.address = Some(place.to_owned()),
            }
        }
        let told = |doubt: &&PlaceDoubt| !(locality.old_told && matches!(doubt, PlaceDoubt::NotYet { .. }));
        doubts.extend(found.doubt.as_ref().filter(told).map(|doubt| doubt.message(lang)));
    }

    /// The provinces the ledger speaks for.
    pub fn own(&self) -> &[&'static Province] {
        &self.own
    }
}

/// What a row tells of its place beside the columns of units.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(in crate::commands) struct Locality {
    /// A place whose level its heading leaves open.
    place: Option<String>,
    /// Whether it has the place of before 01/07/2025 too: in a column of its own ("Địa chỉ cũ"), or in brackets.
    old_told: bool,
}

impl Locality {
    /// That of a row.
    pub fn read(input: &Input, row: &Row) -> Self {
        Self { place: input.text(row, "dia_phuong"), old_told: tells_old_place(input, row) }
    }
}

fn tells_old_place(input: &Input, row: &Row) -> bool {
    let is_level = |heading: &str| {
        let key = fold::heading(heading);
        ["dia_chi", "xa", "phuong", "huyen", "quan"].iter().any(|level| key.starts_with(level))
    };
    let mut columns = input.binding.unknown.iter().filter(|(_, heading)| is_level(heading) && says_past(heading));
    columns.any(|(column, _)| !input.table.cell(*row, column - 1).is_empty())
        || ["xa_phuong", "dia_chi"].iter().any(|field| {
            let mut brackets = input.get(row, field).split('(').skip(1);
            brackets.any(|text| says_past(text.split(')').next().unwrap_or_default()))
        })
}

/// The names of the provinces a ledger speaks for, before and after the mergers of 01/07/2025.
pub(in crate::commands) fn own_provinces(office: &Office) -> Vec<String> {
    let own: Vec<_> = office.units().filter_map(Unit::province).collect();
    let merged = own.iter().flat_map(|unit| unit.predecessors().into_iter().chain(unit.successors()));
    let mut names: Vec<String> = own.iter().copied().chain(merged).map(Province::full_name).collect();
    names.dedup();
    names
}

/// Whether a row's province is told and is none of these.
pub(in crate::commands) fn is_foreign(facts: &SubjectFacts, own: &[String]) -> bool {
    facts.province.as_deref().is_some_and(|told| !own.iter().any(|name| fold::place(name) == fold::place(told)))
}
