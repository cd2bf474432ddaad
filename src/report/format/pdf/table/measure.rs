//! How large the letters of a table are, and how wide its columns.

use std::iter;

use super::super::face::{Face, Faces};
use crate::report::Table;
use crate::report::format::widths::{SHORT, shared};

/// Room within a cell, left and right, of the size of its letters.
const PAD: f32 = 0.23;
/// The sizes of a table's letters, the first that does.
const SIZES: [f32; 3] = [13.0, 11.0, 9.0];
/// With more lines a row than these, rows are better read in smaller letters.
const LINES: f32 = 4.0;

/// A table's columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The size of its letters.
    pub size: f32,
    /// How wide each column is.
    pub widths: Vec<f32>,
}

impl Grid {
    /// Room within a cell, left and right.
    pub fn pad(&self) -> f32 {
        self.size * PAD
    }

    /// Where a column begins, or the last one ends.
    pub fn edge(&self, column: usize) -> f32 {
        self.widths.iter().take(column).sum()
    }
}

/// What stands in a column, in ems.
struct Need {
    /// The widest text.
    whole: f32,
    /// The widest word, or cell too short to be broken.
    least: f32,
    /// The widest word.
    word: f32,
    /// Every text.
    cells: Vec<f32>,
}

/// Finds the size and the widths that fill a page's width.
pub fn grid(faces: &Faces, table: &Table, texts: &[Vec<String>], width: f32) -> Grid {
    let needs: Vec<Need> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| Need::of(faces, &column.heading, texts.iter().filter_map(|row| row.get(at))))
        .collect();
    let mut found = Grid { size: SIZES[0], widths: Vec::new() };
    for size in SIZES {
        let fits = needs.iter().map(|need| points(need.least, size)).sum::<f32>() <= width;
        found = Grid { size, widths: widths(&needs, size, width, fits) };
        if fits && lines_a_row(&needs, &found) <= LINES {
            break;
        }
    }
    found
}

fn widths(needs: &[Need], size: f32, width: f32, fits: bool) -> Vec<f32> {
    let natural: Vec<u16> = needs.iter().map(|need| whole(points(need.whole, size))).collect();
    let least = |need: &Need| whole(points(if fits { need.least } else { need.word }, size));
    let least: Vec<u16> = needs.iter().map(least).collect();
    // First what most rows ask for: one long name among many short ones is not to have the page for itself.
    let most: Vec<u16> = needs.iter().map(|need| whole(points(need.whole.min(2.0 * need.mean()), size))).collect();
    let room = whole(width - 1.0).into();
    let widths = shared(room, &natural, &shared(room, &most, &least));
    let widths: Vec<f32> = widths.into_iter().map(f32::from).collect();
    // What nobody needs goes to each by its width, so that the table fills the page.
    let stretch = width / widths.iter().sum::<f32>();
    widths.into_iter().map(|width| width * stretch).collect()
}

/// How many lines a row has in the mean, about.
fn lines_a_row(needs: &[Need], grid: &Grid) -> f32 {
    let rows = needs.first().map_or(0, |need| need.cells.len());
    let lines = |row: usize| {
        let of = |(need, width): (&Need, &f32)| (need.cells[row] * grid.size / (width - 2.0 * grid.pad())).ceil();
        iter::zip(needs, &grid.widths).map(of).fold(1.0, f32::max)
    };
    mean((0..rows).map(lines))
}

fn mean(of: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = of.fold((0.0, 0.0), |(sum, count), one| (sum + one, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

impl Need {
    fn mean(&self) -> f32 {
        mean(self.cells.iter().copied())
    }

    fn of<'t>(faces: &Faces, heading: &str, texts: impl Iterator<Item = &'t String>) -> Self {
        let words = |face, text: &str| {
            text.split([' ', '\n']).map(|word| faces.text_width(face, &faces.shown(face, word))).fold(0.0, f32::max)
        };
        let word = words(Face::Bold, heading);
        let mut need = Self { whole: word, least: word, word, cells: Vec::new() };
        for text in texts {
            let whole = text
                .split('\n')
                .map(|line| faces.text_width(Face::Regular, &faces.shown(Face::Regular, line)))
                .fold(0.0, f32::max);
            let word = words(Face::Regular, text);
            let least = if text.chars().count() <= SHORT { whole } else { word };
            need =
                Self { whole: need.whole.max(whole), least: need.least.max(least), word: need.word.max(word), ..need };
            need.cells.push(whole);
        }
        need
    }
}

/// Ems in points, with the room within a cell.
fn points(ems: f32, size: f32) -> f32 {
    (ems + 2.0 * PAD) * size + 0.5
}

/// Whole points, as many as a column can have.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held to the bounds before")]
fn whole(points: f32) -> u16 {
    points.ceil().clamp(0.0, f32::from(u16::MAX)) as u16
}
