//! The rosters that provinces published, imported as they are. The counts were made from the files
//! (tests/data/rosters/README.md), not with the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::common::{Desk, examples, flat, holds, rows};
use serde_json::json;

struct Roster {
    file: &'static str,
    /// The province, by the list its code is from.
    unit: &'static str,
    rows: u64,
    /// Four stars, three stars, not told.
    stars: [u64; 3],
    /// Rows without a day.
    undated: u64,
    /// Rows without a decision's number.
    no_number: u64,
    /// Rows without a subject, and how many subjects the others name.
    unknown_subjects: u64,
    subjects: u64,
}

const ROSTERS: [Roster; 8] = [
    Roster {
        file: "an-giang-86-2022-dot2",
        unit: "89",
        rows: 12,
        stars: [1, 11, 0],
        undated: 12,
        no_number: 0,
        unknown_subjects: 0,
        subjects: 10,
    },
    Roster {
        file: "can-tho-2020-2022-co-diem",
        unit: "92",
        rows: 28,
        stars: [18, 10, 0],
        undated: 28,
        no_number: 28,
        unknown_subjects: 9,
        subjects: 9,
    },
    Roster {
        file: "hai-duong-2023-4sao",
        unit: "30",
        rows: 19,
        stars: [19, 0, 0],
        undated: 0,
        no_number: 19,
        unknown_subjects: 2,
        subjects: 8,
    },
    Roster {
        file: "lao-cai-4261-2021-dot2",
        unit: "10",
        rows: 22,
        stars: [1, 21, 0],
        undated: 22,
        no_number: 0,
        unknown_subjects: 0,
        subjects: 16,
    },
    Roster {
        file: "nghe-an-danh-gia-lai-8",
        unit: "40",
        rows: 8,
        stars: [2, 6, 0],
        undated: 8,
        no_number: 8,
        unknown_subjects: 0,
        subjects: 8,
    },
    Roster {
        file: "quang-ninh-2023-4sao-cap-lai",
        unit: "22",
        rows: 15,
        stars: [15, 0, 0],
        undated: 15,
        no_number: 15,
        unknown_subjects: 1,
        subjects: 8,
    },
    Roster {
        file: "thanh-hoa-2942-2021-dot3",
        unit: "38",
        rows: 20,
        stars: [3, 17, 0],
        undated: 0,
        no_number: 0,
        unknown_subjects: 20,
        subjects: 0,
    },
    Roster {
        file: "vinh-phuc-dua-ra-khoi-danh-sach-13",
        unit: "26",
        rows: 13,
        stars: [0, 0, 13],
        undated: 13,
        no_number: 13,
        unknown_subjects: 0,
        subjects: 7,
    },
];

impl Roster {
    fn path(&self) -> String {
        format!("tests/data/rosters/{}.csv", self.file)
    }

    fn import(&self) -> (Desk, String) {
        let desk = Desk::of(self.unit, "2024-06-30");
        let told = desk.flat(&format!("ocop certify import {} --lang en", self.path()));
        (desk, told)
    }
}

fn roster(file: &str) -> &'static Roster {
    ROSTERS.iter().find(|roster| roster.file.starts_with(file)).unwrap()
}

#[test]
fn every_roster_is_read_as_it_is() {
    for roster in &ROSTERS {
        let (desk, told) = roster.import();
        let [four, three, unknown] = roster.stars;
        holds(&told, &[&format!("{} row(s); certificates: {} new, 0 changed, 0 as before", roster.rows, roster.rows)]);
        let lacks = [
            (roster.undated, "row(s) without the decision's day"),
            (roster.no_number, "row(s) without the decision's number"),
            (unknown, "row(s) without stars"),
            (roster.unknown_subjects, "row(s) name no subject"),
        ];
        for (n, what) in lacks {
            assert_eq!(told.contains(what), n > 0, "{}: {what}: {told}", roster.file);
            if n > 0 {
                holds(&told, &[&format!("{n} {what}")]);
            }
        }
        let total = desk.figures("ocop report total");
        assert_eq!(total["ever"], json!(roster.rows), "{}", roster.file);
        assert_eq!(
            total["by_star"],
            json!({ "five": 0, "four": four, "three": three, "unknown": unknown }),
            "{}",
            roster.file
        );
        assert_eq!(total["unknown"], json!(roster.undated), "{}", roster.file);
        assert_eq!(total["subjects"]["known"], json!(roster.subjects), "{}", roster.file);
        assert_eq!(total["subjects"]["products_of_unknown"], json!(roster.unknown_subjects), "{}", roster.file);
        let listed = desk.figures("ocop expire list --within 36500");
        assert_eq!(listed["unknown"]["count"], json!(roster.undated), "{}: listed as unknown", roster.file);
        assert_eq!(listed["ending"]["count"], json!(roster.rows - roster.undated), "{}: with an end", roster.file);
    }
}

