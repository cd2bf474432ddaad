//! The time that figures are of: a programme year, several, or the days from one to another.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::{Item, Scope};
use crate::ledger::{Certificate, Dossier, Records, Session};

/// A period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Period {
    /// Programme years, whichever days its papers have.
    Years {
        /// The first.
        from_year: i32,
        /// The last.
        to_year: i32,
    },
    /// Days, whichever programme year they count in: a dossier by its filing, a result by its session, a certificate by
    /// its decision.
    Days {
        /// The first.
        from: NaiveDate,
        /// The last.
        to: NaiveDate,
    },
}

impl Period {
    /// A programme year.
    pub const fn year(year: i32) -> Self {
        Self::Years { from_year: year, to_year: year }
    }

    /// Whether a programme year, or else a day, is within it.
    fn has(self, year: Option<i32>, day: Option<NaiveDate>) -> bool {
        match self {
            Self::Years { from_year, to_year } => year.is_some_and(|year| (from_year..=to_year).contains(&year)),
            Self::Days { from, to } => day.is_some_and(|day| (from..=to).contains(&day)),
        }
    }

    /// Whether a day is within it.
    pub fn has_day(self, day: NaiveDate) -> bool {
        self.has(Some(day.year()), Some(day))
    }

    /// The dossiers registered in it; of one whose filing is not told, the day it was received.
    pub fn registered<'r>(self, records: &'r Records, scope: &Scope) -> Vec<&'r Dossier> {
        self.dossiers(records, scope, |dossier| dossier.facts.filed.or(dossier.facts.received))
    }

    /// The dossiers that a council came to a result on in it, a star or a knock-out.
    pub fn judged<'r>(self, records: &'r Records, scope: &Scope) -> Vec<&'r Dossier> {
        self.dossiers(records, scope, |dossier| {
            records.knocked_out_on(dossier.id).or_else(|| rated_on(records, dossier))
        })
    }

    /// The dossiers that a council rated in it.
    pub fn evaluated<'r>(self, records: &'r Records, scope: &Scope) -> Vec<&'r Dossier> {
        let mut rated = self.dossiers(records, scope, |dossier| rated_on(records, dossier));
        rated.retain(|dossier| rated_on(records, dossier).is_some());
        rated
    }

    /// The dossiers that are of it by their programme year, else by a day of theirs.
    fn dossiers<'r>(
        self,
        records: &'r Records,
        scope: &Scope,
        day: impl Fn(&Dossier) -> Option<NaiveDate>,
    ) -> Vec<&'r Dossier> {
        let of_it = |dossier: &&Dossier| self.has(Some(dossier.key.year), day(dossier));
        let taken = |dossier: &&Dossier| scope.takes(records, Item::Dossier(dossier));
        records.dossiers.iter().filter(of_it).filter(taken).collect()
    }

    /// The last certificate of each product among those of the period, the highest star first.
    pub fn recognised<'r>(self, records: &'r Records, scope: &Scope) -> Vec<&'r Certificate> {
        let of_it = |certificate: &&Certificate| self.has(records.year_of(certificate), certificate.signed_on);
        let taken = |certificate: &&Certificate| scope.takes(records, Item::Certificate(certificate));
        let products = records.certified_products();
        let mut last: Vec<_> =
            products.filter_map(|product| records.certificates_of(product).filter(of_it).rfind(taken)).collect();
        last.sort_by_key(|c| (std::cmp::Reverse(c.facts.star), c.signed_on, c.id));
        last
    }

    /// The sessions of councils in it, each with its council's number.
    pub fn sessions(self, records: &Records) -> Vec<(i64, &Session)> {
        let all =
            records.councils.iter().flat_map(|council| council.sessions.iter().map(move |session| (council, session)));
        let held = all.filter(|(_, session)| session.held_on <= records.on);
        let of_it = held.filter(|(council, session)| self.has(Some(council.facts.year), Some(session.held_on)));
        of_it.map(|(council, session)| (council.id, session)).collect()
    }

    /// Whether something of a programme year, or else of a day, came before it.
    pub fn is_after(self, year: Option<i32>, day: Option<NaiveDate>) -> bool {
        match self {
            Self::Years { from_year, .. } => year.or(day.map(|day| day.year())).is_some_and(|year| year < from_year),
            Self::Days { from, .. } => {
                day.map_or_else(|| year.is_some_and(|year| year < from.year()), |day| day < from)
            }
        }
    }
}

/// The day of the session that rated a dossier.
fn rated_on(records: &Records, dossier: &Dossier) -> Option<NaiveDate> {
    records.rating_of(dossier.id).map(|rating| rating.facts.held_on)
}
