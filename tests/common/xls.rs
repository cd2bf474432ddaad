//! An `.xls` made up, record by record: [MS-XLS] and, for the container, a crate that is not the program's.

#![allow(dead_code)] // each user uses its part
#![allow(clippy::unwrap_used)] // a helper of tests is a test

use std::io::{Cursor, Write};

/// A record: a kind, a length, so many bytes.
pub fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// Numbers of two bytes.
pub fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A cell's place, its look, and what else its record says.
pub fn cell(kind: u16, row: u16, column: u16, rest: &[u8]) -> Vec<u8> {
    record(kind, &[&words(&[row, column, 0])[..], rest].concat())
}

pub fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    cell(0x0203, row, column, &value.to_le_bytes())
}

/// Whole numbers side by side.
pub fn numbers(row: u16, column: u16, values: &[u32]) -> Vec<u8> {
    let each = values.iter().flat_map(|value| [&[0, 0][..], &(value << 2 | 2).to_le_bytes()].concat());
    let last = column + u16::try_from(values.len()).unwrap() - 1;
    record(0x00bd, &[words(&[row, column]), each.collect(), words(&[last])].concat())
}

/// A text with its length before it, in letters of two bytes.
pub fn text(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [words(&[u16::try_from(units.len()).unwrap()]), vec![1], words(&units)].concat()
}

/// A text of a cell's own.
pub fn label(row: u16, column: u16, said: &str) -> Vec<u8> {
    cell(0x0204, row, column, &text(said))
}

/// A text of the list.
pub fn shared(row: u16, column: u16, which: u32) -> Vec<u8> {
    cell(0x00fd, row, column, &which.to_le_bytes())
}

/// The list of texts, of one record.
pub fn texts(all: &[&str]) -> Vec<u8> {
    let count = u32::try_from(all.len()).unwrap().to_le_bytes();
    record(0x00fc, &[count.to_vec(), count.to_vec(), all.iter().flat_map(|said| text(said)).collect()].concat())
}

fn begin(kind: u16) -> Vec<u8> {
    record(0x0809, &words(&[0x0600, kind, 0, 0, 0, 0, 0, 0]))
}

pub fn end() -> Vec<u8> {
    record(0x000a, &[])
}

/// What is told of a sheet: where it begins, that it is one, its name.
pub fn told(at: usize, name: &str) -> Vec<u8> {
    let at = u32::try_from(at).unwrap().to_le_bytes();
    let name = [&[u8::try_from(name.len()).unwrap(), 0], name.as_bytes()].concat();
    record(0x0085, &[&at[..], &[0, 0], &name].concat())
}

/// A stream of sheets by name, with what else stands before them.
pub fn stream(globals: &[u8], sheets: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let before = [begin(5), record(0x0042, &words(&[1200])), globals.to_vec()].concat();
    let tell = |places: &[usize]| -> Vec<u8> {
        let told = places.iter().zip(sheets).flat_map(|(at, (name, _))| told(*at, name)).collect::<Vec<_>>();
        [before.clone(), told, end()].concat()
    };
    let mut places = vec![0; sheets.len()];
    let mut at = tell(&places).len();
    let bodies: Vec<Vec<u8>> = sheets.iter().map(|(_, cells)| [begin(0x10), cells.clone(), end()].concat()).collect();
    for (place, body) in places.iter_mut().zip(&bodies) {
        (*place, at) = (at, at + body.len());
    }
    [tell(&places), bodies.concat()].concat()
}

/// A stream as a file.
pub fn file(stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(stream).unwrap();
    file.into_inner().into_inner()
}
