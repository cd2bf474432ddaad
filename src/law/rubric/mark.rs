//! Marks: what a sheet gives the criteria of a rubric.

use super::{Criterion, Rubric};
use crate::law::{Part, Parts, Points};

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

impl Rubric {
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
