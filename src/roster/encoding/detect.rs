//! Which font a cell was typed in: the one in which its words become Vietnamese, when they are none as they stand.

use super::old_font::{OldFont, from_old_font, word_from_old_font};
use super::tcvn3;
use crate::text::syllable::{is_built_like_one, is_syllable};
use std::cmp::Ordering;
use unicode_normalization::UnicodeNormalization;

/// What the words of a text say of a reading.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Words that are syllables when read so, and nothing as they stand.
    pub(super) certain: usize,
    /// Words that may be names of another people when read so, and nothing as they stand.
    pub(super) likely: usize,
    /// Words that are nothing when read so.
    pub(super) against: usize,
    /// Plain words of another language, which read the same.
    pub(super) foreign: usize,
}

impl Evidence {
    /// More for a certain word than for a likely one.
    pub(super) fn weight(self) -> usize {
        2 * self.certain + self.likely
    }

    /// Whether it convinces: one certain word or two likely ones, and few against or foreign.
    pub(super) fn convinces(self) -> bool {
        self.weight() >= 2 && 3 * self.against <= self.certain + self.likely && self.foreign <= self.weight()
    }
}

/// The old font a cell was typed in and what it reads, if that is convincing.
///
/// `None` for Unicode, for other languages, and for the few words that are Vietnamese either way: "Phó" is "Phú" in
/// TCVN3. When other cells of the file are in an old font, [`read_in`] says what such a one would read.
pub fn old_font(text: &str) -> Option<(OldFont, String)> {
    if text.is_ascii() || text.starts_with('=') {
        return None;
    }
    let text: String = text.nfc().collect();
    if !may_be_old(&text) {
        return None;
    }
    let [tcvn3, vni] = OldFont::ALL.map(|font| Some(evidence(&text, font)).filter(|evidence| evidence.convinces()));
    let font = match tcvn3.map(Evidence::weight).cmp(&vni.map(Evidence::weight)) {
        Ordering::Greater => OldFont::Tcvn3,
        Ordering::Less => OldFont::Vni,
        Ordering::Equal => return None,
    };
    Some((font, from_old_font(&text, font)))
}

/// What a cell reads in a font that others of its file were typed in: `None` if it reads no other, or no Vietnamese.
pub fn read_in(text: &str, font: OldFont) -> Option<String> {
    let text: String = text.nfc().collect();
    if text.is_ascii() || text.starts_with('=') || !may_be_old(&text) || evidence(&text, font).against > 0 {
        return None;
    }
    Some(from_old_font(&text, font)).filter(|read| *read != text)
}

/// Whether a text is Vietnamese or plain letters as it stands: what no neighbour in an old font makes another of.
///
/// Most signs say nothing: "© 2023", "§ 5", "½ kg". Those that stick to letters as letters do are of TCVN3.
pub fn is_vietnamese(text: &str) -> bool {
    let text: String = text.nfc().collect();
    let speaks = |part: &str| part.is_ascii() || is_syllable(part);
    let stands = |part: &str| {
        part.is_ascii()
            || is_unit(part)
            || part == "ª"
            || !is_tcvn3(part) && part.split(|c: char| !c.is_alphabetic()).all(speaks)
    };
    words(&text).all(|word| word.split(|c: char| c.is_ascii_digit()).all(stands)) && !has_lone_capital(&text)
}

/// Whether the signs of a word are letters of TCVN3: "Q§", "tr¸i", "x·"; not "Vina©", "½m".
fn is_tcvn3(word: &str) -> bool {
    let mut chars = word.chars();
    let (first, last) = (chars.next(), chars.next_back());
    let outside = |c: Option<char>| c.is_some_and(|c| !c.is_alphabetic());
    let reads = || word_from_old_font(word, OldFont::Tcvn3).is_some_and(|read| is_syllable(&read));
    match word.chars().nth(1) {
        None => false, // a sign alone
        Some(_) if word.contains('§') || signs_inside(word) > 0 => true,
        Some(_) if word.starts_with(['¼', '½', '¾']) && word.chars().nth(2).is_none() => false,
        Some(_) => (outside(first) || outside(last)) && reads(),
    }
}

/// Whether a code of a capital, "§" or "¤", stands alone and away from numbers: "HTX §", not "§ 5".
fn has_lone_capital(text: &str) -> bool {
    let is_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(|c| ('¡'..='§').contains(&c)).any(|(at, sign)| {
        let (before, after) = (&text[..at], &text[at + sign.len()..]);
        let numbered = is_number(before.trim_end().chars().next_back()) || is_number(after.trim_start().chars().next());
        !numbered && !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
    })
}

/// Whether all letters are of Windows-1252. Real Vietnamese has others in nearly every cell: ạ, ế, đ, ư.
fn may_be_old(text: &str) -> bool {
    text.chars().all(|c| c <= '\u{ff}' || !c.is_alphabetic() || "ŒœŠšŽžŸƒˆμ".contains(c))
}

