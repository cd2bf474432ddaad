//! A workbook's sheets, read row by row within limits: `.xlsx`, `.xls`, `.ods`.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use calamine::{Data, DataRef, Dimensions, Ods, Range, Reader, SheetType, SheetVisible, Xls, Xlsx};

use super::file::{self, BinaryKind, FileFault, MAX_BYTES};
use super::grid::{Merge, RawRow, Shape, Value};

mod compound;
mod extent;
mod records;
mod repeats;
mod shown;
mod texts;
mod values;
mod weight;

use shown::Truths;
pub use values::NOT_RECKONED;
pub(super) use values::serial;
use values::{seen, value};
pub use weight::within;

/// The most that a workbook may inflate to, in bytes: 512 MiB. Its shared strings are in memory, and as many rows as are
/// read at most, in the columns of a register, stay well below.
pub const MAX_INFLATED: u64 = 512 << 20;
/// The most sheets of a workbook: all may be one part of the archive, read as often.
pub const MAX_SHEETS: usize = 500;
/// A text longer than any that a list is made of, a note's say, in bytes; and the most of such texts in a workbook. One
/// of them may be shared by a million cells of a small file, and is read in each.
const LONG: usize = 4096;
const MAX_LONG: u64 = 16 << 20;
/// The most columns looked at: a cell beyond is one column too many.
const COLUMNS: u32 = 1000;

/// A workbook whose sheets can be read.
pub struct Workbook {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its sheets in order: name, and whether a person sees it. Charts are left out.
    pub sheets: Vec<(String, bool)>,
    book: Book,
    /// What was read of texts over [`LONG`], in bytes.
    long: u64,
}

enum Book {
    Xlsx(Box<Xlsx<BufReader<File>>>),
    Xls(Box<Xls<Cursor<Vec<u8>>>>),
    /// And what its reader does not tell: whether its days count from 1904, and which of its numbers show a truth.
    Ods(Box<Ods<Cursor<Vec<u8>>>>, bool, Truths),
}

impl Workbook {
    /// Opens a file if its first bytes are a workbook's; `None` where they are another file's.
    ///
    /// # Errors
    /// What [`file::read`] would say of opening it, or that it is damaged, protected or inflates to too much.
    pub fn open(path: &Path) -> Result<Option<Self>, FileFault> {
        let mut file = file::open(path)?;
        let mut head = Vec::new();
        (&mut file).take(file::HEAD).read_to_end(&mut head)?;
        let name = path.display().to_string();
        let Some(kind) = file::kind_of(&head, &name) else { return Ok(None) };
        if kind == BinaryKind::Xls && name.to_lowercase().ends_with(".xlsx") {
            return Err(FileFault::Protected); // a password wraps the archive in the older container
        }
        if !matches!(kind, BinaryKind::Xlsx | BinaryKind::Xls | BinaryKind::Ods) {
            return Ok(None);
        }
        if file.metadata()?.len() > MAX_BYTES {
            return Err(FileFault::TooLarge { limit: MAX_BYTES });
        }
        file.seek(SeekFrom::Start(0))?;
        let sha256 = file::sum(&mut file)?;
        file.seek(SeekFrom::Start(0))?;
        if kind != BinaryKind::Xls {
            within(BufReader::new(file.try_clone()?), MAX_INFLATED)?;
            file.seek(SeekFrom::Start(0))?;
        }
        let book = guarded(|| Book::open(kind, file))?;
        let sheets = book.sheets();
        if sheets.len() > MAX_SHEETS {
            return Err(FileFault::TooManySheets { limit: MAX_SHEETS });
        }
        Ok(Some(Self { sha256, sheets, book, long: 0 }))
    }

    /// What is known of a sheet besides its cells.
    pub fn shape(&mut self, sheet: &str) -> Result<Shape, FileFault> {
        guarded(|| self.book.shape(sheet))
    }

