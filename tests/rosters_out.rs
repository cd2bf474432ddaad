//! Rosters in the columns offices use, split into files, in Excel's own form.

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

use crate::common::{Desk, holds};
use calamine::{Data, Reader, Xlsx};

/// Invented certificates of one province: upgraded twice, without a commune, with a household's telephone.
const CERTIFICATES: &str = "\
ten_san_pham,chu_the,loai_chu_the,dia_chi,xa_phuong,huyen,tinh,nhom,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,nguoi_dai_dien,gioi_tinh,dan_toc,dien_thoai,ma_san_pham,ghi_chu
Mật ong mẫu,HTX mẫu A,htx,thôn 1,xã Ia Ơ,huyện Ia Grai,Gia Lai,Thực phẩm,3,12/QĐ-UBND,2019-06-01,UBND huyện Ia Grai,2019,Người mẫu A,nữ,Gia Rai,0900000001,007,
Mật ong mẫu,HTX mẫu A,htx,thôn 1,xã Ia Ơ,huyện Ia Grai,Gia Lai,Thực phẩm,3,20/QĐ-UBND,2022-05-20,UBND huyện Ia Grai,2022,Người mẫu A,nữ,Gia Rai,0900000001,007,
Mật ong mẫu,HTX mẫu A,htx,thôn 1,xã Ia Ơ,huyện Ia Grai,Gia Lai,Thực phẩm,4,86/QĐ-UBND,2024-01-17,UBND tỉnh Gia Lai,2023,Người mẫu A,nữ,Gia Rai,0900000001,007,=1+1
Bánh tráng mẫu,Hộ kinh doanh mẫu B,hkd,,xã Ia O,huyện Chư Prông,Gia Lai,Thực phẩm,3,303/QĐ-UBND,2021-08-05,UBND tỉnh Gia Lai,2021,Người mẫu B,nam,Kinh,0900000002,,
Cà phê mẫu,Hộ kinh doanh mẫu B,hkd,,xã Ia O,huyện Chư Prông,Gia Lai,Đồ uống,4,86/QĐ-UBND,2024-01-17,UBND tỉnh Gia Lai,2023,Người mẫu B,nam,Kinh,0900000002,,
Rượu mẫu,,,,,,,Đồ uống,5,1/QĐ-BNN,2023-03-01,Bộ Nông nghiệp và Phát triển nông thôn,2023,,,,,,
";

/// The last two communes of one name, in districts of their own.
fn desk() -> Desk {
    let desk = Desk::of("64", "2024-12-31");
    desk.write("cu.csv", CERTIFICATES);
    let told = desk.run("ocop certify import cu.csv");
    assert_eq!(told.code, 0, "{}", told.err);
    desk
}

