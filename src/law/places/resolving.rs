//! A province found by what a person types or a paper prints.

use super::{List, Province, provinces};
use crate::text::{Lang, fold, messages};
use chrono::NaiveDate;

/// Names that no list prints, as [`fold::place`] writes them, and the name that a list does.
const ALIASES: [(&str, &str); 6] = [
    ("thừa thiên huế", "huế"),
    ("thừa thiên-huế", "huế"),
    ("hcm", "hồ chí minh"),
    ("tphcm", "hồ chí minh"),
    ("đắc lắc", "đắk lắk"),
    ("đắc nông", "đắk nông"),
];

/// Why a typed province is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// No code and no name of either list.
    #[error("{}", self.message(Lang::default()))]
    Unknown {
        /// As typed.
        typed: String,
        /// The nearest right one, if any is near.
        nearest: Option<&'static Province>,
    },
    /// A code or a name of two provinces; `@2024` or `@2025` tells which.
    #[error("{}", self.message(Lang::default()))]
    Ambiguous {
        /// As typed.
        typed: String,
        /// Every province it may mean, the older list first.
        meanings: Vec<&'static Province>,
    },
}

impl PlaceError {
    /// What is wrong and what to type instead.
    pub fn message(&self, lang: Lang) -> String {
        let shown = |p: &Province| format!("{} ({})", p.key(), p.full_name());
        match self {
            Self::Unknown { typed, nearest: Some(p) } => messages::places::unknown_near(lang, typed, shown(p)),
            Self::Unknown { typed, nearest: None } => messages::places::unknown(lang, typed),
            Self::Ambiguous { typed, meanings } => {
                let meanings = meanings.iter().map(|p| shown(p)).collect::<Vec<_>>().join(", ");
                messages::places::ambiguous(lang, typed, meanings)
            }
        }
    }
}

/// The province meant by a code or a name, with or without its kind and its diacritics, of either list or of the
/// one after `@`. What both lists call the same, by code and name, is the present one.
pub fn resolve(typed: &str) -> Result<&'static Province, PlaceError> {
    let (text, list) = match typed.split_once('@') {
        None => (typed.trim(), None),
        Some((text, list)) => match list.parse::<List>() {
            Ok(list) => (text.trim(), Some(list)),
            Err(()) => return Err(unknown(typed, text, None)),
        },
    };
    let mut meanings = meanings(text, list);
    match *meanings.as_slice() {
        [] => Err(unknown(typed, text, list)),
        [one] => Ok(one),
        [old, new] if old.code == new.code && old.is_named(&fold::place(new.name)) => Ok(new),
        _ => {
            meanings.sort_by_key(|p| (p.list, p.code));
            Err(PlaceError::Ambiguous { typed: typed.trim().to_owned(), meanings })
        }
    }
}

/// The province a paper of a day means by a printed name; `None` if the list of that day has none of the name.
/// What stands before the name ("TP.", "tỉnh") is not looked at.
pub fn named_on(name: &str, on: NaiveDate) -> Option<&'static Province> {
    match *named(name, Some(List::on(on))).as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

fn listed(list: Option<List>) -> impl Iterator<Item = &'static Province> {
    let both = [List::Before2025, List::Since2025].into_iter();
    both.filter(move |l| list.is_none_or(|only| only == *l)).flat_map(provinces)
}

fn meanings(text: &str, list: Option<List>) -> Vec<&'static Province> {
    let coded: Vec<_> = listed(list).filter(|p| p.code == text).collect();
    if coded.is_empty() { named(text, list) } else { coded }
}

/// By the name with its diacritics; only if there is none, without them.
pub(super) fn named(text: &str, list: Option<List>) -> Vec<&'static Province> {
    let place = fold::place(text);
    let place = ALIASES.iter().find(|(alias, _)| *alias == place).map_or(place.as_str(), |(_, name)| name);
    let exact: Vec<_> = listed(list).filter(|p| p.is_named(place)).collect();
    if !exact.is_empty() {
        return exact;
    }
    let bare = bare(text);
    listed(list).filter(|p| p.folded.1 == bare).collect()
}

/// A name for finding, without a kind typed without diacritics ("tinh dong thap").
fn bare(text: &str) -> String {
    let found = fold::search(&fold::place(text));
    let name = ["tinh ", "thanh pho ", "tp "].iter().find_map(|kind| found.strip_prefix(kind));
    name.map_or_else(|| found.clone(), str::to_owned)
}

