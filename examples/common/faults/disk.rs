//! A disk that is full, at each step of what is written.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{Bench, Ran, Row, Stage, Try, dump, folder, foreign, names, play, session, write};

/// A file system of so few pages more than the ledger; `None` where none may be made here.
pub fn small(bench: &Bench, stages: &[Stage]) -> Option<Row> {
    let may = Command::new("unshare")
        .args(["-rm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"])
        .stderr(Stdio::null())
        .status();
    may.is_ok_and(|status| status.success()).then(|| {
        bench.row("disk full, in a small file system", bench.tries.max(24), |n, chance| {
            let stage = &stages[n % stages.len()];
            let now = (stage.before.as_deref().unwrap_or_default().len()).max(4096) / 4096;
            let room = now + chance.below(stage.after.len() / 4096 + 24 - now.min(stage.after.len() / 4096));
            let script = format!(
                "mount -t tmpfs -o size={}k tmpfs /mnt && cp \"$HERE\"/* /mnt/ 2>/dev/null; cd /mnt && \"$@\"; code=$?; \
                 mkdir \"$HERE/left\"; cp -p /mnt/ocop.db* \"$HERE/left/\" 2>/dev/null; ls /mnt > \"$HERE/names\"; exit $code",
                // Whole pages of the system; the command's own files are small.
                room * 4 + 40
            );
            tried(bench, stage, &["unshare", "-rm", "sh", "-c", &script, "sh"], true)
        })
    })
}

/// No file may grow over so many blocks.
pub fn limit(bench: &Bench, stages: &[Stage]) -> Row {
    bench.row("disk full, by a limit on the file's size", bench.tries.max(24), |n, chance| {
        let stage = &stages[n % stages.len()];
        // Blocks of 512 bytes; up to what the ledger needs, and a little over.
        let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", chance.below(stage.after.len() / 512 + 16));
        tried(bench, stage, &["sh", "-c", &script, "sh"], false)
    })
}

fn tried(bench: &Bench, stage: &Stage, before: &[&str], elsewhere: bool) -> Try {
    let at = folder()?;
    session::lay(at.path(), stage.before.as_deref(), &stage.files)?;
    let mut command = wrapped(bench, at.path(), before, stage.line);
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    if let Some(mut input) = child.stdin.take() {
        let _ = std::io::Write::write_all(&mut input, stage.typed.as_bytes());
    }
    let ran = Ran::of(child);
    let told = |why: &str| format!("{}: {why}: {ran:?}", stage.line);
    let left = if elsewhere { at.path().join("left") } else { at.path().to_owned() };
    let path = left.join("ocop.db");
    if ran.code == Some(0) {
        let same = dump::told(&path)? == stage.told;
        return if same { Ok((false, "had room enough")) } else { Err(told("said to be done, and is not")) };
    }
    if ran.code != Some(4) || !ran.err.contains("written") {
        return Err(told("not told as it must be"));
    }
    let names = if elsewhere { play_names(at.path()) } else { names(at.path()) };
    let stray: Vec<_> = names.iter().filter(|name| !stage.names.contains(name) && *name != "ocop.db-journal").collect();
    if !stray.is_empty() && stage.typed.is_empty() {
        return Err(told(&format!("left lying: {stray:?}")));
    }
    match &stage.whole {
        None if path.exists() => return Err(told("a ledger that was not made is there")),
        None => {}
        Some(whole) => {
            // What could not be taken back is taken back by the next command that reads.
            bench.sound(&left)?;
            if foreign::has_pages(&left.join("ocop.db-journal")) || (dump::whole(&path)? != *whole && !stage.climbs()) {
                return Err(told("the ledger is not as before"));
            }
        }
    }
    Ok((true, "refused, the ledger as before"))
}

fn play_names(at: &Path) -> Vec<String> {
    fs::read_to_string(at.join("names")).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// A command line of ours within another program's.
pub fn wrapped(bench: &Bench, at: &Path, before: &[&str], line: &str) -> Command {
    let ours = bench.command(at, line);
    let mut command = Command::new(before[0]);
    command
        .args(&before[1..])
        .args(&bench.program)
        .args(play::words(line).into_iter().skip(1))
        .current_dir(at)
        .env_clear();
    command.envs(ours.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("HERE", at);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A result that is written out to a full disk: the file there was is kept, and none that is half.
pub fn results(bench: &Bench, stages: &[Stage]) -> Row {
    let stage = session::full(stages);
    let formats = ["csv", "json", "md", "xlsx", "html"];
    bench.row("disk full while a result is written out", bench.tries.clamp(10, 200), |n, chance| {
        let at = folder()?;
        session::lay(at.path(), Some(&stage.after), &[])?;
        let name = format!("bang.{}", formats[n % formats.len()]);
        write(&at.path().join(&name), b"as it was")?;
        let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", chance.below(40));
        let line = format!("ocop report roster --out {name} --force");
        let child = wrapped(bench, at.path(), &["sh", "-c", &script, "sh"], &line).spawn();
        let ran = Ran::of(child.map_err(|error| error.to_string())?);
        let there = fs::read(at.path().join(&name)).unwrap_or_default();
        let names = names(at.path());
        if names.len() != 2 {
            return Err(format!("{line}: left lying: {names:?}"));
        }
        match ran.code {
            Some(0) if there != b"as it was" => Ok((false, "had room enough")),
            Some(4) if there == b"as it was" && ran.is_told() => Ok((true, "refused, the file there was is kept")),
            _ => Err(format!("{line}: {ran:?}")),
        }
    })
}
