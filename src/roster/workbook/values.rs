//! What a workbook's cell holds, whatever kind of workbook it is.

use calamine::{Data, DataRef, ExcelDateTime, ExcelDateTimeType};

use crate::roster::grid::Value;

/// What a formula shows that no program has reckoned yet: its cell must not be taken for blank.
pub const NOT_RECKONED: &str = "#CALC!";

/// What a cell holds.
pub(super) fn value(cell: &DataRef<'_>) -> Value {
    match cell {
        DataRef::Empty => Value::Blank,
        #[allow(clippy::cast_precision_loss)] // spreadsheets know no number but this one
        DataRef::Int(number) => Value::Number(*number as f64),
        // No cell shows such a number, as none shows what a formula that failed would give.
        DataRef::Float(number) if !number.is_finite() || number.abs() >= 1e100 => Value::Text("#NUM!".to_owned()),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::SharedString(text) => Value::Text((*text).to_owned()),
        DataRef::Bool(truth) => Value::Text(if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(text) => Value::Day(text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " ")),
        DataRef::String(text) | DataRef::DurationIso(text) => Value::Text(text.clone()),
        DataRef::Error(error) => Value::Text(error.to_string()),
    }
}

/// The same cell, borrowed.
pub(super) fn seen(cell: &Data) -> DataRef<'_> {
    match cell {
        Data::Empty => DataRef::Empty,
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    }
}

/// The day a number stands for where a day is wanted, ISO: from 1954 to 2173, so that no year or ordinal is taken for one.
pub(in crate::roster) fn serial(number: f64, epoch_1904: bool) -> Option<String> {
    let counted = if epoch_1904 { number + 1462.0 } else { number };
    let within = (20_000.0..100_000.0).contains(&counted) && number.fract() == 0.0;
    match day(&ExcelDateTime::new(number, ExcelDateTimeType::DateTime, epoch_1904)) {
        Value::Day(day) if within => Some(day),
        _ => None,
    }
}

/// A number that its cell shows as a day; one that is no day of this or the last century stays a number.
fn day(moment: &ExcelDateTime) -> Value {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    // The days before 01/03/1900 are off by one in some programs, and no office means them.
    if moment.is_duration() || year < 1904 {
        return Value::Number(moment.as_f64());
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    Value::Day(match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date} {hour:02}:{minute:02}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_cell_shows_is_no_name() {
        for number in [f64::NAN, f64::INFINITY, 1e308] {
            let Value::Text(text) = value(&DataRef::Float(number)) else { panic!("{number}") };
            assert!(crate::roster::cell::is_error(&text), "{text}");
        }
        assert_eq!(value(&DataRef::Float(912_345_678.0)), Value::Number(912_345_678.0));
    }
}
