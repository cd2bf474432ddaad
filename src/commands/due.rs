//! What the office must do next, from the law and the ledger: each with its day.

mod certificates;
mod dossiers;
mod inspections;
mod rounds;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Failure, targets};
use crate::law::{Ground, Regime};
use crate::ledger::{Certificate, Dossier, Inspection, Outlet, Reader, Records};
use crate::report::figures::{Compared, Counted, Known, Of};
use crate::text::fold;

/// Days ahead that are looked at unless told.
pub(super) const AHEAD: i64 = 60;

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A dossier filed before 22/05/2026 is to be finished (QĐ 26/2026 Art 12.2).
    Transition,
    /// The commune's 15 working days end (Art 7.2).
    CommuneCheck,
    /// The 45 days of a re-evaluation end (Art 7.6g).
    ReEvaluation,
    /// The re-evaluation of a five-star product is to be sent up while 45 days of its term are left (Art 7.6e, 7.6g).
    SendUp,
    /// The ministry's 45 days for it end (Art 7.6g).
    MinistryReEvaluation,
    /// Communes have proposed what the province's next round takes (Art 5.1).
    ProvinceProposals,
    /// The province's round is held (Art 5.1).
    ProvinceRound,
    /// The province has proposed what the ministry's next round takes (Art 5.2).
    MinistryProposals,
    /// The ministry's round is held (Art 5.2).
    MinistryRound,
    /// The days to file a re-evaluation begin (Art 7.6a).
    FilingOpens,
    /// They end (Art 7.6a).
    FilingCloses,
    /// A certificate ends (Art 4.3).
    Ends,
    /// What Art 12.3 adds to a certificate ends.
    ExtensionEnds,
    /// The 15 days to revoke a certificate end (Art 8.4).
    Revoke,
    /// What an inspection asked for is to be done (Art 9).
    FollowUp,
    /// A year's target is to be reached.
    Target,
}

impl Kind {
    /// Its name in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Transition => "transition",
            Self::CommuneCheck => "commune-check",
            Self::ReEvaluation => "re-evaluation",
            Self::SendUp => "send-up",
            Self::MinistryReEvaluation => "ministry-re-evaluation",
            Self::ProvinceProposals => "province-proposals",
            Self::ProvinceRound => "province-round",
            Self::MinistryProposals => "ministry-proposals",
            Self::MinistryRound => "ministry-round",
            Self::FilingOpens => "filing-opens",
            Self::FilingCloses => "filing-closes",
            Self::Ends => "ends",
            Self::ExtensionEnds => "extension-ends",
            Self::Revoke => "revoke",
            Self::FollowUp => "follow-up",
            Self::Target => "target",
        }
    }

    /// Whether each is told on a line of its own, having little in common with another of its day.
    pub const fn is_alone(self) -> bool {
        matches!(self, Self::Revoke | Self::FollowUp | Self::Target)
    }
}

/// An inspection from which something is to follow.
#[derive(Debug, Clone)]
pub(super) struct Inspected {
    pub inspection: Inspection,
    /// What was inspected, where it was no product.
    pub outlet: Option<Outlet>,
    /// The grounds for revoking that it found.
    pub grounds: Vec<Ground>,
}

/// What an item is about.
#[derive(Debug, Clone)]
pub(super) enum About<'r> {
    /// A day of the law, of which the ledger holds nothing yet.
    Law,
    /// A round for which these dossiers were proposed, each with its result.
    Settled(Counted),
    Dossier(&'r Dossier),
    Certificate(&'r Certificate),
    Inspection(Box<Inspected>),
    Gap(Compared),
}

/// Something to do by a day.
#[derive(Debug, Clone)]
pub(super) struct Item<'r> {
    /// The last day for it; of an end, the day it ends.
    pub on: NaiveDate,
    pub kind: Kind,
    pub about: About<'r>,
}

impl<'r> Item<'r> {
    fn new(on: NaiveDate, kind: Kind, about: About<'r>) -> Self {
        Self { on, kind, about }
    }

    /// The product it is about.
    pub fn product(&self) -> Option<i64> {
        match &self.about {
            About::Dossier(dossier) => Some(dossier.key.product),
            About::Certificate(certificate) => Some(certificate.facts.product),
            About::Inspection(one) => one.inspection.facts.product,
            About::Law | About::Settled(_) | About::Gap(_) => None,
        }
    }

