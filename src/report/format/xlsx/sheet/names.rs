//! What sheets are called.

use std::collections::HashSet;

use crate::report::{Page, Table};

/// Names of sheets that no two share, and that Excel takes.
#[derive(Default)]
pub(in super::super) struct Names(HashSet<String>);

impl Names {
    const LONGEST: usize = 31;

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// That of a table: its caption up to the first pause, else the page's title, else what its rows are of; of one that a
    /// program reads back its machine name.
    pub fn of(&mut self, page: &Page, table: &Table) -> String {
        let title = if self.is_empty() { page.title.as_str() } else { "" };
        let rows = table.columns.first().filter(|_| !table.bare).map(|column| column.heading.as_str());
        let told =
            [table.caption.as_deref().unwrap_or_default(), title, rows.unwrap_or_default()].into_iter().map(safe);
        let base = told.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| table.name.to_owned());
        let mut name = base.clone();
        let mut n = 1;
        while !self.0.insert(name.to_lowercase()) {
            n += 1;
            let tail = format!(" {n}");
            name = base.chars().take(Self::LONGEST - tail.len()).collect::<String>() + &tail;
        }
        name
    }
}

/// The beginning of a text that a sheet may be named by, cut between words.
fn safe(text: &str) -> String {
    let head = text.split([',', '(', ':', ';', '\n']).next().unwrap_or_default();
    let mut name = String::new();
    for word in head.split_whitespace() {
        let word: String = word.chars().filter(|c| !c.is_control() && !"[]*?/\\'".contains(*c)).collect();
        let gap = usize::from(!name.is_empty());
        if word.is_empty() || utf16(&name) + gap + utf16(&word) > Names::LONGEST {
            break;
        }
        if gap > 0 {
            name.push(' ');
        }
        name.push_str(&word);
    }
    name
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}
