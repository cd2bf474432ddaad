//! The rounds of QĐ 26/2026 Art 5: by when files are proposed, and by when each round is held.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::dossiers::{awaits_rating, by_now};
use super::{About, Item, Kind};
use crate::commands::council::goes_up_unrated;
use crate::commands::papers::regime_now;
use crate::law::timetable::Round;
use crate::law::{FilingKind, Follows, Level, Regime};
use crate::ledger::{Dossier, Records};
use crate::report::figures::{Counted, Of};

/// The dossiers with a result, by the last day of their round.
type Settled = HashMap<NaiveDate, Counted>;

fn none() -> Counted {
    Counted::none(Of::Dossiers)
}

pub(super) fn due(records: &Records) -> Vec<Item<'_>> {
    let mut items = provincial(records);
    items.extend(ministerial(records));
    items
}

/// The province's: what communes are to propose, and what they have proposed.
fn provincial(records: &Records) -> Vec<Item<'_>> {
    // A re-evaluation has 45 days of its own (Art 7.6g).
    let takes = |dossier: &&Dossier| {
        dossier.key.kind != FilingKind::ReEvaluation && regime_now(records, dossier).0 == Regime::R26
    };
    let (mut items, mut settled) = (Vec::new(), Settled::new());
    for dossier in records.dossiers.iter().filter(takes) {
        let proposed = by_now(records, dossier.facts.proposed);
        let Some(round) = proposed.and_then(|day| Round::taking(Level::Province, day)) else { continue };
        if awaits_rating(records, dossier) {
            items.push(Item::new(round.last_to_hold(), Kind::ProvinceRound, About::Dossier(dossier)));
        } else {
            settled.entry(round.last_to_hold()).or_insert_with(none).add(dossier.id);
        }
    }
    let proposals = to_come(records, Level::Province, Round::last_to_propose, Kind::ProvinceProposals);
    let held = rounds_without(&items, &settled, records, Level::Province, Kind::ProvinceRound);
    items.extend(proposals.chain(held));
    items
}

/// The rounds to come that no open dossier was put forward for: with how many that have their result, or with none.
fn rounds_without<'r>(
    items: &[Item<'r>],
    settled: &Settled,
    records: &Records,
    level: Level,
    kind: Kind,
) -> Vec<Item<'r>> {
    let held = to_come(records, level, Round::last_to_hold, kind);
    let without = held.filter(|round| items.iter().all(|item| (item.on, item.kind) != (round.on, round.kind)));
    let told = without.map(|round| match settled.get(&round.on) {
        Some(dossiers) => Item::new(round.on, round.kind, About::Settled(dossiers.clone())),
        None => round,
    });
    told.collect()
}

/// The ministry's: what the province is to send up, and what it has sent.
fn ministerial(records: &Records) -> Vec<Item<'_>> {
    let (mut items, mut settled) = (Vec::new(), Settled::new());
    let next = to_come(records, Level::Ministry, Round::last_to_propose, Kind::MinistryProposals).next();
    // The re-evaluation of a five-star product goes up without a council, and has 45 days of its own (Art 7.6g).
    let goes_up = |dossier: &&Dossier| {
        records.ratings_of(dossier.id).any(|rating| rating.facts.follows.goes_up())
            && !goes_up_unrated(records, None, dossier)
    };
    for dossier in records.dossiers.iter().filter(goes_up) {
        if is_to_be_sent(records, dossier) {
            items.extend(next.as_ref().map(|next| Item::new(next.on, next.kind, About::Dossier(dossier))));
            continue;
        }
        let round = sent_up(records, dossier).and_then(|sent| Round::taking(Level::Ministry, sent));
        let Some(on) = round.map(Round::last_to_hold) else { continue };
        if is_answered(records, dossier) {
            settled.entry(on).or_insert_with(none).add(dossier.id);
        } else {
            items.push(Item::new(on, Kind::MinistryRound, About::Dossier(dossier)));
        }
    }
    let sends = items.iter().any(|item| item.kind == Kind::MinistryProposals);
    let proposals = to_come(records, Level::Ministry, Round::last_to_propose, Kind::MinistryProposals);
    let held = rounds_without(&items, &settled, records, Level::Ministry, Kind::MinistryRound);
    items.extend(proposals.skip(usize::from(sends)).chain(held));
    items
}

/// The day the province sent a dossier up: as told, else that of the approval of its result. What went up before
/// 26/2026 is in none of its rounds.
fn sent_up(records: &Records, dossier: &Dossier) -> Option<NaiveDate> {
    let approved = || records.approval_of(dossier.id)?.signed_on;
    by_now(records, dossier.facts.sent_up).or_else(approved).filter(|sent| *sent >= Regime::R26.first_day())
}

/// Whether a dossier that was sent up has its result: the ministry's answer, what the province made of it, or a knock-out.
fn is_answered(records: &Records, dossier: &Dossier) -> bool {
    if records.approval_of(dossier.id).is_some() {
        return !records.awaits_ministry(dossier);
    }
    let level = |council| records.council(council).map(|council| council.facts.level);
    records.ratings_of(dossier.id).any(|rating| level(rating.facts.council) == Some(Level::Ministry))
        || records.answered_with_five(dossier)
        || records.knock_out(dossier.id).is_some()
}

/// Whether a council's result of 90 points and up waits for its approval, without which nothing is sent (Art 6.3a, 7.3e).
fn is_to_be_sent(records: &Records, dossier: &Dossier) -> bool {
    records.rating_of(dossier.id).is_some_and(|rating| {
        rating.facts.follows == Follows::ApproveAndSendUp
            && records.knock_out(dossier.id).is_none()
            && records.approval_of(dossier.id).is_none()
            && !records.is_decided(dossier.id, rating.facts.council)
    })
}

/// The days of a level's rounds from today on, as the law gives them.
fn to_come<'r>(
    records: &Records,
    level: Level,
    day: fn(Round) -> NaiveDate,
    kind: Kind,
) -> impl Iterator<Item = Item<'r>> + use<'r> {
    let on = records.on;
    Round::of(level).map(day).filter(move |day| *day >= on).map(move |day| Item::new(day, kind, About::Law))
}
