//! `kill -9` at any instant of every command that writes: all of it or nothing.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::{Bench, Chance, Ran, Row, Stage, Try, dump, folder, foreign, names, session};

/// Kills every writing command so often.
pub fn every(bench: &Bench, stages: &[Stage]) -> Row {
    let tries = bench.tries.max(stages.len());
    bench.row("`kill -9` within a writing command", tries, |n, chance| {
        let (stage, round) = (n % stages.len(), n / stages.len());
        let from = [From::Start, From::Journal, From::Pages, From::Pages][(stage + round) % 4];
        one(bench, &stages[stage], from, chance)
    })
}

/// From when a chance waits: most of a run is reading, and most of the rest is done before anything is written to the file.
#[derive(Clone, Copy)]
enum From {
    /// The start of the program.
    Start,
    /// The first change, in memory and in the journal.
    Journal,
    /// The journal holds good pages: the file itself is being written.
    Pages,
}

fn one(bench: &Bench, stage: &Stage, from: From, chance: &mut Chance) -> Try {
    let at = folder()?;
    session::lay(at.path(), stage.before.as_deref(), &stage.files)?;
    let mut child = bench.start(at.path(), stage.line, stage.typed)?;
    let journal = at.path().join("ocop.db-journal");
    let has_begun = match from {
        From::Start => None,
        From::Journal => Some(Path::exists as fn(&Path) -> bool),
        From::Pages => Some(foreign::has_pages as fn(&Path) -> bool),
    };
    let longest = if let Some(has_begun) = has_begun {
        while !has_begun(&journal) && matches!(child.try_wait(), Ok(None)) {
            sleep(Duration::from_micros(10));
        }
        // Writing takes a thousandth of a second in one build and a fiftieth in another: a chance among lengths as well.
        1 << chance.below(15)
    } else {
        // Several run at once, and each is slower than when it was timed.
        usize::try_from(stage.took.mul_f64(2.4).as_micros()).unwrap_or(usize::MAX)
    };
    sleep(Duration::from_micros(chance.below(longest) as u64));
    let killed = child.kill().is_ok();
    let ran = Ran::of(child);
    let cut = killed && ran.code.is_none();
    let hot = foreign::has_pages(&journal);
    let whole = left(at.path(), stage).map_err(|why| format!("{}: {why}", stage.line))?;
    after(bench, at.path(), stage, whole).map_err(|why| format!("{}: {why}", stage.line))?;
    Ok(match (cut, hot, whole) {
        (false, ..) => (false, "had ended by then"),
        (true, true, _) => (true, "taken back by the next command that reads"),
        (true, false, false) => (false, "not begun to write"),
        (true, false, true) => (false, "written whole"),
    })
}

/// Whether all of it is there; `Err` where it is neither all nor nothing.
fn left(at: &Path, stage: &Stage) -> Result<bool, String> {
    // In another place: what the program itself makes of it is seen later.
    let other = folder()?;
    session::copy(at, other.path())?;
    let path = other.path().join("ocop.db");
    let empty = || std::fs::metadata(&path).map_or(true, |found| found.len() == 0);
    if stage.before.is_none() && empty() {
        return Ok(false);
    }
    let now = dump::whole(&path)?;
    if stage.before.is_none() && empty() || stage.whole.as_ref() == Some(&now) {
        return Ok(false);
    }
    if dump::told(&path)? == stage.told { Ok(true) } else { Err("neither as before nor as after".to_owned()) }
}

/// The ledger is sound, nothing else lies about, and the command can be given again.
fn after(bench: &Bench, at: &Path, stage: &Stage, whole: bool) -> Result<(), String> {
    if stage.before.is_some() || whole {
        bench.sound(at)?;
    } else if let ran @ Ran { code: Some(3 | 4), .. } = bench.run(at, "ocop check")? {
        drop(ran); // there is no ledger yet, and it says so
    } else {
        return Err("a ledger that is not there yet is not told".to_owned());
    }
    if !stage.typed.is_empty() {
        drop(std::fs::remove_dir_all(at.join("ocop.db.drafts"))); // a draft is meant to be kept
    }
    // A journal that says nothing is left until the next write.
    // Half of a copy that was to be a backup has no name yet, and hinders nothing.
    let draft = |name: &str| name.strip_prefix(".ocop-").is_some_and(|rest| rest.strip_suffix(".tmp").is_some());
    let ours =
        |name: &String| stage.names.contains(name) || name == "ocop.db" || name == "ocop.db-journal" || draft(name);
    let mut stray: Vec<_> = names(at).into_iter().filter(|name| !ours(name)).collect();
    if foreign::has_pages(&at.join("ocop.db-journal")) {
        stray.push("a journal that a command that only reads did not play back".to_owned());
    }
    if !stray.is_empty() {
        return Err(format!("left lying: {stray:?}"));
    }
    let again = Ran::of(bench.start(at, stage.line, stage.typed)?);
    match again.code {
        Some(0) => {}
        Some(3) if whole => {}
        _ => return Err(format!("cannot be given again: {again:?}")),
    }
    if !whole && at.join("ocop.db-journal").exists() {
        return Err("a journal is left after the next write".to_owned());
    }
    if names(at).iter().any(|name| name.starts_with(".ocop-7-ocop.db-")) {
        return Err("half of a copy made before a climb outlived the climb".to_owned());
    }
    if !whole && dump::told(&at.join("ocop.db"))? != stage.told {
        return Err("given again, it does not write what it wrote before".to_owned());
    }
    bench.sound(at)
}
