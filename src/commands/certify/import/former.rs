//! What decisions and certificates told before they were corrected: a file older than that tells it still.

use std::collections::HashSet;

use super::recognition::Recognition;
use crate::commands::{Failure, wording};
use crate::ledger::{CertificateFacts, DecisionFacts, Reader};
use crate::text::Lang;
use crate::text::messages::signing;

/// What was corrected.
#[derive(Default)]
pub struct Former {
    /// How decisions read, with their numbers.
    decisions: Vec<(i64, DecisionFacts)>,
    /// Certificates with the wrong code of their product.
    codes: HashSet<(i64, String)>,
}

impl Former {
    /// Loads what the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let codes = reader.corrections()?.into_iter().filter(|one| one.field == "ma_san_pham");
        let codes = codes.filter_map(|one| Some((one.certificate?, one.was))).collect();
        Ok(Self { decisions: reader.former_decisions()?, codes })
    }

    /// How a decision read.
    pub fn of(&self, decision: i64) -> impl Iterator<Item = &DecisionFacts> {
        self.decisions.iter().filter(move |(id, _)| *id == decision).map(|(_, facts)| facts)
    }

    /// The decision that read as it is told.
    pub fn told(&self, told: &DecisionFacts) -> Option<i64> {
        self.decisions.iter().find(|(_, former)| former.same_key(told)).map(|(id, _)| *id)
    }

    /// Takes out of what a row tells of a certificate the code that was corrected since.
    pub fn drop_wrong_code(&self, certificate: i64, facts: &mut CertificateFacts) {
        facts.product_code.take_if(|code| self.codes.contains(&(certificate, code.clone())));
    }
}

/// What is told of a row that cites a decision as it read before it was corrected; `decision` is its own.
pub fn cited(row: &Recognition, decision: &DecisionFacts, lang: Lang) -> Option<String> {
    let told = DecisionFacts { number: row.number.clone(), signed_on: row.date, ..decision.clone() };
    let differs = !told.same_key(decision);
    differs
        .then(|| signing::decision_corrected(lang, wording::decision(lang, &told), wording::decision(lang, decision)))
}
