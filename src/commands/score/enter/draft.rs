//! Unfinished sheets. They are no evidence and stay out of the ledger: one small JSON file each, in a
//! folder beside it, `ocop.db.drafts/` of `ocop.db`.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::commands::Failure;
use crate::law::{Mark, Points};
use crate::report::write_whole;
use crate::text::messages::enter as say;
use crate::text::{Lang, fold, hex};

/// Which sheet a draft is of, as codes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The council.
    pub council: String,
    /// The dossier.
    pub dossier: String,
    /// The member.
    pub member: String,
    /// The pass.
    pub pass: u8,
}

/// An unfinished sheet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    /// Of which sheet.
    #[serde(flatten)]
    pub key: Key,
    /// The product's name, for a person who looks at the drafts.
    pub product: String,
    /// SHA-256 of the table of criteria; none where parts are asked.
    pub rubric: Option<String>,
    /// How many questions are done with, of how many.
    pub done: usize,
    /// Of how many.
    pub all: usize,
    /// When it was last saved.
    pub saved_on: NaiveDate,
    /// The answers given.
    answers: Vec<Answer>,
}

/// An answer as the file keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Answer {
    criterion: String,
    points_x100: i64,
    option: Option<u8>,
}

/// The folder of a ledger's drafts.
pub struct Drafts {
    folder: PathBuf,
    lang: Lang,
}

/// A draft is smaller by far: what is larger is none.
const LARGEST: u64 = 1 << 20;

impl Key {
    /// Whether two name the same sheet, however they are spelled.
    pub fn is(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }

    /// The command that goes on with it, and further options.
    pub fn command(&self, lang: Lang, options: &str) -> String {
        let pass = if self.pass == 1 { String::new() } else { format!(" --pass {}", self.pass) };
        say::command(lang, &self.council, &self.member, &self.dossier, pass, options)
    }

    fn folded(&self) -> (String, String, String, u8) {
        (fold::key(&self.council), fold::key(&self.dossier), fold::key(&self.member), self.pass)
    }

    /// The file's name: the dossier and the member for a person, and what tells any two keys apart.
    fn file(&self) -> String {
        let (council, dossier, member, _) = self.folded();
        let told = [council, dossier, member].join("\n");
        let sum = hex(Sha256::digest(told));
        // Nothing that was typed leads out of the folder.
        let plain = |code: &str| fold::search(code).replace(' ', "-").chars().take(20).collect::<String>();
        format!("{}-{}-{}-{sum:.12}.json", plain(&self.dossier), plain(&self.member), self.pass)
    }
}

impl Draft {
    /// A draft of answers.
    pub fn new(key: Key, product: String, rubric: Option<String>, saved_on: NaiveDate) -> Self {
        Self { key, product, rubric, done: 0, all: 0, saved_on, answers: Vec::new() }
    }

    /// The answers given.
    pub fn marks(&self) -> Vec<Mark> {
        let mark =
            |a: &Answer| Mark { criterion: a.criterion.clone(), points: Points(a.points_x100), option: a.option };
        self.answers.iter().map(mark).collect()
    }

    /// Takes over answers.
    pub fn take(&mut self, marks: &[Mark], done: usize, all: usize) {
        let answer = |m: &Mark| Answer { criterion: m.criterion.clone(), points_x100: m.points.0, option: m.option };
        (self.answers, self.done, self.all) = (marks.iter().map(answer).collect(), done, all);
    }
}

impl Drafts {
    /// The drafts of a ledger.
    pub fn of(ledger: &Path, lang: Lang) -> Self {
        let mut folder = ledger.as_os_str().to_owned();
        folder.push(".drafts");
        Self { folder: folder.into(), lang }
    }

    /// Their folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The draft of a sheet, where there is one.
    pub fn load(&self, key: &Key) -> Result<Option<Draft>, Failure> {
        let path = self.folder.join(key.file());
        match read(&path) {
            Ok(Some(draft)) if draft.key.is(key) => Ok(Some(draft)),
            Ok(_) => {
                let discard = key.command(self.lang, " --discard");
                Err(Failure::Refused(say::draft_unreadable(self.lang, key.file(), discard)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(_) => Err(self.fault()),
        }
    }

    /// Saves a draft in the place of the one before it, whole or not at all.
    pub fn save(&self, draft: &Draft) -> Result<(), Failure> {
        folder().create(&self.folder).map_err(|_| self.fault())?;
        let path = self.folder.join(draft.key.file());
        let text = serde_json::to_string_pretty(draft).map_err(anyhow::Error::from)?;
        Ok(write_whole(&path, |out| writeln!(out, "{text}"))?)
    }

    /// Throws a draft away, where there is one. An empty folder goes with its last draft.
    pub fn remove(&self, key: &Key) -> Result<(), Failure> {
        match fs::remove_file(self.folder.join(key.file())) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(self.fault()),
            _ => {}
        }
        let _ = fs::remove_dir(&self.folder); // fails where it holds something, as it should
        Ok(())
    }

    /// Whether a file lies where the draft of a sheet would.
    pub fn has(&self, key: &Key) -> bool {
        self.folder.join(key.file()).exists()
    }

    /// Every draft, and the files that are none, both in order.
    pub fn all(&self) -> Result<(Vec<Draft>, Vec<PathBuf>), Failure> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok((Vec::new(), Vec::new())),
            Err(_) => return Err(self.fault()),
        };
        let (mut drafts, mut others) = (Vec::new(), Vec::new());
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        for path in paths.filter(|path| path.extension().is_some_and(|end| end == "json")) {
            match read(&path) {
                Ok(Some(draft)) if path.file_name().is_some_and(|name| *name == *draft.key.file()) => {
                    drafts.push(draft);
                }
                _ => others.push(path),
            }
        }
        drafts.sort_by(|a, b| a.key.cmp(&b.key));
        others.sort();
        Ok((drafts, others))
    }

    fn fault(&self) -> Failure {
        Failure::Environment(say::draft_fault(self.lang, self.folder.display()))
    }
}

/// A folder that its owner alone may look into, as the ledger beside it is.
fn folder() -> fs::DirBuilder {
    let mut folder = fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder
}

/// The draft in a file; `None` where it holds something else.
fn read(path: &Path) -> std::io::Result<Option<Draft>> {
    // A pipe would wait to be read.
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(serde_json::from_slice(&bytes).ok())
}
