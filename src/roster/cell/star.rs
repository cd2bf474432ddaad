use super::{CellFault, CellFaultKind as Kind, whole, words};
use crate::text::fold;

/// What a cell of stars says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StarCell {
    /// 1 to 5.
    pub star: u8,
    /// A four-star product named "tiềm năng 5 sao": sent up for the ministry to evaluate (QĐ 26/2026 Art 7.3e).
    pub sent_up: bool,
}

/// Stars from `3`, `03 sao`, `OCOP 3 sao`, `Hạng 4 sao`, `Ba sao`, `★★★`, `3*`, and
/// `4 sao (tiềm năng 5 sao)`, which is four stars sent up.
pub fn star(text: &str) -> Result<StarCell, CellFault> {
    read(text.trim()).map_err(|kind| kind.of(text))
}

fn read(got: &str) -> Result<StarCell, Kind> {
    let got = fold::nfc(got).replace('\u{fe0f}', "");
    if !got.is_empty() && got.chars().all(is_star) {
        let star = u8::try_from(got.chars().count()).map_err(|_| Kind::StarOutOfRange)?;
        return within(star.into()).map(|star| StarCell { star, sent_up: false });
    }
    let got = got.strip_suffix(is_star).unwrap_or(&got);
    let words = words(got);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(at) = words.windows(2).position(|pair| pair == ["tiem", "nang"]) {
        // Only four stars can be sent up, and only for the fifth.
        let both = (number(&words[..at])?, number(&words[at + 2..])?);
        return if both == (4, 5) { Ok(StarCell { star: 4, sent_up: true }) } else { Err(Kind::NotStar) };
    }
    if !got.chars().all(|c| c.is_alphanumeric() || c.is_whitespace()) {
        return Err(Kind::NotStar);
    }
    number(&words).map(|star| StarCell { star, sent_up: false })
}

const fn is_star(c: char) -> bool {
    matches!(c, '★' | '⭐' | '*')
}

/// The one number among words that go with stars.
fn number(words: &[&str]) -> Result<u8, Kind> {
    let with = ["", "ocop", "hang", "xep", "dat", "san", "pham"];
    let mut numbers =
        words.iter().map(|word| word.strip_suffix("sao").unwrap_or(word)).filter(|word| !with.contains(word));
    let (Some(number), None) = (numbers.next(), numbers.next()) else {
        return Err(Kind::NotStar);
    };
    let spelled = match number {
        "mot" => Some(1),
        "hai" => Some(2),
        "ba" => Some(3),
        "bon" | "tu" => Some(4),
        "nam" => Some(5),
        digits => whole(digits),
    };
    within(spelled.ok_or(Kind::NotStar)?)
}

fn within(star: u32) -> Result<u8, Kind> {
    u8::try_from(star).ok().filter(|star| (1..=5).contains(star)).ok_or(Kind::StarOutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_offices_write_read() {
        for text in [
            "3",
            "03",
            "03 sao",
            "3 sao",
            "3sao",
            "OCOP 3 sao",
            "★★★",
            "⭐⭐⭐",
            "3*",
            "3 ★",
            "Hạng 3 sao",
            "Ba sao",
            "BA SAO",
            "đạt 3 sao",
            "3 sao OCOP",
            "Xếp hạng 3 sao",
        ] {
            assert_eq!(star(text), Ok(StarCell { star: 3, sent_up: false }), "{text}");
        }
        assert_eq!(star("Năm sao").unwrap().star, 5);
        assert_eq!(star("Bốn sao").unwrap().star, 4);
        for text in
            ["4 sao (tiềm năng 5 sao)", "4 (tiềm năng 5 sao)", "04 sao, tiềm năng 5 sao", "4 sao - tiềm năng 05 sao"]
        {
            assert_eq!(star(text), Ok(StarCell { star: 4, sent_up: true }), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (text, kind) in [
            ("0", Kind::StarOutOfRange),
            ("6 sao", Kind::StarOutOfRange),
            ("90", Kind::StarOutOfRange),
            ("★★★★★★", Kind::StarOutOfRange),
            ("", Kind::NotStar),
            ("sao", Kind::NotStar),
            ("3-4 sao", Kind::NotStar),
            ("3,5", Kind::NotStar),
            ("-3", Kind::NotStar),
            ("3?", Kind::NotStar),
            ("3 hoặc 4", Kind::NotStar),
            ("không đạt", Kind::NotStar),
            ("tiềm năng 5 sao", Kind::NotStar),
            ("3 sao (tiềm năng 4 sao)", Kind::NotStar),
            ("5 sao (tiềm năng 5 sao)", Kind::NotStar),
        ] {
            assert_eq!(star(text), Err(kind.of(text)), "{text:?}");
        }
    }
}
