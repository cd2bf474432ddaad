//! How our workbooks look: an office's paper, black on white. Every workbook the program writes starts
//! from these formats and properties.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError as Fault,
};

/// What is to be filled.
pub const TINT: Color = Color::RGB(0x00FF_F8E1);
/// Headings.
pub const GREY: Color = Color::RGB(0x00E3_E3E3);
/// Headings under headings.
pub const PALE: Color = Color::RGB(0x00F3_F3F3);
/// A4.
pub const PAPER: u8 = 9;

/// Text of a paper.
pub fn plain() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(11)
}

/// Text in the middle of a place of its own, of a size.
pub fn set(points: u8) -> Format {
    centred(&wrapped().set_font_size(points).set_align(FormatAlign::Top))
}

/// Text that takes as many lines as it needs.
pub fn wrapped() -> Format {
    plain().set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

/// A cell of a table.
pub fn boxed() -> Format {
    wrapped().set_border(FormatBorder::Thin)
}

/// The heading of a column.
pub fn head() -> Format {
    centred(&filled(&boxed().set_bold(), GREY))
}

/// The title of a paper.
pub fn title() -> Format {
    plain().set_bold().set_font_size(14)
}

/// The same, in the middle.
pub fn centred(format: &Format) -> Format {
    format.clone().set_align(FormatAlign::Center)
}

/// The same, on a colour.
pub fn filled(format: &Format, colour: Color) -> Format {
    format.clone().set_background_color(colour)
}

/// Gives a new workbook its font and its properties: made on a day, and not at a moment, so that the same
/// content is the same bytes.
pub fn dress(book: &mut Workbook, on: NaiveDate, title: &str) -> Result<(), Fault> {
    // Widths of columns are told in digits of this font: a column is then as wide in every program.
    book.set_default_format(&plain(), 20, 64)?;
    let day = date(on).map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day).set_title(title));
    Ok(())
}

/// A day as Excel keeps it; `None` before its calendar begins.
pub fn date(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, of_month).ok()
}
