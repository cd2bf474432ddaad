//! What can be wrong with a ledger's file; the commands word it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{ErrorCode, ffi};

use super::{Altered, Fault};

/// A fault of the file or its surroundings.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// No file of that name.
    #[error("{0}: no such ledger")]
    Missing(PathBuf),
    /// A link to a file that is not there.
    #[error("{path}: a link to {target}, which is not there")]
    Dangling {
        /// The link.
        path: PathBuf,
        /// What it says.
        target: PathBuf,
    },
    /// `init` found a file there already.
    #[error("{0}: exists already")]
    Exists(PathBuf),
    /// The file is no ledger of ours.
    #[error("{0}: not an OCOP ledger")]
    Foreign(PathBuf),
    /// A newer version of the program wrote it.
    #[error("{path}: schema version {found}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Its schema is not that of its version: someone else made it so.
    #[error("{path}: {how:?}")]
    Altered {
        /// The file.
        path: PathBuf,
        /// In what.
        how: Altered,
    },
    /// It was made after the day it is asked about.
    #[error("{path}: begun on {since}, after {day}")]
    NotYet {
        /// The file.
        path: PathBuf,
        /// The day it is asked about.
        day: NaiveDate,
        /// The day it was made.
        since: NaiveDate,
    },
    /// An older version wrote it, and it may not be written to bring it up to date.
    #[error("{0}: of an older schema, and read-only")]
    Older(PathBuf),
    /// An older version wrote it, and it is read as one of several: it is left as it is.
    #[error("{0}: of an older schema, among several")]
    OlderAmong(PathBuf),
    /// A ledger that is read with others already, under this name or another.
    #[error("{path}: the same ledger as {other}")]
    Twice {
        /// The file.
        path: PathBuf,
        /// The one named before.
        other: PathBuf,
    },
    /// It may be read but not written.
    #[error("{0}: read-only")]
    ReadOnly(PathBuf),
    /// Another file took its place since it was opened, as `restore` puts one there.
    #[error("{0}: exchanged meanwhile")]
    Exchanged(PathBuf),
    /// Another program holds it.
    #[error("{0}: locked by another program")]
    Locked(PathBuf),
    /// The disk is full.
    #[error("{0}: disk full")]
    Full(PathBuf),
    /// The disk took no more in the middle of a write: a quota, a limit, a fault of the disk.
    #[error("{0}: the disk failed in a write")]
    Unwritten(PathBuf),
    /// The system refuses, or the folder is missing.
    #[error("{path}: {message}")]
    Denied {
        /// The file.
        path: PathBuf,
        /// What the system's refusal is.
        kind: ErrorKind,
        /// What the system says.
        message: String,
    },
    /// The file is damaged.
    #[error("{0}: damaged")]
    Damaged(PathBuf),
    /// Of an older schema, and its rows are not sound: it is not brought up to date.
    #[error("{path}: of an older schema, {} faults", faults.len())]
    OlderUnsound {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        faults: Vec<Fault>,
    },
    /// Its last entry is not what was written: nothing is written after it.
    #[error("{path}: entry {entry} is not as it was written")]
    Unsound {
        /// The file.
        path: PathBuf,
        /// The entry.
        entry: i64,
    },
    /// A copy in that folder is not what was copied.
    #[error("{0}: the copy is not like the ledger")]
    Unlike(PathBuf),
    /// Of an older schema, and no backup of it could be made before it is brought up to date.
    #[error("{path}: no backup before the schema climbs: {why}")]
    Unkept {
        /// The ledger.
        path: PathBuf,
        /// Why there is no backup.
        why: Box<LedgerError>,
    },
    /// Anything else: a fault of ours.
    #[error("{context}")]
    Sql {
        /// What was being done.
        context: String,
        /// What SQLite said.
        source: rusqlite::Error,
    },
}

/// SQLite's codes of what fails in a write.
const WRITING: [i32; 6] = [
    ffi::SQLITE_IOERR_WRITE,
    ffi::SQLITE_IOERR_FSYNC,
    ffi::SQLITE_IOERR_DIR_FSYNC,
    ffi::SQLITE_IOERR_TRUNCATE,
    ffi::SQLITE_IOERR_DELETE,
    ffi::SQLITE_IOERR_CLOSE,
];

impl LedgerError {
    /// SQLite's error, as what it means for the file at `path`.
    pub(super) fn of(source: rusqlite::Error, path: &Path, context: &str) -> Self {
        let path = path.to_owned();
        // What no write of ours can have put there: a text that is none, a word or day that is none of ours, nothing where
        // there must be something.
        if let rusqlite::Error::Utf8Error(..)
        | rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::InvalidColumnType(..) = source
        {
            return Self::Damaged(path);
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked(path),
            // SQLite writes to no file that bears its name no more.
            Some(ErrorCode::ReadOnly)
                if source.sqlite_error().is_some_and(|error| error.extended_code == ffi::SQLITE_READONLY_DBMOVED) =>
            {
                Self::Exchanged(path)
            }
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(path),
            Some(ErrorCode::DiskFull) => Self::Full(path),
            Some(ErrorCode::NotADatabase) => Self::Foreign(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(path),
            // A form of the schema that no version of SQLite writes.
            Some(ErrorCode::Unknown) if source.to_string() == "unsupported file format" => Self::Damaged(path),
            // The file is there: what is missing was told before.
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Denied { path, kind: ErrorKind::PermissionDenied, message: source.to_string() }
            }
            Some(ErrorCode::SystemIoFailure)
                if source.sqlite_error().is_some_and(|error| WRITING.contains(&error.extended_code)) =>
            {
                Self::Unwritten(path)
            }
            Some(ErrorCode::SystemIoFailure) => {
                Self::Denied { path, kind: ErrorKind::Other, message: source.to_string() }
            }
            _ => Self::Sql { context: context.to_owned(), source },
        }
    }

    /// That no file is at `path`, or only a link that leads nowhere.
    pub(super) fn missing(path: &Path) -> Self {
        match std::fs::read_link(path) {
            Ok(target) => Self::Dangling { path: path.to_owned(), target },
            Err(_) => Self::Missing(path.to_owned()),
        }
    }

    /// The system's refusal of the file at `path`.
    pub(super) fn denied(path: &Path, error: &std::io::Error) -> Self {
        Self::Denied { path: path.to_owned(), kind: error.kind(), message: error.to_string() }
    }
}

/// Adds what was being done to an error of SQLite.
pub(super) trait Context<T> {
    fn context(self, path: &Path, context: &str) -> super::Result<T>;
}

impl<T> Context<T> for rusqlite::Result<T> {
    fn context(self, path: &Path, context: &str) -> super::Result<T> {
        self.map_err(|source| LedgerError::of(source, path, context))
    }
}
