//! What a filled sheet says: the marks or the parts, every sum reckoned anew, every fault with its cell.

use super::cells::{Cell, Cells};
use super::keys::LeafKeys;
use super::unread::unread;
use super::{NUMBER, POINTS, TEXT, option_text, plain};
use crate::commands::{parts, wording};
use crate::law::rubric::Criterion;
use crate::law::{Mark, Part, Parts, Points, Regime, Rubric};
use crate::roster::cell;
use crate::text::messages::{input as msg, marks, workbook as words};
use crate::text::{Lang, fold, number};

/// What is filled in.
pub(in crate::commands) enum Filled {
    /// Nothing.
    Nothing,
    /// Criteria: the marks, and how many were left blank.
    Marks(Vec<Mark>, usize),
    /// The parts alone.
    Parts(Parts),
}

/// Faults of a sheet: the cell (`E14`) and what is wrong there.
pub(in crate::commands) type CellFaults = Vec<(String, String)>;

/// Reads a sheet by its table of criteria, or by the parts where it has none.
pub(in crate::commands) fn filled(
    (keys, cells): (&LeafKeys, &Cells),
    rubric: Option<&Rubric>,
    regime: Regime,
    lang: Lang,
) -> Result<Filled, CellFaults> {
    let mut sheet = Sheet { keys, cells, lang, faults: Vec::new() };
    let filled = match rubric {
        Some(rubric) => sheet.marks(rubric),
        None => sheet.parts(regime),
    };
    if sheet.faults.is_empty() {
        return Ok(filled);
    }
    sheet.faults.sort_by_key(|(place, _)| *place);
    let letter = |column: u16| ["A", "B", "C", "D", "E"].get(usize::from(column)).copied().unwrap_or("F");
    Err(sheet.faults.into_iter().map(|((row, column), text)| (format!("{}{row}", letter(column)), text)).collect())
}

struct Sheet<'s> {
    keys: &'s LeafKeys,
    cells: &'s Cells,
    lang: Lang,
    /// By row, from 1, and column.
    faults: Vec<((u32, u16), String)>,
}

