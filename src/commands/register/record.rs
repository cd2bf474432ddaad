//! Records that are read from a list, a row each, and completed by a later one: ideas, activities, plans and the rest.

mod pair;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use pair::{Meant, pair};
use serde_json::json;

use crate::commands::input::{Asked, Input};
use crate::commands::products::Products;
use crate::commands::shared::{Opened, Writing};
use crate::commands::{Context, Failure};
use crate::ledger::{EVER, Matched, Reader, Recorded, Tally, Versioned};
use crate::roster::{Column, Row};
use crate::text::messages::{answer, around, front as say, tables};
use crate::text::{Lang, fold, number};

/// A record of a list.
pub(super) trait Record: Versioned + PartialEq {
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

    /// That a new one may be one that is there and that no row means, its name mended.
    fn respelled(&self, _: &Recorded<Self>, _: Lang) -> Option<String> {
        None
    }

    /// What it still lacks, with all that is known of it.
    fn lacking(&self, _: Lang) -> Option<String> {
        None
    }

    /// Whether what is told anew came about later than the record, and no day of it is told.
    fn is_undated(_was: &Self, _now: &Self) -> bool {
        false
    }

    /// That reports take so many undated ones as so from the first day, and what to do.
    fn since_first_day(lang: Lang, n: u64) -> String {
        say::since_first_day(lang, n)
    }

    /// Its name as an answer tells it.
    fn told(&self, lang: Lang) -> String;
}

/// What a list is read by.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The list, one record a row
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    pub(super) writing: Writing,
}

