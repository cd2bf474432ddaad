//! Who stands out from the others on which criterion, where the sheets have marks by one table.

use crate::commands::assessment::{Assessment, Scores};
use crate::law::rubric::Criterion;
use crate::law::{Mark, Points, Rubric, stands_out};
use crate::ledger::Sheet;

/// A dossier's sheets by criterion.
pub struct Marked<'s> {
    /// The one table by which all of them may be read.
    pub rubric: &'s Rubric,
    /// Each sheet's member and marks.
    pub sheets: Vec<(i64, &'s [Mark])>,
}

/// A member who stands out on a criterion.
pub struct Odd<'s> {
    /// The criterion.
    pub criterion: &'s Criterion,
    /// The member.
    pub member: i64,
    /// What they gave.
    pub points: Points,
}

impl<'s> Marked<'s> {
    /// The sheets of a dossier that have marks; `None` where fewer than two have, or by tables that
    /// do not agree.
    pub fn of(one: &Assessment<'_>, scores: &'s Scores) -> Option<Self> {
        let marked: Vec<Sheet> = one.sheets.iter().filter(|sheet| sheet.facts.rubric.is_some()).cloned().collect();
        let rubric = scores.rubric_of(&marked).ok()??;
        let sheets: Vec<_> = marked.iter().filter_map(|s| Some((s.facts.member, scores.marks_of(s)?))).collect();
        (sheets.len() > 1).then_some(Self { rubric, sheets })
    }

    /// Each member's points on a criterion, in the order of the sheets; none ticked is 0.
    pub fn points(&self, criterion: &Criterion) -> Vec<(i64, Points)> {
        let of = |marks: &[Mark]| marks.iter().find(|mark| mark.criterion == criterion.number).map(|mark| mark.points);
        self.sheets.iter().map(|(member, marks)| (*member, of(marks).unwrap_or_default())).collect()
    }

    /// Who stands out on a criterion.
    pub fn odd_one(&self, criterion: &'s Criterion) -> Option<Odd<'s>> {
        let given = self.points(criterion);
        let points: Vec<Points> = given.iter().map(|(_, points)| *points).collect();
        let (member, points) = given[stands_out(&points, criterion.max())?];
        Some(Odd { criterion, member, points })
    }

    /// Who stands out, criterion by criterion.
    pub fn odd_ones(&self) -> Vec<Odd<'s>> {
        self.rubric.criteria.iter().filter_map(|criterion| self.odd_one(criterion)).collect()
    }
}
