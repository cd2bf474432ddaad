//! What a paper prints of a place, taken apart: which words are a commune, a district, a province.

use super::{List, index, resolving};
use crate::text::fold;

/// The cells of a row that tell a place, as printed; any may hold several levels ("xã Yên Hoà, huyện Đà Bắc").
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs)] // the columns
pub struct Printed<'a> {
    pub province: Option<&'a str>,
    pub district: Option<&'a str>,
    pub commune: Option<&'a str>,
    pub address: Option<&'a str>,
    /// A place of a level that the column does not tell ("Địa phương").
    pub place: Option<&'a str>,
}

/// A level of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tier {
    Commune,
    District,
    Province,
}

/// A name with its kind, as far as one is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// As printed.
    pub text: String,
    /// "xã", "huyện"; empty where none is printed.
    pub kind: &'static str,
    /// The folded name.
    pub name: String,
}

impl Part {
    fn of(text: &str) -> Option<Self> {
        // "xã Đức Trọng (xã Phú Hội cũ)" is xã Đức Trọng.
        let text = text.split('(').next().unwrap_or(text).trim().trim_end_matches('.').trim_end();
        let (kind, name) = typed_bare(text).unwrap_or_else(|| fold::place_parts(text));
        (!name.is_empty()).then(|| Self { text: text.to_owned(), kind, name })
    }

    fn tier(&self) -> Option<Tier> {
        match self.kind {
            "xã" | "phường" | "thị trấn" | "đặc khu" => Some(Tier::Commune),
            "thành phố" if self.is_central_city() => Some(Tier::Province),
            "huyện" | "quận" | "thị xã" | "thành phố" => Some(Tier::District),
            "tỉnh" => Some(Tier::Province),
            _ => None,
        }
    }

    /// Whether it names a city run by the centre, of either list.
    fn is_central_city(&self) -> bool {
        let named = [List::Before2025, List::Since2025].map(|list| resolving::named(&self.name, Some(list)));
        named.concat().iter().any(|province| province.kind == "Thành phố")
    }

    fn is_province(&self) -> bool {
        !resolving::named(&self.name, None).is_empty()
    }
}

/// Kind and name of a place typed without diacritics ("xa Tan My", "thi tran Lien Nghia").
fn typed_bare(text: &str) -> Option<(&'static str, String)> {
    const KINDS: [(&str, &str); 9] = [
        ("thi tran ", "thị trấn"),
        ("thi xa ", "thị xã"),
        ("thanh pho ", "thành phố"),
        ("dac khu ", "đặc khu"),
        ("phuong ", "phường"),
        ("quan ", "quận"),
        ("huyen ", "huyện"),
        ("tinh ", "tỉnh"),
        ("xa ", "xã"),
    ];
    let key = fold::key(text);
    let (rest, kind) =
        KINDS.iter().filter(|_| key.is_ascii()).find_map(|(prefix, kind)| Some((key.strip_prefix(prefix)?, *kind)))?;
    Some((kind, fold::place(rest)))
}

/// What is told, level by level.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub commune: Option<Part>,
    pub district: Option<Part>,
    pub province: Option<Part>,
    /// A name whose level nothing tells.
    pub any: Option<Part>,
}

impl Printed<'_> {
    /// Whether it is typed without any diacritic: "Tam Thanh" of "xã Tam Thanh" is not "Tam Thạnh".
    pub(super) fn is_plain(&self) -> bool {
        let cells = [self.province, self.district, self.commune, self.address, self.place];
        cells.into_iter().flatten().all(str::is_ascii)
    }
}

impl Told {
    /// Reads the cells: the columns by their level, the rest from what its last words say.
    pub fn read(printed: &Printed<'_>) -> Self {
        let mut told = Self::default();
        let columns =
            [(Tier::Province, printed.province), (Tier::District, printed.district), (Tier::Commune, printed.commune)];
        for (column, text) in columns {
            told.column(column, text.unwrap_or_default());
        }
        if let Some(text) = printed.place {
            let mut parts = parts(text);
            let first = if parts.is_empty() { None } else { Some(parts.remove(0)) };
            for part in parts {
                told.larger(part);
            }
            match first {
                Some(part) if part.tier().is_none() => told.any = Some(part),
                Some(part) => told.larger(part),
                None => {}
            }
        }
        told.address(printed.address.unwrap_or_default());
        told
    }

    fn slot(&mut self, tier: Tier) -> &mut Option<Part> {
        match tier {
            Tier::Commune => &mut self.commune,
            Tier::District => &mut self.district,
            Tier::Province => &mut self.province,
        }
    }

    /// A column: its first name is of its level unless it says otherwise, the others are of larger units.
    fn column(&mut self, column: Tier, text: &str) {
        for (n, part) in parts(text).into_iter().enumerate() {
            if n > 0 {
                self.larger(part);
                continue;
            }
            // "TP Cần Thơ" in the column of provinces is one, "tỉnh Lâm Đồng" in any.
            let tier = if column == Tier::Province { column } else { part.tier().unwrap_or(column) };
            let free = tier == column || self.slot(tier).is_none();
            if free {
                *self.slot(tier) = Some(part);
            }
        }
    }

    /// A name behind another: of the level it says, else a province where it is one, else a district.
    fn larger(&mut self, part: Part) {
        let province = || if part.is_province() { Tier::Province } else { Tier::District };
        let tier = part.tier().unwrap_or_else(province);
        self.slot(tier).get_or_insert(part);
    }

