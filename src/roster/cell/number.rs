use super::{CellFault, CellFaultKind as Kind, YEARS, whole};
use crate::text::fold;

/// A year from 1990 to 2100: `2020`, `năm 2020`.
pub fn year(text: &str) -> Result<u16, CellFault> {
    let number = labelled(text, &["nam"]).ok_or_else(|| Kind::NotYear.of(text))?;
    let year = u16::try_from(number).ok().filter(|_| YEARS.contains(&number));
    year.ok_or_else(|| Kind::YearOutOfRange.of(text))
}

/// A round of a year, 1 to 99: `1`, `02`, `Đợt 1`.
pub fn round(text: &str) -> Result<u8, CellFault> {
    count(text, &["dot"], 99).ok_or_else(|| Kind::NotRound.of(text))
}

/// A pass of a council over a dossier, 1 to 9: `1`, `lần 2`, `vòng 2`.
pub fn pass(text: &str) -> Result<u8, CellFault> {
    count(text, &["lan", "vong"], 9).ok_or_else(|| Kind::NotPass.of(text))
}

/// Yes or no: có, x, 1, yes, true; không, 0, no, false.
pub fn yes_no(text: &str) -> Result<bool, CellFault> {
    match fold::bare(text.trim()).as_str() {
        "co" | "x" | "1" | "yes" | "y" | "true" => Ok(true),
        "khong" | "0" | "no" | "n" | "false" => Ok(false),
        _ if matches!(text.trim(), "✓" | "✔" | "√") => Ok(true),
        _ => Err(Kind::NotYesNo.of(text)),
    }
}

fn count(text: &str, labels: &[&str], most: u8) -> Option<u8> {
    let number = labelled(text, labels)?;
    u8::try_from(number).ok().filter(|n| (1..=most).contains(n))
}

/// The number of a cell, after one of its labels or alone.
fn labelled(text: &str, labels: &[&str]) -> Option<u32> {
    let folded = fold::bare(text.trim());
    let bare = labels.iter().find_map(|label| folded.strip_prefix(label)).unwrap_or(&folded);
    whole(bare.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_with_or_without_their_word() {
        assert_eq!(year("2020"), Ok(2020));
        assert_eq!(year("Năm 2020"), Ok(2020));
        assert_eq!(round("Đợt 1"), Ok(1));
        assert_eq!(round("02"), Ok(2));
        assert_eq!(pass("Lần 2"), Ok(2));
        assert_eq!(pass("vòng 1"), Ok(1));
    }

    #[test]
    fn other_numbers_are_refused() {
        assert_eq!(year("1989"), Err(Kind::YearOutOfRange.of("1989")));
        assert_eq!(year("20"), Err(Kind::YearOutOfRange.of("20")));
        for text in ["", "2020-2021", "hai không", "2020.0"] {
            assert_eq!(year(text), Err(Kind::NotYear.of(text)));
        }
        for text in ["", "0", "100", "đợt", "-1", "1,5", "lần 1"] {
            assert_eq!(round(text), Err(Kind::NotRound.of(text)));
        }
        for text in ["", "0", "100", "đợt 1"] {
            assert_eq!(pass(text), Err(Kind::NotPass.of(text)));
        }
    }

    #[test]
    fn yes_and_no_in_every_form() {
        for text in ["Có", "x", "X", "1", "yes", "✓"] {
            assert_eq!(yes_no(text), Ok(true), "{text}");
        }
        for text in ["Không", "0", "No"] {
            assert_eq!(yes_no(text), Ok(false), "{text}");
        }
        for text in ["", "có thể", "2"] {
            assert_eq!(yes_no(text), Err(Kind::NotYesNo.of(text)));
        }
    }
}
