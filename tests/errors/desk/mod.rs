//! A desk to work at: a temporary folder, the real binary, and a ledger that is so far along.
#![allow(dead_code)] // each test file uses its part

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::{fs, io};

use crate::folder;
use tempfile::TempDir;

/// What a run of the program gave.
#[derive(Debug)]
pub struct Answer {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// A temporary folder in which commands run.
pub struct Desk {
    folder: TempDir,
    /// The day it is, and the columns of the terminal.
    pub today: String,
    pub width: String,
    /// The program to run, and the user to run it as when it is not one's own.
    program: PathBuf,
    user: Option<u32>,
}

/// The stages of a ledger of Đồng Tháp (the list before 01/07/2025), each with the command that reaches it.
const STAGES: [(&str, &str); 6] = [
    ("office", "ocop init --unit 87 --name \"Văn phòng mẫu\""),
    ("roster", "ocop register roster roster.csv --year 2020"),
    ("council", "ocop register council council.csv"),
    ("scores", "ocop score import scores.csv --council tinh-2020"),
    ("ratings", "ocop rate council tinh-2020"),
    ("certificates", "ocop certify council tinh-2020 --decision 1234/QĐ-UBND --date 2020-12-28"),
];
const FILES: [(&str, &str); 3] = [
    ("roster.csv", include_str!("roster.csv")),
    ("council.csv", include_str!("council.csv")),
    ("scores.csv", include_str!("scores.csv")),
];

/// The bytes of the ledger at a stage; made once by the program itself.
pub fn ledger(stage: &str) -> &'static [u8] {
    static LEDGERS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    let ledgers = LEDGERS.get_or_init(|| {
        let desk = Desk::empty();
        for (name, text) in FILES {
            desk.write(name, text);
        }
        let made = STAGES.iter().map(|(_, line)| {
            desk.done(line);
            fs::read(desk.path("ocop.db")).unwrap()
        });
        made.collect()
    });
    let at = STAGES.iter().position(|(name, _)| *name == stage);
    &ledgers[at.unwrap_or_else(|| panic!("no stage {stage:?}"))]
}

impl Desk {
    /// A desk without a ledger.
    pub fn empty() -> Self {
        let folder = folder::folder();
        let program = env!("CARGO_BIN_EXE_ocop").into();
        Self { folder, today: "2021-01-31".to_owned(), width: "80".to_owned(), program, user: None }
    }

    /// A desk with a ledger at a stage.
    pub fn at(stage: &str) -> Self {
        let desk = Self::empty();
        desk.write("ocop.db", ledger(stage));
        desk
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file; a ledger for its owner alone, as the program does.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
        #[cfg(unix)]
        if Path::new(name).extension().is_some_and(|extension| extension == "db") {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(self.path(name), fs::Permissions::from_mode(0o600)).unwrap();
        }
    }

    /// Writes a line to a file that its owner alone may read.
    pub fn secret(&self, name: &str, line: &str) {
        let mut options = fs::File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        writeln!(options.open(self.path(name)).unwrap(), "{line}").unwrap();
    }

    /// Lets everyone read a file.
    pub fn open_to_all(&self, name: &str) {
        #[cfg(unix)]
        fs::set_permissions(self.path(name), std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
        #[cfg(not(unix))]
        let _ = name;
    }

    /// Makes a symbolic link; `false` on a system where it takes more than that.
    #[cfg(unix)]
    pub fn link(&self, name: &str, target: &str) -> bool {
        std::os::unix::fs::symlink(target, self.path(name)).is_ok()
    }

    #[cfg(not(unix))]
    pub fn link(&self, _: &str, _: &str) -> bool {
        false
    }

    /// Sets the permissions of a file (`.` for the folder). They do not bind the superuser, so
    /// commands then run as nobody; `false` where that cannot be.
    #[cfg(unix)]
    pub fn chmod(&mut self, mode: u32, name: &str) -> bool {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let mode = fs::Permissions::from_mode(mode);
        if fs::metadata(self.folder.path()).unwrap().uid() != 0 {
            return fs::set_permissions(self.path(name), mode).is_ok();
        }
        fs::set_permissions(self.folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
        if self.user.is_none() && !self.becomes_nobody() {
            return false;
        }
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            std::os::unix::fs::chown(entry.unwrap().path(), self.user, None).unwrap(); // they were nobody's own all along
        }
        fs::set_permissions(self.path(name), mode).is_ok()
    }

    /// Runs the program as nobody from here on; a copy of it where nobody may not reach it.
    #[cfg(unix)]
    fn becomes_nobody(&mut self) -> bool {
        self.user = Some(65534);
        let runs = |desk: &Self| desk.command(&["--version".to_owned()]).output().is_ok_and(|o| o.status.success());
        if runs(self) {
            return true;
        }
        self.program = self.path(".program");
        fs::copy(env!("CARGO_BIN_EXE_ocop"), &self.program).unwrap();
        // A program that another thread's child still holds open for writing is "busy" for a moment.
        (0..20).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            runs(self)
        })
    }

    #[cfg(not(unix))]
    pub fn chmod(&mut self, _: u32, _: &str) -> bool {
        false
    }

    /// The program with a cleared environment, the desk's day and width, and a fixed actor; what is typed is the
    /// desk's file `typed.txt`, where there is one.
    pub fn command(&self, args: &[String]) -> Command {
        let mut command = Command::new(&self.program);
        let typed = fs::File::open(self.path("typed.txt")).map_or_else(|_| Stdio::null(), Stdio::from);
        command.args(args).current_dir(self.folder.path()).env_clear().stdin(typed);
        command.envs([("OCOP_TEST_TODAY", self.today.as_str()), ("COLUMNS", &self.width)]);
        command.envs([("OCOP_TEST_IMPATIENT", "1"), ("OCOP_AS", "tester")]);
        #[cfg(unix)]
        if let Some(user) = self.user {
            std::os::unix::process::CommandExt::uid(&mut command, user);
        }
        command
    }

    /// Runs a command line that begins with `ocop`.
    pub fn run(&self, line: &str) -> Answer {
        let words = words(line);
        assert_eq!(words[0], "ocop", "{line}");
        let output = self.command(&words[1..]).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_else(|_| panic!("{line}: not UTF-8"));
        Answer { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap_or(-1) }
    }

    /// Runs a command line that must succeed, and gives what it printed.
    pub fn done(&self, line: &str) -> String {
        let answer = self.run(line);
        assert_eq!(answer.code, 0, "{line}\n{}{}", answer.out, answer.err);
        answer.out
    }

    /// Every file and its bytes, by name; a folder has none, and neither has `held`: to read and close a file
    /// gives up the locks that this process has on it.
    pub fn files(&self, held: Option<&str>) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(self.folder.path()).and_then(Iterator::collect::<io::Result<Vec<_>>>).unwrap();
        let mut files: Vec<_> = entries
            .iter()
            .map(|entry| {
                let name = entry.file_name().into_string().unwrap();
                let bytes = if held == Some(&name) { None } else { fs::read(entry.path()).ok() };
                (name, bytes.unwrap_or_default())
            })
            .collect();
        files.sort();
        files
    }
}

/// The words of a command line; `"…"` holds one together.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for letter in line.chars() {
        match letter {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}
