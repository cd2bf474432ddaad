//! Scoresheets as workbooks: what was printed, filled in by any program and read back gives exactly the
//! marks; what does not fit is refused with its cell.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use crate::common::{Desk, flat, holds};
use crate::xlsx::{part, set, set_part};
use calamine::{Data, Range, Reader, Xlsx};
use ocop::law::rubric::{NoteKind, built_in};
use proptest::prelude::*;
use serde_json::json;

const ROSTER: &str = "ten_san_pham,chu_the,nhom,bo_san_pham,xa_phuong,loai_ho_so,ngay_nop
Chè Shan,HTX Tà Xùa,Chè,26-11,Tà Xùa,lần đầu,2026-06-10
Homestay,HTX Bản Bon,Du lịch,\"Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch\",Mường Chiên,nâng hạng,2026-06-12
Mận sấy,HTX Mộc Châu,,,Mộc Châu,lần đầu,2026-06-12
Cà phê,HTX Chiềng Ban,,26-13,Chiềng Mai,lần đầu,2026-05-10
";
const COUNCIL: &str = "hoi_dong,cap,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro,bieu_quyet
hd,tỉnh,2026,1,2026-08-10,TV1,Nguyễn Văn An,chủ tịch,
hd,tỉnh,2026,1,2026-08-10,TV2,Trần Thị Bình,ủy viên,
hd,tỉnh,2026,1,2026-08-10,TV3,Lò Văn Cường,thư ký,không
";

/// A desk under 26/2026 with two dossiers by criterion, one without a set, and one under 1489.
fn desk() -> Desk {
    prepared(Desk::on("2026-08-12"))
}

fn prepared(desk: Desk) -> Desk {
    desk.ok("ocop init --unit 14 --name \"Văn phòng Điều phối NTM\"");
    desk.write("roster.csv", ROSTER);
    desk.write("council.csv", COUNCIL);
    desk.ok("ocop register roster roster.csv --year 2026 --round 1");
    desk.ok("ocop register council council.csv");
    desk
}

/// The cells of a sheet.
fn cells(bytes: &[u8], sheet: &str) -> Range<Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    book.worksheet_range(sheet).unwrap()
}

fn at(cells: &Range<Data>, row: u32, column: u32) -> String {
    cells.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
}

/// A criterion as the printed sheet shows it: the row (from 1) to fill in, and the points of its options.
struct Printed {
    row: u32,
    options: Vec<i64>,
}

/// What a person sees on a sheet: criteria by their numbers.
fn printed(bytes: &[u8], sheet: &str) -> BTreeMap<String, Printed> {
    let cells = cells(bytes, sheet);
    let (mut found, mut number, mut options) = (BTreeMap::new(), String::new(), Vec::new());
    for row in 0..=cells.end().unwrap().0 {
        match at(&cells, row, 0).as_str() {
            "□" => options.push(at(&cells, row, 2).parse::<i64>().unwrap() * 100),
            "Chọn" => {
                let options = std::mem::take(&mut options);
                found.insert(number.clone(), Printed { row: row + 1, options });
            }
            "" => {}
            other => other.clone_into(&mut number),
        }
    }
    found
}

/// The row (from 1) whose text begins so.
fn row_of(bytes: &[u8], sheet: &str, text: &str) -> u32 {
    let cells = cells(bytes, sheet);
    (0..=cells.end().unwrap().0).find(|row| at(&cells, *row, 1).starts_with(text)).unwrap() + 1
}

/// The text of an option in the drop-down's list on the hidden sheet.
fn listed(bytes: &[u8], sha256: &str, criterion: &str, option: usize) -> String {
    let cells = cells(bytes, "ocop");
    let rows = 0..=cells.end().unwrap().0;
    let is = |row: &u32| {
        [at(&cells, *row, 1), at(&cells, *row, 2), at(&cells, *row, 3)]
            == [sha256.to_owned(), criterion.to_owned(), option.to_string()]
    };
    rows.into_iter().find(is).map(|row| at(&cells, row, 4)).unwrap()
}

/// Criterion, points, option.
type Marks = Vec<(String, i64, Option<u8>)>;

