//! Sections of a table: what they say of the rows below them, and how many rows they say there are.

mod counts;
mod says;

use std::collections::BTreeMap;

use crate::roster::cell;
use crate::roster::heading::Column;
use crate::roster::laid::Stated;
use crate::roster::table::Table;

pub(super) use counts::{by_star, is_tally, products};
pub(super) use says::{Numbering, Says, says};

/// A section whose rows are being read.
struct Open {
    says: Says,
    numbering: Numbering,
    line: u64,
    text: String,
    rows: u64,
    /// How many rows have each star.
    stars: BTreeMap<u8, u64>,
}

/// The sections of a table, the outermost first.
pub(super) struct Sections {
    open: Vec<Open>,
    /// The field of each column of the file.
    fields: Vec<Option<&'static str>>,
    /// The fields that a table with its columns may have.
    known: Vec<&'static str>,
    /// What is told of rows besides their cells: the fields of the columns after those of the file.
    told: Vec<&'static str>,
    /// The columns marked with stars.
    stars: Vec<usize>,
    rows: u64,
    since_sum: u64,
    /// How many rows have each star, and how many since the last sum.
    star_counts: BTreeMap<u8, u64>,
    since_stars: BTreeMap<u8, u64>,
}

impl Sections {
    pub fn new(columns: &[Column], fields: &[Option<&'static str>], sheet: &str, titles: &[(u64, String)]) -> Self {
        // "DANH SÁCH 44 SẢN PHẨM OCOP" is a section of all rows.
        let open = titles.iter().filter_map(|(line, text)| {
            let (stated, stars) = counts::of_title(text);
            let says = Says { stated, stars, ..Says::default() };
            let tells = says.stated.is_some() || !says.stars.is_empty();
            tells.then(|| Open::of(says, Numbering::Title, *line, text))
        });
        let known: Vec<&'static str> = columns.iter().map(|column| column.field).collect();
        let (mut named, _) = says(sheet, false);
        named
            .fields
            .retain(|(field, _)| known.contains(field) && matches!(*field, "nam" | "dot" | "huyen" | "xa_phuong"));
        (named.stated, named.stars) = (None, Vec::new());
        let named = Open::of(named, Numbering::Title, 0, sheet);
        Self {
            open: std::iter::once(named).chain(open).collect(),
            fields: fields.to_vec(),
            known,
            told: Vec::new(),
            stars: Vec::new(),
            rows: 0,
            since_sum: 0,
            star_counts: BTreeMap::new(),
            since_stars: BTreeMap::new(),
        }
    }

    /// Counts a row of the table.
    pub fn count(&mut self) {
        self.rows += 1;
        self.since_sum += 1;
        self.open.iter_mut().for_each(|open| open.rows += 1);
    }

    /// Whether a section still open has the number before that of a label: IX before "X. …", G before "H. …".
    pub fn number_before(&self, label: &str) -> bool {
        const BEFORE: [(&str, &str); 4] = [("X", "IX"), ("H", "G"), ("P", "O"), ("Q", "P")];
        let before = BEFORE.iter().find(|(mark, _)| begins(label, mark));
        before.is_some_and(|(_, mark)| self.open.iter().any(|open| begins(&open.text, mark)))
    }

    /// Whether an open section, read as a place, has the number before a label's: "X. Mai Sơn" before "XI. …".
    fn was_numbered(open: &Open, numbering: Numbering, text: &str) -> bool {
        const NEXT: [(&str, &str); 4] = [("X", "XI"), ("H", "I"), ("P", "Q"), ("Q", "R")];
        open.numbering == Numbering::None
            && matches!(numbering, Numbering::Roman | Numbering::Letter)
            && NEXT.iter().any(|(mark, next)| begins(&open.text, mark) && begins(text, next))
    }

    /// Enters a section, and leaves those it ends: what these stated.
    pub fn enter(&mut self, mut says: Says, numbering: Numbering, line: u64, text: &str) -> Vec<Stated> {
        says.fields.retain(|(field, _)| self.known.contains(field));
        // One that speaks of the same, else one numbered alike, is its sibling.
        // A district ends the communes of the one before.
        let ends = |own: &str, field: &str| {
            own == field || matches!((own, field), ("huyen" | "tinh", "xa_phuong") | ("tinh", "huyen"))
        };
        let speaks = |open: &Open| {
            let same = open.says.fields.iter().any(|(field, _)| says.fields.iter().any(|(own, _)| ends(own, field)));
            let titled = open.numbering == Numbering::Title;
            let alike = open.numbering == numbering
                && (numbering != Numbering::None || open.says.fields.is_empty() || says.fields.is_empty());
            !titled && (same || alike || Self::was_numbered(open, numbering, text))
        };
        let at = self.open.iter().position(speaks).unwrap_or(self.open.len());
        let left = self.open.split_off(at);
        self.open.push(Open::of(says, numbering, line, text));
        left.iter().flat_map(Open::stated).collect()
    }

    /// What a sum states: of the section it ends, of the rows since the last sum, or of the whole table. One above all
    /// rows states what is found below.
    pub fn sum(&mut self, stated: u64, whole: bool, line: u64, text: &str) -> Option<Stated> {
        if whole && self.rows == 0 {
            let says = Says { stated: Some(stated), ..Says::default() };
            self.open.insert(0, Open::of(says, Numbering::Title, line, text));
            return None;
        }
        self.since_stars.clear();
        let inner = self.open.iter().rev().filter(|open| open.numbering != Numbering::Title).map(|open| open.rows);
        let parts: Vec<u64> = inner.chain([self.since_sum]).collect();
        let own = if whole { self.rows } else { parts[0] };
        let counted = if own == stated || parts.contains(&stated) { stated } else { own };
        self.since_sum = 0;
        Some(Stated { line, text: text.to_owned(), stated, counted })
    }

    /// What a sum below rows states of each star, where they say otherwise.
    pub fn by_star(&self, stars: &[(u8, u64)], whole: bool, line: u64, text: &str) -> Vec<Stated> {
        if self.star_counts.is_empty() {
            return Vec::new();
        }
        let count = |counts: &BTreeMap<u8, u64>, star: u8| counts.get(&star).copied().unwrap_or(0);
        let differs = stars.iter().filter_map(|(star, stated)| {
            let (all, since) = (count(&self.star_counts, *star), count(&self.since_stars, *star));
            let counted = if whole { all } else { since };
            let inner = || self.open.iter().any(|open| open.of_star(*star) == *stated && !open.stars.is_empty());
            let text = format!("{text} ({star} sao)");
            let holds = *stated == all || *stated == since || !whole && inner();
            (!holds).then_some(Stated { line, text, stated: *stated, counted })
        });
        differs.collect()
    }

    /// Fills a row's blank cells with what its sections say; of what has no column, and of the stars marked, gives
    /// the number under which the table keeps it.
    pub fn told(&mut self, table: &mut Table, cells: &mut Vec<String>, stars: &[(usize, u8)]) -> usize {
        let mut told = vec![String::new(); self.told.len()];
        let mut says: Vec<(&'static str, String)> = Vec::new();
        for (field, value) in self.open.iter().flat_map(|open| &open.says.fields) {
            says.retain(|(known, _)| known != field);
            says.push((field, value.clone()));
        }
        let marked = self.marked(cells, stars);
        let is_marked = marked.is_some();
        let star = |told: &str| cell::recognised(told).ok().map(|told| told.star.star);
        let own = self.fields.iter().position(|known| *known == Some("hang_sao"));
        let own = own.and_then(|place| cells.get(place)).filter(|cell| !cell.is_empty());
        let of_section = || says.iter().find(|(field, _)| *field == "hang_sao").and_then(|(_, told)| star(told));
        let told_star = marked.as_deref().or(own.map(String::as_str)).map_or_else(of_section, star);
        if let Some(star) = told_star {
            let all = [&mut self.star_counts, &mut self.since_stars];
            let all = all.into_iter().chain(self.open.iter_mut().map(|open| &mut open.stars));
            all.for_each(|counts| *counts.entry(star).or_default() += 1);
        }
        if let Some(marked) = marked {
            says.retain(|(known, _)| *known != "hang_sao");
            says.push(("hang_sao", marked));
        }
        for (field, value) in says {
            if let Some(place) = self.fields.iter().position(|known| *known == Some(field)) {
                if cells.len() <= place {
                    cells.resize(place + 1, String::new());
                }
                let told = &mut cells[place];
                let same =
                    |told: &str| cell::star(told).map(|cell| cell.star) == cell::star(&value).map(|cell| cell.star);
                if told.is_empty() {
                    *told = value;
                } else if field == "hang_sao" && is_marked && !same(told) {
                    told.push_str("; ");
                    told.push_str(&value); // two ranks, to be refused
                }
                continue;
            }
            let place = self.told.iter().position(|known| *known == field).unwrap_or_else(|| {
                self.told.push(field);
                told.push(String::new());
                self.told.len() - 1
            });
            told[place] = value;
        }
        if told.iter().all(String::is_empty) { 0 } else { table.tell(told) }
    }

    /// The stars that a row is marked with; what is no mark is told as it stands, to be refused.
    fn marked(&mut self, cells: &[String], stars: &[(usize, u8)]) -> Option<String> {
        let mut marked = Vec::new();
        for (place, star) in stars {
            if !self.stars.contains(place) {
                self.stars.push(*place);
            }
            let Some(cell) = cells.get(*place).filter(|cell| !cell.is_empty()) else { continue };
            match cell::mark(cell) {
                Ok(false) => {}
                Ok(true) => marked.push(format!("{star} sao")),
                Err(_) if cell::star(cell).is_ok_and(|told| told.star == *star) => marked.push(format!("{star} sao")),
                Err(_) => marked.push(format!("{cell} ({star} sao)")),
            }
        }
        (!marked.is_empty()).then(|| marked.join("; "))
    }

    /// What the sections still open state.
    pub fn end(&mut self) -> Vec<Stated> {
        std::mem::take(&mut self.open).iter().flat_map(Open::stated).collect()
    }

    /// Gives the table its headings: those of the file, then those of what is told of rows.
    pub fn close(self, table: &mut Table, mut headings: Vec<String>, columns: &[Column]) {
        // As offices print it, for a person is told of it.
        let heading = |field: &&str| {
            let column = columns.iter().find(|column| column.field == *field);
            column
                .and_then(|column| column.names.first())
                .map_or_else(|| (*field).to_owned(), |name| (*name).to_owned())
        };
        table.width = table.width.max(headings.len());
        headings.resize(table.width, String::new());
        headings.extend(self.told.iter().map(heading));
        table.headings = headings;
        table.told = self.stars;
    }
}

/// Whether a label has a number.
fn begins(label: &str, number: &str) -> bool {
    label.strip_prefix(number).is_some_and(|rest| rest.starts_with(['.', ')', '/', ':', '-', ' ']))
}

impl Open {
    fn of(says: Says, numbering: Numbering, line: u64, text: &str) -> Self {
        Self { says, numbering, line, text: text.to_owned(), rows: 0, stars: BTreeMap::new() }
    }

    fn of_star(&self, star: u8) -> u64 {
        self.stars.get(&star).copied().unwrap_or(0)
    }

    /// What it states; of stars, where its rows tell any, only what does not hold.
    fn stated(&self) -> Vec<Stated> {
        let of = |text: String, stated, counted| Stated { line: self.line, text, stated, counted };
        let whole = self.says.stated.map(|stated| of(self.text.clone(), stated, self.rows));
        let stars =
            self.says.stars.iter().filter(|(star, stated)| !self.stars.is_empty() && self.of_star(*star) != *stated);
        let stars = stars.map(|(star, stated)| of(format!("{} ({star} sao)", self.text), *stated, self.of_star(*star)));
        whole.into_iter().chain(stars).collect()
    }
}
