//! The two layouts of a file of marks: a criterion a row, or a sheet a row with a column a criterion.

use crate::commands::Failure;
use crate::commands::input::Input;
use crate::commands::score::import::criteria::number_in;
use crate::commands::wording::MarkCell;
use crate::roster::heading::{self, MARKS};
use crate::text::Lang;
use crate::text::messages::{input as msg, marks as say};

/// Whether headings are those of a file of marks.
pub fn are_marks(headings: &[String]) -> bool {
    let means = |field| headings.iter().any(|heading| heading::field(heading, MARKS) == Some(field));
    means("tieu_chi") || (means("thanh_vien") && headings.iter().any(|heading| number_in(heading).is_some()))
}

/// Where the cells of a mark stand, columns from 0.
pub enum Layout {
    /// A row a mark: criterion, option, points.
    Long(usize, Option<usize>, Option<usize>),
    /// A row a sheet: each criterion's number and column.
    Wide(Vec<(String, usize)>),
}

impl Layout {
    /// What the headings of an input say.
    pub fn of(input: &Input, lang: Lang) -> Result<Self, Failure> {
        let (name, column) = (input.name(), |field| input.binding.column(field).map(|column| column - 1));
        if column("ma_ho_so").or(column("ten_san_pham")).is_none() {
            return Err(Failure::Refused(msg::scores_need_dossier(lang, name)));
        }
        if let Some(criterion) = column("tieu_chi") {
            if column("thanh_vien").is_none() {
                return Err(Failure::Refused(say::long_needs_member(lang, name)));
            }
            if column("phuong_an").or(column("diem")).is_none() {
                return Err(Failure::Refused(say::long_needs_points(lang, name)));
            }
            return Ok(Self::Long(criterion, column("phuong_an"), column("diem")));
        }
        if column("phuong_an").is_some() {
            return Err(Failure::Refused(say::wide_with_options(lang, name)));
        }
        let unknown = input.binding.unknown.iter();
        let columns: Vec<(String, usize)> =
            unknown.filter_map(|(column, heading)| Some((number_in(heading)?, column - 1))).collect();
        for (number, _) in &columns {
            let same: Vec<String> =
                columns.iter().filter(|(other, _)| other == number).map(|(_, at)| (at + 1).to_string()).collect();
            if same.len() > 1 {
                return Err(Failure::Refused(say::criterion_two_columns(lang, name, number, same.join(", "))));
            }
        }
        Ok(Self::Wide(columns))
    }

    /// Whether a column, from 0, holds a criterion's marks.
    pub fn reads(&self, place: usize) -> bool {
        matches!(self, Self::Wide(columns) if columns.iter().any(|(_, at)| *at == place))
    }

    /// The column, from 1, where a cell of a criterion's mark stands.
    pub fn column(&self, criterion: &str, cell: MarkCell) -> Option<usize> {
        let at = match self {
            Self::Long(of, option, points) => match cell {
                MarkCell::Criterion => Some(*of),
                MarkCell::Option => option.or(*points),
                MarkCell::Points => points.or(*option),
            },
            Self::Wide(columns) => columns.iter().find(|(number, _)| number == criterion).map(|(_, at)| *at),
        };
        at.map(|at| at + 1)
    }
}
