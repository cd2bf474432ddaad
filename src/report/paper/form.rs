//! What lists and reports have around them where their form has that: always Vietnamese, as the law of such papers is.

use chrono::{Datelike, NaiveDate};

use super::{Letterhead, Signer};
use crate::law::head_of;

/// Below who signs.
const SIGN_HERE: &str = "(Ký, ghi rõ họ tên)";

/// Who writes a list or a report, and who signs it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Who writes it.
    pub letterhead: Letterhead,
    /// Who signs it, on the left and on the right.
    pub signers: [Signer; 2],
}

impl Form {
    /// That of the lists and reports of an office and the authority above it, written at a place, as of a day.
    pub fn office(office: &str, superior: String, place: &str, on: NaiveDate) -> Self {
        let letterhead = Letterhead {
            above: Some(superior),
            issuer: office.to_uppercase(),
            place_and_day: Some(open_day(place, on.year())),
            ..Letterhead::default()
        };
        Self { letterhead, signers: signers(["NGƯỜI LẬP BIỂU", head_of(office)]) }
    }

    /// That of a council's tables: they are headed and signed as its minutes are.
    pub fn council(unit: &str, level: &str, place: &str, year: i32) -> Self {
        let letterhead = Letterhead {
            above: Some(format!("ỦY BAN NHÂN DÂN\n{}", unit.to_uppercase())),
            issuer: format!("HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP {}", level.to_uppercase()),
            place_and_day: Some(open_day(place, year)),
            ..Letterhead::default()
        };
        Self { letterhead, signers: signers(["THƯ KÝ", "CHỦ TỌA"]) }
    }
}

/// A day that whoever signs fills in.
fn open_day(place: &str, year: i32) -> String {
    format!("{place}, ngày      tháng      năm {year}")
}

fn signers(capacities: [&str; 2]) -> [Signer; 2] {
    capacities.map(|of| Signer { capacity: vec![of.into()], note: Some(SIGN_HERE.into()), name: None })
}
