//! The journal: who wrote what and when, and voiding.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Params;

use super::{Reader, Result, Txn};
use crate::law;

/// One writing command.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// When, UTC, `2026-01-31T08:15:00.000Z`.
    pub at: String,
    /// Who typed.
    pub actor: String,
    /// Who saw it besides, where a second name was given.
    pub seen_by: Option<String>,
    /// Verb and noun.
    pub command: String,
    /// What was added, as JSON.
    pub summary: String,
    /// The entry that this one voids.
    pub voids: Option<i64>,
    /// Whether a later entry voids this one.
    pub voided: bool,
}

/// Whether the entry of a command bears witness to the ledger and carries no data: a key, a signature, a restoring. It is
/// never taken back, and nothing stands on it.
pub(super) fn is_witness(command: &str) -> bool {
    command.starts_with("check ") || command == "restore"
}

impl Entry {
    /// Whether it bears witness to the ledger and carries no data, so that it is never taken back.
    pub fn is_witness(&self) -> bool {
        is_witness(&self.command)
    }

    /// The day it was written, in Viet Nam.
    pub fn written_on(&self) -> Option<NaiveDate> {
        Self::day_of(&self.at)
    }

    /// The day in Viet Nam of an entry's time; `None`: it is no time, or its day is after every other, where no setting holds.
    pub fn day_of(at: &str) -> Option<NaiveDate> {
        let zone = FixedOffset::east_opt(7 * 3600)?;
        let day = DateTime::parse_from_rfc3339(at).ok()?.with_timezone(&zone).date_naive();
        (day <= EVER).then_some(day)
    }
}

impl Reader<'_> {
    /// The day that the last entry tells.
    pub fn last_written_on(self) -> Result<Option<NaiveDate>> {
        let last =
            self.all("the last entry", "SELECT max(at) FROM entry", [], |row| row.get::<_, Option<String>>(0))?;
        Ok(last.into_iter().flatten().next().and_then(|at| Entry::day_of(&at)))
    }

    /// All entries, oldest first.
    pub fn entries(self) -> Result<Vec<Entry>> {
        let sql = "SELECT e.id, at, actor, seen_by, command, summary, voids,
                          EXISTS (SELECT 1 FROM entry v WHERE v.voids = e.id) AS voided
                   FROM entry e ORDER BY e.id";
        self.all("the journal", sql, [], |row| {
            Ok(Entry {
                id: row.get("id")?,
                at: row.get("at")?,
                actor: row.get("actor")?,
                seen_by: row.get("seen_by")?,
                command: row.get("command")?,
                summary: row.get("summary")?,
                voids: row.get("voids")?,
                voided: row.get("voided")?,
            })
        })
    }
}

impl Txn<'_> {
    /// The next rev of a record's versions, voided ones counted; `of` is the condition on its key.
    pub(super) fn next_rev(&self, table: &'static str, of: &'static str, key: impl Params) -> Result<i64> {
        // Table and condition are this layer's own constants, never anything that was read.
        let sql = format!("SELECT coalesce(max(rev), 0) + 1 FROM {table} WHERE {of}");
        let revs = self.read().all("the next rev", &sql, key, |row| row.get::<_, i64>(0))?;
        Ok(revs.first().copied().unwrap_or(1))
    }
}

/// The first `valid_from` of a record's versions: it held as far back as anything is known.
pub const ALWAYS: NaiveDate = law::day(1, 1, 1);

/// A condition on a version table `r`: the version that holds on day `?1`, among live entries.
pub(super) fn version_on(table: &str, key: &str) -> String {
    format!(
        "r.rev = (SELECT x.rev FROM {table} x WHERE x.{key} = r.{key} AND x.valid_from <= ?1
                  AND x.entry IN (SELECT id FROM live) ORDER BY x.valid_from DESC, x.rev DESC LIMIT 1)"
    )
}

/// The same; of a record first known from a later day, its first version.
pub(super) fn version_or_first(table: &str, key: &str) -> String {
    format!(
        "r.rev = (SELECT x.rev FROM {table} x WHERE x.{key} = r.{key} AND x.entry IN (SELECT id FROM live)
                  ORDER BY x.valid_from <= ?1 DESC, iif(x.valid_from <= ?1, x.valid_from, '') DESC, x.valid_from, x.rev DESC
                  LIMIT 1)"
    )
}

/// A day after every other: "as things stand, whatever is dated later". ISO text still orders it last.
pub const EVER: NaiveDate = law::day(9999, 12, 31);