    /// Reads the rows of a sheet that have a cell which is not blank, in order, until `take` says no.
    pub fn rows(&mut self, sheet: &str, take: &mut dyn FnMut(RawRow) -> bool) -> Result<(), FileFault> {
        let Self { book, long, .. } = self;
        guarded(|| {
            book.rows(sheet, &mut |row| {
                let texts = row.cells.iter().map(|cell| if let Value::Text(text) = cell { text.len() } else { 0 });
                *long += texts.filter(|len| *len > LONG).sum::<usize>() as u64;
                *long <= MAX_LONG && take(row)
            })
        })?;
        if *long > MAX_LONG { Err(FileFault::Inflates { limit: MAX_LONG }) } else { Ok(()) }
    }
}

impl Book {
    fn open(kind: BinaryKind, mut file: File) -> Result<Self, FileFault> {
        let mut whole = || {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map(|_| Cursor::new(bytes))
        };
        Ok(match kind {
            BinaryKind::Xls => {
                let bytes = plain_xls(whole()?.into_inner(), MAX_INFLATED)?;
                Self::Xls(Box::new(Xls::new(bytes).map_err(|_| FileFault::Damaged)?))
            }
            BinaryKind::Ods => {
                let bytes = whole()?;
                let truths = repeats_within(&bytes, MAX_INFLATED)?;
                let from_1904 = counts_from_1904(&bytes);
                let book = Ods::new(bytes).map_err(|error| match error {
                    calamine::OdsError::Password => FileFault::Protected,
                    _ => FileFault::Damaged,
                })?;
                Self::Ods(Box::new(book), from_1904, truths)
            }
            _ => Self::Xlsx(Box::new(Xlsx::new(BufReader::new(file)).map_err(|error| match error {
                calamine::XlsxError::Password => FileFault::Protected,
                _ => FileFault::Damaged,
            })?)),
        })
    }

    fn sheets(&self) -> Vec<(String, bool)> {
        let sheets = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book, ..) => book.sheets_metadata(),
        };
        let tables = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        tables.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
    }

    fn shape(&mut self, sheet: &str) -> Result<Shape, FileFault> {
        let damaged = |_| FileFault::Damaged;
        let (merges, epoch_1904) = match self {
            Self::Xlsx(book) => {
                let merges = book.merge_cells_by_sheet_name(sheet).map_err(|_| FileFault::Damaged)?;
                (Some(merges), book.has_1904_epoch())
            }
            Self::Xls(book) => (Some(book.merge_cells_by_sheet_name(sheet).map_err(damaged)?), book.has_1904_epoch()),
            // The format has them, the reader does not tell.
            Self::Ods(_, from_1904, _) => (None, *from_1904),
        };
        let merge = |found: &Dimensions| Merge {
            rows: (u64::from(found.start.0) + 1, u64::from(found.end.0) + 1),
            columns: (place(found.start.1), place(found.end.1)),
        };
        Ok(Shape { merges: merges.map(|merges| merges.iter().map(merge).collect()), epoch_1904 })
    }

    fn rows(&mut self, sheet: &str, take: &mut dyn FnMut(RawRow) -> bool) -> Result<(), FileFault> {
        match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| FileFault::Damaged)?;
                let (mut row, mut seen): (Option<RawRow>, _) = (None, HashSet::new());
                while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| FileFault::Damaged)? {
                    let (number, column) = cell.pos;
                    let mut value = value(&cell.value);
                    // A formula whose result is no text has one: =IF(A2="","",…).
                    if value.is_blank() {
                        if cell.formula.is_none() || !matches!(cell.value, DataRef::Empty) {
                            continue;
                        }
                        value = Value::Text(NOT_RECKONED.to_owned());
                    }
                    let number = u64::from(number) + 1;
                    if row.as_ref().is_some_and(|row| row.number != number) && !row.take().is_none_or(&mut *take) {
                        return Ok(());
                    }
                    let again = row.is_none() && !seen.insert(number);
                    let row = row.get_or_insert_with(|| RawRow { number, cells: Vec::new() });
                    // What stands there already would be lost, or the row be read as two.
                    let stands = row.cells.get(place(column)).is_some_and(|other| !other.is_blank() && *other != value);
                    if again || (stands && column < COLUMNS) {
                        return Err(FileFault::CellTwice {
                            sheet: sheet.to_owned(),
                            row: number,
                            column: column.into(),
                        });
                    }
                    put(row, column, value);
                }
                let _ = row.is_some_and(take); // the last
                Ok(())
            }
            Self::Xls(book) => {
                of_range(&book.worksheet_range(sheet).map_err(|_| FileFault::Damaged)?, |_, _| None, take);
                Ok(())
            }
            Self::Ods(book, _, truths) => {
                let truth = |row, column| truths.at(sheet, row, u64::from(column) + 1);
                of_range(&book.worksheet_range(sheet).map_err(|_| FileFault::Damaged)?, truth, take);
                Ok(())
            }
        }
    }
}

