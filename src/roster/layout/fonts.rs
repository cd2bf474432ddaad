//! Cells typed in an old font, each by itself, and where it leaves the font open by those before it.

use crate::roster::encoding::{OldFont, is_vietnamese, old_font, read_in};
use crate::roster::grid::{RawRow, Value};
use crate::roster::laid::{Laid, OldCell};
use crate::roster::opening::Fonts;

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

    /// Takes the font of other cells of the file for that of those before them.
    pub fn suppose(&mut self, font: Option<OldFont>) {
        self.font = font;
    }

    /// Reads the cells of a row that were typed in one, and lists them.
    pub fn read(&mut self, row: &mut RawRow, laid: &mut Laid) {
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
                    let as_others = || as_others(got, font).map(|reads| (font, reads));
                    old_font(got).or_else(as_others)
                }
                (_, None) => {
                    let found = old_font(got);
                    // One is enough to read the table once more.
                    if found.is_none() && !laid.font_open {
                        laid.font_open = OldFont::ALL.iter().any(|font| as_others(got, *font).is_some());
                    }
                    found
                }
            };
            if let Some((font, reads)) = read {
                self.font = Some(font);
                let got = std::mem::replace(got, reads.clone());
                laid.old_fonts.push(OldCell { line: row.number, column, font, got, reads });
            }
        }
    }

    /// Of the machine form, unless a person says otherwise: what this program writes is read back as it is.
    pub fn leave(&mut self, rows: &mut [RawRow], laid: &mut Laid) {
        if self.fonts != Fonts::Found {
            return;
        }
        (self.fonts, laid.font_open) = (Fonts::None, false);
        for old in laid.old_fonts.drain(..) {
            if let Some(row) = rows.iter_mut().find(|row| row.number == old.line) {
                row.cells[old.column - 1] = Value::Text(old.got);
            }
        }
    }
}

/// What a cell reads in the font of others where it says nothing as it stands.
fn as_others(got: &str, font: OldFont) -> Option<String> {
    read_in(got, font).filter(|_| !is_vietnamese(got))
}
