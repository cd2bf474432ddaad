//! Several offices' ledgers reported as one. The figures are counted by hand from the two lists below; the sums are held
//! against plain SQL over each of the files.

use std::fs;

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::common::{Desk, flat, holds, rows};

/// Both ledgers, as they are typed.
const BOTH: &str = "--ledger ocop.db --ledger b.db";

/// The units of the two ledgers.
const A: &str = "tỉnh Đồng Tháp";
const B: &str = "tỉnh Tiền Giang";

const HEADINGS: &str = "ten_san_pham,chu_the,loai_chu_the,ma_so_thue,huyen,hang_sao,loai_danh_gia,so_quyet_dinh,\
                        ngay_quyet_dinh,co_quan,nam\n";

/// Three products of two subjects: one of 2019, two of 2020.
const OF_A: &str = "\
Trà sen,HTX Sen,htx,,huyện Tháp Mười,4,lần đầu,10/QĐ-UBND,2020-12-28,UBND tỉnh Đồng Tháp,2020
Khô cá,Công ty TNHH Chung,công ty TNHH,1400000001,huyện Châu Thành,3,lần đầu,10/QĐ-UBND,2020-12-28,UBND tỉnh Đồng Tháp,2020
Bánh phồng,HTX Sen,htx,,huyện Tháp Mười,3,lần đầu,9/QĐ-UBND,2019-10-02,UBND tỉnh Đồng Tháp,2019
";

/// Three products of 2020 of three subjects: one has the tax code of one of the other ledger, one only a name of it.
const OF_B: &str = "\
Mật ong,Công ty Chung,công ty cổ phần,1400000001,huyện Châu Thành,4,lần đầu,10/QĐ-UBND,2020-12-28,UBND tỉnh Tiền Giang,2020
Gạo,HTX Gạo,htx,,huyện Cái Bè,3,lần đầu,10/QĐ-UBND,2020-12-28,UBND tỉnh Tiền Giang,2020
Trà sen,HTX Sen,htx,,huyện Cái Bè,3,lần đầu,10/QĐ-UBND,2020-12-28,UBND tỉnh Tiền Giang,2020
";

fn import(desk: &Desk, ledger: &str, rows: &str) {
    desk.write("gcn.csv", format!("{HEADINGS}{rows}"));
    desk.ok(&format!("ocop --ledger {ledger} certify import gcn.csv"));
}

/// A desk with both ledgers.
fn desk(today: &'static str) -> Desk {
    let desk = Desk::of("87@2024", today);
    desk.ok("ocop --ledger b.db init --unit 82@2024 --name \"VP Tiền Giang\"");
    import(&desk, "ocop.db", OF_A);
    import(&desk, "b.db", OF_B);
    desk
}

