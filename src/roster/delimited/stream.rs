//! A table read a block at a time: of many more rows than a [`Table`](crate::roster::Table) holds, in little memory. Its first
//! record is its headings.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use csv::StringRecord;
use sha2::{Digest, Sha256};

use super::records::Splitting;
use super::sniff;
use crate::roster::file::{self, FileFault};
use crate::roster::grid::tidy;
use crate::roster::table::{TableFault, too_long};
use crate::text::hex;

/// The most rows of a table read so.
pub const MAX_STREAMED: usize = 5_000_000;
/// How much is read at a time, in bytes.
const BLOCK: usize = 1 << 20;
/// A record that ends nowhere within this is cut, and is then at fault.
const MAX_RECORD: usize = 16 * BLOCK;

/// A table under way: its headings are known, its rows are read once, by [`Self::rows`].
#[derive(Debug)]
pub struct Stream {
    /// The path as it was typed.
    pub name: String,
    /// `,`, `;` or a tab.
    pub delimiter: char,
    /// Tidied as cells are; none where they cannot be read.
    pub headings: Vec<String>,
    file: File,
    hash: Sha256,
    /// What is read and not yet taken.
    bytes: Vec<u8>,
    /// Where the table starts in it: after a byte order mark and a line `sep=;`.
    start: usize,
    ended: bool,
}

/// What a stream of rows came to.
#[derive(Debug)]
pub struct Streamed {
    /// SHA-256 of the file's bytes, where they were read to the end.
    pub sha256: String,
    /// What is wrong with the shape of its rows.
    pub faults: Vec<TableFault>,
}

/// The cells of a row as the file has them, no more than there are headings.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'r> {
    record: &'r StringRecord,
    width: usize,
}

impl<'r> Cells<'r> {
    /// All the cells of a record.
    pub fn of(record: &'r StringRecord) -> Self {
        Self { record, width: record.len() }
    }

    /// The cell at a place, from 0, tidied; blank past the row's end.
    pub fn get(&self, place: usize) -> Cow<'r, str> {
        self.record.get(place).filter(|_| place < self.width).map(tidy).unwrap_or_default()
    }

    /// Its cells, each tidied.
    pub fn texts(&self) -> Vec<String> {
        (0..self.count()).map(|place| self.get(place).into_owned()).collect()
    }

    /// How many cells the row has, blank ones among them.
    pub fn count(&self) -> usize {
        self.record.len().min(self.width)
    }
}

/// The rows of a stream as far as they have been read.
struct Rows {
    splitting: Splitting,
    headings: Option<Vec<String>>,
    read: usize,
}

impl Rows {
    fn new(delimiter: char) -> Self {
        Self { splitting: Splitting::new(u8::try_from(delimiter).unwrap_or(b',')), headings: None, read: 0 }
    }

    /// Reads a block as [`Splitting::block`] does.
    fn block(
        &mut self,
        text: &str,
        start: usize,
        last: bool,
        take: &mut dyn FnMut(u64, Cells<'_>) -> bool,
    ) -> Option<usize> {
        let Self { splitting, headings, read } = self;
        splitting.block(text, start, last, &mut |line, record, faults| {
            let Some(headings) = headings else {
                // A row must not be taken for headings that cannot be read.
                *headings = faults.is_empty().then(|| record.iter().map(|cell| tidy(cell).into_owned()).collect());
                return headings.is_some();
            };
            if *read + faults.len() >= MAX_STREAMED {
                faults.push(TableFault::TooManyRows { line, limit: MAX_STREAMED });
                return false;
            }
            let width = headings.len();
            if let Some(fault) = too_long(line, width, record.iter()) {
                faults.push(fault);
                return true;
            }
            *read += 1;
            take(line, Cells { record, width })
        })
    }
}

impl Stream {
    /// Opens a file and reads its headings.
    ///
    /// # Errors
    /// What [`file::read`] would say of the file's beginning, but for that it is empty: it then has no headings.
    pub fn open(path: &Path) -> Result<Self, FileFault> {
        let mut stream = Self {
            name: path.display().to_string(),
            delimiter: ',',
            headings: Vec::new(),
            file: file::open(path)?,
            hash: Sha256::new(),
            bytes: Vec::new(),
            start: 0,
            ended: false,
        };
        stream.more()?;
        file::may_be_text(&stream.name, &stream.bytes)?;
        let text = text(&stream.bytes, stream.ended, 1)?;
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let (delimiter, start) = sniff::delimiter(&text[mark..]);
        // No row is let in: the headings alone.
        let mut rows = Rows::new(char::from(delimiter));
        rows.block(&text[mark..], start, stream.ended, &mut |_, _| false);
        stream.headings = rows.headings.unwrap_or_default();
        (stream.delimiter, stream.start) = (char::from(delimiter), mark + start);
        Ok(stream)
    }

