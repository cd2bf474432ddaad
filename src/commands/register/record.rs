//! Records that are read from a list, a row each, and completed by a later one: ideas, activities.

use std::collections::HashMap;
use std::hash::Hash;
use std::path::Path;

use chrono::Datelike;
use serde_json::json;

use crate::commands::input::Input;
use crate::commands::shared::Writing;
use crate::commands::{Context, Failure, row};
use crate::ledger::{Matched, Reader, Result, Tally, Txn};
use crate::roster::{Column, Row, cell};
use crate::text::messages::{answer, front as say};
use crate::text::{Lang, fold, number};

/// A record of a list.
pub(super) trait Record: PartialEq {
    /// What tells one from another.
    type Key: Eq + Hash;

    /// The command that writes them.
    const COMMAND: &'static str;

    /// What such records are called.
    fn name(lang: Lang) -> String;

    /// What tells it from others.
    fn key(&self) -> Self::Key;

    /// Whether two that are not alike may be one, told more fully by one of them.
    fn fits(one: &Self::Key, other: &Self::Key) -> bool;

    /// These facts with newer ones put over them.
    fn with(&self, newer: &Self) -> Self;

    /// Its name as an answer tells it.
    fn told(&self, lang: Lang) -> String;

    /// All that the ledger has, by number.
    fn known(reader: Reader<'_>) -> Result<Vec<(i64, Self)>>
    where
        Self: Sized;

    /// Adds it.
    fn add(&self, txn: &mut Txn<'_>, at: (i64, u64)) -> Result<()>;

    /// Puts it over one that is there.
    fn put(&self, txn: &mut Txn<'_>, id: i64, at: (i64, u64)) -> Result<()>;
}

/// Records read from a file, with what to look at.
pub(super) struct Listed<R> {
    /// The file.
    pub input: Input,
    /// Each with the line it starts on.
    pub rows: Vec<(u64, R)>,
    /// Lines with what to look at in how they were read.
    pub doubts: Vec<(u64, String)>,
    /// Columns that mean no field.
    unknown: Vec<(usize, String)>,
}

impl<R: Record> Listed<R> {
    /// Reads a file, row by row.
    pub fn read(
        path: &Path,
        (columns, required): (&[Column], &[&str]),
        read: impl Fn(&mut Input, &Row, &[(usize, String)], &mut Vec<String>) -> Option<R>,
        lang: Lang,
    ) -> std::result::Result<Self, Failure> {
        let (input, unknown) = Input::bound(path, columns, required, lang)?;
        let mut listed = Self { input, rows: Vec::new(), doubts: Vec::new(), unknown };
        let mut seen: HashMap<R::Key, u64> = HashMap::new();
        for row in listed.input.table.rows.clone() {
            let mut doubts = Vec::new();
            let Some(record) = read(&mut listed.input, &row, &listed.unknown, &mut doubts) else { continue };
            if let Some(first) = seen.insert(record.key(), row.line) {
                listed.input.fault_at_maybe(row.line, None, say::row_twice(lang, first));
            }
            listed.doubts.extend(doubts.into_iter().map(|doubt| (row.line, doubt)));
            listed.rows.push((row.line, record));
        }
        listed.input.sound(None)?;
        Ok(listed)
    }

    /// Writes what is new or changed, and tells of all; whether it went on to commit.
    pub fn write(
        mut self,
        writing: &Writing,
        doubt: impl Fn(Reader<'_>, &R) -> std::result::Result<Option<String>, Failure>,
        ctx: &mut Context<'_>,
    ) -> std::result::Result<bool, Failure> {
        let lang = ctx.lang;
        let mut ledger = ctx.open_to_write()?;
        let mut txn = ledger.begin(ctx.stamp(R::COMMAND, writing.reason.as_deref()))?;
        let known = R::known(txn.read())?;
        let source = txn.add_source(&self.input.file_name(), &self.input.table.source.sha256)?;
        let keys: Vec<R::Key> = known.iter().map(|(_, record)| record.key()).collect();
        let mut tally = Tally::default();
        for ((line, record), meant) in self.rows.iter().zip(pair(&keys, &self.keys(), R::fits)) {
            let at = (source, *line);
            self.doubts.extend(doubt(txn.read(), record)?.map(|doubt| (*line, doubt)));
            let told = |found: usize| known[found].1.told(lang);
            tally.count(match meant {
                Meant::New => record.add(&mut txn, at).map(|()| Matched::New)?,
                Meant::Unclear(found) => {
                    self.doubts.push((*line, say::unclear(lang, told(found))));
                    record.add(&mut txn, at).map(|()| Matched::New)?
                }
                Meant::Known(found) | Meant::Completes(found) => {
                    let (id, held) = &known[found];
                    let updated = held.with(record);
                    if matches!(meant, Meant::Completes(_)) && updated != *held {
                        self.doubts.push((*line, say::completes(lang, told(found))));
                    }
                    if updated == *held {
                        Matched::Same
                    } else {
                        updated.put(&mut txn, *id, at)?;
                        Matched::Changed
                    }
                }
            });
        }
        let mut told = say::read(lang, self.input.name(), self.rows.len());
        told.push_str(&answer::tally(lang, R::name(lang), tally.new, tally.changed, tally.same));
        for remark in self.remarks(lang) {
            told.push('\n');
            told.push_str(&remark);
        }
        ctx.land(txn, writing.dry_run, &json!({ "file": self.input.file_name(), "rows": tally }), told)
    }

    fn keys(&self) -> Vec<R::Key> {
        self.rows.iter().map(|(_, record)| record.key()).collect()
    }

    fn remarks(&mut self, lang: Lang) -> Vec<String> {
        let mut remarks = Vec::new();
        if !self.unknown.is_empty() {
            let headings: Vec<&str> = self.unknown.iter().map(|(_, heading)| heading.as_str()).collect();
            remarks.push(answer::unknown_columns(lang, headings.join(", ")));
        }
        self.doubts.sort();
        remarks.extend(self.doubts.iter().map(|(line, doubt)| answer::doubt(lang, line, doubt)));
        remarks
    }
}

/// What a row means among the records that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meant {
    /// None of them.
    New,
    /// The one that is alike.
    Known(usize),
    /// One that it tells more fully, or less.
    Completes(usize),
    /// Perhaps this one; others may be meant as well, so none is taken.
    Unclear(usize),
}

/// Which record each row means, whatever the order of rows: the one that is alike; else one that fits, where no
/// row is like it, no other record fits, and it fits no other row.
fn pair<K: Eq + Hash>(known: &[K], rows: &[K], fits: impl Fn(&K, &K) -> bool) -> Vec<Meant> {
    let at: HashMap<&K, usize> = known.iter().enumerate().map(|(at, key)| (key, at)).collect();
    let alike: Vec<Option<usize>> = rows.iter().map(|row| at.get(row).copied()).collect();
    let mut free = vec![true; known.len()];
    for found in alike.iter().flatten() {
        free[*found] = false;
    }
    let fitting: Vec<Vec<usize>> = rows
        .iter()
        .zip(&alike)
        .map(|(row, alike)| match alike {
            Some(_) => Vec::new(),
            None => (0..known.len()).filter(|at| free[*at] && fits(&known[*at], row)).collect(),
        })
        .collect();
    let mut wanted = vec![0_usize; known.len()];
    for at in fitting.iter().flatten() {
        wanted[*at] += 1;
    }
    let meant = |(alike, fitting): (&Option<usize>, &Vec<usize>)| match (alike, fitting.as_slice()) {
        (Some(found), _) => Meant::Known(*found),
        (None, []) => Meant::New,
        (None, [found]) if wanted[*found] == 1 => Meant::Completes(*found),
        (None, [found, ..]) => Meant::Unclear(*found),
    };
    alike.iter().zip(&fitting).map(meant).collect()
}

/// Whether two texts may be one: alike, or one of them not told.
pub(super) fn or_blank(one: &str, other: &str) -> bool {
    one == other || one.is_empty() || other.is_empty()
}

/// A text that may be missing, as it tells one record from another.
pub(super) fn key_of(text: Option<&String>) -> String {
    text.map(|text| fold::key(text)).unwrap_or_default()
}

/// The same of a place.
pub(super) fn place_of(text: Option<&String>) -> String {
    text.map(|text| fold::place_key(text)).unwrap_or_default()
}

/// The programme year of a row: told, else that of a day told. A day that cannot be read is listed where it is read.
pub(super) fn year(input: &mut Input, row: &Row, day: &str, lang: Lang) -> Option<i32> {
    if !input.binding.get(row, "nam").is_empty() {
        return input.read(row, "nam", row::programme_year);
    }
    match input.text(row, day).map(|text| cell::date(&text)) {
        None => {
            input.fault(row.line, "nam", say::needs_year(lang));
            None
        }
        Some(Ok(on)) => input.read(row, day, |_| row::programme_year(&on.year().to_string())),
        Some(Err(_)) => None,
    }
}

/// A cell of a few known words: `None` when it is a fault, which is then listed; a blank one is where it is needed.
pub fn word<T>(
    input: &mut Input,
    row: &Row,
    field: &str,
    read: impl Fn(&str) -> Option<T>,
    (expected, needed): (String, bool),
    lang: Lang,
) -> Option<T> {
    let Some(typed) = input.text(row, field) else {
        if needed {
            input.fault(row.line, field, say::blank_word(lang, expected));
        }
        return None;
    };
    let value = read(&typed);
    if value.is_none() {
        input.fault(row.line, field, say::other_word(lang, expected, typed));
    }
    value
}

/// A whole number of a row within limits, thousands apart or not: `1.018`, `1 018`, `1018`.
pub fn whole(
    input: &mut Input,
    row: &Row,
    field: &str,
    limits: std::ops::RangeInclusive<i64>,
    lang: Lang,
) -> Option<i64> {
    let typed = input.text(row, field)?;
    let number = read_whole(&typed).filter(|number| limits.contains(number));
    if number.is_none() {
        let shown = |limit: &i64| number::count(lang, u64::try_from(*limit).unwrap_or_default());
        input.fault(row.line, field, say::not_whole(lang, shown(limits.start()), shown(limits.end()), typed));
    }
    number
}

fn read_whole(typed: &str) -> Option<i64> {
    let typed = typed.trim();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let sign = typed.chars().find(|c| !c.is_ascii_digit());
    let whole = match sign {
        None => typed.to_owned(),
        Some(sign @ ('.' | ',' | ' ' | '\u{a0}')) => {
            let groups: Vec<&str> = typed.split(sign).collect();
            let thousands = groups[1..].iter().all(|group| group.len() == 3 && digits(group));
            if !thousands || groups[0].len() > 3 {
                return None;
            }
            groups.concat()
        }
        Some(_) => return None,
    };
    (digits(&whole) && whole.len() <= 15).then(|| whole.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Key = (&'static str, &'static str);

    fn fits(one: &Key, other: &Key) -> bool {
        one.0 == other.0 && or_blank(one.1, other.1)
    }

    #[test]
    fn a_row_completes_what_no_other_may_mean() {
        use Meant::{Completes, Known, New, Unclear};
        let known = [("mật ong", ""), ("chè", "htx a"), ("chè", "htx b"), ("măng", "")];
        for (rows, meant) in [
            (vec![("mật ong", "")], vec![Known(0)]),
            (vec![("mật ong", "htx a")], vec![Completes(0)]),
            (vec![("mật ong", "htx a"), ("mật ong", "")], vec![New, Known(0)]),
            (vec![("mật ong", "htx a"), ("mật ong", "htx b")], vec![Unclear(0), Unclear(0)]),
            (vec![("chè", "")], vec![Unclear(1)]),
            (vec![("chè", "htx c")], vec![New]),
            (vec![("chè", ""), ("chè", "htx a")], vec![Completes(2), Known(1)]),
            (vec![("gà", "")], vec![New]),
        ] {
            assert_eq!(pair(&known, &rows, fits), meant, "{rows:?}");
        }
    }

    proptest! {
        #[test]
        fn the_order_of_rows_means_nothing(
            known in prop::collection::hash_set(("[ab]", "[xy]?"), 0..5),
            rows in prop::collection::hash_set(("[ab]", "[xy]?"), 0..5),
        ) {
            let fits = |one: &(String, String), other: &(String, String)| one.0 == other.0 && or_blank(&one.1, &other.1);
            let known: Vec<_> = known.into_iter().collect();
            let rows: Vec<_> = rows.into_iter().collect();
            let back: Vec<_> = rows.iter().rev().cloned().collect();
            let mut turned = pair(&known, &back, fits);
            turned.reverse();
            let meant = pair(&known, &rows, fits);
            prop_assert_eq!(&meant, &turned);
            // No record is meant by two rows.
            let mut taken: Vec<usize> = meant
                .iter()
                .filter_map(|meant| match meant {
                    Meant::Known(at) | Meant::Completes(at) => Some(*at),
                    Meant::New | Meant::Unclear(_) => None,
                })
                .collect();
            let all = taken.len();
            taken.sort_unstable();
            taken.dedup();
            prop_assert_eq!(taken.len(), all);
        }
    }

    #[test]
    fn whole_numbers_read_with_their_thousands_apart() {
        for (text, expected) in [
            ("370", Some(370)),
            ("1.018", Some(1018)),
            ("1,018", Some(1018)),
            ("1 018", Some(1018)),
            ("1.080.000.000", Some(1_080_000_000)),
            ("0", Some(0)),
            ("", None),
            ("3,5", None),
            ("1.018,5", None),
            ("1018.000", None),
            ("-3", None),
            ("44 pa nô", None),
            ("1..000", None),
        ] {
            assert_eq!(read_whole(text), expected, "{text:?}");
        }
    }
}
