//! What the records tell of certificates: which one a product stands by, and what it is on the day.

use chrono::{Datelike, NaiveDate};

use super::{Records, at};
use crate::law::{FilingKind, Held, Standing, Star, standing};
use crate::ledger::{Certificate, DecisionFacts, DecisionKind, Dossier};

impl Records {
    /// Whether a dossier's product was certified with a star from it.
    pub fn certified_as(&self, dossier: &Dossier, star: Star) -> bool {
        let from = |c: &Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
        self.certificates_of(dossier.key.product).any(|c| from(c) && c.facts.star == Some(star))
    }

    /// The certificates of a product, oldest decision first, those without a date before.
    pub fn certificates_of(&self, product: i64) -> impl DoubleEndedIterator<Item = &Certificate> {
        at(&self.certificates, &self.index.certificates_of_product, product)
    }

    /// The certificate a product now stands by: the one in force, else the newest; one without a date
    /// stands by its programme year, before those with a date.
    pub fn last_certificate_of(&self, product: i64) -> Option<&Certificate> {
        let in_force = |c: &&Certificate| c.signed_on.is_some() && self.standing(c).in_force();
        let dated = self.certificates_of(product).filter(in_force).max_by_key(|c| (c.signed_on, c.id));
        dated.or_else(|| self.newest_certificate_of(product))
    }

    fn newest_certificate_of(&self, product: i64) -> Option<&Certificate> {
        self.certificates_of(product).max_by_key(|c| {
            let year = c.signed_on.map(|signed| signed.year()).or_else(|| self.year_of(c));
            (year, c.signed_on, c.id)
        })
    }

    /// What a certificate is on the day.
    pub fn standing(&self, certificate: &Certificate) -> Standing {
        let next = self
            .certificates_of(certificate.facts.product)
            .filter(|_| certificate.signed_on.is_some()) // without a date it is not known which came after
            .filter_map(|other| Some((other.signed_on?, other.id, other.facts.star)))
            .filter(|(signed, id, _)| (Some(*signed), *id) > (certificate.signed_on, certificate.id))
            .min_by_key(|(signed, id, _)| (*signed, *id));
        let held = Held {
            issued: certificate.signed_on,
            end: certificate.end(),
            star: certificate.facts.star,
            next: next.map(|(signed, _, star)| (signed, star)),
            failed: self.failed_re_evaluation(certificate),
            filed: self.filed_again(certificate),
        };
        standing(&held, self.on, self.policies.anniversary())
    }

    /// The day a re-evaluation made after a certificate was issued ended under three stars or knocked out.
    fn failed_re_evaluation(&self, certificate: &Certificate) -> Option<NaiveDate> {
        let failed = self.re_evaluations_of(certificate.facts.product).filter_map(|dossier| self.failed(dossier));
        failed.filter(|day| Some(*day) > certificate.signed_on).min()
    }

    /// The day a re-evaluation that has not failed was filed after a certificate was issued.
    fn filed_again(&self, certificate: &Certificate) -> Option<NaiveDate> {
        let open = self.re_evaluations_of(certificate.facts.product).filter(|dossier| self.failed(dossier).is_none());
        open.filter_map(|dossier| dossier.facts.filed).filter(|day| Some(*day) > certificate.signed_on).min()
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
        let products = self.index.certificates_of_product.keys();
        let mut last: Vec<_> = products.filter_map(|product| self.last_certificate_of(*product)).collect();
        last.sort_by_key(|certificate| (certificate.signed_on, certificate.id));
        last
    }

    /// The programme year a certificate counts in: its own, else that of the dossier it rests on.
    pub fn year_of(&self, certificate: &Certificate) -> Option<i32> {
        certificate.facts.year.or_else(|| self.dossier(certificate.facts.rated?.0).map(|dossier| dossier.key.year))
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
