//! What stands in the way of rating a dossier, and what should be seen beside its result.

use chrono::NaiveDate;

use crate::law::{Points, Shortfall};
use crate::text::messages::reason;
use crate::text::{Lang, number};

/// Why a dossier cannot be rated.
pub(in crate::commands) enum Problem {
    /// Too few scored, or the chair did not.
    Quorum(Shortfall),
    /// The totals differ by more than the policy allows: who gave the highest and the lowest.
    Spread { found: Points, allowed: Points, highest: String, lowest: String },
    /// The council has no session on record.
    NoSession,
    /// The session is of a day before the dossier was filed.
    NotYetFiled { filed: NaiveDate, held_on: NaiveDate },
    /// The members marked by tables that do not agree.
    Tables,
    /// The policy rests the minima on the council's conclusion, and there is none.
    NoConclusion,
    /// More passes than the policy allows.
    Passes { allowed: u8 },
    /// A decision rests on its rating already.
    Decided,
}

/// What should be seen beside a result.
pub(in crate::commands) enum Warning {
    /// Minima are printed in the act, and nothing tells whether they are met.
    Untested,
    /// Some sheets have marks, others totals or parts.
    Mixed,
    /// The transition's last day is past (Art 12.2); the reason why it is finished all the same.
    PastDeadline { last: NaiveDate, reason: Option<String> },
    /// Members marked as absent handed in a sheet.
    Absent(Vec<String>),
    /// Sheets of members with a tie, not counted.
    Tied(Vec<String>),
}

impl Warning {
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Untested => reason::minima_untested(lang),
            Self::Mixed => reason::sheets_mixed(lang),
            Self::PastDeadline { last, reason: None } => reason::deadline_past(lang, number::date(lang, *last)),
            Self::PastDeadline { last, reason: Some(told) } => {
                reason::deadline_past_because(lang, number::date(lang, *last), told)
            }
            Self::Absent(names) => reason::scored_absent(lang, names.join(", ")),
            Self::Tied(names) => reason::scored_tied(lang, names.join(", ")),
        }
    }
}

impl Problem {
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Quorum(short) if short.scored == 0 => reason::no_sheets(lang),
            Self::Quorum(short) if short.scored >= short.needed => reason::no_chair(lang),
            Self::Quorum(short) => reason::quorum(lang, short.scored, short.needed),
            Self::Spread { found, allowed, highest, lowest } => {
                let (found, allowed) = (number::points(lang, found.0), number::points(lang, allowed.0));
                reason::spread(lang, found, allowed, highest, lowest)
            }
            Self::NoSession => reason::no_session(lang),
            Self::NotYetFiled { filed, held_on } => {
                reason::not_yet_filed(lang, number::date(lang, *held_on), number::date(lang, *filed))
            }
            Self::Tables => reason::tables_differ(lang),
            Self::NoConclusion => reason::no_conclusion(lang),
            Self::Passes { allowed } => reason::too_many_passes(lang, allowed),
            Self::Decided => reason::decided(lang),
        }
    }
}
