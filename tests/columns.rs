//! Tables of every command opened alike: saved columns, sheets, old fonts; scores in workbooks; registers and titles
//! of past recognitions, through the binary.

use crate::common::{self, Desk, holds};
use rust_xlsxwriter::Workbook;

/// A workbook of sheets: name, and rows of texts; what reads as a number is one.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (line, row) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*row) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(line, column, number).unwrap(),
                    Err(_) => sheet.write_string(line, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

const COUNCIL: &[&[&str]] = &[
    &["hoi_dong", "cap", "nam", "ngay_hop", "thanh_vien", "ho_ten", "vai_tro"],
    &["hd", "tỉnh", "2024", "20/07/2024", "TV1", "Thành viên một", "chủ tịch"],
    &["hd", "tỉnh", "2024", "20/07/2024", "TV2", "Thành viên hai", "ủy viên, thư ký"],
];

fn desk() -> Desk {
    let desk = Desk::of("14", "2024-12-31");
    desk.write("r.csv", "ten_san_pham,chu_the,loai_ho_so\nCam mẫu,HTX mẫu 1,lần đầu\nQuýt mẫu,HTX mẫu 2,lần đầu\n");
    desk.ok("ocop register roster r.csv --year 2024");
    desk.write("hd.xlsx", book(&[("HD", COUNCIL)]));
    desk.ok("ocop register council hd.xlsx");
    desk
}

fn totals(desk: &Desk) -> Vec<String> {
    let csv = desk.ok("ocop score status hd --format csv");
    csv.lines().map(str::to_owned).collect()
}

#[test]
fn the_secretarys_matrix_is_read_from_excel_as_it_is() {
    let desk = desk();
    let matrix: &[&[&str]] = &[
        &["BẢNG TỔNG HỢP ĐIỂM"],
        &["STT", "Mã hồ sơ", "Thành viên một", "TV2", "Trung bình"],
        &["1", "2024-0-001", "90.75", "80", "85.375"],
        &["2", "2024-0-002", "70", "", ""],
        &["Người lập biểu"],
    ];
    desk.write("m.xlsx", book(&[("Điểm", matrix)]));
    holds(
        &desk.flat("ocop score import m.xlsx --council hd"),
        &["3 phiếu; 3 mới", "tiêu đề cột ở dòng 2; 1 dòng tựa", "1 dòng cuối trang"],
    );
    // The same file as CSV says the same.
    desk.write("m.csv", "ma_ho_so,TV1,TV2\n2024-0-001,\"90,75\",80\n2024-0-002,70,\n");
    holds(&desk.flat("ocop score import m.csv --council hd"), &["3 đã có"]);
    holds(&totals(&desk).join("\n"), &["2024-0-001"]);
    // A sheet a row too, from the sheet that is named.
    let other: &[&[&str]] = &[&["ma_ho_so", "thanh_vien", "diem"], &["2024-0-002", "TV2", "71.5"]];
    desk.write("n.xlsx", book(&[("Điểm", matrix), ("Bổ sung", other)]));
    holds(&desk.flat("ocop score import n.xlsx --council hd"), &["1 phiếu; 1 mới", "bỏ qua: Điểm"]);
    holds(&desk.flat("ocop score import n.xlsx --council hd --sheet 1"), &["3 phiếu; 0 mới, 0 sửa, 3 đã có"]);
    desk.write("o.xlsx", book(&[("Lần 1", matrix), ("Lần 2", matrix)]));
    let told = desk.refuses(3, "ocop score import o.xlsx --council hd");
    holds(&told, &["nhiều trang cùng có bảng: Lần 1, Lần 2", "--sheet"]);
}

#[test]
fn marks_by_criterion_are_read_from_excel_too() {
    let desk = Desk::of("14", "2026-12-31");
    desk.write(
        "r.csv",
        "ten_san_pham,chu_the,loai_ho_so,ngay_nop,bo_san_pham\nCam mẫu,HTX mẫu 1,lần đầu,01/06/2026,26-11\n",
    );
    desk.ok("ocop register roster r.csv --year 2026");
    let council: Vec<Vec<String>> =
        COUNCIL.iter().map(|row| row.iter().map(|cell| cell.replace("2024", "2026")).collect()).collect();
    desk.write("hd.csv", common::csv_of(&council));
    desk.ok("ocop register council hd.csv");
    let rows: &[&[&str]] = &[
        &["ma_ho_so", "thanh_vien", "tieu_chi", "phuong_an"],
        &["2026-0-001", "TV1", "1.1", "1"],
        &["2026-0-001", "TV1", "4.1", "1"],
    ];
    desk.write("m.xlsx", book(&[("Điểm", rows)]));
    let told = desk.flat("ocop score import m.xlsx --council hd");
    holds(&told, &["1 phiếu; 1 mới", "2 tiêu chí đã chấm"]);
    let csv: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    desk.write("m.csv", csv.join("\n"));
    holds(&desk.flat("ocop score import m.csv --council hd"), &["1 đã có"]);
}

#[test]
fn a_table_of_one_command_is_opened_like_a_roster() {
    let desk = desk();
    let one: &[&[&str]] = &[&["Năm", "Số lượng"], &["2024", "5"]];
    let other: &[&[&str]] = &[&["Năm", "Số lượng"], &["2024", "7"]];
    desk.write("t.xlsx", book(&[("Đợt 1", one), ("Đợt 2", other)]));
    holds(&desk.refuses(3, "ocop register target t.xlsx"), &["Đợt 1, Đợt 2", "--sheet"]);
    holds(&desk.flat("ocop register target t.xlsx --sheet 2"), &["7 sản phẩm đạt từ 3 sao", "1 mới"]);
    // A clerk's own words for a field.
    desk.write("k.csv", "Kế hoạch năm 2025,\nNăm giao,Giao bao nhiêu\n2025,9\n");
    desk.ok("ocop register columns giao \"Năm giao=nam\" \"Giao bao nhiêu=so_luong\" --of target");
    holds(
        &desk.flat("ocop register target k.csv --columns-as giao"),
        &["“Giao bao nhiêu” là so_luong", "9 sản phẩm đạt từ 3 sao"],
    );
}

#[test]
fn an_old_font_is_confirmed_in_every_command() {
    let desk = desk();
    // "Hội chợ mẫu" and "hội chợ" as a font of TCVN3 shows them.
    let rows: &[&[&str]] = &[
        &["nam", "loai_hoat_dong", "vai_tro", "ten_hoat_dong", "so_luong"],
        &["2024", "hội chợ", "tham gia", "Héi chî mÉu ë tØnh", "1"],
    ];
    desk.write("a.xlsx", book(&[("HD", rows)]));
    let told = desk.refuses(3, "ocop register activity a.xlsx");
    holds(&told, &["TCVN3", "Hội chợ mẫu ở tỉnh", "--confirm "]);
    let code = told.split("--confirm ").nth(1).unwrap()[..6].to_owned();
    let tried = desk.run("ocop register activity a.xlsx --dry-run");
    assert_eq!(tried.code, 3, "as the real run");
    holds(&tried.out, &["THỬ", &format!("--confirm {code}")]);
    holds(&tried.err, &["Hội chợ mẫu ở tỉnh"]);
    desk.refuses(3, "ocop register activity a.xlsx --confirm 000000");
    holds(&desk.flat(&format!("ocop register activity a.xlsx --confirm {code}")), &["1 mới"]);
    holds(&desk.flat("ocop register activity a.xlsx --encoding auto"), &["1 đã có"]);
}

/// Invented: an upgrade, a re-evaluation, one recognition alone.
const PAST: &str = "\
ten_san_pham,chu_the,xa_phuong,tinh,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,loai_ho_so,ghi_chu
Mật ong mẫu,HTX mẫu A,xã Mường Bon,Sơn La,3,12/QĐ-UBND,2020-06-01,UBND tỉnh Sơn La,2019,lần đầu,
Mật ong mẫu,HTX mẫu A,xã Mường Bon,Sơn La,4,86/QĐ-UBND,2023-01-17,UBND tỉnh Sơn La,2022,nâng hạng,mùa hoa
Chè mẫu,HTX mẫu B,xã Mường Bon,Sơn La,3,12/QĐ-UBND,2020-06-01,UBND tỉnh Sơn La,2019,lần đầu,
Chè mẫu,HTX mẫu B,xã Mường Bon,Sơn La,3,90/QĐ-UBND,2023-05-20,UBND tỉnh Sơn La,2023,đánh giá lại,
Dâu mẫu,HTX mẫu C,,Sơn La,,,,UBND tỉnh Sơn La,2021,lần đầu,
Rượu mẫu,,,,3,12/QĐ-UBND,2020-06-01,UBND tỉnh Sơn La,2019,lần đầu,
Xoài mẫu,HTX mẫu B,xã Mường Bon,Sơn La,4 sao (tiềm năng 5 sao),86/QĐ-UBND,2023-01-17,UBND tỉnh Sơn La,2022,lần đầu,
";

/// What a ledger says of its certificates, by product.
fn certificates(desk: &Desk) -> Vec<String> {
    let shown = ["Mật ong mẫu", "Chè mẫu", "Xoài mẫu"];
    shown.map(|name| desk.figures(&format!("ocop show \"{name}\""))).map(|figures| figures.to_string()).to_vec()
}

#[test]
fn the_register_of_22_columns_comes_back_as_the_same_certificates() {
    let desk = Desk::of("14", "2024-12-31");
    desk.write("cu.csv", PAST);
    desk.ok("ocop certify import cu.csv");
    desk.roster("ocop report roster --columns register --out so.xlsx");
    let again = desk.flat("ocop certify import so.xlsx");
    holds(&again, &["giấy chứng nhận: 0 mới, 0 thay đổi, 7 đã có"]);
    // An address that tells its commune by itself is not told twice.
    let addresses = common::rows(&desk.roster("ocop report roster --columns register --format csv"));
    assert!(addresses.iter().all(|row| row["Địa chỉ"].matches("Mường Bon").count() < 2), "{addresses:?}");

    let other = Desk::of("14", "2024-12-31");
    std::fs::copy(desk.path("so.xlsx"), other.path("so.xlsx")).unwrap();
    holds(&other.flat("ocop certify import so.xlsx"), &["5 dòng; giấy chứng nhận: 7 mới"]);
    let facts = |desk: &Desk| -> Vec<String> {
        let roster = |day: &str| desk.roster(&format!("ocop report roster --format csv --as-of {day}"));
        let wanted = [
            "ten_san_pham",
            "hang_sao",
            "loai_danh_gia",
            "so_quyet_dinh",
            "ngay_quyet_dinh",
            "co_quan",
            "nam",
            "ghi_chu",
        ];
        let days = ["2021-01-01", "2024-12-31"].map(|day| common::rows(&roster(day)));
        let one = |row: &std::collections::BTreeMap<String, String>| wanted.map(|field| row[field].clone()).join("|");
        days.iter().flatten().map(one).collect()
    };
    let first = facts(&desk);
    assert_eq!(first.len(), 9, "{first:?}");
    assert!(first.iter().any(|row| row.contains("nâng hạng")) && first.iter().any(|row| row.contains("mùa hoa")));
    assert_eq!(facts(&other), first);
    assert_eq!(certificates(&desk).len(), 3);
}

#[test]
fn a_place_of_no_level_is_found() {
    let desk = Desk::of("14", "2024-12-31");
    desk.write(
        "cu.csv",
        "ten_san_pham,chu_the,dia_phuong,hang_sao,so_quyet_dinh,ngay_quyet_dinh\n\
         Chè mẫu,HTX mẫu B,\"xã Mường Bon, huyện Mai Sơn\",3,12/QĐ-UBND,2020-06-01\n",
    );
    desk.ok("ocop certify import cu.csv");
    let printed = desk.roster("ocop report roster --format csv");
    holds(&printed, &["xã Mường Bon, huyện Mai Sơn"]);
    assert!(!printed.contains("dia_phuong:"), "{printed}");
}
