//! Parse, run, exit code. Nothing else.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use ocop::cli;
use ocop::commands::Streams;

/// What the last panic said, and where.
static PANIC: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let (stdin, stdout, stderr) = (io::stdin(), io::stdout(), io::stderr());
    let (keyboard, terminal) = (stdin.is_terminal(), stdout.is_terminal());
    let (input, out, err) = (&mut stdin.lock(), &mut stdout.lock(), &mut stderr.lock());
    // Told below in our words; what a crate that reads files cannot take is told where it is read.
    let last = || PANIC.lock().unwrap_or_else(PoisonError::into_inner);
    panic::set_hook(Box::new(move |info| *last() = info.to_string()));
    let ran = panic::catch_unwind(AssertUnwindSafe(|| {
        cli::run(&args, Streams { input, out, err: &mut *err, keyboard, terminal })
    }));
    ExitCode::from(ran.unwrap_or_else(|_| cli::panicked(&args, err, last().clone())))
}
