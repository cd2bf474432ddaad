//! Where a text's quotes are broken, found before the rows are split: the csv crate forgives a quote
//! never closed by swallowing every row after it.

use std::ops::Range;

use super::{MAX_CELL, MAX_ROWS, line_end};

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

/// Every broken quote of `text` from byte `from` on. After each one reading starts again on the next line.
pub(super) fn broken(text: &str, from: usize, delimiter: u8) -> Vec<BrokenQuote> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut at, mut record, mut column) = (from, from, 1);
    while at < bytes.len() && found.len() < MAX_ROWS {
        // Always at the start of a cell here.
        if bytes[at] == b'"' {
            let Some(end) = close(bytes, at, delimiter) else {
                let lost = record..line_end(bytes, at);
                let opened = std::mem::replace(&mut at, lost.end);
                found.push(BrokenQuote { opened, column, lost });
                (record, column) = (at, 1);
                continue;
            };
            at = end;
        } else {
            at += bytes[at..].iter().position(|b| ends_cell(*b, delimiter)).unwrap_or(bytes.len() - at);
        }
        if bytes.get(at) == Some(&delimiter) {
            column += 1;
        } else {
            (record, column) = (at + 1, 1);
        }
        at += 1;
    }
    found
}

fn ends_cell(byte: u8, delimiter: u8) -> bool {
    byte == delimiter || byte == b'\n' || byte == b'\r'
}

/// The byte after the quote that closes the one at `open`, when the cell ends there.
fn close(bytes: &[u8], open: usize, delimiter: u8) -> Option<usize> {
    // No cell is longer, so a stray quote costs no more than this to give up on.
    let limit = bytes.len().min(open + 2 * MAX_CELL);
    let mut at = open + 1;
    while at < limit {
        if bytes[at] != b'"' {
            at += 1;
            continue;
        }
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None => return Some(at + 1),
            Some(next) => return ends_cell(*next, delimiter).then_some(at + 1),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Vec<(usize, usize)> {
        broken(text, 0, b',').iter().map(|quote| (quote.opened, quote.column)).collect()
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
