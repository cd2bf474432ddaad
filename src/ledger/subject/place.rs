//! Where a subject is: by the code of its commune where that is sure, else as printed.

use super::SubjectFacts;
use crate::law::places::{self, Commune};
use crate::text::fold;

/// A place, folded once to be held against many.
#[derive(Debug)]
pub struct Place {
    unit: Option<&'static Commune>,
    commune: Part,
    district: Part,
    /// Folded; empty when none is told.
    address: String,
}

/// A commune or district as printed: its kind and its name, folded, each empty when it is not told.
type Part = (&'static str, String);

impl Place {
    fn of(facts: &SubjectFacts) -> Self {
        let part = |text: &Option<String>| text.as_deref().map(fold::place_parts).unwrap_or_default();
        let address = facts.address.as_deref().map(fold::key).unwrap_or_default();
        Self { unit: facts.unit, commune: part(&facts.commune), district: part(&facts.district), address }
    }

    /// What stands for it: its commune's code with its list or, where the commune is not sure, the place as printed.
    pub fn key(&self) -> String {
        self.unit.map_or_else(|| self.printed(), Commune::key)
    }

    /// Folded as printed: commune and district, else the address; empty when none is told.
    fn printed(&self) -> String {
        let printed = |(kind, name): &Part| if kind.is_empty() { name.clone() } else { format!("{kind} {name}") };
        let (commune, district) = (printed(&self.commune), printed(&self.district));
        if self.is_bare() { self.address.clone() } else { format!("{commune}|{district}") }
    }

    /// Whether neither commune nor district is told.
    fn is_bare(&self) -> bool {
        self.commune.1.is_empty() && self.district.1.is_empty()
    }

    /// Whether both are told alike: by one code or, where one commune is not sure, in the same words.
    pub fn is(&self, other: &Self) -> bool {
        match (self.unit, other.unit) {
            (Some(mine), Some(theirs)) => mine == theirs,
            _ if self.is_bare() || other.is_bare() => {
                self.is_bare() == other.is_bare() && self.address == other.address
            }
            _ => (&self.commune, &self.district) == (&other.commune, &other.district),
        }
    }

    /// Whether both are in one commune; `None` where one is not sure.
    pub fn same_commune(&self, other: &Self) -> Option<bool> {
        same_commune(self.unit, other.unit)
    }

    /// How much of it is told: 2 a sure commune, or commune and district; 1 one of them or an address; 0 nothing.
    pub fn told(&self) -> usize {
        let told = usize::from(!self.commune.1.is_empty()) + usize::from(!self.district.1.is_empty());
        let told = if self.unit.is_some() { 2 } else { told };
        told.max(usize::from(!self.address.is_empty()))
    }

    /// Whether two may be one, something being left out of one of them.
    pub fn fits(&self, other: &Self) -> bool {
        if let Some(same) = self.same_commune(other) {
            return same;
        }
        let fits = |a: &Part, b: &Part| a.1.is_empty() || b.1.is_empty() || alike(a, b);
        let address = self.address.is_empty() || other.address.is_empty() || self.address == other.address;
        let bare = self.is_bare() && other.is_bare();
        fits(&self.commune, &other.commune)
            && fits(&self.district, &other.district)
            && (!bare || address)
            && self.may_be_in_district_of(other)
            && other.may_be_in_district_of(self)
    }

    /// Whether the commune, where it is sure, may be in the district that another place tells.
    fn may_be_in_district_of(&self, other: &Self) -> bool {
        let (Some(unit), (kind, name)) = (self.unit, &other.district) else { return true };
        // Both print one district, whatever the lists have.
        let printed = !self.district.1.is_empty();
        name.is_empty() || printed || places::may_be_in(unit, kind, name)
    }

    /// How many parts both tell, and tell alike; a commune in one list is its district too.
    pub fn agree(&self, other: &Self) -> usize {
        let told = |a: &Part, b: &Part| !a.1.is_empty() && !b.1.is_empty() && alike(a, b);
        let address = usize::from(!self.address.is_empty() && self.address == other.address);
        let parts = [told(&self.commune, &other.commune), told(&self.district, &other.district)];
        let parts = parts.into_iter().map(usize::from).sum();
        address + self.same_commune(other).map_or(parts, |same| 2 * usize::from(same))
    }
}

/// Whether two communes are one, be one told under its old name and the other under its new; `None` where one is not
/// sure. Two old communes are two, also when one has come of them: of a name there may be a subject in each.
pub(super) fn same_commune(mine: Option<&'static Commune>, theirs: Option<&'static Commune>) -> Option<bool> {
    let (mine, theirs) = (mine?, theirs?);
    Some(if mine.list == theirs.list { mine == theirs } else { mine.identity() == theirs.identity() })
}

/// Whether two names of places may be of one: the same, and of the same kind where both print it.
fn alike((kind, name): &Part, (other_kind, other): &Part) -> bool {
    name == other && (kind == other_kind || kind.is_empty() || other_kind.is_empty())
}

impl SubjectFacts {
    /// Where it is.
    pub fn whereabouts(&self) -> Place {
        Place::of(self)
    }

    /// What stands for its place.
    pub fn place_key(&self) -> String {
        self.whereabouts().key()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::places::{self, List};

    #[test]
    fn one_commune_under_its_old_and_its_new_name_is_one_place() {
        // 1671/NQ-UBTVQH15: xã Phú Hội (24982) and thị trấn Liên Nghĩa (24958) are in xã Đức Trọng (24958 since).
        let at = |list, code, commune: &str| SubjectFacts {
            commune: Some(commune.into()),
            unit: places::commune(list, code),
            ..SubjectFacts::default()
        };
        let old =
            SubjectFacts { district: Some("Đức Trọng".into()), ..at(List::Before2025, "24982", "xã Phú Hội") };
        let new = at(List::Since2025, "24958", "xã Đức Trọng");
        let other = at(List::Before2025, "24967", "xã Hiệp Thạnh");
        let merged = at(List::Before2025, "24958", "thị trấn Liên Nghĩa");
        let at = SubjectFacts::whereabouts;
        assert_eq!((at(&old).same_commune(&at(&new)), at(&old).same_commune(&at(&other))), (Some(true), Some(false)));
        assert!(at(&old).fits(&at(&new)) && !at(&old).fits(&at(&other)));
        // Both are in xã Đức Trọng now, and were two.
        let both = (at(&merged).same_commune(&at(&new)), at(&merged).same_commune(&at(&old)));
        assert_eq!(both, (Some(true), Some(false)));
        assert_eq!((at(&old).told(), at(&new).told(), at(&old).agree(&at(&new))), (2, 2, 2));
        let now = old.updated(&new);
        assert_eq!((now.unit, now.commune.as_deref(), now.district), (new.unit, Some("xã Đức Trọng"), None));
        // A commune as printed only is told by its print; what is not told leaves the commune.
        let printed = SubjectFacts { unit: None, ..old.clone() };
        assert!(at(&printed).is(&at(&old)) && !at(&printed).is(&at(&new)));
        assert_eq!(old.updated(&SubjectFacts::default()).unit, old.unit);
        let unsure = SubjectFacts { commune: Some("xã Không Có".into()), ..SubjectFacts::default() };
        assert_eq!(old.updated(&unsure).unit, None);
    }
}
