//! What was typed where nothing is read: a tick in place of a box, points beside an option. Passed over in
//! silence, a sheet filled so would count as blank.

use super::cells::Cells;
use super::keys::LeafKeys;
use super::{BOX, NUMBER, POINTS, STARS, WORTH, plain, stars};
use crate::law::Rubric;
use crate::law::rubric::Criterion;
use crate::text::Lang;
use crate::text::messages::{paper, workbook as words};

/// The cells of a sheet by criterion that are not as they were printed and are not read, by row, from 1,
/// and column. One that was emptied loses nothing.
pub(super) fn unread((keys, cells): (&LeafKeys, &Cells), rubric: &Rubric, lang: Lang) -> Vec<((u32, u16), String)> {
    let typed = |row: u32, column: u16| cells.get(&(row - 1, column)).map(|cell| cell.text.as_str());
    let mut faults = Vec::new();
    let mut rows: Vec<u32> = keys.parts.iter().map(|(_, row)| *row).chain(keys.total).collect();
    for (number, heading, choice) in &keys.criteria {
        let Some(criterion) = rubric.criterion(number) else { continue };
        for row in *heading..=*choice {
            rows.push(row);
            for (column, printed) in printed(criterion, (*heading, *choice), row) {
                if let Some(got) = typed(row, column).filter(|got| *got != printed) {
                    faults.push(((row, column), words::unread(lang, got, number, choice)));
                }
            }
        }
    }
    // Headings of parts and sections, from the head of the table to its last row.
    let head = paper::column_points(Lang::Vi);
    let last = keys.total.unwrap_or(0);
    let first = (1..=last).find(|row| typed(*row, POINTS) == Some(&head)).map_or(1, |row| row + 1);
    for row in (first..=last).filter(|row| !rows.contains(row)) {
        if let Some(got) = typed(row, POINTS) {
            faults.push(((row, POINTS), words::unread_heading(lang, got)));
        }
    }
    faults
}

/// What stands on a row of a criterion beside its text, but for the cells to fill in.
fn printed(criterion: &Criterion, (heading, choice): (u32, u32), row: u32) -> Vec<(u16, String)> {
    let blank = String::new;
    if row == heading {
        let most = plain(Lang::Vi, criterion.max());
        return vec![(NUMBER, criterion.number.clone()), (WORTH, most), (STARS, blank()), (POINTS, blank())];
    }
    if row == choice {
        return vec![(NUMBER, paper::choose(Lang::Vi)), (WORTH, blank()), (STARS, blank())];
    }
    // The options are the last rows before the choice; notes stand above them.
    let before = usize::try_from(choice - row).unwrap_or(usize::MAX);
    let option = criterion.options.len().checked_sub(before).and_then(|at| criterion.options.get(at));
    let cells = option.map_or_else(
        || (blank(), blank(), blank()),
        |option| (BOX.to_owned(), plain(Lang::Vi, option.points), stars(option).trim().to_owned()),
    );
    vec![(NUMBER, cells.0), (WORTH, cells.1), (STARS, cells.2), (POINTS, blank())]
}
