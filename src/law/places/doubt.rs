//! What is doubtful in a printed place: told to a person, never settled by a guess.

use super::{Commune, District, Forward, List, Province};
use crate::text::{Lang, messages::places as msg};

/// A unit of any level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A commune.
    Commune(&'static Commune),
    /// A district.
    District(&'static District),
    /// A province.
    Province(&'static Province),
}

impl Unit {
    /// The list it is of.
    pub fn list(self) -> List {
        match self {
            Self::Commune(commune) => commune.list,
            Self::District(_) => List::Before2025,
            Self::Province(province) => province.list,
        }
    }

    /// "xã Tân Mỹ, huyện Lấp Vò, tỉnh Đồng Tháp".
    pub fn shown(self) -> String {
        match self {
            Self::Commune(commune) => {
                let district =
                    commune.district.map(|district| format!(", {}", district.full_name())).unwrap_or_default();
                format!("{}{district}, {}", commune.full_name(), commune.province.full_name())
            }
            Self::District(district) => format!("{}, {}", district.full_name(), district.province.full_name()),
            Self::Province(province) => province.full_name(),
        }
    }
}

/// Why a printed place is not surely the unit it was taken for, or is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceDoubt {
    /// Not in the lists, where it is told to be.
    Unknown {
        /// As printed.
        printed: String,
        /// The nearest that is, if any is near.
        nearest: Option<Unit>,
    },
    /// Several units may be meant: none is taken.
    Ambiguous {
        /// As printed.
        printed: String,
        /// Every unit it may be.
        meanings: Vec<Unit>,
    },
    /// A unit that ended on 30/06/2025, on a paper since.
    Ended {
        /// The unit.
        unit: Unit,
        /// Of a commune, what it became.
        became: Option<Forward>,
    },
    /// A unit since 01/07/2025, on a paper before.
    NotYet {
        /// The unit.
        unit: Unit,
    },
    /// Taken for the only unit of the name, which is of another kind.
    OtherKind {
        /// As printed.
        printed: String,
        /// The unit.
        unit: Unit,
    },
}

impl PlaceDoubt {
    /// That a unit is of the other list than a paper's.
    pub(super) fn other_side(unit: Unit) -> Self {
        match unit {
            Unit::Commune(commune) if commune.list == List::Before2025 => {
                Self::Ended { unit, became: Some(super::forward(commune)) }
            }
            unit if unit.list() == List::Before2025 => Self::Ended { unit, became: None },
            unit => Self::NotYet { unit },
        }
    }

    /// What to look at.
    pub fn message(&self, lang: Lang) -> String {
        let several = |units: &[Unit]| units.iter().map(|unit| unit.shown()).collect::<Vec<_>>().join("; ");
        match self {
            Self::Unknown { printed, nearest: None } => msg::not_listed(lang, printed),
            Self::Unknown { printed, nearest: Some(near) } => msg::not_listed_near(lang, printed, near.shown()),
            Self::Ambiguous { printed, meanings } => msg::several(lang, printed, several(meanings)),
            Self::Ended { unit, became: None } => msg::ended(lang, unit.shown()),
            Self::Ended { unit, became: Some(Forward::One(new)) } => {
                msg::ended_into(lang, unit.shown(), Unit::Commune(new).shown())
            }
            Self::Ended { unit, became: Some(Forward::Split(news)) } => {
                let news: Vec<_> = news.iter().map(|new| new.full_name()).collect();
                msg::ended_split(lang, unit.shown(), news.join(", "))
            }
            Self::Ended { unit, became: Some(Forward::NotListed) } => msg::ended_unlisted(lang, unit.shown()),
            // In a province that was merged every commune's name may be new: said once for all rows.
            Self::NotYet { .. } => msg::not_yet(lang),
            Self::OtherKind { printed, unit } => msg::other_kind(lang, printed, unit.shown()),
        }
    }
}
