//! Where a product stands: what its last certificate is, else how far its newest dossier is.

use super::wording;
use crate::law::{Standing, Star};
use crate::ledger::{Certificate, CertificateFacts, Dossier, Reader, Records};
use crate::report::Cell;
use crate::text::Lang;
use crate::text::messages::term;

/// Where a product stands on the day.
#[derive(Debug, Clone, Copy)]
pub(super) enum State {
    /// It has a certificate.
    Certified(Standing),
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
}

/// A product with its last certificate, and the dossier that it rests on or that stands in its stead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'r> {
    pub product: i64,
    pub certificate: Option<&'r Certificate>,
    pub dossier: Option<&'r Dossier>,
}

/// Whether anything of a product is known on the day that is looked at, where one was asked for: what is dated later
/// is not there yet.
pub(super) fn is_there(reader: Reader<'_>, records: &Records, product: i64) -> bool {
    reader.cut().as_of.is_none() || Placed::of(records, product).is_known()
}

impl<'r> Placed<'r> {
    pub fn of(records: &'r Records, product: i64) -> Self {
        match records.last_certificate_of(product) {
            Some(certificate) => Self::by(records, certificate),
            None => Self { product, certificate: None, dossier: records.dossiers_of(product).next_back() },
        }
    }

    /// Whether anything of it is known on the day.
    pub fn is_known(&self) -> bool {
        self.certificate.is_some() || self.dossier.is_some()
    }

    pub fn state(&self, records: &Records) -> Option<State> {
        if let Some(certificate) = self.certificate {
            return Some(State::Certified(records.standing(certificate)));
        }
        let dossier = self.dossier?;
        Some(match records.rating_of(dossier.id) {
            _ if records.knock_out(dossier.id).is_some() => State::KnockedOut,
            None => State::NotRated,
            Some(rating) if !rating.facts.star.is_certified() => State::Unranked,
            Some(_) if records.awaits_ministry(dossier) => State::AwaitingMinistry,
            Some(_) => State::Undecided,
        })
    }

    /// The programme year: the certificate's, else the dossier's.
    pub fn year(&self, records: &Records) -> Option<i32> {
        self.certificate.map_or_else(|| self.dossier.map(|d| d.key.year), |c| records.year_of(c))
    }

    /// What a certificate of its product was, be it the last one or not.
    pub fn by(records: &'r Records, certificate: &'r Certificate) -> Self {
        let dossier = certificate.facts.rated.and_then(|(dossier, _)| records.dossier(dossier));
        Self { product: certificate.facts.product, certificate: Some(certificate), dossier }
    }

    /// Stars: the certificate's, else those of a rating under three.
    pub fn star(&self, records: &Records) -> Option<Star> {
        match self.certificate {
            Some(certificate) => certificate.facts.star,
            None if records.knock_out(self.dossier?.id).is_some() => None,
            None => records.rating_of(self.dossier?.id).map(|it| it.facts.star).filter(|star| !star.is_certified()),
        }
    }

    /// Stars as a cell of a roster.
    pub fn star_cell(&self, records: &Records) -> Cell {
        match self.certificate {
            Some(certificate) => star_cell(&certificate.facts),
            None => self.star(records).map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
        }
    }
}

/// The stars of a certificate as a cell of a roster: a number, so that Excel counts and sorts them, unless more is said.
pub(super) fn star_cell(facts: &CertificateFacts) -> Cell {
    match facts.star {
        Some(star) if !facts.sent_up => Cell::Plain(star.number().into()),
        _ => Cell::from(Some(wording::star_cell(facts)).filter(|text| !text.is_empty())),
    }
}

impl State {
    /// In words.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Certified(standing) => wording::standing(lang, standing),
            Self::KnockedOut => term::out(lang),
            Self::Unranked => term::unranked(lang),
            Self::AwaitingMinistry => term::awaiting_ministry(lang),
            Self::Undecided => term::undecided(lang),
            Self::NotRated => term::not_rated(lang),
        }
    }

    /// In data.
    pub fn id(self) -> serde_json::Value {
        match self {
            Self::Certified(standing) => serde_json::json!(standing),
            Self::KnockedOut => "knocked-out".into(),
            Self::Unranked => "unranked".into(),
            Self::AwaitingMinistry => "awaiting-ministry".into(),
            Self::Undecided => "undecided".into(),
            Self::NotRated => "not-rated".into(),
        }
    }
}
