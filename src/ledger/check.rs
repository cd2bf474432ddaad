//! Whether the file is what the program wrote: SQLite's own soundness, the chain of entries with every row they carry,
//! and what holds rebuilt from them.

mod derived;
mod file;
mod header;
mod label;
mod live;
mod rows;
mod signatures;

use rusqlite::{Connection, OptionalExtension};

use self::file::{file, references};
pub use self::label::Record;
use self::label::record;
use super::chain::{self, BEGINNING, EntryLine, HashedTables};
use super::command::Command;
use super::error::Context;
use super::{LedgerError, Reader, Result};

/// Where a ledger is not what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The entry it is found at, where it is one's.
    pub entry: Option<i64>,
    /// What is wrong.
    pub what: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// SQLite finds the file itself damaged: its own words.
    File(String),
    /// Rows of a table hold what its constraints do not allow: the table, how many.
    Forbidden(String, u64),
    /// Rows of a table refer to rows that are not there: the table, the one referred to, how many.
    Reference(String, String, u64),
    /// No entry has this number.
    Missing,
    /// The entry's own line was changed, or the one before it: its rows are as they were.
    Link,
    /// A row is not what the entry wrote.
    Changed(Record),
    /// Rows that the entry wrote are gone: of which table, how many.
    Lost(String, usize),
    /// A row that the entry did not write.
    Added(Record),
    /// Rows of this table, which the entry's command does not write.
    NotIts(String),
    /// Its command always writes rows of a table, and it has none.
    Lacks(String),
    /// An entry without a row, of a command that writes some.
    Bare,
    /// The entry's rows are sound, what helps to find them is not.
    Carried,
    /// The journal begins with entry 1, the `init`, and no other is one.
    First,
    /// No version of the program has a command of its name.
    Command,
    /// Its time is before that of the entry before it, or none.
    Time,
    /// It takes back what cannot be: the first entry, one taken back already, or one on which others stand.
    Voids(i64),
    /// The view of entries that hold tells otherwise than the entries do.
    Live,
    /// Which version of a record holds is not what the entries tell.
    Version(Record),
    /// A version's number does not follow the one before, or its entry is older.
    Order(Record),
    /// A record of which no version tells anything.
    Unversioned(Record),
    /// A text that records are found by is not that of the name beside it.
    Key(Record),
    /// A unit is not what the lists of the program have under its code.
    Unit(Record),
    /// Two records of one key, which must be one.
    Twice(Record),
    /// A key that is none: nothing can be signed by it.
    KeyNone(Record),
    /// A key takes another's place than that of the office's key then.
    KeyFormer(Record),
    /// A key has no signature of the former one that verifies, and does not say that it was lost.
    KeyUnannounced(Record),
    /// A head was signed that is not the hash of the entry before.
    HeadElsewhere(Record),
    /// A head was signed by another key than the office's then.
    HeadKey(Record),
    /// The signature of a head does not verify.
    HeadSignature(Record),
}

/// The head of the chain: the last entry and its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The entry.
    pub entry: i64,
    /// SHA-256 in hexadecimal.
    pub hash: String,
}

impl Fault {
    /// Whether the file itself is damaged: what is wrong with rows alone leaves it to be read whole.
    pub(super) fn is_of_file(&self) -> bool {
        matches!(self.what, FaultKind::File(_))
    }
}

impl Reader<'_> {
    /// The head of the chain; of a cut, that of its last entry.
    pub fn head(self) -> Result<Option<Head>> {
        let sql = "SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1";
        Ok(self.all("the head", sql, [], |row| Ok(Head { entry: row.get(0)?, hash: row.get(1)? }))?.pop())
    }

    /// The head as it was before an entry.
    pub(super) fn head_before(self, entry: i64) -> Result<Option<Head>> {
        let sql = "SELECT id, hash FROM entry WHERE id < ?1 ORDER BY id DESC LIMIT 1";
        Ok(self.all("a head", sql, [entry], |row| Ok(Head { entry: row.get(0)?, hash: row.get(1)? }))?.pop())
    }

    /// The head whose hash begins so; none where the end of the chain was cut off or written anew since.
    pub fn since(self, digits: &str) -> Result<Option<Head>> {
        let sql = "SELECT id, hash FROM entry WHERE substr(hash, 1, length(?1)) = ?1 ORDER BY id LIMIT 1";
        Ok(self.all("a head", sql, [digits], |row| Ok(Head { entry: row.get(0)?, hash: row.get(1)? }))?.pop())
    }

    /// Everything in the file that is not as the program wrote it, in the order of entries; empty where it is sound.
    pub fn faults(self) -> Result<Vec<Fault>> {
        let mut faults = file(self.conn).context(self.path, "checking the file")?;
        let more = || -> rusqlite::Result<Vec<Fault>> {
            let mut more = references(self.conn)?;
            more.extend(chain_of(self.conn)?);
            more.extend(derived::rows(self.conn)?);
            more.extend(rows::twice(self.conn)?);
            more.extend(live::voids(self.conn)?);
            more.extend(live::versions(self.conn)?);
            more.extend(live::bare(self.conn)?);
            Ok(more)
        };
        match more().context(self.path, "checking the journal") {
            Ok(more) => faults.extend(more),
            // A damaged file cannot be read to its end: SQLite's own words are told.
            Err(_) if !faults.is_empty() => {}
            Err(error) => return Err(error),
        }
        match signatures::faults(self) {
            Ok(more) => faults.extend(more),
            Err(_) if !faults.is_empty() => {}
            Err(error) => return Err(error),
        }
        // Of an entry that was taken away its rows need not be told besides.
        if faults.iter().any(|fault| fault.what == FaultKind::Missing) {
            faults.retain(|fault| !matches!(&fault.what, FaultKind::Reference(_, parent, _) if parent == "entry"));
        }
        faults.sort_by_key(|fault| fault.entry.unwrap_or(0));
        Ok(faults)
    }
}

