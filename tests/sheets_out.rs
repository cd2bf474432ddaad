//! Workbooks as offices keep them: sums as formulas with the counted figure beside, who writes and who signs, how it prints.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;

use crate::common::Desk;
use crate::xlsx::part;
use calamine::{Data, Reader, Xlsx};

/// A place of a sheet: its row and its column, from 0.
type Place = (u32, u32);

/// A sheet as any reader finds it, which computes nothing.
struct Sheet {
    values: BTreeMap<Place, Data>,
    formulas: BTreeMap<Place, String>,
}

impl Sheet {
    fn text(&self, place: Place) -> String {
        self.values.get(&place).map(ToString::to_string).unwrap_or_default()
    }

    /// A count or money: whole. What is no number counts nothing.
    fn number(&self, place: Place) -> i64 {
        self.text(place).parse().unwrap_or(0)
    }

    fn says(&self, text: &str) -> bool {
        self.values.values().any(|cell| *cell == Data::String(text.into()))
    }

    /// The row whose first cell says so.
    fn row(&self, text: &str) -> u32 {
        let found = self.values.iter().find(|(place, value)| place.1 == 0 && value.to_string().trim() == text);
        found.unwrap_or_else(|| panic!("no row {text}")).0.0
    }

    fn computed(&self, formula: &str) -> i64 {
        addends(formula).into_iter().map(|place| self.number(place)).sum()
    }
}

/// The cells that a formula sums: nothing but a sum of cells and of ranges is ever written.
fn addends(formula: &str) -> Vec<Place> {
    let inner = formula.strip_prefix("SUM(").and_then(|rest| rest.strip_suffix(')')).unwrap();
    let run = |run: &str| {
        let (from, to) = run.split_once(':').unwrap_or((run, run));
        let (from, to) = (place(from), place(to));
        (from.0..=to.0).flat_map(move |row| (from.1..=to.1).map(move |column| (row, column)))
    };
    inner.split(',').flat_map(run).collect()
}

/// "B12".
fn place(name: &str) -> Place {
    let letters = name.chars().take_while(char::is_ascii_alphabetic).collect::<String>();
    let column = letters.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    (name[letters.len()..].parse::<u32>().unwrap() - 1, column - 1)
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let names = book.sheet_names();
    let cells = |name: &String| {
        let (values, formulas) = (book.worksheet_range(name).unwrap(), book.worksheet_formula(name).unwrap());
        let corner = formulas.start().unwrap_or_default();
        let at = |(row, column, text): (usize, usize, &String)| {
            ((corner.0 + u32::try_from(row).unwrap(), corner.1 + u32::try_from(column).unwrap()), text.clone())
        };
        let corner = values.start().unwrap_or_default();
        let value = |(row, column, cell): (usize, usize, &Data)| {
            ((corner.0 + u32::try_from(row).unwrap(), corner.1 + u32::try_from(column).unwrap()), cell.clone())
        };
        Sheet {
            values: values.used_cells().map(value).collect(),
            formulas: formulas.used_cells().map(at).filter(|(_, text)| !text.is_empty()).collect(),
        }
    };
    names.iter().map(cells).collect()
}

fn written(desk: &Desk, line: &str) -> Vec<u8> {
    desk.roster(&format!("{line} --out ra.xlsx --force"));
    fs::read(desk.path("ra.xlsx")).unwrap()
}

/// Every formula gives the figure that stands beside it; how many there are.
fn holds(sheets: &[Sheet]) -> usize {
    for sheet in sheets {
        for (place, formula) in &sheet.formulas {
            assert_eq!(sheet.computed(formula), sheet.number(*place), "{place:?} {formula}");
        }
    }
    sheets.iter().map(|sheet| sheet.formulas.len()).sum()
}

