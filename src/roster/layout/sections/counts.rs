//! Counts of products in words: how many, how many of each star.

use crate::text::fold;

/// How many products a title says the list has, and how many of each star: "DANH SÁCH 44 SẢN PHẨM OCOP …".
pub(super) fn of_title(text: &str) -> (Option<u64>, Vec<(u8, u64)>) {
    let words = fold::search(text);
    let words: Vec<&str> = words.split(' ').collect();
    if !words.windows(2).any(|pair| pair == ["danh", "sach"]) {
        return (None, Vec::new());
    }
    let counts: Vec<(u64, bool)> = (1..words.len())
        .filter(|at| words[*at..].starts_with(&["san", "pham"]))
        .filter_map(|at| {
            let of_stars = words[at + 2..].iter().take(4).any(|word| *word == "sao");
            Some((words[at - 1].parse().ok()?, of_stars))
        })
        .collect();
    // "3 sản phẩm 4 sao và 5 sản phẩm 3 sao" has no count of all.
    let whole = counts.iter().find(|(_, of_stars)| !of_stars).or(counts.first().filter(|_| counts.len() == 1));
    (whole.map(|(count, _)| *count), by_star(text))
}

/// The count of products in the words of a sum: the first, as in "Tổng cộng: 05 sản phẩm (01 sản phẩm 4 sao, …)"; all of
/// them where each is of a star.
pub(in crate::roster::layout) fn products(label: &str) -> Option<u64> {
    let words = fold::search(label);
    let words: Vec<&str> = words.split(' ').collect();
    let before = |at: usize| words.get(at.checked_sub(1)?)?.parse::<u64>().ok();
    let counts: Vec<u64> = (0..words.len())
        .filter(|at| matches!(words[*at..], ["sp", ..] | ["san", "pham", ..]))
        .filter_map(before)
        .collect();
    let stars = by_star(label);
    if !stars.is_empty() && stars.len() == counts.len() { Some(counts.iter().sum()) } else { counts.first().copied() }
}

/// A label without the count at its end: "(44 SP)", ": 44 sản phẩm", "- 44 SP".
pub(super) fn counted(text: &str) -> (&str, Option<u64>) {
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

/// How many products of each star a text says: "05 SP: 3 SP 3 sao, 2 SP 4 sao", "4 sao: 02 sản phẩm; 3 sao: 06 sản phẩm".
pub(in crate::roster::layout) fn by_star(text: &str) -> Vec<(u8, u64)> {
    // Words that may stand between a count and its stars; "tiềm năng 5 sao" is no five stars.
    const BETWEEN: [&str; 16] = [
        "dat", "duoc", "cong", "nhan", "phan", "xep", "hang", "loai", "tieu", "chuan", "ocop", "la", "co", "san",
        "pham", "sp",
    ];
    let words = fold::search(text);
    let words: Vec<&str> = words.split(' ').collect();
    let is_product = |at: usize| matches!(words[at..], ["sp", ..] | ["san", "pham", ..]);
    let number = |at: usize| words.get(at)?.parse::<u64>().ok();
    let counts: Vec<(usize, u64)> =
        (1..words.len()).filter(|at| is_product(*at)).filter_map(|at| Some((at, number(at - 1)?))).collect();
    let stars: Vec<(usize, u8)> = (1..words.len())
        .filter(|at| words[*at] == "sao")
        .filter_map(|at| Some((at - 1, u8::try_from(number(at - 1)?).ok().filter(|star| (1..=5).contains(star))?)))
        .collect();
    let between = |from: usize, to: usize| words[from..to].iter().all(|word| BETWEEN.contains(word));
    let (Some((count, _)), Some((star, _))) = (counts.first(), stars.first()) else { return Vec::new() };
    let counted_first = count < star;
    let of = |(at, star): &(usize, u8)| {
        let told = if counted_first {
            counts.iter().rev().find(|(count, _)| count < at).filter(|(count, _)| between(*count, *at))
        } else {
            counts.iter().find(|(count, _)| count > at).filter(|(count, _)| between(at + 2, count - 1))
        };
        Some((*star, told?.1))
    };
    let found: Vec<(u8, u64)> = stars.iter().filter_map(of).collect();
    // Each star once, or the words are of another kind.
    let mut seen: Vec<u8> = found.iter().map(|(star, _)| *star).collect();
    seen.sort_unstable();
    seen.dedup();
    if seen.len() == found.len() && found.len() == stars.len() { found } else { Vec::new() }
}

/// Whether a cell of a sum holds counts and nothing else: "44", "44 sản phẩm", "30 chủ thể", "HTX: 20; HKD: 10".
pub(in crate::roster::layout) fn is_tally(text: &str) -> bool {
    const COUNTED: [&str; 31] = [
        "sp", "san", "pham", "ocop", "ct", "chu", "the", "htx", "hop", "tac", "xa", "tht", "to", "hkd", "ho", "kinh",
        "doanh", "cong", "ty", "dn", "nghiep", "co", "so", "sao", "don", "vi", "phuong", "tong", "va", "cssx", "dntn",
    ];
    let words = fold::search(text);
    let mut words = words.split(' ');
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let any = words.clone().any(is_number);
    any && words.all(|word| is_number(word) || COUNTED.contains(&word))
}
