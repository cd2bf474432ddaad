//! Blank forms: what stands in each workbook, and that what is filled into it is read back without any option.

use std::io::Cursor;
use std::thread;

use crate::common::{self, Desk, holds};
use crate::xlsx::{part, set_part};
use calamine::{Data, Reader, Xlsx};
use ocop::roster::heading::{
    self, ACTIVITIES, COUNCIL, DOCUMENTS, FIGURES, IDEAS, INSPECTIONS, OUTLETS, PLANS, PRODUCT_FIGURES, ROSTER,
    SUPPORTS, TARGETS,
};
use rusqlite::Connection;

/// A form: its kind, the sheet to fill, the command that reads it, its table of headings.
struct Form {
    kind: &'static str,
    sheet: &'static str,
    command: &'static str,
    columns: &'static [heading::Column],
}

const FORMS: [Form; 14] = [
    Form { kind: "roster", sheet: "Danh sách", command: "register roster", columns: ROSTER },
    Form { kind: "intake", sheet: "Sổ tiếp nhận", command: "register roster", columns: ROSTER },
    Form { kind: "documents", sheet: "Tài liệu", command: "register document", columns: DOCUMENTS },
    Form { kind: "council", sheet: "Hội đồng", command: "register council", columns: COUNCIL },
    Form { kind: "ideas", sheet: "Ý tưởng", command: "register idea", columns: IDEAS },
    Form { kind: "targets", sheet: "Chỉ tiêu", command: "register target", columns: TARGETS },
    Form { kind: "activities", sheet: "Hoạt động", command: "register activity", columns: ACTIVITIES },
    Form { kind: "plans", sheet: "Phương án", command: "register plan", columns: PLANS },
    Form { kind: "supports", sheet: "Hỗ trợ", command: "register support", columns: SUPPORTS },
    Form { kind: "outlets", sheet: "Điểm bán", command: "register outlet", columns: OUTLETS },
    Form {
        kind: "product-figures", sheet: "Số liệu sản phẩm", command: "register figure", columns: PRODUCT_FIGURES
    },
    Form { kind: "inspections", sheet: "Kiểm tra", command: "register inspection", columns: INSPECTIONS },
    Form { kind: "figures", sheet: "Số liệu", command: "report reconcile", columns: FIGURES },
    Form { kind: "certificates", sheet: "Giấy chứng nhận", command: "certify import", columns: ROSTER },
];

fn form_of(kind: &str) -> &'static Form {
    FORMS.iter().find(|form| form.kind == kind).unwrap()
}

/// A desk of Đồng Tháp today, whose ledger names two communes.
fn desk() -> Desk {
    let desk = Desk::of("82@2025", "2026-11-20");
    desk.write(
        "xa.csv",
        "ten_san_pham,chu_the,xa_phuong,nam,loai_ho_so\nCam,HTX A,xã Mẫu Hai,2026,lần đầu\nQuýt,HTX B,phường Mẫu Một,2026,lần đầu\n",
    );
    desk.ok("ocop register roster xa.csv");
    desk
}

fn written(desk: &Desk, kind: &str) -> Vec<u8> {
    desk.ok(&format!("ocop register form {kind} --out {kind}.xlsx"));
    std::fs::read(desk.path(&format!("{kind}.xlsx"))).unwrap()
}

