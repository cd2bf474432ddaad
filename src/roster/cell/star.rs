use super::{CellFault, CellFaultKind as Kind, PaperCell, paper, whole, words};
use crate::text::fold;

/// What a cell of stars says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StarCell {
    /// 1 to 5.
    pub star: u8,
    /// A four-star product named "tiềm năng 5 sao": sent up for the ministry to evaluate (QĐ 26/2026 Art 7.3e).
    pub sent_up: bool,
}

/// Stars, and what a list writes into the same cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecognisedCell {
    /// The stars.
    pub star: StarCell,
    /// The decision that gave them: `OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)`.
    pub decision: Option<PaperCell>,
    /// The level at which they were given, as printed: "cấp tỉnh".
    pub level: Option<String>,
}

/// Stars from `3`, `03 sao`, `OCOP 3 sao`, `Hạng 4 sao`, `Ba sao`, `04 (bốn) sao`, `★★★`, `★★★☆☆`, `3*`, and
/// `4 sao (tiềm năng 5 sao)`, which is four stars sent up. Two different numbers are refused.
pub fn star(text: &str) -> Result<StarCell, CellFault> {
    read(text).map_err(|kind| kind.of(text))
}

/// The same, with a decision after the stars, or the level at which they are given: `5 sao cấp quốc gia`. What says
/// no more than "(Trung ương)" is refused: it may be given there or asked for.
pub fn recognised(text: &str) -> Result<RecognisedCell, CellFault> {
    let fault = match star(text) {
        Ok(star) => return Ok(RecognisedCell { star, decision: None, level: None }),
        Err(fault) => fault,
    };
    let kept = fold::nfc(text);
    // The decision is the longest part at the end that reads as one and says that it is.
    for (at, sign) in kept.char_indices().filter(|(_, c)| matches!(c, '(' | '[' | ',' | ';' | ':' | '-' | '–' | ' '))
    {
        let after = &kept[at + sign.len_utf8()..];
        if !fold::search(after).split(' ').any(|word| matches!(word, "qd" | "quyet")) {
            continue;
        }
        let Ok(paper) = paper(after) else { continue };
        let before = kept[..at].trim_end_matches([' ', ',', ';', ':', '-', '–', '(', '[']);
        if let (Ok((star, level)), true) = (with_level(before), paper.number.is_some()) {
            return Ok(RecognisedCell { star, decision: Some(paper), level });
        }
    }
    let (star, level) = with_level(&kept).map_err(|_| fault)?;
    Ok(RecognisedCell { star, decision: None, level })
}

/// Stars and the level after them: who may give so many is the law's (QĐ 148/2023 Art 1.3; QĐ 26/2026 Art 7).
fn with_level(text: &str) -> Result<(StarCell, Option<String>), Kind> {
    if let Ok(star) = read(text) {
        return Ok((star, None));
    }
    let at = text.char_indices().map(|(at, _)| at).find(|at| fold::bare(&text[*at..]).starts_with("cap "));
    let (stars, level) = text.split_at(at.ok_or(Kind::NotStar)?);
    let star = read(stars.trim_end_matches([' ', ',', '-', '–', '(']))?;
    let fits = match &*fold::search(level) {
        "cap huyen" => star.star == 3,
        "cap tinh" | "cap thanh pho" => matches!(star.star, 3 | 4),
        "cap quoc gia" | "cap trung uong" => star.star == 5,
        _ => false,
    };
    let level = level.trim_matches([' ', ')', '.']).to_owned();
    if fits { Ok((star, Some(level))) } else { Err(Kind::NotStar) }
}

