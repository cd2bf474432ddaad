//! The three parts of a sheet, read from a row and held against what their act gives (Art 3.1).

use super::input::Input;
use crate::law::{Part, Parts, Points, Regime};
use crate::roster::{Row, cell};
use crate::text::messages::input as msg;
use crate::text::{Lang, number};

/// The column of each part.
const COLUMNS: [(Part, &str); 3] = [(Part::A, "diem_a"), (Part::B, "diem_b"), (Part::C, "diem_c")];

/// That a part is over what its act gives, in words.
pub(super) fn over(part: Part, got: Points, regime: Regime, lang: Lang) -> Option<String> {
    let most = regime.part_limits().of(part);
    let points = |points: Points| number::points(lang, points.0);
    (got > most).then(|| msg::part_over(lang, part.letter(), points(got), points(most), regime.citation()))
}

/// The parts that are over what their act gives: the column of each, and that in words.
pub(super) fn all_over(parts: Parts, regime: Regime, lang: Lang) -> impl Iterator<Item = (&'static str, String)> {
    COLUMNS.into_iter().filter_map(move |(part, field)| Some((field, over(part, parts.of(part), regime, lang)?)))
}

/// Whether a row tells any part.
pub(super) fn are_told(input: &Input, row: &Row) -> bool {
    COLUMNS.iter().any(|(_, field)| input.text(row, field).is_some())
}

/// The parts of a row: all three, none over its limit, and a total beside them is their sum.
pub(super) fn of_row(input: &mut Input, row: &Row, regime: Regime, lang: Lang) -> Option<Parts> {
    let some = are_told(input, row);
    let total = input.read(row, "diem", cell::points).map(Points);
    let [a, b, c] = COLUMNS.map(|(part, field)| {
        if input.text(row, field).is_none() {
            let text = if some { msg::part_blank(lang, part.letter()) } else { msg::blank(lang) };
            input.fault(row.line, field, text);
        }
        let points = Points(input.read(row, field, cell::points)?);
        if let Some(text) = over(part, points, regime, lang) {
            input.fault(row.line, field, text);
        }
        Some(points)
    });
    let parts = Parts { a: a?, b: b?, c: c? };
    if let Some(total) = total.filter(|total| *total != parts.total()) {
        let (told, sum) = (number::points(lang, total.0), number::points(lang, parts.total().0));
        input.fault(row.line, "diem", msg::total_differs(lang, told, sum));
    }
    Some(parts)
}
