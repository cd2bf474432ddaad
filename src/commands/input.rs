//! Files that commands read: opened, their headings bound, every fault listed with its place.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Failure, wording};
use crate::roster::table::MAX_COLUMNS;
use crate::roster::{
    Binding, CellFault, Cells, Column, FileFault, Refused, Row, Source, Stream, Table, TableFault, bind, file,
};
use crate::text::messages::{input as msg, marks};
use crate::text::{Lang, number};

/// How many faults of a stream of rows are listed before reading stops.
const MAX_FAULTS: usize = 10_000;

/// A file whose headings are understood.
#[derive(Debug)]
pub struct Input {
    /// Its rows.
    pub table: Table,
    /// Which column holds which field.
    pub binding: Binding,
    /// The faults of its shape, and of its cells as they are found.
    pub faults: Faults,
    lang: Lang,
}

/// Every fault of a file, in the order of its lines.
#[derive(Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
    /// The lines at fault.
    lines: BTreeSet<u64>,
    /// Whether one of them leaves it unclear where rows begin and end.
    beyond_rows: bool,
}

/// A fault and its place.
#[derive(Debug)]
struct Fault {
    line: u64,
    column: Option<usize>,
    text: String,
}

impl Input {
    /// Reads a file and binds its headings; what cannot be read at all fails at once.
    pub fn open(path: &Path, columns: &[Column], required: &[&str], lang: Lang) -> Result<Self, Failure> {
        Self::bound(path, columns, required, lang).map(|(input, _)| input)
    }

    /// The same, with the headings that mean no field: their columns, counted from 1.
    pub fn bound(
        path: &Path,
        columns: &[Column],
        required: &[&str],
        lang: Lang,
    ) -> Result<(Self, Vec<(usize, String)>), Failure> {
        let source = file::read(path).map_err(|fault| file_failure(lang, path, &fault))?;
        let (table, shape) = match Table::read(source) {
            Ok(table) => (table, Vec::new()),
            Err(Refused { faults, rest }) => (*rest, faults),
        };
        let name = table.source.name.clone();
        let mut faults = Faults::default();
        faults.of_shape(&shape, lang);
        let whole = |fault: &TableFault| matches!(fault, TableFault::Title { .. } | TableFault::TooManyColumns { .. });
        if table.headings.is_empty() || shape.iter().any(whole) {
            return Err(Failure::Refused(faults.report(lang, &name)));
        }
        let binding = bind(&table, columns, required)
            .map_err(|faults| Failure::Refused(wording::headings(lang, &name, &faults)))?;
        let unknown = binding.unknown.clone();
        Ok((Self { table, binding, faults, lang }, unknown))
    }

    /// Opens a file to read its rows once and keep none of them, however many there are; or says that it
    /// is not the `wanted` kind, by its headings.
    pub fn stream(path: &Path, wanted: impl FnOnce(&[String]) -> bool, lang: Lang) -> Result<Option<Stream>, Failure> {
        let stream = Stream::open(path).map_err(|fault| file_failure(lang, path, &fault))?;
        Ok(wanted(&stream.headings).then_some(stream))
    }

    /// The input whose rows a stream gives, its headings bound.
    pub fn streamed(stream: &Stream, columns: &[Column], lang: Lang) -> Result<Self, Failure> {
        let source = Source { name: stream.name.clone(), text: String::new(), sha256: String::new() };
        let headings = stream.headings.clone();
        let table = Table { source, delimiter: stream.delimiter, headings, rows: Vec::new() };
        let mut faults = Faults::default();
        if table.headings.len() > MAX_COLUMNS {
            let found = table.headings.len();
            faults.of_shape(&[TableFault::TooManyColumns { found, limit: MAX_COLUMNS }], lang);
            return Err(Failure::Refused(faults.report(lang, &stream.name)));
        }
        let binding = bind(&table, columns, &[])
            .map_err(|faults| Failure::Refused(wording::headings(lang, &stream.name, &faults)))?;
        Ok(Self { table, binding, faults, lang })
    }

