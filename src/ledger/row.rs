//! From SQLite's values to the domain's, and back.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, Row};

use super::error::Context;
use super::{Reader, Result};
use crate::law::{
    Basis, Criteria, DocumentKind, FilingKind, Follows, Ground, Information, Level, MarkUse, Mean, MinimaBasis, Points,
    Regime, Star, SubjectForm,
};

/// A stored value that is none the program writes: the file is damaged.
#[derive(Debug, thiserror::Error)]
#[error("a value that is none of ours")]
pub(super) struct NoneOfOurs;

/// A day, stored as ISO text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day(pub NaiveDate);

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        // As the checks of the schema have it: a year of more digits is a day that nothing can be added to.
        let text = Some(value.as_str()?).filter(|text| text.len() == "2026-12-31".len());
        let day = NaiveDate::parse_from_str(text.ok_or_else(|| FromSqlError::other(NoneOfOurs))?, "%Y-%m-%d");
        day.map(Self).map_err(FromSqlError::other)
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.format("%Y-%m-%d").to_string()))
    }
}

impl FromSql for Points {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let points = Self(value.as_i64()?);
        let is_one = (Self(0)..=Self::MAX).contains(&points);
        is_one.then_some(points).ok_or_else(|| FromSqlError::other(NoneOfOurs))
    }
}

impl ToSql for Points {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for Star {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        u8::column_result(value).ok().and_then(Self::new).ok_or_else(|| FromSqlError::other(NoneOfOurs))
    }
}

impl ToSql for Star {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.number()))
    }
}

/// Words of the law that are stored by their id.
macro_rules! stored_by_id {
    ($($kind:ty => $from:path, $to:path;)*) => {$(
        impl FromSql for $kind {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                $from(value.as_str()?).ok_or_else(|| FromSqlError::other(NoneOfOurs))
            }
        }
        impl ToSql for $kind {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from($to(*self)))
            }
        }
    )*};
}
stored_by_id! {
    Regime => Regime::from_id, Regime::id;
    Basis => Basis::from_id, Basis::id;
    FilingKind => FilingKind::from_id, FilingKind::id;
    Level => Level::from_id, Level::id;
    Follows => Follows::from_id, Follows::id;
    MinimaBasis => MinimaBasis::from_id, MinimaBasis::id;
    SubjectForm => SubjectForm::from_code, SubjectForm::code;
    Ground => Ground::from_id, Ground::id;
    DocumentKind => DocumentKind::from_id, DocumentKind::id;
    Criteria => Criteria::from_id, Criteria::id;
    MarkUse => MarkUse::from_id, MarkUse::id;
    Information => Information::from_id, Information::id;
    super::MoneySource => super::MoneySource::from_id, super::MoneySource::id;
    super::OutletKind => super::OutletKind::from_id, super::OutletKind::id;
    super::StruckBecause => super::StruckBecause::from_id, super::StruckBecause::id;
    super::ReissuedBecause => super::ReissuedBecause::from_id, super::ReissuedBecause::id;
    super::Role => super::Role::from_id, super::Role::id;
    super::ActivityKind => super::ActivityKind::from_id, super::ActivityKind::id;
    super::TargetMeasure => super::TargetMeasure::from_id, super::TargetMeasure::id;
    super::AppraisalKind => super::AppraisalKind::from_id, super::AppraisalKind::id;
    super::DecisionKind => super::DecisionKind::from_id, super::DecisionKind::id;
    super::Outcome => super::Outcome::from_id, super::Outcome::id;
}

/// An optional day from a column.
pub(super) fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    row.get::<_, Option<Day>>(column).map(|day| day.map(|Day(date)| date))
}

/// The mean of a row: its sum and count as the checks of the schema have them, for it is divided.
pub(super) fn mean(row: &Row<'_>) -> rusqlite::Result<Mean> {
    let (sum, count): (i64, u32) = (row.get("sum")?, row.get("count")?);
    let is_one = count > 0 && (0..=Points::MAX.0 * i64::from(count)).contains(&sum);
    is_one.then_some(Mean { sum, count }).ok_or_else(|| FromSqlError::other(NoneOfOurs).into())
}

