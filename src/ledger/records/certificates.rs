//! What the records tell of certificates: which one a product stands by, and what it is on the day.

use chrono::NaiveDate;

use super::{Records, at};
use crate::law::policy::Deadline;
use crate::law::{Filing, FilingKind, Held, Regime, Standing, Star, standing};
use crate::ledger::{Certificate, DecisionFacts, DecisionKind, Dossier, Ending, Event, Rating};

impl Records {
    /// Whether a dossier's product was certified with a star from it.
    pub fn certified_as(&self, dossier: &Dossier, star: Star) -> bool {
        let from = |c: &Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
        self.certificates_of(dossier.key.product).any(|c| from(c) && c.facts.star == Some(star))
    }

    /// The certificate of a number.
    pub fn certificate(&self, id: i64) -> Option<&Certificate> {
        self.index.certificate.get(&id).map(|&at| &self.certificates[at])
    }

    /// The certificates of a product in the order in which they came: by their decisions' days, those without one by
    /// programme year, before what was signed in it.
    pub fn certificates_of(&self, product: i64) -> impl DoubleEndedIterator<Item = &Certificate> {
        at(&self.certificates, &self.index.certificates_of_product, product)
    }

    /// The products that have a certificate, in no order.
    pub fn certified_products(&self) -> impl Iterator<Item = i64> {
        self.index.certificates_of_product.keys().copied()
    }

    /// The certificate a product now stands by: the newest in force, else the newest.
    pub fn last_certificate_of(&self, product: i64) -> Option<&Certificate> {
        let in_force = self.certificates_of(product).rfind(|c| self.standing(c).in_force());
        in_force.or_else(|| self.certificates_of(product).next_back())
    }

    /// The certificate a product stood by on another day; one of which the day is not known, where there is no other.
    pub fn stood_on(&self, product: i64, on: NaiveDate) -> Option<&Certificate> {
        let in_force = self.certificates_of(product).rfind(|c| self.standing_on(c, on).in_force());
        let unknown = |c: &&Certificate| self.standing_on(c, on) == Standing::Unknown;
        in_force.or_else(|| self.certificates_of(product).next_back().filter(unknown))
    }

    /// What a certificate is on the day.
    pub fn standing(&self, certificate: &Certificate) -> Standing {
        standing(&self.held(certificate), self.on, self.policies_at(certificate.id).term_rules())
    }

    /// What a certificate was on another day, as far as is known now.
    pub fn standing_on(&self, certificate: &Certificate, on: NaiveDate) -> Standing {
        standing(&self.held(certificate), on, self.policies_at(certificate.id).term_rules())
    }

    /// What a certificate would have been on a day, had no decision ended it.
    pub fn undecided_on(&self, certificate: &Certificate, on: NaiveDate) -> Standing {
        let held = Held { revoked: None, withdrawn: None, struck: None, ..self.held(certificate) };
        standing(&held, on, self.policies_at(certificate.id).term_rules())
    }

    /// What the standing of a certificate follows from.
    pub fn held(&self, certificate: &Certificate) -> Held {
        let mut held = Held {
            issued: certificate.signed_on,
            end: certificate.end(),
            star: certificate.facts.star,
            next: self.next_of(certificate).map(|(from, next)| (from, next.facts.star)),
            filings: self.filings_of(certificate),
            ..Held::default()
        };
        // Of several decisions that do the same the first has its effect.
        for event in self.events_of(certificate) {
            let day = event.signed_on;
            match event.facts.ending {
                Ending::Revoked { ground, .. } => drop(held.revoked.get_or_insert((day, ground))),
                Ending::Withdrawn { .. } => drop(held.withdrawn.get_or_insert(day)),
                Ending::Struck { .. } => drop(held.struck.get_or_insert(day)),
            }
        }
        held
    }

    /// What decisions did to a certificate by the day, oldest first.
    pub fn events_of(&self, certificate: &Certificate) -> impl Iterator<Item = &Event> {
        let ids = std::iter::once(certificate.id).chain(certificate.twins.iter().copied());
        let mut events: Vec<&Event> =
            ids.flat_map(|id| at(&self.events, &self.index.events_of_certificate, id)).collect();
        events.sort_by_key(|event| (event.signed_on, event.id));
        events.into_iter()
    }

    /// The event by which a certificate now stands as it does, where a decision ended it.
    pub fn ended_by(&self, certificate: &Certificate) -> Option<&Event> {
        let standing = self.standing(certificate);
        self.events_of(certificate).find(|event| event.facts.ending.standing() == standing)
    }