fn table(desk: &Desk, options: &str) -> Vec<Vec<String>> {
    let text = desk.roster(&format!("ocop report roster --format csv {options}"));
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn files(desk: &Desk, folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(desk.path(folder)).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn the_register_has_22_columns_with_the_first_recognition_and_the_last() {
    let rows = table(&desk(), "--columns register");
    assert_eq!(
        rows[0].join("|"),
        "TT|Tên sản phẩm|Nhóm sản phẩm|Loại hình tổ chức|Chủ thể|Xã, phường, đặc khu|Địa chỉ|Người đại diện|Điện thoại|\
         Hạng sao hiện tại|Ngày hết hạn|\
         Công nhận lần đầu: Hạng sao|Công nhận lần đầu: Ngày công nhận|Công nhận lần đầu: Năm|\
         Công nhận lần đầu: Số quyết định|Công nhận lần đầu: Cơ quan ban hành|\
         Công nhận lại hoặc nâng hạng: Hạng sao|Công nhận lại hoặc nâng hạng: Ngày công nhận|\
         Công nhận lại hoặc nâng hạng: Năm|Công nhận lại hoặc nâng hạng: Số quyết định|\
         Công nhận lại hoặc nâng hạng: Cơ quan ban hành|Ghi chú"
    );
    assert!(rows.iter().all(|row| row.len() == 22));
    // 36 months from 17/01/2024 (QĐ 26/2026 Art 4.3); the recognition between the two is told in the note.
    assert_eq!(
        rows[3].join("|"),
        "3|Mật ong mẫu|Thực phẩm|hợp tác xã|HTX mẫu A|xã Ia Ơ|thôn 1, xã Ia Ơ, huyện Ia Grai, Gia Lai|Người mẫu A|\
         0900000001|4|2027-01-17|3|2019-06-01|2019|12/QĐ-UBND|UBND huyện Ia Grai|4|2024-01-17|2023|86/QĐ-UBND|\
         UBND tỉnh Gia Lai|'=1+1; còn có: hạng 3 sao theo Quyết định số 20/QĐ-UBND ngày 20/05/2022 của UBND huyện Ia Grai"
    );
    assert_eq!(rows[1][16..21], [""; 5]);
}

#[test]
fn its_headings_stand_on_two_rows_in_excel() {
    let desk = desk();
    desk.roster("ocop report roster --cot so-theo-doi --ra so.xlsx");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(desk.path("so.xlsx")).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), ["Danh sách sản phẩm OCOP"]);
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    // Who writes it stands above.
    let text = |row: u32, column| range.get_value((4 + row, column)).map(ToString::to_string).unwrap_or_default();
    assert_eq!(text(0, 0), "Danh sách sản phẩm OCOP, tỉnh Gia Lai, đến ngày 31/12/2024");
    assert_eq!((text(2, 11), text(3, 11)), ("Công nhận lần đầu".to_owned(), "Hạng sao".to_owned()));
    assert_eq!((text(2, 16), text(3, 20)), ("Công nhận lại hoặc nâng hạng".into(), "Cơ quan ban hành".into()));
    assert_eq!(text(6, 1), "Mật ong mẫu");
    assert_eq!(range.get_value((10, 8)), Some(&Data::String("0900000001".into())), "a telephone keeps its zero");
    assert!(matches!(range.get_value((10, 10)), Some(Data::DateTime(_))), "a date is a date");
    for column in [9, 11, 16] {
        let star = range.get_value((10, column));
        assert!(matches!(star, Some(Data::Float(_) | Data::Int(_))), "stars are a number: {star:?}");
    }
    desk.roster("ocop report roster --columns ministry --out bo.xlsx");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(desk.path("bo.xlsx")).unwrap())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    assert!(range.used_cells().any(|(_, _, cell)| *cell == Data::String("4*".into())), "the ministry's rank is text");
    // What a person takes from Excel comes back in.
    let other = Desk::of("64", "2024-12-31");
    other.write("so.xlsx", fs::read(desk.path("so.xlsx")).unwrap());
    other.ok("ocop certify import so.xlsx");
    let stars = |desk: &Desk| {
        let rows = table(desk, "--columns register");
        rows.into_iter().map(|mut row| row.swap_remove(9)).collect::<Vec<_>>()
    };
    assert_eq!(stars(&other), stars(&desk));
    assert_eq!(text(9, 0), "Danh sách có 04 sản phẩm, trong đó 04 sản phẩm đã được công nhận.");
}

#[test]
fn the_annex_and_the_ministry_s_columns() {
    let desk = desk();
    let annex = table(&desk, "--columns annex --lang en");
    assert_eq!(annex[0].join("|"), "No.|Product name|Subject|Address|Stars");
    assert_eq!(annex[2].join("|"), "2|Cà phê mẫu|Hộ kinh doanh mẫu B|xã Ia O, huyện Chư Prông, Gia Lai|4 stars");
    let ministry = table(&desk, "--columns ministry");
    assert_eq!(
        ministry[0].join("|"),
        "Đơn vị hành chính|Kỳ|Mã sản phẩm|Tên sản phẩm|Xếp hạng|Chủ thể|Doanh thu năm|Tình trạng"
    );
    assert_eq!(
        ministry[3].join("|"),
        "xã Ia Ơ, huyện Ia Grai, Gia Lai|2023|007|Mật ong mẫu|4*|HTX mẫu A||còn hiệu lực"
    );
}

