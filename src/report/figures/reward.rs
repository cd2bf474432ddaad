//! Money for recognised products: each by the most telling of the rates that fit it.

use std::collections::BTreeMap;

use crate::law::{FilingKind, Star};
use crate::ledger::{Certificate, Records};

use super::{Counted, Item, Of, Period, Scope};

/// A rate; what it does not tell fits any product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The line of the file.
    pub line: u64,
    /// Of products of this star.
    pub star: Option<Star>,
    /// Of this kind of filing.
    pub kind: Option<FilingKind>,
    /// Of those that had this star before.
    pub from: Option<Star>,
    /// In đồng.
    pub amount: u64,
    /// The paper that says so.
    pub cite: Option<String>,
}

/// A product with what it is paid.
#[derive(Debug, Clone, Copy)]
pub struct Rewarded<'r> {
    /// The certificate it is paid for.
    pub certificate: &'r Certificate,
    /// The kind of filing, where it is told.
    pub kind: Option<FilingKind>,
    /// The star of its certificate before, where the ledger has one.
    pub from: Option<Star>,
    /// The rate, by its place; `None` where none fits.
    pub rate: Option<usize>,
}

/// Products and their money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Products.
    pub products: Counted,
    /// Đồng.
    pub amount: Counted,
}

impl Rate {
    /// What it tells: two rates of the same fit the same products.
    pub const fn of(&self) -> (Option<Star>, Option<FilingKind>, Option<Star>) {
        (self.star, self.kind, self.from)
    }

    fn fits(&self, one: &Rewarded<'_>) -> bool {
        let is = |wanted: Option<Star>, has: Option<Star>| wanted.is_none() || wanted == has;
        is(self.star, one.certificate.facts.star)
            && (self.kind.is_none() || self.kind == one.kind)
            && is(self.from, one.from)
    }

    /// The more it tells the sooner it is taken; of as much, the star before, then the star, then the kind.
    fn telling(&self) -> (u8, bool, bool, bool) {
        let (from, star, kind) = (self.from.is_some(), self.star.is_some(), self.kind.is_some());
        (u8::from(from) + u8::from(star) + u8::from(kind), from, star, kind)
    }
}

impl Default for Sum {
    fn default() -> Self {
        Self { products: Counted::none(Of::Certificates), amount: Counted::none(Of::Rewards) }
    }
}

impl Sum {
    /// One product more.
    pub fn add(&mut self, one: &Rewarded<'_>, amount: u64) {
        self.products.add(one.certificate.id);
        self.amount.add_as(one.certificate.id, amount);
    }
}

/// The products recognised in a programme year, each with its rate.
pub fn rewarded<'r>(records: &'r Records, year: i32, rates: &[Rate]) -> Vec<Rewarded<'r>> {
    let of_year = Period::year(year).recognised(records, &Scope::default());
    let each = of_year.into_iter().map(|certificate| {
        let kind = Item::Certificate(certificate).kind(records);
        // In their order of the product: the last before this one.
        let before = records.certificates_of(certificate.facts.product).take_while(|one| one.id != certificate.id);
        let from = before.last().and_then(|one| one.facts.star);
        let mut one = Rewarded { certificate, kind, from, rate: None };
        let fitting = rates.iter().enumerate().filter(|(_, rate)| rate.fits(&one));
        one.rate = fitting.max_by_key(|(_, rate)| rate.telling()).map(|(at, _)| at);
        one
    });
    each.collect()
}

/// The sums by subject.
pub fn by_subject(records: &Records, rewarded: &[Rewarded<'_>], rates: &[Rate]) -> BTreeMap<i64, Sum> {
    let mut sums: BTreeMap<i64, Sum> = BTreeMap::new();
    for one in rewarded {
        let Some(rate) = one.rate.and_then(|at| rates.get(at)) else { continue };
        let Some((subject, _)) = records.subject_of(one.certificate.facts.product) else { continue };
        sums.entry(subject).or_default().add(one, rate.amount);
    }
    sums
}
