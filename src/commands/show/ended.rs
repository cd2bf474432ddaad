//! What decisions did to a certificate: revoked, withdrawn, taken off the list.

use chrono::NaiveDate;

use super::moment::Moment;
use crate::commands::{expire, wording};
use crate::law::{Ground, Regime, Standing};
use crate::ledger::{Certificate, Ending, Event, Records};
use crate::text::messages::{ending as say, history};
use crate::text::{Lang, number};

/// A moment for each, on the day of its decision; of a withdrawal whose new evaluation was told afterwards, one.
pub(super) fn moments(records: &Records, certificate: &Certificate, lang: Lang) -> Vec<Moment> {
    let moment = |event: &Event| Moment::new(Some(event.signed_on), told(records, event, lang));
    let events: Vec<&Event> = records.events_of(certificate).collect();
    let completed = |event: &Event| {
        let completes = |other: &&Event| matches!(other.facts.ending, Ending::Withdrawn { redone: Some(_) });
        let untold = event.facts.ending == Ending::Withdrawn { redone: None };
        untold && events.iter().filter(|other| other.facts.decision == event.facts.decision).any(completes)
    };
    events.iter().filter(|event| !completed(event)).map(|event| moment(event)).collect()
}

fn told(records: &Records, event: &Event, lang: Lang) -> String {
    let decision = records.decisions.get(&event.facts.decision);
    let decision = decision.map(|decision| wording::decision(lang, decision)).unwrap_or_default();
    match &event.facts.ending {
        Ending::Revoked { ground, conclusion, concluded, .. } => {
            let paper = if *ground == Ground::Dd { say::confirmed } else { say::concluded };
            let paper = paper(lang, conclusion.as_deref().unwrap_or("–"), number::date(lang, *concluded));
            if is_of_the_act(event.signed_on) {
                history::moment_revoked(lang, ground.letter(), decision, paper)
            } else {
                history::moment_revoked_before(lang, expire::ground(*ground, lang), decision, paper)
            }
        }
        Ending::Withdrawn { redone } => {
            let dossier = redone.and_then(|id| records.dossier(id));
            let anew = dossier.map(|dossier| history::evaluated_anew(lang, dossier.code)).unwrap_or_default();
            history::moment_withdrawn(lang, decision, anew)
        }
        Ending::Struck { because } => {
            let why = because.map(|because| expire::struck_because(because, lang));
            history::moment_struck(lang, decision, why.map(|why| format!(" ({why})")).unwrap_or_default())
        }
    }
}

/// Whether a decision of a day can cite QĐ 26/2026.
fn is_of_the_act(day: NaiveDate) -> bool {
    day >= Regime::R26.first_day()
}

/// What a certificate is on the day; of a revoked one with the ground.
pub(super) fn standing(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    let now = records.standing(certificate);
    let word = wording::standing(lang, now);
    match records.held(certificate).revoked.filter(|_| now == Standing::Revoked) {
        Some((day, ground)) if is_of_the_act(day) => history::revoked_on_ground(lang, word, ground.letter()),
        Some((_, ground)) => history::revoked_because(lang, word, expire::ground(ground, lang)),
        None => word,
    }
}