/// What SQLite itself finds wrong with a file of whatever version.
pub(super) fn file_faults(conn: &Connection, path: &std::path::Path) -> Result<Vec<Fault>> {
    let mut faults = file(conn).context(path, "checking the file")?;
    faults.extend(references(conn).context(path, "checking references")?);
    Ok(faults)
}

/// Refuses to write after a last entry that is not what was written.
pub(super) fn quick(conn: &Connection, path: &std::path::Path, hashed: &HashedTables) -> Result<()> {
    let sound = || -> rusqlite::Result<Option<i64>> {
        let last = conn.prepare_cached(&stored("ORDER BY e.id DESC LIMIT 1"))?.query_row([], Stored::of).optional()?;
        let Some(last) = last else { return Ok(None) };
        let seal = chain::seal(conn, hashed, &last.before, &last.line)?;
        Ok((seal.hash != last.hash).then_some(last.line.id))
    };
    match sound().context(path, "checking the last entry")? {
        Some(entry) => Err(LedgerError::Unsound { path: path.to_owned(), entry }),
        None => Ok(()),
    }
}

/// An entry as it stands in the file, with the hash of the one before.
struct Stored {
    line: EntryLine,
    hash: String,
    before: String,
}

fn stored(end: &str) -> String {
    format!(
        "SELECT e.*, (SELECT v.uid FROM entry v WHERE v.id = e.voids) AS voids_uid,
                coalesce((SELECT b.hash FROM entry b WHERE b.id < e.id ORDER BY b.id DESC LIMIT 1), '{BEGINNING}') AS prior
         FROM entry e {end}"
    )
}

impl Stored {
    fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { line: EntryLine::of(row)?, hash: row.get("hash")?, before: row.get("prior")? })
    }
}

/// The whole chain: every entry's hash over the one before, its own line and its rows.
fn chain_of(conn: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let hashed = HashedTables::of(conn)?;
    let mut faults = Vec::new();
    let (mut next, mut time) = (1, String::new());
    let mut statement = conn.prepare(&stored("ORDER BY e.id"))?;
    let mut entries = statement.query_map([], Stored::of)?;
    while let Some(found) = entries.next().transpose()? {
        let id = found.line.id;
        let fault = |what| Fault { entry: Some(id), what };
        // Of a gap its first number: numbers are the attacker's, and may be far apart.
        faults.extend((next < id).then_some(Fault { entry: Some(next), what: FaultKind::Missing }));
        next = id.saturating_add(1);
        if found.line.at < time || super::Entry::day_of(&found.line.at).is_none() {
            faults.push(fault(FaultKind::Time));
        }
        if id < 1 || (id == 1) != (found.line.command == "init") {
            faults.push(fault(FaultKind::First));
        }
        if Command::of(&found.line.command).is_none() {
            faults.push(fault(FaultKind::Command));
        }
        time.clone_from(&found.line.at);
        let seal = chain::seal(conn, &hashed, &found.before, &found.line)?;
        let differing = rows::differing(conn, &hashed, &found.line, &seal)?;
        match (seal.hash == found.hash, differing.is_empty()) {
            (true, true) => faults.extend(rows::strange(&found.line, &seal).into_iter().map(fault)),
            (true, false) => faults.push(fault(FaultKind::Carried)),
            (false, true) => faults.push(fault(FaultKind::Link)),
            (false, false) => faults.extend(differing.into_iter().map(fault)),
        }
    }
    Ok(faults)
}
