//! The legacy decoders: any bytes in any encoding, any text in any old font.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocop::roster::encoding::{self, from_old_font, old_font, read_in, to_old_font};
use ocop::roster::{Encoding, OldFont};

fuzz_target!(|bytes: &[u8]| {
    for told in Encoding::ALL.map(Some).into_iter().chain([None]) {
        let Ok(decoded) = encoding::decode(bytes, told) else { continue };
        assert!(told.is_none_or(|told| told == decoded.encoding));
    }
    let text = String::from_utf8_lossy(bytes);
    let _ = old_font(&text);
    for font in OldFont::ALL {
        let _ = read_in(&text, font);
        let _ = from_old_font(&text, font);
        if let Some(typed) = to_old_font(&text, font) {
            let _ = from_old_font(&typed, font);
        }
    }
});
