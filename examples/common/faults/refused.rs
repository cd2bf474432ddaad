//! A file, a folder, a medium that may only be read.

use std::process::Command;

use super::{Bench, Ran, Row, Stage, Try, disk, dump, folder, session};

const READING: [&str; 4] = ["ocop report total", "ocop check", "ocop report year 2020", "ocop set"];

/// Each way in turn; `None` where this system lets none of them be tried.
pub fn every(bench: &Bench, stages: &[Stage]) -> Option<Row> {
    // The modes of files bind nobody who is root; a mount binds all.
    let mount = |what: &str| {
        format!(
            "mount --bind \"$HERE\" \"$HERE\" && {what} mount -o remount,ro,bind \"$HERE\" && cd \"$HERE\" && exec \"$@\""
        )
    };
    let may = Command::new("unshare").args(["-rm", "true"]).stderr(std::process::Stdio::null()).status();
    if !may.is_ok_and(|status| status.success()) {
        return None;
    }
    let medium = mount("");
    let file =
        "mount --bind \"$HERE/ocop.db\" \"$HERE/ocop.db\" && mount -o remount,ro,bind \"$HERE/ocop.db\" && exec \"$@\"";
    // A few of the commands, or all.
    let tries = bench.tries.min(stages.len() * 2);
    Some(bench.row("read-only medium, folder, file", tries, |n, _| {
        let stage = &stages[n / 2 % stages.len()];
        let way = if n.is_multiple_of(2) { medium.as_str() } else { file };
        one(bench, stage, &["unshare", "-rm", "sh", "-c", way, "sh"], n.is_multiple_of(2), READING[n % READING.len()])
    }))
}

fn one(bench: &Bench, stage: &Stage, way: &[&str], all: bool, reading: &str) -> Try {
    let Some(whole) = &stage.whole else { return Ok((false, "there was no ledger yet")) };
    let at = folder()?;
    session::lay(at.path(), stage.before.as_deref(), &stage.files)?;
    let child = disk::wrapped(bench, at.path(), way, stage.line).spawn();
    let mut child = child.map_err(|error| error.to_string())?;
    if let Some(mut input) = child.stdin.take() {
        let _ = std::io::Write::write_all(&mut input, stage.typed.as_bytes());
    }
    let ran = Ran::of(child);
    if ran.code != Some(4) || !(ran.err.contains("read-only") || ran.err.contains("Drafts cannot be saved")) {
        return Err(format!("{}: {ran:?}", stage.line));
    }
    if dump::whole(&at.path().join("ocop.db"))? != *whole {
        return Err(format!("{}: the ledger is not as before", stage.line));
    }
    // An older one must climb before it is read.
    if !stage.climbs() {
        let child = disk::wrapped(bench, at.path(), way, reading).spawn();
        let ran = Ran::of(child.map_err(|error| error.to_string())?);
        if ran.code != Some(0) {
            return Err(format!("{reading}: {ran:?}"));
        }
    }
    Ok((true, if all { "refused, read all the same (medium)" } else { "refused, read all the same (file)" }))
}