fn rows_of(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// The checks of the sheet to fill: cells, kind, list or limits.
fn checks(bytes: &[u8]) -> Vec<(String, String, String)> {
    let xml = part(bytes, "xl/worksheets/sheet1.xml");
    let attribute = |tag: &str, name: &str| {
        let at = tag.find(&format!(" {name}=\""));
        at.map(|at| tag[at..].split('"').nth(1).unwrap().to_owned()).unwrap_or_default()
    };
    let of = |check: &str| {
        let (tag, rest) = check.split_once('>').unwrap();
        let inner = rest.split("</dataValidation>").next().unwrap();
        let values: Vec<&str> =
            inner.split(['<', '>']).filter(|text| !text.contains("formula") && !text.is_empty()).collect();
        (attribute(tag, "sqref"), attribute(tag, "type"), values.join(" "))
    };
    xml.split("<dataValidation ").skip(1).map(|check| of(&format!(" {check}"))).collect()
}

#[test]
fn every_form_has_a_sheet_to_fill_one_that_says_how_and_hidden_lists() {
    let desk = desk();
    for form in &FORMS {
        let bytes = written(&desk, form.kind);
        let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        assert_eq!(book.sheet_names(), [form.sheet, "Hướng dẫn", "danh_muc"]);
        assert!(part(&bytes, "xl/workbook.xml").contains("name=\"danh_muc\" sheetId=\"3\" state=\"veryHidden\""));
        let fill = part(&bytes, "xl/worksheets/sheet1.xml");
        assert!(fill.contains("ySplit=\"1\"") && fill.contains("state=\"frozen\""), "{}: headings stay", form.kind);
        assert!(fill.contains("<autoFilter"), "{}", form.kind);
        // One row of headings and nothing else: what reads it before it is filled finds no row.
        let rows = rows_of(&bytes, form.sheet);
        assert_eq!(rows.len(), 1, "{}", form.kind);
        // Every heading is the first name of a field of the table that its command reads; the district of papers of before
        // says when it is to be filled.
        for heading in &rows[0] {
            let column = form.columns.iter().find(|column| {
                column.names[0] == heading || (column.field == "huyen" && column.lesser.contains(&heading.as_str()))
            });
            assert!(column.is_some(), "{}: {heading}", form.kind);
        }
        assert_eq!(fill.matches("<dataValidation ").count(), rows[0].len(), "{}: a check a column", form.kind);
        let lists = rows_of(&bytes, "danh_muc");
        assert_eq!(lists[0][..4], ["ocop", "1", "mau-bieu", form.kind]);
    }
}

/// A reader that looks for headings must not take the instructions for them.
#[test]
fn no_row_of_the_instructions_looks_like_headings() {
    let desk = desk();
    for form in &FORMS {
        let rows = rows_of(&written(&desk, form.kind), "Hướng dẫn");
        assert!(rows.len() > 8, "{}", form.kind);
        for row in &rows {
            let known = row.iter().filter(|cell| heading::field(cell, form.columns).is_some()).count();
            assert!(known <= 1, "{}: {row:?}", form.kind);
        }
        let text: Vec<String> = rows.into_iter().flatten().collect();
        holds(&text.join(" "), &["TỆP.xlsx", form.sheet, "28/12/2026"]);
    }
}

#[test]
fn columns_check_what_is_typed_into_them() {
    let desk = desk();
    let bytes = written(&desk, "certificates");
    let headings = rows_of(&bytes, "Giấy chứng nhận").remove(0);
    let checks = checks(&bytes);
    let of = |heading: &str| {
        let at = headings.iter().position(|one| one == heading).unwrap();
        let (cells, kind, values) = &checks[at];
        assert!(cells.starts_with(char::from(b'A' + u8::try_from(at).unwrap())) && cells.ends_with("5001"), "{cells}");
        (kind.as_str(), values.as_str())
    };
    // 32874 is 01/01/1990, 73415 is 31/12/2100.
    assert_eq!(of("Ngày quyết định"), ("date", "32874 73415"));
    assert_eq!(of("Điểm"), ("decimal", "0 100"));
    assert_eq!(of("Hạng sao"), ("list", "\"3,4,4 sao (tiềm năng 5 sao),5\""));
    assert_eq!(of("Năm"), ("whole", "2018 2100"));
    assert_eq!(of("Loại đánh giá"), ("list", "\"lần đầu,nâng hạng,đánh giá lại\""));
    // Lists that are long, or whose values have a comma, stand on the hidden sheet.
    let (kind, forms) = of("Loại hình tổ chức");
    assert!(kind == "list" && forms.starts_with("danh_muc!$"), "{forms}");
    let lists = rows_of(&bytes, "danh_muc");
    let column: Vec<&str> = lists[2..].iter().map(|row| row[0].as_str()).filter(|value| !value.is_empty()).collect();
    assert_eq!(forms, "danh_muc!$A$3:$A$12");
    assert_eq!(column.len(), 10);
    assert!(column.contains(&"cơ sở sản xuất, kinh doanh"));
    // The 102 communes of Đồng Tháp since 01/07/2025 (NQ 1663/NQ-UBTVQH15), in order, and a warning only: papers
    // before that day name others.
    assert_eq!(of("Xã, phường, đặc khu"), ("list", "danh_muc!$B$3:$B$104"));
    assert_eq!((lists[2][1].as_str(), lists[103][1].as_str()), ("phường An Bình", "xã Vĩnh Kim"));
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(xml.matches("errorStyle=\"warning\"").count(), 1);
    // Codes are text and days are days, in the columns themselves: no cell is written but the headings.
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("numFmtId=\"49\"") && styles.contains("formatCode=\"dd/mm/yyyy\""), "{styles}");
    assert_eq!(xml.matches("<row ").count(), 1);
}

