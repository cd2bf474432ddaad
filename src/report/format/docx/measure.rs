//! How long a text is in Times New Roman, so that a rule is as long as its words and a column as wide as it needs.

use unicode_normalization::UnicodeNormalization;

/// A letter's width, as the font has it in thousandths of its size: of the letters from the space to the tilde.
const UPRIGHT: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];
const BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
];
/// The horn of ơ and ư, which makes them wider than o and u.
const HORN: char = '\u{31b}';
const HORN_WIDTH: u32 = 40;
/// A dash, a quotation mark.
const DASH: u32 = 500;
/// Any other letter: as wide as they come.
const OTHER: u32 = 1000;

/// How long a text is at a size in half points, in twentieths of a point.
pub(super) fn width(text: &str, bold: bool, size: u32) -> u32 {
    scaled(units(text, bold), size)
}

/// What a length in thousandths of a size is at a size in half points, in twentieths of a point; rounded up.
pub(super) fn scaled(units: u32, size: u32) -> u32 {
    units.saturating_mul(size).div_ceil(100)
}

/// How long a text is, in thousandths of a size.
pub(super) fn units(text: &str, bold: bool) -> u32 {
    let widths = if bold { &BOLD } else { &UPRIGHT };
    let of_ascii = |letter: char| widths.get((letter as usize).wrapping_sub(' ' as usize)).copied().map(u32::from);
    let one = |letter: char| match letter {
        'đ' => of_ascii('d').unwrap_or(OTHER),
        'Đ' => of_ascii('D').unwrap_or(OTHER),
        '“' | '”' | '‘' | '’' | '–' => DASH,
        HORN => HORN_WIDTH,
        '\u{300}'..='\u{36f}' => 0, // a mark over its letter
        letter => of_ascii(letter).unwrap_or(OTHER),
    };
    if text.is_ascii() { text.chars().map(one).sum() } else { text.nfd().map(one).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::format::pdf::face::{Face, Faces};

    /// Letter by letter as the font that papers are printed in has it, whose letters are as wide.
    #[test]
    fn every_letter_is_as_wide_as_the_font_has_it() {
        let faces = Faces::load().unwrap();
        let vietnamese = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        let letters =
            (' '..='~').chain(vietnamese.chars()).chain(vietnamese.to_uppercase().chars().collect::<Vec<_>>());
        for letter in letters {
            for bold in [false, true] {
                let real = faces.width(Face::of(bold, false), letter) * 1000.0;
                let measured = units(letter.encode_utf8(&mut [0; 4]), bold);
                // The horn is not as wide on every letter.
                assert!(
                    (f64::from(real) - f64::from(measured)).abs() < 45.0,
                    "{letter} {bold}: {measured}, not {real}"
                );
            }
        }
    }

    /// The advance widths of Liberation Serif 2.1.5, whose letters are as wide as those of Times New Roman, summed by a
    /// font library.
    #[test]
    fn a_text_is_as_long_as_the_font_has_it() {
        for (text, upright, bold) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 19915, 20862),
            ("Độc lập - Tự do - Hạnh phúc", 11566, 12242),
            ("Nước mắm “Cửu Long”, chai 500 ml – 90,75", 18165, 18976),
            ("ƯỚC ươm ướt", 5862, 6270),
        ] {
            for (measured, real) in [(units(text, false), upright), (units(text, true), bold)] {
                assert!(measured.abs_diff(real) * 100 <= real, "{text}: {measured}, not {real}");
            }
        }
        // 13 points of 72 to the inch: 20,862 thousandths of them are 95.7 mm.
        assert_eq!(width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true, 26).abs_diff(5424), 0);
        assert_eq!(width("", false, 26), 0);
    }
}
