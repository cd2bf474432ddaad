//! What a clerk tells of headings: fields that the table of variants does not give them, columns to leave out.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Deref;

use super::column::Column;
use super::meaning::spellings;
use crate::text::fold;

/// Headings of a file and what a person says they mean: told before what offices commonly mean by them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The name it is saved under.
    pub name: String,
    /// Each heading once, as typed.
    pub columns: Vec<Mapped>,
}

impl Mapping {
    /// The fields it gives that columns do not have: it was made for another kind of table.
    pub fn strange(&self, columns: &[Column]) -> Vec<&str> {
        let fields = self.columns.iter().filter_map(|mapped| mapped.field.as_deref());
        fields.filter(|told| !columns.iter().any(|column| column.field == *told)).collect()
    }
}

/// One heading, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// As it stands in the file.
    pub heading: String,
    /// Its field; `None`: the column is left out.
    pub field: Option<String>,
}

/// What a heading was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Means {
    /// A field.
    Field(&'static str),
    /// A column that the mapping leaves out.
    Skipped,
}

/// The columns that a table may have, with what a clerk says of its headings.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'c> {
    known: &'static [Column],
    mapping: Option<&'c Mapping>,
}

impl<'c> Columns<'c> {
    /// Those of a kind of table, under a mapping.
    pub fn mapped(known: &'static [Column], mapping: Option<&'c Mapping>) -> Self {
        Self { known, mapping }
    }

    /// The same without a mapping.
    pub fn known(self) -> &'static [Column] {
        self.known
    }

    /// What the mapping says of a heading.
    pub(super) fn told(&self, heading: &str) -> Option<Means> {
        let folded = fold::heading(heading);
        let mapped = self.mapping?.columns.iter().find(|one| fold::heading(&one.heading) == folded)?;
        let Some(told) = &mapped.field else { return Some(Means::Skipped) };
        self.known.iter().find(|column| column.field == told).map(|column| Means::Field(column.field))
    }

    /// The field that a folded heading is a spelling of. The spellings are folded once for all the headings that are held
    /// against them: each cell of a file's first rows may be one.
    pub(super) fn spelled(&self, heading: &str) -> Option<&'static str> {
        thread_local! {
            // By where the columns stand: they are the program's own, and never change.
            static FIELDS: RefCell<HashMap<*const [Column], HashMap<String, &'static str>>> = RefCell::default();
        }
        // From the last, so that the first of two columns stands.
        let of = |column: &Column| spellings(column).map(|name| (name, column.field)).collect::<Vec<_>>();
        let of_all = || self.known.iter().rev().flat_map(of).collect();
        FIELDS.with_borrow_mut(|all| all.entry(self.known).or_insert_with(of_all).get(heading).copied())
    }
}

impl From<&'static [Column]> for Columns<'_> {
    fn from(known: &'static [Column]) -> Self {
        Self { known, mapping: None }
    }
}

impl Deref for Columns<'_> {
    type Target = [Column];

    fn deref(&self) -> &[Column] {
        self.known
    }
}