/// The marks that the ledger has of a dossier's sheet: criterion, points, option.
fn marks(ledger: &Path, dossier: &str, member: &str) -> Marks {
    let ledger = rusqlite::Connection::open(ledger).unwrap();
    let number: u32 = dossier.rsplit('-').next().unwrap().parse().unwrap();
    let sql = "SELECT k.criterion, k.points, k.option FROM mark k JOIN sheet s ON s.id = k.sheet
               JOIN member m ON m.id = s.member JOIN dossier d ON d.id = s.dossier
               WHERE d.number = ?1 AND m.code = ?2 ORDER BY k.criterion";
    let mut statement = ledger.prepare(sql).unwrap();
    let rows = statement.query_map((number, member), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// How a criterion is filled in.
#[derive(Debug, Clone, Copy)]
enum Fill {
    Blank,
    /// By the text of the list.
    Choice(usize),
    /// By the option's number alone.
    Number(usize),
    /// By points typed over the formula.
    Typed(usize),
}

fn fill() -> impl Strategy<Value = Fill> {
    prop_oneof![
        1 => Just(Fill::Blank),
        5 => (0..9_usize).prop_map(Fill::Choice),
        2 => (0..9_usize).prop_map(Fill::Number),
        2 => (0..9_usize).prop_map(Fill::Typed),
    ]
}

/// Fills a sheet in, and says what marks that means.
fn filled(bytes: &[u8], (sheet, nth): (&str, usize), set_code: &str, how: &[Fill], reckoned: bool) -> (Vec<u8>, Marks) {
    let rubric = built_in(set_code).unwrap();
    let (mut values, mut results, mut expected) = (Vec::new(), Vec::new(), Vec::new());
    let mut sums: BTreeMap<&str, i64> = BTreeMap::from([("A", 0), ("B", 0), ("C", 0)]);
    let printed = printed(bytes, sheet);
    assert_eq!(printed.len(), rubric.criteria.len());
    let mut given: BTreeMap<String, i64> = BTreeMap::new();
    // In the decision's order: a story comes before what counts only with it.
    for (criterion, how) in rubric.criteria.iter().zip(how.iter().cycle()) {
        let Printed { row, options } = &printed[&criterion.number];
        let of = |n: usize| (n % options.len() + 1, options[n % options.len()]);
        let story = criterion.notes.iter().find_map(|note| match &note.kind {
            NoteKind::Story(story) => Some(story.clone()),
            _ => None,
        });
        let told = story.is_none_or(|story| given.get(&story).is_some_and(|points| *points > 0));
        let (points, option) = match how {
            Fill::Choice(n) | Fill::Number(n) if told => {
                let (number, points) = of(*n);
                let text = match how {
                    Fill::Choice(_) => listed(bytes, &rubric.sha256, &criterion.number, number),
                    _ => number.to_string(),
                };
                values.push((format!("B{row}"), text));
                if reckoned {
                    results.push((format!("E{row}"), (points / 100).to_string()));
                }
                (points, Some(u8::try_from(number).unwrap()))
            }
            Fill::Typed(n) if told => {
                let (_, points) = of(*n);
                values.push((format!("E{row}"), (points / 100).to_string()));
                let giving: Vec<usize> = (0..options.len()).filter(|at| options[*at] == points).collect();
                let one = giving.len() == 1 && points > 0;
                (points, one.then(|| u8::try_from(giving[0] + 1).unwrap()))
            }
            _ => (0, None),
        };
        given.insert(criterion.number.clone(), points);
        *sums.get_mut(criterion.part.letter()).unwrap() += points;
        expected.push((criterion.number.clone(), points, option));
    }
    if reckoned {
        for (letter, sum) in &sums {
            let row = row_of(bytes, sheet, &format!("Cộng điểm phần {letter}"));
            results.push((format!("E{row}"), (sum / 100).to_string()));
        }
        let row = row_of(bytes, sheet, "TỔNG CỘNG");
        results.push((format!("E{row}"), (sums.values().sum::<i64>() / 100).to_string()));
    }
    expected.sort();
    (set(&set(bytes, nth, &values, false), nth, &results, true), expected)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every way to fill a form in, reckoned by the program that saved it or not, in any order of the files.
    #[test]
    fn a_form_exported_filled_and_imported_gives_exactly_the_marks(
        how in proptest::collection::vec(fill(), 40),
        other in proptest::collection::vec(fill(), 37),
        reckoned: bool,
        swapped: bool,
    ) {
        let first = printed_desk();
        let desk = first.copy("2026-08-12");
        let form = |member: &str| fs::read(first.path(&format!("phieu/hd-{member}.xlsx"))).unwrap();
        let (one, tea) = filled(&form("TV1"), ("2026-1-001", 1), "26-11", &how, reckoned);
        let (one, tour) = filled(&one, ("2026-1-002", 2), "26-26", &other, reckoned);
        let (two, tea_of_two) = filled(&form("TV2"), ("2026-1-001", 1), "26-11", &other, !reckoned);
        desk.write("một.xlsx", one);
        desk.write("hai.xlsx", two);
        let order = if swapped { "hai.xlsx một.xlsx" } else { "một.xlsx hai.xlsx" };
        desk.ok(&format!("ocop score import {order} --council hd"));
        let of = |dossier: &str, member: &str, expected: Marks| {
            let blank = expected.iter().all(|(_, points, option)| *points == 0 && option.is_none());
            let held = marks(&desk.path("ocop.db"), dossier, member);
            prop_assert!(held == expected || (blank && held.is_empty()), "{dossier} {member}\n{held:?}\n{expected:?}");
            Ok(())
        };
        of("2026-1-001", "TV1", tea)?;
        of("2026-1-002", "TV1", tour)?;
        of("2026-1-001", "TV2", tea_of_two)?;
    }
}

/// A desk with the forms printed, made once.
fn printed_desk() -> &'static Desk {
    static DESK: std::sync::OnceLock<Desk> = std::sync::OnceLock::new();
    DESK.get_or_init(|| {
        let desk = prepared(Desk::kept("2026-08-12"));
        desk.ok("ocop score form hd --out phieu");
        desk
    })
}

/// A form of the first member, and a desk to read it at.
fn form() -> (Desk, Vec<u8>) {
    let first = printed_desk();
    (first.copy("2026-08-12"), fs::read(first.path("phieu/hd-TV1.xlsx")).unwrap())
}

fn one(cell: impl Into<String>, value: &str) -> (String, String) {
    (cell.into(), value.to_owned())
}

#[test]
fn each_voting_member_has_a_workbook_and_each_dossier_a_sheet() {
    let desk = desk();
    let told = desk.flat("ocop score form --council hd --out phieu");
    holds(&told, &["2 tệp mẫu phiếu, 8 phiếu", "2026-1-003: sản phẩm chưa ghi bộ sản phẩm", "1489/QĐ-TTg"]);
    let mut names: Vec<_> = fs::read_dir(desk.path("phieu")).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["hd-TV1.xlsx", "hd-TV2.xlsx"]);
    let bytes = fs::read(desk.path("phieu/hd-TV2.xlsx")).unwrap();
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    let shown: Vec<_> = book
        .sheets_metadata()
        .iter()
        .map(|s| (s.name.as_str(), s.visible == calamine::SheetVisible::Visible))
        .collect();
    let sheets = ["2026-1-001", "2026-1-002", "2026-1-003", "2026-1-004"].map(|name| (name, true));
    assert_eq!(shown[..4], sheets);
    assert_eq!(shown[4], ("ocop", false));
    // What Appendix II prints of the set.
    let cells = cells(&bytes, "2026-1-001");
    let all: Vec<String> = cells.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    let all = all.join("\n");
    holds(
        &all,
        &[
            "Trần Thị Bình, Ủy viên",
            "Chè Shan",
            "HTX Tà Xùa",
            "26-11",
            "Hồ sơ bị loại khi",
            "PHẦN A",
            "TỔNG CỘNG",
            "*****",
        ],
    );
    // The same again is refused: the files may have been filled in.
    holds(&desk.refuses(3, "ocop score form hd --out phieu"), &["hd-TV1.xlsx", "--force"]);
    desk.ok("ocop score form hd --out phieu --force");
    holds(&desk.flat("ocop cham-diem mau-phieu hd --ra hai --thanh-vien TV2 --ho-so 2026-1-001 --lan 2"), &["1 phiếu"]);
    assert!(desk.path("hai/hd-TV2-lan2.xlsx").exists());
    holds(&desk.refuses(3, "ocop score form hd --out x --member TV3"), &["không có quyền biểu quyết"]);
    holds(&desk.refuses(3, "ocop score form hd --out x --member TV4"), &["TV4", "TV1 (Nguyễn Văn An)"]);
    holds(&desk.refuses(3, "ocop score form hd --out x --dossier 2026-1-009"), &["2026-1-009"]);
    holds(&desk.refuses(2, "ocop score form hd --out roster.csv"), &["thư mục"]);
    assert!(!desk.path("x").exists());
}

