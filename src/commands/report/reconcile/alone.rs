//! A file of published figures held against itself: parts and their whole, shares, lists. No ledger is needed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::read::Published;
use super::share::{Share, exact};
use crate::commands::wording;
use crate::law::{FilingKind, FormGroup, SubjectForm};
use crate::report::figures::Dimension;
use crate::text::messages::reconcile as say;
use crate::text::{Lang, fold, number};

/// Where figures of a file contradict each other.
#[derive(Debug, Serialize)]
pub(super) struct Fault {
    /// What is wrong.
    #[serde(rename = "fault")]
    pub what: &'static str,
    /// The lines of it, the figure that is told to be wrong first.
    pub lines: Vec<u64>,
    /// What the file states, where that is a number.
    pub stated: Option<i64>,
    /// What its other rows make.
    pub found: Option<i64>,
    /// A share as printed, in hundredths of a percent.
    pub stated_x100: Option<u64>,
    /// As it should be printed.
    pub found_x100: Option<u64>,
    /// The products that it turns on.
    pub names: Vec<String>,
    /// In words.
    #[serde(skip)]
    pub text: String,
}

/// By dimension, what a row is of.
type Of = BTreeMap<&'static str, String>;

fn of(figure: &Published) -> Of {
    let cut = &figure.cut;
    let mut of: Of = figure
        .scope
        .only
        .iter()
        .map(|(dimension, code)| match dimension {
            // One column holds both: "doanh nghiệp" beside "htx" are parts of one whole.
            Dimension::FormGroup => (Dimension::Form.id(), code.clone()),
            Dimension::District | Dimension::Commune => (dimension.id(), fold::place_key(code)),
            _ => (dimension.id(), code.clone()),
        })
        .collect();
    if cut.sent_up {
        // Potential five stars may stand inside the four or apart from them: a row of its own.
        of.remove(Dimension::Star.id());
    }
    of
}

/// Rows of one measure and period, found by what they are of: a file may have a row a commune and star.
#[derive(Default)]
struct Group<'f> {
    rows: Vec<(&'f Published, Of)>,
    /// The rows of the same, the first one first.
    same: HashMap<Of, Vec<usize>>,
    /// By what a whole is of, its parts with the one dimension that they have more.
    parts: HashMap<Of, Vec<(usize, &'static str)>>,
}

impl<'f> Group<'f> {
    fn add(&mut self, figure: &'f Published) {
        let (at, of) = (self.rows.len(), of(figure));
        for (whole, dimension) in wholes(&of) {
            self.parts.entry(whole).or_default().push((at, dimension));
        }
        self.same.entry(of.clone()).or_default().push(at);
        self.rows.push((figure, of));
    }

    /// The rows that a row may be a part of, in the order of the file, with the dimension that it has more.
    fn wholes(&self, part: &Of) -> Vec<(&'f Published, &'static str)> {
        let at = |(whole, dimension)| self.same.get(&whole).into_iter().flatten().map(move |at| (*at, dimension));
        let mut wholes: Vec<(usize, &str)> = wholes(part).flat_map(at).collect();
        wholes.sort_unstable();
        wholes.into_iter().map(|(at, dimension)| (self.rows[at].0, dimension)).collect()
    }
}

/// What something is a part of, by one dimension less.
fn wholes(of: &Of) -> impl Iterator<Item = (Of, &'static str)> {
    of.keys().map(|dimension| {
        let mut whole = of.clone();
        whole.remove(dimension);
        (whole, *dimension)
    })
}

fn alike(figures: &[Published]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut known = HashMap::new();
    for figure in figures {
        let at = *known.entry((figure.what, figure.year, figure.up_to)).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Group::default());
        }
        groups[at].add(figure);
    }
    groups
}

/// The lines with a share and nothing that it could be of.
pub(super) fn without_whole(figures: &[Published]) -> Vec<u64> {
    let groups = alike(figures);
    let lonely = groups.iter().flat_map(|group| {
        let has = |of: &Of| wholes(of).any(|(whole, _)| group.same.contains_key(&whole));
        group.rows.iter().filter(move |(figure, of)| figure.share.is_some() && figure.plan.is_none() && !has(of))
    });
    lonely.map(|(figure, _)| figure.line).collect()
}

