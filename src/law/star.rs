//! Ranks, and the bands of points that decide them.

use serde::{Deserialize, Serialize};

use super::Mean;

/// A rank of one to five stars (hạng sao).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Star(u8);

impl Star {
    /// Five stars: the ministry's.
    pub const FIVE: Self = Self(5);
    /// Four stars.
    pub const FOUR: Self = Self(4);
    /// Three stars: the lowest that is certified.
    pub const THREE: Self = Self(3);

    /// Two stars: the highest that has no minima.
    pub const TWO: Self = Self(2);

    /// The rank of a number, 1 to 5.
    pub fn new(number: u8) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }

    /// The rank's band: 5 from 90, 4 from 70, 3 from 50, 2 from 30, else 1, on the exact mean
    /// (QĐ 26/2026 Art 3.3a–đ). QĐ 1048/2019 prints 70–89 and 50–69; its gaps read "under 90",
    /// "under 70", so the bands are the same under every regime.
    pub fn of_mean(mean: Mean) -> Self {
        (2..=5).rev().map(Self).find(|star| mean.reaches(star.band().0.into())).unwrap_or(Self(1))
    }

    /// The band in whole points: from, and up to but not including (100 is included in the highest).
    pub fn band(self) -> (u8, u8) {
        match self.0 {
            5 => (90, 100),
            4 => (70, 90),
            3 => (50, 70),
            2 => (30, 50),
            _ => (0, 30),
        }
    }

    /// The point of QĐ 26/2026 Art 3.3 that gives the band.
    pub fn article(self) -> &'static str {
        match self.0 {
            5 => "3.3a",
            4 => "3.3b",
            3 => "3.3c",
            2 => "3.3d",
            _ => "3.3đ",
        }
    }

    /// Whether the rank is certified at all: three stars and up (QĐ 26/2026 Art 4.1a, 4.3).
    pub fn is_certified(self) -> bool {
        self >= Self::THREE
    }

    /// The rank below; of one star itself.
    #[must_use]
    pub fn below(self) -> Self {
        Self(self.0.saturating_sub(1).max(1))
    }

    /// The number of stars.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Star {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("no rank of {number} stars"))
    }
}

impl From<Star> for u8 {
    fn from(star: Star) -> Self {
        star.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Points;
    use super::*;

    fn star(totals: &[i64]) -> u8 {
        Star::of_mean(Mean::of(totals.iter().map(|&t| Points(t))).unwrap()).number()
    }

    #[test]
    fn bands_hold_at_their_edges() {
        // QĐ 26/2026 Art 3.3: from 90, from 70, from 50, from 30.
        assert_eq!(star(&[10_000]), 5);
        assert_eq!(star(&[9000]), 5);
        assert_eq!(star(&[8999]), 4);
        assert_eq!(star(&[7000]), 4);
        assert_eq!(star(&[6999]), 3);
        assert_eq!(star(&[5000]), 3);
        assert_eq!(star(&[4999]), 2);
        assert_eq!(star(&[3000]), 2);
        assert_eq!(star(&[2999]), 1);
        assert_eq!(star(&[0]), 1);
    }

    #[test]
    fn published_scores_give_the_published_stars() {
        // Cần Thơ 27/10/2020 and 2022; Khánh Hoà at the ministry; Bến Tre's 31 + 24 + 38.
        for (points, expected) in [
            (7300, 4),
            (5500, 3),
            (6500, 3),
            (6600, 3),
            (8000, 4),
            (7100, 4),
            (6900, 3),
            (6300, 3),
            (9075, 5),
            (3100 + 2400 + 3800, 5),
        ] {
            assert_eq!(star(&[points]), expected, "{points}");
        }
    }

    #[test]
    fn seven_totals_of_490_are_four_stars() {
        // rules §3: means of the rounded parts would give 69,99.
        assert_eq!(star(&[7000, 6900, 7100, 6950, 7050, 7000, 7000]), 4);
        assert_eq!(star(&[7000, 7000, 7000, 7000, 7000, 7000, 6999]), 3);
    }

    proptest! {
        /// The star is that of the exact fraction, told here in another way: as the rational
        /// number sum/(100·count) compared by cross-multiplication in i128.
        #[test]
        fn star_is_that_of_the_exact_fraction(totals in prop::collection::vec(0i64..=10_000, 1..60)) {
            let (sum, n) = (i128::from(totals.iter().sum::<i64>()), totals.len() as i128);
            let at_least = |band: i128| sum >= band * 100 * n;
            let expected = 1 + [30, 50, 70, 90].into_iter().filter(|&band| at_least(band)).count();
            prop_assert_eq!(usize::from(star(&totals)), expected);
        }

        /// A printed (cut) mean lies in the band of its star.
        #[test]
        fn a_printed_mean_never_looks_like_another_band(totals in prop::collection::vec(0i64..=10_000, 1..60)) {
            let mean = Mean::of(totals.iter().map(|&t| Points(t))).unwrap();
            prop_assert_eq!(Star::of_mean(Mean { sum: mean.cut().0, count: 1 }), Star::of_mean(mean));
        }
    }
}
