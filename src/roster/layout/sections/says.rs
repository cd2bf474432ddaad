//! What the label of a section says: its place, star, kind, group, year or decision, and how many products it has.

use super::counts::{before_counts, by_star, counted, products};
use crate::law::places;
use crate::roster::cell;
use crate::text::fold;

/// What a label says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::roster::layout) struct Says {
    /// Fields of the rows below, and what they say.
    pub fields: Vec<(&'static str, String)>,
    /// How many products.
    pub stated: Option<u64>,
    /// How many of each star.
    pub stars: Vec<(u8, u64)>,
}

impl Says {
    /// Whether it is the name of a district or commune with its kind, and nothing else.
    pub fn is_known_place(&self) -> bool {
        let of_kind = |(field, name): &(&str, String)| {
            matches!(*field, "huyen" | "xa_phuong") && !fold::key(name).starts_with("ubnd") && places::is_name(name)
        };
        self.fields.iter().all(of_kind)
    }
}

/// How a section is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::roster::layout) enum Numbering {
    /// It is a title above the table.
    Title,
    /// I, II
    Roman,
    /// A, B
    Letter,
    /// 1, 1.2
    Digits,
    /// a, b
    Small,
    /// Not at all.
    None,
}

impl Numbering {
    /// That of a cell that holds a number of a section and nothing else.
    pub fn of_cell(text: &str) -> Option<Self> {
        let mark = text.trim_end_matches(['.', ')', '/', ':', '-']);
        let all = |is: fn(&u8) -> bool| !mark.is_empty() && mark.bytes().all(|byte| is(&byte));
        let digits = |part: &str| !part.is_empty() && part.len() < 3 && part.bytes().all(|b| b.is_ascii_digit());
        match mark.len() {
            _ if mark.split('.').all(digits) => Some(Self::Digits),
            1..=5 if all(|b| matches!(b, b'I' | b'V' | b'X' | b'L')) => Some(Self::Roman),
            1 if all(u8::is_ascii_uppercase) => Some(Self::Letter),
            1 if all(u8::is_ascii_lowercase) => Some(Self::Small),
            _ => None,
        }
    }
}

/// Reads a label: what it says, and how it is numbered; `follows`: whether a section before has the number before its own.
pub(in crate::roster::layout) fn says(label: &str, follows: bool) -> (Says, Option<Numbering>) {
    let (numbering, text) = if !follows && is_short_place(label) { (None, label) } else { numbered(label) };
    let stars = by_star(text);
    let (name, stated) = counted(text);
    // Of several counts the last is not that of all.
    let stated = products(text).filter(|_| stated.is_some() || !stars.is_empty()).or(stated);
    let text = if stars.is_empty() || name != text { name } else { before_counts(text).unwrap_or(name) };
    let text = text.trim_end_matches([':', ' ']);
    (Says { fields: fields(text), stated, stars }, numbering)
}

