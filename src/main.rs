//! Parse, run, exit code. Nothing else.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use ocop::cli;
use ocop::commands::Streams;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let (stdin, stdout, stderr) = (io::stdin(), io::stdout(), io::stderr());
    let (keyboard, terminal) = (stdin.is_terminal(), stdout.is_terminal());
    let (input, out, err) = (&mut stdin.lock(), &mut stdout.lock(), &mut stderr.lock());
    let streams = Streams { input, out, err, keyboard, terminal };
    ExitCode::from(cli::run(&args, streams))
}
