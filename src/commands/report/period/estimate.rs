//! What the whole year is expected to bring (ước thực hiện), as the office says: the ledger reckons none.

use std::path::Path;

use serde_json::{Value, json};

use super::super::reconcile::{Published, name, published};
use crate::commands::shared::Opened;
use crate::commands::{Context, Failure, wording};
use crate::ledger::{Idea, Records};
use crate::report::figures::{measure, measure_ideas};
use crate::text::Lang;
use crate::text::messages::period as say;

/// An expected figure.
pub(super) struct Expected(Published);

/// Reads them, in the form of published figures.
pub(super) fn read(file: &Path, opened: &Opened, ctx: &Context<'_>) -> Result<Vec<Expected>, Failure> {
    let (_, figures) = published(file, opened, ctx)?;
    Ok(figures.into_iter().map(Expected).collect())
}

/// Of another year than the period's, or less than what is reached by now: the first is refused, the second told.
pub(super) fn held(
    expected: &[Expected],
    year: i32,
    (records, ideas): (&Records, &[Idea]),
    lang: Lang,
) -> Result<Vec<String>, Failure> {
    let other = expected.iter().find(|Expected(one)| one.year.is_some_and(|of| of != year));
    if let Some((Expected(one), of)) = other.and_then(|one| Some((one, one.0.year?))) {
        return Err(Failure::Refused(say::estimate_of_other_year(lang, one.line, of, year)));
    }
    let whole = expected.iter().filter(|Expected(one)| one.year.is_some());
    let told = whole.filter_map(|expected| {
        let of = &expected.0;
        let reached = if of.what.is_of_ideas() {
            measure_ideas(ideas, of.what, of.year, &of.scope)
        } else {
            measure(records, of.what, of.year, &of.scope).count()
        };
        let less = u64::try_from(of.value).unwrap_or_default() < reached;
        less.then(|| say::estimate_passed(lang, expected.sentence(lang), wording::amount(lang, reached)))
    });
    Ok(told.collect())
}

impl Expected {
    /// "Ước thực hiện cả năm 2026: sản phẩm được công nhận (4 sao) 40."
    pub fn sentence(&self, lang: Lang) -> String {
        let (what, cut) = (name(lang, self.0.what), self.0.of_which(lang));
        let what = if cut.is_empty() { what } else { say::estimate_cut(lang, what, cut) };
        let value = u64::try_from(self.0.value).unwrap_or_default();
        say::estimate(lang, what, self.0.period(lang), wording::amount(lang, value))
    }

    pub fn data(&self) -> Value {
        let of = &self.0;
        json!({ "measure": of.what.id(), "year": of.year, "up_to": of.up_to, "value": of.value })
    }
}
