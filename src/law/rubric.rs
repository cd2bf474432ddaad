//! Rubrics (Bộ tiêu chí): the criteria of a product set, their options, points and star minima.
//!
//! QĐ 26/2026 Appendix II and QĐ 1048/2019: in each criterion one option is ticked and gives its
//! points; none ticked is 0. Numbers are the decision's, labels are ours.

mod builtin;
mod mark;
mod read;

pub use builtin::{SetInfo, built_in, by_name, sets, withheld};
pub use mark::{Mark, MarkFault};
pub use read::{RubricFault, RubricFaultKind};

use chrono::NaiveDate;

use super::{Part, Points, Regime, Star};

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// Vietnamese.
    pub vi: String,
    /// English; of options the Vietnamese.
    pub en: String,
}

/// The criteria of one product set under one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// SHA-256 of its file, line ends as LF, in hex: names the very table a rating used.
    pub sha256: String,
    /// The file, line ends as LF, as the ledger keeps it.
    pub text: String,
    /// The set: `26-11`.
    pub code: String,
    /// The regime whose bands, levels and procedure apply: its act's own, or the one its row `thu_tuc` names.
    pub regime: Regime,
    /// Its name.
    pub name: Label,
    /// The number and year of the act it stands in: `26/2026`.
    pub number: String,
    /// The act and appendix it stands in, as they are cited.
    pub act: String,
    /// The first filing day it is for, where it does not begin with its regime.
    pub from: Option<NaiveDate>,
    /// Its place in the classification (Appendix I), where the act gives one: `nganh`, `nhom`,
    /// `phan_nhom`, and the managing ministry `bo_quan_ly`.
    pub classes: Vec<(String, Label)>,
    /// When a dossier is disqualified whatever its points, where the set prints it.
    pub disqualified: Option<Label>,
    /// Headings of the three parts.
    pub parts: Vec<(Part, Label)>,
    /// Headings of sections, by their numbers.
    pub sections: Vec<(String, Label)>,
    /// The criteria, in the act's order.
    pub criteria: Vec<Criterion>,
}

/// A criterion: one option of it is ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// The act's number: `6.1.1`.
    pub number: String,
    /// Its part.
    pub part: Part,
    /// Its name.
    pub name: Label,
    /// Its options, in the act's order.
    pub options: Vec<Choice>,
    /// What the act prints under it.
    pub notes: Vec<Note>,
}

/// An option of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its place, from 1.
    pub number: u8,
    /// What it gives.
    pub points: Points,
    /// The star for which it is the lowest allowed.
    pub star: Option<Star>,
    /// The branch it belongs to, where one of two is taken: `a`, `b`.
    pub branch: Option<char>,
    /// What it says, in our words.
    pub label: String,
}

/// A note under a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it does.
    pub kind: NoteKind,
    /// What it says, in our words.
    pub text: Label,
}

/// What a note does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// The dossier is out whatever its points: the council decides it.
    KnockOut,
    /// No further steps are evaluated: the council decides it too.
    Stop,
    /// What the product must be or have.
    Requirement,
    /// What is not evaluated at all.
    Exclusion,
    /// The criterion counts only where another one has points: there is a story.
    Story(String),
    /// One of two branches is taken.
    Branch,
    /// What the evaluation rests on.
    Basis,
}

impl NoteKind {
    /// As data tells it.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::KnockOut => "knock-out",
            Self::Stop => "stop",
            Self::Requirement => "requirement",
            Self::Exclusion => "exclusion",
            Self::Story(_) => "story",
            Self::Branch => "branch",
            Self::Basis => "basis",
        }
    }
}

impl Criterion {
    /// The most it can give.
    pub fn max(&self) -> Points {
        self.options.iter().map(|option| option.points).max().unwrap_or_default()
    }

    /// What it can give, in ascending order; 0 is always among it, since none may be ticked.
    pub fn allowed(&self) -> Vec<Points> {
        let mut allowed: Vec<Points> = self.options.iter().map(|option| option.points).collect();
        allowed.push(Points(0));
        allowed.sort_unstable();
        allowed.dedup();
        allowed
    }

