//! Headings bound to the fields they mean, by name and in any order.

use super::cell;
use super::heading::{Column, Columns, Means, meanings, spelled_out, spellings};
use super::table::{Row, Table};
use crate::text::fold;

mod personal;

/// So many headings are named as examples.
const EXAMPLES: usize = 2;

/// What is wrong with the headings of a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeadingFault {
    /// No heading is one that was expected: the file is another.
    #[error("no heading recognised")]
    NoneKnown {
        /// What was taken for headings, as it stands.
        found: Vec<String>,
        /// Columns that the file needs, each by its field and as papers print it; of none that it needs, its first.
        wanted: Vec<(&'static str, &'static str)>,
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
    /// The text of a field in a row: `""` when the cell is blank or says so, or the table has no such column.
    pub fn get<'t>(&self, table: &'t Table, row: Row, field: &str) -> &'t str {
        let text = self.place(field).map_or("", |place| table.cell(row, place));
        if cell::says_nothing(field, text) { "" } else { text }
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
        match found.filter(|found| !is_other(table, place, heading, *found)) {
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
        let needed = columns.iter().filter(|column| required.contains(&column.field));
        let others = columns.iter().filter(|column| column.field != "stt" && !required.contains(&column.field));
        let wanted = needed.chain(others).take(EXAMPLES).map(|column| (column.field, column.names[0])).collect();
        return Err(vec![HeadingFault::NoneKnown { found: table.headings.clone(), wanted }]);
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

/// Whether a column holds something else than what its heading, which may mean several things, is taken for.
fn is_other(table: &Table, place: usize, heading: &str, (means, mapped): (Means, bool)) -> bool {
    let Means::Field(field) = means else { return false };
    let cells = || table.rows().iter().map(|row| table.cell(*row, place)).filter(|text| !text.is_empty());
    let any_but = |reads: &dyn Fn(&str) -> bool| !mapped && cells().any(|text| !reads(text));
    let name = spelled_out(heading.split(['(', '[']).next().unwrap_or_default());
    match (field, &*name) {
        // Marked where a person is a woman, or a man; else how many of them there are.
        ("la_nu" | "la_nam", _) => {
            let mut others = cells().filter(|text| cell::mark(text).is_err() && !cell::is_sex(text)).peekable();
            others.peek().is_some() && others.all(|text| cell::count(text).is_ok())
        }
        // "Đạt" is no star, "36 tháng" no day.
        ("hang_sao", "ket_qua_danh_gia") => any_but(&|text| cell::recognised(text).is_ok()),
        ("het_han", "thoi_han") | ("ngay_quyet_dinh", "date") => any_but(&|text| cell::date(text).is_ok()),
        ("nam", "ky" | "period") => any_but(&|text| cell::year(text).is_ok()),
        ("loai_danh_gia", "danh_gia" | "lan_danh_gia") | ("loai_ho_so", "kind") => {
            any_but(&|text| cell::filing_kind(text).is_ok())
        }
        _ => false,
    }
}

fn has_values(table: &Table, place: usize) -> bool {
    table.rows().iter().any(|row| !table.cell(*row, place).is_empty())
}

/// The unknown heading that is nearly a name of the column: at most one letter in four differs.
fn nearest(column: &Column, unknown: &[(usize, String)]) -> Option<String> {
    unknown
        .iter()
        .flat_map(|(_, heading)| {
            let folded = spelled_out(heading);
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
    use super::*;
    use crate::roster::file::Source;
    use crate::roster::heading::ROSTER;
    use crate::roster::tables::of_text;
    use crate::roster::{Encoding, Opening};

    fn table(text: &str) -> Table {
        let source =
            Source { name: "a.csv".into(), text: text.into(), sha256: String::new(), encoding: Encoding::Utf8 };
        of_text(&source, ROSTER, &Opening::default()).unwrap()
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
        let wanted = vec![("ten_san_pham", "Tên sản phẩm"), ("chu_the", "Chủ thể")];
        let faults_of = |required: &[&str]| bind(&table("x,y\n1,Mắm\n"), ROSTER, required).unwrap_err();
        let found = vec!["x".to_owned(), "y".to_owned()];
        assert_eq!(faults_of(&["chu_the", "ten_san_pham"]), [HeadingFault::NoneKnown { found, wanted }]);
        assert!(
            matches!(&faults[0], HeadingFault::NoneKnown { found, wanted } if found == &["x", "y"] && wanted.len() == 2)
        );
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
    fn numbers_under_a_heading_of_marks_are_counts() {
        let of = |text: &str| {
            let table = table(text);
            bind(&table, ROSTER, &[]).unwrap().column("la_nu")
        };
        assert_eq!(of("Tên sản phẩm;Nữ\nCam;x\nQuýt;\n"), Some(2));
        assert_eq!(of("Tên sản phẩm;Nữ\nCam;1\nQuýt;12\n"), None);
        // A name is of a person, and stays with what is told of one.
        assert_eq!(of("Tên sản phẩm;Nữ\nCam;x\nQuýt;bà Mẫu\n"), Some(2));
    }

    #[test]
    fn headings_that_may_mean_several_things_go_by_their_cells() {
        for (heading, field, its, other) in [
            ("Kết quả đánh giá", "hang_sao", "4 sao", "Đạt"),
            ("Thời hạn", "het_han", "15/01/2025", "36 tháng"),
            ("Date", "ngay_quyet_dinh", "15/01/2022", "Monday"),
            ("Kỳ", "nam", "2022", "kỳ trước"),
            ("Đánh giá", "loai_danh_gia", "Nâng hạng", "Tốt"),
            ("Lần đánh giá", "loai_danh_gia", "Lần đầu", "nhiều lần"),
            ("Kind", "loai_ho_so", "đánh giá lại", "food"),
        ] {
            let column = |cells: &str| {
                let table = table(&format!("Tên sản phẩm;{heading}\n{cells}"));
                bind(&table, ROSTER, &[]).unwrap().column(field)
            };
            assert_eq!(column(&format!("Cam;{its}\nQuýt;\n")), Some(2), "{heading}");
            assert_eq!(column(&format!("Cam;{its}\nQuýt;{other}\n")), None, "{heading}");
        }
    }
}
