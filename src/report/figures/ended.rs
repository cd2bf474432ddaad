//! Certificates that decisions ended in a period: revoked, withdrawn, struck off.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ByStar, Counted, Item, Of, Period, Scope};
use crate::law::Standing;
use crate::ledger::Records;

/// The certificates that decisions of a period ended (26/2026 Art 8, Art 10.1b), each once.
#[derive(Debug, Clone, Serialize)]
pub struct Ended {
    /// All of them.
    pub certificates: Counted,
    /// By star.
    pub by_star: ByStar,
    /// By what the decision made of them.
    pub by_standing: BTreeMap<Standing, Counted>,
    /// Their subjects, once each.
    pub subjects: Counted,
}

impl Ended {
    /// Counts a period: of a programme year, what was signed in it.
    pub(super) fn of(records: &Records, period: Period, scope: &Scope) -> Self {
        let none = || Counted::none(Of::Certificates);
        let (mut of, mut subjects) = (Vec::new(), Counted::none(Of::Subjects));
        let mut by_standing: BTreeMap<Standing, Counted> = BTreeMap::new();
        for certificate in records.certificates.iter().filter(|one| scope.takes(records, Item::Certificate(one))) {
            let ended = records.ended_by(certificate).filter(|event| period.has_day(event.signed_on));
            let Some(event) = ended else { continue };
            by_standing.entry(event.facts.ending.standing()).or_insert_with(none).add(certificate.id);
            let subject = Item::Certificate(certificate).subject(records).filter(|(_, facts)| facts.name.is_some());
            if let Some((subject, _)) = subject {
                subjects.add(subject);
            }
            of.push(certificate);
        }
        let certificates = Counted::all(Of::Certificates, of.iter().map(|certificate| certificate.id));
        Self { certificates, by_star: ByStar::of(of), by_standing, subjects }
    }
}
