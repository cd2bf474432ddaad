//! A conclusion against the table of criteria of its dossier.

use super::{Told, Wrong};
use crate::law::rubric::{Note, NoteKind};
use crate::law::{Regime, Rubric, Star};
use crate::text::Lang;
use crate::text::messages::dossier as say;

/// What a conclusion names that the table of criteria does not have.
pub fn no_such(told: &Told, regime: Regime, table: Option<&Rubric>, lang: Lang) -> Option<Wrong> {
    let ends = |note: &Note| matches!(note.kind, NoteKind::KnockOut | NoteKind::Stop);
    if told.knock_out {
        let table = table?;
        let able: Vec<&str> = table
            .criteria
            .iter()
            .filter(|criterion| criterion.notes.iter().any(ends))
            .map(|criterion| criterion.number.as_str())
            .collect();
        return match &told.criterion {
            Some(_) if able.is_empty() => Some(("tieu_chi", say::no_knock_out_notes(lang, &table.code))),
            Some(number) if !able.contains(&number.trim()) => {
                Some(("tieu_chi", say::no_knock_out_note(lang, number, &table.code, able.join(", "))))
            }
            None if table.disqualified.is_none() && !able.is_empty() => {
                Some(("tieu_chi", say::no_disqualified_line(lang, &table.code, able.join(", "))))
            }
            _ => None,
        };
    }
    // 1048 prints no minima; those of 148 and 1489 are on paper only, or in a table the office loaded.
    if regime == Regime::R1048 && !table.is_some_and(Rubric::has_minima) {
        return Some(("toi_thieu", say::no_minima(lang, regime.citation())));
    }
    let met = told.minima?;
    if met == Star::FIVE && !told.missed.is_empty() {
        return Some(("chua_dat", say::missed_of_five(lang)));
    }
    let table = table?;
    let has = |number: &str, of: &dyn Fn(Star) -> bool| {
        let criterion = table.criterion(number);
        criterion.is_some_and(|c| c.options.iter().any(|option| option.star.is_some_and(of)))
    };
    let missed: Vec<&str> = told.missed.iter().map(|number| number.trim()).filter(|n| !n.is_empty()).collect();
    if let Some(wrong) = missed.iter().find(|number| !has(number, &|star| star > met)) {
        return Some(("chua_dat", say::no_such_minimum(lang, wrong, &table.code, met.number())));
    }
    // What keeps the next star away is a minimum of that star.
    let next = met.number() + 1;
    let says_why = missed.iter().any(|number| has(number, &|star| star.number() == next));
    (!missed.is_empty() && !says_why)
        .then(|| ("chua_dat", say::no_next_minimum(lang, missed.join(", "), &table.code, next)))
}
