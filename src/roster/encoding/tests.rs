//! The tables against the standards, and the detection against real words.

use super::*;
use crate::law::places::{List, provinces};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// A letter a line: its code in TCVN3 (the small letters and seven capitals of VN3, as the C library's TCVN5712-1 has
/// them), in VNI (as printed by its input methods), in Windows-1258 (the letter, then its tone unless it has both).
const LETTERS: &str = include_str!("letters.txt");

fn letters() -> Vec<[&'static str; 4]> {
    LETTERS.lines().map(|line| line.split(' ').collect::<Vec<_>>().try_into().unwrap()).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn all_134_letters_go_both_ways() {
    assert_eq!(letters().len(), 134);
    let mut with_code = 0;
    for [letter, tcvn3, vni, windows] in letters() {
        assert_eq!(from_old_font(vni, OldFont::Vni), letter);
        assert_eq!(to_old_font(letter, OldFont::Vni).as_deref(), Some(vni), "{letter}");
        if tcvn3 == "-" {
            assert_eq!(to_old_font(letter, OldFont::Tcvn3), None, "{letter}");
        } else {
            let code = char::from(bytes(tcvn3)[0]).to_string();
            assert_eq!(from_old_font(&code, OldFont::Tcvn3), letter);
            assert_eq!(to_old_font(letter, OldFont::Tcvn3), Some(code), "{letter}");
            with_code += 1;
        }
        let decoded = decode(&bytes(windows), Some(Encoding::Windows1258)).unwrap();
        assert_eq!(decoded.text, letter);
        // Decomposed text is typed as composed text is.
        for font in OldFont::ALL {
            assert_eq!(to_old_font(&letter.nfd().collect::<String>(), font), to_old_font(letter, font));
        }
    }
    assert_eq!(with_code, 67 + 7);
}

#[test]
fn words_read_as_they_were_shown() {
    for (typed, font, read) in [
        ("B¶o Th¾ng", OldFont::Tcvn3, "Bảo Thắng"),
        ("M\u{ad}êng Kh\u{ad}¬ng", OldFont::Tcvn3, "Mường Khương"),
        ("Hîp t¸c x· n«ng nghiÖp", OldFont::Tcvn3, "Hợp tác xã nông nghiệp"),
        ("C¤NG TY Cæ PHÇN ChÌ 2 S¥N", OldFont::Tcvn3, "CÔNG TY Cổ PHẦN Chè 2 SƠN"),
        ("C¤NG TY Cæ PHÇN", OldFont::Tcvn3, "CÔNG TY CỔ PHẦN"),
        ("HTX Hµ Lß", OldFont::Tcvn3, "HTX Hà Lò"),
        ("§¾k L¾k", OldFont::Tcvn3, "Đắk Lắk"),
        ("B»ng L¨ng", OldFont::Tcvn3, "Bằng Lăng"),
        // The micro sign and the middle dot as other programs leave them.
        ("Hμ Nam, X∙", OldFont::Tcvn3, "Hà Nam, Xã"),
        ("Coâng ty TNHH Thöông maïi", OldFont::Vni, "Công ty TNHH Thương mại"),
        ("ÑAËC SAÛN ÑOÀNG THAÙP", OldFont::Vni, "ĐẶC SẢN ĐỒNG THÁP"),
        ("Nöôùc maém Phuù Quoác – 40°", OldFont::Vni, "Nước mắm Phú Quốc – 40°"),
        ("Nghóa thò xaõ kyø myõ thuïy", OldFont::Vni, "Nghĩa thị xã kỳ mỹ thụy"),
        ("AÙi", OldFont::Vni, "Ái"),
        ("Aùi", OldFont::Vni, "Ái"),
    ] {
        assert_eq!(from_old_font(typed, font), read);
        let proposed = old_font(typed);
        if typed.chars().count() > 4 {
            assert_eq!(proposed, Some((font, read.to_owned())), "{typed}");
        }
    }
}

#[test]
fn what_is_sound_is_not_proposed() {
    for text in [
        "",
        "OCOP 3 sao",
        "Hà Nam",
        "An Phó",
        "Bánh đậu xanh",
        "Hàng hóa",
        "CôNG TY TNHH",
        "Bôt gao",
        "Pô Kô",
        "Krông Nô",
        "café",
        "Crème brûlée",
        "L’Oréal",
        "Où",
        "Restaurant Thaï",
        "thé vert",
        "maïs",
        "Müller",
        "Zürich",
        "El Niño",
        "Noël",
        "«Trà»",
        "« ngon »",
        "»%s«",
        "100 m²",
        "25°C ± 2",
        "5 µm",
        "5µm",
        "½ kg",
        "© 2020",
        "Vinashi®",
        "Vina© Milk™",
        "Ocop™",
        "OCOP®",
        "Sản phẩm®",
        "© 2023",
        "HTX §",
        "±",
        "30 × 40",
        "1ª",
        "§ 5",
        "=\"B¶o Th¾ng\"",
        "B¶o Thắng",
        "10·20",
        "10 %",
        "£5",
        "São Paulo",
        "Château Margaux",
    ] {
        assert_eq!(old_font(text), None, "{text}");
    }
}

#[test]
fn a_cell_that_reads_either_way_is_read_in_the_font_of_its_neighbours() {
    assert_eq!(old_font("An Phó"), None);
    assert_eq!(read_in("An Phó", OldFont::Tcvn3).as_deref(), Some("An Phú"));
    assert_eq!(read_in("Bình Sôn", OldFont::Vni).as_deref(), Some("Bình Sơn"));
    // Neither typed in the font, nor another text in it.
    for text in ["An Khang", "Hà Nam", "Đồng Tháp", "café"] {
        assert_eq!(read_in(text, OldFont::Tcvn3), None, "{text}");
    }
}

#[test]
fn a_d_after_letters_is_of_no_other_font() {
    for (typed, read) in [("86/Q§-UBND", "86/QĐ-UBND"), ("Sè Q§", "Số QĐ"), ("NQ H§ND", "NQ HĐND")] {
        assert_eq!(old_font(typed), Some((OldFont::Tcvn3, read.to_owned())), "{typed}");
    }
    // Not in a text that has letters of Unicode.
    assert_eq!(old_font("Quyết định 86/Q§-UBND"), None);
}

#[test]
fn signs_that_stick_to_letters_are_letters_of_tcvn3() {
    for (typed, read) in [
        ("HTX §", "HTX Đ"),
        ("C¤NG TY §", "CÔNG TY Đ"),
        ("86/Q§-UBND", "86/QĐ-UBND"),
        ("tr¸i", "trái"),
        ("§T", "ĐT"),
        ("x· A", "xã A"),
        ("Nh\u{ad}", "Như"),
        ("L« 1", "Lô 1"),
        ("L«1", "Lô1"),
        ("¸i", "ái"),
    ] {
        assert!(!is_vietnamese(typed), "{typed}");
        assert_eq!(read_in(typed, OldFont::Tcvn3).as_deref(), Some(read), "{typed}");
    }
    for text in [
        "",
        "An Phó",
        "Sản phẩm®",
        "Ocop™",
        "OCOP®",
        "Vina©",
        "© 2023",
        "©2023",
        "§ 5",
        "§5",
        "5 £",
        "£5",
        "¥ 100",
        "25°C",
        "± 2",
        "m²",
        "½ kg",
        "1½m",
        "½kg",
        "5µm",
        "5 µg",
        "1ª",
        "10·20",
        "A · B",
        "«Trà»",
        "« Hoa »",
        "×",
        "30×40",
    ] {
        assert!(is_vietnamese(text), "{text}");
    }
}

#[test]
fn every_province_is_known_in_either_font() {
    for province in provinces(List::Before2025).iter().chain(provinces(List::Since2025)) {
        let name = province.full_name();
        assert_eq!(old_font(&name), None, "{name}");
        for font in OldFont::ALL {
            let typed = to_old_font(&name, font).unwrap();
            assert_eq!(old_font(&typed), Some((font, name.clone())), "{typed}");
        }
    }
}

#[test]
fn files_say_their_encoding() {
    let table = "stt,tên sản phẩm,chủ thể\n1,Nước mắm,Hợp tác xã Phú Quốc\n";
    let typed = |font| WINDOWS_1252.encode(&to_old_font(table, font).unwrap()).0.into_owned();
    let utf16 = |mark: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("{mark}{table}").encode_utf16().flat_map(order).collect()
    };
    // Letters, then tones, as Vietnamese Windows writes them.
    let tones = "\u{300}\u{301}\u{303}\u{309}\u{323}";
    let windows: String = table
        .chars()
        .flat_map(|c| {
            let (tone, letter): (Vec<char>, Vec<char>) = c.nfd().partition(|mark| tones.contains(*mark));
            letter.into_iter().nfc().chain(tone).collect::<Vec<_>>()
        })
        .collect();
    let (windows, _, lost) = WINDOWS_1258.encode(&windows);
    assert!(!lost);
    for (bytes, encoding) in [
        (table.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{feff}{table}").into_bytes(), Encoding::Utf8),
        (utf16("\u{feff}", u16::to_le_bytes), Encoding::Utf16),
        (utf16("\u{feff}", u16::to_be_bytes), Encoding::Utf16),
        (utf16("", u16::to_le_bytes), Encoding::Utf16),
        (utf16("", u16::to_be_bytes), Encoding::Utf16),
        (windows.into_owned(), Encoding::Windows1258),
    ] {
        let expected = Decoded { text: table.to_owned(), encoding };
        assert_eq!(decode(&bytes, None).as_ref(), Ok(&expected));
        assert_eq!(decode(&bytes, Some(encoding)), Ok(expected));
    }
    for font in OldFont::ALL {
        let decoded = decode(&typed(font), None).unwrap();
        assert_eq!(decoded.encoding, Encoding::Windows1252);
        assert_eq!(from_old_font(&decoded.text, font), table);
    }
}

#[test]
fn bytes_that_are_no_vietnamese_are_placed() {
    let at = |encoding, line, column, byte| Err(Undecodable { encoding, line, column, byte });
    // A UTF-8 file with one byte amiss, and French "ANSI".
    assert_eq!(decode("stt,tên\n1,Mắm \u{1}".as_bytes(), None).map(|d| d.encoding), Ok(Encoding::Utf8));
    assert_eq!(decode(b"stt,t\xc3\xaan\n1,M\xe1\xba\xafm \xff", None), at(Encoding::Utf8, 2, 7, 0xff));
    assert_eq!(decode(b"caf\xe9 cr\xe8me", None), at(Encoding::Utf8, 1, 4, 0xe9));
    assert_eq!(decode(b"\xef\xbb\xbfa\n\xe9", None), at(Encoding::Utf8, 2, 1, 0xe9));
    // Told, and not so.
    assert_eq!(decode(b"M\xe3\xecm", Some(Encoding::Utf8)), at(Encoding::Utf8, 1, 2, 0xe3));
    assert_eq!(decode(b"stt,ten", Some(Encoding::Utf16)), at(Encoding::Utf16, 1, 1, b's'));
    assert_eq!(decode(b"\xff\xfea\0\n\0b\0c", None), at(Encoding::Utf16, 2, 2, b'c'));
    assert_eq!(decode(b"\xff\xfea\0\x00\xd8b\0", None), at(Encoding::Utf16, 1, 2, 0));
}

proptest! {
    #[test]
    fn small_text_comes_back(text in "[a-z 0-9.,àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ-]{0,40}") {
        for font in OldFont::ALL {
            let typed = to_old_font(&text, font).unwrap();
            prop_assert_eq!(from_old_font(&typed, font), text.as_str());
            // The bytes of a file that holds it.
            let (bytes, _, lost) = WINDOWS_1252.encode(&typed);
            prop_assert!(!lost);
            prop_assert_eq!(decode(&bytes, Some(Encoding::Windows1252)).unwrap().text, typed);
        }
    }

    #[test]
    fn capitals_come_back_from_vni(text in "[A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ ]{0,40}") {
        let typed = to_old_font(&text, OldFont::Vni).unwrap();
        prop_assert_eq!(from_old_font(&typed, OldFont::Vni), text);
    }

    #[test]
    fn text_with_a_letter_of_unicode_is_never_proposed(
        before in "[A-Za-z§¶·À-ÿ ]{0,20}",
        letter in "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]",
        after in "[A-Za-z§¶·À-ÿ ]{0,20}",
    ) {
        let text = format!("{before}{letter}{after}");
        prop_assert_eq!(old_font(&text), None);
        prop_assert_eq!(old_font(&text.nfd().collect::<String>()), None);
    }

    #[test]
    fn no_text_makes_it_fail(text in any::<String>(), latin in "[ -~¡-ÿμ∙Œ]{0,40}", bytes in any::<Vec<u8>>()) {
        for text in [&text, &latin] {
            let _ = old_font(text);
            for font in OldFont::ALL {
                let _ = (from_old_font(text, font), to_old_font(text, font), read_in(text, font));
            }
        }
        let _ = decode(&bytes, None);
        for encoding in Encoding::ALL {
            let _ = decode(&bytes, Some(encoding));
        }
    }
}
