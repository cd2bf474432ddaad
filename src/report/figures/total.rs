//! The two figures that are never one: ever recognised (lũy kế) and in force (còn hiệu lực).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::state::{Placed, State};
use super::{ByStar, Scope, Subjects};
use crate::law::Standing;
use crate::ledger::{Certificate, Records};

/// All products recognised up to a day.
#[derive(Debug, Clone, Serialize)]
pub struct Total {
    /// The day looked at.
    pub as_of: NaiveDate,
    /// The district looked at, where only one is.
    pub district: Option<String>,
    /// Products ever recognised.
    pub ever: u64,
    /// By their last star.
    pub by_star: ByStar,
    /// Products in force on the day.
    pub in_force: u64,
    /// Those by star.
    pub in_force_by_star: ByStar,
    /// Products whose last certificate has ended.
    pub ended: u64,
    /// Of these, revoked, withdrawn or struck off by a decision.
    pub ended_by_decision: u64,
    /// Products whose source gives no day to count from.
    pub unknown: u64,
    /// Products by what their last certificate is.
    pub by_standing: BTreeMap<Standing, u64>,
    /// Subjects ever recognised, once each.
    pub subjects: Subjects,
    /// Products by group (nhóm) as printed; empty where none is.
    pub by_sector: BTreeMap<String, u64>,
    /// Products whose approved result awaits the ministry, with an older certificate or without.
    pub awaiting_ministry: u64,
    /// Products without a certificate rated under three stars.
    pub unranked: u64,
}

/// The last certificate of each product.
pub fn last_of_all<'r>(records: &'r Records, scope: &Scope) -> Vec<&'r Certificate> {
    let mut last = records.last_certificates();
    last.retain(|certificate| scope.takes_certificate(records, certificate));
    last
}

/// Counts all products recognised up to the day.
pub fn total(records: &Records, scope: &Scope) -> Total {
    let last = last_of_all(records, scope).into_iter();
    let last: Vec<_> = last.map(|certificate| (certificate, records.standing(certificate))).collect();
    let mut by_standing: BTreeMap<Standing, u64> = BTreeMap::new();
    let mut by_sector: BTreeMap<String, u64> = BTreeMap::new();
    for (certificate, standing) in &last {
        *by_standing.entry(*standing).or_default() += 1;
        let sector = records.products.get(&certificate.facts.product).and_then(|p| p.facts.sector.clone());
        *by_sector.entry(sector.unwrap_or_default()).or_default() += 1;
    }
    let in_force = || last.iter().filter(|(_, standing)| standing.in_force());
    let unknown = by_standing.get(&Standing::Unknown).copied().unwrap_or(0);
    let decided = by_standing.iter().filter(|(standing, _)| standing.is_ended_by_decision());
    let ended_by_decision = decided.map(|(_, count)| count).sum();
    let products = || records.products.keys().copied().filter(|product| scope.takes(records, *product));
    let stands = |product| Placed::of(records, product).state(records);
    let ever = last.len() as u64;
    let in_force_count = in_force().count() as u64;
    Total {
        as_of: records.on,
        district: scope.district.clone(),
        ever,
        by_star: ByStar::of(last.iter().map(|(certificate, _)| *certificate)),
        in_force: in_force_count,
        in_force_by_star: ByStar::of(in_force().map(|(certificate, _)| *certificate)),
        ended: ever - in_force_count - unknown,
        ended_by_decision,
        unknown,
        by_standing,
        subjects: Subjects::of(records, last.iter().map(|(certificate, _)| certificate.facts.product)),
        by_sector,
        awaiting_ministry: products().filter(|product| records.awaiting_of(*product).is_some()).count() as u64,
        unranked: products().filter(|product| stands(*product) == Some(State::Unranked)).count() as u64,
    }
}
