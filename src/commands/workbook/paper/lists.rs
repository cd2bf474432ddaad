//! The hidden sheet: the keys of every sheet, and the lists of the drop-downs.

use std::collections::HashMap;

use rust_xlsxwriter::{Worksheet, XlsxError as Fault};

use super::super::{KEYS, MEMBERS, SUBJECTS, VERSION, option_text};
use super::{Book, Whose};
use crate::law::Rubric;
use crate::law::rubric::Criterion;

/// The rows of the hidden sheet, as they come about.
pub(super) struct Keys {
    rows: Vec<[String; 5]>,
    /// The points of the options, beside their rows.
    points: Vec<(u32, i64)>,
    /// First and last row (from 1) of a criterion's options, by table and criterion.
    lists: HashMap<(String, String), (usize, usize)>,
}

impl Keys {
    /// The keys of a workbook, with the lists of its tables.
    pub fn of(book: &Book<'_>) -> Self {
        let (kind, council, member, pass) = match &book.whose {
            Whose::Member { council, member, pass } => (MEMBERS, council.as_str(), member.as_str(), pass.to_string()),
            Whose::Subject => (SUBJECTS, "", "", String::new()),
        };
        let mut keys = Self { rows: Vec::new(), points: Vec::new(), lists: HashMap::new() };
        keys.add(["ocop", VERSION, kind, council, member]);
        keys.add(["lan", &pass, "", "", ""]);
        for rubric in book.leaves.iter().filter_map(|leaf| leaf.table) {
            keys.list(rubric);
        }
        keys
    }

    fn add(&mut self, row: [&str; 5]) {
        self.rows.push(row.map(str::to_owned));
    }

    fn list(&mut self, rubric: &Rubric) {
        for criterion in &rubric.criteria {
            let key = (rubric.sha256.clone(), criterion.number.clone());
            if self.lists.contains_key(&key) {
                return; // another sheet is by the same table
            }
            let first = self.rows.len() + 1;
            for option in &criterion.options {
                self.points.push((row_of(self.rows.len()), option.points.0));
                let number = option.number.to_string();
                self.add(["phuong_an", &rubric.sha256, &criterion.number, &number, &option_text(option)]);
            }
            self.lists.insert(key, (first, self.rows.len()));
        }
    }

    /// Cells with the texts, and with the points, of a criterion's options.
    pub fn options(&self, rubric: &Rubric, criterion: &Criterion) -> (String, String) {
        let key = (rubric.sha256.clone(), criterion.number.clone());
        let (first, last) = self.lists.get(&key).copied().unwrap_or((1, 1));
        (format!("{KEYS}!$E${first}:$E${last}"), format!("{KEYS}!$F${first}:$F${last}"))
    }

    /// A sheet, with the table it is by.
    pub fn leaf(&mut self, sheet: &str, rubric: Option<&Rubric>) {
        self.add(["trang", sheet, sheet, rubric.map_or("", |rubric| rubric.sha256.as_str()), ""]);
    }

    /// A criterion: the rows (from 0) of its heading and of its choice.
    pub fn criterion(&mut self, sheet: &str, number: &str, heading: u32, choice: u32) {
        self.add(["tieu_chi", sheet, number, &(heading + 1).to_string(), &(choice + 1).to_string()]);
    }

    /// The row (from 0) of a part's points, or of the total where the letter is blank.
    pub fn sum(&mut self, sheet: &str, letter: &str, row: u32) {
        let kind = if letter.is_empty() { "tong" } else { "phan" };
        self.add([kind, sheet, letter, &(row + 1).to_string(), ""]);
    }

    /// Writes the sheet, hidden.
    pub fn write(&self, sheet: &mut Worksheet) -> Result<(), Fault> {
        sheet.set_name(KEYS)?.set_very_hidden(true);
        for (at, cells) in self.rows.iter().enumerate() {
            for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(row_of(at), column, text)?;
            }
        }
        for (row, points) in &self.points {
            let (whole, rest) = (points / 100, points % 100);
            #[allow(clippy::cast_precision_loss)] // at most 100 points; the sheet's own arithmetic, not the ledger's
            let value = whole as f64 + rest as f64 / 100.0;
            sheet.write_number(*row, 5, value)?;
        }
        sheet.protect();
        Ok(())
    }
}

/// A place in the list as a row, from 0.
fn row_of(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
