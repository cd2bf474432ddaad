//! Which unit of a list a commune falls into, be it told under its old name or its new: the cuts of reports.

use super::{Commune, District, Forward, List, Province, forward, predecessors};

/// The units that a report is cut by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Division {
    /// Xã, phường, đặc khu.
    Commune,
    /// Huyện, quận, thị xã, thành phố thuộc tỉnh: only before 01/07/2025.
    District,
    /// Tỉnh, thành phố.
    Province,
}

/// The unit that a commune falls into, as far as that is sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// That commune.
    Commune(&'static Commune),
    /// That district.
    District(&'static District),
    /// That province.
    Province(&'static Province),
    /// The old commune was divided over several of the wanted units: in which one a place of it lies is not guessed.
    Split(&'static Commune),
    /// The present commune was made of several of the wanted units.
    Merged(&'static Commune),
    /// The lists do not tell.
    Unknown(&'static Commune),
}

impl Commune {
    /// The unit of a list that this commune falls into.
    pub fn within(&'static self, division: Division, list: List) -> Within {
        match (division, self.list == list) {
            (Division::Commune, true) => Within::Commune(self),
            (Division::Province, true) => Within::Province(self.province),
            (Division::District, true) => self.district.map_or(Within::Unknown(self), Within::District),
            (_, false) if list == List::Since2025 => self.forward_to(division),
            (_, false) => self.back_to(division),
        }
    }

    fn forward_to(&'static self, division: Division) -> Within {
        match (division, forward(self)) {
            // A province became one, whatever became of its communes.
            (Division::Province, _) => {
                only(self.province.within(List::Since2025)).map_or(Within::Unknown(self), Within::Province)
            }
            (Division::District, _) | (_, Forward::NotListed) => Within::Unknown(self),
            (_, Forward::One(one)) => Within::Commune(one),
            (_, Forward::Split(_)) => Within::Split(self),
        }
    }

    fn back_to(&'static self, division: Division) -> Within {
        let before = predecessors(self);
        let found = match division {
            Division::Commune => only(before.clone()).map(Within::Commune),
            Division::District => only(before.iter().filter_map(|one| one.district).collect()).map(Within::District),
            Division::Province => only(before.iter().map(|one| one.province).collect()).map(Within::Province),
        };
        found.unwrap_or(if before.is_empty() { Within::Unknown(self) } else { Within::Merged(self) })
    }
}

/// The one that all of them are.
fn only<T: PartialEq>(mut all: Vec<T>) -> Option<T> {
    all.dedup();
    let one = all.pop()?;
    all.is_empty().then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::places::{commune, communes};

    #[test]
    fn an_old_commune_falls_into_the_one_it_became_or_into_none_that_is_sure() {
        // 1671/NQ-UBTVQH15: xã Phú Hội (24982) is in xã Đức Trọng (24958 since 01/07/2025).
        let (old, new) = (commune(List::Before2025, "24982").unwrap(), commune(List::Since2025, "24958").unwrap());
        assert_eq!(old.within(Division::Commune, List::Since2025), Within::Commune(new));
        assert_eq!(old.within(Division::Commune, List::Before2025), Within::Commune(old));
        // xã Đức Trọng was made of several communes of one district.
        assert_eq!(new.within(Division::Commune, List::Before2025), Within::Merged(new));
        assert_eq!(new.within(Division::District, List::Before2025), Within::District(old.district.unwrap()));
        assert_eq!(new.within(Division::District, List::Since2025), Within::Unknown(new));
        // Phường Trúc Bạch … a ward of which only a part came is split (00016 of Hà Nội goes to 00004 and 00008).
        let split = commune(List::Before2025, "00016").unwrap();
        assert_eq!(split.within(Division::Commune, List::Since2025), Within::Split(split));
        let of = split.within(Division::Province, List::Since2025);
        assert!(matches!(of, Within::Province(province) if province.name == "Hà Nội"));
    }

    #[test]
    fn every_commune_of_either_list_is_in_one_province_of_both() {
        // No province of 63 was divided: each old commune is in one of the 34, and each new one came of some.
        for old in communes(List::Before2025) {
            assert!(matches!(old.within(Division::Province, List::Since2025), Within::Province(_)), "{}", old.key());
        }
        let unsure = communes(List::Since2025)
            .iter()
            .filter(|new| !matches!(new.within(Division::Province, List::Before2025), Within::Province(_)));
        assert!(unsure.count() < 30);
    }
}
