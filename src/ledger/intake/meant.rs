//! Whom a row means: the subject of its name that its tax code, its place or its product tells.

use super::{Intake, SubjectAt};
use crate::ledger::SubjectFacts;
use crate::text::fold;

impl Intake {
    /// The subject that a row with a product names, without adding or changing any; `None` when it would
    /// be a new one.
    pub fn find(&self, facts: &SubjectFacts, product: &str) -> Option<SubjectAt> {
        self.sure(facts, product).or_else(|| self.at_place(facts)).or_else(|| {
            // Of those that fit, the one that agrees in most of what both tell; none where two do.
            let agree = |at: &SubjectAt| self.facts_of(*at).places_agree(facts);
            let most = self.fitting(facts).map(|at| agree(&at)).max()?;
            let mut best = self.fitting(facts).filter(|at| agree(at) == most);
            best.next().filter(|_| best.next().is_none())
        })
    }

    /// The subject that a row's tax code, its place as told, or its product tells. A blank place tells
    /// nothing, so that who has the product comes before who has no place either.
    fn sure(&self, facts: &SubjectFacts, product: &str) -> Option<SubjectAt> {
        let by_tax = facts.tax_code.as_ref().and_then(|tax| self.by_tax.get(tax)).copied();
        let by_place = || Some(facts).filter(|facts| facts.place_told() > 0).and_then(|facts| self.at_place(facts));
        by_tax.or_else(by_place).or_else(|| self.owner(facts, product))
    }

    /// The subject of a row's name and exact place, now or once; else the only one whose commune has another name in
    /// the list of the row, and was never told under another of that list.
    fn at_place(&self, facts: &SubjectFacts) -> Option<SubjectAt> {
        let place = facts.place_key();
        let now = self.namesakes(facts).find(|at| self.facts_of(*at).same_place(facts));
        let once = |at: &SubjectAt| self.places.get(at).is_some_and(|known| known.contains(&place));
        now.or_else(|| self.namesakes(facts).find(once)).or_else(|| {
            let list = facts.unit?.list;
            let elsewhere = |key: &String| *key != place && key.ends_with(&format!("@{list}"));
            let mut renamed = self.namesakes(facts).filter(|at| {
                let known = self.places.get(at).into_iter().flatten();
                self.facts_of(*at).same_commune(facts) == Some(true) && !known.into_iter().any(elsewhere)
            });
            renamed.next().filter(|_| renamed.next().is_none())
        })
    }

    /// The subjects of a row's name that another tax code does not tell apart from it.
    fn namesakes(&self, facts: &SubjectFacts) -> impl Iterator<Item = SubjectAt> {
        let theirs = facts.tax_code.clone();
        self.named(facts).filter(move |at| {
            let mine = &self.facts_of(*at).tax_code;
            mine.is_none() || theirs.is_none() || *mine == theirs
        })
    }

    /// Those of them whose place may be the row's.
    fn fitting(&self, facts: &SubjectFacts) -> impl Iterator<Item = SubjectAt> {
        self.namesakes(facts).filter(|at| self.facts_of(*at).place_fits(facts))
    }

    /// Of the subjects that a row may mean, the only one that has its product.
    pub fn owner(&self, facts: &SubjectFacts, product: &str) -> Option<SubjectAt> {
        let key = fold::key(product);
        let has = |at: &SubjectAt| self.by_product.get(*at, &key).is_some();
        let mut owners = self.namesakes(facts).filter(has).filter(|at| self.facts_of(*at).place_fits(facts));
        owners.next().filter(|_| owners.next().is_none())
    }

    /// Whether several subjects may be the one a row names, so that another is taken: a new one, or that
    /// of the name whose place is not known either.
    pub fn is_ambiguous(&self, facts: &SubjectFacts, product: &str) -> bool {
        let other = |at| self.facts_of(at).place_told() == 0;
        self.fitting(facts).count() > 1
            && self.sure(facts, product).is_none()
            && self.find(facts, product).is_none_or(other)
    }
}
