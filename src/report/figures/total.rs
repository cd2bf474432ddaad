//! The two figures that are never one: ever recognised (lũy kế) and in force (còn hiệu lực).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::state::{Placed, State};
use super::{ByStar, Counted, Item, Of, Scope, Subjects};
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
    pub ever: Counted,
    /// By their last star.
    pub by_star: ByStar,
    /// Of those of four stars, sent up for five.
    pub potential_five: Counted,
    /// Products in force on the day.
    pub in_force: Counted,
    /// Those by star.
    pub in_force_by_star: ByStar,
    /// Of those of four stars, sent up for five.
    pub in_force_potential_five: Counted,
    /// Products whose last certificate has ended.
    pub ended: Counted,
    /// Of these, revoked, withdrawn or struck off by a decision.
    pub ended_by_decision: Counted,
    /// Products whose source gives no day to count from.
    pub unknown: Counted,
    /// Products by what their last certificate is.
    pub by_standing: BTreeMap<Standing, Counted>,
    /// Subjects ever recognised, once each.
    pub subjects: Subjects,
    /// Products by group (nhóm) as printed; empty where none is.
    pub by_sector: BTreeMap<String, Counted>,
    /// Products whose approved result awaits the ministry, with an older certificate or without.
    pub awaiting_ministry: Counted,
    /// Products without a certificate rated under three stars.
    pub unranked: Counted,
}

/// The last certificate of each product.
pub fn last_of_all<'r>(records: &'r Records, scope: &Scope) -> Vec<&'r Certificate> {
    let mut last = records.last_certificates();
    last.retain(|certificate| scope.takes(records, Item::Certificate(certificate)));
    last
}

/// Counts all products recognised up to the day.
pub fn total(records: &Records, scope: &Scope) -> Total {
    let last = last_of_all(records, scope).into_iter();
    let last: Vec<_> = last.map(|certificate| (certificate, records.standing(certificate))).collect();
    let none = || Counted::none(Of::Certificates);
    let mut by_standing: BTreeMap<Standing, Counted> = BTreeMap::new();
    let mut by_sector: BTreeMap<String, Counted> = BTreeMap::new();
    for (certificate, standing) in &last {
        by_standing.entry(*standing).or_insert_with(none).add(certificate.id);
        let sector = records.products.get(&certificate.facts.product).and_then(|p| p.facts.sector.clone());
        by_sector.entry(sector.unwrap_or_default()).or_insert_with(none).add(certificate.id);
    }
    let so = |is: &dyn Fn(Standing) -> bool| {
        Counted::all(Of::Certificates, last.iter().filter(|(_, standing)| is(*standing)).map(|(one, _)| one.id))
    };
    let in_force = || last.iter().filter(|(_, standing)| standing.in_force()).map(|(certificate, _)| *certificate);
    let products = |is: &dyn Fn(i64) -> bool| {
        let all = records.products.keys().copied().filter(|product| scope.takes_product(records, *product));
        Counted::all(Of::Products, all.filter(|product| is(*product)))
    };
    let sent_up = |of: &mut dyn Iterator<Item = &Certificate>| {
        let is = |one: &&Certificate| Item::Certificate(one).is_potential(records);
        Counted::all(Of::Certificates, of.filter(is).map(|one| one.id))
    };
    Total {
        as_of: records.on,
        district: scope.district().map(str::to_owned),
        ever: Counted::all(Of::Certificates, last.iter().map(|(certificate, _)| certificate.id)),
        by_star: ByStar::of(last.iter().map(|(certificate, _)| *certificate)),
        potential_five: sent_up(&mut last.iter().map(|(one, _)| *one)),
        in_force: so(&Standing::in_force),
        in_force_by_star: ByStar::of(in_force()),
        in_force_potential_five: sent_up(&mut in_force()),
        ended: so(&|standing| !standing.in_force() && standing != Standing::Unknown),
        ended_by_decision: so(&Standing::is_ended_by_decision),
        unknown: so(&|standing| standing == Standing::Unknown),
        by_standing,
        subjects: Subjects::of(records, last.iter().map(|(certificate, _)| Item::Certificate(certificate))),
        by_sector,
        awaiting_ministry: products(&|product| records.awaiting_of(product).is_some()),
        unranked: products(&|product| Placed::of(records, product).state(records) == Some(State::Unranked)),
    }
}
