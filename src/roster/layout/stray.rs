//! What a row below the headings is, where it is no row of the table.

use super::body::Body;
use super::headings::is_numbering;
use super::merged::Merged;
use super::sections::{Numbering, Says, by_star, is_tally, products, says};
use crate::roster::cell;
use crate::roster::grid::RawRow;
use crate::roster::laid::StrayKind;
use crate::text::fold;

/// How a footer begins: notes, who is to have the paper, where and when it was signed, by whom.
const FOOTERS: [&str; 26] = [
    "ghi chu",
    "luu y",
    "noi nhan",
    "nguoi lap",
    "nguoi tong hop",
    "can bo tong hop",
    "nguoi ky",
    "ky ten",
    "ky ghi ro ho ten",
    "ky ten dong dau",
    "chu ky",
    "xac nhan",
    "tm uy ban",
    "tm ubnd",
    "tm hoi dong",
    "kt chu tich",
    "kt giam doc",
    "kt truong",
    "tl chu tich",
    "tuq",
    "thu truong don vi",
    "thu ky hoi dong",
    "chu tich hoi dong",
    "danh sach nay",
    "danh sach gom",
    "an dinh danh sach",
];

/// A row that is none of the table.
pub(super) enum Found {
    /// The headings again.
    Headings,
    /// A section: what it says, and how it is numbered.
    Section(Says, Numbering),
    /// A sum, with the products it states where it does; whether it is of the whole table; those of each star.
    Sum(Option<u64>, bool, Vec<(u8, u64)>),
    /// Below notes and signatures, and may be a row all the same.
    BelowFooter,
    /// Notes and signatures.
    Footer,
    /// A number in the column of numbers, and nothing else.
    Numbered,
}

impl Found {
    /// What it is taken for.
    pub fn kind(&self) -> StrayKind {
        match self {
            Self::Headings => StrayKind::Headings,
            Self::Section(says, _) if says.fields.is_empty() => StrayKind::Heading,
            Self::Section(..) => StrayKind::Section,
            Self::Sum(None, _, stars) if stars.is_empty() => StrayKind::BareSum,
            Self::Sum(..) => StrayKind::Sum,
            Self::Footer | Self::BelowFooter => StrayKind::Footer,
            Self::Numbered => StrayKind::Numbered,
        }
    }
}

