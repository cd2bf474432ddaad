//! Tables: columns as wide as what stands in them asks, headings on every page, rows undivided.

mod measure;

use std::iter;

use super::face::Face;
use super::flow::{Column, Head, Strip};
use super::line::{LEADING, Line, Stand, draw_all, wrap};
use super::mark::Mark;
use super::parts::Setter;
use crate::report::{self, Align, Table};
use measure::Grid;

/// Room within a cell, above and below.
const ROOM: f32 = 2.0;
/// The size of a caption.
const CAPTION: f32 = 13.0;
/// Room above a table.
const BEFORE: f32 = 6.0;

/// Lays a table below what a column has already.
pub fn lay(setter: &Setter, table: &Table, column: &mut Column) {
    if let Some(caption) = &table.caption {
        let lines = wrap(setter.faces, Face::Bold, caption, CAPTION, setter.width);
        for (nth, line) in lines.iter().enumerate() {
            let mut marks = Vec::new();
            line.draw((0.0, 0.0), setter.width, Stand::Left, &mut marks);
            let before = if nth == 0 { 8.0 } else { 0.0 };
            column.strips.push(Strip { before, height: line.height(), marks, keep: true, ..Strip::default() });
        }
    }
    if table.columns.is_empty() {
        return;
    }
    let texts: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| cell.human(setter.lang)).collect()).collect();
    let grid = measure::grid(setter.faces, table, &texts, setter.width);
    let ruled = Ruled { setter, grid };
    let strip = ruled.headings(&table.columns);
    let room = setter.room - strip.height;
    let head = column.heads.len();
    let end = Strip { marks: vec![ruled.across(0.0)], ..Strip::default() };
    // Headings without a row stand by themselves.
    if table.rows.is_empty() {
        column.strips.push(Strip { before: BEFORE, ..strip });
        return;
    }
    column.heads.push(Head { strip, end });
    for (nth, row) in texts.iter().enumerate() {
        let first = column.strips.len();
        column.strips.extend(ruled.row(row, &table.columns, room));
        for strip in &mut column.strips[first..] {
            strip.head = Some(head);
        }
        if nth == 0
            && let Some(strip) = column.strips.get_mut(first)
        {
            strip.before = BEFORE;
        }
    }
}

/// A table whose columns have their widths.
struct Ruled<'s> {
    setter: &'s Setter<'s>,
    grid: Grid,
}

impl Ruled<'_> {
    fn wrap(&self, face: Face, text: &str, width: f32) -> Vec<Line> {
        wrap(self.setter.faces, face, text, self.grid.size, width - 2.0 * self.grid.pad())
    }

    fn line_height(&self) -> f32 {
        self.grid.size * LEADING
    }

    /// A rule from edge to edge.
    fn across(&self, y: f32) -> Mark {
        Mark::Rule { from: (0.0, y), to: (self.grid.edge(self.grid.widths.len()), y) }
    }

    /// Rules between the columns and at both edges.
    fn down(&self, height: f32) -> impl Iterator<Item = Mark> {
        (0..=self.grid.widths.len()).map(move |column| {
            let x = self.grid.edge(column);
            Mark::Rule { from: (x, 0.0), to: (x, height) }
        })
    }

    /// A row: one strip, or one a line where no page holds it whole.
    fn row(&self, texts: &[String], columns: &[report::Column], room: f32) -> Vec<Strip> {
        let cells: Vec<Vec<Line>> =
            iter::zip(texts, &self.grid.widths).map(|(text, width)| self.wrap(Face::Regular, text, *width)).collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
        let high = cells.iter().map(|cell| cell.iter().map(Line::height).sum::<f32>()).fold(0.0, f32::max);
        let whole = high + 2.0 * ROOM <= room;
        let step = if whole { lines.max(1) } else { 1 };
        let pieces = lines.max(1).div_ceil(step);
        let piece = |nth: usize| {
            let (above, below) = (if nth == 0 { ROOM } else { 0.0 }, if nth + 1 == pieces { ROOM } else { 0.0 });
            let mut strip = Strip { open: nth + 1 < pieces, ..Strip::default() };
            let mut high = self.line_height();
            for (at, (cell, column)) in iter::zip(&cells, columns).enumerate() {
                let stand = match column.align {
                    Align::Left => Stand::Left,
                    Align::Right => Stand::Right,
                };
                let part: Vec<Line> = cell.iter().skip(nth * step).take(step).cloned().collect();
                let (corner, width) =
                    ((self.grid.edge(at) + self.grid.pad(), above), self.grid.widths[at] - 2.0 * self.grid.pad());
                high = high.max(draw_all(&part, corner, width, stand, &mut strip.marks));
            }
            strip.height = above + high + below;
            strip.marks.extend(self.down(strip.height));
            if !strip.open {
                strip.marks.push(self.across(strip.height));
            }
            strip
        };
        (0..pieces).map(piece).collect()
    }

    /// The headings, those that share one below it.
    fn headings(&self, columns: &[report::Column]) -> Strip {
        let line = self.line_height();
        let heading: Vec<Vec<Line>> = iter::zip(columns, &self.grid.widths)
            .map(|(column, width)| self.wrap(Face::Bold, &column.heading, *width))
            .collect();
        let height = |lines: &[Line]| lines.iter().map(|_| line).sum::<f32>() + 2.0 * ROOM;
        let mut groups = Vec::new();
        let mut from = 0;
        for alike in columns.chunk_by(|one, other| one.group.is_some() && one.group == other.group) {
            let to = from + alike.len();
            if let Some(group) = &alike[0].group {
                let width = self.grid.edge(to) - self.grid.edge(from);
                groups.push((from..to, self.wrap(Face::Bold, group, width)));
            }
            from = to;
        }
        let is_grouped = |at: usize| columns[at].group.is_some();
        let highest = |grouped: bool| {
            let of = |at: &usize| is_grouped(*at) == grouped;
            (0..columns.len()).filter(of).map(|at| height(&heading[at])).fold(0.0, f32::max)
        };
        let above = groups.iter().map(|(_, lines)| height(lines)).fold(0.0, f32::max);
        let whole = highest(false).max(above + highest(true));
        let mut marks = vec![self.across(0.0), self.across(whole)];
        let mut centred = |lines: &[Line], (left, top): (f32, f32), (width, high): (f32, f32)| {
            let top = top + (high - height(lines)) / 2.0 + ROOM;
            draw_all(lines, (left + self.grid.pad(), top), width - 2.0 * self.grid.pad(), Stand::Centre, &mut marks);
        };
        for (at, lines) in heading.iter().enumerate() {
            let top = if is_grouped(at) { above } else { 0.0 };
            centred(lines, (self.grid.edge(at), top), (self.grid.widths[at], whole - top));
        }
        for (columns, lines) in &groups {
            let (left, right) = (self.grid.edge(columns.start), self.grid.edge(columns.end));
            centred(lines, (left, 0.0), (right - left, above));
        }
        for at in 0..=columns.len() {
            let within = groups.iter().any(|(columns, _)| columns.start < at && at < columns.end);
            let x = self.grid.edge(at);
            marks.push(Mark::Rule { from: (x, if within { above } else { 0.0 }), to: (x, whole) });
        }
        for (columns, _) in &groups {
            let (left, right) = (self.grid.edge(columns.start), self.grid.edge(columns.end));
            marks.push(Mark::Rule { from: (left, above), to: (right, above) });
        }
        Strip { height: whole, marks, ..Strip::default() }
    }
}
