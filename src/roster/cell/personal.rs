//! What a cell of any text tells of a person, which only lists that name it may let out: a telephone, an identity
//! paper, a birth, an account, an e-mail address.

use std::ops::RangeInclusive;

use crate::text::fold;

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Personal {
    /// A telephone.
    Telephone,
    /// The number of an identity card or a passport.
    Identity,
    /// A day or a year of birth.
    Birth,
    /// A bank account.
    Account,
    /// An e-mail address.
    Email,
}

/// Words before a telephone, folded.
const CALLS: &[&str] = &[
    "dt",
    "d t",
    "sdt",
    "dtdd",
    "dien thoai",
    "di dong",
    "so may",
    "lh",
    "lien he",
    "lien lac",
    "goi",
    "zalo",
    "viber",
    "hotline",
    "tel",
    "phone",
    "mobile",
];
/// Words before the number of an identity card.
const IDENTITY: &[&str] =
    &["cccd", "cmnd", "cmtnd", "cmt", "can cuoc", "chung minh nhan dan", "dinh danh ca nhan", "giay to tuy than"];
/// Words before the number of a passport.
const PASSPORT: &[&str] = &["ho chieu", "passport"];
/// Words before an account.
const ACCOUNT: &[&str] = &["stk", "so tk", "so tai khoan", "tai khoan"];
/// Words before the number of a paper or of goods, whatever it looks like.
const CODES: &[&str] = &[
    "mst",
    "msdn",
    "ma",
    "ma so",
    "thue",
    "dkkd",
    "dkhkd",
    "dang ky",
    "gpkd",
    "giay phep",
    "giay chung nhan",
    "gcn",
    "quyet dinh",
    "qd",
    "gtin",
    "ean",
    "barcode",
    "serial",
    "lo",
];

/// No number of a person has more digits: an account's. A cell may hold thousands, each group of which could begin one.
const LONGEST: usize = 19;

/// What a text tells of a person, the first of several; `None` of most.
pub fn personal(text: &str) -> Option<Personal> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return is_mail(text).then_some(Personal::Email);
    }
    let folded = fold::bare(text);
    numbers(&folded)
        .iter()
        .find_map(Number::tells)
        .or_else(|| is_birth(text).then_some(Personal::Birth).or_else(|| is_mail(text).then_some(Personal::Email)))
}

fn is_mail(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    })
}

/// A number as people group it, with what stands around it.
struct Number<'t> {
    /// Its groups of digits, each with the signs before it.
    groups: Vec<(&'t str, &'t str)>,
    /// The words before it in its part of the sentence, one space around each.
    before: String,
    /// Whether it goes on from letters, or goes on with them, as codes and the numbers of papers do.
    joined: bool,
}

/// The numbers of a folded text. Between two groups of one there stand a space, a dot or a dash, or parentheses too.
fn numbers(text: &str) -> Vec<Number<'_>> {
    let digit = |c: char| c.is_ascii_digit();
    let (mut all, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(digit) {
        let (before, mut from) = (&rest[..start], &rest[start..]);
        let (mut groups, mut sign) = (Vec::new(), "");
        loop {
            let (group, after) = from.split_at(from.find(|c| !digit(c)).unwrap_or(from.len()));
            groups.push((sign, group));
            from = after;
            let (signs, next) = after.split_at(after.find(digit).unwrap_or(0));
            let between = |c: char| matches!(c, ' ' | '\u{a0}' | '.' | '-' | '–' | '(' | ')');
            if signs.is_empty() || signs.chars().count() > 2 || !signs.chars().all(between) {
                break;
            }
            (sign, from) = (signs, next);
        }
        let clause = before.rsplit([',', ';', '(', '\n']).next().unwrap_or_default();
        let words = fold::search(clause);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let mut ends = before.chars().rev();
        let last = ends.next();
        let prefixed = letter(last) || matches!(last, Some('-' | '/')) && letter(ends.next());
        let mut begins = from.chars();
        let next = begins.next();
        let joined = prefixed
            || letter(next)
            || matches!(next, Some('-' | '/')) && begins.next().is_some_and(char::is_alphabetic);
        all.push(Number { groups, before: format!(" {words} "), joined });
        rest = from;
    }
    all
}