    /// Reads every row, sound ones to `take` with the line each starts on, until it says no.
    ///
    /// # Errors
    /// Where the file is not UTF-8, or cannot be read on.
    pub fn rows(mut self, mut take: impl FnMut(u64, Cells<'_>) -> bool) -> Result<Streamed, FileFault> {
        let mut rows = Rows::new(self.delimiter);
        loop {
            let text = text(&self.bytes, self.ended, rows.splitting.line)?;
            let last = self.ended || text.len() > MAX_RECORD;
            let taken = rows.block(text, self.start, last, &mut take);
            let Some(taken) = taken.filter(|_| !self.ended) else { break };
            self.bytes.drain(..taken);
            self.start = 0;
            self.more()?;
        }
        Ok(Streamed { sha256: hex(self.hash.finalize()), faults: rows.splitting.faults })
    }

    /// Reads the next block.
    fn more(&mut self) -> Result<(), FileFault> {
        let held = self.bytes.len();
        let read = (&mut self.file).take(BLOCK as u64).read_to_end(&mut self.bytes)?;
        self.hash.update(&self.bytes[held..]);
        self.ended = read < BLOCK;
        Ok(())
    }
}

/// Bytes that start on a line, as text; a letter cut off at the end of a block is left for the next.
fn text(bytes: &[u8], ended: bool, line: u64) -> Result<&str, FileFault> {
    std::str::from_utf8(bytes).or_else(|error| {
        let sound = error.valid_up_to();
        match error.error_len() {
            None if !ended => Ok(std::str::from_utf8(&bytes[..sound]).unwrap_or_default()),
            _ => Err(file::not_utf8(bytes, sound, false, line)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::heading::MARKS;
    use crate::roster::tables::of_text;
    use crate::roster::{Encoding, Opening};

    type Found = (Vec<String>, Vec<(u64, Vec<String>)>, Streamed);

    fn rows(text: &[u8]) -> Found {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, text).unwrap();
        let stream = Stream::open(&path).unwrap();
        let (headings, mut rows) = (stream.headings.clone(), Vec::new());
        let width = headings.len();
        let streamed = stream.rows(|line, cells| {
            rows.push((line, (0..width).map(|place| cells.get(place).into_owned()).collect()));
            true
        });
        (headings, rows, streamed.unwrap())
    }

    /// Rows of every awkward shape, enough of them to fall across the ends of several blocks.
    #[test]
    fn a_table_in_blocks_is_the_table_whole() {
        // Long in a debug build: each on a core of its own.
        std::thread::scope(|scope| {
            for newline in ["\n", "\r\n", "\r"] {
                scope.spawn(move || is_the_table_whole(newline));
            }
        });
    }

    fn is_the_table_whole(newline: &str) {
        let told = if newline == "\r" { "" } else { "sep=;" };
        let mut text = format!("\u{feff}{told}{}mã;tên;điểm{newline}", &newline[..newline.len().min(told.len())]);
        for n in 0..110_000 {
            let row = match n % 9 {
                0 => format!("{n};\"hai{newline}dòng ; {n}\";2"),
                1 => format!("{n};Chè Shan tuyết cổ thụ;"),
                2 => format!("{n};\"ngoặc \"\"kép\"\"\";1,5"),
                3 => format!("{n};thừa;1;2;3"),
                4 => format!("{n};\"không đóng;1"),
                5 => String::new(),
                6 => format!("{n}"),
                7 => format!("\"{n}\"chữ;a;b"),
                _ => format!("{n};x;'=1+1"),
            };
            text += &(row + newline);
        }
        assert!(text.len() > 2 * BLOCK);
        let (headings, streamed, end) = rows(text.as_bytes());
        let source = file::Source {
            name: "a.csv".into(),
            text: text[3..].to_owned(),
            sha256: String::new(),
            encoding: Encoding::Utf8,
        };
        let refused = of_text(&source, MARKS, &Opening::default()).unwrap_err();
        assert_eq!(headings, refused.rest.headings);
        assert_eq!(end.faults, refused.faults);
        assert_eq!(end.sha256, hex(Sha256::digest(text.as_bytes())));
        let filled = |row| (0..3).map(|place| refused.rest.cell(row, place).to_owned()).collect();
        let whole: Vec<(u64, Vec<String>)> = refused.rest.rows().iter().map(|row| (row.line, filled(*row))).collect();
        assert!(streamed == whole, "{newline:?}");
    }

    #[test]
    fn another_encoding_far_down_is_placed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let mut bytes = "ma,diem\n".repeat(300_000).into_bytes();
        bytes.extend(b"M\xe3\xecm,1\n");
        std::fs::write(&path, bytes).unwrap();
        let fault = Stream::open(&path).unwrap().rows(|_, _| true).unwrap_err();
        assert!(
            matches!(fault, FileFault::NotUtf8 { line: 300_001, column: 2, byte: 0xe3, utf16: false }),
            "{fault:?}"
        );
    }

    #[test]
    fn a_record_without_an_end_is_cut() {
        let mut text = String::from("ma,diem\n");
        text += &"x".repeat(MAX_RECORD + 3 * BLOCK);
        let (_, found, end) = rows(text.as_bytes());
        assert!(found.len() <= 1);
        assert!(matches!(end.faults[0], TableFault::CellTooLong { line: 2, .. }), "{:?}", end.faults);
    }
}