/// Everything that contradicts itself; `kind_of` tells what the ledger knows of a listed product.
pub(super) fn faults(
    figures: &[Published],
    kind_of: impl Fn(&Published, &str) -> Option<FilingKind>,
    lang: Lang,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for group in &alike(figures) {
        twice(group, lang, &mut faults);
        for (at, (whole, of)) in group.rows.iter().enumerate() {
            let is_first = group.same[of][0] == at;
            if let Some(of_it) = group.parts.get(of).filter(|_| is_first) {
                parts(group, whole, of_it, lang, &mut faults);
            }
        }
        shares(group, lang, &mut faults);
    }
    for figure in figures {
        listed(figure, &kind_of, lang, &mut faults);
    }
    faults.sort_by_key(|fault| fault.lines.first().copied());
    faults
}

fn twice(group: &Group<'_>, lang: Lang, faults: &mut Vec<Fault>) {
    for (again, of) in &group.rows {
        let (first, _) = group.rows[group.same[of][0]];
        if first.value != again.value {
            let text = say::twice(lang, again.line, amount(lang, again.value), amount(lang, first.value), first.line);
            faults.push(Fault::counts("two_values", vec![again.line, first.line], again.value, first.value, text));
        }
    }
}

/// Holds the parts of a whole against it, cut by cut.
fn parts(group: &Group<'_>, whole: &Published, parts: &[(usize, &str)], lang: Lang, faults: &mut Vec<Fault>) {
    let mut cuts: BTreeMap<&str, Vec<(&Published, &str)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (at, dimension) in parts {
        let (part, part_of) = &group.rows[*at];
        let code = part_of[dimension].as_str();
        if seen.insert((*dimension, code)) {
            cuts.entry(dimension).or_default().push((part, code));
        }
        // What is sent up apart from the four stars is no part of them, and may be more.
        if part.value > whole.value {
            let (more, less) = (amount(lang, part.value), amount(lang, whole.value));
            let text = say::larger(lang, part.line, more, less, whole.line);
            faults.push(Fault::counts("larger", vec![part.line, whole.line], part.value, whole.value, text));
        }
    }
    let apart: i64 = cuts.get(Dimension::SentUp.id()).map_or(0, |rows| rows.iter().map(|(row, _)| row.value).sum());
    for (dimension, rows) in cuts {
        let grouped = |code: &str| {
            SubjectForm::from_code(code)
                .is_some_and(|form| rows.iter().any(|(_, other)| *other == FormGroup::of(form).code()))
        };
        let rows: Vec<&Published> = rows.iter().filter(|(_, code)| !grouped(code)).map(|(row, _)| *row).collect();
        let sum: i64 = rows.iter().map(|row| row.value).sum();
        let is_star = dimension == Dimension::Star.id();
        let apart_too = is_star && sum + apart == whole.value;
        // A subject counts in each star and each kind that it has products of: the parts may come to more.
        let may_overlap = whole.what.is_of_subjects() && (is_star || dimension == Dimension::Kind.id());
        if rows.len() < 2 || sum == whole.value || apart_too || (may_overlap && sum > whole.value) {
            continue;
        }
        let lines = rows.iter().map(|row| row.line);
        let added =
            rows.iter().map(|row| number::count(lang, row.value.unsigned_abs())).collect::<Vec<_>>().join(" + ");
        let difference = (sum - whole.value).unsigned_abs();
        // A paper may list some of the parts only.
        let say_parts = if sum < whole.value { say::parts_less } else { say::parts };
        let text = say_parts(
            lang,
            whole.line,
            number::count(lang, whole.value.unsigned_abs()),
            dimension_name(lang, dimension),
            added,
            number::count(lang, sum.unsigned_abs()),
            number::count(lang, difference),
        );
        let lines = [whole.line].into_iter().chain(lines).collect();
        faults.push(Fault::counts("parts", lines, whole.value, sum, text));
    }
}

fn dimension_name(lang: Lang, dimension: &str) -> String {
    match dimension {
        "star" => say::stars(lang),
        "kind" => say::kinds(lang),
        "district" => say::districts(lang),
        "commune" => say::communes(lang),
        _ => say::forms(lang),
    }
}

/// A figure, its share as printed, and as it is.
type Printed<'f> = (&'f Published, Share, Share);