/// An optional day to a parameter.
pub(super) fn opt(date: Option<NaiveDate>) -> Option<Day> {
    date.map(Day)
}

/// Runs a query and collects its rows.
pub(super) fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    conn.prepare_cached(sql)?.query_map(params, read)?.collect()
}

/// Numbers as a list in JSON.
pub(super) fn list(numbers: impl IntoIterator<Item = i64>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
    format!("[{}]", numbers.join(","))
}

impl Reader<'_> {
    /// A condition that a product is among those whose records are read: `?2` is [`Reader::products`]. One that
    /// asks for all or some at once would use no index.
    pub(super) fn among(self, product: &str) -> String {
        match self.products {
            Some(_) => format!("{product} IN (SELECT value FROM json_each(?2))"),
            None => "?2 IS NULL".to_owned(),
        }
    }

    /// The same of a dossier, by its product.
    pub(super) fn among_dossiers(self, dossier: &str) -> String {
        match self.products {
            Some(_) => {
                format!("{dossier} IN (SELECT id FROM dossier WHERE product IN (SELECT value FROM json_each(?2)))")
            }
            None => "?2 IS NULL".to_owned(),
        }
    }

    /// The same of a subject, by its products; without a choice of products those that have none too.
    pub(super) fn among_subjects(self, subject: &str) -> String {
        match self.products {
            Some(_) => {
                format!("{subject} IN (SELECT subject FROM product WHERE id IN (SELECT value FROM json_each(?2)))")
            }
            None => "?2 IS NULL".to_owned(),
        }
    }

    /// Runs a query and collects its rows, saying what was being read when it fails.
    pub(super) fn all<T>(
        self,
        what: &str,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        all(self.conn, sql, params, read).context(self.path, what)
    }

    /// The same, each row put with those of its key, in order.
    pub(super) fn all_by<T, C: Default + Extend<T>>(
        self,
        what: &str,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<(i64, T)>,
    ) -> Result<HashMap<i64, C>> {
        let mut found: HashMap<i64, C> = HashMap::new();
        for (key, row) in self.all(what, sql, params, read)? {
            found.entry(key).or_default().extend([row]);
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a value that a statement gives is read as.
    fn read<T>(sql: &str, of: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>) -> Option<T> {
        Connection::open_in_memory().unwrap().query_row(sql, [], of).ok()
    }

    #[test]
    fn a_day_past_what_the_schema_lets_by_is_none() {
        let day = |text| read(&format!("SELECT '{text}' AS day"), |row| day(row, "day")).flatten();
        assert_eq!(day("2026-08-28"), NaiveDate::from_ymd_opt(2026, 8, 28));
        assert_eq!(day("9999-12-31"), NaiveDate::from_ymd_opt(9999, 12, 31));
        for text in ["+262142-12-31", "-262143-01-01", "+10000-01-01", "2026-8-28", "2026-02-30", "", "2026-08-28 "] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn points_are_between_0_and_100_and_a_mean_is_of_someone() {
        let points = |number: i64| read(&format!("SELECT {number}"), |row| row.get::<_, Points>(0));
        assert_eq!([0, 9_075, 10_000].map(points), [0, 9_075, 10_000].map(|n| Some(Points(n))));
        assert_eq!([-1, 10_001, i64::MAX].map(points), [None; 3]);
        let mean = |sum: i64, count: i64| read(&format!("SELECT {sum} AS sum, {count} AS count"), mean);
        assert_eq!(mean(63_000, 7), Some(Mean { sum: 63_000, count: 7 }));
        for (sum, count) in [(0, 0), (63_000, 0), (-1, 7), (70_001, 7), (0, -1), (0, 1 << 32)] {
            assert_eq!(mean(sum, count), None, "{sum} of {count}");
        }
    }
}
