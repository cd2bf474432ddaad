//! The column of the office that a row is of, where several ledgers are read as one: the first.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::commands::Failure;
use crate::law::CutOff;
use crate::ledger::{Office, Part, Records, part_of};
use crate::report::{Cell, Table};
use crate::text::Lang;
use crate::text::messages::together as say;

/// Its machine name.
pub(super) const FIELD: &str = "don_vi";

/// Of more units than this a title tells how many they are.
const MOST_NAMED: usize = 3;

/// A table, without rows yet, with the column where there are several.
pub(super) fn column(table: Table, several: bool, lang: Lang) -> Table {
    headed(table, several, FIELD, say::unit(lang))
}

/// The same under headings of its own.
pub(super) fn headed(mut table: Table, several: bool, field: impl Into<Cow<'static, str>>, heading: String) -> Table {
    if several {
        table.columns.splice(0..0, Table::default().left(field, heading).columns);
    }
    table
}

/// A row under it, of a record.
pub(super) fn cells(parts: &[Part], id: i64, mut row: Vec<Cell>) -> Vec<Cell> {
    if let Some(part) = parts.get(part_of(id)) {
        row.insert(0, Cell::text(&part.name));
    }
    row
}

/// A row under it, of all of them: it is called as its first cell says.
pub(super) fn sum(several: bool, mut row: Vec<Cell>) -> Vec<Cell> {
    if several {
        row.insert(1, Cell::Blank);
    }
    row
}

/// The place that a report is of: the units by name, of many how many.
pub(super) fn place(office: &Office, several: usize, lang: Lang) -> String {
    if several > MOST_NAMED { say::units(lang, several) } else { office.unit.name.clone() }
}

/// What is said under the figures of several: what was put together, and by whose settings.
pub(super) fn notes(records: &Records, lang: Lang) -> Vec<String> {
    let Some(first) = records.parts.first() else { return Vec::new() };
    let differs = |part: &Part| part.policies.term_rules() != first.policies.term_rules();
    let own_rules = records.parts.iter().any(differs).then(|| say::own_rules(lang));
    let once = say::subjects_once(lang, records.parts.len(), records.same_elsewhere());
    std::iter::once(once).chain(own_rules).collect()
}

/// The day on which figures are closed, which is one for all or none.
pub(super) fn cut_off(records: &Records, lang: Lang) -> Result<CutOff, Failure> {
    let days = records.parts.iter().map(|part| part.policies.cut_off());
    if days.clone().all(|day| Some(day) == days.clone().next()) {
        return Ok(records.policies.cut_off());
    }
    let told = records.parts.iter().map(|part| match part.policies.cut_off().day() {
        Some(day) => say::cut_off_of(lang, &part.name, day),
        None => say::end_of_month(lang, &part.name),
    });
    Err(Failure::Refused(say::cut_off(lang, told.collect::<Vec<_>>().join("; "))))
}

/// A line of data, of a record.
pub(super) fn data(parts: &[Part], id: i64, mut figure: Value) -> Value {
    if let Some(part) = parts.get(part_of(id)) {
        figure["reported_by"] = json!(part.name);
    }
    figure
}
