//! How far what an inspection asked for is.

use crate::law::Standing;
use crate::ledger::{Certificate, Ending, Event, Inspection, InspectionFacts, Records};
use crate::text::Lang;
use crate::text::messages::inspection as say;

/// How far the follow-up of an inspection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FollowUp {
    /// None was asked for.
    None,
    /// The product or outlet was inspected again.
    Done,
    /// The certificate was revoked.
    Ended,
    /// To be done.
    Open,
    /// To be done, and its day is past.
    Overdue,
}

impl FollowUp {
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Done => "inspected-again",
            Self::Ended => "revoked",
            Self::Open => "open",
            Self::Overdue => "overdue",
        }
    }

    pub fn told(self, lang: Lang) -> Option<String> {
        Some(match self {
            Self::None => return None,
            Self::Done => say::done(lang),
            Self::Ended => say::ended(lang),
            Self::Open => say::open(lang),
            Self::Overdue => say::overdue(lang),
        })
    }

    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Overdue)
    }
}

/// How far the follow-up of one is on the day of the records.
pub(super) fn follow_up(one: &Inspection, all: &[Inspection], records: &Records) -> FollowUp {
    let facts = &one.facts;
    if facts.follow_up.is_none() && facts.due_on.is_none() {
        return FollowUp::None;
    }
    let of = |facts: &InspectionFacts| (facts.product, facts.outlet);
    if all.iter().any(|other| of(&other.facts) == of(facts) && other.facts.held_on > facts.held_on) {
        return FollowUp::Done;
    }
    // The certificate that stood on the day, revoked that very day or since.
    let stood = |c: &&Certificate| {
        let standing = records.standing_on(c, facts.held_on);
        standing.in_force() || matches!(standing, Standing::Revoked | Standing::Unknown)
    };
    let revoked = |e: &Event| matches!(e.facts.ending, Ending::Revoked { .. }) && e.signed_on >= facts.held_on;
    let mut own = facts.product.into_iter().flat_map(|product| records.certificates_of(product)).filter(stood);
    if own.any(|certificate| records.events_of(certificate).any(revoked)) {
        return FollowUp::Ended;
    }
    if facts.due_on.is_some_and(|due| due < records.on) { FollowUp::Overdue } else { FollowUp::Open }
}
