//! Text set in lines.

use super::face::{Face, Faces};
use super::mark::Mark;

/// How much of its size a line is high.
pub const LEADING: f32 = 1.2;

/// After these a word too long for a line is rather broken than elsewhere.
const SEAMS: &str = "/-–,.;:_|)";

/// How a line stands in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// At the left.
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
    /// From edge to edge, but for the last one of a paragraph.
    Full,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pieces: Vec<Piece>,
    /// How wide it is, in points.
    pub width: f32,
    size: f32,
    /// Whether it is the first of its paragraph, or after a newline.
    pub begins: bool,
    /// Whether the text goes on in the next line.
    goes_on: bool,
}

/// What looks alike in a line.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    face: Face,
    text: String,
    width: f32,
}

/// A letter on its way into a line.
struct Letter {
    shown: char,
    face: Face,
    width: f32,
}

/// Text of one face in lines of one width.
pub fn wrap(faces: &Faces, face: Face, text: &str, size: f32, width: f32) -> Vec<Line> {
    wrap_runs(faces, &[(face, text)], size, (width, width))
}

/// Text in lines: the first one, and each after a newline, has a width of its own. A text without a letter has one line.
pub fn wrap_runs(faces: &Faces, runs: &[(Face, &str)], size: f32, (first, rest): (f32, f32)) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut letters: Vec<Letter> = Vec::new();
    for (face, text) in runs {
        for (nth, part) in text.split('\n').enumerate() {
            if nth > 0 {
                break_up(&letters, size, (first, rest), &mut lines);
                letters.clear();
            }
            let shown = faces.shown(*face, part);
            let letter = |letter| Letter { shown: letter, face: *face, width: faces.width(*face, letter) * size };
            letters.extend(shown.chars().map(letter));
        }
    }
    break_up(&letters, size, (first, rest), &mut lines);
    lines
}

/// Breaks letters at spaces; a word wider than a line at a seam in it, or else wherever the line is full.
fn break_up(letters: &[Letter], size: f32, (first, rest): (f32, f32), lines: &mut Vec<Line>) {
    let mut left = letters;
    loop {
        let begins = left.len() == letters.len();
        let room = if begins { first } else { rest };
        let (taken, next) = fitting(left, room);
        let goes_on = next < left.len();
        lines.push(Line { begins, goes_on, ..Line::of(&left[..taken], size) });
        if !goes_on {
            return;
        }
        left = &left[next..];
    }
}

/// How many letters a line takes, and with which the next one begins.
fn fitting(letters: &[Letter], room: f32) -> (usize, usize) {
    let mut width = 0.0;
    // Sums of widths do not come out even: what fits by a hair does.
    let full = letters.iter().position(|letter| {
        width += letter.width;
        width > room + 0.01 && letter.shown != ' '
    });
    let Some(full) = full else { return (trimmed(letters), letters.len()) };
    let word = letters.iter().position(|letter| letter.shown != ' ').unwrap_or(0);
    if let Some(space) = letters[..full].iter().rposition(|letter| letter.shown == ' ').filter(|at| *at > word) {
        return (trimmed(&letters[..space]), space + 1);
    }
    let seam = letters[..full].iter().rposition(|letter| SEAMS.contains(letter.shown)).map(|at| at + 1);
    let end = seam.unwrap_or(full).max(1);
    (end, end)
}

/// How many letters there are without the spaces at the end.
fn trimmed(letters: &[Letter]) -> usize {
    letters.iter().rposition(|letter| letter.shown != ' ').map_or(0, |last| last + 1)
}

impl Line {
    fn of(letters: &[Letter], size: f32) -> Self {
        let pieces = letters.chunk_by(|one, other| one.face == other.face).filter_map(|alike| {
            let face = alike.first()?.face;
            let text = alike.iter().map(|letter| letter.shown).collect();
            Some(Piece { face, text, width: alike.iter().map(|letter| letter.width).sum() })
        });
        let width = letters.iter().map(|letter| letter.width).sum();
        Self { pieces: pieces.collect(), width, size, begins: true, goes_on: false }
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.size * LEADING
    }

    /// How far below its top a line of a size has its baseline.
    pub fn baseline(size: f32) -> f32 {
        // The faces reach 0,891 of their size above the baseline and 0,216 below it.
        size * (LEADING / 2.0 + (0.891 - 0.216) / 2.0)
    }

