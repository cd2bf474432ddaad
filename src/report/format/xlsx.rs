//! Excel, made for people: a sheet a table, with its headings frozen and a filter, dates as dates, numbers
//! as numbers, and all else as text that no program runs or rewrites.

pub mod look;
mod sheet;

use std::fmt;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Style;
use crate::report::paper::{Letterhead, Signer};
use crate::report::rows::Held;
use crate::report::{Block, Page, Rows, Table};
use sheet::{Names, Sheet};

/// Characters of a cell, in UTF-16 as Excel counts them.
pub const CELL: usize = 32_767;
/// Rows of a sheet.
pub const ROWS: u32 = 1_048_576;

/// What no workbook holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// A text longer than a cell.
    Text {
        /// The cell: `R12`.
        cell: String,
        /// How long the text is.
        length: usize,
    },
    /// More rows than a sheet has.
    Rows,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { cell, length } => write!(f, "{cell}: a text of {length} characters"),
            Self::Rows => write!(f, "more than {ROWS} rows"),
        }
    }
}

impl std::error::Error for Unfit {}

/// Writes the page's tables, a sheet each: above the first the title and the sentences that precede it, under
/// each those that follow. A page without a table is [`io::ErrorKind::InvalidInput`].
///
/// The same page, language and day are the same bytes.
pub fn write(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    on_disk(|| write_tables(page, style, out))
}

fn write_tables(page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if page.first_table().is_none() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut book = book(page, style)?;
    let mut names = Names::default();
    let (mut around, foot) = (Around::of(page), style.foot(page));
    let mut blocks = page.blocks.iter().filter(|block| !matches!(block, Block::Chart(_))).peekable();
    while let Some(block) = blocks.next() {
        match block {
            Block::Text(text) => around.above.push(text.as_str()),
            Block::Table(table) => {
                around.under =
                    std::iter::from_fn(|| match blocks.next_if(|block| matches!(block, Block::Text(_)))? {
                        Block::Text(text) => Some(text.as_str()),
                        Block::Table(_) | Block::Chart(_) => None,
                    })
                    .collect();
                if blocks.peek().is_none() {
                    around = around.ending(page);
                }
                sheet(&mut book, &names.of(page, table), (table, &mut Held::of(table)), &around, foot.as_deref())?;
                around = Around::default();
            }
            Block::Chart(_) => {}
        }
    }
    save(&mut book, out)
}

/// Writes a page of one table whose rows are made meanwhile.
pub fn write_rows(page: &Page, rows: &mut dyn Rows, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    on_disk(|| write_table(page, rows, style, out))
}

fn write_table(page: &Page, rows: &mut dyn Rows, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let table: &Table = page.first_table().ok_or(io::ErrorKind::InvalidInput)?;
    let mut book = book(page, style)?;
    let name = Names::default().of(page, table);
    sheet(&mut book, &name, (table, rows), &Around::of(page).ending(page), style.foot(page).as_deref())?;
    save(&mut book, out)
}

/// What stands on a sheet above its table and below it.
#[derive(Default)]
struct Around<'p> {
    letterhead: Option<&'p Letterhead>,
    title: &'p str,
    above: Vec<&'p str>,
    under: Vec<&'p str>,
    signers: Option<&'p [Signer; 2]>,
}

impl<'p> Around<'p> {
    /// What the first sheet of a page begins with.
    fn of(page: &'p Page) -> Self {
        let letterhead = page.form.as_deref().map(|form| &form.letterhead);
        Self { letterhead, title: &page.title, ..Self::default() }
    }

    /// Has it end as the last sheet of a page does.
    fn ending(mut self, page: &'p Page) -> Self {
        self.signers = page.form.as_deref().map(|form| &form.signers);
        self
    }
}

fn sheet(
    book: &mut Workbook,
    name: &str,
    (table, rows): (&Table, &mut dyn Rows),
    around: &Around<'_>,
    head: Option<&str>,
) -> io::Result<()> {
    if table.bare {
        // What a program reads back has nothing around it in its cells.
        let mut sheet = Sheet::add(book, name, (table, rows), &Around::default())?;
        sheet.table(table, rows)?;
        return sheet.finish(table, head).map_err(fault);
    }
    let mut sheet = Sheet::add(book, name, (table, rows), around)?;
    sheet.above(around.title, &around.above, table.caption.as_deref()).map_err(fault)?;
    sheet.table(table, rows)?;
    let foot = rows.foot();
    let under: Vec<&str> = around.under.iter().copied().chain(foot.as_deref()).collect();
    sheet.under(&under).map_err(fault)?;
    if let Some(signers) = around.signers {
        sheet.signers(signers).map_err(fault)?;
    }
    sheet.finish(table, head).map_err(fault)
}

/// The crate keeps rows in a temporary file, and panics where the disk takes no more of it.
fn on_disk(write: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    panic::catch_unwind(AssertUnwindSafe(write)).unwrap_or_else(|said| {
        // An error of the system's, as it shows itself in a panic's words.
        if said.downcast_ref::<String>().is_some_and(|said| said.contains(": Os { code: ")) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        panic::resume_unwind(said)
    })
}

fn book(page: &Page, style: &Style) -> io::Result<Workbook> {
    let mut book = Workbook::new();
    look::dress(&mut book, style.on, &page.title).map_err(fault)?;
    Ok(book)
}

fn save(book: &mut Workbook, out: &mut dyn Write) -> io::Result<()> {
    // The crate writes to what may go to another thread, which a screen may not.
    let bytes = book.save_to_buffer().map_err(fault)?;
    out.write_all(&bytes)
}

fn fault(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        XlsxError::RowColumnLimitError => io::Error::other(Unfit::Rows),
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests;
