//! What is due of dossiers that are open: the commune's check, a re-evaluation's 45 days, the transition.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{About, Item, Kind};
use crate::commands::council::goes_up_unrated;
use crate::commands::papers::{commune_check_by, has_certificate, regime_now, unfinished_by};
use crate::law::{FilingKind, Regime, extended_to, is_of_transition, timetable};
use crate::ledger::{CommuneCheck, Dossier, Records};

pub(super) fn due<'r>(records: &'r Records, checks: &[CommuneCheck]) -> Vec<Item<'r>> {
    let checks: HashMap<i64, &CommuneCheck> = checks.iter().map(|check| (check.dossier, check)).collect();
    let days_off = records.policies.days_off();
    let mut items = Vec::new();
    for dossier in &records.dossiers {
        let item = |on, kind| Item::new(on, kind, About::Dossier(dossier));
        // One that goes on for a recorded reason is no longer told.
        if let Some(last) = unfinished_by(records, dossier).filter(|_| dossier.facts.past_deadline.is_none()) {
            items.push(item(last, Kind::Transition));
        }
        if !awaits_rating(records, dossier) {
            continue;
        }
        if let Some(received) = with_commune(records, dossier, checks.get(&dossier.id).copied()) {
            let by = commune_check_by(records, dossier, received, &days_off);
            items.extend(by.map(|on| item(on, Kind::CommuneCheck)));
        }
        items.extend(re_evaluation(records, dossier).map(|(on, kind)| item(on, kind)));
    }
    items
}

/// What is due of a re-evaluation: the 45 days of whoever holds it, from the day its full file was received (Art 7.6g). A
/// five-star product's goes to the ministry, in none of the rounds; until it is sent, what is left of the term counts.
fn re_evaluation(records: &Records, dossier: &Dossier) -> Option<(NaiveDate, Kind)> {
    if dossier.key.kind != FilingKind::ReEvaluation || regime_now(records, dossier).0 != Regime::R26 {
        return None;
    }
    if !goes_up_unrated(records, None, dossier) {
        let complete = by_now(records, dossier.facts.complete)?;
        return Some((timetable::re_evaluation_by(complete), Kind::ReEvaluation));
    }
    if let Some(sent) = by_now(records, dossier.facts.sent_up) {
        return Some((timetable::re_evaluation_by(sent), Kind::MinistryReEvaluation));
    }
    let end = records.renewed_by(dossier)?.end()?;
    let ends = if is_of_transition(end) { extended_to(end) } else { end };
    Some((timetable::send_up_by(ends), Kind::SendUp))
}

/// Whether nothing has been said of a dossier: no council, no decision, no certificate.
pub(super) fn awaits_rating(records: &Records, dossier: &Dossier) -> bool {
    records.rating_of(dossier.id).is_none()
        && records.knock_out(dossier.id).is_none()
        && records.decided_of(dossier.id).is_none()
        && !has_certificate(records, dossier)
}

/// A day that has come.
pub(super) fn by_now(records: &Records, day: Option<NaiveDate>) -> Option<NaiveDate> {
    day.filter(|day| *day <= records.on)
}

/// The day the commune received a dossier that is still with it.
fn with_commune(records: &Records, dossier: &Dossier, check: Option<&CommuneCheck>) -> Option<NaiveDate> {
    let facts = &dossier.facts;
    let finished = check.and_then(|check| check.finished_on);
    let gone = [finished, facts.proposed, facts.received, facts.complete, facts.sent_up];
    if gone.into_iter().any(|day| by_now(records, day).is_some()) {
        return None;
    }
    by_now(records, check.map(|check| check.received_on).or(facts.filed))
}
