//! The records of an `.xls` ([MS-XLS], BIFF): those that a list is made of are written anew, weighed, so that nothing else
//! comes before a reader that has no limits. It makes room for what a count announces, writes out every blank cell between
//! two that are filled, gives each cell a text of its own, and turns formulas into text that nobody asks for.

use super::compound::{long, word};
use super::extent::Extent;
use super::{MAX_SHEETS, texts};
use crate::roster::file::FileFault;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
const FORMULA: u16 = 0x0006;
const STRING: u16 = 0x0207;
const LABEL_SST: u16 = 0x00fd;
const MUL_RK: u16 = 0x00bd;
const SST: u16 = 0x00fc;
const BOUND_SHEET: u16 = 0x0085;
const CONTINUE: u16 = 0x003c;

/// The most pieces of the list of texts: each but the last is of 8,224 bytes, and a file of the most bytes has fewer. Its
/// reader takes them off one by one at the front.
const MOST_PIECES: usize = 1 << 15;
/// What a cell takes in a list of them, and what it takes in a table twice: as read and as handed on.
const LISTED: u64 = 40;
const LAID: u64 = 64;
/// The same of a formula.
const FORMULA_LISTED: u64 = 32;
const FORMULA_LAID: u64 = 24;
/// What a text takes besides its letters, a merged range, a name of a sheet with what is told of it.
const SLOT: u64 = 32;
const MERGE: u64 = 64;

/// The stream of a workbook with nothing in it but what lists are made of, if that takes no more than so many bytes.
pub(super) fn plain(stream: &[u8], limit: u64) -> Result<Vec<u8>, FileFault> {
    let mut book =
        Book { out: Vec::with_capacity(stream.len()), sheets: Vec::new(), texts: Vec::new(), taken: 0, limit };
    book.globals(stream)?;
    // Sheets have records of their own; read one part over and over, a short file would be a long one.
    let mut left = stream.len();
    for (at, told) in std::mem::take(&mut book.sheets) {
        let begin = u32::try_from(book.out.len()).map_err(|_| FileFault::Damaged)?;
        let from = usize::try_from(long(told, 0).unwrap_or(u32::MAX)).unwrap_or(usize::MAX);
        book.out[at..at + 4].copy_from_slice(&begin.to_le_bytes());
        // Charts and macros are no lists.
        if told.get(5) == Some(&0) {
            let records = stream.get(from..).ok_or(FileFault::Damaged)?;
            let read = book.sheet(records, || texts::of_name(told.get(6..).unwrap_or_default()))?;
            left = left.checked_sub(read).ok_or(FileFault::Damaged)?;
        }
        book.put(EOF, &[]);
    }
    Ok(book.out)
}

/// What is written, and what is known of it.
struct Book<'s> {
    out: Vec<u8>,
    /// The sheets: where in `out` the place of each is told, and all that is told of it.
    sheets: Vec<(usize, &'s [u8])>,
    /// What each shared text takes.
    texts: Vec<u64>,
    taken: u64,
    limit: u64,
}

impl<'s> Book<'s> {
    fn put(&mut self, kind: u16, data: &[u8]) {
        self.out.extend(kind.to_le_bytes());
        self.out.extend(u16::try_from(data.len()).unwrap_or(u16::MAX).to_le_bytes()); // it was read with such a length
        self.out.extend_from_slice(data);
    }

    fn take(&mut self, bytes: u64) -> Result<(), FileFault> {
        self.taken = self.taken.saturating_add(bytes);
        if self.taken > self.limit { Err(FileFault::Inflates { limit: self.limit }) } else { Ok(()) }
    }

    /// What stands before the sheets.
    fn globals(&mut self, stream: &'s [u8]) -> Result<(), FileFault> {
        let mut records = Records { bytes: stream, at: 0 };
        while let Some((kind, data)) = records.next()? {
            match kind {
                // A password, of whatever strength.
                0x002f => return Err(FileFault::Protected),
                // Version, letters, days from 1904, how numbers look.
                BOF | 0x0042 | 0x0022 | 0x041e | 0x00e0 => self.put(kind, data),
                BOUND_SHEET if data.len() < 6 => return Err(FileFault::Damaged),
                BOUND_SHEET if self.sheets.len() == MAX_SHEETS => {
                    return Err(FileFault::TooManySheets { limit: MAX_SHEETS });
                }
                BOUND_SHEET => {
                    self.sheets.push((self.out.len() + 4, data));
                    self.put(kind, data);
                }
                SST => {
                    let mut pieces = vec![data];
                    self.put(kind, data);
                    while let Some(more) = records.next_of(CONTINUE)? {
                        pieces.push(more);
                        self.put(CONTINUE, more);
                    }
                    let most = usize::try_from(self.limit.saturating_sub(self.taken) / SLOT).unwrap_or(usize::MAX);
                    if pieces.len() > MOST_PIECES {
                        return Err(FileFault::Damaged);
                    }
                    self.texts = texts::lengths(&pieces, most).ok_or(FileFault::Damaged)?;
                    self.take(self.texts.iter().map(|length| length + SLOT).sum())?;
                }
                EOF => break,
                _ => {}
            }
        }
        self.put(EOF, &[]);
        Ok(())
    }

