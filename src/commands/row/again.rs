//! Rows that repeat another.

use super::{Aside, Doubts, Kept, Naming, add_note};
use crate::commands::Outcome;
use crate::commands::input::Inputs;
use crate::text::Lang;
use crate::text::messages::{answer, input as msg};

/// Takes a row that repeats another for it, where it tells nothing else but a code and a note, which go to the other.
fn is_again<R: Naming>(mut again: R, first: &mut R) -> bool {
    let (subject, product) = (first.subject(), first.product());
    let same = subject.updated(again.subject()) == *subject && product.updated(again.product()) == *product;
    if !same || !again.adds_nothing_to(first) {
        return false;
    }
    if let Some(code) = again.code().take().filter(|code| first.code().as_ref() != Some(code)) {
        match first.code() {
            Some(_) => add_note(first.note(), &answer::code_in_file(Lang::Vi, code)),
            blank => *blank = Some(code),
        }
    }
    if let Some(note) = again.note().take().filter(|note| first.note().as_ref() != Some(note)) {
        add_note(first.note(), &note);
    }
    true
}

/// Tells of a row that repeats another: a fault where it says something else, else to be looked at.
pub(in crate::commands) fn repeated<R: Naming>(
    first: &mut Kept,
    (again, row): (Kept, R),
    aside: &mut Aside<R>,
    inputs: &mut Inputs,
    doubts: &mut Doubts,
    lang: Lang,
) -> Outcome {
    let mut told = aside.get(*first)?;
    let place = inputs.called_from(first.at, again.at);
    // Of whom nothing is told there may be two.
    if row.subject().name.is_some() && is_again(row, &mut told) {
        *first = aside.put(first.at, &told)?;
        doubts.push(again.at, msg::row_again(lang, place));
    } else {
        inputs.fault(again.at, "ten_san_pham", msg::row_twice(lang, place));
    }
    Ok(())
}
