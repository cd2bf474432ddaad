//! What is asked for a sheet: each criterion of the dossier's table, or the three parts where it has
//! none; and the answers as far as they are given.

use crate::commands::rubric::Table;
use crate::law::rubric::Criterion;
use crate::law::{Mark, Part, Parts, Points, Regime};
use crate::ledger::SheetFacts;

/// What is asked.
pub struct Form {
    /// The table of criteria, or why there is none.
    pub table: Table,
    /// The regime of the dossier.
    pub regime: Regime,
    /// The most each part can give.
    pub limits: Parts,
    /// The numbers of the criteria, else the letters of the parts, in the order of the act.
    pub keys: Vec<String>,
}

/// Why a criterion is not asked now: the criterion that tells whether there is a story.
#[derive(Debug, PartialEq, Eq)]
pub enum Story<'f> {
    /// It has no points: there is none.
    None(&'f str),
    /// It is not marked yet.
    NotYet(&'f str),
}

/// The answer to a question. A part's points are kept as a mark under its letter.
pub fn answer<'a>(answers: &'a [Mark], key: &str) -> Option<&'a Mark> {
    answers.iter().find(|mark| mark.criterion == key)
}

impl Form {
    /// The form of a table, under the limits of a regime.
    pub fn of(table: Table, regime: Regime) -> Self {
        let keys = match table.known() {
            Some(rubric) => rubric.criteria.iter().map(|criterion| criterion.number.clone()).collect(),
            None => Part::ALL.map(|part| part.letter().to_owned()).to_vec(),
        };
        Self { table, regime, limits: regime.part_limits(), keys }
    }

    /// The SHA-256 of the table, where there is one.
    pub fn sha256(&self) -> Option<&str> {
        self.table.known().map(|rubric| rubric.sha256.as_str())
    }

    /// A number of a criterion to show how one is told: the first, which waits for no other.
    pub fn example(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }

    /// The criterion asked at a place; `None` where a part is asked.
    pub fn criterion(&self, at: usize) -> Option<&Criterion> {
        self.table.known()?.criterion(&self.keys[at])
    }

    /// The part asked at a place, or that of the criterion asked there.
    pub fn part(&self, at: usize) -> Part {
        let of_letter = || Part::ALL.into_iter().find(|part| part.letter() == self.keys[at]);
        self.criterion(at).map(|criterion| criterion.part).or_else(of_letter).unwrap_or(Part::A)
    }

