//! The lists of certificates: what each is of, and how it is called.

use clap::ValueEnum;

use crate::commands::wording;
use crate::law::Standing;
use crate::ledger::{Certificate, Records};
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

/// What a certificate may be asked to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Asked {
    /// In force, filed and due and overdue and extended among them.
    #[value(alias = "con-hieu-luc")]
    Valid,
    /// In force, the file for re-evaluation came in on time.
    #[value(alias = "da-nop")]
    Filed,
    /// In force, the file for re-evaluation is due.
    #[value(alias = "den-han")]
    Due,
    /// In force, the time to file has passed.
    #[value(alias = "qua-han")]
    Overdue,
    /// Runs on by Art 12.3.
    #[value(alias = "keo-dai")]
    Extended,
    /// Runs on by Art 12.3 without a file.
    #[value(alias = "chua-nop")]
    Unfiled,
    /// Ended.
    #[value(alias = "het-hieu-luc")]
    Expired,
    /// Another certificate took its place.
    #[value(alias = "duoc-thay-the")]
    Superseded,
    /// Revoked (Art 8).
    #[value(alias = "bi-thu-hoi")]
    Revoked,
    /// Its recognition was withdrawn (Art 10.1b).
    #[value(alias = "thu-hoi-quyet-dinh")]
    Withdrawn,
    /// Taken off the list.
    #[value(alias = "dua-ra")]
    Struck,
    /// Its term is not known.
    #[value(alias = "chua-ro")]
    Unknown,
    /// No certificate: a product whose approved result awaits the ministry.
    #[value(alias = "cho-trung-uong", hide = true)]
    AwaitingMinistry,
    /// No certificate: a product rated under three stars.
    #[value(alias = "chua-dat-3-sao", hide = true)]
    Unranked,
}

impl Asked {
    /// The lists it means.
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::Valid => {
                &[Section::Extended, Section::Unfiled, Section::Valid, Section::Filed, Section::Due, Section::Overdue]
            }
            Self::Filed => &[Section::Filed],
            Self::Due => &[Section::Due],
            Self::Overdue => &[Section::Overdue],
            Self::Extended => &[Section::Extended, Section::Unfiled],
            Self::Unfiled => &[Section::Unfiled],
            Self::Expired => &[Section::Expired],
            Self::Superseded => &[Section::Superseded],
            Self::Revoked => &[Section::Revoked],
            Self::Withdrawn => &[Section::Withdrawn],
            Self::Struck => &[Section::Struck],
            Self::Unknown => &[Section::Unknown],
            Self::AwaitingMinistry | Self::Unranked => &[],
        }
    }

    /// By what `report roster` lists what has no certificate.
    pub const fn of_products(self) -> Option<&'static str> {
        match self {
            Self::AwaitingMinistry => Some("awaiting-ministry"),
            Self::Unranked => Some("unranked"),
            _ => None,
        }
    }
}

/// What the lists are cut by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// The commune of its subject
    #[value(alias = "xa")]
    Commune,
    /// Its subject
    #[value(alias = "chu-the")]
    Subject,
}

impl By {
    /// The commune or the subject of a certificate, as people call it.
    pub fn name(self, records: &Records, certificate: &Certificate, lang: Lang) -> String {
        let subject = records.subject_of(certificate.facts.product).map(|(_, facts)| facts);
        match self {
            Self::Subject => wording::subject_name(lang, subject),
            Self::Commune => {
                let told = subject.map(wording::unit).filter(|unit| !unit.is_empty());
                told.unwrap_or_else(|| say::commune_not_known(lang))
            }
        }
    }
}
