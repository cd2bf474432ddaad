//! Opening a ledger, with the settings every connection has.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::error::Context;
use super::{Cut, LedgerError, Result, Stamp, Txn, schema};

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    pub(super) cut: Cut,
    /// The ledgers it puts together; none where it is one alone.
    pub(super) parts: Vec<Ledger>,
    /// The schema it climbed from as it was opened, and the backup made of it before.
    pub climbed: Option<Climbed>,
}

/// That a ledger was brought to the newest schema.
#[derive(Debug, Clone)]
pub struct Climbed {
    /// The schema's version before.
    pub from: i64,
    /// And now.
    pub to: i64,
    /// The backup of it as it was.
    pub backup: PathBuf,
}

/// Reads records, within a transaction or outside one. The methods stand beside each record.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'l> {
    pub(super) conn: &'l Connection,
    pub(super) path: &'l Path,
    /// The products whose records are read, as a list in JSON; `None`: all.
    pub(super) products: Option<&'l str>,
    pub(super) cut: Cut,
    /// The ledgers that are read as one; none where it is one alone.
    pub(super) parts: &'l [Ledger],
}

/// How long a command waits for another to finish.
const BUSY: Duration = Duration::from_secs(5);

impl<'l> Reader<'l> {
    /// The file that is read.
    pub fn path(self) -> &'l Path {
        self.path
    }
}

