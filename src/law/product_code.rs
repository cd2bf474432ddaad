//! The code of a product (mã số sản phẩm): province, commune, the commune's number, the year of evaluation.
//!
//! QĐ 26/2026 writes `PP-CCCCC-N-YYYY` with the codes of QĐ 19/2025/QĐ-TTg; before it stood `PP-DDD-CCCCC-N-YYYY`, with
//! the district. The code belongs to an evaluation and not to a product; registers hold blank and repeated ones, so that
//! it is kept as printed and never is a key.

use super::places::{self, Commune, District, List, Province};
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
    /// `own`: the provinces the ledger speaks for; empty: any.
    pub fn doubts(
        &self,
        (place, year): (Option<&'static Commune>, Option<i32>),
        own: &[&'static Province],
    ) -> Vec<CodeDoubt> {
        let list = self.list();
        let fits = match list {
            List::Before2025 => self.year <= 2025,
            List::Since2025 => self.year >= 2025,
        };
        let mut doubts: Vec<CodeDoubt> = (!fits).then_some(CodeDoubt::List).into_iter().collect();
        let no_unit = |part: &str| CodeDoubt::NoUnit { part: part.to_owned(), list };
        let province = places::by_key(&format!("{}@{list}", self.province));
        if province.is_none() {
            doubts.push(no_unit(&self.province));
        }
        let district = self.district.as_deref().map(|code| (code, places::district(code)));
        if let Some((code, None)) = district {
            doubts.push(no_unit(code));
        }
        let foreign = province.filter(|province| {
            let there = place.is_some_and(|place| place.province.within(list).contains(province));
            !there && !own.is_empty() && !own.iter().any(|own| own.within(list).contains(province))
        });
        match self.of_commune() {
            None => {
                doubts.push(self.of_old(place).unwrap_or_else(|| no_unit(&self.commune)));
                doubts.extend(foreign.map(CodeDoubt::Foreign));
            }
            Some(commune) => {
                let outside = self.outside(commune, province, district);
                let foreign = foreign.filter(|province| commune.province == *province);
                if let Some(province) = foreign {
                    doubts.push(CodeDoubt::Foreign(province));
                } else if let Some(place) = place.filter(|place| !may_be_one(place, commune)) {
                    let elsewhere = CodeDoubt::Elsewhere { commune, start: start(place, list) };
                    doubts.push(self.of_old(Some(place)).unwrap_or(elsewhere));
                }
                doubts.extend(outside);
            }
        }
        if let Some(year) = year.filter(|year| *year != self.year) {
            doubts.push(CodeDoubt::Year(year));
        }
        doubts
    }

    /// Whether its commune is in none of its other units.
    fn outside(
        &self,
        commune: &'static Commune,
        province: Option<&'static Province>,
        district: Option<(&str, Option<&'static District>)>,
    ) -> Option<CodeDoubt> {
        let not_in = |of: &str| CodeDoubt::NotIn { commune, of: of.to_owned() };
        if province.is_some_and(|province| commune.province != province) {
            return Some(not_in(&self.province));
        }
        let (code, found) = district.and_then(|(code, found)| Some((code, found?)))?;
        if commune.district == Some(found) {
            None
        } else if found.province != commune.province {
            Some(not_in(code))
        } else {
            Some(CodeDoubt::Rearranged { commune, of: code.to_owned() })
        }
    }

    /// That a code of the present form has the commune's code of before, where that may be the row's place.
    fn of_old(&self, place: Option<&'static Commune>) -> Option<CodeDoubt> {
        if self.list() == List::Before2025 {
            return None;
        }
        let old = places::commune(List::Before2025, &self.commune)?;
        let at_place = place.is_none_or(|place| may_be_one(old, place));
        at_place.then(|| CodeDoubt::Old { commune: old, start: start(place.unwrap_or(old), List::Since2025) })
    }
}

/// What a code of a list begins with at a place, where that is known.
fn start(place: &'static Commune, list: List) -> Option<String> {
    match list {
        List::Since2025 => place.present().map(|now| format!("{}-{}-", now.province.code, now.code)),
        List::Before2025 => {
            let district = place.district?;
            Some(format!("{}-{}-{}-", place.province.code, district.code, place.code))
        }
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
    NoUnit {
        /// The code of the unit.
        part: String,
        /// The list.
        list: List,
    },
    /// Its province is none of the ledger's, nor the row's.
    Foreign(&'static Province),
    /// It has the commune's code of before 01/07/2025.
    Old {
        /// The commune of then.
        commune: &'static Commune,
        /// What it should begin with, where that is known.
        start: Option<String>,
    },
    /// Its district is another than the commune's in the last list of before 01/07/2025.
    Rearranged {
        /// The commune.
        commune: &'static Commune,
        /// The code of the district.
        of: String,
    },
    /// Its commune is not in its district or province.
    NotIn {
        /// The commune.
        commune: &'static Commune,
        /// The code of the unit it is not in.
        of: String,
    },
    /// Its commune is not that of the row.
    Elsewhere {
        /// Its commune.
        commune: &'static Commune,
        /// What it should begin with, where that is known.
        start: Option<String>,
    },
    /// Its year is not that of the evaluation, which is this.
    Year(i32),
}

impl CodeDoubt {
    /// What to look at in a code.
    pub fn message(&self, code: &str, lang: Lang) -> String {
        let shown = |commune| places::Unit::Commune(commune).shown();
        match self {
            Self::List => msg::code_list(lang, code),
            Self::NoUnit { part, list: List::Since2025 } => msg::code_no_unit(lang, code, part),
            Self::NoUnit { part, list: List::Before2025 } => msg::code_no_unit_before(lang, code, part),
            Self::Foreign(province) => msg::code_foreign(lang, province.code, province.full_name()),
            Self::Old { commune, start: Some(start) } => msg::code_old(lang, code, shown(commune), start),
            Self::Old { commune, start: None } => msg::code_old_divided(lang, code, shown(commune)),
            Self::Rearranged { commune, of } => msg::code_rearranged(lang, code, shown(commune), of),
            Self::NotIn { commune, of } => msg::code_not_in(lang, code, shown(commune), of),
            Self::Elsewhere { commune, start: None } => msg::code_elsewhere(lang, code, shown(commune)),
            Self::Elsewhere { commune, start: Some(start) } => {
                msg::code_elsewhere_start(lang, code, shown(commune), start)
            }
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
        code.parse::<ProductCode>().unwrap().doubts((None, None), &[])
    }

    fn no_unit(part: &str, list: List) -> CodeDoubt {
        CodeDoubt::NoUnit { part: part.to_owned(), list }
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
        assert_eq!(doubts("02-00004-1-2026"), [no_unit("02", List::Since2025)]);
        assert_eq!(doubts("22-99999-1-2026"), [no_unit("99999", List::Since2025)]);
        // 06970 stands in the change table for what the list calls 06978; before, it was thị trấn Ba Chẽ, which is in it.
        let ba_che = places::commune(List::Before2025, "06970").unwrap();
        let start = Some("22-06978-".to_owned());
        assert_eq!(doubts("22-06970-1-2026"), [CodeDoubt::Old { commune: ba_che, start }]);
        let ba_dinh = places::commune(List::Since2025, "00004").unwrap();
        assert_eq!(doubts("04-00004-1-2026"), [CodeDoubt::NotIn { commune: ba_dinh, of: "04".to_owned() }]);
    }

    #[test]
    fn a_code_is_held_to_the_row() {
        let code: ProductCode = "01-00004-7-2026".parse().unwrap();
        let [ba_dinh, other] = ["00004", "00008"].map(|code| places::commune(List::Since2025, code));
        // Phường Trúc Bạch became a part of Ba Đình; phường Vĩnh Phúc of Ngọc Hà.
        let [of_it, not] = ["00004", "00006"].map(|code| places::commune(List::Before2025, code));
        assert_eq!(code.doubts((ba_dinh, Some(2026)), &[]), []);
        assert_eq!(code.doubts((of_it, None), &[]), []);
        for place in [other, not] {
            let start = Some("01-00008-".to_owned());
            assert_eq!(code.doubts((place, None), &[]), [CodeDoubt::Elsewhere { commune: ba_dinh.unwrap(), start }]);
        }
        assert_eq!(code.doubts((None, Some(2025)), &[]), [CodeDoubt::Year(2025)]);
    }

    #[test]
    fn a_new_code_of_an_old_commune_is_told_what_it_should_begin_with() {
        // 00013, phường Quán Thánh, is wholly in 00004 Ba Đình; the present list has no 00013.
        let code: ProductCode = "01-00013-1-2026".parse().unwrap();
        let old = places::commune(List::Before2025, "00013").unwrap();
        let start = Some("01-00004-".to_owned());
        let doubt = CodeDoubt::Old { commune: old, start };
        for place in [None, Some(old), places::commune(List::Since2025, "00004")] {
            assert_eq!(code.doubts((place, None), &[]), std::slice::from_ref(&doubt));
        }
    }

    #[test]
    fn a_district_that_was_rearranged_is_not_called_foreign() {
        // Units were divided before 01/07/2025 too, which the lists do not tell: phường Thuận Hòa is of 475 in the last.
        let of = "474".to_owned();
        let commune = places::commune(List::Before2025, "19762").unwrap();
        assert_eq!(doubts("46-474-19762-1-2022"), [CodeDoubt::Rearranged { commune, of }]);
        assert_eq!(doubts("46-475-19762-1-2025"), []);
        // Quận 9 (763) is no more in the last list before 01/07/2025.
        assert_eq!(doubts("79-763-26830-1-2020")[0], no_unit("763", List::Before2025));
    }

    #[test]
    fn a_province_that_the_ledger_does_not_speak_for_is_told() {
        let own = [places::by_key("82@2025").unwrap()];
        let foreign = |code: &str, place| code.parse::<ProductCode>().unwrap().doubts((place, None), &own);
        let ba_dinh = places::commune(List::Since2025, "00004");
        let ha_noi = CodeDoubt::Foreign(places::by_key("01@2025").unwrap());
        assert_eq!(foreign("01-00004-7-2026", None), [ha_noi]);
        assert_eq!(foreign("01-00004-7-2026", ba_dinh), []);
        // Đồng Tháp of before, and Tiền Giang, which is in it.
        assert_eq!(foreign("87-875-30178-7-2021", None), []);
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
