//! What stands above and below a table: who writes, title, sentences, who signs. It is as wide as the table.

use rust_xlsxwriter::{Format, FormatUnderline, XlsxError as Fault};

use super::widths::lines_of;
use super::{Sheet, look, number};
use crate::report::paper::{Letterhead, MOTTO, Signer};

/// Rows for a signature and a seal.
const SIGNED: u32 = 4;

/// A text and its look.
type Line<'t, 'f> = (&'t str, &'f Format);

/// A text of a row, in the columns from one up to another.
struct Piece<'t> {
    columns: (usize, usize),
    text: &'t str,
    format: Format,
}

impl<'t> Piece<'t> {
    fn of(columns: (usize, usize), (text, format): Line<'t, '_>) -> Self {
        Self { columns, text, format: format.clone() }
    }
}

impl Sheet<'_> {
    /// Who issues it on the left, the motto on the right; below them the number, the place and the day.
    pub(super) fn letterhead(&mut self, head: &Letterhead) -> Result<(), Fault> {
        let [country, motto] = MOTTO;
        let (plain, italic) = (look::set(12), look::set(12).set_italic());
        let bold = plain.clone().set_bold();
        let above = head.above.iter().flat_map(|above| above.lines());
        let mut left: Vec<Line<'_, '_>> = above.map(|line| (line, &plain)).collect();
        left.extend(head.issuer.lines().map(|line| (line, &bold)));
        let underlined = bold.clone().set_underline(FormatUnderline::Single);
        let mut right = vec![(country, &bold), (motto, &underlined)];
        let height = left.len().max(right.len());
        for side in [&mut left, &mut right] {
            side.resize(height, ("", &plain));
        }
        left.extend(head.number.as_deref().into_iter().chain(head.about.as_deref()).map(|line| (line, &plain)));
        right.extend(head.place_and_day.as_deref().map(|line| (line, &italic)));
        let all = self.widths.len();
        if let Some(at) = self.headed {
            for row in 0..left.len().max(right.len()) {
                let [left, right] = [&left, &right].map(|side| side.get(row).copied().unwrap_or(("", &plain)));
                self.pieces(&[Piece::of((0, at), left), Piece::of((at, all), right)])?;
            }
        } else {
            for line in left.into_iter().chain(right).filter(|(text, _)| !text.is_empty()) {
                self.pieces(&[Piece::of((0, all), line)])?;
            }
        }
        self.row += 1;
        Ok(())
    }

    /// The title, sentences, and the caption of the table.
    pub fn above(&mut self, title: &str, sentences: &[&str], caption: Option<&str>) -> Result<(), Fault> {
        let before = self.row;
        self.lines(title, &look::centred(&look::title()).set_text_wrap())?;
        for sentence in sentences {
            self.lines(sentence, &look::wrapped())?;
        }
        if let Some(caption) = caption {
            self.lines(caption, &look::wrapped().set_bold())?;
        }
        self.row += u32::from(self.row > before);
        Ok(())
    }

    /// Sentences, an empty row before them.
    pub fn under(&mut self, sentences: &[&str]) -> Result<(), Fault> {
        self.row += u32::from(!sentences.is_empty());
        sentences.iter().try_for_each(|sentence| self.lines(sentence, &look::wrapped()))
    }

    /// Who signs, beside each other, with room to sign; of a table with one column below each other.
    pub fn signers(&mut self, signers: &[Signer; 2]) -> Result<(), Fault> {
        self.row += 1;
        let all = self.widths.len();
        let [left, right] = signers;
        match self.signed {
            Some(at) => self.signed(&[((0, at), left), ((at, all), right)]),
            None => signers.iter().try_for_each(|signer| self.signed(&[((0, all), signer)])),
        }
    }

    fn signed(&mut self, signers: &[((usize, usize), &Signer)]) -> Result<(), Fault> {
        let (bold, italic) = (look::set(12).set_bold(), look::set(11).set_italic());
        for line in 0..signers.iter().map(|(_, signer)| signer.capacity.len()).max().unwrap_or(0) {
            self.told(signers, |signer| Some((signer.capacity.get(line)?, &bold)))?;
        }
        self.told(signers, |signer| Some((signer.note.as_ref()?, &italic)))?;
        self.row += SIGNED;
        self.told(signers, |signer| Some((signer.name.as_ref()?, &bold)))
    }

    /// A row of what each has.
    fn told<'s, 'f>(
        &mut self,
        signers: &[((usize, usize), &'s Signer)],
        of: impl Fn(&'s Signer) -> Option<(&'s String, &'f Format)>,
    ) -> Result<(), Fault> {
        let piece = |(columns, signer): &((usize, usize), &'s Signer)| {
            let (text, format) = of(signer)?;
            Some(Piece::of(*columns, (text, format)))
        };
        let pieces: Vec<_> = signers.iter().filter_map(piece).collect();
        self.pieces(&pieces)
    }

    /// Lines of text, each as wide as the table.
    fn lines(&mut self, text: &str, format: &Format) -> Result<(), Fault> {
        let columns = (0, self.widths.len());
        text.lines().try_for_each(|text| self.pieces(&[Piece::of(columns, (text, format))]))
    }

    fn pieces(&mut self, pieces: &[Piece<'_>]) -> Result<(), Fault> {
        let mut lines = 1;
        for Piece { columns: (from, to), text, format } in pieces {
            let width = self.widths.get(*from..*to).unwrap_or_default().iter().sum();
            lines = lines.max(lines_of(text, width));
            let (first, last) = (number(*from), number(to.saturating_sub(1)));
            if last > first {
                self.cells.merge_range(self.row, first, self.row, last, text, format)?;
            } else {
                self.cells.write_string_with_format(self.row, first, *text, format)?;
            }
        }
        self.height(self.row, lines)?;
        self.row += 1;
        Ok(())
    }
}
