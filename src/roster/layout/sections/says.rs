//! What the label of a section says: its place, star, kind, group, year or decision, and how many products it has.

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
    let (text, stated) = counted(text);
    let text = text.trim_end_matches([':', ' ']);
    (Says { fields: fields(text), stated }, numbering)
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

/// How many products a title says the list has: "DANH SÁCH 44 SẢN PHẨM OCOP …".
pub(super) fn of_title(text: &str) -> Option<u64> {
    let words = fold::search(text);
    let words: Vec<&str> = words.split(' ').collect();
    let list = words.windows(2).any(|pair| pair == ["danh", "sach"]);
    let counts: Vec<(u64, bool)> = (1..words.len())
        .filter(|at| words[*at..].starts_with(&["san", "pham"]))
        .filter_map(|at| {
            let of_stars = words[at + 2..].iter().take(4).any(|word| *word == "sao");
            Some((words[at - 1].parse().ok()?, of_stars))
        })
        .collect();
    // "3 sản phẩm 4 sao và 5 sản phẩm 3 sao" has no count of all.
    let whole = counts.iter().find(|(_, of_stars)| !of_stars).or(counts.first().filter(|_| counts.len() == 1));
    whole.map(|(count, _)| *count).filter(|_| list)
}

/// The first count of products in the words of a sum: "Tổng cộng: 05 sản phẩm (01 sản phẩm 4 sao, …)".
pub(in crate::roster::layout) fn products(label: &str) -> Option<u64> {
    let words = fold::search(label);
    let words: Vec<&str> = words.split(' ').collect();
    let before = |at: usize| words.get(at.checked_sub(1)?)?.parse().ok();
    (0..words.len()).find_map(|at| match words[at..] {
        ["sp", ..] | ["san", "pham", ..] => before(at),
        _ => None,
    })
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

/// A label without the count at its end: "(44 SP)", ": 44 sản phẩm", "- 44 SP".
fn counted(text: &str) -> (&str, Option<u64>) {
    // "(02 chủ thể, 01 sản phẩm)", "(05 SP: 3 SP 3 sao, 2 SP 4 sao)"
    if let Some((name, inner)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('))
        && products(name).is_none()
        && let Some(stated) = products(inner)
    {
        return (name.trim_end_matches([':', '-', '–', ',', ' ']), Some(stated));
    }
    let end = text.trim_end_matches([')', '.', ' ', ']', ';']);
    let words = fold::bare(end);
    let unit = ["san pham", "sp", "sản phẩm", "sp ocop", "san pham ocop"];
    let unit = unit.iter().filter(|unit| words.ends_with(*unit)).map(|unit| unit.chars().count()).max();
    let Some(unit) = unit else { return (text, None) };
    let before: String = end.chars().take(end.chars().count() - unit).collect();
    let before = before.trim_end();
    let name = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let stated = before[name.len()..].parse().ok();
    // Between a name and its count stands a sign: "Phường 7 sản phẩm" counts nothing.
    let signed = name.trim_end().ends_with(['(', ':', '-', '–', '[', ',', ';']);
    match stated.filter(|_| {
        signed || name.is_empty() || fold::search(name).ends_with("cong") || fold::search(name).ends_with("tong so")
    }) {
        Some(stated) => (text[..name.len()].trim_end_matches(['(', ':', '-', '–', '[', ',', ';', ' ']), Some(stated)),
        None => (text, None),
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
    if let Ok(found) = cell::filing_kind(kind)
        && found.kind.is_some()
    {
        return one("loai_ho_so", kind);
    }
    if let Some((round, year)) = plain.strip_prefix("dot ").and_then(|rest| rest.split_once(" nam "))
        && cell::round(round).is_ok()
        && cell::year(year).is_ok()
    {
        return vec![("dot", round.to_owned()), ("nam", year.to_owned())];
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
