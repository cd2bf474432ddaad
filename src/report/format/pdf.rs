//! PDF, to be printed and signed: a paper as Decree 30/2020/NĐ-CP, Appendix I, lays it out.

pub mod certificate;
pub(super) mod face;
mod flow;
mod line;
mod mark;
mod parts;
mod table;

use std::io::{self, Write};

use chrono::Datelike;
use krilla::color::rgb::Color;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::{Document, SerializeSettings};

use crate::report::paper::{Paper, Print, Section};
use crate::text::clean;
use face::{Face, Faces};
use line::{Line, Stand, draw_all, wrap};
use mark::Mark;
use parts::Setter;

/// The size of page numbers.
const NUMBER: f32 = 13.0;
/// The size of what stands at the foot of every page.
const FOOT: f32 = 8.5;

/// Millimetres in points.
fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// A page of a section: A4, upright or on its side.
struct Sheet {
    wide: f32,
    high: f32,
    foot: Vec<Line>,
}

/// Writes a paper. The same paper, language and day are the same bytes.
pub fn write(paper: &Paper, print: &Print, out: &mut dyn Write) -> io::Result<()> {
    let faces = Faces::load()?;
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(&paper.title, *print));
    for section in &paper.sections {
        let sheet = Sheet::of(section, paper.foot.as_deref(), &faces);
        let setter = Setter { faces: &faces, width: sheet.width(), room: sheet.room(), lang: print.lang };
        let column = setter.section(section);
        for (nth, laid) in column.pages(sheet.room()).iter().enumerate() {
            let mut marks = sheet.number(nth + 1, &faces);
            for (y, strip) in laid {
                marks.extend(strip.marks.iter().map(|mark| mark.moved(Sheet::LEFT, Sheet::TOP + y)));
            }
            sheet.foot(&mut marks);
            sheet.draw(&marks, &faces, &mut document)?;
        }
    }
    let bytes = document.finish().map_err(|error| io::Error::other(format!("{error:?}")))?;
    out.write_all(&bytes)
}

fn metadata(title: &str, print: Print) -> Metadata {
    let day = |n: u32| u8::try_from(n).unwrap_or(1);
    let on = DateTime::new(u16::try_from(print.on.year()).unwrap_or_default())
        .month(day(print.on.month()))
        .day(day(print.on.day()));
    Metadata::new()
        .title(clean(title).into_owned())
        .language(print.lang.pick("vi", "en").to_owned())
        .creator("ocop".to_owned())
        .creation_date(on)
}

impl Sheet {
    const LEFT: f32 = 30.0 * 72.0 / 25.4;
    const RIGHT: f32 = 15.0 * 72.0 / 25.4;
    const TOP: f32 = 20.0 * 72.0 / 25.4;
    const BOTTOM: f32 = 20.0 * 72.0 / 25.4;

    fn of(section: &Section, foot: Option<&str>, faces: &Faces) -> Self {
        let (short, long) = (mm(210.0), mm(297.0));
        let (wide, high) = if section.landscape { (long, short) } else { (short, long) };
        let sheet = Self { wide, high, foot: Vec::new() };
        let foot = foot.map(|foot| wrap(faces, Face::Regular, foot, FOOT, sheet.width()));
        Self { foot: foot.unwrap_or_default(), ..sheet }
    }

    /// How wide its text is.
    fn width(&self) -> f32 {
        self.wide - Self::LEFT - Self::RIGHT
    }

    /// How high: a long foot takes of it.
    fn room(&self) -> f32 {
        self.high - Self::TOP - Self::BOTTOM.max(self.high - self.foot_top() + mm(2.0))
    }

    fn foot_top(&self) -> f32 {
        self.high - mm(8.0) - self.foot.iter().map(Line::height).sum::<f32>()
    }

    /// The number of a page, but of the first.
    fn number(&self, number: usize, faces: &Faces) -> Vec<Mark> {
        let mut marks = Vec::new();
        if number > 1 {
            let lines = wrap(faces, Face::Regular, &number.to_string(), NUMBER, self.width());
            draw_all(&lines, (Self::LEFT, mm(10.0)), self.width(), Stand::Centre, &mut marks);
        }
        marks
    }

    /// What stands at the foot, read last.
    fn foot(&self, marks: &mut Vec<Mark>) {
        draw_all(&self.foot, (Self::LEFT, self.foot_top()), self.width(), Stand::Left, marks);
    }

    fn draw(&self, marks: &[Mark], faces: &Faces, document: &mut Document) -> io::Result<()> {
        let settings = PageSettings::from_wh(self.wide, self.high).ok_or(io::ErrorKind::InvalidInput)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut rules = PathBuilder::new();
        for mark in marks {
            match mark {
                Mark::Text { at: (x, y), face, size, text, wider } => {
                    let glyphs = faces.glyphs(*face, text, *wider);
                    surface.draw_glyphs(Point::from_xy(*x, *y), &glyphs, faces.font(*face), text, *size, false);
                }
                Mark::Rule { from, to } => {
                    rules.move_to(from.0, from.1);
                    rules.line_to(to.0, to.1);
                }
                Mark::Shape { areas, ink } => fill(&mut surface, areas, *ink),
            }
        }
        rule(&mut surface, rules);
        surface.finish();
        page.finish();
        Ok(())
    }
}

/// Fills areas in a colour.
fn fill(surface: &mut Surface, areas: &[Vec<(f32, f32)>], [red, green, blue]: [u8; 3]) {
    let mut path = PathBuilder::new();
    for area in areas {
        let Some(((x, y), others)) = area.split_first() else { continue };
        path.move_to(*x, *y);
        for (x, y) in others {
            path.line_to(*x, *y);
        }
        path.close();
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(Fill { paint: Color::new(red, green, blue).into(), ..Fill::default() }));
        surface.draw_path(&path);
        surface.set_fill(None);
    }
}

/// Draws the thin lines of a page.
fn rule(surface: &mut Surface, rules: PathBuilder) {
    if let Some(path) = rules.finish() {
        surface.set_stroke(Some(Stroke { width: 0.5, ..Stroke::default() }));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}

#[cfg(test)]
mod tests;
