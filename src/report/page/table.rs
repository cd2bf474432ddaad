//! A table: its columns and rows, and what is known of them.

use std::borrow::Cow;
use std::ops::Range;

use super::{Cell, Timeline};

/// A table with a name for scripts and headings for people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The machine name, by which CSV picks one of several.
    pub name: &'static str,
    /// A line above the table, in the language.
    pub caption: Option<String>,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The rows; each has a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The record that each row is of, by what stays the same of it however it is called; `None`: of none.
    pub records: Vec<Option<String>>,
    /// How many of the last rows are of all above: they stay below them in any order.
    pub sums: usize,
    /// The rows that are each the plain sum of others, with those.
    pub parts: Vec<(usize, Vec<usize>)>,
    /// Whether it is read back by a program: in a workbook nothing stands above it or under it.
    pub bare: bool,
    /// What its rows tell of, to be drawn above it.
    pub timeline: Option<Box<Timeline>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The machine heading: `ten_san_pham`.
    pub field: Cow<'static, str>,
    /// The heading in the language: "Tên sản phẩm".
    pub heading: String,
    /// A heading above it that it shares with its neighbours: "Công nhận lần đầu".
    pub group: Option<String>,
    /// Whether its heading says what it is without that above it.
    pub told_alone: bool,
    /// Whether no record counts in two of its rows: the figure below is then their plain sum.
    pub adds: bool,
    /// The column, by its machine heading, that this one and others add up to.
    pub part_of: Option<Cow<'static, str>>,
    /// The side its cells keep to.
    pub align: Align,
}

/// The side the cells of a column keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words, codes, dates.
    Left,
    /// Numbers.
    Right,
}

impl Table {
    /// A table without columns yet.
    pub fn new(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    /// Puts a line above the table.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Adds a column of words, codes or dates.
    #[must_use]
    pub fn left(self, field: impl Into<Cow<'static, str>>, heading: impl Into<String>) -> Self {
        self.column(field.into(), heading.into(), Align::Left)
    }

    /// Adds a column of numbers.
    #[must_use]
    pub fn right(self, field: impl Into<Cow<'static, str>>, heading: impl Into<String>) -> Self {
        self.column(field.into(), heading.into(), Align::Right)
    }

    fn column(mut self, field: Cow<'static, str>, heading: String, align: Align) -> Self {
        let column = Column { field, heading, group: None, told_alone: false, adds: false, part_of: None, align };
        self.columns.push(column);
        self
    }

    /// Puts the columns from one to another under a heading they share, and which each says well without.
    #[must_use]
    pub fn under(mut self, group: &str, columns: Range<usize>) -> Self {
        for column in self.columns.get_mut(columns).unwrap_or_default() {
            (column.group, column.told_alone) = (Some(group.to_owned()), true);
        }
        self
    }

    /// Adds columns of words under a heading they share; data knows them by both.
    #[must_use]
    pub fn group(mut self, group: &str, headings: impl IntoIterator<Item = String>) -> Self {
        for heading in headings {
            self = self.left(format!("{group}: {heading}"), heading);
            if let Some(column) = self.columns.last_mut() {
                column.group = Some(group.to_owned());
            }
        }
        self
    }

    /// Marks it as one that a program reads back.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Has what its rows tell of drawn above it.
    #[must_use]
    pub fn timeline(mut self, timeline: Timeline) -> Self {
        self.timeline = Some(Box::new(timeline));
        self
    }

    /// Adds a row: a cell for each column.
    #[must_use]
    pub fn row(self, cells: impl Into<Vec<Cell>>) -> Self {
        self.rows([cells.into()])
    }

    /// Adds rows.
    #[must_use]
    pub fn rows(self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.told(rows.into_iter().map(|row| (None, row)))
    }

    /// Adds a row of all those above it.
    #[must_use]
    pub fn sum(mut self, cells: impl Into<Vec<Cell>>) -> Self {
        self.sums += 1;
        self.row(cells)
    }

    /// Adds rows of records, each after what stays the same of its record: a renamed one is then known again.
    #[must_use]
    pub fn rows_of<K: ToString>(self, rows: impl IntoIterator<Item = (K, Vec<Cell>)>) -> Self {
        self.told(rows.into_iter().map(|(record, row)| (Some(record.to_string()), row)))
    }

    /// Adds a row of a record.
    #[must_use]
    pub fn row_of(self, record: impl ToString, cells: impl Into<Vec<Cell>>) -> Self {
        self.rows_of([(record, cells.into())])
    }

    /// Leaves out those of the columns in which no row has anything: they would only take room on a screen.
    #[must_use]
    pub fn without_blank(mut self, fields: &[&str]) -> Self {
        for field in fields {
            let Some(at) = self.columns.iter().position(|column| column.field == *field) else { continue };
            if self.rows.iter().all(|row| row[at] == Cell::Blank) {
                self.columns.remove(at);
                for row in &mut self.rows {
                    row.remove(at);
                }
            }
        }
        self
    }

    fn told(mut self, rows: impl Iterator<Item = (Option<String>, Vec<Cell>)>) -> Self {
        for (record, row) in rows {
            self.records.push(record);
            self.rows.push(row);
        }
        debug_assert!(
            self.rows.iter().all(|r| r.len() == self.columns.len()),
            "a row of table {} has not a cell for each column",
            self.name
        );
        self
    }
}

impl Column {
    /// The heading with the one above it, where it needs that: "Công nhận lần đầu: Hạng sao".
    pub fn full_heading(&self) -> Cow<'_, str> {
        match self.group.as_ref().filter(|_| !self.told_alone) {
            Some(group) => Cow::Owned(format!("{group}: {}", self.heading)),
            None => Cow::Borrowed(&self.heading),
        }
    }
}
