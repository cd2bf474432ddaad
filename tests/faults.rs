//! What happens to files, done to ledgers by the real program: a few tries of each fault (`examples/common/faults/`).
//! `OCOP_TEST_SCALE=full` makes many; `cargo run --release --example reliability` the table of `docs/reliability.md`.
#![allow(clippy::unwrap_used)] // a test that cannot go on fails

#[path = "../examples/common/faults/mod.rs"]
mod faults;

use std::sync::OnceLock;

use faults::{Bench, EVERY, Stage, session};

/// The same faults every time.
const SEED: u64 = 20_260_522;

fn bench(tries: usize) -> Bench {
    let full = std::env::var("OCOP_TEST_SCALE").is_ok_and(|scale| scale == "full");
    let program = vec![env!("CARGO_BIN_EXE_ocop").into()];
    Bench { program, tries: if full { tries * 20 } else { tries }, seed: SEED }
}

fn stages() -> &'static [Stage] {
    static STAGES: OnceLock<Vec<Stage>> = OnceLock::new();
    STAGES.get_or_init(|| session::stages(&bench(1)).unwrap())
}

/// Does the faults of these names.
fn survives(names: &[&str], tries: usize) {
    let stages = stages();
    for name in names {
        let (_, fault) = EVERY.iter().find(|(known, _)| known == name).unwrap();
        let Some(row) = fault(&bench(tries), stages) else {
            eprintln!("skipped, this system does not let it be tried: {name}");
            continue;
        };
        assert!(row.tries > 0, "{name}");
        assert!(row.wrong.is_empty(), "{}\n{}", row.line(), row.wrong.join("\n"));
    }
}

#[test]
fn a_command_that_is_killed_has_written_all_or_nothing() {
    survives(&["kill"], 4 * 53); // each command from each instant that a chance waits from
}

#[test]
fn a_full_disk_leaves_ledger_and_results_as_they_were() {
    survives(&["small disk", "disk limit", "result to a full disk"], 24);
}

#[test]
fn what_may_only_be_read_is_read_and_not_written() {
    survives(&["read-only"], 16);
}

#[test]
fn writers_at_once_lose_nothing_and_wait_asleep() {
    survives(&["writers", "inits", "held", "stopped reader"], 20);
}

#[test]
fn a_clock_that_is_set_back_sets_no_entry_back() {
    survives(&["clock"], 10);
}

#[test]
fn a_file_that_was_cut_is_told_by_every_command() {
    survives(&["cut"], 1);
}

#[test]
fn a_changed_byte_is_noticed_or_of_no_weight() {
    survives(&["byte", "program byte"], 40);
}

#[test]
fn what_is_no_ledger_of_this_version_is_told_and_not_touched() {
    survives(&["foreign", "journal"], 25);
}
