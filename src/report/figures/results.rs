//! What was done in a period: registered, eligible, evaluated, recognised.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::Serialize;

use super::counted::{round, session};
use super::state::State;
use super::{ByStar, Counted, Ended, Item, Of, Period, Scope, Subjects};
use crate::law::FilingKind;
use crate::ledger::{Certificate, Dossier, Records};

/// The figures of a period, as of a day.
#[derive(Debug, Clone, Serialize)]
pub struct Results {
    /// Dossiers registered.
    pub registered: Counted,
    /// Of these, those whose file was full, or that a council rated or decided on all the same.
    pub eligible: Eligible,
    /// Dossiers a council rated.
    pub evaluated: Evaluated,
    /// Products with a certificate of the period, at their last star.
    pub recognised: Recognised,
    /// Certificates that decisions ended.
    pub ended: Ended,
    /// Sessions of councils.
    pub sessions: Counted,
    /// Dossiers rated under three stars: recorded only.
    pub unranked: Counted,
    /// Dossiers that a council knocked out (Appendix II): among those rated only by another's result.
    pub knocked_out: Counted,
    /// Dossiers whose result is approved and awaits the ministry (26/2026 Art 7.3e).
    pub awaiting_ministry: Counted,
    /// Dossiers of three stars and up that no decision has named, or that one left out.
    pub undecided: Counted,
    /// Of a programme year: certificates signed in it that tell none, and so are in no year's figures.
    pub without_year: Counted,
    /// Certificates that do not tell what the period goes by, a year or a day: they may be of it or not.
    pub undated: Counted,
    /// Whether nothing is known of dossiers: there are certificates, read in without any.
    #[serde(skip)]
    pub without_dossiers: bool,
}

/// The dossiers that may go before a council.
#[derive(Debug, Clone, Serialize)]
pub struct Eligible {
    /// All of them.
    pub dossiers: Counted,
    /// First-time dossiers.
    pub first: Counted,
    /// Upgrades.
    pub upgrade: Counted,
    /// Re-evaluations.
    pub re_evaluation: Counted,
    /// Of all of them, those sent up to the ministry.
    pub sent_up: Counted,
}

/// What councils rated in a period.
#[derive(Debug, Clone, Serialize)]
pub struct Evaluated {
    /// Dossiers: first + upgrade + re-evaluation.
    pub dossiers: Counted,
    /// Distinct products.
    pub products: Counted,
    /// First-time dossiers.
    pub first: Counted,
    /// Upgrades.
    pub upgrade: Counted,
    /// Re-evaluations.
    pub re_evaluation: Counted,
    /// Rounds of evaluation (vòng) that the products went through: each pass of each council.
    pub passes: Counted,
    /// Subjects.
    pub subjects: Subjects,
    /// Of these, those that first take part in the period.
    pub new_subjects: Counted,
    /// And those that took part before.
    pub earlier_subjects: Counted,
}

/// What was recognised in a period.
#[derive(Debug, Clone, Serialize)]
pub struct Recognised {
    /// Products.
    pub products: Counted,
    /// By their last star.
    pub by_star: ByStar,
    /// By the kind of filing, where it is told; else `unknown`.
    pub by_kind: BTreeMap<&'static str, Counted>,
    /// Of the four-star products, those sent up for five (tiềm năng 5 sao), by name.
    pub potential_five: Vec<String>,
    /// How many these are.
    pub potential_five_products: Counted,
    /// Those of four stars and their subjects where those are told apart.
    pub apart: Apart,
    /// Of the products, those whose recognition a decision ended by the day of the records: they count all the same.
    pub ended_since: Counted,
    /// Subjects, once each.
    pub subjects: Subjects,
    /// Subjects by star: one with products of two stars counts in both.
    pub subjects_by_star: BTreeMap<u8, Counted>,
    /// Products by the level that certified them; `unknown` where the source does not tell.
    pub by_level: BTreeMap<&'static str, Counted>,
}

