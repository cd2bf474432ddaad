//! What is due of inspections: what was asked for by a day, and the 15 days to revoke a certificate.

use super::{About, Inspected, Item, Kind};
use crate::commands::Failure;
use crate::commands::follow_up::follow_up;
use crate::law::{Criteria, Ground, MarkUse, Regime, grounds, revoked_by};
use crate::ledger::{EVER, Inspection, Reader, Records};

pub(super) fn due<'r>(reader: Reader<'_>, records: &Records) -> Result<Vec<Item<'r>>, Failure> {
    let (all, outlets) = (reader.inspections(records.on)?, reader.outlets(EVER)?);
    let mut items = Vec::new();
    for one in &all {
        let item = |on, kind, grounds| {
            let outlet = outlets.iter().find(|outlet| Some(outlet.id) == one.facts.outlet).cloned();
            let inspected = Inspected { inspection: one.clone(), outlet, grounds };
            Item::new(on, kind, About::Inspection(Box::new(inspected)))
        };
        if let Some(on) = one.facts.due_on.filter(|_| follow_up(one, &all, records).is_open()) {
            items.push(item(on, Kind::FollowUp, Vec::new()));
        }
        let grounds = standing_grounds(one, &all);
        if !grounds.is_empty() && is_revocable(one, records) {
            items.push(item(revoked_by(one.facts.held_on), Kind::Revoke, grounds));
        }
    }
    Ok(items)
}

/// The grounds that an inspection found, but those of which a later one of the product found that all is right.
fn standing_grounds(one: &Inspection, all: &[Inspection]) -> Vec<Ground> {
    let facts = &one.facts;
    let mended = |ground: &Ground| {
        let later = |other: &&Inspection| other.facts.product == facts.product && other.facts.held_on > facts.held_on;
        all.iter().filter(later).any(|other| match ground {
            Ground::B => other.facts.criteria == Some(Criteria::Kept),
            _ => other.facts.mark.is_some_and(|mark| mark != MarkUse::Improper),
        })
    };
    grounds(facts.criteria, facts.mark).into_iter().filter(|ground| !mended(ground)).collect()
}

/// Whether the certificate that was inspected is still in force: no decision ended it since, none took its place. The
/// grounds and the 15 days are those of QĐ 26/2026.
fn is_revocable(one: &Inspection, records: &Records) -> bool {
    let last = one.facts.product.and_then(|product| records.last_certificate_of(product));
    one.facts.held_on >= Regime::R26.first_day()
        && last.is_some_and(|held| {
            records.standing(held).in_force() && held.signed_on.is_none_or(|signed| signed <= one.facts.held_on)
        })
}
