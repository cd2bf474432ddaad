//! Sheets as files give them, against those the ledger has: new, known as they are, or another value.

use std::collections::HashMap;

use crate::commands::assessment::Scores;
use crate::law::Mark;
use crate::ledger::{Council, Records, Sheet, SheetFacts};
use crate::text::messages::input as msg;
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
    /// Another value for a sheet that is known, within the files or against the ledger.
    pub faults: Vec<(P, String)>,
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
    type Key = (i64, i64, u8);
    let key = |facts: &SheetFacts| -> Key { (facts.dossier, facts.member, facts.pass) };
    let ledger: HashMap<Key, &Sheet> = stored.iter().map(|sheet| (key(&sheet.facts), sheet)).collect();
    let mut in_files: HashMap<Key, &Incoming<P>> = HashMap::new();
    let mut settled = Settled { new: Vec::new(), same: 0, faults: Vec::new() };
    for (at, incoming) in read.iter().enumerate() {
        let facts = &incoming.facts;
        let member = council.member(facts.member).map_or("", |member| &member.facts.name);
        let dossier = records.dossier(facts.dossier).map(|dossier| dossier.code.to_string()).unwrap_or_default();
        let values = |old: &SheetFacts| (number::points(lang, old.total.0), number::points(lang, facts.total.0));
        if let Some(other) = in_files.get(&key(facts)) {
            if (&other.facts, &other.marks) == (facts, &incoming.marks) {
                settled.same += 1;
            } else {
                let (first, (old, new)) = (told(&other.place), values(&other.facts));
                let text = msg::sheet_twice_in_file(lang, member, dossier, facts.pass, first, old, new);
                settled.faults.push((incoming.place.clone(), text));
            }
            continue;
        }
        in_files.insert(key(facts), incoming);
        let is_same = |sheet: &Sheet| {
            let marks = scores.marks_of(sheet).unwrap_or_default();
            // The same marks by a table that was only worded anew are the same sheet.
            let facts_of = |facts: &SheetFacts| (facts.total, facts.parts, facts.rubric.is_some());
            facts_of(&sheet.facts) == facts_of(facts) && marks == incoming.marks
        };
        match ledger.get(&key(facts)) {
            None => settled.new.push((at, false)),
            Some(known) if is_same(known) => settled.same += 1,
            Some(_) if correct => settled.new.push((at, true)),
            Some(known) => {
                let (old, new) = values(&known.facts);
                let text = msg::sheet_differs(lang, member, dossier, facts.pass, old, new);
                settled.faults.push((incoming.place.clone(), text));
            }
        }
    }
    settled
}
