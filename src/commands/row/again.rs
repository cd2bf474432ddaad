//! Rows that repeat another: they are one, unless they contradict each other.

use super::{Aside, Doubts, Kept, Naming, add_note};
use crate::commands::input::{At, Inputs};
use crate::commands::{Outcome, wording};
use crate::ledger::{Difference, Field, Fields, contradictions};
use crate::text::Lang;
use crate::text::messages::{answer, input as msg};

/// So many repeated rows are told with the row each repeats.
const MOST: usize = 10;

/// Rows that repeat another, each with the one that stands for both.
#[derive(Default)]
pub(in crate::commands) struct Again(Vec<(At, At)>);

impl Again {
    /// Takes a row that repeats another for it: what either tells is told of both. Where they contradict each other, and
    /// where nobody is named, so that they may be two, it is a fault.
    pub fn take<R: Naming>(
        &mut self,
        first: &mut Kept,
        (again, row): (Kept, R),
        aside: &mut Aside<R>,
        inputs: &mut Inputs,
        lang: Lang,
    ) -> Outcome {
        let told = aside.get(*first)?;
        let (place, against) = (inputs.called_from(first.at, again.at), against(&told, &row));
        if row.subject().name.is_none() {
            inputs.fault(again.at, "ten_san_pham", msg::row_twice_unnamed(lang, place));
        } else if against.is_empty() {
            self.join(first, (again, row), aside)?;
        } else {
            inputs.fault(again.at, "ten_san_pham", msg::row_twice(lang, place, wording::differences(lang, &against)));
        }
        Ok(())
    }

    /// Takes a row that tells what another does, and nothing against it.
    pub fn join<R: Naming>(&mut self, first: &mut Kept, (again, row): (Kept, R), aside: &mut Aside<R>) -> Outcome {
        let mut told = aside.get(*first)?;
        fill(&mut told, row);
        *first = aside.put(first.at, &told)?;
        self.0.push((first.at, again.at));
        Ok(())
    }

    /// Refuses rows that repeat one that is refused: they are told in it, and are not lost with it.
    pub fn refuse(&self, inputs: &mut Inputs, lang: Lang) {
        for (first, again) in &self.0 {
            if inputs.is_bad(*first) {
                let place = inputs.called_from(*first, *again);
                inputs.fault(*again, "ten_san_pham", msg::row_again_bad(lang, place));
            }
        }
    }

    /// How many there are that are not refused.
    pub fn count(&self, inputs: &Inputs) -> usize {
        self.0.iter().filter(|(_, again)| !inputs.is_bad(*again)).count()
    }

    /// That they are to be looked at.
    pub fn tell(&self, inputs: &Inputs, doubts: &mut Doubts, lang: Lang) {
        let mut told: Vec<(At, At)> = self.0.iter().copied().filter(|(_, again)| !inputs.is_bad(*again)).collect();
        told.sort_unstable_by_key(|(_, again)| *again);
        let pair = |(first, again): &(At, At)| {
            format!("{} – {}", inputs.called(&[*again]), inputs.called_from(*first, *again))
        };
        let text = match told.as_slice() {
            [(first, again)] => msg::row_again(lang, inputs.called_from(*first, *again)),
            several => {
                let shown: Vec<String> = several.iter().take(MOST).map(pair).collect();
                let more = if several.len() > MOST { "; …" } else { "" };
                msg::rows_again(lang, format!("{}{more}", shown.join("; ")))
            }
        };
        doubts.extend(told.iter().map(|(_, again)| (*again, text.clone())));
    }
}

/// What both rows tell, and tell otherwise.
fn against<R: Naming>(first: &R, again: &R) -> Vec<Difference> {
    let told = |row: &R| [row.subject().fields(), row.product().fields(), row.told()].concat();
    let mut against = contradictions(told(first), told(again));
    // A name is one whatever its spelling; what else is told of a person is never written over.
    against.retain(|one| !matches!(one.field, Field::Name | Field::Personal));
    against
}

/// Gives a row what another of the same tells besides: another code goes to its note.
fn fill<R: Naming>(first: &mut R, mut again: R) {
    first.fill(&again);
    if let Some(code) = again.code().take().filter(|code| first.code().as_ref() != Some(code)) {
        match first.code() {
            Some(_) => add_note(first.note(), &answer::code_in_file(Lang::Vi, code)),
            blank => *blank = Some(code),
        }
    }
    if let Some(note) = again.note().take().filter(|note| first.note().as_ref() != Some(note)) {
        add_note(first.note(), &note);
    }
}
