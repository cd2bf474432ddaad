//! Rows that were read, put aside until they are wanted again: a long file is not in memory twice.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tempfile::SpooledTempFile;

use crate::commands::Failure;
use crate::commands::input::At;
use crate::ledger::{pack, unpack};
use crate::text::messages::tables as say;
use crate::text::{Lang, cause};

/// So many bytes of rows are in memory; of a longer file they are in a file without a name, which is gone when the
/// program ends.
const IN_MEMORY: usize = 1 << 20;

/// Rows put aside.
pub(in crate::commands) struct Aside<R> {
    file: SpooledTempFile,
    end: u64,
    lang: Lang,
    of: PhantomData<fn() -> R>,
}

/// A row put aside.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct Kept {
    /// Where it is.
    pub at: At,
    /// Where its bytes start in the file, after how many they are.
    start: u64,
}

impl<R: Serialize + DeserializeOwned> Aside<R> {
    pub fn new(lang: Lang) -> Self {
        Self { file: SpooledTempFile::new(IN_MEMORY), end: 0, lang, of: PhantomData }
    }

    /// Puts a row aside; again, where it was changed.
    pub fn put(&mut self, at: At, row: &R) -> Result<Kept, Failure> {
        let packed = pack(row);
        let kept = Kept { at, start: self.end };
        let mut bytes = (packed.len() as u64).to_le_bytes().to_vec();
        bytes.extend(packed);
        self.file
            .seek(SeekFrom::Start(self.end))
            .and_then(|_| self.file.write_all(&bytes))
            .map_err(|fault| self.failure(&fault))?;
        self.end += bytes.len() as u64;
        Ok(kept)
    }

    /// A row that was put aside.
    pub fn get(&mut self, kept: Kept) -> Result<R, Failure> {
        let bytes = self.bytes(kept.start).map_err(|fault| self.failure(&fault))?;
        Ok(unpack(&bytes))
    }

    fn bytes(&mut self, start: u64) -> io::Result<Vec<u8>> {
        let mut count = [0; 8];
        self.file.seek(SeekFrom::Start(start))?;
        self.file.read_exact(&mut count)?;
        let mut bytes = Vec::new();
        (&mut self.file).take(u64::from_le_bytes(count)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn failure(&self, fault: &io::Error) -> Failure {
        Failure::Environment(say::no_temporary(
            self.lang,
            std::env::temp_dir().display(),
            cause(self.lang, fault.kind(), fault),
        ))
    }
}