impl Body {
    /// What a row is if it is none of the table; `bare` are its cells before merged ones were filled.
    pub(super) fn stray(&mut self, row: &RawRow, bare: &[String], merged: &Merged) -> Option<Found> {
        let filled: Vec<(usize, &str)> = bare
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(at, cell)| (at, cell.as_str()))
            .collect();
        if self.repeats_headings(&filled) || is_numbering(row, &self.fields, &self.headings.texts) {
            return Some(Found::Headings);
        }
        let own = |field: &str| self.place(field).and_then(|at| bare.get(at)).map_or("", String::as_str);
        let ordinal = number(own("stt")).is_some();
        let (first, text) = filled.first().copied()?;
        if ordinal && filled.len() == 1 {
            return Some(Found::Numbered);
        }
        // "I | HUYỆN BẢO THẮNG | 44": the number of a section stands in a cell of its own.
        let bullet = matches!(text, "*" | "-" | "+" | "•").then_some(Numbering::None);
        let (numbering, label_at, label) = match (Numbering::of_cell(text).or(bullet), filled.get(1)) {
            (Some(numbering), Some((at, label))) if number(label).is_none() => (Some(numbering), *at, *label),
            _ => (None, first, text),
        };
        let rest: Vec<(usize, &str)> = filled.iter().copied().filter(|(at, _)| *at > label_at).collect();
        let few = rest.len() < 3 && rest.iter().all(|(_, text)| count(text).is_some());
        // "Người lập | Trưởng phòng": others sign beside.
        let beside = filled.len() < 3 || rest.iter().any(|(_, text)| Self::is_footer(text));
        if !ordinal && let Some(count) = Self::list_of(label) {
            self.footer = true;
            return Some(Found::Sum(Some(count), true, Vec::new()));
        }
        let subject = own("chu_the");
        // It may be merged with the one above.
        let has_subject = self.place("chu_the").and_then(|at| row.cells.get(at)).is_some_and(|cell| !cell.is_blank());
        let starred = cell::recognised(own("hang_sao")).is_ok();
        if !ordinal && filled.len() < 4 && (self.footer || (few || beside) && Self::is_footer(label)) {
            let signed = Self::is_footer(label) || rest.iter().any(|(_, text)| Self::is_footer(text));
            // A product may stand beside its stars or points alone.
            let rated = starred || cell::points(own("diem")).is_ok();
            let may_be = !own("ten_san_pham").is_empty() && (has_subject || rated);
            self.footer = true;
            return Some(if may_be && !signed { Found::BelowFooter } else { Found::Footer });
        }
        let product = self.place("ten_san_pham")?;
        let named = !subject.is_empty() && !is_tally(subject) && label != subject;
        // "Tổng công ty Chè" is a subject of the product beside it.
        let makes = label_at != product && !own("ten_san_pham").is_empty() && !is_tally(own("ten_san_pham"));
        // "02 sản phẩm | 02 chủ thể" is a sum without its word.
        let tallies = || !starred && products(label).is_some() && filled.iter().all(|(_, text)| is_tally(text));
        if let Some(whole) =
            is_sum(label).or_else(|| tallies().then_some(true)).filter(|_| !(named || makes || ordinal && starred))
        {
            let covered = merged.across(row.number, label_at).unwrap_or(label_at);
            let marked = self.headings.stars.iter().filter_map(|(place, star)| {
                Some((*star, rest.iter().find(|(at, _)| at == place).and_then(|(_, text)| number(text))?))
            });
            let of_stars: Vec<(u8, u64)> = marked.collect();
            let worded = || filled.iter().map(|(_, text)| by_star(text)).find(|stars| !stars.is_empty());
            let stars = if of_stars.is_empty() { worded().unwrap_or_default() } else { of_stars };
            return Some(Found::Sum(self.sum(label, &rest, product, covered), whole, stars));
        }
        // A subject that is merged with the one above makes it a row.
        if !few || named || makes || subject.is_empty() && has_subject || label_at > product {
            self.footer = false;
            return None;
        }
        let (mut says, own) = says(label, self.sections.number_before(label));
        let covered = merged.across(row.number, label_at).unwrap_or(label_at);
        let alone = || rest.first().filter(|_| rest.len() == 1).and_then(|(_, text)| count(text));
        says.stated = says.stated.or_else(|| self.sum(label, &rest, product, covered)).or_else(alone);
        let numbering = numbering.or(own);
        let titled = matches!(numbering, Some(Numbering::Roman | Numbering::Letter));
        let beside = self.place("stt").is_some_and(|at| at == label_at) && number(label).is_none();
        let over = merged.across(row.number, label_at).is_some_and(|last| last >= label_at + 2);
        // A product without a subject stands in a row of its own too: only what is a section's own is one. A row with
        // an ordinal is a product's, unless it is in capitals or counts what is below it.
        let shouted = !label.contains(char::is_lowercase);
        // "1 | Xã Gia Phú": no product has the name of a commune, and nothing beside it.
        let is_place = || filled.len() == 2 && !says.fields.is_empty() && says.is_known_place();
        let told = !says.fields.is_empty() && (!ordinal || shouted || says.stated.is_some() || is_place());
        let section = told || titled && !ordinal || beside || over;
        self.footer = false;
        section.then_some(Found::Section(says, numbering.unwrap_or(Numbering::None)))
    }

    fn repeats_headings(&self, filled: &[(usize, &str)]) -> bool {
        let same = filled.iter().filter(|(at, text)| {
            let heading = self.headings.texts.get(*at).map_or("", String::as_str);
            let same = |heading: &str| {
                heading == *text || heading.len() == text.len() && fold::search(heading) == fold::search(text)
            };
            // Of headings on several rows any may come again: "Địa chỉ" or "Xã" of "Địa chỉ: Xã".
            same(heading) || heading.contains(": ") && heading.split(": ").any(same)
        });
        let same = same.count();
        same > 1 && same * 5 >= filled.len() * 3
    }

    fn is_footer(label: &str) -> bool {
        let words = fold::search(label);
        let starts =
            |start: &&str| words.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        // "Lào Cai, ngày 5 tháng 8 năm 2021"
        let signed = words.split_once("ngay ").is_some_and(|(place, day)| {
            let dated = day.contains("thang ") && day.contains(" nam");
            dated && place.split(' ').count() < 8 && !place.contains(|c: char| c.is_ascii_digit())
        });
        FOOTERS.iter().any(starts) || signed
    }

    /// How many products the words below a table say it has: "Danh sách này có 05 sản phẩm./."
    fn list_of(label: &str) -> Option<u64> {
        let words = fold::search(label);
        let starts = ["danh sach nay", "danh sach co", "danh sach gom", "an dinh danh sach"];
        products(label).filter(|_| starts.iter().any(|start| words.starts_with(start)))
    }

    /// The products that a sum states: in its words, else in the column of products, else in the cell after a label
    /// that covers it up to a column, else by stars.
    fn sum(&self, label: &str, rest: &[(usize, &str)], product: usize, covered: usize) -> Option<u64> {
        let told = says(label, false).0.stated.or_else(|| products(label)).or_else(|| {
            let (_, told) = label.rsplit_once(':')?;
            number(told.trim())
        });
        let stated = |place: usize| rest.iter().find(|(at, _)| *at == place).and_then(|(_, text)| count(text));
        let by_star = || {
            let of_stars: Vec<u64> = self.headings.stars.iter().filter_map(|(place, _)| stated(*place)).collect();
            (!of_stars.is_empty()).then(|| of_stars.iter().sum())
        };
        let worded = || {
            rest.iter()
                .find_map(|(_, text)| says(text, false).0.stated.filter(|_| fold::search(text).contains("san pham")))
        };
        let beside = || stated(covered + 1).filter(|_| covered >= product);
        // One number alone, wherever it stands among the words of the table.
        let alone = || {
            let words = |at: usize| !self.fields.get(at).copied().flatten().is_some_and(|field| field.contains("diem"));
            let mut numbers = rest.iter().filter_map(|(at, text)| number(text).filter(|_| words(*at)));
            numbers.next().filter(|_| numbers.next().is_none())
        };
        told.or_else(|| stated(product)).or_else(by_star).or_else(beside).or_else(worded).or_else(alone)
    }
}

