//! Đà Bắc 2023, ideas before a council sits: the commands of `examples/da-bac-2023/README.md`, played one after the other.

mod common;

fn main() -> std::process::ExitCode {
    common::main("da-bac-2023")
}
