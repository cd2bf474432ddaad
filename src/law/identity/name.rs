//! A subject's name taken apart: its legal form, and what is left of it.

use super::syllable;
use crate::text::fold;

/// The legal form a name begins with, as far as it tells two subjects apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// None that is known.
    Untold,
    Union,
    Cooperative,
    Group,
    /// A company or an enterprise, of which kind is not told.
    Company,
    Limited,
    Joint,
    Private,
    Household,
    /// A household that makes (hộ sản xuất).
    Maker,
    Facility,
}

impl Kind {
    /// Whether two names of these forms may be of one subject.
    pub fn may_be(self, other: Self) -> bool {
        let open = |kind: Self, other: Self| match kind {
            Self::Untold => true,
            Self::Company => matches!(other, Self::Company | Self::Limited | Self::Joint | Self::Private),
            _ => kind == other || (kind.is_household() && other.is_household()),
        };
        open(self, other) || open(other, self)
    }

    /// A household or its facility: offices write one for the other.
    pub fn is_household(self) -> bool {
        matches!(self, Self::Household | Self::Maker | Self::Facility)
    }
}

/// Words that are written short, and in full.
const SHORT: [(&str, &str); 20] = [
    ("cty", "công ty"),
    ("cttnhh", "công ty tnhh"),
    ("ctcp", "công ty cổ phần"),
    ("cp", "cổ phần"),
    ("dntn", "doanh nghiệp tư nhân"),
    ("dn", "doanh nghiệp"),
    ("htx", "hợp tác xã"),
    ("lhhtx", "liên hiệp hợp tác xã"),
    ("tht", "tổ hợp tác"),
    ("hkd", "hộ kinh doanh"),
    ("hsx", "hộ sản xuất"),
    ("cssx", "cơ sở sản xuất"),
    ("cssxkd", "cơ sở sản xuất kinh doanh"),
    ("cs", "cơ sở"),
    ("sx", "sản xuất"),
    ("kd", "kinh doanh"),
    ("sxkd", "sản xuất kinh doanh"),
    ("tm", "thương mại"),
    ("dv", "dịch vụ"),
    ("xnk", "xuất nhập khẩu"),
];

/// How a name begins without diacritics, the longer before what it begins with, and the form that it tells.
const FORMS: [(&str, Kind); 21] = [
    ("lien hiep hop tac xa", Kind::Union),
    ("hop tac xa", Kind::Cooperative),
    ("to hop tac", Kind::Group),
    ("cong ty trach nhiem huu han", Kind::Limited),
    ("cong ty tnhh", Kind::Limited),
    ("trach nhiem huu han", Kind::Limited),
    ("tnhh", Kind::Limited),
    ("cong ty co phan", Kind::Joint),
    ("co phan", Kind::Joint),
    ("cong ty", Kind::Company),
    ("c ty", Kind::Company),
    ("doanh nghiep tu nhan", Kind::Private),
    ("doanh nghiep", Kind::Company),
    ("ho kinh doanh ca the", Kind::Household),
    ("ho kinh doanh", Kind::Household),
    ("ho san xuat kinh doanh", Kind::Maker),
    ("ho san xuat", Kind::Maker),
    ("ho gia dinh", Kind::Household),
    ("co so san xuat va kinh doanh", Kind::Facility),
    ("co so san xuat kinh doanh", Kind::Facility),
    ("co so san xuat", Kind::Facility),
];

/// What may follow "công ty TNHH".
const MEMBERS: [&str; 8] = [
    "mtv",
    "mot thanh vien",
    "1 thanh vien",
    "1 tv",
    "1tv",
    "hai thanh vien tro len",
    "2 thanh vien tro len",
    "hai thanh vien",
];

const BRANCH: [&str; 4] = ["chi nhanh", "cn cong ty", "van phong dai dien", "dia diem kinh doanh"];

/// A name shorter than this many letters is too short for a slip to be told from another name.
const LONG_ENOUGH: usize = 8;

/// A name of this many letters is told from another by more than one slip.
const LONG: usize = 14;

/// A name, folded.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub kind: Kind,
    pub branch: bool,
    /// Whether the whole is written without any diacritic.
    pub bare: bool,
    /// What is left without the form, without diacritics, word by word.
    pub words: Vec<String>,
    /// The same in one piece.
    pub loose: String,
    /// The same with its diacritics.
    pub exact: String,
}

/// The words of a text without diacritics; numbers without the zeros before them.
pub(super) fn words(text: &str) -> Vec<String> {
    fold::search(text).split(' ').filter(|word| !word.is_empty()).map(plain_number).collect()
}

fn plain_number(word: &str) -> String {
    let digits = word.bytes().all(|b| b.is_ascii_digit());
    word.trim_start_matches(|c| digits && c == '0').to_owned()
}