/// Counts a period.
pub fn results(records: &Records, period: Period, scope: &Scope) -> Results {
    let registered = period.registered(records, scope);
    let rated = period.evaluated(records, scope);
    // Of a programme year what happened to all its dossiers is told, of days what happened in them.
    let looked_at = match period {
        Period::Years { .. } => registered.clone(),
        Period::Days { .. } => period.judged(records, scope),
    };
    let in_state = |state| {
        let so = looked_at.iter().filter(|dossier| State::of(records, dossier) == Some(state));
        Counted::all(Of::Dossiers, so.map(|dossier| dossier.id))
    };
    let certificates = period.recognised(records, scope);
    let any_dossier = [&registered, &rated, &looked_at].iter().any(|of| !of.is_empty());
    let from_dossier = certificates.iter().any(|one| one.facts.rated.is_some());
    Results {
        without_dossiers: !certificates.is_empty() && !any_dossier && !from_dossier,
        eligible: eligible(records, &registered),
        registered: dossiers(&registered),
        unranked: in_state(State::Unranked),
        knocked_out: in_state(State::KnockedOut),
        awaiting_ministry: in_state(State::AwaitingMinistry),
        undecided: in_state(State::Undecided),
        without_year: without_year(records, period, scope),
        undated: undated(records, period, scope),
        ended: Ended::of(records, period, scope),
        sessions: Counted::all(
            Of::Sessions,
            period.sessions(records).into_iter().map(|(council, one)| session(council, one.number)),
        ),
        evaluated: evaluated(records, period, &rated),
        recognised: recognised(records, &certificates),
    }
}

/// Products sent up for five stars told apart from the others of four.
#[derive(Debug, Clone, Serialize)]
pub struct Apart {
    /// Products of four stars that were not sent up.
    pub four: Counted,
    /// The subjects of those, once each.
    pub four_subjects: Counted,
    /// The subjects of those that were sent up.
    pub potential_five_subjects: Counted,
}

impl Apart {
    fn of(records: &Records, certificates: &[&Certificate]) -> Self {
        let four = certificates.iter().filter(|one| one.facts.star.is_some_and(|star| star.number() == 4));
        let (potential, four): (Vec<&Certificate>, Vec<&Certificate>) =
            four.copied().partition(|one| Item::Certificate(one).is_potential(records));
        let subjects = |of: &[&Certificate]| Subjects::of(records, of.iter().map(|one| Item::Certificate(one))).known;
        Self {
            four_subjects: subjects(&four),
            potential_five_subjects: subjects(&potential),
            four: Counted::all(Of::Certificates, four.iter().map(|one| one.id)),
        }
    }
}

fn dossiers(of: &[&Dossier]) -> Counted {
    Counted::all(Of::Dossiers, of.iter().map(|dossier| dossier.id))
}

fn of_kind(of: &[&Dossier], kind: FilingKind) -> Counted {
    Counted::all(Of::Dossiers, of.iter().filter(|dossier| dossier.key.kind == kind).map(|dossier| dossier.id))
}

fn eligible(records: &Records, registered: &[&Dossier]) -> Eligible {
    let full = |dossier: &&&Dossier| {
        dossier.facts.complete.is_some_and(|day| day <= records.on)
            || records.rating_of(dossier.id).is_some()
            || records.knock_out(dossier.id).is_some()
    };
    let of: Vec<&Dossier> = registered.iter().filter(full).copied().collect();
    let sent_up = of.iter().filter(|dossier| Item::Dossier(dossier).is_sent_up(records));
    Eligible {
        dossiers: dossiers(&of),
        first: of_kind(&of, FilingKind::First),
        upgrade: of_kind(&of, FilingKind::Upgrade),
        re_evaluation: of_kind(&of, FilingKind::ReEvaluation),
        sent_up: Counted::all(Of::Dossiers, sent_up.map(|dossier| dossier.id)),
    }
}

fn without_year(records: &Records, period: Period, scope: &Scope) -> Counted {
    let signed = |c: &&Certificate| match period {
        Period::Years { from_year, to_year } => {
            c.signed_on.is_some_and(|signed| (from_year..=to_year).contains(&signed.year()))
        }
        Period::Days { .. } => false,
    };
    let told = |c: &&Certificate| records.year_of(c).is_none() && scope.takes(records, Item::Certificate(c));
    Counted::all(Of::Certificates, records.certificates.iter().filter(signed).filter(told).map(|c| c.id))
}

fn undated(records: &Records, period: Period, scope: &Scope) -> Counted {
    let told = |c: &&Certificate| match period {
        Period::Years { .. } => records.year_of(c).is_none() && c.signed_on.is_none(),
        Period::Days { .. } => c.signed_on.is_none(),
    };
    let taken = |c: &&Certificate| scope.takes(records, Item::Certificate(c));
    Counted::all(Of::Certificates, records.certificates.iter().filter(told).filter(taken).map(|c| c.id))
}

