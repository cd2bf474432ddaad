//! Certificates, a page each: what they say, drawn where a layout has it.

use std::f32::consts::PI;
use std::io::{self, Write};

use fast_qr::{ECL, QRBuilder};
use krilla::{Document, SerializeSettings};

use super::face::{Face, Faces};
use super::line::{LEADING, Line, Stand, wrap};
use super::mark::Mark;
use super::{Sheet as Page, metadata, mm};
use crate::report::certificate::{Align, Item, Layout, Sheet, What};
use crate::report::paper::Print;

/// The colours of borders and stars; a code is black.
const RED: [u8; 3] = [0x9e, 0x1b, 0x1b];
const GOLD: [u8; 3] = [0xd4, 0x9a, 0x12];
const BLACK: [u8; 3] = [0, 0, 0];

/// Light modules around a code (ISO/IEC 18004).
const QUIET: usize = 4;

/// The smallest text: a name that is longer still gets more lines.
const SMALLEST: f32 = 6.0;

/// Writes certificates. The same ones, language and day are the same bytes.
pub fn write(sheets: &[Sheet], layout: &Layout, title: &str, print: Print, out: &mut dyn Write) -> io::Result<()> {
    let faces = Faces::load()?;
    let mut document = Document::new_with(SerializeSettings { enable_tagging: false, ..SerializeSettings::default() });
    document.set_metadata(metadata(title, print));
    let page = Page { wide: mm(layout.width), high: mm(layout.height), foot: Vec::new() };
    for sheet in sheets {
        let mut marks = Vec::new();
        for item in &layout.items {
            draw(item, sheet, &faces, &mut marks)?;
        }
        page.draw(&marks, &faces, &mut document)?;
    }
    let bytes = document.finish().map_err(|error| io::Error::other(format!("{error:?}")))?;
    out.write_all(&bytes)
}

fn draw(item: &Item, sheet: &Sheet, faces: &Faces, marks: &mut Vec<Mark>) -> io::Result<()> {
    let (left, top, width) = (mm(item.x), mm(item.y), mm(item.width));
    match &item.what {
        What::Text(template) => {
            if let Some(text) = sheet.filled(template) {
                let text = if item.upper { text.to_uppercase() } else { text };
                set(item, &text, faces, marks);
            }
        }
        What::Rule => marks.push(Mark::Rule { from: (left, top), to: (left + width, top) }),
        What::Frame => marks.push(Mark::Shape { areas: frame((left, top), (width, mm(item.height))), ink: RED }),
        What::Stars => {
            marks.push(Mark::Shape { areas: stars(sheet.stars, (left, top), width, mm(item.size)), ink: GOLD });
        }
        What::Code => {
            if let Some(code) = &sheet.code {
                let modules = modules(code).ok_or_else(|| io::Error::other("a code too long for a QR code"))?;
                marks.push(Mark::Shape { areas: squares(&modules, (left, top), width), ink: BLACK });
            }
        }
    }
    Ok(())
}

/// Sets a text on its baseline, its size as it fits.
fn set(item: &Item, text: &str, faces: &Faces, marks: &mut Vec<Mark>) {
    let (lines, size) = fitting(item, text, faces);
    let leading = size * LEADING;
    let spread = if item.middle { few(lines.len().saturating_sub(1)) / 2.0 } else { 0.0 };
    let stand = match item.align {
        Align::Left => Stand::Left,
        Align::Centre => Stand::Centre,
        Align::Right => Stand::Right,
    };
    // A line is drawn from above it.
    let mut top = mm(item.y) - spread * leading - Line::baseline(size);
    for line in &lines {
        line.draw((mm(item.x), top), mm(item.width), stand, marks);
        top += leading;
    }
}

/// The lines of a text and their size: in one line down to the smallest size the layout allows, else in more; where those
/// would be too many, smaller still.
fn fitting(item: &Item, text: &str, faces: &Faces) -> (Vec<Line>, f32) {
    let face = Face::of(item.bold, item.italic);
    let mut size = item.size;
    loop {
        let lines = wrap(faces, face, text, size, mm(item.width));
        let room = if size - 0.5 < item.min { item.lines } else { 1 };
        if lines.len() <= room.max(text.split('\n').count()) || size - 0.5 < SMALLEST {
            return (lines, size);
        }
        size -= 0.5;
    }
}

/// A broad border and a thin one within, with a square in each corner between.
fn frame((left, top): (f32, f32), (width, height): (f32, f32)) -> Vec<Vec<(f32, f32)>> {
    let mut areas = Vec::new();
    for (at, broad) in [(0.0, mm(1.4)), (mm(3.2), mm(0.35))] {
        areas.push(rectangle((left + at, top + at), (width - 2.0 * at, height - 2.0 * at)));
        let at = at + broad;
        let mut hole = rectangle((left + at, top + at), (width - 2.0 * at, height - 2.0 * at));
        hole.reverse();
        areas.push(hole);
    }
    let (at, side) = (mm(4.4), mm(3.0));
    for x in [left + at, left + width - at - side] {
        for y in [top + at, top + height - at - side] {
            areas.push(rectangle((x, y), (side, side)));
        }
    }
    areas
}

fn rectangle((x, y): (f32, f32), (width, height): (f32, f32)) -> Vec<(f32, f32)> {
    vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}

/// Stars side by side in the middle of a width, each of five points.
fn stars(count: u8, (left, top): (f32, f32), width: f32, size: f32) -> Vec<Vec<(f32, f32)>> {
    let (count, step) = (f32::from(count), size * 1.3);
    let first = left + (width - (count * step - 0.3 * size)) / 2.0 + size / 2.0;
    // The points of a regular star in a square of its size: the inner ones on a circle smaller by (3 - √5) / 2.
    let (outer, inner) = (size / 2.0, size / 2.0 * 0.382);
    let star = |middle: f32| {
        let corner = |nth: u8| {
            let (radius, turn) = (if nth.is_multiple_of(2) { outer } else { inner }, PI / 5.0 * f32::from(nth));
            (middle + radius * turn.sin(), top + outer - radius * turn.cos())
        };
        (0..10).map(corner).collect()
    };
    let mut all = Vec::new();
    let mut nth = 0.0;
    while nth < count {
        all.push(star(first + nth * step));
        nth += 1.0;
    }
    all
}

/// The modules of a code at level M, dark ones true, row by row; none where it is too long.
pub fn modules(code: &str) -> Option<Vec<Vec<bool>>> {
    let made = QRBuilder::new(code).ecl(ECL::M).build().ok()?;
    Some((0..made.size).map(|row| made[row].iter().map(|module| module.value()).collect()).collect())
}

/// The dark modules, those side by side in one area, within a square that its quiet zone is a part of.
fn squares(modules: &[Vec<bool>], (left, top): (f32, f32), width: f32) -> Vec<Vec<(f32, f32)>> {
    let side = width / few(modules.len() + 2 * QUIET);
    let at = |nth: usize| few(nth + QUIET) * side;
    let mut areas = Vec::new();
    for (row, line) in modules.iter().enumerate() {
        let mut column = 0;
        for run in line.chunk_by(|one, other| one == other) {
            if run.first() == Some(&true) {
                let origin = (left + at(column), top + at(row));
                areas.push(rectangle(origin, (few(run.len()) * side, side)));
            }
            column += run.len();
        }
    }
    areas
}

/// A small count.
fn few(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::MAX, f32::from)
}

#[cfg(test)]
mod tests;
