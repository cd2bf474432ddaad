//! One figure, cut as published ones are: what is counted, of which period, and of which of these.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::Datelike;

use super::{Counted, Dimension, Item, Of, Period, Scope, Subjects};
use crate::ledger::{Certificate, Dossier, Idea, IdeaFacts, Records};
use crate::text::fold;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Dossiers registered for a year.
    Registered,
    /// Dossiers a council rated.
    Evaluated,
    /// Subjects of those, once each.
    Participants,
    /// Products recognised.
    Products,
    /// Subjects of those, once each.
    Subjects,
    /// Products in force.
    InForce,
    /// Ideas of potential products.
    PotentialIdeas,
    /// Ideas of products that are there already.
    ExistingIdeas,
}

impl Measure {
    /// Every one, in the order of a report.
    pub const ALL: [Self; 8] = [
        Self::Registered,
        Self::Evaluated,
        Self::Participants,
        Self::Products,
        Self::Subjects,
        Self::InForce,
        Self::PotentialIdeas,
        Self::ExistingIdeas,
    ];

    /// The key of it in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Evaluated => "evaluated",
            Self::Participants => "participants",
            Self::Products => "products",
            Self::Subjects => "subjects",
            Self::InForce => "in_force",
            Self::PotentialIdeas => "potential_ideas",
            Self::ExistingIdeas => "existing_ideas",
        }
    }

    /// Whether it is of dossiers, which belong to a year.
    pub const fn is_of_dossiers(self) -> bool {
        matches!(self, Self::Registered | Self::Evaluated | Self::Participants)
    }

    /// Whether it is of subjects, which a product of theirs brings in.
    pub const fn is_of_subjects(self) -> bool {
        matches!(self, Self::Participants | Self::Subjects)
    }

    /// Whether it is of ideas: of a year, and without stars or kinds of filing.
    pub const fn is_of_ideas(self) -> bool {
        matches!(self, Self::PotentialIdeas | Self::ExistingIdeas)
    }
}

/// Counts ideas of a programme year, as their slips print them.
pub fn measure_ideas(ideas: &[Idea], what: Measure, year: Option<i32>, scope: &Scope) -> u64 {
    let takes = |facts: &IdeaFacts| {
        scope.only.iter().all(|(dimension, wanted)| {
            let printed = match dimension {
                Dimension::District => &facts.district,
                Dimension::Commune => &facts.commune,
                Dimension::Form => return facts.form.is_some_and(|form| form.code() == wanted),
                _ => return true, // ideas have neither stars nor kinds of filing
            };
            printed.as_ref().is_some_and(|told| fold::same_place(told, wanted))
        })
    };
    let counts = |idea: &&Idea| {
        let facts = &idea.facts;
        facts.existing == (what == Measure::ExistingIdeas) && year.is_none_or(|year| facts.year == year) && takes(facts)
    };
    ideas.iter().filter(counts).count() as u64
}

/// What a figure counts: of a programme year, or, where there is none, up to the day of the records.
pub fn measure(records: &Records, what: Measure, year: Option<i32>, scope: &Scope) -> Counted {
    Measured::of(records).count(what, year, scope)
}

/// Of what a figure's cut takes some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Base {
    /// What a measure is of.
    Of(Measure, Option<i32>),
    /// Certificates signed in a year, those of a product beside each other, the last one last.
    Signed(i32),
    /// Every certificate, of a programme year where one is told.
    Each(Option<i32>),
}

/// Figures of one ledger on one day, many of them: what each takes some of is gathered once, and looked for by its place.
#[derive(Debug)]
pub struct Measured<'r> {
    /// The ledger.
    pub records: &'r Records,
    bases: RefCell<HashMap<Base, Rc<Items<'r>>>>,
}

/// What is counted of, and by what its commune or its district is called.
#[derive(Debug)]
struct Items<'r> {
    all: Vec<Item<'r>>,
    of_commune: HashMap<String, Vec<Item<'r>>>,
    of_district: HashMap<String, Vec<Item<'r>>>,
}