#[test]
fn persons_data_leaves_only_in_sets_that_name_it() {
    let desk = desk();
    let all = |set: &str| table(&desk, &format!("--columns {set}")).concat().join("|");
    holds(&all("contact"), &["0900000002", "Gia Rai", "Giới tính", "nữ", "Dân tộc"]);
    holds(&all("register"), &["0900000002", "Điện thoại"]);
    let json = |set: &str| desk.roster(&format!("ocop report roster --columns {set} --format json"));
    holds(&json("contact"), &["\"phone\": \"0900000002\"", "\"ethnicity\": \"Gia Rai\"", "\"disability\": null"]);
    for set in ["machine", "annex", "ministry"] {
        assert!(!(all(set) + &json(set)).contains("09000000"), "{set}");
    }
    for set in ["machine", "annex", "ministry", "register"] {
        assert!(!all(set).contains("Gia Rai") && !all(set).contains("nữ"), "{set}");
    }
}

/// The README names the keys of each set.
#[test]
fn json_has_the_fields_of_the_columns_in_every_language() {
    let desk = desk();
    let of = |set: &str| -> Vec<serde_json::Value> {
        let figures = desk.figures(&format!("ocop report roster {set}"));
        assert_eq!(figures, desk.figures(&format!("ocop --lang en report roster {set}")), "{set}");
        figures["products"].as_array().unwrap().clone()
    };
    let keys = |one: &serde_json::Value| one.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let told = |one: &serde_json::Value, keys: &[&str]| -> String {
        keys.iter().map(|key| one[key].to_string()).collect::<Vec<_>>().join(" ")
    };
    for (set, names) in [
        ("", "dossier product sent_up standing star subject term_end year"),
        ("--columns annex", "address product sent_up star subject"),
        ("--columns ministry", "product product_code revenue standing star subject unit year"),
        (
            "--columns contact",
            "address disability email ethnicity form personal phone position product representative sex subject",
        ),
        (
            "--columns register",
            "address commune first form later note phone product representative sector sent_up star subject term_end",
        ),
        (
            "--columns machine",
            "address authority commune decided_on decision district dossier filed form kind note points_x100 product \
             product_code province round sector sent_up set standing star subject term_end year",
        ),
    ] {
        let products = of(set);
        assert_eq!((products.len(), keys(&products[2]).as_str()), (4, names), "{set}");
        let text = serde_json::to_string(&products).unwrap();
        let persons = ["--columns contact", "--columns register"].contains(&set);
        assert_eq!((text.contains("0900000001"), text.contains("Người mẫu A")), (persons, persons), "{set}");
        assert_eq!(text.contains("Gia Rai"), set == "--columns contact", "{set}");
    }
    // 36 months from 17/01/2024 (QĐ 26/2026 Art 4.3); the telephone and the code keep their zeros.
    let machine = &of("--columns machine")[2];
    assert_eq!(
        told(
            machine,
            &["product", "form", "star", "decision", "decided_on", "term_end", "year", "note", "product_code"]
        ),
        r#""Mật ong mẫu" "htx" 4 "86/QĐ-UBND" "2024-01-17" "2027-01-17" 2023 "=1+1" "007""#
    );
    let register = &of("--columns register")[2];
    assert_eq!(told(register, &["phone", "star"]), r#""0900000001" 4"#);
    assert_eq!(
        told(&register["first"], &["star", "sent_up", "decided_on", "year", "decision", "authority"]),
        r#"3 false "2019-06-01" 2019 "12/QĐ-UBND" "UBND huyện Ia Grai""#
    );
    assert_eq!(told(&register["later"], &["star", "decided_on"]), r#"4 "2024-01-17""#);
    assert_eq!(of("--columns register")[0]["later"], serde_json::Value::Null);
    let years: Vec<_> = of("--history").iter().map(|one| told(one, &["year", "standing"])).collect();
    assert_eq!(
        years,
        [
            r#"2021 "expired""#,
            r#"2023 "valid""#,
            r#"2019 "superseded-same""#,
            r#"2022 "superseded-higher""#,
            r#"2023 "valid""#,
            r#"2023 "valid""#
        ]
    );
}

/// The certificates of the past stand under what holds now, and the file says when they are left out.
#[test]
fn a_history_has_a_line_for_each_certificate() {
    let desk = desk();
    let rows = table(&desk, "--history");
    let shown: Vec<String> =
        rows[1..].iter().map(|row| [0, 1, 9, 12, 13, 20].map(|at| row[at].as_str()).join("|")).collect();
    assert_eq!(
        shown,
        [
            "1|Bánh tráng mẫu|3|303/QĐ-UBND|2021-08-05|2021",
            "2|Cà phê mẫu|4|86/QĐ-UBND|2024-01-17|2023",
            "3|Mật ong mẫu|3|12/QĐ-UBND|2019-06-01|2019",
            "4|Mật ong mẫu|3|20/QĐ-UBND|2022-05-20|2022",
            "5|Mật ong mẫu|4|86/QĐ-UBND|2024-01-17|2023",
            "6|Rượu mẫu|5|1/QĐ-BNN|2023-03-01|2023",
        ]
    );
    // What is chosen is products, by what they stand by.
    assert_eq!(table(&desk, "--history --standing valid --year 2023").len(), 6);
    let told = desk.run("ocop report roster --out mot.csv").err;
    holds(&told, &["02 giấy trước đó không có ở đây", "--history"]);
    assert_eq!(desk.ok("ocop bao-cao danh-sach --lich-su --ra het.xlsx"), "Đã ghi ra tệp het.xlsx.\n");
    holds(&desk.run("ocop report roster --split subject --out nhom").err, &["02 giấy trước đó"]);
}

/// What files tell of persons in columns that are no field, or are marked; each in a cell that nothing else holds.
const PERSONS: &str = "\
Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,QĐ công nhận,Ngày cấp,Nữ,Người DTTS,Khuyết tật,Di động,CCCD,Ngày sinh,Zalo,Số TK,Liên hệ khác,Ghi chú
Cam mẫu,HKD mẫu C,thôn 1,3,86/QĐ-UBND,17/01/2024,x,x,khiếm thị,0911111111,064300000001,01/02/1980,zalo-mau,tk-mau,0922 222 222,hỏi ban ngày
";

/// What of them no set but the contacts' may hold.
const SECRETS: [&str; 9] = [
    "Người DTTS",
    "khiếm thị",
    "064300000001",
    "1980",
    "zalo-mau",
    "tk-mau",
    "0922 222 222",
    "Nữ",
    "Thông tin cá nhân",
];

#[test]
fn what_other_columns_tell_of_a_person_leaves_only_with_the_contacts() {
    let desk = Desk::of("64", "2024-12-31");
    desk.write("hkd.csv", PERSONS);
    holds(&desk.ok("ocop certify import hkd.csv"), &["không vào ghi chú: CCCD, Ngày sinh, Zalo, Số TK, Liên hệ khác;"]);
    let sheet = |set: &str| {
        desk.roster(&format!("ocop report roster --columns {set} --out {set}.xlsx --force"));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(desk.path(&format!("{set}.xlsx"))).unwrap())).unwrap();
        let sheets = book.worksheets();
        sheets.iter().flat_map(|(_, range)| range.cells().map(|(.., cell)| format!("{cell}|"))).collect::<String>()
    };
    for set in ["machine", "annex", "register", "ministry"] {
        let json = desk.roster(&format!("ocop report roster --columns {set} --format json"));
        for text in [table(&desk, &format!("--columns {set}")).concat().join("|"), sheet(set), json] {
            for secret in SECRETS {
                assert!(!text.contains(secret), "{set}: {secret} in {text}");
            }
            assert_eq!(text.contains("0911111111"), set == "register", "{set}: {text}");
        }
    }
    let contact = table(&desk, "--columns contact");
    for secret in SECRETS {
        assert!(contact.concat().join("|").contains(secret) && sheet("contact").contains(secret), "{secret}");
    }
    assert_eq!(table(&desk, "--columns machine")[1][17], "hỏi ban ngày", "the row's own note");
    for place in ["show \"Cam mẫu\"", "show \"Cam mẫu\" --format json", "find Cam", "report total", "report year 2024"]
    {
        let told = desk.ok(&format!("ocop {place}"));
        assert!(!SECRETS.iter().any(|secret| told.contains(secret)), "{place}: {told}");
    }
    // What goes out comes back: another ledger, the same contacts.
    for format in ["csv", "xlsx"] {
        desk.roster(&format!("ocop report roster --columns contact --out lien-he.{format}"));
        let other = Desk::of("64", "2024-12-31");
        fs::copy(desk.path(&format!("lien-he.{format}")), other.path(&format!("lien-he.{format}"))).unwrap();
        other.ok(&format!("ocop register roster lien-he.{format} --year 2023 --kind first"));
        assert_eq!(table(&other, "--columns contact"), contact, "{format}");
    }
}

