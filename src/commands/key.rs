//! The office's key at a command: where its file lies, and the passphrase that opens it.

use std::io;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::{Context, Failure};
use crate::ledger::OfficeKey;
use crate::seal::{KeyFault, KeyFile, Passphrase, PassphraseFault, SHORTEST, SecretKey, keeps_modes};
use crate::text::messages::key as say;
use crate::text::{Lang, cause};

/// Where the key and its passphrase are.
#[derive(Debug, clap::Args)]
#[allow(clippy::doc_markdown)] // the help has no such signs
pub struct KeyOptions {
    /// The office's key: its file, or the folder that it lies in, such as a stick; else OCOP_KEY, else the ledger's folder
    #[arg(long, value_name = "FILE", alias = "khoa")]
    key: Option<PathBuf>,
    /// A file whose first line is the passphrase and that only its owner may read; typed unseen when left out
    #[arg(long, value_name = "FILE", alias = "tep-mat-khau")]
    pub passphrase_file: Option<PathBuf>,
}

/// Digits of a key in the name of its file.
const NAMED: usize = 8;

/// How such a name begins.
const OURS: &str = "ocop-";

impl KeyOptions {
    /// The first of the options that was given.
    pub fn given(&self) -> Option<&'static str> {
        let all = [("--key", self.key.is_some()), ("--passphrase-file", self.passphrase_file.is_some())];
        all.into_iter().find_map(|(option, given)| given.then_some(option))
    }

    /// The file or folder that was told.
    pub fn place(&self, ctx: &Context<'_>) -> PathBuf {
        self.key.clone().or_else(|| ctx.key.clone()).unwrap_or_else(|| folder_of(&ctx.ledger))
    }

    /// The file of the office's key.
    pub fn file(&self, public: &str, ctx: &Context<'_>) -> PathBuf {
        let place = self.place(ctx);
        if place.is_dir() { within(&place, public) } else { place }
    }

    /// The file of a new key; of one that the old announces, beside the old one's.
    pub fn new_file(&self, public: &str, announced: bool, ctx: &Context<'_>) -> PathBuf {
        let file = self.file(public, ctx);
        if announced && file.is_file() { within(&folder_of(&file), public) } else { file }
    }

    /// Opens the office's key. That a file is the right one is found before its passphrase is asked for.
    pub fn open(&self, key: &OfficeKey, ctx: &mut Context<'_>) -> Result<SecretKey, Failure> {
        let (path, lang) = (self.file(&key.public, ctx), ctx.lang);
        let fault = |fault| self::fault(&fault, &path, lang);
        let file = KeyFile::read(&path).map_err(fault)?;
        if file.public() != key.public {
            return Err(Failure::Refused(say::other_key(lang, path.display(), file.public(), &key.public)));
        }
        if file.others_may_read() {
            let kept = keeps_modes(&folder_of(&path));
            let told = if kept { say::key_open } else { say::key_on_open_medium };
            ctx.remark(told(lang, path.display()));
        }
        let passphrase = passphrase(self.passphrase_file.as_deref(), say::ask, ctx).map_err(|unread| match unread {
            // So short a one was never taken for a key.
            Unread::Short => fault(KeyFault::Passphrase),
            Unread::Failed(failure) => failure,
        })?;
        file.unseal(&passphrase).map_err(fault)
    }

    /// The passphrase of a new key, typed twice where it is typed.
    pub fn new_passphrase(&self, file: Option<&Path>, ctx: &mut Context<'_>) -> Result<Passphrase, Failure> {
        let file = file.or(self.passphrase_file.as_deref());
        let new = passphrase(file, say::ask_new, ctx).map_err(|unread| unread.of_new(ctx.lang))?;
        if file.is_none() {
            let again = passphrase(None, say::ask_again, ctx).map_err(|unread| unread.of_new(ctx.lang))?;
            if again != new {
                return Err(Failure::Refused(say::differ(ctx.lang)));
            }
        }
        Ok(new)
    }
}

/// A key's file that was made for a command; it is taken away again where the command did not write.
pub struct Made {
    path: PathBuf,
    kept: bool,
}

impl Made {
    /// Writes the file of a new key.
    pub fn create(file: &KeyFile, path: PathBuf, lang: Lang) -> Result<Self, Failure> {
        file.create(&path).map_err(|fault| match fault {
            // What is not there is its folder.
            KeyFault::Missing => Failure::Refused(say::no_folder(lang, folder_of(&path).display())),
            fault => self::fault(&fault, &path, lang),
        })?;
        Ok(Self { path, kept: false })
    }

    /// The file stays.
    pub fn keep(&mut self) {
        self.kept = true;
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if !self.kept {
            drop(std::fs::remove_file(&self.path)); // nothing refers to this key: its entry was not written
        }
    }
}

