//! The tables of several files read as one: files as they were typed, of folders every table in them.

use std::collections::HashSet;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::unread::Unread;
use super::{Failure, Input, confirm, told};
use crate::commands::progress::{self, MANY};
use crate::commands::shared::Opened;
use crate::commands::workbook::{entries, real};
use crate::commands::{Context, Outcome};
use crate::ledger::{LedgerError, Txn};
use crate::roster::grid::letters;
use crate::roster::{Column, Row};
use crate::text::Lang;
use crate::text::messages::{file as of_file, input as msg, tables as say};

/// How many rows are named of those that are alike.
const MOST: usize = 20;
/// The kinds of file that hold tables, by their names.
const TABLES: [&str; 7] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"];

/// Tables read as one.
#[derive(Debug)]
pub struct Inputs {
    /// Each table, in the order of the files and their sheets.
    pub list: Vec<Input>,
    /// What of the files and folders was not read.
    unread: Vec<Unread>,
    pub(super) lang: Lang,
}

/// A row of one of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct At {
    /// Which of the tables.
    pub table: usize,
    /// The line in it.
    pub line: u64,
}

/// A column by its heading; one without by its letters.
pub(super) fn column_named(place: usize, heading: &str, lang: Lang) -> String {
    if heading.is_empty() { say::no_heading(lang, letters(place.saturating_sub(1))) } else { heading.to_owned() }
}

impl Inputs {
    /// Reads every table of files and folders; what any of them lacks is told at once.
    pub fn open(
        paths: &[PathBuf],
        columns: &'static [Column],
        required: &[&str],
        opened: &Opened,
        ctx: &Context<'_>,
    ) -> Result<Self, Failure> {
        let lang = ctx.lang;
        let mut inputs = Self { list: Vec::new(), unread: Vec::new(), lang };
        let (mut refused, opening) = (Vec::new(), opened.opening(columns, ctx)?);
        for path in inputs.found(paths)? {
            let bar = progress::under_way(say::reading_file(lang, path.display()));
            let read = Input::all(&path, columns, required, &opening, lang);
            bar.finish_and_clear();
            match read {
                Ok((mut list, unread)) => {
                    inputs.list.append(&mut list);
                    inputs.unread.push(unread);
                }
                Err(Failure::Refused(text)) => refused.push(text),
                Err(other) => return Err(other),
            }
        }
        if refused.is_empty() { Ok(inputs) } else { Err(Failure::Refused(refused.join("\n\n"))) }
    }

    /// The files meant by what was typed, each once; of a folder those that hold tables, by name.
    fn found(&mut self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
        let mut found = Vec::new();
        for path in paths {
            if !path.is_dir() {
                found.push(path.clone());
                continue;
            }
            let is_table = |path: &PathBuf| {
                let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default().to_lowercase();
                path.is_file() && TABLES.contains(&kind.as_str())
            };
            let (own, others): (Vec<_>, Vec<_>) = entries(path, self.lang)?.into_iter().partition(is_table);
            let typed: Vec<PathBuf> = paths.iter().map(|path| real(path)).collect();
            let is_typed = |other: &PathBuf| typed.iter().any(|path| path.starts_with(real(other)));
            let others: Vec<PathBuf> = others.into_iter().filter(|other| !is_typed(other)).collect();
            let unread = Unread::of_folder(path, &others);
            if own.is_empty() {
                let none = of_file::no_tables(self.lang, path.display());
                return Err(Failure::Refused([vec![none], unread.lines(self.lang)].concat().join("\n")));
            }
            self.unread.push(unread);
            found.extend(own);
        }
        let mut seen = HashSet::new();
        found.retain(|path| seen.insert(real(path)));
        Ok(found)
    }

    /// How many rows they have.
    pub fn len(&self) -> usize {
        self.list.iter().map(|input| input.table.len()).sum()
    }

    /// Reads each row, of which its table is told.
    pub fn each(&mut self, mut read: impl FnMut(&mut Input, usize, &Row) -> Outcome) -> Outcome {
        let bar = progress::of(self.len(), MANY, say::reading_rows(self.lang));
        for (table, input) in self.list.iter_mut().enumerate() {
            for place in 0..input.table.len() {
                let row = input.table.rows()[place];
                read(input, table, &row)?;
                bar.inc(1);
            }
        }
        bar.finish_and_clear();
        Ok(())
    }

    /// Lets go of the cells, once every row was read and none is to be set aside: what a long file takes most of.
    pub fn let_go(&mut self) {
        self.list.iter_mut().for_each(|input| input.table.let_go());
    }

    /// Whether any of the tables has a column of a field.
    pub fn has(&self, field: &str) -> bool {
        self.list.iter().any(|input| input.binding.column(field).is_some())
    }

    /// Lists a fault of a row at a field.
    pub fn fault(&mut self, at: At, field: &str, text: impl Into<String>) {
        self.list[at.table].fault(at.line, field, text);
    }

    /// Whether a row has a fault.
    pub fn is_bad(&self, at: At) -> bool {
        self.list[at.table].is_bad(at.line)
    }

    /// How many rows are at fault.
    pub fn bad_rows(&self) -> usize {
        self.list.iter().map(Input::bad_rows).sum()
    }

    /// The rows at fault, each with what is wrong with it.
    pub fn bad(&self) -> Vec<(At, String)> {
        let tables = self.list.iter().enumerate();
        tables
            .flat_map(|(table, input)| input.faults.by_line().map(move |(line, why)| (At { table, line }, why)))
            .collect()
    }

    /// Rows as a sentence calls them, the first of many: by their lines alone where there is one table, a text.
    pub fn called(&self, rows: &[At]) -> String {
        self.first_called(rows, MOST)
    }

