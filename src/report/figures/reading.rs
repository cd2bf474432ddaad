//! Other ways in which a published figure may have been counted: which of them give it exactly.

use std::collections::BTreeSet;

use super::{Counted, Dimension, Measure, Measured, Of, Scope};
use crate::law::FilingKind;
use crate::ledger::{Certificate, Records};

/// A way of counting that differs a little from the ledger's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// By the day of signing, not by programme year.
    Signed,
    /// Re-evaluated ones as well.
    WithReEvaluated,
    /// Upgraded ones as well.
    WithUpgraded,
    /// Both of them.
    WithRenewed,
    /// Without those re-evaluated.
    NoReEvaluated,
    /// Without those upgraded.
    NoUpgraded,
    /// First certified alone.
    FirstOnly,
    /// Those sent up for five stars apart.
    SentUpApart,
    /// Those sent up for five stars as five.
    SentUpAsFive,
    /// Without those that are no longer in force.
    InForceOnly,
    /// Without those that a decision ended.
    NotEnded,
    /// Those that ended as well.
    WithEnded,
    /// Each certificate, where a product has several.
    EachCertificate,
    /// A subject once for each of its products.
    EachProduct,
    /// Subjects, not products.
    BySubject,
    /// Those no council has rated as well.
    Unrated,
    /// Those rated alone.
    Rated,
}

impl Reading {
    /// Every one, the likeliest first.
    pub const ALL: [Self; 17] = [
        Self::WithReEvaluated,
        Self::WithUpgraded,
        Self::WithRenewed,
        Self::SentUpApart,
        Self::SentUpAsFive,
        Self::NoReEvaluated,
        Self::NoUpgraded,
        Self::FirstOnly,
        Self::Signed,
        Self::NotEnded,
        Self::InForceOnly,
        Self::WithEnded,
        Self::EachCertificate,
        Self::EachProduct,
        Self::BySubject,
        Self::Unrated,
        Self::Rated,
    ];

    /// The key of it in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Signed => "by_signing",
            Self::WithReEvaluated => "with_re_evaluated",
            Self::WithUpgraded => "with_upgraded",
            Self::WithRenewed => "with_upgraded_and_re_evaluated",
            Self::NoReEvaluated => "without_re_evaluated",
            Self::NoUpgraded => "without_upgraded",
            Self::FirstOnly => "first_only",
            Self::SentUpApart => "sent_up_apart",
            Self::SentUpAsFive => "sent_up_as_five",
            Self::InForceOnly => "in_force_only",
            Self::NotEnded => "without_ended_by_decision",
            Self::WithEnded => "with_ended",
            Self::EachCertificate => "each_certificate",
            Self::EachProduct => "subject_for_each_product",
            Self::BySubject => "by_subject",
            Self::Unrated => "with_unrated",
            Self::Rated => "rated_only",
        }
    }

    /// What is counted so; `None` where it is no other way of counting this.
    fn count(self, measured: &Measured<'_>, what: Measure, year: Option<i32>, scope: &Scope) -> Option<Counted> {
        let records = measured.records;
        let kind = code(scope, Dimension::Kind);
        let of = |scope: &Scope| measured.count(what, year, scope);
        let kinds = |kinds: &[FilingKind]| {
            let counted = kinds.iter().map(|kind| of(&with(scope, Dimension::Kind, kind.id())));
            counted.reduce(|all, more| all.with(&more))
        };
        let without = |dimension, code: &str| Some(of(scope).without(&of(&with(scope, dimension, code))));
        let products = matches!(what, Measure::Products | Measure::InForce);
        let first = kind == Some(FilingKind::First.id());
        let sent_up = code(scope, Dimension::SentUp).is_some();
        match self {
            Self::WithReEvaluated if first => kinds(&[FilingKind::First, FilingKind::ReEvaluation]),
            Self::WithUpgraded if first => kinds(&[FilingKind::First, FilingKind::Upgrade]),
            Self::WithRenewed if first => kinds(&FilingKind::ALL),
            // A subject may have a product of each kind: only products can be taken away.
            Self::NoReEvaluated if kind.is_none() && products => {
                without(Dimension::Kind, FilingKind::ReEvaluation.id())
            }
            Self::NoUpgraded if kind.is_none() && products => without(Dimension::Kind, FilingKind::Upgrade.id()),
            Self::FirstOnly if kind.is_none() => kinds(&[FilingKind::First]),
            Self::SentUpApart if code(scope, Dimension::Star) == Some("4") && !sent_up && products => {
                without(Dimension::SentUp, "true")
            }
            Self::SentUpAsFive if code(scope, Dimension::Star) == Some("5") && products => {
                let four = with(scope, Dimension::Star, "4");
                Some(of(scope).with(&of(&with(&four, Dimension::SentUp, "true"))))
            }
            Self::Signed if what == Measure::Products => Some(measured.signed(year?, scope)),
            Self::InForceOnly if what == Measure::Products => {
                Some(kept(records, &of(scope), |one| records.standing(one).in_force()))
            }
            Self::NotEnded if what == Measure::Products => {
                Some(kept(records, &of(scope), |one| records.ended_by(one).is_none()))
            }
            Self::WithEnded if what == Measure::InForce => Some(measured.count(Measure::Products, year, scope)),
            Self::EachCertificate if what == Measure::Products => Some(measured.each(year, scope)),
            Self::EachProduct if what == Measure::Subjects => Some(measured.count(Measure::Products, year, scope)),
            Self::EachProduct if what == Measure::Participants => Some(measured.count(Measure::Evaluated, year, scope)),
            Self::BySubject if what == Measure::Products => Some(measured.count(Measure::Subjects, year, scope)),
            Self::BySubject if what == Measure::Evaluated => Some(measured.count(Measure::Participants, year, scope)),
            Self::Unrated if what == Measure::Evaluated => Some(measured.count(Measure::Registered, year, scope)),
            Self::Rated if what == Measure::Registered => Some(measured.count(Measure::Evaluated, year, scope)),
            _ => None,
        }
    }
}