    /// The option of a number.
    pub fn option(&self, number: u8) -> Option<&Choice> {
        self.options.iter().find(|option| option.number == number)
    }

    /// The option that points name, where only one gives them.
    pub fn option_of(&self, points: Points) -> Option<&Choice> {
        let mut giving = self.options.iter().filter(|option| option.points == points);
        giving.next().filter(|_| giving.next().is_none())
    }

    /// The least points allowed for a star: those of the highest option required for it or for a
    /// lower star (Appendix II, the note on `***`, `****`, `*****`).
    pub fn least_for(&self, star: Star) -> Option<Points> {
        let needed = self.options.iter().filter(|option| option.star.is_some_and(|needed| needed <= star));
        needed.map(|option| option.points).max()
    }

    /// The criterion that must have points for this one to count.
    pub fn story(&self) -> Option<&str> {
        self.notes.iter().find_map(|note| match &note.kind {
            NoteKind::Story(criterion) => Some(criterion.as_str()),
            _ => None,
        })
    }
}

impl Rubric {
    /// The criterion of a number.
    pub fn criterion(&self, number: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.number == number)
    }

    /// Whether its act is another than the one whose procedure applies.
    pub fn has_own_act(&self) -> bool {
        self.number != self.regime.id()
    }

    /// What it is in a level of the classification: `nganh`, `nhom`, `phan_nhom`, `bo_quan_ly`.
    pub fn class(&self, level: &str) -> Option<&Label> {
        self.classes.iter().find(|(known, _)| known == level).map(|(_, label)| label)
    }

    /// The heading of a part.
    pub fn part(&self, part: Part) -> Option<&Label> {
        self.parts.iter().find(|(known, _)| *known == part).map(|(_, label)| label)
    }

    /// The most a part can give.
    pub fn max(&self, part: Part) -> Points {
        Points(self.criteria.iter().filter(|criterion| criterion.part == part).map(|c| c.max().0).sum())
    }

    /// The heading of a section.
    pub fn section(&self, number: &str) -> Option<&Label> {
        self.sections.iter().find(|(known, _)| known == number).map(|(_, label)| label)
    }

    /// The criteria with a minimum for a star, and the least points of each.
    pub fn minima(&self, star: Star) -> impl Iterator<Item = (&Criterion, Points)> {
        self.criteria.iter().filter_map(move |criterion| Some((criterion, criterion.least_for(star)?)))
    }

    /// Whether the minima of every star are those of another table.
    pub fn has_minima_of(&self, other: &Self) -> bool {
        let least = |rubric: &Self, star| -> Vec<(String, Points)> {
            rubric.minima(star).map(|(criterion, points)| (criterion.number.clone(), points)).collect()
        };
        [Star::THREE, Star::FOUR, Star::FIVE].into_iter().all(|star| least(self, star) == least(other, star))
    }

    /// Whether a sheet means by it what it means by another table, whatever the words: the same criteria of the same
    /// parts, options, points, minima and notes, under one regime.
    pub fn marks_as(&self, other: &Self) -> bool {
        let choice = |one: &Choice| (one.number, one.points, one.star, one.branch);
        let same_options = |one: &Criterion, other: &Criterion| {
            one.options.iter().map(choice).eq(other.options.iter().map(choice))
                && one.notes.iter().map(|note| &note.kind).eq(other.notes.iter().map(|note| &note.kind))
        };
        let same = |(one, other): (&Criterion, &Criterion)| {
            (&one.number, one.part) == (&other.number, other.part) && same_options(one, other)
        };
        (self.regime, self.from, self.criteria.len()) == (other.regime, other.from, other.criteria.len())
            && self.criteria.iter().zip(&other.criteria).all(same)
    }

    /// Whether any criterion has a minimum: only 26/2026 prints them.
    pub fn has_minima(&self) -> bool {
        self.minima(Star::FIVE).next().is_some()
    }
}

#[cfg(test)]
mod tests;
