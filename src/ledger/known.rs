//! What the ledger knew by a day: its entries up to the end of it. Views of this connection alone stand
//! before the table of entries and the view of live ones, so that whatever reads through these reads the cut.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::error::Context;
use super::row::Day;
use super::{Ledger, LedgerError, Result};

impl Ledger {
    /// As [`Ledger::open`]; of entries after `known_by` nothing is read, nor are those that they void.
    pub fn open_known_by(path: &std::path::Path, known_by: Option<NaiveDate>) -> Result<Self> {
        let mut ledger = Self::to_read(path)?;
        if let Some(day) = known_by {
            let since = begun(&ledger.conn).context(path, "asking when the ledger begins")?;
            if let Some(since) = since.filter(|since| *since > day) {
                return Err(LedgerError::NotYet { path: path.to_owned(), day, since });
            }
            cut(&ledger.conn, day).context(path, "cutting off what came later")?;
            ledger.known_by = known_by;
        }
        ledger.only_reads()
    }
}

/// The day of the first entry in Viet Nam.
fn begun(conn: &Connection) -> rusqlite::Result<Option<NaiveDate>> {
    let first = |row: &rusqlite::Row<'_>| row.get::<_, Option<Day>>(0);
    Ok(conn.query_row("SELECT date(min(at), '+7 hours') FROM entry", [], first)?.map(|Day(day)| day))
}

fn cut(conn: &Connection, day: NaiveDate) -> rusqlite::Result<()> {
    // The day ends in Viet Nam at 17:00 UTC. A view takes no parameter; a day holds nothing to escape.
    conn.execute_batch(&format!(
        "CREATE TEMP VIEW entry AS SELECT * FROM main.entry WHERE at < '{day}T17:00:00.000Z'"
    ))?;
    // The definition is the schema's own: under a name of this connection its `entry` is the one above.
    let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = 'live'";
    let live: String = conn.query_row(sql, [], |row| row.get(0))?;
    conn.execute_batch(&live.replacen("CREATE VIEW", "CREATE TEMP VIEW", 1))
}
