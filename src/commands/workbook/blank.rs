//! A blank form, written: a sheet to fill in, a sheet that says how, and a hidden one with the lists too long
//! for a cell's own. The sheet to fill stands first, so that whoever reads one sheet reads that.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, Formula,
    Workbook, Worksheet, XlsxError as Fault,
};

use super::style::Style;
use crate::commands::Failure;
use crate::text::Lang::Vi;
use crate::text::messages::blank as words;

/// The hidden sheet's name. Its first row says what the workbook is: `ocop`, version, `mau-bieu`, kind.
pub(in crate::commands) const LISTS: &str = "danh_muc";
/// The version of its form.
const VERSION: &str = "1";
/// Rows that are checked under the headings.
const ROWS: u32 = 5_000;
/// The most characters of a list that a cell may carry itself.
const OWN_LIST: usize = 255;
/// The most characters of a hint's title, and of a hint.
const TITLE: usize = 32;
const HINT: usize = 255;
/// The number format that keeps what is typed as text: "@".
const TEXT: u8 = 49;
/// The first and last year of a day.
const YEARS: (u16, u16) = (1990, 2100);

/// A form to be written.
pub(in crate::commands) struct Blank {
    /// Its kind, as typed.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// The name of the sheet to fill.
    pub sheet: String,
    /// The command that reads it back.
    pub command: String,
    /// Whether that command writes nothing.
    pub reads_only: bool,
    /// What to know besides, a line each.
    pub notes: Vec<String>,
    /// Whether columns added to its own are kept.
    pub keeps_more: bool,
    /// Its columns.
    pub fields: Vec<Field>,
}

/// A column of a form.
pub(in crate::commands) struct Field {
    /// Its heading: the first name of the field.
    pub heading: &'static str,
    /// How wide it is, in characters.
    pub width: f64,
    /// Whether every row needs it.
    pub needed: bool,
    /// How to fill it in.
    pub hint: String,
    /// What may stand in it.
    pub check: Check,
}

/// What may stand in a column.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::commands) enum Check {
    /// Anything.
    Text,
    /// Anything, kept as it is typed: a number with its zeros, a decision's number that looks like a date.
    Code,
    /// A day.
    Day,
    /// A whole number.
    Whole(i32, i32),
    /// Points, 0 to 100.
    Points,
    /// Money, in đồng.
    Money,
    /// One of these.
    OneOf(Vec<String>),
    /// One of these, or, after a warning, something else.
    Mostly(Vec<String>),
}

impl Blank {
    /// The file, made on a day.
    pub fn bytes(&self, on: NaiveDate) -> Result<Vec<u8>, Failure> {
        self.workbook(on).and_then(|mut book| book.save_to_buffer()).map_err(|fault| Failure::Bug(fault.into()))
    }

    fn workbook(&self, on: NaiveDate) -> Result<Workbook, Fault> {
        let style = Style::new();
        let mut book = Workbook::new();
        book.set_default_format(&style.plain, 20, 64)?;
        // The day and not the moment: the same form is the same bytes.
        let made = day(u16::try_from(on.year()).unwrap_or(1900), on.month(), on.day())?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made).set_title(&self.title));
        let mut lists = Lists::default();
        self.fill(book.add_worksheet(), &style, &mut lists)?;
        self.explain(book.add_worksheet(), &style)?;
        lists.write(book.add_worksheet(), self.kind)?;
        Ok(book)
    }

    /// The sheet to fill: its headings, and what each column takes.
    fn fill(&self, sheet: &mut Worksheet, style: &Style, lists: &mut Lists) -> Result<(), Fault> {
        sheet.set_name(&self.sheet)?.set_active(true);
        for (column, field) in (0..).zip(&self.fields) {
            sheet.set_column_width(column, field.width)?;
            sheet.set_column_format(column, &format(&field.check, &style.plain))?;
            let head = if field.needed { &style.head } else { &style.option_centre };
            sheet.write_with_format(0, column, field.heading, head)?;
            let validation = validation(field, lists)?;
            sheet.add_data_validation(1, column, ROWS, column, &validation)?;
        }
        let last = u16::try_from(self.fields.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.set_row_height(0, 32)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, ROWS, last)?;
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }

    /// The sheet that says how to fill the other.
    fn explain(&self, sheet: &mut Worksheet, style: &Style) -> Result<(), Fault> {
        sheet.set_name(words::sheet(Vi))?;
        for (column, width) in [(0, 30.0), (1, 12.0), (2, 76.0)] {
            sheet.set_column_width(column, width)?;
        }
        sheet.merge_range(0, 0, 0, 2, &self.title.to_uppercase(), &style.title)?;
        let mut row = 2;
        let command = &self.command;
        let last = if self.reads_only { words::hold_against(Vi, command) } else { words::read_in(Vi, command) };
        let steps = [words::fill_in(Vi, &self.sheet), words::columns(Vi), words::cells(Vi), last];
        let more = self.keeps_more.then(|| words::added(Vi));
        for line in steps.iter().chain(&self.notes).chain(&more) {
            sheet.merge_range(row, 0, row, 2, line, &style.line)?;
            sheet.set_row_height(row, if line.chars().count() > 110 { 32 } else { 18 })?;
            row += 1;
        }
        row += 1;
        for (column, text) in (0..).zip([words::column(Vi), words::needed(Vi), words::how(Vi)]) {
            sheet.write_with_format(row, column, text, &style.head)?;
        }
        for field in &self.fields {
            row += 1;
            let needed = if field.needed { words::is_needed(Vi) } else { String::new() };
            sheet.write_with_format(row, 0, field.heading, &style.section)?;
            sheet.write_with_format(row, 1, needed, &style.option_centre)?;
            sheet.write_with_format(row, 2, &field.hint, &style.option)?;
            if field.hint.chars().count() > 80 {
                sheet.set_row_height(row, 32)?;
            }
        }
        sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).protect();
        Ok(())
    }
}

