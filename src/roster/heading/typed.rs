//! A mapping as a clerk types it, and what is wrong with it.

use super::column::Column;
use super::mapping::{Mapped, Mapping};
use super::meaning::field;
use crate::text::{fold, nearest};

/// Why what was typed tells no heading's meaning.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingFault {
    /// It is not `HEADING=FIELD`.
    #[error("no heading and field in {typed}")]
    Form {
        /// As typed.
        typed: String,
    },
    /// No such field.
    #[error("no field {typed}")]
    NoField {
        /// As typed.
        typed: String,
        /// The field that is nearly it.
        near: Option<&'static str>,
    },
    /// A heading is told twice.
    #[error("{heading} twice")]
    Twice {
        /// The heading.
        heading: String,
    },
    /// Two headings mean one field.
    #[error("{field} of two headings")]
    SameField {
        /// The field.
        field: &'static str,
        /// The two headings.
        headings: [String; 2],
    },
}

impl Mapping {
    /// Reads `HEADING=FIELD`, where the field is one of `columns` by its own name or by a heading it is known under,
    /// or says that the column is left out.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn read(name: &str, typed: &[String], columns: &'static [Column]) -> Result<Self, Vec<MappingFault>> {
        let mut mapping = Self { name: name.to_owned(), columns: Vec::new() };
        let mut faults = Vec::new();
        for typed in typed {
            match one(typed, columns) {
                Ok(mapped) => mapping.add(mapped, columns, &mut faults),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() { Ok(mapping) } else { Err(faults) }
    }

    fn add(&mut self, mapped: Mapped, columns: &'static [Column], faults: &mut Vec<MappingFault>) {
        let key = fold::heading(&mapped.heading);
        if self.columns.iter().any(|other| fold::heading(&other.heading) == key) {
            faults.push(MappingFault::Twice { heading: mapped.heading });
            return;
        }
        let other = self.columns.iter().find(|other| mapped.field.is_some() && other.field == mapped.field);
        let field = columns.iter().find(|column| mapped.field.as_deref() == Some(column.field));
        if let (Some(other), Some(field)) = (other, field) {
            let headings = [other.heading.clone(), mapped.heading];
            faults.push(MappingFault::SameField { field: field.field, headings });
            return;
        }
        self.columns.push(mapped);
    }
}

fn one(typed: &str, columns: &'static [Column]) -> Result<Mapped, MappingFault> {
    // A heading may have the sign in it, a field has not.
    let (heading, told) = typed.rsplit_once('=').unwrap_or_default();
    let (heading, told) = (fold::nfc(heading), told.trim());
    if fold::heading(&heading).is_empty() || told.is_empty() {
        return Err(MappingFault::Form { typed: typed.to_owned() });
    }
    if matches!(fold::search(told).as_str(), "bo qua" | "khong doc" | "skip" | "ignore") {
        return Ok(Mapped { heading, field: None });
    }
    let found = field(told, columns).map(str::to_owned);
    let spelled = |name: &str| fold::heading(name).replace('_', "-");
    let near = || {
        let of =
            |column: &Column| [column.field].into_iter().chain(column.names.iter().copied()).map(spelled).collect();
        let names: Vec<(Vec<String>, &'static str)> = columns.iter().map(|column| (of(column), column.field)).collect();
        let near = nearest(told, names.iter().flat_map(|(names, _)| names.iter().map(String::as_str)))?;
        names.iter().find(|(names, _)| names.iter().any(|name| name == near)).map(|(_, field)| *field)
    };
    match found {
        Some(found) => Ok(Mapped { heading, field: Some(found) }),
        None => Err(MappingFault::NoField { typed: told.to_owned(), near: near() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::heading::{Columns, Means, ROSTER, TARGETS, means};

    fn read(typed: &[&str]) -> Result<Mapping, Vec<MappingFault>> {
        Mapping::read("a", &typed.iter().map(|typed| (*typed).to_owned()).collect::<Vec<_>>(), ROSTER)
    }

    #[test]
    fn a_field_is_told_by_its_name_or_by_a_heading_it_has() {
        let mapping = read(&["Tên hàng=ten_san_pham", "Đơn vị làm = Chủ thể", "A=B=so_quyet_dinh", "Đơn vị=bỏ qua"]);
        let mapping = mapping.unwrap();
        let columns = Columns::mapped(ROSTER, Some(&mapping));
        for (heading, meant) in [
            ("TÊN HÀNG", Some(Means::Field("ten_san_pham"))),
            ("tên  hàng (ghi rõ)", Some(Means::Field("ten_san_pham"))),
            ("Đơn vị làm", Some(Means::Field("chu_the"))),
            ("A=B", Some(Means::Field("so_quyet_dinh"))),
            // Known otherwise: the clerk's word comes first.
            ("Đơn vị", Some(Means::Skipped)),
            ("Sản phẩm", Some(Means::Field("ten_san_pham"))),
            ("Tên", None),
        ] {
            assert_eq!(means(heading, columns), meant, "{heading}");
        }
    }

    #[test]
    fn what_is_typed_wrong_is_told() {
        let faults = read(&["Tên hàng", "=chu_the", "A=ten_san_phan", "B=Chu the sx", "B=ghi_chu", "C=chu_the"]);
        let no = |typed: &str, near| MappingFault::NoField { typed: typed.to_owned(), near };
        assert_eq!(
            faults.unwrap_err(),
            [
                MappingFault::Form { typed: "Tên hàng".to_owned() },
                MappingFault::Form { typed: "=chu_the".to_owned() },
                no("ten_san_phan", Some("ten_san_pham")),
                MappingFault::Twice { heading: "B".to_owned() },
                MappingFault::SameField { field: "chu_the", headings: ["B".to_owned(), "C".to_owned()] },
            ]
        );
    }

    #[test]
    fn fields_of_another_kind_of_table_are_seen() {
        let mapping = read(&["A=ten_san_pham", "B=nam", "C=bỏ qua"]).unwrap();
        assert_eq!(mapping.strange(TARGETS), ["ten_san_pham"]);
        assert!(mapping.strange(ROSTER).is_empty());
    }
}
