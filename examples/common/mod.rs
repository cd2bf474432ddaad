//! Plays the commands that an example's README prints, each echoed before its output.

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use ocop::cli;
use ocop::commands::Streams;

/// The project's root, which the commands' paths are relative to.
pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Plays an example on standard output, its ledger in a directory that is removed at the end.
#[allow(dead_code)] // the tests play with a ledger of their own
pub fn main(place: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    let terminal = out.is_terminal();
    let played = std::env::set_current_dir(ROOT).map_err(Into::into).and_then(|()| {
        let dir = tempfile::tempdir()?;
        play(place, &["--ledger".into(), dir.path().join("ocop.db").into()], &mut out, terminal)
    });
    match played {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of the output went away: nothing is wrong.
        Err(error) if error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            drop(writeln!(io::stderr(), "{error}"));
            ExitCode::FAILURE
        }
    }
}

/// Plays an example's commands, each with these options besides; the first that fails ends it.
pub fn play(place: &str, options: &[OsString], out: &mut dyn Write, terminal: bool) -> Result<(), Box<dyn Error>> {
    for line in commands(place)? {
        writeln!(out, "$ {line}")?;
        let mut args: Vec<OsString> = words(&line).into_iter().map(OsString::from).collect();
        args.extend_from_slice(options);
        let mut errors = Vec::new();
        let code = cli::run(
            &args,
            Streams { input: &mut io::empty(), out: &mut *out, err: &mut errors, keyboard: false, terminal },
        );
        // Figures that do not hold are told, as they are meant to be.
        if code == 1 && line.starts_with("ocop report reconcile ") {
            out.write_all(&errors)?;
        } else if code != 0 {
            return Err(format!("{line}: {code}\n{}", String::from_utf8_lossy(&errors)).into());
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The commands of an example's README: the lines of its code block that begin with `ocop`.
pub fn commands(place: &str) -> io::Result<Vec<String>> {
    let readme = std::fs::read_to_string(Path::new(ROOT).join("examples").join(place).join("README.md"))?;
    Ok(readme.lines().filter(|line| line.starts_with("ocop ")).map(str::to_owned).collect())
}

/// A command line's words; double quotes hold a word with spaces together.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => (quoted, begun) = (!quoted, true),
            ' ' if !quoted => {
                if std::mem::take(&mut begun) {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}
