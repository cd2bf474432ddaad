//! When a council's scores on a dossier count: quorum and spread. Both are policies.

use super::Points;
use super::policy::Quorum;

/// What a dossier's scores lack for the quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// Voting members who scored.
    pub scored: u32,
    /// How many are needed.
    pub needed: u32,
    /// Whether the chair is needed and missing.
    pub chair_missing: bool,
}

/// What is missing for the quorum, `None` when it is met: at least the fraction of the voting
/// members, the chair among them where the policy says so.
pub fn quorum_shortfall(policy: Quorum, voters: u32, scored: u32, chair_scored: bool) -> Option<Shortfall> {
    // Where all are tied to the subject, nobody's score is no result either.
    let needed = (voters * policy.numerator).div_ceil(policy.denominator).max(1);
    let chair_missing = policy.chair && !chair_scored;
    (scored < needed || chair_missing).then_some(Shortfall { scored, needed, chair_missing })
}

/// The largest difference between two totals; zero of none.
pub fn spread(totals: &[Points]) -> Points {
    let highest = totals.iter().max().copied().unwrap_or_default();
    let lowest = totals.iter().min().copied().unwrap_or_default();
    Points(highest.0 - lowest.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_of_eight_with_the_chair_is_a_quorum() {
        // rules §3: at least 3/4 of the members, the chair among them.
        let policy = Quorum { numerator: 3, denominator: 4, chair: true };
        assert_eq!(quorum_shortfall(policy, 8, 6, true), None);
        assert_eq!(quorum_shortfall(policy, 8, 6, false).map(|s| s.chair_missing), Some(true));
        assert_eq!(quorum_shortfall(policy, 8, 5, true).map(|s| s.needed), Some(6));
        assert_eq!(quorum_shortfall(policy, 7, 5, true).map(|s| s.needed), Some(6)); // 5,25 is not enough
        assert_eq!(quorum_shortfall(policy, 7, 6, true), None);
        let chairless = Quorum { chair: false, ..policy };
        assert_eq!(quorum_shortfall(chairless, 0, 0, false).map(|s| s.needed), Some(1));
    }

    #[test]
    fn spread_is_highest_less_lowest() {
        assert_eq!(spread(&[Points(7000), Points(8000), Points(7525)]), Points(1000));
        assert_eq!(spread(&[]), Points(0));
    }
}
