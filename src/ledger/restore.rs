//! Putting a backup in the place of the ledger: what is there now is compared first, and never deleted.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::OpenFlags;
use serde_json::json;

use super::backup::{Copied, DRAFT, copied, folder_of, real, stem, sync_folder};
use super::error::Context;
use super::sound::{self, Held, Mark};
use super::{Fault, Ledger, LedgerError, Reader, Result, Stamp, schema};

/// Entries of the ledger that a backup does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beyond {
    /// The first of them.
    pub from: Mark,
    /// How many.
    pub count: usize,
    /// Whether the backup has others under the same numbers.
    pub parted: bool,
}

/// How the ledger there stands to a backup.
#[derive(Debug)]
pub enum Stands {
    /// There is none.
    Missing,
    /// It cannot be read whole; what of its entries could be read goes beyond the backup so far.
    Damaged(Option<Beyond>),
    /// It is no ledger as far as can be seen, though it may have been one.
    Foreign,
    /// It holds just the same.
    Equal,
    /// It has the same entries, and yet its rows differ or its schema is another.
    Changed,
    /// The backup has all of its entries, and so many more.
    Behind(usize),
    /// It has entries that the backup has not.
    Ahead(Beyond),
    /// It is another office's: all of its entries, from the one that made it on.
    Other(Beyond),
}

/// A backup that was read whole, and the place of the ledger held against other writers while the backup takes it.
#[derive(Debug)]
pub struct Restore {
    path: PathBuf,
    holder: Option<Ledger>,
    backup: Ledger,
    /// What the backup holds.
    pub held: Held,
    /// How the ledger there stands to it.
    pub stands: Stands,
    /// What is not as it was written in the backup, though it can be read whole.
    pub faults: Vec<Fault>,
    /// How many faults it was found to have in all, for the journal.
    pub wrong: usize,
}

/// A restore that was done.
#[derive(Debug)]
pub struct Restored {
    /// Where the ledger that was there is now.
    pub aside: Option<PathBuf>,
    /// The entry that tells of it.
    pub entry: Option<i64>,
}

impl Restore {
    /// Reads a backup whole and compares the ledger with it.
    pub fn of(path: &Path, backup: &Path) -> Result<Self> {
        // Opened for writing where the file allows it: a write that was cut short can be taken back.
        let (backup, held) = Ledger::as_it_is(backup, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let faults = sound::faults(&backup, held.version)?;
        if faults.iter().any(Fault::is_of_file) {
            return Err(LedgerError::Damaged(backup.path));
        }
        // It would have to climb before the journal could tell of the restoring.
        if !held.is_newest() {
            sound::refuse(&faults, &backup.path)?;
        }
        let path = real(path);
        let (holder, stands) = compare(&path, &backup, &held)?;
        Ok(Self { path, holder, backup, held, stands, faults, wrong: 0 })
    }

    /// Reads the backup.
    pub fn read(&self) -> Reader<'_> {
        self.backup.read()
    }

    /// Puts the backup in its place, all or nothing. `note` says who did it and why where that is told: the journal keeps
    /// it, whatever was there before.
    pub fn exchange(self, at: NaiveDateTime, note: Option<Stamp>) -> Result<Restored> {
        let folder = folder_of(&self.path);
        let denied = |error: std::io::Error| LedgerError::denied(&self.path, &error);
        let Copied { draft, .. } = copied(&self.backup, &self.held, &folder, DRAFT)?;
        let old = fs::metadata(&self.path).ok();
        let aside = aside(&self.path, at);
        let kept = old.as_ref().and(aside.file_name());
        let entry = match note {
            Some(stamp) => self.noted(&draft, stamp, &self.summary(kept))?,
            None => None,
        };
        if let Some(old) = &old {
            fs::set_permissions(&draft, old.permissions()).map_err(denied)?; // whoever could read it still can
        }
        File::options().write(true).open(&draft).and_then(|file| file.sync_all()).map_err(denied)?;
        // Held to the end against other writers; Windows renames no open file.
        let holder = self.holder.filter(|_| !cfg!(windows));
        let moved = set_aside(&self.path, &aside).map_err(denied)?;
        let put = if old.is_some() { draft.persist(&self.path) } else { draft.persist_noclobber(&self.path) };
        if let Err(error) = put {
            put_back(moved);
            return Err(LedgerError::denied(&self.path, &error.error));
        }
        drop(holder);
        sync_folder(&folder)?;
        Ok(Restored { aside: old.map(|_| aside), entry })
    }

