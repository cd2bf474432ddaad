//! Who sits on a council: the organisations that QĐ 26/2026 Art 7.3b and 7.4b name, however an office
//! abbreviates them.

mod reading;

use super::Level;
use reading::{Organisation, contains, initials};

/// An organisation that the act seats on a council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// As the act names it: Vietnamese, English.
    pub name: (&'static str, &'static str),
    means: Means,
}

/// How the words of an organisation tell that it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Means {
    /// A department (`so`) or ministry (`bo`) of one of these initials.
    Body(&'static str, &'static [&'static str]),
    /// Likewise; but of these units under it, which have seats of their own.
    BodyBut(&'static str, &'static [&'static str], &'static [&'static str]),
    /// Any of these names, or the ledger's own office.
    Office(&'static [&'static str]),
    /// One of these units, under the body or of its field.
    Unit(&'static [&'static str], &'static str),
}

const fn body(kind: &'static str, initials: &'static [&'static str], vi: &'static str, en: &'static str) -> Seat {
    Seat { name: (vi, en), means: Means::Body(kind, initials) }
}

/// The body of agriculture and environment, as initials.
const AGRICULTURE: &str = "nnmt";

/// Art 7.3b. A Sở An toàn thực phẩm sits only where there is one, which is for the office to know. Where
/// culture and tourism are two departments, either speaks for the one the act names.
const PROVINCE: [Seat; 7] = [
    Seat {
        name: ("Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"),
        means: Means::BodyBut(
            "so",
            &[AGRICULTURE],
            &["chi cuc", "trung tam", "tt", "van phong dieu phoi", "vpdp", "don vi quan ly chuyen nganh"],
        ),
    },
    body("so", &["ct"], "Sở Công Thương", "Department of Industry and Trade"),
    body("so", &["yt"], "Sở Y tế", "Department of Health"),
    body("so", &["khcn"], "Sở Khoa học và Công nghệ", "Department of Science and Technology"),
    body("so", &["vhtt", "dl"], "Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
    Seat {
        name: ("đơn vị tham mưu quản lý OCOP cấp tỉnh", "the province's OCOP office"),
        means: Means::Office(&[
            "ocop",
            "van phong dieu phoi",
            "van phong dp",
            "vp dieu phoi",
            "vp dp",
            "vpdp",
            "van phong nong thon moi",
            "van phong ntm",
            "vp ntm",
            "chi cuc phat trien nong thon",
            "chi cuc ptnt",
        ]),
    },
    Seat {
        name: (
            "đơn vị quản lý chuyên ngành thuộc Sở Nông nghiệp và Môi trường",
            "the specialised units under the Department of Agriculture and Environment",
        ),
        means: Means::Unit(&["chi cuc", "trung tam", "tt", "don vi quan ly chuyen nganh"], "so"),
    },
];

/// Art 7.4b.
const MINISTRY: [Seat; 6] = [
    body("bo", &["ct"], "Bộ Công Thương", "Ministry of Industry and Trade"),
    body("bo", &["yt"], "Bộ Y tế", "Ministry of Health"),
    body("bo", &["khcn"], "Bộ Khoa học và Công nghệ", "Ministry of Science and Technology"),
    body("bo", &["vhttdl"], "Bộ Văn hóa, Thể thao và Du lịch", "Ministry of Culture, Sports and Tourism"),
    Seat {
        name: ("cơ quan tham mưu quản lý OCOP của Bộ", "the ministry's OCOP office"),
        means: Means::Office(&[
            "ocop",
            "van phong dieu phoi",
            "vp dieu phoi",
            "vpdp",
            "cuc kinh te hop tac",
            "cuc ktht",
        ]),
    },
    Seat {
        name: (
            "cơ quan quản lý chuyên ngành thuộc Bộ Nông nghiệp và Môi trường",
            "the specialised agencies under the Ministry of Agriculture and Environment",
        ),
        means: Means::Unit(&["cuc", "vu", "co quan quan ly chuyen nganh"], "bo"),
    },
];

/// Words of agriculture and environment in the name of a unit: "Chi cục Thủy sản", "Trung tâm Khuyến nông".
const FIELD: [&str; 20] = [
    "nn",
    "mt",
    "nong lam",
    "trong trot",
    "bvtv",
    "bao ve thuc vat",
    "chan nuoi",
    "thu y",
    "cnty",
    "thuy san",
    "kiem ngu",
    "lam nghiep",
    "kiem lam",
    "thuy loi",
    "khuyen nong",
    "giong",
    "phat trien nong thon",
    "ptnt",
    "kinh te hop tac",
    "dat dai",
];

/// Titles that stand before the institution one leads.
const TITLES: [&str; 18] = [
    "ong", "ba", "dong", "chi", "lanh", "dao", "pho", "chu", "tich", "thuong", "truc", "pct", "ct", "thu", "truong",
    "bo", "ttr", "tt",
];

/// The organisations the act seats on a council of a level that none of `organisations` is; `office` is
/// the name of the OCOP office itself. Only 26/2026 names them, and no district's council.
pub fn absent<'o>(
    level: Level,
    organisations: impl Iterator<Item = &'o str>,
    office: &str,
) -> impl Iterator<Item = &'static Seat> {
    let there: Vec<Organisation> = organisations.map(Organisation::read).collect();
    let office = initials(office).trim().to_owned();
    let seats: &[Seat] = match level {
        Level::Province => &PROVINCE,
        Level::Ministry => &MINISTRY,
        Level::District => &[],
    };
    seats.iter().filter(move |seat| !there.iter().any(|one| seat.is(one, &office)))
}

/// Whether an organisation is the institution whose leaders chair the council without a delegation: the
/// UBND of the province (Art 7.3b), the ministry (Art 7.4b). An office or department under it is not.
pub fn leads(level: Level, organisation: &str) -> bool {
    let text = initials(organisation);
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = |found: &dyn Fn(usize) -> bool| {
        (0..words.len())
            .find(|&place| found(place))
            .is_some_and(|place| words[..place].iter().all(|w| TITLES.contains(w)))
    };
    match level {
        Level::Ministry => at(&|place| words[place] == "bo" && words[place + 1..].concat().starts_with("nnmt")),
        Level::Province => {
            let lower = |place: usize| {
                words.get(place + 1).is_some_and(|next| matches!(*next, "huyen" | "quan" | "xa" | "phuong" | "thi"))
            };
            at(&|place| words[place] == "ubnd" && !lower(place))
        }
        Level::District => at(&|place| words[place] == "ubnd"),
    }
}

impl Seat {
    fn is(&self, organisation: &Organisation, office: &str) -> bool {
        match self.means {
            Means::Body(kind, all) => organisation.body(kind, all).is_some(),
            Means::BodyBut(kind, all, units) => {
                organisation.body(kind, all).is_some_and(|before| !units.iter().any(|unit| contains(&before, unit)))
            }
            Means::Office(all) => {
                let own = Some(office).filter(|office| !office.is_empty());
                all.iter().copied().chain(own).any(|name| organisation.names(name).is_some())
            }
            Means::Unit(all, kind) => all.iter().any(|unit| {
                organisation.names(unit).is_some_and(|after| {
                    FIELD.iter().any(|field| contains(&after, field))
                        || organisation.body(kind, &[AGRICULTURE]).is_some()
                })
            }),
        }
    }
}

#[cfg(test)]
mod tests;
