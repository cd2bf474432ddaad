//! Cells that were filled in to say that there is nothing to say.

use crate::text::fold;

/// The fields of texts in which such a cell is blank: it would stand as a name, or tie to one another what has no code.
const FIELDS: [&str; 15] = [
    "ten_san_pham",
    "bo_san_pham",
    "chu_the",
    "dia_chi",
    "xa_phuong",
    "huyen",
    "tinh",
    "nhom",
    "ma_so_thue",
    "so_dang_ky",
    "ma_san_pham",
    "nguoi_dai_dien",
    "chuc_vu",
    "dien_thoai",
    "email",
];

/// Whether a cell of a field says nothing: dashes or dots alone, "không có", "N/A". "x" marks something, and "0" is a
/// formula's; they are not blank.
///
/// No name is taken in that says nothing, so none goes out in a roster and comes back as a blank.
pub fn says_nothing(field: &str, text: &str) -> bool {
    FIELDS.contains(&field) && (is_line(text) || is_no(text))
}

fn is_line(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace()).peekable();
    let is_sign = |c| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−' | '.' | '…' | '_');
    signs.peek().is_some() && signs.all(is_sign)
}

fn is_no(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| matches!(c, '(' | ')' | '.' | '-' | ' '));
    bare.len() <= 16 && matches!(&*fold::key(bare), "không" | "không có" | "khong co" | "chưa có" | "n/a")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_blank_where_a_name_or_a_code_stands() {
        for text in
            ["-", "–", "—", "--", "- -", "…", "...", ". . .", "____", "Không", "KHÔNG CÓ", "(không có)", "N/A", "n/a."]
        {
            for field in FIELDS {
                assert!(says_nothing(field, text), "{field}: {text}");
            }
            for field in ["ghi_chu", "stt", "hang_sao", "dat", "co_quan"] {
                assert!(!says_nothing(field, text), "{field}: {text}");
            }
        }
        for text in ["", " ", "x", "X", "0", "Na", "NA", "Khổng", "Không Tên", "-1", "A.", "?", "\"", "//", "( )"] {
            assert!(!says_nothing("chu_the", text), "{text}");
        }
    }
}
