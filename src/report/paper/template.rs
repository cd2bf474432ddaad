//! A paper from a template: a text file that an office may change. Placeholders, conditions and loops are filled in first,
//! by minijinja; what comes out is read line by line as parts of a paper. What is filled in is never read as markup.
//!
//! A file is one or more sections, parted by a line of `=====`. A section has lines `key: value`, a line `---`, then its
//! text: a line a paragraph. `docs/templates.md` tells all of it.

mod check;
mod fill;
mod filters;
mod read;

pub use filters::{FILTERS, TESTS};

use super::Section;
use crate::report::Table;

/// Of more bytes than this a file is no template.
pub const MOST_BYTES: u64 = 1 << 17;

/// A template as it was read.
#[derive(Debug, Clone)]
pub struct Template {
    /// What its faults are told of: its path.
    pub name: String,
    text: String,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its line, from 1.
    pub line: usize,
    /// What.
    pub what: What,
}

/// What may be wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A placeholder that nothing is known for; those there are.
    Placeholder(String, Vec<String>),
    /// A table that there is not; those there are.
    Table(String, Vec<String>),
    /// A key of the head that there is not, or a line without one; those there are.
    Key(String, Vec<String>),
    /// A section whose head does not end.
    NoBody,
    /// What is wrong with the marks of a placeholder, a condition or a loop, and where on its line.
    Marks(Wrong, String),
}

/// What may be wrong with the marks of a placeholder, a condition or a loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// They cannot be read.
    Syntax,
    /// A filter that there is not.
    Filter,
    /// A test that there is not.
    Test,
    /// A function that there is not.
    Function,
    /// Too few or too many words in the brackets of a filter.
    Arguments,
    /// What cannot be used so, as a list that is printed whole.
    Value,
    /// The sign that joins text.
    Joining,
    /// They make more than any paper needs.
    TooMuch,
}

/// What a rendered template gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// Its sections.
    pub sections: Vec<Section>,
    /// Whether the journal's head stands at the foot.
    pub head_at_foot: bool,
}

impl Template {
    /// A template of a text, as any editor saves it.
    pub fn new(name: impl Into<String>, text: &str) -> Self {
        use unicode_normalization::UnicodeNormalization;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
        Self { name: name.into(), text: text.nfc().collect() }
    }

    /// The paper: `data` for its placeholders, `tables` by the names that `[[name]]` calls them by.
    pub fn fill(&self, data: &serde_json::Value, tables: &[(&str, Vec<Table>)]) -> Result<Filled, Fault> {
        check::check(&self.text, &tables.iter().map(|(name, _)| *name).collect::<Vec<_>>())?;
        let text = fill::fill(&self.text, data)?;
        Ok(read::read(&text, tables))
    }
}

#[cfg(test)]
mod tests;
