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
    let counts = counts(&words);
    let stars = by_star(label);
    if !stars.is_empty() && stars.len() == counts.len() {
        Some(counts.iter().map(|(_, count)| count).sum())
    } else {
        counts.first().map(|(_, count)| *count)
    }
}

/// A label before its first count, where what follows tells stars too: "HUYỆN BẮC HÀ: 01 sản phẩm 3 sao".
pub(super) fn before_counts(label: &str) -> Option<&str> {
    let first = label.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0)?;
    let after = fold::search(&label[first..]);
    let is_count = after.split(' ').nth(1).is_some_and(|word| matches!(word, "sp" | "san"));
    is_count.then(|| label[..first].trim_end_matches([':', '-', '–', ',', ';', '(', '[', ' ']))
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

/// How many products of each star a text says: "05 SP: 3 SP 3 sao, 2 SP 4 sao", "4 sao: 02 sản phẩm; 3 sao: 06 sản phẩm";
/// none where that is not plain.
pub(in crate::roster::layout) fn by_star(text: &str) -> Vec<(u8, u64)> {
    // Words that may stand between a count and its stars; "tiềm năng 5 sao" is no five stars.
    const BETWEEN: [&str; 16] = [
        "dat", "duoc", "cong", "nhan", "phan", "xep", "hang", "loai", "tieu", "chuan", "ocop", "la", "co", "san",
        "pham", "sp",
    ];
    let words = fold::search(text);
    let words: Vec<&str> = words.split(' ').collect();
    let stars: Vec<(usize, u8)> = (1..words.len())
        .filter(|at| words[*at] == "sao" && !words[at + 1..].starts_with(&["tro", "len"]))
        .filter_map(|at| Some((at - 1, words[at - 1].parse().ok().filter(|star| (1..=5).contains(star))?)))
        .collect();
    let mut counts = counts(&words);
    // A count more than stars is that of all.
    if counts.len() == stars.len() + 1 {
        counts.remove(0);
    }
    // "02 sản phẩm 3 sao được nâng hạng" tells another star.
    let raised = words.windows(2).any(|pair| pair == ["nang", "hang"]);
    if raised || counts.len() != stars.len() {
        return Vec::new();
    }
    let between = |from: usize, to: usize| from <= to && words[from..to].iter().all(|word| BETWEEN.contains(word));
    let pairs = counts.iter().zip(&stars);
    let one = |((count, told), (at, star)): (&(usize, u64), &(usize, u8))| {
        let near = if count < at { between(*count, *at) } else { between(at + 2, count - 1) };
        near.then_some((*star, *told))
    };
    let found: Option<Vec<(u8, u64)>> = pairs.map(one).collect();
    // Each star once, or the words are of another kind.
    let mut found = found.unwrap_or_default();
    let all = found.len();
    let mut seen = found.clone();
    seen.sort_unstable_by_key(|(star, _)| *star);
    seen.dedup_by_key(|(star, _)| *star);
    if seen.len() < all {
        found.clear();
    }
    found
}

/// The counts of products in words, each with the place of what is counted.
fn counts(words: &[&str]) -> Vec<(usize, u64)> {
    let is_product = |at: &usize| matches!(words[*at..], ["sp", ..] | ["san", "pham", ..]);
    (1..words.len()).filter(is_product).filter_map(|at| Some((at, words[at - 1].parse().ok()?))).collect()
}

/// Whether a cell of a sum holds counts and nothing else: "44", "44 sản phẩm", "30 chủ thể", "HTX: 20; HKD: 10".
pub(in crate::roster::layout) fn is_tally(text: &str) -> bool {
    const COUNTED: [&str; 31] = [
        "sp", "san", "pham", "ocop", "ct", "chu", "the", "htx", "hop", "tac", "xa", "tht", "to", "hkd", "ho", "kinh",
        "doanh", "cong", "ty", "dn", "nghiep", "co", "so", "sao", "don", "vi", "phuong", "tong", "va", "cssx", "dntn",
    ];
    // "HTX 19" and "Công ty 36" are names.
    if !text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(':') {
        return false;
    }
    let words = fold::search(text);
    let mut words = words.split(' ');
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let any = words.clone().any(is_number);
    any && words.all(|word| is_number(word) || COUNTED.contains(&word))
}
