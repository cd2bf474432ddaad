//! Rows that are made as they are written: a roster of a province is longer than what memory should hold.

use std::borrow::Cow;
use std::io;

use super::{Cell, Table};

/// The rows of a table, one after the other.
pub trait Rows {
    /// The next row, a cell for each column; `None` after the last.
    fn next(&mut self) -> io::Result<Option<Cow<'_, [Cell]>>>;

    /// What stands under the table, once every row is told.
    fn foot(&self) -> Option<String> {
        None
    }
}

/// The rows that a table holds.
pub struct Held<'t>(std::slice::Iter<'t, Vec<Cell>>);

impl<'t> Held<'t> {
    /// Those of a table.
    pub fn of(table: &'t Table) -> Self {
        Self(table.rows.iter())
    }
}

impl Rows for Held<'_> {
    fn next(&mut self) -> io::Result<Option<Cow<'_, [Cell]>>> {
        Ok(self.0.next().map(|row| Cow::Borrowed(row.as_slice())))
    }
}
