//! What councils' decisions say, each from what the ledger held when it was written: the results that waited, and the
//! certificates that follow.

use std::collections::{BTreeMap, HashMap};

use super::Law;
use crate::commands::Failure;
use crate::commands::assessment::{Scores, stale};
use crate::commands::certify::{Candidate, candidates, certificate};
use crate::law::{Bar, bar_to_certify};
use crate::ledger::{
    CertificateFacts, CertificateVersion, Decided, DecisionFacts, DecisionKind, DecisionVersion, Outcome, Records,
    Written,
};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

/// Every line of a council's decision and every certificate that rests on a rating (Art 4, 7.3; the acts before alike).
pub(super) fn decided(law: &mut Law<'_, '_>, records: &Records) -> Result<(), Failure> {
    let lines = law.reader.decided_written()?;
    let decisions = law.reader.decision_versions()?;
    let mut issued: BTreeMap<(i64, i64, i64), Vec<CertificateFacts>> = BTreeMap::new();
    let (mut first, mut last) = (Vec::new(), 0);
    for version in law.reader.certificate_versions()? {
        if std::mem::replace(&mut last, version.what.id) != version.what.id {
            first.push(version);
        }
    }
    for Written { entry, what: CertificateVersion { facts, .. } } in first {
        if let Some((_, rating)) = facts.rated {
            issued.entry((entry, facts.decision, rating)).or_default().push(facts);
        }
    }
    let of = |one: &Written<Decided>| (one.entry, one.what.decision, one.what.council);
    for lines in lines.chunk_by(|one, next| of(one) == of(next)) {
        let Some(line) = lines.first() else { continue };
        // As it read then: a correction came later.
        let then =
            |version: &&Written<DecisionVersion>| version.what.id == line.what.decision && version.entry <= line.entry;
        let decision = decisions.iter().rfind(then).map(|version| &version.what.facts);
        one(law, records, decision, lines, &mut issued)?;
    }
    for ((entry, ..), facts) in issued.into_iter().flat_map(|(key, all)| all.into_iter().map(move |one| (key, one))) {
        let record = of_certificate(records, &facts, law.lang);
        law.found(Some(entry), record, "law-certificate", say::certificate_decided(law.lang));
    }
    Ok(())
}

/// A certificate in words: its product and its decision.
pub(super) fn of_certificate(records: &Records, facts: &CertificateFacts, lang: Lang) -> String {
    let product = records.product_name(facts.product);
    let number = records.decisions.get(&facts.decision).and_then(|decision| decision.number.clone());
    let number = number.map(|number| format!(", {number}")).unwrap_or_default();
    format!("{}: {product}{number}", noun::certificate(lang))
}

