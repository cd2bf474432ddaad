//! Sheets as files give them, against those the ledger has: new, known as they are, or another value.

use std::collections::{BTreeSet, HashMap};

use crate::commands::assessment::Scores;
use crate::commands::council::scorings;
use crate::commands::wording;
use crate::law::policy::Policies;
use crate::law::{Mark, Points};
use crate::ledger::{Council, Dossier, Records, Sheet, SheetFacts};
use crate::text::messages::{input as msg, marks as say};
use crate::text::{Lang, number};

/// A sheet as a file gives it. `P` is its place in the file, for the message that it is at fault.
#[derive(Debug, Clone)]
pub struct Incoming<P> {
    /// Where it stands.
    pub place: P,
    /// What it says.
    pub facts: SheetFacts,
    /// Points by criterion: every criterion of its table, in the order of the keys; none of a sheet of
    /// totals or parts.
    pub marks: Vec<Mark>,
}

/// What is to be done with sheets.
pub struct Settled<P> {
    /// Sheets to add: the place in the list, and whether it replaces one.
    pub new: Vec<(usize, bool)>,
    /// How many are known as they are, or stand twice.
    pub same: usize,
    /// Another value for a sheet that is known, within the files or against the ledger, or a sheet that
    /// may not be.
    pub faults: Vec<(P, String)>,
}

/// What is to be done with one sheet.
pub enum Verdict {
    /// Add it; whether it replaces one.
    Add(bool),
    /// The ledger has it as it is.
    Same,
    /// It is at fault.
    Refused(String),
}

type Key = (i64, i64, u8);

/// Whether marks are those held. Points without their option say nothing against the one held.
fn are_told(marks: &[Mark], held: &[Mark]) -> bool {
    let is_told = |(mark, held): (&Mark, &Mark)| {
        (&mark.criterion, mark.points) == (&held.criterion, held.points)
            && mark.option.is_none_or(|option| Some(option) == held.option)
    };
    marks.len() == held.len() && marks.iter().zip(held).all(is_told)
}

/// What makes a sheet the one it is.
fn key(facts: &SheetFacts) -> Key {
    (facts.dossier, facts.member, facts.pass)
}

/// The sheets the ledger has of a council, and what the council lets in.
pub struct Held<'s> {
    sheets: HashMap<Key, &'s Sheet>,
    /// The passes each dossier has sheets in, where the council's passes are limited.
    passes: HashMap<i64, BTreeSet<u8>>,
    council: &'s Council,
    records: &'s Records,
    correct: bool,
    lang: Lang,
}

impl<'s> Held<'s> {
    /// Those of a council; `correct` lets a value be replaced. The records bring the council's policies.
    pub fn new(stored: &'s [Sheet], correct: bool, council: &'s Council, records: &'s Records, lang: Lang) -> Self {
        let sheets = stored.iter().map(|sheet| (key(&sheet.facts), sheet)).collect();
        let mut passes: HashMap<i64, BTreeSet<u8>> = HashMap::new();
        if records.policies.passes().is_some() {
            for sheet in stored {
                passes.entry(sheet.facts.dossier).or_default().insert(sheet.facts.pass);
            }
        }
        Self { sheets, passes, council, records, correct, lang }
    }

