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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    letters: Vec<(Class, u32)>,
    tones: Vec<u32>,
    capitals: Vec<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Space,
    Sign,
    OtherSign,
    Digit,
    Letter,
    OtherLetter,
}

/// The [`Key`] of a text.
pub fn key(s: &str) -> Key {
    let mut key = Key { letters: Vec::new(), tones: Vec::new(), capitals: Vec::new() };
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
        key.letters.push(rank(letter));
        key.tones.push(0);
        key.tones.extend(marks.iter().map(|mark| tone(*mark)));
        key.capitals.push(lower != c);
    }
    key
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
const fn tone(mark: char) -> u32 {
    match mark {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        other => other as u32,
    }
}

fn rank(c: char) -> (Class, u32) {
    let at = |list: &str| list.chars().position(|x| x == c).and_then(|n| u32::try_from(n).ok());
    if let Some(n) = at(ALPHABET) {
        (Class::Letter, n)
    } else if let Some(n) = c.to_digit(10) {
        (Class::Digit, n)
    } else if c.is_whitespace() {
        (Class::Space, 0)
    } else if let Some(n) = at(SIGNS) {
        (Class::Sign, n)
    } else if c.is_alphanumeric() {
        (Class::OtherLetter, c as u32)
    } else {
        (Class::OtherSign, c as u32)
    }
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
