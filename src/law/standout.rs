//! Who stands out from the others on a criterion: a hint to the council's secretary before the members
//! talk, never a verdict. The rule is ours; no decision and no Quy chế that we know of has one.

use super::Points;

/// The one member whose points on a criterion stand out, by their place in the list; `None` where
/// nobody's do, or fewer than three members gave points.
///
/// A member's distance is that of their points from the median of the others' (of an even number of
/// others, halfway between the two in the middle). One stands out whose distance is at least half of
/// the criterion's maximum and greater than everyone else's: of two as far, or a council split in
/// half, nobody is the odd one.
pub fn stands_out(points: &[Points], max: Points) -> Option<usize> {
    if points.len() < 3 || max <= Points(0) {
        return None;
    }
    let distances: Vec<i64> = (0..points.len()).map(|at| doubled_distance(points, at)).collect();
    let furthest = *distances.iter().max()?;
    let mut there = distances.iter().enumerate().filter(|(_, distance)| **distance == furthest);
    let (at, _) = there.next()?;
    (there.next().is_none() && furthest >= max.0).then_some(at)
}

/// Twice the distance of one's points from the median of the others', so that a median halfway
/// between two stays whole.
fn doubled_distance(points: &[Points], at: usize) -> i64 {
    let mut others: Vec<i64> = points.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, p)| p.0).collect();
    others.sort_unstable();
    let middle = others.len() / 2;
    let doubled_median = others[middle] + others[(others.len() - 1) / 2];
    (2 * points[at].0 - doubled_median).abs()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn odd_one(points: &[i64], max: i64) -> Option<usize> {
        let points: Vec<Points> = points.iter().map(|points| Points(points * 100)).collect();
        stands_out(&points, Points(max * 100))
    }

    #[test]
    fn one_far_from_the_rest_stands_out() {
        assert_eq!(odd_one(&[5, 5, 0, 5], 5), Some(2));
        assert_eq!(odd_one(&[0, 5, 5], 5), Some(0));
        assert_eq!(odd_one(&[1, 1, 1, 1, 3], 3), Some(4));
        // A criterion of one point: ticked by all but one.
        assert_eq!(odd_one(&[1, 1, 1, 0], 1), Some(3));
    }

    #[test]
    fn half_of_the_maximum_is_far_and_less_is_not() {
        assert_eq!(odd_one(&[4, 4, 2, 4], 4), Some(2));
        assert_eq!(odd_one(&[5, 5, 3, 5], 5), None);
    }

    #[test]
    fn of_two_as_far_and_in_a_split_council_nobody_does() {
        assert_eq!(odd_one(&[0, 0, 5, 5], 5), None);
        assert_eq!(odd_one(&[5, 0, 0, 0, 5], 5), None);
        assert_eq!(odd_one(&[0, 3, 3, 3, 6], 6), None);
        assert_eq!(odd_one(&[3, 3, 3], 3), None);
    }

    #[test]
    fn two_members_differ_from_each_other_and_neither_stands_out() {
        assert_eq!(odd_one(&[0, 5], 5), None);
        assert_eq!(odd_one(&[5], 5), None);
        assert_eq!(odd_one(&[], 5), None);
        assert_eq!(odd_one(&[0, 0, 0], 0), None);
    }

    proptest! {
        /// The same person stands out whatever the order of the sheets.
        #[test]
        fn order_never_matters(points in prop::collection::vec(0i64..6, 0..12), turn in 0usize..12) {
            let mut turned = points.clone();
            turned.rotate_left(if points.is_empty() { 0 } else { turn % points.len() });
            let of = |points: &[i64]| odd_one(points, 5).map(|at| points[at]);
            prop_assert_eq!(of(&points), of(&turned));
        }

        /// Who stands out is the lowest or the highest, alone with these points.
        #[test]
        fn the_odd_one_is_alone_at_an_end(points in prop::collection::vec(0i64..6, 3..12)) {
            if let Some(at) = odd_one(&points, 5) {
                prop_assert_eq!(points.iter().filter(|other| **other == points[at]).count(), 1);
                let (low, high) = (points.iter().min().unwrap(), points.iter().max().unwrap());
                prop_assert!(points[at] == *low || points[at] == *high);
            }
        }
    }
}
