//! How wide columns are, and how many lines text takes in them: not every program finds that out by itself.

use crate::report::paper::lies;
use crate::report::{Align, Cell, Column, Table};

/// Widths of columns, in digits: of none less, of none more; longer text takes more lines.
const NARROW: usize = 6;
const WIDE: usize = 45;
/// What the button of the filter takes.
const BUTTON: usize = 3;
/// The text of a page, upright and on its side, in digits.
const PAGE: [usize; 2] = [85, 125];
/// How wide each column is: one that is for people fills the page.
pub(super) fn of(table: &Table, rows: &[Vec<Cell>]) -> Vec<usize> {
    let mut widths: Vec<usize> = table.columns.iter().enumerate().map(|(at, column)| width(column, at, rows)).collect();
    let lack = PAGE[usize::from(lies(table))].saturating_sub(widths.iter().sum());
    if !table.bare {
        let words = |at: &usize| table.columns[*at].align == Align::Left;
        let of_words: Vec<usize> = (0..widths.len()).filter(words).collect();
        let all: Vec<usize> = (0..widths.len()).collect();
        widen(&mut widths, if of_words.is_empty() { &all } else { &of_words }, lack);
    }
    widths
}

/// How two texts that stand beside each other share the width: so many hundredths for the left one, and what each needs.
#[derive(Clone, Copy)]
pub(super) struct Share {
    left: usize,
    least: [usize; 2],
}

/// Who issues a paper, and the country's name.
pub(super) const HEAD: Share = Share { left: 40, least: [30, 48] };
/// Two who sign.
pub(super) const SIGNED: Share = Share { left: 50, least: [28, 28] };

/// The column at which the right text begins: what is too narrow for it becomes wider. None where there are no two.
pub(super) fn parted(widths: &mut [usize], share: Share) -> Option<usize> {
    let all: usize = widths.iter().sum();
    let from_left = |at: &usize| (widths[..*at].iter().sum::<usize>() * 100).abs_diff(all * share.left);
    let at = (1..widths.len()).min_by_key(from_left)?;
    let (left, right) = widths.split_at_mut(at);
    for (side, least) in [left, right].into_iter().zip(share.least) {
        let (lack, every) = (least.saturating_sub(side.iter().sum()), (0..side.len()).collect::<Vec<_>>());
        widen(side, &every, lack);
    }
    Some(at)
}

/// Shares out what lacks.
fn widen(widths: &mut [usize], among: &[usize], lack: usize) {
    for (nth, at) in among.iter().enumerate() {
        widths[*at] += lack / among.len() + usize::from(nth < lack % among.len());
    }
}

/// How wide a column is: for the longest word of its heading with the button of the filter, and for its cells.
fn width(column: &Column, at: usize, rows: &[Vec<Cell>]) -> usize {
    let longest = column.heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let shown = |cell: &Cell| cell.data().split('\n').map(|line| line.chars().count()).max().unwrap_or(0);
    let cells = rows.iter().filter_map(|row| row.get(at)).map(shown).max().unwrap_or(0);
    (longest + BUTTON).max(NARROW).max(cells.min(WIDE) + 2)
}

/// How many lines a text takes in a column so wide.
pub(super) fn lines_of(text: &str, width: usize) -> usize {
    // Wrapping at words leaves some of a line empty.
    let within = (width * 9 / 10).max(1);
    text.split('\n')
        .map(|line| if line.chars().count() < width { 1 } else { line.chars().count().div_ceil(within) })
        .sum()
}
