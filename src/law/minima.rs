//! Star minima (yêu cầu tối thiểu theo cấp độ sao): the lowest option of a criterion that a star allows.
//!
//! QĐ 26/2026 Appendix II marks options with `***`, `****`, `*****`. How a minimum is tested when
//! members tick different options, the act does not say: it is a policy.

use serde::Serialize;

use super::rubric::{Criterion, Mark, Rubric};
use super::{Points, Star};

/// How a minimum is tested over several members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MinimumTest {
    /// The lower median of the members' points.
    Median,
    /// Every member's points.
    Every,
    /// More than half of the members' points.
    Majority,
    /// What the council concluded from its advisory team's report.
    Recorded,
}

/// By what a rating tested the minima.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "&'static str")]
pub enum MinimaBasis {
    /// The act prints none.
    None,
    /// The act prints them, but the sheets give no points by criterion and the council concluded nothing.
    Untested,
    /// The members' marks.
    Tested,
    /// The council's conclusion.
    Recorded,
}

impl MinimaBasis {
    /// As stored.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Untested => "untested",
            Self::Tested => "tested",
            Self::Recorded => "recorded",
        }
    }

    /// Of a stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::None, Self::Untested, Self::Tested, Self::Recorded].into_iter().find(|basis| basis.id() == id)
    }
}

impl From<MinimaBasis> for &'static str {
    fn from(basis: MinimaBasis) -> Self {
        basis.id()
    }
}

/// A minimum, and what the members gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tested<'r> {
    /// The criterion.
    pub criterion: &'r Criterion,
    /// The star it is for.
    pub star: Star,
    /// The least points.
    pub least: Points,
    /// Each member's points, in the order of the sheets; none ticked is 0.
    pub points: Vec<Points>,
    /// The lower median of them.
    pub median: Points,
    /// Whether the minimum is met.
    pub met: bool,
}

impl MinimumTest {
    /// All of them, the default first.
    pub const ALL: [Self; 4] = [Self::Median, Self::Every, Self::Majority, Self::Recorded];

    /// As typed after `set minima`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::Every => "every",
            Self::Majority => "majority",
            Self::Recorded => "recorded",
        }
    }

    /// The test of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|test| test.id() == id)
    }

    /// Whether members' points reach a minimum. A council's own conclusion does not rest on them;
    /// beside it the median is shown.
    fn is_met(self, points: &[Points], least: Points) -> bool {
        let reaching = points.iter().filter(|points| **points >= least).count();
        match self {
            Self::Every => reaching == points.len(),
            Self::Majority => 2 * reaching > points.len(),
            Self::Median | Self::Recorded => lower_median(points) >= least,
        }
    }
}

/// The middle of an odd number of points; of an even number the lower of the two in the middle.
pub fn lower_median(points: &[Points]) -> Points {
    let mut sorted = points.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

/// Every minimum of a rubric against the members' marks, criterion by criterion, lower stars first.
pub fn test_minima<'r>(rubric: &'r Rubric, sheets: &[&[Mark]], how: MinimumTest) -> Vec<Tested<'r>> {
    let mut tested = Vec::new();
    for criterion in &rubric.criteria {
        let mut minima: Vec<(Star, Points)> =
            criterion.options.iter().filter_map(|option| Some((option.star?, option.points))).collect();
        minima.sort_unstable();
        if minima.is_empty() {
            continue;
        }
        let of = |marks: &&[Mark]| marks.iter().find(|m| m.criterion == criterion.number).map(|mark| mark.points);
        let points: Vec<Points> = sheets.iter().map(|marks| of(marks).unwrap_or_default()).collect();
        let median = lower_median(&points);
        for (star, least) in minima {
            let met = how.is_met(&points, least);
            tested.push(Tested { criterion, star, least, points: points.clone(), median, met });
        }
    }
    tested
}

