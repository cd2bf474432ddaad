//! Files that are written: none over another unasked, of several all or none.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use super::{Context, Failure, Outcome};
use crate::report::write_beside;
use crate::text::messages::workbook as words;
use crate::text::{Lang, cause};

/// Makes the folder where it is not there.
pub(super) fn make(folder: &Path, lang: Lang) -> Result<(), Failure> {
    let fault = |error: io::Error| {
        Failure::Environment(words::no_folder(lang, folder.display(), cause(lang, error.kind(), &error)))
    };
    fs::create_dir_all(folder).map_err(fault)
}

/// Refuses a file for a folder.
pub(super) fn is_one(folder: &Path, lang: Lang) -> Result<(), Failure> {
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::Usage(words::not_a_folder(lang, folder.display())));
    }
    Ok(())
}

/// Whether a file is there that would be lost. It may be another's, or filled in since this program wrote it: it is
/// written over only where that is asked for. An empty file, a pipe or a device has nothing to lose.
pub(super) fn is_taken(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|known| known.is_file() && known.len() > 0)
}

/// Those of the names that are taken in the folder.
pub(super) fn there<'n>(folder: &Path, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let taken = |path: &Path| path.is_dir() || is_taken(path);
    names.filter(|name| taken(&folder.join(name))).collect()
}

/// Writes files into the folder: none where one of them is there, unless it is written over.
pub(super) fn write(folder: &Path, files: Vec<(String, Vec<u8>)>, force: bool, ctx: &Context<'_>) -> Outcome {
    let lang = ctx.lang;
    is_one(folder, lang)?;
    let there = there(folder, files.iter().map(|(name, _)| name.as_str()));
    if !there.is_empty() && !force {
        return Err(Failure::Refused(words::there_already(lang, there.join(", "))));
    }
    make(folder, lang)?;
    // All or none: what was written before a fault would keep the next run from writing it.
    let mut written = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(Path::new(&name));
        ctx.may_write(&path, None)?;
        written.push(write_beside(&path, |out| out.write_all(&bytes))?);
    }
    for file in written {
        file.land()?;
    }
    Ok(())
}

/// Names of files that no two share, and that every system takes.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The name of a file of a kind, after what it is of.
    pub fn of(&mut self, wanted: &str, extension: &str) -> String {
        let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '_' };
        let mut base: String = wanted.chars().map(safe).take(80).collect();
        // In bytes too: a system's limit is 255 with what comes after, and a letter may be four.
        while base.len() > 200 {
            base.pop();
        }
        // One that begins with a dot is hidden, with a dash is taken for an option.
        if base.starts_with(['.', '-']) {
            base = format!("_{}", base.trim_start_matches(['.', '-', '_']));
        }
        if base.is_empty() || is_device(&base) {
            base.push('_');
        }
        let mut name = base.clone();
        let mut n = 1;
        while !self.0.insert(name.to_lowercase()) {
            n += 1;
            name = format!("{base}-{n}");
        }
        format!("{name}.{extension}")
    }
}

/// Whether Windows takes a name for a device, whatever its extension.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |of: &str| stem.strip_prefix(of).is_some_and(|n| matches!(n.as_bytes(), [b'0'..=b'9']));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_longer_than_a_system_takes() {
        let mut names = Names::default();
        for letter in ["a", "đ", "界", "𠀀"] {
            for _ in 0..11 {
                let name = names.of(&letter.repeat(300), "xlsx");
                assert!(name.len() <= 255 && name.chars().count() <= 90, "{name}");
            }
        }
    }

    #[test]
    fn names_are_safe_and_no_two_the_same() {
        let mut names = Names::default();
        let wanted = ["xa-meo-vac", "Xa-Meo-Vac", "../../etc/passwd", "a\\b:c*d?", "con", "", "com1.x", "-HTX"];
        let given: Vec<String> = wanted.iter().map(|name| names.of(name, "csv")).collect();
        assert_eq!(
            given,
            [
                "xa-meo-vac.csv",
                "Xa-Meo-Vac-2.csv",
                "_etc_passwd.csv",
                "a_b_c_d_.csv",
                "con_.csv",
                "_.csv",
                "com1.x_.csv",
                "_HTX.csv"
            ]
        );
    }
}
