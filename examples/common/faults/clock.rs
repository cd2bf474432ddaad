//! A clock that was ahead, and is set back.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::{Bench, Row, Stage, session, writers};

/// An entry without rows of its own, its time moved ahead and its hash made anew as `docs/journal.md` says; what is written
/// then is not dated before it.
pub fn set_back(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    bench.row("clock set back behind the last entry", (bench.tries / 10).max(4), |_, chance| {
        let at = writers::laid(&stage.after)?;
        let path = at.path().join("ocop.db");
        let ahead = format!("20{}-03-01T00:00:00.000Z", 60 + chance.below(30));
        move_ahead(&path, &ahead).map_err(|error| error.to_string())?;
        bench.sound(at.path()).map_err(|why| format!("moved to {ahead}: {why}"))?;
        let ran = bench.run(at.path(), "ocop set quorum 3/4 --cite thử")?;
        let last = last(&path).map_err(|error| error.to_string())?;
        if ran.code != Some(0) || last != ahead {
            return Err(format!("the last entry is of {last}, not of {ahead}: {ran:?}"));
        }
        bench.sound(at.path())?;
        for line in ["ocop report total --known-by 2020-01-01", "ocop report total --known-by 2099-12-31"] {
            let ran = bench.run(at.path(), line)?;
            if !matches!(ran.code, Some(0 | 3)) {
                return Err(format!("{line}: {ran:?}"));
            }
        }
        Ok((false, "the entry is dated as the one before it"))
    })
}

fn last(path: &std::path::Path) -> rusqlite::Result<String> {
    Connection::open(path)?.query_row("SELECT at FROM entry ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
}

fn move_ahead(path: &std::path::Path, ahead: &str) -> rusqlite::Result<()> {
    let conn = Connection::open(path)?;
    let trigger = "SELECT sql FROM sqlite_schema WHERE name = 'entry_is_not_updated'";
    let trigger: String = conn.query_row(trigger, [], |row| row.get(0))?;
    let sql = "SELECT id, 'entry(id=' || id || ',uid=''' || uid || ''',at=''' || ?1 || ''',actor=''' || actor || ''',command='''
                || command || ''',summary=''' || summary || ''',reason=''' || reason || ''',voids=''' ||
                (SELECT uid FROM entry v WHERE v.id = e.voids) || ''',program=''' || program || ''')',
                (SELECT hash FROM entry b WHERE b.id = e.id - 1)
               FROM entry e ORDER BY id DESC LIMIT 1";
    let (id, line, before): (i64, String, String) =
        conn.query_row(sql, [ahead], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let hash = ocop::text::hex(Sha256::digest(format!("ocop journal 1\n{before}\n{line}\n")));
    conn.execute_batch("DROP TRIGGER entry_is_not_updated")?;
    conn.execute("UPDATE entry SET at = ?1, hash = ?2 WHERE id = ?3", (ahead, hash, id))?;
    conn.execute_batch(&trigger)
}
