//! Workbooks written from plain text, as offices lay them out.
//!
//! A line is a row, its cells between `|`; a blank line is a blank row. `# NAME` begins a sheet, `#- NAME` a hidden one;
//! `% 1904` first of all counts days from 1904. A cell: `<` is merged with the one left of it, `^` with the one above;
//! `@2021-08-05` is a day and shows as one, `@2021-08-05 07:30` with its time; `=A1+1 => 7` a formula with its result,
//! an error where it begins with `#`; `'012` text; `*9 đ` text so many times; `TRUE` a boolean; a plain number a number; anything else text, in
//! which `\n` begins a line.

#![allow(dead_code)] // each test file uses its part
#![allow(clippy::unwrap_used)] // a helper of tests is a test

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet};

/// A cell of the text, and the last row and column merged into it.
struct Cell {
    text: String,
    last: (u32, u16),
}

/// The bytes of an `.xlsx`.
pub fn workbook(text: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    // The same text makes the same bytes, or no code confirms it twice.
    let made = ExcelDateTime::parse_from_str("2022-01-01").unwrap();
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (mut name, mut rows): (Option<String>, Vec<Vec<String>>) = (None, Vec::new());
    let from_1904 = text.starts_with("% 1904\n");
    for line in text.lines().skip(usize::from(from_1904)) {
        match line.strip_prefix('#').filter(|rest| rest.starts_with([' ', '-'])) {
            Some(next) => {
                if name.is_some() || rows.iter().any(|row| !row.is_empty()) {
                    sheet(book.add_worksheet(), name.as_deref(), &rows, from_1904);
                }
                (name, rows) = (Some(next.to_owned()), Vec::new());
            }
            None if line.trim().is_empty() => rows.push(Vec::new()),
            None => rows.push(line.split('|').map(|cell| cell.trim().to_owned()).collect()),
        }
    }
    sheet(book.add_worksheet(), name.as_deref(), &rows, from_1904);
    let bytes = book.save_to_buffer().unwrap();
    if !from_1904 {
        return bytes;
    }
    let part = super::xlsx::part(&bytes, "xl/workbook.xml");
    let counted = part.replace("<workbookPr ", "<workbookPr date1904=\"1\" ");
    assert_ne!(part, counted);
    super::xlsx::set_part(&bytes, "xl/workbook.xml", counted.as_bytes())
}

fn sheet(sheet: &mut Worksheet, name: Option<&str>, rows: &[Vec<String>], from_1904: bool) {
    if let Some(name) = name {
        sheet.set_hidden(name.starts_with('-'));
        sheet.set_name(name.trim_start_matches('-').trim()).unwrap();
    }
    let mut cells: Vec<((u32, u16), Cell)> = Vec::new();
    for (row, texts) in (0..).zip(rows) {
        for (column, text) in (0..).zip(texts) {
            let at = match text.as_str() {
                "" => continue,
                "<" => (row, column - 1),
                "^" => (row - 1, column),
                _ => {
                    cells.push(((row, column), Cell { text: text.clone(), last: (row, column) }));
                    continue;
                }
            };
            let within = |(first, cell): &&mut ((u32, u16), Cell)| {
                (first.0..=cell.last.0).contains(&at.0) && (first.1..=cell.last.1).contains(&at.1)
            };
            let (_, cell) = cells.iter_mut().find(within).unwrap_or_else(|| panic!("nothing to merge {text} with"));
            cell.last = (cell.last.0.max(row), cell.last.1.max(column));
        }
    }
    for ((row, column), cell) in cells {
        if cell.last != (row, column) {
            sheet.merge_range(row, column, cell.last.0, cell.last.1, "", &Format::new()).unwrap();
        }
        write(sheet, row, column, &cell.text, from_1904);
    }
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, text: &str, from_1904: bool) {
    if let Some(text) = text.strip_prefix('\'') {
        sheet.write_string(row, column, text).unwrap();
    } else if let Some(day) = text.strip_prefix('@') {
        let look = if day.contains(':') { "dd/mm/yyyy hh:mm" } else { "dd/mm/yyyy" };
        let day = ExcelDateTime::parse_from_str(day).unwrap().to_excel();
        let day = if from_1904 { day - 1462.0 } else { day };
        sheet.write_number_with_format(row, column, day, &Format::new().set_num_format(look)).unwrap();
    } else if let Some((formula, result)) = text.split_once(" => ").filter(|_| text.starts_with('=')) {
        sheet.write_formula(row, column, Formula::new(formula).set_result(result)).unwrap();
    } else if let Some((times, text)) = text.strip_prefix('*').and_then(|rest| rest.split_once(' ')) {
        sheet.write_string(row, column, text.repeat(times.parse().unwrap())).unwrap();
    } else if let ("TRUE" | "FALSE", truth) = (text, text == "TRUE") {
        sheet.write_boolean(row, column, truth).unwrap();
    } else if let Ok(number) = text.parse::<f64>() {
        sheet.write_number(row, column, number).unwrap();
    } else {
        sheet.write_string(row, column, text.replace("\\n", "\n")).unwrap();
    }
}
