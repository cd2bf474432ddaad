//! The code of a product (mã số sản phẩm): province, commune, the commune's number, the year of evaluation.
//!
//! QĐ 26/2026 writes `PP-CCCCC-N-YYYY` with the codes of QĐ 19/2025/QĐ-TTg; before it stood `PP-DDD-CCCCC-N-YYYY`, with
//! the district. The code belongs to an evaluation and not to a product; registers hold blank and repeated ones, so that
//! it is kept as printed and never is a key.

use super::places::{self, Commune, List};
use crate::text::{Lang, messages::places as msg};
use std::{fmt, str::FromStr};

/// A code taken apart. Its parts are text: leading zeros matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductCode {
    /// Two digits.
    pub province: String,
    /// Three digits; `None`: a code of four parts, as since 2025.
    pub district: Option<String>,
    /// Five digits.
    pub commune: String,
    /// The number that the commune keeps.
    pub number: String,
    /// The year of evaluation.
    pub year: i32,
}

/// A text that has not the form of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a product code")]
pub struct NotACode;

impl ProductCode {
    /// The list whose codes it is written in: one with a district is of before 01/07/2025.
    pub fn list(&self) -> List {
        if self.district.is_some() { List::Before2025 } else { List::Since2025 }
    }

    /// The commune it names, where its list has one of the code.
    pub fn of_commune(&self) -> Option<&'static Commune> {
        places::commune(self.list(), &self.commune)
    }

    /// What in the code does not fit the lists of its year, nor the place and the year of evaluation that a row tells.
    pub fn doubts(&self, place: Option<&'static Commune>, year: Option<i32>) -> Vec<CodeDoubt> {
        let mut doubts = Vec::new();
        let fits = match self.list() {
            List::Before2025 => self.year <= 2025,
            List::Since2025 => self.year >= 2025,
        };
        if !fits {
            doubts.push(CodeDoubt::List);
        }
        let list = self.list();
        let province = places::by_key(&format!("{}@{list}", self.province));
        if province.is_none() {
            doubts.push(CodeDoubt::NoUnit(self.province.clone()));
        }
        let district = self.district.as_deref().map(|code| (code, places::district(code)));
        if let Some((code, None)) = district {
            doubts.push(CodeDoubt::NoUnit(code.to_owned()));
        }
        match self.of_commune() {
            None => doubts.push(CodeDoubt::NoUnit(self.commune.clone())),
            Some(commune) => {
                let of = |code: &str| CodeDoubt::NotIn { commune, of: code.to_owned() };
                match district {
                    Some((code, Some(found))) if commune.district != Some(found) => doubts.push(of(code)),
                    _ if province.is_some_and(|province| commune.province != province) => {
                        doubts.push(of(&self.province));
                    }
                    _ => {}
                }
                if place.is_some_and(|place| !may_be_one(place, commune)) {
                    doubts.push(CodeDoubt::Elsewhere(commune));
                }
            }
        }
        if let Some(year) = year.filter(|year| *year != self.year) {
            doubts.push(CodeDoubt::Year(year));
        }
        doubts
    }
}

/// Whether two communes may be one place, one of them being named as before 01/07/2025.
fn may_be_one(a: &'static Commune, b: &'static Commune) -> bool {
    a.identity() == b.identity() || places::predecessors(a).contains(&b) || places::predecessors(b).contains(&a)
}

/// Why a code may be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeDoubt {
    /// Its form is of other years than its own.
    List,
    /// The list has no unit of this code.
    NoUnit(String),
    /// Its commune is not in its district or province.
    NotIn {
        /// The commune.
        commune: &'static Commune,
        /// The code of the unit it is not in.
        of: String,
    },
    /// Its commune is not that of the row.
    Elsewhere(&'static Commune),
    /// Its year is not that of the evaluation, which is this.
    Year(i32),
}

impl CodeDoubt {
    /// What to look at in a code.
    pub fn message(&self, code: &str, lang: Lang) -> String {
        let shown = |commune| places::Unit::Commune(commune).shown();
        match self {
            Self::List => msg::code_list(lang, code),
            Self::NoUnit(part) => msg::code_no_unit(lang, code, part),
            Self::NotIn { commune, of } => msg::code_not_in(lang, code, shown(commune), of),
            Self::Elsewhere(commune) => msg::code_elsewhere(lang, code, shown(commune)),
            Self::Year(year) => msg::code_year(lang, code, year),
        }
    }
}

impl fmt::Display for ProductCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-", self.province)?;
        if let Some(district) = &self.district {
            write!(f, "{district}-")?;
        }
        write!(f, "{}-{}-{}", self.commune, self.number, self.year)
    }
}

