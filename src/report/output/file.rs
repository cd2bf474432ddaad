//! Writing a file whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::OutFault;

/// Writes a file by way of a draft in the same folder that takes its place only when complete.
///
/// After any fault the file is as it was and the draft is gone. A symbolic link keeps pointing
/// where it did; a device or a named pipe is written straight; a read-only file is refused.
pub fn write_whole(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), OutFault> {
    write_beside(path, fill)?.land()
}

/// Likewise up to the draft, so that of several files none takes its place before all are complete.
pub fn write_beside(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<Written, OutFault> {
    let fault = |source| OutFault::at(path, source);
    let old = match fs::metadata(path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(fault(error)),
    };
    match &old {
        Some(old) if old.is_dir() => Err(OutFault::IsFolder { path: path.to_owned() }),
        Some(old) if !old.is_file() => write_straight(path, fill).map_err(fault).map(|()| Written(None)),
        Some(old) if old.permissions().readonly() => Err(OutFault::Denied { path: path.to_owned() }),
        None if !folder_of(path).is_dir() => Err(fault(io::ErrorKind::NotFound.into())),
        _ => draft(path, old.as_ref(), fill).map_err(fault).map(|written| Written(Some(written))),
    }
}

/// A file that is complete and has still to take its place; dropped, it goes.
pub struct Written(Option<(Draft, PathBuf)>);

impl Written {
    /// Puts it in its place.
    pub fn land(self) -> Result<(), OutFault> {
        let Some((draft, path)) = self.0 else { return Ok(()) };
        fs::rename(&draft.0, &path).map_err(|source| OutFault::at(&path, source))
    }
}

/// The folder a file is in: `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn write_straight(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(File::options().write(true).open(path)?);
    fill(&mut out)?;
    out.flush()
}

fn draft(
    path: &Path,
    old: Option<&fs::Metadata>,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<(Draft, PathBuf)> {
    let path = if path.is_symlink() && old.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
    let (draft, opened) = Draft::beside(&path)?;
    let mut out = BufWriter::new(opened);
    fill(&mut out)?;
    let written = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    if let Some(old) = old {
        written.set_permissions(old.permissions())?;
    }
    written.sync_all()?;
    drop(written); // Windows renames no open file
    Ok((draft, path))
}

/// A file that goes when it is dropped, unless it was renamed before.
struct Draft(PathBuf);

impl Draft {
    /// How many names are tried: those of crashed runs with this process's number may be there.
    const NAMES: u32 = 100;

    /// A new file in the folder of `path`, under a short name whatever the length of that of `path`.
    fn beside(path: &Path) -> io::Result<(Self, File)> {
        static NEXT: AtomicU32 = AtomicU32::new(0); // several may wait side by side
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..Self::NAMES {
            let n = NEXT.fetch_add(1, Ordering::Relaxed);
            let name = format!(".ocop-{}-{n}.tmp", std::process::id());
            let draft = folder_of(path).join(name);
            match File::create_new(&draft) {
                Ok(file) => return Ok((Self(draft), file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
                Err(error) => return Err(error),
            }
        }
        Err(last)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After the rename there is none; otherwise the fault under way matters more.
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_file_and_one_in_place_of_an_old_longer_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("báo cáo.csv");
        for text in ["dài hơn nhiều", "ngắn"] {
            write_whole(&path, |out| out.write_all(text.as_bytes())).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(names(folder.path()), ["báo cáo.csv"]);
    }

    #[test]
    fn a_failure_halfway_leaves_the_old_file_and_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "cũ").unwrap();
        let fault = write_whole(&path, |out| {
            out.write_all(&vec![b'x'; 100_000])?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(matches!(fault, Err(OutFault::Full { path: at }) if at == path));
        assert_eq!(fs::read_to_string(&path).unwrap(), "cũ");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[test]
    fn of_several_none_is_there_before_all_are_complete() {
        let folder = tempfile::tempdir().unwrap();
        let path = |n: usize| folder.path().join(format!("{n}.csv"));
        let all: Vec<Written> = (0..150).map(|n| write_beside(&path(n), |out| out.write_all(b"x")).unwrap()).collect();
        assert!(!path(0).exists() && !path(149).exists());
        drop(all);
        assert!(names(folder.path()).is_empty());
        write_beside(&path(0), |out| out.write_all(b"x")).unwrap().land().unwrap();
        assert_eq!(names(folder.path()), ["0.csv"]);
    }

    #[test]
    fn a_missing_folder_a_folder_and_a_file_for_a_folder_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let within = |path: &str| write_whole(&folder.path().join(path), |_| Ok(()));
        let missing = folder.path().join("thiếu");
        assert!(matches!(within("thiếu/a.csv"), Err(OutFault::FolderMissing { folder }) if folder == missing));
        assert!(matches!(within(""), Err(OutFault::IsFolder { .. })));
        fs::write(folder.path().join("tệp"), "").unwrap();
        assert!(matches!(within("tệp/a.csv"), Err(OutFault::FolderMissing { .. })));
    }

    #[test]
    fn a_read_only_file_is_refused_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "giữ").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let fault = write_whole(&path, |out| out.write_all(b"x"));
        assert!(matches!(fault, Err(OutFault::Denied { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "giữ");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_device_is_written_straight() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        fs::write(&file, "cũ").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_whole(&link, |out| out.write_all("mới".as_bytes())).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "mới");
        write_whole(Path::new("/dev/null"), |out| out.write_all(b"x")).unwrap();
    }
}
