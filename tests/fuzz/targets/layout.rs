//! The layout: rows of what stands on offices' sheets in any order, and any cells merged.

#![no_main]

mod common;

use std::fmt::Write;

use libfuzzer_sys::fuzz_target;

/// Texts that mean something somewhere on a sheet.
const WORDS: [&str; 40] = [
    "Tên sản phẩm",
    "Chủ thể",
    "Chủ thể sản xuất",
    "Địa chỉ",
    "Xã",
    "Huyện",
    "Hạng sao",
    "3 sao",
    "4 sao",
    "5 sao",
    "x",
    "Số quyết định",
    "Ngày quyết định",
    "Nhóm",
    "STT",
    "TT",
    "Năm",
    "Đợt",
    "Ghi chú",
    "I",
    "II. HUYỆN BẢO THẮNG (2 SP)",
    "Xã Xuân Quang",
    "Cộng",
    "Tổng cộng: 3 sản phẩm",
    "Nơi nhận:",
    "CHỦ TỊCH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Kèm theo Quyết định số 12/QĐ-UBND ngày 28/12/2020",
    "Sản phẩm 4 sao",
    "Sản phẩm nâng hạng",
    "Nhóm thực phẩm",
    "Năm 2021",
    "Miến dong",
    "HTX Hương Trà",
    "B¶o Th¾ng",
    "Nöôùc maém",
    "=1+1",
    "(1)",
    "1",
    "#REF!",
];

fuzz_target!(init: common::hook(), |bytes: &[u8]| {
    let (mut rows, mut merges) = (String::new(), String::new());
    let mut bytes = bytes.iter().copied();
    let mut row = 1_u32;
    while let Some(lead) = bytes.next() {
        if lead >= 250 {
            let mut next = || u32::from(bytes.next().unwrap_or_default());
            let (top, left, high, wide) = (next() % 40 + 1, next() % 12, next() % 6, next() % 6);
            let _ = write!(merges, r#"<mergeCell ref="{}{top}:{}{}"/>"#, letter(left), letter(left + wide), top + high);
            continue;
        }
        row += u32::from(lead / 64); // 0: again the row before
        let _ = write!(rows, r#"<row r="{row}">"#);
        for column in 0..u32::from(lead % 16) {
            let Some(cell) = bytes.next() else { break };
            let at = format!("{}{row}", letter(column));
            let _ = match (usize::from(cell), WORDS.get(usize::from(cell))) {
                (_, Some(word)) => write!(rows, r#"<c r="{at}" t="inlineStr"><is><t>{word}</t></is></c>"#),
                (40..100, _) => Ok(()),
                (100..180, _) => write!(rows, r#"<c r="{at}"><v>{cell}</v></c>"#),
                (180..220, _) => write!(rows, r#"<c r="{at}"><v>{}</v></c>"#, 44_000 + u32::from(cell)),
                _ => write!(rows, r#"<c r="{at}" t="inlineStr"><is><t>{cell} {cell}</t></is></c>"#),
            };
        }
        rows.push_str("</row>");
    }
    let sheet = format!("<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>");
    common::read("a.xlsx", &common::xlsx(sheet.as_bytes(), b"", b""));
});

fn letter(column: u32) -> char {
    char::from(b'A' + u8::try_from(column).unwrap_or(25).min(25))
}
