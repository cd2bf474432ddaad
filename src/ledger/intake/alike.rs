//! Subjects that may be one, for a person to decide: nothing merges by itself.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Intake, SubjectAt};
use crate::law::SubjectForm;
use crate::law::identity::{self, Ground, Told, Who};
use crate::ledger::{EVER, Reader, Result, SubjectFacts};
use crate::text::fold;

/// How many pairs more than there are subjects are held before those that no chain needs are let go.
const HELD: usize = 1 << 16;

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
        let facts = |at| self.facts_of(SubjectAt(at));
        let is_new = |at| self.added.contains(&SubjectAt(at));
        let made = self.products.iter().map(|(subject, product)| (subject.0, product.facts().name));
        let products = Products::of(made);
        let all = All { facts, id: |at: usize| self.subjects[at].id, is_new, products, count: self.subjects.len() };
        let mut alike = all.alike(apart);
        // Of one name, and not taken for one because several fitted: the row's own doubt tells that.
        alike.retain(|pair| {
            let by_name = pair.grounds.first().is_none_or(|ground| *ground >= Ground::Name);
            !(by_name
                && pair.kept.name_key() == pair.other.name_key()
                && pair.kept.whereabouts().fits(&pair.other.whereabouts()))
        });
        alike
    }
}

impl Reader<'_> {
    /// The subjects of the ledger that resemble each other and were not told to be two, strongest ground first.
    pub fn alike(self) -> Result<Vec<Alike>> {
        let subjects = self.subjects(self.cut().as_of.unwrap_or(EVER))?;
        let facts = |at: usize| subjects[at].facts.clone();
        let numbers: HashMap<i64, usize> = subjects.iter().zip(0..).map(|(subject, at)| (subject.id, at)).collect();
        let made = self.products(EVER)?.into_iter();
        let made = made.filter_map(|product| Some((*numbers.get(&product.subject)?, product.facts.name)));
        let products = Products::of(made);
        let id = |at: usize| Some(subjects[at].id);
        let all = All { facts, id, is_new: |_| true, products, count: subjects.len() };
        Ok(all.alike(&self.told_apart()?))
    }
}

/// Subjects by their numbers: what is known of each, its number in the ledger, and whether it is looked at or only
/// held against those that are. What is known is asked for when it is needed: it may be kept otherwise.
struct All<F, I, N> {
    facts: F,
    id: I,
    is_new: N,
    products: Products,
    count: usize,
}

/// What stands for the products of subjects, sorted.
struct Products(Vec<(u32, u64)>);

impl Products {
    fn of(made: impl Iterator<Item = (usize, String)>) -> Self {
        let mut all: Vec<_> = made.map(|(subject, name)| (number(subject), hashed(&fold::key(&name)))).collect();
        all.sort_unstable();
        Self(all)
    }

    fn by(&self, subject: usize) -> Vec<u64> {
        let subject = number(subject);
        let from = self.0.partition_point(|(of, _)| *of < subject);
        self.0[from..].iter().take_while(|(of, _)| *of == subject).map(|(_, name)| *name).collect()
    }
}

impl<F: Fn(usize) -> SubjectFacts, I: Fn(usize) -> Option<i64>, N: Fn(usize) -> bool> All<F, I, N> {
    /// The pairs that may be one. Of three spellings two pairs are told, not three.
    fn alike(&self, apart: &BTreeSet<(i64, i64)>) -> Vec<Alike> {
        let (ranked, names) = self.ranked();
        let facts = |rank: usize| (self.facts)(place(ranked[rank]));
        let is_apart = |one: usize, other: usize| {
            let [one, other] = [one, other].map(|rank| (self.id)(place(ranked[rank])));
            one.zip(other).is_some_and(|(a, b)| apart.contains(&(a.min(b), a.max(b))))
        };
        let mut chains = Chains::of(ranked.len());
        let who = |rank: usize| Who::of(&told(&facts(rank), &self.products.by(place(ranked[rank]))));
        let is_new = |rank: usize| (self.is_new)(place(ranked[rank]));
        identity::pairs(ranked.len(), who, is_new, |(one, a), (other, b), grounds| {
            if let Some(ground) = grounds.first().filter(|_| !is_apart(one, other)) {
                let [kept, other] = [one.min(other), one.max(other)].map(number);
                chains.add(Pair { ground: *ground, slips: number(a.slips(b)), kept, other });
            }
        });
        let alone = |facts: &SubjectFacts| {
            let name = hashed(&facts.name_key());
            let from = names.partition_point(|other| *other < name);
            names.get(from + 1) != Some(&name)
        };
        let alike = chains.end().into_iter().map(|pair| {
            let (kept, other) = (facts(place(pair.kept)), facts(place(pair.other)));
            let (kept_alone, other_alone) = (alone(&kept), alone(&other));
            let grounds = identity::grounds(&who(place(pair.kept)), &who(place(pair.other)));
            Alike { kept, other, kept_alone, other_alone, grounds }
        });
        alike.collect()
    }