    /// Writes to the copy, before it takes its place, what took place and what was given up for it. Faults are told of the
    /// ledger that it becomes, or of the backup where they are that one's: nobody knows the copy.
    fn noted(&self, copy: &Path, stamp: Stamp, summary: &serde_json::Value) -> Result<Option<i64>> {
        let version = self.held.version;
        let copy = Ledger::existing(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let mut ledger = Ledger { path: self.path.clone(), ..copy };
        if version < schema::newest() {
            schema::climb(&mut ledger.conn, &self.path, version)?; // the backup itself stays as it was
        }
        ledger.begin(stamp).and_then(|txn| txn.note(summary)).map_err(|error| match error {
            LedgerError::Unsound { entry, .. } => LedgerError::Unsound { path: self.backup.path.clone(), entry },
            error => error,
        })
    }

    /// What was given up, and taken all the same, for the journal.
    fn summary(&self, kept: Option<&OsStr>) -> serde_json::Value {
        let kept = kept.map(|name| name.to_string_lossy().into_owned());
        let given_up = match &self.stands {
            Stands::Ahead(beyond) | Stands::Damaged(Some(beyond)) | Stands::Other(beyond) => {
                json!({ "from": beyond.from.id, "uid": beyond.from.uid, "count": beyond.count })
            }
            _ => serde_json::Value::Null,
        };
        json!({ "up_to": self.held.last.id, "given_up": given_up, "kept_as": kept, "faults": self.wrong })
    }
}

/// How the ledger at a path stands to a backup. One that can be read is held against other writers.
fn compare(path: &Path, backup: &Ledger, held: &Held) -> Result<(Option<Ledger>, Stands)> {
    match fs::metadata(path) {
        // Nothing could be put in the place of a link that leads nowhere but in that of the link itself.
        Err(error) if error.kind() == ErrorKind::NotFound && path.is_symlink() => {
            return Err(LedgerError::missing(path));
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((None, Stands::Missing)),
        // What a power cut left of a ledger.
        Ok(found) if found.is_file() && found.len() == 0 => return Ok((None, Stands::Damaged(None))),
        Err(error) => return Err(LedgerError::denied(path, &error)),
        Ok(_) => {}
    }
    if same_file(path, &backup.path) {
        return Ok((None, Stands::Equal));
    }
    let ledger = match hold(path) {
        Ok(ledger) => ledger,
        Err(LedgerError::Damaged(_)) => return Ok((None, Stands::Damaged(None))),
        Err(LedgerError::Foreign(_)) if !Ledger::is_database(path) && path.is_file() => {
            return Ok((None, Stands::Foreign));
        }
        Err(error) => return Err(error),
    };
    let there = match schema::check(&ledger.conn, path) {
        Ok(version) => sound::held(&ledger.conn, path, version),
        // Whoever altered its tables may have left its entries: what would be given up is told all the same.
        Err(LedgerError::Altered { .. }) => {
            let there = sound::held(&ledger.conn, path, held.version);
            let beyond = there.ok().and_then(|there| beyond(&there.entries, &held.entries));
            return Ok((Some(ledger), Stands::Damaged(beyond)));
        }
        Err(error) => return Err(error),
    };
    let there = match there {
        Err(LedgerError::Damaged(_)) => return Ok((Some(ledger), Stands::Damaged(None))),
        there => there?,
    };
    if there.first.uid != held.first.uid {
        let all = Beyond { from: there.first, count: there.entries.len(), parted: true };
        return Ok((Some(ledger), Stands::Other(all)));
    }
    let beyond = beyond(&there.entries, &held.entries);
    let faults = sound::faults(&ledger, there.version)?;
    if faults.iter().any(Fault::is_of_file) {
        return Ok((Some(ledger), Stands::Damaged(beyond)));
    }
    if !faults.is_empty() {
        // A change in one place is no leave to give up entries that are there and can be read.
        return Ok((Some(ledger), beyond.map_or(Stands::Damaged(None), Stands::Ahead)));
    }
    let stands = match beyond {
        Some(beyond) => Stands::Ahead(beyond),
        None if there.entries.len() < held.entries.len() => Stands::Behind(held.entries.len() - there.entries.len()),
        None => {
            let same = there.version == held.version
                && sound::content(&ledger.conn, path)? == sound::content(&backup.conn, &backup.path)?;
            if same { Stands::Equal } else { Stands::Changed }
        }
    };
    Ok((Some(ledger), stands))
}

/// Opens a ledger and keeps others from writing. To begin is also to take back a write that was cut short, so that no
/// journal of it is left for the next file of that name.
fn hold(path: &Path) -> Result<Ledger> {
    let before = identity(path);
    let ledger = Ledger::existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if ledger.conn.is_readonly("main").context(path, "asking whether the file may be written")? {
        return Err(LedgerError::ReadOnly(path.to_owned()));
    }
    ledger.conn.pragma_update(None, "journal_mode", "DELETE").context(path, "choosing the journal")?;
    ledger.conn.execute_batch("BEGIN IMMEDIATE").context(path, "holding the ledger")?;
    // What was held meanwhile by another restore is not the ledger any more: others may write to that one.
    if identity(path) == before { Ok(ledger) } else { Err(LedgerError::Exchanged(path.to_owned())) }
}

/// What tells the file at a path from one that took its place; nothing where an open file cannot be exchanged.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Path) -> Option<(u64, u64)> {
    None
}

fn beyond(there: &[Mark], backup: &[Mark]) -> Option<Beyond> {
    let same = there.iter().zip(backup).take_while(|(one, other)| one.is(other)).count();
    let from = there.get(same)?.clone();
    Some(Beyond { from, count: there.len() - same, parted: same < backup.len() })
}

fn same_file(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).ok().is_some_and(|one| Some(one) == fs::canonicalize(other).ok())
}

