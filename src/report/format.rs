//! A page in each format: a file a format, each with `write(page, style, out)`.

pub mod csv;
pub mod docx;
pub mod html;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod pdf;
pub mod table;
mod widths;
pub mod xlsx;

#[cfg(test)]
mod sample;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::paper::Print;
use super::{Head, Page};
use crate::text::messages::output as say;
use crate::text::{Lang, clean, number};

/// How a page is to be written; each format reads what concerns it.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The language of headings and numbers that people read.
    pub lang: Lang,
    /// Columns of the screen, for the table format.
    pub width: u16,
    /// Bold headings: only on a terminal.
    pub bold: bool,
    /// Whether CSV begins with a byte order mark, without which Excel misreads Vietnamese.
    pub bom: bool,
    /// What stands between two cells of CSV.
    pub delimiter: u8,
    /// The day a workbook says it was made on.
    pub on: NaiveDate,
    /// What JSON says about the figures; without it (`--no-meta`) there are the figures alone.
    pub meta: Option<&'a Map<String, Value>>,
}

impl Style<'_> {
    /// The width of a screen nobody knows better.
    pub const WIDTH: u16 = 80;

    /// The day of a page that nobody dated: the first of the programme's (QĐ 490/QĐ-TTg).
    const DAY: NaiveDate = crate::law::day(2018, 5, 7);

    /// Plain text 80 columns wide, CSV with a byte order mark, JSON without meta.
    pub const fn plain(lang: Lang) -> Self {
        Self { lang, width: Self::WIDTH, bold: false, bom: true, delimiter: b',', on: Self::DAY, meta: None }
    }

    /// How a paper is written.
    pub const fn print(&self) -> Print {
        Print { lang: self.lang, on: self.on }
    }

    /// What stands at the foot of an internal paper: which entry the ledger ends with, its hash, and the day of printing.
    pub fn foot(&self, page: &Page) -> Option<String> {
        if page.head == Head::Never {
            return None;
        }
        let told = |key| self.meta.and_then(|meta| meta.get(key));
        let (entry, head) = (told("entry")?.as_i64()?, told("head")?.as_str()?);
        let day: NaiveDate = told("printed_on")?.as_str()?.parse().ok()?;
        Some(say::foot(self.lang, entry, head, number::date(self.lang, day)))
    }
}

/// Text for a terminal, line by line: nothing in it may move the cursor, hide or turn letters around.
pub(super) fn clean_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(clean).collect();
    lines.join("\n")
}
