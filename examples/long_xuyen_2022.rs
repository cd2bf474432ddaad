//! Long Xuyên 2022, a year against its target: the commands of `examples/long-xuyen-2022/README.md`, played one after the other.

mod common;

fn main() -> std::process::ExitCode {
    common::main("long-xuyen-2022")
}
