//! Stars, and what a list writes into the same cell: their decision, their level.

use super::star::{StarCell, read, star};
use super::{CellFault, CellFaultKind as Kind, PaperCell, paper};
use crate::text::fold;

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

/// Stars, with a decision after the stars, or the level at which they are given: `5 sao cấp quốc gia`. What says
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::roster::cell::When;

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
