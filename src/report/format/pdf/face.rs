//! The faces that a paper is set in: Liberation Serif, as wide as the Times New Roman that the decree asks for, and with
//! every letter of Vietnamese in one piece, so that nothing has to be put together.

use std::borrow::Cow;
use std::io;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::text::is_hidden;

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Both.
    BoldItalic,
}

impl Face {
    /// All of them.
    #[cfg(test)]
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face of a run.
    pub const fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }
}

/// The faces, read.
pub struct Faces([Loaded; 4]);

struct Loaded {
    font: Font,
    letters: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    em: f32,
}

impl Faces {
    /// Reads the faces that the program carries.
    pub fn load() -> io::Result<Self> {
        let load = |bytes: &'static [u8]| {
            let font = FontRef::new(bytes).map_err(io::Error::other)?;
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
            let letters = font.charmap();
            let font =
                Font::new(bytes.into(), 0).ok_or_else(|| io::Error::other("a face of the program cannot be read"))?;
            Ok::<_, io::Error>(Loaded { em: font.units_per_em(), font, letters, metrics })
        };
        Ok(Self([
            load(include_bytes!("fonts/LiberationSerif-Regular.ttf"))?,
            load(include_bytes!("fonts/LiberationSerif-Bold.ttf"))?,
            load(include_bytes!("fonts/LiberationSerif-Italic.ttf"))?,
            load(include_bytes!("fonts/LiberationSerif-BoldItalic.ttf"))?,
        ]))
    }

    /// What the file carries of a face.
    pub fn font(&self, face: Face) -> Font {
        self.loaded(face).font.clone()
    }

    fn loaded(&self, face: Face) -> &Loaded {
        let [regular, bold, italic, bold_italic] = &self.0;
        match face {
            Face::Regular => regular,
            Face::Bold => bold,
            Face::Italic => italic,
            Face::BoldItalic => bold_italic,
        }
    }

    /// The glyph of a letter and how far it takes the pen, of an em; none where the face lacks it or it shows nothing.
    fn glyph(&self, face: Face, letter: char) -> Option<(GlyphId, f32)> {
        let loaded = self.loaded(face);
        let id = loaded.letters.map(letter).filter(|id| id.to_u32() != 0 && !is_hidden(letter))?;
        Some((GlyphId::new(id.to_u32()), loaded.metrics.advance_width(id)? / loaded.em))
    }

    /// A line of text as it can be shown in a face: composed, and what has no glyph as its number, `[U+1F41D]`. A paper
    /// that is signed hides nothing.
    pub fn shown<'t>(&self, face: Face, text: &'t str) -> Cow<'t, str> {
        if is_nfc(text) && text.chars().all(|letter| self.glyph(face, letter).is_some()) {
            return Cow::Borrowed(text);
        }
        let mut shown = String::with_capacity(text.len() + 8);
        for letter in text.nfc() {
            match letter {
                '\t' => shown.push(' '),
                '\r' => {}
                _ if self.glyph(face, letter).is_some() => shown.push(letter),
                _ => shown.push_str(&format!("[U+{:04X}]", u32::from(letter))),
            }
        }
        Cow::Owned(shown)
    }

    /// How wide a letter is, of an em.
    pub fn width(&self, face: Face, letter: char) -> f32 {
        self.glyph(face, letter).map_or(0.0, |(_, width)| width)
    }

    /// How wide text is that can be shown, of an em.
    pub fn text_width(&self, face: Face, text: &str) -> f32 {
        text.chars().map(|letter| self.width(face, letter)).sum()
    }

    /// The glyphs of text that can be shown, each space wider by so much of an em.
    pub fn glyphs(&self, face: Face, text: &str, wider: f32) -> Vec<KrillaGlyph> {
        let glyph = |(at, letter): (usize, char)| {
            let (id, width) = self.glyph(face, letter)?;
            let advance = if letter == ' ' { width + wider } else { width };
            Some(KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, at..at + letter.len_utf8(), None))
        };
        text.char_indices().filter_map(glyph).collect()
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Small and capital: 12 vowels in 6 tones, 17 consonants, and the foreign f, j, w, z.
    pub fn alphabet() -> String {
        let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let small = vowels.iter().flat_map(|vowel| tones.iter().map(move |tone| format!("{vowel}{tone}")));
        let small: String = small.collect::<String>().nfc().chain("bcdđghklmnpqrstvxfjwz".chars()).collect();
        small.chars().chain(small.chars().flat_map(char::to_uppercase)).collect()
    }

    #[test]
    fn every_face_has_every_letter_of_vietnamese() {
        let alphabet = alphabet();
        // Beyond ASCII there are 134: 67 small (12 × 6 less the six plain vowels, and đ) and as many capital.
        assert_eq!(alphabet.chars().filter(|letter| !letter.is_ascii()).count(), 134);
        let faces = Faces::load().unwrap();
        for face in Face::ALL {
            for letter in alphabet.chars().chain("0123456789 –—‘’“”…§°×²₫%/().,:;-+*&".chars()) {
                assert!(faces.glyph(face, letter).is_some_and(|(_, width)| width > 0.0), "{face:?} lacks {letter}");
            }
            assert_eq!(faces.shown(face, &alphabet), alphabet);
        }
    }

    #[test]
    fn what_cannot_be_shown_is_told_by_its_number() {
        let faces = Faces::load().unwrap();
        let shown = |text| faces.shown(Face::Regular, text).into_owned();
        assert_eq!(shown("Mật ong \u{1f41d}"), "Mật ong [U+1F41D]");
        assert_eq!(shown("Ba\u{202e}sao\u{200b}"), "Ba[U+202E]sao[U+200B]");
        assert_eq!(shown("chuông\u{7}\tmột\r"), "chuông[U+0007] một");
        // A letter in parts becomes one.
        assert_eq!(shown("Ti\u{ea}\u{301}ng Vie\u{323}\u{302}t"), "Tiếng Việt");
        assert_eq!(shown("ẵ".nfd().collect::<String>().as_str()), "ẵ");
    }

    #[test]
    fn widths_are_those_of_times() {
        // Of Times-Roman by Adobe's published metrics, in thousandths: space 250, a 444, N 722, one digit 500.
        let faces = Faces::load().unwrap();
        for (letter, thousandths) in [(' ', 250.0), ('a', 444.0), ('N', 722.0), ('7', 500.0)] {
            assert!((faces.width(Face::Regular, letter) * 1000.0 - thousandths).abs() < 1.0, "{letter}");
        }
    }
}
