//! The faults of a table, and how they are told.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::told;
use crate::commands::wording;
use crate::roster::{Table, TableFault};
use crate::text::messages::input as msg;
use crate::text::{Lang, number};

/// How many faults that say the same of one column are listed apart.
const APART: usize = 4;

/// Every fault of a table, in the order of its lines.
#[derive(Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
    /// The lines at fault.
    lines: BTreeSet<u64>,
    /// Whether one of them leaves it unclear where rows begin and end.
    pub(super) beyond_rows: bool,
}

/// A fault and its place.
#[derive(Debug)]
struct Fault {
    line: u64,
    column: Option<usize>,
    text: String,
}

impl Faults {
    /// Adds those of a table's shape.
    pub(super) fn of_shape(&mut self, faults: &[TableFault], table: &Table, lang: Lang) {
        for fault in faults {
            self.beyond_rows |= !matches!(fault, TableFault::RowTooLong { .. } | TableFault::CellTooLong { .. });
            let (line, column, text) = wording::table(lang, fault);
            self.push(line.max(table.laid.headings.0.min(line)), column, text);
        }
    }

    /// Adds a fault of a line, at a column from 1 where it has one.
    pub(super) fn push(&mut self, line: u64, column: Option<usize>, text: String) {
        self.lines.insert(line);
        self.list.push(Fault { line, column, text });
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether a line has one.
    pub(super) fn is_bad(&self, line: u64) -> bool {
        self.lines.contains(&line)
    }

    /// How many rows have one.
    pub(super) fn bad_rows(&self) -> usize {
        self.lines.len()
    }

    /// The lines that have one, in order.
    pub(super) fn lines(&self) -> impl Iterator<Item = u64> + '_ {
        self.lines.iter().copied()
    }

    /// The same, each with what is wrong with it.
    pub(super) fn by_line(&self) -> impl Iterator<Item = (u64, String)> + '_ {
        let mut of = BTreeMap::<u64, Vec<&str>>::new();
        for fault in &self.list {
            of.entry(fault.line).or_default().push(&fault.text);
        }
        of.into_iter().map(|(line, reasons)| (line, reasons.join("; ")))
    }

    /// All of them, a line each, under a line that counts them.
    pub(super) fn report(&self, lang: Lang, table: &Table) -> String {
        let mut sorted: Vec<&Fault> = self.list.iter().collect();
        sorted.sort_by_key(|fault| (fault.line, fault.column));
        let mut text =
            msg::refused(lang, wording::table_name(lang, table), number::count(lang, self.list.len() as u64));
        told::old_fonts_among_faults(table, lang).for_each(|told| text.push_str(&format!("\n{told}")));
        let mut alike: HashMap<(Option<usize>, &str), Vec<u64>> = HashMap::new();
        for fault in &sorted {
            alike.entry((fault.column, &fault.text)).or_default().push(fault.line);
        }
        for fault in sorted {
            let Some(lines) = alike.get(&(fault.column, fault.text.as_str())) else { continue };
            let place = wording::place_in(table, fault.line, fault.column);
            // What a whole column lacks is said once, with all its rows.
            if lines.len() <= APART {
                text.push_str(&format!("\n{place}: {}", fault.text));
            } else if lines.first() == Some(&fault.line) {
                let others = msg::and_lines(lang, lines.len() - 1, ranges(&lines[1..]));
                text.push_str(&format!("\n{place} {others}: {}", fault.text));
            }
        }
        text
    }
}

/// Lines in order, those that follow each other as one range: "3–91, 95".
fn ranges(lines: &[u64]) -> String {
    let runs = lines.chunk_by(|one, next| *next == one + 1).map(|run| match run {
        [first, .., last] => format!("{first}–{last}"),
        run => run.iter().map(ToString::to_string).collect(),
    });
    runs.collect::<Vec<_>>().join(", ")
}
