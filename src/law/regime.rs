//! The four regimes and how a dossier falls under one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Parts, Points, day};

/// The decision that a dossier is judged by. An act is keyed by its number and year: pages print
/// the acts' dates wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "&'static str")]
pub enum Regime {
    /// QĐ 1048/QĐ-TTg (2019), amended by QĐ 781/QĐ-TTg (2020).
    R1048,
    /// QĐ 148/QĐ-TTg (2023): the district certifies three stars.
    R148,
    /// QĐ 1489/QĐ-TTg (2025), which amends 148: no district level.
    R1489,
    /// QĐ 26/2026/QĐ-TTg.
    R26,
}

/// What chose the regime, the first that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "&'static str")]
pub enum Basis {
    /// The day the subject filed with the commune (QĐ 26/2026 Art 12.2).
    Filed,
    /// The council's meeting.
    Session,
    /// The decision's date.
    Decision,
    /// The end of the programme year.
    Year,
}

/// The kind of filing (Mẫu số 01 item 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum FilingKind {
    /// Lần đầu.
    First,
    /// Nâng hạng.
    Upgrade,
    /// Đánh giá, phân hạng lại.
    ReEvaluation,
}

/// The days that may choose a dossier's regime.
#[derive(Debug, Clone, Copy, Default)]
pub struct RegimeDates {
    /// Filed with the commune.
    pub filed: Option<NaiveDate>,
    /// The council's session.
    pub session: Option<NaiveDate>,
    /// The decision.
    pub decision: Option<NaiveDate>,
    /// The programme year.
    pub year: i32,
}

impl Regime {
    /// All of them, oldest first.
    pub const ALL: [Self; 4] = [Self::R1048, Self::R148, Self::R1489, Self::R26];

    /// The regime of a dossier, and what chose it. The filing day chooses (QĐ 26/2026 Art 12.2);
    /// where it is not known the council's meeting does, then the decision, then the programme year.
    pub fn choose(dates: &RegimeDates) -> (Self, Basis) {
        let known = [(dates.filed, Basis::Filed), (dates.session, Basis::Session), (dates.decision, Basis::Decision)];
        known.into_iter().find_map(|(date, basis)| Some((Self::in_force_on(date?), basis))).unwrap_or_else(|| {
            let last_day = NaiveDate::from_ymd_opt(dates.year, 12, 31).unwrap_or(NaiveDate::MAX);
            (Self::in_force_on(last_day), Basis::Year)
        })
    }

    /// The newest regime in force on a day; days before the first act fall under it.
    pub fn in_force_on(date: NaiveDate) -> Self {
        Self::ALL.into_iter().rev().find(|regime| regime.first_day() <= date).unwrap_or(Self::R1048)
    }

    /// The first day of its force.
    pub const fn first_day(self) -> NaiveDate {
        match self {
            Self::R1048 => day(2019, 8, 21),
            Self::R148 => day(2023, 2, 24),
            Self::R1489 => day(2025, 7, 6),
            Self::R26 => day(2026, 5, 22),
        }
    }

    /// The last day on which a dossier filed under an act before 26/2026 may be finished:
    /// 60 days for first-time and upgrade, 30 for re-evaluation, from 22/05/2026 (Art 12.2a–b).
    pub fn deadline(self, kind: FilingKind) -> Option<NaiveDate> {
        match (self, kind) {
            (Self::R26, _) => None,
            (_, FilingKind::First | FilingKind::Upgrade) => Some(day(2026, 7, 21)),
            (_, FilingKind::ReEvaluation) => Some(day(2026, 6, 21)),
        }
    }

    /// The most each part can give: 35/25/40 under 1048, 40/25/35 since 148 (Art 3.1).
    pub const fn part_limits(self) -> Parts {
        match self {
            Self::R1048 => Parts { a: Points(3500), b: Points(2500), c: Points(4000) },
            _ => Parts { a: Points(4000), b: Points(2500), c: Points(3500) },
        }
    }

