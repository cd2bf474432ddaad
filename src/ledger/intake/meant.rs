//! Whom a row means: the subject of its name that its tax code, its place or its product tells, and its product. A name
//! that went from one to another is whose it was on the row's day.

use std::rc::Rc;

use chrono::NaiveDate;

use super::by_name::sum;
use super::cited::Cited;
use super::held::{Called, Hold, foremost};
use super::{Intake, ProductAt, SubjectAt};
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

/// What a row tells of its subject, and its day.
struct Row<'f> {
    facts: &'f SubjectFacts,
    told: Told,
    day: NaiveDate,
}

impl<'f> Row<'f> {
    fn of(facts: &'f SubjectFacts, day: NaiveDate) -> Self {
        Self { facts, told: Told::of(facts), day }
    }
}

/// A subject of a row's name, and how it has the name on the row's day.
struct Namesake {
    at: SubjectAt,
    hold: Hold,
    told: Rc<Told>,
}

impl Intake {
    /// The subject that a row of a day with a product names, without adding or changing any; `None` when it would
    /// be a new one.
    pub fn find(&self, facts: &SubjectFacts, product: &str, day: NaiveDate) -> Option<SubjectAt> {
        self.found(&Row::of(facts, day), product)
    }

    fn found(&self, row: &Row<'_>, product: &str) -> Option<SubjectAt> {
        self.sure(row, product).or_else(|| self.at_place(row)).or_else(|| {
            // Of those that fit, the one that agrees in most of what both tell; none where two do.
            let agree = |one: &Namesake| one.told.place.agree(&row.told.place);
            let fitting: Vec<Namesake> = self.fitting(row).collect();
            let most = fitting.iter().map(agree).max()?;
            foremost(fitting.iter().filter(|one| agree(one) == most).map(|one| (one.hold, one.at)))
        })
    }

    /// The subject that a row's tax code, its place as told, or its product tells. A blank place tells
    /// nothing, so that who has the product comes before who has no place either.
    fn sure(&self, row: &Row<'_>, product: &str) -> Option<SubjectAt> {
        let by_tax = row.facts.tax_code.as_ref().and_then(|tax| self.by_tax.get(tax)).copied();
        let by_place = || Some(row).filter(|row| row.told.place.told() > 0).and_then(|row| self.at_place(row));
        by_tax.or_else(by_place).or_else(|| self.owner_at(row, product))
    }

    /// The subject of a row's name and exact place, now or once; else the only one whose commune has another name in
    /// the list of the row, and was never told under another of that list.
    fn at_place(&self, row: &Row<'_>) -> Option<SubjectAt> {
        let place = row.told.place.key();
        let known = |at: &SubjectAt| self.places.get(at).is_some_and(|known| known.contains(&place));
        // Who is there now comes before who once was, unless only the other had the name then.
        let there = self.namesakes(row).filter_map(|one| {
            let now = one.told.place.is(&row.told.place);
            (now || known(&one.at)).then_some(((one.hold, !now), one.at))
        });
        there.min_by_key(|(rank, _)| *rank).map(|(_, at)| at).or_else(|| {
            let list = row.facts.unit?.list;
            let elsewhere = |key: &String| *key != place && key.ends_with(&format!("@{list}"));
            let renamed = self.namesakes(row).filter(|one| {
                let known = self.places.get(&one.at).into_iter().flatten();
                one.told.place.same_commune(&row.told.place) == Some(true) && !known.into_iter().any(elsewhere)
            });
            foremost(renamed.map(|one| (one.hold, one.at)))
        })
    }

    /// The subjects of a row's name that another tax code does not tell apart from it.
    fn namesakes(&self, row: &Row<'_>) -> impl Iterator<Item = Namesake> {
        let named = self.named(row.facts);
        let many = named.len() > FEW;
        named.map(move |at| self.namesake(at, row, many)).filter(|one| !one.told.is_apart(&row.told))
    }

    fn namesake(&self, at: SubjectAt, row: &Row<'_>, many: bool) -> Namesake {
        let names = &self.subject_names;
        let hold = if names.is_empty() { Hold::Then } else { names.hold(at, &row.facts.name_key(), row.day) };
        Namesake { at, hold, told: self.told(at, many) }
    }

    /// What tells a subject from others; kept of `many` of a name, for each row of it is held against all of them.
    fn told(&self, at: SubjectAt, many: bool) -> Rc<Told> {
        let read = || Rc::new(Told::of(&self.facts_of(at)));
        if many { Rc::clone(self.told.borrow_mut().entry(at).or_insert_with(read)) } else { read() }
    }

    /// Those of them whose place may be the row's.
    fn fitting(&self, row: &Row<'_>) -> impl Iterator<Item = Namesake> {
        self.namesakes(row).filter(|one| one.told.place.fits(&row.told.place))
    }

    /// Of the subjects that a row of a day may mean, the only one that has its product.
    pub fn owner(&self, facts: &SubjectFacts, product: &str, day: NaiveDate) -> Option<SubjectAt> {
        self.owner_at(&Row::of(facts, day), product)
    }

    fn owner_at(&self, row: &Row<'_>, product: &str) -> Option<SubjectAt> {
        let key = fold::key(product);
        let has = |at: &SubjectAt| self.product_of(*at, &key, row.day).is_some();
        let owners = self.named(row.facts).filter(has).map(|at| self.namesake(at, row, false));
        let owners = owners.filter(|one| !one.told.is_apart(&row.told) && one.told.place.fits(&row.told.place));
        foremost(owners.map(|one| (one.hold, one.at)))
    }

