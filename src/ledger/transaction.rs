//! A transaction is a type: its methods add records, [`Txn::commit`] ends it, dropping it takes all back.

use std::path::Path;

use rusqlite::{Params, Statement, Transaction, TransactionBehavior};
use uuid::Uuid;

use super::chain::{self, EntryLine, HashedTables};
use super::check;
use super::error::Context;
use super::{Cut, Ledger, LedgerError, Reader, Result, schema};

/// Who writes, and by which command.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// Who typed.
    pub actor: String,
    /// Verb and noun: `register roster`.
    pub command: &'static str,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// Who saw it besides, where the office asks for a second name.
    pub seen_by: Option<String>,
}

/// More marks than this in one file are many: checking each row's references then costs more than
/// reading the whole table once.
pub const MANY_MARKS: usize = 100_000;

/// One writing command: all of it or nothing.
#[derive(Debug)]
pub struct Txn<'l> {
    tx: Transaction<'l>,
    path: &'l Path,
    entry: i64,
    stamp: Stamp,
    rows: u64,
    /// Whether references are checked all at once before the commit, and not row by row.
    checked_last: bool,
    /// What of the tables its entry is sealed over.
    hashed: HashedTables,
}

impl Ledger {
    /// Begins a writing command, taking the file's write lock at once.
    pub fn begin(&mut self, stamp: Stamp) -> Result<Txn<'_>> {
        self.begin_checked(stamp, false)
    }

    /// Begins a command that adds over [`MANY_MARKS`]: references are checked once, before the commit. The
    /// connection is of no other use afterwards.
    pub fn begin_many(&mut self, stamp: Stamp) -> Result<Txn<'_>> {
        self.begin_checked(stamp, true)
    }

    /// Begins the first command of a file that holds nothing. The tables are made in the same transaction: cut off at any
    /// moment, it leaves no ledger without an office.
    pub(super) fn begin_first(&mut self, stamp: Stamp) -> Result<Txn<'_>> {
        let path = self.path.as_path();
        let tx =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).context(path, "beginning to write")?;
        if !schema::make(&tx).context(path, "making the tables")? {
            return Err(LedgerError::Exists(path.to_owned()));
        }
        let hashed = HashedTables::of(&tx).context(path, "making the tables")?;
        Ok(Txn { tx, path, entry: 1, stamp, rows: 0, checked_last: false, hashed })
    }

    fn begin_checked(&mut self, stamp: Stamp, checked_last: bool) -> Result<Txn<'_>> {
        let path = self.path.as_path();
        if checked_last {
            self.conn.pragma_update(None, "foreign_keys", "OFF").context(path, "putting off checks")?;
        }
        let tx =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).context(path, "beginning to write")?;
        let hashed = HashedTables::of(&tx).context(path, "checking the last entry")?;
        check::quick(&tx, path, &hashed)?;
        let entry = tx
            .query_row("SELECT coalesce(max(id), 0) + 1 FROM entry", [], |row| row.get(0))
            .context(path, "numbering the entry")?;
        Ok(Txn { tx, path, entry, stamp, rows: 0, checked_last, hashed })
    }
}

