//! Headings bound to the fields they mean, by name and in any order.

use super::cell;
use super::table::{Row, Table};
use crate::text::fold;
use meaning::{meanings, spellings};

mod columns;
mod mapping;
mod meaning;
mod names;
mod papers;
mod personal;
mod programme;
mod recognitions;
mod roster;

pub use columns::{ATTENDANCE, COUNCIL, DOCKET, MARKS, SCORES};
pub use mapping::{Columns, Mapped, Mapping, MappingFault, Means};
pub use meaning::{field, fields, means};
pub(in crate::roster) use meaning::{is_over_other, says_male};
pub use papers::{ANSWERS, CHECKS, CONCLUSIONS, REVIEWS, SELF_SCORES};
pub use programme::{ACTIVITIES, FIGURES, IDEAS, TARGETS};
pub use roster::ROSTER;

/// A field a table may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading in the machine form, e.g. `ten_san_pham`.
    pub field: &'static str,
    /// The headings offices write for it. The first is the one to show.
    pub names: &'static [&'static str],
    /// Headings that mean it where no other column does: "Hotline" is the telephone where none is told.
    pub lesser: &'static [&'static str],
}

/// What is wrong with the headings of a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeadingFault {
    /// No heading is one that was expected: the file is another.
    #[error("no heading recognised")]
    NoneKnown {
        /// What was taken for headings, as it stands.
        found: Vec<String>,
    },
    /// A required field has no column.
    #[error("no column for {field}")]
    Missing {
        /// The field.
        field: &'static str,
        /// The headings it may have.
        names: &'static [&'static str],
        /// A heading present that is nearly one of them.
        nearest: Option<String>,
    },
    /// Two columns or more mean the same field.
    #[error("{} columns for {field}", columns.len())]
    Twice {
        /// The field.
        field: &'static str,
        /// How papers print it, the commonest first.
        names: &'static [&'static str],
        /// Their places, from 1.
        columns: Vec<usize>,
    },
}

/// Which column holds which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Field and place, from 0.
    bound: Vec<(&'static str, usize)>,
    /// Columns that mean no field: place, from 1, and heading. A column without a heading is
    /// among them only if some row has a value in it.
    pub unknown: Vec<(usize, String)>,
    /// Those of them that tell of a person, once they are parted from the others: place, from 1, and heading.
    pub personal: Vec<(usize, String)>,
    /// Columns that a mapping leaves out: place, from 1, and heading.
    pub skipped: Vec<(usize, String)>,
    /// Headings that a mapping gives their field.
    pub mapped: Vec<(String, &'static str)>,
}

impl Binding {
    /// The text of a field in a row: `""` when the cell is blank or the table has no such column.
    pub fn get<'t>(&self, table: &'t Table, row: Row, field: &str) -> &'t str {
        self.place(field).map_or("", |place| table.cell(row, place))
    }

    /// The column of a field, from 1.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.place(field).map(|place| place + 1)
    }

    /// Whether the table has a column for the field.
    pub fn has(&self, field: &str) -> bool {
        self.place(field).is_some()
    }

    /// The field of a column, by its place from 0.
    pub fn field_at(&self, place: usize) -> Option<&'static str> {
        self.bound.iter().find(|(_, bound)| *bound == place).map(|(field, _)| *field)
    }

    /// Parts the unknown columns that tell of a person from the others: nothing of them may stand in a note.
    pub fn part_personal(&mut self, table: &Table) {
        for (column, heading) in std::mem::take(&mut self.unknown) {
            // Where and when a person's paper was issued stands behind its number.
            let after = matches!(&*fold::heading(&heading), "ngay_cap" | "noi_cap")
                && self.personal.last().is_some_and(|(last, _)| last + 1 == column);
            let parted = after || personal::is_personal(table, column - 1, &heading);
            if parted { &mut self.personal } else { &mut self.unknown }.push((column, heading));
        }
    }

    fn place(&self, field: &str) -> Option<usize> {
        self.bound.iter().find(|(bound, _)| *bound == field).map(|(_, place)| *place)
    }
}