    /// The numbers of the subjects that have a name, the one to keep of any two first; and what stands for their names,
    /// sorted.
    fn ranked(&self) -> (Vec<u32>, Vec<u64>) {
        let mut ranked = Vec::new();
        let mut names = Vec::new();
        for at in 0..self.count {
            let facts = (self.facts)(at);
            let Some(name) = &facts.name else { continue };
            names.push(hashed(&facts.name_key()));
            // A name all in capitals, or that tells less, is the one to give up.
            let rank = (
                (self.is_new)(at),
                facts.form.is_none_or(|form| form == SubjectForm::Khac), // "Công ty THHH"
                !name.chars().any(char::is_lowercase),
                facts.tax_code.is_none(),
                Reverse(facts.whereabouts().told()),
            );
            ranked.push((rank, Box::<str>::from(name.as_str()), number(at)));
        }
        let facts = |at: u32| (self.facts)(place(at));
        ranked.sort_unstable_by(|(mine, name, one), (theirs, other_name, other)| {
            let spelled = (mine, name).cmp(&(theirs, other_name));
            spelled.then_with(|| facts(*one).cmp(&facts(*other))).then(one.cmp(other))
        });
        names.sort_unstable();
        (ranked.into_iter().map(|(.., at)| at).collect(), names)
    }
}

/// Two subjects that may be one, by their ranks: in the order in which they are told. Of equal grounds the pair whose
/// names differ least is first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    ground: Ground,
    slips: u32,
    kept: u32,
    other: u32,
}

/// The pairs that link subjects to chains, the first of those that link the same. A pair that closes a ring among some
/// of the pairs closes it among all, so that it can be let go before the rest are known.
struct Chains {
    pairs: Vec<Pair>,
    count: usize,
}

impl Chains {
    fn of(count: usize) -> Self {
        Self { pairs: Vec::new(), count }
    }

    fn add(&mut self, pair: Pair) {
        self.pairs.push(pair);
        if self.pairs.len() >= self.count + HELD {
            self.link();
        }
    }

    fn end(mut self) -> Vec<Pair> {
        self.link();
        self.pairs
    }

    fn link(&mut self) {
        let mut heads: Vec<u32> = (0..self.count).map(number).collect();
        let mut head = |mut at: u32, to: Option<u32>| {
            while heads[place(at)] != at {
                heads[place(at)] = heads[place(heads[place(at)])];
                at = heads[place(at)];
            }
            heads[place(at)] = to.unwrap_or(at);
            at
        };
        self.pairs.sort_unstable();
        self.pairs.retain(|pair| {
            let to = head(pair.kept, None);
            head(pair.other, Some(to)) != to
        });
    }
}

/// A number as it is kept, narrow: there are as many of them as pairs.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn hashed(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

fn told<'f>(facts: &'f SubjectFacts, products: &'f [u64]) -> Told<'f> {
    Told {
        name: facts.name.as_deref().unwrap_or_default(),
        address: facts.address.as_deref(),
        commune: facts.commune.as_deref(),
        district: facts.district.as_deref(),
        tax_code: facts.tax_code.as_deref(),
        registration: facts.registration.as_deref(),
        representative: facts.representative.as_deref(),
        phone: facts.phone.as_deref(),
        products,
    }
}
