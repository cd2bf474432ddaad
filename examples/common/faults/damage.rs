//! A file cut short, and single bytes of it changed.

use std::ffi::OsString;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use ocop::cli;
use ocop::commands::Streams;

use super::{Bench, Chance, Ran, Row, Stage, Try, dump, folder, session, words, write};

/// Commands that read, of which some are given to every damaged file.
const READING: [&str; 9] = [
    "ocop",
    "ocop report total",
    "ocop report year 2020",
    "ocop report roster --format csv",
    "ocop find mẫu",
    "ocop show 2020-0-001",
    "ocop rate explain 2020-0-001",
    "ocop expire list",
    "ocop score status tinh-2020",
];
/// One that writes.
const WRITING: &str = "ocop set quorum 3/4 --cite thử";

/// No command takes longer at so small a ledger.
const HANG: Duration = Duration::from_secs(60);

/// Of so many damaged files one is given to the program itself.
const EVERY_SO_MANY: usize = 10;

/// The file cut at every page, and off its boundaries.
pub fn cut(bench: &Bench, stages: &[Stage]) -> Row {
    let whole = &session::full(stages).after;
    let page = 4096;
    let pages = whole.len() / page;
    let tries = if bench.tries < 100 { pages + pages / 4 } else { pages * 2 };
    bench.row("file cut at every page, and off its boundaries", tries, |n, chance| {
        let off = if n < pages { 0 } else { 1 + chance.below(page - 1) };
        let end = n % pages * page + off;
        let (here, lines) = (folder()?, ["ocop check", if n % 4 == 3 { WRITING } else { READING[n % READING.len()] }]);
        let path = here.path().join("ocop.db");
        for line in lines {
            if within(&path, &whole[..end], line).map_err(|why| format!("cut at {end}: {why}"))? == 0 {
                return Err(format!("cut at {end}, {line}: not told"));
            }
        }
        // Few through the program itself, which begins slowly.
        if n.is_multiple_of(EVERY_SO_MANY) {
            write(&path, &whole[..end])?;
            let ran = bench.run(here.path(), lines[n / EVERY_SO_MANY % 2])?;
            if !ran.is_told() {
                return Err(format!("cut at {end}: {ran:?}"));
            }
        }
        Ok((true, "told by each command, those that only read among them"))
    })
}

/// One byte at random, looked at within this program: a process begins a hundred times slower.
pub fn flips(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    let known = known(stage);
    bench.row("one byte changed at random", bench.tries * 4, |n, chance| {
        let (at, bytes) = changed(&stage.after, n, chance);
        let told = format!("byte {at}: {:#04x} for {:#04x}", bytes[at], stage.after[at]);
        let here = folder()?;
        let path = here.path().join("ocop.db");
        write(&path, &bytes)?;
        let now = dump::whole(&path);
        let check = within(&path, &bytes, "ocop check").map_err(|why| format!("{told}: {why}"))?;
        let lines = [READING[chance.below(READING.len())], WRITING];
        for line in lines.into_iter().filter(|_| n % 4 == 3) {
            within(&path, &bytes, line).map_err(|why| format!("{told}: {why}"))?;
        }
        judged(check, now.as_ref().ok() == known.as_ref().ok()).map_err(|why| format!("{told}: {why}"))
    })
}

/// The same through the program itself.
pub fn flips_run(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    let known = known(stage);
    bench.row("one byte changed at random, through the program", (bench.tries / 4).max(24), |n, chance| {
        let (at, bytes) = changed(&stage.after, n, chance);
        let told = format!("byte {at}: {:#04x} for {:#04x}", bytes[at], stage.after[at]);
        let mut check = None;
        for line in ["ocop check", READING[n % READING.len()], WRITING] {
            let here = folder()?;
            write(&here.path().join("ocop.db"), &bytes)?;
            let begun = Instant::now();
            let ran = bench.run(here.path(), line)?;
            if begun.elapsed() > HANG || !(ran.code == Some(0) || ran.is_told()) {
                return Err(format!("{told}, {line}: {ran:?}"));
            }
            check = check.or(ran.code);
        }
        let here = folder()?;
        write(&here.path().join("ocop.db"), &bytes)?;
        let now = dump::whole(&here.path().join("ocop.db"));
        judged(check.unwrap_or(5), now.as_ref().ok() == known.as_ref().ok()).map_err(|why| format!("{told}: {why}"))
    })
}

fn known(stage: &Stage) -> Result<Vec<Vec<u8>>, String> {
    let here = folder()?;
    write(&here.path().join("ocop.db"), &stage.after)?;
    dump::whole(&here.path().join("ocop.db"))
}

/// What is not noticed must change nothing that is read back.
fn judged(check: i32, same: bool) -> Try {
    match (check, same) {
        (0, true) => Ok((false, "of no weight, the whole dump equal")),
        (0, false) => Err("not noticed by check, and the ledger reads otherwise".to_owned()),
        (_, true) => Ok((true, "noticed, though every row reads as before")),
        (_, false) => Ok((true, "noticed")),
    }
}

/// One byte changed: of the header in turn, or at random, of those in use more often than of those that are free.
fn changed(whole: &[u8], n: usize, chance: &mut Chance) -> (usize, Vec<u8>) {
    let mut at = if n.is_multiple_of(4) { n / 4 % 100 } else { chance.below(whole.len()) };
    while n % 4 > 1 && whole[at] == 0 {
        at = chance.below(whole.len());
    }
    let mut bytes = whole.to_vec();
    // A bit, or any.
    bytes[at] ^=
        if n.is_multiple_of(2) { 1 << chance.below(8) } else { u8::try_from(1 + chance.below(255)).unwrap_or(1) };
    (at, bytes)
}

/// The exit code of a command line given to a file of these bytes; `Err` where it is none that a damaged file may have.
fn within(path: &Path, bytes: &[u8], line: &str) -> Result<i32, String> {
    write(path, bytes)?;
    let mut args: Vec<OsString> = words(line).into_iter().map(OsString::from).collect();
    args.extend(["--ledger".into(), path.into(), "--lang".into(), "en".into(), "--as".into(), "tester".into()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let begun = Instant::now();
    let streams = Streams { input: &mut io::empty(), out: &mut out, err: &mut err, keyboard: false, terminal: false };
    let code = catch_unwind(AssertUnwindSafe(|| cli::run(&args, streams))).map_err(|_| format!("{line}: a panic"))?;
    if begun.elapsed() > HANG {
        return Err(format!("{line}: took {:?}", begun.elapsed()));
    }
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let ran = Ran { code: Some(code.into()), out: text(out), err: text(err) };
    for name in ["-journal", "-wal", "-shm"] {
        drop(std::fs::remove_file(path.with_file_name(format!("ocop.db{name}"))));
    }
    if code == 0 || ran.is_told() { Ok(code.into()) } else { Err(format!("{line}: {ran:?}")) }
}
