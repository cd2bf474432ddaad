//! Text from files, made safe to show: what could move a cursor or hide a letter becomes visible.

use std::borrow::Cow;

/// `s` as it may reach a terminal, on one line.
///
/// New lines and tabs become a space; control characters (ESC and C1 too), bidirectional controls and
/// letters without width become `\u{…}`. Ordinary text, composed or decomposed, is borrowed as it stands.
pub fn clean(s: &str) -> Cow<'_, str> {
    if !s.chars().any(is_hidden) {
        return Cow::Borrowed(s);
    }
    let mut out = String::with_capacity(s.len() + 8);
    let mut chars = s.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // A Windows line end is one line end; a lone carriage return would overwrite the line.
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if is_hidden(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether a character acts on a terminal or shows nothing of its own.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Whether a character shows nothing of its own: zero width, bidirectional or a line separator.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'                        // soft hyphen
        | '\u{34f}'                     // grapheme joiner
        | '\u{61c}'                     // Arabic letter mark
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' // Hangul fillers
        | '\u{180b}'..='\u{180f}'       // Mongolian selectors
        | '\u{200b}'..='\u{200f}'       // zero width, left and right marks
        | '\u{2028}'..='\u{202e}'       // separators, embeddings, overrides
        | '\u{2060}'..='\u{206f}'       // word joiner, isolates
        | '\u{feff}'                    // byte-order mark
        | '\u{fff9}'..='\u{fffb}'       // annotations
        | '\u{fe00}'..='\u{fe0f}'       // variation selectors
        | '\u{e0000}'..='\u{e007f}'     // tags
        | '\u{e0100}'..='\u{e01ef}' // more variation selectors
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn ordinary_vietnamese_is_borrowed() {
        let composed = "Hợp tác xã Thương mại – Dịch vụ “Ếch” Khánh Hoà, 100%";
        let decomposed: String = composed.nfd().collect();
        for text in [composed, &decomposed, ""] {
            assert!(matches!(clean(text), Cow::Borrowed(t) if t == text));
        }
    }

    #[test]
    fn what_acts_on_a_terminal_is_shown() {
        assert_eq!(clean("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(clean("\u{9b}2J\u{7f}\0"), "\\u{9b}2J\\u{7f}\\u{0}");
        assert_eq!(clean("mắm\u{202e}gnod"), "mắm\\u{202e}gnod");
        assert_eq!(clean("tr\u{200b}à\u{feff}"), "tr\\u{200b}à\\u{feff}");
    }

    #[test]
    fn lines_become_one() {
        assert_eq!(clean("a\nb\tc\r\nd"), "a b c d");
        assert_eq!(clean("a\rb"), "a\\u{d}b");
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left(s in any::<String>()) {
            prop_assert!(!clean(&s).chars().any(is_hidden));
        }
    }
}