/// A name for what was there, which no file has.
fn aside(path: &Path, at: NaiveDateTime) -> PathBuf {
    let name = format!("{}-{}-truoc-khoi-phuc", stem(path), at.format("%Y-%m-%d-%H%M%S"));
    let folder = folder_of(path);
    let names = std::iter::once(format!("{name}.db")).chain((2_u32..).map(|nth| format!("{name}-{nth}.db")));
    let mut free = names.map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_err());
    free.next().unwrap_or_else(|| folder.join(name))
}

/// What SQLite keeps beside a file.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Gives the old ledger its other name, with what SQLite left beside it: of one that is damaged or lost that would else
/// be applied to the new file. What was moved, as `(now, before)`; after a fault all is where it was.
fn set_aside(path: &Path, aside: &Path) -> std::io::Result<Vec<(PathBuf, PathBuf)>> {
    let beside = ["-journal", "-wal", "-shm"].map(|end| (beside(aside, end), beside(path, end)));
    let all = beside.into_iter().chain([(aside.to_owned(), path.to_owned())]);
    let mut moved = Vec::new();
    for (now, before) in all.filter(|(_, before)| before.exists()) {
        // With a second name instead of a new one a ledger is there at every moment; some disks know no links.
        let linked = before == path && fs::hard_link(&before, &now).is_ok();
        if !linked && let Err(error) = fs::rename(&before, &now) {
            put_back(moved);
            return Err(error);
        }
        moved.push((now, before));
    }
    Ok(moved)
}

/// Gives files their former names again; the fault under way matters more than one of this.
fn put_back(moved: Vec<(PathBuf, PathBuf)>) {
    for (now, before) in moved.into_iter().rev() {
        // Of two names of one file the new one goes.
        let _ = if before.exists() { fs::remove_file(now) } else { fs::rename(now, before) };
    }
}
