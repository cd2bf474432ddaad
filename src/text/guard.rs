//! The guard that keeps a spreadsheet from running a text cell as a formula.
//!
//! A text beginning with `=`, `+`, `-`, `@`, a tab or a carriage return gets one `'` before it
//! on the way out; importing takes one off. A text that already reads as guarded gets one more,
//! so that what comes back is always what went out.

use std::borrow::Cow;

/// What makes a spreadsheet take a cell for a formula.
const TRIGGERS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text as it may stand in a spreadsheet.
pub fn guard(text: &str) -> Cow<'_, str> {
    if is_trigger_behind_apostrophes(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text [`guard`] was given. A leading `'` that guards nothing ("'s-Gravenhage") stays.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_trigger_behind_apostrophes(text) => text,
        _ => cell,
    }
}

/// The text as it may stand on a sheet, which takes no text for a formula: what reading would take for a guard is
/// guarded, and nothing else.
pub fn on_sheet(text: &str) -> Cow<'_, str> {
    if unguard(text) == text { Cow::Borrowed(text) } else { guard(text) }
}

fn is_trigger_behind_apostrophes(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(TRIGGERS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_names_are_not() {
        for (text, guarded) in [
            ("=1+1", "'=1+1"),
            ("+84 912 345 678", "'+84 912 345 678"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r", "'\r"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("", ""),
            ("'", "'"),
            ("'Cà phê", "'Cà phê"),
            ("Chè Shan tuyết - 100g", "Chè Shan tuyết - 100g"),
        ] {
            assert_eq!(guard(text), guarded);
            assert_eq!(unguard(guarded), text);
        }
    }

    proptest! {
        #[test]
        fn what_comes_back_is_what_went_out(text in any::<String>()) {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), &text);
            let written = on_sheet(&text);
            prop_assert_eq!(unguard(&written), &text);
        }

        /// The same, dense in the characters that matter.
        #[test]
        fn also_of_apostrophes_and_triggers(text in "['=+@\t\ra-]{0,6}") {
            let guarded = guard(&text);
            prop_assert!(!guarded.starts_with(TRIGGERS));
            prop_assert_eq!(unguard(&guarded), &text);
            let written = on_sheet(&text);
            prop_assert_eq!(unguard(&written), &text);
        }
    }
}
