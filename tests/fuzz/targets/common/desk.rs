//! A ledger to read files into, made once a process by the program's own commands.

#![allow(dead_code)] // each target uses its part

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

use ocop::cli;
use ocop::commands::Streams;
use rusqlite::{Connection, OpenFlags};

use super::common::folder;

/// The project's root, which paths of examples start from.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
/// A province with certificates of four decisions, and a council with nine dossiers, which sat twice.
const MADE: [&[&str]; 9] = [
    &["init", "--unit", "14", "--name", "Văn phòng Điều phối NTM tỉnh Sơn La"],
    &["certify", "import", "examples/son-la-2024/certificates-province.csv"],
    &["certify", "import", "examples/son-la-2024/certificates-districts.csv"],
    &["register", "inspection", "examples/son-la-2024/inspections.csv"],
    &["register", "roster", "examples/council-2026/roster.csv"],
    &["register", "council", "examples/council-2026/council.csv"],
    &["register", "tie", COUNCIL, "TV4", "--subject", "Hợp tác xã mẫu 06", "--ground", "em ruột"],
    &["register", "session", COUNCIL, "--number", "1", "--present", "all", "--minutes", "12/BB-HĐ"],
    &["register", "session", COUNCIL, "--number", "2", "--present", "all", "--minutes", "15/BB-HĐ"],
];
/// What its members gave.
const SCORED: [&[&str]; 6] = [
    &["register", "conclusion", COUNCIL, "2026-1-008", "--knock-out", "--ground", "nhập khẩu", "--paper", "12/BB-HĐ"],
    &["score", "import", "examples/council-2026/marks-1.csv", "--council", COUNCIL],
    &["score", "import", "examples/council-2026/parts.csv", "--council", COUNCIL],
    &["score", "import", "examples/council-2026/marks-2.csv", "--council", COUNCIL],
    &["rate", "council", COUNCIL],
    &["certify", "council", COUNCIL, "--decision", "1234/QĐ-UBND", "--date", "2026-08-28"],
];

/// The council of the ledger.
pub const COUNCIL: &str = "tinh-2026-1";

/// A folder with a ledger.
pub struct Desk {
    ledger: PathBuf,
}

impl Desk {
    /// Makes the ledger; `scored`: with what the members of its council gave.
    pub fn new(scored: bool) -> Self {
        let desk = Self { ledger: folder().join("ocop.db") };
        drop(fs::remove_file(&desk.ledger));
        for words in MADE.iter().chain(SCORED.iter().filter(|_| scored)) {
            let words = words
                .iter()
                .map(|word| if word.starts_with("examples/") { format!("{ROOT}{word}") } else { (*word).to_owned() });
            let words: Vec<String> = words.collect();
            let (code, told) = desk.run(&words);
            assert_eq!(code, 0, "{words:?}: {told}");
        }
        desk
    }

    /// The ledger's file.
    pub fn ledger(&self) -> &Path {
        &self.ledger
    }

    /// A copy of the ledger.
    pub fn copy(&self) -> Self {
        let ledger = folder().join("copy.db");
        fs::copy(&self.ledger, &ledger).expect("the ledger is copied");
        Self { ledger }
    }

    /// Runs a command; its exit code and what it said.
    pub fn run(&self, words: &[impl AsRef<str>]) -> (u8, String) {
        run(&self.ledger, words)
    }

    /// Runs a command that reads what any person may have made: whatever it says, it is no fault of the program nor
    /// of its surroundings.
    pub fn read(&self, words: &[impl AsRef<str>]) -> (u8, String) {
        let (code, told) = self.run(words);
        assert!(code <= 3, "{code}: {told}");
        (code, told)
    }

    /// How many rows a table has.
    pub fn rows(&self, table: &str) -> usize {
        let conn = Connection::open_with_flags(&self.ledger, OpenFlags::SQLITE_OPEN_READ_ONLY);
        let sql = format!("SELECT count(*) FROM {table}");
        let count: u32 =
            conn.and_then(|conn| conn.query_row(&sql, [], |row| row.get(0))).expect("the rows are counted");
        usize::try_from(count).expect("a count")
    }
}

/// Runs a command on a ledger; its exit code and what it said.
pub fn run(ledger: &Path, words: &[impl AsRef<str>]) -> (u8, String) {
    let args = ["ocop"].into_iter().chain(words.iter().map(AsRef::as_ref)).map(OsString::from);
    let args: Vec<OsString> = args.chain(["--as".into(), "A".into(), "--ledger".into(), ledger.into()]).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { input: &mut io::empty(), out: &mut out, err: &mut err, keyboard: false, terminal: false };
    let code = cli::run(&args, streams);
    out.append(&mut err);
    (code, String::from_utf8(out).expect("what is said is UTF-8"))
}

/// At most how many records a text has.
pub fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1
}