/// As Appendix II heads its sets; what the roster tells of the group stands before it.
#[test]
fn a_form_tells_sector_and_group() {
    let desk = desk();
    let told = [
        ("Cam", "", "26-01", "Sản phẩm: Thực phẩm. Nhóm: Thực phẩm tươi sống"),
        ("Rượu", "Đồ uống", "26-14", "Sản phẩm: Đồ uống. Nhóm: Đồ uống có cồn"),
        ("Chè", "Chè xanh", "26-11", "Sản phẩm: Thực phẩm. Nhóm: Chè xanh"),
        ("Bản du lịch", "", "26-26", "Sản phẩm: Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch"),
        ("Mật ong", "Thực phẩm", "", "Nhóm: Thực phẩm"),
    ];
    let mut roster = "ten_san_pham,chu_the,nhom,bo_san_pham,xa_phuong,loai_ho_so,ngay_nop\n".to_owned();
    for (product, group, set, _) in told {
        roster.push_str(&format!("{product},HTX mẫu,{group},{set},Mộc Châu,lần đầu,2026-06-10\n"));
    }
    desk.write("them.csv", roster);
    desk.ok("ocop register roster them.csv --year 2026 --round 2");
    let codes = [1, 2, 3, 4, 5].map(|n| format!("2026-2-{n:03}"));
    desk.ok(&format!("ocop score form --self {} --out tu", codes.join(" ")));
    let form = fs::read(desk.path("tu/tu-danh-gia-htx-mau.xlsx")).unwrap();
    for (code, (product, _, _, line)) in codes.iter().zip(told) {
        let cells = cells(&form, code);
        assert!(cells.used_cells().any(|(_, _, cell)| cell.to_string().as_str() == line), "{product}: {line}");
    }
}

