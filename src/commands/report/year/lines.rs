//! The rows of a year's table: what each is called, and which figure it shows.

use std::collections::{BTreeMap, BTreeSet};

use super::Potential;
use crate::commands::wording;
use crate::law::{Standing, SubjectForm};
use crate::report::Cell;
use crate::report::figures::{Counted, Results, Told};
use crate::text::Lang;
use crate::text::messages::{dossier, report as say};

/// A row.
pub(in crate::commands::report) struct Line {
    /// What it is called.
    pub text: String,
    /// The figure it shows.
    pub path: String,
    /// The figure that it and others are parts of, none counted in two.
    part_of: Option<&'static str>,
}

/// The rows that are each the sum of others, with those.
pub(in crate::commands::report) fn parts(lines: &[Line]) -> Vec<(usize, Vec<usize>)> {
    let parts = |whole: &Line| {
        let is_part = |line: &Line| line.part_of == Some(whole.path.as_str());
        (0..lines.len()).filter(|at| is_part(&lines[*at])).collect::<Vec<_>>()
    };
    lines.iter().map(parts).enumerate().filter(|(_, parts)| !parts.is_empty()).collect()
}

impl Line {
    fn of(text: String, path: &str) -> Self {
        // The stars of products, the forms of subjects, the kinds of dossiers: each record has one. Who certified
        // products parts them too, but one formula is enough.
        let part_of = match path {
            "evaluated.first" | "evaluated.upgrade" | "evaluated.re_evaluation" => Some("evaluated.dossiers"),
            "evaluated.new_subjects" | "evaluated.earlier_subjects" => Some("evaluated.subjects.known"),
            _ if path.starts_with("ended.by_standing.") => Some("ended.certificates"),
            "recognised.apart.four" => Some("recognised.products"),
            _ if path.starts_with("recognised.by_star.") => Some("recognised.products"),
            _ if path.starts_with("recognised.subjects.by_form.") => Some("recognised.subjects.known"),
            _ => None,
        };
        Self { text, path: path.to_owned(), part_of }
    }

    /// How many, of the figures under a path; what dossiers alone tell is not known of certificates read in without any.
    fn count(&self, told: &Told, (under, of): (&str, &Results)) -> Option<u64> {
        let count = told.count(&format!("{under}{}", self.path));
        (count > 0 || !of.without_dossiers || !self.is_of_dossiers()).then_some(count)
    }

    /// The same as a cell: blank where it is not known.
    pub fn cell(&self, told: &Told, of: (&str, &Results)) -> Cell {
        self.count(told, of).map_or(Cell::Blank, Cell::Count)
    }

    /// How many there were the year before, and the difference.
    pub fn before(&self, told: &Told, (now, then): (&Results, &Results)) -> [Cell; 2] {
        let (now, then) = (self.count(told, ("", now)), self.count(told, ("before.", then)));
        let signed = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let change = now.zip(then).map(|(now, then)| Cell::Signed(signed(now) - signed(then)));
        [then.map_or(Cell::Blank, Cell::Count), change.unwrap_or_default()]
    }

    fn is_of_dossiers(&self) -> bool {
        let of = [
            "registered",
            "eligible",
            "evaluated",
            "sessions",
            "unranked",
            "knocked_out",
            "awaiting_ministry",
            "undecided",
        ];
        of.contains(&self.path.split('.').next().unwrap_or_default())
    }
}

/// Of a year before which nothing is known there is nothing to compare.
pub(in crate::commands::report) fn nothing_before() -> [Cell; 2] {
    [Cell::Blank, Cell::Blank]
}

/// Whether anything was done in a period.
pub(in crate::commands::report) fn is_any(results: &Results) -> bool {
    !results.registered.is_none() || !results.recognised.products.is_none()
}

