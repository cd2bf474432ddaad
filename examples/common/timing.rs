//! Runs of this program as `ocop`, timed, with the most memory each had.

#![allow(clippy::cast_precision_loss)] // seconds and mebibytes for a person to read

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use ocop::cli;
use ocop::commands::Streams;

use super::Answer;

/// Runs as `ocop` where it is called as that: the runs that are timed are the example's own program again.
pub fn as_ocop(args: &[OsString]) -> Option<ExitCode> {
    args.get(1).filter(|word| *word == "ocop")?;
    let (out, err) = (io::stdout(), io::stderr());
    let streams = Streams {
        input: &mut io::empty(),
        out: &mut out.lock(),
        err: &mut err.lock(),
        keyboard: false,
        terminal: false,
    };
    Some(ExitCode::from(cli::run(&args[1..], streams)))
}

/// This program as `ocop`, at a ledger.
pub fn ocop(ledger: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_else(|_| PathBuf::from("ocop")));
    command.arg("ocop").arg("--ledger").arg(ledger);
    command
}

/// A timed run, in seconds.
pub struct Run {
    pub wall: f64,
    /// User and system; 0 where the system does not tell.
    pub cpu: f64,
    /// Peak memory in KiB, where the system tells.
    pub peak: Option<u64>,
}

/// Runs a command to its end.
pub fn timed(command: &mut Command) -> Answer<Run> {
    let (begun, cpu) = (Instant::now(), children_cpu());
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let (status, mut peak) = (format!("/proc/{}/status", child.id()), None);
    while child.try_wait()?.is_none() {
        peak = high_water(&status).or(peak).max(peak);
        sleep(Duration::from_millis(2));
    }
    let wall = begun.elapsed().as_secs_f64();
    let done = child.wait_with_output()?;
    if !done.status.success() {
        return Err(format!("{command:?}: {}", String::from_utf8_lossy(&done.stderr)).into());
    }
    Ok(Run { wall, cpu: children_cpu() - cpu, peak })
}

/// The most memory a process has had so far, in KiB (Linux).
fn high_water(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// User and system time of the children that ended, in seconds (Linux: hundredths).
fn children_cpu() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = after_name.split_whitespace().skip(13).take(2).filter_map(|word| word.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

/// What stands above lines of [`row`].
pub fn heading() {
    println!("\n{:34} {:>17} {:>17} {:>9}", "", "wall, s", "CPU, s", "peak,");
    println!("{:34} {:>8} {:>8} {:>8} {:>8} {:>9}", "", "min", "median", "min", "median", "MiB");
}

pub fn row(name: &str, runs: &[Run]) {
    if runs.is_empty() {
        return;
    }
    let of = |run: fn(&Run) -> f64| {
        let all: Vec<f64> = runs.iter().map(run).collect();
        let least = all.iter().copied().fold(f64::INFINITY, f64::min);
        format!("{least:8.2} {:8.2}", median(all))
    };
    let peak = runs.iter().filter_map(|run| run.peak).max();
    let peak = peak.map_or_else(|| "-".to_owned(), |peak| format!("{:.1}", mebibytes(peak)));
    println!("{name:34} {} {} {peak:>9}", of(|run| run.wall), of(|run| run.cpu));
}

pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    let middle = all.len() / 2;
    if all.len() % 2 == 1 { all[middle] } else { f64::midpoint(all[middle - 1], all[middle]) }
}

pub fn mebibytes(kibibytes: u64) -> f64 {
    kibibytes as f64 / 1024.0
}
