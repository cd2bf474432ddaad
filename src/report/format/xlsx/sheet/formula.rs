//! Sums as formulas.

use rust_xlsxwriter::{Formula, utility};

use super::number;
use crate::report::Table;

/// The formula of a figure that is the sum of others, with the figure itself for whoever computes nothing; it is made of
/// rows and columns alone. `first`: the row of the table's first.
pub(super) fn sum(table: &Table, place: (usize, usize), first: u32) -> Option<Formula> {
    let addends = table.addends(place);
    if addends.is_empty() {
        return None;
    }
    let figure = |(row, column): &(usize, usize)| table.rows[*row][*column].data();
    let whole = figure(&place);
    let parts = addends.iter().map(|part| figure(part).parse().unwrap_or(0));
    debug_assert_eq!(whole, parts.sum::<i64>().to_string(), "{}", table.name);
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
    Some(Formula::new(format!("=SUM({})", runs.join(","))).set_result(whole))
}