    /// Whether several subjects may be the one a row of a day names, so that another is taken: a new one, or that
    /// of the name whose place is not known either.
    pub fn is_ambiguous(&self, facts: &SubjectFacts, product: &str, day: NaiveDate) -> bool {
        let row = &Row::of(facts, day);
        let other = |at| self.told(at, false).place.told() == 0;
        self.fitting(row).nth(1).is_some()
            && self.sure(row, product).is_none()
            && self.found(row, product).is_none_or(other)
    }

    /// Who has or had the name of a row of a day, and may be meant as well as the one taken, which is the first: only
    /// where the name went from one to another. A tax code leaves nothing open.
    pub fn subjects_called(&self, taken: SubjectAt, facts: &SubjectFacts, day: NaiveDate) -> Vec<Called<SubjectAt>> {
        if self.subject_names.is_empty() || facts.tax_code.is_some() {
            return Vec::new();
        }
        let mut all: Vec<(Hold, SubjectAt)> =
            self.fitting(&Row::of(facts, day)).map(|one| (one.hold, one.at)).collect();
        if all.iter().all(|(hold, _)| *hold == Hold::Then) || !all.iter().any(|(_, at)| *at == taken) {
            return Vec::new();
        }
        all.sort_by_key(|(hold, at)| (*at != taken, *hold));
        let key = facts.name_key();
        Some(all)
            .filter(|all| all.len() > 1)
            .into_iter()
            .flatten()
            .map(|(_, at)| self.subject_names.called(at, &key))
            .collect()
    }

    /// The product of a name that a subject has or had on a day, or else one of those whose place it took or who took
    /// its place: of several the one that had the name then, its own before those of the nearest.
    pub(super) fn product_of(&self, subject: SubjectAt, key: &str, day: NaiveDate) -> Option<ProductAt> {
        if self.family.is_empty() && self.others_called.is_empty() {
            return self.by_product.get(subject, key);
        }
        self.nearest(subject, key, day, None)
    }

    fn nearest(&self, subject: SubjectAt, key: &str, day: NaiveDate, on: Option<NaiveDate>) -> Option<ProductAt> {
        let holders = self.holders(subject, key, (day, on)).into_iter();
        holders.min_by_key(|(hold, _)| *hold).map(|(_, at)| at)
    }

    /// Whether a subject and a name tell a product: none gave its name up, stays two with another, or came from another
    /// subject.
    pub(super) fn is_told_by_name(&self) -> bool {
        self.family.is_empty() && self.twins.is_empty() && self.others_called.is_empty()
    }

    /// The product that a row means: the one with a certificate under the decision it cites, else the one written down
    /// with the subject so spelled, else the one that had the name.
    pub(super) fn meant(
        &self,
        subject: SubjectAt,
        spelled: &SubjectFacts,
        key: &str,
        (day, cited): (NaiveDate, &Cited),
    ) -> Option<ProductAt> {
        if self.is_told_by_name() {
            return self.product_of(subject, key, day);
        }
        let mut all: Vec<ProductAt> = self.holders(subject, key, (day, None)).into_iter().map(|(_, at)| at).collect();
        let twins = self.twins.get(&sum(subject, key)).into_iter().flatten().map(|(at, _)| *at);
        let twins: Vec<ProductAt> = twins.filter(|at| !all.contains(at)).collect();
        all.extend(twins);
        self.of_paper(&all, cited)
            .or_else(|| self.twin(subject, spelled, key))
            .or_else(|| self.nearest(subject, key, day, cited.on))
    }

    /// Of products that stay two the only one that was written down with the subject as the row spells it.
    pub(super) fn twin(&self, subject: SubjectAt, spelled: &SubjectFacts, key: &str) -> Option<ProductAt> {
        let twins = self.twins.get(&sum(subject, key))?;
        let only = |placed: bool| {
            let mut so = twins.iter().filter(|(_, twin)| twin.is_spelled(spelled, placed));
            so.next().filter(|_| so.next().is_none()).map(|(at, _)| *at)
        };
        only(true).or_else(|| only(false))
    }

    /// The products of a name that a subject has or had, its own first, then those of the nearest. What a subject had
    /// `on` a day before it took the place of another is not the other's.
    fn holders(
        &self,
        subject: SubjectAt,
        key: &str,
        (day, on): (NaiveDate, Option<NaiveDate>),
    ) -> Vec<(Hold, ProductAt)> {
        let mut holders: Vec<(Hold, ProductAt)> = Vec::new();
        let mut all = vec![subject];
        let mut at = 0;
        while let Some(one) = all.get(at).copied() {
            let others = self.others_called.get(&sum(one, key)).into_iter().flatten().copied();
            for product in self.by_product.get(one, key).into_iter().chain(others) {
                if !holders.iter().any(|(_, known)| *known == product) {
                    holders.push((self.product_names.hold(product, key, day), product));
                }
            }
            let near = self.family.get(&one).into_iter().flatten();
            let near = near.filter(|near| near.followed.zip(on).is_none_or(|(followed, on)| on >= followed));
            let near: Vec<SubjectAt> = near.map(|near| near.at).filter(|near| !all.contains(near)).collect();
            all.extend(near);
            at += 1;
        }
        holders
    }

    /// As [`Intake::subjects_called`], of the product of a name.
    pub fn products_called(&self, taken: ProductAt, name: &str, day: NaiveDate) -> Vec<Called<ProductAt>> {
        if self.others_called.is_empty() {
            return Vec::new();
        }
        let key = fold::key(name);
        let mut all = self.holders(self.owner_of(taken), &key, (day, None));
        if all.len() < 2 || all.iter().all(|(hold, _)| *hold == Hold::Then) {
            return Vec::new();
        }
        all.sort_by_key(|(hold, at)| (*at != taken, *hold));
        all.into_iter().map(|(_, at)| self.product_names.called(at, &key)).collect()
    }
}