/// An `.xls` written anew with nothing in it but what a list is made of, unless that takes more than so many bytes.
fn plain_xls(file: Vec<u8>, limit: u64) -> Result<Cursor<Vec<u8>>, FileFault> {
    let stream = compound::stream(&file, &["Workbook", "Book"]).ok_or(FileFault::Damaged)?;
    drop(file);
    let plain = records::plain(&stream, limit)?;
    drop(stream);
    compound::written("Workbook", &plain).map(Cursor::new).ok_or(FileFault::Damaged)
}

/// Refuses an `.ods` that takes more than so many bytes when each cell stands as often as it is said to: its reader
/// writes all of them out. Else, which of its numbers show a truth.
fn repeats_within(bytes: &Cursor<Vec<u8>>, limit: u64) -> Result<Truths, FileFault> {
    // What cannot be read is the reader's to refuse.
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes.get_ref())) else { return Ok(Truths::default()) };
    let Ok(part) = zip.by_name("content.xml") else { return Ok(Truths::default()) };
    repeats::within(BufReader::new(part), limit).map_err(|over| over.into_fault(limit))
}

/// Whether the days of an `.ods` count from 1904; that stands before its first table.
fn counts_from_1904(bytes: &Cursor<Vec<u8>>) -> bool {
    const MOST: u64 = 16 << 20;
    let mut text = Vec::new();
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes.get_ref())) else { return false };
    let Ok(part) = zip.by_name("content.xml") else { return false };
    if part.take(MOST).read_to_end(&mut text).is_err() {
        return false;
    }
    let text = String::from_utf8_lossy(&text);
    let before = text.split("<table:table ").next().unwrap_or_default();
    before
        .split("<table:null-date")
        .nth(1)
        .is_some_and(|tag| tag.split('>').next().is_some_and(|tag| tag.contains("1904")))
}

/// The rows of a sheet read whole; `truth` tells of a number, by its row from 1 and its column from 0, what it shows.
fn of_range(range: &Range<Data>, truth: impl Fn(u64, u32) -> Option<bool>, take: &mut dyn FnMut(RawRow) -> bool) {
    let Some((first, left)) = range.start() else { return };
    for (number, cells) in (u64::from(first) + 1..).zip(range.rows()) {
        let mut row = RawRow { number, cells: Vec::new() };
        for (column, cell) in (left..).zip(cells) {
            let truth = if matches!(cell, Data::Float(_)) { truth(number, column) } else { None };
            let value = value(&truth.map_or_else(|| seen(cell), DataRef::Bool));
            if !value.is_blank() {
                put(&mut row, column, value);
            }
        }
        if !row.cells.is_empty() && !take(row) {
            return;
        }
    }
}

/// Puts a value in its column of a row.
fn put(row: &mut RawRow, column: u32, value: Value) {
    let place = place(column.min(COLUMNS));
    if row.cells.len() <= place {
        row.cells.resize(place + 1, Value::Blank);
    }
    row.cells[place] = value;
}

fn place(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

/// Runs a reader that panics on some cells that no spreadsheet writes: A99999999999999999999.
fn guarded<T>(read: impl FnOnce() -> Result<T, FileFault>) -> Result<T, FileFault> {
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(FileFault::Damaged))
}