impl Number<'_> {
    fn tells(&self) -> Option<Personal> {
        let said = |words: &[&str]| words.iter().any(|words| self.before.contains(&format!(" {words} ")));
        let long = |n: RangeInclusive<usize>| self.starts(|digits| n.contains(&digits.len()));
        if said(IDENTITY) && self.starts(|digits| matches!(digits.len(), 9 | 12)) {
            return Some(Personal::Identity);
        }
        // "C1234567"
        if said(PASSPORT) && long(6..=9) {
            return Some(Personal::Identity);
        }
        if said(ACCOUNT) && long(6..=LONGEST) {
            return Some(Personal::Account);
        }
        if said(CALLS) && self.starts(|digits| is_telephone(digits) || is_telephone(&format!("0{digits}"))) {
            return Some(Personal::Telephone);
        }
        if self.joined || said(CODES) {
            return None;
        }
        let any = |is: fn(&str) -> bool| (0..self.groups.len()).any(|from| self.from(from, is));
        if any(is_telephone) {
            return Some(Personal::Telephone);
        }
        any(is_identity).then_some(Personal::Identity)
    }

    /// Whether the number is one from its first group, up to any.
    fn starts(&self, is: impl Fn(&str) -> bool) -> bool {
        self.from(0, is)
    }

    /// Whether the groups from one on make a number, up to any: it begins with three digits or with the country's code,
    /// for two are a day's or a province's; and three more behind a dash make a branch's tax code of it.
    fn from(&self, from: usize, is: impl Fn(&str) -> bool) -> bool {
        let groups = &self.groups[from..];
        let mut digits = String::new();
        if groups.first().is_none_or(|(_, first)| first.len() < 3 && *first != "84") {
            return false;
        }
        for (at, (_, group)) in groups.iter().enumerate() {
            if digits.len() + group.len() > LONGEST {
                return false;
            }
            digits.push_str(group);
            let branch = at == 0 && matches!(groups.get(1), Some(("-", next)) if next.len() == 3) && group.len() == 10;
            if is(&digits) && !branch {
                return true;
            }
        }
        false
    }
}

/// A mobile telephone, ten digits; or a fixed one, 02 and nine more; with the country's code in the 0's place too.
fn is_telephone(digits: &str) -> bool {
    let national = |own: &str| match own.as_bytes() {
        [b'3' | b'5' | b'7' | b'8' | b'9', ..] => own.len() == 9,
        [b'2', ..] => own.len() == 10,
        _ => false,
    };
    ["0", "84"].iter().any(|code| digits.strip_prefix(code).is_some_and(national))
}

/// The number of a citizen's card: the province's code of three digits, at most 096; a digit for sex and century, 0 to 3
/// of those alive; the year of birth; six more (NĐ 137/2015/NĐ-CP Art 13).
fn is_identity(digits: &str) -> bool {
    let (Some(province), Some(sex)) = (digits.get(..3), digits.as_bytes().get(3)) else { return false };
    digits.len() == 12 && ("001"..="096").contains(&province) && (b'0'..=b'3').contains(sex)
}

/// Words that make another word of "sinh": "phát sinh năm 1995".
const COMPOUNDS: [&str; 10] = ["phát", "vi", "vệ", "học", "tái", "hồi", "ký", "dưỡng", "hữu", "nảy"];

