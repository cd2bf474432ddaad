//! Names of districts and communes wherever they are, and whether a commune may be in a district as printed.

use super::{Commune, District, List, communes, districts, predecessors};
use crate::text::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Whether a commune is, or was before 01/07/2025, in a district of a folded kind and name. A district that the lists do
/// not have may hold any; a kind that they do not have with the name is passed over: districts became towns.
pub fn may_be_in(commune: &'static Commune, kind: &str, name: &str) -> bool {
    static NAMES: LazyLock<HashMap<String, Vec<(&'static str, &'static District)>>> = LazyLock::new(|| {
        let mut names: HashMap<_, Vec<_>> = HashMap::new();
        for district in districts() {
            let (kind, name) = fold::place_parts(&district.full_name());
            names.entry(name).or_default().push((kind, district));
        }
        names
    });
    let own: Vec<_> = std::iter::once(commune).chain(predecessors(commune)).filter_map(|one| one.district).collect();
    let Some(named) = NAMES.get(name).filter(|_| !own.is_empty()) else { return true };
    let of_kind = |is: &&'static str| kind.is_empty() || *is == kind;
    let any_kind = !named.iter().any(|(is, _)| of_kind(is));
    named.iter().any(|(is, district)| (any_kind || of_kind(is)) && own.contains(district))
}

/// Whether a text is the name of a district or commune, with its kind or without; one word is no commune's: "Ba" is the
/// third sheet of a workbook, too.
pub fn is_name(text: &str) -> bool {
    // A text file's only table has no name: the lists are not gone through for it.
    if text.is_empty() {
        return false;
    }
    let folded = fold::place(text);
    let is = |name: &str| may_be_folded(name, &folded) && fold::place(name) == folded;
    let of_communes = || [List::Before2025, List::Since2025].into_iter().flat_map(communes);
    districts().iter().any(|district| is(district.name))
        || folded.contains(' ') && of_communes().any(|commune| is(commune.name))
}

/// Whether a name of the lists may be a folded text. Folding leaves such a name the letter it begins with, but for "Dak",
/// and the number of its letters: of most of the lists that tells they are others, and they need not be folded to know it.
fn may_be_folded(name: &str, folded: &str) -> bool {
    let first = |text: &str| text.chars().flat_map(char::to_lowercase).next().map(|c| if c == 'đ' { 'd' } else { c });
    let letters = |text: &str| text.chars().filter(|c| *c != ' ').count();
    first(name) == first(folded) && letters(name) == letters(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::places::{List, commune};
    use std::collections::HashSet;

    #[test]
    fn names_of_places_are_known_with_their_kind_and_without() {
        assert!(["Bát Xát", "huyện Bát Xát", "Gia Phú", "xã Gia Phú"].into_iter().all(is_name));
        assert!(!["Ba", "Danh sách", "", "Phụ lục I"].into_iter().any(is_name));
    }

    #[test]
    fn every_name_of_the_lists_may_be_what_it_is_folded_to() {
        let communes = [List::Before2025, List::Since2025].into_iter().flat_map(communes).map(|commune| commune.name);
        let names = districts().iter().map(|district| district.name).chain(communes);
        let other = names.filter(|name| !may_be_folded(name, &fold::place(name)));
        // Of one word without its kind: none of a commune.
        assert_eq!(other.collect::<HashSet<_>>(), HashSet::from(["Phường Đúc"]));
    }

    #[test]
    fn a_commune_is_in_one_district() {
        // Danh mục hành chính trước 01/07/2025: xã Phìn Ngan (02743), huyện Bát Xát, tỉnh Lào Cai.
        let phin_ngan = commune(List::Before2025, "02743").unwrap();
        assert!(may_be_in(phin_ngan, "huyện", "bát xát") && may_be_in(phin_ngan, "", "bát xát"));
        assert!(!may_be_in(phin_ngan, "thành phố", "lào cai") && !may_be_in(phin_ngan, "huyện", "bảo thắng"));
        // What the lists do not have may be an older district.
        assert!(may_be_in(phin_ngan, "huyện", "than uyên cũ") && may_be_in(phin_ngan, "thị xã", "bát xát"));
        // 1671/NQ-UBTVQH15: xã Đức Trọng came of communes of huyện Đức Trọng.
        let duc_trong = commune(List::Since2025, "24958").unwrap();
        assert!(may_be_in(duc_trong, "huyện", "đức trọng") && !may_be_in(duc_trong, "huyện", "bát xát"));
    }
}
