//! Before and after an import: what a dry run says is what a real run does; bad rows go out and come back mended; the
//! same file again adds nothing; the last import can be undone; and each row remembers where it came from.

use std::fs;

use crate::common::{Desk, flat, holds, rows};
use calamine::{Data, Reader, Xlsx, open_workbook};
use rusqlite::Connection;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// The first import of a year.
const FIRST: &str = "ten_san_pham,chu_the,loai_chu_the,xa_phuong,dien_thoai,nhom,loai_ho_so,ngay_nop,hang_sao
Cam mẫu,HTX mẫu 01,HTX,xã Mỹ Quý,0912 345 678,Trái cây,lần đầu,15/06/2020,3
Quýt mẫu,HTX mẫu 01,HTX,xã Mỹ Quý,0912 345 678,Trái cây,lần đầu,15/06/2020,3
Bưởi mẫu,Hộ ông Mẫu,hộ kinh doanh,xã Mỹ Quý,,Trái cây,lần đầu,16/06/2020,4
";

/// The same list mended: a phone and a day changed, two rows new, three bad.
const AGAIN: &str = "ten_san_pham,chu_the,loai_chu_the,xa_phuong,dien_thoai,nhom,loai_ho_so,ngay_nop,hang_sao
Cam mẫu,HTX mẫu 01,HTX,xã Mỹ Quý,0987 654 321,Trái cây,lần đầu,15/06/2020,3
Quýt mẫu,HTX mẫu 01,HTX,xã Mỹ Quý,,Trái cây,lần đầu,17/06/2020,3
Bưởi mẫu,Hộ ông Mẫu,hộ kinh doanh,xã Mỹ Quý,,Trái cây,lần đầu,16/06/2020,4
Ổi mẫu,HTX mẫu 02,HTX,xã Mỹ Quý,,Trái cây,lần đầu,16/06/2020,4
Mận mẫu,HTX mẫu 02,HTX,xã Mỹ Quý,,Trái cây,lần đầu,16/06/2020,3
Mít mẫu,HTX mẫu 02,HTX,xã Mỹ Quý,,Trái cây,lần đầu,31/06/2020,3
,HTX mẫu 02,HTX,xã Mỹ Quý,,Trái cây,lần đầu,30/06/2020,3
Dừa mẫu,HTX mẫu 02,HTX,xã Mỹ Quý,,Trái cây,cấp lại,30/06/2020,3
";

fn desk() -> Desk {
    Desk::of("87@2024", "2020-11-20")
}

