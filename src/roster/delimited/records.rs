//! A text split into records: each with the line it starts on, each fault of its shape with its place.

use csv::{ReaderBuilder, StringRecord};

use super::quotes;
use crate::roster::grid::tidy;
use crate::roster::table::{MAX_CELL, TableFault};

/// A splitting under way: of a text whole or in blocks, one way for both.
#[derive(Debug)]
pub(in crate::roster) struct Splitting {
    delimiter: u8,
    /// The line the next block starts on.
    pub line: u64,
    /// Faults so far.
    pub faults: Vec<TableFault>,
}

/// Takes the line a record starts on and its cells; `false` when no more are wanted.
pub(in crate::roster) type Take<'t> = dyn FnMut(u64, &StringRecord, &mut Vec<TableFault>) -> bool + 't;

impl Splitting {
    pub fn new(delimiter: u8) -> Self {
        Self { delimiter, line: 1, faults: Vec::new() }
    }

    /// Splits a block from byte `start` on, giving each sound record that is not blank to `take`: how many bytes
    /// they take. Where the block is not the text's last, its last record may go on in the next one and
    /// is left. `None` when there is no reading on.
    pub fn block(&mut self, text: &str, start: usize, last: bool, take: &mut Take<'_>) -> Option<usize> {
        // Half of a line end tells nothing yet.
        let text = if last { text } else { text.strip_suffix('\r').unwrap_or(text) };
        let (broken, end) = quotes::broken(text, start, self.delimiter, last);
        let mut lines = Lines::new(text, self.line);
        let mut from = start;
        for quote in broken {
            self.stretch(&text[from..quote.lost.start], from, &mut lines, take)?;
            let line = lines.at(quote.opened);
            self.faults.push(TableFault::Quote { line, column: quote.column });
            from = quote.lost.end;
        }
        self.stretch(&text[from..end], from, &mut lines, take)?;
        self.line = lines.at(end);
        Some(end)
    }

    /// Splits one stretch, which starts at byte `offset` of the block. `None` when no more is wanted.
    fn stretch(&mut self, text: &str, offset: usize, lines: &mut Lines<'_>, take: &mut Take<'_>) -> Option<()> {
        let mut reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        // Reading from memory, of text known to be UTF-8 and of any width, csv has no error to give.
        while let Ok(true) = reader.read_record(&mut record) {
            let at = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(0);
            // csv places a record before the blank lines it skips on the way to it.
            let blank = text.as_bytes()[at..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
            let line = lines.at(offset + at + blank);
            if record.iter().all(|cell| tidy(cell).is_empty()) {
                continue;
            }
            if let Some(column) = record.iter().position(|cell| cell.len() > MAX_CELL) {
                self.faults.push(TableFault::CellTooLong { line, column: column + 1, limit: MAX_CELL });
                continue;
            }
            take(line, &record, &mut self.faults).then_some(())?;
        }
        Some(())
    }
}

/// Counts lines of a text at places asked for in ascending order. A lone carriage return ends a line too.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// Of a text that starts on a line.
    fn new(text: &'t str, line: u64) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line }
    }

    /// The line, from 1, of byte `place`.
    fn at(&mut self, place: usize) -> u64 {
        while self.at < place {
            let next = self.bytes.get(self.at + 1);
            match self.bytes.get(self.at) {
                Some(b'\n') => self.line += 1,
                Some(b'\r') if next != Some(&b'\n') => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        self.line
    }
}