    /// What keeps a criterion from being asked.
    pub fn story(&self, at: usize, answers: &[Mark]) -> Option<Story<'_>> {
        let story = self.criterion(at)?.story()?;
        match answer(answers, story) {
            None => Some(Story::NotYet(story)),
            Some(mark) if mark.points == Points(0) => Some(Story::None(story)),
            Some(_) => None,
        }
    }

    /// The next place to ask at, from one on and then from the start; `None` when all is answered.
    pub fn open(&self, from: usize, answers: &[Mark]) -> Option<usize> {
        let open = |at: &usize| answer(answers, &self.keys[*at]).is_none() && self.story(*at, answers).is_none();
        (from..self.keys.len()).find(open).or_else(|| (0..from).find(open))
    }

    /// The last place before one that is asked at all.
    pub fn before(&self, at: usize, answers: &[Mark]) -> Option<usize> {
        (0..at).rev().find(|at| self.story(*at, answers).is_none())
    }

    /// Puts an answer in the place of the one before it. Where there is no story any more, the points
    /// for it go too.
    pub fn put(&self, answers: &mut Vec<Mark>, mark: Mark) {
        answers.retain(|known| known.criterion != mark.criterion);
        answers.push(mark);
        let untold = (0..self.keys.len()).filter(|at| self.story(*at, answers).is_some());
        let untold: Vec<&String> = untold.map(|at| &self.keys[at]).collect();
        answers.retain(|known| !untold.contains(&&known.criterion));
    }

    /// How many places are done with: answered, or not to be asked.
    pub fn done(&self, answers: &[Mark]) -> usize {
        let told = |at: &usize| {
            answer(answers, &self.keys[*at]).is_some() || matches!(self.story(*at, answers), Some(Story::None(_)))
        };
        (0..self.keys.len()).filter(told).count()
    }

    /// The parts as far as answered.
    pub fn parts(&self, answers: &[Mark]) -> Parts {
        let letter = |part: Part| answer(answers, part.letter()).map(|mark| mark.points).unwrap_or_default();
        let typed = || Parts { a: letter(Part::A), b: letter(Part::B), c: letter(Part::C) };
        self.table.known().map_or_else(typed, |rubric| rubric.parts(answers))
    }

    /// The sheet that whole answers make, with its marks.
    pub fn sheet(&self, dossier: i64, member: i64, pass: u8, answers: &[Mark]) -> (SheetFacts, Vec<Mark>) {
        let parts = self.parts(answers);
        let rubric = self.sha256().map(str::to_owned);
        let facts = SheetFacts { dossier, member, pass, total: parts.total(), parts: Some(parts), rubric };
        (facts, self.table.known().map(|rubric| rubric.complete(answers)).unwrap_or_default())
    }

    /// Whether answers kept elsewhere are answers to this form.
    pub fn takes(&self, answers: &[Mark]) -> bool {
        let part = |mark: &Mark| {
            let part = Part::ALL.into_iter().find(|part| part.letter() == mark.criterion);
            part.is_some_and(|part| (Points(0)..=self.limits.of(part)).contains(&mark.points))
        };
        self.table.known().map_or_else(|| answers.iter().all(part), |rubric| rubric.faults(answers).is_empty())
    }

    /// The answers that a sheet in the ledger gives to this form; none where it does not fit.
    pub fn answers_of(&self, facts: &SheetFacts, marks: &[Mark]) -> Vec<Mark> {
        if let Some(rubric) = self.table.known() {
            let fits = facts.rubric.is_some() && rubric.faults(marks).is_empty();
            return if fits { marks.to_vec() } else { Vec::new() };
        }
        let part = |parts: Parts, part: Part| Mark {
            criterion: part.letter().to_owned(),
            points: parts.of(part),
            option: None,
        };
        facts.parts.map(|parts| Part::ALL.map(|one| part(parts, one)).to_vec()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rubric::{built_in, sets};

    fn form(code: &str) -> Form {
        let rubric = built_in(code).unwrap();
        let regime = rubric.regime;
        Form::of(Table::Known(Box::new(rubric)), regime)
    }

    fn mark(criterion: &str, points: i64) -> Mark {
        Mark { criterion: criterion.to_owned(), points: Points(points * 100), option: None }
    }

    #[test]
    fn without_a_story_its_criteria_are_not_asked_and_lose_their_points() {
        let form = form("26-11");
        let at = form.keys.iter().position(|key| key == "5.2").unwrap();
        let mut answers = Vec::new();
        assert_eq!(form.story(at, &answers), Some(Story::NotYet("5.1")));
        form.put(&mut answers, mark("5.1", 5));
        form.put(&mut answers, mark("5.2", 2));
        assert_eq!((form.story(at, &answers), form.parts(&answers).b), (None, Points(700)));
        form.put(&mut answers, mark("5.1", 0));
        assert_eq!((form.story(at, &answers), answer(&answers, "5.2")), (Some(Story::None("5.1")), None));
    }

    /// Whatever the set, answering what is open next comes to an end, and what it makes is a sheet.
    #[test]
    fn every_set_is_asked_to_its_end() {
        for set in sets().iter().filter(|set| set.whole) {
            let form = form(set.code);
            for tick in [0, 1, 2] {
                let (mut answers, mut from) = (Vec::new(), 0);
                while let Some(at) = form.open(from, &answers) {
                    let criterion = form.criterion(at).unwrap();
                    let option = criterion.options.get(tick);
                    let points = option.map(|option| option.points).unwrap_or_default();
                    let option = option.map(|option| option.number);
                    form.put(&mut answers, Mark { criterion: criterion.number.clone(), points, option });
                    from = at + 1;
                }
                assert_eq!(form.done(&answers), form.keys.len(), "{}", set.code);
                let (facts, marks) = form.sheet(1, 1, 1, &answers);
                let rubric = form.table.known().unwrap();
                assert_eq!(rubric.faults(&marks), [], "{}", set.code);
                assert_eq!(marks.iter().map(|mark| mark.points.0).sum::<i64>(), facts.total.0);
            }
        }
    }
}