#[test]
fn a_year_and_a_standing_are_asked_for() {
    let desk = desk();
    let names = |options: &str| -> Vec<String> {
        table(&desk, options)[1..].iter().map(|row| format!("{} {}", row[0], row[1])).collect()
    };
    assert_eq!(names("--year 2021"), ["1 Bánh tráng mẫu"]);
    // Ended on 05/08/2024.
    assert_eq!(names("--tinh-trang het-hieu-luc"), ["1 Bánh tráng mẫu"]);
    assert_eq!(names("--standing valid"), ["1 Cà phê mẫu", "2 Mật ong mẫu", "3 Rượu mẫu"]);
    assert_eq!(names("--standing valid --year 2023 --huyen \"Ia Grai\""), ["1 Mật ong mẫu"]);
    assert!(names("--standing uncertified").is_empty());
}

#[test]
fn a_file_for_each_commune_and_for_each_subject() {
    let desk = desk();
    let told = desk.roster("ocop report roster --split commune --out xa --columns annex");
    assert_eq!(
        told,
        "xa-ia-o.xlsx: xã Ia O, 2 sản phẩm\n\
         xa-ia-o-2.xlsx: xã Ia Ơ (ghi theo danh sách, chưa xác định được xã), 1 sản phẩm\n\
         chua-ro-xa.xlsx: chưa rõ xã, 1 sản phẩm\n\
         Đã ghi 3 tệp, 04 sản phẩm, vào thư mục xa.\n"
    );
    assert_eq!(files(&desk, "xa"), ["chua-ro-xa.xlsx", "xa-ia-o-2.xlsx", "xa-ia-o.xlsx"].map(str::to_owned).into());
    // Each is a roster of its own: ordinals from 1, and nothing where nothing is asked for.
    desk.roster("ocop report roster --split subject --out chu-the --format csv --standing expired");
    let text = fs::read_to_string(desk.path("chu-the/ho-kinh-doanh-mau-b.csv")).unwrap();
    assert_eq!(files(&desk, "chu-the").len(), 1);
    assert!(text.lines().nth(1).unwrap().starts_with("1,Bánh tráng mẫu,"), "{text}");
    let before = fs::read(desk.path("xa/xa-ia-o.xlsx")).unwrap();
    desk.roster("ocop report roster --split commune --out xa --columns annex --force");
    assert_eq!(fs::read(desk.path("xa/xa-ia-o.xlsx")).unwrap(), before, "the same ledger and day, the same bytes");
}

