//! Targets held against what the ledger has: so many of so many planned.

mod gap;

use std::collections::BTreeMap;

use chrono::NaiveDate;
pub use gap::Gap;
use gap::gap;
use serde::Serialize;

use super::places::commune_at_signing;
use super::{Counted, Dimension, Item, Of, Scope, Sure};
use crate::law::FilingKind;
use crate::law::places::List;
use crate::ledger::{
    Activity, ActivityFacts, ActivityKind, Certificate, Idea, Planned, Records, Target, TargetMeasure as Measure,
};
use crate::text::{fold, number};

/// What the ledger has, as far as targets ask for it.
#[derive(Debug, Clone, Copy)]
pub struct Known<'r> {
    /// Products, dossiers, certificates.
    pub records: &'r Records,
    /// Ideas.
    pub ideas: &'r [Idea],
    /// Activities.
    pub activities: &'r [Activity],
}

/// A target and what was reached.
#[derive(Debug, Clone, Serialize)]
pub struct Compared {
    /// Whose target it is, where several ledgers are read as one.
    #[serde(rename = "reported_by", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Programme year.
    pub year: i32,
    /// The key of what is counted.
    #[serde(serialize_with = "by_id")]
    pub measure: Measure,
    /// At least this star; `None` where stars say nothing.
    pub star: Option<u8>,
    /// District as typed; empty: no one district.
    pub district: String,
    /// Commune as typed; empty: no one commune.
    pub commune: String,
    /// As first planned.
    pub first: u32,
    /// The plan that first set it.
    pub first_cite: Option<String>,
    /// As planned now.
    pub planned: u32,
    /// The plan that set that.
    pub cite: Option<String>,
    /// What the ledger counts; `None`: it cannot be counted, and `gaps` say why.
    pub reached: Option<Counted>,
    /// Tenths of a percent of what is planned now.
    pub percent_x10: Option<u64>,
    /// What was not counted.
    pub gaps: Vec<Gap>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde's own signature
fn by_id<S: serde::Serializer>(measure: &Measure, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(measure.id())
}

/// Holds the targets of a year against the ledger.
pub fn compare(known: Known<'_>, year: i32, planned: &[Planned]) -> Vec<Compared> {
    planned.iter().filter(|planned| planned.now.year == year).map(|planned| compared(known, planned)).collect()
}

fn compared(known: Known<'_>, Planned { first, now }: &Planned) -> Compared {
    let mut gaps = Vec::new();
    let reached = count(known, now, &mut gaps);
    Compared {
        unit: None,
        year: now.year,
        measure: now.measure,
        star: now.measure.has_stars().then_some(now.star),
        district: now.district.clone(),
        commune: now.commune.clone(),
        first: first.count,
        first_cite: first.cite.clone(),
        planned: now.count,
        cite: now.cite.clone(),
        percent_x10: reached.as_ref().and_then(|reached| number::percent_x10(reached.count(), now.count.into())),
        reached,
        gaps,
    }
}

fn count(known: Known<'_>, target: &Target, gaps: &mut Vec<Gap>) -> Option<Counted> {
    match target.measure {
        Measure::Ideas => ideas(known, target, gaps),
        Measure::Trained => trained(known, target, gaps),
        _ => products(known.records, target, gaps),
    }
}

fn ideas(known: Known<'_>, target: &Target, gaps: &mut Vec<Gap>) -> Option<Counted> {
    let mut of_year = known.ideas.iter().filter(|idea| idea.facts.year == target.year).peekable();
    if of_year.peek().is_none() {
        gaps.push(Gap::NoIdeas);
        return None;
    }
    let at = |wanted: &str, told: &Option<String>| {
        wanted.is_empty() || told.as_deref().is_some_and(|told| fold::same_place(told, wanted))
    };
    let there = |idea: &&Idea| at(&target.district, &idea.facts.district) && at(&target.commune, &idea.facts.commune);
    Some(Counted::all(Of::Ideas, of_year.filter(there).map(|idea| idea.id)))
}

/// What was organised: a course that people were sent to is another figure (glossary §E).
fn trained(known: Known<'_>, target: &Target, gaps: &mut Vec<Gap>) -> Option<Counted> {
    if !target.district.is_empty() || !target.commune.is_empty() {
        gaps.push(Gap::TrainingByPlace);
        return None;
    }
    let none = || Counted::none(Of::Activities);
    let (mut sum, mut told) = (none(), false);
    let (mut untold, mut of_years) = (none(), none());
    let (mut heads, mut attended) = (none(), false);
    let training = |facts: &ActivityFacts| facts.kind == ActivityKind::Training && facts.organised;
    for (id, course) in known.activities.iter().map(|one| (one.id, &one.facts)).filter(|(_, facts)| training(facts)) {
        let (first, last) = course.years();
        if !(first..=last).contains(&target.year) {
            continue;
        }
        if first != last {
            of_years.add_as(id, course.count.into());
            continue;
        }
        match (course.attendances, course.people) {
            (Some(times), _) => {
                sum.add_as(id, times.into());
                (told, attended) = (true, true);
            }
            (None, Some(people)) => {
                sum.add_as(id, people.into());
                heads.add_as(id, people.into());
                told = true;
            }
            (None, None) => untold.add_as(id, course.count.into()),
        }
    }
    let heads = if attended { heads } else { none() };
    gap(gaps, heads, Gap::HeadsAmong);
    gap(gaps, untold, Gap::CoursesUntold);
    gap(gaps, of_years, Gap::CoursesOfYears);
    if !told && gaps.is_empty() {
        gaps.push(Gap::NoTraining);
    }
    told.then_some(sum)
}

fn products(records: &Records, target: &Target, gaps: &mut Vec<Gap>) -> Option<Counted> {
    let places = [(Dimension::District, &target.district), (Dimension::Commune, &target.commune)];
    let told = places.into_iter().filter(|(_, name)| !name.is_empty());
    let scope = Scope { only: told.map(|(dimension, name)| (dimension, name.clone())).collect() };
    if scope != Scope::default() && !records.ever_told().any(|facts| scope.takes_place(Some(facts))) {
        gaps.push(Gap::NobodyThere);
        return None;
    }
    let takes = |certificate: &Certificate| scope.takes(records, Item::Certificate(certificate));
    let by_now = matches!(target.measure, Measure::Total | Measure::Communes);
    let mut last: BTreeMap<i64, &Certificate> = BTreeMap::new();
    for certificate in &records.certificates {
        let year = records.year_of(certificate);
        let counts = if by_now { is_by(records, certificate, target.year) } else { year == Some(target.year) };
        if counts && takes(certificate) {
            last.insert(certificate.facts.product, certificate); // oldest decision first
        }
    }
    if !by_now {
        let untold = |c: &&Certificate| records.year_of(c).is_none() && c.signed_on.is_none();
        let untold = records.certificates.iter().filter(untold);
        let untold = untold.filter(|c| takes(c)).map(|certificate| certificate.id);
        gap(gaps, Counted::all(Of::Certificates, untold), Gap::YearUntold);
    }
    last.retain(|_, certificate| match target.measure {
        Measure::New => is_new(records, certificate.facts.product, target.year),
        Measure::Upgraded => kind_of(records, certificate) == Some(FilingKind::Upgrade),
        Measure::ReEvaluated => kind_of(records, certificate) == Some(FilingKind::ReEvaluation),
        _ => true,
    });
    if target.star > 3 {
        let untold = last.values().filter(|certificate| certificate.facts.star.is_none());
        gap(gaps, Counted::all(Of::Certificates, untold.map(|certificate| certificate.id)), Gap::StarUntold);
        last.retain(|_, certificate| certificate.facts.star.is_some_and(|star| star.number() >= target.star));
    }
    let owners = last.values().filter_map(|certificate| records.subject_at_signing(certificate));
    Some(match target.measure {
        Measure::Subjects => {
            Counted::all(Of::Subjects, owners.filter(|(_, facts)| facts.name.is_some()).map(|(subject, _)| subject))
        }
        Measure::Communes => communes(records, last.values().copied(), target.year, gaps),
        _ => Counted::all(Of::Certificates, last.values().map(|certificate| certificate.id)),
    })
}

/// Whether a certificate is of a programme year or before; one that tells neither year nor day is of the past.
fn is_by(records: &Records, certificate: &Certificate, year: i32) -> bool {
    let signed = certificate.signed_on.map(|signed| chrono::Datelike::year(&signed));
    records.year_of(certificate).or(signed).is_none_or(|of| of <= year)
}

/// The kind of filing a certificate came of: as told, else as what the product had before tells.
fn kind_of(records: &Records, certificate: &Certificate) -> Option<FilingKind> {
    let dossier = certificate.facts.rated.and_then(|(dossier, _)| records.dossier(dossier));
    let told = certificate.facts.kind.or_else(|| dossier.map(|dossier| dossier.key.kind));
    told.or_else(|| {
        let all = records.certificates_of(certificate.facts.product);
        let before = all.take_while(|other| other.id != certificate.id).last();
        Some(match before.map(|before| before.facts.star) {
            None => FilingKind::First,
            Some(star) if star < certificate.facts.star => FilingKind::Upgrade,
            Some(_) => FilingKind::ReEvaluation,
        })
    })
}

/// Whether a product was first recognised in a programme year.
fn is_new(records: &Records, product: i64, year: i32) -> bool {
    let of_year = |c: &&Certificate| records.year_of(c) == Some(year);
    let mut of_year = records.certificates_of(product).filter(of_year);
    of_year.any(|certificate| kind_of(records, certificate) == Some(FilingKind::First))
}

/// The communes that products are of, once each, by the subject of one of them. They are those of the list that held at the
/// end of the year, or on the day looked at if that is before: a plan is set in the communes that there then were. One
/// that is in no list counts as printed; what may be of several is of none surely.
fn communes<'r>(
    records: &Records,
    certificates: impl Iterator<Item = &'r Certificate>,
    year: i32,
    gaps: &mut Vec<Gap>,
) -> Counted {
    let ends = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(records.on);
    let list = List::on(ends.min(records.on));
    let (mut there, mut untold) = (BTreeMap::new(), Counted::none(Of::Certificates));
    for certificate in certificates {
        let Some((subject, facts)) = records.subject_at_signing(certificate) else {
            untold.add(certificate.id);
            continue;
        };
        let printed = || {
            let district = facts.district.as_deref().map(fold::place_key).unwrap_or_default();
            let commune = facts.commune.as_deref().map(fold::place_key).filter(|commune| !commune.is_empty());
            commune.map(|commune| format!("{commune}|{district}"))
        };
        let key = match commune_at_signing(records, certificate, list) {
            (Sure::Unit, place) => place.unit,
            (Sure::Printed, _) => printed(),
            _ => None,
        };
        match key {
            Some(key) => {
                there.entry(key).or_insert(subject);
            }
            None => untold.add(certificate.id),
        }
    }
    gap(gaps, untold, Gap::CommuneUntold);
    let mut of: BTreeMap<i64, u64> = BTreeMap::new();
    for subject in there.into_values() {
        *of.entry(subject).or_default() += 1;
    }
    let mut communes = Counted::none(Of::Communes);
    for (subject, at) in of {
        communes.add_as(subject, at);
    }
    communes
}