impl FromStr for ProductCode {
    type Err = NotACode;

    /// Spaces around the parts and any dash between them are taken.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let parts: Vec<&str> = text.split(['-', '–', '—', '‐', '‑', '−']).map(str::trim).collect();
        let (province, district, [commune, number, year]) = match *parts.as_slice() {
            [province, commune, number, year] => (province, None, [commune, number, year]),
            [province, district, commune, number, year] => (province, Some(district), [commune, number, year]),
            _ => return Err(NotACode),
        };
        let digits = |text: &str, n: std::ops::RangeInclusive<usize>| {
            n.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
        };
        let sound = digits(province, 2..=2)
            && district.is_none_or(|district| digits(district, 3..=3))
            && digits(commune, 5..=5)
            && digits(number, 1..=6)
            && digits(year, 4..=4)
            && year.starts_with("20");
        if !sound {
            return Err(NotACode);
        }
        Ok(Self {
            province: province.to_owned(),
            district: district.map(str::to_owned),
            commune: commune.to_owned(),
            number: number.to_owned(),
            year: year.parse().map_err(|_| NotACode)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn doubts(code: &str) -> Vec<CodeDoubt> {
        code.parse::<ProductCode>().unwrap().doubts(None, None)
    }

    #[test]
    fn a_code_is_read_and_printed() {
        let old: ProductCode = "54-557-22060-1-2021".parse().unwrap();
        assert_eq!((old.list(), old.district.as_deref(), old.year), (List::Before2025, Some("557"), 2021));
        let place = old.of_commune().unwrap();
        assert_eq!(place.province.name, "Phú Yên");
        // 01 Hà Nội, 00004 phường Ba Đình (QĐ 19/2025/QĐ-TTg).
        let new: ProductCode = " 01 – 00004 – 07 – 2026 ".parse().unwrap();
        assert_eq!(
            (new.list(), new.of_commune().map(Commune::full_name)),
            (List::Since2025, Some("phường Ba Đình".into()))
        );
        assert_eq!(new.to_string(), "01-00004-07-2026");
        for text in
            ["", "1-00004-7-2026", "01-4-7-2026", "01-00004-2026", "01-00004-7-26", "1/7/2026", "01-001-00001-1-2021-2"]
        {
            assert_eq!(text.parse::<ProductCode>(), Err(NotACode), "{text}");
        }
    }

    #[test]
    fn a_code_that_fits_no_list_is_doubtful() {
        assert_eq!(doubts("54-557-22060-1-2021"), []);
        assert_eq!(doubts("01-00004-7-2026"), []);
        assert_eq!(doubts("01-00004-7-2021"), [CodeDoubt::List]);
        assert_eq!(doubts("54-557-22060-1-2026"), [CodeDoubt::List]);
        assert_eq!(doubts("02-00004-1-2026"), [CodeDoubt::NoUnit("02".to_owned())]);
        // 06970 stands in the change table for what the list calls 06978.
        assert_eq!(doubts("22-06970-1-2026"), [CodeDoubt::NoUnit("06970".to_owned())]);
        let ba_dinh = places::commune(List::Since2025, "00004").unwrap();
        assert_eq!(doubts("04-00004-1-2026"), [CodeDoubt::NotIn { commune: ba_dinh, of: "04".to_owned() }]);
    }

    #[test]
    fn a_code_is_held_to_the_row() {
        let code: ProductCode = "01-00004-7-2026".parse().unwrap();
        let [ba_dinh, other] = ["00004", "00008"].map(|code| places::commune(List::Since2025, code));
        // Phường Trúc Bạch became a part of Ba Đình; phường Vĩnh Phúc of Ngọc Hà.
        let [of_it, not] = ["00004", "00006"].map(|code| places::commune(List::Before2025, code));
        assert_eq!(code.doubts(ba_dinh, Some(2026)), []);
        assert_eq!(code.doubts(of_it, None), []);
        for place in [other, not] {
            assert_eq!(code.doubts(place, None), [CodeDoubt::Elsewhere(ba_dinh.unwrap())]);
        }
        assert_eq!(code.doubts(None, Some(2025)), [CodeDoubt::Year(2025)]);
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(text in "[0-9]{2}-([0-9]{3}-)?[0-9]{5}-[0-9]{1,3}-20[0-9]{2}", other in "\\PC{0,24}") {
            prop_assert_eq!(text.parse::<ProductCode>().unwrap().to_string(), text);
            if let Ok(code) = other.parse::<ProductCode>() {
                prop_assert_eq!(code.to_string().parse(), Ok(code));
            }
        }
    }
}
