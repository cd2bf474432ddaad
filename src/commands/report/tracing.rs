//! What is behind a figure of a report, record by record: `--trace "hạng 4 sao"`.

mod rows;

use std::collections::BTreeMap;

use serde_json::json;

use super::cut::cell_label;
use crate::commands::Failure;
use crate::report::Page;
use crate::report::figures::{Counted, Crossed, Known, Of, Told};
use crate::text::messages::trace as say;
use crate::text::{Lang, fold, nearest, number};

/// Which figure is looked behind.
#[derive(Debug, clap::Args)]
pub struct Tracing {
    /// Instead of the report, the records that a figure of it counts: as its row is called, or by its key in JSON
    #[arg(long, value_name = "FIGURE", alias = "truy-vet")]
    trace: Option<String>,
}

/// The figures of a report, with what each is called.
#[derive(Debug, Default)]
pub struct Named {
    labels: Vec<(String, String)>,
    behind: BTreeMap<String, Counted>,
}

impl Named {
    /// Those that were told, none called anything yet.
    pub fn of(told: &Told) -> Self {
        Self { labels: Vec::new(), behind: told.behind.clone() }
    }

    /// What a figure is called in the report.
    pub fn call(&mut self, label: &str, path: impl Into<String>) {
        self.labels.push((label.trim().to_owned(), path.into()));
    }

    /// A figure that the report tells otherwise than by a number of its data: the length of a list, a line.
    pub fn add(&mut self, label: &str, path: impl Into<String>, counted: Counted) {
        let path = path.into();
        self.call(label, path.as_str());
        self.behind.insert(path, counted);
    }

    /// The cells of a cut: "4 sao, Huyện Cao Lãnh" are the products of it.
    pub fn cut(&mut self, found: &Crossed, behind: BTreeMap<String, Counted>, lang: Lang) {
        for (at, cell) in found.cells.iter().enumerate() {
            self.call(&cell_label(lang, &cell.of), format!("cut.cells.{at}.products"));
        }
        self.behind.extend(behind.into_iter().map(|(path, counted)| (format!("cut.{path}"), counted)));
    }

    /// The path of a figure as typed, where there is one such.
    fn find(&self, typed: &str, lang: Lang) -> Result<&str, String> {
        if let Some((path, _)) = self.behind.get_key_value(typed.trim()) {
            return Ok(path);
        }
        let is = |label: &str| fold::search(label) == fold::search(typed);
        let mut paths: Vec<&str> =
            self.labels.iter().filter(|(label, _)| is(label)).map(|(_, path)| path.as_str()).collect();
        paths.sort_unstable();
        paths.dedup();
        match paths[..] {
            [path] if self.behind.contains_key(path) => Ok(path),
            [_, _, ..] => Err(say::several(lang, typed, paths.join(", "))),
            _ => {
                let names = self.labels.iter().map(|(label, _)| label.as_str());
                let near = nearest(typed, names.chain(self.behind.keys().map(String::as_str)));
                Err(near.map_or_else(|| say::none(lang, typed), |near| say::none_near(lang, typed, near)))
            }
        }
    }
}

impl Tracing {
    /// Whether what is behind a figure is asked for.
    pub const fn is_asked(&self) -> bool {
        self.trace.is_some()
    }

    /// The report, or what is behind a figure of it where that is asked for.
    pub fn look(&self, page: Page, named: &Named, known: Known<'_>, lang: Lang) -> Result<Page, Failure> {
        let Some(typed) = &self.trace else { return Ok(page) };
        let path = named.find(typed, lang).map_err(Failure::Refused)?;
        let counted = &named.behind[path];
        let label = named.labels.iter().find(|(_, of)| of == path).map_or(path, |(label, _)| label.as_str());
        let (table, rows) = rows::of(counted, known, lang);
        // Data are the same in every language.
        let rows = if lang == Lang::Vi { rows } else { rows::of(counted, known, Lang::Vi).1 };
        let count = counted.count();
        let title = say::title(lang, label, number::count(lang, count), page.title);
        let records = counted.ids().count() as u64;
        let traced = Page::new(title).table(table).figures(json!({ "figure": path, "count": count, "rows": rows }));
        // A record may tell of several: 44 panels are one row.
        Ok(match counted.of() {
            Of::Rewards => traced.text(say::paid(lang, records, count)),
            _ if records == count => traced,
            _ => traced.text(say::weighed(lang, records, count)),
        })
    }
}