/// More than any statement of ours needs, and no more than a laptop has.
const LIMITS: [(Limit, i32); 7] = [
    (Limit::SQLITE_LIMIT_LENGTH, 256 << 20), // of one value, in bytes
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (Limit::SQLITE_LIMIT_COLUMN, 200),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
    (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
];

impl Ledger {
    /// Creates the file and writes its first entry; refuses one that exists.
    pub fn create(
        path: &Path,
        stamp: Stamp,
        fill: impl FnOnce(&mut Txn<'_>) -> Result<serde_json::Value>,
    ) -> Result<()> {
        // `create_new` and not a test before: two programs may start at once.
        let made = new_file().open(path);
        let ours = made.is_ok();
        if let Err(error) = made {
            match error.kind() {
                std::io::ErrorKind::AlreadyExists if Self::is_vacant(path) => {}
                std::io::ErrorKind::AlreadyExists if !path.exists() => return Err(LedgerError::missing(path)),
                std::io::ErrorKind::AlreadyExists => return Err(LedgerError::Exists(path.to_owned())),
                _ => return Err(LedgerError::denied(path, &error)),
            }
        }
        let made = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|mut ledger| {
            let mut txn = ledger.begin_first(stamp)?;
            let summary = fill(&mut txn)?;
            txn.note(&summary)
        });
        // What another program fills by now is no longer ours to remove.
        let others = matches!(made, Err(LedgerError::Exists(_) | LedgerError::Locked(_)));
        if ours && made.is_err() && !others {
            drop(fs::remove_file(path)); // the first error is the one to tell
        }
        made.map(drop)
    }

    /// Whether a file is there that holds nothing, or only a first write that was cut off: that is taken back here.
    pub fn is_vacant(path: &Path) -> bool {
        let empty = || fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == 0);
        let mut journal = path.as_os_str().to_owned();
        journal.push("-journal");
        if !empty()
            && Path::new(&journal).exists()
            && let Ok(ledger) = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        {
            // Whoever reads takes it back.
            drop(schema::identity(&ledger.conn, path));
        }
        empty()
    }

    /// Opens a ledger to read it: one state of it, whatever others write meanwhile. One of an older
    /// schema climbs first, as it would to be written.
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_cut(path, Cut::default())
    }

    pub(super) fn to_read(path: &Path, climbs: bool) -> Result<Self> {
        // Opened for writing where the file allows it, since only then a write that the power cut
        // short can be taken back; `query_only` keeps this connection from changing anything.
        let mut ledger = Self::existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let version = schema::check(&ledger.conn, path)?;
        if version < schema::newest() {
            if !climbs {
                return Err(LedgerError::OlderAmong(path.to_owned()));
            }
            if ledger.conn.is_readonly("main").context(path, "asking whether the file may be written")? {
                return Err(LedgerError::Older(path.to_owned()));
            }
            ledger.climb(version)?;
        }
        Ok(ledger)
    }

    /// Brings the file to the newest schema, once a backup of it as it is lies beside it.
    fn climb(&mut self, from: i64) -> Result<()> {
        let path = self.path.as_path();
        let backup = schema::climb_after(&mut self.conn, path, from, || super::backup::before_climbing(path))?;
        self.climbed = backup.map(|backup| Climbed { from, to: schema::newest(), backup });
        Ok(())
    }

    /// Changes nothing from here on, and reads one state.
    pub(super) fn only_reads(self) -> Result<Self> {
        self.conn.pragma_update(None, "query_only", "ON").context(&self.path, "opening to read")?;
        self.conn.execute_batch("BEGIN").context(&self.path, "opening to read")?;
        Ok(self)
    }

    /// Opens a ledger to write to it, climbing to the newest schema where it is older.
    pub fn open_to_write(path: &Path) -> Result<Self> {
        let mut ledger = Self::existing(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let version = schema::check(&ledger.conn, path)?;
        if ledger.conn.is_readonly("main").context(path, "asking whether the file may be written")? {
            return Err(LedgerError::ReadOnly(path.to_owned()));
        }
        // One file that survives a copy to a stick.
        ledger.conn.pragma_update(None, "journal_mode", "DELETE").context(path, "choosing the journal")?;
        if version < schema::newest() {
            ledger.climb(version)?;
        }
        Ok(ledger)
    }

    /// Refuses a path at which there is no file, or none that a ledger could be.
    pub fn is_there(path: &Path) -> Result<()> {
        match fs::metadata(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(LedgerError::missing(path)),
            Err(error) => Err(LedgerError::denied(path, &error)),
            Ok(data) if data.is_dir() || data.len() == 0 => Err(LedgerError::Foreign(path.to_owned())),
            Ok(_) => Ok(()),
        }
    }

    pub(super) fn existing(path: &Path, flags: OpenFlags) -> Result<Self> {
        Self::is_there(path)?;
        Self::connect(path, flags)
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Self> {
        let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .context(path, "opening the file")?;
        set_up(&conn).context(path, "setting up the connection")?;
        Ok(Self { conn, path: path.to_owned(), cut: Cut::default(), parts: Vec::new(), climbed: None })
    }

    /// Reads records.
    pub fn read(&self) -> Reader<'_> {
        Reader { conn: &self.conn, path: &self.path, products: None, cut: self.cut, parts: &self.parts }
    }

    /// Whether a file is an SQLite database, by its first bytes.
    pub fn is_database(path: &Path) -> bool {
        // A pipe would wait to be read.
        if !fs::metadata(path).is_ok_and(|found| found.is_file()) {
            return false;
        }
        let mut head = [0; 16];
        fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == *b"SQLite format 3\0"
    }
}

/// The settings of a connection.
pub(super) fn set_up(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(busy())?;
    // Before any statement: what is in the file's schema is read by the first.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false)?;
    // A statement is planned once, not again for each value that is bound to it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    for (limit, most) in LIMITS {
        conn.set_limit(limit, most)?;
    }
    conn.pragma_update(None, "cell_size_check", "ON")?;
    conn.pragma_update(None, "foreign_keys", "ON")?;
    conn.pragma_update(None, "recursive_triggers", "ON")?;
    // A commit survives a power cut.
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    // Of every table its rows by entry, and then some: what is dropped is planned again for each entry.
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// A file that is not there yet, which its owner alone may read: it holds telephones and addresses of people. Its
/// journal takes over its mode.
fn new_file() -> fs::OpenOptions {
    let mut options = fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Tests wait less for a lock they hold themselves.
fn busy() -> Duration {
    if cfg!(debug_assertions) && std::env::var_os("OCOP_TEST_IMPATIENT").is_some() {
        return Duration::from_millis(50);
    }
    BUSY
}
