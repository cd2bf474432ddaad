//! A file's bytes, made sure to be text before anyone looks for rows in it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::encoding::{self, Decoded, Encoding};
use crate::text::{fold, hex};

mod kind;

pub use kind::BinaryKind;
pub(super) use kind::recognise as kind_of;

/// How much of a file tells its kind.
pub(super) const HEAD: u64 = 4096;

/// The largest file read, in bytes: 64 MiB.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// How much of a file of any size is read at once.
const CHUNK: usize = 1 << 16;

/// A text file, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as it was typed.
    pub name: String,
    /// The text, without its byte order mark.
    pub text: String,
    /// SHA-256 of the bytes, mark included, in lower-case hexadecimal: what `sha256sum` prints.
    pub sha256: String,
    /// The encoding its bytes are in.
    pub encoding: Encoding,
}

/// Why a file is no text to read.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// No such file.
    #[error("no such file")]
    Missing {
        /// A file of nearly that name in the same folder.
        nearest: Option<String>,
    },
    /// A folder, not a file.
    #[error("a folder")]
    Directory,
    /// A pipe or a device, not a file.
    #[error("no regular file")]
    NoFile,
    /// No byte, or nothing but white space.
    #[error("empty")]
    Empty,
    /// Not a text file at all.
    #[error("not text: {kind:?}")]
    Binary {
        /// What it looks like.
        kind: BinaryKind,
    },
    /// Text in another encoding.
    #[error("not UTF-8 at {line}:{column}")]
    NotUtf8 {
        /// Line of the first byte that is not UTF-8, from 1.
        line: u64,
        /// Its place in the line in characters, from 1.
        column: u64,
        /// The byte itself.
        byte: u8,
        /// Whether the file is UTF-16, which Excel calls "Unicode text".
        utf16: bool,
    },
    /// The mark it begins with is that of another encoding than was told.
    #[error("marked {}, told {}", marked.code(), told.code())]
    OtherMark {
        /// As it was told.
        told: Encoding,
        /// As its mark has it.
        marked: Encoding,
    },
    /// Another program has the file open, so what is on the disk may not be what its reader sees.
    #[error("open in another program")]
    OpenElsewhere {
        /// The name of the lock that says so, when it is a file beside this one.
        lock_file: Option<String>,
    },
    /// More than [`MAX_BYTES`].
    #[error("over {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// A workbook has not the sheet that was told.
    #[error("no sheet {typed}")]
    NoSheet {
        /// As it was told.
        typed: String,
        /// The sheets there are; none: a text.
        sheets: Vec<String>,
    },
    /// A workbook that inflates to more than any roster.
    #[error("inflates to over {limit} bytes")]
    Inflates {
        /// The limit in bytes.
        limit: u64,
    },
    /// A workbook of more sheets than any office's.
    #[error("over {limit} sheets")]
    TooManySheets {
        /// The limit.
        limit: usize,
    },
    /// A sheet with a cell so far from the others that the blank ones between are too many to read.
    #[error("a cell far off at row {row}, column {column} of {sheet}")]
    FarCell {
        /// Its sheet.
        sheet: String,
        /// Its row, from 1.
        row: u64,
        /// Its column, from 0.
        column: u64,
    },
    /// A damaged sheet that holds a cell, or its row, twice.
    #[error("row {row}, column {column} of {sheet} twice")]
    CellTwice {
        /// Its sheet.
        sheet: String,
        /// Its row, from 1.
        row: u64,
        /// Its column, from 0.
        column: u64,
    },
    /// A workbook behind a password.
    #[error("protected by a password")]
    Protected,
    /// Begins as a workbook does, and cannot be read as one.
    #[error("a damaged workbook")]
    Damaged,
    /// The system does not let this user read it.
    #[error("permission denied")]
    Denied,
    /// Anything else the system says.
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        // Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION. Elsewhere the numbers mean other things.
        if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
            return Self::OpenElsewhere { lock_file: None };
        }
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::Directory,
            _ => Self::Io(error),
        }
    }
}

/// Reads a whole text file: in the encoding told, else in the one its bytes show.
pub fn read(path: &Path, told: Option<Encoding>) -> Result<Source, FileFault> {
    decode(path.display().to_string(), &bytes(path, MAX_BYTES)?, told)
}

/// Reads a whole file of any kind, of at most so many bytes; one that is open elsewhere is refused.
pub fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, FileFault> {
    let mut bytes = Vec::new();
    open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read > limit) {
        return Err(FileFault::TooLarge { limit });
    }
    Ok(bytes)
}

/// The SHA-256 of a file of any kind and size, in hex.
pub fn sha256(path: &Path) -> Result<String, FileFault> {
    Ok(sum(&mut open(path)?)?)
}

/// The SHA-256 of what is left to read of a file, in hex.
pub(super) fn sum(file: &mut File) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(hex(hash.finalize())),
            read => hash.update(&chunk[..read]),
        }
    }
}

/// Opens a file that no other program has open.
pub(super) fn open(path: &Path) -> Result<File, FileFault> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(FileFault::Directory),
        // A pipe or a device has no end that is known, and is read once.
        Ok(found) if !found.is_file() => return Err(FileFault::NoFile),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(FileFault::Missing { nearest: nearest(path) });
        }
        Err(error) => return Err(error.into()),
    }
    if let Some(lock) = lock_beside(path) {
        return Err(FileFault::OpenElsewhere { lock_file: Some(lock) });
    }
    Ok(File::open(path)?)
}

