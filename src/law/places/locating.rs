//! The units that a row's words mean on the row's day.
//!
//! A name is looked for in the province that is told, else in those the office speaks for; with its district, in the
//! list of the day first. A name of the other list only is taken with a doubt, one of several units not at all.

use super::doubt::{PlaceDoubt, Unit};
use super::index::{self, Named};
use super::printed::{Part, Printed, Told};
use super::{Commune, District, List, Province, predecessors, provinces, resolving};
use chrono::NaiveDate;

#[cfg(test)]
mod tests;

/// The units of a row, as far as its words tell them surely, and what is doubtful.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Located {
    /// The commune, of the list that has the printed name.
    pub commune: Option<&'static Commune>,
    /// The district that was printed, or in which the commune was.
    pub district: Option<&'static District>,
    /// The province.
    pub province: Option<&'static Province>,
    /// What a person should look at.
    pub doubt: Option<PlaceDoubt>,
}

/// Finds the units that a row prints. `on`: the row's day, `None` where it has none: then no list is the wrong one.
/// `own`: the provinces the ledger speaks for, where a row that tells no province is looked for; empty: everywhere.
pub fn locate(printed: &Printed<'_>, on: Option<NaiveDate>, own: &[&'static Province]) -> Located {
    let told = Told::read(printed);
    let day = on.map(List::on);
    let mut within = own.to_vec();
    if let Some(part) = &told.province {
        within = match day {
            None => resolving::named(&part.name, None),
            Some(list) => {
                let named = resolving::named(&part.name, Some(list));
                if named.is_empty() { resolving::named(&part.name, Some(list.other())) } else { named }
            }
        };
        if within.is_empty() {
            let doubt = PlaceDoubt::Unknown { printed: part.text.clone(), nearest: None };
            return Located { doubt: Some(doubt), ..Located::default() };
        }
    }
    let mut search = Search { told: &told, plain: printed.is_plain(), day, within, districts: Vec::new() };
    search.districts = told.district.as_ref().map(|part| search.districts_of(part)).unwrap_or_default();
    search.located()
}

struct Search<'a> {
    told: &'a Told,
    /// Typed without diacritics.
    plain: bool,
    /// The list of the row's day.
    day: Option<List>,
    /// Where to look; empty: everywhere.
    within: Vec<&'static Province>,
    /// Those that the printed district may be.
    districts: Vec<&'static District>,
}