    /// Reads the rows of a stream: each sound one to `take`, with the line it starts on. A file with too many
    /// faults is not read to its end and refused at once: what its rows add up to is not known.
    pub fn rows(&mut self, stream: Stream, mut take: impl FnMut(&mut Self, u64, Cells<'_>)) -> Result<(), Failure> {
        let path = PathBuf::from(self.name());
        let (mut last, mut stopped) = (0, false);
        let read = stream.rows(|line, cells| {
            stopped = self.faults.list.len() >= MAX_FAULTS;
            if !stopped {
                take(self, line, cells);
                last = line;
            }
            !stopped
        });
        let read = read.map_err(|fault| file_failure(self.lang, &path, &fault))?;
        self.table.source.sha256 = read.sha256;
        self.faults.of_shape(&read.faults, self.lang);
        if stopped {
            self.sound(Some(format!("{}\n{}", marks::more_faults(self.lang, last), msg::mend(self.lang))))?;
        }
        Ok(())
    }

    /// The file as it was typed.
    pub fn name(&self) -> &str {
        &self.table.source.name
    }

    /// The file's name without its folder, as the ledger keeps it.
    pub fn file_name(&self) -> String {
        let path = Path::new(self.name());
        path.file_name().map_or_else(|| self.name().to_owned(), |name| name.to_string_lossy().into_owned())
    }

    /// A cell's text, `None` when blank.
    pub fn text(&self, row: &Row, field: &str) -> Option<String> {
        Some(self.binding.get(row, field)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// A cell read by a parser: `None` when blank, or when it is a fault, which is then listed.
    pub fn read<T>(&mut self, row: &Row, field: &str, parse: impl FnOnce(&str) -> Result<T, CellFault>) -> Option<T> {
        match parse(Some(self.binding.get(row, field)).filter(|text| !text.is_empty())?) {
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

    fn list(&mut self, line: u64, column: Option<usize>, text: String) {
        let heading = column.and_then(|column| self.table.headings.get(column - 1));
        let text = match heading {
            Some(heading) => msg::at_heading(self.lang, heading, text),
            None => text,
        };
        self.faults.push(Fault { line, column, text });
    }

    /// Whether the row that starts on a line has a fault.
    pub fn is_bad(&self, line: u64) -> bool {
        self.faults.lines.contains(&line)
    }

    /// Whether no fault was found so far.
    pub fn is_sound(&self) -> bool {
        self.faults.list.is_empty()
    }

    /// How many rows are at fault.
    pub fn bad_rows(&self) -> usize {
        self.faults.lines.len()
    }

    /// Refuses the whole file if anything in it is at fault; `advice` says what else can be done.
    pub fn sound(&self, advice: Option<String>) -> Result<(), Failure> {
        if self.faults.list.is_empty() {
            return Ok(());
        }
        let mut text = self.faults.report(self.lang, self.name());
        text.push('\n');
        text.push_str(&advice.unwrap_or_else(|| msg::mend(self.lang)));
        Err(Failure::Refused(text))
    }

    /// The bad rows as CSV with the reasons in a first column, to mend and import again. Fails when
    /// it is not clear where rows begin and end.
    pub fn bad_rows_csv(&self) -> Result<Vec<u8>, Failure> {
        if self.faults.beyond_rows {
            self.sound(None)?;
        }
        // With the file's own separator, so that Excel opens it as it opened the file.
        let delimiter = u8::try_from(self.table.delimiter).unwrap_or(b',');
        let mut writer =
            csv::WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(b"\xEF\xBB\xBF".to_vec());
        let record = |writer: &mut csv::Writer<Vec<u8>>, cells: Vec<&str>| {
            writer.write_record(cells).map_err(|error| Failure::Bug(error.into()))
        };
        record(&mut writer, std::iter::once("ly_do").chain(self.table.headings.iter().map(String::as_str)).collect())?;
        for &line in &self.faults.lines {
            let reasons: Vec<&str> =
                self.faults.list.iter().filter(|fault| fault.line == line).map(|fault| fault.text.as_str()).collect();
            let reason = reasons.join("; ");
            let cells = self.cells_at(line);
            record(&mut writer, std::iter::once(reason.as_str()).chain(cells.iter().map(String::as_str)).collect())?;
        }
        writer.into_inner().map_err(|error| Failure::Bug(anyhow::anyhow!(error.to_string())))
    }

    /// The cells of the row at a line; of a row too long for its headings, all of them.
    fn cells_at(&self, line: u64) -> Vec<String> {
        if let Some(row) = self.table.rows.iter().find(|row| row.line == line) {
            return row.cells.clone();
        }
        let delimiter = u8::try_from(self.table.delimiter).unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(self.table.text_from(line).as_bytes());
        let first = reader.records().next().and_then(Result::ok);
        first.map(|record| record.iter().map(str::to_owned).collect()).unwrap_or_default()
    }
}

impl Faults {
    fn of_shape(&mut self, faults: &[TableFault], lang: Lang) {
        for fault in faults {
            self.beyond_rows |= !matches!(fault, TableFault::RowTooLong { .. } | TableFault::CellTooLong { .. });
            let (line, column, text) = wording::table(lang, fault);
            self.push(Fault { line, column, text });
        }
    }

    fn push(&mut self, fault: Fault) {
        self.lines.insert(fault.line);
        self.list.push(fault);
    }

    fn report(&self, lang: Lang, name: &str) -> String {
        let mut sorted: Vec<&Fault> = self.list.iter().collect();
        sorted.sort_by_key(|fault| (fault.line, fault.column));
        let mut text = msg::refused(lang, name, number::count(lang, self.list.len() as u64));
        for fault in sorted {
            let place = match fault.column {
                Some(column) => format!("{name}:{}:{column}", fault.line),
                None => format!("{name}:{}", fault.line),
            };
            text.push_str(&format!("\n{place}: {}", fault.text));
        }
        text
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