/// Holds each share against its fraction, and a column of them that was made to sum to 100.
fn shares(group: &Group<'_>, lang: Lang, faults: &mut Vec<Fault>) {
    let mut columns: BTreeMap<(&str, u64), Vec<Printed<'_>>> = BTreeMap::new();
    for (figure, part_of) in &group.rows {
        let Some(printed) = figure.share else { continue };
        let of_whole = |(whole, dimension): (&Published, &'static str)| (whole.value, whole.line, dimension);
        let wholes: Vec<(i64, u64, &str)> = match figure.plan {
            Some(plan) => vec![(plan, figure.line, "")],
            None => group.wholes(part_of).into_iter().map(of_whole).collect(),
        };
        let right = |(whole, line, dimension): &(i64, u64, &'static str)| {
            Some((*whole, *line, *dimension, printed.of(figure.value, *whole)?))
        };
        let right: Vec<_> = wholes.iter().filter_map(right).collect();
        // Of two wholes it may be of either: 7 of 21 new ones, or of 14 in the district.
        let held = right.iter().find(|(.., right)| *right == printed).or_else(|| right.first());
        let Some((whole, line, dimension, right)) = held.copied() else { continue };
        if figure.plan.is_none() {
            columns.entry((dimension, line)).or_default().push((figure, printed, right));
        }
        if right != printed {
            let plain = |n: i64| number::count(lang, n.unsigned_abs());
            let (part, of) = (plain(figure.value), plain(whole));
            let exact = exact(lang, figure.value, whole);
            let text = say::share(lang, figure.line, part, of, right.printed(lang), exact, printed.printed(lang));
            let lines = if line == figure.line { vec![line] } else { vec![figure.line, line] };
            faults.push(Fault::shares("share", lines, printed, right, text));
        }
    }
    for ((_, line), rows) in columns {
        let printed = Share::sum(&rows.iter().map(|(_, printed, _)| *printed).collect::<Vec<_>>());
        let right = Share::sum(&rows.iter().map(|(.., right)| *right).collect::<Vec<_>>());
        if rows.len() > 1 && printed.is_all() && !right.is_all() && rows.iter().any(|(_, one, other)| one != other) {
            let text = say::forced(lang, right.printed(lang));
            let lines = rows.iter().map(|(row, ..)| row.line).chain([line]).collect();
            faults.push(Fault::shares("forced_to_100", lines, printed, right, text));
        }
    }
}

/// Holds the products listed under a figure against it.
fn listed(
    figure: &Published,
    kind_of: &impl Fn(&Published, &str) -> Option<FilingKind>,
    lang: Lang,
    faults: &mut Vec<Fault>,
) {
    if figure.listed.is_empty() {
        return;
    }
    let count = i64::try_from(figure.listed.len()).unwrap_or(i64::MAX);
    // What the paper calls new, and what of it is not.
    let others: Vec<(&str, FilingKind)> = figure
        .listed
        .iter()
        .filter_map(|one| Some((one.name.as_str(), one.kind.or_else(|| kind_of(figure, &one.name))?)))
        .filter(|(_, kind)| figure.cut.kind.is_some_and(|wanted| wanted != *kind))
        .collect();
    if count == figure.value && others.is_empty() {
        return;
    }
    let amount = |n: i64| amount(lang, n);
    let mut text = say::listed(lang, figure.line, amount(figure.value), amount(count));
    let other = i64::try_from(others.len()).unwrap_or(i64::MAX);
    if other > 0 {
        let mut kinds: Vec<FilingKind> = Vec::new();
        for (_, kind) in &others {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        let told = kinds.iter().map(|kind| {
            let of: Vec<&str> = others.iter().filter(|(_, one)| one == kind).map(|(name, _)| *name).collect();
            say::of_kind(
                lang,
                amount(i64::try_from(of.len()).unwrap_or(i64::MAX)),
                wording::kind(lang, *kind),
                of.join("; "),
            )
        });
        text.push_str(&say::listed_others(lang, told.collect::<Vec<_>>().join(", ")));
        if count - other == figure.value {
            text.push_str(&say::listed_then_holds(lang));
        }
    }
    text.push('.');
    let names = others.iter().map(|(name, _)| (*name).to_owned()).collect();
    faults.push(Fault { names, ..Fault::counts("listed", vec![figure.line], figure.value, count, text) });
}

/// A count in a sentence: "04".
fn amount(lang: Lang, value: i64) -> String {
    number::count_in_sentence(lang, value.unsigned_abs())
}

impl Fault {
    const fn counts(what: &'static str, lines: Vec<u64>, stated: i64, found: i64, text: String) -> Self {
        let (stated, found) = (Some(stated), Some(found));
        Self { what, lines, stated, found, stated_x100: None, found_x100: None, names: Vec::new(), text }
    }

    fn shares(what: &'static str, lines: Vec<u64>, stated: Share, found: Share, text: String) -> Self {
        let (stated_x100, found_x100) = (Some(stated.x100()), Some(found.x100()));
        Self { what, lines, stated: None, found: None, stated_x100, found_x100, names: Vec::new(), text }
    }
}
