//! The parts of a paper, but tables, as Decree 30/2020/NĐ-CP, Appendix I, Section I lays them out.

mod signatures;

use super::face::{Face, Faces};
use super::flow::{Column, Strip};
use super::line::{Line, Stand, draw_all, wrap, wrap_runs};
use super::mark::Mark;
use super::{mm, table};
use crate::report::paper::{Letterhead, MOTTO, Paragraph, Part, Section, Set, Title};
use crate::text::Lang;

/// The size of a paper's text.
const TEXT: f32 = 14.0;
/// Room above a paragraph.
const BETWEEN: f32 = 6.0;
/// Room between text and the rule below it.
const RULE: f32 = 3.0;

/// What parts are set with.
pub struct Setter<'f> {
    /// The faces.
    pub faces: &'f Faces,
    /// How wide the text of a page is.
    pub width: f32,
    /// How high.
    pub room: f32,
    /// The language of numbers and days.
    pub lang: Lang,
}

/// A block of text in lines, drawn from above to below in a width.
struct Stack<'f> {
    faces: &'f Faces,
    left: f32,
    width: f32,
    y: f32,
    marks: Vec<Mark>,
}

impl Setter<'_> {
    /// Sets what a section has.
    pub fn section(&self, section: &Section) -> Column {
        let mut column = Column::default();
        let mut under_table = None;
        for part in &section.parts {
            let first = column.strips.len();
            match part {
                Part::Letterhead(head) => column.strips.push(self.letterhead(head)),
                Part::Title(title) => column.strips.push(self.title(title)),
                Part::Heading(text) => column.strips.extend(self.heading(text)),
                Part::Paragraph(paragraph) => column.strips.extend(self.paragraph(paragraph)),
                Part::Table(table) => table::lay(self, table, &mut column),
                Part::Signatures(signatures) => {
                    // They never stand alone on a page.
                    if let Some(last) = column.strips.last_mut() {
                        last.keep = true;
                    }
                    column.strips.extend(self.signatures(signatures));
                }
            }
            if let Some(strip) = column.strips.get_mut(first) {
                strip.before = strip.before.max(under_table.take().unwrap_or(0.0));
            }
            if matches!(part, Part::Table(_)) {
                under_table = Some(2.0 * BETWEEN);
            }
        }
        column
    }

    fn stack(&self, left: f32, width: f32) -> Stack<'_> {
        Stack { faces: self.faces, left, width, y: 0.0, marks: Vec::new() }
    }

    /// Who writes on the left, the motto on the right; below them the number, and place and day.
    fn letterhead(&self, head: &Letterhead) -> Strip {
        let motto = self.faces.text_width(Face::Bold, MOTTO[0]) * 13.0 + 1.0;
        let right = (self.width * 0.58).max(motto);
        let mut left = self.stack(0.0, self.width - right - mm(3.0));
        let mut right = self.stack(self.width - right, right);
        if let Some(above) = &head.above {
            left.text(Face::Regular, above, 13.0, Stand::Centre);
        }
        let issuer = left.text(Face::Bold, &head.issuer, 13.0, Stand::Centre);
        left.rule(issuer * 0.4);
        right.text(Face::Bold, MOTTO[0], 13.0, Stand::Centre);
        let words = right.text(Face::Bold, MOTTO[1], 14.0, Stand::Centre);
        right.rule(words);
        let y = left.y.max(right.y) + BETWEEN;
        (left.y, right.y) = (y, y);
        if let Some(number) = &head.number {
            left.text(Face::Regular, number, 13.0, Stand::Centre);
        }
        if let Some(about) = &head.about {
            left.text(Face::Regular, about, 12.0, Stand::Centre);
        }
        if let Some(day) = &head.place_and_day {
            right.text(Face::Italic, day, 14.0, Stand::Centre);
        }
        let height = left.y.max(right.y) + BETWEEN;
        left.marks.append(&mut right.marks);
        Strip { height, marks: left.marks, ..Strip::default() }
    }

    fn title(&self, title: &Title) -> Strip {
        let mut stack = self.stack(0.0, self.width);
        stack.text(Face::Bold, &title.kind, TEXT, Stand::Centre);
        if let Some(about) = &title.about {
            let width = stack.text(Face::Bold, about, TEXT, Stand::Centre);
            stack.rule(width * 0.4);
        }
        if let Some(note) = &title.note {
            stack.y += RULE;
            stack.text(Face::Italic, note, TEXT, Stand::Centre);
        }
        Strip { before: 2.0 * BETWEEN, height: stack.y + BETWEEN, marks: stack.marks, keep: true, ..Strip::default() }
    }

    fn heading(&self, text: &str) -> Vec<Strip> {
        let indent = mm(10.0);
        let lines = wrap_runs(self.faces, &[(Face::Bold, text)], TEXT, (self.width - indent, self.width));
        let mut strips = self.strips(&lines, Stand::Left, indent);
        for strip in &mut strips {
            strip.keep = true;
        }
        strips
    }

    fn paragraph(&self, paragraph: &Paragraph) -> Vec<Strip> {
        let (stand, indent) = match paragraph.set {
            Set::Justified => (Stand::Full, mm(10.0)),
            Set::Centred => (Stand::Centre, 0.0),
            Set::Left => (Stand::Left, 0.0),
        };
        let runs: Vec<_> =
            paragraph.runs.iter().map(|run| (Face::of(run.bold, run.italic), run.text.as_str())).collect();
        let lines = wrap_runs(self.faces, &runs, TEXT, (self.width - indent, self.width));
        let mut strips = self.strips(&lines, stand, indent);
        // Neither the first line nor the last one stands alone on a page.
        let last = strips.len() - 1;
        for (nth, strip) in strips.iter_mut().enumerate() {
            strip.keep = nth < last && (nth == 0 || nth + 1 == last);
        }
        strips
    }

    /// Lines each as a strip, indented where they begin.
    fn strips(&self, lines: &[Line], stand: Stand, indent: f32) -> Vec<Strip> {
        let strip = |(nth, line): (usize, &Line)| {
            let mut marks = Vec::new();
            let indent = if line.begins { indent } else { 0.0 };
            let before = if nth == 0 { BETWEEN } else { 0.0 };
            line.draw((indent, 0.0), self.width - indent, stand, &mut marks);
            Strip { before, height: line.height(), marks, ..Strip::default() }
        };
        lines.iter().enumerate().map(strip).collect()
    }
}

impl Stack<'_> {
    /// Adds text and tells how wide it is. Lines in the middle are about as wide as each other: no word stands alone.
    fn text(&mut self, face: Face, text: &str, size: f32, stand: Stand) -> f32 {
        let mut lines = wrap(self.faces, face, text, size, self.width);
        let mut width = self.width - size;
        let words = text.split_whitespace().map(|word| self.faces.text_width(face, word) * size);
        let least = words.fold(self.width / 2.0, f32::max);
        while stand == Stand::Centre && width > least {
            let narrower = wrap(self.faces, face, text, size, width);
            if narrower.len() > lines.len() {
                break;
            }
            (lines, width) = (narrower, width - size);
        }
        self.y += draw_all(&lines, (self.left, self.y), self.width, stand, &mut self.marks);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Adds a rule in the middle.
    fn rule(&mut self, width: f32) {
        let middle = self.left + self.width / 2.0;
        let y = self.y + RULE;
        self.marks.push(Mark::Rule { from: (middle - width / 2.0, y), to: (middle + width / 2.0, y) });
        self.y = y + RULE;
    }
}