impl Search<'_> {
    fn located(&self) -> Located {
        let mut found = if let Some(part) = &self.told.commune {
            self.of_commune(part)
        } else if let Some(part) = &self.told.any {
            self.of_any(part)
        } else if let Some(part) = &self.told.district {
            self.of_district(part)
        } else {
            Located::default()
        };
        if found.district.is_none()
            && let [district] = *self.districts
        {
            found.district = Some(district);
        }
        if found.province.is_none() && self.told.province.is_some() {
            found.province = match *self.within {
                [one] => Some(one),
                // Without a day: the same province in both lists is the present one.
                [old, new] if old.successors() == [new] => Some(new),
                _ => None,
            };
        }
        found.province = found.province.or_else(|| found.district.map(|district| district.province));
        found.doubt = found.doubt.take().or_else(|| self.of_other_day(&found));
        found
    }

    /// The provinces of a list to look in.
    fn scope(&self, list: List) -> Vec<&'static Province> {
        if self.within.is_empty() {
            return provinces(list).iter().collect();
        }
        let mut scope: Vec<_> = self.within.iter().flat_map(|province| province.within(list)).collect();
        scope.sort_by_key(|province| province.code);
        scope.dedup();
        scope
    }

    /// The lists in the order to look in. What prints a district, or a province that is no more, is written in the
    /// names of before.
    fn lists(&self) -> [List; 2] {
        let old_province = self.told.province.is_some() && self.within.iter().all(|p| p.list == List::Before2025);
        let first = match self.day {
            _ if self.told.district.is_some() || old_province => List::Before2025,
            Some(list) => list,
            None => List::Since2025,
        };
        [first, first.other()]
    }

    fn districts_of(&self, part: &Part) -> Vec<&'static District> {
        let scope = self.scope(List::Before2025);
        let found =
            scope.into_iter().flat_map(|province| index::of(province).districts.get(&part.name, self.plain)).collect();
        of_kind(found, part)
    }

    fn communes_of(&self, part: &Part, list: List) -> Vec<&'static Commune> {
        let scope = self.scope(list).into_iter();
        let found = scope.flat_map(|province| index::of(province).communes.get(&part.name, self.plain));
        found.filter(|commune| self.districts.is_empty() || self.is_in_district(commune)).collect()
    }

    /// Whether a commune is in a district that may be meant, or was made of communes of it.
    fn is_in_district(&self, commune: &Commune) -> bool {
        let of = |commune: &Commune| commune.district.is_some_and(|district| self.districts.contains(&district));
        of(commune) || predecessors(commune).into_iter().any(of)
    }

    /// The communes that a name may mean: of its kind in either list, else of another kind.
    fn meanings(&self, part: &Part) -> Vec<&'static Commune> {
        let [first, second] = self.lists().map(|list| self.communes_of(part, list));
        let is_kind = |commune: &&'static Commune| part.kind.is_empty() || commune.kind == part.kind;
        for alike in [true, false] {
            let of = |communes: &[&'static Commune]| -> Vec<&'static Commune> {
                communes.iter().copied().filter(|commune| !alike || is_kind(commune)).collect()
            };
            let mut found = of(&first);
            if found.is_empty() || (self.day.is_none() && self.told.district.is_none()) {
                found.extend(of(&second));
            }
            // One place under its old and its new code is one.
            let present: Vec<_> = found.iter().copied().filter(|commune| commune.list == List::Since2025).collect();
            found.retain(|commune| present.contains(commune) || !present.contains(&commune.identity()));
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    fn of_commune(&self, part: &Part) -> Located {
        match *self.meanings(part) {
            [] => Located { doubt: Some(self.unknown(part)), ..Located::default() },
            [commune] => Located {
                commune: Some(commune),
                district: commune.district,
                province: Some(commune.province),
                doubt: self.of_kept(part, commune),
            },
            ref several => ambiguous(part, several.iter().map(|commune| Unit::Commune(commune)).collect()),
        }
    }

    /// What is doubtful in a commune that was taken.
    fn of_kept(&self, part: &Part, commune: &'static Commune) -> Option<PlaceDoubt> {
        let unit = Unit::Commune(commune);
        if self.day.is_some_and(|list| list != commune.list) {
            return Some(PlaceDoubt::other_side(unit));
        }
        if let Some(district) = self.told.district.as_ref().filter(|_| self.districts.is_empty()) {
            return Some(self.unknown_district(district));
        }
        // In a district that is told, a paper of before may name the kind the commune then was of.
        let then = commune.list == List::Before2025 && !self.districts.is_empty();
        let other = !part.kind.is_empty() && part.kind != commune.kind && !then;
        other.then(|| PlaceDoubt::OtherKind { printed: part.text.clone(), unit })
    }

    fn of_district(&self, part: &Part) -> Located {
        match *self.districts {
            [] => Located { doubt: Some(self.unknown_district(part)), ..Located::default() },
            [district] => Located { district: Some(district), province: Some(district.province), ..Located::default() },
            ref several => ambiguous(part, several.iter().map(|district| Unit::District(district)).collect()),
        }
    }

    /// A name of a level that nothing tells.
    fn of_any(&self, part: &Part) -> Located {
        let communes = self.meanings(part);
        let day = |commune: &&Commune| self.day.is_none_or(|list| list == commune.list);
        // Since 01/07/2025 there are communes only; a name of the day goes before one of the other list.
        let districts = if self.day == Some(List::Since2025) && communes.iter().any(day) {
            Vec::new()
        } else {
            self.districts_of(part)
        };
        let communes: Vec<_> = communes.into_iter().filter(|commune| districts.is_empty() || day(commune)).collect();
        let mut units: Vec<_> = communes.iter().map(|commune| Unit::Commune(commune)).collect();
        units.extend(districts.iter().map(|district| Unit::District(district)));
        if self.told.province.is_none() {
            let list = self.day.unwrap_or(List::Since2025);
            units.extend(resolving::named(&part.name, Some(list)).into_iter().map(Unit::Province));
        }
        match *units {
            [] => Located { doubt: Some(self.unknown(part)), ..Located::default() },
            [Unit::Commune(_)] => self.of_commune(part),
            [Unit::District(district)] => {
                Located { district: Some(district), province: Some(district.province), ..Located::default() }
            }
            [Unit::Province(province)] => Located { province: Some(province), ..Located::default() },
            _ => ambiguous(part, units),
        }
    }

    /// What was printed of another day than the row's, beside the commune: a district, a province.
    fn of_other_day(&self, found: &Located) -> Option<PlaceDoubt> {
        let list = self.day?;
        let district = found.district.filter(|_| list == List::Since2025).map(Unit::District);
        let told = self.told.province.is_some().then_some(&*self.within);
        let province = told.and_then(|within| match *within {
            [one] if one.list != list => Some(Unit::Province(one)),
            _ => None,
        });
        district.or(province).map(PlaceDoubt::other_side)
    }

    /// A commune that is in no list: the nearest is one of the name elsewhere in the province, else the likeliest slip.
    fn unknown(&self, part: &Part) -> PlaceDoubt {
        let lists = self.lists();
        let wider = Search { districts: Vec::new(), within: self.within.clone(), ..*self };
        let namesake = || lists.iter().find_map(|list| wider.communes_of(part, *list).first().copied());
        let slip = || {
            let among = |commune: &'static Commune| self.districts.is_empty() || self.is_in_district(commune);
            let near = |list: &List| {
                let mut scope = self.scope(*list).into_iter();
                scope.find_map(|of| index::of(of).communes.nearest(&part.name, among))
            };
            lists.iter().find_map(near)
        };
        let near = Some(()).filter(|()| !self.within.is_empty()).and_then(|()| namesake().or_else(slip));
        PlaceDoubt::Unknown { printed: part.text.clone(), nearest: near.map(Unit::Commune) }
    }

    fn unknown_district(&self, part: &Part) -> PlaceDoubt {
        let mut scope = self.scope(List::Before2025).into_iter();
        let near = scope.find_map(|of| index::of(of).districts.nearest(&part.name, |_| true));
        let near = near.filter(|_| !self.within.is_empty()).map(Unit::District);
        PlaceDoubt::Unknown { printed: part.text.clone(), nearest: near }
    }
}

/// Those of the printed kind, else all.
fn of_kind<U: Named>(units: Vec<&'static U>, part: &Part) -> Vec<&'static U> {
    let alike: Vec<_> = units.iter().copied().filter(|unit| unit.kind() == part.kind).collect();
    if alike.is_empty() { units } else { alike }
}

/// None of several; the district and the province that all of them are in.
fn ambiguous(part: &Part, meanings: Vec<Unit>) -> Located {
    let mut districts: Vec<_> = meanings
        .iter()
        .map(|unit| match unit {
            Unit::Commune(commune) => commune.district,
            Unit::District(district) => Some(*district),
            Unit::Province(_) => None,
        })
        .collect();
    districts.dedup();
    let district = match *districts {
        [one] => one,
        _ => None,
    };
    let mut provinces: Vec<_> = meanings
        .iter()
        .map(|unit| match unit {
            Unit::Commune(commune) => commune.province,
            Unit::District(district) => district.province,
            Unit::Province(province) => province,
        })
        .collect();
    provinces.dedup();
    let province = match *provinces {
        [one] => Some(one),
        _ => None,
    };
    let doubt = Some(PlaceDoubt::Ambiguous { printed: part.text.clone(), meanings });
    Located { commune: None, district, province, doubt }
}
