//! TCVN3, the code of the `.VnTime` fonts: one code point a letter.
//!
//! TCVN 5712:1993, third table (VN3, sold as "ABC"): the small letters with their tones and the seven capitals
//! Ă Â Ê Ô Ơ Ư Đ. A capital with a tone has no code: an upper-case font (`.VnTimeH`) shows the small letters as
//! capitals. So "CÔNG TY CỔ PHẦN" stands as `C¤NG TY Cæ PHÇN`, which is read by its other letters.

use crate::text::syllable::is_syllable;

/// The letters at U+00A1 to U+00FE, a row of the standard a line; `.` where VN3 has none.
const LETTERS: [&str; 6] = [
    "ĂÂÊÔƠƯĐăâêôơưđ.",
    ".....àảãáạ.ằẳẵắ.",
    "......ặầẩẫấậè.ẻẽ",
    "éẹềểễếệìỉ...ĩíịò",
    ".ỏõóọồổỗốộờởỡớợù",
    ".ủũúụừửữứựỳỷỹýỵ",
];

/// The codes as other programs change them on the way: the micro sign to mu, the middle dot to its kin.
const fn code(c: char) -> char {
    match c {
        'μ' => 'µ',
        '∙' | '⋅' => '·',
        c => c,
    }
}

/// The letter of a code.
pub(super) fn letter(c: char) -> Option<char> {
    let at = usize::try_from(u32::from(code(c)).checked_sub(0xa0)?).ok()?;
    // The first row has no place for U+00A0.
    let (row, at) = if at < 0x10 { (0, at.checked_sub(1)?) } else { (at / 0x10, at % 0x10) };
    LETTERS.get(row)?.chars().nth(at).filter(|letter| *letter != '.')
}

/// The code of a letter.
pub(super) fn code_of(letter: char) -> Option<char> {
    ('\u{a1}'..)
        .zip(LETTERS.iter().flat_map(|row| row.chars()))
        .find(|(_, other)| *other == letter && letter != '.')
        .map(|(code, _)| code)
}

/// Decoded text in capitals where an upper-case font showed it so: a syllable that is small only in letters whose
/// capitals have no code, and every such word when no other small letter is about.
pub(super) fn raised(text: String) -> String {
    if !text.contains(has_tone) {
        return text;
    }
    let is_break = |c: char| !c.is_alphabetic();
    let shouts = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let spoken = |word: &str| shouts(word) && is_syllable(word.trim_end_matches(is_break));
    let half = text.split(is_break).filter(|word| shouts(word) && word.contains(has_tone)).count();
    let all = (half > 1 || text.split(is_break).any(spoken)) && !text.contains(is_plain_small);
    let words = text.split_inclusive(is_break);
    words
        .map(|word| {
            let raised = !word.contains(is_plain_small) && (all || spoken(word));
            if raised { word.to_uppercase() } else { word.to_owned() }
        })
        .collect()
}

/// Whether a small letter has a capital in the code.
fn is_plain_small(c: char) -> bool {
    c.is_lowercase() && !has_tone(c)
}

/// Whether a small letter has a tone, so that its capital has no code.
fn has_tone(c: char) -> bool {
    c.is_lowercase() && !c.is_ascii() && !LETTERS[0].contains(c)
}
