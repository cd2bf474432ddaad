//! Why a product's star is under that of its points, as its papers say it.

use crate::commands::Failure;
use crate::commands::assessment::Scores;
use crate::commands::report::council::Line;
use crate::law::policy::Policies;
use crate::law::{Mark, MinimaBasis, Star, test_minima};
use crate::ledger::{Council, Reader, Records};
use crate::text::Lang;
use crate::text::messages::paper as say;

/// The minimum missed: by the marks of the sheets that were counted, by the policy of the rating, or as the council
/// concluded it. Nothing where the star is that of the points.
pub(super) fn lowered(
    reader: Reader<'_>,
    records: &Records,
    council: &Council,
    line: &Line<'_>,
) -> Result<Option<String>, Failure> {
    let facts = &line.rating.facts;
    // The minima that decide are those of the star next above: of higher ones it is not asked.
    let Some(next) = Star::new(facts.star.number() + 1).filter(|next| *next <= facts.band) else { return Ok(None) };
    let next = next.max(Star::THREE);
    let criteria = if facts.minima == MinimaBasis::Tested {
        let scores = Scores::with(reader, line.sheets.clone())?;
        let rubric = facts.rubric.as_ref().and_then(|sha256| scores.rubrics.get(sha256));
        let marks: Vec<&[Mark]> = line.sheets.iter().filter_map(|sheet| scores.marks_of(sheet)).collect();
        let how = Policies::with(line.rating.policies.clone()).minima();
        let tested = rubric.map(|rubric| test_minima(rubric, &marks, how)).unwrap_or_default();
        let missed = tested.iter().filter(|minimum| !minimum.met && minimum.star == next);
        missed.map(|minimum| minimum.criterion.number.clone()).collect::<Vec<_>>().join(", ")
    } else {
        let known = reader.conclusion_at(line.rating.entry, council.id, line.dossier.id, records.on)?;
        known.and_then(|known| known.missed).unwrap_or_default()
    };
    Ok(Some(if criteria.is_empty() {
        say::under_minima(Lang::Vi, next.number())
    } else {
        say::under_minimum(Lang::Vi, criteria, next.number())
    }))
}