impl<'s> Sheet<'s> {
    /// The cell of a row, from 1.
    fn cell(&self, row: u32, column: u16) -> Option<&'s Cell> {
        self.cells.get(&(row - 1, column))
    }

    fn fault(&mut self, row: u32, column: u16, text: String) {
        self.faults.push(((row, column), text));
    }

    /// The points of a cell; a fault where it holds anything else.
    fn points(&mut self, row: u32) -> Option<Points> {
        let cell = self.cell(row, POINTS)?;
        match cell::points(&cell.text) {
            Ok(points) => Some(Points(points)),
            Err(fault) => {
                self.fault(row, POINTS, wording::cell(self.lang, &fault));
                None
            }
        }
    }

    fn marks(&mut self, rubric: &Rubric) -> Filled {
        let keys = self.keys;
        let mut marks: Vec<(u32, u16, Mark)> = Vec::new();
        let mut known = 0;
        for (number, heading, row) in &keys.criteria {
            let Some(criterion) = rubric.criterion(number) else { continue };
            known += 1;
            let there = self.cell(*heading, NUMBER).map_or("", |cell| cell.text.as_str());
            if there != number {
                self.fault(*heading, NUMBER, words::rows_moved(self.lang, number, there));
                return Filled::Nothing; // one moved row moves all below it
            }
            marks.extend(self.mark(criterion, *row));
        }
        if known != rubric.criteria.len() || known != keys.criteria.len() {
            self.fault(1, NUMBER, words::broken_keys(self.lang));
            return Filled::Nothing;
        }
        self.faults.extend(unread((keys, self.cells), rubric, self.lang));
        let bare: Vec<Mark> = marks.iter().map(|(_, _, mark)| mark.clone()).collect();
        for (at, fault) in rubric.faults(&bare) {
            let (row, column, mark) = &marks[at];
            let (_, text) = wording::mark_fault(self.lang, &rubric.code, mark, &fault, (*row).into());
            self.fault(*row, *column, text);
        }
        // A sum means nothing while a mark is at fault.
        if self.faults.is_empty() {
            self.sums(rubric.parts(&bare));
        }
        if bare.is_empty() { Filled::Nothing } else { Filled::Marks(bare, known - marks.len()) }
    }

    /// The mark of a criterion, with the cell that gives it.
    fn mark(&mut self, criterion: &Criterion, row: u32) -> Option<(u32, u16, Mark)> {
        let lang = self.lang;
        let choice = self.cell(row, TEXT);
        let points = self.cell(row, POINTS);
        let number = || criterion.number.clone();
        let Some(choice) = choice else {
            let given = self.points(row)?;
            if points.is_some_and(|cell| cell.computed) {
                // A formula of ours is blank without a choice; 0 is what programs write for one not reckoned.
                if given > Points(0) {
                    self.fault(row, POINTS, words::points_without_option(lang, number(), plain(lang, given)));
                }
                return None;
            }
            return Some((row, POINTS, Mark { criterion: number(), points: given, option: None }));
        };
        let Some(option) = chosen(criterion, &choice.text).and_then(|option| criterion.option(option)) else {
            let text = words::no_option(lang, &choice.text, number(), criterion.options.len());
            self.fault(row, TEXT, text);
            return None;
        };
        if let Some(cell) = points {
            let given = self.points(row)?;
            let reckoned = cell.computed && given == Points(0);
            if given != option.points && !reckoned {
                let (wanted, got) = (plain(lang, option.points), plain(lang, given));
                self.fault(row, POINTS, marks::option_gives(lang, number(), option.number, wanted, got));
                return None;
            }
        }
        Some((row, TEXT, Mark { criterion: number(), points: option.points, option: Some(option.number) }))
    }

    /// Holds the sums on the sheet against those of the marks. A formula that was never reckoned is blank
    /// or 0; what is typed over one counts whatever it is.
    fn sums(&mut self, parts: Parts) {
        let keys = self.keys;
        let lang = self.lang;
        for ((letter, row), sum) in keys.parts.iter().zip([parts.a, parts.b, parts.c]) {
            if let Some(told) = self.sum(*row).filter(|told| *told != sum) {
                let (told, sum) = (number::points(lang, told.0), number::points(lang, sum.0));
                self.fault(*row, POINTS, words::part_differs(lang, letter, told, sum));
            }
        }
        self.total(parts);
    }

    fn total(&mut self, parts: Parts) {
        let (Some(row), lang) = (self.keys.total, self.lang) else { return };
        if let Some(told) = self.sum(row).filter(|told| *told != parts.total()) {
            let (told, sum) = (number::points(lang, told.0), number::points(lang, parts.total().0));
            self.fault(row, POINTS, words::total_differs(lang, told, sum));
        }
    }

    /// The sum a cell tells, if it tells one.
    fn sum(&mut self, row: u32) -> Option<Points> {
        let computed = self.cell(row, POINTS)?.computed;
        self.points(row).filter(|points| !computed || *points > Points(0))
    }

    fn parts(&mut self, regime: Regime) -> Filled {
        let keys = self.keys;
        let lang = self.lang;
        let mut given = Vec::new();
        for ((_, row), part) in keys.parts.iter().zip(Part::ALL) {
            let told = self.points(*row);
            if let Some(over) = told.and_then(|told| parts::over(part, told, regime, lang)) {
                self.fault(*row, POINTS, over);
            }
            given.push(told);
        }
        let told = given.iter().flatten().count();
        if told == 0 && self.faults.is_empty() {
            self.total(Parts { a: Points(0), b: Points(0), c: Points(0) });
            return Filled::Nothing;
        }
        for ((letter, row), part) in keys.parts.iter().zip(&given) {
            if part.is_none() && self.cell(*row, POINTS).is_none() {
                self.fault(*row, POINTS, msg::part_blank(lang, letter));
            }
        }
        match given[..] {
            [Some(a), Some(b), Some(c)] => {
                let parts = Parts { a, b, c };
                self.total(parts);
                Filled::Parts(parts)
            }
            _ => Filled::Nothing,
        }
    }
}

/// The option that a choice names: by its whole text, or by its number alone.
fn chosen(criterion: &Criterion, typed: &str) -> Option<u8> {
    let key = fold::key(typed);
    let whole = criterion.options.iter().find(|option| fold::key(&option_text(option)) == key);
    whole.map(|option| option.number).or_else(|| typed.trim_end_matches('.').parse().ok())
}
