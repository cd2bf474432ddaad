//! What headings mean: each by its own words, and where these leave it open by the headings beside it.

use super::column::Column;
use super::mapping::{Columns, Means};
use crate::roster::cell;
use crate::text::fold;

/// What a heading means, and whether a mapping tells it.
pub(in crate::roster) type Found = Option<(Means, bool)>;

/// The field a heading means among columns.
pub fn field<'c>(heading: &str, columns: impl Into<Columns<'c>>) -> Option<&'static str> {
    match means(heading, columns)? {
        Means::Field(field) => Some(field),
        Means::Skipped => None,
    }
}

/// What a heading means, its remark in parentheses apart when it has one: "Điểm (thang 100)". A remark that makes
/// another thing of it is none to part: "Hạng sao (đề nghị)" was not given, "Xã (cũ)" is no commune any more.
pub fn means<'c>(heading: &str, columns: impl Into<Columns<'c>>) -> Option<Means> {
    found(heading, columns.into()).map(|(means, _)| means)
}

/// The fields of the headings of a table.
pub fn fields(headings: &[String], columns: Columns<'_>) -> Vec<Option<&'static str>> {
    let field = |found: Found| match found {
        Some((Means::Field(field), _)) => Some(field),
        _ => None,
    };
    meanings(headings, columns).into_iter().map(field).collect()
}

/// What each heading of a table means: "Nam" beside "Nữ" is no year, "Ngày cấp" is of what stands before it, and of two
/// that mean one field the one that may mean another gives way.
pub(in crate::roster) fn meanings(headings: &[String], columns: Columns<'_>) -> Vec<Found> {
    let mut all: Vec<Found> = headings.iter().map(|heading| found(heading, columns)).collect();
    let has = |field: &str| columns.iter().find(|column| column.field == field).map(|column| column.field);
    if let (Some(male), Some(female)) = (has("la_nam"), has("la_nu")) {
        let told = |at: usize| headings.get(at).is_some_and(|heading| bare(heading) == "nu");
        for at in 0..headings.len() {
            let beside = told(at + 1) || at.checked_sub(1).is_some_and(told);
            if all[at].is_none() && told(at) {
                all[at] = Some((Means::Field(female), false));
            } else if beside && says_male(&headings[at]) && !all[at].is_some_and(|(_, mapped)| mapped) {
                all[at] = Some((Means::Field(male), false));
            }
        }
    }
    for at in 1..headings.len() {
        let (own, before) = (bare(&headings[at]), bare(&headings[at - 1]));
        let mapped = all[at].is_some_and(|(_, mapped)| mapped);
        let of_paper =
            matches!(&*own, "ngay_cap_giay_chung_nhan" | "ngay_cap_giay") && before.contains("chung_nhan") && !mapped;
        if !of_paper && (own != "ngay_cap" || all[at].is_some()) {
            continue;
        }
        let of = match all[at - 1] {
            Some((Means::Field("so_quyet_dinh"), _)) => has("ngay_quyet_dinh"),
            Some((Means::Field("so_dang_ky" | "ma_so_thue"), _)) => has("ngay_dang_ky"),
            _ => None,
        };
        // The day of a certificate that stands beside its own number is not that of OCOP's.
        all[at] = None;
        let taken = all.iter().flatten().any(|(means, _)| of.is_some_and(|of| *means == Means::Field(of)));
        if !taken {
            all[at] = of.map(|field| (Means::Field(field), false));
        }
    }
    for column in columns.iter() {
        give_way(headings, column, &mut all);
    }
    all
}

/// Leaves a column of one field without those headings that a fuller one makes another thing of: "Hotline" beside
/// "Điện thoại", "Xã" beside "Xã mới".
fn give_way(headings: &[String], column: &Column, all: &mut [Found]) {
    let of: Vec<usize> = (0..all.len()).filter(|at| all[*at] == Some((Means::Field(column.field), false))).collect();
    let mapped = all.contains(&Some((Means::Field(column.field), true)));
    if of.len() + usize::from(mapped) < 2 {
        return;
    }
    let is_place = matches!(column.field, "xa_phuong" | "dia_chi");
    let new = of.iter().any(|at| is_place && says_new(&headings[*at]));
    let gives_way = |at: usize| if new { !says_new(&headings[at]) } else { is_lesser(&headings[at], column) };
    let (lesser, fuller): (Vec<usize>, Vec<usize>) = of.into_iter().partition(|at| gives_way(*at));
    // Of several that give way to none the first stays.
    let stay = usize::from(fuller.is_empty() && !mapped);
    for at in lesser.into_iter().skip(stay) {
        all[at] = None;
    }
}

/// Whether a heading says that it holds the place of now, where another may hold that of before.
fn says_new(heading: &str) -> bool {
    let said = format!(" {} ", fold::search(heading));
    [" moi ", " sau sap ", " sau sat ", " hien nay ", " new "].iter().any(|new| said.contains(new))
}

/// Whether a heading is known only as one that gives way.
fn is_lesser(heading: &str, column: &Column) -> bool {
    let is = |text: &str, names: &[&'static str]| {
        let folded = spelled_out(text);
        column.field == folded || names.iter().any(|name| folded == spelled_out(name))
    };
    let name = heading.split(['(', '[']).next().unwrap_or_default();
    !is(heading, column.names) && !is(name, column.names)
}

/// A heading folded, without its remark.
fn bare(heading: &str) -> String {
    spelled_out(heading.split(['(', '[']).next().unwrap_or_default())
}

/// Whether a heading is "Nam" as it is spelled: folded it is a year's.
pub(in crate::roster) fn says_male(heading: &str) -> bool {
    fold::nfc(heading.split(['(', '[']).next().unwrap_or_default()).trim().to_lowercase() == "nam"
}

/// What a heading means, and whether a mapping tells it.
pub(super) fn found(heading: &str, columns: Columns<'_>) -> Found {
    let named = |heading: &str| {
        let told = columns.told(heading).map(|means| (means, true));
        told.or_else(|| known(heading, columns).map(|field| (Means::Field(field), false)))
    };
    let apart = || heading.split_once(['(', '[']).filter(|(_, remark)| !is_other(remark));
    named(heading).or_else(|| apart().and_then(|(name, _)| named(name)))
}

/// The field of a heading by its own words, or by each of those it leaves to choose from: "Tên chủ thể/cơ sở sản xuất".
fn known(heading: &str, columns: Columns<'_>) -> Option<&'static str> {
    let field = |name: &str| columns.spelled(&spelled_out(name));
    let either = || {
        let (first, others) = heading.split_once('/')?;
        let first = field(first)?;
        others.split('/').all(|other| field(other) == Some(first)).then_some(first)
    };
    field(heading).or_else(either).or_else(|| {
        let kinds = columns.iter().find(|column| column.field == "loai_danh_gia")?.field;
        let all_kinds = heading.contains('/') && heading.split('/').all(|kind| cell::filing_kind(kind).is_ok());
        all_kinds.then_some(kinds)
    })
}

/// What is wished, expected, past, or another's judgement.
const OTHER: [&str; 15] = [
    "cu",
    "truoc",
    "de nghi",
    "de xuat",
    "du kien",
    "tu danh gia",
    "tu cham",
    "ke hoach",
    "muc tieu",
    "tiem nang",
    "xa cham",
    "huyen cham",
    "old",
    "planned",
    "proposed",
];

/// Whether a remark says that its column holds such, or is of a recognition of its own.
fn is_other(remark: &str) -> bool {
    says(remark, &OTHER) || says(remark, &["dang ky", "lan 1", "lan 2", "lan dau"])
}

/// Whether a heading over others says that they hold such: "Địa chỉ cũ" over "Xã".
pub(in crate::roster) fn is_over_other(heading: &str) -> bool {
    says_past(heading) || says(heading, &OTHER[2..])
}

/// Whether a text says that it is of the past: "Địa chỉ cũ", "Huyện (trước 01/07/2025)".
pub fn says_past(text: &str) -> bool {
    // "Căn cứ", "cư trú" fold to the same.
    let past = |word: &str| matches!(word, "cũ" | "cu");
    let spelled = fold::nfc(text).to_lowercase();
    spelled.split(|c: char| !c.is_alphanumeric()).any(past) || says(text, &["truoc"])
}

fn says(text: &str, words: &[&str]) -> bool {
    let said = format!(" {} ", fold::search(text));
    words.iter().any(|words| said.contains(&format!(" {words} ")))
}

/// Every spelling of a column, folded.
pub(in crate::roster) fn spellings(column: &Column) -> impl Iterator<Item = String> {
    let names = column.names.iter().chain(column.lesser).map(|name| spelled_out(name));
    std::iter::once(column.field.to_owned()).chain(names)
}

/// What offices shorten in headings, each word where nothing else is shortened so.
const SHORT: [(&str, &str); 11] = [
    ("sp", "san_pham"),
    ("tb", "trung_binh"),
    ("qd", "quyet_dinh"),
    ("kd", "kinh_doanh"),
    ("sx", "san_xuat"),
    ("sxkd", "san_xuat_kinh_doanh"),
    ("gcn", "giay_chung_nhan"),
    ("dkkd", "dang_ky_kinh_doanh"),
    ("mst", "ma_so_thue"),
    ("sdt", "so_dien_thoai"),
    ("dtts", "dan_toc_thieu_so"),
];

/// A heading folded, with what is shortened in it spelled out: "Tổng điểm TB" is "Tổng điểm trung bình".
pub(in crate::roster) fn spelled_out(heading: &str) -> String {
    let whole = |word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| *whole);
    fold::heading(heading).split('_').map(whole).collect::<Vec<_>>().join("_")
}
