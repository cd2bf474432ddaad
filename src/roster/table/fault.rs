//! What the shape of a table must be, and what is wrong with it.

use crate::roster::grid::tidy;

/// The most columns a table may have.
pub const MAX_COLUMNS: usize = 200;
/// The longest cell, in bytes: 32 KiB.
pub const MAX_CELL: usize = 32 * 1024;
/// The most rows, sound or not; what is no row of the table is not counted.
pub const MAX_ROWS: usize = 200_000;

/// What is wrong with the shape of a table. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Headings and no row.
    #[error("no rows")]
    NoRows,
    /// The row said to hold the headings is blank, or beyond the last.
    #[error("line {line}: no headings")]
    NoHeadingRow {
        /// As it was said.
        line: u64,
    },
    /// More columns than [`MAX_COLUMNS`].
    #[error("{found} columns, limit {limit}")]
    TooManyColumns {
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More rows than [`MAX_ROWS`]; those after are not read.
    #[error("line {line}: over {limit} rows")]
    TooManyRows {
        /// The first row too many.
        line: u64,
        /// How many there may be.
        limit: usize,
    },
    /// A cell past the last heading of a text is not blank: often a comma in a name that is not quoted.
    #[error("line {line}: more cells than headings")]
    RowTooLong {
        /// The row.
        line: u64,
        /// How many headings there are.
        headings: usize,
        /// How many cells the row has, up to its last that is not blank.
        cells: usize,
        /// The first such cell.
        extra: String,
    },
    /// A cell longer than [`MAX_CELL`].
    #[error("line {line}, column {column}: over {limit} bytes")]
    CellTooLong {
        /// The row.
        line: u64,
        /// The cell.
        column: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Other headings below the table: another one, whose columns are not these. It is not read.
    #[error("line {line}: another table")]
    AnotherTable {
        /// The row of its headings.
        line: u64,
    },
    /// A quote opens a cell and is never closed, or text follows the closing quote.
    #[error("line {line}, column {column}: a quote not closed")]
    Quote {
        /// The line the quote is on.
        line: u64,
        /// The cell.
        column: usize,
    },
}

impl TableFault {
    /// Where it is; 0: the table as a whole.
    pub(in crate::roster) fn line(&self) -> u64 {
        match self {
            Self::NoRows | Self::TooManyColumns { .. } => 0,
            Self::NoHeadingRow { line }
            | Self::TooManyRows { line, .. }
            | Self::RowTooLong { line, .. }
            | Self::CellTooLong { line, .. }
            | Self::AnotherTable { line }
            | Self::Quote { line, .. } => *line,
        }
    }
}

/// The fault of a record with a cell past the last heading that is not blank.
pub(in crate::roster) fn too_long<'c>(
    line: u64,
    headings: usize,
    record: impl Iterator<Item = &'c str>,
) -> Option<TableFault> {
    let mut past = record.enumerate().skip(headings).filter(|(_, cell)| !tidy(cell).is_empty());
    let (first, extra) = past.next()?;
    let cells = past.last().map_or(first, |(last, _)| last) + 1;
    Some(TableFault::RowTooLong { line, headings, cells, extra: tidy(extra).into_owned() })
}
