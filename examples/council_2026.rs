//! A council of 2026, criterion by criterion: the commands of `examples/council-2026/README.md`, played one after the other.

mod common;

fn main() -> std::process::ExitCode {
    common::main("council-2026")
}
