//! Marks by criterion from CSV: a row a mark, a row a sheet; what is refused, and that no order matters.

use std::collections::BTreeSet;

use crate::common::{Desk, csv_of, holds};
use ocop::law::Rubric;
use ocop::law::rubric::built_in;
use proptest::prelude::*;
use rusqlite::Connection;

/// The sets of the three dossiers of a desk, by the products' codes or names.
const SETS: [(&str, &str); 3] = [("26-11", "26-11"), ("26-01", "Bộ 26-01"), ("26-26", "26-26")];
const MEMBERS: usize = 3;

/// A desk of Sơn La in 2026: a council `hd` of three, a dossier of each of the sets.
fn desk() -> Desk {
    desk_of(SETS.map(|(_, told)| told))
}

/// As [`desk`], with a dossier of each of these sets.
fn desk_of<'s>(sets: impl IntoIterator<Item = &'s str>) -> Desk {
    let desk = Desk::of("14", "2026-09-30");
    let mut roster = vec![["ten_san_pham", "chu_the", "loai_ho_so", "ngay_nop", "bo_san_pham"].map(str::to_owned)];
    for (n, told) in (1..).zip(sets) {
        roster.push([format!("SP{n}"), format!("HTX mẫu {n}"), "lần đầu".into(), "2026-06-01".into(), told.to_owned()]);
    }
    desk.write("roster.csv", csv_of(&roster));
    desk.write("council.csv", council("hd", "2026", "2026-08-10; 2026-08-20"));
    desk.ok("ocop register roster roster.csv --year 2026");
    desk.ok("ocop register council council.csv");
    desk
}

fn council(code: &str, year: &str, sessions: &str) -> String {
    let mut rows = vec![["hoi_dong", "cap", "nam", "ngay_hop", "thanh_vien", "ho_ten", "vai_tro"].map(str::to_owned)];
    for n in 1..=MEMBERS {
        let role = if n == 1 { "chủ tịch" } else { "ủy viên" };
        let cells = [code, "tỉnh", year, sessions].map(str::to_owned);
        let [code, level, year, sessions] = cells;
        rows.push([code, level, year, sessions, format!("TV{n}"), format!("Thành viên {n}"), role.into()]);
    }
    csv_of(&rows)
}

/// A sheet as a test marks it: dossier, member, and the option ticked of each criterion.
#[derive(Debug, Clone)]
struct Marked {
    dossier: usize,
    member: usize,
    ticks: Vec<(String, u8, i64)>,
}

fn code(dossier: usize) -> String {
    format!("2026-0-{:03}", dossier + 1)
}

/// A legal sheet of every dossier and member: option `pick` of each criterion, as far as it has so many.
fn sheets(picks: &[u8]) -> Vec<Marked> {
    let mut picks = picks.iter().copied().cycle();
    let mut all = Vec::new();
    for (dossier, (set, _)) in SETS.iter().enumerate() {
        let rubric: Rubric = built_in(set).unwrap();
        for member in 1..=MEMBERS {
            let mut ticks: Vec<(String, u8, i64)> = Vec::new();
            for criterion in &rubric.criteria {
                let pick = picks.next().unwrap();
                if pick == 0 {
                    continue; // none ticked
                }
                let option = &criterion.options[usize::from(pick - 1) % criterion.options.len()];
                let told = |number: &str| ticks.iter().any(|(known, _, points)| known == number && *points > 0);
                // Points for a story only where there is one (Appendix II, criterion 5).
                if option.points.0 > 0 && criterion.story().is_some_and(|story| !told(story)) {
                    continue;
                }
                ticks.push((criterion.number.clone(), option.number, option.points.0 / 100));
            }
            if !ticks.is_empty() {
                all.push(Marked { dossier, member, ticks });
            }
        }
    }
    all
}

fn long(sheets: &[Marked]) -> Vec<[String; 5]> {
    let rows = sheets.iter().flat_map(|sheet| {
        sheet.ticks.iter().map(|(criterion, option, points)| {
            let member = format!("TV{}", sheet.member);
            [code(sheet.dossier), member, criterion.clone(), option.to_string(), points.to_string()]
        })
    });
    rows.collect()
}

fn long_csv(rows: &[[String; 5]]) -> String {
    let mut all = vec![["ma_ho_so", "thanh_vien", "tieu_chi", "phuong_an", "diem"].map(str::to_owned)];
    all.extend_from_slice(rows);
    csv_of(&all)
}

