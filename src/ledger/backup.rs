//! Backups: a dated copy of the ledger, proved before it bears its name, and the oldest ones that make room for it.

mod copied;
mod name;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::OpenFlags;
use tempfile::TempPath;

use super::sound::Held;
use super::{Fault, Ledger, LedgerError, Reader, Result};
use copied::clear;
pub(super) use copied::{Copied, DRAFT, copied, pages};
pub(super) use name::stem;
use name::{Dated, upgrade};

/// A backup under way: a copy that bears no name yet, or the ledger itself where none is made for a trial. It is looked
/// at before it lands.
#[derive(Debug)]
pub struct Backup {
    ledger: Ledger,
    draft: Option<TempPath>, // after the ledger: a file is removed once it is closed
    folder: PathBuf,
    dated: Dated,
    /// Its size.
    pub bytes: u64,
    /// What it holds.
    pub held: Held,
    /// What is wrong with the file, the ledger's as well: a copy of what is there is better than none.
    pub faults: Vec<Fault>,
}

/// A backup that was made, or that would be.
#[derive(Debug)]
pub struct Landed {
    /// The file.
    pub path: PathBuf,
    /// Older backups of the same ledger that it took the place of.
    pub removed: Vec<PathBuf>,
}

impl Backup {
    /// Copies the ledger as it stands into a folder. An older schema stays as it is.
    pub fn make(ledger: &Path, folder: &Path, at: NaiveDateTime) -> Result<Self> {
        let (source, held) = Ledger::as_it_is(ledger, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let dated = Dated::new(&stem(ledger), at, held.last.id);
        let Copied { ledger, draft, faults } = copied(&source, &held, folder, DRAFT)?;
        drop(source); // whoever waits to write need wait no longer
        let faults = with_header(&draft, &held, faults);
        let bytes = fs::metadata(&draft).map_err(|error| LedgerError::denied(folder, &error))?.len();
        Ok(Self { ledger, draft: Some(draft), folder: folder.to_owned(), dated, bytes, held, faults })
    }

    /// What [`Backup::make`] would copy, and nothing written.
    pub fn plan(path: &Path, folder: &Path, at: NaiveDateTime) -> Result<Self> {
        // What was cut short is taken back first; then the file is let go, for it is read past SQLite.
        let (_, held) = Ledger::as_it_is(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let header = with_header(path, &held, Vec::new());
        let (ledger, held) = Ledger::as_it_is(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let faults = header.into_iter().chain(super::sound::faults(&ledger, held.version)?).collect();
        let bytes = fs::metadata(path).map_err(|error| LedgerError::denied(path, &error))?.len();
        let dated = Dated::new(&stem(path), at, held.last.id).free(folder);
        Ok(Self { ledger, draft: None, folder: folder.to_owned(), dated, bytes, held, faults })
    }

    /// Reads the copy.
    pub fn read(&self) -> Reader<'_> {
        self.ledger.read()
    }

    /// Gives the copy a name of the moment, and removes the oldest of the ledger's backups there beyond `keep`; with none
    /// told, removes none.
    pub fn land(self, keep: Option<usize>) -> Result<Landed> {
        let Self { ledger, draft, folder, mut dated, held, .. } = self;
        drop(ledger); // Windows renames no open file
        let is_made = draft.is_some();
        if let Some(draft) = draft {
            dated = land(draft, &folder, dated)?;
        }
        // Only now that the new one is safe.
        let old = keep.map(|keep| old(&folder, &dated, &held, keep)).unwrap_or_default();
        let removed = old.into_iter().filter(|path| !is_made || fs::remove_file(path).is_ok()).collect();
        Ok(Landed { path: folder.join(dated.file()), removed })
    }
}

/// What was found in a file, after what is wrong with its first bytes: known of the newest schema alone.
fn with_header(path: &Path, held: &Held, faults: Vec<Fault>) -> Vec<Fault> {
    let header = if held.is_newest() { Ledger::header_faults(path) } else { Vec::new() };
    header.into_iter().chain(faults).collect()
}

/// The backup of a ledger that is about to climb to a newer schema, beside it. Called while the file is held against
/// other writers, so that what is copied is what climbs. A backup of the same state that is there already is the one.
pub(super) fn before_climbing(ledger: &Path) -> Result<PathBuf> {
    let keep = || {
        let (source, held) = Ledger::as_it_is(ledger, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let real = real(ledger);
        let folder = folder_of(&real);
        // Nobody else climbs this ledger, nor did whoever was killed at it leave a copy that is of use.
        let name = real.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
        let draft = format!("{DRAFT}{}-{name}-", name.len()); // by its length no other name begins so
        clear(&folder, &draft, Duration::ZERO);
        for path in upgrade(&folder, &stem(&real), &held) {
            if !path.exists() {
                let draft = copied(&source, &held, &folder, &draft)?.sound(&source)?;
                draft.persist_noclobber(&path).map_err(|error| LedgerError::denied(&path, &error.error))?;
                sync_folder(&folder)?;
                return Ok(path);
            }
            let there = Ledger::proved(&path, OpenFlags::SQLITE_OPEN_READ_ONLY);
            if there.is_ok_and(|(there, of)| of == held && same_content(&there, &source)) {
                return Ok(path);
            }
        }
        Err(LedgerError::Exists(folder))
    };
    keep().map_err(|why| match why {
        // What is wrong with the ledger itself is told as such.
        LedgerError::Damaged(_)
        | LedgerError::OlderUnsound { .. }
        | LedgerError::Locked(_)
        | LedgerError::Foreign(_)
        | LedgerError::Sql { .. } => why,
        why => LedgerError::Unkept { path: ledger.to_owned(), why: Box::new(why) },
    })
}

fn same_content(one: &Ledger, other: &Ledger) -> bool {
    let of = |ledger: &Ledger| super::sound::content(&ledger.conn, &ledger.path).ok();
    of(one).is_some_and(|content| Some(content) == of(other))
}

/// Gives a draft its name, which no file has.
fn land(mut draft: TempPath, folder: &Path, dated: Dated) -> Result<Dated> {
    let mut dated = dated;
    loop {
        dated = dated.free(folder);
        let path = folder.join(dated.file());
        match draft.persist_noclobber(&path) {
            Ok(()) => break,
            // Another backup of the same moment was quicker.
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => draft = error.path,
            Err(error) => return Err(LedgerError::denied(&path, &error.error)),
        }
    }
    sync_folder(folder)?;
    Ok(dated)
}

/// The oldest backups of a ledger in a folder beyond `keep`, the new one counted and never among them. One whose name
/// is not of that form, that is another ledger's or cannot be read is nobody's to remove.
fn old(folder: &Path, new: &Dated, held: &Held, keep: usize) -> Vec<PathBuf> {
    let ours = |dated: &Dated| {
        let file = Ledger::as_it_is(&folder.join(dated.file()), OpenFlags::SQLITE_OPEN_READ_ONLY);
        // One in which somebody went on working holds what is nowhere else.
        let is_part = |of: &Held| {
            of.entries.len() <= held.entries.len()
                && of.entries.iter().zip(&held.entries).all(|(one, other)| one.is(other))
        };
        file.is_ok_and(|(_, of)| is_part(&of))
    };
    let names = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| {
        let entry = entry.ok().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))?;
        Dated::read(&new.stem, entry.file_name().to_str()?)
    });
    let mut there: Vec<Dated> = names.filter(|dated| dated != new && ours(dated)).collect();
    there.sort();
    let beyond = (there.len() + 1).saturating_sub(keep);
    there.into_iter().take(beyond).map(|dated| folder.join(dated.file())).collect()
}

/// The file itself where the path is a link to it.
pub(super) fn real(path: &Path) -> PathBuf {
    let link = path.is_symlink().then(|| fs::canonicalize(path).ok()).flatten();
    link.unwrap_or_else(|| path.to_owned())
}

/// The folder a file is in; nothing for a bare name.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

/// A folder as the system takes it.
fn opened(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// A name given in a folder outlives a power cut only once the folder is on the disk.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        let folder = opened(folder);
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| LedgerError::denied(folder, &error))?;
    }
    Ok(())
}

/// Whether a folder is on the disk of the ledger, so that one loss takes both; `false` where that cannot be told.
pub fn same_disk(ledger: &Path, folder: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        // A folder that is not there yet will be on the disk of the nearest one that is.
        let disk = |path: &Path| path.ancestors().find_map(|path| fs::metadata(path).ok()).map(|found| found.dev());
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        fs::metadata(ledger).ok().is_some_and(|found| Some(found.dev()) == disk(&folder))
    }
    #[cfg(not(unix))]
    {
        let _ = (ledger, folder);
        false
    }
}