#[test]
fn the_roster_offers_the_26_sets_of_the_act_in_force() {
    let desk = desk();
    let bytes = written(&desk, "roster");
    let lists = rows_of(&bytes, "danh_muc");
    let sets: Vec<&String> = lists[2..].iter().map(|row| &row[2]).filter(|value| !value.is_empty()).collect();
    assert_eq!(sets.len(), 26);
    assert!(sets.iter().any(|set| set.as_str() == "Chè tươi, chè chế biến"));
}

#[test]
fn the_same_form_on_the_same_day_is_the_same_bytes() {
    let desk = desk();
    for form in &FORMS {
        let first = written(&desk, form.kind);
        desk.ok(&format!("ocop register form {} --out {}.xlsx --force", form.kind, form.kind));
        assert!(first == std::fs::read(desk.path(&format!("{}.xlsx", form.kind))).unwrap(), "{}", form.kind);
    }
}

/// A value as a spreadsheet keeps it.
#[derive(Clone, Copy)]
enum Value {
    Text(&'static str),
    Number(&'static str),
    /// A day, and the number that Excel keeps for it.
    Day(&'static str, u32),
}
use Value::{Day, Number, Text};

type Filled = Vec<Vec<(&'static str, Value)>>;

/// Rows filled into a form, and a query that shows what the ledger then has of them.
fn filled(kind: &str) -> (Filled, &'static str, &'static str) {
    match kind {
        "roster" => (
            vec![vec![
                ("STT", Number("1")),
                ("Tên sản phẩm", Text("Chè Shan mẫu")),
                ("Chủ thể", Text("Chè mẫu")),
                ("Loại hình tổ chức", Text("hộ kinh doanh")),
                ("Mã số thuế", Text("0123456789")),
                ("Xã, phường, đặc khu", Text("xã Mẫu Hai")),
                ("Bộ sản phẩm", Text("Chè tươi, chè chế biến")),
                ("Năm", Number("2026")),
                ("Đợt", Number("1")),
                ("Loại hồ sơ", Text("nâng hạng")),
                ("Ngày nộp", Day("2026-06-10", 46183)),
                ("Điện thoại", Text("0912000000")),
                ("Ghi chú", Text("mẫu")),
            ]],
            "SELECT s.name, s.form, s.tax_code, s.commune, s.phone, p.name, p.set_code, d.year, d.round, d.kind, r.filed, r.note
             FROM dossier d JOIN dossier_rev r ON r.dossier = d.id JOIN product_rev p ON p.product = d.product
             JOIN product i ON i.id = d.product JOIN subject_rev s ON s.subject = i.subject WHERE d.round = 1",
            "Chè mẫu|hkd|0123456789|xã Mẫu Hai|0912000000|Chè Shan mẫu|Chè tươi, chè chế biến|2026|1|upgrade|2026-06-10|mẫu",
        ),
        "documents" => (
            vec![vec![
                ("Mã hồ sơ", Text("2026-0-001")),
                ("Loại tài liệu", Text("giấy chứng nhận ATTP")),
                ("Số", Text("0012/ATTP")),
                ("Ngày cấp", Day("2026-06-30", 46203)),
                ("Hết hạn", Day("2026-07-01", 46204)),
                ("Cơ quan cấp", Text("Chi cục mẫu")),
            ]],
            "SELECT d.kind, r.number, r.issued_on, r.ends_on, r.issuer, r.note
             FROM document d JOIN document_rev r ON r.document = d.id",
            "food-safety|0012/ATTP|2026-06-30|2026-07-01|Chi cục mẫu|-",
        ),
        "intake" => (
            vec![vec![
                ("Tên sản phẩm", Text("Cam")),
                ("Chủ thể", Text("HTX A")),
                ("Xã, phường, đặc khu", Text("xã Mẫu Hai")),
                ("Năm", Number("2026")),
                ("Loại hồ sơ", Text("lần đầu")),
                ("Ngày nộp", Day("2026-06-10", 46183)),
                ("Phiếu xã", Text("07/2026")),
                ("Ngày phiếu xã", Day("2026-06-10", 46183)),
                ("Người nhận xã", Text("An")),
                ("Ngày đề nghị", Day("2026-06-30", 46203)),
                ("Ngày tiếp nhận", Day("2026-07-01", 46204)),
                ("Phiếu tỉnh", Text("0012")),
                ("Ngày phiếu tỉnh", Day("2026-07-01", 46204)),
                ("Người nhận tỉnh", Text("Bình")),
                ("Ngày đủ", Day("2026-07-02", 46205)),
            ]],
            "SELECT filed, commune_slip, commune_slip_on, commune_slip_by, proposed, received, province_slip,
                    province_slip_on, province_slip_by, complete FROM dossier_rev WHERE rev = 2",
            "2026-06-10|07/2026|2026-06-10|An|2026-06-30|2026-07-01|0012|2026-07-01|Bình|2026-07-02",
        ),
        "council" => (
            vec![
                vec![
                    ("Mã hội đồng", Text("tinh-2026")),
                    ("Cấp", Text("tỉnh")),
                    ("Năm", Number("2026")),
                    ("Ngày họp", Text("20/07/2026;18/08/2026")),
                    ("Họ và tên", Text("An")),
                    ("Vai trò", Text("Chủ tịch Hội đồng")),
                    ("Quyết định thành lập", Text("139/QĐ-UBND")),
                    ("Ngày quyết định thành lập", Day("2026-06-30", 46203)),
                ],
                vec![
                    ("Mã hội đồng", Text("tinh-2026")),
                    ("Họ và tên", Text("Bình")),
                    ("Vai trò", Text("Ủy viên kiêm Thư ký")),
                    ("Biểu quyết", Text("không")),
                ],
            ],
            "SELECT c.code, m.name, m.role, m.second_role, m.votes, r.decision, r.decision_on,
                    (SELECT count(*) FROM session) FROM council c JOIN council_rev r ON r.council = c.id
             JOIN member i ON i.council = c.id JOIN member_rev m ON m.member = i.id ORDER BY i.id",
            "tinh-2026|An|chair|-|1|139/QĐ-UBND|2026-06-30|2\ntinh-2026|Bình|member|secretary|0|139/QĐ-UBND|2026-06-30|2",
        ),
        "ideas" => (
            vec![vec![
                ("Năm", Number("2026")),
                ("Ngày phiếu", Day("2026-06-10", 46183)),
                ("Tên sản phẩm", Text("Mật ong mẫu")),
                ("Tiềm năng hay đã có", Text("tiềm năng")),
                ("Loại hình tổ chức", Text("tổ hợp tác")),
                ("Chủ thể", Text("Mật ong mẫu")),
                ("Xã, phường, đặc khu", Text("xã Mẫu Hai")),
                ("Phù hợp", Text("không")),
                ("Lý do", Text("chưa có vùng nguyên liệu")),
            ]],
            "SELECT year, filed, name, existing, form, subject, commune, fit, fit_reason FROM idea_rev",
            "2026|2026-06-10|Mật ong mẫu|0|tht|Mật ong mẫu|xã Mẫu Hai|0|chưa có vùng nguyên liệu",
        ),
        "targets" => (
            vec![
                vec![("Năm", Number("2026")), ("Số lượng", Number("34")), ("Căn cứ", Text("12/KH-UBND"))],
                vec![
                    ("Năm", Number("2026")),
                    ("Xã, phường, đặc khu", Text("xã Mẫu Hai")),
                    ("Hạng sao", Number("4")),
                    ("Số lượng", Number("1")),
                ],
            ],
            "SELECT year, district, commune, star, count, cite FROM target ORDER BY id",
            "2026|||3|34|12/KH-UBND\n2026||xã Mẫu Hai|4|1|-",
        ),
        "activities" => (
            vec![
                // Pleiku 2019–2021: 2 courses for 370 lượt người, 44 panels.
                vec![
                    ("Năm", Number("2020")),
                    ("Loại hoạt động", Text("tập huấn")),
                    ("Tổ chức hay tham gia", Text("tổ chức")),
                    ("Số lượng", Number("2")),
                    ("Đơn vị tính", Text("lớp")),
                    ("Lượt người", Number("370")),
                    ("Kinh phí (đồng)", Number("15000000")),
                ],
                vec![
                    ("Năm", Number("2020")),
                    ("Loại hoạt động", Text("hội chợ, triển lãm")),
                    ("Nội dung", Text("Hội chợ mẫu")),
                    ("Ngày", Day("2026-06-10", 46183)),
                    ("Đến ngày", Day("2026-06-30", 46203)),
                    ("Địa điểm", Text("Trung tâm mẫu")),
                    ("Tổ chức hay tham gia", Text("tham gia")),
                    ("Số lượng", Number("1")),
                ],
            ],
            "SELECT year, kind, what, held_on, until_on, place, organised, count, unit, attendances, cost
             FROM activity_rev ORDER BY activity",
            "2020|training|-|-|-|-|1|2|lớp|370|15000000\n2020|fair|Hội chợ mẫu|2026-06-10|2026-06-30|Trung tâm mẫu|0|1|-|-|-",
        ),
        "plans" => (
            vec![vec![
                ("Năm", Number("2026")),
                ("Tên sản phẩm", Text("Cam")),
                ("Chủ thể", Text("HTX A")),
                ("Ngày nhận", Day("2026-06-10", 46183)),
                ("Ngày đánh giá", Day("2026-06-30", 46203)),
                ("Phù hợp", Text("có")),
                ("Nhu cầu", Text("máy sấy")),
            ]],
            "SELECT r.year, r.name, r.subject, n.name, received, judged_on, fit, needs FROM plan_rev r
             JOIN product_rev n ON n.product = r.product",
            "2026|Cam|HTX A|Cam|2026-06-10|2026-06-30|1|máy sấy",
        ),
        "supports" => (
            vec![vec![
                ("Năm", Number("2026")),
                ("Nội dung hỗ trợ", Text("Bao bì")),
                ("Chính sách", Text("12/KH-UBND")),
                ("Tên sản phẩm", Text("Cam")),
                ("Nguồn kinh phí", Text("ngân sách địa phương")),
                ("Kinh phí kế hoạch (đồng)", Number("35000000")),
                ("Kinh phí đã chi (đồng)", Number("12500000")),
            ]],
            "SELECT year, content, policy, name, product, money, planned, paid FROM support_rev",
            "2026|Bao bì|12/KH-UBND|Cam|1|nsdp|35000000|12500000",
        ),
        "outlets" => (
            vec![vec![
                ("Loại điểm", Text("siêu thị")),
                ("Tên điểm", Text("Siêu thị mẫu")),
                ("Ngày mở", Day("2026-06-10", 46183)),
                ("Sản phẩm đang bán", Text("Cam; Quýt (HTX B)")),
            ]],
            "SELECT r.kind, r.name, r.opened, p.place, p.name, p.product FROM outlet_rev r
             JOIN outlet_product p ON p.outlet = r.outlet AND p.rev = r.rev ORDER BY p.place",
            "supermarket|Siêu thị mẫu|2026-06-10|1|Cam|1\nsupermarket|Siêu thị mẫu|2026-06-10|2|Quýt (HTX B)|2",
        ),
        "product-figures" => (
            vec![vec![
                ("Năm", Number("2025")),
                ("Tên sản phẩm", Text("Quýt")),
                ("Sản lượng", Text("12,5")),
                ("Đơn vị tính", Text("tấn")),
                ("Doanh thu (triệu đồng)", Number("1250.5")),
                ("Lao động", Number("12")),
            ]],
            "SELECT product, year, output, output_unit, revenue, export, labour FROM figure",
            "2|2025|12500|tấn|1250500000|-|12",
        ),
        "inspections" => (
            vec![vec![
                ("Tên sản phẩm", Text("Cam")),
                ("Ngày kiểm tra", Day("2026-06-30", 46203)),
                ("Hình thức", Text("đột xuất")),
                ("Số biên bản", Text("12/BB-SNN")),
                ("Duy trì tiêu chí", Text("duy trì")),
                ("Nhãn hiệu OCOP", Text("không sử dụng")),
                ("Thông tin, quảng bá", Text("đúng quy định")),
            ]],
            "SELECT i.product, r.valid_from, sudden, minutes, criteria, mark, information FROM inspection_rev r
             JOIN inspection i ON i.id = r.inspection",
            "1|2026-06-30|1|12/BB-SNN|kept|unused|proper",
        ),
        "figures" => (
            vec![
                vec![
                    ("Nhãn", Text("đăng ký")),
                    ("Số liệu", Text("hồ sơ đăng ký")),
                    ("Năm", Number("2026")),
                    ("Loại hồ sơ", Text("lần đầu")),
                    ("Giá trị", Number("2")),
                ],
                vec![
                    ("Số liệu", Text("sản phẩm còn hiệu lực")),
                    ("Đến ngày", Day("2026-06-30", 46203)),
                    ("Hạng sao", Number("4")),
                    ("Giá trị", Number("0")),
                ],
            ],
            "SELECT count(*) FROM entry",
            "2",
        ),
        "certificates" => (
            vec![vec![
                ("Tên sản phẩm", Text("Cam")),
                ("Chủ thể", Text("HTX A")),
                ("Xã, phường, đặc khu", Text("xã Mẫu Hai")),
                ("Hạng sao", Text("4 sao (tiềm năng 5 sao)")),
                ("Điểm", Number("92.5")),
                ("Loại đánh giá", Text("lần đầu")),
                ("Số quyết định", Text("139/QĐ-UBND")),
                ("Ngày quyết định", Day("2026-06-30", 46203)),
                ("Cơ quan", Text("UBND tỉnh Đồng Tháp")),
            ], vec![
                // Two districts had a commune of the name.
                ("Tên sản phẩm", Text("Quýt")),
                ("Chủ thể", Text("HTX B")),
                ("Xã, phường, đặc khu", Text("xã Hưng Thạnh")),
                ("Huyện (trước 01/07/2025)", Text("huyện Tháp Mười")),
                ("Hạng sao", Text("3")),
                ("Loại đánh giá", Text("lần đầu")),
                ("Số quyết định", Text("14/QĐ-UBND")),
                ("Ngày quyết định", Day("2024-03-01", 45352)),
            ]],
            "SELECT r.star, r.sent_up, r.points, r.kind, d.number, d.signed_on, s.commune_code, s.district
             FROM certificate c JOIN certificate_rev r ON r.certificate = c.id JOIN decision_rev d ON d.decision = c.decision
             JOIN product p ON p.id = c.product JOIN subject_rev s ON s.subject = p.subject ORDER BY d.signed_on",
            "3|0|-|first|14/QĐ-UBND|2024-03-01|30043|huyện Tháp Mười\n4|1|9250|first|139/QĐ-UBND|2026-06-30|-|-",
        ),
        other => panic!("{other}"),
    }
}

/// What a query shows, a row a line.
fn shown(desk: &Desk, sql: &str) -> String {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let mut statement = ledger.prepare(sql).unwrap();
    let width = statement.column_count();
    let text = |value: rusqlite::types::Value| match value {
        rusqlite::types::Value::Null => "-".to_owned(),
        rusqlite::types::Value::Integer(number) => number.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => panic!("{other:?}"),
    };
    let row = |row: &rusqlite::Row<'_>| (0..width).map(|at| row.get(at).map(text)).collect::<Result<Vec<_>, _>>();
    let rows = statement.query_map([], row).unwrap().collect::<Result<Vec<_>, _>>().unwrap();
    rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("\n")
}

/// Reads a filled form back, twice: the second time nothing is new.
fn reads_back(desk: &Desk, kind: &str, file: &str) {
    let (_, sql, expected) = filled(kind);
    let command = form_of(kind).command;
    desk.ok(&format!("ocop {command} {file}"));
    assert_eq!(shown(desk, sql), expected, "{kind}");
    let before = shown(desk, "SELECT count(*) FROM entry");
    desk.ok(&format!("ocop {command} {file}"));
    assert_eq!(shown(desk, "SELECT count(*) FROM entry"), before, "{kind}: the same file again adds nothing");
}

#[test]
fn what_is_filled_into_a_form_is_read_back_without_any_option() {
    for form in &FORMS {
        let desk = desk();
        let headings = rows_of(&written(&desk, form.kind), form.sheet).remove(0);
        let mut table = vec![headings.clone()];
        for row in filled(form.kind).0 {
            let cell = |heading: &String| {
                let value = row.iter().find(|(name, _)| name == heading).map(|(_, value)| *value);
                match value {
                    Some(Text(text) | Number(text) | Day(text, _)) => text.to_owned(),
                    None => String::new(),
                }
            };
            assert!(row.iter().all(|(name, _)| headings.iter().any(|heading| heading == name)), "{}", form.kind);
            table.push(headings.iter().map(cell).collect());
        }
        desk.write("dien.csv", common::csv_of(&table));
        reads_back(&desk, form.kind, "dien.csv");
    }
}

/// A form with rows typed under its headings, as a spreadsheet saves them.
fn typed_into(bytes: &[u8], sheet: &str, rows: &Filled) -> Vec<u8> {
    const FILL: &str = "xl/worksheets/sheet1.xml";
    let headings = rows_of(bytes, sheet).remove(0);
    let xml = part(bytes, FILL);
    let attribute =
        |tag: &str, name: &str| tag.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let columns: Vec<(usize, usize, String)> = xml
        .split("<col ")
        .skip(1)
        .map(|tag| {
            (attribute(tag, "min").parse().unwrap(), attribute(tag, "max").parse().unwrap(), attribute(tag, "style"))
        })
        .collect();
    let mut added = String::new();
    for (number, row) in (2..).zip(rows) {
        added.push_str(&format!("<row r=\"{number}\">"));
        for (at, heading) in headings.iter().enumerate() {
            let Some((_, value)) = row.iter().find(|(name, _)| name == heading) else { continue };
            let (_, _, style) = columns.iter().find(|(min, max, _)| (*min..=*max).contains(&(at + 1))).unwrap();
            let cell = format!("{}{number}", char::from(b'A' + u8::try_from(at).unwrap()));
            added.push_str(&match value {
                Text(text) => format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
                Number(text) => format!("<c r=\"{cell}\" s=\"{style}\"><v>{text}</v></c>"),
                Day(_, serial) => format!("<c r=\"{cell}\" s=\"{style}\"><v>{serial}</v></c>"),
            });
        }
        added.push_str("</row>");
    }
    set_part(bytes, FILL, xml.replace("</sheetData>", &format!("{added}</sheetData>")).as_bytes())
}

/// What is typed into a workbook reads as it was typed: days are days to whoever opens it.
#[test]
fn a_day_typed_into_a_form_is_a_day() {
    let desk = desk();
    let bytes = typed_into(&written(&desk, "ideas"), "Ý tưởng", &filled("ideas").0);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Ý tưởng").unwrap();
    let day = range.get_value((1, 2)).unwrap();
    assert!(matches!(day, Data::DateTime(moment) if moment.is_datetime()), "{day:?}");
}

#[test]
fn a_filled_workbook_is_read_back_without_any_option() {
    for form in &FORMS {
        let desk = desk();
        let bytes = typed_into(&written(&desk, form.kind), form.sheet, &filled(form.kind).0);
        desk.write("dien.xlsx", bytes);
        reads_back(&desk, form.kind, "dien.xlsx");
    }
}

/// A form that nobody filled in is refused, and nothing is written.
#[test]
fn an_empty_form_is_refused() {
    let desk = desk();
    for form in &FORMS {
        written(&desk, form.kind);
        desk.refuses(3, &format!("ocop {} {}.xlsx", form.command, form.kind));
    }
}

/// What the sheet that says how names is what the command takes: figures are only compared, so nothing is to be tried.
#[test]
fn the_command_that_a_form_names_takes_the_option_it_names() {
    let desk = desk();
    for form in &FORMS {
        let told = rows_of(&written(&desk, form.kind), "Hướng dẫn").concat().concat();
        let tried = desk.run(&format!("ocop {} {}.xlsx --thu", form.command, form.kind));
        assert_eq!(told.contains("--thu"), tried.code == 3, "{}: {told}", form.kind);
    }
}

/// Each value of each drop-down is one that the command reads.
#[test]
fn every_value_of_every_list_is_read() {
    let first = desk();
    let lists_of = |desk: &Desk, kind: &str| {
        let bytes = written(desk, kind);
        let headings = rows_of(&bytes, form_of(kind).sheet).remove(0);
        let lists = rows_of(&bytes, "danh_muc");
        let values = |formula: &str| -> Vec<String> {
            if let Some(own) = formula.strip_prefix('"') {
                return own.trim_end_matches('"').split(',').map(str::to_owned).collect();
            }
            let column = usize::from(formula.trim_start_matches("danh_muc!$").as_bytes()[0] - b'A');
            lists[2..].iter().map(|row| row[column].clone()).filter(|value| !value.is_empty()).collect()
        };
        let checks = checks(&bytes).into_iter().zip(headings.clone());
        let listed = checks.filter(|((_, kind, _), _)| kind == "list");
        let listed: Vec<(String, Vec<String>)> =
            listed.map(|((_, _, formula), heading)| (heading, values(&formula))).collect();
        (headings, listed)
    };
    let try_all = |form: &Form| {
        let desk = first.copy("2026-11-20"); // a dry run holds the ledger too, and each form is tried at once
        let mut tried = 0;
        let (headings, listed) = lists_of(&desk, form.kind);
        let rows = filled(form.kind).0;
        let longest = rows.iter().max_by_key(|row| row.len()).unwrap();
        for (list, values) in &listed {
            for value in values {
                // What is in force is counted on a day, what is registered in a year: each on a row of its own.
                let own = |row: &&Vec<(&str, Value)>| {
                    form.kind == "figures" && row.iter().any(|(_, cell)| matches!(cell, Text(text) if text == value))
                };
                let base = rows.iter().find(own).unwrap_or(longest);
                let cell = |heading: &String| match base.iter().find(|(name, _)| name == heading) {
                    _ if heading == list => value.clone(),
                    // People trained have no stars.
                    _ if form.kind == "targets" && list == "Chỉ tiêu" && heading == "Hạng sao" => String::new(),
                    Some((_, Text(text) | Number(text) | Day(text, _))) => (*text).to_owned(),
                    None => String::new(),
                };
                let mut table = vec![headings.clone(), headings.iter().map(cell).collect::<Vec<_>>()];
                // A council has one chair: where another role is tried the chair is on a row before.
                if form.kind == "council" && list == "Vai trò" && !value.starts_with("Chủ tịch") {
                    let chair = |heading: &String| match heading.as_str() {
                        "Vai trò" => "Chủ tịch".to_owned(),
                        "Họ và tên" => "Người khác".to_owned(),
                        _ => cell(heading),
                    };
                    table.insert(1, headings.iter().map(chair).collect());
                }
                desk.write("thu.csv", common::csv_of(&table));
                let dry = if form.command.starts_with("report") { "" } else { " --dry-run" };
                let answer = desk.run(&format!("ocop {} thu.csv{dry}", form.command));
                // A figure may well differ; a level or a unit may be none of the ledger's.
                let level = list == "Cấp" && value != "tỉnh";
                assert!(answer.code <= 1 || level, "{}, {list}: {value}\n{}", form.kind, answer.err);
                assert!(!level || !answer.err.contains("[Cấp]"), "{}", answer.err);
                tried += 1;
            }
        }
        tried
    };
    let tried: usize = thread::scope(|scope| {
        let forms = FORMS.each_ref().map(|form| scope.spawn(move || try_all(form)));
        forms.into_iter().map(|form| form.join().unwrap()).sum()
    });
    assert!(tried > 100, "only {tried} values");
}
