//! Cells that several lists have: a year or a day, a known word, a whole number.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::Datelike;

use super::input::Input;
use super::row;
use crate::roster::cell::QuantityFault;
use crate::roster::{Row, cell};
use crate::text::messages::{around, front as say};
use crate::text::{Lang, number};

/// The programme year of a row: told, else that of a day told. A day that cannot be read is listed where it is read.
pub(super) fn year(input: &mut Input, row: &Row, day: &str, lang: Lang) -> Option<i32> {
    if !input.get(row, "nam").is_empty() {
        return input.read(row, "nam", row::programme_year);
    }
    match input.text(row, day).map(|text| cell::date(&text)) {
        None => {
            input.fault(row.line, "nam", say::needs_year(lang));
            None
        }
        Some(Ok(on)) => input.read(row, day, |_| row::programme_year(&on.year().to_string())),
        Some(Err(_)) => None,
    }
}

/// A cell of a few known words: `None` when it is a fault, which is then listed; a blank one is where it is needed.
pub(super) fn word<T>(
    input: &mut Input,
    row: &Row,
    field: &str,
    read: impl Fn(&str) -> Option<T>,
    (expected, needed): (String, bool),
    lang: Lang,
) -> Option<T> {
    let Some(typed) = input.text(row, field) else {
        if needed {
            input.fault(row.line, field, say::blank_word(lang, expected));
        }
        return None;
    };
    let value = read(&typed);
    if value.is_none() {
        input.fault(row.line, field, say::other_word(lang, expected, typed));
    }
    value
}

/// A whole number of a row within limits, thousands apart or not: `1.018`, `1 018`, `1018`.
pub(super) fn whole(
    input: &mut Input,
    row: &Row,
    field: &str,
    limits: std::ops::RangeInclusive<i64>,
    lang: Lang,
) -> Option<i64> {
    let typed = input.text(row, field)?;
    let number = whole_number(&typed).filter(|number| limits.contains(number));
    if number.is_none() {
        let shown = |limit: &i64| number::count(lang, u64::try_from(*limit).unwrap_or_default());
        input.fault(row.line, field, say::not_whole(lang, shown(limits.start()), shown(limits.end()), typed));
    }
    number
}

/// The numbers of a file: what parts their decimals is found column by column.
#[derive(Debug, Default)]
pub(super) struct Numbers(RefCell<HashMap<&'static str, Option<char>>>);

impl Numbers {
    /// Money of a row, in đồng; the heading says of what, or the cell.
    pub fn money(&self, input: &mut Input, row: &Row, field: &'static str, lang: Lang) -> Option<i64> {
        let heading = input.binding.column(field).map(|column| input.table.headings[column - 1].clone())?;
        let (sign, typed) = (self.sign(input, field), input.table.sheet.is_none());
        numeric(input, row, field, lang, |text| cell::money(text, &heading, sign, typed))
    }

    /// A quantity of a row in thousandths, and the unit where the cell tells it.
    pub fn quantity(
        &self,
        input: &mut Input,
        row: &Row,
        field: &'static str,
        lang: Lang,
    ) -> Option<(i64, Option<String>)> {
        let (sign, typed) = (self.sign(input, field), input.table.sheet.is_none());
        numeric(input, row, field, lang, |text| {
            let (number, unit) = cell::split(text);
            let number = cell::decimal(number, sign, typed)?.times(1000)?;
            Ok((number, Some(unit.to_owned()).filter(|unit| !unit.is_empty())))
        })
    }

    fn sign(&self, input: &Input, field: &'static str) -> Option<char> {
        let rows = input.table.rows();
        let found = || cell::decimal_sign(rows.iter().map(|row| input.get(row, field)));
        *self.0.borrow_mut().entry(field).or_insert_with(found)
    }
}

/// A cell of numbers; what is wrong with it is listed.
fn numeric<T>(
    input: &mut Input,
    row: &Row,
    field: &'static str,
    lang: Lang,
    read: impl FnOnce(&str) -> Result<T, QuantityFault>,
) -> Option<T> {
    let typed = input.text(row, field)?;
    let fault = match read(&typed) {
        Ok(value) => return Some(value),
        Err(fault) => fault,
    };
    let told = match fault {
        QuantityFault::NotNumber => around::not_number(lang, typed),
        QuantityFault::Ambiguous => around::ambiguous(lang, &typed, typed.replace(['.', ','], "")),
        QuantityFault::NoUnit => around::no_unit(lang, typed),
        QuantityFault::Foreign => around::foreign(lang, typed),
        QuantityFault::TooFine => around::too_fine(lang, typed),
        QuantityFault::TooLarge => around::too_large(lang, typed),
    };
    input.fault(row.line, field, told);
    None
}

/// A whole number as people write it, in a cell or an option, thousands apart or not.
pub(super) fn whole_number(typed: &str) -> Option<i64> {
    let typed = typed.trim();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let sign = typed.chars().find(|c| !c.is_ascii_digit());
    let whole = match sign {
        None => typed.to_owned(),
        Some(sign @ ('.' | ',' | ' ' | '\u{a0}')) => {
            let groups: Vec<&str> = typed.split(sign).collect();
            let thousands = groups[1..].iter().all(|group| group.len() == 3 && digits(group));
            if !thousands || groups[0].len() > 3 {
                return None;
            }
            groups.concat()
        }
        Some(_) => return None,
    };
    (digits(&whole) && whole.len() <= 15).then(|| whole.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_read_with_their_thousands_apart() {
        for (text, expected) in [
            ("370", Some(370)),
            ("1.018", Some(1018)),
            ("1,018", Some(1018)),
            ("1 018", Some(1018)),
            ("1.080.000.000", Some(1_080_000_000)),
            ("0", Some(0)),
            ("", None),
            ("3,5", None),
            ("1.018,5", None),
            ("1018.000", None),
            ("-3", None),
            ("44 pa nô", None),
            ("1..000", None),
        ] {
            assert_eq!(whole_number(text), expected, "{text:?}");
        }
    }
}
