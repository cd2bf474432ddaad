//! Where a text's quotes are broken, found before the rows are split: the csv crate forgives a quote
//! never closed by swallowing every row after it.

use std::ops::Range;

use crate::roster::table::{MAX_CELL, MAX_ROWS};

/// A quoted cell that does not end as one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BrokenQuote {
    /// Where the quote opens, in bytes.
    pub opened: usize,
    /// Its cell in the record, from 1.
    pub column: usize,
    /// What cannot be trusted: from the start of the record to the end of the line the quote is on.
    pub lost: Range<usize>,
}

/// Every broken quote of `text` from byte `from` on, and where the last record that is whole ends. After
/// each broken quote reading starts again on the next line. Unless the text has `ended` with it,
/// what ends with a block may go on in the next.
pub(super) fn broken(text: &str, from: usize, delimiter: u8, ended: bool) -> (Vec<BrokenQuote>, usize) {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut at, mut record, mut column) = (from, from, 1);
    while at < bytes.len() && found.len() < MAX_ROWS {
        // Always at the start of a cell here.
        if bytes[at] == b'"' {
            match close(bytes, at, delimiter) {
                Close::At(end) if ended || end < bytes.len() => at = end,
                Close::At(_) | Close::Cut if !ended => break,
                _ => {
                    let lost = record..line_end(bytes, at);
                    if !ended && lost.end == bytes.len() {
                        break;
                    }
                    let opened = std::mem::replace(&mut at, lost.end);
                    found.push(BrokenQuote { opened, column, lost });
                    (record, column) = (at, 1);
                    continue;
                }
            }
        } else {
            at += bytes[at..].iter().position(|b| ends_cell(*b, delimiter)).unwrap_or(bytes.len() - at);
        }
        match bytes.get(at) {
            Some(byte) if *byte == delimiter => column += 1,
            Some(_) => (record, column) = (at + 1, 1),
            None => {}
        }
        at += 1;
    }
    (found, if ended { bytes.len() } else { record })
}

fn ends_cell(byte: u8, delimiter: u8) -> bool {
    byte == delimiter || byte == b'\n' || byte == b'\r'
}

/// How a quoted cell ends.
enum Close {
    /// Before this byte.
    At(usize),
    /// Not as a cell does.
    Broken,
    /// Not before the text does.
    Cut,
}

/// How the cell whose quote opens at `open` ends.
fn close(bytes: &[u8], open: usize, delimiter: u8) -> Close {
    // No cell is longer, so a stray quote costs no more than this to give up on.
    let limit = open + 2 * MAX_CELL;
    let mut at = open + 1;
    while at < bytes.len().min(limit) {
        if bytes[at] != b'"' {
            at += 1;
            continue;
        }
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None => return Close::At(at + 1),
            Some(next) if ends_cell(*next, delimiter) => return Close::At(at + 1),
            Some(_) => return Close::Broken,
        }
    }
    if at < limit { Close::Cut } else { Close::Broken }
}

/// The end of the line that byte `at` is on: the first byte of its line break.
fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|b| matches!(b, b'\r' | b'\n')).map_or(bytes.len(), |n| at + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Vec<(usize, usize)> {
        broken(text, 0, b',', true).0.iter().map(|quote| (quote.opened, quote.column)).collect()
    }

    #[test]
    fn quotes_that_close_are_sound() {
        for text in [
            "a,b\n\"x, y\",2\n",
            "\"x \"\"y\"\" z\",1\r\n\"two\nlines\",2",
            "a\n\"\"\n\"\",\"\"\n",
            "thân tre dài 5\" 3,2\n",
            "a, \"b\n",
        ] {
            assert_eq!(opened(text), [], "{text:?}");
        }
    }

    #[test]
    fn a_broken_quote_costs_its_own_line_only() {
        assert_eq!(opened("a,b\n1,\"x\n2,y\n3,\"z\n"), [(6, 2), (15, 2)]);
        assert_eq!(opened("a,b\n1,\"x\n2,\"y\"\n3,z\n"), [(6, 2)]);
        assert_eq!(opened("\"a\"b,c\n1,2\n"), [(0, 1)]);
    }
}