impl Txn<'_> {
    /// Reads records, those of this transaction among them.
    pub fn read(&self) -> Reader<'_> {
        Reader { conn: &self.tx, path: self.path, products: None, cut: Cut::default(), parts: &[] }
    }

    /// The number of the entry that will carry this transaction's rows.
    pub fn entry(&self) -> i64 {
        self.entry
    }

    /// The reason given with the command.
    pub fn reason(&self) -> Option<&str> {
        self.stamp.reason.as_deref()
    }

    /// Adds a row and gives its number.
    pub(super) fn insert(&mut self, what: &str, sql: &str, params: impl Params) -> Result<i64> {
        self.rows += 1;
        self.tx
            .prepare_cached(sql)
            .and_then(|mut statement| statement.insert(params))
            .context(self.path, &format!("adding {what}"))
    }

    /// Adds a row to a table without row numbers.
    pub(super) fn put(&mut self, what: &str, sql: &str, params: impl Params) -> Result<()> {
        self.rows += 1;
        self.tx
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute(params))
            .context(self.path, &format!("adding {what}"))
            .map(drop)
    }

    /// Adds rows with one statement; `bind` gives it the values of each, from the place it is told on.
    pub(super) fn put_rows<R>(
        &mut self,
        what: &str,
        sql: &str,
        rows: &[R],
        bind: impl Fn(&mut Statement<'_>, usize, &R) -> rusqlite::Result<()>,
    ) -> Result<()> {
        self.rows += rows.len() as u64;
        let put = || {
            let mut statement = self.tx.prepare_cached(sql)?;
            let values = statement.parameter_count() / rows.len().max(1);
            rows.iter().enumerate().try_for_each(|(n, row)| bind(&mut statement, n * values, row))?;
            statement.raw_execute()
        };
        put().context(self.path, &format!("adding {what}")).map(drop)
    }

    /// Records a table that was read: its file's name, the SHA-256 of its bytes, and its sheet if it has one.
    pub fn add_source(&mut self, name: &str, sha256: &str, sheet: Option<&str>) -> Result<i64> {
        let sql = "INSERT INTO source (uid, entry, name, sha256, sheet) VALUES (?1, ?2, ?3, ?4, ?5)";
        let entry = self.entry;
        let id = self.insert("a source file", sql, (uid(), entry, name, sha256, sheet))?;
        self.rows -= 1; // a file read again that adds nothing else is no reason for an entry
        Ok(id)
    }

    /// How many rows were added so far, source files not counted.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Writes the entry and ends the transaction. Where nothing was added nothing is written, and
    /// the answer is `None`.
    pub fn commit(self, summary: &serde_json::Value) -> Result<Option<i64>> {
        self.finish(summary, None)
    }

    /// Ends the transaction with an entry that adds nothing, and tells of what was done to the file.
    pub fn note(mut self, summary: &serde_json::Value) -> Result<Option<i64>> {
        self.rows += 1; // the entry itself
        self.finish(summary, None)
    }

    /// Ends the transaction with an entry that voids `voided`: its rows no longer hold.
    pub fn void(self, voided: i64) -> Result<Option<i64>> {
        self.finish(&serde_json::json!({ "voids": voided }), Some(voided))
    }

    fn finish(self, summary: &serde_json::Value, voids: Option<i64>) -> Result<Option<i64>> {
        if self.rows == 0 && voids.is_none() {
            return Ok(None);
        }
        self.write_entry(summary, voids).context(self.path, "writing the entry")?;
        if self.checked_last {
            let sql = "SELECT 1 / (count(*) = 0) FROM pragma_foreign_key_check";
            let sound = self.tx.query_row(sql, [], |row| row.get::<_, Option<i64>>(0));
            let sound = sound.and_then(|sound| sound.ok_or(rusqlite::Error::QueryReturnedNoRows));
            sound.context(self.path, "checking references")?;
        }
        self.tx.commit().context(self.path, "committing")?;
        Ok(Some(self.entry))
    }

    fn write_entry(&self, summary: &serde_json::Value, voids: Option<i64>) -> rusqlite::Result<()> {
        // Times never decrease, even when the machine's clock was set back.
        let now = "SELECT max(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), coalesce(max(at), '')) FROM entry";
        let uid_of = |id| self.tx.query_row("SELECT uid FROM entry WHERE id = ?1", [id], |row| row.get(0));
        let line = EntryLine {
            id: self.entry,
            uid: uid(),
            at: self.tx.query_row(now, [], |row| row.get(0))?,
            actor: self.stamp.actor.clone(),
            command: self.stamp.command.to_owned(),
            summary: summary.to_string(),
            reason: self.stamp.reason.clone(),
            voids: voids.map(uid_of).transpose()?,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            seen_by: self.stamp.seen_by.clone(),
        };
        chain::append(&self.tx, &self.hashed, &line)
    }
}

/// A new name of a record, good across ledgers.
pub(super) fn uid() -> String {
    Uuid::now_v7().to_string()
}
