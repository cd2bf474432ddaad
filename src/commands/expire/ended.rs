//! Whether a certificate can still be ended by a decision.

use crate::commands::{Failure, which, wording};
use crate::law::{Ground, Standing};
use crate::ledger::{
    Certificate, DecisionFacts, DecisionKind, Ending, Event, EventFacts, Reader, Records, StruckBecause,
};
use crate::text::messages::ending as say;
use crate::text::{Lang, number};

/// Every event of a certificate, of days to come as well.
pub(super) fn events<'e>(all: &'e [Event], certificate: &Certificate) -> impl Iterator<Item = &'e Event> {
    let ids: Vec<i64> = std::iter::once(certificate.id).chain(certificate.twins.iter().copied()).collect();
    all.iter().filter(move |event| ids.contains(&event.facts.certificate))
}

/// Refuses a decision that would end what it itself recognised, be it as it read before it was corrected.
pub(in crate::commands) fn not_its_own(
    (reader, records): (Reader<'_>, &Records),
    certificate: &Certificate,
    decision: &DecisionFacts,
    lang: Lang,
) -> Result<(), Failure> {
    let Some(own) = records.decision_of(certificate) else { return Ok(()) };
    let told = DecisionFacts { kind: DecisionKind::Recognise, ..decision.clone() };
    let now = wording::decision(lang, own);
    if own.same_key(&told) {
        return Err(Failure::Refused(say::its_own(lang, now)));
    }
    let mut former = reader.former_decisions()?.into_iter();
    match former.find(|(id, former)| *id == certificate.facts.decision && former.same_key(&told)) {
        Some((_, was)) => Err(Failure::Refused(say::its_own_former(lang, wording::decision(lang, &was), now))),
        None => Ok(()),
    }
}

/// Whether a certificate is still to be revoked; `false` where the ledger has this very event. What has ended is refused,
/// with what it is and what to do instead.
pub(in crate::commands) fn is_to_end(
    records: &Records,
    all: &[Event],
    certificate: &Certificate,
    facts: &EventFacts,
    lang: Lang,
) -> Result<bool, Failure> {
    if !is_new(records, all, certificate, facts, lang)? {
        return Ok(false);
    }
    match records.standing(certificate) {
        Standing::Expired => {
            let end = certificate.end().map(|end| number::date(lang, end)).unwrap_or_default();
            let product = records.product_name(certificate.facts.product);
            Err(Failure::Refused(say::has_expired(lang, product, end)))
        }
        now if now.is_superseded() => Err(Failure::Refused(superseded(records, certificate, lang))),
        _ => Ok(true),
    }
}

/// Whether no decision ended a certificate yet; `false` where the ledger has this very event, another is refused.
pub(in crate::commands) fn is_new(
    records: &Records,
    all: &[Event],
    certificate: &Certificate,
    facts: &EventFacts,
    lang: Lang,
) -> Result<bool, Failure> {
    let same = |event: &Event| event.facts.decision == facts.decision && event.facts.ending == facts.ending;
    if events(all, certificate).any(same) {
        return Ok(false);
    }
    match events(all, certificate).next() {
        Some(event) => {
            let product = records.product_name(certificate.facts.product);
            Err(Failure::Refused(already(records, product, event, lang)))
        }
        None => Ok(true),
    }
}

/// That another certificate took the place of one: which its product stands by.
pub(in crate::commands) fn superseded(records: &Records, certificate: &Certificate, lang: Lang) -> String {
    let product = certificate.facts.product;
    let last = records.last_certificate_of(product).unwrap_or(certificate);
    say::has_successor(lang, records.product_name(product), which::line(records, last, lang))
}

/// That a decision ended a certificate already.
pub(super) fn already(records: &Records, product: &str, event: &Event, lang: Lang) -> String {
    let decision = records.decisions.get(&event.facts.decision);
    let decision = decision.map(|decision| wording::decision(lang, decision)).unwrap_or_default();
    say::already_ended(lang, product, word(&event.facts.ending, lang), decision)
}

/// What a decision did, in the words of the standing that follows.
pub(in crate::commands) fn word(ending: &Ending, lang: Lang) -> String {
    wording::standing(lang, ending.standing())
}

/// The decision that recognised a product, with the end of its certificate.
pub(super) fn recognised(records: &Records, certificate: &Certificate, lang: Lang) -> Option<String> {
    let decision = wording::decision(lang, records.decision_of(certificate)?);
    let Some(end) = certificate.end() else { return Some(say::term_not_told(lang)) };
    Some(say::recognised_by(lang, decision, number::date(lang, end)))
}

/// A ground of revocation in words: on days before QĐ 26/2026 none of its letters can be cited.
pub(in crate::commands) fn ground(ground: Ground, lang: Lang) -> String {
    match ground {
        Ground::A => say::ground_a(lang),
        Ground::B => say::ground_b(lang),
        Ground::C => say::ground_c(lang),
        Ground::D => say::ground_d(lang),
        Ground::Dd => say::ground_dd(lang),
        Ground::E => say::ground_e(lang),
    }
}

/// Why one was struck off, in words.
pub(in crate::commands) fn struck_because(because: StruckBecause, lang: Lang) -> String {
    match because {
        StruckBecause::NotReEvaluated => say::not_re_evaluated(lang),
        StruckBecause::Failed => say::failed(lang),
    }
}
