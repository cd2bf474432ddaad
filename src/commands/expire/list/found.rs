//! The certificates of the lists, with what ended each.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::Section;
use crate::law::{MarkUse, Standing, ceased_on, days_left, extended_to};
use crate::ledger::{Certificate, Ending, Event, Inspection, InspectionFacts, Records, StruckBecause};

/// A certificate of a list.
pub(super) struct Found<'r> {
    pub certificate: &'r Certificate,
    pub section: Section,
    pub standing: Standing,
    /// What ended it, where a decision did.
    pub ended_by: Option<&'r Event>,
    /// The day the mark was found in use.
    pub marked_on: Option<NaiveDate>,
}

/// The certificates of some lists, each list by its ends; `within` is of those in their term.
pub(super) fn found<'r>(
    records: &'r Records,
    sections: &[Section],
    within: Option<i64>,
    inspections: &[Inspection],
) -> Vec<Found<'r>> {
    let mut all = Vec::new();
    for certificate in &records.certificates {
        let standing = records.standing(certificate);
        let mut marked_on = None;
        let section = if sections == [Section::StillMarked] {
            marked_on = still_marked(records, certificate, inspections);
            marked_on.map(|_| Section::StillMarked)
        } else {
            let ends =
                certificate.end().is_some_and(|end| within.is_none_or(|days| days_left(end, records.on) <= days));
            let asked = Section::of(standing, records.is_filed_again(certificate)).filter(|own| sections.contains(own));
            // Of those in their term only what was asked for.
            let ending = standing.in_term() && within.is_some() && ends && sections.contains(&Section::Ending);
            asked.filter(|_| !standing.in_term() || ends).or(ending.then_some(Section::Ending))
        };
        let Some(section) = section else { continue };
        let ended_by = records.ended_by(certificate);
        all.push(Found { certificate, section, standing, ended_by, marked_on });
    }
    all.sort_by_key(|one| {
        // Without a day of its own a list is in the order of the decisions.
        let by = (one.section != Section::Unknown).then(|| (one.certificate.end(), one.certificate.id));
        (one.section, by)
    });
    all
}

/// The day of the newest inspection since a product has no certificate in force, where that found the mark in use.
fn still_marked(records: &Records, certificate: &Certificate, inspections: &[Inspection]) -> Option<NaiveDate> {
    let product = certificate.facts.product;
    let last = records.last_certificate_of(product).filter(|last| last.id == certificate.id)?;
    let standing = records.standing(last);
    if standing.in_force() || standing == Standing::Unknown {
        return None;
    }
    let ended = ceased_on(&records.held(last), records.policies.term_rules())?;
    let since = |one: &&InspectionFacts| {
        one.product == Some(product) && one.mark.is_some() && (ended..=records.on).contains(&one.held_on)
    };
    let newest = inspections.iter().map(|one| &one.facts).filter(since).max_by_key(|one| one.held_on)?;
    (newest.mark != Some(MarkUse::Unused)).then_some(newest.held_on)
}

impl Found<'_> {
    /// Days to its end as printed.
    pub fn days_left(&self, records: &Records) -> Option<i64> {
        self.certificate.end().map(|end| days_left(end, records.on))
    }

    /// To when it runs on at most.
    pub fn extended_to(&self) -> Option<NaiveDate> {
        self.certificate.end().filter(|_| self.standing == Standing::Extended).map(extended_to)
    }

    /// For a script.
    pub fn figure(&self, records: &Records) -> Value {
        let certificate = self.certificate;
        let subject = records.subject_of(certificate.facts.product).map(|(_, facts)| facts);
        let mut figure = json!({
            "product": records.product_name(certificate.facts.product),
            "subject": subject.and_then(|facts| facts.name.clone()),
            "star": certificate.facts.star,
            "term_end": certificate.end(),
            "days_left": self.days_left(records),
            "standing": self.standing,
        });
        if let Some(day) = self.extended_to() {
            figure["extended_to"] = json!(day);
        }
        if let Some(event) = self.ended_by {
            let decision = records.decisions.get(&event.facts.decision);
            figure["ended_on"] = json!(event.signed_on);
            figure["ended_by"] = json!(decision.and_then(|decision| decision.number.clone()));
            match event.facts.ending {
                Ending::Revoked { ground, .. } => figure["ground"] = json!(ground),
                Ending::Struck { because } => figure["because"] = json!(because.map(StruckBecause::id)),
                Ending::Withdrawn { .. } => {}
            }
        }
        if let Some(day) = self.marked_on {
            figure["mark_found_on"] = json!(day);
        }
        figure
    }
}