impl<'r> Measured<'r> {
    /// Nothing gathered yet.
    pub fn of(records: &'r Records) -> Self {
        Self { records, bases: RefCell::default() }
    }

    /// What a figure counts.
    pub fn count(&self, what: Measure, year: Option<i32>, scope: &Scope) -> Counted {
        let items = self.taken(Base::Of(what, year), scope).into_iter();
        match what {
            _ if what.is_of_subjects() => Subjects::of(self.records, items).known,
            _ if what.is_of_dossiers() => Counted::all(Of::Dossiers, items.map(Item::id)),
            _ => Counted::all(Of::Certificates, items.map(Item::id)),
        }
    }

    /// The last certificate of each product among those signed in a year.
    pub fn signed(&self, year: i32, scope: &Scope) -> Counted {
        let items = self.taken(Base::Signed(year), scope);
        let last: HashMap<i64, i64> = items.into_iter().map(|item| (item.product(), item.id())).collect();
        Counted::all(Of::Certificates, last.into_values())
    }

    /// Every certificate, of a programme year where one is told.
    pub fn each(&self, year: Option<i32>, scope: &Scope) -> Counted {
        Counted::all(Of::Certificates, self.taken(Base::Each(year), scope).into_iter().map(Item::id))
    }

    fn taken(&self, base: Base, scope: &Scope) -> Vec<Item<'r>> {
        let gathered = |base: &Base| Rc::new(Items::of(self.records, base.items(self.records)));
        let items = Rc::clone(self.bases.borrow_mut().entry(base).or_insert_with_key(gathered));
        items.at(scope).iter().filter(|item| scope.takes(self.records, **item)).copied().collect()
    }
}

impl Base {
    fn items(self, records: &Records) -> Vec<Item<'_>> {
        match self {
            Self::Of(what, year) if what.is_of_dossiers() => {
                let rated = |dossier: &&Dossier| what == Measure::Registered || records.rating_of(dossier.id).is_some();
                let of_year = |dossier: &&Dossier| year.is_none_or(|year| dossier.key.year == year);
                records.dossiers.iter().filter(of_year).filter(rated).map(Item::Dossier).collect()
            }
            Self::Of(what, year) => {
                let certificates = match year {
                    Some(year) => Period::year(year).recognised(records, &Scope::default()),
                    None => records.last_certificates(),
                };
                let counts = |one: &&Certificate| what != Measure::InForce || records.standing(one).in_force();
                certificates.into_iter().filter(counts).map(Item::Certificate).collect()
            }
            Self::Signed(year) => {
                let signed = |one: &&Certificate| one.signed_on.is_some_and(|day| day.year() == year);
                let all = records.certified_products().flat_map(|product| records.certificates_of(product));
                all.filter(signed).map(Item::Certificate).collect()
            }
            Self::Each(year) => {
                let of_year = |one: &&Certificate| year.is_none() || records.year_of(one) == year;
                records.certificates.iter().filter(of_year).map(Item::Certificate).collect()
            }
        }
    }
}

impl<'r> Items<'r> {
    fn of(records: &'r Records, all: Vec<Item<'r>>) -> Self {
        let [mut of_commune, mut of_district]: [HashMap<String, Vec<Item<'r>>>; 2] = Default::default();
        for item in &all {
            let Some(facts) = item.subject_then(records) else { continue };
            for (printed, of) in [(&facts.commune, &mut of_commune), (&facts.district, &mut of_district)] {
                if let Some(printed) = printed {
                    of.entry(fold::place(printed)).or_default().push(*item);
                }
            }
        }
        Self { all, of_commune, of_district }
    }

    /// Those among which all are that a cut takes: of a place those whose place has its name.
    fn at(&self, scope: &Scope) -> &[Item<'r>] {
        let told = |of| scope.only.iter().find(|(dimension, _)| *dimension == of).map(|(_, name)| fold::place(name));
        match (told(Dimension::Commune), told(Dimension::District)) {
            (Some(commune), _) => self.of_commune.get(&commune).map_or(&[], Vec::as_slice),
            (None, Some(district)) => self.of_district.get(&district).map_or(&[], Vec::as_slice),
            (None, None) => &self.all,
        }
    }
}
