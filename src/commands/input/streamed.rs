//! Rows given one by one and not kept: a file may have many more than are held in memory.

use std::path::{Path, PathBuf};

use csv::StringRecord;

use super::{Input, file_failure};
use crate::commands::{Failure, wording};
use crate::roster::table::MAX_COLUMNS;
use crate::roster::{CellFault, Cells, Column, Refused, Stream, Table, TableFault};
use crate::text::Lang;
use crate::text::messages::{input as msg, marks};

/// How many faults of a stream of rows are listed before reading stops.
const MAX_FAULTS: usize = 10_000;

impl Input {
    /// Opens a file to read its rows once and keep none of them, however many there are; or says that it
    /// is not the `wanted` kind, by its headings.
    pub fn stream(path: &Path, wanted: impl FnOnce(&[String]) -> bool, lang: Lang) -> Result<Option<Stream>, Failure> {
        let stream = Stream::open(path).map_err(|fault| file_failure(lang, path, &fault))?;
        Ok(wanted(&stream.headings).then_some(stream))
    }

    /// The input whose rows a stream gives, its headings bound.
    pub fn streamed(stream: &Stream, columns: &'static [Column], lang: Lang) -> Result<Self, Failure> {
        let table = Table::of_headings(stream.name.clone(), stream.headings.clone());
        let found = table.headings.len();
        let table = if found > MAX_COLUMNS {
            let faults = vec![TableFault::TooManyColumns { found, limit: MAX_COLUMNS }];
            Err(Refused { faults, rest: Box::new(table) })
        } else {
            Ok(table)
        };
        Self::of_table(table, columns, None, &[], lang).map_err(Failure::Refused)
    }

    /// Reads the rows of a stream: each sound one to `take`, with the line it starts on. A file with too many
    /// faults is not read to its end and refused at once: what its rows add up to is not known.
    pub fn take(&mut self, stream: Stream, mut take: impl FnMut(&mut Self, u64, Cells<'_>)) -> Result<(), Failure> {
        let path = PathBuf::from(self.name());
        let (mut last, mut stopped) = (0, false);
        let read = stream.rows(|line, cells| {
            stopped = self.faults.len() >= MAX_FAULTS;
            if !stopped {
                take(self, line, cells);
                last = line;
            }
            !stopped
        });
        let read = read.map_err(|fault| file_failure(self.lang, &path, &fault))?;
        self.table.sha256 = read.sha256;
        self.faults.of_shape(&read.faults, &self.table, self.lang);
        if stopped {
            self.sound(Some(format!("{}\n{}", marks::more_faults(self.lang, last), msg::mend(self.lang))))?;
        }
        Ok(())
    }

    /// Gives the rows of the table as those of a stream are given.
    pub fn each(&mut self, mut take: impl FnMut(&mut Self, u64, Cells<'_>)) {
        let width = self.table.headings.len();
        for row in self.rows() {
            // On a sheet a row ends nowhere.
            let width = if self.table.sheet.is_some() { width } else { width.min(row.given()) };
            let record: StringRecord = (0..width).map(|place| self.table.cell(row, place)).collect();
            take(self, row.line, Cells::of(&record));
        }
    }

    /// A text of a row of a stream read by a parser: `None` when it is a fault, which is then listed.
    pub fn cell<T>(
        &mut self,
        line: u64,
        field: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, CellFault>,
    ) -> Option<T> {
        self.cell_at(line, self.binding.column(field), text, parse)
    }

    /// The same at a column, from 1.
    pub fn cell_at<T>(
        &mut self,
        line: u64,
        column: Option<usize>,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, CellFault>,
    ) -> Option<T> {
        let read = parse(text);
        read.map_err(|fault| self.list(line, column, wording::cell(self.lang, &fault))).ok()
    }
}