/// A sheet of a workbook, its cells as they are shown.
fn sheet(desk: &Desk, file: &str, name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(desk.path(file)).unwrap();
    book.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

fn texts(rows: &[Vec<Data>]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// Writes sheets of texts, the first cell of each in A1.
fn write_book(desk: &Desk, file: &str, sheets: &[(&str, Vec<Vec<String>>)]) {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save(desk.path(file)).unwrap();
}

/// Rows of texts, cells apart by `|`.
fn of(lines: &[&str]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.split('|').map(str::to_owned).collect()).collect()
}

/// Every field of every subject and dossier as it now stands, by the names of products.
fn roster(desk: &Desk) -> Vec<std::collections::BTreeMap<String, String>> {
    let set = |columns: &str| {
        rows(&desk.roster(&format!("ocop report roster --columns {columns} --format csv --as-of 2020-12-31")))
    };
    // Telephones leave in a set of their own.
    let mut lists = set("machine");
    for (one, more) in lists.iter_mut().zip(set("contact")) {
        assert_eq!(one["ten_san_pham"], more["Tên sản phẩm"]);
        one.extend(more);
    }
    lists
}

fn count(desk: &Desk, sql: &str) -> i64 {
    Connection::open(desk.path("ocop.db")).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_dry_run_says_what_the_sound_rows_would_do_and_which_are_bad() {
    let desk = desk();
    desk.write("dau.csv", FIRST);
    desk.ok("ocop register roster dau.csv --year 2020");
    desk.write("sua.csv", AGAIN);
    let before = desk.ledger();
    let answer = desk.run("ocop register roster sua.csv --year 2020 --dry-run");
    assert_eq!((answer.code, desk.ledger() == before), (3, true));
    let told = answer.out.split_once("Mới").unwrap().1;
    // Counted by hand from the two lists above.
    assert_eq!(
        format!("Mới{told}"),
        "Mới (2 dòng):
  dòng 5: Ổi mẫu (HTX mẫu 02)
  dòng 6: Mận mẫu (HTX mẫu 02)
Thay đổi (2 dòng):
  dòng 2, chủ thể “HTX mẫu 01”: điện thoại: 0912 345 678 → 0987 654 321
  dòng 3, hồ sơ 2020-0-002: ngày nộp: 15/06/2020 → 17/06/2020
Đã có, giữ nguyên (1 dòng): dòng 4
Bị từ chối (3 dòng): dòng 7–9
Cộng để đối chiếu với công văn gửi kèm tệp (chưa tính 3 dòng bị từ chối):
  4 sao: 02 sản phẩm của 02 chủ thể
  3 sao: 03 sản phẩm của 02 chủ thể
  Hợp tác xã: 04 sản phẩm của 02 chủ thể
  Hộ kinh doanh: 01 sản phẩm của 01 chủ thể
  Tổng cộng: 05 sản phẩm của 03 chủ thể
"
    );
    for place in ["sua.csv:7:8:", "sua.csv:8:1:", "sua.csv:9:7:"] {
        holds(&answer.err, &[place]);
    }
    // The same rows without the bad ones: nothing at fault, and still nothing written.
    desk.write("dung.csv", AGAIN.lines().take(6).collect::<Vec<_>>().join("\n"));
    let sound = desk.ok("ocop register roster dung.csv --year 2020 --dry-run");
    assert!(!sound.contains("Bị từ chối"), "{sound}");
    assert!(desk.ledger() == before);
}

#[test]
fn a_dry_run_of_a_file_whose_rows_are_not_clear_is_refused() {
    let desk = desk();
    desk.write("hong.csv", format!("{FIRST}\"Mít mẫu,HTX mẫu 02\n"));
    desk.refuses(3, "ocop register roster hong.csv --year 2020 --dry-run");
    desk.refuses(3, "ocop register roster hong.csv --year 2020 --dry-run --skip-bad loi.xlsx");
    desk.refuses(3, "ocop register roster hong.csv --year 2020 --skip-bad loi.xlsx");
    assert!(!desk.path("loi.xlsx").exists());
}

#[test]
fn a_mended_file_changes_only_what_was_mended() {
    let desk = desk();
    desk.write("dau.csv", FIRST);
    desk.ok("ocop register roster dau.csv --year 2020");
    let before = roster(&desk);
    // A phone in one row, blank in the other of the same subject, whose day is newer.
    desk.write("sua.csv", AGAIN.lines().take(4).collect::<Vec<_>>().join("\n"));
    desk.ok("ocop register roster sua.csv --year 2020");
    let after = roster(&desk);
    let mut changed = Vec::new();
    for (old, new) in before.iter().zip(&after) {
        let fields = old.iter().filter(|(field, value)| new[*field] != **value);
        changed.extend(fields.map(|(field, old_value)| {
            [old["ten_san_pham"].as_str(), field, old_value, &new[field]].map(str::to_owned)
        }));
    }
    changed.sort();
    let expected = [
        ["Cam mẫu", "Điện thoại", "0912 345 678", "0987 654 321"],
        ["Quýt mẫu", "ngay_nop", "2020-06-15", "2020-06-17"],
        ["Quýt mẫu", "Điện thoại", "0912 345 678", "0987 654 321"],
    ];
    assert_eq!((before.len(), changed), (3, expected.map(|one| one.map(str::to_owned)).to_vec()));
    // One version each of the subject and of the dossier that changed, and none of what did not.
    let revs = |table: &str| count(&desk, &format!("SELECT count(*) FROM {table} WHERE rev > 1"));
    assert_eq!((revs("subject_rev"), revs("dossier_rev"), revs("product_rev")), (1, 1, 0));
}

/// A workbook of two sheets: sections that tell stars, marks, headings on two rows, days, and a bad row in each.
fn hard_book(desk: &Desk, file: &str) {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let one = book.add_worksheet().set_name("Tam Nông").unwrap();
    let text = |rows: &[&[&str]], sheet: &mut rust_xlsxwriter::Worksheet| {
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    };
    text(
        &[
            &["DANH SÁCH SẢN PHẨM OCOP"],
            &["TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "", "Loại hồ sơ", "Ngày nộp", "Mã số thuế"],
            &["", "", "", "Xã", "Huyện"],
            &["I. SẢN PHẨM 4 SAO"],
            &["1", "Cam mẫu", "HTX mẫu 01", "xã Mỹ Quý", "huyện Tháp Mười", "lần đầu", "", "0123456789"],
            &["2", "Quýt mẫu", "HTX mẫu 01", "xã Mỹ Quý", "huyện Tháp Mười", "cấp lại", "", "0123456789"],
        ],
        one,
    );
    one.merge_range(1, 3, 1, 4, "Địa chỉ", &Format::new()).unwrap();
    for row in [4, 5] {
        let on = ExcelDateTime::from_ymd(2020, 6, 15).unwrap();
        one.write_datetime_with_format(row, 6, &on, &day).unwrap();
    }
    let two = book.add_worksheet().set_name("Lấp Vò").unwrap();
    text(
        &[
            &["Tên sản phẩm", "Chủ thể", "3 sao", "4 sao", "Loại hồ sơ", "Ngày nộp"],
            &["Bưởi mẫu", "HTX mẫu 02", "", "x", "lần đầu", "16/06/2020"],
            &["Mít mẫu", "HTX mẫu 02", "x", "", "lần đầu", "31/06/2020"],
        ],
        two,
    );
    book.save(desk.path(file)).unwrap();
}

#[test]
fn bad_rows_of_a_workbook_go_to_a_workbook_with_all_that_was_told_of_them() {
    let desk = desk();
    hard_book(&desk, "ds.xlsx");
    let told = desk.flat("ocop register roster ds.xlsx --year 2020 --skip-bad loi.xlsx");
    holds(&told, &["Đã đọc 2/4 dòng", "Bỏ qua 2 dòng lỗi, đã ghi ra loi.xlsx"]);
    let one = sheet(&desk, "loi.xlsx", "Tam Nông");
    let shown = texts(&one);
    // The joined headings; what the section told as a column of its own.
    assert_eq!(
        shown[0],
        [
            "Lý do",
            "TT",
            "Tên sản phẩm",
            "Chủ thể",
            "Địa chỉ: Xã",
            "Địa chỉ: Huyện",
            "Loại hồ sơ",
            "Ngày nộp",
            "Mã số thuế",
            "Hạng sao",
            "Năm"
        ]
    );
    assert_eq!(shown.len(), 2);
    holds(&shown[1][0], &["trang “Tam Nông”, dòng 6", "cấp lại"]);
    assert_eq!(shown[1][2..4], ["Quýt mẫu", "HTX mẫu 01"]);
    assert!(matches!(&one[1][8], Data::String(code) if code == "0123456789"), "a code is a text: {:?}", one[1][8]);
    let day = matches!(&one[1][7], Data::DateTime(day) if day.is_datetime() && (day.as_f64() - 43997.0).abs() < 0.1);
    assert!(day, "15/06/2020 is a day: {:?}", one[1][7]);
    assert_eq!(shown[1][9..], ["SẢN PHẨM 4 SAO", "2020"]);
    // Marks are told in words, once.
    let two = texts(&sheet(&desk, "loi.xlsx", "Lấp Vò"));
    assert_eq!(two[0], ["Lý do", "Tên sản phẩm", "Chủ thể", "Loại hồ sơ", "Ngày nộp", "Hạng sao", "Năm"]);
    assert_eq!(
        (two.len(), &two[1][1..]),
        (2, &["Mít mẫu", "HTX mẫu 02", "lần đầu", "31/06/2020", "3 sao", "2020"].map(String::from)[..])
    );

    // Read as it is, the same rows are bad for the same reasons; nothing else is found in it.
    let err = flat(&desk.run("ocop register roster loi.xlsx --year 2020").err);
    holds(&err, &["loi.xlsx: Tam Nông!G2", "loi.xlsx: Lấp Vò!E2", "có 1 lỗi"]);
    assert!(!err.contains("G3") && !err.contains("E3"), "{err}");

    // Mended it goes in with no option, for it tells its year itself, and keeps no reason as a note.
    let (mut first, mut second) = (shown, two);
    first[1][6] = "đánh giá lại".into();
    first[1][7] = "15/06/2020".into();
    second[1][4] = "30/06/2020".into();
    write_book(&desk, "loi.xlsx", &[("Tam Nông", first), ("Lấp Vò", second)]);
    let dry = desk.ok("ocop register roster loi.xlsx --dry-run");
    holds(&dry, &["  4 sao: 01 sản phẩm", "  3 sao: 01 sản phẩm"]);
    let told = desk.flat("ocop register roster loi.xlsx");
    holds(&told, &["Đã đọc 2/2 dòng", "Hồ sơ: 2 mới, 0 thay đổi, 0 đã có"]);
    assert!(!told.contains("Cột không có chỗ ghi riêng"), "{told}");
    assert_eq!(count(&desk, "SELECT count(*) FROM dossier_rev WHERE note LIKE '%Lỗi%'"), 0);
    assert_eq!(count(&desk, "SELECT count(*) FROM dossier"), 4);
}

#[test]
fn bad_rows_of_several_files_and_folders_go_to_one_workbook() {
    let desk = desk();
    fs::create_dir(desk.path("xa")).unwrap();
    desk.write("xa/a.csv", "ten_san_pham,chu_the,loai_ho_so\nCam mẫu,HTX A,lần đầu\nQuýt mẫu,HTX A,cấp lại\n");
    desk.write("xa/b.csv", "Sản phẩm;Cơ sở;Loại hồ sơ;Ghi chú\nMít mẫu;HTX B;cấp lại;=1+1\nỔi mẫu;HTX B;lần đầu;\n");
    let err = desk.refuses(2, "ocop register roster xa --year 2020 --skip-bad loi.csv");
    holds(&err, &["2 bảng", ".xlsx"]);
    desk.refuses(2, "ocop register roster xa --year 2020 --skip-bad loi.docx");
    // A file that is read is not written over, be it one of a folder.
    desk.refuses(2, "ocop register roster xa --year 2020 --skip-bad xa/a.csv");
    holds(&desk.flat("ocop register roster xa --year 2020 --skip-bad loi.xlsx"), &["Đã đọc 2/4 dòng", "Bỏ qua 2 dòng"]);
    let mut book: Xlsx<_> = open_workbook(desk.path("loi.xlsx")).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 2);
    let sheets: Vec<Vec<Vec<String>>> = names
        .iter()
        .map(|name| texts(&book.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect::<Vec<_>>()))
        .collect();
    assert_eq!(sheets[0][0], ["Lý do", "ten_san_pham", "chu_the", "loai_ho_so", "Năm"]);
    assert_eq!(sheets[1][0], ["Lý do", "Sản phẩm", "Cơ sở", "Loại hồ sơ", "Ghi chú", "Năm"]);
    holds(&sheets[0][1][0], &["xa/a.csv:3"]);
    assert_eq!(sheets[1][1][4], "=1+1", "a text, no formula");
    // The sheets' names tell nothing of a place or a year: only the kinds are still at fault.
    let err = flat(&desk.run("ocop register roster loi.xlsx --year 2020").err);
    assert_eq!(err.matches("“cấp lại” có thể là").count(), 2, "{err}");
    holds(&desk.flat("ocop register roster loi.xlsx --year 2020 --skip-bad nua.xlsx"), &["Bỏ qua 2 dòng"]);
    let again = texts(&sheet(&desk, "nua.xlsx", &names[0]));
    assert_eq!(again[0].iter().filter(|heading| *heading == "Lý do").count(), 1, "the reasons of before are not kept");
}

#[test]
fn a_row_too_long_stands_beside_its_table_so_that_it_is_not_taken_for_sound() {
    let desk = desk();
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so\nCam mẫu,HTX A,lần đầu\nMắm, ngon,HTX A,lần đầu\n");
    desk.ok("ocop register roster r.csv --year 2020 --skip-bad loi.xlsx");
    let rows = texts(&sheet(&desk, "loi.xlsx", "Dòng lỗi"));
    assert_eq!(rows[1][1..], ["", "", "", "Mắm", "ngon", "HTX A", "lần đầu"]);
    assert_eq!(desk.run("ocop register roster loi.xlsx --year 2020").code, 3);
    // As text it is as it was.
    desk.ok("ocop register roster r.csv --year 2020 --skip-bad loi.csv");
    assert_eq!(fs::read_to_string(desk.path("loi.csv")).unwrap().lines().last().unwrap().split("”,").count(), 1);
    assert_eq!(desk.run("ocop register roster loi.csv --year 2020").code, 3);
}

#[test]
fn a_formula_in_a_bad_row_is_guarded_in_text() {
    let desk = desk();
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so,ghi_chu\nMít mẫu,HTX A,cấp lại,=1+1\n");
    desk.ok("ocop register roster r.csv --year 2020 --skip-bad loi.csv");
    holds(&fs::read_to_string(desk.path("loi.csv")).unwrap(), &[",'=1+1"]);
}

/// An import of each kind: how it is called, its file, what is typed.
fn imports() -> [(&'static str, &'static str, &'static str); 4] {
    [
        ("roster.csv", FIRST, "ocop register roster roster.csv --year 2020"),
        (
            "cu.csv",
            "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\nCam mẫu,HTX mẫu 01,3,1/QĐ-UBND,28/12/2019,UBND tỉnh Đồng Tháp\n",
            "ocop certify import cu.csv",
        ),
        (
            "yt.csv",
            "nam,ten_san_pham,chu_the,xa_phuong,loai_y_tuong\n2020,Cam mẫu,HTX mẫu 01,xã Mỹ Quý,mới\n",
            "ocop register idea yt.csv",
        ),
        (
            "hd.csv",
            "nam,loai_hoat_dong,noi_dung,ngay,dia_diem,vai_tro,so_luong,don_vi_tinh\n2020,hội chợ,Hội chợ mẫu,05/06/2020,Cao Lãnh,tham gia,1,hội chợ\n",
            "ocop register activity hd.csv",
        ),
    ]
}

/// What the ledger says as a whole, whatever its entries.
fn state(desk: &Desk) -> Vec<String> {
    let lists = ["report roster --columns register --as-of 2020-12-31", "report year 2020", "report total"];
    let tables = ["idea_rev", "activity_rev", "same_rev"];
    let rows = |table: &&str| {
        let conn = Connection::open(desk.path("ocop.db")).unwrap();
        let live = format!("SELECT count(*) FROM {table} WHERE entry IN (SELECT id FROM live)");
        conn.query_row(&live, [], |row| row.get::<_, i64>(0)).map_or_else(|_| String::new(), |n| n.to_string())
    };
    let read = |list: &&str| desk.roster(&format!("ocop {list} --format json --no-meta"));
    lists.iter().map(read).chain(tables.iter().map(rows)).collect()
}

#[test]
fn any_import_again_adds_nothing_and_its_undo_brings_back_what_was() {
    for (file, text, line) in imports() {
        let desk = desk();
        if line.contains("roster") {
            desk.write("khac.csv", FIRST.lines().take(2).collect::<Vec<_>>().join("\n"));
            desk.ok("ocop register roster khac.csv --year 2020");
        }
        desk.write(file, text);
        // As text and as a workbook of the same cells.
        let book = file.replace(".csv", ".xlsx");
        let cells: Vec<Vec<String>> = text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
        write_book(&desk, &book, &[("Danh sách", cells)]);
        let before = state(&desk);
        desk.ok(line);
        let after = state(&desk);
        assert_ne!(before, after, "{line}");
        let entries = count(&desk, "SELECT max(id) FROM entry");
        for again in [line.to_owned(), line.replace(file, &book)] {
            let bytes = desk.ledger();
            let told = desk.ok(&again);
            assert!(desk.ledger() == bytes, "{again}: {told}");
        }
        desk.ok(&format!("ocop undo {entries} --reason thử"));
        assert_eq!(state(&desk), before, "{line}");
        // What was taken back can come again, from the workbook too.
        desk.ok(&line.replace(file, &book));
        assert_eq!(state(&desk), after, "{line}");
    }
}

#[test]
fn an_import_on_which_others_stand_is_not_taken_back() {
    let desk = desk();
    desk.write("roster.csv", FIRST);
    desk.ok("ocop register roster roster.csv --year 2020");
    desk.write("hai.csv", "ten_san_pham,chu_the,xa_phuong,loai_ho_so\nCam mẫu,HTX MẪU 01 hai,xã Mỹ Quý,lần đầu\n");
    desk.ok("ocop register roster hai.csv --year 2020");
    let before = state(&desk);
    desk.ok("ocop register same \"HTX mẫu 01\" \"HTX MẪU 01 hai\" --reason \"cùng một HTX\"");
    holds(&desk.refuses(3, "ocop undo 3 --reason thử"), &["4"]);
    desk.ok("ocop undo 4 --reason \"nhầm\"");
    assert_eq!(state(&desk), before);
    desk.ok("ocop undo 3 --reason thử");
}

#[test]
fn a_row_of_the_third_sheet_says_so() {
    let desk = desk();
    let head = "Tên sản phẩm|Chủ thể|Loại hồ sơ|Ngày nộp";
    let sheets = [
        ("Một", of(&[head, "Cam mẫu|HTX A|lần đầu|15/06/2020"])),
        ("Hai", of(&[head, "Quýt mẫu|HTX A|lần đầu|15/06/2020"])),
        ("Ba", of(&["DANH SÁCH", "", head, "Bưởi mẫu|HTX B|lần đầu|15/06/2020", "Mít mẫu|HTX B|lần đầu|16/06/2020"])),
    ];
    write_book(&desk, "ds.xlsx", &sheets);
    desk.ok("ocop register roster ds.xlsx --year 2020");
    desk.write("sua.csv", "ten_san_pham,chu_the,loai_ho_so,ngay_nop\nMít mẫu,HTX B,lần đầu,17/06/2020\n");
    desk.ok("ocop register roster sua.csv --year 2020");
    holds(
        &desk.flat("ocop show Mít mẫu"),
        &["Hồ sơ 2020-0-004: tệp ds.xlsx, trang “Ba”, dòng 5 (mục 2); ghi lại ở tệp sua.csv, dòng 2 (mục 3)"],
    );
    let sha256 = |file: &str| {
        use ocop::text::hex;
        use sha2::{Digest, Sha256};
        hex(Sha256::digest(fs::read(desk.path(file)).unwrap()))
    };
    let figures = desk.figures("ocop show Mít mẫu");
    assert_eq!(
        figures["sources"],
        serde_json::json!([{
            "dossier": "2020-0-004",
            "origins": [
                { "entry": 2, "file": "ds.xlsx", "sha256": sha256("ds.xlsx"), "sheet": "Ba", "row": 5 },
                { "entry": 3, "file": "sua.csv", "sha256": sha256("sua.csv"), "sheet": null, "row": 2 },
            ],
        }])
    );
    // Undone, the correction is no source any more.
    desk.ok("ocop undo 3 --reason nhầm");
    assert_eq!(desk.figures("ocop show Mít mẫu")["sources"][0]["origins"].as_array().unwrap().len(), 1);
}

#[test]
fn a_certificate_of_the_past_says_where_it_came_from() {
    let desk = desk();
    let head = "Tên sản phẩm|Chủ thể|Hạng sao|Số quyết định|Ngày quyết định|Cơ quan";
    let rows = of(&[head, "Cam mẫu|HTX A|3|1/QĐ-UBND|28/12/2019|UBND tỉnh Đồng Tháp"]);
    write_book(&desk, "cu.xlsx", &[("Phụ lục", rows)]);
    let dry = desk.ok("ocop certify import cu.xlsx --dry-run");
    holds(&dry, &["  trang “Phụ lục”, dòng 2: Cam mẫu (HTX A)", "  3 sao: 01 sản phẩm của 01 chủ thể"]);
    desk.ok("ocop certify import cu.xlsx");
    holds(&desk.flat("ocop show Cam mẫu"), &["tệp cu.xlsx, trang “Phụ lục”, dòng 2 (mục 2)"]);
    let figures = desk.figures("ocop show Cam mẫu");
    assert_eq!(figures["sources"][0]["origins"][0]["row"], 2);
    assert_eq!(figures["sources"][0]["certificate"]["decision"], "1/QĐ-UBND");
}

/// What a long file says is put aside in a temporary file: where there is no room for one, nothing is written.
#[test]
fn a_long_file_needs_room_for_a_temporary_one() {
    let desk = desk();
    let mut text = String::from("ten_san_pham,chu_the,loai_ho_so,ghi_chu\n");
    // Over the MiB that is kept in memory.
    for n in 0..120 {
        text.push_str(&format!("Cam mẫu {n},HTX mẫu {},lần đầu,{}\n", n % 100, "ghi chu dai ".repeat(800)));
    }
    desk.write("dai.csv", text);
    let before = desk.ledger();
    let line = "ocop register roster dai.csv --year 2020";
    let answer = desk.with(("TMPDIR", "/khong-co"), line);
    assert_eq!((answer.code, answer.out.as_str()), (4, ""));
    holds(&answer.err, &["Không ghi được tệp tạm trong “/khong-co”", "TMPDIR"]);
    assert_eq!(desk.ledger(), before);
    holds(&desk.ok(line), &["Đã đọc 120/120 dòng", "Sản phẩm: 120 mới"]);
}

/// On a terminal it is shown how far a long file is, and the command ends as it does elsewhere.
#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_an_import_ends() {
    let desk = desk();
    let mut text = String::from("ten_san_pham,chu_the,loai_ho_so\n");
    (0..2500).for_each(|n| text.push_str(&format!("Cam mẫu {n},HTX mẫu {},lần đầu\n", n % 100)));
    desk.write("dai.csv", text);
    let command = format!("'{}' register roster dai.csv --year 2020", env!("CARGO_BIN_EXE_ocop"));
    // What is shown is read as it comes: a bar drawn anew for as long as a slow machine takes fills a pipe that waits.
    let done = std::process::Command::new("timeout")
        .args(["600", "script", "-qefc", &command, "/dev/null"])
        .current_dir(desk.path("."))
        .envs([("OCOP_TEST_TODAY", "2020-11-20"), ("OCOP_AS", "tester"), ("TERM", "xterm")])
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    if done.status.code() == Some(127) {
        return eprintln!("script(1) is not there: no terminal");
    }
    let told = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{told}");
    holds(&told, &["đọc dai.csv", "đối chiếu với sổ", "Đã đọc 2.500/2.500 dòng"]);
}
