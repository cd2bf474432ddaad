//! What of the ledger is read: its entries up to the end of a day, and what is dated up to a day.
//!
//! Of entries, views of the connection alone stand before the table of entries and the view of live ones, so
//! that whatever reads through these reads the cut.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags};

use super::error::Context;
use super::row::Day;
use super::{Ledger, LedgerError, Reader, Result};

/// What of the ledger is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cut {
    /// The last day whose entries are read; `None`: all are.
    pub known_by: Option<NaiveDate>,
    /// The day that is looked at, where one was asked for: councils' sessions after it, and what was scored
    /// in them, and papers after it are not read. `None`: what is planned is read too.
    pub as_of: Option<NaiveDate>,
}

impl Ledger {
    /// As [`Ledger::open`]; of entries after the cut nothing is read, nor are those that they void.
    pub fn open_cut(path: &Path, cut: Cut) -> Result<Self> {
        Self::to_read(path, true)?.cut_by(path, cut)
    }

    /// The same of one of several, which stays as it is even where it is of an older schema.
    pub(super) fn open_as_it_is(path: &Path, cut: Cut) -> Result<Self> {
        Self::to_read(path, false)?.cut_by(path, cut)
    }

    fn cut_by(mut self, path: &Path, cut: Cut) -> Result<Self> {
        if let Some(day) = cut.known_by {
            let since = begun(&self.conn).context(path, "asking when the ledger begins")?;
            if let Some(since) = since.filter(|since| *since > day) {
                return Err(LedgerError::NotYet { path: path.to_owned(), day, since });
            }
            // The day ends in Viet Nam at 17:00 UTC. A view takes no parameter; a day holds nothing to escape.
            put_views(&self.conn, &format!("at < '{day}T17:00:00.000Z'"))
                .context(path, "cutting off what came later")?;
        }
        self.cut = cut;
        self.only_reads()
    }
}

/// The ledger as it was before one entry or another: what the command that wrote that entry had before it.
#[derive(Debug)]
pub struct Past {
    ledger: Ledger,
}

impl Past {
    /// Of a ledger that was opened before: nothing of it has to be taken back or brought up to date.
    pub fn open(path: &Path) -> Result<Self> {
        let ledger = Ledger::existing(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let views = "CREATE TEMP TABLE past (entry INTEGER NOT NULL); INSERT INTO past VALUES (0);";
        let put = || -> rusqlite::Result<()> {
            ledger.conn.execute_batch(views)?;
            put_views(&ledger.conn, "id < (SELECT entry FROM temp.past)")?;
            ledger.conn.execute_batch("BEGIN")
        };
        put().context(path, "looking back")?;
        Ok(Self { ledger })
    }

    /// What was there before an entry: of it and those after nothing is read, nor are those that they void.
    pub fn before(&mut self, entry: i64) -> Result<Reader<'_>> {
        let Ledger { conn, path, .. } = &self.ledger;
        conn.execute("UPDATE temp.past SET entry = ?1", [entry]).context(path, "looking back")?;
        Ok(self.ledger.read())
    }
}

impl Reader<'_> {
    /// What of the ledger is read.
    pub fn cut(self) -> Cut {
        self.cut
    }

    /// Whether what is of a day is read; what has none always is.
    pub fn counts(self, day: Option<NaiveDate>) -> bool {
        self.cut.as_of.is_none_or(|on| day.is_none_or(|day| day <= on))
    }
}

/// The day of the first entry in Viet Nam.
fn begun(conn: &Connection) -> rusqlite::Result<Option<NaiveDate>> {
    let first = |row: &rusqlite::Row<'_>| row.get::<_, Option<Day>>(0);
    Ok(conn.query_row("SELECT date(min(at), '+7 hours') FROM entry", [], first)?.map(|Day(day)| day))
}

/// Puts the entries of which something holds before all of them, and before those that are live.
fn put_views(conn: &Connection, holds: &str) -> rusqlite::Result<()> {
    conn.execute_batch(&format!("CREATE TEMP VIEW entry AS SELECT * FROM main.entry WHERE {holds}"))?;
    // The definition is the schema's own: under a name of this connection its `entry` is the one above.
    let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = 'live'";
    let live: String = conn.query_row(sql, [], |row| row.get(0))?;
    conn.execute_batch(&live.replacen("CREATE VIEW", "CREATE TEMP VIEW", 1))
}
