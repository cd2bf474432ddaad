//! A table: its headings stand again on every page, and no row is on two.

use std::io;

use maud::{Markup, html};

use super::columns::{ASIDE, fit};
use super::package::Package;
use super::words::{self, Line, Look, MIDDLE, line};
use crate::report::{Align, Cell, Column, Table};
use crate::text::Lang;

/// Writes a table over the whole width.
pub(super) fn write(table: &Table, width: u32, lang: Lang, package: &mut Package) -> io::Result<()> {
    if let Some(caption) = &table.caption {
        package.put(&words::styled("Caption", caption))?;
    }
    if table.columns.is_empty() {
        return Ok(());
    }
    let (size, widths) = fit(table, lang, width);
    let look = Look { size: Some(size), ..Look::default() };
    package.raw("<w:tbl>")?;
    package.put(&properties(&widths))?;
    package.put(&headings(&table.columns, &widths, Look { bold: true, ..look }))?;
    for row in &table.rows {
        package.put(&one(row, &table.columns, &widths, look, lang))?;
    }
    package.raw("</w:tbl>")
}

fn properties(widths: &[u32]) -> Markup {
    html! {
        w:tblPr {
            w:tblW w:w=(widths.iter().sum::<u32>()) w:type="dxa" {}
            w:tblBorders {
                w:top w:val="single" w:sz="4" w:space="0" w:color="auto" {}
                w:left w:val="single" w:sz="4" w:space="0" w:color="auto" {}
                w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto" {}
                w:right w:val="single" w:sz="4" w:space="0" w:color="auto" {}
                w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto" {}
                w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto" {}
            }
            w:tblLayout w:type="fixed" {}
            w:tblCellMar {
                w:top w:w="20" w:type="dxa" {}
                w:left w:w=(ASIDE) w:type="dxa" {}
                w:bottom w:w="20" w:type="dxa" {}
                w:right w:w=(ASIDE) w:type="dxa" {}
            }
        }
        w:tblGrid { @for width in widths { w:gridCol w:w=(width) {} } }
    }
}

/// The headings; where some stand under one that they share, in two rows.
fn headings(columns: &[Column], widths: &[u32], look: Look) -> Markup {
    let grouped = columns.iter().any(|column| column.group.is_some());
    let row = |cells: Markup| html! { w:tr { w:trPr { w:cantSplit {} w:tblHeader {} } (cells) } };
    let mut rest = widths;
    html! {
        (row(html! {
            @for run in columns.chunk_by(|a, b| a.group.is_some() && a.group == b.group) {
                @let widths = rest.split_off(..run.len()).unwrap_or_default();
                @match &run[0].group {
                    Some(group) => (heading(group, widths, None, look)),
                    None => (heading(&run[0].heading, widths, grouped.then_some("restart"), look)),
                }
            }
        }))
        @if grouped {
            (row(html! {
                @for (column, width) in columns.iter().zip(widths) {
                    @match &column.group {
                        Some(_) => (heading(&column.heading, &[*width], None, look)),
                        None => (heading("", &[*width], Some("continue"), look)),
                    }
                }
            }))
        }
    }
}

/// A heading over some columns, or over two rows.
fn heading(text: &str, widths: &[u32], merged: Option<&str>, look: Look) -> Markup {
    html! {
        w:tc {
            w:tcPr {
                w:tcW w:w=(widths.iter().sum::<u32>()) w:type="dxa" {}
                @if widths.len() > 1 { w:gridSpan w:val=(widths.len()) {} }
                @if let Some(merged) = merged { w:vMerge w:val=(merged) {} }
                w:vAlign w:val="center" {}
            }
            (line(text, look, MIDDLE))
        }
    }
}

fn one(row: &[Cell], columns: &[Column], widths: &[u32], look: Look, lang: Lang) -> Markup {
    html! {
        w:tr {
            w:trPr { w:cantSplit {} }
            @for ((cell, column), width) in row.iter().zip(columns).zip(widths) {
                w:tc {
                    w:tcPr { w:tcW w:w=(width) w:type="dxa" {} w:vAlign w:val="center" {} }
                    @let side = (column.align == Align::Right).then_some("right");
                    (line(&cell.human(lang), look, Line { side, ..Line::default() }))
                }
            }
        }
    }
}
