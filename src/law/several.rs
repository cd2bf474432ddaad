//! Whether a product's name is that of several products: a product is registered by itself (Mẫu số 01).
//!
//! "Và" and commas mostly join what one product is made of, so only names whose parts look like names
//! themselves count.

use crate::text::fold;

/// Words that a count of products stands before.
const COUNTED: [&str; 4] = ["sản phẩm", "sp", "mặt hàng", "loại sản phẩm"];

const NUMBERS: [&str; 9] = ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/// Words that a measure or a packing begins with, no product.
const MEASURES: [&str; 12] = ["túi", "hộp", "chai", "gói", "lọ", "hũ", "thùng", "loại", "size", "kg", "g", "ml"];

/// Words that a product's name begins with, and that are no ingredient of another.
const PRODUCTS: [&str; 22] = [
    "bánh",
    "bún",
    "chả",
    "dưa",
    "giò",
    "khô",
    "kẹo",
    "mắm",
    "miến",
    "mứt",
    "mỳ",
    "mì",
    "nem",
    "nước mắm",
    "nước ép",
    "phở",
    "ruốc",
    "rượu",
    "tinh dầu",
    "tranh",
    "tương",
    "xúc xích",
];

/// Words that a product's name begins with, and that may be said of what another is made with: "trà gừng và mật ong".
const MADE_WITH: [&str; 12] =
    ["cà phê", "chè", "dầu", "gạo", "hạt tiêu", "mật ong", "muối", "nấm", "sữa", "trà", "tiêu", "cam"];

/// Whether a name is of several products, as far as it tells.
pub fn names_several(name: &str) -> bool {
    let whole = outside_brackets(&fold::nfc(name));
    let whole = whole.replace('&', " và ");
    counts(&fold::key(&whole)) || pair(&whole) || list(&whole) || nouns(&fold::key(&whole.replace('+', " và ")))
}

/// A name without what stands in brackets.
fn outside_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let outside = name.chars().filter(|c| match c {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}

/// "3 sản phẩm: …", "Bộ 3 sản phẩm …", "Các sản phẩm …".
fn counts(key: &str) -> bool {
    let words: Vec<&str> = key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let counted = |rest: &[&str]| {
        COUNTED.iter().any(|phrase| {
            let n = phrase.split(' ').count();
            rest.len() >= n && phrase.split(' ').eq(rest[..n].iter().copied())
        })
    };
    let number = |word: &str| word.parse::<u32>().is_ok_and(|n| (2..=99).contains(&n)) || NUMBERS.contains(&word);
    words.first() == Some(&"các") && counted(&words[1..])
        || words.iter().enumerate().any(|(at, word)| number(word) && counted(&words[at + 1..]))
}

/// "Mận và Đào": two names of one word each.
fn pair(whole: &str) -> bool {
    let parts: Vec<&str> = whole.split(" và ").map(str::trim).collect();
    parts.len() == 2 && parts.iter().all(|part| !part.is_empty() && !part.contains(' '))
}

/// "Bánh tráng Mẫu, Bún phở Mẫu"; "trà hoa vàng và trà túi lọc".
fn list(whole: &str) -> bool {
    let by = |signs: &str| -> Vec<Vec<&str>> {
        let marked = if signs.is_empty() { whole.split(" và ") } else { return split(whole, signs) };
        marked.map(|part| part.split_whitespace().collect()).collect()
    };
    [by(",;+/\n"), by("")].into_iter().any(|parts| {
        let names = parts.len() > 1 && parts.iter().all(|part| part.len() >= 2 && !is_measure(part));
        names && (alike(&parts) || begin_anew(&parts))
    })
}

/// "Trà và mật ong", "Nước mắm cốt + bánh tráng": each part begins with a product's own word.
fn nouns(key: &str) -> bool {
    let parts: Vec<&str> = key.split(" và ").map(str::trim).collect();
    let begins = |part: &str, words: &[&str]| {
        words.iter().any(|word| part.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    };
    let bare = |part: &&str| PRODUCTS.contains(part) || MADE_WITH.contains(part);
    let first = parts.first().is_some_and(|part| begins(part, &PRODUCTS) || begins(part, &MADE_WITH));
    parts.len() > 1 && first && (parts[1..].iter().all(|part| begins(part, &PRODUCTS)) || parts.iter().all(bare))
}

fn split<'a>(whole: &'a str, signs: &str) -> Vec<Vec<&'a str>> {
    whole.split(|c| signs.contains(c)).map(|part| part.split_whitespace().collect()).collect()
}

fn is_measure(part: &[&str]) -> bool {
    let first = fold::key(part[0]);
    MEASURES.contains(&first.as_str()) || first.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the parts begin or end with one word: a kind of product, or a brand.
fn alike(parts: &[Vec<&str>]) -> bool {
    let one = |word: fn(&[&str]) -> Option<String>| {
        let words: Vec<_> = parts.iter().map(|part| word(part)).collect();
        words.windows(2).all(|pair| pair[0] == pair[1])
    };
    one(|part| part.first().map(|word| fold::key(word))) || one(|part| part.last().map(|word| fold::key(word)))
}

/// Whether each part begins with a capital letter in a name that does not write every word so.
fn begin_anew(parts: &[Vec<&str>]) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let inside = parts.iter().flat_map(|part| part[1..].iter());
    parts.iter().all(|part| capital(part[0])) && inside.into_iter().any(|word| word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_several_products() {
        for name in [
            "Trà hoa vàng và trà túi lọc",
            "Mận và Đào",
            "Bánh tráng Mẫu, Bún phở Mẫu",
            "Bánh tráng mẫu; bánh phở mẫu",
            "3 sản phẩm: cam, bưởi, quýt",
            "03 SP trà mẫu",
            "Bộ 3 sản phẩm chăm sóc tóc",
            "Ba sản phẩm mật ong",
            "Các sản phẩm từ sen",
            "Nước mắm cốt mẫu + Mắm tôm mẫu",
            "Mật ong hoa nhãn và Phấn hoa mẫu",
            "Trà & mật ong",
            "Trà + mật ong",
            "Trà và mật ong",
            "Trà hoa vàng & Trà túi lọc",
            "Trà gừng mẫu & bánh quy",
            "Nước mắm cốt&bánh tráng",
        ] {
            assert!(names_several(name), "{name}");
        }
    }

    #[test]
    fn names_of_one_product() {
        for name in [
            "",
            "Bộ sản phẩm chăm sóc tóc",
            "Muối ớt và tôm",
            "Bánh đậu xanh và hạt sen",
            "Dệt thổ cẩm (khăn, chân váy, khăn trải bàn)",
            "Bộ dụng cụ nhà bếp",
            "Gạo mẫu, túi 5kg",
            "Gạo mẫu, 5 kg",
            "Trà Shan Tuyết Và Hoa Cúc",
            "Cao gắm, sâm",
            "Rượu 5 năm",
            "Nước khoáng (bổ sung ga, chất lượng cao)",
            "Trà thảo mộc gừng, sả, chanh",
            "Du lịch sinh thái và cộng đồng",
            "Bộ quà tặng trà, mật ong",
            "Trà gừng & mật ong",
            "Trà gừng + mật ong",
            "Trà M&T",
            "Bánh đậu xanh & hạt sen",
        ] {
            assert!(!names_several(name), "{name}");
        }
    }
}