    /// The same of each of them, however many there are.
    pub fn all_called(&self, rows: &[At]) -> String {
        self.first_called(rows, usize::MAX)
    }

    fn first_called(&self, rows: &[At], most: usize) -> String {
        let one_file = self.list.iter().all(|other| other.name() == self.list[0].name());
        let follows = |one: &At, next: &At| one.table == next.table && one.line + 1 == next.line;
        let mut runs: Vec<&[At]> = Vec::new();
        for run in rows.chunk_by(follows) {
            // Two rows are no range.
            let parts = if run.len() > 2 { run.chunks(run.len()) } else { run.chunks(1) };
            runs.extend(parts);
        }
        let shown = &runs[..runs.len().min(most)];
        let tables = shown.chunk_by(|one, next| one[0].table == next[0].table).map(|runs| {
            let input = &self.list[runs[0][0].table];
            let each = |first: &dyn Fn(u64) -> String| {
                let one = |run: &&[At]| match run {
                    [one] => first(one.line),
                    [one, .., last] => format!("{}–{}", first(one.line), last.line),
                    [] => String::new(),
                };
                runs.iter().map(one).collect::<Vec<_>>().join(", ")
            };
            let lines = || each(&|line| line.to_string());
            match &input.table.sheet {
                None if self.list.len() == 1 => say::line(self.lang, lines()),
                Some(sheet) if one_file => say::line_of_sheet(self.lang, sheet, lines()),
                _ => each(&|line| input.place(line)),
            }
        });
        let text = tables.collect::<Vec<_>>().join("; ");
        match runs[shown.len()..].iter().map(|run| run.len()).sum::<usize>() {
            0 => text,
            more => say::and_more(self.lang, text, more),
        }
    }

    /// A row as another of the same table calls it.
    pub fn called_from(&self, at: At, from: At) -> String {
        if at.table == from.table { say::line(self.lang, at.line) } else { self.called(&[at]) }
    }

    /// The headings that mean no field, each once; a column without one by its letters.
    pub fn unknown(&self) -> Vec<String> {
        self.named(|input| &input.binding.unknown)
    }

    /// The same of those that tell of a person, and are kept apart.
    pub fn personal(&self) -> Vec<String> {
        self.named(|input| &input.binding.personal)
    }

    fn named(&self, columns: impl Fn(&Input) -> &Vec<(usize, String)>) -> Vec<String> {
        let mut unknown: Vec<String> = Vec::new();
        for (place, heading) in self.list.iter().flat_map(columns) {
            let named = column_named(*place, heading, self.lang);
            if !unknown.contains(&named) {
                unknown.push(named);
            }
        }
        unknown
    }

    /// The headings of columns of some fields that hold anything, each once.
    pub fn filled(&self, fields: &[&str]) -> Vec<String> {
        let mut filled: Vec<String> = Vec::new();
        for (input, field) in self.list.iter().flat_map(|input| fields.iter().map(move |field| (input, *field))) {
            let Some(column) = input.binding.column(field) else { continue };
            let heading = &input.table.headings[column - 1];
            if !filled.contains(heading) && input.table.rows().iter().any(|row| !input.get(row, field).is_empty()) {
                filled.push(heading.clone());
            }
        }
        filled
    }

    /// The names of the files, each once.
    pub fn file_names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.list.iter().map(Input::file_name).collect();
        names.dedup();
        names
    }

    /// Refuses everything if anything is at fault; where it is clear which rows are sound, the rest may be set aside.
    pub fn sound(&self) -> Outcome {
        self.refused(if self.rows_are_clear() { msg::mend_or_skip } else { msg::mend })
    }

    /// The same for a command that takes all rows or none.
    pub fn all_sound(&self) -> Outcome {
        self.refused(msg::mend)
    }

    fn refused(&self, advice: fn(Lang) -> String) -> Outcome {
        let faulty: Vec<String> = self.list.iter().filter(|input| !input.is_sound()).map(Input::report).collect();
        if faulty.is_empty() {
            return Ok(());
        }
        Err(Failure::Refused(format!("{}\n{}", faulty.join("\n"), advice(self.lang))))
    }

    /// Records each table as a source of what a transaction writes.
    pub fn add_sources(&self, txn: &mut Txn<'_>) -> Result<Vec<i64>, LedgerError> {
        self.list.iter().map(|input| input.add_source(txn)).collect()
    }

    /// Refuses what is to be confirmed and is not, on a dry run at its end; once it is confirmed, gives it to be told.
    pub fn confirmed(&self, opened: &Opened, dry_run: bool, ctx: &Context<'_>) -> Result<Vec<String>, Failure> {
        confirm::confirmed(&self.list, opened, dry_run, ctx)
    }

    /// How the files were read, where a person should know: a line for each table of several, or one that has more
    /// in it than headings and rows; what was passed over.
    pub fn summary(&self) -> Vec<String> {
        let several = self.list.len() > 1;
        let mut lines: Vec<String> = Vec::new();
        for input in &self.list {
            lines.extend(told::summary(input, several, self.lang));
        }
        lines.extend(self.unread.iter().flat_map(|unread| unread.lines(self.lang)));
        lines
    }

    /// What to look at in how the rows were found.
    pub fn doubts(&self) -> Vec<(At, String)> {
        let of_table = |(table, input): (usize, &Input)| {
            told::doubts(input, self.lang).into_iter().map(move |(line, doubt)| (At { table, line }, doubt)).collect()
        };
        self.list.iter().enumerate().flat_map(|one| -> Vec<_> { of_table(one) }).collect()
    }
}