/// Every row that there is something of in any of the columns.
pub(in crate::commands::report) fn of(all: &[&Results], potential: Potential, lang: Lang) -> Vec<Line> {
    let any = |of: fn(&Results) -> &Counted| all.iter().any(|results| !of(results).is_none());
    let mut lines = Vec::new();
    let mut line = |text: String, path: &str| lines.push(Line::of(text, path));
    if any(|results| &results.registered) || !all.iter().any(|results| results.without_dossiers) {
        line(say::registered(lang), "registered");
    }
    // Where every dossier that was registered is eligible, it is said once.
    if all.iter().any(|results| results.eligible.dossiers != results.registered) {
        line(say::eligible(lang), "eligible.dossiers");
        if any(|results| &results.eligible.sent_up) {
            line(say::eligible_sent_up(lang), "eligible.sent_up");
        }
    }
    if any(|results| &results.evaluated.dossiers) {
        line(say::evaluated(lang), "evaluated.dossiers");
        line(say::first(lang), "evaluated.first");
        line(say::upgrade(lang), "evaluated.upgrade");
        line(say::re_evaluation(lang), "evaluated.re_evaluation");
        if all.iter().any(|results| results.evaluated.products.count() != results.evaluated.dossiers.count()) {
            line(say::distinct_products(lang), "evaluated.products");
        }
        line(say::subjects_evaluated(lang), "evaluated.subjects.known");
        line(say::new_subjects(lang), "evaluated.new_subjects");
        line(say::earlier_subjects(lang), "evaluated.earlier_subjects");
    }
    if any(|results| &results.sessions) {
        line(say::sessions(lang), "sessions");
    }
    recognised(all, potential, lang, &mut lines);
    if any(|results| &results.ended.certificates) {
        lines.push(Line::of(say::ended(lang), "ended.certificates"));
        let made: BTreeSet<Standing> =
            all.iter().flat_map(|results| results.ended.by_standing.keys().copied()).collect();
        for standing in made.iter().filter(|_| made.len() > 1) {
            let text = say::indented(lang, wording::standing(lang, *standing));
            lines.push(Line::of(text, &format!("ended.by_standing.{}", standing.id())));
        }
    }
    let mut row = |of: fn(&Results) -> &Counted, path: &str, text: String| {
        lines.extend(any(of).then(|| Line::of(text, path)));
    };
    row(|results| &results.unranked, "unranked", say::unranked(lang));
    row(|results| &results.knocked_out, "knocked_out", dossier::knocked_out_row(lang));
    row(|results| &results.awaiting_ministry, "awaiting_ministry", say::awaiting(lang));
    row(|results| &results.undecided, "undecided", say::undecided(lang));
    row(|results| &results.without_year, "without_year", say::without_year(lang));
    lines
}

fn recognised(all: &[&Results], potential: Potential, lang: Lang, lines: &mut Vec<Line>) {
    let any = |of: fn(&Results) -> &Counted| all.iter().any(|results| !of(results).is_none());
    let mut line = |text: String, path: &str| lines.push(Line::of(text, path));
    line(say::recognised(lang), "recognised.products");
    if any(|results| &results.recognised.by_star.five) {
        line(say::stars(lang, 5), "recognised.by_star.five");
    }
    let sent_up = "recognised.potential_five_products";
    match potential {
        Potential::Inside => {
            line(say::stars(lang, 4), "recognised.by_star.four");
            if any(|results| &results.recognised.potential_five_products) {
                line(say::potential_inside(lang), sent_up);
            }
        }
        Potential::Apart => {
            line(say::potential_apart(lang), sent_up);
            line(say::stars(lang, 4), "recognised.apart.four");
        }
    }
    line(say::stars(lang, 3), "recognised.by_star.three");
    if any(|results| &results.recognised.by_star.unknown) {
        line(say::stars_unknown(lang), "recognised.by_star.unknown");
    }
    let levels: BTreeSet<&str> = all.iter().flat_map(|results| results.recognised.by_level.keys().copied()).collect();
    if levels.len() > 1 {
        for level in levels {
            let text = say::certified_by(lang, wording::level_of_id(lang, level));
            line(text, &format!("recognised.by_level.{level}"));
        }
    }
    line(say::subjects_recognised(lang), "recognised.subjects.known");
    let of_form = |code: &str| all.iter().any(|results| results.recognised.subjects.by_form.contains_key(code));
    for form in SubjectForm::ALL.map(Some).into_iter().chain([None]) {
        let code = form.map_or("unknown", SubjectForm::code);
        if of_form(code) {
            let text = say::indented(lang, wording::form(lang, form));
            line(text, &format!("recognised.subjects.by_form.{code}"));
        }
    }
    if any(|results| &results.recognised.subjects.products_of_unknown) {
        line(say::products_of_unknown(lang), "recognised.subjects.products_of_unknown");
    }
    if potential == Potential::Apart {
        // In a row of their own they are no longer among those of four stars.
        let apart = lines.iter_mut().filter(|line| line.path == sent_up);
        apart.for_each(|line| line.part_of = Some("recognised.products"));
    }
}

/// Forms and their counts in the order papers print, the unknown last.
pub(in crate::commands::report) fn forms(by_form: &BTreeMap<&'static str, Counted>) -> Vec<(Option<SubjectForm>, u64)> {
    let known = SubjectForm::ALL.into_iter().filter_map(|form| Some((Some(form), by_form.get(form.code())?.count())));
    known.chain(by_form.get("unknown").map(|n| (None, n.count()))).collect()
}
