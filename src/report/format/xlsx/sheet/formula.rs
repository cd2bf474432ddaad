//! Sums as formulas.

use rust_xlsxwriter::{Formula, utility};

use super::number;
use crate::report::Table;

/// The formula of a figure that is the sum of others, with the figure itself for whoever computes nothing; it is made of
/// rows and columns alone. `first`: the row of the table's first.
pub(super) fn sum(table: &Table, place: (usize, usize), first: u32) -> Option<Formula> {
    let addends = table.addends(place);
    let whole = table.rows.get(place.0)?.get(place.1)?.data();
    let figure = |(row, column): &(usize, usize)| table.rows[*row][*column].data().parse::<i64>().unwrap_or(0);
    debug_assert!(addends.is_empty() || whole == addends.iter().map(figure).sum::<i64>().to_string(), "{}", table.name);
    let cell = |(row, column): (usize, usize)| {
        utility::row_col_to_cell(first + u32::try_from(row).unwrap_or(u32::MAX - first), number(column))
    };
    let next = |a: &(usize, usize), b: &(usize, usize)| *b == (a.0 + 1, a.1) || *b == (a.0, a.1 + 1);
    let runs = addends.chunk_by(next).filter_map(|run| match run {
        [one] => Some(cell(*one)),
        [from, .., to] => Some(format!("{}:{}", cell(*from), cell(*to))),
        [] => None,
    });
    let runs: Vec<String> = runs.collect();
    (!runs.is_empty()).then(|| Formula::new(format!("=SUM({})", runs.join(","))).set_result(whole))
}