fn evaluated(records: &Records, period: Period, rated: &[&Dossier]) -> Evaluated {
    let subjects = Subjects::of(records, rated.iter().map(|dossier| Item::Dossier(dossier)));
    // A subject is new if nothing of it is older than the period and it neither upgrades nor renews a
    // product, which presupposes a certificate.
    let mut earlier = took_part_before(records, period);
    let renews = rated.iter().filter(|dossier| dossier.key.kind != FilingKind::First);
    earlier.extend(renews.filter_map(|dossier| records.subject_of(dossier.key.product)).map(|(subject, _)| subject));
    let (before, new): (Vec<i64>, Vec<i64>) = subjects.known.ids().partition(|subject| earlier.contains(subject));
    Evaluated {
        dossiers: dossiers(rated),
        products: Counted::all(Of::Products, rated.iter().map(|dossier| dossier.key.product)),
        first: of_kind(rated, FilingKind::First),
        upgrade: of_kind(rated, FilingKind::Upgrade),
        re_evaluation: of_kind(rated, FilingKind::ReEvaluation),
        passes: passes(records, rated),
        new_subjects: Counted::all(Of::Subjects, new),
        earlier_subjects: Counted::all(Of::Subjects, before),
        subjects,
    }
}

/// The passes by which councils rated some dossiers: a second one presupposes the first. The ministry's own round is none of
/// the province's, and counts only where there is no other.
fn passes(records: &Records, rated: &[&Dossier]) -> Counted {
    let all = rated.iter().flat_map(|dossier| records.ratings_of(dossier.id));
    let (ministry, own): (Vec<_>, Vec<_>) = all.partition(|rating| records.is_of_ministry(rating));
    let of = if own.is_empty() { ministry } else { own };
    let of = of.iter().map(|rating| &rating.facts);
    Counted::all(Of::Rounds, of.flat_map(|facts| (1..=facts.pass).map(|pass| round(facts.council, pass))))
}

/// The subjects of which the ledger has a dossier or a certificate from before a period.
fn took_part_before(records: &Records, period: Period) -> BTreeSet<i64> {
    let dossiers = records.dossiers.iter().filter(|dossier| {
        let rated = records.rating_of(dossier.id).map(|rating| rating.facts.held_on);
        period.is_after(Some(dossier.key.year), rated.or(dossier.facts.filed))
    });
    let certificates = records
        .certificates
        .iter()
        .filter(|c| period.is_after(records.year_of(c), c.signed_on))
        .map(|c| c.facts.product);
    let products = dossiers.map(|dossier| dossier.key.product).chain(certificates);
    products.filter_map(|product| records.subject_of(product).map(|(subject, _)| subject)).collect()
}

fn recognised(records: &Records, certificates: &[&Certificate]) -> Recognised {
    let products = || Counted::none(Of::Certificates);
    let (mut by_level, mut by_kind) = (BTreeMap::new(), BTreeMap::new());
    let mut subjects_by_star: BTreeMap<u8, Counted> = BTreeMap::new();
    let mut sent_up: Vec<&Certificate> = Vec::new();
    for certificate in certificates {
        let item = Item::Certificate(certificate);
        let level = records.decision_of(certificate).and_then(|decision| decision.level);
        by_level.entry(level.map_or("unknown", |level| level.id())).or_insert_with(products).add(certificate.id);
        let kind = item.kind(records).map_or("unknown", FilingKind::id);
        by_kind.entry(kind).or_insert_with(products).add(certificate.id);
        let subject = item.subject(records).filter(|(_, facts)| facts.name.is_some());
        if let (Some(star), Some((subject, _))) = (certificate.facts.star, subject) {
            let of_star = subjects_by_star.entry(star.number()).or_insert_with(|| Counted::none(Of::Subjects));
            of_star.add(subject);
        }
        sent_up.extend(item.is_sent_up(records).then_some(*certificate));
    }
    let ended = certificates.iter().filter(|c| records.ended_by(c).is_some());
    let name = |c: &&Certificate| records.product_name(c.facts.product).to_owned();
    let mut potential_five: Vec<String> = sent_up.iter().map(name).collect();
    potential_five.sort_by(|a, b| crate::text::order::cmp(a, b));
    Recognised {
        products: Counted::all(Of::Certificates, certificates.iter().map(|c| c.id)),
        by_star: ByStar::of(certificates.iter().copied()),
        by_kind,
        potential_five,
        ended_since: Counted::all(Of::Certificates, ended.map(|c| c.id)),
        potential_five_products: Counted::all(Of::Certificates, sent_up.iter().map(|c| c.id)),
        apart: Apart::of(records, certificates),
        subjects: Subjects::of(records, certificates.iter().map(|c| Item::Certificate(c))),
        subjects_by_star,
        by_level,
    }
}
