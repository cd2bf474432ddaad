//! Registers that set a product's first recognition and the one after it side by side: a row is up to two certificates,
//! and what holds now is one of them.

use std::collections::BTreeSet;

use super::paper::{self, Fields, OWN};
use super::recognition::{KindBy, Recognition};
use super::told::{Given, kind, named, one, stars};
use crate::commands::input::{At, Input};
use crate::commands::{row, wording};
use crate::law::{FilingKind, Standing, Star, term_end};
use crate::ledger::number_key;
use crate::roster::{Row, cell};
use crate::text::messages::{answer, certified};
use crate::text::{Lang, number};

/// The first recognition, and the second or the upgrade.
const BOTH: [Fields; 2] = [
    Fields {
        star: "lan1_hang_sao",
        number: "lan1_quyet_dinh",
        day: "lan1_ngay",
        authority: "lan1_co_quan",
        year: "lan1_nam",
    },
    Fields {
        star: "lan2_hang_sao",
        number: "lan2_quyet_dinh",
        day: "lan2_ngay",
        authority: "lan2_co_quan",
        year: "lan2_nam",
    },
];

/// Whether a cell of a recognition is not blank.
fn is_told(input: &Input, row: &Row, fields: &Fields) -> bool {
    let all = [fields.star, fields.number, fields.day, fields.authority, fields.year];
    all.iter().any(|field| !input.get(row, field).is_empty())
}

/// Whether a row tells a first or a second recognition.
pub(super) fn tells(input: &Input, row: &Row) -> bool {
    BOTH.iter().any(|fields| is_told(input, row, fields))
}

/// The certificates of a row; none where it is at fault, or under three stars and so without one, which is kept apart.
pub fn read(
    given: Given<'_>,
    input: (&mut Input, usize),
    row: &Row,
    passed_over: &mut BTreeSet<At>,
) -> Vec<Recognition> {
    if tells(input.0, row) {
        return both(given, input, row, passed_over);
    }
    one(given, input, row, passed_over).into_iter().collect()
}

/// The certificates of such a row, the first one first; none where it is at fault.
fn both(
    given: Given<'_>,
    (input, table): (&mut Input, usize),
    row: &Row,
    passed_over: &mut BTreeSet<At>,
) -> Vec<Recognition> {
    let lang = given.lang;
    // A decision of its own beside the two is a third, or one of them again.
    let own = !input.get(row, OWN.number).is_empty() || !input.get(row, OWN.day).is_empty();
    let own = if own { one(given, (&mut *input, table), row, passed_over) } else { None };
    let mut doubts = Vec::new();
    let whole = named(input, table, row, &mut doubts, lang);
    let mut parts: Vec<Recognition> = Vec::new();
    for (fields, kind) in BOTH.iter().zip([Some(FilingKind::First), None]) {
        if is_told(input, row, fields) {
            parts.extend(part(input, (row, fields), &whole, passed_over, lang).map(|part| Recognition {
                kind,
                kind_by: if kind.is_some() { KindBy::Place } else { part.kind_by },
                ..part
            }));
        }
    }
    if let [first, later] = parts.as_slice() {
        in_order(input, row, first, later, lang);
    }
    let ended = under_three(input, row);
    if let Some(own) = &own {
        parts.retain(|part| !is_one(input, row, part, own, lang));
    } else {
        now(input, row, (&whole, ended.is_some()), &mut parts, lang);
    }
    if let (Some(ended), Some(before)) = (ended, parts.last_mut()) {
        // What the row tells of it has no certificate to stand on.
        row::add_note(&mut before.note, &ended);
        doubts.push(certified::later_under_three(lang));
    }
    kinds(input, row, &mut parts, &mut doubts, lang);
    parts.extend(own);
    if input.is_bad(row.line) {
        return Vec::new();
    }
    let placed = parts.last().map(|newest| newest.placed).unwrap_or_default();
    let last = parts.len().saturating_sub(1);
    for (at, part) in parts.iter_mut().enumerate() {
        (part.placed, part.earlier) = (placed, at < last);
    }
    if let Some(newest) = parts.last_mut() {
        newest.doubts.append(&mut doubts);
    }
    parts
}

/// One recognition of a row; under three stars there is no certificate.
fn part(
    input: &mut Input,
    (row, fields): (&Row, &Fields),
    whole: &Recognition,
    passed_over: &mut BTreeSet<At>,
    lang: Lang,
) -> Option<Recognition> {
    let mut doubts = Vec::new();
    let (star, _) = stars(input, row, fields.star);
    let paper = paper::read(input, (row, fields), None, &mut doubts, lang);
    let year = input.read(row, fields.year, row::programme_year);
    if star.is_some_and(|cell| cell.star < 3) {
        passed_over.extend((!input.is_bad(row.line)).then_some(whole.at));
        return None;
    }
    let mut part = Recognition {
        star: star.and_then(|cell| Star::new(cell.star)),
        sent_up: star.is_some_and(|cell| cell.sent_up),
        number: paper.number.clone(),
        date: paper.date,
        authority: paper.authority.clone(),
        year,
        round: None,
        points: None,
        code: None,
        note: None,
        standing: None,
        doubts,
        ..whole.clone()
    };
    part.settle(paper, lang);
    Some(part)
}

