//! VNI, the code of the `VNI-Times` fonts on Windows: a vowel and, after it, a letter that shows as its marks.
//!
//! The code of VNI Software (1987); no standard body has it. `coâng ty` is "công ty", `ñaëc saûn` "đặc sản". Eight
//! letters stand alone: `ô` is "ơ", `ö` "ư", `ñ` "đ", and `í ì æ ó ò` and `î` are "í ì ỉ ĩ ị" and "ỵ".

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The small letters that stand alone, and what they show.
const ALONE: [(char, char); 9] =
    [('ô', 'ơ'), ('ö', 'ư'), ('ñ', 'đ'), ('í', 'í'), ('ì', 'ì'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ')];

/// The small letters that mark the vowel before them, as combining marks; and the vowels each goes with.
const MARKS: [(char, &str, &str); 17] = [
    ('ù', "\u{301}", TONED),
    ('ø', "\u{300}", TONED),
    ('û', "\u{309}", TONED),
    ('õ', "\u{303}", TONED),
    ('ï', "\u{323}", TONED),
    ('â', "\u{302}", ROOFED),
    ('á', "\u{302}\u{301}", ROOFED),
    ('à', "\u{302}\u{300}", ROOFED),
    ('å', "\u{302}\u{309}", ROOFED),
    ('ã', "\u{302}\u{303}", ROOFED),
    ('ä', "\u{302}\u{323}", ROOFED),
    ('ê', "\u{306}", "a"),
    ('é', "\u{306}\u{301}", "a"),
    ('è', "\u{306}\u{300}", "a"),
    ('ú', "\u{306}\u{309}", "a"),
    ('ü', "\u{306}\u{303}", "a"),
    ('ë', "\u{306}\u{323}", "a"),
];

/// The vowels, as they are typed, that take a tone alone: `ô` and `ö` are "ơ" and "ư".
const TONED: &str = "aeoôuöy";
/// Those that take a circumflex.
const ROOFED: &str = "aeo";

/// What stands at the beginning of some text: a letter as it is shown, and how many characters show it.
pub(super) fn letter(c: char, next: Option<char>) -> Option<(char, usize)> {
    let small = lower(c);
    let base = ALONE.iter().find(|(typed, _)| *typed == small).map(|(_, shown)| *shown);
    // A mark typed small after a capital shows all the same; a capital after a small letter is another font's.
    let marks = next.filter(|next| c.is_uppercase() || next.is_lowercase()).map(lower).and_then(|next| {
        let (_, marks, vowels) = MARKS.iter().find(|(mark, _, _)| *mark == next)?;
        vowels.contains(small).then_some(*marks)
    });
    let shown = base.unwrap_or(small);
    let (shown, length) = match (base, marks) {
        (_, Some(marks)) => (std::iter::once(shown).chain(marks.chars()).nfc().next()?, 2),
        (Some(_), None) => (shown, 1),
        (None, None) => return None,
    };
    Some((if c.is_uppercase() { upper(shown) } else { shown }, length))
}

/// How a letter is typed; `None` for one that is typed as it is, or not at all.
pub(super) fn typed(letter: char) -> Option<String> {
    let small = lower(letter);
    let alone = |shown| ALONE.iter().find(|(_, letter)| *letter == shown).map(|(typed, _)| *typed);
    let typed = if let Some(one) = alone(small) {
        String::from(one)
    } else {
        let mut marks = String::new();
        let mut base = String::new();
        for c in small.nfd() {
            // The horn belongs to the vowel.
            if is_combining_mark(c) && c != '\u{31b}' { marks.push(c) } else { base.push(c) }
        }
        let base = base.nfc().next().map(|base| alone(base).unwrap_or(base))?;
        let same = |other: &str| other.nfd().eq(marks.nfd());
        let (mark, _, _) = MARKS.iter().find(|(_, other, vowels)| vowels.contains(base) && same(other))?;
        [base, *mark].iter().collect()
    };
    Some(if letter.is_uppercase() { typed.chars().map(upper).collect() } else { typed })
}

/// Whether the font shows a character as marks of the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    MARKS.iter().any(|(mark, _, _)| *mark == lower(c))
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn upper(c: char) -> char {
    c.to_uppercase().next().unwrap_or(c)
}
