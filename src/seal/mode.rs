//! For whom a file is, on systems that keep that.

use std::fs::Metadata;

/// Whether the file's mode lets others than its owner at it.
#[cfg(unix)]
pub fn others_may_read(file: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.permissions().mode() & 0o077 != 0
}

/// Whether the file's mode lets others than its owner at it. Other systems keep no such mode.
#[cfg(not(unix))]
pub fn others_may_read(_: &Metadata) -> bool {
    false
}
