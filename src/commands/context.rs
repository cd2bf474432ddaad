//! What every command has: the language, the day, who types, the ledger, where to print.

mod policies;
mod streams;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde_json::Value;
pub use streams::Streams;

use super::trial::Stops;
use super::{Failure, wording};
use crate::ledger::{Climbed, Cut, Ledger, Stamp, Txn, is_on_share};
use crate::text::Lang;
use crate::text::messages::{answer, backup, failure, reason};

/// A run's surroundings, resolved once before any work.
pub struct Context<'a> {
    /// Language of human text.
    pub lang: Lang,
    /// The moment in Viet Nam.
    pub now: NaiveDateTime,
    /// Its day.
    pub today: NaiveDate,
    /// Who types.
    pub actor: String,
    /// The ledger's file.
    pub ledger: PathBuf,
    /// The ledgers of other offices, to be reported with it as one.
    pub others: Vec<PathBuf>,
    /// The office's key where `OCOP_KEY` names it: its file or folder.
    pub key: Option<PathBuf>,
    /// Columns of the screen.
    pub width: u16,
    /// Where to print.
    pub streams: Streams<'a>,
    /// The entry written to the ledger, if any was by now.
    pub written: Option<i64>,
    /// Why what is tried would be refused for real.
    pub stops: RefCell<Stops>,
    /// That the ledger was of an older schema as it was opened.
    pub climbed: RefCell<Option<Climbed>>,
}

/// The moment in Viet Nam, whatever the machine's zone. Tests of a debug build fix the day, of which it is then
/// eight in the morning.
pub fn now() -> NaiveDateTime {
    if cfg!(debug_assertions)
        && let Ok(day) = std::env::var("OCOP_TEST_TODAY")
        && let Ok(day) = day.parse::<NaiveDate>()
    {
        return day.and_time(NaiveTime::MIN) + TimeDelta::hours(8);
    }
    #[allow(clippy::disallowed_methods)] // the one place where the clock is read
    let now = Utc::now();
    FixedOffset::east_opt(7 * 3600).map_or(now.naive_utc(), |zone| now.with_timezone(&zone).naive_local())
}

impl Context<'_> {
    /// Ends a command that writes: its transaction is committed and the answer says as what entry, or
    /// as nothing new; with `--dry-run` the answer alone is printed, and what would be refused is refused. Whether it
    /// went on to commit.
    pub fn land(
        &mut self,
        txn: Txn<'_>,
        dry_run: bool,
        summary: &Value,
        told: impl std::fmt::Display,
    ) -> Result<bool, Failure> {
        if dry_run {
            drop(txn);
            let stops = self.stops.take();
            self.say(stops.dry(self.lang, told))?;
            return stops.end().map(|()| false);
        }
        self.written = txn.commit(summary)?;
        match self.written {
            Some(entry) => self.say(answer::entered(self.lang, entry, told))?,
            None => self.say(answer::unchanged(self.lang, told))?,
        }
        Ok(true)
    }

    /// Every ledger that was named, the first one first.
    pub fn ledgers(&self) -> Vec<PathBuf> {
        std::iter::once(&self.ledger).chain(&self.others).cloned().collect()
    }

    /// Opens the ledger, or several as one, to read what is asked for of it.
    pub fn open_cut(&self, cut: Cut) -> Result<Ledger, Failure> {
        if self.others.is_empty() {
            return Ok(self.opened(Ledger::open_cut(&self.ledger, cut)?));
        }
        Ok(Ledger::together(&self.ledgers(), cut)?)
    }

    /// Opens the ledger to read it.
    pub fn open(&self) -> Result<Ledger, Failure> {
        Ok(self.opened(Ledger::open(&self.ledger)?))
    }

    /// Remembers that a ledger was brought to the newest schema: the person is told at the end.
    pub fn opened(&self, mut ledger: Ledger) -> Ledger {
        if let Some(climbed) = ledger.climbed.take() {
            self.climbed.replace(Some(climbed));
        }
        ledger
    }

    /// Says that the ledger was brought to the newest schema, and where it is as it was.
    pub fn tell_climbed(&mut self) {
        if let Some(Climbed { from, to, backup: kept }) = self.climbed.take() {
            self.remark(backup::upgraded(self.lang, self.ledger.display(), from, to, kept.display()));
        }
    }

    /// The option that names this ledger in a line to be pasted; nothing where it is the one that is taken anyway.
    pub fn ledger_option(&self) -> String {
        let is_default = self.ledger.as_os_str() == "ocop.db";
        if is_default { String::new() } else { format!(" --ledger {}", wording::pasted(self.lang, &self.ledger)) }
    }

    /// Opens the ledger to write to it.
    pub fn open_to_write(&mut self) -> Result<Ledger, Failure> {
        self.warn_of_share();
        Ok(self.opened(Ledger::open_to_write(&self.ledger)?))
    }

    /// Says that the ledger lies, or would lie, where locks cannot be relied on.
    pub fn warn_of_share(&mut self) {
        if is_on_share(&self.ledger) {
            self.remark(failure::on_share(self.lang, self.ledger.display()));
        }
    }

    /// Who writes, by which command, and why.
    pub fn stamp(&self, command: &'static str, reason: Option<&str>) -> Stamp {
        Stamp { actor: self.actor.clone(), command, reason: reason.map(str::to_owned), seen_by: None }
    }

    /// Refuses to write over a ledger, or over a file that is being read.
    pub fn may_write(&self, path: &Path, input: Option<&Path>) -> Result<(), Failure> {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let target = real(path);
        if target.is_some() && target == input.and_then(real) {
            return Err(Failure::Usage(reason::overwrites_input(self.lang, path.display())));
        }
        // SQLite's own files beside the ledger are the ledger too.
        let beside = |ledger: &PathBuf| {
            ["-journal", "-wal", "-shm"].iter().any(|end| {
                let mut name = ledger.clone().into_os_string();
                name.push(end);
                path.file_name() == Path::new(&name).file_name()
            })
        };
        let is = |ledger: &PathBuf| beside(ledger) || (target.is_some() && target == real(ledger));
        if self.ledgers().iter().any(is) || Ledger::is_database(path) {
            return Err(Failure::Usage(reason::overwrites_ledger(self.lang, path.display())));
        }
        Ok(())
    }
}
