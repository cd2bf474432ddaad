//! A product looked at by what it is counted by: a certificate or a dossier.

use chrono::{Datelike, NaiveDate};

use crate::law::{FilingKind, Regime, RegimeDates, Star};
use crate::ledger::{Certificate, Dossier, Records, SubjectFacts};

/// A certificate or a dossier.
#[derive(Debug, Clone, Copy)]
pub enum Item<'r> {
    /// A product by a certificate of it.
    Certificate(&'r Certificate),
    /// A product by a dossier of it.
    Dossier(&'r Dossier),
}

impl<'r> Item<'r> {
    /// Its number among its like.
    pub const fn id(self) -> i64 {
        match self {
            Self::Certificate(certificate) => certificate.id,
            Self::Dossier(dossier) => dossier.id,
        }
    }

    /// The product.
    pub const fn product(self) -> i64 {
        match self {
            Self::Certificate(certificate) => certificate.facts.product,
            Self::Dossier(dossier) => dossier.key.product,
        }
    }

    /// The subject that the product is counted under: its number, and what is known of it.
    pub fn subject(self, records: &'r Records) -> Option<(i64, &'r SubjectFacts)> {
        records.subject_of(self.product())
    }

    /// The subject when the certificate was signed, or the dossier filed: it tells the place of then.
    pub fn subject_then(self, records: &'r Records) -> Option<&'r SubjectFacts> {
        let then = match self {
            Self::Certificate(certificate) => records.subject_at_signing(certificate),
            Self::Dossier(dossier) => records.subject_at_filing(dossier),
        };
        then.map(|(_, facts)| facts)
    }

    /// Stars: those certified, also of a dossier that a certificate rests on; else those of its rating.
    pub fn star(self, records: &Records) -> Option<Star> {
        let dossier = match self {
            Self::Certificate(certificate) => return certificate.facts.star,
            Self::Dossier(dossier) => dossier,
        };
        let rests = |c: &&Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
        let certified = records.certificates_of(dossier.key.product).rfind(rests).and_then(|c| c.facts.star);
        certified.or_else(|| records.rating_of(dossier.id).map(|rating| rating.facts.star))
    }

    /// Its dossier.
    pub fn dossier(self, records: &'r Records) -> Option<&'r Dossier> {
        match self {
            Self::Certificate(certificate) => records.dossier(certificate.facts.rated?.0),
            Self::Dossier(dossier) => Some(dossier),
        }
    }

    /// The kind of filing, where it is told.
    pub fn kind(self, records: &Records) -> Option<FilingKind> {
        let told = match self {
            Self::Certificate(certificate) => certificate.facts.kind,
            Self::Dossier(_) => None,
        };
        told.or_else(|| self.dossier(records).map(|dossier| dossier.key.kind))
    }

    /// Whether it was sent up for five stars, and is not answered yet.
    pub fn is_sent_up(self, records: &Records) -> bool {
        match self {
            // What the ministry answered under five stars awaits nothing any more.
            Self::Certificate(certificate) => {
                let sent_back = |dossier| records.sent_back(dossier).is_some();
                certificate.facts.sent_up && !certificate.facts.rated.is_some_and(|(dossier, _)| sent_back(dossier))
            }
            Self::Dossier(dossier) => dossier.facts.sent_up.is_some() || records.awaits_ministry(dossier),
        }
    }

    /// Whether it is of four stars and was sent up for five.
    pub fn is_potential(self, records: &Records) -> bool {
        self.is_sent_up(records) && self.star(records).is_some_and(|star| star.number() == 4)
    }

    /// The programme year, where it is told.
    pub fn year(self, records: &Records) -> Option<i32> {
        match self {
            Self::Certificate(certificate) => records.year_of(certificate),
            Self::Dossier(dossier) => Some(dossier.key.year),
        }
    }

    /// The day it is counted by: of signing, of the council's result, of filing.
    pub fn day(self, records: &Records) -> Option<NaiveDate> {
        match self {
            Self::Certificate(certificate) => certificate.signed_on,
            Self::Dossier(dossier) => {
                records.rating_of(dossier.id).map(|rating| rating.facts.held_on).or(dossier.facts.filed)
            }
        }
    }

    /// The acts it was judged by: as rated, else as the days that are known choose them (rules §1).
    pub fn regime(self, records: &Records) -> Option<Regime> {
        let dossier = self.dossier(records);
        let rated = dossier.and_then(|dossier| records.rating_of(dossier.id)).map(|rating| rating.facts.regime);
        rated.or_else(|| {
            let signed = self.day(records);
            let year = self.year(records).or(signed.map(|day| day.year()))?;
            let filed = dossier.and_then(|dossier| dossier.facts.filed);
            Some(Regime::choose(&RegimeDates { filed, session: None, decision: signed, year }).0)
        })
    }
}
