//! The words that open the office's key.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::mode::{keeps_modes, others_may_read};

/// Fewest letters of a passphrase.
pub const SHORTEST: usize = 12;

/// Most bytes of one: everything read has a limit.
const LONGEST: usize = 1024;

/// A passphrase; wiped from memory when it is dropped, and in no Debug.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

/// Why there is no passphrase.
#[derive(Debug, thiserror::Error)]
pub enum PassphraseFault {
    /// Others may read the file.
    #[error("others may read the file")]
    Open,
    /// Neither a file nor what the shell gives a command to read.
    #[error("no file")]
    NoFile,
    /// Fewer letters than [`SHORTEST`].
    #[error("too short")]
    Short,
    /// The file cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Passphrase {
    /// As it was typed. Letters are composed: two keyboards may send one Vietnamese letter in two ways.
    pub fn typed(typed: &Zeroizing<String>) -> Result<Self, PassphraseFault> {
        // Room for all at once: a text that grows leaves copies behind.
        let mut composed = Zeroizing::new(String::with_capacity(4 * typed.len() + 16));
        composed.extend(typed.trim_end_matches(['\r', '\n']).nfc());
        if composed.chars().count() < SHORTEST { Err(PassphraseFault::Short) } else { Ok(Self(composed)) }
    }

    /// The first line of a file that its owner alone may read; or of what is given to this very command, `<(…)` or what goes
    /// in, which has somebody who writes to it. Any other pipe might be waited on for ever.
    /// A medium that keeps no modes cannot hide it: it is told beside that others may read it.
    pub fn of_file(path: &Path) -> Result<(Self, bool), PassphraseFault> {
        Self::of_file_where(path, keeps_modes)
    }

    fn of_file_where(path: &Path, keeps_modes: fn(&Path) -> bool) -> Result<(Self, bool), PassphraseFault> {
        let given = ["/dev/stdin", "/dev/fd", "/proc/self/fd"].iter().any(|given| path.starts_with(given));
        if !given && !fs::metadata(path)?.is_file() {
            return Err(PassphraseFault::NoFile);
        }
        let file = File::open(path)?;
        let open = others_may_read(&file.metadata()?);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if open && keeps_modes(folder.unwrap_or(Path::new("."))) {
            return Err(PassphraseFault::Open);
        }
        let mut line = Zeroizing::new(Vec::with_capacity(LONGEST));
        BufReader::with_capacity(1, file).take(LONGEST as u64).read_until(b'\n', &mut line)?;
        let text = std::str::from_utf8(&line).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok((Self::typed(&Zeroizing::new(text.trim_start_matches('\u{feff}').to_owned()))?, open))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Result<Passphrase, PassphraseFault> {
        Passphrase::typed(&Zeroizing::new(text.to_owned()))
    }

    #[test]
    fn a_letter_typed_in_two_ways_is_one() {
        let composed = typed("bưởi năm roi Lấp Vò\r\n").unwrap();
        let apart: String = "bưởi năm roi Lấp Vò".nfd().collect();
        assert!(composed == typed(&apart).unwrap());
        assert!(composed != typed("bưởi năm roi Lấp Vò ").unwrap());
    }

    #[test]
    fn letters_are_counted_and_not_bytes() {
        assert!(matches!(typed("ậậậậậậậậậậậ"), Err(PassphraseFault::Short)));
        assert!(typed("ậậậậậậậậậậậậ").is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_may_read_is_taken_only_where_no_mode_could_hide_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mk.txt");
        fs::write(&path, "bưởi năm roi Lấp Vò\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(matches!(Passphrase::of_file(&path), Err(PassphraseFault::Open)));
        let (read, open) = Passphrase::of_file_where(&path, |_| false).unwrap();
        assert!(read == typed("bưởi năm roi Lấp Vò").unwrap() && open);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert!(matches!(Passphrase::of_file(&path), Ok((_, false))));
    }

    #[test]
    fn it_is_in_no_debug() {
        assert_eq!(format!("{:?}", typed("bưởi năm roi").unwrap()), "Passphrase");
    }
}
