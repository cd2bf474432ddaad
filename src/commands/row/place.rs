//! The place of a row as a unit.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::law::places::{self, List, Located, Printed, Province};
use crate::ledger::{Office, SubjectFacts, Unit};
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

    /// Sets the commune of a row's subject where its words surely mean one; a doubt is put in `doubts` in words. `place`
    /// is one whose level nothing tells; `date` is the row's own day; a row of 2025 without one may be of either list.
    pub fn locate(
        &mut self,
        facts: &mut SubjectFacts,
        (date, year): (Option<NaiveDate>, Option<i32>),
        place: Option<&str>,
        doubts: &mut Vec<String>,
        lang: Lang,
    ) {
        let on = date.or_else(|| year.filter(|year| *year != 2025).map(super::first_day));
        let [province, district, commune, address] =
            [&facts.province, &facts.district, &facts.commune, &facts.address].map(Clone::clone);
        let cells = [province, district, commune, address, place.map(str::to_owned)];
        let own = &self.own;
        let found = self.known.entry((on.map(List::on), cells)).or_insert_with_key(|(_, cells)| {
            let [province, district, commune, address, place] = cells.each_ref().map(Option::as_deref);
            places::locate(&Printed { province, district, commune, address, place }, on, own)
        });
        facts.unit = found.commune;
        // What is printed is kept as it stands.
        if let Some(place) = place {
            match &mut facts.address {
                Some(address) if fold::search(address).contains(&fold::search(place)) => {}
                Some(address) => *address = format!("{address}, {place}"),
                None => facts.address = Some(place.to_owned()),
            }
        }
        doubts.extend(found.doubt.as_ref().map(|doubt| doubt.message(lang)));
    }
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
