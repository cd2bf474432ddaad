//! The legal forms inside a subject's name, however an office spells them.

use super::fold::key;

/// Spellings and the one that stands for them, as [`key`] writes them; each is replaced where it stands as
/// whole words, in this order: a longer reading before the shorter one it contains.
const SPELLINGS: [(&str, &str); 34] = [
    ("cty", "công ty"),
    ("c ty", "công ty"),
    ("ct cp", "ctcp"),
    ("ct tnhh", "tnhh"),
    ("cttnhh", "tnhh"),
    ("trách nhiệm hữu hạn", "tnhh"),
    ("tnhh một thành viên", "tnhh mtv"),
    ("tnhh 1 thành viên", "tnhh mtv"),
    ("tnhh một tv", "tnhh mtv"),
    ("tnhh 1 tv", "tnhh mtv"),
    ("tnhh 1tv", "tnhh mtv"),
    ("công ty tnhh", "tnhh"),
    ("công ty cổ phần", "ctcp"),
    ("công ty cp", "ctcp"),
    // Before "hợp tác xã": "Tổ hợp tác xã Nhân Huệ" is the group of a commune.
    ("tổ hợp tác", "tht"),
    ("tổ ht", "tht"),
    ("lhhtx", "liên hiệp htx"),
    ("lh htx", "liên hiệp htx"),
    ("hợp tác xã", "htx"),
    ("doanh nghiệp tư nhân", "dntn"),
    ("dn tư nhân", "dntn"),
    ("hộ kinh doanh cá thể", "hkd"),
    ("hộ kinh doanh", "hkd"),
    ("hộ kd", "hkd"),
    ("hộ kd cá thể", "hkd"),
    ("hkd cá thể", "hkd"),
    ("cơ sở sản xuất", "cssx"),
    ("cơ sở sx", "cssx"),
    ("cs sản xuất", "cssx"),
    ("cs sx", "cssx"),
    ("cssxkd", "cssx kinh doanh"),
    ("cssx kd", "cssx kinh doanh"),
    ("cssx và kinh doanh", "cssx kinh doanh"),
    // "Cơ sở sản xuất, kinh doanh": the comma goes.
    ("cssx kinh doanh", "cssx kinh doanh"),
];

/// The identity of a subject's name: [`key`], and one spelling of each legal form ("Công ty trách nhiệm hữu
/// hạn một thành viên X", "Cty TNHH 1 TV X" and "Công ty TNHH MTV X" are `tnhh mtv x`), inside a name too.
pub fn subject_key(s: &str) -> String {
    let whole = key(s);
    let mut pieces = pieces(&whole);
    for (spelling, one) in SPELLINGS {
        replace(&mut pieces, spelling, one);
    }
    pieces.iter().flat_map(|p| [p.word, p.gap]).collect::<String>().trim().to_owned()
}

/// A word and what follows it up to the next.
#[derive(Clone, Copy)]
struct Piece<'a> {
    word: &'a str,
    gap: &'a str,
}

impl Piece<'_> {
    /// Whether the next word belongs to the same phrase ("Cty. TNHH", "sản xuất, kinh doanh"), not to another part of the name.
    fn joins(self) -> bool {
        self.gap.bytes().all(|b| matches!(b, b' ' | b'.' | b','))
    }
}

fn pieces(whole: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = whole;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(end);
        let next = tail.find(char::is_alphanumeric).unwrap_or(tail.len());
        let (gap, tail) = tail.split_at(next);
        out.push(Piece { word, gap });
        rest = tail;
    }
    out
}

fn replace(pieces: &mut Vec<Piece<'_>>, spelling: &'static str, one: &'static str) {
    let words: Vec<&str> = spelling.split(' ').collect();
    let n = words.len();
    let mut at = 0;
    while at + n <= pieces.len() {
        let found = &pieces[at..at + n];
        if found.iter().map(|p| p.word).eq(words.iter().copied()) && found[..n - 1].iter().all(|p| p.joins()) {
            let gap = found[n - 1].gap;
            let last = one.split(' ').count() - 1;
            let new =
                one.split(' ').enumerate().map(|(i, word)| Piece { word, gap: if i == last { gap } else { " " } });
            pieces.splice(at..at + n, new);
            at += last;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::subject_key;

    fn one(spellings: &[&str]) {
        let keys: Vec<String> = spellings.iter().map(|s| subject_key(s)).collect();
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{keys:?}");
    }

    #[test]
    fn the_spellings_of_a_form_are_one() {
        one(&[
            "Công ty TNHH MTV Thanh Tùng",
            "Công ty trách nhiệm hữu hạn một thành viên Thanh Tùng",
            "Cty TNHH 1 TV Thanh Tùng",
            "C.ty TNHH Một Thành Viên THANH TÙNG",
            "Cty. TNHH  MTV Thanh Tùng",
        ]);
        one(&["CTCP Hoàng Giang", "Công ty CP Hoàng Giang", "CÔNG TY CỔ PHẦN HOÀNG GIANG", "Cty CP Hoàng Giang"]);
        one(&["HTX Sơn Hòa", "Hợp tác xã Sơn Hoà"]);
        one(&["THT Lê Nậm Pung", "Tổ hợp tác Lê Nậm Pung"]);
        one(&["DNTN Tư Nhàn", "Doanh nghiệp tư nhân Tư Nhàn"]);
        one(&[
            "HKD Kim Ngân",
            "Hộ kinh doanh Kim Ngân",
            "hộ kinh doanh cá thể Kim Ngân",
            "Hộ KD Kim Ngân",
            "Hộ KD cá thể Kim Ngân",
        ]);
        one(&["CSSX Hải Hoa", "Cơ sở sản xuất Hải Hoa"]);
        one(&["CSSXKD Hải Hoa", "Cơ sở sản xuất, kinh doanh Hải Hoa", "cơ sở sản xuất kinh doanh Hải Hoa"]);
        one(&["Chi nhánh Hải Dương - CTCP Tràng Tiền", "Chi nhánh Hải Dương – Công ty cổ phần Tràng Tiền"]);
    }

    #[test]
    fn different_forms_stay_apart() {
        for (a, b) in [
            ("Công ty TNHH Vĩnh Hòa", "Công ty TNHH MTV Vĩnh Hòa"),
            ("HTX Nhân Huệ", "THT Nhân Huệ"),
            ("Tổ hợp tác xã Nhân Huệ", "HTX Nhân Huệ"),
            ("Hộ sản xuất Bình", "Hộ kinh doanh Bình"),
            ("HTX Hoa", "HTX Hòa"),
        ] {
            assert_ne!(subject_key(a), subject_key(b));
        }
    }

    #[test]
    fn only_whole_words_are_forms() {
        assert_eq!(subject_key("Nhóm hợp tác xãnh"), "nhóm hợp tác xãnh");
        assert_eq!(subject_key("HTXanh"), "htxanh");
        assert_eq!(subject_key("Công ty (cổ phần)"), "công ty (cổ phần)");
        assert_eq!(subject_key("Thành viên một TV"), "thành viên một tv");
    }
}
