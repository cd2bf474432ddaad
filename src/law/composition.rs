//! Who sits on a council: the organisations that QĐ 26/2026 Art 7.3b and 7.4b name, however an office
//! abbreviates them.

use super::Level;
use crate::text::fold;

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
    /// Any of these words.
    Words(&'static [&'static str]),
}

const fn body(kind: &'static str, initials: &'static [&'static str], vi: &'static str, en: &'static str) -> Seat {
    Seat { name: (vi, en), means: Means::Body(kind, initials) }
}

/// Art 7.3b. A Sở An toàn thực phẩm sits only where there is one, which is for the office to know. Where
/// culture and tourism are two departments, either speaks for the one the act names.
const PROVINCE: [Seat; 6] = [
    body("so", &["nnmt"], "Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment"),
    body("so", &["ct"], "Sở Công Thương", "Department of Industry and Trade"),
    body("so", &["yt"], "Sở Y tế", "Department of Health"),
    body("so", &["khcn"], "Sở Khoa học và Công nghệ", "Department of Science and Technology"),
    body("so", &["vhtt", "dl"], "Sở Văn hóa, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
    Seat {
        name: ("đơn vị tham mưu quản lý OCOP cấp tỉnh", "the province's OCOP office"),
        means: Means::Words(&[
            "ocop",
            "van phong dieu phoi",
            "vp dieu phoi",
            "vpdp",
            "van phong nong thon moi",
            "van phong ntm",
            "vp ntm",
            "chi cuc phat trien nong thon",
            "chi cuc ptnt",
        ]),
    },
];

/// Art 7.4b.
const MINISTRY: [Seat; 5] = [
    body("bo", &["ct"], "Bộ Công Thương", "Ministry of Industry and Trade"),
    body("bo", &["yt"], "Bộ Y tế", "Ministry of Health"),
    body("bo", &["khcn"], "Bộ Khoa học và Công nghệ", "Ministry of Science and Technology"),
    body("bo", &["vhttdl"], "Bộ Văn hóa, Thể thao và Du lịch", "Ministry of Culture, Sports and Tourism"),
    Seat {
        name: ("cơ quan tham mưu quản lý OCOP của Bộ", "the ministry's OCOP office"),
        means: Means::Words(&["ocop", "van phong dieu phoi", "vp dieu phoi", "vpdp", "kinh te hop tac", "ktht"]),
    },
];

/// Words that offices write whole or by their initials.
const INITIALS: [(&str, &str); 12] = [
    (" uy ban nhan dan ", " ubnd "),
    (" nong nghiep ", " nn "),
    (" moi truong ", " mt "),
    (" cong thuong ", " ct "),
    (" y te ", " yt "),
    (" khoa hoc ", " kh "),
    (" cong nghe ", " cn "),
    (" van hoa ", " vh "),
    (" the thao ", " tt "),
    (" du lich ", " dl "),
    (" va ", " "),
    ("  ", " "),
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
    let there: Vec<String> = organisations.map(initials).collect();
    let office = initials(office);
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
    fn is(&self, organisation: &str, office: &str) -> bool {
        match self.means {
            Means::Words(all) => {
                all.iter().any(|words| organisation.contains(&format!(" {words} ")))
                    || (!office.trim().is_empty() && organisation.contains(office))
            }
            Means::Body(kind, all) => {
                let words: Vec<&str> = organisation.split_whitespace().collect();
                // "Sở NN&MT", "Sở NNMT", "SNNMT"
                let after = |place: usize| words[place + 1..].concat();
                all.iter().any(|known| {
                    let glued = format!("{}{known}", &kind[..1]);
                    (0..words.len())
                        .any(|place| words[place] == glued || (words[place] == kind && after(place).starts_with(known)))
                })
            }
        }
    }
}

/// The words of an organisation, each between spaces, known names by their initials: "Sở Nông nghiệp và
/// Môi trường" is " so nn mt ".
fn initials(text: &str) -> String {
    let mut text = format!(" {} ", fold::search(text));
    for (long, short) in INITIALS {
        while text.contains(long) {
            text = text.replace(long, short);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacks(level: Level, organisations: &[&str]) -> Vec<&'static str> {
        absent(level, organisations.iter().copied(), "Văn phòng Điều phối NTM").map(|seat| seat.name.0).collect()
    }

    #[test]
    fn the_acts_own_names_seat_everybody() {
        // QĐ 26/2026 Art 7.3b, word for word.
        let named = [
            "Sở Nông nghiệp và Môi trường",
            "Sở Công Thương",
            "Sở Y tế",
            "Sở Khoa học và Công nghệ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "đơn vị tham mưu quản lý OCOP cấp tỉnh",
        ];
        assert_eq!(lacks(Level::Province, &named), [""; 0]);
        for (n, one) in named.iter().enumerate() {
            let rest: Vec<&str> = named.iter().enumerate().filter(|(at, _)| *at != n).map(|(_, name)| *name).collect();
            assert_eq!(lacks(Level::Province, &rest), [*one]);
        }
        let central = ["Bộ Công Thương", "Bộ Y tế", "Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch"];
        assert_eq!(lacks(Level::Ministry, &central), ["cơ quan tham mưu quản lý OCOP của Bộ"]);
        assert_eq!(lacks(Level::District, &[]), [""; 0]);
    }

    #[test]
    fn abbreviations_and_titles_are_understood() {
        for (typed, seat) in [
            ("Sở NN&MT", 0),
            ("Sở NNMT tỉnh Sơn La", 0),
            ("SNNMT", 0),
            ("Phó Giám đốc Sở Nông nghiệp & Môi trường", 0),
            ("Chi cục Thủy sản - Sở NN và MT", 0),
            ("SỞ CÔNG THƯƠNG", 1),
            ("Sở CT", 1),
            ("Phòng Nghiệp vụ Y, Sở Y tế", 2),
            ("Sở KH&CN", 3),
            ("Sở KHCN", 3),
            ("Sở VHTTDL", 4),
            ("Sở VH,TT&DL", 4),
            ("Sở Văn hoá, Thể thao và Du lịch", 4),
            ("Sở Du lịch", 4),
            ("Sở Văn hóa và Thể thao", 4),
            ("VPĐP NTM tỉnh", 5),
            ("Văn phòng Điều phối nông thôn mới tỉnh", 5),
            ("Chi cục Phát triển nông thôn", 5),
        ] {
            let absent = lacks(Level::Province, &[typed]);
            assert!(!absent.contains(&PROVINCE[seat].name.0), "{typed}: {absent:?}");
            assert_eq!(absent.len(), 5, "{typed}: {absent:?}");
        }
        // The departments before 01/03/2025 are not those of the act; nor is what only sounds like one.
        for other in ["Sở Nông nghiệp và PTNT", "Sở Tài chính", "Hội Nông dân tỉnh", "Liên minh Hợp tác xã"]
        {
            assert_eq!(lacks(Level::Province, &[other]).len(), 6, "{other}");
        }
        // The office under the name that the ledger gives it.
        assert_eq!(absent(Level::Province, ["Trung tâm Khuyến nông"].into_iter(), "Trung tâm Khuyến nông").count(), 5);
    }

    #[test]
    fn a_leader_of_the_ubnd_needs_no_delegation() {
        for leader in [
            "UBND tỉnh",
            "Ủy ban nhân dân tỉnh Sơn La",
            "Phó Chủ tịch UBND tỉnh",
            "Phó Chủ tịch Thường trực Uỷ ban nhân dân thành phố Cần Thơ",
            "Lãnh đạo UBND tỉnh",
        ] {
            assert!(leads(Level::Province, leader), "{leader}");
        }
        for other in
            ["Văn phòng UBND tỉnh", "Sở Nông nghiệp và Môi trường", "UBND xã Chiềng Mai", "UBND huyện Mai Sơn", ""]
        {
            assert!(!leads(Level::Province, other), "{other}");
        }
        assert!(leads(Level::Ministry, "Thứ trưởng Bộ Nông nghiệp và Môi trường"));
        assert!(leads(Level::Ministry, "Bộ NN&MT"));
        assert!(!leads(Level::Ministry, "Cục Kinh tế hợp tác, Bộ NN&MT"));
    }
}
