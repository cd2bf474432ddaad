//! Sơn La to 31/01/2024, certificates of two levels and the cumulative report: the commands of `examples/son-la-2024/README.md`, played one after the other.

mod common;

fn main() -> std::process::ExitCode {
    common::main("son-la-2024")
}
