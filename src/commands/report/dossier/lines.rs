//! The papers of a dossier, kind by kind: there, missing, ended.

use chrono::NaiveDate;

use crate::law::{DocumentKind, Need};
use crate::ledger::{Document, Dossier, Records};

/// What is to be said of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands::report) enum State {
    /// It is there and holds on the day.
    There,
    /// It is that of the dossier before, and a re-evaluation is to bring it up to date.
    FromBefore,
    /// It ends before the day.
    EndsBefore,
    /// It has ended by the day looked at.
    Ended,
    /// It is none, and every such dossier has it.
    Missing,
    /// It is none, and other laws may ask for it.
    ToCheck,
    /// It is none; points claimed for it would need it.
    Optional,
}

impl State {
    /// As in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::There => "there",
            Self::FromBefore => "from-before",
            Self::EndsBefore => "ends-before",
            Self::Ended => "ended",
            Self::Missing => "missing",
            Self::ToCheck => "to-check",
            Self::Optional => "optional",
        }
    }
}

/// A kind of paper with one of it that the dossier has, or none.
#[derive(Debug)]
pub(in crate::commands::report) struct Line<'d> {
    pub kind: DocumentKind,
    pub need: Need,
    pub document: Option<&'d Document>,
    /// The slip's number, where the dossier tells it and no document does.
    pub slip: Option<&'d str>,
    pub state: State,
}

impl Line<'_> {
    /// Whether something is to be done about it, the other papers of its kind apart.
    fn lacks(&self) -> bool {
        matches!(self.state, State::Missing | State::EndsBefore | State::Ended | State::FromBefore)
    }
}

/// The set of a dossier's product, as it is told.
pub(in crate::commands::report) fn set<'r>(records: &'r Records, dossier: &Dossier) -> Option<&'r str> {
    records.products.get(&dossier.key.product)?.facts.set_code.as_deref()
}

/// The lines of a dossier, in the order of the form, from its documents and those of the dossier it was begun from.
pub(in crate::commands::report) fn lines<'d>(
    records: &Records,
    dossier: &'d Dossier,
    documents: &'d [Document],
    meets: NaiveDate,
) -> Vec<Line<'d>> {
    let mut lines = Vec::new();
    for kind in DocumentKind::ALL {
        let need = kind.need(dossier.key.kind);
        let own = || documents.iter().filter(|d| d.dossier == dossier.id && d.kind == kind && !d.facts.dropped);
        let fresh = own().any(|document| document.drawn_from.is_none());
        for document in own() {
            let state = if document.facts.has_ended(records.on) {
                State::Ended
            } else if document.facts.has_ended(meets) {
                State::EndsBefore
            } else if need == Need::Renewed && !fresh {
                State::FromBefore
            } else {
                State::There
            };
            lines.push(Line { kind, need, document: Some(document), slip: None, state });
        }
        if own().next().is_some() || kind == DocumentKind::Other {
            continue;
        }
        let slips = [&dossier.facts.commune_slip, &dossier.facts.province_slip];
        let slip = slips.into_iter().find_map(|slip| slip.number.as_deref()).filter(|_| kind == DocumentKind::Slip);
        let before = |d: &&Document| Some(d.dossier) == dossier.facts.drawn_from && d.kind == kind && !d.facts.dropped;
        let state = match need {
            _ if slip.is_some() => State::There,
            // It was there, and did not hold any more.
            _ if documents.iter().any(|document| before(&document)) => State::Missing,
            Need::Always | Need::Renewed => State::Missing,
            Need::WhereAsked if kind.suits(set(records, dossier)) => State::ToCheck,
            Need::WhereAsked => continue,
            Need::Supports => State::Optional,
        };
        lines.push(Line { kind, need, document: None, slip, state });
    }
    lines
}

/// The kinds of which something is to be done: missing, ended or to be brought up to date, with nothing that holds.
pub(in crate::commands::report) fn lacking(lines: &[Line<'_>], is: impl Fn(State) -> bool) -> Vec<DocumentKind> {
    let holds = |kind| lines.iter().any(|line| line.kind == kind && line.state == State::There);
    let mut kinds: Vec<DocumentKind> =
        lines.iter().filter(|line| line.lacks() && is(line.state) && !holds(line.kind)).map(|line| line.kind).collect();
    kinds.dedup();
    kinds
}