    /// The sheet that the ledger has under the same key.
    pub fn of(&self, facts: &SheetFacts) -> Option<&'s Sheet> {
        self.sheets.get(&key(facts)).copied()
    }

    /// What is to be done with a sheet and its marks, where the ledger's own has the marks `held`.
    pub fn verdict(&self, facts: &SheetFacts, marks: &[Mark], held: &[Mark]) -> Verdict {
        // The same marks by a table that was only worded anew are the same sheet.
        let facts_of = |facts: &SheetFacts| (facts.total, facts.parts, facts.rubric.is_some());
        let known = self.of(facts);
        if known.is_some_and(|known| facts_of(&known.facts) == facts_of(facts) && are_told(marks, held)) {
            return Verdict::Same;
        }
        if let Some(fault) = self.barred(facts) {
            return Verdict::Refused(fault);
        }
        match known {
            None => Verdict::Add(false),
            Some(_) if self.correct => Verdict::Add(true),
            Some(known) => {
                let ((member, dossier), (old, new)) = (self.names(facts), self.points(known.facts.total, facts.total));
                Verdict::Refused(if old == new {
                    say::marks_differ(self.lang, member, dossier, facts.pass, new)
                } else {
                    msg::sheet_differs(self.lang, member, dossier, facts.pass, old, new)
                })
            }
        }
    }

    /// That a sheet stands twice in the files, the other with a total of `old` at `first`.
    pub fn twice(&self, facts: &SheetFacts, first: impl std::fmt::Display, old: Points) -> String {
        let ((member, dossier), (old, new)) = (self.names(facts), self.points(old, facts.total));
        msg::sheet_twice_in_file(self.lang, member, dossier, facts.pass, first, old, new)
    }

    /// Why a council takes no such sheet: a pass too many, or a member tied to the subject.
    pub(in crate::commands) fn barred(&self, facts: &SheetFacts) -> Option<String> {
        let dossier = self.records.dossier(facts.dossier)?;
        let passes = self.passes.get(&dossier.id).into_iter().flatten().copied();
        if let Some(over) = pass_over(&self.records.policies, self.council, dossier, passes, facts.pass, self.lang) {
            return Some(over);
        }
        let (subject, known) = self.records.subject_of(dossier.key.product)?;
        if !self.council.is_tied(facts.member, Some(subject)) {
            return None;
        }
        let tie = self.council.ties.iter().find(|tie| tie.member == facts.member && tie.subject == subject);
        let ground = tie.map(|tie| tie.ground.as_str()).unwrap_or_default();
        let (member, dossier) = self.names(facts);
        Some(say::tied(self.lang, member, wording::subject_name(self.lang, Some(known)), ground, dossier))
    }

    fn names(&self, facts: &SheetFacts) -> (&'s str, String) {
        let member = self.council.member(facts.member).map_or("", |member| &member.facts.name);
        let dossier = self.records.dossier(facts.dossier).map(|dossier| dossier.code.to_string());
        (member, dossier.unwrap_or_default())
    }

    fn points(&self, old: Points, new: Points) -> (String, String) {
        (number::points(self.lang, old.0), number::points(self.lang, new.0))
    }
}

/// That a pass of a dossier, beside the passes it has sheets in, is over those a council may score, in words.
pub fn pass_over(
    policies: &Policies,
    council: &Council,
    dossier: &Dossier,
    passes: impl Iterator<Item = u8>,
    pass: u8,
    lang: Lang,
) -> Option<String> {
    let allowed = policies.passes()?;
    if scorings(council, dossier, passes.chain([pass])) <= usize::from(allowed) {
        return None;
    }
    let cite = policies.held("passes").map(|(_, cite)| cite).unwrap_or_default();
    Some(say::pass_over(lang, pass, allowed, wording::policy_cite(lang, "passes", cite), &council.facts.code))
}

/// Settles what to do with sheets read; `correct` lets a value be replaced. `told` puts a place in words.
pub fn settle<P: Clone>(
    read: &[Incoming<P>],
    (stored, scores): (&[Sheet], &Scores),
    correct: bool,
    (council, records): (&Council, &Records),
    told: impl Fn(&P) -> String,
    lang: Lang,
) -> Settled<P> {
    let held = Held::new(stored, correct, council, records, lang);
    let mut in_files: HashMap<Key, &Incoming<P>> = HashMap::new();
    let mut settled = Settled { new: Vec::new(), same: 0, faults: Vec::new() };
    for (at, incoming) in read.iter().enumerate() {
        let facts = &incoming.facts;
        if let Some(other) = in_files.get(&key(facts)) {
            if (&other.facts, &other.marks) == (facts, &incoming.marks) {
                settled.same += 1;
            } else {
                let text = held.twice(facts, told(&other.place), other.facts.total);
                settled.faults.push((incoming.place.clone(), text));
            }
            continue;
        }
        in_files.insert(key(facts), incoming);
        let marks = held.of(facts).and_then(|sheet| scores.marks_of(sheet)).unwrap_or_default();
        match held.verdict(facts, &incoming.marks, marks) {
            Verdict::Add(replaces) => settled.new.push((at, replaces)),
            Verdict::Same => settled.same += 1,
            Verdict::Refused(fault) => settled.faults.push((incoming.place.clone(), fault)),
        }
    }
    settled
}