/// What the words of a text say of its being typed in a font.
pub(super) fn evidence(text: &str, font: OldFont) -> Evidence {
    let mut evidence = Evidence::default();
    let mixed = text.contains(|c: char| c.is_ascii_lowercase());
    for word in words(text) {
        // The Đ of "QĐ" and "HĐND", which hold no syllable: nothing else has the sign after a letter.
        if font == OldFont::Tcvn3 && has_section_sign_after_letter(word) {
            evidence.certain += 1;
            continue;
        }
        if is_telling_nothing(word) {
            continue;
        }
        if word.is_ascii() {
            evidence.foreign += usize::from(!is_built_like_one(word));
            continue;
        }
        let Some(read) = word_from_old_font(word, font) else {
            evidence.against += 1;
            continue;
        };
        let (speaks, stands) = (is_syllable(&read), is_built_like_one(word) && !has_capital_inside(word));
        if speaks && !stands {
            // "LÖ Ninh" is "Lệ Ninh" in TCVN3 rather than "LƯ Ninh" in VNI; few syllables are like "xoong" or "pin".
            let bases: String = read.nfd().filter(char::is_ascii).collect();
            let rare = bases.contains("oo")
                || bases.starts_with(['p', 'P']) && !bases.get(1..2).is_some_and(|next| next.eq_ignore_ascii_case("h"));
            let odd = rare || (mixed && !read.contains(char::is_lowercase));
            *(if odd { &mut evidence.likely } else { &mut evidence.certain }) += 1;
            evidence.likely += 2 * signs_inside(word);
        } else if !speaks && (stands || !may_be_a_name(&read)) {
            evidence.against += usize::from(read.contains(is_vowel));
        } else if !speaks {
            evidence.likely += oddity(word, &read);
        }
    }
    evidence
}

/// The words of a text, each with the signs inside it that are letters of TCVN3.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    // » is "ằ", which only these letters can follow: any other » is a quotation mark, and « with it.
    let follows = ['m', 'n', 'p', 't', 'c', 'M', 'N', 'P', 'T', 'C'];
    let quotes = text.split('»').skip(1).any(|after| !after.starts_with(follows));
    text.split(move |c: char| {
        (!c.is_alphanumeric() && tcvn3::letter(c).is_none()) || (quotes && matches!(c, '«' | '»'))
    })
}

/// Capitals and signs standing alone ("A", "©", "½"), abbreviations, what has digits ("5µm"), units ("µm"), and the
/// two French words that VNI would read most often.
fn is_telling_nothing(word: &str) -> bool {
    word.chars().nth(1).is_none()
        || (word.is_ascii() && !word.contains(|c: char| c.is_ascii_lowercase()))
        || word.contains(|c: char| c.is_ascii_digit())
        || is_unit(word)
        || matches!(word, "où" | "Où" | "Thaï" | "thaï")
}

fn is_unit(word: &str) -> bool {
    matches!(word, "µm" | "µg" | "µl" | "μm" | "μg" | "μl")
}

fn has_section_sign_after_letter(word: &str) -> bool {
    word.chars().zip(word.chars().skip(1)).any(|(before, c)| c == '§' && before.is_ascii_alphabetic())
}

/// Whether a word is as Ê Đê, Ba Na or Mường have names ("Krông", "Đắk"): one run of vowels, of those Vietnamese has
/// together, letters of the alphabet only, and no đ at the end (a "®").
fn may_be_a_name(read: &str) -> bool {
    let mut runs = read.split(|c| !is_vowel(c)).filter(|run| !run.is_empty());
    let vowels = runs.next().is_some_and(|run| is_built_like_one(run) || is_built_like_one(&format!("{run}n")));
    vowels && runs.next().is_none() && !read.contains(['f', 'w', 'z', 'F', 'W', 'Z']) && !read.ends_with(['đ', 'Đ'])
}

/// How surely no other language writes a word so: a sign between letters ("Kr«ng"), a vowel with its marks beside it
/// ("Kroâng"), a letter that hardly begins a word ("§ak", "Ñak").
fn oddity(word: &str, read: &str) -> usize {
    let pairs = word.chars().count().saturating_sub(read.chars().count());
    usize::from(word.starts_with(['§', 'ñ', 'Ñ'])) + 2 * signs_inside(word) + pairs
}

/// The signs of a word after its first letter and before its last, which no other language has there.
fn signs_inside(word: &str) -> usize {
    let inside = word.chars().skip(1).take(word.chars().count().saturating_sub(2));
    inside.filter(|c| !c.is_alphabetic() && !matches!(c, '×' | '÷' | '·')).count()
}

/// Whether a letter with marks is large after the first in a word with small ones: `CÈm` is no Vietnamese as it stands.
fn has_capital_inside(word: &str) -> bool {
    word.chars().skip(1).any(|c| !c.is_ascii() && c.is_uppercase()) && word.contains(|c: char| c.is_ascii_lowercase())
}

fn is_vowel(c: char) -> bool {
    let base = c.nfd().next().unwrap_or(c);
    "aeiouyAEIOUY".contains(base)
}
