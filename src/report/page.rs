//! The one shape of every result, before any format: a title, sentences, tables, and figures.
//!
//! ```
//! use ocop::report::{Cell, Page, Table};
//!
//! let stars = Table::new("stars")
//!     .left("hang", "Hạng")
//!     .right("so_san_pham", "Số sản phẩm")
//!     .row([Cell::text("4 sao"), Cell::Count(34)]);
//! let page = Page::new("Kết quả năm 2020")
//!     .text("Có 99 sản phẩm đạt từ 3 sao trở lên.")
//!     .table(stars)
//!     .figures(serde_json::json!({ "four_star": 34 }));
//! assert_eq!(page.first_table().map(|t| t.rows.len()), Some(1));
//! ```

mod cell;
mod sums;
mod table;

use chrono::NaiveDate;
use serde_json::Value;

use super::Paper;
use super::chart::Chart;
use super::paper::Form;
pub use cell::Cell;
pub use table::{Align, Column, Table};

/// One result.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// What this is; may be empty.
    pub title: String,
    /// What a person reads, in order.
    pub blocks: Vec<Block>,
    /// What a script reads: English `snake_case` keys, points as whole hundredths in `…_x100`.
    pub figures: Value,
    /// What is told beside it, for it is no part of it: what it leaves out.
    pub remarks: Vec<String>,
    /// What to type next, to see more or to mend it: shown on a screen alone, for it is no part of what is sent on.
    pub advice: Vec<String>,
    /// Why the answer is no, where it is: told once the page is printed.
    pub fault: Option<String>,
    /// What a calendar takes, where it tells of days to come.
    pub events: Option<Vec<Event>>,
    /// What Word and PDF are of, where it is more than this page.
    pub paper: Option<Box<Paper>>,
    /// Who writes it and who signs it, where it is of a form that has these.
    pub form: Option<Box<Form>>,
    /// Where the journal's head stands under it.
    pub head: Head,
}

/// Where the journal's head stands under a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Head {
    /// On whatever is printed or sent on: not on a screen, where `ocop check --head` tells it.
    #[default]
    OnPaper,
    /// On a screen as well: what stands there goes into papers that people sign.
    Always,
    /// Nowhere: what goes out under an office's own paper.
    Never,
}

/// A day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A name that no other event of any calendar has, and that stays its own.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What, on a line.
    pub summary: String,
    /// More of it.
    pub description: String,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A sentence or a note, in the language.
    Text(String),
    /// A table.
    Table(Table),
    /// What the table before it tells, for a format that draws: others leave it out.
    Chart(Chart),
}

/// What the rows of a table tell of, over time: for a format that draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What it is, for whoever does not see it and as the line below it.
    pub caption: String,
    /// What it leaves out.
    pub note: Option<String>,
    /// The kinds of events, each a line of the drawing.
    pub lanes: Vec<String>,
    /// What happened on a day.
    pub points: Vec<Point>,
    /// What lasted.
    pub spans: Vec<Span>,
    /// The day it is told on.
    pub now: NaiveDate,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Which lane.
    pub lane: usize,
    /// The day.
    pub on: NaiveDate,
    /// Which row of the table tells it.
    pub row: usize,
    /// What, in the language.
    pub what: String,
}

/// What lasted from a day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Which lane.
    pub lane: usize,
    /// The first day.
    pub from: NaiveDate,
    /// The day it ends.
    pub to: NaiveDate,
    /// What, in the language.
    pub what: String,
    /// Whether it only would have lasted, or lasts by law alone: drawn apart.
    pub rest: bool,
}

impl Page {
    /// A page with nothing but its title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// Adds a sentence or a note.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.blocks.push(Block::Text(text.into()));
        self
    }

    /// Adds a table.
    #[must_use]
    pub fn table(mut self, table: Table) -> Self {
        self.blocks.push(Block::Table(table));
        self
    }

    /// Adds drawings of what the last table tells.
    #[must_use]
    pub fn charts(mut self, charts: impl IntoIterator<Item = Chart>) -> Self {
        self.blocks.extend(charts.into_iter().map(Block::Chart));
        self
    }

    /// Sets what a script reads.
    #[must_use]
    pub fn figures(mut self, figures: Value) -> Self {
        self.figures = figures;
        self
    }

    /// Sets where the journal's head stands.
    #[must_use]
    pub fn head(mut self, head: Head) -> Self {
        self.head = head;
        self
    }

    /// Adds what to type next.
    #[must_use]
    pub fn advice(mut self, advice: impl IntoIterator<Item = String>) -> Self {
        self.advice.extend(advice);
        self
    }

    /// Adds what is told beside the page.
    #[must_use]
    pub fn remarks(mut self, remarks: impl IntoIterator<Item = String>) -> Self {
        self.remarks.extend(remarks);
        self
    }

    /// Sets why the answer is no.
    #[must_use]
    pub fn fault(mut self, fault: Option<String>) -> Self {
        self.fault = fault;
        self
    }

    /// Sets who writes it and who signs it.
    #[must_use]
    pub fn form(mut self, form: Option<Form>) -> Self {
        self.form = form.map(Box::new);
        self
    }

    /// The tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Text(_) | Block::Chart(_) => None,
        })
    }

    /// The first table.
    pub fn first_table(&self) -> Option<&Table> {
        self.tables().next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_table_is_found_past_sentences() {
        let page = Page::new("").text("…");
        assert!(page.first_table().is_none());
        let page = page.table(Table::new("a")).table(Table::new("b"));
        assert_eq!(page.first_table().map(|table| table.name), Some("a"));
    }
}
