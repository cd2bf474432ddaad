//! What the ledger knows besides of decisions and certificates that a file tells: how they read before they were corrected,
//! as a file older than that tells them still, and the decisions that ended them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::recognition::Recognition;
use crate::commands::{Failure, wording};
use crate::ledger::{Certificate, CertificateFacts, DecisionFacts, Ending, Event, Reader};
use crate::text::Lang;
use crate::text::messages::signing;

/// What was corrected.
#[derive(Default)]
pub struct Former {
    /// How decisions read, with their numbers.
    decisions: Vec<(i64, DecisionFacts)>,
    /// Certificates with the wrong code of their product.
    codes: HashSet<(i64, String)>,
    /// What decisions did to certificates that they ended, oldest first.
    ended: HashMap<i64, Vec<Event>>,
}

impl Former {
    /// Loads what the ledger has; `certificates` are its.
    pub fn load(reader: Reader<'_>, certificates: &[Certificate]) -> Result<Self, Failure> {
        let codes = reader.corrections()?.into_iter().filter(|one| one.field == "ma_san_pham");
        let codes = codes.filter_map(|one| Some((one.certificate?, one.was))).collect();
        let one = certificates.iter().flat_map(|one| one.twins.iter().map(|twin| (*twin, one.id)));
        let one: HashMap<i64, i64> = one.collect();
        let mut ended: HashMap<i64, Vec<Event>> = HashMap::new();
        for event in reader.events()? {
            let certificate = event.facts.certificate;
            ended.entry(*one.get(&certificate).unwrap_or(&certificate)).or_default().push(event);
        }
        Ok(Self { decisions: reader.former_decisions()?, codes, ended })
    }

    /// How a decision read.
    pub fn of(&self, decision: i64) -> impl Iterator<Item = &DecisionFacts> {
        self.decisions.iter().filter(move |(id, _)| *id == decision).map(|(_, facts)| facts)
    }

    /// The decision that read as it is told.
    pub fn told(&self, told: &DecisionFacts) -> Option<i64> {
        self.decisions.iter().find(|(_, former)| former.same_key(told)).map(|(id, _)| *id)
    }

    /// Whether the ledger has a decision that ended a certificate.
    pub fn has_ended(&self, certificate: i64) -> bool {
        self.ended.contains_key(&certificate)
    }

    /// What struck a certificate off or revoked it, on a day or after it. A withdrawal is of what was followed as well.
    pub fn ended_since(&self, certificate: i64, on: NaiveDate) -> Option<&Event> {
        let is_followed = |event: &&Event| !matches!(event.facts.ending, Ending::Withdrawn { .. });
        self.ended.get(&certificate)?.iter().filter(is_followed).find(|event| on <= event.signed_on)
    }

    /// Takes out of what a row tells of a certificate the code that was corrected since, and our own word for the
    /// decision that ended it.
    pub fn drop_known(&self, certificate: i64, facts: &mut CertificateFacts) {
        facts.product_code.take_if(|code| self.codes.contains(&(certificate, code.clone())));
        let mut ended = self.ended.get(&certificate).into_iter().flatten();
        facts
            .stated_standing
            .take_if(|words| ended.any(|event| wording::is_word_of(event.facts.ending.standing(), words)));
    }
}

/// What is told of a row that cites a decision as it read before it was corrected; `decision` is its own.
pub fn cited(row: &Recognition, decision: &DecisionFacts, lang: Lang) -> Option<String> {
    let told = DecisionFacts { number: row.number.clone(), signed_on: row.date, ..decision.clone() };
    let differs = !told.same_key(decision);
    differs
        .then(|| signing::decision_corrected(lang, wording::decision(lang, &told), wording::decision(lang, decision)))
}