#[test]
fn a_total_is_the_formula_of_its_parts_and_subjects_counted_once_are_a_figure() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let read = sheets(&written(&desk, "ocop report total --by star"));
    // Both rows of products ever recognised and in force; of the cut the products and those in force.
    assert_eq!(holds(&read), 2 + 2);
    let cut = read.last().unwrap();
    // Published: 99 products, 34 of four stars and 65 of three; 42 subjects, of whom some have both.
    let (four, three, all) = (cut.row("4 sao"), cut.row("3 sao"), cut.row("Tổng cộng"));
    assert_eq!([four, three, all].map(|row| cut.number((row, 1))), [34, 65, 99]);
    assert_eq!(cut.formulas[&(all, 1)], format!("SUM(B{}:B{})", four + 1, three + 1));
    let subjects = (0..9).find(|column| cut.text((four - 1, *column)) == "Chủ thể").unwrap();
    assert_eq!(cut.number((all, subjects)), 42);
    assert!(cut.number((four, subjects)) + cut.number((three, subjects)) > 42);
    assert!(!cut.formulas.contains_key(&(all, subjects)));
    let share = (0..9).find(|column| cut.text((four - 1, *column)) == "Tỷ lệ").unwrap();
    assert!(!cut.formulas.contains_key(&(all, share)), "a share is rounded by itself");
}

#[test]
fn the_year_adds_up_row_by_row_under_either_way_of_counting_potential_five_stars() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    for potential in ["inside", "apart"] {
        let read = sheets(&written(&desk, &format!("ocop report year 2020 --potential {potential}")));
        // Dossiers by kind, subjects new and earlier, products by star, subjects by form.
        assert_eq!(holds(&read), 4, "{potential}");
        let year = &read[0];
        let products = year.row("Sản phẩm được công nhận");
        assert_eq!(year.number((products, 1)), 99);
        // Published: of 34 products of four stars four are sent up for five. Within those they count once.
        let is_potential = |row: u32| year.text((row, 0)).contains("tiềm năng 5 sao");
        let counted = addends(&year.formulas[&(products, 1)]).into_iter().filter(|(row, _)| is_potential(*row)).count();
        assert_eq!(counted, usize::from(potential == "apart"));
    }
    let read = sheets(&written(&desk, "ocop report year 2019-2020"));
    assert_eq!(holds(&read), 4 * 3);
    let read = sheets(&written(&desk, "ocop report period --of year --year 2020"));
    assert!(holds(&read) >= 3);
}

