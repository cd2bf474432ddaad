//! Where a syllable carries its tone: "hoà" and "hòa" are one word, written by two rules.

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A lower-case NFC word with its tone where the decisions put it: "hòa", "thủy", but "hoàn", "quý", "già".
///
/// A word that is no Vietnamese syllable (no tone or several, vowels in two places) stays as it is.
pub(super) fn placed(word: &str) -> Cow<'_, str> {
    if word.is_ascii() || word.chars().any(is_combining_mark) {
        return Cow::Borrowed(word);
    }
    let mut tones = Vec::new();
    let letters: Vec<char> = word
        .chars()
        .enumerate()
        .map(|(at, c)| {
            let (letter, tone) = toneless(c);
            tones.extend(tone.map(|tone| (at, tone)));
            letter
        })
        .collect();
    let ([(at, tone)], Some(seat)) = (tones.as_slice(), seat(&letters)) else {
        return Cow::Borrowed(word);
    };
    if *at == seat {
        return Cow::Borrowed(word); // as most: it is there already
    }
    let with_tone = letters.iter().enumerate().flat_map(|(i, &c)| [Some(c), (i == seat).then_some(*tone)]);
    with_tone.flatten().nfc().collect()
}

/// A letter without its tone, and the tone as a combining mark.
pub(super) fn toneless(c: char) -> (char, Option<char>) {
    if c.is_ascii() || "ăâđêôơư".contains(c) {
        return (c, None); // as most: nothing to take apart
    }
    taken_apart(c)
}

fn taken_apart(c: char) -> (char, Option<char>) {
    let mut tone = None;
    let letter = std::iter::once(c)
        .nfd()
        .filter(|&mark| {
            let is_tone = matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
            if is_tone {
                tone = Some(mark);
            }
            !is_tone
        })
        .nfc()
        .next();
    (letter.unwrap_or(c), tone)
}

/// The index of the letter that carries the tone, by the older rule, the one the decisions print.
pub(super) fn seat(letters: &[char]) -> Option<usize> {
    let is_vowel = |c: &char| "aăâeêioôơuưy".contains(*c);
    let mut start = letters.iter().position(is_vowel)?;
    // In "quý" and "già" the u and the i belong to the consonant.
    if let [first @ ('q' | 'g'), glide, next, ..] = letters
        && matches!((first, glide), ('q', 'u') | ('g', 'i'))
        && is_vowel(next)
    {
        start = 2;
    }
    let end = letters[start..].iter().position(|c| !is_vowel(c)).map_or(letters.len(), |n| start + n);
    if letters[end..].iter().any(is_vowel) {
        return None;
    }
    // A letter with its own mark (ê, ơ …) takes the tone, the last of them: "thuở", "người".
    let marked = letters[start..end].iter().rposition(|c| "ăâêôơư".contains(*c));
    Some(match (marked, end - start) {
        (Some(at), _) => start + at,
        (None, 1) => start,
        (None, _) if end < letters.len() => end - 1,
        (None, 2) => start,
        (None, _) => start + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::{placed, taken_apart, toneless};

    #[test]
    fn both_rules_give_one_spelling() {
        for (written, one) in [
            ("hoà", "hòa"),
            ("hòa", "hòa"),
            ("khoẻ", "khỏe"),
            ("thuý", "thúy"),
            ("tuỳ", "tùy"),
            ("uỷ", "ủy"),
            ("luỹ", "lũy"),
            ("qúy", "quý"),
            ("qùa", "quà"),
            ("gìa", "già"),
            ("hòan", "hoàn"),
            ("tóan", "toán"),
            ("quỳnh", "quỳnh"),
        ] {
            assert_eq!(placed(written), one);
        }
    }

    #[test]
    fn what_is_known_of_a_letter_is_what_taking_it_apart_gives() {
        for c in '\0'..='\u{2fff}' {
            assert_eq!(toneless(c), taken_apart(c), "{c:?}");
        }
    }

    #[test]
    fn ordinary_syllables_stay() {
        for word in [
            "hoàn", "khoẻn", "huỳnh", "tuýt", "quý", "quỳ", "quà", "quốc", "quyển", "già", "gì", "gìn", "giếng",
            "giữa", "giặt", "thuở", "người", "rượu", "hươu", "khuỷu", "ngoại", "xoáy", "khuyến", "mía", "múa", "mứa",
            "bướm", "oải", "ủa", "ý", "của", "nghĩa", "hiểu", "xoòng", "đậu", "nấm", "loè", "mực",
        ] {
            let one = if word == "loè" { "lòe" } else { word };
            assert_eq!(placed(word), one);
        }
    }

    #[test]
    fn what_is_no_syllable_stays() {
        for word in ["hoa", "đakrông", "hàgiáng", "hoàhoà", "ngh", "òaà", "ñ", "café"] {
            assert_eq!(placed(word), word);
        }
    }
}
