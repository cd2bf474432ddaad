//! Every table of a file: the one of a text, or those on the sheets of a workbook.

use std::collections::BTreeSet;
use std::path::Path;

use super::delimited::{Splitting, delimiter};
use super::encoding::OldFont;
use super::file::{self, FileFault, Source};
use super::grid::{RawRow, Shape, Value};
use super::heading::{Column, Columns, field};
use super::laid::Laid;
use super::layout::Layout;
use super::opening::Opening;
use super::table::{MAX_ROWS, Refused, Table, TableFault};
use super::workbook::{MAX_INFLATED, Workbook};
use crate::text::fold;

/// So many cells of a row of a text are looked at: over the limit of columns, each would cost a look at all headings known.
const READ: usize = 1001;
/// The most rows of all sheets together: several sheets may be one and the same part of the archive.
const ALL_ROWS: usize = 5 * MAX_ROWS;

/// The tables of a file.
#[derive(Debug, Default)]
pub struct Tables {
    /// Each as it was read, in the order of the sheets; at least one.
    pub read: Vec<Result<Table, Refused>>,
    /// Sheets that hold no table with the columns.
    pub passed: Vec<String>,
    /// Sheets a person does not see, which were not told to be read.
    pub hidden: Vec<String>,
    /// Sheets that were not told to be read, where others were.
    pub unchosen: Vec<String>,
}

/// Reads the tables with columns of a file.
///
/// # Errors
/// Where the file cannot be read at all, or has not the sheets told.
pub fn tables(path: &Path, columns: &'static [Column], opening: &Opening) -> Result<Tables, FileFault> {
    let Some(mut book) = Workbook::open(path)? else {
        let source = file::read(path, opening.encoding)?;
        if let Some(sheet) = opening.sheets.first() {
            return Err(FileFault::NoSheet { typed: sheet.clone(), sheets: Vec::new() });
        }
        let read = vec![of_text(&source, columns, opening)];
        return Ok(Tables { read, ..Tables::default() });
    };
    let told = told(&book.sheets, &opening.sheets)?;
    let (mut known, mut others, mut hidden, mut unchosen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut sheets, mut rows) = (Vec::new(), 0);
    for (name, seen) in book.sheets.clone() {
        if !told.as_ref().map_or(seen, |told| told.contains(&name)) {
            if told.is_some() { &mut unchosen } else { &mut hidden }.push(name);
            continue;
        }
        let read = of_sheet(&mut book, path, &name, (columns, opening), None)?;
        rows += read.as_ref().unwrap_or_else(|refused| &refused.rest).len();
        if rows > ALL_ROWS {
            return Err(FileFault::Inflates { limit: MAX_INFLATED });
        }
        sheets.push((name, read));
    }
    let font = sheets.iter().find_map(|(_, read)| typed_in(laid(read)));
    for (name, mut read) in sheets {
        if let Some(font) = open_font(laid(&read), font) {
            read = of_sheet(&mut book, path, &name, (columns, opening), Some(font))?;
        }
        let headings = read.as_ref().map_or_else(|refused| &refused.rest.headings, |table| &table.headings);
        let columns = Columns::mapped(columns, opening.mapping.as_ref());
        let fields: BTreeSet<_> = headings.iter().filter_map(|heading| field(heading, columns)).collect();
        let fields = fields.len();
        match fields {
            _ if told.is_some() => known.push(read),
            // A list of one column is a table, if there is no better one.
            0 | 1 => others.push((name, fields, read)),
            _ => known.push(read),
        }
    }
    if known.is_empty() {
        let nothing = |read: &Result<Table, Refused>| {
            read.as_ref()
                .is_err_and(|refused| refused.rest.headings.is_empty() && refused.faults == [TableFault::NoRows])
        };
        if told.is_none() && others.iter().all(|(.., read)| nothing(read)) {
            return Err(FileFault::Empty);
        }
        // Without a heading that is known the first is as good as any.
        let Some(best) = others.iter().map(|(_, fields, _)| *fields).max() else { return Err(FileFault::Empty) };
        let (is_best, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, fields, _)| *fields == best);
        let mut is_best = is_best.into_iter();
        known.extend(is_best.by_ref().take(if best == 0 { 1 } else { usize::MAX }).map(|(.., read)| read));
        others = is_best.chain(rest).collect();
    }
    let passed = others.into_iter().map(|(name, ..)| name).collect();
    Ok(Tables { read: known, passed, hidden, unchosen })
}

