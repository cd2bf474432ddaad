//! One figure, cut as published ones are: what is counted, of which period, and of which of these.

use std::collections::BTreeSet;

use super::Scope;
use super::year::last_of_year;
use crate::law::{FilingKind, Star, SubjectForm};
use crate::ledger::{Certificate, Dossier, Idea, Records, SubjectFacts};
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

    /// Whether it is of ideas: of a year, and without stars or kinds of filing.
    pub const fn is_of_ideas(self) -> bool {
        matches!(self, Self::PotentialIdeas | Self::ExistingIdeas)
    }
}

/// Of which products or dossiers; what is `None` is of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cut {
    /// Of exactly this star.
    pub star: Option<Star>,
    /// Of those sent up for five stars (tiềm năng 5 sao).
    pub sent_up: bool,
    /// Of this kind of filing.
    pub kind: Option<FilingKind>,
    /// Of one district as rosters print it.
    pub district: Option<String>,
    /// Of one commune as rosters print it.
    pub commune: Option<String>,
    /// Of subjects of this form.
    pub form: Option<SubjectForm>,
}

impl Cut {
    /// Whether a subject is one of those, where and what it was.
    pub(super) fn takes_subject(&self, subject: Option<&SubjectFacts>) -> bool {
        let printed = |wanted: &Option<String>, told: Option<&String>| {
            wanted.as_ref().is_none_or(|wanted| told.is_some_and(|told| fold::same_place(told, wanted)))
        };
        printed(&self.district, subject.and_then(|facts| facts.district.as_ref()))
            && printed(&self.commune, subject.and_then(|facts| facts.commune.as_ref()))
            && self.form.is_none_or(|form| subject.and_then(|facts| facts.form) == Some(form))
    }

    fn takes_certificate(&self, records: &Records, certificate: &Certificate) -> bool {
        let facts = &certificate.facts;
        let dossier = facts.rated.and_then(|(dossier, _)| records.dossier(dossier));
        let kind = facts.kind.or_else(|| dossier.map(|dossier| dossier.key.kind));
        // What the ministry answered under five stars awaits nothing any more.
        let waits = || facts.sent_up && facts.rated.is_none_or(|(dossier, _)| records.sent_back(dossier).is_none());
        self.star.is_none_or(|star| facts.star == Some(star))
            && (!self.sent_up || waits())
            && self.kind.is_none_or(|wanted| kind == Some(wanted))
            && self.takes_subject(records.subject_at_signing(certificate).map(|(_, facts)| facts))
    }

    fn takes_dossier(&self, records: &Records, dossier: &Dossier) -> bool {
        let rated = records.rating_of(dossier.id).map(|rating| rating.facts.star);
        self.star.is_none_or(|star| rated == Some(star))
            && self.kind.is_none_or(|kind| dossier.key.kind == kind)
            && self.takes_subject(records.subject_at_filing(dossier).map(|(_, facts)| facts))
    }
}

/// Counts ideas of a programme year, as their slips print them.
pub fn measure_ideas(ideas: &[Idea], what: Measure, year: Option<i32>, cut: &Cut) -> u64 {
    let printed = |wanted: &Option<String>, told: &Option<String>| {
        wanted.as_ref().is_none_or(|wanted| told.as_ref().is_some_and(|told| fold::same_place(told, wanted)))
    };
    let counts = |idea: &&Idea| {
        let facts = &idea.facts;
        facts.existing == (what == Measure::ExistingIdeas)
            && year.is_none_or(|year| facts.year == year)
            && printed(&cut.district, &facts.district)
            && printed(&cut.commune, &facts.commune)
            && cut.form.is_none_or(|form| facts.form == Some(form))
    };
    ideas.iter().filter(counts).count() as u64
}

/// Counts a figure: of a programme year, or, where there is none, up to the day of the records.
pub fn measure(records: &Records, what: Measure, year: Option<i32>, cut: &Cut) -> u64 {
    if what.is_of_dossiers() {
        let rated = |dossier: &&Dossier| what == Measure::Registered || records.rating_of(dossier.id).is_some();
        let dossiers = records.dossiers.iter().filter(|dossier| year.is_none_or(|year| dossier.key.year == year));
        let products: Vec<i64> = dossiers
            .filter(rated)
            .filter(|dossier| cut.takes_dossier(records, dossier))
            .map(|dossier| dossier.key.product)
            .collect();
        return if what == Measure::Participants { subjects(records, &products) } else { products.len() as u64 };
    }
    let certificates = match year {
        Some(year) => last_of_year(records, year, &Scope::default()),
        None => records.last_certificates(),
    };
    let products: Vec<i64> = certificates
        .into_iter()
        .filter(|certificate| what != Measure::InForce || records.standing(certificate).in_force())
        .filter(|certificate| cut.takes_certificate(records, certificate))
        .map(|certificate| certificate.facts.product)
        .collect();
    if what == Measure::Subjects { subjects(records, &products) } else { products.len() as u64 }
}

/// The known subjects of products, once each.
fn subjects(records: &Records, products: &[i64]) -> u64 {
    let known = products.iter().filter_map(|product| records.subject_of(*product));
    known.filter(|(_, facts)| facts.name.is_some()).map(|(subject, _)| subject).collect::<BTreeSet<_>>().len() as u64
}
