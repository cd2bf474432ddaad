//! Tables held against each other: rows of one record are found by it, others by what tells them apart.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use super::{Change, Place, Side};
use crate::report::{Align, Cell, Column, Page, Table};

/// What numbers rows and tells none: it moves when a row is put in.
const ORDINAL: &str = "stt";

/// The differences of each table from the one of its name and turn on the other page.
pub(super) fn changes(then: &Page, now: &Page) -> Vec<Change> {
    let (before, after) = (named(then), named(now));
    let gone = before.iter().filter(|(key, _)| after.iter().all(|(other, _)| other != key));
    let find = |key: &Key| before.iter().find(|(other, _)| other == key).map(|(_, table)| *table);
    let mut changes: Vec<Change> =
        after.iter().flat_map(|(key, table)| of_tables(find(key), Some(table), table)).collect();
    changes.extend(gone.flat_map(|(_, table)| of_tables(Some(table), None, table)));
    changes
}

/// A table's name, and how many of that name stand before it.
type Key = (&'static str, usize);

fn named(page: &Page) -> Vec<(Key, &Table)> {
    let mut turns: HashMap<&'static str, usize> = HashMap::new();
    let turn = |table: &Table| {
        let turn = turns.entry(table.name).or_default();
        *turn += 1;
        *turn
    };
    let turns: Vec<usize> = page.tables().map(turn).collect();
    page.tables().zip(turns).map(|(table, turn)| ((table.name, turn), table)).collect()
}

/// What a row is known again by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Known {
    /// Its record, however that is called.
    Record(String),
    /// Where it is of none, the words that tell it.
    Words(Vec<String>),
}

/// The rows of a table, by what they are known by.
struct Rows<'t> {
    table: Option<&'t Table>,
    by: HashMap<(Known, usize), &'t [Cell]>,
    order: Vec<(Known, usize)>,
}

impl<'t> Rows<'t> {
    fn of(table: Option<&'t Table>, telling: &BTreeSet<Cow<'static, str>>) -> Self {
        let mut rows = Self { table, by: HashMap::new(), order: Vec::new() };
        let mut turns: HashMap<Known, usize> = HashMap::new();
        for (at, row) in table.into_iter().flat_map(|table| table.rows.iter().enumerate()) {
            let record = table.and_then(|table| table.records.get(at)?.clone());
            let label = record.map_or_else(|| Known::Words(key(table, row, telling)), Known::Record);
            // Rows that nothing tells apart are told by their turn.
            let turn = turns.entry(label.clone()).or_default();
            *turn += 1;
            rows.by.insert((label.clone(), *turn), row);
            rows.order.push((label, *turn));
        }
        rows
    }

    /// The cell of a column; blank where the table has no such column.
    fn cell(&self, row: &[Cell], field: &str) -> Cell {
        let at = self.table.and_then(|table| table.columns.iter().position(|column| column.field == field));
        at.and_then(|at| row.get(at)).cloned().unwrap_or_default()
    }
}

fn key(table: Option<&Table>, row: &[Cell], telling: &BTreeSet<Cow<'static, str>>) -> Vec<String> {
    let columns = table.map_or(&[][..], |table| &table.columns);
    columns.iter().zip(row).filter(|(column, _)| telling.contains(&column.field)).map(|(_, cell)| cell.data()).collect()
}

/// The fewest first columns of words by which no two rows of either table are alike; all of them where none suffice.
fn telling(then: Option<&Table>, now: Option<&Table>, shape: &Table) -> BTreeSet<Cow<'static, str>> {
    let words = shape.columns.iter().filter(|column| column.align == Align::Left && column.field != ORDINAL);
    let mut fields = BTreeSet::new();
    for column in words {
        fields.insert(column.field.clone());
        let is_apart = |table: &Table| {
            let mut seen = BTreeSet::new();
            table.rows.iter().all(|row| seen.insert(key(Some(table), row, &fields)))
        };
        if [then, now].into_iter().flatten().all(is_apart) {
            break;
        }
    }
    fields
}

