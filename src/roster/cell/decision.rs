use chrono::{Datelike, NaiveDate};

use super::{CellFault, CellFaultKind as Kind, When, YEARS, code, serial, when, whole};
use crate::text::fold;

/// What a cell of decisions says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionCell {
    /// The number as printed, with single spaces: `2585/QĐ-UBND`, or only `139`.
    pub number: Option<String>,
    /// Its day, when written in the same cell.
    pub date: Option<NaiveDate>,
}

/// What a cell says of a decision, as precisely as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperCell {
    /// The number as printed, with single spaces.
    pub number: Option<String>,
    /// When it was signed, be it only a month or a year.
    pub when: Option<When>,
    /// Who signed, after "của": `UBND tỉnh An Giang`.
    pub authority: Option<String>,
}

/// A decision from `2585/QĐ-UBND`, `QĐ số 156/QĐ-UBND ngày 17/01/2023`, `139 ngày 24/01/2024`,
/// `86/QĐ-UBND (15/01/2022)`, its number and its day in either order. A cell of two decisions is refused, and so is
/// a fraction, which is a date or a number a spreadsheet has eaten into.
pub fn decision(text: &str) -> Result<DecisionCell, CellFault> {
    let PaperCell { number, when, authority } = paper(text)?;
    if authority.is_some() {
        return Err(Kind::NotDecision.of(text));
    }
    let date = when.map(|when| when.day().ok_or_else(|| Kind::ImpreciseDate.of(text))).transpose()?;
    Ok(DecisionCell { number, date })
}

/// The same, and who signed it, and when where only the month or the year is told: `86/QĐ-UBND năm 2022 của UBND
/// tỉnh An Giang`.
pub fn paper(text: &str) -> Result<PaperCell, CellFault> {
    let eaten = |kind: Kind| if kind == Kind::NotDecision { code(text).err() } else { None };
    read(text).map_err(|kind| eaten(kind).unwrap_or_else(|| kind.of(text)))
}

fn read(text: &str) -> Result<PaperCell, Kind> {
    let spaced = spaced(&fold::nfc(text));
    let words: Vec<&str> = spaced.split_whitespace().filter(|word| !is_filler(word)).collect();
    let folded: Vec<String> = words.iter().map(|word| fold::bare(word)).collect();

    let signed = folded.iter().position(|word| word == "cua").unwrap_or(words.len());
    let authority = words.get(signed + 1..).map(|by| by.join(" "));
    if authority.as_ref().is_some_and(|by| by.is_empty() || by.contains(|c: char| c.is_ascii_digit() || c == '/')) {
        return Err(Kind::NotDecision);
    }
    let (words, folded) = (&words[..signed], &folded[..signed]);
    let (when, around) = match span(words, folded)? {
        Some((from, to, when)) => (Some(when), [&words[..from], &words[to..]].concat()),
        None => (None, words.to_vec()),
    };
    let number = bare_number(&around);
    match number.as_deref() {
        None if when.is_none() => Err(Kind::NotDecision),
        Some(number) if is_serial(number) => Err(Kind::CodeAsDate),
        Some(number) if !is_number(number) => Err(Kind::NotDecision),
        _ => Ok(PaperCell { number, when, authority }),
    }
}

/// Text with a space for each bracket, comma and colon, save the colon of a time of day.
fn spaced(text: &str) -> String {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut before = None;
    let mut chars = text.chars().peekable();
    let mut spaced = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        let parts = match c {
            ',' | ';' | '(' | ')' | '[' | ']' => true,
            ':' => !(digit(before) && digit(chars.peek().copied())),
            _ => false,
        };
        spaced.push(if parts { ' ' } else { c });
        before = Some(c);
    }
    spaced
}

/// A word between a number and its day that tells nothing: "ký", "ban hành".
fn is_filler(word: &str) -> bool {
    matches!(&*fold::bare(word), "ky" | "ban" | "hanh")
}

