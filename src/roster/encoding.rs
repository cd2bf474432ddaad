//! What a file's bytes say as text, and what a cell typed in an old Vietnamese font reads.
//!
//! A file is UTF-8, UTF-16, Windows-1258 (Vietnamese Windows' "ANSI": letters, then combining tones), or Windows-1252:
//! the "ANSI" of a file whose text was typed in an old font. That is said of each cell, by [`old_font()`]: one `.xlsx`
//! can hold old-font text among Unicode. Nothing here converts by itself.

mod detect;
mod old_font;
mod tcvn3;
mod utf16;
mod vni;

pub use detect::{is_vietnamese, old_font, read_in};
pub use old_font::{OldFont, from_old_font, to_old_font};

use crate::text::syllable::is_syllable;
use detect::{Evidence, evidence, words};
use encoding_rs::{WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

/// How much of a file that is no UTF-8 is looked at to tell its encoding, from its first byte that is none.
const LOOKED_AT: usize = 256 * 1024;

/// The encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-8, with or without its byte order mark.
    Utf8,
    /// UTF-16 in either order, Excel's "Unicode Text".
    Utf16,
    /// Windows-1258, "ANSI" on Vietnamese Windows.
    Windows1258,
    /// Windows-1252, "ANSI" elsewhere: text typed in an old font comes so.
    Windows1252,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16, Self::Windows1258, Self::Windows1252];

    /// Its name, as typed after `--encoding`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1258 => "windows-1258",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its byte order mark.
    pub text: String,
    /// The encoding it was in.
    pub encoding: Encoding,
}

/// Bytes that are no text in the encoding told, or in any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not {} at {line}:{column}", encoding.code())]
pub struct Undecodable {
    /// The encoding they were taken for: the one told, else UTF-8.
    pub encoding: Encoding,
    /// Line of the first byte amiss, from 1.
    pub line: u64,
    /// Its place in the line in characters, from 1.
    pub column: u64,
    /// The byte itself.
    pub byte: u8,
}

impl Undecodable {
    /// The fault after so much text.
    fn after(text: &str, byte: u8, encoding: Encoding) -> Self {
        let line = text.matches('\n').count() + 1;
        let column = text.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Self { encoding, line: line as u64, column: column as u64, byte }
    }
}

/// The encoding whose byte order mark bytes begin with: no text in another begins so.
pub fn marked(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::Utf8),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(Encoding::Utf16),
        _ => None,
    }
}

/// The text that bytes are: in the encoding told, else in the one they show to be in.
///
/// UTF-8 and UTF-16 show it by themselves; Windows-1258 and 1252 have a letter for every byte, so they are believed
/// only when what they read is Vietnamese.
pub fn decode(bytes: &[u8], told: Option<Encoding>) -> Result<Decoded, Undecodable> {
    let encoding = told.or_else(|| utf16::order(bytes).map(|_| Encoding::Utf16)).unwrap_or(Encoding::Utf8);
    let text = match encoding {
        Encoding::Utf8 => match (std::str::from_utf8(bytes), told) {
            (Ok(text), _) => without_mark(text).to_owned(),
            (Err(error), None) => return guessed(bytes, error.valid_up_to()),
            (Err(error), Some(_)) => return Err(not_utf8(bytes, error.valid_up_to())),
        },
        Encoding::Utf16 => from_utf16(bytes)?,
        Encoding::Windows1258 => from_windows_1258(bytes),
        Encoding::Windows1252 => from_windows_1252(bytes),
    };
    Ok(Decoded { text, encoding })
}

/// The same of bytes that are UTF-8 up to `valid` only.
fn guessed(bytes: &[u8], valid: usize) -> Result<Decoded, Undecodable> {
    // Letters of several bytes do not come about in another encoding by chance: it is UTF-8 with a byte amiss.
    let (mut letters, mut amiss) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        amiss += chunk.invalid().len();
    }
    if letters * 2 > amiss {
        return Err(not_utf8(bytes, valid));
    }
    let from = bytes[..valid].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let sample = &bytes[from..bytes.len().min(from.max(valid) + LOOKED_AT)];
    match likeliest(sample) {
        Some(encoding @ Encoding::Windows1258) => Ok(Decoded { text: from_windows_1258(bytes), encoding }),
        Some(encoding) => Ok(Decoded { text: from_windows_1252(bytes), encoding }),
        None => Err(not_utf8(bytes, valid)),
    }
}

/// Which of the Windows encodings makes the bytes Vietnamese: the one with more words of it, and few of nothing.
fn likeliest(sample: &[u8]) -> Option<Encoding> {
    let unicode = of_unicode(&from_windows_1258(sample));
    let latin = from_windows_1252(sample);
    let typed = OldFont::ALL.map(|font| (evidence(&latin, font), Encoding::Windows1252));
    std::iter::once((unicode, Encoding::Windows1258))
        .chain(typed)
        .filter(|(evidence, _)| evidence.convinces())
        .max_by_key(|(evidence, encoding)| (evidence.weight(), *encoding == Encoding::Windows1258))
        .map(|(_, encoding)| encoding)
}

/// What the words of a text say of its being Vietnamese as it stands.
fn of_unicode(text: &str) -> Evidence {
    let mut found = Evidence::default();
    // Signs inside words are no Vietnamese, but what TCVN3 makes of it.
    for word in words(text) {
        if word.is_ascii() || word.chars().nth(1).is_none() || word.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        if is_syllable(word) { found.certain += 1 } else { found.against += 1 }
    }
    found
}

fn not_utf8(bytes: &[u8], valid: usize) -> Undecodable {
    let before = String::from_utf8_lossy(&bytes[..valid]);
    Undecodable::after(without_mark(&before), bytes.get(valid).copied().unwrap_or_default(), Encoding::Utf8)
}

fn from_utf16(bytes: &[u8]) -> Result<String, Undecodable> {
    let amiss = |text: &str, byte| Undecodable::after(without_mark(text), byte, Encoding::Utf16);
    // A table has commas, digits and line ends, and each of them a NUL.
    let order = utf16::order(bytes).ok_or_else(|| amiss("", bytes.first().copied().unwrap_or_default()))?;
    let text = utf16::decode(bytes, order).map_err(|(before, byte)| amiss(&before, byte))?;
    Ok(without_mark(&text).to_owned())
}

/// Its tones are combining marks after the letter; NFC makes one of the two.
fn from_windows_1258(bytes: &[u8]) -> String {
    WINDOWS_1258.decode_without_bom_handling(bytes).0.nfc().collect()
}

fn from_windows_1252(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

#[cfg(test)]
mod tests;
