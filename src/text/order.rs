//! The order of a Vietnamese dictionary, as the CLDR collation for `vi` has it.
//!
//! Letters first, over the whole text: a ă â b c d đ e ê … o ô ơ … u ư …; where they are all the same, tones:
//! none, huyền, hỏi, ngã, sắc, nặng; where these are too, small letters before capitals. Spaces come before
//! signs, signs before digits, digits before letters; a number is read digit by digit.

use std::cmp::Ordering;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const SIGNS: &str = "_-‐‑‒–—―,;:!?.·'‘’‚\"“”„«»()[]{}§@*/\\&#%‰`´^°©®+±÷×<=>|~$";

/// Compares two texts; `Equal` only for the same text, so that a sorted list has one order.
pub fn cmp(a: &str, b: &str) -> Ordering {
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// The place of a text in the order, for sorting long lists (`sort_by_cached_key`). Two texts share it only when
/// they differ in nothing a dictionary sees.
///
/// Bytes that compare as the texts do: letters, an end, tones, an end, capitals. It is kept of every name
/// of a long list at once, so a letter takes little more than two of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(Box<[u8]>);

/// Less than anything a letter or a tone is written as.
const END: u8 = 0;
/// The first byte of each class of letters, in their order; what comes after `OTHER_…` is the code point.
const SPACE: u8 = 0x01;
const SIGN: u8 = 0x02;
const OTHER_SIGN: u8 = 0x70;
const DIGIT: u8 = 0x71;
const LETTER: u8 = 0x80;
const OTHER_LETTER: u8 = 0xFF;
/// The same of tones.
const NO_TONE: u8 = 0x01;
const OTHER_TONE: u8 = 0x07;

/// The [`Key`] of a text.
pub fn key(s: &str) -> Key {
    let (mut key, mut tones, mut capitals) = (Vec::with_capacity(s.len() * 3), Vec::new(), Vec::new());
    let mut letters = 0_usize;
    let mut chars = s.nfd().filter(|c| c.is_whitespace() || !c.is_control()).peekable();
    let mut marks = Vec::new();
    while let Some(c) = chars.next() {
        marks.clear();
        while let Some(mark) = chars.next_if(|c| is_combining_mark(*c)) {
            marks.push(mark);
        }
        let lower = c.to_lowercase().next().unwrap_or(c);
        // A breve, circumflex or horn makes another letter; any other mark is a tone on this one.
        let own = marks.iter().enumerate().find_map(|(i, mark)| Some((i, marked(lower, *mark)?)));
        let letter = own.map_or(lower, |(i, letter)| {
            marks.remove(i);
            letter
        });
        rank(letter, &mut key);
        tones.push(NO_TONE);
        for mark in &marks {
            tone(*mark, &mut tones);
        }
        // Keys with the same letters have as many of them, so eight go into a byte.
        if letters.is_multiple_of(8) {
            capitals.push(0);
        }
        if let Some(last) = capitals.last_mut().filter(|_| lower != c) {
            *last |= 0x80 >> (letters % 8);
        }
        letters += 1;
    }
    key.push(END);
    key.append(&mut tones);
    key.push(END);
    key.append(&mut capitals);
    Key(key.into_boxed_slice())
}

const fn marked(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

/// The five tones in the order of the dictionary, then any other mark.
fn tone(mark: char, to: &mut Vec<u8>) {
    to.push(match mark {
        '\u{300}' => NO_TONE + 1,
        '\u{309}' => NO_TONE + 2,
        '\u{303}' => NO_TONE + 3,
        '\u{301}' => NO_TONE + 4,
        '\u{323}' => NO_TONE + 5,
        _ => OTHER_TONE,
    });
    if to.last() == Some(&OTHER_TONE) {
        code_point(mark, to);
    }
}

fn rank(c: char, to: &mut Vec<u8>) {
    let at = |list: &str| list.chars().position(|x| x == c).and_then(|n| u8::try_from(n).ok());
    if let Some(n) = at(ALPHABET) {
        to.push(LETTER + n);
    } else if let Some(n) = c.to_digit(10).and_then(|n| u8::try_from(n).ok()) {
        to.push(DIGIT + n);
    } else if c.is_whitespace() {
        to.push(SPACE);
    } else if let Some(n) = at(SIGNS) {
        to.push(SIGN + n);
    } else {
        to.push(if c.is_alphanumeric() { OTHER_LETTER } else { OTHER_SIGN });
        code_point(c, to);
    }
}

fn code_point(c: char, to: &mut Vec<u8>) {
    to.extend(&u32::from(c).to_be_bytes()[1..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::places::{List, provinces};
    use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
    use icu_locale_core::locale;
    use proptest::prelude::*;

    fn icu() -> CollatorBorrowed<'static> {
        Collator::try_new(locale!("vi").into(), CollatorOptions::default()).unwrap()
    }

    const NAMES: [&str; 44] = [
        "Hoa",
        "hoa",
        "Hòa",
        "Hỏa",
        "Hóa",
        "Họa",
        "Hoà Bình",
        "Hòa Bình",
        "Hoa Tiến",
        "Đậu",
        "Dầu",
        "Dâu",
        "Đăk",
        "Đắk",
        "Đak",
        "Ăn",
        "Ân",
        "An",
        "Ô mai",
        "Ơ",
        "O",
        "Ổi",
        "Ong",
        "Mẫu 2",
        "Mẫu 10",
        "Mẫu",
        "Mầu",
        "Mậu",
        "Trà sen",
        "Tra",
        "Trà",
        "Trả",
        "Chả",
        "Cha",
        "Ưng",
        "Ung",
        "C&A",
        "C-A",
        "C A",
        "CA",
        "Ê đê",
        "Eđê",
        "1 sao",
        "Bà Giáo (Ba)",
    ];

    #[test]
    fn names_stand_as_cldr_has_them() {
        let icu = icu();
        let mut names: Vec<&str> = NAMES.to_vec();
        names.extend(provinces(List::Before2025).iter().chain(provinces(List::Since2025)).map(|p| p.name));
        for a in &names {
            for b in &names {
                let expected = icu.compare(a, b).then_with(|| a.cmp(b));
                assert_eq!(cmp(a, b), expected, "{a} / {b}");
            }
        }
    }

    #[test]
    fn signs_stand_as_cldr_has_them() {
        let icu = icu();
        let signs: Vec<String> = SIGNS.chars().chain(" 09azđ".chars()).map(String::from).collect();
        for a in &signs {
            for b in &signs {
                assert_eq!(cmp(a, b), icu.compare(a, b), "{a} / {b}");
            }
        }
    }

    #[test]
    fn the_dictionary_in_one_line() {
        let mut words = vec!["đa", "da", "ạ", "á", "ã", "ả", "à", "a", "ă", "â", "10", "2", "A", "ba"];
        words.sort_by(|a, b| cmp(a, b));
        assert_eq!(words, ["10", "2", "a", "A", "à", "ả", "ã", "á", "ạ", "ă", "â", "ba", "da", "đa"]);
    }

    proptest! {
        #[test]
        fn any_vietnamese_text_stands_as_cldr_has_it(
            a in "[ aAàảãáạăằẳẵắặâầẩẫấậdDđĐeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵhHnN029&-]{0,6}",
            b in "[ aAàảãáạăằẳẵắặâầẩẫấậdDđĐeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵhHnN029&-]{0,6}",
        ) {
            let (nfd_a, nfd_b) = (a.nfd().collect::<String>(), b.nfd().collect::<String>());
            let expected = icu().compare(&a, &b);
            prop_assert_eq!(key(&a).cmp(&key(&b)), expected);
            prop_assert_eq!(key(&nfd_a).cmp(&key(&nfd_b)), expected);
        }
    }
}
