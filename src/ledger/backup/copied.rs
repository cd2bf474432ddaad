//! A copy of a ledger that bears no name yet: whole, on the disk, and reading back as what it was made of.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use tempfile::{Builder, TempPath};

use super::super::sound::{self, Held};
use super::super::{Fault, Ledger, LedgerError, Result};
use super::opened;

/// How the names of copies under way begin and end.
pub(in crate::ledger) const DRAFT: &str = ".ocop-";
const DRAFT_END: &str = ".tmp";

/// No copy takes as long as this.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes copies that were under way when the program was killed: those whose names begin so, and to which nothing was
/// written for so long.
pub(super) fn clear(folder: &Path, begins: &str, idle: Duration) {
    for entry in fs::read_dir(opened(folder)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_draft = name.starts_with(begins) && name.trim_end_matches("-journal").ends_with(DRAFT_END);
        let found = entry.metadata().ok().filter(|found| is_draft && found.is_file());
        let written = found.and_then(|found| found.modified().ok());
        if written.is_some_and(|at| at.elapsed().unwrap_or_default() >= idle) {
            drop(fs::remove_file(entry.path())); // it hinders nothing where it stays
        }
    }
}

/// A copy under a name that is no ledger's: whole, on the disk, and reading back as what it was made of. Dropped, it goes.
#[derive(Debug)]
pub(in crate::ledger) struct Copied {
    /// Opened.
    pub ledger: Ledger,
    /// Its file.
    pub draft: TempPath,
    /// What is wrong with it, as with what was copied.
    pub faults: Vec<Fault>,
}

impl Copied {
    /// Its file; an error of the source where that is not sound.
    pub(in crate::ledger) fn sound(self, source: &Ledger) -> Result<TempPath> {
        sound::refuse(&self.faults, &source.path)?;
        Ok(self.draft)
    }
}

/// A copy in a folder, under a name that begins so.
pub(in crate::ledger) fn copied(source: &Ledger, held: &Held, folder: &Path, begins: &str) -> Result<Copied> {
    let folder = opened(folder);
    clear(folder, DRAFT, DAY);
    // Only its owner may read it.
    let draft = Builder::new().prefix(begins).suffix(DRAFT_END).tempfile_in(folder);
    let draft = draft.map_err(|error| LedgerError::denied(folder, &error))?.into_temp_path();
    let denied = |error: std::io::Error| LedgerError::denied(folder, &error);
    pour(&source.conn, &draft).map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => LedgerError::Damaged(source.path.clone()),
        _ => LedgerError::of(error, folder, "copying the ledger"),
    })?;
    // Windows syncs only what may be written.
    File::options().write(true).open(&draft).and_then(|file| file.sync_all()).map_err(denied)?;
    let unlike = || LedgerError::Unlike(folder.to_owned());
    let (ledger, of) = Ledger::as_it_is(&draft, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(|error| match error {
        LedgerError::Damaged(_) | LedgerError::Foreign(_) => unlike(),
        error => error,
    })?;
    let faults = sound::faults(&ledger, of.version)?;
    // Pages are copied as they are, damaged ones too: what is wrong with them is wrong with the source.
    if of != *held || !faults.is_empty() && sound::faults(source, held.version)? != faults {
        return Err(unlike());
    }
    // What is told of it later is told of what was copied: nobody knows a draft.
    let ledger = Ledger { path: source.path.clone(), ..ledger };
    Ok(Copied { ledger, draft, faults })
}

/// Copies to a file.
fn pour(source: &Connection, to: &Path) -> rusqlite::Result<()> {
    let mut copy =
        Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // A copy that fails is thrown away: it needs no way back.
    copy.pragma_update(None, "journal_mode", "OFF")?;
    pages(source, &mut copy)?;
    // One file, whatever journal another program chose for the ledger.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    copy.close().map_err(|(_, error)| error)
}

/// Copies page by page. The source reads one state already, so nothing is written to it meanwhile.
pub(in crate::ledger) fn pages(source: &Connection, copy: &mut Connection) -> rusqlite::Result<()> {
    let copying = Copying::new(source, copy)?;
    loop {
        match copying.step(-1)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => {
                let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
                return Err(rusqlite::Error::SqliteFailure(busy, None));
            }
        }
    }
}
