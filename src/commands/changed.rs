//! What differs in a report since a day: the page that tells it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::report::change::{Change, Place, Side, changes};
use crate::report::{Cell, Page, Table};
use crate::text::messages::time as say;
use crate::text::{Lang, number};

/// A report as it was and as it is, or why there is none.
pub(super) struct Twice {
    /// The last day whose entries were read then.
    pub since: NaiveDate,
    /// The same of now; `None`: all are.
    pub known_by: Option<NaiveDate>,
    /// Then.
    pub then: Result<Page, String>,
    /// Now.
    pub now: Result<Page, String>,
}

impl Twice {
    /// Every difference, in a table; `whole` also where there is none.
    pub fn page(self, whole: bool, lang: Lang) -> Page {
        let since = number::date(lang, self.since);
        let mut remarks = Vec::new();
        let title = [&self.now, &self.then].into_iter().flatten().next().map(|page| page.title.clone());
        let then = self.then.unwrap_or_else(|why| {
            remarks.push(say::no_report_then(lang, &since, why));
            Page::default()
        });
        let now = self.now.unwrap_or_else(|why| {
            remarks.push(say::no_report_now(lang, why));
            Page::default()
        });
        let found = changes(&then, &now);
        let mut page = Page::new(say::changed_title(lang, title.unwrap_or_default(), &since));
        for remark in remarks {
            page = page.text(remark);
        }
        if whole || !found.is_empty() {
            let now = self
                .known_by
                .map_or_else(|| say::heading_now(lang), |day| say::heading_by(lang, number::date(lang, day)));
            page = page.table(table(&found, whole, (say::heading_by(lang, &since), now), lang));
        }
        let told = if found.is_empty() { say::unchanged(lang) } else { say::changed(lang, found.len()) };
        page.text(told).figures(json!({ "changes": found.iter().map(figure).collect::<Vec<_>>() }))
    }
}

fn table(found: &[Change], whole: bool, (then, now): (String, String), lang: Lang) -> Table {
    let captions: BTreeSet<Option<&str>> = found.iter().filter_map(|change| change.at.caption()).collect();
    let named = whole || captions.len() > 1;
    let mut table = Table::new("changes");
    if named {
        table = table.left("bang", say::heading_table(lang));
    }
    table = table
        .left("dong", say::heading_row(lang))
        .left("cot", say::heading_column(lang))
        .left("khi_do", then)
        .left("hien_nay", now);
    table.rows(found.iter().map(|change| {
        let (of, row, column) = match &change.at {
            Place::Table { table, caption, row, column } => {
                let row: Vec<String> = row.iter().map(|cell| cell.human(lang).trim().to_owned()).collect();
                let column = column.as_ref().or(change.only_column());
                let heading = column.map(|column| column.full_heading().into_owned());
                // For a person a table without a caption is the report itself.
                (caption.as_deref().or(whole.then_some(*table)), row.join(", "), heading)
            }
            Place::Sentence => (None, say::sentence(lang), None),
            Place::Figure(keys) => (None, keys.clone(), None),
        };
        let name = named.then(|| Cell::from(of));
        let rest = [Cell::text(row), Cell::from(column), cell(&change.then, lang), cell(&change.now, lang)];
        name.into_iter().chain(rest).collect()
    }))
}

/// What stood in a place, for a person.
fn cell(side: &Side, lang: Lang) -> Cell {
    match side {
        Side::Absent => Cell::text(say::absent(lang)),
        Side::Cell(cell) => cell.clone(),
        Side::Sentence(line) => Cell::text(line),
        Side::Figure(Value::String(text)) => Cell::text(text),
        Side::Figure(value) => Cell::text(value.to_string()),
        Side::Row(cells) => match cells.as_slice() {
            [(_, only)] => only.clone(),
            several => {
                let told = |(column, cell): &(crate::report::Column, Cell)| {
                    say::cell_of(lang, column.full_heading(), cell.human(lang))
                };
                Cell::text(several.iter().map(told).collect::<Vec<_>>().join("; "))
            }
        },
    }
}

/// A difference for a script.
fn figure(change: &Change) -> Value {
    let (then, now) = (value(&change.then), value(&change.now));
    match &change.at {
        Place::Table { table, row, column, .. } => {
            let row: Vec<String> = row.iter().map(|cell| cell.data().trim().to_owned()).collect();
            let column = column.as_ref().map(|column| column.field.as_ref());
            json!({ "table": table, "row": row, "column": column, "then": then, "now": now })
        }
        Place::Sentence => json!({ "sentence": true, "then": then, "now": now }),
        Place::Figure(keys) => json!({ "figure": keys, "then": then, "now": now }),
    }
}

fn value(side: &Side) -> Value {
    match side {
        Side::Absent => Value::Null,
        Side::Cell(cell) => data(cell),
        Side::Sentence(line) => json!(line),
        Side::Figure(value) => value.clone(),
        Side::Row(cells) => Value::Object(
            cells.iter().map(|(column, cell)| (column.field.to_string(), data(cell))).collect::<Map<_, _>>(),
        ),
    }
}

fn data(cell: &Cell) -> Value {
    match cell {
        Cell::Blank => Value::Null,
        Cell::Count(n) | Cell::Plain(n) => json!(n),
        Cell::Signed(n) => json!(n),
        other => json!(other.data()),
    }
}
