//! Faults done to ledgers by the real program, and what is left of them: the table of `docs/reliability.md` is made of these
//! (`examples/reliability.rs`), and `tests/faults.rs` runs a few tries of each.

#![allow(dead_code, missing_docs)] // each program uses its part

pub mod clock;
pub mod damage;
pub mod disk;
pub mod dump;
pub mod foreign;
pub mod kill;
#[path = "../mod.rs"]
mod play;
pub mod refused;
pub mod session;
pub mod writers;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

pub use play::words;
pub use session::Stage;

/// What a try ended with: whether the fault was told, and which way it went; `Err`: what was lost, or told wrongly.
pub type Try = Result<(bool, &'static str), String>;

/// The program as it is started, and how often each fault is tried.
pub struct Bench {
    /// The program's file and its first arguments.
    pub program: Vec<OsString>,
    /// About so many tries of each fault.
    pub tries: usize,
    /// The same seed makes the same faults.
    pub seed: u64,
}

/// A row of the table.
#[derive(Default)]
pub struct Row {
    pub fault: &'static str,
    pub tries: usize,
    pub noticed: usize,
    /// How often each way was gone.
    pub ways: BTreeMap<&'static str, usize>,
    /// What was lost or told wrongly.
    pub wrong: Vec<String>,
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Ran {
    /// `None`: a signal ended it.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(child: Child) -> Self {
        match child.wait_with_output() {
            Ok(done) => Self {
                code: done.status.code(),
                out: String::from_utf8_lossy(&done.stdout).into_owned(),
                err: String::from_utf8_lossy(&done.stderr).into_owned(),
            },
            Err(error) => Self { code: None, out: String::new(), err: error.to_string() },
        }
    }

    /// Refused in our words, as a fault of the surroundings or of the file.
    pub fn is_told(&self) -> bool {
        matches!(self.code, Some(1 | 3 | 4)) && !(self.err.trim().is_empty() && self.out.trim().is_empty())
    }
}

impl Bench {
    /// A command line as it is typed in a folder, in English and without the machine's environment.
    pub fn command(&self, folder: &Path, line: &str) -> Command {
        let mut command = Command::new(&self.program[0]);
        command.args(&self.program[1..]).args(words(line).into_iter().skip(1)).current_dir(folder).env_clear();
        command.envs([("OCOP_AS", "tester"), ("OCOP_LANG", "en"), ("COLUMNS", "100")]);
        // Of a debug build: the day that the sessions are typed on.
        command.env("OCOP_TEST_TODAY", "2026-10-01").env("TMPDIR", folder);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn start(&self, folder: &Path, line: &str, typed: &str) -> Result<Child, String> {
        let mut child = self.command(folder, line).spawn().map_err(|error| format!("{line}: {error}"))?;
        if let Some(mut input) = child.stdin.take() {
            let _ = input.write_all(typed.as_bytes()); // who needs no input may be gone by now
        }
        Ok(child)
    }

    pub fn run(&self, folder: &Path, line: &str) -> Result<Ran, String> {
        self.start(folder, line, "").map(Ran::of)
    }

    /// `ocop check` must find the ledger sound.
    pub fn sound(&self, folder: &Path) -> Result<(), String> {
        let ran = self.run(folder, "ocop check")?;
        // That an older ledger was brought up to date is no fault of it.
        let told = ran.err.is_empty() || ran.err.starts_with("An older ocop wrote");
        let silent = ran.code == Some(0) && ran.out.is_empty() && told;
        if silent { Ok(()) } else { Err(format!("ocop check: {ran:?}")) }
    }

    /// Tries a fault so often, on all cores; each try has its own number and its own chance.
    pub fn row(&self, fault: &'static str, tries: usize, one: impl Fn(usize, &mut Chance) -> Try + Sync) -> Row {
        let (next, row) = (AtomicUsize::new(0), Mutex::new(Row { fault, ..Row::default() }));
        let work = || {
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= tries {
                    return;
                }
                let seed = self.seed.wrapping_add(n as u64);
                let done = one(n, &mut Chance::new(seed));
                let Ok(mut row) = row.lock() else { return };
                row.tries += 1;
                match done {
                    Ok((noticed, way)) => {
                        row.noticed += usize::from(noticed);
                        *row.ways.entry(way).or_default() += 1;
                    }
                    Err(why) => row.wrong.push(format!("{fault}, try {n}, seed {}: {why}", self.seed)),
                }
            }
        };
        let threads = thread::available_parallelism().map_or(4, usize::from);
        thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
        row.into_inner().unwrap_or_default()
    }
}

/// A fault: its name, and what does it; `None` where this system does not let it be done.
pub type Fault = (&'static str, fn(&Bench, &[Stage]) -> Option<Row>);

/// All that is done, in the order of the table.
pub const EVERY: &[Fault] = &[
    ("kill", |bench, stages| Some(kill::every(bench, stages))),
    ("small disk", disk::small),
    ("disk limit", |bench, stages| Some(disk::limit(bench, stages))),
    ("result to a full disk", |bench, stages| Some(disk::results(bench, stages))),
    ("read-only", refused::every),
    ("writers", |bench, stages| Some(writers::at_once(bench, stages))),
    ("inits", |bench, _| Some(writers::two_inits(bench))),
    ("held", |bench, stages| Some(writers::held(bench, stages))),
    ("stopped reader", |bench, stages| Some(writers::stopped_reader(bench, stages))),
    ("clock", |bench, stages| Some(clock::set_back(bench, stages))),
    ("cut", |bench, stages| Some(damage::cut(bench, stages))),
    ("byte", |bench, stages| Some(damage::flips(bench, stages))),
    ("program byte", |bench, stages| Some(damage::flips_run(bench, stages))),
    ("foreign", |bench, stages| Some(foreign::every(bench, stages))),
    ("journal", |bench, stages| Some(foreign::journals(bench, stages))),
];

impl Row {
    /// The line of a table in Markdown.
    pub fn line(&self) -> String {
        let ways: Vec<_> = self.ways.iter().map(|(way, n)| format!("{n} {way}")).collect();
        format!("| {} | {} | {} | {} | {} |", self.fault, self.tries, self.wrong.len(), self.noticed, ways.join("; "))
    }
}

/// A folder to try something in.
pub fn folder() -> Result<tempfile::TempDir, String> {
    tempfile::tempdir().map_err(|error| error.to_string())
}

/// Writes a file for its owner alone, as the program writes a ledger.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut options = fs::File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Names of what lies in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Chance that repeats itself: splitmix64.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
    }
}
