//! What is printed to be typed: a name as one argument of a command line.

use std::fmt::{self, Display, Formatter};

use super::Lang;
use super::messages::term;

/// Signs that mean nothing to a shell within double quotes, in bash, PowerShell or cmd.
const HARMLESS: &str = " ,.-–_()/+&:;'";

/// A text in double quotes, where a shell then takes it for one argument and for nothing else: a name out of a file must
/// not become a command when the line is pasted.
pub fn quoted(text: &str) -> Option<String> {
    operand(text).filter(|_| !text.starts_with('-'))
}

/// The same where it stands behind what ends the options (`--`), and may begin as one does.
fn operand(text: &str) -> Option<String> {
    let harmless = |c: char| c.is_alphanumeric() || HARMLESS.contains(c);
    text.chars().all(harmless).then(|| format!("\"{text}\""))
}

/// The same, without quotes where none are needed: a number, a code.
pub fn argument(text: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '_');
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(plain) {
        return Some(text.to_owned());
    }
    quoted(text)
}

/// A name in a message: `{}` as it is, `{:#}` as it is typed, or what stands for it where it cannot be typed safely.
#[derive(Debug)]
pub struct Typed {
    name: String,
    typed: String,
}

impl Typed {
    /// A product's name.
    pub fn product(lang: Lang, name: impl Display) -> Self {
        Self::of(name, quoted, || term::product_to_type(lang))
    }

    /// Another name.
    pub fn name(lang: Lang, name: impl Display) -> Self {
        Self::of(name, quoted, || term::name_to_type(lang))
    }

    /// Another name, behind what ends the options.
    pub fn operand(lang: Lang, name: impl Display) -> Self {
        Self::of(name, operand, || term::name_to_type(lang))
    }

    fn of(name: impl Display, typed: fn(&str) -> Option<String>, otherwise: impl FnOnce() -> String) -> Self {
        let name = name.to_string();
        let typed = typed(&name).unwrap_or_else(otherwise);
        Self { name, typed }
    }
}

impl Display for Typed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if f.alternate() { &self.typed } else { &self.name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_shell_leaves_alone_is_typed() {
        for (name, expected) in [
            ("Trà B", Some("\"Trà B\"")),
            ("Gạo ST25 (túi 5 kg), loại 1", Some("\"Gạo ST25 (túi 5 kg), loại 1\"")),
            ("Trà \"sạch\"", None),
            ("Trà “sạch”", None),
            ("$(rm a)", None),
            ("Chè `a`", None),
            ("--help", None),
            ("100% cacao", None),
            ("a\\", None),
            ("a\nb", None),
            ("Ngon!", None),
        ] {
            assert_eq!(quoted(name).as_deref(), expected, "{name}");
        }
        assert_eq!(argument("12/BB-SNN").as_deref(), Some("12/BB-SNN"));
        assert_eq!(argument("12/BB; ls").as_deref(), Some("\"12/BB; ls\""));
        assert_eq!(argument("$x"), None);
        let name = Typed::product(Lang::Vi, "Trà \"sạch\"");
        assert_eq!(format!("{name} {name:#}"), "Trà \"sạch\" SẢN-PHẨM");
        let typed = |name| format!("{:#}", Typed::operand(Lang::En, name));
        assert_eq!(["-abc", "-$x", "a\u{1b}[2J", "a\u{202e}b"].map(typed), ["\"-abc\"", "NAME", "NAME", "NAME"]);
    }
}
