//! What a member's organisation is, by how it begins: "Phó Giám đốc Sở NN&MT", "Phòng Nghiệp vụ, Sở Y tế".

use crate::text::fold;

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

/// With what an authority's organisation begins, where its name does not stand first: a title, or a unit.
const OPENINGS: [&str; 41] = [
    "ong",
    "ba",
    "dong chi",
    "dai dien",
    "lanh dao",
    "giam doc",
    "gd",
    "pgd",
    "pho",
    "quyen",
    "q",
    "truong",
    "tp",
    "ptp",
    "chanh",
    "thu truong",
    "bo truong",
    "phu trach",
    "chuyen vien",
    "can bo",
    "cong chuc",
    "vien chuc",
    "thu ky",
    "phong",
    "ban",
    "bo phan",
    "to",
    "don vi",
    "co quan",
    "van phong",
    "vp",
    "vpdp",
    "thanh tra",
    "chi cuc",
    "cuc",
    "vu",
    "trung tam",
    "tt",
    "so",
    "bo",
    "ubnd",
];

/// Whom an office invites beside those the act seats (Art 7.3b, 7.4b): what follows is not their own body.
const INVITED: [&str; 6] = ["chuyen gia", "tu van", "hiep hoi", "cong ty", "cty", "hoi"];

/// "hội" of other words: an association neither "hội đồng", "xã hội" nor "hội nhập" is.
const NO_ASSOCIATION: [&str; 3] = ["hoi dong", "xa hoi", "hoi nhap"];

/// An organisation's words, known names by their initials; what stands in brackets is left out.
#[derive(Debug)]
pub(super) struct Organisation(Vec<String>);

impl Organisation {
    pub fn read(text: &str) -> Self {
        let (mut outside, mut depth) = (String::new(), 0_u32);
        for c in text.chars() {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                c if depth == 0 => outside.push(c),
                _ => {}
            }
        }
        Self(initials(&outside).split_whitespace().map(str::to_owned).collect())
    }

    /// The words before the department (`so`) or ministry (`bo`) of one of some initials, where it is one:
    /// "Sở NN&MT", "Sở NNMT", "SNNMT".
    pub fn body(&self, kind: &str, initials: &[&str]) -> Option<String> {
        let is = |place: usize, known: &str| {
            self.0[place] == format!("{}{known}", &kind[..1])
                || (self.0[place] == kind && self.0[place + 1..].concat().starts_with(known))
        };
        let place = (0..self.0.len()).find(|&place| initials.iter().any(|known| is(place, known)))?;
        Some(self.before(place)).filter(|before| speaks(before))
    }

    /// The words from a name on, where it is one of that name.
    pub fn names(&self, name: &str) -> Option<String> {
        let words: Vec<&str> = name.split(' ').collect();
        let place = self.0.windows(words.len()).position(|found| found == words)?;
        speaks(&self.before(place)).then(|| self.0[place..].join(" "))
    }

    fn before(&self, place: usize) -> String {
        self.0[..place].join(" ")
    }
}

/// Whether who has these words before the name of an authority speaks for it.
fn speaks(before: &str) -> bool {
    let plain = NO_ASSOCIATION.iter().fold(before.to_owned(), |text, other| text.replace(other, ""));
    let opens = |opening: &&str| format!("{before} ").starts_with(&format!("{opening} "));
    before.is_empty() || (OPENINGS.iter().any(opens) && !INVITED.iter().any(|word| contains(&plain, word)))
}

/// Whether words stand in a text as they are.
pub(super) fn contains(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} "))
}

/// The words of an organisation, each between spaces, known names by their initials: "Sở Nông nghiệp và
/// Môi trường" is " so nn mt ".
pub(super) fn initials(text: &str) -> String {
    let mut text = format!(" {} ", fold::search(text));
    for (long, short) in INITIALS {
        while text.contains(long) {
            text = text.replace(long, short);
        }
    }
    text
}
