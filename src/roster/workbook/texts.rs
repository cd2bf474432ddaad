//! How long the texts of an `.xls` are when they are read.

use super::compound::{long, word};

/// The longest that a letter of a text of 8 bits is.
const WIDEST: u64 = 3;

/// How many bytes each of the shared texts takes, at most so many texts. The list is cut into pieces, also within a text.
pub(super) fn lengths(pieces: &[&[u8]], most: usize) -> Option<Vec<u64>> {
    let (first, rest) = pieces.split_first()?;
    let mut list = Pieces { piece: first.get(8..)?, rest };
    let mut lengths = Vec::new();
    while lengths.len() <= most && (!list.piece.is_empty() || list.more()) {
        lengths.push(if list.piece.is_empty() { 0 } else { list.text()? });
    }
    Some(lengths)
}

/// What a text of a cell's own takes, twice: as read, where room is made for as many letters as are told, and as handed on.
pub(super) fn told(text: &[u8]) -> u64 {
    u64::from(word(text, 0).unwrap_or_default()) + 2 * WIDEST * text.len() as u64
}

/// The name of a sheet: its length, and since 1997 whether its letters are of two bytes, which only one that is as long as it
/// is told to be has.
pub(super) fn of_name(told: &[u8]) -> String {
    let (Some((length, rest)), wide) = (told.split_first(), told.get(1)) else { return String::new() };
    let length = usize::from(*length);
    match wide {
        Some(1) if rest.len() > 2 * length => {
            let units = rest[1..].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            String::from_utf16_lossy(&units.take(length).collect::<Vec<_>>())
        }
        Some(0) if rest.len() > length => rest[1..=length].iter().copied().map(char::from).collect(),
        _ => rest.iter().take(length).copied().map(char::from).collect(),
    }
}

struct Pieces<'s> {
    piece: &'s [u8],
    rest: &'s [&'s [u8]],
}

impl<'s> Pieces<'s> {
    fn more(&mut self) -> bool {
        let Some((next, rest)) = self.rest.split_first() else { return false };
        (self.piece, self.rest) = (next, rest);
        true
    }

    fn take(&mut self, bytes: usize) -> Option<&'s [u8]> {
        let (taken, rest) = self.piece.split_at_checked(bytes)?;
        self.piece = rest;
        Some(taken)
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            if self.piece.is_empty() && !self.more() {
                return None;
            }
            bytes -= self.take(bytes.min(self.piece.len()))?.len();
        }
        Some(())
    }

    /// The next text: its letters, of one byte or of two as each piece says; then its looks, then how it is spoken.
    fn text(&mut self) -> Option<u64> {
        let head = self.take(3)?;
        let (mut left, mut flags) = (usize::from(word(head, 0)?), head[2]);
        let looks = if flags & 8 == 0 { 0 } else { usize::from(word(self.take(2)?, 0)?) };
        let spoken = if flags & 4 == 0 { 0 } else { usize::try_from(long(self.take(4)?, 0)?).ok()? };
        let mut length = 0;
        loop {
            let wide = flags & 1 != 0;
            let here = left.min(if wide { self.piece.len() / 2 } else { self.piece.len() });
            let letters = self.take(if wide { 2 * here } else { here })?;
            length += if wide {
                letters.chunks_exact(2).map(|pair| utf8(u16::from_le_bytes([pair[0], pair[1]]))).sum()
            } else {
                letters.iter().map(|byte| utf8(u16::from(*byte))).sum::<u64>()
            };
            left -= here;
            if left == 0 {
                break;
            }
            if !self.more() {
                return None;
            }
            flags = *self.take(1)?.first()?;
        }
        self.skip(4 * looks)?;
        self.skip(spoken)?;
        Some(length)
    }
}

/// How many bytes a unit of UTF-16 is in UTF-8.
fn utf8(unit: u16) -> u64 {
    match unit {
        0..0x80 => 1,
        0x80..0x800 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_long_as_it_is_read() {
        let list = |pieces: &[&[u8]]| lengths(pieces, 10);
        let head = [0; 8];
        // "Chè" of one byte a letter, "ẫ" of two, one that is blank.
        let first = [&head[..], &[3, 0, 0, b'C', b'h', 0xe8], &[1, 0, 1, 0xab, 0x1e], &[0, 0, 0]].concat();
        assert_eq!(list(&[&first]), Some(vec![4, 3, 0]));
        // Cut within a text, whose rest is of the other kind; four bytes for each look, and how it is spoken.
        let cut = [&head[..], &[3, 0, 13, 1, 0, 2, 0, 0, 0, 0xab, 0x1e]].concat();
        assert_eq!(list(&[&cut, &[0, b'a', b'b', 9, 9], &[9, 9, 8, 8, 1, 0, 0, b'z']]), Some(vec![5, 1]));
        for bad in [&[3, 0, 0, b'a'][..], &[1, 0], &[1, 0, 8, 0], &[1, 0, 8, 1, 0, b'a'], &[1, 0, 4, 9, 0, 0, 0, b'a']]
        {
            assert_eq!(list(&[&head, bad]), None, "{bad:?}");
        }
        assert_eq!(list(&[&head[..7]]), None);
        assert_eq!(lengths(&[&vec![0; 65_000]], 10).map(|found| found.len()), Some(11), "no further than is borne");
    }

    #[test]
    fn a_sheets_name_is_known_in_each_version() {
        assert_eq!(of_name(&[2, 0, b'D', b'S']), "DS");
        assert_eq!(of_name(&[2, 1, b'D', 0, 0xab, 0x1e]), "Dẫ");
        assert_eq!(of_name(&[2, b'D', b'S']), "DS");
        assert_eq!(of_name(&[]), "");
        assert_eq!(of_name(&[9]), "");
    }
}
