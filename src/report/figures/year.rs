//! The figures of a programme year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::state::{State, in_state};
use super::{ByStar, Scope, Subjects};
use crate::law::FilingKind;
use crate::ledger::{Certificate, Dossier, Records, Target, TargetMeasure};
use crate::text::fold;

/// The figures of a programme year, as of a day.
#[derive(Debug, Clone, Serialize)]
pub struct Year {
    /// Programme year.
    pub year: i32,
    /// The day looked at.
    pub as_of: NaiveDate,
    /// The district looked at, where only one is.
    pub district: Option<String>,
    /// Dossiers registered for the year.
    pub registered: u64,
    /// Dossiers a council rated.
    pub evaluated: Evaluated,
    /// Products with a certificate of the year, at their last star.
    pub recognised: Recognised,
    /// Dossiers rated under three stars: recorded only.
    pub unranked: u64,
    /// Dossiers that a council knocked out (Appendix II): among those rated only by another's result.
    pub knocked_out: u64,
    /// Dossiers whose result is approved and awaits the ministry (26/2026 Art 7.3e).
    pub awaiting_ministry: u64,
    /// Dossiers of three stars and up that no decision has named, or that one left out.
    pub undecided: u64,
    /// Certificates signed in the year that tell no programme year: in no year's figures.
    pub without_year: u64,
    /// Targets and what was reached.
    pub targets: Vec<Reached>,
}

/// What councils rated in a year.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Evaluated {
    /// Dossiers: first + upgrade + re-evaluation.
    pub dossiers: u64,
    /// Distinct products.
    pub products: u64,
    /// First-time dossiers.
    pub first: u64,
    /// Upgrades.
    pub upgrade: u64,
    /// Re-evaluations.
    pub re_evaluation: u64,
    /// Passes of scoring (vòng).
    pub passes: u8,
    /// Subjects.
    pub subjects: Subjects,
    /// Of these, those that first take part this year.
    pub new_subjects: u64,
    /// And those that took part before.
    pub earlier_subjects: u64,
}

/// What was recognised in a year.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Recognised {
    /// Products.
    pub products: u64,
    /// By their last star.
    pub by_star: ByStar,
    /// Of the four-star products, those sent up for five (tiềm năng 5 sao).
    pub potential_five: Vec<String>,
    /// Subjects, once each.
    pub subjects: Subjects,
    /// Subjects by star: one with products of two stars counts in both.
    pub subjects_by_star: BTreeMap<u8, u64>,
    /// Products by the level that certified them; `unknown` where the source does not tell.
    pub by_level: BTreeMap<&'static str, u64>,
}

/// A target and what was reached.
#[derive(Debug, Clone, Serialize)]
pub struct Reached {
    /// At least this star.
    pub star: u8,
    /// Planned.
    pub target: u32,
    /// Recognised with at least that star.
    pub recognised: u64,
    /// Tenths of a percent.
    pub percent_x10: Option<u64>,
}

/// Counts a programme year.
pub fn year(records: &Records, year: i32, scope: &Scope, targets: &[Target]) -> Year {
    let dossiers: Vec<&Dossier> =
        records.dossiers.iter().filter(|d| d.key.year == year && scope.takes_dossier(records, d)).collect();
    let rated: Vec<&Dossier> = dossiers.iter().filter(|d| records.rating_of(d.id).is_some()).copied().collect();
    let certificates = last_of_year(records, year, scope);
    let recognised = recognised(records, &certificates);
    let states: Vec<_> = dossiers.iter().map(|dossier| State::of(records, dossier)).collect();
    Year {
        year,
        as_of: records.on,
        district: scope.district.clone(),
        registered: dossiers.len() as u64,
        unranked: in_state(&states, State::Unranked),
        knocked_out: in_state(&states, State::KnockedOut),
        awaiting_ministry: in_state(&states, State::AwaitingMinistry),
        undecided: in_state(&states, State::Undecided),
        without_year: without_year(records, year, scope),
        evaluated: evaluated(records, year, &rated),
        targets: reached(&recognised.by_star, year, scope, targets),
        recognised,
    }
}

/// The last certificate of each product among those of a programme year.
pub fn last_of_year<'r>(records: &'r Records, year: i32, scope: &Scope) -> Vec<&'r Certificate> {
    let of_year = |c: &&Certificate| records.year_of(c) == Some(year) && scope.takes_certificate(records, c);
    let products = records.certified_products();
    let mut last: Vec<_> = products.filter_map(|product| records.certificates_of(product).rfind(of_year)).collect();
    last.sort_by_key(|c| (std::cmp::Reverse(c.facts.star), c.signed_on, c.id));
    last
}

