//! A workbook of scoresheets, written: what Appendix II prints, in our own words, to fill in on the
//! screen or by hand on A4.

mod lists;
mod table;

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, ProtectionOptions, Workbook, Worksheet, XlsxError as Fault};

use super::style::Style;
use super::{NUMBER, POINTS, STARS, TEXT, WORTH};
use crate::commands::Failure;
use crate::law::{Regime, Rubric};
use crate::report::format::xlsx::look;
use crate::text::Lang::Vi;
use crate::text::messages::paper as words;
use lists::Keys;

/// Whose sheets a workbook holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::commands) enum Whose {
    /// A member's of a council, in a pass.
    Member {
        /// The council's code.
        council: String,
        /// The member's code.
        member: String,
        /// The pass.
        pass: u8,
    },
    /// A subject's own (Mẫu 02).
    Subject,
}

/// A workbook to be written.
pub(in crate::commands) struct Book<'r> {
    /// Whose it is.
    pub whose: Whose,
    /// Its sheets.
    pub leaves: Vec<Leaf<'r>>,
}

/// A sheet of it.
pub(in crate::commands) struct Leaf<'r> {
    /// The dossier's code: the sheet's name.
    pub dossier: String,
    /// The table of criteria; without one the sheet asks for the parts.
    pub table: Option<&'r Rubric>,
    /// The regime, for the limits of the parts.
    pub regime: Regime,
    /// Whose paper it is, above the title.
    pub heading: Option<String>,
    /// What stands under the title.
    pub particulars: Vec<(String, String)>,
    /// Why there is no table.
    pub why: Option<String>,
    /// Who signs.
    pub signer: Option<String>,
}

/// Characters that fit in a line over all columns, in the column of texts, and in a choice.
const ACROSS: usize = 105;
const WITHIN: usize = 72;
const CHOICE: usize = 88;
/// Height of a line, in points.
const LINE: f64 = 15.0;

impl Book<'_> {
    /// The file, made on a day.
    pub fn bytes(&self, on: NaiveDate) -> Result<Vec<u8>, Failure> {
        self.workbook(on).and_then(|mut book| book.save_to_buffer()).map_err(|fault| Failure::Bug(fault.into()))
    }

    fn workbook(&self, on: NaiveDate) -> Result<Workbook, Fault> {
        let style = Style::new();
        let mut keys = Keys::of(self);
        let mut book = Workbook::new();
        look::dress(&mut book, on, &self.title())?;
        for leaf in &self.leaves {
            let sheet = book.add_worksheet();
            sheet.set_name(&leaf.dossier)?.set_formula_result_default("");
            let mut pen = Pen { sheet, style: &style, row: 0 };
            self.draw(leaf, &mut pen, &mut keys)?;
        }
        keys.write(book.add_worksheet())?;
        Ok(book)
    }

    fn title(&self) -> String {
        match self.whose {
            Whose::Member { .. } => words::title(Vi),
            Whose::Subject => words::self_title(Vi),
        }
    }

    fn draw(&self, leaf: &Leaf<'_>, pen: &mut Pen<'_>, keys: &mut Keys) -> Result<(), Fault> {
        for (column, width) in [(NUMBER, 6.0), (TEXT, 66.0), (WORTH, 7.0), (STARS, 9.0), (POINTS, 9.5)] {
            pen.sheet.set_column_width(column, width)?;
        }
        self.head(leaf, pen)?;
        let top = pen.row;
        let own = self.whose == Whose::Subject;
        match leaf.table {
            Some(rubric) => table::criteria(pen, keys, &leaf.dossier, rubric, own)?,
            None => table::parts(pen, keys, &leaf.dossier, leaf.regime)?,
        }
        self.foot(leaf, pen)?;
        self.set_up(leaf, pen, top)
    }

    fn head(&self, leaf: &Leaf<'_>, pen: &mut Pen<'_>) -> Result<(), Fault> {
        let style = pen.style;
        if let Some(heading) = &leaf.heading {
            pen.across(heading, &style.centre_bold, LINE)?;
            pen.row += 1;
        }
        pen.across(&self.title(), &style.title, 22.0)?;
        if self.whose == Whose::Subject {
            pen.across(&words::self_part(Vi), &style.centre_bold, LINE)?;
        }
        match leaf.table {
            Some(rubric) => {
                pen.across(&words::set(Vi, &rubric.name.vi, &rubric.code), &style.centre_bold, LINE)?;
                pen.across(&words::act(Vi, &rubric.act), &style.centre_italic, LINE)?;
            }
            None => pen.across(&words::by_act(Vi, leaf.regime.citation()), &style.centre_italic, LINE)?,
        }
        pen.row += 1;
        for (label, value) in &leaf.particulars {
            pen.labelled(label, value)?;
        }
        pen.row += 1;
        let note = leaf.table.and_then(|rubric| rubric.disqualified.as_ref());
        if let Some(disqualified) = note {
            pen.across(&words::disqualified(Vi, disqualified.vi.trim_end_matches('.')), &style.boxed_line, LINE)?;
        }
        if let Some(why) = &leaf.why {
            pen.across(&capital(why), &style.boxed_line, LINE)?;
        }
        Ok(())
    }

    fn foot(&self, leaf: &Leaf<'_>, pen: &mut Pen<'_>) -> Result<(), Fault> {
        let style = pen.style;
        if let Some(rubric) = leaf.table {
            let note = if rubric.has_minima() { words::stars_note(Vi) } else { words::no_stars_note(Vi) };
            pen.across(&note, &style.line, LINE)?;
        }
        let own = self.whose == Whose::Subject;
        pen.across(&if own { words::self_comment(Vi) } else { words::comment(Vi) }, &style.line, 20.0)?;
        pen.sheet.merge_range(pen.row, NUMBER, pen.row + 4, POINTS, "", &style.comment)?;
        pen.row += 6;
        let (signer, here) = if own {
            (words::self_signer(Vi), words::self_sign_here(Vi))
        } else {
            (words::signer(Vi), words::sign_here(Vi))
        };
        for (text, format) in [
            (words::place_and_day(Vi), &style.signature_italic),
            (signer, &style.signature_bold),
            (here, &style.signature_italic),
        ] {
            pen.sheet.write_with_format(pen.row, WORTH, text, format)?;
            pen.row += 1;
        }
        pen.row += 4;
        // A blank string keeps the last row within the printed page.
        pen.sheet.write_with_format(pen.row, WORTH, leaf.signer.as_deref().unwrap_or(" "), &style.signature_bold)?;
        Ok(())
    }

    /// A4 upright, one page wide, the headings of the table on every page.
    fn set_up(&self, leaf: &Leaf<'_>, pen: &mut Pen<'_>, top: u32) -> Result<(), Fault> {
        let escaped = |text: &str| text.replace('&', "&&");
        let whose = match &self.whose {
            Whose::Member { council, member, .. } => format!("{} · {}", escaped(council), escaped(member)),
            Whose::Subject => String::new(),
        };
        let footer = format!("&L&9 {}&C&9{}&R&9 {whose}", escaped(&leaf.dossier), words::page(Vi));
        pen.sheet
            .set_paper_size(look::PAPER)
            .set_portrait()
            .set_margins(0.7, 0.5, 0.6, 0.7, 0.3, 0.3)
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true)
            .set_print_first_page_number(1)
            .set_footer(footer);
        pen.sheet.set_repeat_rows(top, top)?.set_print_area(0, NUMBER, pen.row, POINTS)?;
        // Rows may still be made higher, for a long choice or comment.
        let allowed = ProtectionOptions { format_rows: true, format_columns: true, ..ProtectionOptions::new() };
        pen.sheet.protect_with_options(&allowed);
        Ok(())
    }
}

