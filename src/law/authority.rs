//! Who does what with a result: which level certifies, and what goes up.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Regime, Star};

/// A level of administration that sits or signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "&'static str")]
pub enum Level {
    /// Cấp huyện, until 30/06/2025.
    District,
    /// Cấp tỉnh.
    Province,
    /// Trung ương.
    Ministry,
}

impl Level {
    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Province => "province",
            Self::Ministry => "ministry",
        }
    }

    /// The level whose results come up to this one.
    pub const fn below(self) -> Option<Self> {
        match self {
            Self::District => None,
            Self::Province => Some(Self::District),
            Self::Ministry => Some(Self::Province),
        }
    }

    /// The level of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::District, Self::Province, Self::Ministry].into_iter().find(|level| level.id() == id)
    }
}

impl From<Level> for &'static str {
    fn from(level: Level) -> Self {
        level.id()
    }
}

/// What follows from a council's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "&'static str")]
pub enum Follows {
    /// Certified at this level.
    Certify,
    /// Certified here with four stars while the dossier goes up for five (before 26/2026).
    CertifyAndSendUp,
    /// Goes up to the next level, which scores it; nothing is certified here.
    SendUp,
    /// The result is approved and the dossier goes up; no certificate meanwhile (26/2026 Art 7.3e).
    ApproveAndSendUp,
    /// Certified by the level below.
    ReferDown,
    /// Recorded only: under three stars (26/2026 Art 4.1a).
    Record,
}

impl Follows {
    /// The star of the certificate that a council's star leads to, and whether the dossier is sent up as well: before
    /// 26/2026 ninety points and up are certified with four stars (tiềm năng 5 sao).
    pub fn certified(self, star: Star) -> (Star, bool) {
        let sent_up = self == Self::CertifyAndSendUp;
        (if sent_up { Star::FOUR } else { star }, sent_up)
    }

    const ALL: [Self; 6] =
        [Self::Certify, Self::CertifyAndSendUp, Self::SendUp, Self::ApproveAndSendUp, Self::ReferDown, Self::Record];

    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Certify => "certify",
            Self::CertifyAndSendUp => "certify-and-send-up",
            Self::SendUp => "send-up",
            Self::ApproveAndSendUp => "approve-and-send-up",
            Self::ReferDown => "refer-down",
            Self::Record => "record",
        }
    }

    /// Whether the next level's council scores the dossier.
    pub const fn goes_up(self) -> bool {
        matches!(self, Self::SendUp | Self::ApproveAndSendUp | Self::CertifyAndSendUp)
    }

    /// Whether the council's own level certifies.
    pub const fn certifies(self) -> bool {
        matches!(self, Self::Certify | Self::CertifyAndSendUp)
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|follows| follows.id() == id)
    }
}

impl From<Follows> for &'static str {
    fn from(follows: Follows) -> Self {
        follows.id()
    }
}

/// The first day without districts, which is that of the present list of provinces.
const DISTRICTS_ENDED: NaiveDate = super::places::SINCE;

/// The first day of the Ministry of Agriculture and Environment: before, Agriculture and Rural Development.
pub const MINISTRY_MERGED: NaiveDate = super::day(2025, 3, 1);

/// The days on which no district existed while QĐ 148 still named it: 01–05/07/2025.
pub fn in_gap(regime: Regime, on: NaiveDate) -> bool {
    regime == Regime::R148 && (DISTRICTS_ENDED..Regime::R1489.first_day()).contains(&on)
}

/// What follows from a star that a council of a level gave on a day (rules §1, §4).
#[allow(clippy::match_same_arms)] // one arm a rule of the table
pub fn follows(regime: Regime, level: Level, star: Star, on: NaiveDate) -> Follows {
    if !star.is_certified() {
        return Follows::Record; // QĐ 26/2026 Art 4.1a; the acts before it alike
    }
    match (regime, level, star.number()) {
        // QĐ 1048: the district's council scores first and certifies nothing; from 50 it goes up.
        (Regime::R1048, Level::District, _) => Follows::SendUp,
        // QĐ 148: the district certifies three stars and sends 70 to 100 up.
        (Regime::R148, Level::District, 3) => Follows::Certify,
        (_, Level::District, _) => Follows::SendUp,
        // QĐ 148: three stars are the district's, while there are districts.
        (Regime::R148, Level::Province, 3) if on < DISTRICTS_ENDED => Follows::ReferDown,
        (_, Level::Province, 3 | 4) => Follows::Certify,
        // QĐ 26/2026 Art 7.3e: 90 and up, the result is approved and the dossier goes up.
        (Regime::R26, Level::Province, _) => Follows::ApproveAndSendUp,
        (_, Level::Province, _) => Follows::CertifyAndSendUp,
        (_, Level::Ministry, 5) => Follows::Certify,
        // Art 7.4g: under 90 the province may recognise three or four stars from that result.
        (_, Level::Ministry, _) => Follows::ReferDown,
    }
}

/// Why a level may not certify a star.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// Under three stars there is no certificate.
    TooFewStars,
    /// There are no districts since 01/07/2025.
    NoDistricts,
    /// The dossier goes up: the next level's council scores it first.
    SentUp,
    /// An upgrade that is no higher than the certificate in force (Art 7.5).
    NoHigher,
    /// The star is another level's under this regime.
    Belongs(Level),
}

