//! Where a product stands, in words and in cells.

use super::wording;
use crate::ledger::{CertificateFacts, Reader, Records};
use crate::report::Cell;
use crate::report::figures::{Placed, State};
use crate::text::Lang;
use crate::text::messages::term;

/// Whether anything of a product is known on the day that is looked at, where one was asked for: what is dated later
/// is not there yet.
pub(super) fn is_there(reader: Reader<'_>, records: &Records, product: i64) -> bool {
    reader.cut().as_of.is_none() || Placed::of(records, product).is_known()
}

/// The stars of a product as a cell of a roster.
pub(super) fn stars(records: &Records, placed: &Placed<'_>) -> Cell {
    match placed.certificate {
        Some(certificate) => star_cell(&certificate.facts),
        None => placed.star(records).map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
    }
}

/// The stars of a certificate as a cell of a roster: a number, so that Excel counts and sorts them, unless more is said.
pub(super) fn star_cell(facts: &CertificateFacts) -> Cell {
    match facts.star {
        Some(star) if !facts.sent_up => Cell::Plain(star.number().into()),
        _ => Cell::from(Some(wording::star_cell(facts)).filter(|text| !text.is_empty())),
    }
}

/// A state in words.
pub(super) fn words(lang: Lang, state: State) -> String {
    match state {
        State::Certified(standing) => wording::standing(lang, standing),
        State::KnockedOut => term::out(lang),
        State::Unranked => term::unranked(lang),
        State::AwaitingMinistry => term::awaiting_ministry(lang),
        State::Undecided => term::undecided(lang),
        State::NotRated => term::not_rated(lang),
    }
}
