//! The units of administration, up to 30/06/2025 and since, and which became which.
//!
//! Provinces stand here; districts and communes in [`communes`], what a paper prints of them in [`printed`], and the
//! units it means in [`locating`].
//!
//! Codes and names: the list of QĐ 124/2004/QĐ-TTg as amended up to 30/06/2025 (so 46 is already the city of Huế),
//! and QĐ 19/2025/QĐ-TTg since 01/07/2025 (with Đồng Nai as the city it is since 30/04/2026). Seven codes were given
//! again to another province, so a code means nothing without its list: `82@2024` is Tiền Giang, `82@2025` Đồng Tháp.

mod coded;
mod communes;
mod division;
mod doubt;
mod index;
mod locating;
mod printed;
mod resolving;
mod within;

pub use coded::coded as coded_commune;
pub use communes::{Commune, District, Forward, commune, communes, district, districts, forward, predecessors};
pub use division::{Division, Within};
pub use doubt::{PlaceDoubt, Unit};
pub use locating::{Located, locate};
pub use printed::Printed;
pub use resolving::{PlaceError, named_on, resolve};
pub use within::{is_name, may_be_in};

use crate::text::fold;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::LazyLock};

/// The first day of the present list.
pub const SINCE: NaiveDate = super::day(2025, 7, 1);

/// A list of units, known by the last or first year it was in use; written `2024`, `2025`, as typed after `@`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum List {
    /// 63 provinces with districts, up to 30/06/2025.
    #[serde(rename = "2024")]
    Before2025,
    /// 34 provinces without districts, since 01/07/2025.
    #[serde(rename = "2025")]
    Since2025,
}

impl List {
    /// The list in force on a day.
    pub fn on(day: NaiveDate) -> Self {
        if day < SINCE { Self::Before2025 } else { Self::Since2025 }
    }

    /// The other list.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Before2025 => Self::Since2025,
            Self::Since2025 => Self::Before2025,
        }
    }

    /// The list as typed after `@`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before2025 => "2024",
            Self::Since2025 => "2025",
        }
    }
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for List {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        [Self::Before2025, Self::Since2025].into_iter().find(|list| list.code() == s.trim()).ok_or(())
    }
}

/// A province or a city run by the centre, in one of the two lists.
#[derive(Debug, PartialEq, Eq)]
pub struct Province {
    /// Two digits, as text.
    pub code: &'static str,
    /// The list in which the code means this province.
    pub list: List,
    /// "Tỉnh" or "Thành phố".
    pub kind: &'static str,
    /// The name as the list prints it, without its kind.
    pub name: &'static str,
    /// The name folded, and without diacritics.
    folded: (String, String),
}

impl Province {
    /// This province in a list: itself, what it became, or what it was made of.
    pub fn within(&'static self, list: List) -> Vec<&'static Self> {
        match (self.list, list) {
            (mine, wanted) if mine == wanted => vec![self],
            (List::Before2025, _) => self.successors(),
            (List::Since2025, _) => self.predecessors(),
        }
    }

    /// The code with its list: `82@2025`.
    pub fn key(&self) -> String {
        format!("{}@{}", self.code, self.list)
    }

    /// "tỉnh Đồng Tháp", "thành phố Cần Thơ", as inside a sentence.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind.to_lowercase(), self.name)
    }

    /// Whether the list of this province is the one in force on a day.
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        self.list == List::on(day)
    }

    /// What a province before 01/07/2025 became: always one. Nothing for the present list.
    pub fn successors(&self) -> Vec<&'static Self> {
        let codes = TABLES.mergers.iter().filter(|(old, _)| self.list == List::Before2025 && *old == self.code);
        codes.filter_map(|(_, new)| coded(new, List::Since2025)).collect()
    }

    /// What a present province was made of, itself included, in the order of the old codes. Nothing for the old list.
    pub fn predecessors(&self) -> Vec<&'static Self> {
        let codes = TABLES.mergers.iter().filter(|(_, new)| self.list == List::Since2025 && *new == self.code);
        codes.filter_map(|(old, _)| coded(old, List::Before2025)).collect()
    }

    fn is_named(&self, place: &str) -> bool {
        self.folded.0 == place
    }
}

/// The provinces of a list, in the order of their codes.
pub fn provinces(list: List) -> &'static [Province] {
    match list {
        List::Before2025 => &TABLES.before,
        List::Since2025 => &TABLES.since,
    }
}

/// The province of a key such as `82@2025`.
pub fn by_key(key: &str) -> Option<&'static Province> {
    let (code, list) = key.split_once('@')?;
    coded(code, list.parse().ok()?)
}

fn coded(code: &str, list: List) -> Option<&'static Province> {
    provinces(list).iter().find(|p| p.code == code)
}

struct Tables {
    before: Vec<Province>,
    since: Vec<Province>,
    mergers: Vec<(&'static str, &'static str)>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    before: table(include_str!("data/provinces-2024.csv"), List::Before2025),
    since: table(include_str!("data/provinces-2025.csv"), List::Since2025),
    mergers: include_str!("data/province-mergers.csv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .collect(),
});

/// `code,kind,name` under a line of headings; no cell holds a comma.
fn table(text: &'static str, list: List) -> Vec<Province> {
    let cells = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(',').and_then(|(code, rest)| Some((code, rest.split_once(',')?))));
    cells
        .map(|(code, (kind, name))| Province {
            code,
            list,
            kind,
            name,
            folded: (fold::place(name), fold::search(name)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_lists_are_whole() {
        for (list, all, cities) in [(List::Before2025, 63, 6), (List::Since2025, 34, 7)] {
            let provinces = provinces(list);
            assert_eq!(provinces.len(), all);
            assert_eq!(provinces.iter().filter(|p| p.kind == "Thành phố").count(), cities);
            assert!(
                provinces
                    .iter()
                    .all(|p| p.code.len() == 2 && matches!(p.kind, "Tỉnh" | "Thành phố") && !p.name.contains(','))
            );
            assert!(provinces.windows(2).all(|pair| pair[0].code < pair[1].code));
            // Or a name without diacritics would find two.
            assert_eq!(provinces.iter().map(|p| fold::search(p.name)).collect::<BTreeSet<_>>().len(), all);
        }
    }

    #[test]
    fn every_old_province_became_one_new() {
        let old = provinces(List::Before2025);
        assert!(old.iter().all(|p| p.successors().len() == 1 && p.predecessors().is_empty()));
        let new = provinces(List::Since2025);
        assert_eq!(new.iter().map(|p| p.predecessors().len()).sum::<usize>(), 63);
        // NQ 202/2025/QH15: 11 provinces unchanged, 23 formed by merging.
        assert_eq!(new.iter().filter(|p| p.predecessors().len() == 1).count(), 11);
        assert_eq!(by_key("87@2024").unwrap().successors(), [by_key("82@2025").unwrap()]);
        let can_tho: Vec<_> = by_key("92@2025").unwrap().predecessors().iter().map(|p| p.name).collect();
        assert_eq!(can_tho, ["Cần Thơ", "Hậu Giang", "Sóc Trăng"]);
    }
}