    /// The records that stand behind some items told on one line; `None` where a line tells of the law alone, or of an
    /// inspection, which is told whole.
    pub fn behind(group: &[Self]) -> Option<Counted> {
        let of = |of: Of, id: fn(&About<'_>) -> Option<i64>| {
            Some(Counted::all(of, group.iter().filter_map(|item| id(&item.about))))
        };
        match &group.first()?.about {
            About::Law | About::Inspection(_) => None,
            About::Settled(dossiers) => Some(dossiers.clone()),
            About::Dossier(_) => of(Of::Dossiers, |about| match about {
                About::Dossier(dossier) => Some(dossier.id),
                _ => None,
            }),
            About::Certificate(_) => of(Of::Certificates, |about| match about {
                About::Certificate(certificate) => Some(certificate.id),
                _ => None,
            }),
            About::Gap(one) => one.reached.clone(),
        }
    }

    /// What it is about, by a name that stays: two items of a kind never share one.
    pub fn key(&self) -> String {
        match &self.about {
            About::Law | About::Settled(_) => self.on.to_string(),
            About::Dossier(dossier) => dossier.code.to_string(),
            About::Certificate(certificate) => certificate.id.to_string(),
            About::Inspection(one) => one.inspection.id.to_string(),
            About::Gap(one) => {
                let (district, commune) = (fold::place_key(&one.district), fold::place_key(&one.commune));
                let star = one.star.map(|star| star.to_string()).unwrap_or_default();
                [&one.year.to_string(), one.measure.id(), &star, &district, &commune].join("-").replace(' ', "-")
            }
        }
    }
}

/// What is past due, and what is due within so many days, by day; targets of the year always.
pub(super) fn items<'r>(reader: Reader<'_>, records: &'r Records, within: i64) -> Result<Vec<Item<'r>>, Failure> {
    let mut items = Vec::new();
    items.extend(certificates::due(records));
    // The other days are those of 26/2026: before it there are none.
    if records.on >= Regime::R26.first_day() {
        items.extend(dossiers::due(records, &reader.commune_checks()?));
        items.extend(rounds::due(records));
        items.extend(inspections::due(reader, records)?);
    }
    let until = records.on + TimeDelta::days(within);
    items.retain(|item| item.on <= until);
    items.extend(gaps(reader, records)?);
    items.sort_by_cached_key(|item| {
        (item.on, item.kind, item.product().map(|product| fold::key(records.product_name(product))), item.key())
    });
    Ok(items)
}

/// The items told on a line of their own: those of a kind on a day, unless each is asked for or its kind stands alone.
pub(super) fn groups<'i, 'r>(items: &'i [Item<'r>], all: bool) -> Vec<&'i [Item<'r>]> {
    let alike = |a: &Item<'_>, b: &Item<'_>| !all && (a.on, a.kind) == (b.on, b.kind) && !a.kind.is_alone();
    items.chunk_by(alike).collect()
}

/// How many lines are past due on a day, and how many are due within so many days.
pub(super) fn past_and_coming(groups: &[&[Item<'_>]], on: NaiveDate, within: i64) -> (u64, u64) {
    let left = || groups.iter().map(|group| (group[0].on - on).num_days());
    (left().filter(|left| *left < 0).count() as u64, left().filter(|left| (0..=within).contains(left)).count() as u64)
}

/// The targets of the year that are not reached yet.
fn gaps<'r>(reader: Reader<'_>, records: &Records) -> Result<Vec<Item<'r>>, Failure> {
    let (year, ideas, activities) = (records.on.year(), reader.ideas(records.on)?, reader.activities(records.on)?);
    let known = Known { records, ideas: &ideas, activities: &activities };
    let compared = targets::compared(reader, known, year)?.into_iter();
    let open =
        compared.filter(|one| one.reached.as_ref().is_none_or(|reached| reached.count() < u64::from(one.planned)));
    let last = NaiveDate::from_ymd_opt(year, 12, 31);
    Ok(open.filter_map(|one| Some(Item::new(last?, Kind::Target, About::Gap(one)))).collect())
}