/// Splits a text into the rows of a table with columns. Every faulty row is reported, and none hides another.
///
/// # Errors
/// Where the table may not be used: every fault, and the rows that are sound.
pub fn of_text(source: &Source, columns: &'static [Column], opening: &Opening) -> Result<Table, Refused> {
    let read = text_typed_in(source, columns, opening, None);
    match open_font(laid(&read), None) {
        Some(font) => text_typed_in(source, columns, opening, Some(font)),
        None => read,
    }
}

fn text_typed_in(
    source: &Source,
    columns: &'static [Column],
    opening: &Opening,
    font: Option<OldFont>,
) -> Result<Table, Refused> {
    let (delimiter, start) = delimiter(&source.text);
    let mut splitting = Splitting::new(delimiter);
    let mut layout = Layout::new(columns, opening, Shape::default(), true);
    layout.typed_in(font);
    splitting.block(&source.text, start, true, &mut |number, record, _| {
        let cells = record.iter().take(READ).map(|cell| Value::Text(cell.to_owned())).collect();
        layout.push(RawRow { number, cells })
    });
    let mut read = layout.finish(splitting.faults);
    let table = read.as_mut().unwrap_or_else(|refused| &mut *refused.rest);
    table.name.clone_from(&source.name);
    table.sha256.clone_from(&source.sha256);
    table.delimiter = char::from(delimiter);
    table.encoding = Some(source.encoding);
    read
}

fn of_sheet(
    book: &mut Workbook,
    path: &Path,
    name: &str,
    (columns, opening): (&'static [Column], &Opening),
    font: Option<OldFont>,
) -> Result<Result<Table, Refused>, FileFault> {
    let mut layout = Layout::new(columns, opening, book.shape(name)?, false);
    layout.typed_in(font);
    layout.named(name);
    book.rows(name, &mut |row| layout.push(row))?;
    let mut read = layout.finish(Vec::new());
    let table = read.as_mut().unwrap_or_else(|refused| &mut *refused.rest);
    table.name = path.display().to_string();
    table.sha256.clone_from(&book.sha256);
    table.sheet = Some(name.to_owned());
    Ok(read)
}

/// What stands beside the rows of a table, were it read or refused.
fn laid(read: &Result<Table, Refused>) -> &Laid {
    &read.as_ref().unwrap_or_else(|refused| &refused.rest).laid
}

/// The old font that the first of a table's cells in one was typed in.
fn typed_in(laid: &Laid) -> Option<OldFont> {
    laid.old_fonts.first().map(|cell| cell.font)
}

/// The font to read a table in once more, where cells were left as they are that stand above its first, or on a sheet
/// without one: "HTX §" says nothing in a file that is not otherwise in TCVN3.
fn open_font(laid: &Laid, of_file: Option<OldFont>) -> Option<OldFont> {
    typed_in(laid).or(of_file).filter(|_| laid.font_open)
}

/// The sheets that are told, by their names; `None`: all.
fn told(sheets: &[(String, bool)], typed: &[String]) -> Result<Option<Vec<String>>, FileFault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let names = || sheets.iter().map(|(name, _)| name);
    let found = typed.iter().map(|typed| {
        let exact = names().find(|name| fold::key(name) == fold::key(typed));
        let number = || typed.parse::<usize>().ok().and_then(|number| names().nth(number.checked_sub(1)?));
        let found = exact.or_else(|| names().find(|name| fold::search(name) == fold::search(typed))).or_else(number);
        let missing = || FileFault::NoSheet { typed: typed.clone(), sheets: names().cloned().collect() };
        found.cloned().ok_or_else(missing)
    });
    found.collect::<Result<_, _>>().map(Some)
}

#[cfg(test)]
mod tests;
