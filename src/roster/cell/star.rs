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

/// Stars from `3`, `03 sao`, `OCOP 3 sao`, `Hạng 4 sao`, `Ba sao`, `04 (bốn) sao`, `★★★`, `★★★☆☆`, `3*`, and
/// `4 sao (tiềm năng 5 sao)`, which is four stars sent up. Two different numbers are refused.
pub fn star(text: &str) -> Result<StarCell, CellFault> {
    read(text).map_err(|kind| kind.of(text))
}

pub(super) fn read(got: &str) -> Result<StarCell, Kind> {
    let got = fold::nfc(got).replace('\u{fe0f}', "");
    if let Some(star) = drawn(&got) {
        return within(star).map(|star| StarCell { star, sent_up: false });
    }
    let got = got.strip_suffix(is_star).unwrap_or(&got).trim_end_matches([' ', '.', ',']);
    let words = words(got);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some((at, hope)) = hoped(&words) {
        // Only four stars can be sent up, and only for the fifth.
        let both = (number(&words[..at])?, number(&words[at + hope..])?);
        return if both == (4, 5) { Ok(StarCell { star: 4, sent_up: true }) } else { Err(Kind::NotStar) };
    }
    if !got.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '(' | ')' | ':')) && !is_english(got) {
        // What a spreadsheet's number became on its way: "3.0".
        return got.strip_suffix(".0").and_then(whole).map_or(Err(Kind::NotStar), within).map(alone);
    }
    number(&words).map(alone)
}

const fn alone(star: u8) -> StarCell {
    StarCell { star, sent_up: false }
}

/// As many stars as are drawn, the hollow ones after them not counted.
fn drawn(got: &str) -> Option<u32> {
    let filled = got.trim_end_matches(['☆', ' ']);
    let hollow = got[filled.len()..].chars().filter(|c| *c == '☆').count();
    let count = filled.chars().filter(|c| is_star(*c)).count();
    let only = count > 0 && filled.chars().all(|c| is_star(c) || c == ' ');
    u32::try_from(count).ok().filter(|_| only && (hollow == 0 || count + hollow == 5))
}

const fn is_star(c: char) -> bool {
    matches!(c, '★' | '⭐' | '*' | '🌟' | '✭' | '✩' | '✯')
}

/// Where the words that name a hope for more stars stand, and how many they are: "tiềm năng", "đề nghị Trung ương
/// đánh giá".
fn hoped(words: &[&str]) -> Option<(usize, usize)> {
    let at = words.windows(2).position(|pair| matches!(pair, ["tiem", "nang"] | ["de", "nghi"]))?;
    if words[at] == "tiem" {
        return Some((at, 2));
    }
    let with = ["trung", "uong", "tw", "bo", "danh", "gia", "phan", "cong", "nhan"];
    Some((at, 2 + words[at + 2..].iter().take_while(|word| with.contains(word)).count()))
}

/// "3-star".
fn is_english(got: &str) -> bool {
    matches!(got.to_lowercase().split_once('-'), Some((number, "star")) if whole(number).is_some())
}

/// The one number among words that go with stars; a figure may be spelled out after it, as in "04 (bốn) sao".
fn number(words: &[&str]) -> Result<u8, Kind> {
    let with = [
        "", "ocop", "hang", "xep", "phan", "dat", "chuan", "san", "pham", "cong", "nhan", "star", "stars", "ket", "qua",
    ];
    let mut numbers =
        words.iter().map(|word| word.strip_suffix("sao").unwrap_or(word)).filter(|word| !with.contains(word));
    let first = numbers.next().ok_or(Kind::NotStar)?;
    let value = figure(first).ok_or(Kind::NotStar)?;
    match (numbers.next(), numbers.next()) {
        (None, _) => {}
        (Some(spelled), None)
            if whole(first).is_some() && whole(spelled).is_none() && figure(spelled) == Some(value) => {}
        _ => return Err(Kind::NotStar),
    }
    within(value)
}

fn figure(word: &str) -> Option<u32> {
    match word {
        "mot" | "one" => Some(1),
        "hai" | "two" => Some(2),
        "ba" | "three" => Some(3),
        "bon" | "tu" | "four" => Some(4),
        "nam" | "five" => Some(5),
        digits => whole(digits),
    }
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
            "3.0",
            "03 sao",
            "3 sao",
            "3sao",
            "3 sao.",
            "OCOP 3 sao",
            "★★★",
            "★ ★ ★",
            "★★★☆☆",
            "⭐⭐⭐",
            "***",
            "3*",
            "3 ★",
            "Hạng 3 sao",
            "Hạng: 3 sao",
            "Ba sao",
            "BA SAO",
            "03 (ba) sao",
            "đạt 3 sao",
            "Đạt chuẩn OCOP 3 sao",
            "3 sao OCOP",
            "3 sao (OCOP)",
            "Xếp hạng 3 sao",
            "3\nsao",
            "3 stars",
            "3-star",
            "Three stars",
        ] {
            assert_eq!(star(text), Ok(StarCell { star: 3, sent_up: false }), "{text}");
        }
        assert_eq!(star("Năm sao").unwrap().star, 5);
        assert_eq!(star("Bốn sao").unwrap().star, 4);
        for text in [
            "4 sao (tiềm năng 5 sao)",
            "4 (tiềm năng 5 sao)",
            "04 sao, tiềm năng 5 sao",
            "4 sao - tiềm năng 05 sao",
            "4 sao tiềm năng 5 sao",
            "4★ (tiềm năng 5★)",
            "4 sao (đề nghị Trung ương đánh giá, phân hạng 5 sao)",
            "4 sao, đề nghị TW công nhận 5 sao",
        ] {
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
            ("☆☆☆", Kind::NotStar),
            ("★★★☆", Kind::NotStar),
            ("3-4 sao", Kind::NotStar),
            ("3 sao; 4 sao", Kind::NotStar),
            ("3 sao\n4 sao", Kind::NotStar),
            ("3 sao 3 sao", Kind::NotStar),
            ("04 (ba) sao", Kind::NotStar),
            ("3/5", Kind::NotStar),
            ("3,5", Kind::NotStar),
            ("3.5", Kind::NotStar),
            ("-3", Kind::NotStar),
            ("3?", Kind::NotStar),
            ("3 hoặc 4", Kind::NotStar),
            ("không đạt", Kind::NotStar),
            ("không đạt 3 sao", Kind::NotStar),
            ("dưới 3 sao", Kind::NotStar),
            ("tiềm năng 5 sao", Kind::NotStar),
            ("đề nghị 4 sao", Kind::NotStar),
            ("3 sao (tiềm năng 4 sao)", Kind::NotStar),
            ("5 sao (tiềm năng 5 sao)", Kind::NotStar),
            ("4 sao cấp tỉnh", Kind::NotStar),
            ("#N/A", Kind::SpreadsheetError),
        ] {
            assert_eq!(star(text), Err(kind.of(text)), "{text:?}");
        }
    }
}
