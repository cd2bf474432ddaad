//! In which order the certificates of a product came: the one ordering by which a file renews one of them and one takes
//! the place of another.

use chrono::{Datelike, NaiveDate};

use super::Records;
use crate::law::{FilingKind, extended_to};
use crate::ledger::{Certificate, Dossier};

/// What tells when a certificate that takes another's place came.
#[derive(Clone, Copy)]
struct Coming {
    signed: Option<NaiveDate>,
    from: NaiveDate,
    year: Option<i32>,
}

/// The places in a list of the certificates of a product, in the order in which those came: by their decisions' days;
/// those without one by programme year, before what was signed in it. Days that run against the programme years hold.
pub(super) fn in_order(places: &mut [usize], list: &[Certificate], year: impl Fn(&Certificate) -> Option<i32>) {
    places.sort_by_key(|&place| (list[place].signed_on, list[place].id));
    let mut newest = None;
    places.sort_by_cached_key(|&place| {
        let certificate = &list[place];
        let (year, dated) = (year(certificate), certificate.signed_on.is_some());
        if dated {
            newest = newest.max(year);
        }
        let end = certificate.end().filter(|_| !dated);
        (if dated { newest } else { year }, dated, end, certificate.signed_on, certificate.id)
    });
}

/// The year a certificate is ordered by: its programme year, else that of the first day on which it can have been there.
pub(super) fn year_in_order(told: Option<i32>, certificate: &Certificate) -> Option<i32> {
    told.or_else(|| certificate.first_day().map(|day| day.year()))
}

impl Records {
    /// Puts certificates in their order anew, where the day of a decision was changed.
    pub fn order_again(&mut self) {
        let mut all = std::mem::take(&mut self.index.certificates_of_product);
        for places in all.values_mut() {
            in_order(places, &self.certificates, |c| year_in_order(self.year_of(c), c));
        }
        self.index.certificates_of_product = all;
    }

    /// The certificate that took a certificate's place first, and the day from which it had it.
    pub(super) fn next_of(&self, certificate: &Certificate) -> Option<(NaiveDate, &Certificate)> {
        let after = self.certificates_of(certificate.facts.product).skip_while(|c| c.id != certificate.id).skip(1);
        after.filter_map(|later| Some((self.gives_way(certificate, self.coming(later)?)?, later))).min_by_key(|it| it.0)
    }

    /// The certificate whose place another one took: the newest of its product before it, unless a decision had ended
    /// that, which leaves no place to take.
    pub fn replaced_by(&self, certificate: &Certificate) -> Option<&Certificate> {
        let before = self.certificates_of(certificate.facts.product).take_while(|c| c.id != certificate.id);
        self.newest_giving_way(before, self.coming(certificate)?)
    }

    /// The same of a certificate that is about to be signed on a day, of a programme year.
    pub fn replaced_on(&self, product: i64, signed: NaiveDate, year: i32) -> Option<&Certificate> {
        let before = self.certificates_of(product).filter(|c| c.signed_on <= Some(signed));
        self.newest_giving_way(before, Coming { signed: Some(signed), from: signed, year: Some(year) })
    }

    fn newest_giving_way<'r>(
        &'r self,
        before: impl Iterator<Item = &'r Certificate>,
        later: Coming,
    ) -> Option<&'r Certificate> {
        let (day, newest) = before.filter_map(|c| Some((self.gives_way(c, later)?, c))).last()?;
        (!self.standing_on(newest, day).is_ended_by_decision()).then_some(newest)
    }

    /// The day from which a certificate that came before another gives way to it. Where the day of one of them is not
    /// known the programme years tell it, or nothing does; one of a later year without a day has the place as soon as
    /// it can be there, and of one without an end nobody knows when that was.
    fn gives_way(&self, before: &Certificate, later: Coming) -> Option<NaiveDate> {
        if before.signed_on.is_some() && later.signed.is_some() {
            return Some(later.from);
        }
        let year = self.year_of(before).or_else(|| before.signed_on.map(|signed| signed.year()))?;
        let contradicted = later.signed.is_some_and(|signed| before.first_day() > Some(signed));
        let since = before.there_from().map_or(later.from, |there| there.max(later.from));
        (year < later.year? && !contradicted).then_some(since)
    }

    fn coming(&self, certificate: &Certificate) -> Option<Coming> {
        let year = year_in_order(self.year_of(certificate), certificate);
        Some(Coming { signed: certificate.signed_on, from: certificate.there_from()?, year })
    }

    /// The certificate that a dossier of re-evaluation or upgrade renews: the newest of its product that was there when
    /// it was filed. Its filing day not being known, an upgrade is of one issued by the end of its programme
    /// year, a re-evaluation of one issued before that year: at 36 months less 180 days it is not of one just issued.
    pub fn renewed_by(&self, dossier: &Dossier) -> Option<&Certificate> {
        if dossier.key.kind == FilingKind::First {
            return None;
        }
        let years = i32::from(dossier.key.kind == FilingKind::ReEvaluation);
        let year_ended = || NaiveDate::from_ymd_opt(dossier.key.year - years, 12, 31);
        let filed = dossier.facts.filed.or_else(year_ended)?;
        let from_it = |c: &Certificate| c.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
        let before = |c: &&Certificate| c.is_there(filed) && !from_it(c);
        // Where nothing tells since when the newest is there, it may not have been: one that may still run comes first.
        let runs = |c: &&Certificate| c.end().is_some_and(|end| filed <= extended_to(end));
        let newest = self.certificates_of(dossier.key.product).rfind(before)?;
        let running = || self.certificates_of(dossier.key.product).filter(before).rfind(runs);
        Some(if newest.end().is_some() { newest } else { running().unwrap_or(newest) })
    }
}
