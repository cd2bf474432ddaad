//! Names folded: what makes two spellings one name, one heading, one place, or one thing to find.
//!
//! Identity keeps diacritics ("Hòa" is not "Hoa"); only finding lets them go.

use std::cell::RefCell;
use std::collections::HashMap;
use std::iter::once;

use super::{clean::is_invisible, tone};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `s` as it is kept: composed (NFC), trimmed, each run of white space one space, without control
/// characters and letters of no width.
pub fn nfc(s: &str) -> String {
    if is_kept_so(s) {
        return s.to_owned();
    }
    let visible = s.chars().filter(|c| c.is_whitespace() || !(c.is_control() || is_invisible(*c))).collect::<String>();
    composed(visible.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a text is of letters and signs that are kept as they are, one space between its words: what is mostly typed.
fn is_kept_so(s: &str) -> bool {
    let mut before = ' ';
    s.chars().all(|c| {
        let so = is_plain(c) || (c == ' ' && before != ' ');
        before = c;
        so
    }) && before != ' '
}

/// Whether a letter or sign is kept as it is: composed, seen, no white space.
const fn is_plain(c: char) -> bool {
    matches!(c, '!'..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}')
}

/// A text composed. What Vietnamese is mostly written in is so already, and finding that out is quick.
fn composed(text: String) -> String {
    let is_so = |c| matches!(c, '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}');
    if text.chars().all(is_so) { text } else { text.nfc().collect() }
}

/// The identity of a name: lower case, one tone placement ("hoà" is "hòa", "uỷ" is "ủy"), plain dashes
/// and quotes, no spaces around `-` and `&`. Diacritics are kept.
pub fn key(s: &str) -> String {
    let lower = composed(nfc(s).to_lowercase()).chars().map(plain).collect::<String>();
    let mut out = String::with_capacity(lower.len());
    let mut rest = lower.as_str();
    while let Some(c) = rest.chars().next() {
        let word =
            rest.find(|c: char| !(c.is_alphabetic() || is_combining_mark(c))).unwrap_or(rest.len()).max(c.len_utf8());
        let (piece, tail) = rest.split_at(word);
        match c {
            '-' | '&' => {
                out.truncate(out.trim_end().len());
                out.push(c);
                rest = tail.trim_start();
                continue;
            }
            c if c.is_alphabetic() => out.push_str(&tone::placed(piece)),
            _ => out.push_str(piece),
        }
        rest = tail;
    }
    out
}

/// For reading what a cell says: lower case, no diacritics, `đ` as `d`, punctuation as it stands.
pub fn bare(s: &str) -> String {
    let composed = nfc(s);
    let mut out = String::with_capacity(composed.len());
    for c in composed.chars() {
        if c.is_ascii() {
            out.push(plain(c.to_ascii_lowercase())); // decomposes into nothing else
        } else if let Some(letter) = unmarked(c) {
            out.push(letter);
        } else {
            let lower = once(c).nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)).map(plain);
            out.extend(lower.map(|c| if c == 'đ' { 'd' } else { c }));
        }
    }
    out
}

/// A letter of Vietnamese without its marks, in lower case: what taking it apart comes to, found at once.
const fn unmarked(c: char) -> Option<char> {
    Some(match c {
        'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'ă' | 'ằ' | 'ắ' | 'ẳ' | 'ẵ' | 'ặ' | 'â' | 'ầ' | 'ấ' | 'ẩ' | 'ẫ' | 'ậ' | 'À'
        | 'Á' | 'Ả' | 'Ã' | 'Ạ' | 'Ă' | 'Ằ' | 'Ắ' | 'Ẳ' | 'Ẵ' | 'Ặ' | 'Â' | 'Ầ' | 'Ấ' | 'Ẩ' | 'Ẫ' | 'Ậ' => {
            'a'
        }
        'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' | 'ê' | 'ề' | 'ế' | 'ể' | 'ễ' | 'ệ' | 'È' | 'É' | 'Ẻ' | 'Ẽ' | 'Ẹ' | 'Ê' | 'Ề'
        | 'Ế' | 'Ể' | 'Ễ' | 'Ệ' => 'e',
        'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'Ì' | 'Í' | 'Ỉ' | 'Ĩ' | 'Ị' => 'i',
        'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' | 'ô' | 'ồ' | 'ố' | 'ổ' | 'ỗ' | 'ộ' | 'ơ' | 'ờ' | 'ớ' | 'ở' | 'ỡ' | 'ợ' | 'Ò'
        | 'Ó' | 'Ỏ' | 'Õ' | 'Ọ' | 'Ô' | 'Ồ' | 'Ố' | 'Ổ' | 'Ỗ' | 'Ộ' | 'Ơ' | 'Ờ' | 'Ớ' | 'Ở' | 'Ỡ' | 'Ợ' => {
            'o'
        }
        'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' | 'ư' | 'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' | 'Ù' | 'Ú' | 'Ủ' | 'Ũ' | 'Ụ' | 'Ư' | 'Ừ'
        | 'Ứ' | 'Ử' | 'Ữ' | 'Ự' => 'u',
        'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' | 'Ỳ' | 'Ý' | 'Ỷ' | 'Ỹ' | 'Ỵ' => 'y',
        'đ' | 'Đ' => 'd',
        _ => return None,
    })
}