#[test]
fn a_partly_filled_form_counts_blanks_and_a_blank_one_is_passed_over() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    desk.write("a.xlsx", set(&form, 1, &[one(format!("B{row}"), "3")], false));
    let told = desk.flat("ocop score import a.xlsx --council hd");
    let criteria = built_in("26-11").unwrap().criteria.len();
    holds(
        &told,
        &["1 phiếu; 1 mới", &format!("{} tiêu chí để trống trong 1 phiếu", criteria - 1), "3 phiếu chưa chấm"],
    );
    // Again it adds nothing; another value is a correction.
    holds(&desk.flat("ocop score import a.xlsx --council hd"), &["1 đã có"]);
    desk.write("a.xlsx", set(&form, 1, &[one(format!("B{row}"), "2")], false));
    holds(&desk.refuses(3, "ocop score import a.xlsx --council hd"), &["a.xlsx: 2026-1-001", "--correct"]);
    desk.ok("ocop score import a.xlsx --council hd --correct --reason \"theo phiếu ký\"");
    assert_eq!(desk.figures("ocop score status hd")["dossiers"][0]["sum_x100"], json!(200));
}

#[test]
fn parts_are_read_where_there_is_no_table() {
    let (desk, form) = form();
    let row = row_of(&form, "2026-1-003", "Phần A");
    let values =
        [one(format!("E{row}"), "30.5"), one(format!("E{}", row + 1), "20.25"), one(format!("E{}", row + 2), "0")];
    desk.write("a.xlsx", set(&form, 3, &values, false));
    desk.ok("ocop score import a.xlsx --council hd");
    let dossiers = desk.figures("ocop score status hd")["dossiers"].clone();
    assert_eq!(dossiers[2]["sum_x100"], json!(5075));
    for (values, told) in [
        (vec![one(format!("E{row}"), "30")], "thiếu điểm phần B"),
        (vec![one(format!("E{row}"), "41"), values[1].clone(), values[2].clone()], "nhiều nhất 40,00"),
        ([values.as_slice(), &[one(format!("E{}", row + 3), "51")]].concat(), "cộng lại được 50,75"),
    ] {
        desk.write("b.xlsx", set(&form, 3, &values, false));
        holds(&desk.refuses(3, "ocop score import b.xlsx --council hd"), &["b.xlsx: 2026-1-003!E", told]);
    }
}

/// Art 7.3: a member with a tie to a subject does not score its dossiers; a dossier knocked out is not scored.
#[test]
fn a_tied_member_gets_no_form_and_their_sheet_is_refused() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let blank = form.clone();
    desk.write("a.xlsx", set(&form, 1, &[one(format!("B{row}"), "3")], false));
    let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
    let tie = "INSERT INTO tie (uid, entry, member, subject, ground)
               SELECT 'tie', 3, m.id, p.subject, 'thành viên hợp tác xã' FROM member m, dossier d JOIN product p ON p.id = d.product
               WHERE m.code = 'TV1' AND d.number = 1";
    assert_eq!(ledger.execute(tie, []).unwrap(), 1);
    drop(ledger);
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
    let told = desk.refuses(3, "ocop score import a.xlsx --council hd");
    holds(&told, &["a.xlsx: 2026-1-001: Nguyễn Văn An đã khai có liên quan"]);
    desk.write("a.xlsx", blank); // nothing given on it
    desk.ok("ocop score import a.xlsx --council hd");
    holds(&desk.flat("ocop score form hd --out phieu"), &["7 phiếu", "Nguyễn Văn An: không có phiếu cho 1 hồ sơ"]);
    let book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(desk.path("phieu/hd-TV1.xlsx")).unwrap())).unwrap();
    assert!(!book.sheet_names().contains(&"2026-1-001".to_owned()));
    let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
    let out = "INSERT INTO conclusion (uid, dossier, council, rev, entry, knocked_out, ground)
               SELECT 'out', d.id, c.id, 1, 3, 1, 'giả mạo hồ sơ' FROM dossier d, council c WHERE d.number = 2";
    assert_eq!(ledger.execute(out, []).unwrap(), 1);
    drop(ledger);
    holds(&desk.flat("ocop score form hd --out hai"), &["5 phiếu", "1 hồ sơ đã bị loại"]);
}

