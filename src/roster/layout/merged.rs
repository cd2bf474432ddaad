//! Merged cells: what the first of them says holds for the rows below.

use std::collections::{BTreeMap, VecDeque};

use crate::roster::grid::{Merge, RawRow, Value};

/// The merged cells of a sheet, as far as its kind tells.
pub(super) struct Merged {
    /// Those over several rows, the first to come last.
    down: Vec<Merge>,
    /// Those over several columns, by their first row and column.
    across: Vec<Merge>,
    /// Those the rows are among that say anything, by their first column. They may lie over each other, as no program leaves them: the first holds for as long as it lasts, so that
    /// only those are kept that last longer than those before.
    open: BTreeMap<usize, VecDeque<Open>>,
    known: bool,
}

/// Merged cells the rows are among: the first and the last row, and what the first cell says.
struct Open {
    rows: (u64, u64),
    says: Value,
}

impl Merged {
    pub fn new(merges: Option<Vec<Merge>>) -> Self {
        let known = merges.is_some();
        let merges = merges.unwrap_or_default();
        let mut down: Vec<Merge> = merges.iter().copied().filter(|merge| merge.rows.0 < merge.rows.1).collect();
        down.sort_by_key(|merge| std::cmp::Reverse(merge.rows));
        let mut across: Vec<Merge> = merges.into_iter().filter(|merge| merge.columns.0 < merge.columns.1).collect();
        across.sort_by_key(|merge| (merge.rows.0, merge.columns.0, merge.rows.1));
        Self { down, across, open: BTreeMap::new(), known }
    }

    /// Whether the file tells of merged cells.
    pub fn known(&self) -> bool {
        self.known
    }

    /// The last column of the cell at a place, which is merged over several.
    pub fn across(&self, row: u64, column: usize) -> Option<usize> {
        let first = |merge: &Merge| (merge.rows.0, merge.columns.0);
        let at = self.across.partition_point(|merge| first(merge) < (row, column));
        self.across.get(at).filter(|merge| first(merge) == (row, column)).map(|merge| merge.columns.1)
    }

    /// Whether a cell of one row is merged down to another, of rows that none was passed of.
    pub fn is_down(&self, from: u64, to: u64) -> bool {
        self.down.iter().any(|merge| merge.rows.0 <= from && merge.rows.1 >= to)
    }

    /// Passes a row whose cells are not to be filled.
    pub fn pass(&mut self, row: &RawRow) {
        self.close(row.number + 1);
        while let Some(merge) = self.down.pop_if(|merge| merge.rows.0 <= row.number) {
            if merge.rows.0 != row.number || merge.rows.1 <= row.number {
                continue; // its first cell is blank, or it is past
            }
            let Some(value) = row.cells.get(merge.columns.0).filter(|value| !value.is_blank()) else { continue };
            let open = self.open.entry(merge.columns.0).or_default();
            if open.back().is_none_or(|open| open.rows.1 < merge.rows.1) {
                open.push_back(Open { rows: merge.rows, says: value.clone() });
            }
        }
    }

    /// Lets go of what ends above a row.
    fn close(&mut self, row: u64) {
        self.open.retain(|_, open| {
            while open.front().is_some_and(|open| open.rows.1 < row) {
                open.pop_front();
            }
            !open.is_empty()
        });
    }

    /// Fills a row's blank cells that are merged with one above; whether there are any.
    pub fn fill(&mut self, row: &mut RawRow) -> bool {
        let mut filled = false;
        self.close(row.number);
        for (column, open) in &self.open {
            let Some(open) = open.front().filter(|open| row.number > open.rows.0) else { continue };
            if row.cells.get(*column).is_none_or(Value::is_blank) {
                if row.cells.len() <= *column {
                    row.cells.resize(*column + 1, Value::Blank);
                }
                row.cells[*column] = open.says.clone();
                filled = true;
            }
        }
        self.pass(row);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Laid over each other as no program leaves them, too: the first that says anything fills what is blank.
        #[test]
        fn a_blank_cell_says_what_the_first_merge_over_it_says(
            merges in proptest::collection::vec((1..12_u64, 1..9_u64, 0..3_usize, 0..3_usize), 0..12),
            cells in proptest::collection::vec(proptest::collection::vec("[ab]?", 3), 14)
        ) {
            let merge = |&(row, down, column, across): &(u64, u64, usize, usize)| Merge {
                rows: (row, row + down - 1),
                columns: (column, column + across),
            };
            let mut merges: Vec<Merge> = merges.iter().map(merge).collect();
            let mut merged = Merged::new(Some(merges.clone()));
            merges.sort_by_key(|merge| merge.rows);
            let mut expected = cells.clone();
            for (line, texts) in (1..).zip(&cells) {
                let at = usize::try_from(line - 1).unwrap();
                for (column, text) in texts.iter().enumerate().filter(|(_, text)| text.is_empty()) {
                    let over = merges.iter().filter(|m| m.columns.0 == column && m.rows.0 < line && line <= m.rows.1);
                    let said = over.map(|m| expected[usize::try_from(m.rows.0 - 1).unwrap()][column].clone());
                    expected[at][column] = said.into_iter().find(|said| !said.is_empty()).unwrap_or(text.clone());
                }
                let mut row = RawRow { number: line, cells: texts.iter().map(|text| Value::Text(text.clone())).collect() };
                merged.fill(&mut row);
                prop_assert_eq!(row.cells.iter().map(Value::text).collect::<Vec<_>>(), expected[at].clone());
                let across = |column| merges.iter().find(|m| (m.rows.0, m.columns.0) == (line, column) && m.columns.1 > column);
                for column in 0..3 {
                    prop_assert_eq!(merged.across(line, column), across(column).map(|m| m.columns.1));
                }
            }
        }
    }
}
