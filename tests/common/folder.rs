//! Where a desk stands: in memory, where the system has a place with room. A ledger waits for the disk at each write, and
//! a test has nothing to lose when the power goes.
#![allow(clippy::unwrap_used)] // a helper of tests is a test

use std::fs::File;
use std::io::Write;
use std::sync::OnceLock;

use tempfile::TempDir;

const MEMORY: &str = "/dev/shm";
/// Room enough; a container often has no more than 64 MiB there.
const ROOM: usize = 256 << 20;

/// A folder that goes when the test ends. One that is kept in a `static` is never removed: it belongs on the disk.
pub fn folder() -> TempDir {
    static ROOMY: OnceLock<bool> = OnceLock::new();
    if *ROOMY.get_or_init(has_room) { TempDir::new_in(MEMORY).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// Tries it: the standard library cannot ask how much is free.
fn has_room() -> bool {
    let file: Result<File, _> = tempfile::tempfile_in(MEMORY);
    file.and_then(|mut file| (0..ROOM >> 20).try_for_each(|_| file.write_all(&vec![0; 1 << 20]))).is_ok()
}