/// A way of counting that gives a figure exactly, and what makes the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The way.
    pub reading: Reading,
    /// Counted by it, and not by the ledger's own way.
    pub more: Counted,
    /// Not counted by it.
    pub less: Counted,
}

/// The ways of counting that give a value which the ledger's own way does not.
pub fn explained(
    measured: &Measured<'_>,
    what: Measure,
    year: Option<i32>,
    scope: &Scope,
    value: u64,
) -> Vec<Explained> {
    let records = measured.records;
    let own = measured.count(what, year, scope);
    let mut seen: BTreeSet<(Vec<i64>, Vec<i64>)> = BTreeSet::new();
    let ways = Reading::ALL.into_iter().filter_map(|reading| {
        let counted = reading.count(measured, what, year, scope).filter(|counted| counted.count() == value)?;
        let (more, less) = match reading {
            Reading::EachProduct => (again(records, &counted), Counted::none(counted.of())),
            Reading::BySubject => (Counted::none(own.of()), again(records, &own)),
            _ => (counted.without(&own), own.without(&counted)),
        };
        // Two names of one way are one: in a year without upgrades the first certified are those not re-evaluated.
        seen.insert((more.ids().collect(), less.ids().collect())).then_some(Explained { reading, more, less })
    });
    ways.collect()
}

/// Those of subjects that another one counted before them is of already.
fn again(records: &Records, counted: &Counted) -> Counted {
    let mut subjects = BTreeSet::new();
    let product = |id: i64| match counted.of() {
        Of::Dossiers => records.dossier(id).map(|dossier| dossier.key.product),
        _ => records.certificate(id).map(|one| one.facts.product),
    };
    let is_again = |id: &i64| {
        let subject = product(*id).and_then(|product| records.subject_of(product));
        subject.is_some_and(|(subject, facts)| facts.name.is_none() || !subjects.insert(subject))
    };
    Counted::all(counted.of(), counted.ids().filter(is_again).collect::<Vec<_>>())
}

fn kept(records: &Records, counted: &Counted, keep: impl Fn(&Certificate) -> bool) -> Counted {
    let of = counted.ids().filter_map(|id| records.certificate(id)).filter(|one| keep(one));
    Counted::all(Of::Certificates, of.map(|one| one.id))
}

fn code(scope: &Scope, dimension: Dimension) -> Option<&str> {
    scope.only.iter().find(|(of, _)| *of == dimension).map(|(_, code)| code.as_str())
}

/// The same, of this value of a dimension.
fn with(scope: &Scope, dimension: Dimension, code: &str) -> Scope {
    let others = scope.only.iter().filter(|(of, _)| *of != dimension).cloned();
    Scope { only: others.chain([(dimension, code.to_owned())]).collect() }
}