fn day(year: u16, month: u32, day: u32) -> Result<ExcelDateTime, Fault> {
    ExcelDateTime::from_ymd(year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

/// How the cells of a column look.
fn format(check: &Check, plain: &Format) -> Format {
    let plain = plain.clone().set_text_wrap();
    match check {
        Check::Code => plain.set_num_format_index(TEXT),
        Check::Day => plain.set_num_format("dd/mm/yyyy"),
        Check::Whole(..) => plain.set_num_format("0"),
        Check::Money => plain.set_num_format("#,##0"),
        Check::Text | Check::Points | Check::OneOf(_) | Check::Mostly(_) => plain,
    }
}

/// The check of a column's cells, with the hint that shows beside them.
fn validation(field: &Field, lists: &mut Lists) -> Result<DataValidation, Fault> {
    let any = DataValidation::new();
    let checked = match &field.check {
        Check::Text | Check::Code => any.allow_any_value(),
        Check::Day => any.allow_date(DataValidationRule::Between(day(YEARS.0, 1, 1)?, day(YEARS.1, 12, 31)?)),
        Check::Whole(least, most) => any.allow_whole_number(DataValidationRule::Between(*least, *most)),
        Check::Points => any.allow_decimal_number(DataValidationRule::Between(0.0, 100.0)),
        Check::Money => any.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
        Check::OneOf(values) => list(any, values, lists)?,
        Check::Mostly(values) if values.is_empty() => any.allow_any_value(),
        Check::Mostly(values) => list(any, values, lists)?.set_error_style(DataValidationErrorStyle::Warning),
    };
    let wrong = match &field.check {
        Check::Mostly(_) => words::not_listed(Vi, field.heading),
        _ => words::wrong(Vi, &field.hint),
    };
    checked
        .set_input_title(cut(field.heading, TITLE))?
        .set_input_message(cut(&field.hint, HINT))?
        .set_error_title(cut(field.heading, TITLE))?
        .set_error_message(cut(&wrong, HINT))
}

fn list(any: DataValidation, values: &[String], lists: &mut Lists) -> Result<DataValidation, Fault> {
    let length: usize = values.iter().map(|value| value.chars().count() + 1).sum();
    // A comma parts the values of a cell's own list.
    if length <= OWN_LIST && !values.iter().any(|value| value.contains(',')) {
        return any.allow_list_strings(values);
    }
    Ok(any.allow_list_formula(Formula::new(format!("={}", lists.add(values)))))
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The lists of the hidden sheet, a column each, from its third row.
#[derive(Default)]
struct Lists(Vec<Vec<String>>);

impl Lists {
    /// Keeps a list, once, and gives the cells it stands in.
    fn add(&mut self, values: &[String]) -> String {
        let at = self.0.iter().position(|known| known == values).unwrap_or_else(|| {
            self.0.push(values.to_vec());
            self.0.len() - 1
        });
        // There are fewer lists than letters.
        let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
        format!("{LISTS}!${letter}$3:${letter}${}", values.len() + 2)
    }

    fn write(&self, sheet: &mut Worksheet, kind: &str) -> Result<(), Fault> {
        sheet.set_name(LISTS)?.set_very_hidden(true);
        for (column, text) in (0..).zip(["ocop", VERSION, "mau-bieu", kind]) {
            sheet.write_string(0, column, text)?;
        }
        for (column, values) in (0..).zip(&self.0) {
            for (row, value) in (2..).zip(values) {
                sheet.write_string(row, column, value)?;
            }
        }
        Ok(())
    }
}