/// The highest star whose minima, and those of the stars below it, are met: two where even those of
/// three stars are not, since two and one have none.
pub fn highest_met(tested: &[Tested<'_>]) -> Star {
    let missed = tested.iter().filter(|minimum| !minimum.met).map(|minimum| minimum.star).min();
    missed.map_or(Star::FIVE, Star::below)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rubric::built_in;
    use super::*;

    fn points(of: &[i64]) -> Vec<Points> {
        of.iter().map(|points| Points(points * 100)).collect()
    }

    #[test]
    fn the_lower_median_of_an_even_number_is_the_lower_of_the_middle_two() {
        assert_eq!(lower_median(&points(&[5, 1, 3])), Points(300));
        assert_eq!(lower_median(&points(&[5, 1, 3, 2])), Points(200));
        assert_eq!(lower_median(&points(&[4])), Points(400));
    }

    #[test]
    fn each_test_counts_members_its_own_way() {
        let (met, least) = (points(&[3, 3, 3, 1]), Points(300));
        assert!(MinimumTest::Median.is_met(&met, least));
        assert!(MinimumTest::Majority.is_met(&met, least));
        assert!(!MinimumTest::Every.is_met(&met, least));
        // Two of four: the lower of the middle two misses it, and half is no majority.
        let half = points(&[3, 3, 1, 1]);
        assert!(!MinimumTest::Median.is_met(&half, least) && !MinimumTest::Majority.is_met(&half, least));
    }

    /// The highest option of every criterion: 100 points.
    fn full(rubric: &Rubric) -> Vec<Mark> {
        let top = |c: &Criterion| Mark { criterion: c.number.clone(), points: c.max(), option: None };
        rubric.criteria.iter().map(top).collect()
    }

    #[test]
    fn one_missed_minimum_lowers_the_star_to_the_one_below() {
        let rubric = built_in("26-01").unwrap();
        // 26-01 1.3: `*****` at 3 points (Appendix II); 2.2: `***` at 2; 1.6: `****` at 1, its lowest option.
        for (criterion, given, highest) in [("1.3", 2, 4), ("2.2", 1, 2), ("1.6", 0, 3), ("3.1", 0, 5)] {
            let mut marks = full(&rubric);
            marks.iter_mut().find(|mark| mark.criterion == criterion).unwrap().points = Points(given * 100);
            let tested = test_minima(&rubric, &[&marks], MinimumTest::Median);
            assert_eq!(highest_met(&tested).number(), highest, "{criterion}");
        }
    }

    /// The highest star whose minima some sheets meet.
    fn met(rubric: &Rubric, sheets: &[Vec<Mark>], how: MinimumTest) -> Star {
        let sheets: Vec<&[Mark]> = sheets.iter().map(Vec::as_slice).collect();
        highest_met(&test_minima(rubric, &sheets, how))
    }

    proptest! {
        /// Adding points to a mark never misses a minimum that was met, whatever the test of minima;
        /// of whole stars tests/marks.rs shows it.
        #[test]
        fn more_points_miss_no_more_minima(
            given in prop::collection::vec(prop::collection::vec(0usize..4, 38), 1..8),
            (who, what) in (0usize..8, 0usize..38),
            how in prop::sample::select(&MinimumTest::ALL[..3]),
        ) {
            let rubric = built_in("26-01").unwrap();
            let sheet = |ticks: &Vec<usize>| -> Vec<Mark> {
                let tick = |(criterion, tick): (&Criterion, &usize)| Mark {
                    criterion: criterion.number.clone(),
                    points: criterion.allowed()[tick % criterion.allowed().len()],
                    option: None,
                };
                rubric.criteria.iter().zip(ticks).map(tick).collect()
            };
            let mut sheets: Vec<Vec<Mark>> = given.iter().map(sheet).collect();
            let before = met(&rubric, &sheets, how);
            let (who, what) = (who % sheets.len(), what % rubric.criteria.len());
            sheets[who][what].points = rubric.criteria[what].max();
            prop_assert!(met(&rubric, &sheets, how) >= before);
        }
    }
}