/// Refuses bytes that begin as those of a file that is no UTF-8 text do.
pub(super) fn may_be_text(name: &str, bytes: &[u8]) -> Result<(), FileFault> {
    if kind::is_utf16(bytes) {
        return Err(not_utf8(bytes, 0, true, 1));
    }
    kind::recognise(bytes, name).map_or(Ok(()), |kind| Err(FileFault::Binary { kind }))
}

/// The text that `bytes` are; `name` also tells kinds of file apart by its extension.
fn decode(name: String, bytes: &[u8], told: Option<Encoding>) -> Result<Source, FileFault> {
    let sha256 = hex(Sha256::digest(bytes));
    if !kind::is_utf16(bytes) {
        may_be_text(&name, bytes)?;
    }
    if let Some((told, marked)) = told.zip(encoding::marked(bytes)).filter(|(told, marked)| told != marked) {
        return Err(FileFault::OtherMark { told, marked });
    }
    let Decoded { text, encoding } = encoding::decode(bytes, told).map_err(|at| FileFault::NotUtf8 {
        line: at.line,
        column: at.column,
        byte: at.byte,
        utf16: at.encoding == Encoding::Utf16,
    })?;
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    // A NUL is no letter of any text: UTF-16 read as something else, or a damaged file.
    if let Some(at) = text.find('\0') {
        return Err(not_utf8(text.as_bytes(), at, false, 1));
    }
    Ok(Source { name, text, sha256, encoding })
}

/// The fault at byte `at`, up to which all is UTF-8, of bytes that start on a line.
pub(super) fn not_utf8(bytes: &[u8], at: usize, utf16: bool, line: u64) -> FileFault {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let lines = before.matches('\n').count();
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    FileFault::NotUtf8 {
        line: line + lines as u64,
        column: column as u64,
        byte: bytes.get(at).copied().unwrap_or_default(),
        utf16,
    }
}

/// The lock Excel (`~$name`) or `LibreOffice` (`.~lock.name#`) keeps beside a file it has open.
fn lock_beside(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    [format!("~${name}"), format!(".~lock.{name}#")].into_iter().find(|lock| path.with_file_name(lock).exists())
}

/// A file of the same folder whose name differs from the one typed by little, diacritics not counted.
fn nearest(path: &Path) -> Option<String> {
    let typed = fold::search(path.file_name()?.to_str()?);
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let near = typed.chars().count().div_ceil(3);
    fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .map(|name| (strsim::osa_distance(&typed, &fold::search(&name)), name))
        .filter(|(distance, _)| *distance <= near)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_now(path: &Path) -> Result<Source, FileFault> {
        read(path, None)
    }

    fn decoded(bytes: &[u8]) -> Result<Source, FileFault> {
        decode("a.csv".into(), bytes, None)
    }

    #[test]
    fn text_is_read_with_or_without_its_mark() {
        let with = decoded("\u{feff}stt\n1".as_bytes()).unwrap();
        let without = decoded(b"stt\n1").unwrap();
        assert_ne!(with.sha256, without.sha256);
        assert_eq!(with.text, without.text);
        // printf 'abc' | sha256sum
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(decoded(b"abc").unwrap().sha256, abc);
    }

    #[test]
    fn nothing_to_read_is_empty() {
        for bytes in ["", " \r\n\t\n", "\u{feff}", "\u{feff}\n"] {
            assert!(matches!(decoded(bytes.as_bytes()), Err(FileFault::Empty)), "{bytes:?}");
        }
    }

    #[test]
    fn another_encoding_is_placed() {
        // "Mắm" in windows-1258: M, a with breve (E3), combining acute (EC), m.
        let source = decoded(b"stt,ten\n1,M\xe3\xecm c\xe1\n").unwrap();
        assert_eq!((source.encoding, source.text.trim_end()), (Encoding::Windows1258, "stt,ten\n1,Mắm cá"));
        // Vietnamese in none.
        let fault = decoded(b"stt,ten\n1,M\x8f\x9dm").unwrap_err();
        assert!(matches!(fault, FileFault::NotUtf8 { line: 2, column: 4, byte: 0x8f, utf16: false }), "{fault:?}");
        for bytes in [&b"\xff\xfes\0t\0t\0"[..], b"s\0t\0t\0,\0t\0e\0n\0", b"\0s\0t\0t\0,\0t\0e\0n"] {
            let source = decoded(bytes).unwrap();
            assert!(source.text.starts_with("stt") && source.encoding == Encoding::Utf16, "{bytes:?}");
        }
    }

    #[test]
    fn the_folder_tells_what_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("Danh sách 2022.csv"), "stt\n1\n").unwrap();
        let Err(FileFault::Missing { nearest }) = read_now(&at("danh-sach-2022.csv")) else { panic!("found") };
        assert_eq!(nearest.as_deref(), Some("Danh sách 2022.csv"));
        assert!(matches!(read_now(&at("xyz.csv")), Err(FileFault::Missing { nearest: None })));
        assert!(matches!(read_now(folder.path()), Err(FileFault::Directory)));

        assert_eq!(read_now(&at("Danh sách 2022.csv")).unwrap().text, "stt\n1\n");
        for lock in ["~$Danh sách 2022.csv", ".~lock.Danh sách 2022.csv#"] {
            fs::write(at(lock), "").unwrap();
            let fault = read_now(&at("Danh sách 2022.csv")).unwrap_err();
            assert!(matches!(fault, FileFault::OpenElsewhere { lock_file: Some(name) } if name == lock));
            fs::remove_file(at(lock)).unwrap();
        }
    }

    #[test]
    fn a_file_over_the_limit_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("to.csv");
        File::create(&path).unwrap().set_len(MAX_BYTES + 1).unwrap();
        assert!(matches!(read_now(&path), Err(FileFault::TooLarge { limit: MAX_BYTES })));
    }
}
