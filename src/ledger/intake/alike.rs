//! Subjects that may be one, for a person to decide: nothing merges by itself.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::{Intake, Known, SubjectAt};
use crate::law::SubjectForm;
use crate::law::identity::{self, Ground, Told, Who};
use crate::ledger::{EVER, Reader, Result, SubjectFacts};

/// Two subjects that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The one to keep: the ledger's before a file's, and of the spellings the one that tells most.
    pub kept: SubjectFacts,
    /// The other.
    pub other: SubjectFacts,
    /// Whether each is the only one of its name.
    pub kept_alone: bool,
    #[allow(missing_docs)] // the same of the other
    pub other_alone: bool,
    /// Why, strongest first.
    pub grounds: Vec<Ground>,
}

impl Intake {
    /// The subjects that the files read so far would add and that resemble another, strongest ground first,
    /// whatever the order of rows and files. `apart` are those told to be two.
    pub fn alike(&self, apart: &BTreeSet<(i64, i64)>) -> Vec<Alike> {
        if self.added.is_empty() {
            return Vec::new();
        }
        let facts: Vec<SubjectFacts> = self.subjects.iter().map(Known::facts).collect();
        let all = self.subjects.iter().zip(&facts).enumerate();
        let all = all.map(|(at, (known, facts))| (known.id, self.added.contains(&SubjectAt(at)), facts)).collect();
        let mut alike = chains(all, apart);
        // Of one name, and not taken for one because several fitted: the row's own doubt tells that.
        alike.retain(|pair| {
            let by_name = pair.grounds.first().is_none_or(|ground| *ground >= Ground::Name);
            !(by_name && pair.kept.name_key() == pair.other.name_key() && pair.kept.place_fits(&pair.other))
        });
        alike
    }
}

impl Reader<'_> {
    /// The subjects of the ledger that resemble each other and were not told to be two, strongest ground first.
    pub fn alike(self) -> Result<Vec<Alike>> {
        let subjects = self.subjects(EVER)?;
        Ok(chains(subjects.iter().map(|one| (Some(one.id), true, &one.facts)).collect(), &self.told_apart()?))
    }
}

/// The pairs of subjects, one of them wanted, that may be one. Of three spellings two pairs are told, not three.
fn chains(mut all: Vec<(Option<i64>, bool, &SubjectFacts)>, apart: &BTreeSet<(i64, i64)>) -> Vec<Alike> {
    all.retain(|(.., facts)| facts.name.is_some());
    let who: Vec<Who> = all.iter().map(|(.., facts)| Who::of(&told(facts))).collect();
    let is_apart = |one: usize, other: usize| {
        let ids = all[one].0.zip(all[other].0).map(|(a, b)| (a.min(b), a.max(b)));
        ids.is_some_and(|ids| apart.contains(&ids))
    };
    // A name all in capitals, or that tells less, is the one to give up.
    let rank = |at: usize| {
        let (_, new, facts) = all[at];
        let name = facts.name.as_deref().unwrap_or_default();
        let formless = facts.form.is_none_or(|form| form == SubjectForm::Khac); // "Công ty THHH"
        (
            new,
            formless,
            !name.chars().any(char::is_lowercase),
            facts.tax_code.is_none(),
            Reverse(facts.place_told()),
            facts,
        )
    };
    let mut pairs: Vec<_> = identity::pairs(&who, |at| all[at].1)
        .into_iter()
        .filter(|(one, other, _)| !is_apart(*one, *other))
        .map(
            |(one, other, grounds)| {
                if rank(one) <= rank(other) { (grounds, one, other) } else { (grounds, other, one) }
            },
        )
        .collect();
    pairs.sort_by(|(mine, one, other), (theirs, third, fourth)| {
        // Of equal grounds the pair whose names differ least.
        let slips = |one: usize, other: usize| strsim::osa_distance(&all[one].2.name_key(), &all[other].2.name_key());
        let nearest = || slips(*one, *other).cmp(&slips(*third, *fourth));
        mine.first()
            .cmp(&theirs.first())
            .then_with(nearest)
            .then_with(|| (rank(*one), rank(*other)).cmp(&(rank(*third), rank(*fourth))))
    });
    let mut heads: HashMap<usize, usize> = HashMap::new();
    let head = |heads: &HashMap<usize, usize>, mut at: usize| {
        while let Some(next) = heads.get(&at) {
            at = *next;
        }
        at
    };
    let mut named: HashMap<String, usize> = HashMap::new();
    for (.., facts) in &all {
        *named.entry(facts.name_key()).or_default() += 1;
    }
    let alone = |facts: &SubjectFacts| named.get(&facts.name_key()) == Some(&1);
    let mut chains = Vec::new();
    for (grounds, one, other) in pairs {
        let (mine, theirs) = (head(&heads, one), head(&heads, other));
        if mine != theirs {
            heads.insert(theirs, mine);
            let (kept, other) = (all[one].2.clone(), all[other].2.clone());
            let (kept_alone, other_alone) = (alone(&kept), alone(&other));
            chains.push(Alike { kept, other, kept_alone, other_alone, grounds });
        }
    }
    chains
}

fn told(facts: &SubjectFacts) -> Told<'_> {
    Told {
        name: facts.name.as_deref().unwrap_or_default(),
        address: facts.address.as_deref(),
        commune: facts.commune.as_deref(),
        district: facts.district.as_deref(),
        tax_code: facts.tax_code.as_deref(),
        registration: facts.registration.as_deref(),
        representative: facts.representative.as_deref(),
        phone: facts.phone.as_deref(),
    }
}