#[test]
fn the_same_roster_again_adds_nothing() {
    for roster in &ROSTERS {
        let (desk, _) = roster.import();
        let before = desk.ledger();
        let told = desk.flat(&format!("ocop certify import {}", roster.path()));
        holds(&told, &["Sổ không có gì thay đổi", &format!("0 mới, 0 thay đổi, {} đã có", roster.rows)]);
        assert_eq!(desk.ledger(), before, "{}", roster.file);
    }
}

/// What the source prints stands in the export; what it leaves blank is blank, but for what follows
/// from the row itself: the form from the subject's name, the end from the decision's day, the year
/// from "đánh giá lại 2022", and the standing.
#[test]
fn nothing_is_invented_and_nothing_is_lost() {
    for roster in &ROSTERS {
        let (desk, _) = roster.import();
        let source = rows(&fs::read_to_string(Path::new(examples::ROOT).join(roster.path())).unwrap());
        let export = rows(&desk.roster("ocop report roster --format csv"));
        assert_eq!(export.len(), source.len());
        let key = |row: &BTreeMap<String, String>| (row["ten_san_pham"].clone(), row["chu_the"].clone());
        let by_key: BTreeMap<_, _> = export.iter().map(|row| (key(row), row)).collect();
        for row in &source {
            let out = by_key.get(&key(row)).unwrap_or_else(|| panic!("{:?} is not in the export", key(row)));
            let place = ["dia_chi", "xa_phuong", "huyen", "tinh"];
            let rest = ["nhom", "hang_sao", "diem", "so_quyet_dinh", "co_quan"];
            for field in place.into_iter().chain(rest) {
                let (printed, exported) = (row[field].as_str(), out[field].as_str());
                let exported = if field == "diem" { exported.trim_end_matches(".00") } else { exported };
                assert_eq!(exported, printed, "{}: {field} of {:?}", roster.file, key(row));
            }
            // A standing that the source states is kept in the note; `trang_thai` is the ledger's own.
            let mut note = row["ghi_chu"].clone();
            if !row["trang_thai"].is_empty() {
                note = format!("{note}; Tình trạng theo nguồn: {}", row["trang_thai"]);
            }
            // "Cấp lại" is no kind that is known: its words are kept there too.
            if row["loai_danh_gia"] == "cấp lại" {
                note = format!("{note}; Loại đánh giá trong tệp: cấp lại");
            }
            assert_eq!(out["ghi_chu"], note.trim_start_matches("; "), "{}: {:?}", roster.file, key(row));
            let day = match row["ngay_quyet_dinh"].as_str() {
                "29/12/2023" => ("2023-12-29", "2026-12-29"),
                "5/8/2021" => ("2021-08-05", "2024-08-05"),
                other => (other, ""),
            };
            assert_eq!((out["ngay_quyet_dinh"].as_str(), out["het_han"].as_str()), day, "{:?}", key(row));
            let year = row["loai_danh_gia"].strip_prefix("đánh giá lại ").unwrap_or_default();
            assert_eq!(out["nam"], year, "{:?}", key(row));
            let nothing = ["ma_san_pham", "bo_san_pham", "dot", "ngay_nop", "ma_ho_so"];
            for field in nothing {
                assert_eq!(out[field], "", "{}: {field} of {:?}", roster.file, key(row));
            }
            if row["chu_the"].is_empty() {
                assert_eq!(out["loai_chu_the"], "", "{:?}", key(row));
            }
            let kind = if year.is_empty() { "" } else { "đánh giá lại" };
            assert_eq!(out["loai_danh_gia"], kind, "{:?}", key(row));
        }
    }
}