impl Name {
    pub fn of(name: &str) -> Self {
        let spelled: Vec<String> = fold::key(name)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .flat_map(|word| {
                let full = SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, full)| full);
                full.split(' ').map(plain_number).collect::<Vec<_>>()
            })
            .collect();
        let mut bare: Vec<String> = spelled.iter().map(|word| fold::search(word).replace(' ', "")).collect();
        // "Công ty THHH": the hand slipped in the form's own word.
        if let [one, two, form, ..] = bare.as_mut_slice()
            && (one.as_str(), two.as_str()) == ("cong", "ty")
            && form.bytes().all(|b| matches!(b, b't' | b'n' | b'h'))
            && strsim::osa_distance(form, "tnhh") == 1
        {
            "tnhh".clone_into(form);
        }
        let branch = BRANCH.iter().any(|phrase| begins(&bare, phrase).is_some());
        let (mut kind, mut at) = (Kind::Untold, 0);
        if !branch
            && let Some((n, told)) = FORMS.iter().find_map(|(phrase, kind)| Some((begins(&bare, phrase)?, *kind)))
        {
            (kind, at) = (told, n);
            if kind == Kind::Limited {
                at += MEMBERS.iter().find_map(|phrase| begins(&bare[at..], phrase)).unwrap_or(0);
            }
        }
        if at == bare.len() {
            at = 0; // a name that is nothing but its form
        }
        let words = bare.split_off(at);
        let bare = name.is_ascii();
        Self { kind, branch, bare, loose: words.concat(), exact: spelled[at..].concat(), words }
    }

    /// What tells namesakes apart: numbers, single letters, Roman numerals.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str).filter(|word| is_mark(word))
    }

    /// The words in which the hand may have slipped, by their places.
    pub fn fallible(&self) -> impl Iterator<Item = usize> + '_ {
        let long = self.loose.chars().count() >= LONG_ENOUGH;
        (0..self.words.len()).filter(move |at| long && self.words[*at].len() >= 3 && !is_mark(&self.words[*at]))
    }

    /// Whether two names differ by one slip of the hand in one word. Two words of Vietnamese are rather two
    /// names ("Tân Phú", "Tân Phúc"), unless something else is `known` to speak for one.
    pub fn slipped(&self, other: &Self, known: bool) -> bool {
        if self.words.len() != other.words.len() {
            return false;
        }
        let mut differ = (0..self.words.len()).filter(|at| self.words[*at] != other.words[*at]);
        let (Some(at), None) = (differ.next(), differ.next()) else { return false };
        let (mine, theirs) = (&self.words[at], &other.words[at]);
        let fallible = self.fallible().any(|word| word == at) && other.fallible().any(|word| word == at);
        let two_words = || syllable::is_one(mine) && syllable::is_one(theirs);
        fallible && is_slip(mine, theirs) && (known || !two_words())
    }

    /// Whether the name is so long that one slip is likelier than another name wherever the two are.
    pub fn is_long(&self) -> bool {
        self.loose.chars().count() >= LONG
    }
}

/// Whether one letter more, less, other, or elsewhere in a long word ("cucurmin", "curcumin") makes one word the other.
pub(super) fn is_slip(mine: &str, theirs: &str) -> bool {
    let long = mine.len().min(theirs.len()) >= LONG_ENOUGH;
    let (mine, theirs) = between(mine, theirs);
    let (a, b) = (mine.chars().count(), theirs.chars().count());
    // Of two letters or more both the first and the last differ: one that is elsewhere is at either end.
    let moved = || {
        let moves = |one: &str, other: &str| one.chars().skip(1).eq(other.chars().take(b - 1));
        a == b && (moves(mine, theirs) || moves(theirs, mine))
    };
    match (a, b) {
        (0, 0) => false,
        (0 | 1, 0 | 1) => true,
        (2, 2) => mine.chars().eq(theirs.chars().rev()) || (long && moved()),
        _ => long && moved(),
    }
}

/// What lies between what two texts have in common at their beginnings and at their ends.
pub(super) fn between<'a>(a: &'a str, b: &'a str) -> (&'a str, &'a str) {
    fn common(mut pairs: impl Iterator<Item = (char, char)>) -> usize {
        let mut length = 0;
        while let Some((one, other)) = pairs.next()
            && one == other
        {
            length += one.len_utf8();
        }
        length
    }
    let from = common(a.chars().zip(b.chars()));
    let (a, b) = (&a[from..], &b[from..]);
    let end = common(a.chars().rev().zip(b.chars().rev()));
    (&a[..a.len() - end], &b[..b.len() - end])
}

/// A word with each of its letters left out in turn.
pub(super) fn without_one(word: &str) -> impl Iterator<Item = String> + '_ {
    word.char_indices().map(|(at, c)| format!("{}{}", &word[..at], &word[at + c.len_utf8()..]))
}

fn is_mark(word: &str) -> bool {
    word.chars().count() == 1
        || word.contains(|c: char| c.is_ascii_digit())
        || word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
}

/// How many words a phrase has that a name begins with.
fn begins(words: &[String], phrase: &str) -> Option<usize> {
    let n = phrase.split(' ').count();
    (words.len() >= n && phrase.split(' ').eq(words[..n].iter().map(String::as_str))).then_some(n)
}