/// The words that tell when: those after "ngày", else the longest run that reads. A number alone is no year and a
/// fraction no month, unless a word says so or something else can be the number. An error where a date is told and wrong.
fn span(words: &[&str], folded: &[String]) -> Result<Option<(usize, usize, When)>, Kind> {
    let day = folded.iter().position(|word| word == "ngay");
    let labelled = |from: usize| matches!(&*folded[from], "thang" | "quy" | "nam" | "dau" | "giua" | "cuoi");
    let reads = |from: usize, to: usize| {
        let when = when(&words[from..to].join(" ")).ok()?;
        let told = match when {
            When::Day(_) => true,
            When::Month { .. } => day.is_some() || labelled(from) || words.len() > to - from,
            When::Year(_) => labelled(from),
        };
        told.then_some((from, to, when))
    };
    let starts = day.map_or(0..words.len(), |day| day..(day + 2).min(words.len()));
    let runs = starts.flat_map(|from| (from + 1..=words.len().min(from + 7)).map(move |to| (from, to)));
    let longest = runs.filter_map(|(from, to)| reads(from, to)).max_by_key(|(from, to, when)| (when.day(), to - from));
    match (longest, day) {
        (Some((from, to, when)), Some(day)) => Ok(Some((from.min(day), to, when))),
        (Some(run), None) => Ok(Some(run)),
        (None, Some(day)) => Err(when(&words[day + 1..].join(" ")).map_or_else(|fault| fault.kind, |_| Kind::NotDate)),
        (None, None) => no_such_date(words).map_or(Ok(None), Err),
    }
}

/// What is wrong with a date beside a number: "86/QĐ-UBND, 15/01/22".
fn no_such_date(words: &[&str]) -> Option<Kind> {
    let telling = |kind: &Kind| matches!(kind, Kind::NoSuchDay | Kind::TwoDigitYear | Kind::DateOutOfRange);
    let kind = |word: &&str| when(word).err().map(|fault| fault.kind).filter(telling);
    words.iter().find_map(kind).filter(|_| words.len() > 1)
}

/// The number among words: without "Quyết định số" before it and dashes around it.
fn bare_number(words: &[&str]) -> Option<String> {
    let is_dash = |word: &&&str| matches!(**word, "-" | "–" | "—");
    let label =
        |word: &&&str| is_dash(word) || matches!(&*fold::search(word), "qd" | "so" | "quyet" | "dinh" | "theo" | "tai");
    let words = &words[words.iter().take_while(label).count()..];
    let words = &words[..words.len() - words.iter().rev().take_while(is_dash).count()];
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether the text can be the number of one decision: it starts with its only figure standing alone, then the mark
/// of the authority or nothing.
fn is_number(text: &str) -> bool {
    let starts = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '–' | '.' | ' '));
    let marked = text.contains(char::is_alphabetic) || text.bytes().all(|b| b.is_ascii_digit());
    starts(text) && plain && marked && text.split(' ').filter(|word| starts(word)).count() == 1 && code(text).is_ok()
}

