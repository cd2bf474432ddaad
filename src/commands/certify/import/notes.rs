//! What the answer says of how files were read.

use std::collections::{BTreeMap, BTreeSet};

use super::recognition::{KindBy, Recognition};
use super::title::Title;
use crate::commands::input::{At, Inputs};
use crate::commands::row::{self, Doubts};
use crate::commands::wording;
use crate::law::Star;
use crate::text::Lang;
use crate::text::messages::answer;

/// What the answer says of how the rows that were taken in were read.
#[derive(Default)]
pub struct Notes {
    /// The rows that have no certificate.
    pub passed_over: BTreeSet<At>,
    pub doubts: Doubts,
    by_star: BTreeMap<u8, u64>,
    /// What filled rows whose certificate the ledger did not have; of titles those of each table.
    filled: BTreeMap<&'static str, u64>,
    by_title: BTreeMap<usize, u64>,
    undated: u64,
    unnumbered: u64,
    unstarred: u64,
    yearless: u64,
    unsigned: u64,
    unnamed: u64,
    doubtful_kinds: u64,
    foreign: u64,
    /// By how many days the ends that rows state differ from 36 months.
    ends: Vec<(At, i64)>,
}

/// What an import comes to.
#[derive(Clone, Copy)]
pub enum Import {
    /// Nothing is written.
    Dry,
    /// An entry of the journal.
    Entry(i64),
}

impl Notes {
    /// Adds a row; `own` are the provinces the ledger speaks for, `rated`: its certificate rests on a council's result.
    pub fn row(&mut self, row: &Recognition, own: &[String], rated: bool) {
        let count = |all: &mut u64, is: bool| *all += u64::from(is);
        *self.by_star.entry(row.star.map_or(0, Star::number)).or_default() += 1;
        count(&mut self.unnamed, row.subject.name.is_none());
        count(&mut self.foreign, row::is_foreign(&row.subject, own));
        // A council's result gives no other end.
        self.ends.extend(row.end_off().filter(|_| !rated).map(|days| (row.at, days)));
        self.doubts.extend(row.doubts.iter().map(|doubt| (row.at, doubt.clone())));
    }

    /// Adds what a row whose certificate the ledger did not have leaves out, and what filled it.
    pub fn written(&mut self, row: &Recognition) {
        let count = |all: &mut u64, is: bool| *all += u64::from(is);
        count(&mut self.undated, row.date.is_none() && row.stated_end.is_none());
        count(&mut self.unnumbered, row.number.is_none());
        count(&mut self.unsigned, row.authority.is_none());
        count(&mut self.unstarred, row.star.is_none());
        count(&mut self.yearless, row.year.is_none());
        count(&mut self.doubtful_kinds, row.kind_by == KindBy::Doubtful);
        for by in &row.filled {
            let n = match by.option() {
                Some(option) => self.filled.entry(option).or_default(),
                None => self.by_title.entry(row.at.table).or_default(),
            };
            *n += 1;
        }
    }

    /// The rows to be looked at.
    pub fn doubtful(&self) -> Vec<At> {
        self.doubts.rows().chain(self.ends.iter().map(|(at, _)| *at)).collect()
    }

    /// The lines of the answer, or of a dry run; `titles` are the decisions in the titles of the tables, and of `conflicts` subjects and
    /// products rows say different things.
    pub fn remarks(
        mut self,
        inputs: &Inputs,
        titles: &[Option<Title>],
        (conflicts, own, codes): (usize, &[String], Vec<String>),
        entry: Import,
        lang: Lang,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        let stars = self.by_star.iter().rev().map(|(star, n)| match (star, wording::amount(lang, *n)) {
            (0, n) => answer::star_not_known(lang, n),
            (star, n) => answer::so_many_stars(lang, n, star),
        });
        let stars: Vec<String> = stars.collect();
        if !stars.is_empty() {
            lines.push(answer::stars_read(lang, stars.join(", ")));
        }
        lines.extend(self.filled.iter().map(|(option, n)| match *option {
            "--kind" => answer::filled_kind(lang, "", n),
            option => answer::filled_option(lang, option, n),
        }));
        for (title, n) in titles.iter().enumerate().filter_map(|(at, title)| Some((title, self.by_title.get(&at)?))) {
            lines.extend(title.as_ref().map(|title| answer::filled_title(lang, &title.text, n)));
        }
        if !self.passed_over.is_empty() {
            let rows: Vec<At> = self.passed_over.iter().copied().collect();
            lines.push(answer::passed_over(lang, rows.len(), inputs.called(&rows)));
        }
        let untold = [
            (self.undated, "--date", true, answer::undated as fn(Lang, u64) -> String),
            (self.unnumbered, "--decision", true, |l, n| answer::no_number(l, n)),
            (self.unsigned, "--authority", true, |l, n| answer::no_authority(l, n)),
            (self.unstarred, "--star", false, |l, n| answer::no_star(l, n)),
            (self.yearless, "--year", false, |l, n| answer::no_year(l, n)),
            (self.doubtful_kinds, "--kind", false, |l, n| answer::doubtful_kinds(l, n)),
        ];
        let untold = || untold.iter().filter(|(n, ..)| *n > 0);
        lines.extend(untold().map(|(n, _, _, say)| say(lang, *n)));
        let options = |which: &[bool]| {
            let options = untold().filter(|(_, _, of_decision, _)| which.contains(of_decision));
            Some(options.map(|(_, option, ..)| *option).collect::<Vec<_>>().join(", ")).filter(|all| !all.is_empty())
        };
        // Before it is imported there is nothing to undo; what tells no decision from another is filled in later.
        match entry {
            Import::Dry => lines.extend(options(&[true, false]).map(|all| answer::tell_first(lang, all))),
            Import::Entry(entry) => {
                lines.extend(options(&[true]).map(|all| answer::undo_and_tell(lang, entry, all)));
                lines.extend(options(&[false]).map(|all| answer::tell_again(lang, all)));
            }
        }
        if self.unnamed > 0 {
            lines.push(answer::unknown_subjects(lang, self.unnamed));
        }
        self.ends.sort_unstable();
        let ends = self.ends.iter();
        lines.extend(ends.map(|(at, days)| answer::end_differs(lang, inputs.called(&[*at]), format!("{days:+}"))));
        if self.foreign > 0 {
            lines.push(answer::foreign(lang, self.foreign, own.first().cloned().unwrap_or_default()));
        }
        if conflicts > 0 {
            lines.push(answer::conflicts(lang, conflicts));
        }
        let unknown = inputs.unknown();
        if !unknown.is_empty() {
            lines.push(answer::unknown_columns(lang, unknown.join(", ")));
        }
        let personal = inputs.personal();
        if !personal.is_empty() {
            lines.push(answer::personal_columns(lang, personal.join(", ")));
        }
        lines.extend(codes);
        lines.extend(self.doubts.told(|rows| inputs.called(rows), lang));
        lines
    }
}
