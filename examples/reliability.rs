//! Does to ledgers what happens to files, hundreds of times, and prints the table of `docs/reliability.md`.
//!
//! `cargo run --release --example reliability -- --tries 500 [--seed N] [FAULT …]` takes some minutes; FAULT are words of
//! the first column. What was lost or told wrongly is printed below, with the seed that repeats it.

use std::error::Error;
use std::ffi::OsString;
use std::io;
use std::process::ExitCode;
use std::time::Instant;

use ocop::cli;
use ocop::commands::Streams;

use faults::{Bench, Row, session};

#[path = "common/faults/mod.rs"]
mod faults;

type Answer<T> = Result<T, Box<dyn Error>>;

/// Of each fault.
const MOST_TOLD: usize = 10;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    // The runs are this program again: an example has no other at hand.
    if args.get(1).is_some_and(|word| word == "ocop") {
        let (stdin, stdout, stderr) = (io::stdin(), io::stdout(), io::stderr());
        let (input, out, err) = (&mut stdin.lock(), &mut stdout.lock(), &mut stderr.lock());
        return ExitCode::from(cli::run(&args[1..], Streams { input, out, err, keyboard: false, terminal: false }));
    }
    match table(&args[1..]) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Prints the table; whether nothing was lost.
fn table(args: &[OsString]) -> Answer<bool> {
    let (mut tries, mut seed, mut wanted) = (100, 1, Vec::new());
    let mut words = args.iter().map(|word| word.to_string_lossy().into_owned());
    while let Some(word) = words.next() {
        match word.as_str() {
            "--tries" => tries = words.next().ok_or("--tries N")?.parse()?,
            "--seed" => seed = words.next().ok_or("--seed N")?.parse()?,
            _ => wanted.push(word),
        }
    }
    let bench = Bench { program: vec![std::env::current_exe()?.into(), "ocop".into()], tries, seed };
    let stages = session::stages(&bench)?;
    println!("seed {seed}, {} commands that write\n", stages.len());
    println!("| fault | tries | lost | noticed | what it means |\n|---|--:|--:|--:|---|");
    let mut sound = true;
    let mut wrong = Vec::new();
    for (name, fault) in faults::EVERY {
        let begun = Instant::now();
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let Some(row) = fault(&bench, &stages) else {
            println!("| {name} | 0 | | | this system lets it not be tried |");
            continue;
        };
        let row: Row = row;
        println!("{}", row.line());
        eprintln!("{name}: {:.1} s", begun.elapsed().as_secs_f64());
        sound &= row.wrong.is_empty();
        let more = row.wrong.len().saturating_sub(MOST_TOLD);
        wrong.extend(row.wrong.into_iter().take(MOST_TOLD));
        wrong.extend((more > 0).then(|| format!("{name}: {more} more")));
    }
    for why in &wrong {
        println!("\n{why}");
    }
    Ok(sound)
}
