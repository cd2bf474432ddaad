//! What can be a Vietnamese syllable: an onset, a rhyme and a tone that go together.
//!
//! The spelling is that of the dictionaries (Hoàng Phê), with both tone placements ("hòa", "hoà") and the tone put
//! too early, as keyboards let it ("hòan"); it says whether a word could be one, not whether it means anything.

use super::tone::{seat, toneless};
use unicode_normalization::UnicodeNormalization;

/// The longest syllables, "nghiêng" and its like, have seven letters.
const LONGEST: usize = 7;

/// The onsets, the longer before those they begin with; none at all is one too. After `qu` and `gi` see [`rhymes`].
const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// The rhymes without their tone, in the order of their code points.
const RHYMES: [&str; 162] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo",
    "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
    "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe",
    "oem", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt",
    "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu",
    "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ",
    "y", "yt", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm",
    "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt",
    "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ưp", "ưt", "ưu", "ươc", "ươi", "ươm",
    "ươn", "ương", "ươp", "ươt", "ươu",
];

/// Whether a word is spelt as one Vietnamese syllable, in any case: "Nghĩa", "quốc", "THỦY".
pub fn is_syllable(word: &str) -> bool {
    parts(word).is_some_and(|parts| parts.is_spelt())
}

/// Whether a word is built like one, though its tone or its onset does not go with its rhyme: "kô", "nôt".
pub fn is_built_like_one(word: &str) -> bool {
    parts(word).is_some()
}

/// A syllable taken apart.
struct Parts {
    onset: &'static str,
    rhyme: &'static str,
    tone: Option<char>,
}

impl Parts {
    /// Whether the parts go together.
    fn is_spelt(&self) -> bool {
        let front = self.rhyme.starts_with(['e', 'ê', 'i', 'y']);
        let agrees = match self.onset {
            "c" | "g" | "ng" => !front,
            "k" => front,
            "gh" | "ngh" => front && !self.rhyme.starts_with('y'),
            // After most consonants the sound is written i.
            "" | "h" | "l" | "m" | "qu" | "s" | "t" | "th" | "v" => true,
            _ => self.rhyme != "y",
        };
        // A syllable that ends in a stop is either high or low.
        let stopped = self.rhyme.ends_with(['c', 'p', 't']) || self.rhyme.ends_with("ch");
        agrees && (!stopped || matches!(self.tone, Some('\u{301}' | '\u{323}')))
    }
}

fn parts(word: &str) -> Option<Parts> {
    let mut letters = Vec::with_capacity(LONGEST);
    let mut toned = None;
    for c in word.nfc().flat_map(char::to_lowercase) {
        let (letter, tone) = if c.is_ascii() { (c, None) } else { toneless(c) };
        // One tone, and on a vowel: the tilde of "ñ" is none.
        let misplaced = tone.is_some() && (toned.is_some() || !"aăâeêioôơuưy".contains(letter));
        if letters.len() == LONGEST || misplaced {
            return None;
        }
        toned = toned.or(tone.map(|tone| (tone, letters.len())));
        letters.push(letter);
    }
    if toned.is_some_and(|(_, at)| is_too_late(&letters, at)) {
        return None;
    }
    let letters: String = letters.into_iter().collect();
    // Every reading: in "gìn" the i is the rhyme's, in "giá" the onset's.
    ONSETS.iter().filter_map(|onset| Some((*onset, letters.strip_prefix(onset)?))).find_map(|(onset, rest)| {
        let rhyme = rhyme(onset, rest).filter(|rhyme| !is_misrounded(onset, rhyme))?;
        Some(Parts { onset, rhyme, tone: toned.map(|(tone, _)| tone) })
    })
}

/// Whether the glide of "hoa" or "huê" follows an onset that has none after it: a labial, or what is `qu` before it.
/// "buýt" and its like are borrowed.
fn is_misrounded(onset: &str, rhyme: &str) -> bool {
    let glides = |list: &[&str]| list.iter().any(|glide| rhyme.starts_with(glide));
    match onset {
        "c" | "k" => glides(&["oa", "oă", "oe", "uâ", "uê", "uơ", "uy"]),
        "b" | "m" | "p" | "ph" | "v" => glides(&["oa", "oă", "oe", "uâ", "uê", "uơ"]),
        _ => false,
    }
}

/// Whether a tone stands after its place; "hoà", "khoẻ", "thuý" have it where the newer rule puts it.
fn is_too_late(letters: &[char], at: usize) -> bool {
    seat(letters).is_some_and(|seat| at > seat) && !matches!(letters, [.., 'o', 'a' | 'e'] | [.., 'u', 'y'])
}

/// The rhyme that `rest` is after `onset`.
fn rhyme(onset: &str, rest: &str) -> Option<&'static str> {
    let known = |rhyme: &str| RHYMES.binary_search(&rhyme).ok().map(|at| RHYMES[at]);
    match onset {
        // "gì", "gìn", "giếng" write one i for two.
        "gi" => known(rest).or_else(|| known(&format!("i{rest}"))),
        // The u is the glide of the rhyme: "quà" rhymes with "hoà", "quý" with "thuý".
        "qu" if rest.starts_with('y') => known(&format!("u{rest}")),
        "qu" => known(rest).filter(|rhyme| !rhyme.starts_with(['o', 'u', 'ư'])),
        _ => known(rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_table_is_in_order() {
        assert!(RHYMES.is_sorted());
    }

    #[test]
    fn words_of_the_dictionary_are_syllables() {
        for word in "a ở ý Ất Uông Oánh yến êm ủy uỷ thuở thủa khuya khuỷu nguyễn nguyệt nghiêng nghĩa ngoằn ngoèo \
                     quốc quý qui quặng quyền quyết quỳnh quạnh quẩy quơ quần gì gìn già giếng giữa giặc giường ghế \
                     gồng gỗ kỷ kiến kẻ của cuộc cường công đường đậu đắng được phở phường trường trứng thủy thuỷ \
                     hoà hòa khoẻ khỏe xoong bướm rượu hươu mười chuối chuột muỗng tuýp tuần tuất khuấy huê huệ \
                     lướt ướp ướt hòan qúy lọai đặc sản mật ong ruốc nếp nướng hương yên bái đồng tháp tĩnh vĩnh"
            .split_whitespace()
        {
            assert!(is_syllable(word), "{word}");
            assert!(is_syllable(&word.to_uppercase()), "{word}");
            assert!(is_syllable(&word.nfd().collect::<String>()), "{word}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in [
            "",
            "b",
            "đ",
            "HĐ",
            "café",
            "cê",
            "ghá",
            "nghân",
            "kô",
            "mat\u{300}",
            "mảt",
            "côc",
            "ơng",
            "hoang\u{301}\u{300}",
            "krông",
            "đắk",
            "zô",
            "hợpp",
            "àà",
            "nướcc",
            "hoaf",
            "œuf",
            "Müller",
            "mậtong",
            "nghiêngg",
            "½",
            "a1",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
        // Built like one: only tone or spelling is amiss.
        for word in ["kô", "mảt", "côc", "ghá"] {
            assert!(is_built_like_one(word), "{word}");
        }
        assert!(!is_built_like_one("café") && !is_built_like_one("krông"));
    }

    proptest! {
        #[test]
        fn a_syllable_is_always_built_like_one(word in "[a-zà-ỹđ]{0,8}") {
            prop_assert!(!is_syllable(&word) || is_built_like_one(&word));
        }

        #[test]
        fn nothing_makes_it_fail(word in any::<String>()) {
            let _ = is_syllable(&word);
        }
    }
}
