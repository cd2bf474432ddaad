//! Files that are no ledger, or one of another version, or have another's journal beside them.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::{Bench, Ran, Row, Stage, Try, dump, folder, read, session, write};

/// What each is made of a sound ledger.
const KINDS: [&str; 10] = [
    "newer",
    "other database",
    "empty",
    "folder",
    "text",
    "bumped",
    "lowered",
    "half climbed",
    "blank journal",
    "no tables",
];
const LINES: [&str; 4] = ["ocop", "ocop report total", "ocop check", "ocop set quorum 3/4 --cite thử"];

/// Each kind by each command.
pub fn every(bench: &Bench, stages: &[Stage]) -> Row {
    bench.row("no ledger, or of another version", KINDS.len() * LINES.len(), |n, _| {
        let (kind, line) = (KINDS[n % KINDS.len()], LINES[n / KINDS.len()]);
        one(bench, stages, kind, line).map_err(|why| format!("{kind}, {line}: {why}"))
    })
}

fn one(bench: &Bench, stages: &[Stage], kind: &str, line: &str) -> Try {
    let sound = &session::full(stages).after;
    let older = stages.last().and_then(|stage| stage.before.as_ref()).ok_or("no older ledger")?;
    let at = folder()?;
    let path = at.path().join("ocop.db");
    let sql = |bytes: &[u8], sql: &str| {
        write(&path, bytes)?;
        Connection::open(&path).and_then(|conn| conn.execute_batch(sql)).map_err(|error| error.to_string())
    };
    match kind {
        "newer" => sql(sound, "PRAGMA user_version = 99")?,
        "other database" => sql(&[], "CREATE TABLE t (a); INSERT INTO t VALUES (1)")?,
        "empty" => write(&path, b"")?,
        "folder" => fs::create_dir(&path).map_err(|error| error.to_string())?,
        "text" => write(&path, "Sổ này là văn bản.\n".repeat(400).as_bytes())?,
        "bumped" => sql(older, "PRAGMA user_version = 7")?,
        "lowered" => sql(sound, "PRAGMA user_version = 6")?,
        // As a climb without a transaction would leave it.
        "half climbed" => sql(older, "PRAGMA legacy_alter_table = ON; ALTER TABLE entry RENAME TO old_entry")?,
        "no tables" => sql(&[], "PRAGMA application_id = 0x4F434F50; PRAGMA user_version = 7; CREATE TABLE t (a)")?,
        _ => {
            write(&path, sound)?;
            write(&at.path().join("ocop.db-journal"), b"")?;
        }
    }
    let before = if path.is_file() { read(&path)? } else { Vec::new() };
    let ran = bench.run(at.path(), line)?;
    if kind == "blank journal" {
        bench.sound(at.path())?;
        return if ran.code == Some(0) {
            Ok((false, "a journal of nothing: read as ever"))
        } else {
            Err(format!("{ran:?}"))
        };
    }
    if !ran.is_told() || ran.err.is_empty() {
        return Err(format!("{ran:?}"));
    }
    if path.is_file() && read(&path)? != before {
        return Err("the file was changed".to_owned());
    }
    Ok((true, "refused by its kind, not touched"))
}

/// The journal of one ledger beside another: SQLite takes it for this one's.
pub fn journals(bench: &Bench, stages: &[Stage]) -> Row {
    let many = stages.len() - 4;
    bench.row("another ledger's journal beside the file", (bench.tries / 5).max(10), |n, chance| {
        let (of, to) = (&stages[1 + n % many], &stages[1 + chance.below(many)]);
        let Some(journal) = hot(bench, of)? else { return Ok((false, "no journal could be had")) };
        let at = folder()?;
        let path = at.path().join("ocop.db");
        write(&path, &to.after)?;
        let known = dump::whole(&path)?;
        write(&at.path().join("ocop.db-journal"), &journal)?;
        let ran = bench.run(at.path(), "ocop check")?;
        if !(ran.code == Some(0) || ran.is_told()) {
            return Err(format!("{} beside {}: {ran:?}", of.line, to.line));
        }
        let now = dump::whole(&path);
        let as_of = of.whole.as_ref() == now.as_ref().ok();
        match (ran.code == Some(0), now.as_ref() == Ok(&known)) {
            (true, true) => Ok((false, "passed over, the ledger as before")),
            (true, false) if as_of => Ok((false, "the same ledger, taken back to before that command")),
            (true, false) => Err(format!("{} beside {}: not noticed", of.line, to.line)),
            (false, _) => Ok((true, "noticed by check")),
        }
    })
}

/// A journal that a command left when it was killed.
fn hot(bench: &Bench, stage: &Stage) -> Result<Option<Vec<u8>>, String> {
    for _ in 0..20 {
        let at = folder()?;
        session::lay(at.path(), stage.before.as_deref(), &stage.files)?;
        let mut child = bench.start(at.path(), stage.line, stage.typed)?;
        let journal = at.path().join("ocop.db-journal");
        let begun = Instant::now();
        while !has_pages(&journal) && begun.elapsed() < stage.took * 2 {
            std::thread::sleep(Duration::from_micros(100));
        }
        drop(child.kill());
        drop(Ran::of(child));
        if has_pages(&journal) {
            return read(&journal).map(Some);
        }
    }
    Ok(None)
}

/// Whether a journal says that it is to be played back: the count of its pages is written last.
pub fn has_pages(journal: &Path) -> bool {
    fs::read(journal).is_ok_and(|bytes| bytes.len() > 512 && bytes[8..12] != [0; 4])
}