    /// Draws it into a width, from a point above it on the left.
    pub fn draw(&self, (left, top): (f32, f32), width: f32, stand: Stand, marks: &mut Vec<Mark>) {
        let baseline = top + Self::baseline(self.size);
        let left_over = (width - self.width).max(0.0);
        let gaps: f32 = self.pieces.iter().map(|piece| spaces(&piece.text)).sum();
        let full = stand == Stand::Full && self.goes_on && gaps > 0.0;
        let wider = if full { left_over / gaps } else { 0.0 };
        let mut x = left
            + match stand {
                Stand::Left | Stand::Full => 0.0,
                Stand::Centre => left_over / 2.0,
                Stand::Right => left_over,
            };
        for piece in &self.pieces {
            let (face, size, text) = (piece.face, self.size, piece.text.clone());
            marks.push(Mark::Text { at: (x, baseline), face, size, text, wider: wider / self.size });
            x += piece.width + spaces(&piece.text) * wider;
        }
    }
}

/// How many spaces stand in a text.
fn spaces(text: &str) -> f32 {
    text.chars().filter(|letter| *letter == ' ').map(|_| 1.0).sum()
}

/// Draws lines one below the other and tells how high they are together.
pub fn draw_all(lines: &[Line], (left, top): (f32, f32), width: f32, stand: Stand, marks: &mut Vec<Mark>) -> f32 {
    let mut height = 0.0;
    for line in lines {
        line.draw((left, top + height), width, stand, marks);
        height += line.height();
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| line.pieces.iter().map(|piece| piece.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_no_letter_is_lost() {
        let faces = Faces::load().unwrap();
        let text = "Hợp tác xã Dịch vụ nông nghiệp Tuấn Dũng";
        let lines = wrap(&faces, Face::Regular, text, 13.0, 90.0);
        assert!(lines.len() > 2 && lines.iter().all(|line| line.width <= 90.01));
        assert_eq!(texts(&lines).join(" "), text);
        // A newline begins a line, spaces between and before stay, and nothing is a line too.
        assert_eq!(
            texts(&wrap(&faces, Face::Bold, "ngày     tháng\n  a) \n", 13.0, 500.0)),
            ["ngày     tháng", "  a)", ""]
        );
        assert_eq!(wrap(&faces, Face::Regular, "", 13.0, 10.0).len(), 1);
        // Where a line begins there may be less room, for an indent.
        let lines = wrap_runs(&faces, &[(Face::Regular, "- a b c\n- d e f")], 13.0, (20.0, 500.0));
        assert_eq!(texts(&lines), ["- a", "b c", "- d", "e f"]);
        assert_eq!(lines.iter().map(|line| line.begins).collect::<Vec<_>>(), [true, false, true, false]);
    }

    #[test]
    fn a_word_too_long_is_broken_at_a_seam_or_anywhere() {
        let faces = Faces::load().unwrap();
        let seams = texts(&wrap(&faces, Face::Regular, "1234/QĐ-UBND-SNNMT-VPĐP", 13.0, 60.0));
        assert_eq!(seams.concat(), "1234/QĐ-UBND-SNNMT-VPĐP");
        assert!(seams.len() > 1 && seams[..seams.len() - 1].iter().all(|line| line.ends_with(['/', '-'])), "{seams:?}");
        let hash = "f".repeat(64);
        let lines = wrap(&faces, Face::Regular, &hash, 9.0, 100.0);
        assert!(lines.len() > 1 && lines.iter().all(|line| line.width <= 100.01));
        assert_eq!(texts(&lines).concat(), hash);
        // Narrower than any letter: a letter a line, and an end.
        assert_eq!(wrap(&faces, Face::Regular, "abc", 13.0, 1.0).len(), 3);
    }

    #[test]
    fn a_full_line_reaches_both_edges_across_faces_and_the_last_does_not() {
        let faces = Faces::load().unwrap();
        let runs = [(Face::Bold, "Điều 1. "), (Face::Regular, "Công nhận các sản phẩm đạt hạng sao của tỉnh")];
        let lines = wrap_runs(&faces, &runs, 14.0, (150.0, 200.0));
        for (line, width) in lines.iter().zip([150.0, 200.0]) {
            let mut marks = Vec::new();
            line.draw((50.0, 0.0), width, Stand::Full, &mut marks);
            let Some(Mark::Text { at, face, size, text, wider }) = marks.last() else { panic!("no text") };
            let end = at.0 + (faces.text_width(*face, text) + spaces(text) * wider) * size;
            let edge = if line.goes_on { 50.0 + width } else { 50.0 + line.width };
            assert!((end - edge).abs() < 0.1, "{text}: {end}");
        }
    }
}