/// Of three communes of huyện Cái Bè came xã Mỹ Thiện on 01/07/2025; Mỹ Tân and Mỹ Trung are two of them.
#[test]
fn a_commune_is_one_file_under_whatever_name_its_papers_know_it() {
    let desk = Desk::of("82@2025", "2025-12-31");
    desk.write(
        "r.csv",
        "ten_san_pham,chu_the,xa_phuong,huyen,tinh,nam,loai_ho_so,ngay_nop\n\
         Mận mẫu,HTX mẫu 1,xã Mỹ Tân,huyện Cái Bè,Tiền Giang,2024,lần đầu,2024-03-01\n\
         Ổi mẫu,HTX mẫu 2,X. Mỹ Tân,H. Cái Bè,Tiền Giang,2024,lần đầu,2024-03-01\n\
         Xoài mẫu,HTX mẫu 3,Mỹ Trung,Cái Bè,Tiền Giang,2024,lần đầu,2024-03-01\n\
         Mít mẫu,HTX mẫu 4,xã Mỹ Thiện,,Đồng Tháp,2025,lần đầu,2025-08-01\n\
         Cam mẫu,HTX mẫu 5,XÃ MỸ THIỆN,,tỉnh Đồng Tháp,2025,lần đầu,2025-08-01\n\
         Chanh mẫu,HTX mẫu 6,xã Mỹ Thiền Nào,,Đồng Tháp,2025,lần đầu,2025-08-01\n\
         Dừa mẫu,HTX mẫu 7,,,,2025,lần đầu,2025-08-01\n",
    );
    desk.ok("ocop register roster r.csv");
    assert_eq!(
        desk.roster("ocop report roster --split commune --out nay"),
        "xa-my-thien.xlsx: xã Mỹ Thiện, 5 sản phẩm\n\
         xa-my-thien-nao.xlsx: xã Mỹ Thiền Nào (ghi theo danh sách, chưa xác định được xã), 1 sản phẩm\n\
         chua-ro-xa.xlsx: chưa rõ xã, 1 sản phẩm\n\
         Đã ghi 3 tệp, 07 sản phẩm, vào thư mục nay.\n"
    );
    assert_eq!(
        desk.roster("ocop report roster --split commune --out xua --as-of 2024-12-31"),
        "xa-my-tan.xlsx: xã Mỹ Tân, 2 sản phẩm\n\
         xa-my-trung.xlsx: xã Mỹ Trung, 1 sản phẩm\n\
         Đã ghi 2 tệp, 03 sản phẩm, vào thư mục xua.\n"
    );
}

