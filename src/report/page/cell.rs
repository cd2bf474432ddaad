//! One value of a table, as people and as data read it.

use chrono::NaiveDate;

use crate::text::{Lang, number};

/// One value. People get the language's form of it, data the plain one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known or nothing applies.
    #[default]
    Blank,
    /// Words or a code.
    Text(String),
    /// How many: `1.018`.
    Count(u64),
    /// A number that names rather than counts (a year, an ordinal, a pass): never grouped.
    Plain(u64),
    /// A difference, with its sign: days left of a certificate that has ended are negative.
    Signed(i64),
    /// Points in hundredths: `90,75`.
    Points(i64),
    /// Tenths of a percent: `66,7%`; in data `66.7`.
    Percent(u64),
    /// A day: `28/12/2020`; in data `2020-12-28`.
    Date(NaiveDate),
}

impl Cell {
    /// Words or a code.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The mean of points, cut to two decimals; blank of nothing. See [`number::mean_x100`].
    pub fn mean(sum: i64, n: u32) -> Self {
        number::mean_x100(sum, n).map_or(Self::Blank, Self::Points)
    }

    /// `part` of `whole`; blank when there is no whole.
    pub fn share(part: u64, whole: u64) -> Self {
        number::percent_x10(part, whole).map_or(Self::Blank, Self::Percent)
    }

    /// As a person reads it.
    pub fn human(&self, lang: Lang) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Count(n) => number::count(lang, *n),
            Self::Plain(n) => n.to_string(),
            Self::Signed(n) => n.to_string(),
            Self::Points(hundredths) => number::points(lang, *hundredths),
            Self::Percent(tenths) => number::percent_in_column(lang, *tenths),
            Self::Date(day) => number::date(lang, *day),
        }
    }

    /// As data: ISO dates, a decimal point, no grouping, the same in every language.
    pub fn data(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Count(n) | Self::Plain(n) => n.to_string(),
            Self::Signed(n) => n.to_string(),
            Self::Points(hundredths) => number::plain_hundredths(*hundredths),
            Self::Percent(tenths) => number::plain_tenths(*tenths),
            Self::Date(day) => day.to_string(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Blank, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_data_read_the_same_value_differently() {
        let day = NaiveDate::from_ymd_opt(2020, 12, 28).unwrap();
        for (cell, vi, en, data) in [
            (Cell::Blank, "", "", ""),
            (Cell::Count(1018), "1.018", "1,018", "1018"),
            (Cell::Plain(2020), "2020", "2020", "2020"),
            (Cell::Points(9075), "90,75", "90.75", "90.75"),
            (Cell::Percent(667), "66,7%", "66.7%", "66.7"),
            (Cell::Percent(1000), "100,0%", "100.0%", "100.0"),
            (Cell::mean(20_999, 3), "69,99", "69.99", "69.99"),
            (Cell::mean(0, 0), "", "", ""),
            (Cell::share(2, 3), "66,7%", "66.7%", "66.7"),
            (Some(day).into(), "28/12/2020", "28/12/2020", "2020-12-28"),
            (None::<&str>.into(), "", "", ""),
            ("4 sao".into(), "4 sao", "4 sao", "4 sao"),
        ] {
            assert_eq!(cell.human(Lang::Vi), vi);
            assert_eq!(cell.human(Lang::En), en);
            assert_eq!(cell.data(), data);
        }
    }
}
