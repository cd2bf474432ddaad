//! Files that commands read: opened, their headings bound, every fault listed with its place.

mod bad;
mod confirm;
mod faults;
mod inputs;
mod streamed;
mod told;
mod unread;

use std::collections::BTreeMap;
use std::path::Path;

use super::shared::Opened;
use super::{Context, Failure, wording};
use crate::ledger::{LedgerError, Txn};
use crate::roster::{
    Binding, CellFault, Column, Columns, FileFault, Mapping, Opening, Refused, Row, Table, TableFault, bind, heading,
    tables as read_tables,
};
use crate::text::Lang;
use crate::text::messages::{answer, file as of_file, input as msg, tables};

pub use faults::Faults;
use inputs::column_named;
pub use inputs::{At, Inputs};
use unread::Unread;

/// A table of a file whose headings are understood.
#[derive(Debug)]
pub struct Input {
    /// Its rows.
    pub table: Table,
    /// Which column holds which field.
    pub binding: Binding,
    /// The faults of its shape, and of its cells as they are found.
    pub faults: Faults,
    /// What bad rows take from titles and options, by line.
    filled: BTreeMap<u64, Vec<(&'static str, String)>>,
    /// The name of the mapping its headings were read by.
    mapping: Option<String>,
    /// How many of its products look like subjects, where the two headings may be swapped.
    swapped: Option<usize>,
    /// What a person should know of how it was read, a line each.
    remarks: Vec<String>,
    lang: Lang,
}

/// How a command that reads one table is to read it.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The options that say so.
    pub opened: &'a Opened,
    /// Whether nothing is to be written.
    pub dry_run: bool,
}

