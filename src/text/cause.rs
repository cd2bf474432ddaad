//! Why the system did not do what was asked of it, in our words.

use std::fmt::Display;
use std::io::ErrorKind;

use super::Lang;
use super::messages::file as say;

/// Why a file or folder, or the screen, could not be read or written; what the system says itself where we have no
/// words for it.
pub fn cause(lang: Lang, kind: ErrorKind, said: impl Display) -> String {
    match kind {
        ErrorKind::NotFound => say::not_there(lang),
        ErrorKind::NotADirectory => say::through_a_file(lang),
        ErrorKind::PermissionDenied => say::not_allowed(lang),
        ErrorKind::ReadOnlyFilesystem => say::disk_read_only(lang),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say::disk_is_full(lang),
        ErrorKind::FileTooLarge => say::file_too_large(lang),
        ErrorKind::InvalidFilename => say::name_not_taken(lang),
        _ => say::system_says(lang, said),
    }
}
