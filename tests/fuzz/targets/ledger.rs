//! A ledger's file, its bytes changed: opened and read as any other. SQLite's own reader is fuzzed by its makers; here
//! it is what we make of what it reads.

#![no_main]

mod common;
#[path = "common/desk.rs"]
mod desk;
#[path = "common/reads.rs"]
mod reads;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: common::hook(), |bytes: &[u8]| {
    // What to read is told by the last byte, which stands in no page.
    let Some((which, bytes)) = bytes.split_last() else { return };
    let file = common::put("read.db", bytes);
    for end in ["-journal", "-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{file}{end}")));
    }
    reads::read(file.as_ref(), *which);
});
