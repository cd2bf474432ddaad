//! How far the cells of a sheet reach, and which stands far from the others.

use super::repeats::Over;

/// The rows and columns that have a cell.
#[derive(Default)]
pub(super) struct Extent {
    rows: Lines,
    columns: Lines,
}

impl Extent {
    pub(super) fn add(&mut self, (row, column): (u32, u32)) {
        self.rows.add(row, column);
        self.columns.add(column, row);
    }

    pub(super) fn area(&self) -> u64 {
        self.rows.span() * self.columns.span()
    }

    /// What makes it so much: a cell behind more blank ones than half of the sheet, or all that is there.
    pub(super) fn over(&self, sheet: String) -> Over {
        let ((rows, down, its_column), (columns, across, its_row)) = (self.rows.gap(), self.columns.gap());
        let (below, right) = (rows * self.columns.span(), columns * self.rows.span());
        let (row, column) = if right > below { (its_row, across) } else { (down, its_column) };
        let far = below.max(right) > self.area() / 2;
        if far { Over::Far { sheet, row: u64::from(row) + 1, column: u64::from(column) + 1 } } else { Over::All }
    }
}

/// Lines of a sheet, rows or columns: of each that has a cell, where across it the first read stands.
#[derive(Default)]
struct Lines {
    first: Vec<Option<u32>>,
    /// The first and the last.
    ends: Option<(u32, u32)>,
}

impl Lines {
    fn add(&mut self, line: u32, across: u32) {
        let at = usize::try_from(line).unwrap_or(usize::MAX);
        if self.first.len() <= at {
            self.first.resize(at + 1, None);
        }
        self.first[at].get_or_insert(across);
        let (first, last) = self.ends.unwrap_or((line, line));
        self.ends = Some((first.min(line), last.max(line)));
    }

    fn span(&self) -> u64 {
        self.ends.map_or(0, |(first, last)| u64::from(last - first) + 1)
    }

    /// The most blank lines between two that are filled, the line after them, and where across it a cell stands.
    fn gap(&self) -> (u64, u32, u32) {
        let filled = (0..).zip(&self.first).filter_map(|(line, across)| Some((line, (*across)?)));
        let mut before = None;
        let mut most = (0, 0, 0);
        for (line, across) in filled {
            let blank = before.map_or(0, |before: u32| u64::from(line - before - 1));
            most = most.max((blank, line, across));
            before = Some(line);
        }
        most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_cell_is_named() {
        let cells = |places: &[(u32, u32)]| {
            let mut extent = Extent::default();
            for place in places {
                extent.add(*place);
            }
            extent
        };
        let far = |row, column| Over::Far { sheet: "A".to_owned(), row, column };
        assert_eq!(cells(&[(0, 0), (1, 3), (9000, 1)]).over("A".to_owned()), far(9001, 2));
        assert_eq!(cells(&[(9000, 1), (1, 3), (0, 0)]).over("A".to_owned()), far(9001, 2));
        assert_eq!(cells(&[(0, 0), (1, 0), (7, 250)]).over("A".to_owned()), far(8, 251));
        // What stands before the first is not read.
        assert_eq!(cells(&[(9000, 200), (9001, 201)]).over("A".to_owned()), Over::All);
        assert_eq!(cells(&[(9000, 200), (9001, 201)]).area(), 4);
    }
}
