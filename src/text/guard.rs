//! The guard that keeps a spreadsheet from running a text cell as a formula.
//!
//! A text beginning with `=`, `+`, `-`, `@`, one of these in full width, a tab or a line end gets one `'` before it on the
//! way out; importing takes one off. So does what follows a separator within the text: a spreadsheet set to another
//! separator than the file's begins a cell there. A text that already reads as guarded gets one more, so that what comes
//! back is always what went out.

use std::borrow::Cow;

/// What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection).
const TRIGGERS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
/// What some spreadsheet begins a cell after.
const SEPARATORS: [char; 5] = [',', ';', '\t', '\r', '\n'];

/// The text as it may stand in a spreadsheet.
pub fn guard(text: &str) -> Cow<'_, str> {
    let (mut out, mut taken) = (String::new(), 0);
    for at in starts(text).filter(|at| is_trigger_behind_quotes(&text[*at..])) {
        out.push_str(&text[taken..at]);
        out.push('\'');
        taken = at;
    }
    rest(text, out, taken)
}

/// The text [`guard`] was given. A `'` that guards nothing ("'s-Gravenhage") stays.
pub fn unguard(cell: &str) -> Cow<'_, str> {
    let (mut out, mut taken) = (String::new(), 0);
    for at in starts(cell) {
        if cell[at..].strip_prefix('\'').is_some_and(is_trigger_behind_quotes) {
            out.push_str(&cell[taken..at]);
            taken = at + 1;
        }
    }
    rest(cell, out, taken)
}

/// The text as it may stand on a sheet, which takes no text for a formula: what reading would take for a guard is
/// guarded, and nothing else.
pub fn on_sheet(text: &str) -> Cow<'_, str> {
    if unguard(text) == text { Cow::Borrowed(text) } else { guard(text) }
}

/// Where a spreadsheet may begin a cell: what is put in or taken off there moves none of these.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices(SEPARATORS).map(|(at, separator)| at + separator.len()))
}

fn is_trigger_behind_quotes(text: &str) -> bool {
    text.trim_start_matches(['\'', '"']).starts_with(TRIGGERS)
}

fn rest(text: &str, mut out: String, taken: usize) -> Cow<'_, str> {
    if out.is_empty() && taken == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[taken..]);
    Cow::Owned(out)
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
            ("\t=1", "'\t'=1"),
            ("\r", "'\r"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("\"=1", "'\"=1"),
            ("\n=1", "'\n'=1"),
            ("＝1+1", "'＝1+1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠1", "'＠1"),
            ("Chè;=cmd|' /C calc'!A0", "Chè;'=cmd|' /C calc'!A0"),
            ("Chè,\"@A1", "Chè,'\"@A1"),
            ("Chè\n+1", "Chè\n'+1"),
            ("Chè; =1, -2", "Chè; =1, -2"),
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
            prop_assert_eq!(unguard(&guarded), text.as_str());
            let written = on_sheet(&text);
            prop_assert_eq!(unguard(&written), text.as_str());
        }

        /// The same, dense in the characters that matter.
        #[test]
        fn also_of_apostrophes_and_triggers(text in "['\"=+@＝,;\t\r\na-]{0,8}") {
            let guarded = guard(&text);
            for cell in guarded.split(SEPARATORS) {
                prop_assert!(!cell.trim_start_matches('"').starts_with(TRIGGERS), "{}", cell);
            }
            prop_assert_eq!(unguard(&guarded), text.as_str());
            let written = on_sheet(&text);
            prop_assert_eq!(unguard(&written), text.as_str());
        }
    }
}