/// What the reader of workbooks panics on is no workbook either.
#[test]
fn a_cell_beyond_every_sheet_is_no_workbook() {
    let (desk, form) = form();
    let sheet = part(&form, "xl/worksheets/sheet1.xml");
    let cell = sheet.split(" r=\"A").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let far = sheet.replacen(&format!(" r=\"A{cell}\""), " r=\"A99999999999999999999\"", 1);
    assert_ne!(sheet, far);
    desk.write("a.xlsx", set_part(&form, "xl/worksheets/sheet1.xml", far.as_bytes()));
    let told = desk.refuses(3, "ocop score import a.xlsx --council hd");
    holds(&told, &["a.xlsx", "không đọc được như một tệp Excel"]);
    assert!(!told.contains("panicked"), "{told}");
}

/// Each fault of a filled sheet is told with its cell, all of them at once.
#[test]
fn every_fault_of_a_filled_form_is_told_with_its_cell() {
    let (desk, form) = form();
    let rows = printed(&form, "2026-1-001");
    let at = |column: char, criterion: &str| format!("{column}{}", rows[criterion].row);
    let values = [
        one(at('B', "1.1"), "9. Phương án khác"),
        one(at('E', "1.2"), "2.5"),
        one(at('B', "1.3"), "2"),
        one(at('E', "1.3"), "3"),
        one(at('E', "1.4"), "ba"),
        one(at('E', "5.2"), "1"), // there is no story: 5.1 is blank
    ];
    desk.write("a.xlsx", set(&form, 1, &values, false));
    let told = desk.refuses(3, "ocop score import a.xlsx --council hd");
    holds(&told, &["có 5 lỗi trong 1 tệp"]);
    for (cell, what) in [
        (at('B', "1.1"), "“9. Phương án khác” không phải phương án của tiêu chí 1.1"),
        (at('E', "1.2"), "chỉ có thể là 0, 1 hoặc 2; đang ghi 2,5"),
        (at('E', "1.3"), "phương án 2 của tiêu chí 1.3 được 1 điểm; đang ghi 3"),
        (at('E', "1.4"), "không phải điểm"),
        (at('E', "5.2"), "tiêu chí 5.1 của phiếu này phải có điểm"),
    ] {
        holds(&told, &[&format!("a.xlsx: 2026-1-001!{cell}: "), what]);
    }
}

#[test]
fn a_total_that_differs_from_the_marks_is_refused_typed_or_reckoned() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let form = set(&form, 1, &[one(format!("B{row}"), "3")], false);
    for (label, told) in
        [("TỔNG CỘNG", "tổng điểm ghi 67,00, cộng lại được 3,00"), ("Cộng điểm phần B", "điểm phần B ghi 67,00")]
    {
        let cell = format!("E{}", row_of(&form, "2026-1-001", label));
        for keep in [false, true] {
            desk.write("a.xlsx", set(&form, 1, &[one(&cell, "67")], keep));
            let refused = desk.refuses(3, "ocop score import a.xlsx --council hd");
            holds(&refused, &[&format!("a.xlsx: 2026-1-001!{cell}: "), told]);
        }
        // A formula that was not reckoned reads as 0; a typed 0 is a total.
        desk.write("a.xlsx", set(&form, 1, &[one(&cell, "0")], true));
        desk.ok("ocop score import a.xlsx --council hd --dry-run");
    }
    let cell = format!("E{}", row_of(&form, "2026-1-001", "TỔNG CỘNG"));
    desk.write("a.xlsx", set(&form, 1, &[one(&cell, "0")], false));
    desk.refuses(3, "ocop score import a.xlsx --council hd");
}

#[test]
fn a_folder_is_read_whole_and_locks_are_passed_over() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let two = fs::read(printed_desk().path("phieu/hd-TV2.xlsx")).unwrap();
    fs::create_dir(desk.path("phiếu chấm")).unwrap();
    desk.write("phiếu chấm/a.xlsx", set(&form, 1, &[one(format!("B{row}"), "3")], false));
    desk.write("phiếu chấm/b.xlsx", set(&two, 1, &[one(format!("B{row}"), "2")], false));
    desk.write("phiếu chấm/~$c.xlsx", "khóa");
    desk.write("phiếu chấm/ghi chú.txt", "không phải phiếu");
    holds(&desk.flat("ocop score import \"phiếu chấm\" --council hd"), &["2 tệp", "2 phiếu; 2 mới"]);
    fs::create_dir(desk.path("trống")).unwrap();
    holds(&desk.refuses(3, "ocop score import trống --council hd"), &["không có tệp .xlsx"]);
    holds(&desk.refuses(2, "ocop score import trống council.csv --council hd"), &["nhập riêng"]);
}