    /// A sheet; how many bytes of it were read.
    fn sheet(&mut self, bytes: &[u8], name: impl Fn() -> String) -> Result<usize, FileFault> {
        let mut records = Records { bytes, at: 0 };
        let (mut cells, mut formulas, mut last) = (Extent::default(), Extent::default(), (0, 0));
        // Charts stand within sheets and have records like cells.
        let (mut begun, mut within) = (false, 0_u64);
        while let Some((kind, data)) = records.next()? {
            match kind {
                BOF if begun => within += 1,
                EOF if within > 0 => within -= 1,
                EOF => break,
                _ if within > 0 => {}
                BOF => {
                    begun = true;
                    self.put(kind, data);
                }
                FORMULA => {
                    let told = data.get(..20).ok_or(FileFault::Damaged)?;
                    last = place(data)?;
                    // In the place of the formula one that is nothing: a missing argument.
                    self.put(kind, &[told, &[1, 0, 0x16]].concat());
                    cells.add(last);
                    formulas.add(last);
                    self.take(LISTED + FORMULA_LISTED)?;
                }
                // What the formula before it shows.
                STRING => {
                    self.put(kind, data);
                    cells.add(last);
                    self.take(LISTED + texts::told(data))?;
                }
                // Number, truth or error, RK.
                0x0203 | 0x0205 | 0x027e => {
                    self.put(kind, data);
                    cells.add(place(data)?);
                    self.take(LISTED)?;
                }
                // A text, and one of several looks.
                0x0204 | 0x00d6 => {
                    self.put(kind, data);
                    cells.add(place(data)?);
                    self.take(LISTED + texts::told(data.get(6..).unwrap_or_default()))?;
                }
                LABEL_SST => {
                    self.put(kind, data);
                    let text = long(data, 6).and_then(|text| self.texts.get(usize::try_from(text).ok()?));
                    let length = text.copied().unwrap_or_default();
                    cells.add(place(data)?);
                    self.take(LISTED + 2 * length)?;
                }
                MUL_RK => {
                    let (row, column) = place(data)?;
                    let many = u32::try_from(data.len().saturating_sub(6) / 6).unwrap_or(u32::MAX);
                    self.put(kind, data);
                    (column..column + many).for_each(|column| cells.add((row, column)));
                    self.take(LISTED * u64::from(many))?;
                }
                // Merged cells.
                0x00e5 => {
                    self.put(kind, data);
                    self.take(MERGE * (data.len() / 8) as u64)?;
                }
                _ => {}
            }
            let laid = cells.area() * LAID + formulas.area() * FORMULA_LAID;
            if self.taken.saturating_add(laid) > self.limit {
                return Err(cells.over(name()).into_fault(self.limit));
            }
        }
        self.take(cells.area() * LAID + formulas.area() * FORMULA_LAID)?;
        Ok(records.at)
    }
}

/// Records one after the other: a kind, a length, so many bytes.
struct Records<'s> {
    bytes: &'s [u8],
    at: usize,
}

impl<'s> Records<'s> {
    fn next(&mut self) -> Result<Option<(u16, &'s [u8])>, FileFault> {
        let rest = &self.bytes[self.at..];
        if rest.is_empty() {
            return Ok(None);
        }
        let found = word(rest, 0).zip(word(rest, 2));
        let found = found.and_then(|(kind, length)| Some((kind, rest.get(4..4 + usize::from(length))?)));
        let (kind, data) = found.ok_or(FileFault::Damaged)?;
        self.at += 4 + data.len();
        Ok(Some((kind, data)))
    }

    /// The next if it is of a kind.
    fn next_of(&mut self, kind: u16) -> Result<Option<&'s [u8]>, FileFault> {
        if word(self.bytes, self.at) != Some(kind) {
            return Ok(None);
        }
        Ok(self.next()?.map(|(_, data)| data))
    }
}

/// The row and the column that a cell's record begins with.
fn place(data: &[u8]) -> Result<(u32, u32), FileFault> {
    let place = word(data, 0).zip(word(data, 2)).ok_or(FileFault::Damaged)?;
    Ok((place.0.into(), place.1.into()))
}

#[cfg(test)]
mod tests;
