//! What the answer says of how a file was read.

use std::collections::BTreeMap;

use super::recognition::{Recognition, TITLE};
use super::title::Title;
use crate::commands::input::{At, Inputs};
use crate::commands::{row, wording};
use crate::law::Star;
use crate::text::Lang;
use crate::text::messages::answer;

/// What the answer says of how the rows of a file that were taken in were read.
pub struct Notes<'a> {
    /// The rows.
    pub rows: Vec<&'a Recognition>,
    /// Those whose certificate the ledger did not have.
    pub written: Vec<&'a Recognition>,
    /// How many rows have no certificate.
    pub passed_over: u64,
    pub doubts: Vec<(At, String)>,
    pub conflicts: usize,
    /// The provinces the ledger speaks for.
    pub own: &'a [String],
    pub inputs: &'a Inputs,
    /// The decision in the titles of each table.
    pub titles: &'a [Option<Title>],
    /// What is said of the product codes.
    pub codes: Vec<String>,
}

impl Notes<'_> {
    /// The rows to be looked at.
    pub fn doubtful(&self) -> Vec<At> {
        let own = self.rows.iter().filter(|row| !row.doubts.is_empty() || row.end_off().is_some()).map(|row| row.at);
        self.doubts.iter().map(|(at, _)| *at).chain(own).collect()
    }

    /// The lines of the answer.
    pub fn remarks(mut self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        let mut by_star = BTreeMap::<u8, u64>::new();
        let mut filled = BTreeMap::<&str, u64>::new();
        for row in &self.rows {
            *by_star.entry(row.star.map_or(0, Star::number)).or_default() += 1;
        }
        for row in &self.written {
            row.filled
                .iter()
                .filter(|option| **option != TITLE)
                .for_each(|option| *filled.entry(option).or_default() += 1);
        }
        let stars: Vec<String> = by_star
            .iter()
            .rev()
            .map(|(star, n)| match (star, wording::amount(lang, *n)) {
                (0, n) => answer::star_not_known(lang, n),
                (star, n) => answer::so_many_stars(lang, n, star),
            })
            .collect();
        if !stars.is_empty() {
            lines.push(answer::stars_read(lang, stars.join(", ")));
        }
        lines.extend(filled.iter().map(|(option, n)| answer::filled_option(lang, option, n)));
        for (table, title) in self.titles.iter().enumerate() {
            let n = self.written.iter().filter(|row| row.filled.contains(&TITLE) && row.at.table == table).count();
            lines.extend(title.as_ref().filter(|_| n > 0).map(|title| answer::filled_title(lang, &title.text, n)));
        }
        let count = |is: &dyn Fn(&Recognition) -> bool| self.rows.iter().filter(|row| is(row)).count() as u64;
        let counted = [
            (self.passed_over, answer::passed_over as fn(Lang, u64) -> String),
            (count(&|row| row.date.is_none() && row.stated_end.is_none()), |l, n| answer::undated(l, n)),
            (count(&|row| row.number.is_none()), |l, n| answer::no_number(l, n)),
            (count(&|row| row.star.is_none()), |l, n| answer::no_star(l, n)),
            (count(&|row| row.subject.name.is_none()), |l, n| answer::unknown_subjects(l, n)),
            (count(&|row| row.doubtful_kind), |l, n| answer::doubtful_kinds(l, n)),
        ];
        lines.extend(counted.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(lang, n)));
        let mut ends: Vec<_> = self.rows.iter().filter_map(|row| Some((row.at, row.end_off()?))).collect();
        ends.sort_unstable();
        lines.extend(
            ends.iter().map(|(at, days)| answer::end_differs(lang, self.inputs.called(&[*at]), format!("{days:+}"))),
        );
        let foreign = count(&|row| row::is_foreign(&row.subject, self.own));
        if foreign > 0 {
            lines.push(answer::foreign(lang, foreign, self.own.first().cloned().unwrap_or_default()));
        }
        if self.conflicts > 0 {
            lines.push(answer::conflicts(lang, self.conflicts));
        }
        let unknown = self.inputs.unknown();
        if !unknown.is_empty() {
            lines.push(answer::unknown_columns(lang, unknown.join(", ")));
        }
        let personal = self.inputs.personal();
        if !personal.is_empty() {
            lines.push(answer::personal_columns(lang, personal.join(", ")));
        }
        let of_rows = self.rows.iter().flat_map(|row| row.doubts.iter().map(|doubt| (row.at, doubt.clone())));
        self.doubts.extend(of_rows);
        lines.extend(self.codes);
        lines.extend(row::told(self.doubts, |rows| self.inputs.called(rows), lang));
        lines
    }
}