/// Whether a label is that of a sum; of the whole table or of a part.
fn is_sum(label: &str) -> Option<bool> {
    if !label.starts_with(['T', 't', 'C', 'c', 'S', 's']) {
        return None; // as most rows
    }
    let words = fold::search(label);
    let words: Vec<&str> = words.split(' ').collect();
    match words[..] {
        ["tong", "hop", ..] | ["tong", "cong", "ty", ..] => None,
        ["tong"] | ["tong", "cong" | "so" | "toan" | "san" | "chung", ..] | ["total", ..] | ["toan", "tinh"] => {
            Some(true)
        }
        ["toan", "tinh", next, ..] if next == "co" || next.bytes().all(|b| b.is_ascii_digit()) => Some(true),
        ["cong"] | ["cong", "huyen" | "xa" | "muc" | "nhom" | "phan" | "so" | "i" | "ii" | "iii" | "iv" | "v", ..] => {
            Some(false)
        }
        ["tong" | "cong", second, ..] if second.bytes().all(|b| b.is_ascii_digit()) => Some(true),
        ["subtotal", ..] | ["sub", "total", ..] => Some(false),
        _ => None,
    }
}

/// A count alone in a cell: "44", "44 SP".
fn count(text: &str) -> Option<u64> {
    let short = text.len() < 24 && text.starts_with(|c: char| c.is_ascii_digit());
    number(text).or_else(|| products(text).filter(|_| short))
}

/// A whole number alone in a cell.
fn number(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let plain = !digits.is_empty() && digits.len() < 7 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
