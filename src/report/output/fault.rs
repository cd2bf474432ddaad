//! Why a page could not be written.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::Format;
use crate::report::format::clean_lines;
use crate::report::format::xlsx::{self, Unfit};
use crate::text::messages::output as say;
use crate::text::{Lang, cause, number};

/// Why a page could not be written. A file that was there before still holds what it held.
#[derive(Debug)]
pub enum OutFault {
    /// The folder does not exist.
    FolderMissing {
        /// The folder, as the path was given.
        folder: PathBuf,
    },
    /// The path is a folder's.
    IsFolder {
        /// The path.
        path: PathBuf,
    },
    /// Another program holds the file.
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The file is read-only, or its folder may not be written. Windows also says so of some open files.
    Denied {
        /// The file.
        path: PathBuf,
    },
    /// The disk, or one's share of it, is full.
    Full {
        /// The file.
        path: PathBuf,
    },
    /// No `--format`, and an extension that names none: a wrong usage.
    UnknownExtension {
        /// The file.
        path: PathBuf,
    },
    /// A format of tables, of a page without one: a wrong usage.
    NoTable(Format),
    /// A calendar of a page that tells of no days to come: a wrong usage.
    NoDays,
    /// What is no text, on a terminal: a wrong usage.
    BinaryOnScreen(Format),
    /// What no workbook holds: a wrong usage.
    Unfit(Unfit),
    /// Any other failure with the file.
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A failure with the screen, other than a closed pipe.
    Screen(io::Error),
}

impl OutFault {
    /// What a failure with the file at `path` means.
    pub fn at(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let source = match unfit(source) {
            Ok(unfit) => return Self::Unfit(unfit),
            Err(source) => source,
        };
        let file = path.to_owned();
        match source.kind() {
            Kind::NotFound | Kind::NotADirectory => {
                Self::FolderMissing { folder: super::file::folder_of(path).to_owned() }
            }
            Kind::IsADirectory => Self::IsFolder { path: file },
            Kind::ResourceBusy | Kind::ExecutableFileBusy => Self::InUse { path: file },
            _ if cfg!(windows) && is_sharing_violation(&source) => Self::InUse { path: file },
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::Denied { path: file },
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full { path: file },
            _ => Self::File { path: file, source },
        }
    }

    /// What a failure with the screen means.
    pub fn on_screen(source: io::Error) -> Self {
        unfit(source).map_or_else(Self::Screen, Self::Unfit)
    }

    /// Whether the command was wrong (exit code 2) rather than the environment (4).
    pub const fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::UnknownExtension { .. } | Self::NoTable(_) | Self::NoDays | Self::BinaryOnScreen(_) | Self::Unfit(_)
        )
    }

    /// What is wrong and what to do, in the language.
    pub fn message(&self, lang: Lang) -> String {
        let shown = |path: &Path| clean_lines(&path.to_string_lossy());
        match self {
            Self::FolderMissing { folder } => say::folder_missing(lang, shown(folder)),
            Self::IsFolder { path } => say::is_folder(lang, shown(path)),
            Self::InUse { path } => say::in_use(lang, shown(path)),
            Self::Denied { path } => say::denied(lang, shown(path)),
            Self::Full { path } => say::full(lang, shown(path)),
            Self::UnknownExtension { path } => say::unknown_extension(lang, shown(path), Format::EXTENSIONS),
            Self::NoTable(format) => say::no_table(lang, format.extension()),
            Self::NoDays => say::no_days(lang),
            Self::BinaryOnScreen(format) => say::binary_on_screen(lang, format.extension()),
            Self::Unfit(Unfit::Text { cell, length }) => {
                let (length, most) = (number::count(lang, *length as u64), number::count(lang, xlsx::CELL as u64));
                say::cell_too_long(lang, cell, length, most)
            }
            Self::Unfit(Unfit::Rows) => say::too_many_rows(lang, number::count(lang, xlsx::ROWS.into())),
            Self::File { path, source } => say::cannot_write(lang, shown(path), cause(lang, source.kind(), source)),
            Self::Screen(source) => say::cannot_print(lang, cause(lang, source.kind(), source)),
        }
    }
}

/// What no workbook holds, where that is the fault.
fn unfit(error: io::Error) -> Result<Unfit, io::Error> {
    error.downcast::<Unfit>()
}

/// Windows' words for "open elsewhere": a sharing violation (32), a lock violation (33).
fn is_sharing_violation(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(32 | 33))
}

/// In English, for logs; a person is told by [`OutFault::message`].
impl fmt::Display for OutFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for OutFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } | Self::Screen(source) => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use io::ErrorKind as Kind;

    #[test]
    fn the_system_s_words_become_ours() {
        let of = |kind: Kind| OutFault::at(Path::new("ra/a.csv"), kind.into());
        assert!(matches!(of(Kind::NotFound), OutFault::FolderMissing { folder } if folder == Path::new("ra")));
        assert!(matches!(of(Kind::ResourceBusy), OutFault::InUse { .. }));
        assert!(matches!(of(Kind::PermissionDenied), OutFault::Denied { .. }));
        assert!(matches!(of(Kind::StorageFull), OutFault::Full { .. }));
        assert!(matches!(of(Kind::TimedOut), OutFault::File { .. }));
        assert!(!of(Kind::StorageFull).is_usage());
    }

    #[test]
    fn a_message_names_the_file_as_it_was_typed() {
        let fault = OutFault::UnknownExtension { path: "năm\u{1b} 2020.odt".into() };
        assert!(fault.is_usage());
        assert_eq!(
            fault.message(Lang::Vi),
            "Đuôi của tệp “năm\\u{1b} 2020.odt” không cho biết định dạng. Dùng một trong các đuôi .txt, .csv, .json, .md, .xlsx, .html, .pdf, .docx, .ics hoặc chọn bằng --format."
        );
    }
}
