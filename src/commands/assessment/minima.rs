//! By what a dossier's star minima are tested.

use super::problem::Warning;
use super::scores::Scores;
use crate::law::{Mark, MinimaBasis, MinimumTest, Regime, Rubric, Star, highest_met, test_minima};
use crate::ledger::Sheet;

/// By what the minima are tested, and the highest star they allow; `None` where the policy asks for
/// the council's conclusion and there is none. Only 26/2026 has tables of them at hand: those of 148
/// and 1489 are not published, 1048 prints none.
pub(super) fn tested(
    regime: Regime,
    how: MinimumTest,
    rubric: Option<&Rubric>,
    concluded: Option<Star>,
    scores: &Scores,
    sheets: &[Sheet],
) -> Option<(MinimaBasis, Star)> {
    if regime != Regime::R26 && !rubric.is_some_and(Rubric::has_minima) {
        // What a council concluded by a paper table counts all the same.
        return Some(concluded.map_or((MinimaBasis::None, Star::FIVE), |star| (MinimaBasis::Recorded, star)));
    }
    if how == MinimumTest::Recorded {
        return concluded.map(|star| (MinimaBasis::Recorded, star));
    }
    if let Some(rubric) = rubric {
        let marks: Vec<&[Mark]> = sheets.iter().filter_map(|sheet| scores.marks_of(sheet)).collect();
        return Some((MinimaBasis::Tested, highest_met(&test_minima(rubric, &marks, how))));
    }
    Some(concluded.map_or((MinimaBasis::Untested, Star::FIVE), |star| (MinimaBasis::Recorded, star)))
}

/// That some sheets were marked by other tables than the one they are tested by, where they were.
pub(super) fn tables(rubric: Option<&Rubric>, sheets: &[Sheet]) -> Option<Warning> {
    let rubric = rubric?;
    let sheets = by_table(sheets);
    (sheets.len() > 1).then(|| Warning::Tables { set: rubric.code.clone(), tested: rubric.sha256.clone(), sheets })
}

/// The SHA-256 of the tables that sheets were marked by, each with how many sheets.
pub(super) fn by_table(sheets: &[Sheet]) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for sha256 in sheets.iter().filter_map(|sheet| sheet.facts.rubric.as_ref()) {
        match counts.iter_mut().find(|(known, _)| known == sha256) {
            Some((_, count)) => *count += 1,
            None => counts.push((sha256.clone(), 1)),
        }
    }
    counts
}