    /// The act's number and year, as stored: `26/2026`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::R1048 => "1048/2019",
            Self::R148 => "148/2023",
            Self::R1489 => "1489/2025",
            Self::R26 => "26/2026",
        }
    }

    /// The act's number as an office cites it.
    pub const fn citation(self) -> &'static str {
        match self {
            Self::R1048 => "1048/QĐ-TTg",
            Self::R148 => "148/QĐ-TTg",
            Self::R1489 => "1489/QĐ-TTg",
            Self::R26 => "26/2026/QĐ-TTg",
        }
    }

    /// The regime of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|regime| regime.id() == id)
    }
}

impl From<Regime> for &'static str {
    fn from(regime: Regime) -> Self {
        regime.id()
    }
}

impl Basis {
    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Session => "session",
            Self::Decision => "decision",
            Self::Year => "year",
        }
    }

    /// The basis of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Filed, Self::Session, Self::Decision, Self::Year].into_iter().find(|basis| basis.id() == id)
    }
}

impl From<Basis> for &'static str {
    fn from(basis: Basis) -> Self {
        basis.id()
    }
}

impl FilingKind {
    /// All of them, in the order of Mẫu số 01.
    pub const ALL: [Self; 3] = [Self::First, Self::Upgrade, Self::ReEvaluation];

    /// As stored and in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Upgrade => "upgrade",
            Self::ReEvaluation => "re-evaluation",
        }
    }

    /// The kind of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl TryFrom<String> for FilingKind {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        Self::from_id(&id).ok_or_else(|| format!("no kind of filing {id}"))
    }
}

impl From<FilingKind> for &'static str {
    fn from(kind: FilingKind) -> Self {
        kind.id()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(filed: Option<(i32, u32, u32)>, session: Option<(i32, u32, u32)>, year: i32) -> (Regime, Basis) {
        let to_day = |d: Option<(i32, u32, u32)>| d.map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap());
        Regime::choose(&RegimeDates { filed: to_day(filed), session: to_day(session), decision: None, year })
    }

    #[test]
    fn the_filing_day_chooses_on_both_sides_of_each_change() {
        // rules §1.
        for (filed, regime) in [
            ((2019, 8, 21), Regime::R1048),
            ((2023, 2, 23), Regime::R1048),
            ((2023, 2, 24), Regime::R148),
            ((2025, 7, 5), Regime::R148),
            ((2025, 7, 6), Regime::R1489),
            ((2026, 5, 21), Regime::R1489),
            ((2026, 5, 22), Regime::R26),
        ] {
            assert_eq!(chosen(Some(filed), Some((2026, 6, 1)), 2026), (regime, Basis::Filed), "{filed:?}");
        }
    }

    #[test]
    fn without_a_filing_day_the_session_then_the_year() {
        assert_eq!(chosen(None, Some((2020, 12, 18)), 2020), (Regime::R1048, Basis::Session));
        assert_eq!(chosen(None, None, 2022), (Regime::R1048, Basis::Year));
        assert_eq!(chosen(None, None, 2023), (Regime::R148, Basis::Year));
        assert_eq!(chosen(None, None, 2025), (Regime::R1489, Basis::Year));
    }

    #[test]
    fn old_dossiers_have_sixty_and_thirty_days() {
        // Art 12.2: counted from 22/05/2026.
        let start = NaiveDate::from_ymd_opt(2026, 5, 22).unwrap();
        let days = |kind| (Regime::R1489.deadline(kind).unwrap() - start).num_days();
        assert_eq!((days(FilingKind::First), days(FilingKind::Upgrade), days(FilingKind::ReEvaluation)), (60, 60, 30));
        assert_eq!(Regime::R26.deadline(FilingKind::First), None);
    }

    #[test]
    fn parts_make_a_hundred() {
        for regime in Regime::ALL {
            assert_eq!(regime.part_limits().total(), Points::MAX);
        }
    }
}