fn wide_csv(sheets: &[Marked]) -> String {
    let numbers: BTreeSet<&str> =
        sheets.iter().flat_map(|sheet| sheet.ticks.iter().map(|(number, ..)| number.as_str())).collect();
    let mut heads = vec!["Mã hồ sơ".to_owned(), "Thành viên".to_owned(), "Tổng điểm".to_owned()];
    heads.extend(numbers.iter().enumerate().map(|(n, number)| match n % 3 {
        0 => (*number).to_owned(),
        1 => format!("TC {number}"),
        _ => format!("Tiêu chí {number}"),
    }));
    let mut rows = vec![heads];
    for sheet in sheets {
        let total: i64 = sheet.ticks.iter().map(|(_, _, points)| points).sum();
        let mut row = vec![code(sheet.dossier), format!("Thành viên {}", sheet.member), total.to_string()];
        row.extend(numbers.iter().map(|number| {
            let tick = sheet.ticks.iter().find(|(known, ..)| known == *number);
            tick.map(|(_, _, points)| points.to_string()).unwrap_or_default()
        }));
        rows.push(row);
    }
    csv_of(&rows)
}

fn totals_csv(sheets: &[Marked]) -> String {
    let mut rows = vec![["ma_ho_so", "thanh_vien", "diem"].map(str::to_owned)];
    for sheet in sheets {
        let total: i64 = sheet.ticks.iter().map(|(_, _, points)| points).sum();
        rows.push([code(sheet.dossier), format!("TV{}", sheet.member), total.to_string()]);
    }
    csv_of(&rows)
}

