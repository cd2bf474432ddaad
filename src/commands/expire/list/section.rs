//! The lists of certificates: what each is of, and how it is called.

use crate::commands::asked::Asked;
use crate::law::Standing;
use crate::text::Lang;
use crate::text::messages::{answer, ending as say};

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Expired,
    /// Runs on by Art 12.3, its file being in.
    Extended,
    /// Runs on by Art 12.3 without a file.
    Unfiled,
    /// In its term, which ends within the days asked for.
    Ending,
    Valid,
    Filed,
    Due,
    Overdue,
    Superseded,
    Revoked,
    Withdrawn,
    Struck,
    Unknown,
    /// Ended, and the mark is still in use.
    StillMarked,
}

impl Section {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 14] = [
        Self::Expired,
        Self::Extended,
        Self::Unfiled,
        Self::Ending,
        Self::Valid,
        Self::Filed,
        Self::Due,
        Self::Overdue,
        Self::Superseded,
        Self::Revoked,
        Self::Withdrawn,
        Self::Struck,
        Self::Unknown,
        Self::StillMarked,
    ];
    /// Those of a page where nobody asked for others.
    pub const UNASKED: [Self; 8] = [
        Self::Expired,
        Self::Extended,
        Self::Unfiled,
        Self::Ending,
        Self::Revoked,
        Self::Withdrawn,
        Self::Struck,
        Self::Unknown,
    ];

    /// Those of a standing that is asked for.
    pub const fn asked(asked: Asked) -> &'static [Self] {
        match asked {
            Asked::Valid => &[Self::Extended, Self::Unfiled, Self::Valid, Self::Filed, Self::Due, Self::Overdue],
            Asked::Filed => &[Self::Filed],
            Asked::Due => &[Self::Due],
            Asked::Overdue => &[Self::Overdue],
            Asked::Extended => &[Self::Extended, Self::Unfiled],
            Asked::Unfiled => &[Self::Unfiled],
            Asked::Expired => &[Self::Expired],
            Asked::Superseded => &[Self::Superseded],
            Asked::Revoked => &[Self::Revoked],
            Asked::Withdrawn => &[Self::Withdrawn],
            Asked::Struck => &[Self::Struck],
            Asked::Unknown => &[Self::Unknown],
            Asked::Uncertified | Asked::AwaitingMinistry | Asked::Unranked => &[],
        }
    }

    /// The list of a standing.
    pub fn of(standing: Standing, filed: bool) -> Option<Self> {
        Some(match standing {
            Standing::Expired => Self::Expired,
            Standing::Extended if filed => Self::Extended,
            Standing::Extended => Self::Unfiled,
            Standing::Valid => Self::Valid,
            Standing::Filed => Self::Filed,
            Standing::Due => Self::Due,
            Standing::Overdue => Self::Overdue,
            Standing::Revoked => Self::Revoked,
            Standing::Withdrawn => Self::Withdrawn,
            Standing::Struck => Self::Struck,
            Standing::Unknown => Self::Unknown,
            now if now.is_superseded() => Self::Superseded,
            _ => return None,
        })
    }

    /// In data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Extended => "extended",
            Self::Unfiled => "extended-unfiled",
            Self::Ending => "ending",
            Self::Valid => "valid",
            Self::Filed => "filed",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Superseded => "superseded",
            Self::Revoked => "revoked",
            Self::Withdrawn => "withdrawn",
            Self::Struck => "struck",
            Self::Unknown => "unknown",
            Self::StillMarked => "still-marked",
        }
    }

    /// Above its table.
    pub fn caption(self, on: &str, within: Option<i64>, lang: Lang) -> String {
        match self {
            Self::Expired => answer::expired_caption(lang, on),
            Self::Extended => answer::extended_caption(lang, on),
            Self::Unfiled => say::unfiled_caption(lang, on),
            Self::Ending => answer::ending_caption(lang, within.unwrap_or(0)),
            Self::Valid => say::valid_caption(lang),
            Self::Filed => say::filed_caption(lang),
            Self::Due => say::due_caption(lang),
            Self::Overdue => say::overdue_caption(lang),
            Self::Superseded => say::superseded_caption(lang),
            Self::Revoked => say::revoked_caption(lang),
            Self::Withdrawn => say::withdrawn_caption(lang),
            Self::Struck => say::struck_caption(lang),
            Self::Unknown => answer::unknown_caption(lang),
            Self::StillMarked => say::still_marked_caption(lang),
        }
    }
}
