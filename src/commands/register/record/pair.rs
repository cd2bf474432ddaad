//! Which record of the ledger each row of a list means.

use std::collections::HashMap;
use std::hash::Hash;

/// What a row means among the records that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// None of them.
    New,
    /// The one that is alike.
    Known(usize),
    /// One that it tells more fully, or less.
    Completes(usize),
    /// Perhaps this one; others may be meant as well, so none is taken.
    Unclear(usize),
}

impl Meant {
    /// The record that it is.
    pub fn taken(&self) -> Option<usize> {
        match self {
            Self::Known(at) | Self::Completes(at) => Some(*at),
            Self::New | Self::Unclear(_) => None,
        }
    }
}

/// Which record each row means, whatever the order of rows: the one that is alike; else one that fits, where no
/// row is like it, no other record fits, and it fits no other row.
pub fn pair<K: Eq + Hash>(known: &[K], rows: &[K], fits: impl Fn(&K, &K) -> bool) -> Vec<Meant> {
    let at: HashMap<&K, usize> = known.iter().enumerate().map(|(at, key)| (key, at)).collect();
    let alike: Vec<Option<usize>> = rows.iter().map(|row| at.get(row).copied()).collect();
    let mut free = vec![true; known.len()];
    for found in alike.iter().flatten() {
        free[*found] = false;
    }
    let fitting: Vec<Vec<usize>> = rows
        .iter()
        .zip(&alike)
        .map(|(row, alike)| match alike {
            Some(_) => Vec::new(),
            None => (0..known.len()).filter(|at| free[*at] && fits(&known[*at], row)).collect(),
        })
        .collect();
    let mut wanted = vec![0_usize; known.len()];
    for at in fitting.iter().flatten() {
        wanted[*at] += 1;
    }
    let meant = |(alike, fitting): (&Option<usize>, &Vec<usize>)| match (alike, fitting.as_slice()) {
        (Some(found), _) => Meant::Known(*found),
        (None, []) => Meant::New,
        (None, [found]) if wanted[*found] == 1 => Meant::Completes(*found),
        (None, [found, ..]) => Meant::Unclear(*found),
    };
    alike.iter().zip(&fitting).map(meant).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::or_blank;
    use super::*;

    type Key = (&'static str, &'static str);

    fn fits(one: &Key, other: &Key) -> bool {
        one.0 == other.0 && or_blank(one.1, other.1)
    }

    #[test]
    fn a_row_completes_what_no_other_may_mean() {
        use Meant::{Completes, Known, New, Unclear};
        let known = [("mật ong", ""), ("chè", "htx a"), ("chè", "htx b"), ("măng", "")];
        for (rows, meant) in [
            (vec![("mật ong", "")], vec![Known(0)]),
            (vec![("mật ong", "htx a")], vec![Completes(0)]),
            (vec![("mật ong", "htx a"), ("mật ong", "")], vec![New, Known(0)]),
            (vec![("mật ong", "htx a"), ("mật ong", "htx b")], vec![Unclear(0), Unclear(0)]),
            (vec![("chè", "")], vec![Unclear(1)]),
            (vec![("chè", "htx c")], vec![New]),
            (vec![("chè", ""), ("chè", "htx a")], vec![Completes(2), Known(1)]),
            (vec![("gà", "")], vec![New]),
        ] {
            assert_eq!(pair(&known, &rows, fits), meant, "{rows:?}");
        }
    }

    proptest! {
        #[test]
        fn the_order_of_rows_means_nothing(
            known in prop::collection::hash_set(("[ab]", "[xy]?"), 0..5),
            rows in prop::collection::hash_set(("[ab]", "[xy]?"), 0..5),
        ) {
            let fits = |one: &(String, String), other: &(String, String)| one.0 == other.0 && or_blank(&one.1, &other.1);
            let known: Vec<_> = known.into_iter().collect();
            let rows: Vec<_> = rows.into_iter().collect();
            let back: Vec<_> = rows.iter().rev().cloned().collect();
            let mut turned = pair(&known, &back, fits);
            turned.reverse();
            let meant = pair(&known, &rows, fits);
            prop_assert_eq!(&meant, &turned);
            // No record is meant by two rows.
            let mut taken: Vec<usize> = meant.iter().filter_map(Meant::taken).collect();
            let all = taken.len();
            taken.sort_unstable();
            taken.dedup();
            prop_assert_eq!(taken.len(), all);
        }
    }
}
