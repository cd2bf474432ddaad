//! What the ledger knows besides of decisions and certificates that a file tells: how they read before they were corrected,
//! as a file older than that tells them still, and the decisions that ended them.

use std::collections::{HashMap, HashSet};

use super::recognition::Recognition;
use crate::commands::{Failure, wording};
use crate::law::Standing;
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
    /// Certificates that a decision ended.
    ended: HashMap<i64, Standing>,
}

impl Former {
    /// Loads what the ledger has.
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let codes = reader.corrections()?.into_iter().filter(|one| one.field == "ma_san_pham");
        let codes = codes.filter_map(|one| Some((one.certificate?, one.was))).collect();
        let ended = reader
            .events()?
            .into_iter()
            .map(|event| (event.facts.certificate, event.facts.ending.standing()))
            .collect();
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

    /// Takes out of what a row tells of a certificate the code that was corrected since, and our own word for the
    /// decision that ended it.
    pub fn drop_known(&self, certificate: i64, facts: &mut CertificateFacts) {
        facts.product_code.take_if(|code| self.codes.contains(&(certificate, code.clone())));
        let ended = self.ended.get(&certificate);
        facts.stated_standing.take_if(|words| ended.is_some_and(|ended| wording::is_word_of(*ended, words)));
    }
}

/// What is told of a row that cites a decision as it read before it was corrected; `decision` is its own.
pub fn cited(row: &Recognition, decision: &DecisionFacts, lang: Lang) -> Option<String> {
    let told = DecisionFacts { number: row.number.clone(), signed_on: row.date, ..decision.clone() };
    let differs = !told.same_key(decision);
    differs
        .then(|| signing::decision_corrected(lang, wording::decision(lang, &told), wording::decision(lang, decision)))
}
