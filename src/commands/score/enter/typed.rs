//! What a line typed at a question means.

use crate::law::Points;
use crate::roster::cell;
use crate::text::fold;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: none ticked, or the answer that stands.
    Enter,
    /// A plain number: an option of a criterion, 0 for none, or the points of a part.
    Number(Points),
    /// `=3`: points whose option is not told.
    Points(Points),
    /// `<`: back.
    Back,
    /// `>2.3`: to a criterion.
    To(String),
    /// `q`: quit.
    Quit,
    /// `?`: help.
    Help,
    /// `c`: yes.
    Yes,
    /// `m`: anew.
    Anew,
    /// Something else.
    Other,
}

/// Reads a line. Words are taken in both languages, with and without diacritics.
pub fn typed(line: &str) -> Typed {
    if let Some(points) = line.strip_prefix('=') {
        return cell::points(points).map_or(Typed::Other, |points| Typed::Points(Points(points)));
    }
    if let Some(criterion) = line.strip_prefix('>') {
        return Typed::To(criterion.trim().to_uppercase());
    }
    match line {
        "" => return Typed::Enter,
        "<" => return Typed::Back,
        "?" => return Typed::Help,
        _ => {}
    }
    match fold::search(line).as_str() {
        "lui" | "back" => Typed::Back,
        "q" | "thoat" | "quit" => Typed::Quit,
        "giup" | "tro giup" | "help" => Typed::Help,
        "c" | "co" | "y" | "yes" => Typed::Yes,
        "m" | "moi" | "new" => Typed::Anew,
        _ => cell::points(line).map_or(Typed::Other, |points| Typed::Number(Points(points))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_number_points_a_place_or_a_word() {
        for (line, meant) in [
            ("", Typed::Enter),
            ("3", Typed::Number(Points(300))),
            ("32,5", Typed::Number(Points(3250))),
            ("=3", Typed::Points(Points(300))),
            ("= 3", Typed::Points(Points(300))),
            ("=", Typed::Other),
            (">2.3", Typed::To("2.3".to_owned())),
            ("> b", Typed::To("B".to_owned())),
            ("<", Typed::Back),
            ("lùi", Typed::Back),
            ("THOÁT", Typed::Quit),
            ("q", Typed::Quit),
            ("?", Typed::Help),
            ("có", Typed::Yes),
            ("y", Typed::Yes),
            ("m", Typed::Anew),
            ("-1", Typed::Other),
            ("a", Typed::Other),
        ] {
            assert_eq!(typed(line), meant, "{line}");
        }
    }
}
