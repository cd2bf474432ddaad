//! Where a page goes, and in which format.

mod fault;
mod file;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

pub use fault::OutFault;
pub use file::{write_beside, write_whole};

use super::{Head, Page, Paper, Rows, Style, format};
use crate::text::Lang;

/// A format a page can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text in columns, for reading.
    Table,
    /// One table with machine headings, for a spreadsheet.
    Csv,
    /// Figures with fixed keys, for a script.
    Json,
    /// Markdown, for a letter or a web page.
    Md,
    /// An Excel workbook, a sheet a table.
    Xlsx,
    /// A web page in one file, to mail or to print.
    Html,
    /// A paper to print as it is.
    Pdf,
    /// A Word document, to edit, print and sign.
    Docx,
    /// A calendar, for a phone.
    Ics,
}

impl Format {
    /// The extensions that name a format, as a message lists them.
    pub const EXTENSIONS: &str = ".txt, .csv, .json, .md, .xlsx, .html, .pdf, .docx, .ics";

    /// The format an extension names, in any case: `txt`, `csv`, `json`, `md`, `markdown`, `xlsx`, `html`, `htm`, `pdf`,
    /// `docx`, `ics`.
    pub fn from_extension(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" => Some(Self::Table),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Md),
            "xlsx" => Some(Self::Xlsx),
            "html" | "htm" => Some(Self::Html),
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Docx),
            "ics" => Some(Self::Ics),
            _ => None,
        }
    }

    /// Writes a page in this format.
    pub fn write(self, page: &Page, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Table => format::table::write(page, style, out),
            Self::Csv => format::csv::write(page, style, out),
            Self::Json => format::json::write(page, style, out),
            Self::Md => format::markdown::write(page, style, out),
            Self::Xlsx => format::xlsx::write(page, style, out),
            Self::Html => format::html::write(page, style, out),
            Self::Docx | Self::Pdf => {
                // A paper of an office is of Vietnamese law: Vietnamese, whatever the page is.
                let (paper, lang) = match &page.paper {
                    Some(paper) => (Paper::clone(paper), Lang::Vi),
                    None => (Paper::of(page, style.foot(page)), style.lang),
                };
                let print = Style { lang, ..*style }.print();
                if self == Self::Docx {
                    format::docx::write(&paper, &print, out)
                } else {
                    format::pdf::write(&paper, &print, out)
                }
            }
            Self::Ics => format::ics::write(page, style, out),
        }
    }

    /// The same of a page of one table whose rows are made meanwhile: in a format of tables.
    pub fn write_rows(self, page: &Page, rows: &mut dyn Rows, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Csv => format::csv::write_rows(page, rows, style, out),
            Self::Xlsx => format::xlsx::write_rows(page, rows, style, out),
            Self::Table | Self::Json | Self::Md | Self::Html | Self::Pdf | Self::Docx | Self::Ics => {
                Err(io::ErrorKind::InvalidInput.into())
            }
        }
    }

    /// Whether a page in this format is its tables.
    pub const fn is_tables(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }

    /// Whether its bytes are nothing that a terminal shows.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Xlsx | Self::Pdf | Self::Docx)
    }

    /// The extension of its files.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Table => "txt",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Ics => "ics",
            Self::Pdf => "pdf",
        }
    }
}

/// Where a page goes.
///
/// | `--format` | `--out` | format |
/// |---|---|---|
/// | given | any | that of `--format` |
/// | not given | with a known extension | that of the extension |
/// | not given | with another extension | refused |
/// | not given | without an extension, or not given | table |
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The format.
    pub format: Format,
    /// The file; without one, the writer the caller has.
    pub out: Option<PathBuf>,
}

impl Target {
    /// Decides from `--format` and `--out`; [`OutFault::UnknownExtension`] when neither tells.
    pub fn new(format: Option<Format>, out: Option<PathBuf>) -> Result<Self, OutFault> {
        let format = match (format, &out) {
            (Some(format), _) => format,
            (None, Some(path)) if path.extension().is_some() => {
                Format::from_extension(path).ok_or_else(|| OutFault::UnknownExtension { path: path.clone() })?
            }
            (None, _) => Format::Table,
        };
        Ok(Self { format, out })
    }

    /// Writes the page to the file, whole or not at all, else to `screen`.
    ///
    /// A table in a file is plain text whatever the style. A reader that closed the pipe is no fault.
    pub fn write(&self, page: &Page, style: &Style, screen: &mut dyn Write) -> Result<(), OutFault> {
        if self.format.is_tables() && page.first_table().is_none() {
            return Err(OutFault::NoTable(self.format));
        }
        if self.format == Format::Ics && page.events.is_none() {
            return Err(OutFault::NoDays);
        }
        // What stands on a screen is no paper yet.
        let on_screen = self.format == Format::Table && self.out.is_none() && page.head != Head::Always;
        let style = if on_screen { &Style { meta: None, ..*style } } else { style };
        self.fill(style, screen, |style, out| self.format.write(page, style, out))
    }

    /// The same of a page of one table whose rows are made meanwhile: in a format of tables.
    pub fn write_rows(
        &self,
        page: &Page,
        rows: &mut dyn Rows,
        style: &Style,
        screen: &mut dyn Write,
    ) -> Result<(), OutFault> {
        self.fill(style, screen, |style, out| self.format.write_rows(page, rows, style, out))
    }

