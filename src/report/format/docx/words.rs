//! Words: runs of text, and the paragraphs they stand in.

use maud::{Markup, html};

use crate::report::format::clean_lines;
use crate::report::paper::{Paragraph, Run, Set};

/// How letters look where they are not as their paragraph's style has them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    /// In half points, as Word counts; none: the style's.
    pub size: Option<u32>,
}

/// Upright letters of a size in points.
pub(super) const fn upright(points: u32) -> Look {
    Look { bold: false, italic: false, size: Some(points * 2) }
}

/// Bold letters of a size.
pub(super) const fn bold(points: u32) -> Look {
    Look { bold: true, ..upright(points) }
}

/// Italic letters of a size.
pub(super) const fn italic(points: u32) -> Look {
    Look { italic: true, ..upright(points) }
}

/// Text from files: what hides or turns letters around is made visible, and what XML has no place for.
pub(super) fn shown(text: &str) -> String {
    clean_lines(text).replace('\u{fffe}', "\\u{fffe}").replace('\u{ffff}', "\\u{ffff}")
}

/// Text that looks alike, line after line.
pub(super) fn run(text: &str, look: Look) -> Markup {
    let text = shown(text);
    html! {
        w:r {
            @if look.bold || look.italic || look.size.is_some() {
                w:rPr {
                    @if look.bold { w:b {} }
                    @if look.italic { w:i {} }
                    @if let Some(size) = look.size { w:sz w:val=(size) {} }
                }
            }
            @for (at, line) in text.split('\n').enumerate() {
                @if at > 0 { w:br {} }
                w:t xml:space="preserve" { (line) }
            }
        }
    }
}

/// A paragraph of a style with what is in it.
pub(super) fn holding(style: &str, what: &Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (what) } }
}

/// A paragraph of a style.
pub(super) fn styled(style: &str, text: &str) -> Markup {
    holding(style, &run(text, Look::default()))
}

/// A paragraph of the text; where it is kept, on the page of what follows. In an indented one each line is a paragraph of
/// its own to Word, which indents no other.
pub(super) fn paragraph(paragraph: &Paragraph, kept: bool) -> Markup {
    let lines = match paragraph.set {
        Set::Justified => lines(&paragraph.runs),
        Set::Centred | Set::Left => vec![paragraph.runs.clone()],
    };
    html! {
        @for runs in &lines {
            w:p {
                w:pPr {
                    w:pStyle w:val="BodyText" {}
                    @if kept { w:keepNext {} }
                    @match paragraph.set {
                        Set::Justified => {}
                        Set::Centred => { w:ind w:firstLine="0" {} w:jc w:val="center" {} }
                        Set::Left => { w:ind w:firstLine="0" {} w:jc w:val="left" {} }
                    }
                }
                @for Run { text, bold, italic } in runs {
                    (run(text, Look { bold: *bold, italic: *italic, size: None }))
                }
            }
        }
    }
}

/// Runs, line by line.
fn lines(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut lines = vec![Vec::new()];
    for run in runs {
        for (at, text) in run.text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(Run { text: text.to_owned(), ..run.clone() });
            }
        }
    }
    lines
}

/// How a line stands in a cell or under a letterhead.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    /// "center", "right"; none: from the left.
    pub side: Option<&'static str>,
    /// Room above.
    pub above: Option<u32>,
    /// On the page of what follows.
    pub kept: bool,
}

/// A line in the middle.
pub(super) const MIDDLE: Line = Line { side: Some("center"), above: None, kept: true };

/// A line of text in a cell.
pub(super) fn line(text: &str, look: Look, line: Line) -> Markup {
    html! {
        w:p {
            w:pPr {
                @if line.kept { w:keepNext {} }
                @if let Some(above) = line.above { w:spacing w:before=(above) {} }
                @if let Some(side) = line.side { w:jc w:val=(side) {} }
            }
            (run(text, look))
        }
    }
}

/// A rule of a length, in the middle of a width.
pub(super) fn rule(length: u32, width: u32) -> Markup {
    let aside = width.saturating_sub(length) / 2;
    html! {
        w:p {
            w:pPr {
                w:keepNext {}
                w:pBdr { w:top w:val="single" w:sz="6" w:space="1" w:color="auto" {} }
                w:spacing w:before="40" w:line="120" w:lineRule="exact" {} // clear of the dots below letters
                w:ind w:left=(aside) w:right=(aside) {}
                w:rPr { w:sz w:val="4" {} }
            }
        }
    }
}

/// Room between a table and what follows.
pub(super) fn gap() -> Markup {
    html! { w:p { w:pPr { w:keepNext {} w:spacing w:line="160" w:lineRule="exact" {} w:rPr { w:sz w:val="4" {} } } } }
}

/// A paragraph of a point, with what its properties end with.
pub(super) fn small(end: &Markup) -> Markup {
    html! { w:p { w:pPr { w:spacing w:line="20" w:lineRule="exact" {} w:rPr { w:sz w:val="2" {} } (end) } } }
}
