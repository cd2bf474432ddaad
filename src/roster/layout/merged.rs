//! Merged cells: what the first of them says holds for the rows below.

use crate::roster::grid::{Merge, RawRow, Value};

/// The merged cells of a sheet, as far as its kind tells.
pub(super) struct Merged {
    /// Those over several rows, the first to come last.
    down: Vec<Merge>,
    /// Those over several columns, by their first row.
    across: Vec<Merge>,
    /// Those the rows are among, with what their first cell says.
    open: Vec<(Merge, Value)>,
    known: bool,
}

impl Merged {
    pub fn new(merges: Option<Vec<Merge>>) -> Self {
        let known = merges.is_some();
        let merges = merges.unwrap_or_default();
        let mut down: Vec<Merge> = merges.iter().copied().filter(|merge| merge.rows.0 < merge.rows.1).collect();
        down.sort_by_key(|merge| std::cmp::Reverse(merge.rows));
        let mut across: Vec<Merge> = merges.into_iter().filter(|merge| merge.columns.0 < merge.columns.1).collect();
        across.sort_by_key(|merge| merge.rows);
        Self { down, across, open: Vec::new(), known }
    }

    /// Whether the file tells of merged cells.
    pub fn known(&self) -> bool {
        self.known
    }

    /// The last column of the cell at a place, which is merged over several.
    pub fn across(&self, row: u64, column: usize) -> Option<usize> {
        let from = self.across.partition_point(|merge| merge.rows.0 < row);
        let here = self.across[from..].iter().take_while(|merge| merge.rows.0 == row);
        here.filter(|merge| merge.columns.0 == column).map(|merge| merge.columns.1).next()
    }

    /// Passes a row whose cells are not to be filled.
    pub fn pass(&mut self, row: &RawRow) {
        self.open.retain(|(merge, _)| merge.rows.1 > row.number);
        while let Some(merge) = self.down.pop_if(|merge| merge.rows.0 <= row.number) {
            if merge.rows.1 > row.number {
                let first = (merge.rows.0 == row.number).then(|| row.cells.get(merge.columns.0)).flatten();
                self.open.push((merge, first.cloned().unwrap_or(Value::Blank)));
            }
        }
    }

    /// Fills a row's blank cells that are merged with one above; whether there are any.
    pub fn fill(&mut self, row: &mut RawRow) -> bool {
        let mut filled = false;
        for (merge, value) in &self.open {
            let within = row.number > merge.rows.0 && row.number <= merge.rows.1;
            if within && row.cells.get(merge.columns.0).is_none_or(Value::is_blank) && !value.is_blank() {
                if row.cells.len() <= merge.columns.0 {
                    row.cells.resize(merge.columns.0 + 1, Value::Blank);
                }
                row.cells[merge.columns.0] = value.clone();
                filled = true;
            }
        }
        self.pass(row);
        filled
    }
}