    fn fill(
        &self,
        style: &Style,
        screen: &mut dyn Write,
        fill: impl FnOnce(&Style, &mut dyn Write) -> io::Result<()>,
    ) -> Result<(), OutFault> {
        if let Some(path) = &self.out {
            let plain = Style { bold: false, ..*style };
            return write_whole(path, |file| fill(&plain, file));
        }
        // Bold is for terminals.
        if self.format.is_binary() && style.bold {
            return Err(OutFault::BinaryOnScreen(self.format));
        }
        match fill(style, screen).and_then(|()| screen.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(OutFault::on_screen(error)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Chart, Table};
    use serde_json::json;
    use std::fs;

    fn page() -> Page {
        let table =
            Table::new("stars").left("hang", "Hạng").right("so", "Số").row([Cell::text("4 sao"), Cell::Count(1018)]);
        Page::new("Kết quả").table(table).figures(json!({ "four_star": 1018 }))
    }

    #[test]
    fn the_option_wins_then_the_extension_then_table() {
        let decided = |format, out: Option<&str>| Target::new(format, out.map(PathBuf::from)).map(|t| t.format);
        assert_eq!(decided(None, None).unwrap(), Format::Table);
        assert_eq!(decided(None, Some("a.CSV")).unwrap(), Format::Csv);
        assert_eq!(decided(None, Some("a.json")).unwrap(), Format::Json);
        assert_eq!(decided(None, Some("a.md")).unwrap(), Format::Md);
        assert_eq!(decided(None, Some("a.HTM")).unwrap(), Format::Html);
        assert_eq!(decided(None, Some("a.docx")).unwrap(), Format::Docx);
        assert_eq!(decided(None, Some("a.txt")).unwrap(), Format::Table);
        assert_eq!(decided(None, Some("a")).unwrap(), Format::Table);
        assert_eq!(decided(Some(Format::Json), Some("a.csv")).unwrap(), Format::Json);
        assert_eq!(decided(Some(Format::Md), Some("a.odt")).unwrap(), Format::Md);
        let fault = decided(None, Some("năm 2020.odt")).unwrap_err();
        assert!(matches!(fault, OutFault::UnknownExtension { .. }));
    }

    #[test]
    fn each_format_reaches_its_file_and_the_screen_stays_empty() {
        let folder = tempfile::tempdir().unwrap();
        let style = Style { bold: true, ..Style::plain(Lang::Vi) };
        for (name, expected) in [
            ("a.txt", "Kết quả\n\nHạng      Số\n────────────\n4 sao  1.018\n"),
            ("a.csv", "\u{feff}hang,so\n4 sao,1018\n"),
            ("a.json", "{\n  \"figures\": {\n    \"four_star\": 1018\n  }\n}\n"),
            ("a.md", "# Kết quả\n\n| Hạng | Số |\n| :-- | --: |\n| 4 sao | 1.018 |\n"),
        ] {
            let path = folder.path().join(name);
            let mut screen = Vec::new();
            let target = Target::new(None, Some(path.clone())).unwrap();
            target.write(&page(), &style, &mut screen).unwrap();
            assert_eq!(fs::read_to_string(path).unwrap(), expected);
            assert!(screen.is_empty());
        }
    }

    #[test]
    fn a_chart_is_left_out_by_whatever_does_not_draw() {
        let chart = Chart::grouped("Hạng", ["Số".into()]).bar("4 sao", [Some(1018)]);
        let plain = Page { events: Some(Vec::new()), ..page().text("sau") };
        let mut drawn = plain.clone();
        drawn.blocks.insert(1, crate::report::Block::Chart(chart));
        for format in Format::value_variants() {
            let bytes = |page: &Page| {
                let mut bytes = Vec::new();
                format.write(page, &Style::plain(Lang::Vi), &mut bytes).unwrap();
                bytes
            };
            assert_eq!(bytes(&plain) == bytes(&drawn), *format != Format::Html, "{format:?}");
        }
    }

    #[test]
    fn csv_without_a_table_is_refused_before_anything_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let target = Target::new(None, Some(folder.path().join("a.csv"))).unwrap();
        let fault = target.write(&Page::new("x"), &Style::plain(Lang::En), &mut Vec::new());
        assert_eq!(
            fault.unwrap_err().message(Lang::En),
            "This result has no table, so it cannot be csv. Choose table, json, md, html, pdf or docx."
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_workbook_or_a_paper_goes_to_a_file_or_a_pipe_and_to_no_terminal() {
        for (format, starts) in [(Format::Xlsx, b"PK".as_slice()), (Format::Pdf, b"%PDF-"), (Format::Docx, b"PK")] {
            let target = Target::new(Some(format), None).unwrap();
            let mut screen = Vec::new();
            let terminal = Style { bold: true, ..Style::plain(Lang::Vi) };
            let fault = target.write(&page(), &terminal, &mut screen).unwrap_err();
            assert!(fault.is_usage() && screen.is_empty());
            let name = format.extension();
            let expected = format!(
                "A {name} file cannot be printed on a screen. Write it to a file, such as: --out report.{name}"
            );
            assert_eq!(fault.message(Lang::En), expected);
            target.write(&page(), &Style::plain(Lang::Vi), &mut screen).unwrap();
            assert!(screen.starts_with(starts));
        }
    }

    #[test]
    fn a_closed_pipe_is_success_and_another_failure_is_not() {
        struct Broken(io::ErrorKind);
        impl Write for Broken {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(self.0.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let page = Page { events: Some(Vec::new()), ..page() };
        for format in Format::value_variants() {
            let target = Target::new(Some(*format), None).unwrap();
            let style = Style::plain(Lang::Vi);
            let write = |kind| target.write(&page, &style, &mut Broken(kind));
            assert!(write(io::ErrorKind::BrokenPipe).is_ok(), "{format:?}");
            let fault = write(io::ErrorKind::StorageFull).unwrap_err();
            assert!(matches!(fault, OutFault::Screen(_)), "{format:?}");
        }
    }
}
