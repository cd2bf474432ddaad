//! The tables the program carries: 26 sets of QĐ 26/2026 and the 22 whole sets of QĐ 1048/2019.

use std::sync::LazyLock;

use super::Rubric;
use crate::law::Regime;
use crate::text::fold;

/// The files, by the code of their set.
macro_rules! tables {
    ($($code:literal)*) => { &[$(($code, include_str!(concat!("../data/rubrics/", $code, ".csv")))),*] };
}
const TABLES: &[(&str, &str)] = tables! {
    "26-01" "26-02" "26-03" "26-04" "26-05" "26-06" "26-07" "26-08" "26-09" "26-10" "26-11" "26-12" "26-13"
    "26-14" "26-15" "26-16" "26-17" "26-18" "26-19" "26-20" "26-21" "26-22" "26-23" "26-24" "26-25" "26-26"
    "1048-01" "1048-02" "1048-04" "1048-05" "1048-06" "1048-07" "1048-08" "1048-09" "1048-11" "1048-12"
    "1048-13" "1048-14" "1048-15" "1048-17" "1048-18" "1048-20" "1048-21" "1048-22" "1048-23" "1048-24"
    "1048-25" "1048-26"
};

/// Sets of QĐ 1048/2019 whose table is not whole in any copy at hand: 03 is missing, and the criteria
/// of 10, 16 and 19 are two points short of 40 in part C. They take totals or parts only.
const WITHHELD: [(&str, &str); 4] = [
    ("1048-03", "Gạo, ngũ cốc"),
    ("1048-10", "Tương, nước mắm, gia vị dạng lỏng khác"),
    ("1048-16", "Đồ uống có cồn khác"),
    ("1048-19", "Thực phẩm chức năng, thuốc từ dược liệu, thuốc Y học cổ truyền"),
];

/// A product set by its code and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetInfo {
    /// `26-11`.
    pub code: &'static str,
    /// The name the act gives it.
    pub name: String,
    /// The regime it belongs to.
    pub regime: Regime,
    /// Whether its criteria are known; else it takes totals or parts only.
    pub whole: bool,
}

static SETS: LazyLock<Vec<SetInfo>> = LazyLock::new(|| {
    let regime = |code: &str| if code.starts_with("26-") { Regime::R26 } else { Regime::R1048 };
    let whole = TABLES.iter().map(|(code, text)| {
        // The second line is the set's own: `bo,26-11,,,,name,…`.
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let name = reader.records().find_map(Result::ok).and_then(|row| row.get(5).map(str::to_owned));
        SetInfo { code, name: name.unwrap_or_default(), regime: regime(code), whole: true }
    });
    let withheld = WITHHELD.iter().map(|(code, name)| SetInfo {
        code,
        name: (*name).to_owned(),
        regime: regime(code),
        whole: false,
    });
    let mut sets: Vec<SetInfo> = whole.chain(withheld).collect();
    sets.sort_by_key(|set| (std::cmp::Reverse(set.regime), set.code));
    sets
});

/// Every set, those of the decision in force first.
pub fn sets() -> &'static [SetInfo] {
    &SETS
}

/// The built-in table of a set.
pub fn built_in(code: &str) -> Option<Rubric> {
    let (_, text) = TABLES.iter().find(|(known, _)| *known == code)?;
    Rubric::read(text).ok() // a test reads every one of them
}

/// The set that a code or a name means under a regime: "26-11", "Bộ 26-11", "Chè tươi, chè chế biến".
pub fn by_name(regime: Regime, typed: &str) -> Option<&'static SetInfo> {
    let key = fold::search(typed);
    let key = key.strip_prefix("bo san pham ").or_else(|| key.strip_prefix("bo ")).unwrap_or(&key).trim();
    let mut named = sets().iter().filter(|set| set.regime == regime);
    named.find(|set| fold::search(set.code) == key || fold::search(&set.name) == key)
}

/// Whether a set is known but its criteria are not.
pub fn withheld(code: &str) -> bool {
    WITHHELD.iter().any(|(known, _)| *known == code)
}
