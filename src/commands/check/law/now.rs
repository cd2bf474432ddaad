//! What the ledger now holds, read once for all that is reckoned over it.

use crate::commands::Failure;
use crate::ledger::{
    CertificateVersion, Correction, DecisionFacts, DecisionVersion, EVER, Entry, Reader, Records, Written,
};
use crate::text::Lang;
use crate::text::messages::{noun, term};

/// What the ledger now holds, and what wrote it.
pub(super) struct Now {
    /// As it now reads.
    pub records: Records,
    /// The journal, oldest first.
    pub entries: Vec<Entry>,
    /// Every version of every decision, by decision and in order.
    pub decisions: Vec<Written<DecisionVersion>>,
    /// Every version of every certificate, by certificate and in order.
    pub certificates: Vec<Written<CertificateVersion>>,
    /// Every correction, in order.
    pub corrections: Vec<Written<Correction>>,
}

impl Now {
    pub fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        Ok(Self {
            records: reader.records(EVER)?,
            entries: reader.entries()?,
            decisions: reader.decision_versions()?,
            certificates: reader.certificate_versions()?,
            corrections: reader.corrections_written()?,
        })
    }

    /// The versions of a decision, in order.
    pub fn versions(&self, decision: i64) -> &[Written<DecisionVersion>] {
        of(&self.decisions, |one| one.what.id, decision)
    }

    /// The versions of a certificate, in order.
    pub fn versions_of_certificate(&self, certificate: i64) -> &[Written<CertificateVersion>] {
        of(&self.certificates, |one| one.what.id, certificate)
    }

    /// A decision as it read once an entry was written: what corrected it came later.
    pub fn decision_by(&self, decision: i64, entry: i64) -> Option<&DecisionFacts> {
        let versions = self.versions(decision);
        versions.iter().rfind(|version| version.entry <= entry).map(|version| &version.what.facts)
    }

    /// The entry that tells how a decision now reads.
    pub fn told(&self, decision: i64) -> Option<i64> {
        self.versions(decision).last().map(|version| version.entry)
    }

    /// The command of an entry; empty: there is no such entry.
    pub fn command(&self, entry: i64) -> &str {
        of(&self.entries, |one| one.id, entry).first().map_or("", |one| one.command.as_str())
    }

    /// A certificate in words: its product and its decision.
    pub fn certificate(&self, product: i64, decision: i64, lang: Lang) -> String {
        let number = self.records.decisions.get(&decision).and_then(|decision| decision.number.clone());
        let number = number.map(|number| format!(", {number}")).unwrap_or_default();
        format!("{}: {}{number}", noun::certificate(lang), self.records.product_name(product))
    }

    /// A decision in words: its number as it now reads.
    pub fn decision(&self, decision: i64, lang: Lang) -> String {
        let number = self.records.decisions.get(&decision).and_then(|facts| facts.number.clone());
        format!("{}: {}", noun::decision(lang), number.unwrap_or_else(|| term::number_not_known(lang)))
    }
}

/// The run of a key in what is sorted by it.
fn of<T>(all: &[T], key: impl Fn(&T) -> i64, id: i64) -> &[T] {
    let first = all.partition_point(|one| key(one) < id);
    let run = all[first..].partition_point(|one| key(one) == id);
    &all[first..first + run]
}
