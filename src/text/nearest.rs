//! The nearest right word to a mistyped one.

use super::fold;

/// A closeness (0 to 1) under which a word is no longer worth suggesting: one letter wrong of three passes.
const WORTH_SUGGESTING: f64 = 0.6;

/// The word nearest to what was typed, if one is near. Diacritics, case and `_` do not count: `đăng_ký` is `dang-ky`.
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = fold::bare(typed).replace('_', "-");
    let mut best = None;
    let mut closeness = WORTH_SUGGESTING;
    for word in words {
        let this = close(&typed, word);
        if this > closeness {
            (best, closeness) = (Some(word), this);
        }
    }
    best
}

fn close(typed: &str, word: &str) -> f64 {
    let by_letters = strsim::normalized_damerau_levenshtein(typed, word);
    let begun = typed.len() >= 2 && word.starts_with(typed);
    if begun { by_letters.max(0.8) } else { by_letters }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_forgives_diacritics_case_underscores_and_a_beginning() {
        let words = ["register", "dang-ky", "report", "bao-cao", "find", "tim"];
        for (typed, near) in [
            ("registre", Some("register")),
            ("ĐĂNG_KÝ", Some("dang-ky")),
            ("bao-coa", Some("bao-cao")),
            ("repo", Some("report")),
            ("tm", Some("tim")),
            ("x", None),
            ("certify", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, words), near, "{typed}");
        }
    }
}