/// Where on a sheet is being written.
struct Pen<'a> {
    sheet: &'a mut Worksheet,
    style: &'a Style,
    row: u32,
}

impl Pen<'_> {
    /// A line over all columns, as high as its text needs.
    fn across(&mut self, text: &str, format: &Format, line: f64) -> Result<(), Fault> {
        self.sheet.merge_range(self.row, NUMBER, self.row, POINTS, text, format)?;
        self.sheet.set_row_height(self.row, line * lines(text, ACROSS))?;
        self.row += 1;
        Ok(())
    }

    /// A label and what it is, over all columns.
    fn labelled(&mut self, label: &str, value: &str) -> Result<(), Fault> {
        let (label, row) = (format!("{label}: "), self.row);
        self.across("", &self.style.line, LINE)?;
        let value = if value.trim().is_empty() { words::dotted(Vi) } else { value.to_owned() };
        let text = [(&self.style.bold, label.as_str()), (&self.style.plain, value.as_str())];
        self.sheet.write_rich_string_with_format(row, NUMBER, &text, &self.style.line)?;
        self.sheet.set_row_height(row, LINE * lines(&format!("{label}{value}"), ACROSS))?;
        Ok(())
    }

    /// A row with a label and a cell to fill in, from the column of texts up to another, so many lines high.
    fn wide(&mut self, label: &str, last: u16, lines: f64) -> Result<(), Fault> {
        self.sheet.write_with_format(self.row, NUMBER, label, &self.style.label)?;
        self.sheet.merge_range(self.row, TEXT, self.row, last, "", &self.style.choice)?;
        self.sheet.set_row_height(self.row, LINE * lines)?;
        self.row += 1;
        Ok(())
    }

    /// A row of the table: its cells with their formats.
    fn cells(&mut self, cells: [(&str, &Format); 5]) -> Result<(), Fault> {
        for (column, (text, format)) in (NUMBER..).zip(cells) {
            self.sheet.write_with_format(self.row, column, text, format)?;
        }
        // Not every program makes rows high enough by itself.
        let lines = lines(cells[usize::from(TEXT)].0, WITHIN);
        if lines > 1.0 {
            self.sheet.set_row_height(self.row, LINE * lines)?;
        }
        self.row += 1;
        Ok(())
    }
}

/// How many lines of so many characters a text takes.
fn lines(text: &str, width: usize) -> f64 {
    let of = |line: &str| u32::try_from(line.chars().count().div_ceil(width).max(1)).unwrap_or(1);
    f64::from(text.split('\n').map(of).sum::<u32>())
}

/// A sentence out of what stands within others: its first letter large, with a full stop.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), chars.as_str()))
}