fn of_tables(then: Option<&Table>, now: Option<&Table>, shape: &Table) -> Vec<Change> {
    let telling = telling(then, now, shape);
    let (before, after) = (Rows::of(then, &telling), Rows::of(now, &telling));
    let mut changes = Vec::new();
    for key in &after.order {
        let row = after.by[key];
        match before.by.get(key) {
            Some(old) => changes.extend(of_rows((&before, old), (&after, row), &telling)),
            None => changes.push(Change {
                at: place(shape, label(&after, row, &telling), None),
                then: Side::Absent,
                now: whole(&after, row, &telling),
            }),
        }
    }
    for key in before.order.iter().filter(|key| !after.by.contains_key(*key)) {
        let row = before.by[key];
        changes.push(Change {
            at: place(shape, label(&before, row, &telling), None),
            then: whole(&before, row, &telling),
            now: Side::Absent,
        });
    }
    changes
}

/// The cells of a row that differ.
fn of_rows(
    (before, old): (&Rows<'_>, &[Cell]),
    (after, new): (&Rows<'_>, &[Cell]),
    telling: &BTreeSet<Cow<'static, str>>,
) -> Vec<Change> {
    let (Some(then), Some(now)) = (before.table, after.table) else { return Vec::new() };
    let gone = then.columns.iter().filter(|column| now.columns.iter().all(|other| other.field != column.field));
    let change = |column: &Column| {
        let (then, now_cell) = (before.cell(old, &column.field), after.cell(new, &column.field));
        (then != now_cell).then(|| Change {
            at: place(now, label(after, new, telling), Some(column.clone())),
            then: Side::Cell(then),
            now: Side::Cell(now_cell),
        })
    };
    now.columns.iter().chain(gone).filter(|column| column.field != ORDINAL).filter_map(change).collect()
}

fn place(table: &Table, row: Vec<Cell>, column: Option<Column>) -> Place {
    Place::Table { table: table.name, caption: table.caption.clone(), row, column }
}

/// The cells that tell a row.
fn label(rows: &Rows<'_>, row: &[Cell], telling: &BTreeSet<Cow<'static, str>>) -> Vec<Cell> {
    split(rows, row).filter(|(column, _)| telling.contains(&column.field)).map(|(_, cell)| cell.clone()).collect()
}

/// The other cells of a row that say something.
fn whole(rows: &Rows<'_>, row: &[Cell], telling: &BTreeSet<Cow<'static, str>>) -> Side {
    let told = |(column, cell): &(&Column, &Cell)| {
        !telling.contains(&column.field) && column.field != ORDINAL && !cell.data().is_empty()
    };
    Side::Row(split(rows, row).filter(told).map(|(column, cell)| (column.clone(), cell.clone())).collect())
}

fn split<'t>(rows: &Rows<'t>, row: &'t [Cell]) -> impl Iterator<Item = (&'t Column, &'t Cell)> {
    rows.table.map_or(&[][..], |table| &table.columns).iter().zip(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(rows: &[(&str, &str, u64)]) -> Page {
        let table = Table::new("roster")
            .right(ORDINAL, "Stt")
            .left("ten_san_pham", "Tên")
            .left("chu_the", "Chủ thể")
            .right("hang_sao", "Hạng");
        let row = |(n, (name, subject, star)): (u64, &(&str, &str, u64))| {
            vec![Cell::Plain(n), Cell::text(*name), Cell::text(*subject), Cell::Plain(*star)]
        };
        Page::new("").table(table.rows((1..).zip(rows).map(row)))
    }

    fn told(change: &Change) -> String {
        let Place::Table { row, column, .. } = &change.at else { panic!("{change:?}") };
        let row: Vec<String> = row.iter().map(Cell::data).collect();
        let side = |side: &Side| match side {
            Side::Absent => "–".to_owned(),
            Side::Cell(cell) => cell.data(),
            Side::Row(cells) => cells.iter().map(|(_, cell)| cell.data()).collect::<Vec<_>>().join("+"),
            other => panic!("{other:?}"),
        };
        let column = column.as_ref().map_or("", |column| column.field.as_ref());
        format!("{} {column}: {} > {}", row.join("/"), side(&change.then), side(&change.now))
    }

    fn found(then: &[(&str, &str, u64)], now: &[(&str, &str, u64)]) -> Vec<String> {
        changes(&page(then), &page(now)).iter().map(told).collect()
    }

    #[test]
    fn a_row_put_in_before_others_changes_none_of_them() {
        let then = [("Cam", "A", 3), ("Quýt", "B", 4)];
        assert_eq!(found(&then, &then), [""; 0]);
        let now = [("Bưởi", "C", 5), ("Cam", "A", 4), ("Quýt", "B", 4)];
        assert_eq!(found(&then, &now), ["Bưởi : – > C+5", "Cam hang_sao: 3 > 4"]);
        assert_eq!(found(&now, &then), ["Cam hang_sao: 4 > 3", "Bưởi : C+5 > –"]);
    }

    #[test]
    fn rows_of_one_name_are_told_by_the_next_column_and_then_by_their_turn() {
        let then = [("Cam", "A", 3), ("Cam", "B", 3)];
        assert_eq!(found(&then, &[("Cam", "A", 3), ("Cam", "B", 4)]), ["Cam/B hang_sao: 3 > 4"]);
        assert_eq!(found(&[("Cam", "A", 3)], &[("Cam", "D", 3)]), ["Cam chu_the: A > D"]);
        let twice = [("Cam", "A", 3), ("Cam", "A", 3)];
        assert_eq!(found(&twice, &[("Cam", "A", 3), ("Cam", "A", 4)]), ["Cam/A hang_sao: 3 > 4"]);
    }

    #[test]
    fn a_row_of_a_record_is_known_again_under_another_name() {
        let page = |rows: &[(u64, &str, u64)]| {
            let table = Table::new("roster").left("ten_san_pham", "Tên").right("hang_sao", "Hạng");
            let row = |(id, name, star): &(u64, &str, u64)| (*id, vec![Cell::text(*name), Cell::Plain(*star)]);
            Page::new("").table(table.rows_of(rows.iter().map(row)).row([Cell::text("Tất cả"), Cell::Plain(7)]))
        };
        let found = |then, now| changes(&page(then), &page(now)).iter().map(told).collect::<Vec<_>>();
        let then = [(1, "Cam", 3), (2, "Quýt", 4)];
        assert_eq!(found(&then, &[(2, "Quýt", 4), (1, "Cam sành", 3)]), ["Cam sành ten_san_pham: Cam > Cam sành"]);
        // Two that change names are still two.
        let swapped = ["Quýt ten_san_pham: Cam > Quýt", "Cam ten_san_pham: Quýt > Cam"];
        assert_eq!(found(&then, &[(1, "Quýt", 3), (2, "Cam", 4)]), swapped);
        // Another of the same name is another.
        assert_eq!(found(&then, &[(3, "Cam", 3), (2, "Quýt", 4)]), ["Cam : – > 3", "Cam : 3 > –"]);
    }

    #[test]
    fn a_table_and_a_column_that_were_not_there_are_told_by_their_cells() {
        let with = page(&[("Cam", "A", 3)]);
        let without = Page::new("");
        assert_eq!(changes(&without, &with).iter().map(told).collect::<Vec<_>>(), ["Cam : – > A+3"]);
        assert_eq!(changes(&with, &without).iter().map(told).collect::<Vec<_>>(), ["Cam : A+3 > –"]);
        let short = Page::new("").table(Table::new("roster").left("ten_san_pham", "Tên").row(["Cam".into()]));
        assert_eq!(
            changes(&short, &with).iter().map(told).collect::<Vec<_>>(),
            ["Cam chu_the:  > A", "Cam hang_sao:  > 3"]
        );
    }
}
