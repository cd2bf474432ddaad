//! Why an ended product is taken off the list, as an option or a row tells it.

use clap::ValueEnum;

use crate::commands::input::Input;
use crate::ledger::StruckBecause;
use crate::roster::Row;
use crate::text::fold;

/// A reason as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Because {
    /// Nobody filed for its re-evaluation
    #[value(alias = "khong-danh-gia-lai")]
    NotReEvaluated,
    /// Its re-evaluation failed
    #[value(alias = "khong-dat")]
    Failed,
}

impl Because {
    /// As the ledger keeps it.
    pub fn stored(self) -> StruckBecause {
        match self {
            Self::NotReEvaluated => StruckBecause::NotReEvaluated,
            Self::Failed => StruckBecause::Failed,
        }
    }
}

/// Words of the one reason and of the other. "Đánh giá lại không đạt" has words of both kinds: failing is looked for
/// first.
const FAILED: [&str; 4] = ["khong dat", "chua dat", "duoi 3 sao", "failed"];
const NOT_RE_EVALUATED: [&str; 12] = [
    "khong danh gia",
    "chua danh gia",
    "khong tham gia danh gia",
    "khong de nghi danh gia",
    "khong dang ky danh gia",
    "khong thuc hien danh gia",
    "khong nop ho so",
    "chua nop ho so",
    "khong co nhu cau danh gia",
    "khong tai danh gia",
    "not re evaluated",
    "khong cong nhan lai",
];

/// The reason that a row tells: in its column of reasons, else with its standing, else in its note.
pub(super) fn of_row(input: &Input, row: &Row) -> Option<Because> {
    ["ly_do", "trang_thai", "ghi_chu"].iter().find_map(|field| told(input.get(row, field)))
}

fn told(text: &str) -> Option<Because> {
    let words = fold::search(text);
    let has = |any: &[&str]| any.iter().any(|said| words.contains(said));
    if has(&FAILED) {
        return Some(Because::Failed);
    }
    has(&NOT_RE_EVALUATED).then_some(Because::NotReEvaluated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_offices_tell_the_reason() {
        for (text, because) in [
            ("đưa ra khỏi danh sách (hết hạn, không đánh giá lại)", Some(Because::NotReEvaluated)),
            ("Chủ thể không đề nghị đánh giá lại", Some(Because::NotReEvaluated)),
            ("Đánh giá lại không đạt", Some(Because::Failed)),
            ("không đạt 3 sao khi đánh giá lại", Some(Because::Failed)),
            ("not-re-evaluated", Some(Because::NotReEvaluated)),
            ("hết hạn", None),
            ("", None),
        ] {
            assert_eq!(told(text), because, "{text}");
        }
    }
}
