//! Communes and districts by their codes, and which commune became which on 01/07/2025.
//!
//! The lists are those of [`super::List`]; what became of the old communes is as the resolutions that arranged
//! each province tell it. The change table has faults, which are kept: 28 communes of the old list are not in it, 10 of
//! its old codes are in no list; one new code that it writes 06970 is 06978 in the list and so here.

use super::{List, Province, coded};
use std::{collections::HashMap, sync::LazyLock};

#[cfg(test)]
mod tests;

/// A district, of the list before 01/07/2025: there are none since. Island districts without communes are not known.
#[derive(Debug, PartialEq, Eq)]
pub struct District {
    /// Three digits, as text.
    pub code: &'static str,
    /// "huyện", "quận", "thị xã", "thành phố".
    pub kind: &'static str,
    /// The name as the list prints it, without its kind.
    pub name: &'static str,
    /// The province it was in.
    pub province: &'static Province,
}

impl District {
    /// "huyện Cao Lãnh", as inside a sentence.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind, self.name)
    }
}

/// A commune, in one of the two lists.
#[derive(Debug)]
pub struct Commune {
    /// Five digits, as text.
    pub code: &'static str,
    /// The list in which the code means this commune: some 2,200 codes were given again to another.
    pub list: List,
    /// "xã", "phường", "thị trấn", "đặc khu".
    pub kind: &'static str,
    /// The name as the list prints it, without its kind.
    pub name: &'static str,
    /// The district it was in; none since 01/07/2025.
    pub district: Option<&'static District>,
    /// The province it is in.
    pub province: &'static Province,
}

impl Commune {
    /// The code with its list: `00004@2025`.
    pub fn key(&self) -> String {
        format!("{}@{}", self.code, self.list)
    }

    /// "xã Tân Mỹ", as inside a sentence.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind, self.name)
    }

    /// The present commune where it is surely known: itself, or the one that all of an old one became.
    pub fn present(&'static self) -> Option<&'static Self> {
        match forward(self) {
            Forward::One(one) => Some(one),
            Forward::Split(_) | Forward::NotListed => None,
        }
    }

    /// What stands for this place whichever list a paper names it by: the present commune, else itself.
    pub fn identity(&'static self) -> &'static Self {
        self.present().unwrap_or(self)
    }
}

impl PartialEq for Commune {
    fn eq(&self, other: &Self) -> bool {
        (self.list, self.code) == (other.list, other.code)
    }
}

impl Eq for Commune {}

impl PartialOrd for Commune {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Commune {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.list, self.code).cmp(&(other.list, other.code))
    }
}

/// What a commune before 01/07/2025 became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Forward {
    /// All of it is in this one; a present commune is its own.
    One(&'static Commune),
    /// It was divided over these, or these hold but a part of it: which, its name does not tell.
    Split(Vec<&'static Commune>),
    /// The change table does not have it.
    NotListed,
}

/// What a commune became on 01/07/2025.
pub fn forward(old: &'static Commune) -> Forward {
    if old.list == List::Since2025 {
        return Forward::One(old);
    }
    let became = TABLES.became.get(old.code).map(Vec::as_slice).unwrap_or_default();
    let known = |code: &str| commune(List::Since2025, code);
    match became {
        [] => Forward::NotListed,
        [(new, true)] => known(new).map_or(Forward::NotListed, Forward::One),
        several => Forward::Split(several.iter().filter_map(|(new, _)| known(new)).collect()),
    }
}

/// The old communes that a present one holds all or a part of, in the order of their codes; none for an old one.
pub fn predecessors(new: &Commune) -> Vec<&'static Commune> {
    let of = |commune: &&Commune| new.list == List::Since2025 && commune.code == new.code;
    let olds = Some(new).filter(of).and_then(|new| TABLES.mergers.get(new.code)).copied().unwrap_or_default();
    olds.split(' ').filter_map(|old| commune(List::Before2025, old.trim_end_matches('*'))).collect()
}

/// The commune that a code means in a list.
pub fn commune(list: List, code: &str) -> Option<&'static Commune> {
    let all = communes(list);
    all.binary_search_by(|commune| commune.code.cmp(code)).ok().and_then(|at| all.get(at))
}

/// The communes of a list, in the order of their codes.
pub fn communes(list: List) -> &'static [Commune] {
    match list {
        List::Before2025 => &BEFORE,
        List::Since2025 => &SINCE,
    }
}

/// The district that a code meant.
pub fn district(code: &str) -> Option<&'static District> {
    DISTRICTS.binary_search_by(|district| district.code.cmp(code)).ok().and_then(|at| DISTRICTS.get(at))
}

/// The districts up to 30/06/2025, in the order of their codes.
pub fn districts() -> &'static [District] {
    &DISTRICTS
}

static DISTRICTS: LazyLock<Vec<District>> = LazyLock::new(|| {
    let rows = rows(include_str!("../data/districts-2024.csv"));
    rows.filter_map(|[code, short, name, province]| {
        let kind = DISTRICT_KINDS.iter().find(|(is, _)| *is == short)?.1;
        Some(District { code, kind, name, province: coded(province, List::Before2025)? })
    })
    .collect()
});

static BEFORE: LazyLock<Vec<Commune>> = LazyLock::new(|| {
    let rows = rows(include_str!("../data/communes-2024.csv"));
    rows.filter_map(|[code, short, name, of]| {
        let district = district(of)?;
        let kind = commune_kind(short)?;
        Some(Commune {
            code,
            list: List::Before2025,
            kind,
            name,
            district: Some(district),
            province: district.province,
        })
    })
    .collect()
});

static SINCE: LazyLock<Vec<Commune>> = LazyLock::new(|| {
    let rows = rows(include_str!("../data/communes-2025.csv"));
    rows.filter_map(|[code, short, name, of]| {
        let (kind, province) = (commune_kind(short)?, coded(of, List::Since2025)?);
        Some(Commune { code, list: List::Since2025, kind, name, district: None, province })
    })
    .collect()
});

/// What became of which, both ways; `true`: all of it.
struct Changes {
    mergers: HashMap<&'static str, &'static str>,
    became: HashMap<&'static str, Vec<(&'static str, bool)>>,
}

/// `new,old old* …`, a star behind an old commune of which only a part came.
static TABLES: LazyLock<Changes> = LazyLock::new(|| {
    let lines = include_str!("../data/commune-mergers.csv").lines().skip(1);
    let mergers: HashMap<_, _> = lines.filter_map(|line| line.split_once(',')).collect();
    let mut became: HashMap<_, Vec<_>> = HashMap::new();
    for (&new, olds) in &mergers {
        for old in olds.split(' ') {
            let code = old.trim_end_matches('*');
            became.entry(code).or_default().push((new, code.len() == old.len()));
        }
    }
    for news in became.values_mut() {
        news.sort_unstable();
    }
    Changes { mergers, became }
});

/// How the tables shorten the kinds, as offices do.
const DISTRICT_KINDS: [(&str, &str); 4] = [("H", "huyện"), ("Q", "quận"), ("TX", "thị xã"), ("TP", "thành phố")];

fn commune_kind(short: &str) -> Option<&'static str> {
    let kinds = [("X", "xã"), ("P", "phường"), ("TT", "thị trấn"), ("ĐK", "đặc khu")];
    kinds.iter().find(|(is, _)| *is == short).map(|(_, kind)| *kind)
}

/// Four cells a line under a line of headings; no cell holds a comma.
fn rows(text: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    text.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        Some([cells.next()?, cells.next()?, cells.next()?, cells.next()?])
    })
}
