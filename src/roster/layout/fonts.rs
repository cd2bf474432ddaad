//! Cells typed in an old font, each by itself, and where it leaves the font open by those before it.

use crate::roster::encoding::{OldFont, old_font, read_in};
use crate::roster::grid::{RawRow, Value};
use crate::roster::laid::OldCell;
use crate::roster::opening::Fonts;
use crate::text::fold;
use crate::text::syllable::is_syllable;

/// How the old fonts of a table are read.
pub(super) struct OldFonts {
    fonts: Fonts,
    /// The font that a cell was typed in.
    font: Option<OldFont>,
}

impl OldFonts {
    pub fn new(fonts: Fonts) -> Self {
        Self { fonts, font: None }
    }

    /// Reads the cells of a row that were typed in one, and lists them.
    pub fn read(&mut self, row: &mut RawRow, cells: &mut Vec<OldCell>) {
        if self.fonts == Fonts::None {
            return;
        }
        for (column, value) in (1..).zip(&mut row.cells) {
            let Value::Text(got) = value else { continue };
            if got.is_ascii() {
                continue;
            }
            let read = match (self.fonts, self.font) {
                (Fonts::All(font), _) => read_in(got, font).map(|reads| (font, reads)),
                // What others of the file were typed in decides where a cell alone does not, and says nothing as it is:
                // an old-font cell stands among Unicode ones.
                (_, Some(font)) => {
                    let as_others = || read_in(got, font).filter(|_| !is_vietnamese(got)).map(|reads| (font, reads));
                    old_font(got).or_else(as_others)
                }
                (_, None) => old_font(got),
            };
            if let Some((font, reads)) = read {
                self.font = Some(font);
                let got = std::mem::replace(got, reads.clone());
                cells.push(OldCell { line: row.number, column, font, got, reads });
            }
        }
    }

    /// Of the machine form, unless a person says otherwise: what this program writes is read back as it is.
    pub fn leave(&mut self, rows: &mut [RawRow], cells: &mut Vec<OldCell>) {
        if self.fonts != Fonts::Found {
            return;
        }
        self.fonts = Fonts::None;
        for old in cells.drain(..) {
            if let Some(row) = rows.iter_mut().find(|row| row.number == old.line) {
                row.cells[old.column - 1] = Value::Text(old.got);
            }
        }
    }
}

/// Whether every word of a text is one of Vietnamese as it stands, or plain letters.
fn is_vietnamese(text: &str) -> bool {
    let text = fold::nfc(text);
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| word.is_ascii() || is_syllable(word))
}
