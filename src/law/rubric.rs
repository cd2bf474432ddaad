//! Rubrics (Bộ tiêu chí): the criteria of a product set, their options, points and star minima.
//!
//! QĐ 26/2026 Appendix II and QĐ 1048/2019: in each criterion one option is ticked and gives its
//! points; none ticked is 0. Numbers are the decision's, labels are ours.

mod builtin;
mod read;

pub use builtin::{SetInfo, built_in, by_name, sets, withheld};
pub use read::{RubricFault, RubricFaultKind};

use chrono::NaiveDate;

use super::{Parts, Points, Regime, Star};

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
    /// The regime whose bands and procedure apply.
    pub regime: Regime,
    /// Its name.
    pub name: Label,
    /// The act and appendix it stands in.
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

/// A part of a sheet (Art 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Product and community.
    A,
    /// Marketing.
    B,
    /// Quality.
    C,
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

/// One criterion of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The criterion's number.
    pub criterion: String,
    /// Points given.
    pub points: Points,
    /// The option ticked, where it is known.
    pub option: Option<u8>,
}

/// Why marks are not a sheet under a rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkFault {
    /// The rubric has no such criterion.
    NoCriterion,
    /// The criterion is marked more than once: one option of one branch is ticked.
    Twice,
    /// The criterion has no such option.
    NoOption {
        /// How many it has.
        options: u8,
    },
    /// No option gives these points; what they can be, 0 among them.
    NoSuchPoints {
        /// In ascending order.
        allowed: Vec<Points>,
    },
    /// The option gives other points.
    OptionGives {
        /// What it gives.
        points: Points,
    },
    /// Points for a story although there is none: the criterion named has no points.
    NoStory {
        /// The criterion that says whether there is a story.
        criterion: String,
    },
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

impl Part {
    /// All three.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// `A`, `B`, `C`.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
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

    /// The place of each mark's criterion. Marks mostly come in the act's order, so each is looked for
    /// from where the last one was found.
    fn places(&self, marks: &[Mark]) -> impl Iterator<Item = Option<usize>> {
        let mut next = 0;
        marks.iter().map(move |mark| {
            let is = |place: &usize| self.criteria[*place].number == mark.criterion;
            let found = (next..self.criteria.len()).find(is).or_else(|| (0..next).find(is));
            next = found.map_or(next, |place| place + 1);
            found
        })
    }

    /// The first mark of each criterion, in the act's order.
    fn first<'m>(&self, marks: &'m [Mark]) -> Vec<Option<&'m Mark>> {
        let mut first = vec![None; self.criteria.len()];
        for (mark, place) in marks.iter().zip(self.places(marks)) {
            if let Some(place) = place {
                first[place].get_or_insert(mark);
            }
        }
        first
    }

    /// What is wrong with marks, each with the place of the mark; empty where they are a sheet.
    pub fn faults(&self, marks: &[Mark]) -> Vec<(usize, MarkFault)> {
        let first = self.first(marks);
        let has_points = |number: &str| {
            let place = self.criteria.iter().position(|criterion| criterion.number == number);
            place.and_then(|place| first[place]).is_some_and(|mark| mark.points > Points(0))
        };
        let fault = |mark: &Mark, place: Option<usize>| {
            let Some(place) = place else { return Some(MarkFault::NoCriterion) };
            if first[place].is_some_and(|first| !std::ptr::eq(first, mark)) {
                return Some(MarkFault::Twice);
            }
            let criterion = &self.criteria[place];
            let story = || criterion.story().filter(|story| mark.points > Points(0) && !has_points(story));
            criterion.fault(mark).or_else(|| story().map(|story| MarkFault::NoStory { criterion: story.to_owned() }))
        };
        let faults = marks.iter().zip(self.places(marks)).map(|(mark, place)| fault(mark, place));
        faults.enumerate().filter_map(|(at, fault)| Some((at, fault?))).collect()
    }

    /// Marks made whole: every criterion in the order of the keys, 0 where none is ticked, and the option
    /// where the points name only one. The ledger keeps a sheet so.
    pub fn complete(&self, marks: &[Mark]) -> Vec<Mark> {
        let whole = |(criterion, given): (&Criterion, Option<&Mark>)| {
            let points = given.map(|mark| mark.points).unwrap_or_default();
            // Nothing ticked and an option of 0 are not told apart by their points.
            let told = given.and_then(|mark| mark.option);
            let named = || criterion.option_of(points).filter(|_| points > Points(0)).map(|option| option.number);
            Mark { criterion: criterion.number.clone(), points, option: told.or_else(named) }
        };
        let mut whole: Vec<Mark> = self.criteria.iter().zip(self.first(marks)).map(whole).collect();
        whole.sort_unstable_by(|a, b| a.criterion.cmp(&b.criterion));
        whole
    }

    /// The three parts of marks: a criterion without a mark gives 0.
    pub fn parts(&self, marks: &[Mark]) -> Parts {
        let mut parts = Parts { a: Points(0), b: Points(0), c: Points(0) };
        for (mark, place) in marks.iter().zip(self.places(marks)) {
            match place.map(|place| self.criteria[place].part) {
                Some(Part::A) => parts.a.0 += mark.points.0,
                Some(Part::B) => parts.b.0 += mark.points.0,
                Some(Part::C) => parts.c.0 += mark.points.0,
                None => {}
            }
        }
        parts
    }

    /// The criteria with a minimum for a star, and the least points of each.
    pub fn minima(&self, star: Star) -> impl Iterator<Item = (&Criterion, Points)> {
        self.criteria.iter().filter_map(move |criterion| Some((criterion, criterion.least_for(star)?)))
    }

    /// Whether any criterion has a minimum: only 26/2026 prints them.
    pub fn has_minima(&self) -> bool {
        self.minima(Star::FIVE).next().is_some()
    }
}

impl Criterion {
    fn fault(&self, mark: &Mark) -> Option<MarkFault> {
        if let Some(number) = mark.option {
            let Some(option) = self.option(number) else {
                let options = u8::try_from(self.options.len()).unwrap_or(u8::MAX);
                return Some(MarkFault::NoOption { options });
            };
            return (option.points != mark.points).then_some(MarkFault::OptionGives { points: option.points });
        }
        let gives = mark.points == Points(0) || self.options.iter().any(|option| option.points == mark.points);
        (!gives).then(|| MarkFault::NoSuchPoints { allowed: self.allowed() })
    }
}

#[cfg(test)]
mod tests;