/// For finding: [`bare`], and whatever is no letter or digit is one space.
pub fn search(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for c in bare(s).chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The heading of a file's column as the machine form writes it: "Tên sản phẩm " is `ten_san_pham`.
pub fn heading(s: &str) -> String {
    search(s).replace(' ', "_")
}

/// Administrative kinds as places are printed with them, and the kind each means.
const KINDS: [(&str, &str); 20] = [
    ("thị trấn ", "thị trấn"),
    ("thị xã ", "thị xã"),
    ("thành phố ", "thành phố"),
    ("đặc khu ", "đặc khu"),
    ("phường ", "phường"),
    ("quận ", "quận"),
    ("huyện ", "huyện"),
    ("tỉnh ", "tỉnh"),
    ("xã ", "xã"),
    ("tp.", "thành phố"),
    ("tx.", "thị xã"),
    ("tt.", "thị trấn"),
    ("tp ", "thành phố"),
    ("tx ", "thị xã"),
    ("tt ", "thị trấn"),
    ("p.", "phường"),
    ("x.", "xã"),
    ("x ", "xã"),
    ("h.", "huyện"),
    ("q.", "quận"),
];

/// How many places are kept folded.
const KEPT: usize = 20_000;

thread_local! {
    /// Places as they were folded: who is who holds the same few against each other again and again.
    static FOLDED: RefCell<HashMap<String, (&'static str, String)>> = RefCell::default();
}

/// A place's kind, empty where none is printed, and its name ("Xã xã Vĩnh Hoà", "TP.Cần Thơ",
/// "P. 07"), with one spelling of Đắk and Lắk.
pub fn place_parts(s: &str) -> (&'static str, String) {
    FOLDED.with_borrow_mut(|folded| {
        if let Some(known) = folded.get(s) {
            return known.clone();
        }
        if folded.len() >= KEPT {
            folded.clear();
        }
        folded.entry(s.to_owned()).or_insert_with(|| fold_place(s)).clone()
    })
}

fn fold_place(s: &str) -> (&'static str, String) {
    let whole = key(s);
    let (mut kind, mut name) = ("", whole.as_str());
    // A prefix with nothing after it is the name.
    while let Some((rest, means)) =
        KINDS.iter().find_map(|(prefix, means)| Some((name.strip_prefix(prefix)?.trim_start(), *means)))
        && !rest.is_empty()
    {
        (kind, name) = (if kind.is_empty() { means } else { kind }, rest);
    }
    // "P 5" is a ward, P Rao a name.
    if let Some(number) = name.strip_prefix("p ").filter(|rest| rest.bytes().all(|b| b.is_ascii_digit())) {
        (kind, name) = (if kind.is_empty() { "phường" } else { kind }, number);
    }
    // "Phường 07" is "Phường 7".
    if name.bytes().all(|b| b.is_ascii_digit()) {
        let number = name.trim_start_matches('0');
        return (kind, if number.is_empty() { name } else { number }.to_owned());
    }
    let spelled = name.split(' ').map(|word| match word {
        "đăk" | "đak" | "dak" => "đắk",
        "lăk" | "lak" => "lắk",
        other => other,
    });
    (kind, spelled.collect::<Vec<_>>().join(" "))
}

/// The identity of a place's name without its administrative kind.
pub fn place(s: &str) -> String {
    place_parts(s).1
}

/// The identity of a place with its kind as far as it is printed: "H. Cao Lãnh" is "huyện cao lãnh",
/// which is not "thành phố cao lãnh".
pub fn place_key(s: &str) -> String {
    match place_parts(s) {
        ("", name) => name,
        (kind, name) => format!("{kind} {name}"),
    }
}

/// Whether two places may be one: the same name, and the same kind where both print it.
pub fn same_place(a: &str, b: &str) -> bool {
    let ((kind_a, name_a), (kind_b, name_b)) = (place_parts(a), place_parts(b));
    name_a == name_b && (kind_a == kind_b || kind_a.is_empty() || kind_b.is_empty())
}

/// One sign for its typographic kin; `đ` for the two letters typed in its stead (Icelandic, African).
const fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' | 'ʹ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        'ð' | 'ɖ' => 'đ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_for_composed_is_composed() {
        let taken = ('\0'..='\u{2ff}').chain('\u{1ea0}'..='\u{1ef9}').chain('\u{2010}'..='\u{2027}');
        let text: String = taken.collect();
        assert_eq!(composed(text.clone()), text.nfc().collect::<String>());
        assert!(text.chars().all(|c| c.nfd().skip(1).all(is_combining_mark) && c.nfc().eq([c])));
        assert_eq!(composed("Ho\u{300}a".to_owned()), "Hòa");
    }

    #[test]
    fn what_is_known_of_letters_is_what_taking_them_apart_gives() {
        for c in '\0'..='\u{2fff}' {
            if is_plain(c) {
                assert!(c.nfc().eq([c]) && !(c.is_whitespace() || c.is_control() || is_invisible(c)), "{c:?}");
            }
            if let Some(letter) = unmarked(c) {
                let apart = c.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)).map(plain);
                assert!(apart.map(|c| if c == 'đ' { 'd' } else { c }).eq([letter]), "{c:?}");
            }
        }
        assert_eq!(('\u{80}'..='\u{2fff}').filter(|c| unmarked(*c).is_some()).count(), 134);
    }

    #[test]
    fn a_district_and_a_town_of_one_name_are_two_places() {
        // Đồng Tháp had a huyện and a thành phố Cao Lãnh.
        assert!(!same_place("huyện Cao Lãnh", "TP. Cao Lãnh"));
        assert!(same_place("H. Cao Lãnh", "huyện Cao Lãnh"));
        assert!(same_place("Cao Lãnh", "thành phố Cao Lãnh"));
        assert_eq!(place_key("TX.Hồng Ngự"), place_key("thị xã Hồng Ngự"));
        assert_ne!(place_key("huyện Hồng Ngự"), place_key("thị xã Hồng Ngự"));
    }

    use proptest::prelude::*;

    #[test]
    fn kept_text_is_composed_and_single_spaced() {
        assert_eq!(nfc(" \u{feff}Hơ\u{323}p\u{a0}\t ta\u{301}c\r\nxa\u{303}\u{200b} \0"), "Hợp tác xã");
        assert_eq!(nfc("\u{3000} "), "");
    }

    #[test]
    fn identity_folds_case_and_tone_placement_but_not_diacritics() {
        for (a, b) in [
            ("Hoà Bình", "HÒA BÌNH"),
            ("Thuý", "thúy"),
            ("UỶ BAN", "Ủy ban"),
            ("Qúy", "Quý"),
            ("Khoẻ", "khỏe"),
            ("Đà Lạt", "\u{d0}À LẠT"),
            ("Mũi Né – Phan Thiết", "mũi né-phan thiết"),
            ("SX & TM", "sx&tm"),
            ("trà “Shan”", "Trà \"Shan\""),
            ("M’Drắk", "m'drắk"),
        ] {
            assert_eq!(key(a), key(b), "{a} / {b}");
        }
        assert_ne!(key("Hòa"), key("Hoa"));
        assert_ne!(key("Đa"), key("Da"));
        assert_ne!(key("Hoà"), key("Hoá"));
    }

    #[test]
    fn finding_lets_diacritics_and_signs_go() {
        assert_eq!(search("  Nước mắm “Đệ Nhất” – Phú Quốc (500ml)"), "nuoc mam de nhat phu quoc 500ml");
        assert_eq!(search("ĐẮK M'Drắk"), "dak m drak");
        assert_eq!(heading("Tên sản phẩm "), "ten_san_pham");
        assert_eq!(heading("Xã/Phường"), "xa_phuong");
    }

    #[test]
    fn places_lose_their_prefix() {
        for (printed, name) in [
            ("Xã xã Vĩnh Hoà", "vĩnh hòa"),
            ("TP.Cần Thơ", "cần thơ"),
            ("TP Cần Thơ", "cần thơ"),
            ("TX. Tân Châu", "tân châu"),
            ("thị trấn Liên Nghĩa", "liên nghĩa"),
            ("TT. Cái Dầu", "cái dầu"),
            ("P. 07", "7"),
            ("P 5", "5"),
            ("X Nhân Huệ", "nhân huệ"),
            ("P Rao", "p rao"),
            ("Phường 10", "10"),
            ("đặc khu Phú Quý", "phú quý"),
            ("X.Nhân Huệ", "nhân huệ"),
            ("Quận Ninh Kiều", "ninh kiều"),
            ("Đăk Lăk", "đắk lắk"),
            ("tỉnh Đak Nông", "đắk nông"),
            ("Xã", "xã"),
            ("Tân Phường", "tân phường"),
            ("", ""),
        ] {
            assert_eq!(place(printed), name, "{printed}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(s in "[ a-zA-ZàáảãạâấầêếôồơờưứỳýỷỹỵĐđòóùúÙÝìí\u{300}\u{301}\u{323}\u{302}\u{31b}\u{a0}\u{200b}.,'’“–&-]{0,24}") {
            for fold in [nfc, key, search, heading] {
                let once = fold(&s);
                prop_assert_eq!(fold(&once), once);
            }
        }

        #[test]
        fn a_text_folded_letter_by_letter_is_folded_whole(s in any::<String>()) {
            let kept = nfc(&s);
            let lower = kept.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)).map(plain);
            let whole: String = lower.map(|c| if c == 'đ' { 'd' } else { c }).collect();
            prop_assert_eq!(bare(&s), whole);
        }

        #[test]
        fn nothing_makes_it_fail(s in any::<String>()) {
            for fold in [nfc, key, search, heading, place, crate::text::subject_key] {
                let _ = fold(&s);
            }
        }
    }
}