/// Lists that the second recognition is the first again, or before it.
fn in_order(input: &mut Input, row: &Row, first: &Recognition, later: &Recognition, lang: Lang) {
    let [number, day] = [BOTH[1].number, BOTH[1].day];
    if first.number.is_some() && same_paper(first, later) {
        input.fault(row.line, number, certified::second_is_first(lang));
    } else if let (Some(a), Some(b)) = (first.date, later.date)
        && b < a
    {
        input.fault(row.line, day, certified::second_before_first(lang, number::date(lang, b), number::date(lang, a)));
    }
}

fn same_paper(one: &Recognition, other: &Recognition) -> bool {
    one.number.as_deref().map(number_key) == other.number.as_deref().map(number_key) && one.date == other.date
}

/// Whether a recognition is the one that the row is about, told twice; then its star must be one.
fn is_one(input: &mut Input, row: &Row, part: &Recognition, own: &Recognition, lang: Lang) -> bool {
    let same = same_paper(part, own);
    if same && part.star.is_some() && own.star.is_some() && part.star != own.star {
        input.fault(row.line, OWN.star, certified::now_star_differs(lang, input.get(row, OWN.star).to_owned()));
    }
    same
}

/// The cells that tell of a row's second recognition, as they stand, where that has under three stars: the points of
/// the row are then its own.
fn under_three(input: &Input, row: &Row) -> Option<String> {
    let fields = &BOTH[1];
    cell::recognised(input.get(row, fields.star)).ok().filter(|told| told.star.star < 3)?;
    let cells = [fields.star, fields.number, fields.day, fields.year, fields.authority, "diem"];
    let told = cells.iter().filter_map(|field| {
        let heading = input.table.headings.get(input.binding.column(field)?.checked_sub(1)?)?;
        Some(format!("{heading}: {}", Some(input.get(row, field)).filter(|cell| !cell.is_empty())?))
    });
    Some(told.collect::<Vec<_>>().join("; "))
}

/// Gives the recognition that holds now what the row tells of it: the note, its points and its code; the stars and the
/// end that the row says hold now must be those of one recognition, unless a later one `ended` it.
fn now(input: &mut Input, row: &Row, (whole, ended): (&Recognition, bool), parts: &mut [Recognition], lang: Lang) {
    let (star, level) = stars(input, row, OWN.star);
    let end = input.read(row, "het_han", cell::date);
    let told = input.read(row, "trang_thai", cell::text);
    let reckoned = told.clone().filter(|text| wording::is_word_of(Standing::Expired, text));
    let standing = told.filter(|text| !wording::is_reckoned(text));
    // "2 sao" of the evaluation that ended it says nothing of it.
    let star = star.filter(|cell| !ended || cell.star > 2).map(|cell| Star::new(cell.star));
    let fits = |part: &Recognition| star.is_none_or(|star| part.star.is_none() || part.star == star);
    let ends = |part: &Recognition| end.is_some() && term_end(part.date, None) == end;
    let exact = parts.iter().rposition(|part| fits(part) && ends(part));
    let Some(at) = exact.or_else(|| parts.iter().rposition(fits)) else {
        if !parts.is_empty() {
            input.fault(row.line, OWN.star, certified::now_star_differs(lang, input.get(row, OWN.star).to_owned()));
        }
        return;
    };
    if exact.is_none() && parts.iter().any(ends) {
        input.fault(row.line, "het_han", certified::now_end_differs(lang, input.get(row, "het_han").to_owned()));
    }
    let part = &mut parts[at];
    part.stated_end = end.filter(|end| Some(*end) != term_end(part.date, None));
    part.reckoned = reckoned;
    part.standing = standing.or_else(|| whole.standing.clone());
    part.code.clone_from(&whole.code);
    if !ended {
        (part.round, part.points) = (whole.round, whole.points);
    }
    let level = level.map(|level| answer::level_in_file(Lang::Vi, level));
    for text in whole.note.iter().chain(&level) {
        row::add_note(&mut part.note, text);
    }
    if part.star.is_none() {
        part.star = star.flatten();
    }
}

/// Sets the kind of the second recognition: as the row tells, else by the change of star, which is told.
fn kinds(input: &mut Input, row: &Row, parts: &mut [Recognition], doubts: &mut Vec<String>, lang: Lang) {
    let told = kind(input, row).and_then(|cell| cell.kind);
    let before = parts.first().filter(|first| first.kind.is_some()).and_then(|first| first.star);
    let Some(later) = parts.iter_mut().find(|part| part.kind.is_none()) else { return };
    later.kind = told.filter(|told| *told != FilingKind::First);
    if later.kind.is_none()
        && let (Some(before), Some(star)) = (before, later.star)
    {
        let kind = if star > before { FilingKind::Upgrade } else { FilingKind::ReEvaluation };
        (later.kind, later.kind_by) = (Some(kind), KindBy::Place);
        doubts.push(certified::kind_by_star(lang, before.number(), star.number(), wording::kind(lang, kind)));
    }
}
