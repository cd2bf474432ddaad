//! The timeline of a product as a drawing: a lane for each kind of event, a bar for each certificate's term.

use super::ended;
use super::moment::Moment;
use crate::commands::wording;
use crate::law::{Standing, extended_to};
use crate::ledger::Records;
use crate::report::page::{Point, Span, Timeline};
use crate::text::messages::history as say;
use crate::text::{Lang, number};

/// The line of the drawing that a moment stands on, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Dossier,
    Score,
    Decision,
    Certificate,
    /// What has no lane of its own.
    Other,
}

impl Lane {
    const ALL: [Self; 5] = [Self::Dossier, Self::Score, Self::Decision, Self::Certificate, Self::Other];

    fn name(self, lang: Lang) -> String {
        match self {
            Self::Dossier => say::lane_dossier(lang),
            Self::Score => say::lane_score(lang),
            Self::Decision => say::lane_decision(lang),
            Self::Certificate => say::lane_certificate(lang),
            Self::Other => say::lane_other(lang),
        }
    }

    fn place(self) -> usize {
        Self::ALL.iter().position(|lane| *lane == self).unwrap_or_default()
    }
}

/// The drawing of a product's moments, each a row of their table in the same order.
pub(super) fn of(moments: &[Moment], records: &Records, product: i64, lang: Lang) -> Timeline {
    let point = |(row, moment): (usize, &Moment)| {
        Some(Point { lane: moment.lane.place(), on: moment.on?, row, what: moment.text.clone() })
    };
    let undrawn = moments.iter().filter(|moment| moment.on.is_none()).count();
    Timeline {
        caption: say::drawing_caption(lang, records.product_name(product), number::date(lang, records.on)),
        note: (undrawn > 0).then(|| say::drawing_undated(lang, wording::amount(lang, undrawn as u64))),
        lanes: Lane::ALL.iter().map(|lane| lane.name(lang)).collect(),
        points: moments.iter().enumerate().filter_map(point).collect(),
        spans: terms(records, product, lang),
        now: records.on,
    }
}

/// The term of each certificate, from its decision to its end; what a newer one or a decision cuts off, and what the law
/// adds (QĐ 26/2026 Art 12.3), apart.
fn terms(records: &Records, product: i64, lang: Lang) -> Vec<Span> {
    let mut spans = Vec::new();
    let place = Lane::Certificate.place();
    for certificate in records.certificates_of(product) {
        let (Some(from), Some(end)) = (certificate.signed_on, certificate.end()) else { continue };
        let newer = records.held(certificate).next.map(|(day, _)| day);
        let ended = records.events_of(certificate).map(|event| event.signed_on);
        let to = newer.into_iter().chain(ended).min().unwrap_or(end).max(from).min(end);
        let star = wording::star_in_words(lang, &certificate.facts);
        let what = say::term(lang, star, number::date(lang, from), number::date(lang, end));
        spans.push(Span { lane: place, from, to, what, rest: false });
        let standing = records.standing(certificate);
        let rest = if standing == Standing::Extended { (end, extended_to(end)) } else { (to, end) };
        if rest.0 < rest.1 {
            let what = ended::standing(records, certificate, lang);
            spans.push(Span { lane: place, from: rest.0, to: rest.1, what, rest: true });
        }
    }
    spans
}