#[test]
fn a_sheet_of_another_council_member_or_table_is_refused() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let form = set(&form, 1, &[one(format!("B{row}"), "3")], false);
    desk.write("a.xlsx", &form);
    desk.write("council.csv", COUNCIL.replace("hd,", "khac,"));
    desk.ok("ocop register council council.csv");
    holds(&desk.refuses(3, "ocop score import a.xlsx --council khac"), &["phiếu của Hội đồng hd", "--council hd"]);
    // The filing day was mended since the form was printed: the dossier is under 1489 now.
    let moved = desk.copy("2026-08-12");
    moved.write("a.xlsx", &form);
    moved.write("roster.csv", ROSTER.replace("Tà Xùa,lần đầu,2026-06-10", "Tà Xùa,lần đầu,2026-05-10"));
    moved.ok("ocop register roster roster.csv --year 2026 --round 1");
    holds(
        &moved.refuses(3, "ocop score import a.xlsx --council hd"),
        &["bộ 26-11 của Quyết định số 26/2026/QĐ-TTg", "1489/QĐ-TTg"],
    );
    // Not a workbook, not one of ours, one that inflates without end, one too large.
    desk.write("b.xlsx", "không phải");
    holds(&desk.refuses(3, "ocop score import b.xlsx --council hd"), &["b.xlsx: không đọc được"]);
    let bomb = set_part(&form, "xl/worksheets/sheet1.xml", &vec![b' '; 129 << 20]);
    desk.write("b.xlsx", bomb);
    holds(&desk.refuses(3, "ocop score import b.xlsx --council hd"), &["128 MiB"]);
    fs::File::create(desk.path("b.xlsx")).unwrap().set_len((16 << 20) + 1).unwrap();
    holds(&desk.refuses(3, "ocop score import b.xlsx --council hd"), &["16 MiB"]);
    let renamed = set_part(
        &form,
        "xl/workbook.xml",
        &part(&form, "xl/workbook.xml").replace("\"ocop\"", "\"khac\"").into_bytes(),
    );
    desk.write("b.xlsx", renamed);
    holds(&desk.refuses(3, "ocop score import b.xlsx --council hd"), &["trang ẩn “ocop”"]);
    let renamed = part(&form, "xl/workbook.xml").replace("\"2026-1-001\"", "\"Chè\"");
    desk.write("b.xlsx", set_part(&form, "xl/workbook.xml", renamed.as_bytes()));
    holds(&desk.refuses(3, "ocop score import b.xlsx --council hd"), &["“2026-1-001”", "“Chè”"]);
    // Two sheets of one member on one dossier that differ.
    desk.write("b.xlsx", set(&form, 1, &[one(format!("B{row}"), "2")], false));
    holds(
        &desk.refuses(3, "ocop score import a.xlsx b.xlsx --council hd"),
        &["b.xlsx: 2026-1-001", "a.xlsx: 2026-1-001", "3,00", "2,00"],
    );
}

