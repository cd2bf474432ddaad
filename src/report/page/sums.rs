//! Which figures of a table are the plain sum of others: only those that are so by construction, for no record counts in
//! two of them. Subjects counted once in each row and once in all are no such sum.

use super::{Cell, Table};

/// A cell: its row and its column.
pub type Place = (usize, usize);

impl Table {
    /// Has the sum below some columns be that of all rows above it.
    #[must_use]
    pub fn adding(mut self, fields: &[&str]) -> Self {
        for column in self.columns.iter_mut().filter(|column| fields.contains(&column.field.as_ref())) {
            column.adds = true;
        }
        self
    }

    /// Has the columns from one on, but the last, add up to the last.
    #[must_use]
    pub fn across(mut self, from: usize) -> Self {
        if let Some((whole, parts)) = self.columns.get_mut(from..).and_then(<[_]>::split_last_mut) {
            for part in parts {
                part.part_of = Some(whole.field.clone());
            }
        }
        self
    }

    /// Has columns add up to another.
    #[must_use]
    pub fn parts_of(mut self, whole: &'static str, fields: &[&str]) -> Self {
        for column in self.columns.iter_mut().filter(|column| fields.contains(&column.field.as_ref())) {
            column.part_of = Some(whole.into());
        }
        self
    }

    /// The cells whose plain sum a cell is; none where it is a figure of its own.
    pub fn addends(&self, (row, column): Place) -> Vec<Place> {
        if !matches!(self.rows.get(row).and_then(|row| row.get(column)), Some(Cell::Count(_) | Cell::Signed(_))) {
            return Vec::new();
        }
        let above = self.rows.len() - self.sums;
        if row >= above {
            let adds = self.columns[column].adds;
            return if adds { (0..above).map(|row| (row, column)).collect() } else { self.of_columns(row, column) };
        }
        let parts = self.parts.iter().find(|(whole, _)| *whole == row);
        match parts {
            Some((_, parts)) => parts.iter().map(|row| (*row, column)).collect(),
            None => self.of_columns(row, column),
        }
    }

    fn of_columns(&self, row: usize, column: usize) -> Vec<Place> {
        let whole = &self.columns[column].field;
        let is_part = |at: &usize| self.columns[*at].part_of.as_ref() == Some(whole);
        (0..self.columns.len()).filter(is_part).map(|at| (row, at)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published: 72 products of Tuyên Quang, 65 subjects that are not 10 + 58.
    fn stars() -> Table {
        let row = |name: &str, [products, subjects]: [u64; 2]| {
            vec![Cell::text(name), Cell::Count(products), Cell::Count(subjects), Cell::share(products, 78)]
        };
        Table::new("cut")
            .left("hang", "Hạng")
            .right("so", "Số")
            .right("chu_the", "Chủ thể")
            .right("ty_le", "Tỷ lệ")
            .rows([row("4 sao", [10, 10]), row("3 sao", [68, 58])])
            .sum(row("Cả hai", [78, 65]))
            .adding(&["so"])
    }

    #[test]
    fn only_what_adds_up_by_construction_is_a_sum() {
        let table = stars();
        assert_eq!(table.addends((2, 1)), [(0, 1), (1, 1)]);
        for other in [(2, 0), (2, 2), (2, 3), (0, 1)] {
            assert!(table.addends(other).is_empty(), "{other:?}");
        }
    }

    #[test]
    fn a_row_or_a_column_may_be_the_sum_of_others() {
        let row = |cells: [u64; 3]| cells.map(Cell::Count).to_vec();
        let table = Table::new("t").right("a", "A").right("b", "B").right("tong", "Tổng").across(0);
        let mut table = table.rows([row([3, 4, 7]), row([1, 4, 5]), row([2, 0, 2])]).sum(row([6, 8, 14]));
        assert_eq!(table.addends((1, 2)), [(1, 0), (1, 1)]);
        assert_eq!(table.addends((3, 2)), [(3, 0), (3, 1)]);
        assert!(table.addends((3, 1)).is_empty());
        table.parts = vec![(0, vec![1, 2])];
        assert_eq!(table.addends((0, 1)), [(1, 1), (2, 1)]);
    }
}