/// Whether a text tells when somebody was born: "sinh năm 1980", "ngày sinh: 15/03/1980". Whoever makes anything was born
/// by 2012.
fn is_birth(text: &str) -> bool {
    let composed = fold::nfc(text);
    let words: Vec<&str> = composed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is = |at: usize, all: &[&str]| words.get(at).is_some_and(|word| all.contains(&fold::search(word).as_str()));
    let year = |word: &&str| word.len() == 4 && word.parse().is_ok_and(|year: u16| (1915..=2012).contains(&year));
    (0..words.len()).filter(|at| is(*at, &["sinh"])).any(|at| {
        let before = at.checked_sub(1);
        if before.is_some_and(|before| COMPOUNDS.contains(&words[before])) {
            return false;
        }
        let told = before.is_some_and(|before| is(before, &["ngay", "nam"])) || is(at + 1, &["ngay", "nam"]);
        let from = (at + 1..words.len()).find(|next| !is(*next, &["ngay", "thang", "nam"])).unwrap_or(words.len());
        let digits = words.get(from).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        told && digits && words[from..].iter().take(5).any(year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_a_person() {
        for (what, texts) in [
            (
                Personal::Telephone,
                &[
                    "0912345678",
                    "thôn Mẫu, xã Mẫu. ĐT: 0912.345.678",
                    "Nguyễn Văn Mẫu - 0912 345 678",
                    "HTX Mẫu (0356-789-012)",
                    "SĐT 912345678",
                    "LH: 912 345 678",
                    "gọi 0900000003",
                    "+84 912 345 678",
                    "+84912345678",
                    "(024) 3826 2345",
                    "ĐT 024 38262345",
                    "0912345678/0987654321",
                    "MST 0312345678, ĐT 0912345678",
                    "MST: 0312345678 - 0912345678",
                    "tổ 5, số nhà 12/34, 0787 654 321",
                ][..],
            ),
            (
                Personal::Identity,
                &[
                    "CCCD 064090012345",
                    "CCCD số 064 090 012 345",
                    "CMND: 230123456",
                    "số căn cước: 064090012345",
                    "064090012345",
                    "hộ chiếu C1234567",
                    "Passport B 1234567",
                ],
            ),
            (
                Personal::Birth,
                &["bà Mẫu, sinh năm 1980", "sinh ngày 15/03/1980", "Ngày sinh: 15 tháng 3 năm 1980", "sinh nam 1975"],
            ),
            (Personal::Account, &["STK 1234567890123 ngân hàng mẫu", "số tài khoản: 50001234567"]),
            (Personal::Email, &["thư: mau@vidu.vn"]),
        ] {
            for text in texts {
                assert_eq!(personal(text), Some(what), "{text}");
            }
        }
    }

    #[test]
    fn what_tells_of_none() {
        for text in [
            "MST 0312345678",
            "Mã số thuế: 0900123456",
            "mã số doanh nghiệp 0300123456 do Sở cấp",
            "0312345678-001",
            "Giấy phép số 0800123456",
            "ĐKKD 0700123456 ngày 15/03/2012",
            "Số 0912345678/QĐ-UBND",
            "139/QĐ-UBND ngày 24/01/2024",
            "64-622-23638-1-2020",
            "01-017-00478-1-2021",
            "số 12/34 đường 30/4, tổ 5",
            "17/01/2024",
            "02-03.05.2024",
            "01.02.2024 - 05.02.2024",
            "doanh thu 1.500.000.000 đồng",
            "doanh thu 912.345.678 đồng",
            "8934563138165",
            "mã vạch 012345678905",
            "90,75 điểm",
            "năm 2023: 30.000 sản phẩm",
            "phân vi sinh năm 2011",
            "phát sinh năm 2010",
            "vệ sinh ngày 15/03/2012",
            "học sinh năm 2010",
            "sinh năm 2023 con giống",
            "Nước rửa hữu cơ sinh học 2020",
            "41N8001234",
            "QĐ 0312345678",
            "ĐT 2023-2025",
            "",
        ] {
            assert_eq!(personal(text), None, "{text}");
        }
    }
}
