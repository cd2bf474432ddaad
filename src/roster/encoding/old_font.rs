//! Text typed in an old Vietnamese font, as it stands in a cell: each code a letter of Windows-1252.

use super::{tcvn3, vni};
use encoding_rs::WINDOWS_1252;
use unicode_normalization::UnicodeNormalization;

/// The code of an old font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OldFont {
    /// TCVN 5712:1993, table VN3 ("ABC"): fonts with names such as `.VnTime`.
    Tcvn3,
    /// VNI for Windows: fonts with names such as `VNI-Times`.
    Vni,
}

impl OldFont {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Tcvn3, Self::Vni];

    /// Its name, as typed after `--encoding`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
        }
    }

    /// The letter that text begins with, and how many characters show it.
    fn letter(self, c: char, next: Option<char>) -> Option<(char, usize)> {
        match self {
            Self::Tcvn3 => tcvn3::letter(c).map(|letter| (letter, 1)),
            Self::Vni => vni::letter(c, next),
        }
    }

    /// Whether the font shows a character otherwise than Unicode does.
    fn redraws(self, c: char) -> bool {
        match self {
            Self::Tcvn3 => tcvn3::letter(c).is_some(),
            Self::Vni => vni::is_mark(c) || vni::letter(c, None).is_some(),
        }
    }
}

/// What text typed in an old font reads: Unicode, NFC.
///
/// Give it the cell as it stands: the ư of TCVN3 is a soft hyphen (U+00AD), which cleaning takes away for good. What
/// the font has no letter for stays.
pub fn from_old_font(text: &str, font: OldFont) -> String {
    let read = letters(text, font, Some).unwrap_or_default();
    match font {
        OldFont::Tcvn3 => tcvn3::raised(read),
        OldFont::Vni => read,
    }
}

/// The same of a word, `None` if it holds a letter that the font would not show.
pub(super) fn word_from_old_font(word: &str, font: OldFont) -> Option<String> {
    letters(word, font, |c| c.is_ascii().then_some(c)).map(|read| match font {
        OldFont::Tcvn3 => tcvn3::raised(read),
        OldFont::Vni => read,
    })
}

fn letters(text: &str, font: OldFont, other: impl Fn(char) -> Option<char>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.nfc().peekable();
    while let Some(c) = chars.next() {
        match font.letter(c, chars.peek().copied()) {
            Some((letter, length)) => {
                out.push(letter);
                if length == 2 {
                    chars.next();
                }
            }
            None => out.push(other(c)?),
        }
    }
    Some(out)
}

/// Text as it would stand in a cell if typed in an old font; `None` if it holds a letter the font has no code for:
/// in TCVN3 every capital with a tone, in both all but Vietnamese.
pub fn to_old_font(text: &str, font: OldFont) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        let typed = match font {
            OldFont::Tcvn3 => tcvn3::code_of(c).map(String::from),
            OldFont::Vni => vni::typed(c),
        };
        match typed {
            Some(typed) => out.push_str(&typed),
            None if c.is_ascii() => out.push(c),
            // A sign of Windows-1252 that the font leaves alone: a dash, a quote.
            None if !c.is_alphabetic() && !font.redraws(c) && is_windows_1252(c) => out.push(c),
            None => return None,
        }
    }
    Some(out)
}

fn is_windows_1252(c: char) -> bool {
    !WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).2
}