#[test]
fn one_name_at_two_subjects_is_two_products() {
    let (desk, _) = roster("hai-duong").import();
    let listed = rows(&desk.roster("ocop report roster --format csv"));
    let mut subjects: Vec<&str> =
        listed.iter().filter(|row| row["ten_san_pham"] == "Kem đậu xanh").map(|row| row["chu_the"].as_str()).collect();
    subjects.sort_unstable();
    assert_eq!(subjects, ["CTCP kem Bình Dương", "Chi nhánh Hải Dương - CTCP công nghệ Tràng Tiền số 1"]);
}

#[test]
fn cap_lai_is_doubtful_until_told() {
    let quang_ninh = roster("quang-ninh");
    let (_, told) = quang_ninh.import();
    holds(&told, &["15 row(s) say “cấp lại”"]);
    let desk = Desk::of(quang_ninh.unit, "2024-06-30");
    let told = desk.flat(&format!("ocop certify import {} --kind danh-gia-lai", quang_ninh.path()));
    assert!(!told.contains("“cấp lại”"), "{told}");
    let listed = rows(&desk.roster("ocop report roster --format csv"));
    assert!(listed.iter().all(|row| row["loai_danh_gia"] == "đánh giá lại"));
}

#[test]
fn a_lost_day_given_by_hand_gives_the_term_and_says_for_how_many_rows() {
    let an_giang = roster("an-giang");
    let desk = Desk::of(an_giang.unit, "2024-06-30");
    // Products of 2022 that were signed on 17/01/2023: the year and the day are kept apart.
    let told = desk.flat(&format!("ocop certify import {} --date 17/01/2023 --year 2022", an_giang.path()));
    holds(&told, &["--date áp dụng cho 12 dòng", "--year áp dụng cho 12 dòng"]);
    let total = desk.figures("ocop report total");
    assert_eq!((&total["unknown"], &total["in_force"]), (&json!(0), &json!(12)));
    assert_eq!(desk.figures("ocop report year 2022")["recognised"]["products"], json!(12));
    assert_eq!(desk.figures("ocop report year 2023")["recognised"]["products"], json!(0));
    let listed = rows(&desk.roster("ocop report roster --format csv"));
    assert!(listed.iter().all(|row| row["het_han"] == "2026-01-17"));
}

#[test]
fn files_without_stars_take_them_from_the_hand_only() {
    let vinh_phuc = roster("vinh-phuc");
    let (desk, told) = vinh_phuc.import();
    holds(&told, &["13 of unknown stars"]);
    holds(&flat(&desk.ok("ocop report total")), &["13 sản phẩm chưa rõ hạng sao"]);
}

#[test]
fn counts_have_their_thousands_apart_and_years_codes_and_row_numbers_have_not() {
    let desk = Desk::of("89", "2025-06-30");
    let rows = (1..=1018).map(|n| format!("Cam mẫu {n},HTX mẫu,3,{}/QĐ-UBND,15/01/2024\n", 1 + n % 2 * 1999));
    let head = "Tên sản phẩm,Chủ thể,Hạng sao,Số quyết định,Ngày quyết định\n".to_owned();
    desk.write("a.csv", head + &rows.collect::<String>());
    let told = desk.flat("ocop certify import a.csv --year 2024 --dry-run");
    holds(&told, &["a.csv: 1.018 dòng", "1.018 mới", "Mới (1.018 dòng)", "1.018 hạng 3 sao"]);
    holds(&told, &["--year áp dụng cho 1.018 dòng", "1.018 sản phẩm của 01 chủ thể"]);
    let told = desk.flat("ocop certify import a.csv --year 2024 --lang en");
    holds(&told, &["a.csv: 1,018 row(s); certificates: 1,018 new", "1,018 with 3 star(s)", "filled 1,018 row(s)"]);
    let page = desk.flat("ocop report roster --year 2024 --standing valid");
    holds(&page, &["Danh sách có 1.018 sản phẩm", " 1018 ", "15/01/2027"]);
    holds(&desk.flat("ocop show Cam mẫu 1018"), &["Quyết định số 1/QĐ-UBND", "dòng 1019 (mục 2)"]);
    holds(&desk.flat("ocop show Cam mẫu 1017"), &["Quyết định số 2000/QĐ-UBND", "dòng 1018 (mục 2)"]);
}
