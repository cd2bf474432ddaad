//! One figure, cut as published ones are: what is counted, of which period, and of which of these.

use super::{Counted, Dimension, Item, Of, Period, Scope, Subjects};
use crate::ledger::{Certificate, Dossier, Idea, IdeaFacts, Records};
use crate::text::fold;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    let items: Vec<Item<'_>> = if what.is_of_dossiers() {
        let rated = |dossier: &&Dossier| what == Measure::Registered || records.rating_of(dossier.id).is_some();
        let dossiers = records.dossiers.iter().filter(|dossier| year.is_none_or(|year| dossier.key.year == year));
        dossiers.filter(rated).map(Item::Dossier).collect()
    } else {
        let certificates = match year {
            Some(year) => Period::year(year).recognised(records, &Scope::default()),
            None => records.last_certificates(),
        };
        let counts = |one: &&Certificate| what != Measure::InForce || records.standing(one).in_force();
        certificates.into_iter().filter(counts).map(Item::Certificate).collect()
    };
    let items = items.into_iter().filter(|item| scope.takes(records, *item));
    match what {
        _ if what.is_of_subjects() => Subjects::of(records, items).known,
        _ if what.is_of_dossiers() => Counted::all(Of::Dossiers, items.map(Item::id)),
        _ => Counted::all(Of::Certificates, items.map(Item::id)),
    }
}
