//! What a row says of how its certificate stands, against what the ledger goes by: the days, and the decisions it has.

use chrono::{Datelike, NaiveDate};

use super::recognition::Recognition;
use crate::law::term_end;
use crate::text::messages::certified;
use crate::text::{Lang, fold};

/// Words of a standing that something ended the certificate.
const ENDED: [&str; 17] = [
    "dua ra khoi",
    "dua khoi",
    "thu hoi",
    "huy bo",
    "bi huy",
    "da huy",
    "rut giay",
    "tra giay",
    "tra lai giay",
    "cham dut",
    "ngung san xuat",
    "dung san xuat",
    "revoked",
    "withdrawn",
    "struck",
    "cancelled",
    "annulled",
];

/// The same in a note, which may be about anything else: "thu hồi vốn".
const NOTED: [&str; 18] = [
    "dua ra khoi danh sach",
    "dua khoi danh sach",
    "da thu hoi",
    "bi thu hoi",
    "thu hoi giay",
    "thu hoi gcn",
    "thu hoi quyet dinh",
    "thu hoi qd",
    "thu hoi theo",
    "thu hoi cong nhan",
    "huy bo giay",
    "huy bo quyet dinh",
    "rut giay",
    "tra giay",
    "tra lai giay",
    "ngung san xuat",
    "dung san xuat",
    "revoked",
];

/// Words that the term is over.
const OVER: [&str; 6] = ["het hieu luc", "het han", "khong con hieu luc", "khong con han", "qua han", "expired"];

/// Words before one of these by which it has not come to that.
const NOT: [&str; 7] = ["chua", "khong", "tam", "sap", "gan", "khi", "not"];

/// What is to be looked at in the standing that a row tells: the ledger keeps the words, and goes by the days while it has
/// no decision that ended the certificate.
pub fn doubt(row: &Recognition, today: NaiveDate, lang: Lang) -> Option<String> {
    let told = row.standing.as_deref();
    if let Some(told) = told.filter(|told| says(told, &ENDED)) {
        return Some(certified::standing_not_recorded(lang, told));
    }
    let in_term = term_end(row.date, row.stated_end).is_some_and(|end| today < end);
    let is_over = |told: &&str| in_term && says(told, &OVER) && !is_to_come(told, today);
    if let Some(told) = row.reckoned.as_deref().into_iter().chain(told).find(is_over) {
        return Some(certified::standing_over(lang, told));
    }
    let noted = row.note.as_deref()?.split("; ").find(|part| says(part, &NOTED))?;
    Some(certified::standing_not_recorded(lang, noted))
}

/// Whether a text has one of the words, and not that it has not come to that.
fn says(told: &str, words: &[&str]) -> bool {
    let told = fold::search(told);
    let is_so = |at: usize| {
        let mut before = told[..at].split_whitespace().rev().skip_while(|word| *word == "bi");
        before.next().is_none_or(|word| !NOT.contains(&word))
    };
    words.iter().any(|word| told.match_indices(word).any(|(at, _)| is_so(at)))
}

/// Whether a text names this year or a later one: "hết hạn ngày 10/02/2028" says when.
fn is_to_come(told: &str, today: NaiveDate) -> bool {
    let years = told.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    years.filter_map(|digits| digits.parse().ok()).any(|year: i32| year >= today.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_something_ended_are_known_and_their_denial() {
        for (told, ended) in [
            ("Thu hồi", true),
            ("Ngừng sản xuất; trả lại giấy", true),
            ("Revoked", true),
            ("withdrawn", true),
            ("chưa bị thu hồi", false),
            ("Không thu hồi", false),
            ("tạm ngừng sản xuất", false),
            ("còn hiệu lực", false),
        ] {
            assert_eq!(says(told, &ENDED), ended, "{told}");
        }
        for (noted, ended) in [("đã thu hồi theo QĐ 5/QĐ-UBND", true), ("thu hồi vốn vay", false)] {
            assert_eq!(says(noted, &NOTED), ended, "{noted}");
        }
        for (told, over) in
            [("Hết hạn", true), ("không còn hiệu lực", true), ("sắp hết hạn", false), ("còn hạn", false)]
        {
            assert_eq!(says(told, &OVER), over, "{told}");
        }
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert!(is_to_come("hết hạn ngày 10/02/2028", today) && !is_to_come("hết hạn từ 2024", today));
    }
}