/// Why a level may not certify a star under a regime on the decision's date; `None` if it may.
/// 3★ / 4★ / 5★: province / province / ministry, but under QĐ 148 district / province / ministry
/// until the districts ended (rules §1; QĐ 26/2026 Art 4.1).
pub fn bar_to_certify(regime: Regime, level: Level, star: Star, on: NaiveDate) -> Option<Bar> {
    if !star.is_certified() {
        return Some(Bar::TooFewStars);
    }
    if in_gap(regime, on) && star == Star::THREE && level != Level::Ministry {
        return None; // the law names the district, the province does its work: warned about, never refused
    }
    if level == Level::District && on >= DISTRICTS_ENDED {
        return Some(Bar::NoDistricts);
    }
    let competent = match (regime, star.number()) {
        (_, 5) => Level::Ministry,
        (Regime::R148, 3) if on < DISTRICTS_ENDED => Level::District,
        _ => Level::Province,
    };
    (competent != level).then_some(Bar::Belongs(competent))
}

/// The level that now answers for a certificate of a star, whoever issued it: what a district
/// certified is the province's since 01/07/2025 (QĐ 26/2026 Art 8.2, 8.4).
pub fn now_competent(issued_by: Level, star: Option<Star>, on: NaiveDate) -> Level {
    match star {
        Some(Star::FIVE) => Level::Ministry,
        _ if issued_by == Level::District && on < DISTRICTS_ENDED => Level::District,
        _ => Level::Province,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn star(n: u8) -> Star {
        Star::new(n).unwrap()
    }

    #[test]
    fn each_regime_names_who_certifies() {
        use Level::{District, Ministry, Province};
        // rules §1, the table: regime, day, who certifies 3★, 4★, 5★.
        for (regime, date, levels) in [
            (Regime::R1048, on(2020, 12, 28), [Province, Province, Ministry]),
            (Regime::R148, on(2024, 1, 24), [District, Province, Ministry]),
            (Regime::R148, on(2025, 7, 6), [Province, Province, Ministry]),
            (Regime::R1489, on(2025, 12, 1), [Province, Province, Ministry]),
            (Regime::R26, on(2026, 8, 5), [Province, Province, Ministry]),
        ] {
            for (number, competent) in (3..).zip(levels) {
                for level in [District, Province, Ministry] {
                    let allowed = bar_to_certify(regime, level, star(number), date).is_none();
                    assert_eq!(allowed, level == competent, "{regime:?} {number} {level:?}");
                }
            }
        }
        assert_eq!(bar_to_certify(Regime::R26, Province, star(2), on(2026, 8, 5)), Some(Bar::TooFewStars));
        assert_eq!(bar_to_certify(Regime::R148, District, star(3), on(2025, 7, 6)), Some(Bar::NoDistricts));
        // rules §1: on 01–05/07/2025 warn, never refuse.
        for day in 1..=5 {
            assert!(in_gap(Regime::R148, on(2025, 7, day)));
            assert_eq!(bar_to_certify(Regime::R148, District, star(3), on(2025, 7, day)), None);
            assert_eq!(bar_to_certify(Regime::R148, Province, star(3), on(2025, 7, day)), None);
        }
        assert!(!in_gap(Regime::R148, on(2025, 7, 6)) && !in_gap(Regime::R148, on(2025, 6, 30)));
    }

    #[test]
    fn ninety_goes_up_with_a_certificate_before_2026_and_without_since() {
        let province = |regime, number, date| follows(regime, Level::Province, star(number), date);
        assert_eq!(province(Regime::R1048, 5, on(2020, 12, 18)), Follows::CertifyAndSendUp);
        assert_eq!(province(Regime::R1489, 5, on(2025, 12, 1)), Follows::CertifyAndSendUp);
        assert_eq!(province(Regime::R26, 5, on(2026, 8, 5)), Follows::ApproveAndSendUp);
        assert_eq!(province(Regime::R26, 2, on(2026, 8, 5)), Follows::Record);
        assert_eq!(province(Regime::R148, 3, on(2024, 1, 24)), Follows::ReferDown);
        assert_eq!(province(Regime::R148, 3, on(2025, 7, 3)), Follows::Certify);
        assert_eq!(follows(Regime::R1048, Level::District, star(3), on(2020, 5, 1)), Follows::SendUp);
        assert_eq!(follows(Regime::R148, Level::District, star(4), on(2024, 5, 1)), Follows::SendUp);
        assert_eq!(follows(Regime::R26, Level::Ministry, star(4), on(2026, 9, 1)), Follows::ReferDown);
    }

    #[test]
    fn a_districts_certificate_is_the_provinces_since_july_2025() {
        let three = Some(star(3));
        assert_eq!(now_competent(Level::District, three, on(2025, 6, 30)), Level::District);
        assert_eq!(now_competent(Level::District, three, on(2025, 7, 1)), Level::Province);
        assert_eq!(now_competent(Level::Ministry, Some(Star::FIVE), on(2026, 1, 1)), Level::Ministry);
    }
}
