//! The file of a secret key, sealed under a passphrase: Argon2id makes a key of the passphrase, ChaCha20-Poly1305 seals
//! the secret with it. Text, one word and its value a line; every line above the sealed one is sealed with it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::mode::others_may_read;
use super::{Passphrase, SecretKey, bytes, random};
use crate::text::hex;

/// The first line, before the version.
const TAG: &str = "ocop key ";
const VERSION: &str = "1";

/// The work that a guess costs: the second choice of RFC 9106, section 4, which a small laptop can bear.
const WORK: Work = Work { memory: 64 * 1024, passes: 3, lanes: 4 };

/// Most work that a file may ask for, some ten times as much: a hostile one must not take the machine.
const MOST_WORK: Work = Work { memory: 256 * 1024, passes: 8, lanes: 8 };

/// Most bytes of a key file.
const MAX_BYTES: u64 = 4096;

/// Why a key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// Nothing lies there.
    #[error("no such file")]
    Missing,
    /// A file lies there already: none is ever written over.
    #[error("exists already")]
    Exists,
    /// It is no key file.
    #[error("no key file")]
    NotKey,
    /// A newer version of the program made it.
    #[error("of a newer version")]
    Newer,
    /// It is not as it was written.
    #[error("damaged")]
    Damaged,
    /// It asks for far more work than any that is written.
    #[error("too much work")]
    Costly,
    /// The passphrase does not open it.
    #[error("wrong passphrase")]
    Passphrase,
    /// The system refuses.
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for KeyFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            _ => Self::Io(error),
        }
    }
}

/// What Argon2id is to do: KiB, passes, lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Work {
    memory: u32,
    passes: u32,
    lanes: u32,
}

/// A key file; its secret is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile {
    public: String,
    work: Work,
    salt: [u8; 16],
    nonce: [u8; 12],
    sealed: [u8; 48],
    /// Whether others than its owner may read it.
    open: bool,
}

impl KeyFile {
    /// Seals a key under a passphrase.
    pub fn seal(key: &SecretKey, passphrase: &Passphrase) -> Result<Self, KeyFault> {
        let (mut salt, mut nonce) = ([0; 16], [0; 12]);
        random(&mut salt)?;
        random(&mut nonce)?;
        let mut file = Self { public: key.public(), work: WORK, salt, nonce, sealed: [0; 48], open: false };
        let mut seed = Zeroizing::new(key.0.to_bytes());
        let cipher = file.cipher(passphrase)?;
        let tag = cipher
            .encrypt_inout_detached(&Nonce::from(nonce), file.head().as_bytes(), seed.as_mut_slice().into())
            .map_err(|_| KeyFault::Damaged)?;
        file.sealed[..32].copy_from_slice(&*seed);
        file.sealed[32..].copy_from_slice(&tag);
        Ok(file)
    }

    /// Opens the key.
    pub fn unseal(&self, passphrase: &Passphrase) -> Result<SecretKey, KeyFault> {
        let (sealed, tag) = self.sealed.split_at(32);
        let mut seed = Zeroizing::new([0; 32]);
        seed.copy_from_slice(sealed);
        let tag: [u8; 16] = tag.try_into().map_err(|_| KeyFault::Damaged)?;
        self.cipher(passphrase)?
            .decrypt_inout_detached(
                &Nonce::from(self.nonce),
                self.head().as_bytes(),
                seed.as_mut_slice().into(),
                &tag.into(),
            )
            .map_err(|_| KeyFault::Passphrase)?;
        let key = SecretKey::of(&seed);
        if key.public() == self.public { Ok(key) } else { Err(KeyFault::Damaged) }
    }

    /// Reads a key file; its passphrase is not needed for that.
    pub fn read(path: &Path) -> Result<Self, KeyFault> {
        // A pipe would wait to be read.
        if !fs::metadata(path)?.is_file() {
            return Err(KeyFault::NotKey);
        }
        let file = File::open(path)?;
        let open = others_may_read(&file.metadata()?);
        let mut text = Vec::new();
        file.take(MAX_BYTES + 1).read_to_end(&mut text)?;
        let text = String::from_utf8(text).map_err(|_| KeyFault::NotKey)?;
        // An editor on Windows may have saved it.
        Ok(Self { open, ..Self::parsed(&text.replace("\r\n", "\n"))? })
    }

    /// Writes it to a new file that its owner alone may read, down to the disk.
    pub fn create(&self, path: &Path) -> Result<(), KeyFault> {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        let written = file.write_all(self.text().as_bytes()).and_then(|()| file.sync_all());
        if written.is_err() {
            drop(fs::remove_file(path)); // half a key is none; the first error is the one to tell
        }
        Ok(written?)
    }

    /// The public half, in hexadecimal.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// Whether others than its owner may read the file.
    pub fn others_may_read(&self) -> bool {
        self.open
    }