impl Args {
    /// Reads the list, each row with the products it may be of.
    pub(super) fn read<R: Record>(
        &self,
        columns: (&'static [Column], &[&str]),
        read: impl Fn(&mut Input, &Row, &Products<'_>, &mut Vec<String>) -> Option<R>,
        ctx: &Context<'_>,
    ) -> Result<Listed<R>, Failure> {
        let ledger = ctx.open()?;
        let records = ledger.read().records(EVER)?;
        let products = Products::of(ledger.read(), &records)?;
        drop(ledger);
        let asked = Asked { opened: &self.opened, dry_run: self.writing.dry_run };
        Listed::read(&self.file, columns, |input, row, doubts| read(input, row, &products, doubts), asked, ctx)
    }
}

/// Records read from a file, with what to look at.
pub(super) struct Listed<R> {
    /// The file.
    pub input: Input,
    /// Each with the line it starts on.
    pub rows: Vec<(u64, R)>,
    /// Lines with what to look at in how they were read.
    pub doubts: Vec<(u64, String)>,
    /// What its numbers come to, which shows a unit that was read wrongly.
    pub sums: Option<String>,
    /// The day from which holds what it tells anew of records that are there.
    pub from: Option<NaiveDate>,
}

impl<R: Record> Listed<R> {
    /// Reads a file, row by row.
    pub fn read(
        path: &Path,
        (columns, required): (&'static [Column], &[&str]),
        read: impl Fn(&mut Input, &Row, &mut Vec<String>) -> Option<R>,
        asked: Asked<'_>,
        ctx: &Context<'_>,
    ) -> Result<Self, Failure> {
        let lang = ctx.lang;
        let input = Input::open(path, (columns, required), asked, ctx)?;
        let mut listed = Self { input, rows: Vec::new(), doubts: Vec::new(), sums: None, from: None };
        let mut seen: HashMap<R::Key, u64> = HashMap::new();
        for row in listed.input.rows() {
            let mut doubts = Vec::new();
            let Some(record) = read(&mut listed.input, &row, &mut doubts) else { continue };
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
        doubt: impl Fn(Reader<'_>, &R) -> Result<Option<String>, Failure>,
        ctx: &mut Context<'_>,
    ) -> Result<bool, Failure> {
        let lang = ctx.lang;
        let mut ledger = ctx.open_to_write()?;
        let mut txn = ledger.begin(ctx.stamp(R::COMMAND, writing.reason.as_deref()))?;
        let known = R::all(txn.read(), EVER)?;
        let source = self.input.add_source(&mut txn)?;
        let keys: Vec<R::Key> = known.iter().map(|record| record.facts.key()).collect();
        let (mut tally, mut without_day) = (Tally::default(), 0);
        let meant = pair(&keys, &self.keys(), R::fits);
        let taken: HashSet<usize> = meant.iter().filter_map(Meant::taken).collect();
        let free = || known.iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, one)| one);
        for ((line, record), meant) in self.rows.iter().zip(meant) {
            let at = Some((source, *line));
            self.doubts.extend(doubt(txn.read(), record)?.map(|doubt| (*line, doubt)));
            let told = |found: usize| known[found].facts.told(lang);
            let whole = meant.taken().map(|found| known[found].facts.updated(record));
            self.doubts.extend(whole.as_ref().unwrap_or(record).lacking(lang).map(|doubt| (*line, doubt)));
            tally.count(match meant {
                Meant::New => {
                    self.doubts.extend(free().find_map(|one| record.respelled(one, lang)).map(|doubt| (*line, doubt)));
                    record.add(&mut txn, at).map(|_| Matched::New)?
                }
                Meant::Unclear(found) => {
                    self.doubts.push((*line, say::unclear(lang, told(found))));
                    record.add(&mut txn, at).map(|_| Matched::New)?
                }
                Meant::Known(found) | Meant::Completes(found) => {
                    let held = &known[found];
                    let put = record.put_from(&mut txn, held, self.from, at)?;
                    if matches!(meant, Meant::Completes(_)) && put.changed {
                        self.doubts.push((*line, say::completes(lang, told(found))));
                    }
                    let kept = put.kept.map(|day| say::kept_since(lang, number::date(lang, day)));
                    self.doubts.extend(kept.map(|doubt| (*line, doubt)));
                    let is_undated = || whole.as_ref().is_some_and(|whole| R::is_undated(&held.facts, whole));
                    without_day += u64::from(put.changed && self.from.is_none() && is_undated());
                    if put.changed { Matched::Changed } else { Matched::Same }
                }
            });
        }
        let mut told = say::read(lang, self.input.name(), self.rows.len());
        told.push_str(&answer::tally(lang, R::name(lang), tally.new, tally.changed, tally.same));
        if let Some(sums) = &self.sums {
            told.push('\n');
            told.push_str(sums);
        }
        if without_day > 0 {
            told.push('\n');
            told.push_str(&R::since_first_day(lang, without_day));
        }
        // The rows' notes keep them.
        let kept = self.input.unknown();
        self.input.binding.unknown.clear();
        told.push_str(&self.input.remarks());
        for remark in self.remarks(&kept, lang) {
            told.push('\n');
            told.push_str(&remark);
        }
        ctx.land(txn, writing.dry_run, &json!({ "file": self.input.file_name(), "rows": tally }), told)
    }

    /// What a number of them comes to.
    pub fn sum(&self, of: fn(&R) -> Option<i64>) -> i64 {
        self.rows.iter().filter_map(|(_, record)| of(record)).sum()
    }

    fn keys(&self) -> Vec<R::Key> {
        self.rows.iter().map(|(_, record)| record.key()).collect()
    }

    fn remarks(&mut self, kept: &[String], lang: Lang) -> Vec<String> {
        let mut remarks = Vec::new();
        if !kept.is_empty() {
            remarks.push(answer::unknown_columns(lang, kept.join(", ")));
        }
        self.doubts.sort();
        remarks.extend(self.doubts.iter().map(|(line, doubt)| answer::doubt(lang, tables::line(lang, line), doubt)));
        remarks
    }
}

/// The product that a row is of, where it names one that is sure; else what to look at.
pub(super) fn tied(found: Option<Result<i64, String>>, doubts: &mut Vec<String>, lang: Lang) -> Option<i64> {
    match found? {
        Ok(product) => Some(product),
        Err(why) => {
            doubts.push(around::not_tied(lang, why));
            None
        }
    }
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