/// A number that a query finds in each of the ledgers.
fn each(desk: &Desk, sql: &str) -> Vec<i64> {
    let of = |name| {
        let conn = Connection::open_with_flags(desk.path(name), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        conn.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    ["ocop.db", "b.db"].map(of).to_vec()
}

/// Unit, products and subjects of the cells of a cut by unit.
fn units(figures: &Value) -> Vec<(&str, u64, u64)> {
    let cells = figures["cut"]["cells"].as_array().unwrap().iter();
    let n = |cell: &Value, key: &str| cell[key].as_u64().unwrap();
    cells.map(|cell| (cell["of"][0]["name"].as_str().unwrap(), n(cell, "products"), n(cell, "subjects"))).collect()
}

#[test]
fn what_several_have_is_counted_once_over_all_and_for_each() {
    let desk = desk("2022-11-30");
    let total = desk.figures(&format!("ocop report total {BOTH}"));
    // The product of 2019 ended on 02/10/2022; one subject is in both.
    assert_eq!((&total["ever"], &total["in_force"], &total["ended"]), (&json!(6), &json!(5), &json!(1)));
    assert_eq!((&total["by_star"]["four"], &total["by_star"]["three"]), (&json!(2), &json!(4)));
    assert_eq!(total["subjects"]["known"], json!(4));
    // Whose form the other ledger tells otherwise: it is of one.
    assert_eq!(total["subjects"]["by_form"], json!({ "tnhh": 1, "htx": 3 }));
    assert_eq!(units(&total), [(A, 3, 2), (B, 3, 3)]);
    assert_eq!(total["cut"]["all"]["subjects"], json!(4));
    // Each file by itself says how many.
    assert_eq!(each(&desk, "SELECT count(*) FROM certificate"), [3, 3]);
    assert_eq!(each(&desk, "SELECT count(DISTINCT subject) FROM product"), [2, 3]);
    assert_eq!(each(&desk, "SELECT count(*) FROM subject_rev WHERE tax_code = '1400000001'"), [1, 1]);
    let told = desk.flat(&format!("ocop report total {BOTH}"));
    holds(&told, &["Lũy kế sản phẩm OCOP, tỉnh Đồng Tháp, tỉnh Tiền Giang", "Gộp 2 sổ.", "(1 chủ thể được nhận ra"]);
    holds(&told, &["Cộng số chủ thể của các ô được 5, tổng cộng là 4: 1 chủ thể có sản phẩm ở nhiều ô"]);
    // Named elsewhere on the line, and in another order, it is the same.
    let other = desk.figures("ocop --ledger b.db report total --so=ocop.db");
    assert_eq!((&other["ever"], &other["subjects"]["known"]), (&total["ever"], &total["subjects"]["known"]));
    // The ledger named first tells the form.
    assert_eq!(other["subjects"]["by_form"], json!({ "ctcp": 1, "htx": 3 }));
    assert_eq!(units(&other), [(B, 3, 3), (A, 3, 2)]);
}

#[test]
fn a_unit_crosses_with_what_else_products_are() {
    let desk = desk("2021-02-15");
    let year = desk.figures(&format!("ocop report year 2020 {BOTH} --by unit,star"));
    let cells = year["cut"]["cells"].as_array().unwrap().iter();
    let cells: Vec<_> = cells.map(|cell| (&cell["of"][0]["code"], &cell["of"][1]["code"], &cell["products"])).collect();
    let [a, b] = [A, B].map(|unit| json!(unit.to_lowercase()));
    let n = |n: u64| json!(n);
    let (four, three) = (json!("4"), json!("3"));
    assert_eq!(cells, [(&a, &four, &n(1)), (&a, &three, &n(1)), (&b, &four, &n(1)), (&b, &three, &n(2))]);
    assert_eq!(year["recognised"]["products"], json!(5));
    let only = desk.figures(&format!("ocop report year 2020 {BOTH} --only don-vi=\"{B}\" --by district"));
    assert_eq!(only["recognised"]["products"], json!(3));
    // Châu Thành is a district of both provinces.
    let of_both = desk.figures(&format!("ocop report total {BOTH} --by unit,district --units then"));
    assert_eq!(of_both["cut"]["cells"].as_array().unwrap().len(), 4);
    // A ledger alone has its own unit.
    assert_eq!(units(&desk.figures("ocop report total --by unit")), [(A, 3, 2)]);
    let missing = desk.refuses(3, &format!("ocop report total {BOTH} --only unit=\"tỉnh Long An\""));
    holds(&missing, &["tỉnh Long An"]);
}

#[test]
fn rows_carry_their_unit_first() {
    let desk = desk("2021-02-15");
    let roster = desk.roster(&format!("ocop report roster {BOTH} --format csv"));
    assert!(roster.starts_with("\u{feff}don_vi,stt,ten_san_pham,"), "{roster:.80}");
    let told: Vec<_> =
        rows(&roster).into_iter().map(|row| (row["don_vi"].clone(), row["ten_san_pham"].clone())).collect();
    let of = |unit: &str, names: [&str; 3]| names.map(|name| (unit.to_owned(), name.to_owned()));
    let expected = [of(A, ["Bánh phồng", "Khô cá", "Trà sen"]), of(B, ["Gạo", "Mật ong", "Trà sen"])].concat();
    assert_eq!(told, expected);
    // In each set of columns it is called as the others are.
    for (set, heading) in
        [("machine", "don_vi,stt,"), ("annex", "Đơn vị,STT,"), ("ministry", "Đơn vị,Đơn vị hành chính,")]
    {
        let list = desk.roster(&format!("ocop report roster {BOTH} --columns {set} --format csv --no-bom"));
        assert!(list.starts_with(heading), "{list}");
    }
    let figures = desk.figures(&format!("ocop report roster {BOTH}"));
    let by = |row: &Value| row["reported_by"].as_str().unwrap().to_owned();
    let units: Vec<String> = figures["products"].as_array().unwrap().iter().map(by).collect();
    assert_eq!(units, [A, A, A, B, B, B]);
    let alone = desk.figures("ocop report roster");
    assert!(alone["products"][0].get("reported_by").is_none());
    let trace = desk.ok(&format!("ocop report total {BOTH} --trace ever --format csv"));
    assert!(trace.starts_with("\u{feff}don_vi,stt,"), "{trace}");
    // A subject of both is told with both.
    let subjects = rows(&desk.ok(&format!("ocop report total {BOTH} --trace subjects.known --format csv")));
    let by_subject = desk.roster(&format!("ocop report roster {BOTH} --split commune --out xa --format csv"));
    holds(&by_subject, &["06 sản phẩm"]);
    let both: Vec<_> = subjects.iter().filter(|row| row["don_vi"] == format!("{A}, {B}")).collect();
    assert_eq!((subjects.len(), both.len(), both[0]["chu_the"].as_str()), (4, 1, "Công ty TNHH Chung"));
}

#[test]
fn what_is_due_and_planned_is_each_offices_own() {
    let desk = desk("2020-12-30");
    for (ledger, planned) in [("ocop.db", 4), ("b.db", 3)] {
        desk.ok(&format!("ocop --ledger {ledger} register target --year 2020 --count {planned}"));
    }
    let target = desk.figures(&format!("ocop report target 2020 {BOTH}"));
    let told: Vec<_> = target["targets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (one["reported_by"].as_str().unwrap(), one["planned"].as_u64().unwrap(), one["reached"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(told, [(A, 4, 2), (B, 3, 3)]);
    let page = desk.flat(&format!("ocop report target 2020 {BOTH}"));
    holds(&page, &["Chỉ tiêu của mỗi đơn vị", "50,0%", "100%"]);
    let year = desk.figures(&format!("ocop report year 2020 {BOTH}"));
    assert_eq!(year["targets"].as_array().unwrap().len(), 2);
    let traced = desk.figures(&format!("ocop report year 2020 {BOTH} --trace targets.1.reached"));
    let rows = traced["rows"].as_array().unwrap();
    assert!(rows.len() == 3 && rows.iter().all(|row| row["don_vi"] == B), "{traced}");
    // The target of the one that is not reached, and what ends: of A on two days, of B on one.
    let due = desk.figures(&format!("ocop report due {BOTH} --within 1200"));
    let items = due["items"].as_array().unwrap().iter();
    let items: Vec<_> =
        items.map(|item| (item["reported_by"].as_str().unwrap(), item["kind"].as_str().unwrap())).collect();
    let ends = [(A, "ends"), (A, "ends"), (A, "ends"), (B, "ends"), (B, "ends"), (B, "ends")];
    assert_eq!(items, [&[(A, "target")][..], &ends].concat());
}

#[test]
fn money_goes_once_to_a_subject_of_both() {
    let desk = desk("2021-02-15");
    desk.write("muc.csv", "hang_sao,muc_thuong\n4,10000000\n3,5000000\n");
    let paid = desk.figures(&format!("ocop report reward 2020 {BOTH} --rates muc.csv"));
    // Two of four stars and three of three.
    assert_eq!((&paid["rewarded"], &paid["total"]), (&json!(5), &json!(35_000_000)));
    let first = &paid["subjects"][0];
    assert_eq!((&first["subject"], &first["amount"]), (&json!("Công ty TNHH Chung"), &json!(15_000_000)));
    assert_eq!(first["reported_by"], json!([A, B]));
    let page = desk.ok(&format!("ocop report reward 2020 {BOTH} --rates muc.csv"));
    holds(&flat(&page), &["Đơn vị", "Gộp 2 sổ."]);
}

#[test]
fn each_office_counts_by_its_own_settings() {
    let desk = desk("2023-12-28");
    desk.ok("ocop --ledger b.db set anniversary in --cite \"Công văn 5\"");
    // On the very day three years later: out in A, in still in B.
    let total = desk.figures(&format!("ocop report total {BOTH}"));
    assert_eq!((&total["ever"], &total["in_force"]), (&json!(6), &json!(3)));
    let told = desk.flat(&format!("ocop report total {BOTH}"));
    holds(&told, &["theo quy định đặt trong sổ của đơn vị đó"]);
    desk.ok("ocop --ledger b.db set cut-off 14 --cite \"Nghị định 09/2019/NĐ-CP\"");
    let apart = desk.refuses(3, &format!("ocop report period --of month {BOTH}"));
    holds(&apart, &["tỉnh Đồng Tháp: ngày cuối tháng; tỉnh Tiền Giang: ngày 14"]);
    let days = desk.figures(&format!("ocop report period --from 2020-12-01 --to 2020-12-31 {BOTH}"));
    assert_eq!(days["recognised"]["products"], json!(5));
}

#[test]
fn nothing_is_written_and_what_was_taken_back_does_not_count() {
    let desk = desk("2021-02-15");
    import(&desk, "b.db", "Mắm,HTX Mắm,htx,,huyện Cái Bè,3,lần đầu,11/QĐ-UBND,2020-12-29,UBND tỉnh Tiền Giang,2020\n");
    // The day of an entry is the system's.
    let conn = Connection::open_with_flags(desk.path("b.db"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let sql = "SELECT date(max(at), '+7 hours') FROM entry";
    let today: String = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    drop(conn);
    let changed = desk.figures(&format!("ocop report total {BOTH} --changed-since {today}"));
    assert_eq!(changed["changes"], json!([]));
    let total = || desk.figures(&format!("ocop report total {BOTH}"))["ever"].clone();
    assert_eq!(total(), json!(7));
    desk.ok("ocop --ledger b.db undo 3 --reason \"nhập nhầm\"");
    let files = || {
        let mut all: Vec<_> = fs::read_dir(desk.path("")).unwrap().map(|one| one.unwrap().path()).collect();
        all.sort();
        all.into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect::<Vec<_>>()
    };
    desk.write("muc.csv", "hang_sao,muc_thuong\n3,5000000\n");
    let before = files();
    assert_eq!(total(), json!(6));
    for noun in
        ["year 2020", "year 2019-2021", "period --of year", "total --by unit,form", "target 2020", "roster", "due"]
    {
        for format in ["table", "json", "csv", "md", "html"] {
            desk.roster(&format!("ocop report {noun} {BOTH} --format {format}"));
        }
    }
    desk.ok(&format!("ocop report reward 2020 {BOTH} --rates muc.csv"));
    assert!(files() == before, "a file changed");
}

#[test]
fn whatever_is_of_one_ledger_refuses_two() {
    let desk = desk("2021-02-15");
    desk.write("x.csv", "a\n");
    let before = fs::read(desk.path("b.db")).unwrap();
    for line in [
        "",
        "check",
        "find sen",
        "show \"Trà sen\"",
        "set",
        "undo 2 --reason x",
        "backup .",
        "register roster x.csv --year 2020",
        "certify import x.csv",
        "expire list",
        "report council tinh-2020-1",
        "report annex tinh-2020-1",
        "report dossier --year 2020",
        "report paper annual 2020 --out x.docx",
    ] {
        let told = desk.refuses(2, &format!("ocop {line} {BOTH}"));
        holds(&told, &["--ledger được ghi 2 lần", "ocop report year, period, total, target, roster, due, reward"]);
    }
    // One before the verb, one after it.
    holds(&desk.refuses(2, "ocop --ledger ocop.db undo 2 --reason x --ledger b.db"), &["2 lần"]);
    holds(&desk.refuses(2, &format!("ocop report due {BOTH} --out lich.ics")), &["Lịch chỉ lập được từ một sổ"]);
    assert_eq!(fs::read(desk.path("b.db")).unwrap(), before);
    // A report is not printed over either of them.
    desk.refuses(2, &format!("ocop report total {BOTH} --out b.db --format csv --force"));
}

#[test]
fn a_ledger_counts_once() {
    let desk = desk("2021-02-15");
    fs::copy(desk.path("b.db"), desk.path("ban-sao.db")).unwrap();
    for pair in ["--ledger b.db --ledger b.db", "--ledger b.db --ledger ./b.db", "--ledger b.db --ledger ban-sao.db"] {
        holds(&desk.refuses(3, &format!("ocop report total {pair}")), &["là cùng một sổ", "bị tính hai lần"]);
    }
    let missing = desk.refuses(4, "ocop report total --ledger ocop.db --ledger c.db");
    holds(&missing, &["Không có sổ OCOP tại “c.db”"]);
    let early = desk.refuses(3, &format!("ocop report total {BOTH} --known-by 2019-01-01"));
    holds(&early, &["Sổ “ocop.db” được lập ngày"]);
}

#[test]
fn offices_of_one_province_are_told_apart() {
    let desk = desk("2021-02-15");
    for (ledger, name) in [("c.db", "Phòng Cao Lãnh"), ("d.db", "Phòng Sa Đéc"), ("e.db", "Phòng Sa Đéc")] {
        desk.ok(&format!("ocop --ledger {ledger} init --unit 87@2024 --name \"{name}\""));
        import(&desk, ledger, OF_A);
    }
    let of = |ledgers: &[&str]| {
        let named = ledgers.join(" --ledger ");
        desk.figures(&format!("ocop report total --ledger {named}"))
    };
    let two = of(&["c.db", "d.db"]);
    assert_eq!(units(&two), [("tỉnh Đồng Tháp (Phòng Cao Lãnh)", 3, 2), ("tỉnh Đồng Tháp (Phòng Sa Đéc)", 3, 2)]);
    let two = of(&["d.db", "e.db"]);
    let names: Vec<&str> = units(&two).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["tỉnh Đồng Tháp (Phòng Sa Đéc) (d.db)", "tỉnh Đồng Tháp (Phòng Sa Đéc) (e.db)"]);
    let five = "ocop report total --ledger ocop.db --ledger b.db --ledger c.db --ledger d.db";
    holds(&desk.ok(five), &["Lũy kế sản phẩm OCOP, 4 đơn vị, đến ngày"]);
    // One that holds nothing yet stands beside the others.
    desk.ok("ocop --ledger f.db init --unit 80@2024 --name \"VP Long An\"");
    assert_eq!(units(&of(&["b.db", "f.db"])), [(B, 3, 3), ("tỉnh Long An", 0, 0)]);
}

/// A ledger with dossiers, councils, scores and ratings counts as it does alone where the other holds nothing.
#[test]
fn beside_an_empty_ledger_one_reports_as_it_does_alone() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    desk.ok("ocop --ledger b.db init --unit 82@2024 --name \"VP Tiền Giang\"");
    for order in [BOTH, "--ledger b.db --ledger ocop.db"] {
        for line in [
            "year 2020 --by star,form-group --by-date",
            "total --by district --units then",
            "period --of year --by kind",
        ] {
            let alone = desk.figures(&format!("ocop report {line}"));
            assert_eq!(desk.figures(&format!("ocop report {line} {order}")), alone, "{line}");
        }
        let of = |line: &str| {
            let mut rows = desk.figures(line)["products"].take();
            rows.as_array_mut()
                .unwrap()
                .iter_mut()
                .for_each(|row| drop(row.as_object_mut().unwrap().remove("reported_by")));
            rows
        };
        assert_eq!(of(&format!("ocop report roster {order}")), of("ocop report roster"));
        let traced = |ledgers| desk.figures(&format!("ocop report year 2020 {ledgers} --trace evaluated.dossiers"));
        assert_eq!(traced(order)["count"], traced("")["count"]);
        assert_eq!(traced(order)["rows"][0]["don_vi"], json!(A));
    }
}

/// What stands around products, of both offices: each has the same two files' worth of it.
#[test]
fn what_is_around_products_is_of_both_with_its_unit() {
    let desk = desk("2021-02-15");
    let files = [
        ("idea", "nam,ten_san_pham,loai_y_tuong,chu_the,xa_phuong\n2020,Trà sen túi,tiềm năng,HTX Sen,xã Mỹ Quý\n"),
        (
            "activity",
            "nam,loai_hoat_dong,noi_dung,vai_tro,so_luong,don_vi_tinh,luot_nguoi\n2020,tập huấn,Lớp,tổ chức,2,lớp,40\n",
        ),
        ("plan", "nam,ten_san_pham,chu_the,ngay_nhan\n2020,Trà sen,HTX Sen,05/03/2020\n"),
        (
            "support",
            "Năm,Nội dung hỗ trợ,Tên sản phẩm,Chủ thể,Nguồn vốn,Kế hoạch (triệu đồng),Đã chi (triệu đồng)\n\
             2020,Máy sấy,Trà sen,HTX Sen,NSTW,100,60\n",
        ),
        ("outlet", "Loại,Tên,Xã,Ngày mở,Sản phẩm\nĐiểm bán,Điểm mẫu 1,xã Mỹ Quý,01/03/2020,Trà sen\n"),
        ("figure", "Năm,Tên sản phẩm,Chủ thể,Doanh thu (triệu đồng)\n2020,Trà sen,HTX Sen,1\n"),
        ("inspection", "ten_san_pham,chu_the,ngay,ket_qua\nTrà sen,HTX Sen,2021-01-28,tốt\n"),
    ];
    for (noun, text) in files {
        desk.write("x.csv", text);
        for ledger in ["ocop.db", "b.db"] {
            desk.ok(&format!("ocop --ledger {ledger} register {noun} x.csv"));
        }
    }
    let both = |noun: &str| desk.figures(&format!("ocop report {noun} {BOTH}"));
    let units = |figures: &Value, list: &str| -> Vec<Value> {
        figures[list].as_array().unwrap().iter().map(|one| one["reported_by"].clone()).collect()
    };
    for (noun, list) in [
        ("idea", "list"),
        ("activity", "list"),
        ("plan 2020", "list"),
        ("support", "list"),
        ("outlet", "outlets"),
        ("figure 2020", "figures"),
        ("inspection", "inspections"),
    ] {
        assert_eq!(units(&both(noun), list), [A, B], "{noun}");
        let page = desk.flat(&format!("ocop report {noun} {BOTH}"));
        holds(&page, &["Đơn vị"]);
    }
    let (ideas, inspections) = (both("idea"), both("inspection"));
    assert_eq!((&ideas["ideas"], &ideas["list"][1]["number"]), (&json!(2), &json!(1)), "its number in its own ledger");
    assert_eq!(inspections["inspections"][1]["inspection"], json!(1));
    assert_eq!(both("activity")["rows"][0]["attendances"], json!(80));
    assert_eq!((&both("support")["paid"], &both("support")["products"]), (&json!(120_000_000), &json!(2)));
    assert_eq!(both("outlet")["products"], json!(2));
    assert_eq!(both("figure 2020")["revenue"], json!(2_000_000));
    // Figures published of both: 6 products ever, and of 2020 two of four stars.
    desk.write("cong-bo.csv", "so_lieu,nam,hang_sao,gia_tri\nSản phẩm được công nhận,2020,4,2\n");
    assert_eq!(both("reconcile cong-bo.csv")["differ"], json!(0));
}