    fn cipher(&self, passphrase: &Passphrase) -> Result<ChaCha20Poly1305, KeyFault> {
        let Work { memory, passes, lanes } = self.work;
        let params = Params::new(memory, passes, lanes, Some(32)).map_err(|_| KeyFault::Damaged)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.bytes(), &self.salt, &mut *key)
            .map_err(|error| KeyFault::Io(io::Error::other(error.to_string())))?;
        ChaCha20Poly1305::new_from_slice(&*key).map_err(|_| KeyFault::Damaged)
    }

    /// Every line above the sealed one.
    fn head(&self) -> String {
        let Work { memory, passes, lanes } = self.work;
        format!(
            "{TAG}{VERSION}\npublic {}\ncheck {}\nargon2id m={memory} t={passes} p={lanes}\nsalt {}\nnonce {}\n",
            self.public,
            checksum(&self.public),
            hex(self.salt),
            hex(self.nonce),
        )
    }

    fn text(&self) -> String {
        format!("{}sealed {}\n", self.head(), hex(self.sealed))
    }

    fn parsed(text: &str) -> Result<Self, KeyFault> {
        // One that was cut off in its first word, or before.
        if TAG.starts_with(text) {
            return Err(KeyFault::Damaged);
        }
        let version = text.lines().next().and_then(|line| line.strip_prefix(TAG)).ok_or(KeyFault::NotKey)?;
        if version != VERSION {
            let newer = version.parse::<u32>().is_ok();
            return Err(if newer { KeyFault::Newer } else { KeyFault::NotKey });
        }
        let value = |word: &str| text.lines().find_map(|line| line.strip_prefix(word)?.strip_prefix(' '));
        let read = || {
            let file = Self {
                public: value("public").map(str::to_owned)?,
                work: Work::parsed(value("argon2id")?)?,
                salt: bytes(value("salt")?)?,
                nonce: bytes(value("nonce")?)?,
                sealed: bytes(value("sealed")?)?,
                open: false,
            };
            // One text for one key: what is written otherwise was touched; its checksum is a line among them.
            (file.text().trim_end() == text.trim_end()).then_some(file)
        };
        let file = read().ok_or(KeyFault::Damaged)?;
        if file.work.is_borne() { Ok(file) } else { Err(KeyFault::Costly) }
    }
}

impl Work {
    /// `m=65536 t=3 p=4`.
    fn parsed(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut next = |name: &str| words.next()?.strip_prefix(name)?.strip_prefix('=')?.parse::<u32>().ok();
        Some(Self { memory: next("m")?, passes: next("t")?, lanes: next("p")? })
    }

    fn is_borne(self) -> bool {
        self.memory <= MOST_WORK.memory && self.passes <= MOST_WORK.passes && self.lanes <= MOST_WORK.lanes
    }
}

/// The first half of the public key's SHA-256, over its digits as they stand.
fn checksum(public: &str) -> String {
    let mut sum = hex(Sha256::digest(public));
    sum.truncate(16);
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::typed(&Zeroizing::new(text.to_owned())).unwrap()
    }

    #[test]
    fn what_is_sealed_opens_with_its_passphrase_alone() {
        let key = SecretKey::generate().unwrap();
        let file = KeyFile::seal(&key, &passphrase("bưởi năm roi")).unwrap();
        let text = file.text();
        assert!(!text.contains(&hex(key.0.to_bytes())));
        let read = KeyFile::parsed(&text).unwrap();
        assert_eq!(read, file);
        assert_eq!(read.unseal(&passphrase("bưởi năm roi")).unwrap().public(), key.public());
        assert!(matches!(read.unseal(&passphrase("bưởi năm rơi")), Err(KeyFault::Passphrase)));
    }

    #[test]
    fn a_file_that_was_touched_is_told() {
        let key = SecretKey::of(&[7; 32]);
        let file = KeyFile {
            work: Work { memory: 64, passes: 1, lanes: 1 },
            ..KeyFile::seal(&key, &passphrase("bưởi năm roi")).unwrap()
        };
        let text = file.text();
        for (of, to) in [
            ("check ", "check 0"),
            ("public e", "public f"),
            ("m=64 ", "m=064 "),
            ("sealed ", "sealed\t"),
            ("salt ", "salt 00"),
        ] {
            assert!(text.contains(of), "{text}");
            assert!(matches!(KeyFile::parsed(&text.replacen(of, to, 1)), Err(KeyFault::Damaged)), "{of} {to}");
        }
        assert!(matches!(KeyFile::parsed(&format!("{text}more\n")), Err(KeyFault::Damaged)));
        for (of, to) in [("m=64 ", "m=262145 "), ("t=1 ", "t=9 "), ("p=1\n", "p=9\n"), ("m=64 ", "m=4294967295 ")] {
            assert!(text.contains(of), "{text}");
            assert!(matches!(KeyFile::parsed(&text.replacen(of, to, 1)), Err(KeyFault::Costly)), "{of} {to}");
        }
        assert!(matches!(KeyFile::parsed(&text.replacen("key 1", "key 2", 1)), Err(KeyFault::Newer)));
        for cut in 0..text.trim_end().len() {
            assert!(matches!(KeyFile::parsed(&text[..cut]), Err(KeyFault::Damaged)), "{cut}");
        }
        assert!(matches!(KeyFile::parsed("-----BEGIN"), Err(KeyFault::NotKey)));
    }

    /// Made by an independent implementation: Python's `cryptography` and `argon2-cffi`; `docs/keys.md` has the lines.
    #[test]
    fn a_file_that_others_sealed_opens() {
        let file = KeyFile::parsed(include_str!("../../docs/keys-example.key")).unwrap();
        let key = file.unseal(&passphrase("bưởi năm roi Lấp Vò")).unwrap();
        assert_eq!(key.public(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }
}
