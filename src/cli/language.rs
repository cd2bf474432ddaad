//! Which language to speak, found before the command line is parsed: errors of the parsing need it too.

use crate::text::Lang;
use std::ffi::OsString;

/// The language of human text: the last `--lang X`, `--lang=X` (or `--ngon-ngu`) before a `--`,
/// else `env` (the value of OCOP_LANG), else Vietnamese.
///
/// A code that names no language counts as not given: the parser will refuse it, and needs a language to say so in.
pub fn language(args: &[OsString], env: Option<&str>) -> Lang {
    let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).take_while(|word| word != "--").collect();
    let typed = words.iter().enumerate().rev().find_map(|(at, word)| {
        let value = word.strip_prefix("--lang").or_else(|| word.strip_prefix("--ngon-ngu"))?;
        if value.is_empty() { words.get(at + 1).map(AsRef::as_ref) } else { value.strip_prefix('=') }
    });
    typed.and_then(Lang::from_code).or_else(|| env.and_then(Lang::from_code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str, env: Option<&str>) -> Lang {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        language(&args, env)
    }

    #[test]
    fn vietnamese_unless_told() {
        assert_eq!(of("ocop register", None), Lang::Vi);
        assert_eq!(of("ocop register", Some("en")), Lang::En);
        assert_eq!(of("ocop register", Some("fr")), Lang::Vi);
    }

    #[test]
    fn the_line_wins_over_the_environment_and_the_last_wins_over_the_first() {
        assert_eq!(of("ocop --lang en find x", None), Lang::En);
        assert_eq!(of("ocop find x --ngon-ngu=vi", Some("en")), Lang::Vi);
        assert_eq!(of("ocop --lang=en find x --ngon-ngu vi", None), Lang::Vi);
        assert_eq!(of("ocop --lang vi --lang=EN", None), Lang::En);
    }

    #[test]
    fn what_is_no_language_counts_as_not_given() {
        assert_eq!(of("ocop --lang fr", Some("en")), Lang::En);
        assert_eq!(of("ocop --lang", None), Lang::Vi);
        assert_eq!(of("ocop --language en", None), Lang::Vi);
        assert_eq!(of("ocop find -- --lang en", None), Lang::Vi);
    }
}
