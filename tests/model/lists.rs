//! The same standing wherever it is printed: the list of certificates and the history of the roster.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::life::Life;
use super::name;
use crate::common::{Desk, rows};

/// The standings and their words (glossary of the README).
pub const WORDS: [(&str, &str); 12] = [
    ("valid", "còn hiệu lực"),
    ("filed", "còn hiệu lực, đã nộp hồ sơ đánh giá lại đúng hạn"),
    ("due", "đến thời hạn nộp hồ sơ đánh giá lại"),
    ("overdue", "quá thời hạn nộp hồ sơ đánh giá lại"),
    ("extended", "kéo dài hiệu lực theo khoản 3 Điều 12"),
    ("expired", "hết hiệu lực"),
    ("superseded-same", "được thay thế (giữ hạng)"),
    ("superseded-higher", "được thay thế (nâng hạng)"),
    ("superseded-lower", "được thay thế (giảm hạng)"),
    ("revoked", "bị thu hồi"),
    ("withdrawn", "bị thu hồi quyết định công nhận"),
    ("struck", "đã đưa ra khỏi danh sách"),
];

/// Product, end and standing of each certificate, in an order.
type All = Vec<(String, String, String)>;

/// Holds `expire list` and `report roster --history` of a day against the model.
pub fn compare(desk: &Desk, lives: &[Life], on: NaiveDate, seed: u64) {
    let words = BTreeMap::from(WORDS);
    let model = |word: &dyn Fn(&'static str) -> String| {
        let certificates = |(at, life): (usize, &Life)| {
            let by_then = life.certificates.iter().enumerate().filter(|(_, c)| c.issued <= on);
            let dated = by_then.map(|(n, c)| (name(at), c.end().to_string(), word(life.standing(n, on))));
            let undated = life.undated.as_ref().zip(life.undated_standing(on));
            dated.chain(undated.map(|(c, standing)| (name(at), c.end.to_string(), word(standing)))).collect::<All>()
        };
        sorted(lives.iter().enumerate().flat_map(certificates).collect())
    };
    let asked = "valid,expired,superseded,revoked,withdrawn,struck,unknown";
    let figures = desk.figures(&format!("ocop expire list --standing {asked} --as-of {on}"));
    let sections = figures.as_object().unwrap().values();
    let listed = sections.filter_map(|section| section["certificates"].as_array()).flatten().map(|one| {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        (text("product"), text("term_end"), text("standing"))
    });
    assert_eq!(sorted(listed.collect()), model(&str::to_owned), "expire list, seed {seed}, on {on}");
    let roster = desk.roster(&format!("ocop report roster --history --as-of {on} --format csv"));
    // A product without a certificate by then has a row as well, for its dossier.
    let rows = rows(&roster).into_iter().filter(|row| !row["so_quyet_dinh"].is_empty());
    let told = rows.map(|row| (row["ten_san_pham"].clone(), row["het_han"].clone(), row["trang_thai"].clone()));
    assert_eq!(sorted(told.collect()), model(&|id| words[id].to_owned()), "roster, seed {seed}, on {on}");
}

fn sorted(mut all: All) -> All {
    all.sort();
    all
}
