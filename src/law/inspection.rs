//! Inspections (QĐ 26/2026 Art 9): what is looked at, and what follows for the certificate.

use super::Ground;
use super::named::named;

named! {
    /// Whether a product keeps what its dossier was rated for (Art 9.3a).
    Criteria {
        /// It does.
        Kept = "kept",
        /// It does not.
        NotKept = "not-kept",
    }
}

named! {
    /// How the OCOP mark is used (Art 9.3b).
    MarkUse {
        /// As it may be.
        Proper = "proper",
        /// As it may not be.
        Improper = "improper",
        /// Not at all.
        Unused = "unused",
    }
}

named! {
    /// Information on the product, and its promotion (Art 9.3b).
    Information {
        /// As it should be.
        Proper = "proper",
        /// Not so.
        Improper = "improper",
    }
}

impl MarkUse {
    /// Whether the mark was seen in use.
    pub const fn in_use(self) -> bool {
        matches!(self, Self::Proper | Self::Improper)
    }
}

/// The grounds of Art 8.1 that findings may be: b, the criteria are no longer met by the conclusion of an inspection; d,
/// the mark is misused. Improper information alone is none of the six.
pub fn grounds(criteria: Option<Criteria>, mark: Option<MarkUse>) -> Vec<Ground> {
    let b = (criteria == Some(Criteria::NotKept)).then_some(Ground::B);
    let d = (mark == Some(MarkUse::Improper)).then_some(Ground::D);
    b.into_iter().chain(d).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_criteria_are_ground_b_and_the_mark_is_ground_d() {
        for (criteria, mark, expected) in [
            (None, None, vec![]),
            (Some(Criteria::Kept), Some(MarkUse::Unused), vec![]),
            (Some(Criteria::NotKept), Some(MarkUse::Proper), vec![Ground::B]),
            (Some(Criteria::Kept), Some(MarkUse::Improper), vec![Ground::D]),
            (Some(Criteria::NotKept), Some(MarkUse::Improper), vec![Ground::B, Ground::D]),
        ] {
            assert_eq!(grounds(criteria, mark), expected);
        }
        assert_eq!(MarkUse::ALL.iter().map(|mark| mark.in_use()).collect::<Vec<_>>(), [true, true, false]);
    }
}
