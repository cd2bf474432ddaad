//! The formats of cells.

use rust_xlsxwriter::{Format, FormatAlign};

use super::look;
use crate::report::Cell;

/// The formats of cells.
pub(super) struct Formats {
    text: Format,
    count: Format,
    plain: Format,
    points: Format,
    percent: Format,
    date: Format,
}

impl Formats {
    /// Those of a look of its own.
    pub fn new(boxed: &Format) -> Self {
        let number = |form: &str| boxed.clone().set_align(FormatAlign::Right).set_num_format(form);
        Self {
            // "@": what is typed over again stays text too, `=1+1` as well as `007`.
            text: boxed.clone().set_num_format("@"),
            count: number("#,##0"),
            plain: number("0"),
            points: number("0.00"),
            percent: number("0.0%"),
            date: look::centred(boxed).set_num_format("dd/mm/yyyy"),
        }
    }

    /// That of a cell.
    pub fn of(&self, cell: &Cell) -> &Format {
        match cell {
            Cell::Blank | Cell::Text(_) => &self.text,
            Cell::Count(_) => &self.count,
            Cell::Plain(_) | Cell::Signed(_) => &self.plain,
            Cell::Points(_) => &self.points,
            Cell::Percent(_) => &self.percent,
            Cell::Date(_) => &self.date,
        }
    }
}
