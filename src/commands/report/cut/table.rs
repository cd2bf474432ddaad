//! The tables of a cut: one dimension down, or the last of several across.

use super::super::dimensions::{heading, label};
use super::cell_label;
use crate::report::figures::{ByStar, Counted, Crossed, Dimension, Group, Tally, Value};
use crate::report::{Cell, Table};
use crate::text::messages::{cut as say, report, term};
use crate::text::{Lang, number};

/// Of more values than this the last dimension stands down too.
const ACROSS: usize = 12;

/// For a person: with a row of all, and shares where there is one dimension.
pub(super) fn shown(found: &Crossed, subjects: bool, lang: Lang) -> Table {
    match found.by.as_slice() {
        [one] => alone(found, *one, lang),
        _ => match (0..found.by.len()).rev().find(|at| values(found, *at).len() <= ACROSS) {
            Some(at) => across(&turned(found, at), subjects, lang),
            None => summed(found, lang),
        },
    }
}

/// The same with one of its dimensions last.
fn turned(found: &Crossed, at: usize) -> Crossed {
    let mut turned = found.clone();
    turned.by[at..].rotate_left(1);
    for cell in &mut turned.cells {
        cell.of[at..].rotate_left(1);
    }
    turned.cells.sort_by(|one, other| one.of.cmp(&other.of));
    turned
}

/// A row for each cell, with one of all.
fn summed(found: &Crossed, lang: Lang) -> Table {
    let mut all = vec![Cell::text(say::all(lang))];
    all.resize(found.by.len(), Cell::Blank);
    all.extend(counts(&found.all));
    // A product is in one row; a subject may be in several.
    let adding = ["so_san_pham", "hang_5", "hang_4", "hang_3", "con_hieu_luc"];
    long(found, lang).caption(crossed(found, false, lang)).adding(&adding).sum(all)
}

fn crossed(found: &Crossed, subjects: bool, lang: Lang) -> String {
    let what = if subjects { term::subject(lang) } else { term::product(lang) };
    let by: Vec<String> = found.by.iter().map(|dimension| heading(lang, *dimension).1).collect();
    say::crossed(lang, what, by.join(" – "))
}

/// For a spreadsheet: a row for each cell, whatever the number of dimensions, and none of all.
pub(super) fn long(found: &Crossed, lang: Lang) -> Table {
    let mut table = headed(&found.by, lang).right("so_san_pham", term::number(lang));
    for (field, star) in [("hang_5", 5), ("hang_4", 4), ("hang_3", 3)] {
        table = table.right(field, report::column_stars(lang, star));
    }
    let table = table.right("con_hieu_luc", say::in_force(lang)).right("chu_the", term::subject(lang));
    table.rows(found.cells.iter().map(|cell| named(cell, lang).into_iter().chain(counts(&cell.tally)).collect()))
}

fn alone(found: &Crossed, by: Dimension, lang: Lang) -> Table {
    let starred = by != Dimension::Star && found.all.by_star.is_some();
    let mut table = headed(&found.by, lang).right("so_san_pham", term::number(lang)).right("ty_le", say::share(lang));
    if starred {
        for (field, star) in [("hang_5", 5), ("hang_4", 4), ("hang_3", 3)] {
            table = table.right(field, report::column_stars(lang, star));
        }
        table = table.under(&term::star(lang), 3..6);
    }
    if found.all.in_force.is_some() {
        table = table.right("con_hieu_luc", say::in_force(lang));
    }
    table = table.right("chu_the", term::subject(lang));
    let all = found.all.products.count();
    let row = |name: String, tally: &Tally| {
        let count = |of: &Counted| Cell::Count(of.count());
        let mut cells = vec![Cell::text(name), count(&tally.products), Cell::share(tally.products.count(), all)];
        if let Some(stars) = tally.by_star.as_ref().filter(|_| starred) {
            cells.extend([&stars.five, &stars.four, &stars.three].map(count));
        }
        cells.extend(tally.in_force.as_ref().map(count));
        cells.push(count(&tally.subjects));
        cells
    };
    let rows: Vec<_> = found.cells.iter().map(|cell| row(cell_label(lang, &cell.of), &cell.tally)).collect();
    // A product is in one row; a subject may be in several.
    let table = table.adding(&["so_san_pham", "hang_5", "hang_4", "hang_3", "con_hieu_luc"]);
    table.rows(rows).sum(row(say::all(lang), &found.all))
}