impl Input {
    /// Reads the one table of a file and binds its headings; what cannot be read at all fails at once, and so does what
    /// is to be confirmed and is not: on a dry run at its end.
    pub fn open(
        path: &Path,
        (columns, required): (&'static [Column], &[&str]),
        asked: Asked<'_>,
        ctx: &Context<'_>,
    ) -> Result<Self, Failure> {
        let (opened, lang) = (asked.opened, ctx.lang);
        let (mut inputs, unread) = Self::all(path, columns, required, &opened.opening(columns, ctx)?, lang)?;
        if inputs.len() > 1 {
            let sheets: Vec<&str> = inputs.iter().filter_map(|input| input.table.sheet.as_deref()).collect();
            return Err(Failure::Refused(of_file::several_sheets(lang, path.display(), sheets.join(", "))));
        }
        let points = confirm::confirmed(&inputs, opened, asked.dry_run, ctx)?;
        let mut input = inputs.pop().ok_or_else(|| Failure::Bug(anyhow::anyhow!("a file without a table")))?;
        input.remarks.extend(told::summary(&input, false, lang));
        input.remarks.extend(unread.lines(lang));
        let doubts = told::doubts(&input, lang);
        input
            .remarks
            .extend(doubts.into_iter().map(|(line, text)| answer::doubt(lang, tables::line(lang, line), text)));
        input.remarks.extend(points);
        Ok(input)
    }

    /// What a person should know of how its one table was read: each on a line of its own after an answer. The last are
    /// its columns of no use: who has a use for them takes them out of the binding.
    pub fn remarks(&self) -> String {
        let unused = self.unknown();
        let unused = (!unused.is_empty()).then(|| answer::unused_columns(self.lang, unused.join(", ")));
        self.remarks.iter().chain(&unused).flat_map(|remark| ["\n", remark]).collect()
    }

    /// The headings that mean no field, each once; those that number the rows are none.
    pub fn unknown(&self) -> Vec<String> {
        let mut unknown: Vec<String> = Vec::new();
        for (place, heading) in &self.binding.unknown {
            let named = column_named(*place, heading, self.lang);
            if !unknown.contains(&named) && heading::field(heading, heading::ROSTER) != Some("stt") {
                unknown.push(named);
            }
        }
        unknown
    }

    /// Reads every table of a file; and what of it was not read.
    pub fn all(
        path: &Path,
        columns: &'static [Column],
        required: &[&str],
        opening: &Opening,
        lang: Lang,
    ) -> Result<(Vec<Self>, Unread), Failure> {
        let mut tables = read_tables(path, columns, opening).map_err(|fault| file_failure(lang, path, &fault))?;
        let unread = Unread::of_file(path, &mut tables);
        let (mut inputs, mut refused) = (Vec::new(), Vec::new());
        for table in tables.read {
            match Self::of_table(table, columns, opening.mapping.as_ref(), required, lang) {
                Ok(input) => inputs.push(input),
                Err(text) => refused.push(text),
            }
        }
        if refused.is_empty() { Ok((inputs, unread)) } else { Err(Failure::Refused(refused.join("\n\n"))) }
    }

    /// Binds the headings of a table; the refusal in words where they say too little.
    fn of_table(
        read: Result<Table, Refused>,
        columns: &'static [Column],
        mapping: Option<&Mapping>,
        required: &[&str],
        lang: Lang,
    ) -> Result<Self, String> {
        let (table, shape) = match read {
            Ok(table) => (table, Vec::new()),
            Err(Refused { faults, rest }) => (*rest, faults),
        };
        let mut faults = Faults::default();
        faults.of_shape(&shape, &table, lang);
        let wide = |fault: &TableFault| matches!(fault, TableFault::TooManyColumns { .. });
        if table.headings.is_empty() || shape.iter().any(wide) {
            return Err(faults.report(lang, &table));
        }
        match bind(&table, Columns::mapped(columns, mapping), required) {
            Ok(binding) => {
                let mapping = mapping.map(|mapping| mapping.name.clone());
                let swapped = told::swapped(&table, &binding);
                let (filled, remarks) = (BTreeMap::new(), Vec::new());
                Ok(Self { table, binding, faults, filled, mapping, swapped, remarks, lang })
            }
            Err(faults) => {
                let farther = shape.iter().find_map(|fault| match fault {
                    TableFault::AnotherTable { line } => Some(*line),
                    _ => None,
                });
                Err(wording::headings(lang, &table, &faults, farther))
            }
        }
    }

    /// The file as it was typed.
    pub fn name(&self) -> &str {
        &self.table.name
    }

    /// The file's name without its folder, as the ledger keeps it.
    pub fn file_name(&self) -> String {
        let path = Path::new(self.name());
        path.file_name().map_or_else(|| self.name().to_owned(), |name| name.to_string_lossy().into_owned())
    }

    /// Its rows: handles, which do not borrow it.
    pub fn rows(&self) -> Vec<Row> {
        self.table.rows().to_vec()
    }

    /// Records it as the source of what a transaction writes.
    pub fn add_source(&self, txn: &mut Txn<'_>) -> Result<i64, LedgerError> {
        txn.add_source(&self.file_name(), &self.table.sha256, self.table.sheet.as_deref())
    }

    /// A line of its file as a person finds it: what stands before a message about it.
    pub fn place(&self, line: u64) -> String {
        wording::place_in(&self.table, line, None)
    }

    /// The text of a cell, `""` when blank or when the table has no such column.
    pub fn get(&self, row: &Row, field: &str) -> &str {
        self.binding.get(&self.table, *row, field)
    }

    /// A cell's text, `None` when blank.
    pub fn text(&self, row: &Row, field: &str) -> Option<String> {
        Some(self.get(row, field)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// A cell read by a parser: `None` when blank, or when it is a fault, which is then listed.
    pub fn read<T>(&mut self, row: &Row, field: &str, parse: impl FnOnce(&str) -> Result<T, CellFault>) -> Option<T> {
        match parse(Some(self.get(row, field)).filter(|text| !text.is_empty())?) {
            Ok(value) => Some(value),
            Err(fault) => {
                let text = wording::cell(self.lang, &fault);
                self.fault(row.line, field, text);
                None
            }
        }
    }

    /// Lists a fault of a line at a field.
    pub fn fault(&mut self, line: u64, field: &str, text: impl Into<String>) {
        self.list(line, self.binding.column(field), text.into());
    }

    /// Lists a fault of a line at a column, from 1.
    pub fn fault_at(&mut self, line: u64, column: usize, text: String) {
        self.list(line, Some(column), text);
    }

    /// The same, where the column may not be known.
    pub fn fault_at_maybe(&mut self, line: u64, column: Option<usize>, text: String) {
        self.list(line, column, text);
    }

    fn list(&mut self, line: u64, column: Option<usize>, text: String) {
        let heading = column.and_then(|column| self.table.headings.get(column - 1));
        let text = match heading {
            Some(heading) => msg::at_heading(self.lang, heading, text),
            None => text,
        };
        self.faults.push(line, column, text);
    }

    /// Whether the row that starts on a line has a fault.
    pub fn is_bad(&self, line: u64) -> bool {
        self.faults.is_bad(line)
    }

    /// Whether no fault was found so far.
    pub fn is_sound(&self) -> bool {
        self.faults.len() == 0
    }

    /// How many rows are at fault.
    pub fn bad_rows(&self) -> usize {
        self.faults.bad_rows()
    }

    /// Its faults in words, a line each.
    fn report(&self) -> String {
        self.faults.report(self.lang, &self.table)
    }

    /// Refuses the whole file if anything in it is at fault; `advice` says what else can be done.
    pub fn sound(&self, advice: Option<String>) -> Result<(), Failure> {
        if self.is_sound() {
            return Ok(());
        }
        let mut text = self.report();
        text.push('\n');
        text.push_str(&advice.unwrap_or_else(|| msg::mend(self.lang)));
        Err(Failure::Refused(text))
    }
}

/// A file that cannot be read at all: refused where it is the wrong file, else the surroundings' fault.
pub(super) fn file_failure(lang: Lang, path: &Path, fault: &FileFault) -> Failure {
    let text = wording::file(lang, path, fault);
    match fault {
        FileFault::OpenElsewhere { .. } | FileFault::Denied | FileFault::Io(_) => Failure::Environment(text),
        _ => Failure::Refused(text),
    }
}