fn without_year(records: &Records, year: i32, scope: &Scope) -> u64 {
    let signed = |c: &&Certificate| c.signed_on.is_some_and(|signed| signed.year() == year);
    let told = |c: &&Certificate| records.year_of(c).is_none() && scope.takes_certificate(records, c);
    records.certificates.iter().filter(signed).filter(told).count() as u64
}

fn evaluated(records: &Records, year: i32, rated: &[&Dossier]) -> Evaluated {
    let of_kind = |kind| rated.iter().filter(|dossier| dossier.key.kind == kind).count() as u64;
    let products: BTreeSet<i64> = rated.iter().map(|dossier| dossier.key.product).collect();
    let subjects = Subjects::of(records, products.iter().copied());
    // A subject is new if nothing of it is older than the year and it neither upgrades nor renews a
    // product, which presupposes a certificate.
    let mut new = BTreeMap::new();
    for dossier in rated {
        let Some((subject, facts)) = records.subject_of(dossier.key.product) else { continue };
        if facts.name.is_some() {
            *new.entry(subject).or_insert(true) &= dossier.key.kind == FilingKind::First;
        }
    }
    let before = took_part_before(records, year);
    let new_subjects = new.iter().filter(|(subject, first)| **first && !before.contains(subject)).count() as u64;
    Evaluated {
        dossiers: rated.len() as u64,
        products: products.len() as u64,
        first: of_kind(FilingKind::First),
        upgrade: of_kind(FilingKind::Upgrade),
        re_evaluation: of_kind(FilingKind::ReEvaluation),
        passes: rated
            .iter()
            .filter_map(|dossier| records.rating_of(dossier.id))
            .map(|r| r.facts.pass)
            .max()
            .unwrap_or(0),
        new_subjects,
        earlier_subjects: subjects.known - new_subjects,
        subjects,
    }
}

/// The subjects of which the ledger has a dossier or a certificate from before a year.
fn took_part_before(records: &Records, year: i32) -> BTreeSet<i64> {
    let first_day = NaiveDate::from_ymd_opt(year, 1, 1);
    let dossiers = records.dossiers.iter().filter(|dossier| dossier.key.year < year).map(|dossier| dossier.key.product);
    let certificates = records.certificates.iter().filter(|c| match records.year_of(c) {
        Some(of) => of < year,
        None => c.signed_on.is_some() && c.signed_on < first_day,
    });
    let products = dossiers.chain(certificates.map(|c| c.facts.product));
    products.filter_map(|product| records.subject_of(product).map(|(subject, _)| subject)).collect()
}

fn recognised(records: &Records, certificates: &[&Certificate]) -> Recognised {
    let mut subjects_by_star: BTreeMap<u8, BTreeSet<i64>> = BTreeMap::new();
    let mut by_level: BTreeMap<&'static str, u64> = BTreeMap::new();
    for certificate in certificates {
        let level = records.decision_of(certificate).and_then(|decision| decision.level);
        *by_level.entry(level.map_or("unknown", |level| level.id())).or_default() += 1;
        let subject = records.subject_of(certificate.facts.product).filter(|(_, facts)| facts.name.is_some());
        if let (Some(star), Some((subject, _))) = (certificate.facts.star, subject) {
            subjects_by_star.entry(star.number()).or_default().insert(subject);
        }
    }
    let mut potential_five: Vec<String> = certificates
        .iter()
        // What the ministry answered under five stars awaits nothing any more.
        .filter(|c| c.facts.sent_up && c.facts.rated.is_none_or(|(dossier, _)| records.sent_back(dossier).is_none()))
        .map(|c| records.product_name(c.facts.product).to_owned())
        .collect();
    potential_five.sort_by(|a, b| crate::text::order::cmp(a, b));
    Recognised {
        products: certificates.len() as u64,
        by_star: ByStar::of(certificates.iter().copied()),
        potential_five,
        subjects: Subjects::of(records, certificates.iter().map(|c| c.facts.product)),
        subjects_by_star: subjects_by_star.into_iter().map(|(star, subjects)| (star, subjects.len() as u64)).collect(),
        by_level,
    }
}

fn reached(by_star: &ByStar, year: i32, scope: &Scope, targets: &[Target]) -> Vec<Reached> {
    let place = scope.district.as_deref().unwrap_or_default();
    targets
        .iter()
        .filter(|target| target.measure == TargetMeasure::Recognised)
        .filter(|target| target.year == year && target.commune.is_empty())
        .filter(|target| fold::same_place(&target.district, place))
        .map(|target| {
            let reached = match target.star {
                5 => by_star.five,
                4 => by_star.five + by_star.four,
                _ => by_star.all(),
            };
            let percent_x10 = crate::text::number::percent_x10(reached, target.count.into());
            Reached { star: target.star, target: target.count, recognised: reached, percent_x10 }
        })
        .collect()
}