/// Whether digits alone are a day of these years to a spreadsheet, as it keeps `01/2022`: no decision's number has five.
fn is_serial(text: &str) -> bool {
    let day = whole(text).filter(|_| text.len() == 5).and_then(|number| serial(number.into(), false));
    day.is_some_and(|day| u32::try_from(day.year()).is_ok_and(|year| YEARS.contains(&year)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn says(number: &str, ymd: Option<(i32, u32, u32)>) -> DecisionCell {
        let date = ymd.map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap());
        DecisionCell { number: Some(number.to_owned()).filter(|n| !n.is_empty()), date }
    }

    #[test]
    fn the_forms_offices_write_read() {
        for (text, number, ymd) in [
            ("2585/QĐ-UBND", "2585/QĐ-UBND", None),
            (" 2585/QĐ  - UBND", "2585/QĐ - UBND", None),
            ("2585/QĐ-UBND ngày 28/12/2023", "2585/QĐ-UBND", Some((2023, 12, 28))),
            ("QĐ số 156/QĐ-UBND ngày 17/01/2023", "156/QĐ-UBND", Some((2023, 1, 17))),
            ("Quyết định số: 139/QĐ-UBND, NGÀY 24/01/2024", "139/QĐ-UBND", Some((2024, 1, 24))),
            ("139 ngày 24/01/2024", "139", Some((2024, 1, 24))),
            ("303/QĐ-UBND ngày 04 tháng 02 năm 2020", "303/QĐ-UBND", Some((2020, 2, 4))),
            ("26/2026/QĐ-TTg", "26/2026/QĐ-TTg", None),
            ("1671/NQ-UBTVQH15 ngày 16/6/2025", "1671/NQ-UBTVQH15", Some((2025, 6, 16))),
            ("ngày 24/01/2024", "", Some((2024, 1, 24))),
            // "Số, ngày quyết định" in one cell.
            ("86/QĐ-UBND, 15/01/2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("86/QĐ-UBND (15/01/2022)", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("86/QĐ-UBND\n15/01/2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("86/QĐ-UBND - 15/01/2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("86/QĐ-UBND;15/01/2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("86/QĐ-UBND ký ngày 15/01/2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("86/QĐ-UBND 2022-01-15 00:00:00", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("15/01/2022, số 86/QĐ-UBND", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("ngày 15/1/2022 - QĐ 86/QĐ-UBND", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("Số 86/QĐ-UBND ngày 15 tháng 01 năm 2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("Số 86/QĐ-UBND,\nngày 15 tháng 01\nnăm 2022", "86/QĐ-UBND", Some((2022, 1, 15))),
            ("QĐ số 2008/QĐ/UBND ngày 07/04/2023", "2008/QĐ/UBND", Some((2023, 4, 7))),
            ("QĐ 114/QĐ-UBND, 15/1/2020", "114/QĐ-UBND", Some((2020, 1, 15))),
            ("05/2022/QĐ-UBND ngày 15/01/2022", "05/2022/QĐ-UBND", Some((2022, 1, 15))),
            ("007/QĐ-UBND", "007/QĐ-UBND", None),
        ] {
            assert_eq!(decision(text), Ok(says(number, ymd)), "{text}");
        }
    }

    #[test]
    fn a_paper_tells_its_month_or_year_and_who_signed() {
        let month = |year, month| Some(When::Month { year, month });
        for (text, number, when, authority) in [
            ("86/QĐ-UBND năm 2022", "86/QĐ-UBND", Some(When::Year(2022)), None),
            ("86/QĐ-UBND, 01/2022", "86/QĐ-UBND", month(2022, 1), None),
            ("86/QĐ-UBND tháng 1 năm 2022", "86/QĐ-UBND", month(2022, 1), None),
            (
                "86/QĐ-UBND năm 2022 của UBND tỉnh An Giang",
                "86/QĐ-UBND",
                Some(When::Year(2022)),
                Some("UBND tỉnh An Giang"),
            ),
            ("Số 86/QĐ-UBND của UBND huyện Đắk Song", "86/QĐ-UBND", None, Some("UBND huyện Đắk Song")),
        ] {
            let authority = authority.map(str::to_owned);
            let number = Some(number.to_owned());
            assert_eq!(paper(text), Ok(PaperCell { number, when, authority }), "{text}");
            assert!(decision(text).is_err(), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (text, kind) in [
            ("", Kind::NotDecision),
            ("QĐ-UBND", Kind::NotDecision),
            ("86-2022", Kind::NotDecision),
            ("11/2022", Kind::NotDecision),
            ("86 2022", Kind::NotDecision),
            ("86/QĐ-UBND, 87/QĐ-UBND", Kind::NotDecision),
            ("86/QĐ-UBND; 87/QĐ-UBND", Kind::NotDecision),
            ("86/QĐ-UBND ngày 15/01/2022; 87/QĐ-UBND ngày 16/01/2022", Kind::NotDecision),
            ("86/QĐ-UBND, 15/01/2022, 16/01/2022", Kind::NotDecision),
            ("86/QĐ-UBND của", Kind::NotDecision),
            ("86/QĐ-UBND của UBND tỉnh và 87/QĐ-UBND", Kind::NotDecision),
            ("không có", Kind::NotDecision),
            ("86/QĐ-UBND ngày", Kind::NotDate),
            ("86/QĐ-UBND ngày 31/02/2022", Kind::NoSuchDay),
            ("86/QĐ-UBND ngày 01/02/22", Kind::TwoDigitYear),
            ("86/QĐ-UBND (01/02/22)", Kind::TwoDigitYear),
            ("86/QĐ-UBND, 31/02/2022", Kind::NoSuchDay),
            // What a spreadsheet made of "01/2022" and "5-2022".
            ("Jan-22", Kind::CodeAsDate),
            ("44562", Kind::CodeAsDate),
            ("#REF!", Kind::SpreadsheetError),
        ] {
            assert_eq!(decision(text), Err(kind.of(text)), "{text:?}");
        }
    }

    proptest! {
        /// Whatever number and day an office writes, in whatever order, is what is read.
        #[test]
        fn what_is_written_is_read(number in 1..9999_u32, mark in "/(QĐ|QD)-(UBND|BNNPTNT|UBND\\.HC|TTg)", days in 0..40_542_u64) {
            let on = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(days);
            let number = format!("{number}{mark}");
            let (day, spelled) = (on.format("%-d/%-m/%Y"), on.format("ngày %d tháng %m năm %Y"));
            for text in [
                format!("{number} ngày {day}"), format!("{number}, {day}"), format!("{number} ({day})"),
                format!("{day}, {number}"), format!("QĐ số {number}\n{spelled}"), format!("{spelled}: {number}"),
            ] {
                let read = decision(&text);
                prop_assert_eq!(read, Ok(DecisionCell { number: Some(number.clone()), date: Some(on) }), "{}", text);
            }
        }
    }
}
