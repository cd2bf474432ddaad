//! Headings bound to the fields they mean, by name and in any order.

use super::table::{Row, Table};
use crate::text::fold;

mod columns;
mod papers;
mod programme;

pub use columns::{ATTENDANCE, COUNCIL, DOCKET, MARKS, ROSTER, SCORES};
pub use papers::{ANSWERS, CHECKS, CONCLUSIONS, REVIEWS, SELF_SCORES};
pub use programme::{ACTIVITIES, FIGURES, IDEAS, TARGETS};

/// A field a table may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading in the machine form, e.g. `ten_san_pham`.
    pub field: &'static str,
    /// The headings offices write for it. The first is the one to show.
    pub names: &'static [&'static str],
}

/// What is wrong with the headings of a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeadingFault {
    /// No heading is one that was expected: the first line is not a line of headings, or the file is another.
    #[error("no heading recognised")]
    NoneKnown {
        /// The first line, as it stands.
        found: Vec<String>,
        /// A later line that does hold such headings.
        line: Option<u64>,
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
}

impl Binding {
    /// The text of a field in a row: `""` when the cell is blank or the table has no such column.
    pub fn get<'r>(&self, row: &'r Row, field: &str) -> &'r str {
        self.place(field).and_then(|place| row.cells.get(place)).map_or("", String::as_str)
    }

    /// The column of a field, from 1.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.place(field).map(|place| place + 1)
    }

    /// Whether the table has a column for the field.
    pub fn has(&self, field: &str) -> bool {
        self.place(field).is_some()
    }

    fn place(&self, field: &str) -> Option<usize> {
        self.bound.iter().find(|(bound, _)| *bound == field).map(|(_, place)| *place)
    }
}

/// Binds the headings of `table` to `columns`; the fields `required` must be among them.
///
/// # Errors
/// Every fault at once, the missing fields in the order of `required`.
pub fn bind(table: &Table, columns: &[Column], required: &[&str]) -> Result<Binding, Vec<HeadingFault>> {
    let mut bound: Vec<(&'static str, usize)> = Vec::new();
    let mut unknown = Vec::new();
    for (place, heading) in table.headings.iter().enumerate() {
        match means(heading, columns) {
            Some(column) => bound.push((column.field, place)),
            None if !has_values(table, place) && heading.is_empty() => {}
            None => unknown.push((place + 1, heading.clone())),
        }
    }
    if bound.is_empty() {
        return Err(vec![none_known(table, columns)]);
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
    if faults.is_empty() { Ok(Binding { bound, unknown }) } else { Err(faults) }
}

/// The field a heading means among columns.
pub fn field(heading: &str, columns: &[Column]) -> Option<&'static str> {
    means(heading, columns).map(|column| column.field)
}

/// The column a heading means, its remark in parentheses apart when it has one: "Điểm (thang 100)".
fn means<'c>(heading: &str, columns: &'c [Column]) -> Option<&'c Column> {
    let named = |heading: &str| {
        let folded = fold::heading(heading);
        columns.iter().find(|column| spellings(column).any(|name| name == folded))
    };
    named(heading).or_else(|| heading.split_once('(').and_then(|(name, _)| named(name)))
}

/// Every spelling of a column, folded.
fn spellings(column: &Column) -> impl Iterator<Item = String> + '_ {
    std::iter::once(column.field.to_owned()).chain(column.names.iter().map(|name| fold::heading(name)))
}

fn has_values(table: &Table, place: usize) -> bool {
    table.rows.iter().any(|row| row.cells.get(place).is_some_and(|cell| !cell.is_empty()))
}

/// The fault of a table whose first line is not headings. Titles above the headings are the usual
/// reason, so the next lines are looked at.
fn none_known(table: &Table, columns: &[Column]) -> HeadingFault {
    let is_headings = |row: &&Row| row.cells.iter().filter(|cell| means(cell, columns).is_some()).count() > 1;
    HeadingFault::NoneKnown {
        found: table.headings.clone(),
        line: table.rows.iter().take(20).find(is_headings).map(|row| row.line),
    }
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
    use super::*;
    use crate::roster::file::Source;

    fn table(text: &str) -> Table {
        let source = Source { name: "a.csv".into(), text: text.into(), sha256: String::new() };
        Table::read(source).unwrap()
    }

    #[test]
    fn headings_bind_by_name_in_any_order() {
        let table = table("Xếp hạng;TÊN SẢN PHẨM;;Điện thoại bàn;Điểm (thang 100);Chủ  thể\n4;Mắm;;x\n");
        let binding = bind(&table, ROSTER, &["ten_san_pham", "chu_the"]).unwrap();
        let row = &table.rows[0];
        assert_eq!(binding.get(row, "ten_san_pham"), "Mắm");
        assert_eq!(binding.get(row, "hang_sao"), "4");
        assert_eq!(binding.get(row, "diem"), "", "a short row");
        assert_eq!(binding.get(row, "tinh"), "", "no such column");
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
    fn headings_under_a_title_are_found() {
        let titled = table("PHỤ LỤC,DANH SÁCH\nx,y\nSTT,Tên sản phẩm\n1,Mắm\n");
        let faults = bind(&titled, ROSTER, &[]).unwrap_err();
        let found = vec!["PHỤ LỤC".to_owned(), "DANH SÁCH".to_owned()];
        assert_eq!(faults, [HeadingFault::NoneKnown { found, line: Some(3) }]);
    }

    #[test]
    fn no_two_fields_of_a_list_share_a_spelling() {
        let papers = [DOCKET, ATTENDANCE, CHECKS, CONCLUSIONS, REVIEWS, SELF_SCORES, ANSWERS];
        let programme = [TARGETS, IDEAS, ACTIVITIES, FIGURES];
        for columns in [ROSTER, COUNCIL, SCORES, MARKS].into_iter().chain(papers).chain(programme) {
            let mut seen = std::collections::HashMap::new();
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