#[test]
fn a_roster_longer_than_a_batch_keeps_its_order_in_every_format() {
    let desk = Desk::of("64", "2024-12-31");
    let letters = ["Ổi", "Ơ", "O", "Ân", "Ăn", "An", "Đậu", "Dầu", "dầu", "Ưng"];
    let row = |n: usize| format!("{} {},HTX mẫu {},xã {},lần đầu", letters[n % 10], n / 20, n % 7, letters[n % 3]);
    let rows: Vec<String> = (0..2300).map(row).collect();
    desk.write("dai.csv", format!("ten_san_pham,chu_the,xa_phuong,loai_ho_so\n{}\n", rows.join("\n")));
    let told = desk.run("ocop register roster dai.csv --year 2024");
    assert_eq!(told.code, 0, "{}", told.err);
    let lines = table(&desk, "");
    let names: Vec<[&str; 3]> = lines[1..].iter().map(|row| [&*row[1], &*row[2], &*row[5]]).collect();
    let mut sorted = names.clone();
    sorted.sort_by_cached_key(|row| row.map(ocop::text::order::key));
    assert_eq!(names, sorted);
    assert!(lines[1..].iter().enumerate().all(|(at, row)| row[0] == (at + 1).to_string()));
    let figures = desk.figures("ocop report roster");
    let told: Vec<&str> =
        figures["products"].as_array().unwrap().iter().map(|p| p["product"].as_str().unwrap()).collect();
    assert_eq!(told, names.iter().map(|row| row[0]).collect::<Vec<_>>());
}

/// A commune that the address alone tells is the unit of the ministry's list.
#[test]
fn the_unit_of_a_list_is_that_of_the_address_where_no_column_tells_it() {
    let desk = Desk::of("87@2024", "2024-12-31");
    desk.write(
        "a.csv",
        "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định,Cơ quan\n\
         Trà mẫu,HTX mẫu,\"ấp 1, xã Mỹ Quý, huyện Tháp Mười, tỉnh Đồng Tháp\",3,1/QĐ-UBND,05/01/2022,UBND tỉnh Đồng Tháp\n",
    );
    desk.ok("ocop certify import a.csv");
    assert_eq!(table(&desk, "--columns ministry")[1][0], "xã Mỹ Quý, huyện Tháp Mười, tỉnh Đồng Tháp");
}