/// What the ledger holds of sheets and marks, but for where in a file they stood.
fn held(desk: &Desk) -> Vec<String> {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let lines = |sql: &str| -> Vec<String> {
        let mut statement = ledger.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let mut all = lines(
        "SELECT concat_ws('|', id, dossier, member, pass, rev, total, part_a, part_b, part_c, rubric) FROM sheet ORDER BY id",
    );
    all.extend(lines("SELECT concat_ws('|', sheet, criterion, points) FROM mark ORDER BY sheet, criterion"));
    all
}

fn rated(desk: &Desk) -> serde_json::Value {
    desk.ok("ocop set spread off --cite \"Quy chế\"");
    let text = desk.ok("ocop rate council hd --ready --format json");
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    value["figures"].take()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Rows in any order, a row a mark or a row a sheet: one ledger, and the mean of the totals.
    #[test]
    fn no_order_and_no_layout_matters(
        (picks, seed) in (prop::collection::vec(1_u8..=5, 40..90), any::<u64>()),
    ) {
        let sheets = sheets(&picks);
        let mut state = seed;
        let mut next = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        let mut shuffled = sheets.clone();
        let mut rows = long(&sheets);
        for at in (1..rows.len()).rev() {
            rows.swap(at, next(at + 1));
        }
        for at in (1..shuffled.len()).rev() {
            shuffled.swap(at, next(at + 1));
        }
        let of = |csv: String| {
            let desk = desk();
            desk.write("d.csv", csv);
            desk.ok("ocop score import d.csv --council hd");
            desk
        };
        let in_order = of(long_csv(&long(&sheets)));
        let expected = held(&in_order);
        prop_assert_eq!(&held(&of(long_csv(&rows))), &expected);
        prop_assert_eq!(&held(&of(wide_csv(&shuffled))), &expected);

        // The same points as totals give the same mean of every dossier.
        let field = |figures: &serde_json::Value, name: &str| -> Vec<serde_json::Value> {
            figures["dossiers"].as_array().unwrap().iter().map(|one| one[name].clone()).collect()
        };
        let (marked, told) = (rated(&in_order), rated(&of(totals_csv(&shuffled))));
        for name in ["dossier", "sum_x100", "count", "band", "spread_x100"] {
            prop_assert_eq!(field(&marked, name), field(&told, name), "{}", name);
        }
    }
}

/// A mark to raise: dossier, member (all of them where there is none of the number), criterion's place,
/// and to which of the options that give more.
type Raise = (usize, usize, usize, usize);

/// Sheets of dossiers of some sets while points are added to them: the option ticked of each criterion.
struct Growing {
    rubrics: Vec<Rubric>,
    ticks: Vec<[Vec<Option<usize>>; MEMBERS]>,
}

impl Growing {
    /// Of each dossier as many marks at their most, of 20, as told; the others as they are picked.
    fn of(sets: &[&str], full: &[u8], picks: &[u8]) -> Self {
        let rubrics: Vec<Rubric> = sets.iter().map(|set| built_in(set).unwrap()).collect();
        let ticks = rubrics.iter().map(|rubric| std::array::from_fn(|_| vec![None; rubric.criteria.len()])).collect();
        let mut growing = Self { rubrics, ticks };
        let mut picks = picks.iter().copied().cycle();
        for (dossier, member, at) in growing.places() {
            let pick = picks.next().unwrap();
            let more = growing.more(dossier, member, at);
            let tick = if pick < full[dossier] { more.last() } else { more.get(usize::from(pick % 5)) };
            growing.ticks[dossier][member][at] = tick.copied();
        }
        growing
    }

    fn places(&self) -> Vec<(usize, usize, usize)> {
        let of = |(dossier, rubric): (usize, &Rubric)| {
            let criteria = rubric.criteria.len();
            (0..MEMBERS).flat_map(move |member| (0..criteria).map(move |at| (dossier, member, at)))
        };
        self.rubrics.iter().enumerate().flat_map(of).collect()
    }

    /// The options of a criterion that give more than the one ticked, by their points; of a story only
    /// where there is one (Appendix II, criterion 5).
    fn more(&self, dossier: usize, member: usize, at: usize) -> Vec<usize> {
        let (rubric, ticks) = (&self.rubrics[dossier], &self.ticks[dossier][member]);
        let points = |at: usize| ticks[at].map(|option: usize| rubric.criteria[at].options[option].points.0);
        let criterion = &rubric.criteria[at];
        let story = criterion.story().map(|number| rubric.criteria.iter().position(|c| c.number == number).unwrap());
        if story.is_some_and(|story| points(story).unwrap_or_default() == 0) {
            return Vec::new();
        }
        let given = points(at).unwrap_or(-1);
        let mut more: Vec<usize> = (0..criterion.options.len()).collect();
        more.retain(|option| criterion.options[*option].points.0 > given);
        more.sort_by_key(|option| criterion.options[*option].points);
        more
    }

    fn raise(&mut self, (dossier, member, at, by): Raise) {
        let dossier = dossier % self.rubrics.len();
        let at = at % self.rubrics[dossier].criteria.len();
        for member in if member < MEMBERS { member..member + 1 } else { 0..MEMBERS } {
            let more = self.more(dossier, member, at);
            if let Some(option) = more.get(by.min(more.len().saturating_sub(1))) {
                self.ticks[dossier][member][at] = Some(*option);
            }
        }
    }

    /// Hands the sheets in, in place of those before, and rates: the dossiers' stars.
    fn stars(&self, desk: &Desk) -> Vec<u64> {
        let mut rows = Vec::new();
        for (dossier, member, at) in self.places() {
            let Some(option) = self.ticks[dossier][member][at] else { continue };
            let criterion = &self.rubrics[dossier].criteria[at];
            let choice = &criterion.options[option];
            let (number, points) = (choice.number.to_string(), (choice.points.0 / 100).to_string());
            rows.push([code(dossier), format!("TV{}", member + 1), criterion.number.clone(), number, points]);
        }
        desk.write("d.csv", long_csv(&rows));
        desk.ok("ocop score import d.csv --council hd --correct --reason \"Chấm lại\"");
        let rated = rated(desk);
        let dossiers = rated["dossiers"].as_array().unwrap();
        assert_eq!(dossiers.len(), self.rubrics.len());
        dossiers.iter().map(|one| one["star"].as_u64().unwrap()).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 16, ..ProptestConfig::default() })]

    /// With the spread policy off, points added to marks never lower a star, however minima are tested.
    #[test]
    fn adding_points_never_lowers_a_star(
        others in prop::sample::subsequence((1..=26).collect::<Vec<u8>>(), 2),
        (full, picks) in (prop::collection::vec(8_u8..20, 5), prop::collection::vec(0_u8..20, 90..140)),
        minima in prop::sample::select(&["", "median", "every", "majority"]),
        steps in prop::collection::vec(
            prop::collection::vec((0..5_usize, 0..=MEMBERS, 0..60_usize, 0..3_usize), 1..120),
            1..4,
        ),
    ) {
        let others = others.iter().map(|set| format!("26-{set:02}")).collect::<Vec<_>>();
        let sets: Vec<&str> = SETS.iter().map(|(set, _)| *set).chain(others.iter().map(String::as_str)).collect();
        let desk = desk_of(sets.iter().copied());
        if !minima.is_empty() {
            desk.ok(&format!("ocop set minima {minima} --cite \"Quy chế\""));
        }
        let mut sheets = Growing::of(&sets, &full, &picks);
        let mut before = sheets.stars(&desk);
        // At the end every criterion gives its most: 100 points, and every minimum is met.
        let all: Vec<Raise> = sheets.places().into_iter().map(|(dossier, member, at)| (dossier, member, at, 9)).collect();
        for step in steps.into_iter().chain([all]) {
            for raise in step {
                sheets.raise(raise);
            }
            let after = sheets.stars(&desk);
            prop_assert!(before.iter().zip(&after).all(|(before, after)| before <= after), "{before:?} {after:?}");
            before = after;
        }
        prop_assert_eq!(before, [5; 5]);
    }
}