/// Whether a label begins with the letter of a kind of place: "H. Mộc Châu", "X. Mỹ Quý" are no sections H and X, while
/// "X. HUYỆN MAI SƠN" and "X. THỰC PHẨM" are.
fn is_short_place(label: &str) -> bool {
    const GROUPS: [&str; 9] =
        ["thực phẩm", "đồ uống", "thảo dược", "dược liệu", "vải", "hàng", "lưu niệm", "dịch vụ", "sản phẩm"];
    let Some((_, name)) = label.split_once('.').filter(|(kind, _)| matches!(*kind, "H" | "P" | "Q" | "X")) else {
        return false;
    };
    let name = counted(name.trim()).0;
    let group = fold::key(name);
    let of_group =
        GROUPS.iter().any(|word| group.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    place(counted(label).0).is_some() && !of_group && fields(name.trim_end_matches([':', ' '])).is_empty()
}

/// A label without the number before it: "I. HUYỆN …", "1) …", "A - …".
fn numbered(label: &str) -> (Option<Numbering>, &str) {
    let end = label.find(['.', ')', '/', ':', '-', ' ']).unwrap_or(0);
    let (mark, rest) = label.split_at(end);
    let text = rest.trim_start_matches(['.', ')', '/', ':', '-', ' ']);
    let pointed = rest.trim_start().starts_with(['.', ')', '/', ':', '-']);
    match Numbering::of_cell(mark).filter(|_| pointed && !text.is_empty()) {
        // "1.2. Xã …" is numbered as "1. Xã …" is.
        Some(Numbering::Digits) => {
            (Some(Numbering::Digits), text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ')))
        }
        Some(numbering) => (Some(numbering), text),
        None => (None, label),
    }
}

/// The fields that a label says of the rows below it.
fn fields(text: &str) -> Vec<(&'static str, String)> {
    let plain = fold::search(text);
    let one = |field, value: &str| vec![(field, value.to_owned())];
    let places: Option<Vec<_>> = text.split([',', ';']).map(|part| place(part.trim())).collect();
    if let Some(places) = places.filter(|_| !text.is_empty()) {
        return places;
    }
    if cell::star(text).is_ok() && plain.contains("sao") {
        return one("hang_sao", text);
    }
    let kind = plain.strip_prefix("san pham ").unwrap_or(&plain);
    let is_kind = |text: &str| cell::filing_kind(text).is_ok_and(|found| found.kind.is_some());
    if is_kind(kind) {
        return one("loai_ho_so", kind);
    }
    // "Sản phẩm nâng hạng 4 sao"
    let is_star = |text: &str| text.contains("sao") && cell::star(text).is_ok();
    let parted = kind.match_indices(' ').map(|(at, _)| (&kind[..at], &kind[at + 1..]));
    if let Some((kind, star)) = parted.clone().find(|(kind, star)| is_kind(kind) && is_star(star)) {
        return vec![("loai_ho_so", kind.to_owned()), ("hang_sao", star.to_owned())];
    }
    if let Some(told) = round_and_year(&plain) {
        return told;
    }
    if cell::year(text).is_ok() {
        return one("nam", text);
    }
    if cell::round(text).is_ok() && plain.starts_with("dot ") {
        return one("dot", text);
    }
    for word in ["nhom ", "nganh "] {
        if plain.starts_with(word) {
            let named = text.split_once([' ', ':']).map_or("", |(_, rest)| rest.trim_matches([' ', ':']));
            let named = named.strip_prefix("hàng ").or_else(|| named.strip_prefix("HÀNG ")).unwrap_or(named);
            return one("nhom", named.trim_matches([' ', ':']));
        }
    }
    let decided = plain.starts_with("quyet dinh") || plain.starts_with("qd");
    if decided && cell::paper(text).is_ok_and(|cell| cell.number.is_some()) {
        return one("so_quyet_dinh", text);
    }
    Vec::new()
}

/// "Đợt 2 năm 2021", "Năm 2021 (đợt 2)", "2021 đợt 2"
fn round_and_year(plain: &str) -> Option<Vec<(&'static str, String)>> {
    let (before, after) = plain.split_once("dot ").map(|(before, after)| (before.trim(), after.trim()))?;
    let (round, year) = after.split_once(' ').map_or((after, before), |(round, year)| (round, year));
    let year = year.strip_prefix("nam ").unwrap_or(year);
    let alone = before.is_empty() || !after.contains(' ');
    (alone && cell::round(round).is_ok() && cell::year(year).is_ok())
        .then(|| vec![("dot", round.to_owned()), ("nam", year.to_owned())])
}

/// A place with its kind, as the field of its level.
fn place(text: &str) -> Option<(&'static str, String)> {
    const LEVELS: [(&str, &str); 21] = [
        ("huyện ", "huyen"),
        ("h.", "huyen"),
        ("thị xã ", "huyen"),
        ("tx.", "huyen"),
        ("tx ", "huyen"),
        ("quận ", "huyen"),
        ("q.", "huyen"),
        ("thành phố ", "huyen"),
        ("tp.", "huyen"),
        ("tp ", "huyen"),
        ("xã ", "xa_phuong"),
        ("phường ", "xa_phuong"),
        ("p.", "xa_phuong"),
        ("p ", "xa_phuong"),
        ("x.", "xa_phuong"),
        ("x ", "xa_phuong"),
        ("thị trấn ", "xa_phuong"),
        ("tt.", "xa_phuong"),
        ("tt ", "xa_phuong"),
        ("đặc khu ", "xa_phuong"),
        ("tỉnh ", "tinh"),
    ];
    let key = fold::key(text);
    let key = ["ubnd ", "đơn vị: ", "địa bàn: "].iter().find_map(|prefix| key.strip_prefix(prefix)).unwrap_or(&key);
    let (name, field) = LEVELS.iter().find_map(|(prefix, field)| Some((key.strip_prefix(prefix)?.trim(), *field)))?;
    // A name of a place is short, and says nothing besides.
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '’'));
    if name.is_empty() || !plain || name.split(' ').count() > 5 {
        return None;
    }
    let is_province = || places::resolve(text).is_ok_and(|found| found.kind == "Thành phố");
    let field = if key.starts_with('t') && !key.starts_with("tt") && field == "huyen" && is_province() {
        "tinh"
    } else {
        field
    };
    Some((field, text.to_owned()))
}
