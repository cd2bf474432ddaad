//! Parse, run, exit code. Nothing else.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use ocop::cli;
use ocop::commands::Streams;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let terminal = stdout.is_terminal();
    let streams = Streams { out: &mut stdout.lock(), err: &mut stderr.lock(), terminal };
    ExitCode::from(cli::run(&args, streams))
}
