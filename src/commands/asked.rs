//! What products and certificates are asked for by, and parted by: the values that commands share.

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::law::Standing;
use crate::ledger::Records;
use crate::report::figures::{Placed, State};

/// What a product or a certificate may be asked to be.
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
    /// A product without a certificate.
    #[value(alias = "chua-cong-nhan")]
    Uncertified,
    /// A product whose approved result awaits the ministry.
    #[value(alias = "cho-trung-uong")]
    AwaitingMinistry,
    /// A product rated under three stars.
    #[value(alias = "chua-dat-3-sao")]
    Unranked,
}

impl Asked {
    /// What only products are, having no certificate.
    pub const OF_PRODUCTS: [Self; 3] = [Self::Uncertified, Self::AwaitingMinistry, Self::Unranked];
    /// What only certificates are: a product has its last one.
    pub const OF_CERTIFICATES: [Self; 1] = [Self::Superseded];

    /// Reads all of them, and shows none of those that the command knows only to say where they are.
    pub fn parser(hidden: &'static [Self]) -> impl TypedValueParser<Value = Self> {
        let shown = |one: &Self| Some(one.to_possible_value()?.hide(hidden.contains(one)));
        PossibleValuesParser::new(Self::value_variants().iter().filter_map(shown))
            .try_map(|typed| Self::from_str(&typed, false))
    }

    /// Whether a product is that on the day.
    pub fn is(self, records: &Records, placed: &Placed<'_>) -> bool {
        let Some(state) = placed.state(records) else { return false };
        let standing = match state {
            State::Certified(standing) => Some(standing),
            _ => None,
        };
        let in_force = standing.is_some_and(Standing::in_force);
        match self {
            Self::Valid => in_force,
            Self::Filed => standing == Some(Standing::Filed),
            Self::Due => standing == Some(Standing::Due),
            Self::Overdue => standing == Some(Standing::Overdue),
            Self::Extended => standing == Some(Standing::Extended),
            Self::Unfiled => {
                let is_filed = placed.certificate.is_some_and(|certificate| records.is_filed_again(certificate));
                standing == Some(Standing::Extended) && !is_filed
            }
            Self::Expired => standing == Some(Standing::Expired),
            Self::Superseded => standing.is_some_and(Standing::is_superseded),
            Self::Revoked => standing == Some(Standing::Revoked),
            Self::Withdrawn => standing == Some(Standing::Withdrawn),
            Self::Struck => standing == Some(Standing::Struck),
            Self::Unknown => standing == Some(Standing::Unknown),
            Self::Uncertified => standing.is_none(),
            Self::AwaitingMinistry => state == State::AwaitingMinistry,
            Self::Unranked => state == State::Unranked,
        }
    }
}

/// What tables and files are parted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// The subject's commune
    #[value(alias = "xa")]
    Commune,
    /// The subject
    #[value(alias = "chu-the")]
    Subject,
}