/// Says which key files lie in a folder and are of no key that the ledger ever had, or cannot be read. The file comes before
/// the entry, so that no entry names a key that nobody has; whoever is cut off between the two, or while the file is
/// written, leaves such a one.
pub fn tell_strays(folder: &Path, known: &[OfficeKey], ctx: &mut Context<'_>) {
    let sound = files_in(folder).filter_map(|(path, name)| KeyFile::read(&path).ok().map(|file| (file, name)));
    let strays = sound.filter(|(file, _)| known.iter().all(|key| key.public != file.public()));
    let strays: Vec<String> = strays.map(|(_, name)| name).collect();
    if !strays.is_empty() {
        ctx.remark(say::strays(ctx.lang, strays.join(", ")));
    }
    tell_damaged(folder, known, ctx);
}

/// Says which key files in a folder cannot be read: a copy of the office's own is wanted, one of a making that was cut off
/// is not.
pub fn tell_damaged(folder: &Path, known: &[OfficeKey], ctx: &mut Context<'_>) {
    let is_known = |name: &str| known.iter().any(|key| Path::new(name) == within(Path::new("."), &key.public));
    let damaged = files_in(folder).filter(|(path, _)| matches!(KeyFile::read(path), Err(KeyFault::Damaged)));
    let (own, others): (Vec<_>, Vec<_>) = damaged.map(|(_, name)| name).partition(|name| is_known(name));
    for name in own {
        ctx.remark(say::damaged(ctx.lang, name));
    }
    let halves: Vec<String> = others.into_iter().filter(|name| name.starts_with(OURS)).collect();
    if !halves.is_empty() {
        ctx.remark(say::halves(ctx.lang, halves.join(", ")));
    }
}

/// The files of a folder that may be of keys, and their names, in order.
fn files_in(folder: &Path) -> impl Iterator<Item = (PathBuf, String)> {
    let there = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut there: Vec<PathBuf> = there.filter(|path| path.extension().is_some_and(|end| end == "key")).collect();
    there.sort();
    there.into_iter().map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (path, name)
    })
}

/// What a file of the key is found to be, in words.
pub fn fault(fault: &KeyFault, path: &Path, lang: Lang) -> Failure {
    let shown = path.display();
    match fault {
        KeyFault::Missing => Failure::Refused(say::missing(lang, shown)),
        KeyFault::Exists => Failure::Refused(say::exists(lang, shown)),
        KeyFault::NotKey => Failure::Refused(say::no_key_file(lang, shown)),
        KeyFault::Newer => Failure::Refused(say::newer(lang, shown)),
        KeyFault::Damaged => Failure::Refused(say::damaged(lang, shown)),
        KeyFault::Costly => Failure::Refused(say::costly(lang, shown)),
        KeyFault::Passphrase => Failure::Refused(say::wrong_passphrase(lang, shown)),
        KeyFault::Io(error) => Failure::Environment(say::denied(lang, shown, cause(lang, error.kind(), error))),
    }
}

/// Why no passphrase was read.
enum Unread {
    Short,
    Failed(Failure),
}

impl Unread {
    fn of_new(self, lang: Lang) -> Failure {
        match self {
            Self::Short => Failure::Refused(say::short(lang, SHORTEST)),
            Self::Failed(failure) => failure,
        }
    }
}

/// Reads a passphrase from a file, else unseen from the terminal.
fn passphrase(file: Option<&Path>, ask: fn(Lang) -> String, ctx: &mut Context<'_>) -> Result<Passphrase, Unread> {
    let lang = ctx.lang;
    let read = match file {
        Some(path) => Passphrase::of_file(path).map(|(read, open)| {
            if open {
                ctx.remark(say::file_on_open_medium(lang, path.display()));
            }
            read
        }),
        None if !ctx.streams.keyboard => return Err(Unread::Failed(Failure::Usage(say::no_terminal(lang)))),
        None => {
            let typed = rpassword::prompt_password(ask(lang)).map_err(PassphraseFault::Io);
            typed.and_then(|typed| Passphrase::typed(&Zeroizing::new(typed)))
        }
    };
    read.map_err(|fault| {
        let shown = file.unwrap_or(Path::new("tty")).display();
        Unread::Failed(match fault {
            PassphraseFault::Short => return Unread::Short,
            PassphraseFault::Open => Failure::Refused(say::file_open(lang, shown)),
            PassphraseFault::NoFile => Failure::Refused(say::file_no_file(lang, shown)),
            PassphraseFault::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                Failure::Refused(say::file_missing(lang, shown))
            }
            PassphraseFault::Io(error) => {
                Failure::Environment(say::denied(lang, shown, cause(lang, error.kind(), error)))
            }
        })
    })
}

/// A key's file in a folder: no two keys share its name, so none stands in another's way.
fn within(folder: &Path, public: &str) -> PathBuf {
    let name = format!("{OURS}{}.key", public.get(..NAMED).unwrap_or(public));
    if folder == Path::new(".") { name.into() } else { folder.join(name) }
}

/// The folder of a file; of a bare name the one that is worked in.
pub fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}
