//! The choice of at most one gain from each of several lists that reaches a sum and passes it by the least.

/// From each list at most one gain, so that their sum is at least `wanted` and as small as can be, and the
/// gains chosen as few as can be for that sum; of each list the place of its gain. `None` where all of
/// them together fall short.
pub(super) fn least_reaching(lists: &[Vec<i64>], wanted: i64) -> Option<Vec<Option<usize>>> {
    if wanted <= 0 {
        return Some(vec![None; lists.len()]);
    }
    // Gains are points of options times sheets: in their common measure the sums are few.
    let unit = lists.iter().flatten().copied().fold(0, gcd).max(1);
    let wanted = usize::try_from(wanted).ok()?.div_ceil(usize::try_from(unit).ok()?);
    let scaled = |gain: &i64| usize::try_from(gain / unit).ok();
    let lists: Vec<Vec<usize>> = lists.iter().map(|list| list.iter().filter_map(scaled).collect()).collect();
    // The least sum is passed by less than one gain: else that gain could be left out.
    let room = wanted + lists.iter().flatten().max()?;

    let mut fewest: Vec<Option<u32>> = vec![None; room];
    fewest[0] = Some(0);
    let mut chosen: Vec<Vec<Option<usize>>> = Vec::with_capacity(lists.len());
    for list in &lists {
        let mut with = fewest.clone();
        let mut choice = vec![None; room];
        for (which, &gain) in list.iter().enumerate() {
            for sum in gain..room {
                let Some(count) = fewest[sum - gain].map(|count| count + 1) else { continue };
                if with[sum].is_none_or(|known| count < known) {
                    (with[sum], choice[sum]) = (Some(count), Some(which));
                }
            }
        }
        fewest = with;
        chosen.push(choice);
    }
    let mut sum = (wanted..room).find(|&sum| fewest[sum].is_some())?;
    let mut places = vec![None; lists.len()];
    for (at, choice) in chosen.iter().enumerate().rev() {
        places[at] = choice[sum];
        sum -= choice[sum].map_or(0, |which| lists[at][which]);
    }
    Some(places)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_least_that_reaches_is_taken_and_of_such_the_fewest() {
        assert_eq!(least_reaching(&[vec![300], vec![500], vec![200]], 500), Some(vec![None, Some(0), None]));
        assert_eq!(least_reaching(&[vec![100, 200], vec![100, 200]], 300).map(|c| c.iter().flatten().count()), Some(2));
        assert_eq!(least_reaching(&[vec![100]], 200), None);
        assert_eq!(least_reaching(&[vec![100]], 0), Some(vec![None]));
        assert_eq!(least_reaching(&[], 100), None);
    }

    proptest! {
        /// Against every combination there is.
        #[test]
        fn no_combination_does_better(
            lists in prop::collection::vec(prop::collection::vec(1i64..40, 0..4), 1..5),
            wanted in 0i64..120,
        ) {
            let mut sums = vec![(0, 0)];
            for list in &lists {
                let with = |(sum, count): &(i64, usize)| {
                    let (sum, count) = (*sum, *count);
                    list.iter().map(move |gain| (sum + gain, count + 1)).collect::<Vec<_>>()
                };
                let more: Vec<_> = sums.iter().flat_map(with).collect();
                sums.extend(more);
            }
            let best = sums.into_iter().filter(|(sum, _)| *sum >= wanted).min();
            let found = least_reaching(&lists, wanted).map(|places| {
                let taken: Vec<i64> = places.iter().zip(&lists).filter_map(|(at, list)| Some(list[(*at)?])).collect();
                (taken.iter().sum::<i64>(), taken.len())
            });
            prop_assert_eq!(found, best);
        }
    }
}