#[test]
fn a_subject_scores_itself_in_its_form_or_in_csv() {
    let desk = desk();
    holds(&desk.flat("ocop score form --self 2026-1-001 2026-1-003 --out tu"), &["2 tệp", "ocop register self-score"]);
    let form = fs::read(desk.path("tu/tu-danh-gia-htx-ta-xua.xlsx")).unwrap();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let form = set(&form, 1, &[one(format!("B{row}"), "3")], false);
    desk.write("a.xlsx", &form);
    holds(&desk.refuses(3, "ocop score import a.xlsx --council hd"), &["ocop register self-score"]);
    holds(&desk.flat("ocop register self-score a.xlsx"), &["1 phiếu tự đánh giá; 1 mới"]);
    holds(&desk.flat("ocop register self-score a.xlsx"), &["1 đã có"]);
    let held = |dossier: i64| {
        let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
        let sql = "SELECT a.total, k.points FROM appraisal a JOIN dossier d ON d.id = a.dossier
                   LEFT JOIN appraisal_mark k ON k.appraisal = a.id AND k.criterion = '1.1'
                   WHERE d.number = ?1 AND a.kind = 'self' ORDER BY a.rev DESC LIMIT 1";
        ledger.query_row(sql, [dossier], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?))).unwrap()
    };
    assert_eq!(held(1), (300, Some(300)));
    // A row a criterion; then the parts of a dossier without a set.
    desk.write("t.csv", "ma_ho_so,tieu_chi,phuong_an,diem\n2026-1-001,1.1,2,\n2026-1-001,1.2,,1\n2026-1-001,2.1,,\n");
    holds(&desk.refuses(3, "ocop register self-score t.csv"), &["3,00", "--correct"]);
    desk.ok("ocop dang-ky tu-danh-gia t.csv --correct --reason \"nộp lại\"");
    assert_eq!(held(1), (300, Some(200)));
    desk.write("p.csv", "ma_ho_so,diem_a,diem_b,diem_c,diem\n2026-1-003,30,20,25.5,\"75,5\"\n");
    desk.ok("ocop register self-score p.csv");
    assert_eq!(held(3), (7550, None));
    for (text, told) in [
        ("ma_ho_so,tieu_chi,phuong_an\n2026-1-001,1.1,7\n", "t.csv:2:3"),
        (
            "ma_ho_so,tieu_chi,diem\n2026-1-001,1.1,\"2,5\"\n",
            "t.csv:2:3: [diem] điểm của tiêu chí 1.1 chỉ có thể là 0, 1, 2 hoặc 3",
        ),
        (
            "ma_ho_so,tieu_chi,diem\n2026-1-001,9.9,1\n",
            "t.csv:2:2: [tieu_chi] bộ sản phẩm 26-11 không có tiêu chí “9.9”",
        ),
        (
            "ma_ho_so,tieu_chi,diem\n2026-1-001,1.1,1\n2026-1-001,1.1,1\n",
            "t.csv:3:2: [tieu_chi] tiêu chí 1.1 của phiếu này đã có ở dòng 2",
        ),
        ("ma_ho_so,tieu_chi,diem\n2026-1-003,1.1,1\n", "chưa ghi bộ sản phẩm"),
        ("ma_ho_so,1.1,1.2\n2026-1-001,2,1\n", "ma_ho_so, tieu_chi, phuong_an"),
        ("ma_ho_so,tieu_chi\n2026-1-001,1.1\n", "ma_ho_so, diem_a, diem_b, diem_c"),
        ("ma_ho_so,diem_a,diem_b\n2026-1-003,1,1\n", "thiếu điểm phần C"),
        ("ma_ho_so,diem\n2026-1-077,1\n", "sổ không có hồ sơ “2026-1-077”"),
    ] {
        desk.write("t.csv", text);
        let refused = desk.refuses(3, "ocop register self-score t.csv");
        assert!(flat(&refused).contains(told), "{refused}");
    }
}

/// A table that an office loaded goes before the built-in one, from the filing day it is for.
#[test]
fn a_loaded_table_is_used_from_its_day_on() {
    let desk = desk(); // the tea was filed on 10/06/2026
    let sound = built_in("26-11").unwrap().text;
    for (from, name) in [("2026-06-01", "Chè theo bảng tháng 6"), ("2026-07-01", "Chè theo bảng tháng 7")] {
        let text = sound.replacen("Chè tươi, chè chế biến", name, 1);
        let act = text.lines().find(|line| line.starts_with("quyet_dinh,")).unwrap();
        let text = text.replacen(act, &format!("{act}\nhieu_luc,{from},,,,,"), 1);
        desk.write("table.csv", text);
        desk.ok("ocop rate criteria --load table.csv --cite \"Quyết định mẫu\"");
    }
    desk.ok("ocop score form hd --out phieu --member TV1");
    let form = fs::read(desk.path("phieu/hd-TV1.xlsx")).unwrap();
    let cells = cells(&form, "2026-1-001");
    assert!(cells.used_cells().any(|(_, _, cell)| cell.to_string().contains("Chè theo bảng tháng 6 (26-11)")));
    let row = printed(&form, "2026-1-001")["1.1"].row;
    desk.write("a.xlsx", set(&form, 1, &[one(format!("B{row}"), "3")], false));
    desk.ok("ocop score import a.xlsx --council hd");
    // A form by a table that this ledger does not have.
    let other = printed_desk().copy("2026-08-12");
    other.write("a.xlsx", set(&form, 1, &[one(format!("B{row}"), "3")], false));
    holds(&other.refuses(3, "ocop score import a.xlsx --council hd"), &["bảng tiêu chí mà sổ không có"]);
}

/// A table of another act than the one whose procedure it follows: its own act is cited, and a form of
/// the earlier act's table of the set comes in no more.
#[test]
fn a_table_of_another_act_is_cited_by_its_own() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let act = "Phụ lục I Quyết định số 30/2026/QĐ-TTg";
    let text = built_in("26-11").unwrap().text;
    let known = text.lines().find(|line| line.starts_with("quyet_dinh,")).unwrap();
    let rows = format!("quyet_dinh,30/2026,,,,{act},\nthu_tuc,26/2026,,,,,\nhieu_luc,2026-06-05,,,,,");
    desk.write("table.csv", text.replacen(known, &rows, 1));
    desk.ok(&format!("ocop rate criteria --load table.csv --cite \"{act}\""));
    let figures = desk.figures("ocop rate criteria 26-11");
    assert_eq!((&figures["act"], &figures["regime"]), (&json!(act), &json!("26/2026")));
    desk.write("a.xlsx", set(&form, 1, &[one(format!("B{row}"), "3")], false));
    let told = desk.refuses(3, "ocop score import a.xlsx --council hd");
    holds(&told, &["bộ 26-11 của Quyết định số 26/2026/QĐ-TTg", &format!("bộ 26-11 của {act}"), "ocop score form"]);
    desk.ok("ocop score form hd --out moi --member TV1");
    let form = fs::read(desk.path("moi/hd-TV1.xlsx")).unwrap();
    let cells = cells(&form, "2026-1-001");
    assert!(cells.used_cells().any(|(_, _, cell)| cell.to_string().contains(act)));
}