#[test]
fn a_crossed_table_sums_both_ways_and_its_heading_is_merged_but_subjects_crossed_sum_in_none() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let bytes = written(&desk, "ocop report total --by form,star");
    let read = sheets(&bytes);
    let crossed = read.last().unwrap();
    assert_eq!(holds(std::slice::from_ref(crossed)), 6 + 3);
    let xml = part(&bytes, &format!("xl/worksheets/sheet{}.xml", read.len()));
    let head = crossed.row("hợp tác xã") - 1;
    assert!(xml.contains(&format!(r#"<mergeCell ref="B{head}:C{head}"/>"#)), "{xml}");
    assert_eq!(crossed.text((head - 1, 1)), "Hạng sao");
    let read = sheets(&written(&desk, "ocop report total --by form,star --count subjects"));
    assert_eq!(read.last().unwrap().formulas.len(), 0);
}

#[test]
fn money_ideas_and_rewards_add_up_whatever_names_say() {
    let desk = Desk::of("87", "2021-01-31");
    desk.write(
        "gcn.csv",
        "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,loai_danh_gia\n\
         \"=SUM(A1:A9)\",\"=1+1\",4,2/QĐ-UBND,28/12/2020,UBND tỉnh Đồng Tháp,2020,lần đầu\n\
         Cam mẫu,HTX mẫu 02,3,2/QĐ-UBND,28/12/2020,UBND tỉnh Đồng Tháp,2020,lần đầu\n",
    );
    desk.ok("ocop certify import gcn.csv");
    desk.write(
        "ho-tro.csv",
        "nam,noi_dung,ten_san_pham,chu_the,nguon,ke_hoach (triệu đồng),da_chi (triệu đồng)\n\
         2020,=9*9,Cam mẫu,HTX mẫu 02,ngân sách trung ương,\"1.250,5\",1200\n\
         2020,Máy sấy,Cam mẫu,HTX mẫu 02,vốn chủ thể,300,300\n",
    );
    desk.ok("ocop register support ho-tro.csv");
    desk.write(
        "so-lieu.csv",
        "nam,ten_san_pham,chu_the,doanh_thu (triệu đồng),lao_dong\n2020,Cam mẫu,HTX mẫu 02,3250,12\n",
    );
    desk.ok("ocop register figure so-lieu.csv");
    desk.write(
        "y-tuong.csv",
        "nam,ten_san_pham,loai_y_tuong,chu_the,phu_hop\n2020,=A1,đã có,HTX mẫu 03,có\n2020,Mứt mẫu,tiềm năng,HTX mẫu 04,\n",
    );
    desk.ok("ocop register idea y-tuong.csv");
    desk.write("muc.csv", "hang_sao,loai_ho_so,muc_thuong\n4,,20000000\n3,,10000000\n");
    for (line, formulas, total) in [
        ("ocop report support 2020", 3, 1_550_500_000),
        ("ocop report figure 2020", 3, 3_250_000_000),
        ("ocop report idea 2020", 4 + 2, 2),
        ("ocop report reward 2020 --rates muc.csv", 2 + 2, 30_000_000),
    ] {
        let read = sheets(&written(&desk, line));
        assert_eq!(holds(&read), formulas, "{line}");
        let sums = read.iter().flat_map(|sheet| sheet.formulas.keys().map(|place| sheet.number(*place)));
        assert!(sums.into_iter().any(|sum| sum == total), "{line}");
        // What was typed is text, as it was typed.
        for sheet in &read {
            assert!(sheet.formulas.values().all(|formula| formula.starts_with("SUM(")), "{line}");
        }
    }
}

#[test]
fn a_report_has_who_writes_the_motto_and_who_signs_and_prints_on_a4_by_the_decree() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let bytes = written(&desk, "ocop report total");
    let read = sheets(&bytes);
    let first = &read[0];
    let told: Vec<String> =
        (0..6).flat_map(|row| first.values.range((row, 0)..(row + 1, 0))).map(|(_, cell)| cell.to_string()).collect();
    for line in [
        "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN TỈNH ĐỒNG THÁP",
        "VĂN PHÒNG ĐIỀU PHỐI NTM TỈNH ĐỒNG THÁP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Đồng Tháp, ngày      tháng      năm 2021",
    ] {
        assert!(told.iter().any(|cell| cell == line), "{line}: {told:?}");
    }
    let last = read.last().unwrap();
    for signer in ["NGƯỜI LẬP BIỂU", "CHÁNH VĂN PHÒNG", "(Ký, ghi rõ họ tên)"] {
        assert!(last.says(signer), "{signer}");
    }
    let (figures, ever) = (desk.figures("ocop report total"), first.row("Lũy kế đã công nhận"));
    assert_eq!(first.number((ever, 1)), figures["ever"].as_i64().unwrap());
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    // Margins of Decree 30/2020/NĐ-CP in inches: 30 mm left, 15 right, 20 above and below.
    for word in [
        r#"left="1.18110236"#,
        r#"right="0.59055118"#,
        r#"top="0.787401574"#,
        r#"bottom="0.787401574"#,
        r#"paperSize="9""#,
        r#"fitToHeight="0""#,
        "<pageSetUpPr fitToPage=\"1\"/>",
        "Sổ OCOP: mục số",
        "&amp;P/&amp;N",
    ] {
        assert!(xml.contains(word), "{word}\n{xml}");
    }
    assert!(!xml.contains("landscape"), "five columns stand upright");
    let book = part(&bytes, "xl/workbook.xml");
    let sheet = |name: &str| book.split("<definedName ").filter(|one| one.contains(name)).count();
    assert_eq!((sheet("_xlnm.Print_Area"), sheet("_xlnm.Print_Titles")), (read.len(), read.len()), "{book}");
    // In English it is no paper of the office.
    let english = sheets(&written(&desk, "ocop report total --lang en"));
    assert!(!english[0].values.values().any(|cell| cell.to_string().contains("CỘNG HÒA")));
}

#[test]
fn the_machine_s_roster_has_nothing_around_it_and_the_ministry_s_list_has() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let machine = sheets(&written(&desk, "ocop report roster"));
    assert_eq!(machine[0].text((0, 0)), "stt");
    let bytes = written(&desk, "ocop report roster --columns ministry");
    let list = sheets(&bytes);
    assert!(list[0].says("Độc lập - Tự do - Hạnh phúc"));
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains(r#"orientation="landscape""#), "eight columns lie");
    let annex = sheets(&written(&desk, "ocop report annex tinh-2020-2"));
    assert!(!annex[0].values.values().any(|cell| cell.to_string().contains("CỘNG HÒA")), "an annex has no motto");
}