/// The nearest: what the other list calls so, in the list asked for; else the likeliest slip of the hand.
fn unknown(typed: &str, text: &str, list: Option<List>) -> PlaceError {
    let bare = bare(text);
    let nearest = if let Some(&elsewhere) = meanings(text, None).last() {
        if list.is_none() { Some(elsewhere) } else { elsewhere.successors().pop() }
    } else if bare.bytes().all(|b| b.is_ascii_digit()) {
        // A code is not nearly another one, but for the zero a spreadsheet drops.
        meanings(&format!("0{bare}"), list).pop()
    } else {
        // Of two as near, the present one.
        let near = listed(list).map(|p| (strsim::osa_distance(&bare, &fold::search(p.name)), p));
        let near = near.min_by_key(|(distance, p)| (*distance, p.list == List::Before2025));
        near.filter(|(distance, _)| *distance <= bare.chars().count() / 3).map(|(_, p)| p)
    };
    PlaceError::Unknown { typed: typed.trim().to_owned(), nearest }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::places::by_key;

    fn key(typed: &str) -> String {
        resolve(typed).unwrap().key()
    }

    fn ambiguous(typed: &str) -> Vec<String> {
        match resolve(typed) {
            Err(PlaceError::Ambiguous { meanings, .. }) => meanings.iter().map(|p| p.key()).collect(),
            other => panic!("{typed}: {other:?}"),
        }
    }

    fn nearest(typed: &str) -> Option<String> {
        match resolve(typed) {
            Err(PlaceError::Unknown { nearest, .. }) => nearest.map(Province::key),
            other => panic!("{typed}: {other:?}"),
        }
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn seven_codes_changed_their_meaning() {
        let changed =
            provinces(List::Before2025).iter().filter(|p| matches!(resolve(p.code), Err(PlaceError::Ambiguous { .. })));
        assert_eq!(changed.map(|p| p.code).collect::<Vec<_>>(), ["15", "24", "44", "52", "80", "82", "91"]);
        assert_eq!(ambiguous("82"), ["82@2024", "82@2025"]);
        assert_eq!(by_key("82@2024").unwrap().full_name(), "tỉnh Tiền Giang");
        assert_eq!(by_key("82@2025").unwrap().full_name(), "tỉnh Đồng Tháp");
    }

    #[test]
    fn a_code_or_a_name_is_enough_where_it_means_one() {
        for (typed, meant) in [
            ("87", "87@2024"),
            (" 92 ", "92@2025"),
            ("82@2024", "82@2024"),
            ("đồng tháp@2024", "87@2024"),
            ("dong thap @2025", "82@2025"),
            ("Hoà Bình", "17@2024"),
            ("Hòa Bình", "17@2024"),
            ("Tỉnh Thanh Hoá", "38@2025"),
            ("THANH HÓA", "38@2025"),
            ("TP Cần Thơ", "92@2025"),
            ("TP.Cần Thơ", "92@2025"),
            ("thành phố Cần Thơ", "92@2025"),
            ("tinh Ha Nam", "35@2024"),
            ("Bà Rịa – Vũng Tàu", "77@2024"),
            ("ba ria vung tau", "77@2024"),
            ("Đăk Lăk", "66@2025"),
            ("Đắc Nông", "67@2024"),
            ("Thừa Thiên Huế", "46@2025"),
            ("TP.HCM", "79@2025"),
            ("Đồng Nai", "75@2025"),
        ] {
            assert_eq!(key(typed), meant, "{typed}");
        }
    }

    #[test]
    fn what_means_two_is_asked_about() {
        for typed in ["Đồng Tháp", "tỉnh Đồng Tháp", "Dong Thap", "tinh dong thap"] {
            assert_eq!(ambiguous(typed), ["87@2024", "82@2025"], "{typed}");
        }
        assert_eq!(ambiguous("An Giang"), ["89@2024", "91@2025"]);
    }

    #[test]
    fn what_means_none_gets_the_nearest() {
        assert_eq!(nearest("Đồng Tháo@2025").as_deref(), Some("82@2025"));
        assert_eq!(nearest("Quảng Nimh").as_deref(), Some("22@2025"));
        assert_eq!(nearest("1").as_deref(), Some("01@2025"));
        assert_eq!(nearest("Đồng Nai@2020").as_deref(), Some("75@2025"));
        assert_eq!(nearest("Tiền Giang@2025").as_deref(), Some("82@2025"));
        assert_eq!(nearest("87@2025").as_deref(), Some("82@2025"));
        for typed in ["", "@", "99", "07", "Bangkok", "0"] {
            assert_eq!(nearest(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_printed_name_means_the_list_of_its_day() {
        let on = |name, day| named_on(name, day).map(Province::key);
        assert_eq!(on("Đồng Tháp", day(2025, 6, 30)).as_deref(), Some("87@2024"));
        assert_eq!(on("Đồng Tháp", day(2025, 7, 1)).as_deref(), Some("82@2025"));
        assert_eq!(on("Tỉnh Vĩnh Phúc", day(2023, 1, 1)).as_deref(), Some("26@2024"));
        assert_eq!(on("Vĩnh Phúc", day(2026, 1, 1)), None);
        assert!(by_key("82@2025").unwrap().valid_on(day(2025, 7, 1)));
        assert!(!by_key("82@2025").unwrap().valid_on(day(2025, 6, 30)));
    }
}
