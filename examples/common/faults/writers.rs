//! Several programs at one ledger.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::{Bench, Chance, Ran, Row, Stage, Try, folder, session, write};

/// How long a command may wait for another, with what it does besides.
const PATIENCE: Duration = Duration::from_secs(20);

/// Two and ten writers at once: each lands or says that another writes, and none is lost.
pub fn at_once(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    bench.row("two and ten writers at once", (bench.tries / 10).max(4), |n, _| {
        let at = folder()?;
        session::lay(at.path(), Some(&stage.after), &[])?;
        let path = at.path().join("ocop.db");
        let before = entries(&path)?;
        let many: i64 = if n.is_multiple_of(2) { 10 } else { 2 };
        let lines = (0..many).map(|at| format!("ocop register target --year {} --count 3", 2030 + at));
        let begun = Instant::now();
        let all: Vec<_> = lines.map(|line| bench.start(at.path(), &line, "")).collect::<Result<_, _>>()?;
        let ran: Vec<_> = all.into_iter().map(Ran::of).collect();
        if begun.elapsed() > PATIENCE * 3 {
            return Err(format!("waited {:?}", begun.elapsed()));
        }
        let landed = i64::try_from(ran.iter().filter(|ran| ran.code == Some(0)).count()).unwrap_or_default();
        if let Some(odd) = ran.iter().find(|ran| ran.code != Some(0) && !is_locked(ran)) {
            return Err(format!("{odd:?}"));
        }
        if entries(&path)? != before + landed {
            return Err(format!("{landed} of {many} say that they wrote, the ledger has {}", entries(&path)? - before));
        }
        bench.sound(at.path())?;
        let told = landed < many;
        Ok((told, if told { "landed but for some, which said so" } else { "landed, all of them" }))
    })
}

fn is_locked(ran: &Ran) -> bool {
    ran.code == Some(4) && ran.err.contains("Another program is writing")
}

fn entries(path: &Path) -> Result<i64, String> {
    let count = || Connection::open(path)?.query_row("SELECT count(*) FROM entry", [], |row| row.get(0));
    count().map_err(|error| error.to_string())
}

/// One that holds the ledger without end, or for a moment.
pub fn held(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    bench.row("a ledger that another program holds", (bench.tries / 50).max(2), |n, _| {
        let at = folder()?;
        session::lay(at.path(), Some(&stage.after), &[])?;
        let path = at.path().join("ocop.db");
        let holder = Connection::open(&path).map_err(|error| error.to_string())?;
        let sql = "BEGIN IMMEDIATE; INSERT INTO source VALUES (900, 'x', 900, 'x', printf('%064d', 0), NULL)";
        holder.execute_batch(sql).map_err(|error| error.to_string())?;
        // Who reads is not disturbed by who writes, and sees nothing of what is not there yet.
        let reading = bench.run(at.path(), "ocop check")?;
        if reading.code != Some(0) {
            return Err(format!("{reading:?}"));
        }
        let begun = Instant::now();
        let mut child = bench.start(at.path(), "ocop register target --year 2030 --count 3", "")?;
        let mut cpu = 0.0;
        if n % 2 == 1 {
            sleep(Duration::from_millis(700));
            drop(holder);
            let ran = Ran::of(child);
            return if ran.code == Some(0) { Ok((false, "waited, and landed")) } else { Err(format!("{ran:?}")) };
        }
        while child.try_wait().map_err(|error| error.to_string())?.is_none() {
            cpu = seconds(child.id()).unwrap_or(cpu);
            sleep(Duration::from_millis(20));
        }
        let (ran, waited) = (Ran::of(child), begun.elapsed());
        if !is_locked(&ran) || waited > PATIENCE {
            return Err(format!("waited {waited:?}: {ran:?}"));
        }
        // It waits asleep.
        if cpu > 1.0 {
            return Err(format!("{cpu} s of the processor while it waited {waited:?}"));
        }
        Ok((true, "waited asleep for five seconds, then told"))
    })
}

/// Seconds of the processor that a process has had (Linux: hundredths).
fn seconds(id: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let rest = text.rsplit_once(')')?.1;
    Some(rest.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<f64>().ok()).sum::<f64>() / 100.0)
}

/// A reader that is stopped at any instant, a writer meanwhile.
pub fn stopped_reader(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    let signal = |name: &str, id: u32| Command::new("kill").args([name, &id.to_string()]).status();
    bench.row(
        "a writer while a reader is stopped at any instant",
        (bench.tries / 25).max(4),
        |_, chance: &mut Chance| {
            let at = folder()?;
            session::lay(at.path(), Some(&stage.after), &[])?;
            let line = "ocop report roster --format json --no-meta";
            let right = bench.run(at.path(), line)?;
            let reader = bench.start(at.path(), line, "")?;
            sleep(Duration::from_micros(chance.below(60_000) as u64));
            signal("-STOP", reader.id()).map_err(|error| error.to_string())?;
            let begun = Instant::now();
            let ran = bench.run(at.path(), "ocop register target --year 2030 --count 3")?;
            let waited = begun.elapsed();
            signal("-CONT", reader.id()).map_err(|error| error.to_string())?;
            let reader = Ran::of(reader);
            if waited > PATIENCE || !(ran.code == Some(0) || is_locked(&ran)) {
                return Err(format!("waited {waited:?}: {ran:?}"));
            }
            if reader.code != Some(0) || reader.out != right.out {
                return Err(format!("the reader: {reader:?}"));
            }
            bench.sound(at.path())?;
            Ok(if ran.code == Some(0) { (false, "landed") } else { (true, "waited, then told") })
        },
    )
}

/// A ledger of these bytes, laid anew.
pub fn laid(bytes: &[u8]) -> Result<tempfile::TempDir, String> {
    let at = folder()?;
    write(&at.path().join("ocop.db"), bytes)?;
    Ok(at)
}

/// Both inits at once: one makes the ledger, the other says that it is there.
pub fn two_inits(bench: &Bench) -> Row {
    bench.row("two `init` at once", (bench.tries / 10).max(6), |_, _| -> Try {
        let at = folder()?;
        let line = "ocop init --unit 87 --name \"Văn phòng mẫu\"";
        let both = [bench.start(at.path(), line, "")?, bench.start(at.path(), line, "")?].map(Ran::of);
        let mut codes = both.each_ref().map(|ran| ran.code);
        codes.sort();
        if codes != [Some(0), Some(3)] {
            return Err(format!("{both:?}"));
        }
        bench.sound(at.path())?;
        Ok((true, "one made it, the other said that it is there"))
    })
}
