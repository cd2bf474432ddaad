//! For whom a file is, on systems that keep that.

use std::fs::Metadata;
use std::path::Path;

/// The part of a mode that lets others than the owner at a file.
#[cfg(unix)]
const OTHERS: u32 = 0o077;

/// A mode for the owner alone.
#[cfg(unix)]
const OWN: u32 = 0o600;

#[cfg(unix)]
fn mode(file: &Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&file.permissions())
}

/// Whether the file's mode lets others than its owner at it.
#[cfg(unix)]
pub fn others_may_read(file: &Metadata) -> bool {
    mode(file) & OTHERS != 0
}

/// Whether a folder's medium keeps the modes of files, as FAT, exFAT and many network shares do not: one is made for its
/// owner alone, read back, and taken away. Where none can be made nothing is known, and modes are taken to be kept.
#[cfg(unix)]
pub fn keeps_modes(folder: &Path) -> bool {
    // Made for its owner alone, and under a name by which a backup clears away what was left.
    let made = tempfile::Builder::new().prefix(".ocop-").suffix(".tmp").tempfile_in(folder);
    made.and_then(|file| file.as_file().metadata()).map_or(true, |found| is_kept(OWN, mode(&found)))
}

/// Whether of a mode that was asked for the part for others reads back.
#[cfg(unix)]
fn is_kept(asked: u32, back: u32) -> bool {
    asked & OTHERS == back & OTHERS
}

/// Whether the file's mode lets others than its owner at it. Other systems keep no such mode.
#[cfg(not(unix))]
pub fn others_may_read(_: &Metadata) -> bool {
    false
}

/// Whether a folder's medium keeps the modes of files: nobody asks on systems that have none.
#[cfg(not(unix))]
pub fn keeps_modes(_: &Path) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_mode_is_kept_where_it_reads_back() {
        assert!(is_kept(OWN, 0o100_600));
        // A stick mounted for one user alone: every file has one mode, and no one else may read any.
        assert!(is_kept(OWN, 0o100_700));
        // As sticks are mounted by default, a share, a folder of another system.
        for back in [0o100_755, 0o100_777, 0o100_644, 0o100_640, 0o100_770] {
            assert!(!is_kept(OWN, back), "{back:o}");
        }
    }

    #[test]
    fn this_disk_keeps_modes() {
        let folder = tempfile::tempdir().unwrap();
        assert!(keeps_modes(folder.path()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "the file that was tried stayed");
        assert!(keeps_modes(&folder.path().join("none")), "nothing is known");
    }
}