#[test]
fn criteria_not_given_are_zero_and_every_sheet_is_whole() {
    let desk = desk();
    desk.write("d.csv", "ma_ho_so,thanh_vien,tieu_chi,diem\n2026-0-001,TV1,1.1,3\n2026-0-001,TV1,1.2,\n");
    holds(&desk.flat("ocop score import d.csv --council hd"), &["1 phiếu; 1 mới", "1 tiêu chí đã chấm"]);
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let (marks, sum, total): (i64, i64, i64) = ledger
        .query_row(
            "SELECT count(*), sum(points), max(total) FROM mark JOIN sheet ON sheet.id = mark.sheet",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    assert_eq!((marks, sum, total), (i64::try_from(built_in("26-11").unwrap().criteria.len()).unwrap(), 300, 300));
    // Points that only one option gives name it: 1.1 gives 1, 2 or 3.
    let option: i64 =
        ledger.query_row("SELECT option FROM mark WHERE criterion = '1.1'", [], |row| row.get(0)).unwrap();
    assert_eq!(option, 3);
}

#[test]
fn the_same_file_again_leaves_the_ledger_byte_for_byte() {
    let desk = desk();
    let sheets = sheets(&[3, 1, 4, 2, 5, 2, 3]);
    desk.write("long.csv", long_csv(&long(&sheets)));
    desk.write("wide.csv", wide_csv(&sheets));
    desk.ok("ocop score import long.csv --council hd");
    let before = desk.ledger();
    for file in ["long.csv", "wide.csv"] {
        let told = desk.flat(&format!("ocop score import {file} --council hd"));
        holds(&told, &["0 mới, 0 sửa, 9 đã có"]);
        assert_eq!(desk.ledger(), before, "{file}");
    }
}

/// Each fault of marks, with its line and column and what is allowed.
#[test]
fn every_fault_of_a_mark_is_told_with_its_place() {
    let desk = desk();
    desk.write(
        "d.csv",
        "ma_ho_so,thanh_vien,tieu_chi,phuong_an,diem\n\
         2026-0-001,TV1,9.9,,1\n\
         2026-0-001,TV1,1.1,,2.5\n\
         2026-0-001,TV1,1.2,4,2\n\
         2026-0-001,TV1,1.3,2,3\n\
         2026-0-001,TV2,1.1,1,\n\
         2026-0-001,TV2,TC 1.1,2,2\n\
         2026-0-001,TV3,5.2,,1\n\
         2026-0-001,TV3,01/01,,1\n\
         2026-0-001,TV3,,,1\n\
         2026-0-001,TV3,1.4,x,\n",
    );
    let told = desk.refuses(3, "ocop score import d.csv --council hd");
    let expected = [
        "có 9 lỗi",
        "d.csv:2:3: [tieu_chi] bộ sản phẩm 26-11 không có tiêu chí “9.9”",
        "d.csv:3:5: [diem] điểm của tiêu chí 1.1 chỉ có thể là 0, 1, 2 hoặc 3; đang ghi 2,5",
        "d.csv:4:4: [phuong_an] tiêu chí 1.2 chỉ có phương án 1 đến 3; đang ghi 4",
        "d.csv:5:5: [diem] phương án 2 của tiêu chí 1.3 được 1 điểm; đang ghi 3",
        "d.csv:7:3: [tieu_chi] tiêu chí 1.1 của phiếu này đã có ở dòng 6",
        "d.csv:8:5: [diem] tiêu chí 5.2 chỉ chấm khi sản phẩm có câu chuyện: tiêu chí 5.1",
        "d.csv:9:3: [tieu_chi] bộ sản phẩm 26-11 không có tiêu chí “01/01”",
        "định dạng cột là Text",
        "d.csv:10:3: [tieu_chi] ô trống",
        "d.csv:11:4: [phuong_an] phương án là số thứ tự",
    ];
    holds(&told, &expected);

    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,5.2,9.9\n2026-0-001,TV1,2.5,,\n2026-0-001,TV2,3,1,1\n");
    let told = desk.refuses(3, "ocop score import w.csv --council hd");
    holds(&told, &["w.csv:2:3: [1.1] điểm của tiêu chí 1.1", "w.csv:3:4: [5.2]", "w.csv:3:5: [9.9]", "có 3 lỗi"]);
}

/// A branch criterion takes one option of one branch: two ticked are a fault.
#[test]
fn two_branches_ticked_are_a_fault() {
    let rubric = built_in("26-26").unwrap();
    let branched =
        rubric.criteria.iter().find(|criterion| criterion.options.iter().any(|o| o.branch.is_some())).unwrap();
    let of = |branch: char| branched.options.iter().find(|option| option.branch == Some(branch)).unwrap().number;
    let desk = desk();
    let number = &branched.number;
    desk.write(
        "d.csv",
        format!(
            "ma_ho_so,thanh_vien,tieu_chi,phuong_an\n2026-0-003,TV1,{number},{}\n2026-0-003,TV1,{number},{}\n",
            of('a'),
            of('b')
        ),
    );
    holds(&desk.refuses(3, "ocop score import d.csv --council hd"), &["d.csv:3:3", "một nhánh"]);
}

#[test]
fn a_typed_sum_that_is_not_that_of_the_marks_is_refused() {
    let desk = desk();
    let head = "ma_ho_so,thanh_vien,tieu_chi,diem,tong_diem,diem_a\n";
    desk.write("d.csv", format!("{head}2026-0-001,TV1,1.1,3,5,3\n2026-0-001,TV1,1.2,2,5,\n"));
    holds(
        &desk.refuses(3, "ocop score import d.csv --council hd"),
        &["d.csv:2:6: [diem_a] điểm phần A ghi 3, cộng các tiêu chí được 5", "có 1 lỗi"],
    );
    desk.write("d.csv", format!("{head}2026-0-001,TV1,1.1,3,6,\n2026-0-001,TV1,1.2,2,7,\n"));
    let told = desk.refuses(3, "ocop score import d.csv --council hd");
    holds(
        &told,
        &["d.csv:2:5: [tong_diem] tổng ghi 6, cộng các tiêu chí được 5", "d.csv:3:5", "dòng 2 của cùng phiếu ghi 6"],
    );
    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,1.2,diem\n2026-0-001,TV1,3,2,4\n");
    let told = desk.refuses(3, "ocop score import w.csv --council hd");
    holds(&told, &["w.csv:2:5: [diem] tổng ghi 4, cộng các tiêu chí được 5"]);
    desk.write("d.csv", format!("{head}2026-0-001,TV1,1.1,3,5,\n2026-0-001,TV1,1.2,2,5,5\n"));
    desk.ok("ocop score import d.csv --council hd");
}

/// A product without a set, sets that are not whole, acts whose tables are not published: totals only, and why.
#[test]
fn where_there_is_no_table_marks_are_refused_and_totals_are_not() {
    for (year, filed, set, why) in [
        ("2020", "2020-06-01", "1048-10", "chưa có bản đầy đủ"),
        ("2024", "2024-06-01", "26-11", "148/QĐ-TTg, các bộ tiêu chí của quyết định này chưa được công bố"),
        ("2025", "2025-08-01", "", "1489/QĐ-TTg, các bộ tiêu chí"),
        ("2026", "2026-06-01", "", "chưa có bộ sản phẩm"),
        (
            "2026",
            "2026-06-01",
            "Bộ lạ",
            "bộ sản phẩm “Bộ lạ” của hồ sơ 2026-0-001 không có trong Quyết định số 26/2026",
        ),
    ] {
        let desk = Desk::of("14", "2026-09-30");
        let roster =
            format!("ten_san_pham,chu_the,loai_ho_so,ngay_nop,bo_san_pham\nSP,HTX mẫu,lần đầu,{filed},{set}\n");
        desk.write("roster.csv", roster);
        desk.write("council.csv", council("hd", year, &format!("{year}-08-10")));
        desk.ok(&format!("ocop register roster roster.csv --year {year}"));
        desk.ok("ocop register council council.csv");
        desk.write(
            "d.csv",
            format!("ma_ho_so,thanh_vien,tieu_chi,diem\n{year}-0-001,TV1,1.1,3\n{year}-0-001,TV1,1.2,1\n"),
        );
        let told = desk.refuses(3, "ocop score import d.csv --council hd");
        holds(&told, &[why, "d.csv:2:1", "có 1 lỗi"]);
        desk.write("t.csv", format!("ma_ho_so,thanh_vien,diem\n{year}-0-001,TV1,80\n"));
        desk.ok("ocop score import t.csv --council hd");
    }
}

#[test]
fn a_whole_set_of_1048_takes_marks() {
    let desk = Desk::of("14", "2026-09-30");
    let name = built_in("1048-11").unwrap().name.vi;
    let row = ["SP", "HTX mẫu", "lần đầu", "2020-06-01", &name];
    desk.write("roster.csv", csv_of(&[["ten_san_pham", "chu_the", "loai_ho_so", "ngay_nop", "bo_san_pham"], row]));
    desk.write("council.csv", council("hd", "2020", "2020-08-10"));
    desk.ok("ocop register roster roster.csv --year 2020");
    desk.ok("ocop register council council.csv");
    let rubric = built_in("1048-11").unwrap();
    let criterion = &rubric.criteria[0];
    desk.write(
        "d.csv",
        format!("ma_ho_so,thanh_vien,{}\n2020-0-001,TV1,{}\n", criterion.number, criterion.max().0 / 100),
    );
    desk.ok("ocop score import d.csv --council hd");
}

/// A new pass keeps the sheets of the one before; a pass over the policy's is refused with its citation.
#[test]
fn passes_are_kept_and_counted() {
    let desk = desk();
    let first = sheets(&[2]);
    desk.write("d.csv", long_csv(&long(&first)));
    desk.ok("ocop score import d.csv --council hd");
    desk.write("again.csv", long_csv(&long(&sheets(&[3]))));
    let told = desk.flat("ocop score import again.csv --council hd --pass 2");
    holds(&told, &["9 mới, 0 sửa", "Lần chấm: 2.", "được giữ nguyên"]);
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let count = |pass: u8| -> i64 {
        ledger.query_row("SELECT count(*) FROM sheet WHERE pass = ?1", [pass], |row| row.get(0)).unwrap()
    };
    assert_eq!((count(1), count(2)), (9, 9));
    drop(ledger);

    desk.ok("ocop set passes 2 --council hd --cite \"Điều 9 Quy chế số 12/QC-HĐ\"");
    for file in ["again.csv", "t.csv"] {
        desk.write("t.csv", "ma_ho_so,thanh_vien,diem\n2026-0-001,TV1,80\n");
        let told = desk.refuses(3, &format!("ocop score import {file} --council hd --pass 3"));
        holds(&told, &["lần chấm 3 vượt số lần", "Điều 9 Quy chế số 12/QC-HĐ", "ocop set passes"]);
    }
}

#[test]
fn other_marks_with_the_same_total_are_another_value() {
    let desk = desk();
    let file =
        |a: i64, b: i64| format!("ma_ho_so,thanh_vien,tieu_chi,diem\n2026-0-001,TV1,1.1,{a}\n2026-0-001,TV1,1.2,{b}\n");
    desk.write("d.csv", file(1, 2));
    desk.ok("ocop score import d.csv --council hd");
    desk.write("d.csv", file(2, 1));
    let told = desk.refuses(3, "ocop score import d.csv --council hd");
    holds(&told, &["cùng tổng 3,00 điểm nhưng khác điểm", "--correct --reason"]);
    let told = desk.flat("ocop score import d.csv --council hd --correct --reason \"theo phiếu gốc\"");
    holds(&told, &["0 mới, 1 sửa"]);
    // Two rows of one sheet that do not agree.
    desk.write(
        "w.csv",
        "ma_ho_so,thanh_vien,lan,1.1\n2026-0-002,TV1,1,3\n2026-0-002,TV1,1,3\n2026-0-003,TV1,1,1\n2026-0-003,TV1,1,3\n",
    );
    let told = desk.refuses(3, "ocop score import w.csv --council hd");
    holds(&told, &["w.csv:5:2", "có ở dòng 4"]);
}

#[test]
fn a_tied_member_scores_in_no_layout() {
    let desk = desk();
    {
        // Declared as `register tie` writes it.
        let ledger = Connection::open(desk.path("ocop.db")).unwrap();
        ledger
            .execute(
                "INSERT INTO tie (uid, entry, member, subject, declared_on, ground)
                 SELECT 'tie', (SELECT max(id) FROM entry), m.id, p.subject, NULL, 'em ruột chủ cơ sở'
                 FROM member m, product p JOIN dossier d ON d.product = p.id
                 WHERE m.code = 'TV2' AND d.number = 1",
                [],
            )
            .unwrap();
    }
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
    let why = ["Thành viên 2 đã khai có liên quan đến HTX mẫu 1 (em ruột chủ cơ sở)", "2026-0-001"];
    for file in [
        "ma_ho_so,thanh_vien,diem\n2026-0-001,TV2,80\n",
        "ma_ho_so,thanh_vien,diem_a,diem_b,diem_c\n2026-0-001,TV2,30,20,30\n",
        "ma_ho_so,TV1,TV2\n2026-0-001,80,80\n",
        "ma_ho_so,thanh_vien,tieu_chi,diem\n2026-0-001,TV2,1.1,3\n",
        "ma_ho_so,thanh_vien,1.1\n2026-0-001,TV2,3\n",
    ] {
        desk.write("d.csv", file);
        holds(&desk.refuses(3, "ocop score import d.csv --council hd"), &why);
    }
    desk.write("d.csv", "ma_ho_so,thanh_vien,1.1\n2026-0-001,TV1,3\n2026-0-002,TV2,3\n");
    desk.ok("ocop score import d.csv --council hd");
}

#[test]
fn blank_sheets_are_not_handed_in() {
    let desk = desk();
    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,1.2\n2026-0-001,TV1,3,\n2026-0-001,TV2,,\n");
    holds(&desk.flat("ocop score import w.csv --council hd"), &["1 mới", "1 phiếu để trống, không nhập"]);
    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,1.2\n2026-0-001,TV2,,\n");
    holds(&desk.refuses(3, "ocop score import w.csv --council hd"), &["mọi ô điểm đều trống"]);
    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,1.2\n");
    holds(&desk.refuses(3, "ocop score import w.csv --council hd"), &["không có dòng dữ liệu nào"]);
}

/// A file of nothing but faults is read until there are too many of them; one that ends there was read whole.
#[test]
fn a_file_with_too_many_faults_is_not_read_to_its_end() {
    let desk = desk();
    let rows = |n: usize| format!("ma_ho_so,thanh_vien,tieu_chi,diem\n{}", "2026-0-001,TV1,9.9,1\n".repeat(n));
    // What all rows lack is said once, with them all.
    let faults = |told: &str| {
        let said: Vec<_> = told.lines().filter(|line| line.contains("không có tiêu chí “9.9”")).collect();
        let [said] = said[..] else { panic!("{told}") };
        said.contains("(và 9.999 dòng: 3–10001)")
    };
    desk.write("d.csv", rows(10_000));
    let told = desk.run("ocop score import d.csv --council hd").err;
    assert!(told.starts_with("d.csv: không ghi gì vào sổ, có 10.000 lỗi:\n"), "{:?}", told.lines().next());
    assert!(!told.contains("chưa đọc"));
    assert!(faults(&told));
    desk.write("d.csv", rows(10_002));
    let told = desk.run("ocop score import d.csv --council hd").err;
    assert!(told.starts_with("d.csv: không ghi gì vào sổ, có 10.000 lỗi:\n"), "{:?}", told.lines().next());
    assert!(faults(&told));
    // Line 1 holds the headings.
    let last: Vec<&str> = told.lines().rev().take(2).collect();
    assert_eq!(last[1], "Quá nhiều lỗi nên chỉ đọc đến dòng 10001; phần sau của tệp chưa đọc.");
}

/// Over 100,000 marks references are checked at the end: the ledger is as sound, and one fault refuses all.
#[test]
fn a_file_of_many_marks_is_all_or_nothing_too() {
    let desk = Desk::of("14", "2026-09-30");
    let rubric = built_in("26-11").unwrap();
    let dossiers = 100_001 / (rubric.criteria.len() * 9 * MEMBERS) + 1;
    let mut roster = String::from("ten_san_pham,chu_the,loai_ho_so,ngay_nop,bo_san_pham\n");
    let mut rows = String::from("ma_ho_so,thanh_vien,lan,tieu_chi,diem\n");
    for n in 1..=dossiers {
        roster += &format!("SP{n},HTX {n},lần đầu,2026-06-01,26-11\n");
        for (member, pass) in (1..=MEMBERS).flat_map(|member| (1..=9).map(move |pass| (member, pass))) {
            for criterion in &rubric.criteria {
                rows += &format!("2026-0-{n:03},TV{member},{pass},{},{}\n", criterion.number, criterion.max().0 / 100);
            }
        }
    }
    desk.write("roster.csv", roster);
    desk.write("council.csv", council("hd", "2026", "2026-08-10"));
    desk.ok("ocop register roster roster.csv --year 2026");
    desk.ok("ocop register council council.csv");
    desk.write("bad.csv", format!("{rows}2026-0-001,TV1,1,1.1,9\n"));
    desk.refuses(3, "ocop score import bad.csv --council hd");
    desk.write("d.csv", rows);
    desk.ok("ocop score import d.csv --council hd --dry-run");
    desk.ok("ocop score import d.csv --council hd");
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let count = |sql: &str| {
        let count: i64 = ledger.query_row(sql, [], |row| row.get(0)).unwrap();
        usize::try_from(count).unwrap()
    };
    assert_eq!(count("SELECT count(*) FROM mark"), dossiers * 9 * MEMBERS * rubric.criteria.len());
    assert_eq!(count("SELECT count(*) FROM sheet WHERE total = 10000"), dossiers * 9 * MEMBERS);
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

/// The example that times an import still runs; its times are for whoever asks for them.
#[test]
fn the_example_of_speed_runs() {
    let programs = std::path::Path::new(env!("CARGO_BIN_EXE_ocop")).parent().unwrap();
    let example = programs.join("examples").join(format!("import_speed{}", std::env::consts::EXE_SUFFIX));
    if !example.exists() {
        return eprintln!("examples are not built: cargo build --examples");
    }
    let ran = std::process::Command::new(example).args(["3000", "1"]).output().unwrap();
    let told = String::from_utf8(ran.stdout).unwrap();
    assert!(ran.status.success(), "{told}\n{}", String::from_utf8_lossy(&ran.stderr));
    holds(&told, &["ocop score import, in order", "shuffled over in order"]);
}

/// Excel, a hand or a blank cell spoiled a criterion's heading: its marks must not be lost in silence.
#[test]
fn points_under_a_heading_that_means_nothing_are_refused() {
    let desk = desk();
    for (heading, says) in [
        ("01/01/2026", "Excel tự đổi"),
        ("46023", "Excel tự đổi"),
        ("1-Jan", "Excel tự đổi"),
        ("1.1.Nguon", "[1.1.Nguon] cột số 4"),
        ("", "cột số 4 có điểm"),
        ("I.2", "[I.2]"),
        ("Nguồn nguyên liệu", "[Nguồn nguyên liệu]"),
    ] {
        desk.write("w.csv", format!("ma_ho_so,thanh_vien,1.2,{heading}\n2026-0-001,TV1,2,3\n2026-0-001,TV2,2,3\n"));
        let told = desk.refuses(3, "ocop score import w.csv --council hd");
        holds(&told, &["w.csv:2:4", "có 1 lỗi", "không phải số tiêu chí", says]);
    }
    for (head, cells) in [("diem", "80"), ("diem_a,diem_b,diem_c", "30,20,30")] {
        desk.write("t.csv", format!("ma_ho_so,thanh_vien,{head},TV2\n2026-0-001,TV1,{cells},90\n"));
        holds(&desk.refuses(3, "ocop score import t.csv --council hd"), &["“TV2”", "có điểm", "Bỏ cột này"]);
    }
    // What is no mark does not stand in the way.
    desk.write("w.csv", "STT,ma_ho_so,thanh_vien,1.1,Hạng sao,Trung bình,Nhận xét,\n1,2026-0-001,TV1,3,4,80,tốt,\n");
    desk.ok("ocop score import w.csv --council hd");
}

/// A file cut off within its last row, and the sheets with the most blanks.
#[test]
fn a_row_that_breaks_off_is_refused_and_blanks_are_placed() {
    let desk = desk();
    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,1.2,1.3\n2026-0-001,TV1,3,2,1\n2026-0-001,TV2,3");
    let told = desk.refuses(3, "ocop score import w.csv --council hd");
    holds(&told, &["w.csv:3: dòng chỉ có 3 ô, tiêu đề có 5 cột", "cắt cụt"]);
    desk.write("m.csv", "ma_ho_so,TV1,TV2\n2026-0-001,80,82\n2026-0-002,80");
    holds(&desk.refuses(3, "ocop score import m.csv --council hd"), &["m.csv:3: dòng chỉ có 2 ô"]);
    desk.write("w.csv", "ma_ho_so,thanh_vien,1.1,1.2,1.3\n2026-0-001,TV1,3,2,1\n2026-0-001,TV2,3,,\n");
    let blank = built_in("26-11").unwrap().criteria.len() - 1;
    let told = desk.flat("ocop score import w.csv --council hd");
    let most = format!("TV2, hồ sơ 2026-0-001: {blank}; TV1, hồ sơ 2026-0-001: {}", blank - 2);
    holds(&told, &[most.as_str()]);
}

#[test]
fn a_date_in_the_place_of_a_criterion_is_told_as_one() {
    let desk = desk();
    for text in ["1-Jun", "46174", "2026-06-01 00:00:00", "01/06/2026"] {
        desk.write("d.csv", format!("ma_ho_so,thanh_vien,tieu_chi,diem\n2026-0-001,TV1,{text},1\n"));
        holds(&desk.refuses(3, "ocop score import d.csv --council hd"), &["d.csv:2:3", text, "Excel tự đổi"]);
    }
}

/// A set changed after scoring needs a reason; sheets by the table of the old set then rate nothing.
#[test]
fn sheets_of_a_set_that_was_changed_do_not_rate() {
    let desk = desk();
    desk.write("d.csv", long_csv(&long(&sheets(&[3]))));
    desk.ok("ocop score import d.csv --council hd");
    let line = "ocop register dossier 2026-0-001 --set 26-13";
    holds(&desk.refuses(3, line), &["đã có phiếu đánh giá nên đổi bộ sản phẩm phải có lý do"]);
    // What says the same set changes nothing.
    desk.ok("ocop register dossier 2026-0-002 --set 26-01");
    desk.ok(&format!("{line} --reason \"ghi nhầm bộ\""));
    let told = desk.flat("ocop rate council hd --ready");
    holds(&told, &["chấm theo bộ 26-11, nay hồ sơ thuộc bộ 26-13"]);
}

#[test]
fn sheets_of_a_dossier_knocked_out_are_kept_and_told() {
    let desk = desk();
    desk.ok("ocop register conclusion hd 2026-0-002 --knock-out --ground \"giả mạo hồ sơ\"");
    desk.write("t.csv", "ma_ho_so,thanh_vien,diem\n2026-0-001,TV1,80\n2026-0-002,TV1,80\n");
    let told = desk.flat("ocop score import t.csv --council hd");
    holds(&told, &["Hồ sơ đã bị loại nên không xếp hạng", "2026-0-002."]);
}

/// Who left the list is not taken for who sits on it; diacritics may be left out.
#[test]
fn a_member_is_found_among_those_who_sit() {
    let desk = desk();
    desk.write("council.csv", council("hd", "2026", "2026-08-10; 2026-08-20").replace(",TV", ",TV0"));
    desk.ok("ocop register council council.csv");
    for (typed, dossier) in [("Thành viên 1", 1), ("thanh vien 2", 1), ("TV03", 1)] {
        desk.write("t.csv", format!("ma_ho_so,thanh_vien,diem\n2026-0-00{dossier},{typed},80\n"));
        holds(&desk.flat("ocop score import t.csv --council hd"), &["1 mới"]);
    }
    desk.write("m.csv", "ma_ho_so,Thanh vien 1,TV02\n2026-0-002,80,81\n");
    holds(&desk.flat("ocop score import m.csv --council hd"), &["2 mới"]);
    desk.write("t.csv", "ma_ho_so,thanh_vien,diem\n2026-0-003,TV1,80\n");
    holds(&desk.refuses(3, "ocop score import t.csv --council hd"), &["“TV1” không phải thành viên của Hội đồng hd"]);
}

#[test]
fn a_pass_over_the_policy_is_not_typed_in_either() {
    let desk = desk();
    desk.ok("ocop set passes 2 --council hd --cite \"Điều 9 Quy chế\"");
    let told = desk.refuses(3, "ocop score enter hd TV1 2026-0-001 --pass 4");
    holds(&told, &["lần chấm 4 vượt số lần", "Điều 9 Quy chế"]);
}