/// The lines that an entry wrote of a decision and a council's results; `issued`: certificates by entry, decision and
/// rating, from which those of these lines are taken.
fn one(
    law: &mut Law<'_, '_>,
    records: &Records,
    decision: Option<&DecisionFacts>,
    lines: &[Written<Decided>],
    issued: &mut BTreeMap<(i64, i64, i64), Vec<CertificateFacts>>,
) -> Result<(), Failure> {
    let (lang, Some(Written { entry, what })) = (law.lang, lines.first()) else { return Ok(()) };
    let mut wrong: Vec<(i64, String)> = Vec::new();
    let before = law.past.before(*entry)?;
    let council = before.councils()?.into_iter().find(|one| one.id == what.council);
    if let (Some(council), Some(decision), Some(on)) = (council, decision, decision.and_then(|one| one.signed_on)) {
        let then = law.ctx.records_for(before, &council)?;
        let by = decision.level.unwrap_or(council.facts.level);
        let (mut open, mut barred) = candidates(&then, &council, by, on);
        // What was signed was signed, though it is no higher: it was named.
        let named = |rating: i64| {
            lines.iter().any(|line| line.what.rating == rating && line.what.outcome == Outcome::Certified)
        };
        for (rating, _) in barred.extract_if(.., |(one, bar)| *bar == Some(Bar::NoHigher) && named(one.id)) {
            if bar_to_certify(rating.facts.regime, by, rating.facts.star, on).is_none() {
                open.push(Candidate { rating, star: rating.facts.star, sent_up: false });
            }
        }
        let scores = Scores::of(before, &council)?;
        let changed: Vec<i64> = stale(&then, &council, &scores).iter().map(|rating| rating.id).collect();
        let approves = decision.kind == DecisionKind::ApproveResult;
        let mut waiting: HashMap<i64, Option<Candidate<'_>>> = if approves {
            barred.iter().filter(|(_, bar)| bar.is_none()).map(|(rating, _)| (rating.id, None)).collect()
        } else {
            open.into_iter().map(|one| (one.rating.id, Some(one))).collect()
        };
        for Written { what: line, .. } in lines {
            let certificates = issued.remove(&(*entry, line.decision, line.rating)).unwrap_or_default();
            let mut fault = |what: String| wrong.push((line.dossier, what));
            let Some(candidate) = waiting.remove(&line.rating) else {
                fault(say::decided_not_waiting(lang));
                continue;
            };
            let fits = match line.outcome {
                Outcome::Certified => decision.kind == DecisionKind::Recognise,
                Outcome::Approved => approves,
                Outcome::LeftOut => approves || decision.kind == DecisionKind::Recognise,
            };
            if !fits {
                fault(say::decided_kind(lang));
            }
            if line.outcome == Outcome::LeftOut {
                if !certificates.is_empty() {
                    fault(say::certificate_decided(lang));
                }
                continue;
            }
            // Of one that certifies, the certificate tells it.
            let held_on = then.ratings_of(line.dossier).find(|one| one.id == line.rating).map(|one| one.facts.held_on);
            if let Some(held_on) = held_on.filter(|held_on| approves && on < *held_on) {
                fault(say::certificate_day(lang, number::date(lang, on), number::date(lang, held_on)));
            }
            if changed.contains(&line.rating) {
                fault(say::decided_stale(lang));
            }
            let due = candidate.and_then(|one| certificate(&then, &one, line.decision));
            match (due, certificates.as_slice()) {
                (None, []) => {}
                (Some(due), [told]) => wrong.extend(differences(&due, told, lang).map(|what| (line.dossier, what))),
                (Some(_), []) => fault(say::decided_without(lang)),
                _ => fault(say::certificate_decided(lang)),
            }
        }
        for rating in waiting.into_keys() {
            let dossier = then.ratings.iter().find(|one| one.id == rating).map(|one| one.facts.dossier);
            wrong.extend(dossier.map(|dossier| (dossier, say::decided_silent(lang))));
        }
    } else {
        wrong.extend(lines.iter().map(|line| (line.what.dossier, say::decided_not_waiting(lang))));
    }
    let number = decision.and_then(|one| one.number.as_ref()).map(|number| format!(" {number}")).unwrap_or_default();
    for (dossier, what) in wrong {
        let dossier = records.dossier(dossier).map(|one| one.code.to_string()).unwrap_or_default();
        law.found(Some(*entry), format!("{}{number}: {dossier}", noun::decision(lang)), "law-decision", what);
    }
    Ok(())
}

/// What a certificate tells otherwise than the decision gives it.
fn differences(due: &CertificateFacts, told: &CertificateFacts, lang: Lang) -> impl Iterator<Item = String> {
    let star = (due.star, due.sent_up) != (told.star, told.sent_up);
    let star = star.then(|| {
        let shown = |facts: &CertificateFacts| facts.star.map(|star| star.number().to_string()).unwrap_or_default();
        say::certificate_star(lang, shown(due), shown(told))
    });
    let product = (due.product != told.product).then(|| say::certificate_product(lang));
    // Which row of the annex it is rests on all that were signed.
    let (position, star_told) = (told.position, (told.star, told.sent_up, told.product));
    let rest =
        CertificateFacts { position, star: star_told.0, sent_up: star_told.1, product: star_told.2, ..due.clone() };
    let rest = (rest != *told).then(|| say::certificate_otherwise(lang));
    star.into_iter().chain(product).chain(rest)
}
