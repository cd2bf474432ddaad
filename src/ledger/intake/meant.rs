//! Whom a row means: the subject of its name that its tax code, its place or its product tells.

use std::rc::Rc;

use super::{Intake, SubjectAt};
use crate::ledger::{Place, SubjectFacts};
use crate::text::fold;

/// Of how many subjects of a name nothing is kept folded.
const FEW: usize = 8;

/// What tells a subject from others of its name.
#[derive(Debug)]
pub(super) struct Told {
    place: Place,
    tax_code: Option<String>,
}

impl Told {
    fn of(facts: &SubjectFacts) -> Self {
        Self { place: facts.whereabouts(), tax_code: facts.tax_code.clone() }
    }

    /// Whether another tax code tells it apart.
    fn is_apart(&self, other: &Self) -> bool {
        self.tax_code.is_some() && other.tax_code.is_some() && self.tax_code != other.tax_code
    }
}

impl Intake {
    /// The subject that a row with a product names, without adding or changing any; `None` when it would
    /// be a new one.
    pub fn find(&self, facts: &SubjectFacts, product: &str) -> Option<SubjectAt> {
        self.found(facts, &Told::of(facts), product)
    }

    fn found(&self, facts: &SubjectFacts, row: &Told, product: &str) -> Option<SubjectAt> {
        self.sure(facts, row, product).or_else(|| self.at_place(facts, row)).or_else(|| {
            // Of those that fit, the one that agrees in most of what both tell; none where two do.
            let fitting: Vec<_> =
                self.fitting(facts, row).map(|(at, held)| (held.place.agree(&row.place), at)).collect();
            let most = fitting.iter().map(|(agree, _)| *agree).max()?;
            let mut best = fitting.iter().filter(|(agree, _)| *agree == most);
            best.next().map(|(_, at)| *at).filter(|_| best.next().is_none())
        })
    }

    /// The subject that a row's tax code, its place as told, or its product tells. A blank place tells
    /// nothing, so that who has the product comes before who has no place either.
    fn sure(&self, facts: &SubjectFacts, row: &Told, product: &str) -> Option<SubjectAt> {
        let by_tax = facts.tax_code.as_ref().and_then(|tax| self.by_tax.get(tax)).copied();
        let by_place = || Some(facts).filter(|_| row.place.told() > 0).and_then(|facts| self.at_place(facts, row));
        by_tax.or_else(by_place).or_else(|| self.owner_at(facts, row, product))
    }

    /// The subject of a row's name and exact place, now or once; else the only one whose commune has another name in
    /// the list of the row, and was never told under another of that list.
    fn at_place(&self, facts: &SubjectFacts, row: &Told) -> Option<SubjectAt> {
        let place = row.place.key();
        let now = self.namesakes(facts, row).find(|(_, held)| held.place.is(&row.place)).map(|(at, _)| at);
        let once = || {
            let known = |at: &SubjectAt| self.places.get(at).is_some_and(|known| known.contains(&place));
            self.namesakes(facts, row).map(|(at, _)| at).find(known)
        };
        now.or_else(once).or_else(|| {
            let list = facts.unit?.list;
            let elsewhere = |key: &String| *key != place && key.ends_with(&format!("@{list}"));
            let mut renamed = self.namesakes(facts, row).filter(|(at, held)| {
                let known = self.places.get(at).into_iter().flatten();
                held.place.same_commune(&row.place) == Some(true) && !known.into_iter().any(elsewhere)
            });
            renamed.next().map(|(at, _)| at).filter(|_| renamed.next().is_none())
        })
    }

    /// The subjects of a row's name that another tax code does not tell apart from it.
    fn namesakes(&self, facts: &SubjectFacts, row: &Told) -> impl Iterator<Item = (SubjectAt, Rc<Told>)> {
        let named = self.named(facts);
        let many = named.len() > FEW;
        named.map(move |at| (at, self.told(at, many))).filter(|(_, held)| !held.is_apart(row))
    }

    /// What tells a subject from others; kept of `many` of a name, for each row of it is held against all of them.
    fn told(&self, at: SubjectAt, many: bool) -> Rc<Told> {
        let read = || Rc::new(Told::of(&self.facts_of(at)));
        if many { Rc::clone(self.told.borrow_mut().entry(at).or_insert_with(read)) } else { read() }
    }

    /// Those of them whose place may be the row's.
    fn fitting(&self, facts: &SubjectFacts, row: &Told) -> impl Iterator<Item = (SubjectAt, Rc<Told>)> {
        self.namesakes(facts, row).filter(|(_, held)| held.place.fits(&row.place))
    }

    /// Of the subjects that a row may mean, the only one that has its product.
    pub fn owner(&self, facts: &SubjectFacts, product: &str) -> Option<SubjectAt> {
        self.owner_at(facts, &Told::of(facts), product)
    }

    fn owner_at(&self, facts: &SubjectFacts, row: &Told, product: &str) -> Option<SubjectAt> {
        let key = fold::key(product);
        let has = |at: &SubjectAt| self.product_of(*at, &key).is_some();
        let owners = self.named(facts).filter(has).map(|at| (at, self.told(at, false)));
        let mut owners = owners.filter(|(_, held)| !held.is_apart(row) && held.place.fits(&row.place));
        owners.next().map(|(at, _)| at).filter(|_| owners.next().is_none())
    }

    /// Whether several subjects may be the one a row names, so that another is taken: a new one, or that
    /// of the name whose place is not known either.
    pub fn is_ambiguous(&self, facts: &SubjectFacts, product: &str) -> bool {
        let row = &Told::of(facts);
        let other = |at| self.told(at, false).place.told() == 0;
        self.fitting(facts, row).nth(1).is_some()
            && self.sure(facts, row, product).is_none()
            && self.found(facts, row, product).is_none_or(other)
    }
}
