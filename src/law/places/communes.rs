//! Communes and districts by their codes, and which commune became which on 01/07/2025.
//!
//! The lists are those of [`super::List`]; what became of the old communes is as the resolutions that arranged
//! each province tell it. The change table has faults, which are kept: 28 communes of the old list are not in it, 10 of
//! its old codes are in no list; one new code that it writes 06970 is 06978 in the list and so here.

use super::{List, Province, coded};
use std::{collections::HashMap, sync::LazyLock};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use std::collections::HashSet;

    fn of_kind(list: List, kind: &str) -> usize {
        communes(list).iter().filter(|commune| commune.kind == kind).count()
    }

    #[test]
    fn the_lists_are_whole() {
        // As published: 10,051 communes in 63 provinces; 3,321 = 2,611 xã, 697 phường, 13 đặc khu in 34.
        let kinds = ["xã", "phường", "thị trấn", "đặc khu"];
        assert_eq!(communes(List::Before2025).len(), 10_051);
        assert_eq!(kinds.map(|kind| of_kind(List::Before2025, kind)), [7_717, 1_716, 618, 0]);
        assert_eq!(communes(List::Since2025).len(), 3_321);
        assert_eq!(kinds.map(|kind| of_kind(List::Since2025, kind)), [2_611, 697, 0, 13]);
        // 696 less the five island districts that had no commune.
        assert_eq!(districts().len(), 691);
        for (list, of) in [(List::Before2025, 63), (List::Since2025, 34)] {
            let all = communes(list);
            assert!(all.windows(2).all(|pair| pair[0].code < pair[1].code));
            assert!(all.iter().all(|commune| commune.code.len() == 5 && !commune.name.is_empty()));
            assert_eq!(all.iter().map(|commune| commune.province.code).collect::<HashSet<_>>().len(), of);
        }
        assert!(districts().windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn the_change_table_has_the_faults_that_are_known_of_it() {
        let old = communes(List::Before2025);
        let became = |is: fn(&Forward) -> bool| old.iter().filter(|commune| is(&forward(commune))).count();
        let several = |f: &Forward| matches!(f, Forward::Split(news) if news.len() > 1);
        // 441 in all; one of them is of the ten codes in no list.
        assert_eq!(became(several), 440);
        assert_eq!(became(|f| matches!(f, Forward::NotListed)), 28);
        // 00556 alone is written as a part of one.
        assert_eq!(became(|f| matches!(f, Forward::Split(news) if news.len() == 1)), 1);
        let mut stray: Vec<_> =
            TABLES.became.keys().filter(|code| commune(List::Before2025, code).is_none()).copied().collect();
        stray.sort_unstable();
        assert_eq!(stray, ["03980", "03983", "03984", "26929", "26953", "27076", "27226", "27232", "27367", "27373"]);
        assert_eq!(TABLES.became["27076"].len(), 2);
        assert_eq!(TABLES.became.values().map(Vec::len).sum::<usize>(), 10_565);
        assert!(TABLES.mergers.keys().all(|code| commune(List::Since2025, code).is_some()));
        assert!(commune(List::Since2025, "06970").is_none());
        assert_eq!(commune(List::Since2025, "06978").unwrap().full_name(), "xã Ba Chẽ");
        assert!(!predecessors(commune(List::Since2025, "06978").unwrap()).is_empty());
    }

    #[test]
    fn old_and_new_lead_to_each_other() {
        for new in communes(List::Since2025) {
            assert_eq!(forward(new), Forward::One(new));
            for old in predecessors(new) {
                let back = match forward(old) {
                    Forward::One(one) => vec![one],
                    Forward::Split(several) => several,
                    Forward::NotListed => Vec::new(),
                };
                assert!(back.contains(&new), "{} {}", old.key(), new.key());
                assert_eq!(old.province.successors(), [new.province], "{} {}", old.key(), new.key());
            }
        }
        // The islands that had districts and no communes, and now are đặc khu.
        let made_of_none = communes(List::Since2025).iter().filter(|new| predecessors(new).is_empty());
        let names: Vec<_> = made_of_none.map(Commune::full_name).collect();
        assert_eq!(
            names,
            ["đặc khu Bạch Long Vĩ", "đặc khu Cồn Cỏ", "đặc khu Hoàng Sa", "đặc khu Lý Sơn", "đặc khu Côn Đảo"]
        );
    }

    #[test]
    fn lam_dong_became_what_its_resolution_says() {
        // 1671/NQ-UBTVQH15 of 16/06/2025.
        let old = |district: &str, name: &str| {
            let of = |commune: &&Commune| commune.name == name && commune.district.unwrap().name == district;
            communes(List::Before2025).iter().find(of).unwrap()
        };
        for (district, name, became) in [
            ("Đức Trọng", "Liên Nghĩa", "xã Đức Trọng"),
            ("Đức Trọng", "Phú Hội", "xã Đức Trọng"),
            ("Đức Trọng", "Hiệp Thạnh", "xã Hiệp Thạnh"),
            ("Đức Trọng", "Liên Hiệp", "xã Hiệp Thạnh"),
            ("Đức Trọng", "Đà Loan", "xã Tà Hine"),
            ("Đức Trọng", "Bình Thạnh", "xã Đinh Văn Lâm Hà"),
            ("Đắk Song", "Thuận Hà", "xã Thuận Hạnh"),
            ("Đắk Song", "Thuận Hạnh", "xã Thuận Hạnh"),
            ("Đắk Song", "Nam Bình", "xã Đức An"),
            ("Đắk Song", "Đức An", "xã Đức An"),
            ("Cư Jút", "Nam Dong", "xã Nam Dong"),
            ("Tuy Đức", "Quảng Trực", "xã Quảng Trực"),
            ("Gia Nghĩa", "Nghĩa Trung", "phường Đông Gia Nghĩa"),
            ("Phan Thiết", "Phú Hài", "phường Phú Thủy"),
            ("Đức Linh", "Trà Tân", "xã Trà Tân"),
            ("Tánh Linh", "Gia Huynh", "xã Suối Kiết"),
            ("Tánh Linh", "Bắc Ruộng", "xã Bắc Ruộng"),
            ("Tánh Linh", "Gia An", "xã Tánh Linh"),
        ] {
            let new = old(district, name).present().map(|new| (fold::key(&new.full_name()), new.province.name));
            assert_eq!(new, Some((fold::key(became), "Lâm Đồng")), "{name}");
        }
    }
}