fn across(found: &Crossed, subjects: bool, lang: Lang) -> Table {
    let heads = found.by.len() - 1;
    let (columns, last) = (values(found, heads), found.by[heads]);
    let mut table = headed(&found.by[..heads], lang).caption(crossed(found, subjects, lang));
    for value in &columns {
        table = table.right(format!("{}_{}", heading(lang, last).0, value.code), label(lang, value));
    }
    let mut table = table.under(&heading(lang, last).1, heads..heads + columns.len()).right("tong", say::all(lang));
    if !subjects {
        // A product is in one cell; a subject may be in several.
        table = table.across(heads);
        table.columns[heads..].iter_mut().for_each(|column| column.adds = true);
    }
    let count = |tallies: &[&Tally]| {
        let of = |tally: &&Tally| if subjects { tally.subjects.clone() } else { tally.products.clone() };
        let all = tallies.iter().map(of).reduce(|all, one| all.with(&one));
        Cell::Count(all.map_or(0, |all| all.count()))
    };
    let mut rows: Vec<(&[Value], Vec<&Group>)> = Vec::new();
    for cell in &found.cells {
        let head = &cell.of[..cell.of.len() - 1];
        match rows.last_mut().filter(|(of, _)| *of == head) {
            Some((_, cells)) => cells.push(cell),
            None => rows.push((head, vec![cell])),
        }
    }
    let cells = |of: &[&Group]| -> Vec<Cell> {
        let tallies = |value: Option<&Value>| {
            let is = |cell: &&&Group| value.is_none_or(|value| cell.of.last() == Some(value));
            of.iter().filter(is).map(|cell| &cell.tally).collect::<Vec<_>>()
        };
        columns.iter().map(Some).chain([None]).map(|value| count(&tallies(value))).collect()
    };
    let mut last_row = vec![Cell::text(say::all(lang))];
    last_row.resize(heads, Cell::Blank);
    last_row.extend(cells(&found.cells.iter().collect::<Vec<_>>()));
    let rows = rows
        .iter()
        .map(|(of, groups)| of.iter().map(|value| Cell::text(label(lang, value))).chain(cells(groups)).collect());
    table.rows(rows.collect::<Vec<_>>()).sum(last_row)
}

/// The values of a dimension, in their order.
fn values(found: &Crossed, at: usize) -> Vec<Value> {
    let mut values: Vec<Value> = found.cells.iter().filter_map(|cell| cell.of.get(at).cloned()).collect();
    values.sort();
    values.dedup();
    values
}

fn headed(by: &[Dimension], lang: Lang) -> Table {
    by.iter().fold(Table::new("cut"), |table, dimension| {
        let (field, name) = heading(lang, *dimension);
        table.left(field, name)
    })
}

fn named(cell: &Group, lang: Lang) -> Vec<Cell> {
    cell.of.iter().map(|value| Cell::text(label(lang, value))).collect()
}

fn counts(tally: &Tally) -> [Cell; 6] {
    let stars = |of: fn(&ByStar) -> &Counted| tally.by_star.as_ref().map(of);
    let cell = |of: Option<&Counted>| of.map_or(Cell::Blank, |of| Cell::Count(of.count()));
    [
        cell(Some(&tally.products)),
        cell(stars(|by| &by.five)),
        cell(stars(|by| &by.four)),
        cell(stars(|by| &by.three)),
        cell(tally.in_force.as_ref()),
        cell(Some(&tally.subjects)),
    ]
}

/// Why the numbers of a table do not sum, where they do not.
pub(super) fn notes(found: &Crossed, has_subjects: bool, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    let all = found.all.subjects.count();
    let summed: u64 = found.cells.iter().map(|cell| cell.tally.subjects.count()).sum();
    if has_subjects && summed != all {
        let several = found
            .all
            .subjects
            .ids()
            .filter(|id| found.cells.iter().filter(|cell| cell.tally.subjects.has(*id)).take(2).count() > 1);
        notes.push(say::subjects_overlap(lang, summed, all, several.count()));
    }
    // A column of shares is never forced to 100.
    if found.by.len() == 1 {
        let share = |part: u64| number::percent_x10(part, found.all.products.count()).unwrap_or_default();
        let sum: u64 = found.cells.iter().map(|cell| share(cell.tally.products.count())).sum();
        if sum != 1000 && sum != 0 {
            notes.push(say::shares_round(lang, number::percent(lang, sum)));
        }
    }
    notes
}
