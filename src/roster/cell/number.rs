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
    small(text, &["dot"], 99).ok_or_else(|| Kind::NotRound.of(text))
}

/// A pass of a council over a dossier, 1 to 9: `1`, `lần 2`, `vòng 2`.
pub fn pass(text: &str) -> Result<u8, CellFault> {
    small(text, &["lan", "vong"], 9).ok_or_else(|| Kind::NotPass.of(text))
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

/// Whether a cell is marked, in a column that is a choice ("3 sao | 4 sao | 5 sao"): any sign people mark with, the
/// ticks of Wingdings among them, which a file holds as letters; or a word of [`yes_no`].
pub fn mark(text: &str) -> Result<bool, CellFault> {
    match text.trim().trim_end_matches('\u{fe0f}') {
        "✓" | "✔" | "√" | "✅" | "☑" | "☒" | "✗" | "✘" | "×" | "*" | "+" | "●" | "•" | "■" | "ü" | "þ" | "v" | "V" => {
            Ok(true)
        }
        "-" | "–" | "—" | "□" | "☐" | "○" => Ok(false),
        other => yes_no(other).map_err(|_| Kind::NotYesNo.of(text)),
    }
}

/// Whether a cell is the word for a sex.
pub fn is_sex(text: &str) -> bool {
    matches!(&*fold::key(text), "nữ" | "nam")
}

/// A whole number, its thousands apart by points or spaces: `1.018`, `1 018`, `04`. A comma once is a decimal here, so
/// `1,018` is refused, and so is a point that parts no thousands (`1.5`); `1,080,000` can be nothing else.
pub fn count(text: &str) -> Result<u64, CellFault> {
    let got = fold::nfc(text);
    let number = match got.chars().find(|c| !c.is_ascii_digit()) {
        None => digits(&got),
        Some(sign @ ('.' | ' ')) => grouped(&got, sign),
        Some(',') if got.matches(',').count() > 1 => grouped(&got, ','),
        Some(_) => None,
    };
    number.ok_or_else(|| Kind::NotCount.of(text))
}

/// A number in groups of three, the first shorter and not 0.
fn grouped(text: &str, sign: char) -> Option<u64> {
    let mut groups = text.split(sign);
    let first = groups.next().filter(|first| first.len() <= 3 && !first.starts_with('0'))?;
    let whole = !first.is_empty() && groups.all(|group| group.len() == 3);
    if whole { digits(&text.replace(sign, "")) } else { None }
}

fn digits(text: &str) -> Option<u64> {
    let all = !text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

fn small(text: &str, labels: &[&str], most: u8) -> Option<u8> {
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
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn signs_that_mark() {
        for text in ["x", "X", " x ", "✓", "✔", "✔\u{fe0f}", "☑", "1", "●", "ü", "có", "v"] {
            assert_eq!(mark(text), Ok(true), "{text}");
        }
        for text in ["0", "-", "–", "☐", "không"] {
            assert_eq!(mark(text), Ok(false), "{text}");
        }
        for text in ["", "3", "û", "?", "có thể"] {
            assert_eq!(mark(text), Err(Kind::NotYesNo.of(text)));
        }
    }

    #[test]
    fn counts_as_papers_print_them() {
        for (text, number) in [
            ("0", 0),
            ("04", 4),
            ("130", 130),
            ("1.018", 1018),
            ("1 018", 1018),
            ("1\u{a0}018", 1018),
            ("12.345.678", 12_345_678),
            ("1.080.000.000", 1_080_000_000),
            ("1,080,000", 1_080_000),
        ] {
            assert_eq!(count(text), Ok(number), "{text}");
        }
        for text in [
            "",
            "1,018",
            "1.5",
            "1.01",
            "1.0180",
            "0.018",
            "1 018.5",
            "1.018 000",
            "80,5-81",
            "-4",
            "4 sp",
            ".018",
            "1..018",
        ] {
            assert_eq!(count(text), Err(Kind::NotCount.of(text)), "{text}");
        }
    }

    proptest! {
        /// However its thousands are parted, a number is itself.
        #[test]
        fn every_count_reads_back(number in 0..1_000_000_000_000_u64) {
            let plain = number.to_string();
            let from_end = plain.chars().rev().collect::<Vec<_>>();
            for sign in [".", " "] {
                let groups: Vec<String> = from_end.chunks(3).rev().map(|group| group.iter().rev().collect()).collect();
                prop_assert_eq!(count(&groups.join(sign)), Ok(number));
            }
            prop_assert_eq!(count(&plain), Ok(number));
        }
    }

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
