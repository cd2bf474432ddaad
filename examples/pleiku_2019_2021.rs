//! Pleiku 2019 to 2021, three years whose decisions have lost their dates: the commands of `examples/pleiku-2019-2021/README.md`, played one after the other.

mod common;

fn main() -> std::process::ExitCode {
    common::main("pleiku-2019-2021")
}
