//! A desk to work at: a directory of its own, the real binary, nothing of the machine's environment.

#![allow(dead_code)] // each test file uses its part
#![allow(clippy::unwrap_used)] // a helper of tests is a test

#[path = "../../examples/common/mod.rs"]
pub mod examples;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use crate::folder;
use serde_json::Value;
use tempfile::TempDir;

/// A directory with a ledger `ocop.db` and the files a test writes beside it.
pub struct Desk {
    dir: TempDir,
    today: &'static str,
}

/// What a command answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Answer {
    /// What a command answered once it came to its end.
    pub fn of(running: Child) -> Self {
        let output = running.wait_with_output().unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Desk {
    /// An empty desk on a day.
    pub fn on(today: &'static str) -> Self {
        Self { dir: folder::folder(), today }
    }

    /// As [`Self::on`], to be kept in a `static`.
    pub fn kept(today: &'static str) -> Self {
        Self { dir: tempfile::tempdir().unwrap(), today }
    }

    /// A desk with a ledger for a province: a copy of the one that the program made for the first such desk.
    pub fn of(unit: &str, today: &'static str) -> Self {
        static MADE: Mutex<BTreeMap<String, Vec<u8>>> = Mutex::new(BTreeMap::new());
        let desk = Self::on(today);
        let mut made = MADE.lock().unwrap();
        if let Some(bytes) = made.get(unit) {
            let mut options = fs::File::options();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options.open(desk.path("ocop.db")).unwrap().write_all(bytes).unwrap();
        } else {
            desk.ok(&format!("ocop init --unit {unit} --name \"Văn phòng Điều phối NTM\""));
            made.insert(unit.to_owned(), desk.ledger());
        }
        desk
    }

    /// A desk at which the commands of an example's README have been typed; several tests keep one.
    pub fn example(place: &str, today: &'static str) -> Self {
        let desk = Self::kept(today);
        for line in examples::commands(place).unwrap() {
            // Figures that do not hold are told, as they are meant to be.
            if line.starts_with("ocop report reconcile ") {
                assert!(desk.run(&line).code <= 1, "{line}");
            } else {
                desk.ok(&line);
            }
        }
        desk
    }

    /// Another desk with a copy of this one's ledger.
    pub fn copy(&self, today: &'static str) -> Self {
        let desk = Self::on(today);
        fs::copy(self.path("ocop.db"), desk.path("ocop.db")).unwrap();
        desk
    }

    /// A file on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    /// The ledger's bytes.
    pub fn ledger(&self) -> Vec<u8> {
        fs::read(self.path("ocop.db")).unwrap()
    }

    /// Changes a ledger as whoever has the `sqlite3` shell can: no rule of the file stands in the way.
    pub fn tamper(&self, sql: &str) {
        let conn = rusqlite::Connection::open(self.path("ocop.db")).unwrap();
        conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
        let triggers: Vec<(String, String)> = conn
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        for (name, _) in &triggers {
            conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        conn.execute_batch(sql).unwrap();
        for (_, trigger) in &triggers {
            conn.execute_batch(trigger).unwrap();
        }
    }

    /// Runs a command line, `ocop` first, as typed at the desk; `examples/…` and `tests/…` are the
    /// project's.
    pub fn run(&self, line: &str) -> Answer {
        self.typed(line, "")
    }

    /// As [`Self::run`], with what is typed while it runs; after that the input ends.
    pub fn typed(&self, line: &str, input: &str) -> Answer {
        let mut running = self.start(line);
        // One that needs no input may be gone before it is written.
        let _ = running.stdin.take().unwrap().write_all(input.as_bytes());
        Answer::of(running)
    }

    /// As [`Self::run`], with a variable of the environment.
    pub fn with(&self, (name, value): (&str, &str), line: &str) -> Answer {
        Answer::of(self.command(line).env(name, value).spawn().unwrap())
    }

    /// Starts a command line, with its input open.
    pub fn start(&self, line: &str) -> Child {
        self.command(line).spawn().unwrap()
    }

    fn command(&self, line: &str) -> Command {
        let words = examples::words(line);
        assert_eq!(words.first().map(String::as_str), Some("ocop"), "{line}");
        let root = Path::new(examples::ROOT);
        let args = words[1..].iter().map(|word| {
            let ours = word.starts_with("examples/") || word.starts_with("tests/");
            if ours { root.join(word) } else { PathBuf::from(word) }
        });
        let mut command = Command::new(env!("CARGO_BIN_EXE_ocop"));
        command
            .args(args)
            .current_dir(self.dir.path())
            .env_clear()
            .envs([("OCOP_TEST_TODAY", self.today), ("OCOP_TEST_IMPATIENT", "1")])
            .envs([("COLUMNS", "80"), ("OCOP_AS", "tester")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Standard output of a command that must succeed.
    pub fn ok(&self, line: &str) -> String {
        let answer = self.run(line);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{line}\n{}", answer.out);
        answer.out
    }

    /// As [`Self::ok`], of a roster: what it leaves out it may tell beside its data.
    pub fn roster(&self, line: &str) -> String {
        let answer = self.run(line);
        assert_eq!(answer.code, 0, "{line}\n{}", answer.err);
        answer.out
    }

    /// As [`Self::ok`], its lines joined: a sentence is looked for whatever the width cut it at.
    pub fn flat(&self, line: &str) -> String {
        flat(&self.ok(line))
    }

    /// The message of a command that must end with a code, print no result and leave the ledger byte
    /// for byte as it was.
    pub fn refuses(&self, code: i32, line: &str) -> String {
        let before = self.ledger();
        let answer = self.run(line);
        assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{line}\n{}", answer.err);
        assert!(!answer.err.trim().is_empty(), "{line}");
        assert_eq!(self.ledger(), before, "the ledger changed: {line}");
        flat(&answer.err)
    }

    /// As [`Self::refuses`] with code 3, where what was asked stands on the screen before.
    pub fn refuses_silently(&self, line: &str) -> String {
        let before = self.ledger();
        let answer = self.run(line);
        assert_eq!(answer.code, 3, "{line}\n{}", answer.err);
        assert_eq!(self.ledger(), before, "the ledger changed: {line}");
        flat(&answer.err)
    }

    /// The figures of a command that must succeed.
    pub fn figures(&self, line: &str) -> Value {
        let text = self.ok(&format!("{line} --format json --no-meta"));
        let mut value: Value = serde_json::from_str(&text).unwrap();
        value["figures"].take()
    }
}

/// A text with its lines joined.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that a text holds all of these.
#[track_caller]
pub fn holds(text: &str, all: &[&str]) {
    for one in all {
        assert!(text.contains(one), "“{one}” is not in:\n{text}");
    }
}

/// Rows of a CSV text, with the headings' names; a byte order mark is taken off.
pub fn rows(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// A CSV text of cells.
pub fn csv_of<R: AsRef<[S]>, S: AsRef<str>>(rows: &[R]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.as_ref().iter().map(AsRef::as_ref)).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}