/// Tabs renamed, a sheet copied: what is read is what was printed for that dossier, or nothing.
#[test]
fn a_renamed_or_copied_sheet_is_refused() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let marked = set(&form, 1, &[one(format!("B{row}"), "3")], false);
    let book = part(&marked, "xl/workbook.xml");
    let swapped = book
        .replace("name=\"2026-1-001\"", "name=\"x\"")
        .replace("name=\"2026-1-002\"", "name=\"2026-1-001\"")
        .replace("name=\"x\"", "name=\"2026-1-002\"");
    desk.write("a.xlsx", set_part(&marked, "xl/workbook.xml", swapped.as_bytes()));
    let told = desk.refuses(3, "ocop score import a.xlsx --council hd");
    holds(&told, &["trang “2026-1-002” in cho hồ sơ 2026-1-001", "Đổi tên trang về như khi in"]);
    let copy = |bytes: &[u8]| {
        let book = part(bytes, "xl/workbook.xml");
        let book = book.replace("<sheets>", "<sheets><sheet name=\"2026-1-001 (2)\" sheetId=\"99\" r:id=\"rId1\"/>");
        set_part(bytes, "xl/workbook.xml", book.as_bytes())
    };
    desk.write("a.xlsx", copy(&marked));
    holds(&desk.refuses(3, "ocop score import a.xlsx --council hd"), &["có 1 lỗi", "“2026-1-001 (2)” có ghi điểm"]);
    // One left blank loses nothing.
    desk.write("a.xlsx", copy(&form));
    desk.ok("ocop score import a.xlsx --council hd");
    // The same code is another product's in another ledger.
    let other = Desk::of("14", "2026-08-12");
    other.write("roster.csv", ROSTER.replace("Chè Shan", "Chè Ô long"));
    other.write("council.csv", COUNCIL);
    other.ok("ocop register roster roster.csv --year 2026 --round 1");
    other.ok("ocop register council council.csv");
    other.write("a.xlsx", &marked);
    let told = other.refuses(3, "ocop score import a.xlsx --council hd");
    holds(&told, &["a.xlsx: 2026-1-001", "in cho sản phẩm “Chè Shan”", "trong sổ là “Chè Ô long”"]);
}

/// A folder is read whole or not at all; the pass is the one printed.
#[test]
fn what_a_folder_holds_besides_is_told() {
    let (desk, form) = form();
    let row = printed(&form, "2026-1-001")["1.1"].row;
    let marked = set(&form, 1, &[one(format!("B{row}"), "3")], false);
    fs::create_dir_all(desk.path("ve/gui muon")).unwrap();
    desk.write("ve/a.xlsx", &marked);
    desk.write("ve/b.xls", "x");
    desk.write("ve/c.ODS", "x");
    desk.write("ve/d.txt", "x");
    desk.write("ve/gui muon/e.xlsx", &marked);
    let told = desk.refuses(3, "ocop score import ve --council hd");
    holds(
        &told,
        &["có 3 lỗi", "b.xls: không phải kiểu .xlsx", "c.ODS", "lưu lại kiểu .xlsx", "gui muon: thư mục con này"],
    );
    for file in ["b.xls", "c.ODS", "gui muon/e.xlsx"] {
        fs::remove_file(desk.path(&format!("ve/{file}"))).unwrap();
    }
    holds(
        &desk.refuses(3, "ocop score import ve --council hd --pass 2"),
        &["phiếu in cho lần chấm 1, đang nhập với --pass 2", "ocop score form --pass 2"],
    );
    let told = desk.flat("ocop score import ve --council hd --pass 1");
    holds(&told, &["1 mới", "Nhiều nhất ở các phiếu: TV1, hồ sơ 2026-1-001"]);
    desk.write("p.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]);
    for line in ["ocop score import p.xls --council hd", "ocop register self-score p.xls"] {
        holds(&desk.refuses(3, line), &["Mở bằng Excel", "Nếu là phiếu do chương trình in: lưu lại kiểu .xlsx"]);
    }
}
