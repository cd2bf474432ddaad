//! What differs between two pages of one report: cells of tables by row and column, sentences, and where
//! neither does, figures.

mod lines;
mod rows;

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Cell, Column, Page};

/// A difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where.
    pub at: Place,
    /// What stood there then.
    pub then: Side,
    /// What stands there now.
    pub now: Side,
}

/// Where two pages differ.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// In a table.
    Table {
        /// Its machine name.
        table: &'static str,
        /// The line above it.
        caption: Option<String>,
        /// What tells the row.
        row: Vec<Cell>,
        /// The column; `None`: the whole row.
        column: Option<Column>,
    },
    /// In a sentence.
    Sentence,
    /// In a figure that no table and no sentence tells, by its keys.
    Figure(String),
}

/// What stood in a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Side {
    /// Nothing: there was no such row, sentence or figure.
    Absent,
    /// A cell.
    Cell(Cell),
    /// The cells of a row that say something, with their columns, but for those that tell the row.
    Row(Vec<(Column, Cell)>),
    /// A sentence.
    Sentence(String),
    /// A figure.
    Figure(Value),
}

impl Place {
    /// The line above the table, of a place in one.
    pub fn caption(&self) -> Option<Option<&str>> {
        match self {
            Self::Table { caption, .. } => Some(caption.as_deref()),
            Self::Sentence | Self::Figure(_) => None,
        }
    }
}

impl Change {
    /// The column of a whole row that says one thing alone.
    pub fn only_column(&self) -> Option<&Column> {
        [&self.now, &self.then].into_iter().find_map(|side| match side {
            Side::Row(cells) if cells.len() == 1 => cells.first().map(|(column, _)| column),
            _ => None,
        })
    }
}

/// Every difference of a page from what it was, in the order of the page.
pub fn changes(then: &Page, now: &Page) -> Vec<Change> {
    let mut changes = rows::changes(then, now);
    changes.extend(lines::changes(then, now));
    if changes.is_empty() {
        changes = of_figures(&then.figures, &now.figures);
    }
    changes
}

/// Figures that differ, by the order of their keys.
fn of_figures(then: &Value, now: &Value) -> Vec<Change> {
    let (then, now) = (leaves(then), leaves(now));
    let mut keys: Vec<&String> = then.keys().chain(now.keys()).collect();
    keys.sort();
    keys.dedup();
    let side = |value: Option<&&Value>| value.map_or(Side::Absent, |value| Side::Figure((*value).clone()));
    let change =
        |key: &String| Change { at: Place::Figure(key.clone()), then: side(then.get(key)), now: side(now.get(key)) };
    keys.into_iter().filter(|key| then.get(*key) != now.get(*key)).map(change).collect()
}

/// What names one of a list, however many come before it: the first of these that it tells.
fn name(one: &Value) -> Option<String> {
    let told = |key: &str| one.get(key).and_then(Value::as_str).map(str::to_owned);
    let date = told("date").map(|date| format!("{date} ")).unwrap_or_default();
    let name = ["product", "name", "dossier", "what", "kind"].into_iter().find_map(told)?;
    let kind = told("kind").filter(|kind| *kind != name).map(|kind| format!("{kind}, ")).unwrap_or_default();
    Some(format!("{date}{kind}{name}"))
}

/// The figures that hold no others, by the keys that lead to them.
fn leaves(figures: &Value) -> BTreeMap<String, &Value> {
    fn walk<'v>(path: &str, value: &'v Value, all: &mut BTreeMap<String, &'v Value>) {
        let under = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match value {
            Value::Object(map) if !map.is_empty() => {
                map.iter().for_each(|(key, value)| walk(&under(key), value, all));
            }
            Value::Array(list) if !list.is_empty() => {
                let names: Vec<Option<String>> = list.iter().map(name).collect();
                for (at, value) in list.iter().enumerate() {
                    let own =
                        names[at].as_ref().filter(|own| names.iter().flatten().filter(|name| name == own).count() == 1);
                    walk(&under(&own.map_or_else(|| (at + 1).to_string(), |own| format!("“{own}”"))), value, all);
                }
            }
            _ => drop(all.insert(path.to_owned(), value)),
        }
    }
    let mut all = BTreeMap::new();
    walk("", figures, &mut all);
    all
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_does_not_differ_from_itself_and_a_figure_no_table_tells_is_told_by_its_keys() {
        let page = |subjects: u64| {
            Page::new("Kết quả").figures(json!({ "stars": { "five": 0 }, "subjects": [{ "known": subjects }] }))
        };
        assert!(changes(&page(1), &page(1)).is_empty());
        let found = changes(&page(1), &page(2));
        let at = Place::Figure("subjects.1.known".to_owned());
        assert_eq!(found, [Change { at, then: Side::Figure(json!(1)), now: Side::Figure(json!(2)) }]);
        // One of a list is told by its name, not by its turn.
        let listed = |names: &[&str]| {
            let items = names.iter().map(|name| json!({ "kind": "ends", "date": "2026-07-10", "product": name }));
            Page::new("").figures(json!({ "items": items.collect::<Vec<_>>() }))
        };
        let found = changes(&listed(&["Trà"]), &listed(&["Cam", "Trà"]));
        let at = |key: &str| Place::Figure(format!("items.“2026-07-10 ends, Cam”.{key}"));
        assert_eq!(found.iter().map(|one| one.at.clone()).collect::<Vec<_>>(), ["date", "kind", "product"].map(at));
    }
}
