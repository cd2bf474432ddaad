//! What a figure held against a plan leaves out.

use serde::Serialize;

use crate::report::figures::Counted;

/// Why a figure may not be whole, or cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "gap", content = "count")]
pub enum Gap {
    /// No subject of the ledger is at the place.
    NobodyThere,
    /// Training is not told by district or commune.
    TrainingByPlace,
    /// The ledger has no ideas of the year.
    NoIdeas,
    /// No training of the year tells how many took part.
    NoTraining,
    /// So many courses do not tell how many took part.
    CoursesUntold(Counted),
    /// So many of the attendances are people, of courses that tell no attendances.
    HeadsAmong(Counted),
    /// So many courses are of several years.
    CoursesOfYears(Counted),
    /// So many products do not tell their commune.
    CommuneUntold(Counted),
    /// So many products do not tell their stars.
    StarUntold(Counted),
    /// So many certificates tell neither their programme year nor their day.
    YearUntold(Counted),
}

impl Gap {
    /// The same among those of several ledgers, of which this is the part.
    #[must_use]
    pub fn moved(self, part: usize) -> Self {
        match self {
            Self::CoursesUntold(of) => Self::CoursesUntold(of.moved(part)),
            Self::HeadsAmong(of) => Self::HeadsAmong(of.moved(part)),
            Self::CoursesOfYears(of) => Self::CoursesOfYears(of.moved(part)),
            Self::CommuneUntold(of) => Self::CommuneUntold(of.moved(part)),
            Self::StarUntold(of) => Self::StarUntold(of.moved(part)),
            Self::YearUntold(of) => Self::YearUntold(of.moved(part)),
            told => told,
        }
    }
}

/// What is not counted, where there is any.
pub(super) fn gap(gaps: &mut Vec<Gap>, of: Counted, why: fn(Counted) -> Gap) {
    if !of.is_none() {
        gaps.push(why(of));
    }
}
