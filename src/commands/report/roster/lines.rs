//! The products of a roster, in its order, a batch of records at a time: those of a whole province are more
//! than what memory should hold.

use std::borrow::Cow;
use std::io;

use chrono::NaiveDate;
use indicatif::ProgressBar;

use super::super::units;
use super::Columns;
use super::left_out::LeftOut;
use crate::commands::Failure;
use crate::commands::asked::Asked;
use crate::commands::progress;
use crate::ledger::{Reader, Records};
use crate::report::figures::{Item, Placed, Scope};
use crate::report::{Cell, Rows};
use crate::text::Lang;
use crate::text::messages::roster as say;

/// Products whose records are in memory at once.
const BATCH: usize = 1000;

/// Which products are taken.
pub(super) struct Wanted {
    pub scope: Scope,
    pub columns: Columns,
    pub year: Option<i32>,
    pub standing: Option<Asked>,
    /// Whether each certificate of a product has its line, not only the last.
    pub history: bool,
}

impl Wanted {
    /// Whether a product is one of those asked for, be there room for it in the columns or not.
    fn asks_for(&self, records: &Records, line: &Placed<'_>) -> bool {
        line.is_known()
            && self.is_there(records, line)
            && self.year.is_none_or(|year| self.year_of(records, line) == Some(year))
            && self.standing.is_none_or(|asked| asked.is(records, line))
    }

    /// Whether a product is of the place: as what it stands by was signed or filed.
    fn is_there(&self, records: &Records, line: &Placed<'_>) -> bool {
        match (line.certificate, line.dossier) {
            (Some(certificate), _) => self.scope.takes(records, Item::Certificate(certificate)),
            (None, Some(dossier)) => self.scope.takes(records, Item::Dossier(dossier)),
            (None, None) => self.scope.takes_product(records, line.product),
        }
    }

    /// The programme year of what is asked for. What awaits the ministry stands beside a certificate that runs on, and is
    /// of a year of its own.
    fn year_of(&self, records: &Records, line: &Placed<'_>) -> Option<i32> {
        match self.standing {
            Some(Asked::AwaitingMinistry) => records.awaiting_of(line.product).map(|dossier| dossier.key.year),
            _ => line.year(records),
        }
    }
}

/// The products that are taken, one batch after the other.
pub(super) struct Lines<'a> {
    reader: Reader<'a>,
    on: NaiveDate,
    wanted: &'a Wanted,
    left: &'a [i64],
    progress: ProgressBar,
    /// How many products were taken so far, and how many of them are recognised.
    pub taken: u64,
    pub certified: u64,
    /// How many lines were made of them.
    made: u64,
    /// What has none.
    pub left_out: LeftOut,
}

impl<'a> Lines<'a> {
    /// Those among these products, in their order.
    pub fn of(
        reader: Reader<'a>,
        on: NaiveDate,
        wanted: &'a Wanted,
        products: &'a [i64],
        progress: &ProgressBar,
    ) -> Self {
        Self {
            reader,
            on,
            wanted,
            left: products,
            progress: progress.clone(),
            taken: 0,
            certified: 0,
            made: 0,
            left_out: LeftOut::default(),
        }
    }

    /// What is made of each line of the next batch and its ordinal; `None` after the last.
    pub fn batch<T>(&mut self, mut of: impl FnMut(&Records, &Placed<'_>, u64) -> T) -> Result<Option<Vec<T>>, Failure> {
        if self.left.is_empty() {
            return Ok(None);
        }
        let (now, left) = self.left.split_at(self.left.len().min(BATCH));
        self.left = left;
        let records = self.reader.records_of(self.on, now.to_vec())?;
        self.left_out.later(&records, self.wanted, |product| Placed::of(&records, product).is_known());
        let mut made = Vec::new();
        for line in now.iter().map(|&product| Placed::of(&records, product)) {
            if !self.wanted.asks_for(&records, &line) {
                continue;
            }
            if self.wanted.columns.takes(&line) {
                self.taken += 1;
                self.certified += u64::from(line.certificate.is_some());
                let certificates = records.certificates_of(line.product);
                let lines: Vec<_> = if self.wanted.history && line.certificate.is_some() {
                    certificates.map(|certificate| Placed::by(&records, certificate)).collect()
                } else {
                    self.left_out.earlier += (certificates.count() as u64).saturating_sub(1);
                    vec![line]
                };
                for line in lines {
                    self.made += 1;
                    made.push(of(&records, &line, self.made));
                }
            } else {
                self.left_out.uncertified += 1;
            }
        }
        self.progress.inc(now.len() as u64);
        Ok(Some(made))
    }
}

/// The rows of a roster, made as they are written.
pub(super) struct Made<'a> {
    pub lines: Lines<'a>,
    lang: Lang,
    rows: std::vec::IntoIter<Vec<Cell>>,
    /// Why there are no more.
    fault: Option<Failure>,
}

impl<'a> Made<'a> {
    pub fn of(lines: Lines<'a>, lang: Lang) -> Self {
        Self { lines, lang, rows: Vec::new().into_iter(), fault: None }
    }

    /// Whether there is a row left.
    pub fn any(&mut self) -> Result<bool, Failure> {
        let (columns, lang) = (self.lines.wanted.columns, self.lang);
        while self.rows.len() == 0 {
            let make = |records: &Records, line: &Placed<'_>, ordinal| {
                units::cells(&records.parts, line.product, columns.row(records, line, ordinal, lang))
            };
            match self.lines.batch(make)? {
                Some(rows) => self.rows = rows.into_iter(),
                None => return Ok(false),
            }
        }
        Ok(true)
    }

    /// What came of writing the rows: their own fault before that of what they were written to.
    pub fn told<E: Into<Failure>>(&mut self, written: Result<(), E>) -> Result<(), Failure> {
        match self.fault.take() {
            Some(fault) => Err(fault),
            None => written.map_err(Into::into),
        }
    }
}

impl Rows for Made<'_> {
    fn next(&mut self) -> io::Result<Option<Cow<'_, [Cell]>>> {
        if let Err(fault) = self.any() {
            self.fault = Some(fault);
            return Err(io::Error::other("the ledger cannot be read"));
        }
        Ok(self.rows.next().map(Cow::Owned))
    }

    fn foot(&self) -> Option<String> {
        Some(super::sentence(&self.lines, self.lang))
    }
}

/// A bar of products that are written to a file.
pub(super) fn bar(products: usize, to_file: bool, lang: Lang) -> ProgressBar {
    // On the screen the rows themselves are seen.
    progress::of(if to_file { products } else { 0 }, BATCH + 1, say::writing(lang))
}
