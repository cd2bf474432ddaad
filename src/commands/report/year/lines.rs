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
    /// A figure that is taken off, for it stands in a row of its own.
    less: Option<&'static str>,
}

impl Line {
    /// How many, of the figures under a path.
    pub fn count(&self, told: &Told, under: &str) -> u64 {
        let count = |path: &str| told.count(&format!("{under}{path}"));
        count(&self.path) - self.less.map_or(0, count)
    }

    /// How many there were the year before, and the difference.
    pub fn before(&self, told: &Told, now: u64) -> [Cell; 2] {
        let then = self.count(told, "before.");
        let signed = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        [Cell::Count(then), Cell::Signed(signed(now) - signed(then))]
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
    let mut line = |text: String, path: &str| lines.push(Line { text, path: path.to_owned(), less: None });
    line(say::registered(lang), "registered");
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
        lines.push(Line { text: say::ended(lang), path: "ended.certificates".to_owned(), less: None });
        let made: BTreeSet<Standing> =
            all.iter().flat_map(|results| results.ended.by_standing.keys().copied()).collect();
        for standing in made.iter().filter(|_| made.len() > 1) {
            let text = say::indented(lang, wording::standing(lang, *standing));
            lines.push(Line { text, path: format!("ended.by_standing.{}", standing.id()), less: None });
        }
    }
    let mut row = |of: fn(&Results) -> &Counted, path: &str, text: String| {
        lines.extend(any(of).then(|| Line { text, path: path.to_owned(), less: None }));
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
    let mut line = |text: String, path: &str, less| lines.push(Line { text, path: path.to_owned(), less });
    line(say::recognised(lang), "recognised.products", None);
    if any(|results| &results.recognised.by_star.five) {
        line(say::stars(lang, 5), "recognised.by_star.five", None);
    }
    let sent_up = "recognised.potential_five_products";
    match potential {
        Potential::Inside => {
            line(say::stars(lang, 4), "recognised.by_star.four", None);
            if any(|results| &results.recognised.potential_five_products) {
                line(say::potential_inside(lang), sent_up, None);
            }
        }
        Potential::Apart => {
            line(say::potential_apart(lang), sent_up, None);
            line(say::stars(lang, 4), "recognised.by_star.four", Some(sent_up));
        }
    }
    line(say::stars(lang, 3), "recognised.by_star.three", None);
    if any(|results| &results.recognised.by_star.unknown) {
        line(say::stars_unknown(lang), "recognised.by_star.unknown", None);
    }
    let levels: BTreeSet<&str> = all.iter().flat_map(|results| results.recognised.by_level.keys().copied()).collect();
    if levels.len() > 1 {
        for level in levels {
            let text = say::certified_by(lang, wording::level_of_id(lang, level));
            line(text, &format!("recognised.by_level.{level}"), None);
        }
    }
    line(say::subjects_recognised(lang), "recognised.subjects.known", None);
    let of_form = |code: &str| all.iter().any(|results| results.recognised.subjects.by_form.contains_key(code));
    for form in SubjectForm::ALL.map(Some).into_iter().chain([None]) {
        let code = form.map_or("unknown", SubjectForm::code);
        if of_form(code) {
            let text = say::indented(lang, wording::form(lang, form));
            line(text, &format!("recognised.subjects.by_form.{code}"), None);
        }
    }
    if any(|results| &results.recognised.subjects.products_of_unknown) {
        line(say::products_of_unknown(lang), "recognised.subjects.products_of_unknown", None);
    }
}

/// Forms and their counts in the order papers print, the unknown last.
pub(in crate::commands::report) fn forms(by_form: &BTreeMap<&'static str, Counted>) -> Vec<(Option<SubjectForm>, u64)> {
    let known = SubjectForm::ALL.into_iter().filter_map(|form| Some((Some(form), by_form.get(form.code())?.count())));
    known.chain(by_form.get("unknown").map(|n| (None, n.count()))).collect()
}