/// Binds the headings of `table` to `columns`; the fields `required` must be among them.
///
/// # Errors
/// Every fault at once, the missing fields in the order of `required`.
pub fn bind<'c>(
    table: &Table,
    columns: impl Into<Columns<'c>>,
    required: &[&str],
) -> Result<Binding, Vec<HeadingFault>> {
    let columns = columns.into();
    let mut bound: Vec<(&'static str, usize)> = Vec::new();
    let (mut unknown, mut skipped, mut mapped) = (Vec::new(), Vec::new(), Vec::new());
    for ((place, heading), found) in table.headings.iter().enumerate().zip(meanings(&table.headings, columns)) {
        match found.filter(|found| !counts(table, place, *found)) {
            Some((Means::Field(field), told)) => {
                bound.push((field, place));
                mapped.extend(told.then(|| (heading.clone(), field)));
            }
            Some((Means::Skipped, _)) => skipped.push((place + 1, heading.clone())),
            None if table.told.contains(&place) => {}
            None if !has_values(table, place) && heading.is_empty() => {}
            None => unknown.push((place + 1, heading.clone())),
        }
    }
    if bound.is_empty() {
        return Err(vec![HeadingFault::NoneKnown { found: table.headings.clone() }]);
    }

    let twice = columns.iter().filter_map(|column| {
        let places = bound.iter().filter(|(field, _)| *field == column.field);
        let twice: Vec<usize> = places.map(|(_, place)| place + 1).collect();
        (twice.len() > 1).then_some(HeadingFault::Twice { field: column.field, names: column.names, columns: twice })
    });
    let missing = required
        .iter()
        .filter(|field| !bound.iter().any(|(bound, _)| bound == *field))
        .filter_map(|field| columns.iter().find(|column| column.field == *field))
        .map(|column| HeadingFault::Missing {
            field: column.field,
            names: column.names,
            nearest: nearest(column, &unknown),
        });
    let faults: Vec<_> = twice.chain(missing).collect();
    if faults.is_empty() { Ok(Binding { bound, unknown, personal: Vec::new(), skipped, mapped }) } else { Err(faults) }
}

/// Whether a column that is marked where a person is a woman, or a man, holds something else: how many of them there are.
fn counts(table: &Table, place: usize, (means, _): (Means, bool)) -> bool {
    let marked = matches!(means, Means::Field("la_nu" | "la_nam"));
    let other =
        |text: &str| !text.is_empty() && cell::mark(text).is_err() && !matches!(&*fold::key(text), "nữ" | "nam");
    marked && table.rows().iter().any(|row| other(table.cell(*row, place)))
}

fn has_values(table: &Table, place: usize) -> bool {
    table.rows().iter().any(|row| !table.cell(*row, place).is_empty())
}

/// The unknown heading that is nearly a name of the column: at most one letter in four differs.
fn nearest(column: &Column, unknown: &[(usize, String)]) -> Option<String> {
    unknown
        .iter()
        .flat_map(|(_, heading)| {
            let folded = fold::heading(heading);
            let near = folded.chars().count().div_ceil(4);
            spellings(column)
                .map(move |name| strsim::osa_distance(&name, &folded))
                .filter(move |distance| *distance <= near)
                .map(move |distance| (distance, heading))
        })
        .min()
        .map(|(_, heading)| heading.clone())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::roster::file::Source;
    use crate::roster::{Encoding, Opening};

    fn table(text: &str) -> Table {
        let source =
            Source { name: "a.csv".into(), text: text.into(), sha256: String::new(), encoding: Encoding::Utf8 };
        Table::of_text(&source, ROSTER, &Opening::default()).unwrap()
    }

    #[test]
    fn headings_bind_by_name_in_any_order() {
        let table = table("Xếp hạng;TÊN SẢN PHẨM;;Điện thoại bàn;Điểm (thang 100);Chủ  thể\n4;Mắm;;x\n");
        let binding = bind(&table, ROSTER, &["ten_san_pham", "chu_the"]).unwrap();
        let row = table.rows()[0];
        let get = |field| binding.get(&table, row, field);
        assert_eq!(get("ten_san_pham"), "Mắm");
        assert_eq!(get("hang_sao"), "4");
        assert_eq!(get("diem"), "", "a short row");
        assert_eq!(get("tinh"), "", "no such column");
        assert_eq!(binding.column("chu_the"), Some(6));
        assert!(!binding.has("tinh"));
        assert_eq!(binding.unknown, [(4, "Điện thoại bàn".to_owned())]);
    }

    #[test]
    fn a_nameless_column_with_values_is_not_lost_silently() {
        let table = table("stt,ten_san_pham,\n1,Mắm,?\n");
        assert_eq!(bind(&table, ROSTER, &[]).unwrap().unknown, [(3, String::new())]);
    }

    #[test]
    fn every_fault_is_told() {
        let table = table("Sản phẩm,Tên sản phẩm,Chủ htể,stt\na,b,c,1\n");
        let faults = bind(&table, ROSTER, &["ten_san_pham", "chu_the", "hang_sao"]).unwrap_err();
        assert!(matches!(&faults[0], HeadingFault::Twice { field: "ten_san_pham", columns, .. } if *columns == [1, 2]));
        assert!(
            matches!(&faults[1], HeadingFault::Missing { field: "chu_the", nearest: Some(near), .. } if near == "Chủ htể")
        );
        assert!(matches!(&faults[2], HeadingFault::Missing { field: "hang_sao", nearest: None, .. }));
        assert_eq!(faults.len(), 3);
    }

    #[test]
    fn what_was_taken_for_headings_is_told() {
        let faults = bind(&table("x,y\n1,Mắm\n"), ROSTER, &[]).unwrap_err();
        assert_eq!(faults, [HeadingFault::NoneKnown { found: vec!["x".to_owned(), "y".to_owned()] }]);
    }

    #[test]
    fn headings_of_real_rosters_are_known() {
        for (field, headings) in [
            ("ten_san_pham", &["TÊN SẢN PHẨM", "Sản phẩm", "Tên SP", "Tên sản phẩm/dịch vụ", "S.phẩm", "Product"][..]),
            (
                "chu_the",
                &[
                    "Chủ thể",
                    "Tên chủ thể",
                    "Chủ thể sản xuất",
                    "Tên cơ sở",
                    "Cơ sở sản xuất",
                    "Đơn vị",
                    "Nhà sản xuất",
                    "Tên doanh nghiệp",
                    "Tên chủ thể sx",
                    "Producer",
                    "Subject",
                    "CHỦ THỂ\nSẢN XUẤT",
                ],
            ),
            ("loai_chu_the", &["Loại hình tổ chức", "Loại hình", "Business type"]),
            ("dia_chi", &["Địa chỉ", "ĐC", "Đ/c", "dia_chi_moi", "Địa chỉ (mới)", "Địa chỉ (số nhà, thôn)"]),
            (
                "xa_phuong",
                &[
                    "Xã, phường, đặc khu",
                    "Xã phường mới",
                    "Xã (mới)",
                    "Xã/Phường",
                    "xa_phuong_moi",
                    "Địa chỉ: Xã",
                    "Địa chỉ - Xã/Phường",
                    "Commune",
                ],
            ),
            ("huyen", &["Huyện", "Địa chỉ: Huyện", "Huyện/TP", "District"]),
            ("dia_phuong", &["Địa phương", "Địa bàn"]),
            ("nhom", &["Nhóm", "Ngành hàng", "Phân nhóm"]),
            ("bo_san_pham", &["Bộ sản phẩm"]),
            (
                "hang_sao",
                &["Hạng sao", "Hạng", "Xếp hạng", "Phân hạng", "Số sao", "Đạt hạng", "Kết quả", "Rank", "Hạng (sao)"],
            ),
            ("diem", &["Điểm", "Tổng điểm", "Điểm trung bình", "Điểm (thang 100)", "Điểm [0-100]"]),
            (
                "so_quyet_dinh",
                &[
                    "Số quyết định",
                    "Số, ngày quyết định",
                    "Quyết định (số, ngày)",
                    "Q.Định",
                    "Quyết định: Số",
                    "Decision No.",
                    "Theo Quyết định số",
                ],
            ),
            ("ngay_quyet_dinh", &["Ngày quyết định", "Quyết định: Ngày", "Decision date", "Ngày ký"]),
            ("ma_so_thue", &["Mã số thuế", "MST/Mã số DN", "Mã số doanh nghiệp", "MSDN"]),
            ("gioi_tinh", &["Giới tính", "Giới tính (Nam/Nữ)", "Giới tính chủ hộ", "Nam/Nữ"]),
            ("khuyet_tat", &["Khuyết tật", "Người khuyết tật", "NKT"]),
            ("dien_thoai", &["Điện thoại", "SĐT", "Đ.thoại", "Phone"]),
            ("nguoi_dai_dien", &["Người đại diện", "Người đại diện: Họ và tên", "Representative"]),
            ("ghi_chu", &["Ghi chú", "Note"]),
        ] {
            for heading in headings {
                assert_eq!(self::field(heading, ROSTER), Some(field), "{heading}");
            }
        }
    }

    #[test]
    fn a_heading_that_may_mean_another_thing_gives_way() {
        let table = table("Tên SP/DV;Chủ thể;Hotline;SĐT/Zalo;Chủ hộ;Giám đốc;Xã;Xã mới;Lĩnh vực;Nhóm ngành\na;b\n");
        let binding = bind(&table, ROSTER, &["ten_san_pham", "chu_the"]).unwrap();
        let columns = ["dien_thoai", "nguoi_dai_dien", "xa_phuong", "nhom"].map(|field| binding.column(field));
        assert_eq!(columns, [Some(3), Some(5), Some(8), Some(10)]);
        let unknown: Vec<&str> = binding.unknown.iter().map(|(_, heading)| heading.as_str()).collect();
        assert_eq!(unknown, ["SĐT/Zalo", "Giám đốc", "Xã", "Lĩnh vực"]);
    }

    #[test]
    fn what_a_heading_means_is_told_by_those_beside_it() {
        let fields = |headings: &[&str]| {
            fields(&headings.iter().map(|&heading| heading.to_owned()).collect::<Vec<_>>(), ROSTER.into())
        };
        assert_eq!(fields(&["Năm", "Nam", "Nữ"]), [Some("nam"), Some("la_nam"), Some("la_nu")]);
        assert_eq!(fields(&["Nam", "Dot"]), [Some("nam"), Some("dot")]);
        assert_eq!(fields(&["QĐ công nhận", "Ngày cấp"]), [Some("so_quyet_dinh"), Some("ngay_quyet_dinh")]);
        assert_eq!(fields(&["Số ĐKKD", "Ngày cấp"]), [Some("so_dang_ky"), Some("ngay_dang_ky")]);
        assert_eq!(fields(&["CCCD", "Ngày cấp"]), [None, None]);
        assert_eq!(fields(&["Số QĐ", "Ngày ký", "Ngày cấp"])[2], None);
        assert_eq!(fields(&["Số QĐ", "Ngày cấp", "Ngày ký"])[1..], [None, Some("ngay_quyet_dinh")]);
    }

    #[test]
    fn numbers_under_a_heading_of_marks_are_counts() {
        let of = |text: &str| {
            let table = table(text);
            bind(&table, ROSTER, &[]).unwrap().column("la_nu")
        };
        assert_eq!(of("Tên sản phẩm;Nữ\nCam;x\nQuýt;\n"), Some(2));
        assert_eq!(of("Tên sản phẩm;Nữ\nCam;1\nQuýt;12\n"), None);
    }

    #[test]
    fn the_register_of_22_columns_is_known() {
        let fields = ["hang_sao", "ngay", "nam", "quyet_dinh", "co_quan"];
        for (first, over) in [
            ("lan1", "Công nhận lần đầu"),
            ("lan1", "CÔNG NHẬN LẦN 1"),
            ("lan2", "Công nhận lần 2 hoặc nâng hạng"),
            ("lan2", "Công nhận lại/Nâng hạng"),
            ("lan2", "Nâng hạng"),
        ] {
            for (field, below) in fields.iter().zip(["Hạng sao", "Ngày", "Năm", "Quyết định", "Cơ quan công nhận"])
            {
                for join in [": ", " - ", "\n"] {
                    let heading = format!("{over}{join}{below}");
                    assert_eq!(self::field(&heading, ROSTER), Some(&*format!("{first}_{field}")), "{heading}");
                }
            }
        }
        assert_eq!(field("Hạng sao (lần đầu)", ROSTER), Some("lan1_hang_sao"));
        assert_eq!(field("Số quyết định lần 2", ROSTER), Some("lan2_quyet_dinh"));
    }

    #[test]
    fn a_remark_that_makes_it_another_thing_is_not_passed_over() {
        for heading in [
            "Hạng sao (đề nghị)",
            "Hạng sao (dự kiến)",
            "Điểm (tự chấm)",
            "Địa chỉ (cũ)",
            "Xã (trước sắp xếp)",
            "dia_chi_cu",
            "Hạng sao (lần 3, dự kiến)",
            "Huyện cũ",
            "trang_thai_ho_so",
            "muc_kiem_chung",
            "Tiềm năng 5 sao",
        ] {
            assert_eq!(field(heading, ROSTER), None, "{heading}");
        }
    }

    #[test]
    fn no_two_fields_of_a_list_share_a_spelling() {
        let papers = [DOCKET, ATTENDANCE, CHECKS, CONCLUSIONS, REVIEWS, SELF_SCORES, ANSWERS];
        let programme = [TARGETS, IDEAS, ACTIVITIES, FIGURES];
        for columns in [ROSTER, COUNCIL, SCORES, MARKS].into_iter().chain(papers).chain(programme) {
            let mut seen = HashMap::new();
            for column in columns {
                for name in spellings(column).collect::<std::collections::BTreeSet<_>>() {
                    assert_eq!(seen.insert(name.clone(), column.field), None, "{name} is also {}", column.field);
                }
            }
        }
    }

    #[test]
    fn the_roster_starts_with_the_headings_of_the_machine_form() {
        let machine = "stt,ten_san_pham,chu_the,loai_chu_the,dia_chi,xa_phuong,huyen,tinh,nhom,hang_sao,diem,\
                       loai_danh_gia,so_quyet_dinh,ngay_quyet_dinh,co_quan,het_han,trang_thai,ghi_chu,\
                       ma_san_pham,bo_san_pham,nam,dot,loai_ho_so,ngay_nop,ma_ho_so";
        let fields: Vec<_> = ROSTER.iter().map(|column| column.field).take(25).collect();
        assert_eq!(fields.join(","), machine);
    }
}
