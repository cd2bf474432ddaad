use super::{CellFault, CellFaultKind as Kind, YEARS, whole, words};
use crate::law::FilingKind;

/// What a cell of kinds says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilingKindCell {
    /// The kind; `None` of "cấp lại", "cấp đổi": a re-evaluation to some offices, the reissue of a
    /// paper to most. Ask.
    pub kind: Option<FilingKind>,
    /// The year written after it: "đánh giá lại 2022".
    pub year: Option<u16>,
}

/// A kind of dossier in any of the words offices use, with or without a year after it.
pub fn filing_kind(text: &str) -> Result<FilingKindCell, CellFault> {
    let mut words = words(text);
    let year = words.last().and_then(|word| whole(word)).filter(|year| YEARS.contains(year));
    if year.is_some() {
        words.pop();
        if words.last().is_some_and(|word| word == "nam") {
            words.pop();
        }
    }
    let kind = named(&words.join(" ")).map_err(|()| Kind::NotFilingKind.of(text))?;
    Ok(FilingKindCell { kind, year: year.and_then(|year| u16::try_from(year).ok()) })
}

/// The kind that words name: an error for words that name none, `None` for doubtful ones.
fn named(words: &str) -> Result<Option<FilingKind>, ()> {
    Ok(match words {
        "lan dau"
        | "danh gia lan dau"
        | "danh gia phan hang lan dau"
        | "cong nhan lan dau"
        | "dang ky lan dau"
        | "danh gia moi"
        | "cong nhan moi"
        | "dang ky moi"
        | "danh gia phan hang moi"
        | "cong nhan moi lan dau"
        | "san pham moi"
        | "moi"
        | "lan 1"
        | "danh gia lan 1"
        | "cong nhan lan 1"
        | "first"
        | "first time"
        | "initial"
        | "new" => Some(FilingKind::First),
        "nang hang"
        | "nang sao"
        | "nang hang sao"
        | "danh gia nang hang"
        | "danh gia nang sao"
        | "danh gia phan hang nang hang"
        | "cong nhan nang hang"
        | "cong nhan nang sao"
        | "nang hang san pham"
        | "nang cap hang"
        | "nang cap sao"
        | "nang cap hang sao"
        | "nang hang sao san pham"
        | "upgrade" => Some(FilingKind::Upgrade),
        "danh gia lai"
        | "danh gia phan hang lai"
        | "danh gia lai phan hang"
        | "phan hang lai"
        | "cong nhan lai"
        | "danh gia cong nhan lai"
        | "danh gia phan hang cong nhan lai"
        | "tai cong nhan"
        | "tai cong nhan lai"
        | "tai phan hang"
        | "tai danh gia phan hang"
        | "tai chung nhan"
        | "tai danh gia"
        | "chung nhan lai"
        | "re evaluation"
        | "re evaluated"
        | "reevaluation" => Some(FilingKind::ReEvaluation),
        "cap lai"
        | "cap doi"
        | "cap lai giay chung nhan"
        | "cap doi giay chung nhan"
        | "cap lai gcn"
        | "cap doi gcn" => None,
        _ => return Err(()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_offices_use_read() {
        for (text, kind, year) in [
            ("Lần đầu", Some(FilingKind::First), None),
            ("đánh giá mới", Some(FilingKind::First), None),
            ("Mới", Some(FilingKind::First), None),
            ("lan_dau", Some(FilingKind::First), None),
            ("lan-dau", Some(FilingKind::First), None),
            ("Nâng hạng", Some(FilingKind::Upgrade), None),
            ("nâng sao năm 2023", Some(FilingKind::Upgrade), Some(2023)),
            ("đánh giá lại 2022", Some(FilingKind::ReEvaluation), Some(2022)),
            ("Đánh giá lại (2022)", Some(FilingKind::ReEvaluation), Some(2022)),
            ("Đánh giá, phân hạng lại", Some(FilingKind::ReEvaluation), None),
            ("công nhận lại", Some(FilingKind::ReEvaluation), None),
            ("Tái công nhận", Some(FilingKind::ReEvaluation), None),
            ("tái chứng nhận", Some(FilingKind::ReEvaluation), None),
            ("Tái đánh giá, phân hạng", Some(FilingKind::ReEvaluation), None),
            ("Sản phẩm mới", Some(FilingKind::First), None),
            ("Công nhận lần 1", Some(FilingKind::First), None),
            ("Nâng cấp hạng sao", Some(FilingKind::Upgrade), None),
            ("re-evaluation", Some(FilingKind::ReEvaluation), None),
            ("cấp lại", None, None),
            ("Cấp đổi", None, None),
        ] {
            assert_eq!(filing_kind(text), Ok(FilingKindCell { kind, year }), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "2022",
            "lại",
            "đánh giá",
            "nâng hạng và đánh giá lại",
            "lần 2",
            "đánh giá lại 22",
            "cấp mới",
            "gia hạn",
        ] {
            assert_eq!(filing_kind(text), Err(Kind::NotFilingKind.of(text)), "{text:?}");
        }
    }
}
