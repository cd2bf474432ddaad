//! Points in whole hundredths, and means that are never rounded.

use serde::{Deserialize, Serialize};

/// Points of a sheet, a part or a mark, in whole hundredths: 90,75 is `Points(9075)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Points(pub i64);

impl Points {
    /// The most a dossier can get (QĐ 26/2026 Art 3.3): 100 points.
    pub const MAX: Self = Self(10_000);
}

/// A part of a sheet (Art 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Product and community.
    A,
    /// Marketing.
    B,
    /// Quality.
    C,
}

impl Part {
    /// All three.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// `A`, `B`, `C`.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// The three parts of a sheet, in whole hundredths: product and community, marketing, quality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Parts {
    /// Part A (QĐ 26/2026 Art 3.1a).
    pub a: Points,
    /// Part B (Art 3.1b).
    pub b: Points,
    /// Part C (Art 3.1c).
    pub c: Points,
}

impl Parts {
    /// The sheet's total.
    pub fn total(self) -> Points {
        Points(self.a.0 + self.b.0 + self.c.0)
    }

    /// The points of a part.
    pub const fn of(self, part: Part) -> Points {
        match part {
            Part::A => self.a,
            Part::B => self.b,
            Part::C => self.c,
        }
    }
}

/// The arithmetic mean of members' totals, kept as its sum and count so that it is never rounded
/// before it is compared (QĐ 26/2026 Art 3.3: "tổng điểm trung bình").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mean {
    /// Sum of the totals, in hundredths.
    pub sum: i64,
    /// How many totals; never zero.
    pub count: u32,
}

impl Mean {
    /// The mean of some totals; `None` of none.
    pub fn of(totals: impl IntoIterator<Item = Points>) -> Option<Self> {
        let (mut sum, mut count) = (0, 0);
        for total in totals {
            sum += total.0;
            count += 1;
        }
        (count > 0).then_some(Self { sum, count })
    }

    /// Whether the mean is at least so many whole points: `sum ≥ points × count`, in integers.
    pub fn reaches(self, whole_points: i64) -> bool {
        self.sum >= whole_points * 100 * i64::from(self.count)
    }

    /// The mean in hundredths, cut, never rounded up: 69,996 is 6999, so that what is printed never
    /// looks like the next band.
    pub fn cut(self) -> Points {
        Points(self.sum / i64::from(self.count))
    }
}