fn read(got: &str) -> Result<StarCell, Kind> {
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
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::roster::cell::When;

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

    #[test]
    fn stars_with_their_decision() {
        let day = |y, m, d| Some(When::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap()));
        for (text, stars, sent_up, number, when) in [
            ("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)", 4, false, "114/QĐ-UBND", day(2020, 1, 15)),
            ("4 sao (QĐ số 114/QĐ-UBND ngày 15/01/2020)", 4, false, "114/QĐ-UBND", day(2020, 1, 15)),
            ("4 sao theo Quyết định số 114/QĐ-UBND ngày 15/01/2020", 4, false, "114/QĐ-UBND", day(2020, 1, 15)),
            ("3 sao\n(86/QĐ-UBND)", 3, false, "86/QĐ-UBND", None),
            ("★★★ - QĐ 86/QĐ-UBND năm 2022", 3, false, "86/QĐ-UBND", Some(When::Year(2022))),
            ("4 sao (tiềm năng 5 sao) (QĐ 86/QĐ-UBND, 15/1/2022)", 4, true, "86/QĐ-UBND", day(2022, 1, 15)),
            ("4 sao, 86/QĐ-UBND, 15/1/2022", 4, false, "86/QĐ-UBND", day(2022, 1, 15)),
        ] {
            let decision = Some(PaperCell { number: Some(number.to_owned()), when, authority: None });
            let star = StarCell { star: stars, sent_up };
            assert_eq!(recognised(text), Ok(RecognisedCell { star, decision, level: None }), "{text}");
        }
        let signed = recognised("4 sao (QĐ số 114/QĐ-UBND ngày 15/01/2020 của UBND tỉnh Đồng Tháp)").unwrap();
        assert_eq!(signed.decision.and_then(|paper| paper.authority).as_deref(), Some("UBND tỉnh Đồng Tháp"));
    }

    #[test]
    fn stars_with_their_level() {
        for (text, stars, level) in [
            ("5 sao cấp quốc gia", 5, "cấp quốc gia"),
            ("OCOP 5 sao (cấp Quốc gia)", 5, "cấp Quốc gia"),
            ("4 sao, cấp tỉnh", 4, "cấp tỉnh"),
            ("3 sao cấp huyện", 3, "cấp huyện"),
        ] {
            let star = StarCell { star: stars, sent_up: false };
            let level = Some(level.to_owned());
            assert_eq!(recognised(text), Ok(RecognisedCell { star, decision: None, level }), "{text}");
        }
    }

    #[test]
    fn what_is_not_sure_is_refused() {
        for text in [
            "5 sao (Trung ương)",
            "5 sao cấp tỉnh",
            "4 sao cấp quốc gia",
            "4 sao cấp huyện",
            "4 sao (15/1/2020)",
            "4 sao (2020)",
            "3; 4",
            "3 sao (QĐ 86/QĐ-UBND; QĐ 87/QĐ-UBND)",
            "3 sao (QĐ 86/QĐ-UBND), 4 sao (QĐ 87/QĐ-UBND)",
            "3 sao (QĐ)",
            "QĐ 86/QĐ-UBND",
            "không đạt (QĐ 86/QĐ-UBND)",
        ] {
            assert_eq!(recognised(text), Err(Kind::NotStar.of(text)), "{text}");
        }
        assert_eq!(recognised("6 sao"), Err(Kind::StarOutOfRange.of("6 sao")));
    }

    proptest! {
        /// Stars and a decision in one cell are those that were written.
        #[test]
        fn stars_and_decision_read_back(stars in 1..=5_u8, n in 1..9999_u32, days in 0..40_542_u64, ocop: bool) {
            let on = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(days);
            let (number, prefix) = (format!("{n}/QĐ-UBND"), if ocop { "OCOP " } else { "" });
            for text in [
                format!("{prefix}{stars} sao (QĐ {number}, {})", on.format("%-d/%-m/%Y")),
                format!("{prefix}{stars} sao - QĐ số {number} ngày {}", on.format("%d/%m/%Y")),
            ] {
                let decision = PaperCell { number: Some(number.clone()), when: Some(When::Day(on)), authority: None };
                let star = StarCell { star: stars, sent_up: false };
                prop_assert_eq!(recognised(&text), Ok(RecognisedCell { star, decision: Some(decision), level: None }));
            }
        }
    }
}
