//! Where a product stands: what its last certificate is, else how far its newest dossier is.

use serde::Serialize;

use crate::law::{Standing, Star};
use crate::ledger::{Certificate, Dossier, Records};

/// Where a product stands on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// A council decided that the dossier is out.
    KnockedOut,
    /// Rated under three stars.
    Unranked,
    /// Its result is approved and awaits the ministry.
    AwaitingMinistry,
    /// Rated three stars and up, and no decision names it.
    Undecided,
    /// No council has rated it.
    NotRated,
    /// It has a certificate.
    #[serde(untagged)]
    Certified(Standing),
}

/// A product with its last certificate, and the dossier that it rests on or that stands in its stead.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'r> {
    /// The product.
    pub product: i64,
    /// Its certificate, where it has one.
    pub certificate: Option<&'r Certificate>,
    /// The certificate's dossier, else the newest.
    pub dossier: Option<&'r Dossier>,
}

impl State {
    /// How far a dossier is; `None` where a certificate is what came of it.
    pub fn of(records: &Records, dossier: &Dossier) -> Option<Self> {
        if records.knock_out(dossier.id).is_some() {
            return Some(Self::KnockedOut);
        }
        let Some(rating) = records.rating_of(dossier.id) else { return Some(Self::NotRated) };
        if !rating.facts.star.is_certified() {
            return Some(Self::Unranked);
        }
        if records.awaits_ministry(dossier) {
            return Some(Self::AwaitingMinistry);
        }
        let rests = |c: &Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
        let is_certified = records.answered_with_five(dossier)
            || records.kept_by(rating).is_some()
            || records.certificates_of(dossier.key.product).any(rests);
        (!is_certified).then_some(Self::Undecided)
    }
}

impl<'r> Placed<'r> {
    /// A product as it stands.
    pub fn of(records: &'r Records, product: i64) -> Self {
        match records.last_certificate_of(product) {
            Some(certificate) => Self::by(records, certificate),
            None => Self { product, certificate: None, dossier: records.dossiers_of(product).next_back() },
        }
    }

    /// What a certificate of its product was, be it the last one or not.
    pub fn by(records: &'r Records, certificate: &'r Certificate) -> Self {
        let dossier = certificate.facts.rated.and_then(|(dossier, _)| records.dossier(dossier));
        Self { product: certificate.facts.product, certificate: Some(certificate), dossier }
    }

    /// Whether anything of it is known on the day.
    pub fn is_known(&self) -> bool {
        self.certificate.is_some() || self.dossier.is_some()
    }

    /// Where it stands, if anything of it is known.
    pub fn state(&self, records: &Records) -> Option<State> {
        match self.certificate {
            Some(certificate) => Some(State::Certified(records.standing(certificate))),
            None => State::of(records, self.dossier?),
        }
    }

    /// The programme year: the certificate's, else the dossier's.
    pub fn year(&self, records: &Records) -> Option<i32> {
        self.certificate.map_or_else(|| self.dossier.map(|d| d.key.year), |c| records.year_of(c))
    }

    /// Stars: the certificate's, else those of a rating under three.
    pub fn star(&self, records: &Records) -> Option<Star> {
        if let Some(certificate) = self.certificate {
            return certificate.facts.star;
        }
        let is_unranked = self.state(records) == Some(State::Unranked);
        self.dossier.filter(|_| is_unranked).and_then(|d| records.rating_of(d.id)).map(|rating| rating.facts.star)
    }
}
