//! What a roster leaves out without being asked to: told beside it, so that nobody takes it for the whole.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Columns, Wanted};
use crate::commands::wording;
use crate::ledger::{Certificate, Dossier, Records};
use crate::report::figures::Item;
use crate::text::messages::roster as say;
use crate::text::{Lang, number};

/// What has no line.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct LeftOut {
    /// Earlier certificates of the products that have a line.
    pub earlier: u64,
    /// Products that the column set has no room for: they are not recognised.
    pub uncertified: u64,
    /// Certificates dated after the day, and the last day of them.
    certificates: (u64, Option<NaiveDate>),
    /// Products of which nothing but a dossier filed after the day is known, and the last day of them.
    products: (u64, Option<NaiveDate>),
}

/// The first day on which a certificate counts.
fn begins(certificate: &Certificate, year: Option<i32>) -> Option<NaiveDate> {
    certificate.signed_on.or_else(|| certificate.first_day().max(year.and_then(first_of)))
}

fn first_of(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

impl LeftOut {
    /// Adds what records have that is dated after their day; `has_line` tells whether a product is known by then.
    pub fn later(&mut self, records: &Records, wanted: &Wanted, has_line: impl Fn(i64) -> bool) {
        if wanted.standing.is_some() {
            return; // what is not there yet has no standing that could be asked for
        }
        let of_year = |year: Option<i32>| wanted.year.is_none_or(|wanted| year == Some(wanted));
        let mut certified = HashSet::new();
        for certificate in &records.to_come.certificates {
            let (product, year) = (certificate.facts.product, year_of(records, certificate));
            certified.insert(product);
            if of_year(year) && wanted.scope.takes(records, Item::Certificate(certificate)) {
                add(&mut self.certificates, begins(certificate, year));
            }
        }
        let mut seen = HashSet::new();
        let known = |product| has_line(product) || certified.contains(&product);
        for dossier in records.to_come.dossiers.iter().filter(|_| wanted.columns.takes_uncertified()) {
            let (product, year) = (dossier.key.product, dossier.key.year);
            let asked = of_year(Some(year)) && wanted.scope.takes(records, Item::Dossier(dossier));
            if !known(product) && asked && seen.insert(product) {
                add(&mut self.products, dossier.facts.filed.or_else(|| first_of(year)));
            }
        }
    }

    /// Adds that of another part of the roster.
    pub fn add(&mut self, other: &Self) {
        let both = |mine: (u64, Option<NaiveDate>), theirs: (u64, Option<NaiveDate>)| {
            (mine.0 + theirs.0, mine.1.max(theirs.1))
        };
        self.earlier += other.earlier;
        self.uncertified += other.uncertified;
        self.certificates = both(self.certificates, other.certificates);
        self.products = both(self.products, other.products);
    }

    /// In words, a line each.
    pub fn told(&self, wanted: &Wanted, is_tables: bool, on: NaiveDate, lang: Lang) -> Vec<String> {
        let (amount, on) = (|n| wording::amount(lang, n), number::date(lang, on));
        let until = |day: Option<NaiveDate>| day.map(|day| number::date(lang, day)).unwrap_or_default();
        let (certificates, products) = (self.certificates, self.products);
        // Tables in the machine form are to read back whole, unless certificates that hold now were asked for.
        let reads_back = is_tables && wanted.columns == Columns::Machine && wanted.standing.is_none();
        let earlier = if reads_back { self.earlier } else { 0 };
        [
            (earlier, say::left_out as fn(Lang, String) -> String),
            (self.uncertified, |lang, n| say::left_out_uncertified(lang, n)),
        ]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, say)| say(lang, amount(n)))
        .chain(
            (certificates.0 > 0).then(|| say::signed_after(lang, amount(certificates.0), &on, until(certificates.1))),
        )
        .chain((products.0 > 0).then(|| say::filed_after(lang, amount(products.0), &on, until(products.1))))
        .collect()
    }
}

/// The programme year of a certificate that does not count yet: its own, else that of its dossier, be that to come too.
fn year_of(records: &Records, certificate: &Certificate) -> Option<i32> {
    let of = |dossier: &&Dossier| certificate.facts.rated.is_some_and(|(rated, _)| rated == dossier.id);
    let to_come = || records.to_come.dossiers.iter().find(of).map(|dossier| dossier.key.year);
    records.year_of(certificate).or_else(to_come)
}

fn add((n, last): &mut (u64, Option<NaiveDate>), day: Option<NaiveDate>) {
    *n += 1;
    *last = (*last).max(day);
}
