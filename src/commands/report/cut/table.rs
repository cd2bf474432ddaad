//! The tables of a cut: one dimension down, or the last of several across.

use super::super::dimensions::{heading_of, label};
use super::super::year::Potential;
use super::cell_label;
use crate::commands::wording;
use crate::report::figures::{ByStar, Counted, Crossed, Dimension, Group, Tally, Value};
use crate::report::{Cell, Table};
use crate::text::messages::{cut as say, report, term};
use crate::text::{Lang, number};

/// Of more values than this the last dimension stands down too.
const ACROSS: usize = 12;

/// The columns that sum to that of all: a product is in one row.
const ADDING: [&str; 6] = ["so_san_pham", "hang_5", "tiem_nang_5_sao", "hang_4", "hang_3", "con_hieu_luc"];

/// For a person: with a row of all, and shares where there is one dimension.
pub(super) fn shown(found: &Crossed, subjects: bool, potential: Potential, lang: Lang) -> Table {
    match found.by.as_slice() {
        [one] => alone(found, *one, potential, lang),
        _ => match (0..found.by.len()).rev().find(|at| values(found, *at).len() <= ACROSS) {
            Some(at) => across(&turned(found, at), subjects, lang),
            None => summed(found, potential, lang),
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
fn summed(found: &Crossed, potential: Potential, lang: Lang) -> Table {
    let mut all = vec![Cell::text(say::all(lang))];
    all.resize(found.by.len(), Cell::Blank);
    all.extend(counts(&found.all, potential));
    // A product is in one row; a subject may be in several.
    long(found, potential, lang).caption(crossed(found, false, lang)).adding(&ADDING).sum(all)
}

fn crossed(found: &Crossed, subjects: bool, lang: Lang) -> String {
    let what = if subjects { term::subject(lang) } else { term::product(lang) };
    let by: Vec<String> = found.by.iter().map(|dimension| heading_of(lang, found, *dimension).1).collect();
    say::crossed(lang, what, by.join(" – "))
}

/// For a spreadsheet: a row for each cell, whatever the number of dimensions, and none of all.
pub(super) fn long(found: &Crossed, potential: Potential, lang: Lang) -> Table {
    let mut table = headed(found, &found.by, lang).right("so_san_pham", term::number(lang));
    for (field, name) in stars(potential, lang) {
        table = table.right(field, name);
    }
    let table = table.right("con_hieu_luc", say::in_force(lang)).right("chu_the", term::subject(lang));
    table.rows(
        found.cells.iter().map(|cell| named(cell, lang).into_iter().chain(counts(&cell.tally, potential)).collect()),
    )
}

fn alone(found: &Crossed, by: Dimension, potential: Potential, lang: Lang) -> Table {
    let starred = !matches!(by, Dimension::Star | Dimension::StarApart) && found.all.by_star.is_some();
    let mut table =
        headed(found, &found.by, lang).right("so_san_pham", term::number(lang)).right("ty_le", say::share(lang));
    if starred {
        for (field, name) in stars(potential, lang) {
            table = table.right(field, name);
        }
        let of_stars = 3..table.columns.len();
        table = table.under(&term::star(lang), of_stars);
    }
    if found.all.in_force.is_some() {
        table = table.right("con_hieu_luc", say::in_force(lang));
    }
    table = table.right("chu_the", term::subject(lang));
    let all = found.all.products.count();
    let row = |name: String, tally: &Tally| {
        let count = |of: &Counted| Cell::Count(of.count());
        let mut cells = vec![Cell::text(name), count(&tally.products), Cell::share(tally.products.count(), all)];
        if starred {
            cells.extend(star_counts(tally, potential));
        }
        cells.extend(tally.in_force.as_ref().map(count));
        cells.push(count(&tally.subjects));
        cells
    };
    let rows: Vec<_> = found.cells.iter().map(|cell| row(cell_label(lang, &cell.of), &cell.tally)).collect();
    // A product is in one row; a subject may be in several.
    let table = table.adding(&ADDING);
    table.rows(rows).sum(row(say::all(lang), &found.all))
}

fn across(found: &Crossed, subjects: bool, lang: Lang) -> Table {
    let heads = found.by.len() - 1;
    let (columns, last) = (values(found, heads), found.by[heads]);
    let mut table = headed(found, &found.by[..heads], lang).caption(crossed(found, subjects, lang));
    for value in &columns {
        table = table.right(format!("{}_{}", heading_of(lang, found, last).0, value.code), label(lang, value));
    }
    let mut table =
        table.under(&heading_of(lang, found, last).1, heads..heads + columns.len()).right("tong", say::all(lang));
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

fn headed(found: &Crossed, by: &[Dimension], lang: Lang) -> Table {
    by.iter().fold(Table::new("cut"), |table, dimension| {
        let (field, name) = heading_of(lang, found, *dimension);
        table.left(field, name)
    })
}

fn named(cell: &Group, lang: Lang) -> Vec<Cell> {
    cell.of.iter().map(|value| Cell::text(label(lang, value))).collect()
}

fn counts(tally: &Tally, potential: Potential) -> Vec<Cell> {
    let in_force = tally.in_force.as_ref().map_or(Cell::Blank, |of| Cell::Count(of.count()));
    let last = [in_force, Cell::Count(tally.subjects.count())];
    let first = std::iter::once(Cell::Count(tally.products.count()));
    first.chain(star_counts(tally, potential)).chain(last).collect()
}

/// The columns of products by star.
pub(in crate::commands::report) fn stars(potential: Potential, lang: Lang) -> Vec<(&'static str, String)> {
    let apart = (potential == Potential::Apart).then(|| ("tiem_nang_5_sao", report::column_potential(lang)));
    let of = |(field, star): (&'static str, u8)| (field, report::column_stars(lang, star));
    std::iter::once(("hang_5", 5)).map(of).chain(apart).chain([("hang_4", 4), ("hang_3", 3)].map(of)).collect()
}

/// Their cells: what is no certificate has none.
fn star_counts(tally: &Tally, potential: Potential) -> Vec<Cell> {
    let (Some(by), Some(sent_up)) = (&tally.by_star, &tally.potential_five) else {
        return vec![Cell::Blank; stars(potential, Lang::Vi).len()];
    };
    star_cells(by, sent_up, potential)
}

/// Products by star, of which some were sent up for five.
pub(in crate::commands::report) fn star_cells(by: &ByStar, sent_up: &Counted, potential: Potential) -> Vec<Cell> {
    let apart = potential.apart(sent_up);
    let four = apart.map_or_else(|| by.four.clone(), |apart| by.four.without(apart));
    let of = std::iter::once(&by.five).chain(apart).chain([&four, &by.three]);
    of.map(|of| Cell::Count(of.count())).collect()
}

/// Where a table by star counts those that were sent up for five, where there are any.
pub(super) fn sent_up(found: &Crossed, table: &Table, potential: Potential, lang: Lang) -> Option<String> {
    // Crossed with whether they were, the table tells it itself.
    let by_star = table.columns.iter().any(|column| column.field.starts_with("hang_"));
    let told = !by_star || found.by.contains(&Dimension::SentUp);
    sent_up_note(found.all.potential_five.as_ref().filter(|_| !told)?, potential, lang)
}

/// How many are in none of the columns by star.
pub(super) fn of_no_star(found: &Crossed, table: &Table, lang: Lang) -> Option<String> {
    let unknown =
        &found.all.by_star.as_ref().filter(|_| table.columns.iter().any(|one| one.field == "hang_3"))?.unknown;
    (!unknown.is_none()).then(|| say::of_no_star(lang, wording::amount(lang, unknown.count())))
}

/// "Trong hạng 4 sao có 04 sản phẩm tiềm năng 5 sao."
pub(in crate::commands::report) fn sent_up_note(sent_up: &Counted, potential: Potential, lang: Lang) -> Option<String> {
    let say = match potential {
        Potential::Inside => say::sent_up_inside,
        Potential::Apart => say::sent_up_apart,
    };
    (!sent_up.is_none()).then(|| say(lang, wording::amount(lang, sent_up.count())))
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
