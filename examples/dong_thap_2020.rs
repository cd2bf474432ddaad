//! Đồng Tháp 2020, from the roster to the report: the commands of `examples/dong-thap-2020/README.md`, played one after the other.

mod common;

fn main() -> std::process::ExitCode {
    common::main("dong-thap-2020")
}
