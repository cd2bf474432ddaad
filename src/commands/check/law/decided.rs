//! What councils' decisions say, each from what the ledger held when it was written: the results that waited, and the
//! certificates that follow.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Law;
use super::now::Now;
use crate::commands::Failure;
use crate::commands::assessment::{Scores, stale};
use crate::commands::certify::{Candidate, candidates, certificate, take_named};
use crate::ledger::{
    CertificateFacts, CertificateVersion, Council, Decided, DecisionFacts, DecisionKind, Outcome, Rating, Records,
    Written,
};
use crate::text::messages::{check as say, noun};
use crate::text::{Lang, number};

/// Certificates as they were issued, by entry, decision and rating.
type Issued = BTreeMap<(i64, i64, i64), Vec<CertificateFacts>>;

/// Every line of a council's decision and every certificate that rests on a rating (Art 4, 7.3; the acts before alike).
pub(super) fn decided(law: &mut Law<'_, '_>, now: &Now) -> Result<(), Failure> {
    let lines = law.reader.decided_written()?;
    let mut issued = Issued::new();
    for first in now.certificates.chunk_by(|one, next| one.what.id == next.what.id) {
        if let Some(Written { entry, what: CertificateVersion { facts, .. } }) = first.first()
            && let Some((_, rating)) = facts.rated
        {
            issued.entry((*entry, facts.decision, rating)).or_default().push(facts.clone());
        }
    }
    let of = |one: &Written<Decided>| (one.entry, one.what.decision, one.what.council);
    for lines in lines.chunk_by(|one, next| of(one) == of(next)) {
        one(law, now, lines, &mut issued)?;
    }
    for ((entry, ..), facts) in issued.into_iter().flat_map(|(key, all)| all.into_iter().map(move |one| (key, one))) {
        let record = now.certificate(facts.product, facts.decision, law.lang);
        law.found(Some(entry), record, "law-certificate", say::certificate_decided(law.lang));
    }
    Ok(())
}

/// The lines that an entry wrote of a decision and a council's results; `issued`: certificates by entry, decision and
/// rating, from which those of these lines are taken.
fn one(law: &mut Law<'_, '_>, now: &Now, lines: &[Written<Decided>], issued: &mut Issued) -> Result<(), Failure> {
    let (lang, Some(Written { entry, what })) = (law.lang, lines.first()) else { return Ok(()) };
    let mut wrong: Vec<(i64, String)> = Vec::new();
    let decision = now.decision_by(what.decision, *entry);
    let before = law.past.before(*entry)?;
    let council = before.councils()?.into_iter().find(|one| one.id == what.council);
    if let (Some(council), Some(decision), Some(on)) = (council, decision, decision.and_then(|one| one.signed_on)) {
        let mut records = law.ctx.records_for(before, &council)?;
        law.ctx.put_under_policies(&mut records, before, &council, on)?;
        let scores = Scores::of(before, &council)?;
        let mut then = Then::of(&records, (&council, &scores), (decision, on), lines);
        for Written { what: line, .. } in lines {
            let certificates = issued.remove(&(*entry, line.decision, line.rating)).unwrap_or_default();
            wrong.extend(then.faults(line, &certificates, lang).into_iter().map(|what| (line.dossier, what)));
        }
        let left = then.waiting.into_values().map(|(rating, _)| rating.facts.dossier);
        wrong.extend(left.map(|dossier| (dossier, say::decided_silent(lang))));
    } else {
        wrong.extend(lines.iter().map(|line| (line.what.dossier, say::decided_not_waiting(lang))));
    }
    let number = decision.and_then(|one| one.number.as_ref()).map(|number| format!(" {number}")).unwrap_or_default();
    for (dossier, what) in wrong {
        let dossier = now.records.dossier(dossier).map(|one| one.code.to_string()).unwrap_or_default();
        law.found(Some(*entry), format!("{}{number}: {dossier}", noun::decision(lang)), "law-decision", what);
    }
    Ok(())
}

/// What a decision met when it was written.
struct Then<'r> {
    records: &'r Records,
    kind: DecisionKind,
    on: NaiveDate,
    /// What waited for it, by rating: to be certified so, or approved.
    waiting: BTreeMap<i64, (&'r Rating, Option<Candidate<'r>>)>,
    /// The ratings that the sheets of then did not give any more.
    stale: Vec<i64>,
}

impl<'r> Then<'r> {
    fn of(
        records: &'r Records,
        (council, scores): (&Council, &Scores),
        (decision, on): (&DecisionFacts, NaiveDate),
        lines: &[Written<Decided>],
    ) -> Self {
        let by = decision.level.unwrap_or(council.facts.level);
        let (mut open, mut barred) = candidates(records, council, by, on);
        let certified = |line: &Written<Decided>| line.what.outcome == Outcome::Certified;
        let named = |rating: &Rating| lines.iter().any(|line| line.what.rating == rating.id && certified(line));
        take_named(&mut open, &mut barred, (by, on), named);
        let waiting = if decision.kind == DecisionKind::ApproveResult {
            let approvable = barred.into_iter().filter(|(_, bar)| bar.is_none());
            approvable.map(|(rating, _)| (rating.id, (rating, None))).collect()
        } else {
            open.into_iter().map(|one| (one.rating.id, (one.rating, Some(one)))).collect()
        };
        let stale = stale(records, council, scores).iter().map(|rating| rating.id).collect();
        Self { records, kind: decision.kind, on, waiting, stale }
    }

    /// What of a line, and of the certificates that came with it, does not follow.
    fn faults(&mut self, line: &Decided, certificates: &[CertificateFacts], lang: Lang) -> Vec<String> {
        let Some((rating, candidate)) = self.waiting.remove(&line.rating) else {
            return vec![say::decided_not_waiting(lang)];
        };
        let mut wrong = Vec::new();
        let approves = self.kind == DecisionKind::ApproveResult;
        let fits = match line.outcome {
            Outcome::Certified => self.kind == DecisionKind::Recognise,
            Outcome::Approved => approves,
            Outcome::LeftOut => approves || self.kind == DecisionKind::Recognise,
        };
        if !fits {
            wrong.push(say::decided_kind(lang));
        }
        let is_left = line.outcome == Outcome::LeftOut;
        // Of one that certifies, the certificate tells it.
        if approves && !is_left && self.on < rating.facts.held_on {
            wrong.push(say::certificate_day(
                lang,
                number::date(lang, self.on),
                number::date(lang, rating.facts.held_on),
            ));
        }
        if !is_left && self.stale.contains(&line.rating) {
            wrong.push(say::decided_stale(lang));
        }
        let due = candidate.filter(|_| !is_left).and_then(|one| certificate(self.records, &one, line.decision));
        match (due, certificates) {
            (None, []) => {}
            (Some(due), [told]) => wrong.extend(differences(&due, told, lang)),
            (Some(_), []) => wrong.push(say::decided_without(lang)),
            _ => wrong.push(say::certificate_decided(lang)),
        }
        wrong
    }
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
    let CertificateFacts { star: own, sent_up, product: of, position, .. } = *told;
    let rest = CertificateFacts { star: own, sent_up, product: of, position, ..due.clone() };
    let rest = (rest != *told).then(|| say::certificate_otherwise(lang));
    star.into_iter().chain(product).chain(rest)
}
