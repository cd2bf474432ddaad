//! Where a subject is: by the code of its commune where that is sure, else as printed.

use super::SubjectFacts;
use crate::law::places::Commune;
use crate::text::fold;

impl SubjectFacts {
    /// What stands for the place: its commune's code with its list or, where the commune is not sure, the place as
    /// printed.
    pub fn place_key(&self) -> String {
        self.unit.map_or_else(|| self.printed_place(), Commune::key)
    }

    /// The folded place as printed: commune and district, else the address; empty when none is told.
    fn printed_place(&self) -> String {
        let [commune, district, address] = self.place();
        if commune.is_empty() && district.is_empty() { address } else { format!("{commune}|{district}") }
    }

    /// Whether the places are told alike: by one code or, where one commune is not sure, in the same words.
    pub fn same_place(&self, other: &Self) -> bool {
        match (self.unit, other.unit) {
            (Some(mine), Some(theirs)) => mine == theirs,
            _ => self.printed_place() == other.printed_place(),
        }
    }

    /// Whether both are in one commune, be one told under its old name and the other under its new; `None` where one
    /// is not sure. Two old communes are two, also when one has come of them: of a name there may be a subject in each.
    pub fn same_commune(&self, other: &Self) -> Option<bool> {
        let (mine, theirs) = (self.unit?, other.unit?);
        Some(if mine.list == theirs.list { mine == theirs } else { mine.identity() == theirs.identity() })
    }

    /// How much of the place is told: 2 a sure commune, or commune and district; 1 one of them or an address; 0 nothing.
    pub fn place_told(&self) -> usize {
        let [commune, district, address] = self.place();
        let told = usize::from(!commune.is_empty()) + usize::from(!district.is_empty());
        let told = if self.unit.is_some() { 2 } else { told };
        told.max(usize::from(!address.is_empty()))
    }

    /// Whether two places may be one, something being left out of one of them.
    pub fn place_fits(&self, other: &Self) -> bool {
        if let Some(same) = self.same_commune(other) {
            return same;
        }
        let fits = |a: &str, b: &str| a.is_empty() || b.is_empty() || fold::same_place(a, b);
        let ([commune, district, address], [their_commune, their_district, their_address]) =
            (self.place(), other.place());
        let bare = commune.is_empty() && district.is_empty() && their_commune.is_empty() && their_district.is_empty();
        fits(&commune, &their_commune) && fits(&district, &their_district) && (!bare || fits(&address, &their_address))
    }

    /// How many parts of the place both tell, and tell alike; a commune in one list is its district too.
    pub fn places_agree(&self, other: &Self) -> usize {
        let told = |mine: &str, theirs: &str| !mine.is_empty() && !theirs.is_empty();
        let pairs = self.place().into_iter().zip(other.place());
        let alike = pairs.map(|(mine, theirs)| told(&mine, &theirs) && fold::same_place(&mine, &theirs));
        let alike: Vec<bool> = alike.collect();
        let of = |parts: &[bool]| parts.iter().filter(|alike| **alike).count();
        match (self.same_commune(other), alike.as_slice()) {
            (Some(same), [.., address]) => 2 * usize::from(same) + usize::from(*address),
            (_, parts) => of(parts),
        }
    }

    fn place(&self) -> [String; 3] {
        let place = |text: &Option<String>| text.as_deref().map(fold::place_key).unwrap_or_default();
        let address = self.address.as_deref().map(fold::key).unwrap_or_default();
        [place(&self.commune), place(&self.district), address]
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
        assert_eq!((old.same_commune(&new), old.same_commune(&other)), (Some(true), Some(false)));
        assert!(old.place_fits(&new) && !old.place_fits(&other));
        // Both are in xã Đức Trọng now, and were two.
        assert_eq!((merged.same_commune(&new), merged.same_commune(&old)), (Some(true), Some(false)));
        assert_eq!((old.place_told(), new.place_told(), old.places_agree(&new)), (2, 2, 2));
        let now = old.updated(&new);
        assert_eq!((now.unit, now.commune.as_deref(), now.district), (new.unit, Some("xã Đức Trọng"), None));
        // A commune as printed only is told by its print; what is not told leaves the commune.
        let printed = SubjectFacts { unit: None, ..old.clone() };
        assert!(printed.same_place(&old) && !printed.same_place(&new));
        assert_eq!(old.updated(&SubjectFacts::default()).unit, old.unit);
        let unsure = SubjectFacts { commune: Some("xã Không Có".into()), ..SubjectFacts::default() };
        assert_eq!(old.updated(&unsure).unit, None);
    }
}