    /// An address: from its end backwards, as long as the words are places.
    fn address(&mut self, text: &str) {
        for part in parts(text).into_iter().rev() {
            let tier = match part.tier() {
                Some(tier) => tier,
                None if part.is_province() && self.district.is_none() && self.commune.is_none() => Tier::Province,
                None if self.commune.is_none() && self.is_district(&part) => Tier::District,
                None => break,
            };
            self.slot(tier).get_or_insert(part);
            if tier == Tier::Commune {
                break; // what stands before is a hamlet or a street
            }
        }
    }

    /// Whether a name without a kind is a district of the province that is told.
    fn is_district(&self, part: &Part) -> bool {
        let named = self.province.as_ref().map(|province| resolving::named(&province.name, None)).unwrap_or_default();
        let old = named.into_iter().flat_map(|province| province.within(List::Before2025));
        old.into_iter().any(|province| !index::of(province).districts.get(&part.name, part.text.is_ascii()).is_empty())
    }
}

/// The names of a cell, the smallest first as they are printed.
fn parts(text: &str) -> Vec<Part> {
    let mut found = Vec::new();
    for piece in text.split([',', ';', '\n']) {
        // A dash parts two places where another begins behind it; else it is of the name (Chân Mây - Lăng Cô).
        let mut rest = piece;
        while let Some((first, second)) = dashed(rest) {
            found.extend(Part::of(first));
            rest = second;
        }
        found.extend(Part::of(rest));
    }
    found
}

fn dashed(piece: &str) -> Option<(&str, &str)> {
    let dashes = piece.match_indices([' ', '\u{a0}']).filter_map(|(at, space)| {
        let behind = &piece[at + space.len()..];
        let sign = behind.chars().next().filter(|c| matches!(c, '-' | '–' | '—'))?;
        let second = behind[sign.len_utf8()..].trim_start();
        Some((piece[..at].trim(), second))
    });
    dashes.into_iter().find(|(first, second)| {
        let Some(part) = Part::of(second.split(" - ").next().unwrap_or(second)) else { return false };
        let whole = Part::of(piece).is_some_and(|whole| whole.is_province());
        !first.is_empty() && !whole && (!part.kind.is_empty() || part.is_province())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(printed: Printed<'_>) -> [String; 4] {
        let told = Told::read(&printed);
        let text = |part: Option<Part>| part.map(|part| part.text).unwrap_or_default();
        [text(told.commune), text(told.district), text(told.province), text(told.any)]
    }

    #[test]
    fn one_cell_may_hold_every_level() {
        let commune = |text| told(Printed { commune: Some(text), ..Printed::default() });
        for (text, levels) in [
            ("Tân Mỹ", ["Tân Mỹ", "", "", ""]),
            ("xã Yên Hoà, huyện Đà Bắc", ["xã Yên Hoà", "huyện Đà Bắc", "", ""]),
            ("phường Phan Thiết, tỉnh Lâm Đồng", ["phường Phan Thiết", "", "tỉnh Lâm Đồng", ""]),
            ("Xã Mường La - huyện Mường La", ["Xã Mường La", "huyện Mường La", "", ""]),
            ("Xã Mường La – H. Mường La – Sơn La", ["Xã Mường La", "H. Mường La", "Sơn La", ""]),
            ("P. Xuân Hương - Đà Lạt", ["P. Xuân Hương - Đà Lạt", "", "", ""]),
            ("xã Chân Mây - Lăng Cô", ["xã Chân Mây - Lăng Cô", "", "", ""]),
            (
                "phường Thắng Tam, TP. Vũng Tàu, Bà Rịa - Vũng Tàu",
                ["phường Thắng Tam", "TP. Vũng Tàu", "Bà Rịa - Vũng Tàu", ""],
            ),
            ("P. 7, TP Cần Thơ", ["P. 7", "", "TP Cần Thơ", ""]),
            ("xã Đức Trọng (thị trấn Liên Nghĩa cũ)", ["xã Đức Trọng", "", "", ""]),
            ("huyện Lấp Vò", ["", "huyện Lấp Vò", "", ""]),
            ("xa Tan My, huyen Lap Vo", ["xa Tan My", "huyen Lap Vo", "", ""]),
        ] {
            assert_eq!(commune(text), levels.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn an_address_ends_in_places() {
        let address = |text| told(Printed { address: Some(text), ..Printed::default() });
        for (text, levels) in [
            ("Số 08 Nguyễn Trãi, phường Phan Thiết, tỉnh Lâm Đồng", ["phường Phan Thiết", "", "tỉnh Lâm Đồng", ""]),
            ("Tổ 3, Phan Thiết, Bình Thuận", ["", "Phan Thiết", "Bình Thuận", ""]),
            ("ấp Long Quới C", ["", "", "", ""]),
            ("Thôn 2, xã Ninh Gia, H. Đức Trọng, Lâm Đồng", ["xã Ninh Gia", "H. Đức Trọng", "Lâm Đồng", ""]),
        ] {
            assert_eq!(address(text), levels.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn the_columns_come_before_the_address() {
        let printed = Printed {
            address: Some("ấp 1, xã Khác, tỉnh An Giang"),
            commune: Some("phường Long Phú"),
            district: Some("TX. Tân Châu"),
            ..Printed::default()
        };
        assert_eq!(told(printed), ["phường Long Phú", "TX. Tân Châu", "tỉnh An Giang", ""]);
        assert_eq!(told(Printed { place: Some("Hà Trung"), ..Printed::default() }), ["", "", "", "Hà Trung"]);
    }
}