    /// The certificate that stays as it is where a council's result for an upgrade is no higher star: it was in force
    /// when the council sat (QĐ 26/2026 Art 7.5 names no other end of it).
    pub fn kept_by(&self, rating: &Rating) -> Option<&Certificate> {
        let dossier = self.dossier(rating.facts.dossier).filter(|dossier| dossier.key.kind == FilingKind::Upgrade)?;
        let held = self.renewed_by(dossier)?;
        let no_higher = held.facts.star.is_some_and(|star| rating.facts.star <= star);
        (no_higher && self.standing_on(held, rating.facts.held_on).in_force()).then_some(held)
    }

    /// The files for a certificate's re-evaluation.
    fn filings_of(&self, certificate: &Certificate) -> Vec<Filing> {
        let of_it = |dossier: &&Dossier| self.renewed_by(dossier).is_some_and(|renewed| renewed.id == certificate.id);
        let filing = |dossier: &Dossier| {
            let (failed, lapsed) = (self.failed(dossier), self.lapsed(dossier));
            Filing { filed: dossier.facts.filed, failed, lapsed }
        };
        self.re_evaluations_of(certificate.facts.product).filter(of_it).map(filing).collect()
    }

    /// Whether a certificate has ended although the file for its re-evaluation came in time: the result is late, and
    /// Art 12.3 does not cover it (rules §5).
    pub fn ended_in_spite(&self, certificate: &Certificate) -> bool {
        let held = self.held(certificate);
        let waits = |filing: &Filing| held.end.is_some_and(|end| filing.waits_in_time(end, self.on));
        self.standing(certificate) == Standing::Expired && held.filings.iter().any(waits)
    }

    /// Whether a file for a certificate's re-evaluation is in on the day: one that failed or lapsed is not any more.
    pub fn is_filed_again(&self, certificate: &Certificate) -> bool {
        self.filings_of(certificate).iter().any(|filing| filing.is_open(self.on))
    }

    /// The first day on which a dossier filed before 22/05/2026 can no more be finished under the old acts, unless it is
    /// finished all the same with a reason (Art 12.2); then it is filed again.
    fn lapsed(&self, dossier: &Dossier) -> Option<NaiveDate> {
        let regime = Regime::in_force_on(dossier.facts.filed?);
        let policies = self.policies_at(dossier.id);
        let last = policies.last_day(regime, dossier.key.kind)?;
        let rated = || self.ratings_of(dossier.id).any(|rating| rating.facts.held_on <= last);
        let in_time = policies.deadline() == Deadline::Result && rated();
        (dossier.facts.past_deadline.is_none() && !in_time).then(|| last.succ_opt()).flatten()
    }

    fn re_evaluations_of(&self, product: i64) -> impl Iterator<Item = &Dossier> {
        self.dossiers_of(product).filter(|dossier| dossier.key.kind == FilingKind::ReEvaluation)
    }

    /// The day a dossier ended under three stars or knocked out.
    fn failed(&self, dossier: &Dossier) -> Option<NaiveDate> {
        if let Some(out) = self.knocked_out(dossier.id) {
            return out.held_on;
        }
        let rating = self.rating_of(dossier.id).filter(|rating| !rating.facts.star.is_certified())?;
        Some(rating.facts.held_on)
    }

    /// The last certificate of each product, oldest decision first.
    pub fn last_certificates(&self) -> Vec<&Certificate> {
        let mut last: Vec<_> =
            self.certified_products().filter_map(|product| self.last_certificate_of(product)).collect();
        last.sort_by_key(|certificate| (certificate.signed_on, certificate.id));
        last
    }

    /// The programme year a certificate counts in: its own, else that of the dossier it rests on.
    pub fn year_of(&self, certificate: &Certificate) -> Option<i32> {
        certificate.year_with(|dossier| self.dossier(dossier))
    }

    /// Whether the product was certified with five stars since the dossier's rating: an older
    /// certificate runs on, and answers nothing (QĐ 26/2026 Art 7.3e).
    pub fn answered_with_five(&self, dossier: &Dossier) -> bool {
        self.rating_of(dossier.id).is_some_and(|rating| {
            let since = |c: &Certificate| c.signed_on >= Some(rating.facts.held_on);
            self.certificates_of(dossier.key.product).any(|c| c.facts.star == Some(Star::FIVE) && since(c))
        })
    }

    /// The recognition decision of a certificate.
    pub fn decision_of(&self, certificate: &Certificate) -> Option<&DecisionFacts> {
        self.decisions.get(&certificate.facts.decision).filter(|decision| decision.kind == DecisionKind::Recognise)
    }
}
