//! What happened to a product, oldest first.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::drawing::Lane;
use super::moment::Moment;
use super::{around, changes, ended, ideas, papers};
use crate::commands::history::{Past, history};
use crate::commands::{Failure, renewal, wording};
use crate::law::{now_competent, term_end};
use crate::ledger::{Certificate, Dossier, EVER, Outcome as Decided, Reader, Records};
use crate::text::messages::{answer, history as say};
use crate::text::{Lang, number};

/// The moments of a product; what holds by now comes last.
pub(super) fn of(reader: Reader<'_>, records: &Records, product: i64, lang: Lang) -> Result<Vec<Moment>, Failure> {
    let mut moments = Vec::new();
    let mut put = |told: Vec<Moment>, lane| moments.extend(told.into_iter().map(|moment| moment.on_lane(lane)));
    put(ideas::moments(reader, records, product, lang)?, Lane::Dossier);
    for dossier in records.dossiers_of(product) {
        put(intake(dossier, lang), Lane::Dossier);
        put(papers::renewal(records, dossier, lang), Lane::Dossier);
        let results = history(reader, records, dossier)?;
        put(results.iter().map(|past| result(records, past, lang)).collect(), Lane::Score);
        put(decided(records, dossier, lang), Lane::Decision);
        put(papers::moments(reader, records, dossier, lang)?, Lane::Dossier);
    }
    put(around::moments(reader, records, product, lang)?, Lane::Other);
    moments.retain(|moment| reader.counts(moment.on));
    moments.extend(certificates(records, product, lang));
    moments.extend(changes::moments(reader, records, product, lang)?);
    moments.sort_by_key(|moment| moment.at);
    Ok(moments)
}

/// Its filing, slips and days.
fn intake(dossier: &Dossier, lang: Lang) -> Vec<Moment> {
    let facts = &dossier.facts;
    let kind = wording::kind(lang, dossier.key.kind);
    let mut moments =
        vec![Moment::new(facts.filed, answer::moment_dossier(lang, dossier.code, kind, dossier.key.year))];
    let slips = [
        (&facts.commune_slip, answer::moment_commune_slip as fn(Lang, String) -> String),
        (&facts.province_slip, |l, n| answer::moment_province_slip(l, n)),
    ];
    for (slip, say) in slips {
        if let Some(number) = &slip.number {
            moments.push(Moment::after(facts.filed, slip.on, say(lang, number.clone())));
        }
    }
    for (day, text) in [
        (facts.proposed, answer::moment_proposed(lang)),
        (facts.received, answer::moment_received(lang)),
        (facts.complete, answer::moment_complete(lang)),
        (facts.sent_up, answer::moment_sent_up(lang)),
    ] {
        if day.is_some() {
            moments.push(Moment::new(day, text));
        }
    }
    moments
}

/// A council's result, or the ministry's answer. What was decided on it has a line of its own.
fn result(records: &Records, past: &Past, lang: Lang) -> Moment {
    let facts = &past.rating.facts;
    let council = records.council(facts.council).map(|c| c.facts.code.clone()).unwrap_or_default();
    let mean = number::mean(lang, facts.mean.sum, facts.mean.count);
    let star = facts.star.number();
    let told = if facts.sheets.is_empty() {
        say::moment_answer(lang, council, mean, star, wording::in_brackets(lang, facts.paper.as_deref()))
    } else {
        say::moment_rating(lang, council, facts.pass, mean, star, facts.regime.citation())
    };
    let mut after = past.replaced(records, lang);
    // What is decided has its own line.
    let decided = records.is_decided(facts.dossier, facts.council);
    let stands = records.rating_of(facts.dossier).is_some_and(|now| now.id == past.rating.id) && !decided;
    after.extend(renewal::without(records, &past.rating, records.on, lang).filter(|_| stands));
    let after = after.join("; ");
    Moment::new(Some(facts.held_on), if after.is_empty() { told } else { format!("{told} – {after}") })
}

/// What decisions said of it besides certificates, which are told apart.
fn decided(records: &Records, dossier: &Dossier, lang: Lang) -> Vec<Moment> {
    let moment = |decided: &crate::ledger::Decided| {
        let decision = records.decisions.get(&decided.decision)?;
        let text = match (decided.outcome, &decided.reason) {
            (Decided::LeftOut, why) => answer::moment_left_out(lang, why.as_deref().unwrap_or_default()),
            (Decided::Approved, _) => answer::moment_approved(lang, wording::decision(lang, decision)),
            (Decided::Certified, _) => return None,
        };
        Some(Moment::new(decision.signed_on, text))
    };
    records.all_decided_of(dossier.id).filter_map(moment).collect()
}

/// The end that 36 months give, of a certificate whose decision states another (QĐ 26/2026 Art 12.1).
fn stated(certificate: &Certificate) -> Option<NaiveDate> {
    let reckoned = term_end(certificate.signed_on, None)?;
    (certificate.end() != Some(reckoned)).then_some(reckoned)
}

/// Its certificates, and who answers for them by now.
fn certificates(records: &Records, product: i64, lang: Lang) -> Vec<Moment> {
    let (mut moments, mut competent) = (Vec::new(), BTreeSet::new());
    let on_lane = |moment: Moment| moment.on_lane(Lane::Certificate);
    for certificate in records.certificates_of(product) {
        let Some(decision) = records.decision_of(certificate) else { continue };
        let star = wording::star_in_words(lang, &certificate.facts);
        let recognised = answer::moment_certificate(lang, star, wording::decision(lang, decision));
        let recognised = match records.replaced_by(certificate) {
            Some(before) => format!("{recognised}: {}", renewal::fate(records, before, certificate.facts.star, lang)),
            None => recognised,
        };
        let (standing, on) = (ended::standing(records, certificate, lang), number::date(lang, records.on));
        let end = match certificate.end() {
            Some(_) => match stated(certificate) {
                Some(reckoned) => answer::moment_end_stated(lang, number::date(lang, reckoned), standing, on),
                None => answer::moment_end(lang, standing, on),
            },
            None => answer::moment_end_unknown(lang, standing, on),
        };
        moments.push(Moment::new(certificate.signed_on, recognised).on_lane(Lane::Decision));
        let ended = ended::moments(records, certificate, lang);
        moments.extend(ended.into_iter().chain([Moment::new(certificate.end(), end)]).map(on_lane));
        if let Some(level) = decision.level {
            let now = now_competent(level, certificate.facts.star, records.on);
            if now != level {
                competent.insert(answer::moment_competent(lang, wording::level(lang, now)));
            }
        }
    }
    moments.extend(competent.into_iter().map(|told| Moment::after(Some(EVER), None, told)));
    moments
}
